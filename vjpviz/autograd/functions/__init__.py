"""The functions of ``torch`` as scripts call them, over the rows of the table.

Names, parameter names and what is checked are PyTorch's; arguments arrive parsed. A function with a trailing
underscore writes in place.
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING

from vjpviz.autograd.functions import arithmetic, creation, index, linalg, pointwise, random, reduce, shape

if TYPE_CHECKING:
    from collections.abc import Callable

NOT_TORCH = (
    "wrap",
    "wrap_all",
    "infer",
    "getitem",
    "setitem",
    "numpy_t",
    "matrix_t",
    "broadcast_shape",
    "scalar",
    "finished",
    "checked_size",
)
RENAMED = {"range_": "range", "complex_": "complex"}


def _public() -> dict[str, Callable]:
    found: dict[str, Callable] = dict(pointwise.FUNCTIONS)
    for module in (arithmetic, pointwise, reduce, shape, index, linalg, creation, random):
        for name, value in vars(module).items():
            if isinstance(value, FunctionType) and not name.startswith("_") and name not in NOT_TORCH:
                found[RENAMED.get(name, name)] = value
    return found


REGISTRY: dict[str, Callable] = _public()
"""Every function by the name that ``torch`` and tensors know it under."""
