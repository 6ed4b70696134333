# A chain of steps: v passes through one local Jacobian after the other.
import torch

x = torch.tensor([1, 2, 3.], requires_grad=True)
y = x ** 2 + 2
z = torch.sum(y)

# Backward starts at z with v = 1 and goes from the last operation to the first.
# The sum hands v to each of its elements: [1, 1, 1].
# Adding 2 changes no derivative: still [1, 1, 1].
# The power multiplies each element by 2*x: [2, 4, 6].
z.backward()

print(x.grad)
