# detach: the same numbers, cut off from the graph.
import torch

x = torch.tensor(3., requires_grad=True)

# Both factors lead back to x: dy/dx = 2*x.
y = x*x
y.backward()
print(x.grad)

# Here the second factor counts as a constant: dy/dx = 3.
x.grad = None
y = x * x.detach()
y.backward()
print(x.grad)

# A detached tensor shares its memory, but not its history.
d = y.detach()
print(d.requires_grad, d.grad_fn, d.is_leaf)
