import torch
import torch.nn.functional as F


def attempt(name, function):
    try:
        print(name, function())
    except (RuntimeError, IndexError, ValueError) as error:
        print(name, type(error).__name__, error)


s = torch.tensor(1.0)
v = torch.ones(2)
attempt("as_strided", lambda: torch.as_strided(torch.ones(1), (2,), (1,)))
attempt("as_strided of a slice", lambda: torch.as_strided(torch.ones(4)[2:], (3,), (1,)))
attempt("as_strided from 1", lambda: torch.as_strided(v, (2,), (1,), 1))
attempt("as_strided inside", lambda: torch.as_strided(torch.arange(4.0)[2:], (2,), (1,)))
attempt("chunk", lambda: s.chunk(2))
attempt("split", lambda: s.split(2))
attempt("narrow", lambda: s.narrow(0, 0, 1))
attempt("narrow before", lambda: v.narrow(0, -3, 1))
attempt("narrow behind", lambda: v.narrow(0, 3, 1))
attempt("select", lambda: s.select(0, 0))
attempt("roll", lambda: s.roll(1, 0))
attempt("roll over", lambda: v.roll(1, 1))
attempt("roll twice", lambda: v.roll((1, 2), 0))
attempt("roll nothing", lambda: torch.ones(0).roll(1))
attempt("argmax", lambda: s.argmax(1))
attempt("argmax of nothing", lambda: torch.ones(0).argmax(0))
attempt("topk", lambda: s.topk(2))
attempt("unfold", lambda: torch.ones(1).unfold(0, 2, 1))
attempt("index_select", lambda: s.index_select(0, torch.tensor([0, 1])))
attempt("gather", lambda: torch.ones(2, 1).gather(0, torch.zeros(1, 3, dtype=torch.int64)))
attempt("expand", lambda: torch.ones(2, 3).expand(1, 3, 2))
attempt("linear", lambda: F.linear(s, torch.ones(2, 2)))
attempt("embedding", lambda: F.embedding(torch.tensor([0]), v))
attempt("cross_entropy", lambda: F.cross_entropy(torch.ones(3), torch.tensor([0, 2])))
attempt("cross_entropy of a number", lambda: F.cross_entropy(s, torch.tensor([0, 2])))
attempt("weight", lambda: F.cross_entropy(torch.ones(1, 3).double(), torch.tensor([0]), torch.ones(3)))
attempt("einsum", lambda: torch.einsum("ij,kj->ik", torch.ones(2, 2, dtype=torch.int64), torch.ones(2, 2)))
attempt("mv", lambda: torch.ones(2, 2, dtype=torch.int64) @ v)
attempt("bools", lambda: F.l1_loss(torch.ones(2, dtype=torch.bool), v))
print(F.cosine_similarity(torch.tensor([1, 2]), torch.tensor([1.0, 2.0]), dim=0))

# strides
print(torch.ones(1).expand(2, 1).stride(), torch.ones(3).expand(1, 3).stride(), torch.ones(1, 3).expand(2, 1, 3).stride())
x = torch.arange(12.0).view(2, 2, 3)
print(x.prod(1).stride(), x[:, [0, 1]].stride(), x.prod(2).view(-1))

g = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
g.backward(torch.tensor(2.0))
print(g.grad, torch.autograd.grad(g, g, torch.tensor(1.0)), g.view(1).movedim(0, -1), g.movedim(0, -1), g.mT)
h = torch.ones(2, requires_grad=True)
print(torch.autograd.grad(g * 2, [h], create_graph=True, materialize_grads=True))
print((h // torch.ones(2)).grad_fn.next_functions[0][0].name(), len((torch.ones(2) // h).grad_fn.next_functions))
