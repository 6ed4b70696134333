# From a number to a number: J is a 1 x 1 matrix, the ordinary derivative.
import torch

x = torch.tensor(2., requires_grad=True)
y = x**2 + x

# dy/dx = 2*x + 1 = 5. x is used twice, so two edges lead back to it: x**2 brings 4, the lone x brings 1,
# and .grad gets their sum.
#
# v is a single number here, with the shape of y.
# With v = 1 the result is the derivative itself.
y.backward(gradient=torch.tensor(1.))

print(x.grad)
