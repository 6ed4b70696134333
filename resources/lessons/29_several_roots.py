# Backward from two results at once.
import torch

x = torch.tensor([1., 2.], requires_grad=True)
h = x.exp()
y = h.sum()
z = h*2

# One pass, two roots, a v for each.
# The node of h waits for both.
torch.autograd.backward([y, z], [None, torch.tensor([1., 0.])])
print(x.grad)
