"""The functions of ``torch`` as scripts call them, over the rows of the table.

Names, parameter names and what is checked are PyTorch's; arguments arrive parsed. A function with a trailing
underscore writes in place.
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING

from vjpviz.autograd.functions import (
    arithmetic,
    complexes,
    creation,
    diagonals,
    einsum,
    index,
    linalg,
    pieces,
    pointwise,
    products,
    random,
    reduce,
    shape,
    statistics,
)

if TYPE_CHECKING:
    from collections.abc import Callable

MODULES = (
    arithmetic,
    complexes,
    pointwise,
    reduce,
    shape,
    pieces,
    diagonals,
    index,
    products,
    linalg,
    einsum,
    statistics,
    creation,
    random,
)
NOT_TORCH = "infer numpy_t matrix_t finished checked_size sum_of_products each".split()
RENAMED = {"range_": "range", "complex_": "complex"}


def _public() -> dict[str, Callable]:
    found: dict[str, Callable] = dict(pointwise.FUNCTIONS)
    for module in MODULES:
        for name, value in vars(module).items():
            own = isinstance(value, FunctionType) and value.__module__ == module.__name__
            if own and not name.startswith("_") and name not in NOT_TORCH:
                found[RENAMED.get(name, name)] = value
    return found


REGISTRY: dict[str, Callable] = _public()
"""Every function by the name that ``torch`` and tensors know it under."""
