# The derivative of a derivative: backward through a backward pass.
import torch

x = torch.tensor(3., requires_grad=True)
y = x**3

# Each step of this backward pass becomes a node itself.
dy, = torch.autograd.grad(y, x, create_graph=True)
print(dy)

ddy, = torch.autograd.grad(dy, x, create_graph=True)
print(ddy)

dddy, = torch.autograd.grad(ddy, x)
print(dddy)  # nobody asked for the graph of this one
