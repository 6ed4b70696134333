"""``torch.nn.utils``: gradients kept within bounds, and parameters as one vector."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.torch_attributes import set_data

if TYPE_CHECKING:
    from collections.abc import Iterable


def _gradients(parameters: Tensor | Iterable[Tensor]) -> list[Tensor]:
    listed = [parameters] if isinstance(parameters, Tensor) else list(parameters)
    return [one.grad for one in listed if one.grad is not None]


def _norm(value: Tensor, order: float) -> Tensor:
    return REGISTRY["norm"](value, order)


def _total_norm(grads: list[Tensor], order: float, *, finite: bool) -> Tensor:
    if not grads:
        return Tensor(np.zeros((), np.float32))
    total = _norm(REGISTRY["stack"]([_norm(grad, order) for grad in grads]), order)
    if finite and not np.isfinite(total.array):
        raise RuntimeError(
            f"The total norm of order {order} for gradients from `parameters` is non-finite, so it cannot be clipped. "
            "To disable this error and scale the gradients by the non-finite norm anyway, set "
            "`error_if_nonfinite=False`"
        )
    return total


def clip_grad_norm_(
    parameters: Tensor | Iterable[Tensor],
    max_norm: float,
    norm_type: float = 2.0,
    error_if_nonfinite: bool = False,
    foreach: bool | None = None,
) -> Tensor:
    """Scale all gradients so that together they are no longer than ``max_norm``. Returns what their norm was."""
    grads = _gradients(parameters)
    with session().modes(grad=False):
        with session().modes(record=False):
            total = _total_norm(grads, float(norm_type), finite=error_if_nonfinite)
            room = REGISTRY["mul"](REGISTRY["reciprocal"](REGISTRY["add"](total, 1e-6)), float(max_norm))
            factor = REGISTRY["clamp"](room, max=1.0)
        for grad in grads:
            REGISTRY["mul_"](grad, factor)
    return total


def clip_grad_value_(parameters: Tensor | Iterable[Tensor], clip_value: float, foreach: bool | None = None) -> None:
    """Bring every element of the gradients between ``-clip_value`` and ``clip_value``."""
    with session().modes(grad=False):
        for grad in _gradients(parameters):
            REGISTRY["clamp_"](grad, min=-float(clip_value), max=float(clip_value))


def get_total_norm(
    tensors: Any, norm_type: float = 2.0, error_if_nonfinite: bool = False, foreach: Any = None
) -> Tensor:
    """The norm of all tensors together."""
    with session().modes(grad=False):
        listed = [tensors] if isinstance(tensors, Tensor) else list(tensors)
        return _total_norm(listed, float(norm_type), finite=error_if_nonfinite)


def parameters_to_vector(parameters: Iterable[Tensor]) -> Tensor:
    """All parameters one after the other, as one vector."""
    return REGISTRY["cat"]([REGISTRY["reshape"](one, [-1]) for one in parameters])


def vector_to_parameters(vec: Tensor, parameters: Iterable[Tensor]) -> None:
    """Give the parameters their values from one vector, as views of it."""
    if not isinstance(vec, Tensor):
        raise TypeError(f"expected torch.Tensor, but got: {type(vec)}")
    start = 0
    for one in parameters:
        end = start + one.array.size
        set_data(one, Tensor(vec.array[start:end].reshape(one.shape), storage=vec.storage))
        start = end


CLIPPING = {
    one.__name__: one
    for one in (clip_grad_norm_, clip_grad_value_, get_total_norm, parameters_to_vector, vector_to_parameters)
}
