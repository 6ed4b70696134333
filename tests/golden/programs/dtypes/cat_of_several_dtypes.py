import torch

x = torch.tensor([0.5, 2.], requires_grad=True)
n = torch.tensor([1, 2])
c = torch.cat([n, x, torch.tensor([True])])
print(c, c.dtype, torch.stack([n, n.double()]).dtype)
c.sum().backward()
print(x.grad)
print(torch.arange(4).clamp(max=1.5), torch.tensor([2, -1, 1, 3])**torch.tensor([-1, -3, -2, 2]))
print(torch.tensor([1, 2]).logsumexp(0))
