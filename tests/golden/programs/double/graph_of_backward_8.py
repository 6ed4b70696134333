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

y = h.unsqueeze(0)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.unsqueeze(0)', g, walk(g.grad_fn))

y = h.expand(2,3)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.expand(2,3)', g, walk(g.grad_fn))

y = h.clone()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.clone()', g, walk(g.grad_fn))

y = torch.cat([h,k])
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('torch.cat([h,k])', g, walk(g.grad_fn))

y = torch.stack([h,k])
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('torch.stack([h,k])', g, walk(g.grad_fn))

y = torch.where(h>1,h,k)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('torch.where(h>1,h,k)', g, walk(g.grad_fn))
