"""What is kept of a run beside its trace, for questions that are asked later: local Jacobians, central differences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from vjpviz.autograd.custom import CustomNode
from vjpviz.autograd.node import Node, OpNode
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.views import CopySlices, Geometry, like_storage

if TYPE_CHECKING:
    from vjpviz.autograd.table import Op

N = TypeVar("N", bound=Node)


@dataclass(frozen=True, slots=True)
class Replay:
    """How a node's values were made: the row, and its arguments by name, tensors as arrays.

    For a write through a view ``base`` is the base tensor after it, in its own order of strides, ``where`` the part.
    """

    op: Op
    arguments: dict[str, Any]
    base: np.ndarray | None = None
    where: Geometry | None = None


def snapshot(array: np.ndarray) -> np.ndarray:
    """A read-only copy that nothing later changes."""
    copy = np.array(array, order="C")
    copy.flags.writeable = False
    return copy


def in_layout(array: np.ndarray) -> np.ndarray:
    """A copy in memory of its own, with the same order of strides."""
    copy = like_storage(array)
    copy[...] = array
    return copy


def kept_value(value: Any) -> Any:
    """An argument of an operation, with snapshots for its tensors."""
    if isinstance(value, Tensor):
        return snapshot(value.array)
    if isinstance(value, list | tuple) and any(isinstance(one, Tensor) for one in value):
        return [kept_value(one) for one in value]
    return value


def kept_node(node: Node) -> Node | None:
    """A node like ``node`` that still has its saved tensors when the graph is freed."""
    if isinstance(node, CopySlices):
        copy = _twin(node, ("edges", "metadata", "base", "where", "sequence_nr"))
        inner = kept_node(node.inner)
        copy.inner = node.inner if inner is None else inner
        return copy
    if isinstance(node, CustomNode):
        return node.twin()
    if not isinstance(node, OpNode):
        return None
    copy = _twin(node, ("edges", "metadata", "op", "options", "wanted", "sequence_nr", "released"))
    copy.saved = {name: list(held) if isinstance(held, list) else held for name, held in node.saved.items()}
    return copy


def _twin(node: N, slots: tuple[str, ...]) -> N:
    copy = type(node).__new__(type(node))
    for slot in slots:
        setattr(copy, slot, getattr(node, slot))
    return copy
