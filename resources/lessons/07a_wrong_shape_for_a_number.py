# An error on purpose: v must have the shape of the output.
import torch

x = torch.tensor(2., requires_grad=True)
y = x**2 + x

# y is a single number, so there is one row in J, and v can weigh only that one.
# Two weights have no meaning here.
# Take v = torch.tensor(1.) and it works.
y.backward(gradient=torch.tensor([1., 10]))

print(x.grad)
