"""Functions that PyTorch writes in Python, with their tensors checked as the built-ins below them do."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.signatures_types import type_name

if TYPE_CHECKING:
    from collections.abc import Callable

ASKED_FIRST = {  # functions whose Python part asks the argument for something before a built-in sees it
    **dict.fromkeys(("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "batch_norm"), "size"),
    **dict.fromkeys(("binary_cross_entropy", "binary_cross_entropy_with_logits"), "size"),
    "normalize": "norm",
    "glu": "dim",
}
BUILT_IN = {  # what the built-in below calls itself and its arguments, with their places
    ("cross_entropy", "input"): ("cross_entropy_loss", "input", 1),
    ("cross_entropy", "target"): ("cross_entropy_loss", "target", 2),
    ("nll_loss", "input"): ("nll_loss_nd", "input", 1),
    ("nll_loss", "target"): ("nll_loss_nd", "target", 2),
    ("embedding", "input"): ("embedding", "indices", 2),
    ("embedding", "weight"): ("embedding", "weight", 1),
    ("one_hot", "tensor"): ("one_hot", "input", 1),
}


def _refusal(function: str, name: str, position: int, value: object) -> Exception:
    if function in ASKED_FIRST:
        return AttributeError(f"'{type_name(value)}' object has no attribute '{ASKED_FIRST[function]}'")
    shown, argument, place = BUILT_IN.get((function, name), (function, name, position + 1))
    return TypeError(f"{shown}(): argument '{argument}' (position {place}) must be Tensor, not {type_name(value)}")


def checked(function: Callable[..., Any]) -> Callable[..., Any]:
    """``function``, refusing other values where its annotations ask for a tensor, in PyTorch's words."""
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
            raise _refusal(function.__name__, name, position, value)
        return function(*args, **named)

    return call
