import torch

x = torch.tensor([1., 2., 3., 4.], requires_grad=True)
print(x.cumsum(0), x.cumprod(0))
x.cumsum(0).backward(torch.tensor([1., 1., 1., 10.]))
print(x.grad)
x.grad = None
x.cumprod(0).sum().backward()
print(x.grad, torch.cummax(x.detach().flip(0), 0))
