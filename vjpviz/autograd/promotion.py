"""What an operation does to its operands first: their shapes broadcast, their dtypes promote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from vjpviz.autograd.dtypes import result_type
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor, scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np

Promote = Literal["none", "arithmetic", "float", "chosen", "logical"]
"""What happens to the inputs' dtypes: nothing; PyTorch's result type; that, but floating; that, for all but the first
(a condition); nothing. All but ``none`` also check that the shapes broadcast."""

NUMBERS = (bool, int, float, complex)


def tensors_of(values: Iterable[Any]) -> list[Tensor]:
    """The tensors among the arguments of a call, those in lists too."""
    found: list[Tensor] = []
    for value in values:
        if isinstance(value, Tensor):
            found.append(value)
        elif isinstance(value, list | tuple):
            found.extend(one for one in value if isinstance(one, Tensor))
    return found


def promoted(rule: Promote, bound: dict[str, Any], required: Iterable[str]) -> dict[str, np.ndarray]:
    """The arrays of those arguments that take another dtype by ``rule``.

    Numbers under ``required`` names take part in the choice of the dtype. Raises RuntimeError where the shapes do not
    broadcast.
    """
    if rule == "none":
        return {}
    tensors = tensors_of(bound.values())
    numbers = [scalar(bound[name]) for name in required if isinstance(bound[name], NUMBERS)]
    broadcast_shape(*(tensor.shape for tensor in tensors))
    if rule == "logical":
        return {}
    default = session().default_dtype
    dtype = result_type((tensors[1:] if rule == "chosen" else tensors) + numbers, default)
    if rule == "float" and dtype.category < 2:
        dtype = default
    return {
        name: value.array.astype(dtype.numpy)
        for name, value in bound.items()
        if isinstance(value, Tensor) and value.array.dtype != dtype.numpy and name != "condition"
    }


def broadcast_shape(*shapes: tuple[int, ...]) -> tuple[int, ...]:
    """The shape all of ``shapes`` broadcast to. Raises RuntimeError with PyTorch's text."""
    result: list[int] = []
    for shape in shapes:
        a, b = result, list(shape)
        size = max(len(a), len(b))
        merged = [1] * size
        for back in range(1, size + 1):
            one = a[-back] if back <= len(a) else 1
            two = b[-back] if back <= len(b) else 1
            if one != two and one != 1 and two != 1:
                raise RuntimeError(
                    f"The size of tensor a ({one}) must match the size of tensor b ({two}) at non-singleton "
                    f"dimension {size - back}"
                )
            merged[-back] = two if one == 1 else one
        result = merged
    return tuple(result)
