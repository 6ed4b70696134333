# A graph grown a line at a time. Three ways to make a leaf, two products, a mean.
import torch

x1 = torch.tensor([2, 3, 4, 5], dtype=torch.float, requires_grad=True)
w1 = torch.ones(4)
w1.requires_grad = True
w2 = torch.Tensor([1, 2, 3, 4])
w2.requires_grad_(True)

# x2 and y are computed from others.
# They are no leaves, and no .grad is kept for them.
x2 = x1*w1
y = x2*w2

# The mean of 4 elements gives each of them the weight 1/4, and Y - y turns the sign for y.
Y = torch.ones(4, requires_grad=True)
L = (Y - y).mean()
print(L)

L.backward()

# -1/4 * w2 * w1: the chain rule multiplies what it meets on the way.
print(x1.grad)
# -1/4 * x2
print(w2.grad)
# -1/4 * w2 * x1
print(w1.grad)
print(Y.grad)
