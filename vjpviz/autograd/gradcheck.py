"""``torch.autograd.gradcheck``: the Jacobians that backward passes give, against central differences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.backward import grad
from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NO_INPUT = "gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True."
NOT_REENTRANT = (
    "Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different "
    "values, although analytical gradient matches numerical gradient.The tolerance for nondeterminism was {}."
)


class GradcheckError(RuntimeError):
    """A function and its backward pass do not agree."""


GradcheckError.__module__ = "torch.autograd.gradcheck"


def _tuple(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (value,)


def gradcheck(
    func: Callable[..., Any],
    inputs: Any,
    *,
    eps: float = 1e-6,
    atol: float = 1e-5,
    rtol: float = 1e-3,
    raise_exception: bool = True,
    nondet_tol: float = 0.0,
    check_undefined_grad: bool = True,
    check_grad_dtypes: bool = False,
    check_batched_grad: bool = False,
    check_batched_forward_grad: bool = False,
    check_forward_ad: bool = False,
    check_backward_ad: bool = True,
    fast_mode: bool = False,
    masked: bool | None = None,
) -> bool:
    """Whether the gradients of ``func`` at ``inputs`` agree with differences of step ``eps``.

    Raises `GradcheckError` where they do not, unless ``raise_exception`` is False. None of it enters the trace.
    """
    try:
        with session().modes(grad=True, record=False):
            return _check(func, _tuple(inputs), eps, atol, rtol, nondet_tol)
    except GradcheckError:
        if raise_exception:
            raise
        return False


def _check(
    func: Callable[..., Any], inputs: tuple[Any, ...], eps: float, atol: float, rtol: float, nondet_tol: float
) -> bool:
    asked = [one for one in inputs if isinstance(one, Tensor) and one.requires_grad]
    if not asked:
        raise ValueError(NO_INPUT)
    outputs = [one for one in _tuple(func(*inputs)) if one.requires_grad]
    numerical = _numerical(func, inputs, asked, eps)
    if not outputs:
        if any(np.abs(found).max(initial=0) > eps for column in numerical for found in column):
            raise GradcheckError("Numerical gradient for function expected to be zero")
        return True
    for place, output in enumerate(outputs):
        analytical, again = _analytical(output, asked), _analytical(output, asked)
        if any(np.abs(one - two).max(initial=0) > nondet_tol for one, two in zip(analytical, again, strict=True)):
            raise GradcheckError(NOT_REENTRANT.format(nondet_tol))
        for number, (found, expected) in enumerate(zip(analytical, numerical[place], strict=True)):
            if not np.allclose(found, expected, rtol, atol):
                raise GradcheckError(
                    f"Jacobian mismatch for output {place} with respect to input {number},\n"
                    f"numerical:{Tensor(expected)!r}\nanalytical:{Tensor(found)!r}\n"
                )
    return True


def _differentiable(func: Callable[..., Any], inputs: tuple[Any, ...]) -> list[np.ndarray]:
    returned = _tuple(func(*inputs))
    carried = [one for one in returned if one.requires_grad]
    floating = [one for one in returned if one.dtype.differentiable]
    return [one.array.reshape(-1).copy() for one in carried or floating]


def _numerical(
    func: Callable[..., Any], inputs: tuple[Any, ...], asked: Sequence[Tensor], eps: float
) -> list[list[np.ndarray]]:
    """For each output, and each input: the differences, a row for each element of the input."""
    rows: list[list[list[np.ndarray]]] = []  # by input, element, output
    for one in asked:
        rows.append([])
        flat = one.array.reshape(-1) if one.array.flags.c_contiguous else None
        for element in range(one.array.size):
            place = np.unravel_index(element, one.shape) if flat is None else element
            array = one.array if flat is None else flat
            was = array[place].copy()
            array[place] = was - eps
            below = _differentiable(func, inputs)
            array[place] = was + eps
            above = _differentiable(func, inputs)
            array[place] = was
            rows[-1].append([(b - a) / b.dtype.type(2 * eps) for a, b in zip(below, above, strict=True)])
    count = len(rows[0][0]) if rows[0] else 0
    return [[np.stack([row[output] for row in column]) for column in rows] for output in range(count)]


def _analytical(output: Tensor, asked: Sequence[Tensor]) -> list[np.ndarray]:
    columns: list[list[np.ndarray]] = [[] for _ in asked]
    for element in range(output.array.size):
        seed = np.zeros(output.array.size, output.array.dtype)
        seed[element] = 1
        found = grad(output, tuple(asked), Tensor(seed.reshape(output.shape)), retain_graph=True, allow_unused=True)
        for one, like, column in zip(found, asked, columns, strict=True):
            column.append(np.zeros(like.array.size, like.array.dtype) if one is None else one.array.reshape(-1))
    return [np.stack(column, axis=1) for column in columns]


def gradgradcheck(
    func: Callable[..., Any], inputs: Any, grad_outputs: Any = None, *, raise_exception: bool = True, **options: Any
) -> bool:
    """The same for the gradients of ``func``: whether they can be differentiated once more."""
    given = _tuple(inputs)
    with session().modes(grad=True, record=False):
        outputs = [one for one in _tuple(func(*given)) if one.requires_grad]
        seeds = _tuple(grad_outputs) if grad_outputs is not None else tuple(_seed(one) for one in outputs)

    def slope(*args: Any) -> tuple[Tensor, ...]:
        own, back = args[: len(given)], args[len(given) :]
        wanted = tuple(one for one in own if isinstance(one, Tensor) and one.requires_grad)
        roots = tuple(one for one in _tuple(func(*own)) if one.requires_grad)
        found = grad(roots, wanted, tuple(back), create_graph=True, allow_unused=True)
        return tuple(one for one in found if one is not None)

    names = ("gen_non_contig_grad_outputs", "check_fwd_over_rev", "check_rev_over_rev")
    kept = {name: value for name, value in options.items() if name not in names}
    return gradcheck(slope, (*given, *seeds), raise_exception=raise_exception, **kept)


def _seed(like: Tensor) -> Tensor:
    numbers = np.random.default_rng(0).uniform(-1, 1, like.shape).astype(like.array.dtype)
    return REGISTRY["detach"](Tensor(numbers)) if not like.dtype.differentiable else Tensor(numbers, requires_grad=True)
