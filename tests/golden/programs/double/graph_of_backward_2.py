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

y = h*k
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h*k', g, walk(g.grad_fn))

y = h*h
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h*h', g, walk(g.grad_fn))

y = h/2
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h/2', g, walk(g.grad_fn))

y = h/k
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h/k', g, walk(g.grad_fn))

y = 1/h
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('1/h', g, walk(g.grad_fn))

y = h**2
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h**2', g, walk(g.grad_fn))
