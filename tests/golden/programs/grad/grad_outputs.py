import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x**2
print(torch.autograd.grad(y, x, grad_outputs=torch.tensor([10., 1.])))
print(torch.autograd.grad([x*2, x*x], x, [torch.ones(2), torch.ones(2)]))
