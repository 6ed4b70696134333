import torch


def graph(node):
    if node is None:
        return "-"
    return f"{node.name()}({', '.join(graph(following) for following, _ in node.next_functions)})"


def ones(*size):
    return torch.ones(*size, requires_grad=True)


print(graph(torch.tensordot(ones(2), ones(2), 1).grad_fn))
print(graph(torch.tensordot(ones(1, 2), ones(2, 1), 1).grad_fn))
print(graph(torch.tensordot(ones(2, 3), ones(2, 3), ([0, 1], [0, 1])).grad_fn))
print(graph(torch.tensordot(ones(2, 3), ones(3, 2), ([0, 1], [1, 0])).grad_fn))
print(graph(torch.tensordot(ones(2, 1), ones(2, 1), ([0], [0])).grad_fn))
print(graph(torch.inner(ones(2), ones(2)).grad_fn))
print(graph(torch.chain_matmul(ones(2, 2), ones(2, 2)).grad_fn))
print(graph(torch.linalg.multi_dot([ones(2, 3), ones(3, 2), ones(2, 3)]).grad_fn))
print(graph(torch.linalg.multi_dot([ones(3, 1), ones(1, 3), ones(3, 1)]).grad_fn))
print(graph(torch.linalg.multi_dot([ones(2), ones(2, 2), ones(2, 2), ones(2)]).grad_fn))
print(graph(torch.rsub(ones(2), ones(2)).grad_fn), graph(torch.nextafter(ones(2), ones(2)).grad_fn))
print(graph((2 // ones(2)).grad_fn))

x = torch.tensor([1.0, 2.0], requires_grad=True)
s = torch.tensor(2.0, requires_grad=True)
y = torch.block_diag(x, s, torch.ones(2, 1))
print(y, graph(y.grad_fn))
y.backward(torch.arange(16.0).view(4, 4))
print(x.grad, s.grad)
a = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
z = torch.tensordot(a, a, 2) + torch.linalg.multi_dot([a[0], a, a[1]])
z.backward(torch.tensor(1.0))
print(z, a.grad)
print(torch.autograd.grad(torch.linalg.vector_norm(a, 0), a, allow_unused=True))
for base in (0, 0.0, 2, -2.0):
    print(base, torch.autograd.grad(torch.pow(base, x), x, torch.ones(2)))
w = torch.tensor([0.25], requires_grad=True)
v = torch.tensor([-1.0, 2.0], requires_grad=True)
(g,) = torch.autograd.grad(torch.nn.functional.prelu(v, w).sum(), v, create_graph=True)
print(g, torch.autograd.grad(g.sum(), (v, w)))
(g,) = torch.autograd.grad(torch.nn.functional.hardsigmoid(v).sum(), v, create_graph=True)
print(g)
try:
    g.sum().backward()
except RuntimeError as error:
    print(error)
p = torch.tensor([1.0, 2.0, 4.0], requires_grad=True)
(g,) = torch.autograd.grad(p.prod(dtype=torch.float64), p, create_graph=True)
print(g)
