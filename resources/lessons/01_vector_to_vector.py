# From a vector to a vector: what backward(gradient=v) computes.
import torch

x = torch.tensor([1, 2, 3.], requires_grad=True)
y = x**2

# y has 3 elements and x has 3, so the Jacobian J[i][k] = dy_i/dx_k is a 3 x 3 matrix.
# Each y_i depends on its own x_i alone, so J has 2*x on its diagonal and zeros elsewhere.
#
# backward never builds J. It is given a row of numbers v, one for each element of y, and computes the row v·J.
# With v = [1, 1, 1] that is the sum of the rows of J: [2, 4, 6].
v = torch.tensor([1, 1, 1.])
y.backward(gradient=v)

print(x.grad)
