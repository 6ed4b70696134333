"""What is kept of a run beside its trace, for questions that are asked later: local Jacobians, central differences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from vjpviz.autograd.custom import CustomNode
from vjpviz.autograd.node import GONE, Node, OpNode, Saved, lasting
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.views import CopySlices, Geometry, like_storage, strided

if TYPE_CHECKING:
    from vjpviz.autograd.custom import Function
    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.random import GeneratorState
    from vjpviz.autograd.session import Session
    from vjpviz.autograd.table import Op

N = TypeVar("N", bound=Node)


@dataclass(frozen=True, slots=True)
class Replay:
    """How a node's values were made: the row, and its arguments by name, tensors as arrays.

    Of an argument that the operation overwrote it is the array from before.
    """

    op: Op
    arguments: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Given:
    """A tensor that was given to a Function of the script."""

    array: np.ndarray
    requires_grad: bool


@dataclass(slots=True)
class Applied:
    """How a Function of the script was called: its arguments, and what its ``forward`` could see beside them.

    ``results`` are what it made (None: no tensor), to tell whether it does the same again. ``narrow`` is found when it
    is first asked: whether it does so only in the precision in which it ran, and not in float64.
    """

    function: type[Function]
    arguments: tuple[Any, ...]  # ``Given`` for a tensor
    seed: int
    generator: GeneratorState | None  # None: no random number had been drawn
    default_dtype: DType
    results: tuple[np.ndarray | None, ...] = ()
    narrow: bool | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A write through a view: what ``inner`` makes of the part of ``base`` at ``where`` takes its place there.

    ``base`` is the base tensor before the write, in its own order of strides.
    """

    inner: Replay | Applied
    base: np.ndarray
    where: Geometry


Kept = Replay | Applied | Written


def snapshot(array: np.ndarray) -> np.ndarray:
    """A read-only copy that nothing later changes."""
    copy = np.array(array, order="C")
    copy.flags.writeable = False
    return copy


def in_layout(array: np.ndarray) -> np.ndarray:
    """A copy in memory of its own, with the same order of strides."""
    if array.flags.c_contiguous:
        return array.copy()
    copy = like_storage(array)
    copy[...] = array
    return copy


def kept_value(value: Any) -> Any:
    """An argument of an operation, with copies for its tensors."""
    if isinstance(value, Tensor):
        copy = in_layout(value.array)
        copy.flags.writeable = False
        return copy
    if isinstance(value, list | tuple) and any(isinstance(one, Tensor) for one in value):
        return [kept_value(one) for one in value]
    return value


def kept_arguments(bound: dict[str, Any]) -> dict[str, Any]:
    """The arguments of an operation by name, as they are now."""
    return {name: kept_value(value) for name, value in bound.items()}


def kept_call(function: type[Function], arguments: tuple[Any, ...], state: Session) -> Applied:
    """A call of a Function of the script that is about to happen."""
    drawn = state.__dict__.get("generator")  # asking the session for it would make it
    given = tuple(
        Given(in_layout(one.array), one.requires_grad) if isinstance(one, Tensor) else one for one in arguments
    )
    return Applied(function, given, state.seed, None if drawn is None else drawn.state, state.default_dtype)


def kept_write(inner: Replay | Applied, part: np.ndarray, base: np.ndarray, where: Geometry) -> Written:
    """A write through a view that has just happened; ``part`` is what stood there before."""
    before = in_layout(base)
    strided(before, where)[...] = part
    return Written(inner, before, where)


def kept_by(node: Node) -> list[Saved]:
    """What a node has saved for its backward, but for what hooks of the script keep."""
    if isinstance(node, CopySlices):
        return kept_by(node.inner)
    if isinstance(node, CustomNode):
        held = list(node.saved)
    elif isinstance(node, OpNode):
        held = [one for each in node.saved.values() for one in (each if isinstance(each, list) else (each,))]
    else:
        held = []
    return [one for one in held if one is not None and one.hooked is None]


def kept_node(node: Node) -> Node | None:
    """A node like ``node`` that still has its saved tensors, as they are now, when the graph is freed."""
    if isinstance(node, CopySlices):
        copy = _twin(node, ("edges", "metadata", "base", "where", "sequence_nr"))
        inner = kept_node(node.inner)
        copy.inner = node.inner if inner is None else inner
        return copy
    if isinstance(node, CustomNode):
        return node.twin()
    if not isinstance(node, OpNode):
        return None
    copy = _twin(node, ("edges", "metadata", "op", "options", "wanted", "sequence_nr"))
    copy.saved = dict(node.saved)
    for name, held in node.saved.items():
        if held is not GONE:
            copy.saved[name] = [lasting(one) for one in held] if isinstance(held, list) else lasting(held)
    return copy


def _twin(node: N, slots: tuple[str, ...]) -> N:
    copy = type(node).__new__(type(node))
    for slot in slots:
        setattr(copy, slot, getattr(node, slot))
    return copy
