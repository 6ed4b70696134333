import torch

FUNCTIONS = {
    "exp": torch.exp,
    "exp2": torch.exp2,
    "expm1": torch.expm1,
    "log": torch.log,
    "log1p": torch.log1p,
    "log2": torch.log2,
    "log10": torch.log10,
    "sqrt": torch.sqrt,
    "rsqrt": torch.rsqrt,
    "sin": torch.sin,
    "cos": torch.cos,
    "tan": torch.tan,
    "asin": torch.asin,
    "acos": torch.acos,
    "atan": torch.atan,
    "sinh": torch.sinh,
    "cosh": torch.cosh,
    "tanh": torch.tanh,
    "asinh": torch.asinh,
    "acosh": torch.acosh,
    "atanh": torch.atanh,
    "sigmoid": torch.sigmoid,
    "sinc": torch.sinc,
    "reciprocal": torch.reciprocal,
    "square": torch.square,
    "abs": torch.abs,
    "sgn": torch.sgn,
    "angle": torch.angle,
    "conj": torch.conj,
    "conj_physical": torch.conj_physical,
    "neg": torch.neg,
}
for name, function in FUNCTIONS.items():
    z = torch.tensor([0.3 + 0.7j, -0.6 + 0.2j], dtype=torch.complex128, requires_grad=True)
    y = function(z)
    v = torch.tensor([1.0, 0.5], dtype=torch.float64)
    if y.is_complex():
        v = v * (1 - 0.25j)
    (g,) = torch.autograd.grad(y, z, v, create_graph=True)
    print(name, y, g)
    if g.requires_grad:
        print(torch.autograd.grad(g, z, torch.full_like(g, 1 + 2j), allow_unused=True))
