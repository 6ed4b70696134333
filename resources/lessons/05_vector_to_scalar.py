# From a vector to a number: the case of every loss function.
import torch

x = torch.tensor([1, 2, 3.], requires_grad=True)
y = torch.sum(x**2)

# y is one number, so J has a single row: [2, 4, 6], which people call the gradient.
# Without an argument backward takes v = 1, and v·J is that row.
y.backward()

print(x.grad)
