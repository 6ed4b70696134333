import torch
import torch.nn.functional as F

I = torch.tensor([[3, 1], [2, 5]])
B = torch.tensor([[True, False], [True, True]])
x = torch.tensor([1.0, 2.0])


def attempt(name, function):
    try:
        print(name, function())
    except (RuntimeError, NotImplementedError, TypeError) as error:
        print(name, type(error).__name__, error)


for kind, m in (("int", I), ("bool", B)):
    v = m[0]
    for name in "softmax log_softmax".split():
        attempt(f"{kind} {name}", lambda: getattr(m, name)(1))
        attempt(f"{kind} {name} over rows", lambda: getattr(m, name)(0))
    for name in "softplus elu selu celu gelu silu mish leaky_relu hardsigmoid hardswish hardshrink softshrink glu".split():
        attempt(f"{kind} {name}", lambda: getattr(F, name)(v))
    for name in "smooth_l1_loss huber_loss binary_cross_entropy_with_logits kl_div".split():
        attempt(f"{kind} {name}", lambda: getattr(F, name)(v, v))
    for name in "hypot logaddexp logaddexp2 nextafter dist lerp addcdiv".split():
        more = (v,) if name in ("lerp", "addcdiv") else ()
        attempt(f"{kind} {name}", lambda: getattr(torch, name)(v, v, *more))
    attempt(f"{kind} cross_entropy", lambda: F.cross_entropy(m, torch.tensor([0, 1])))
    attempt(f"{kind} layer_norm", lambda: F.layer_norm(m, (2,)))
    attempt(f"{kind} prelu", lambda: F.prelu(v, v[:1]))
    attempt(f"{kind} det", lambda: torch.linalg.det(m))
    attempt(f"{kind} inverse", lambda: torch.inverse(m))
    attempt(f"{kind} solve", lambda: torch.linalg.solve(m, m))
    attempt(f"{kind} logdet", lambda: torch.logdet(m))
    attempt(f"{kind} cdist", lambda: torch.cdist(m, m))
    attempt(f"{kind} nanmean", lambda: m.nanmean())
    attempt(f"{kind} var_mean", lambda: torch.var_mean(m))
    attempt(f"{kind} std_mean", lambda: torch.std_mean(m))
    attempt(f"{kind} logcumsumexp", lambda: torch.logcumsumexp(m, 0))
    attempt(f"{kind} xlogy", lambda: torch.xlogy(v, 2))
    attempt(f"{kind} heaviside", lambda: torch.heaviside(v, v))
    attempt(f"{kind} trapezoid", lambda: torch.trapezoid(v))
    attempt(f"{kind} isin", lambda: torch.isin(v, v))
attempt("mse_loss", lambda: F.mse_loss(I, I))
attempt("trapezoid", lambda: torch.trapezoid(I[0], I[1]))
attempt("cumulative_trapezoid", lambda: torch.cumulative_trapezoid(I))
attempt("heaviside of two dtypes", lambda: torch.heaviside(I[0], x))
attempt("plus", lambda: +B)
attempt("pow", lambda: B**B)
attempt("floor_divide", lambda: B // B)
attempt("remainder", lambda: B % B)
attempt("trunc", lambda: torch.div(B, B, rounding_mode="trunc"))
attempt("mm", lambda: B @ B)
attempt("mv", lambda: B @ B[0])
attempt("dot", lambda: B[0] @ B[0])
attempt("bmm", lambda: torch.stack([B, B]) @ torch.stack([B, B]))
attempt("trace", lambda: torch.trace(B))
attempt("cov", lambda: torch.cov(B))
attempt("round", lambda: B.round())
attempt("kthvalue", lambda: B.kthvalue(1))
attempt("median over rows", lambda: B.median(1))
attempt("addcmul", lambda: torch.addcmul(B, B, B))
attempt("hardtanh", lambda: F.hardtanh(B))
attempt("threshold", lambda: F.threshold(B, 0.5, 1.0))
attempt("alpha", lambda: torch.add(I, 1, alpha=1.5))
attempt("complex alpha", lambda: torch.sub(x, 1, alpha=1j))
attempt("addmm", lambda: torch.addmm(torch.ones(2, 2), I.double(), I.double()))
attempt("conv", lambda: F.conv1d(torch.ones(1, 1, 3).double(), torch.ones(1, 1, 2)))
attempt("conv with bias", lambda: F.conv1d(torch.ones(1, 1, 3), torch.ones(1, 1, 2), torch.ones(1).double()))
attempt("invert", lambda: ~x)
attempt("bitwise_not", lambda: x.bitwise_not())
