"""The functions of ``torch`` as scripts call them, over the rows of the table.

Names, parameter names and what is checked are PyTorch's; arguments arrive parsed. A function with a trailing
underscore writes in place.
"""

from __future__ import annotations

from functools import wraps
from types import FunctionType
from typing import TYPE_CHECKING, Any

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
from vjpviz.autograd.views import check_leaf

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor

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
    return {name: _leaf_first(value) if name.endswith("_") else value for name, value in found.items()}


def _leaf_first(function: Callable) -> Callable:
    """An in-place function that looks at what it writes into before anything else, as PyTorch's do."""

    if function is diagonals.fill_diagonal_:  # a composite: it looks at sizes first
        return function

    @wraps(function)
    def writing(input: Tensor, *args: Any, **kwargs: Any) -> Any:
        check_leaf(input)
        return function(input, *args, **kwargs)

    return writing


REGISTRY: dict[str, Callable] = _public()
"""Every function by the name that ``torch`` and tensors know it under."""
