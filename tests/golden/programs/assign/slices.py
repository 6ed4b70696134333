import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = torch.zeros(2, 3)
y[:, 1] = x
y[0, 1:] = x*3
y[:, 0] = 1
print(y)
y.backward(torch.arange(6.).view(2, 3))
print(x.grad)
