"""Entries that many rows share: the gradient passes unchanged, vanishes, or PyTorch has no formula for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.autograd.ops import creation
from vjpviz.autograd.table import identity, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.table import Vjp
    from vjpviz.autograd.tensor import Tensor

UNCHANGED = vjp(lambda g: g, identity())
VANISHING = vjp(lambda g: creation.zeros_like(g), ("zero", "0"))


def without_formula(name: str) -> Vjp:
    """For an operation that ``derivatives.yaml`` does not list. Its backward raises RuntimeError."""

    def refuse(g: Tensor) -> Tensor:
        raise RuntimeError(f"derivative for aten::{name} is not implemented")

    return vjp(refuse)


def not_implemented(name: str) -> Vjp:
    """For what ``derivatives.yaml`` marks as ``not_implemented``. Its backward raises NotImplementedError."""

    def refuse(g: Tensor) -> Tensor:
        raise NotImplementedError(f"the derivative for '{name}' is not implemented.")

    return vjp(refuse)
