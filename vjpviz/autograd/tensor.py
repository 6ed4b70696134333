"""The Tensor: an array, and its place in the autograd graph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakSet, ref

import numpy as np

from vjpviz.autograd.dtypes import BY_NUMPY, DType
from vjpviz.autograd.session import session

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.node import AccumulateGrad, Node
    from vjpviz.autograd.views import View


class Storage:
    """The memory that a tensor shares with its views. The recorder asks it who else sees a write."""

    __slots__ = ("tensors",)

    def __init__(self) -> None:
        self.tensors: WeakSet[Tensor] = WeakSet()


class Version:
    """Counts in-place writes; shared by views and by ``detach()``, but not by ``.data``."""

    __slots__ = ("count",)

    def __init__(self) -> None:
        self.count = 0


@dataclass(slots=True)
class Hooks:
    """Functions of the script on a tensor's gradient: by handle number, in the order of registration."""

    gradient: dict[int, Callable] = field(default_factory=dict)
    post_accumulate: dict[int, Callable] = field(default_factory=dict)


class Tensor:
    """A NumPy array with PyTorch's autograd state.

    ``array`` may be a view that shares memory with another tensor's; ``view`` then tells the differentiable base.
    ``wrapped`` marks a Python number on its way through an operation: it promotes by its category only.
    """

    __slots__ = (
        "__dict__",  # what the script keeps in it
        "__weakref__",
        "_accumulator",
        "_grad",
        "_grad_fn",
        "_requires_grad",
        "array",
        "dtype",
        "hooks",
        "inference",
        "output_nr",
        "record",
        "retains_grad",
        "storage",
        "version",
        "view",
        "wrapped",
    )

    def __init__(self, array: np.ndarray, *, requires_grad: bool = False, storage: Storage | None = None) -> None:
        self.array = array
        self.dtype: DType = BY_NUMPY[array.dtype]
        self.storage = storage or Storage()
        self.version = Version()
        self.wrapped = False
        self.inference = session().inference
        self._requires_grad = requires_grad
        self._grad: Tensor | None = None
        self._grad_fn: Node | None = None
        self.output_nr = 0
        self.view: View | None = None
        self.hooks: Hooks | None = None
        self.retains_grad = False
        self.record: int | None = None
        self._accumulator: ref[AccumulateGrad] | None = None

    __hash__ = object.__hash__

    @property
    def shape(self) -> tuple[int, ...]:
        """Its sizes."""
        return self.array.shape

    @property
    def layout(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Its sizes and strides, in elements."""
        return self.array.shape, tuple(stride // self.array.itemsize for stride in self.array.strides)

    @property
    def requires_grad(self) -> bool:
        """Whether gradients flow into it: asked for on a leaf, inherited by what is computed from one."""
        if self._requires_grad or self._grad_fn is not None:
            return True
        return self.view is not None and self.view.base.requires_grad

    @property
    def grad_fn(self) -> Node | None:
        """The node that made it. A view of a tensor that was changed since gets a new one, as in PyTorch."""
        if self.view is not None:
            self.view.refresh(self)
        return self._grad_fn

    @property
    def maker(self) -> Node | None:
        """Its ``grad_fn``, for who only looks: the last one where asking for it is refused."""
        try:
            return self.grad_fn
        except RuntimeError:
            return self._grad_fn

    @property
    def is_leaf(self) -> bool:
        """Whether no recorded operation made it."""
        return self.grad_fn is None

    @property
    def grad(self) -> Tensor | None:
        """The accumulated gradient; ``None`` until a backward pass reached it."""
        return self._grad

    @property
    def edge(self) -> tuple[Node, int] | None:
        """Where its gradient goes: an input of its ``grad_fn``, or of its AccumulateGrad if it is a leaf."""
        node = self.grad_fn
        if node is not None:
            return node, self.output_nr
        return (self.accumulator(), 0) if self._requires_grad else None

    def accumulator(self) -> AccumulateGrad:
        """Its one AccumulateGrad, made at first use and as long as something holds it."""
        from vjpviz.autograd.node import AccumulateGrad

        held = self._accumulator() if self._accumulator else None
        if held is None:
            held = AccumulateGrad(self)
            self._accumulator = ref(held)
        return held

    def set_edge(self, node: Node | None, output_nr: int = 0) -> None:
        """Make ``node`` its ``grad_fn``."""
        self._grad_fn = node
        self.output_nr = output_nr
        if node is not None:
            self._requires_grad = False

    def set_requires_grad(self, value: bool) -> None:
        """Ask for gradients, without any of the checks the script's ``requires_grad_`` makes."""
        self._requires_grad = value

    def set_grad(self, grad: Tensor | None) -> None:
        """Replace the accumulated gradient, without any check, and without telling the recorder."""
        self._grad = grad

    def alias(self, array: np.ndarray | None = None) -> Tensor:
        """A tensor over the same memory that is outside the graph but shares the version counter (``detach``)."""
        other = Tensor(self.array if array is None else array, storage=self.storage)
        other.version = self.version
        return other


def scalar(value: complex | bool, dtype: DType | None = None) -> Tensor:
    """A wrapped number: a 0-d tensor of the number's own dtype (float64, int64, bool, complex128)."""
    array = np.asarray(value, dtype=dtype.numpy if dtype else None)
    if array.dtype not in BY_NUMPY:
        raise ValueError("Overflow when unpacking long long")
    tensor = Tensor(array)
    tensor.wrapped = True
    return tensor
