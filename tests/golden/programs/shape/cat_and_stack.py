import torch

a = torch.tensor([1., 2.], requires_grad=True)
b = torch.tensor([3., 4.], requires_grad=True)
c = torch.cat([a, b, a])
s = torch.stack([a, b], dim=1)
print(c, s, torch.hstack([a, b]), torch.vstack([a, b]))
c.backward(torch.arange(6.))
s.backward(torch.tensor([[1., 2.], [3., 4.]]))
print(a.grad, b.grad)
