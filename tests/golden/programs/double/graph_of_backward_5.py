import torch
import torch.nn.functional as F


def walk(node):
    if node is None:
        return "-"
    if hasattr(node, "variable"):
        return "leaf"
    return type(node).__name__ + "(" + ", ".join(walk(n) for n, _ in node.next_functions) + ")"


x = torch.tensor([0.5, 1.5, 2.5], requires_grad=True)
h = x.clone()
k = torch.tensor([2., 1., 3.], requires_grad=True)

y = h.clamp(0,1)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.clamp(0,1)', g, walk(g.grad_fn))

y = h.sum()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.sum()', g, walk(g.grad_fn))

y = h.mean()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.mean()', g, walk(g.grad_fn))

y = h.prod()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.prod()', g, walk(g.grad_fn))

y = h.max()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.max()', g, walk(g.grad_fn))

y = h.var()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.var()', g, walk(g.grad_fn))
