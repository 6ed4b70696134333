import torch

CASES = {
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "sub": lambda a, b: a - b,
    "pow": lambda a, b: a**b,
    "rsub": lambda a, b: torch.rsub(a, b),
    "addcmul": lambda a, b: torch.addcmul(a, b, b, value=0.5),
    "addcdiv": lambda a, b: torch.addcdiv(a, a, b, value=2.0),
    "lerp": lambda a, b: torch.lerp(a, b, b),
    "alpha": lambda a, b: torch.add(a, b, alpha=2j),
    "number": lambda a, b: a * 2j - b / (1 + 1j),
    "powers": lambda a, b: a**3 + b**-1 + a**0.5 + b ** (1 + 1j),
    "bases": lambda a, b: 2**a + 2j**b,
    "over": lambda a, b: 2 / a + 1j / b,
    "dot": lambda a, b: torch.dot(a, b),
    "vdot": lambda a, b: torch.vdot(a, b),
    "dist": lambda a, b: torch.dist(a, b),
}
for name, function in CASES.items():
    a = torch.tensor([0.3 + 0.7j, -0.6 + 0.2j], dtype=torch.complex128, requires_grad=True)
    b = torch.tensor([1.25 - 0.5j, 0.75 + 1.5j], dtype=torch.complex128, requires_grad=True)
    y = function(a, b)
    v = torch.full_like(y, 1 - 0.5j) if y.is_complex() else torch.ones_like(y)
    first = torch.autograd.grad(y, (a, b), v, create_graph=True)
    print(name, y, first)
    for g in first:
        if g.requires_grad:
            print(torch.autograd.grad(g, (a, b), torch.full_like(g, 2 + 1j), retain_graph=True, allow_unused=True))

# a real leaf gets the real part
x = torch.tensor([1.0, 2.0], requires_grad=True)
z = torch.tensor([1 + 1j, 2 - 1j], requires_grad=True)
y = x * z
(g,) = torch.autograd.grad(y, x, torch.tensor([1 + 2j, 1 + 0j]), create_graph=True)
print(g)
y.abs().sum().backward()
print(x.grad, z.grad)
x.grad = None
(x * (1 + 2j) + x / 2j).real.sum().backward()
print(x.grad)
x.grad = None
(x**2j).abs().sum().backward()
print(x.grad)
