# The same function, another v: the numbers in v are weights on the outputs.
import torch

x = torch.tensor([1, 2, 3.], requires_grad=True)
y = x**2

# v·J is the sum over i of v_i times row i of J.
# Row i holds the derivatives of y_i, so v_i says how much y_i counts, and with which sign: 10 * 2, -10 * 4, 20 * 6.
v = torch.tensor([10, -10, 20.])
y.backward(gradient=v)

# The result has the shape of x.
# It is a row v·J, not the matrix J.
print(x.grad)
