# A hook sees a gradient as it passes, and may change it.
import torch

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x**2
y.register_hook(lambda g: print("arrives at y:", g))
y.register_hook(lambda g: g.clamp(max=1))
x.register_hook(lambda g: print("arrives at x:", g))

# The second hook cuts v down to at most 1, and everything behind it continues with the smaller v.
y.backward(torch.tensor([0.5, 1., 20.]))
print(x.grad)
