# An error on purpose: a vector of outputs needs a v.
import torch

x = torch.tensor([1, 2, 3.], requires_grad=True)
y = x*x

# For a single number backward may assume v = 1.
# For three outputs it does not know how much each of them counts,
# and refuses to guess. y.backward(torch.ones(3)) would say: all the same.
y.backward()

print(x.grad)
