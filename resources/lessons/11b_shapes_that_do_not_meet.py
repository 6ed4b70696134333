# An error on purpose: the graph of the lesson before, with a Y that does not fit.
import torch

x1 = torch.tensor([2, 3, 4, 5], dtype=torch.float, requires_grad=True)
w1 = torch.ones(4, requires_grad=True)
w2 = torch.tensor([1., 2, 3, 4], requires_grad=True)
x2 = x1*w1
y = x2*w2

# Shapes are compared from the right.
# A 1 can be stretched to any size, but here 2 meets 4.
Y = torch.ones(2, 2, requires_grad=True)
L = (Y - y).mean()

L.backward()
