import torch

s = torch.tensor(3., requires_grad=True)
x = torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)
y = s*x - x/s
y.sum().backward()
print(s.grad, x.grad)
