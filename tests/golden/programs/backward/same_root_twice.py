import torch

x = torch.tensor(2., requires_grad=True)
y = x*x
torch.autograd.backward((y, y))
print(x.grad)
