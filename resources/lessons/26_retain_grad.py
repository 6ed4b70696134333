# Results in between keep no .grad, unless they are asked to.
import torch

x = torch.tensor([1., 2.], requires_grad=True)
y = x**2
z = y*3
y.retain_grad()
z.sum().backward()

print(x.grad)
print(y.grad)       # kept, because of retain_grad
print(z.is_leaf)    # z passed its gradient on and kept nothing
