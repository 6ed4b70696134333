import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x*3
y.backward(torch.tensor([1, 2]))
print(x.grad, x.grad.dtype)
