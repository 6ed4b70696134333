import torch

import matplotlib.pyplot as plt
x = torch.linspace(-1, 1, 3, requires_grad=True)
y = x**2
y.sum().backward()
print(x.grad)
