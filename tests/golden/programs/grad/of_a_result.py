import torch

x = torch.tensor([1., 2.], requires_grad=True)
h = x.exp()
y = (h*x).sum()
gh, = torch.autograd.grad(y, h)
print(gh)
