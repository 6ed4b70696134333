import torch

x = torch.arange(4.0, requires_grad=True)
print(x.grad)
y = 2*torch.dot(x, x)
print(y)
y.backward()
print(x.grad, x.grad == 4*x)
x.grad.zero_()
y = x.sum()
y.backward()
print(x.grad)
x.grad.zero_()
y = x*x
y.backward(gradient=torch.ones(len(y)))
print(x.grad)
