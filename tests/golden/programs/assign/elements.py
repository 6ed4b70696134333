import torch

x = torch.tensor(2., requires_grad=True)
y = torch.zeros(3)
y[0] = x
y[1] = x*x
y[2] = 5.
print(y, y.is_leaf, y.grad_fn.name())
y.backward(torch.tensor([1., 10., 100.]))
print(x.grad)
