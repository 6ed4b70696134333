import torch
import torch.nn.functional as F

x = torch.tensor([1., 2., 3.], requires_grad=True)
y = torch.tensor([2., 3., 4.], requires_grad=True)
s = torch.tensor(2., requires_grad=True)
A = torch.tensor([[1., 2., 3.], [4., 5., 7.]], requires_grad=True)
B = torch.tensor([[1., 0.], [2., 1.], [0., 3.]], requires_grad=True)
T = torch.ones(2, 2, 3, requires_grad=True)
U = torch.ones(2, 3, 2, requires_grad=True)
c = torch.tensor([1., 2., 3.])
i = torch.tensor([0, 2])
m = torch.tensor([True, False, True])
t2 = torch.tensor([0, 1])
names = {x: "x", y: "y", s: "s", A: "A", B: "B", T: "T", U: "U"}


def walk(node):
    if node is None:
        return "-"
    if hasattr(node, "variable"):
        return names.get(node.variable, "leaf")
    inner = ", ".join(walk(n) for n, number in node.next_functions)
    return f"{type(node).__name__}({inner})"


def show(text, t):
    print(text, "->", walk(t.grad_fn) if t.grad_fn is not None else "no grad_fn", t.is_leaf)


show('A.t()', A.t())
show('x.t()', x.t())
show('x.T', x.T)
show('A.transpose(0,1)', A.transpose(0,1))
show('A.mT', A.mT)
show('A.swapaxes(0,1)', A.swapaxes(0,1))
show("torch.einsum('ij,j->i',A,x)", torch.einsum('ij,j->i',A,x))
show("torch.einsum('i,i->',x,y)", torch.einsum('i,i->',x,y))
show('torch.trace(A@B)', torch.trace(A@B))
