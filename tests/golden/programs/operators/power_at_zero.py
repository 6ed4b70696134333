import torch

x = torch.tensor([0., 1., -2.], requires_grad=True)
n = torch.tensor([2., 0., 3.], requires_grad=True)
y = x**n
print(y)
y.backward(torch.ones(3))
print(x.grad, n.grad)
