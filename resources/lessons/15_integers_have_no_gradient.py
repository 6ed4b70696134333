# An error on purpose: integers have no derivatives.
import torch

# A derivative asks what happens when x moves by a little, and an integer cannot.
# Python's 1 and 2 make an integer tensor; write [1., 2.] or dtype=torch.float for one that can require a gradient.
x = torch.tensor([1, 2], requires_grad=True)
y = x*2
