import torch

w = torch.tensor(2., requires_grad=True)
b = torch.tensor(1.)
y = w*3 + b
y.backward()
print(w.grad, b.grad)
