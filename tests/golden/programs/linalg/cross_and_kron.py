import torch

a = torch.tensor([1., 0., 0.], requires_grad=True)
b = torch.tensor([0., 1., 2.], requires_grad=True)
print(torch.cross(a, b, dim=0), torch.kron(a, b))
torch.cross(a, b, dim=0).sum().backward()
print(a.grad, b.grad)
