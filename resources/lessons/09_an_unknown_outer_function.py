# v as what an unknown outer function hands in.
import torch

x1 = torch.tensor(1, requires_grad=True, dtype=torch.float)
x2 = torch.tensor(2, requires_grad=True, dtype=torch.float)
x3 = torch.tensor(3, requires_grad=True, dtype=torch.float)

# y has three elements, each a function of three leaves.
# The random numbers it starts with are overwritten.
y = torch.randn(3)
y[0] = x1*x2*x3
y[1] = x1 + x2 + x3
y[2] = x1 + x2*x3

# Suppose somebody computes one number A = f(y) from y, by an f that we cannot see.
# We are told only dA/dy = [0.1, 0.2, 0.3].
# That is enough: by the chain rule dA/dx = dA/dy · J, which is v·J with v = dA/dy.
#
#     J = [[6, 3, 2],       the derivatives of y[0] with respect to x1, x2, x3
#          [1, 1, 1],       of y[1]
#          [1, 3, 2]]       of y[2]
v = torch.tensor([0.1, 0.2, 0.3])
y.backward(v)

# Each leaf gets one column's worth: for x1, 0.1*6 + 0.2*1 + 0.3*1 = 1.1.
print(x1.grad, x2.grad, x3.grad)
