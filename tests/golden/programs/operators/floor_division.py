import torch

x = torch.tensor([5., -5., 7.5], requires_grad=True)
print(x // 2, x % 2, 7 // x.detach())
y = x % 2
y.sum().backward()
print(x.grad)
print(torch.div(x, 2, rounding_mode="floor"), torch.div(x.detach(), 2, rounding_mode="trunc"))
