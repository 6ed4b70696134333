import torch

x = torch.tensor(2., requires_grad=True)
y = torch.empty(4)
for i in range(4):
    y[i] = x**i
print(y)
y.backward(torch.ones(4))
print(x.grad)
