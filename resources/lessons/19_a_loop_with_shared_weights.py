# One weight used in every round of a loop, as in a recurrent network.
import torch

w = torch.tensor(0.5, requires_grad=True)
h = torch.tensor(1.)
for x in [1., 2., 3.]:
    h = torch.tanh(w*h + x*w)

# The graph has three copies of the loop's operations and one leaf w, with six edges into it.
# Its node waits until all six have delivered, and .grad gets the sum.
h.backward()
print(h)
print(w.grad)
