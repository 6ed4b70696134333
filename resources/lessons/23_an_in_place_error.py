# An error on purpose: a saved value was overwritten before backward could use it.
import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x + 1
z = y*y  # saves y, since dz/dy = 2*y

# Each tensor counts its in-place changes. z has saved y at version 0, and now it is at version 1.
y.add_(10)
print(y._version)

# Computing on with the new numbers would give a wrong gradient,
# so backward stops. y = y + 10 would make a new tensor and leave the saved one alone.
z.sum().backward()
