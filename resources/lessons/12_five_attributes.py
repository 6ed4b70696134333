# Five attributes that say what a tensor is to autograd: data, requires_grad, grad, grad_fn, is_leaf.
import torch

a = torch.ones(2, 2, requires_grad=True)
b = a + 2
c = b*b*3

# data: the numbers alone, without a graph.
print(a.data)
print(b.data)
print(c.data)

# requires_grad: asked for on a, and passed on to all that is computed from it.
print(a.requires_grad, b.requires_grad, c.requires_grad)

# grad: None before the first backward pass.
# None means "not computed", which is not the same as 0.
print(a.grad)

# grad_fn: the node that made a tensor, and that will run in the backward pass. Nobody computed a.
print(a.grad_fn)
print(type(b.grad_fn).__name__)
print(type(c.grad_fn).__name__)

# is_leaf: only a is one. b and c are results, and their .grad stays None unless they ask to retain it.
print(a.is_leaf, b.is_leaf, c.is_leaf)

# c = 3*(a + 2)**2, so dc/da = 6*(a + 2) = 18. b*b has two edges back to b, and what they bring is summed.
c.backward(torch.ones(2, 2))
print(a.grad)
