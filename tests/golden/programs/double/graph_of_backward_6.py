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

y = h.norm()
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.norm()', g, walk(g.grad_fn))

y = h.cumsum(0)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.cumsum(0)', g, walk(g.grad_fn))

y = h.logsumexp(0)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.logsumexp(0)', g, walk(g.grad_fn))

y = torch.softmax(h,0)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('torch.softmax(h,0)', g, walk(g.grad_fn))

y = h.log_softmax(0)
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h.log_softmax(0)', g, walk(g.grad_fn))

y = h@k
v = torch.ones_like(y, requires_grad=True)
g, = torch.autograd.grad(y, h, v, create_graph=True)
print('h@k', g, walk(g.grad_fn))
