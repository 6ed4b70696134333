import torch


def attempt(name, function):
    try:
        print(name, function())
    except (RuntimeError, IndexError, ValueError) as error:
        print(name, type(error).__name__, error)


x = torch.ones(2, requires_grad=True)
m = torch.ones(1, 2, requires_grad=True)
attempt("index_add_", lambda: x.index_add_(0, torch.tensor([0, 0]), torch.ones(3)))
attempt("transpose_", lambda: x.transpose_(0, 5))
attempt("scatter_", lambda: x.scatter_(1, torch.tensor([[0]]), 1.0))
attempt("copy_", lambda: x.copy_(torch.ones(3)))
attempt("unsqueeze_", lambda: x.unsqueeze_(7))
attempt("bernoulli_", lambda: x.bernoulli_(2.0))
attempt("index", lambda: x.__setitem__([0, 1], torch.ones(3)))
attempt("index of a view", lambda: m.__setitem__((0, [0, 1]), torch.ones(3)))
attempt("sub_", lambda: x.sub_(torch.ones(2, dtype=torch.bool)))
attempt("fill_diagonal_", lambda: x.fill_diagonal_(1))

plain = torch.ones(2, 1)
attempt("copy_ of more", lambda: plain.copy_(torch.ones(2, 2, 3)))
attempt("copy_ of wider", lambda: plain.copy_(torch.ones(2, 3)))
whole = torch.ones(2, dtype=torch.int64)
attempt("shape before dtype", lambda: whole.add_(torch.ones(3, 2)))
attempt("dtype", lambda: whole.add_(torch.ones(2)))
attempt("neg_ of bools", lambda: torch.ones(2, dtype=torch.bool).neg_())
attempt("lerp_", lambda: torch.ones(2).lerp_(torch.ones(3), 0.5))
attempt("lerp_ of two dtypes", lambda: whole.lerp_(torch.ones(2), 0.5))
attempt("deep", lambda: torch.ones(2, 1)[0, 1])

# gradients do not follow into integers, and leading ones are dropped
whole.copy_(x)
print(whole, whole.grad_fn, whole.requires_grad)
whole[0] = x[1]
print(whole.requires_grad)
y = torch.zeros(3)
y[1] = torch.tensor([[2.0]])
y[2] = x[:1]
print(y)
y.sum().backward()
print(x.grad)

for shape, wrap in (((2, 2, 2), False), ((5, 2), False), ((5, 2), True), ((2, 5), True)):
    print(torch.zeros(shape).fill_diagonal_(1, wrap))
attempt("fill_diagonal_ of another size", lambda: torch.ones(2, 3, 2).fill_diagonal_(1))
t = torch.ones(1, 3).expand(2, 3)
print(t.transpose_(0, 1).shape)

torch.manual_seed(0)
for name in "uniform_ normal_ exponential_ bernoulli_ random_".split():
    z = x * 2
    getattr(z, name)()
    print(name, z.grad_fn.name(), z.grad_fn.next_functions[0][0].name(), len(z.grad_fn.next_functions))
z = x * 2
z.random_(0, 5)
print(z.grad_fn.name())
z = x * 2
z.random_(5)
print(z.grad_fn.name())
z = x * 2
z.bernoulli_(torch.ones(2))
print(z.grad_fn.name())

# nothing was saved, so the graph can be gone through again
c = torch.tensor([2.0, 3.0])
q = x % c
q.sum().backward()
q.sum().backward()
print(x.grad)
mask = torch.tensor([True, False])
s = torch.where(mask, x * 1, c)
mask.logical_not_()
try:
    s.sum().backward()
except RuntimeError as error:
    print(str(error).split(" Hint")[0])
