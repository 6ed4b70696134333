import torch

a = torch.tensor(2., requires_grad=True)
b = torch.tensor(3., requires_grad=True)
c = torch.tensor(4., requires_grad=True)
y = a*b + b
print(torch.autograd.grad(y, [a, b], retain_graph=True))
print(torch.autograd.grad(y, (a, c), allow_unused=True, retain_graph=True))
print(torch.autograd.grad(y, (a, c), materialize_grads=True))
