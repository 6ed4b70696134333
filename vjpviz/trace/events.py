"""What happened while a script ran, in the order in which it happened.

Every class here is frozen data. Arrays are read-only NumPy snapshots: nothing that happens later changes them.
An event is one step of the timeline: whoever stands at time ``t`` has seen ``events[: t + 1]``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the source text: lines from 1, columns from 0 in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class TensorState:
    """All that can change about a tensor, as it stands after an event.

    ``grad`` is ``None`` as long as nothing was accumulated, which is not the same as zeros.
    ``grad_fn`` is the id of a node. ``version`` counts in-place changes, as ``Tensor._version`` does.
    """

    data: np.ndarray
    requires_grad: bool
    is_leaf: bool
    grad_fn: int | None
    grad: np.ndarray | None
    retains_grad: bool
    version: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """A gradient that reached a node's input buffer.

    ``total`` is the buffer after the arrival: the running sum of what came so far. ``arrived`` of ``expected`` edges
    into the node have delivered; at the last one the node is ready.
    """

    node: int
    input_nr: int
    edge: int  # which of the sender's ``grad_out``; for a seed, which of the roots
    total: np.ndarray | None
    arrived: int
    expected: int


@dataclass(frozen=True, slots=True)
class Hook:
    """A function of the script on the gradient of a tensor, or on those of a node; both by id, one of them None.

    ``name`` is that of a function with one; ``span`` is where it was registered.
    """

    tensor: int | None
    node: int | None
    name: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class HookRun:
    """That a hook saw a gradient, and left it as ``after``: the same, or another.

    ``place`` is the input of the node at which the gradient came; where it was ``sent``, the edge along which it goes.
    """

    hook: Hook
    place: int
    sent: bool
    before: np.ndarray
    after: np.ndarray

    @property
    def changed(self) -> bool:
        """Whether it made another gradient of the one it saw."""
        return not same(self.before, self.after)


def same(one: np.ndarray, other: np.ndarray) -> bool:
    """Whether two arrays are alike, what is not a number included."""
    return np.array_equal(one, other, equal_nan=one.dtype.kind in "fc")


@dataclass(frozen=True, slots=True)
class Event:
    """A step of the timeline. ``changes`` are the tensors that are new or different after it.

    ``call`` is the index of the backward call in which it happened. ``scope`` names the functions, modules and loop
    rounds of the script around it, outermost first, such as ``("train", "for line 7 #3", "Linear fc1")``.
    ``hook`` is the hook of a backward pass in which it happened.
    """

    span: Span | None
    scope: tuple[str, ...]
    call: int | None
    changes: tuple[tuple[int, TensorState], ...]
    hook: Hook | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class Forward(Event):
    """An operation (or, without ``inputs``, a creation such as ``torch.tensor``) made or changed tensors."""

    op: str
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    node: int | None
    in_place: bool


@dataclass(frozen=True, slots=True)
class Edit(Event):
    """The script changed a tensor without an operation: ``what`` is ``requires_grad``, ``grad``, ``data`` …"""

    what: str


@dataclass(frozen=True, slots=True)
class Seed(Event):
    """A backward call begins: its roots receive the gradients that the caller handed in (or the implicit 1).

    ``refused`` is the error that ended the call before anything was delivered, such as a gradient of the wrong shape.
    """

    deliveries: tuple[Delivery, ...]
    ready: tuple[int, ...]
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Execute(Event):
    """The engine ran a node: ``grad_in`` met its local Jacobians and ``grad_out`` left, one entry an edge.

    ``grad_in`` is what the node saw after tensor hooks. ``ready`` is the queue after the step, next one first.
    ``freed`` tells that its saved tensors were released. ``hooks`` ran before it and after it, in this order.
    """

    node: int
    grad_in: tuple[np.ndarray | None, ...]
    grad_out: tuple[np.ndarray | None, ...]
    deliveries: tuple[Delivery, ...]
    ready: tuple[int, ...]
    freed: bool
    hooks: tuple[HookRun, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Accumulate(Execute):
    """The engine ran an ``AccumulateGrad``: ``before`` + ``added`` = ``after`` in the leaf's ``.grad``."""

    tensor: int
    before: np.ndarray | None
    added: np.ndarray
    after: np.ndarray
