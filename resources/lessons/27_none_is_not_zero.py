# None is not zero: the two ways of having no gradient.
import torch

used = torch.tensor([1., 2.], requires_grad=True)
unused = torch.tensor([3., 4.], requires_grad=True)
cut = torch.tensor([-1., 5.], requires_grad=True)

y = used*2 + torch.relu(cut)
y.sum().backward()

print(used.grad)
# relu has cut off the first element: its derivative was computed, and is 0.
print(cut.grad)
# y does not depend on this one.
# Nothing arrived there, and nothing was computed.
print(unused.grad)
