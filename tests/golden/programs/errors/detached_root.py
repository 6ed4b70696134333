import torch

x = torch.tensor(2., requires_grad=True)
y = (x**2).detach()
try:
    y.backward()
except RuntimeError as e:
    print(e)
