import torch
import torch.nn.functional as F

x = torch.tensor([1.0, 2.0], requires_grad=True)
z = torch.tensor([1 + 2j, 3 - 1j], requires_grad=True)
m = z.view(1, 2)


def attempt(name, function):
    try:
        print(name, function())
    except (RuntimeError, NotImplementedError, TypeError) as error:
        print(name, type(error).__name__, error)


attempt("seed", lambda: (z * 2).sum().backward())
attempt("real seed", lambda: (z * 2).backward(torch.ones(2)))
attempt("complex seed", lambda: (x * 2).backward(torch.ones(2) * 1j))
attempt("grad", lambda: torch.autograd.grad(z.prod(), z))
attempt("float", lambda: float(z.detach()[0]))
attempt("float of real", lambda: float(z.detach()[0] * 0 + 1))
attempt("int", lambda: int(z.detach()[0]))
attempt("imag", lambda: x.imag)
attempt("view", lambda: torch.view_as_real(x))
attempt("complex", lambda: torch.complex(torch.ones(2), torch.ones(2, dtype=torch.float64)))
attempt("pairs", lambda: torch.view_as_complex(torch.ones(3)))
attempt("linear", lambda: F.linear(m, m, torch.ones(1)))
attempt("write", lambda: torch.ones(2).__setitem__(0, 2j))
NAMES = """
erf erfc erfinv sign floor ceil trunc round relu lgamma digamma deg2rad rad2deg signbit isposinf isneginf bitwise_not
logit max min amax amin median nanmedian nansum sort argsort argmax argmin aminmax mode unique frac
"""
for name in NAMES.split():
    attempt(name, lambda: getattr(torch, name)(z))
PAIRS = """
lt le gt ge atan2 hypot maximum minimum fmax fmin xlogy heaviside gcd lcm fmod remainder floor_divide bitwise_and isin
bitwise_left_shift logaddexp2
"""
for name in PAIRS.split():
    attempt(name, lambda: getattr(torch, name)(z, z))
attempt("clamp", lambda: z.clamp(0, 1))
attempt("bounds", lambda: torch.clamp(z, min=z))
attempt("floor", lambda: torch.div(z, z, rounding_mode="floor"))
attempt("trunc", lambda: torch.div(z, z, rounding_mode="trunc"))
attempt("topk", lambda: z.topk(1))
attempt("kthvalue", lambda: z.kthvalue(1))
attempt("cummax", lambda: z.cummax(0))
attempt("max over dim", lambda: m.max(1))
attempt("cdist", lambda: torch.cdist(m, m))
attempt("quantile", lambda: z.quantile(0.5))
attempt("copysign", lambda: torch.copysign(z, -1))
LOSSES = "mse_loss smooth_l1_loss huber_loss binary_cross_entropy binary_cross_entropy_with_logits kl_div"
for name in LOSSES.split():
    attempt(name, lambda: getattr(F, name)(z, z))
ACTIVATIONS = """
softplus elu selu celu gelu silu mish leaky_relu relu6 hardtanh hardsigmoid hardswish hardshrink softshrink logsigmoid
glu
"""
for name in ACTIVATIONS.split():
    attempt(name, lambda: getattr(F, name)(z))
attempt("softmax", lambda: z.softmax(0))
attempt("log_softmax", lambda: z.log_softmax(0))
attempt("layer_norm", lambda: F.layer_norm(z, (2,)))
attempt("cross_entropy", lambda: F.cross_entropy(m, torch.tensor([1])))
attempt("cosine_similarity", lambda: F.cosine_similarity(z, z, dim=0))
attempt("integers", lambda: x.sum(dtype=torch.int64))
