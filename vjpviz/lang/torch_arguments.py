"""Functions that PyTorch writes in Python, with their tensors checked as the built-ins below them do."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.signatures_types import type_name

if TYPE_CHECKING:
    from collections.abc import Callable


def checked(function: Callable[..., Any]) -> Callable[..., Any]:
    """``function``, refusing other values where its annotations ask for a tensor. Raises TypeError."""
    wanted: list[tuple[int, str, bool]] = []
    for position, (name, parameter) in enumerate(inspect.signature(function).parameters.items()):
        kind = str(parameter.annotation)
        if kind.startswith("Tensor"):
            wanted.append((position, name, "None" in kind))

    @functools.wraps(function)
    def call(*args: Any, **named: Any) -> Any:
        for position, name, optional in wanted:
            value = args[position] if position < len(args) else named.get(name, call)
            if value is call or isinstance(value, Tensor) or (optional and value is None):
                continue
            raise TypeError(
                f"{function.__name__}(): argument '{name}' (position {position + 1}) must be Tensor, not "
                f"{type_name(value)}"
            )
        return function(*args, **named)

    return call
