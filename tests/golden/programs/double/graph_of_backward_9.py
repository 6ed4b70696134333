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

y = torch.maximum(h,k)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('torch.maximum(h,k)', g, walk(g.grad_fn))

y = h.double()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.double()', g, walk(g.grad_fn))

y = h.masked_fill(h>1,0.)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.masked_fill(h>1,0.)', g, walk(g.grad_fn))

y = F.mse_loss(h,k)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('F.mse_loss(h,k)', g, walk(g.grad_fn))

y = F.softplus(h)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('F.softplus(h)', g, walk(g.grad_fn))

y = F.gelu(h)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('F.gelu(h)', g, walk(g.grad_fn))
