"""Views, and what an in-place write through one does to the graph (PyTorch's ``rebase_history`` and CopySlices)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from vjpviz.autograd.node import Edge, Node, OpNode
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

Creation = Literal["default", "no_grad", "multi_output", "inference", "custom"]


PARTS = "vjpviz does not know in-place writes through the parts of a complex tensor in a graph yet"


class Geometry(NamedTuple):
    """A view in its base's memory: sizes, strides and offset, in elements."""

    size: tuple[int, ...]
    stride: tuple[int, ...]
    offset: int


def geometry(array: np.ndarray, base: np.ndarray) -> Geometry:
    """How ``array`` lies in the memory of ``base``."""
    item = array.itemsize
    start = array.__array_interface__["data"][0] - base.__array_interface__["data"][0] if array.size else 0
    return Geometry(array.shape, tuple(stride // item for stride in array.strides), start // item)


def strided(array: np.ndarray, where: Geometry) -> np.ndarray:
    """The view at ``where`` in the memory of ``array``, writable where that is."""
    origin = np.lib.stride_tricks.as_strided(array, (max(where.offset + 1, 1),), (array.itemsize,))[where.offset :]
    strides = tuple(stride * array.itemsize for stride in where.stride)
    return np.lib.stride_tricks.as_strided(origin, where.size, strides, writeable=array.flags.writeable)


def like_storage(base: np.ndarray) -> np.ndarray:
    """An empty array with the sizes and the order of strides of ``base``, in memory of its own."""
    order = sorted(range(base.ndim), key=lambda axis: -abs(base.strides[axis]))
    return np.empty([base.shape[axis] for axis in order], base.dtype).transpose(np.argsort(order))


@dataclass(slots=True)
class View:
    """That a tensor is a differentiable view of ``base``; ``seen`` is the version its ``grad_fn`` belongs to."""

    base: Tensor
    seen: int
    creation: Creation = "default"
    output_of: str = ""  # for "multi_output": the node's name without Backward0
    busy: bool = False

    def refresh(self, tensor: Tensor) -> None:
        """Give ``tensor`` an AsStridedBackward0 over its base where the base was written to since."""
        if self.busy or self.seen == tensor.version.count:
            return
        if tensor._grad_fn is None and not self.base.requires_grad:
            return
        _check_view(self, "and its base or another view of its base has been")
        from vjpviz.autograd.ops.memory import as_strided

        self.busy = True
        node = as_strided.new_node()
        node.edges = (Edge(*edge) if (edge := self.base.edge) else None,)
        node.wanted = (True,)
        where = geometry(tensor.array, self.base.array)
        node.options |= where._asdict() | {"self_layout": self.base.layout}
        node.add_output(tensor)
        tensor.set_edge(node)
        self.seen = tensor.version.count
        self.busy = False
        recorder = session().recorder
        if recorder is not None:
            recorder.regenerated(tensor, node, self.base)


def make_view(result: Tensor, source: Tensor, creation: Creation = "default", output_of: str = "") -> None:
    """Mark ``result`` as a view of ``source`` (or of its base), sharing its storage and version counter."""
    result.storage, result.version = source.storage, source.version
    base = source.view.base if source.view is not None else source
    if source.inference:
        return
    inherited = source.view.creation if source.view is not None and source.view.creation != "default" else None
    if creation == "default" and not session().grad_enabled:
        creation = "inference" if session().inference else "no_grad"
    result.view = View(base, source.version.count, inherited or creation, output_of)
    if inherited == "multi_output" and source.view is not None:
        result.view.output_of = source.view.output_of


def check_leaf(tensor: Tensor) -> None:
    """Refuse to write into a leaf that requires grad, or into a view of one. Raises RuntimeError."""
    if not session().grad_enabled or not tensor.requires_grad:
        return
    if tensor.view is not None:
        _check_view(tensor.view)
        if tensor.view.base.is_leaf and tensor.view.base.requires_grad:
            raise RuntimeError("a view of a leaf Variable that requires grad is being used in an in-place operation.")
    elif tensor.is_leaf:
        raise RuntimeError("a leaf Variable that requires grad is being used in an in-place operation.")


def check_in_place(tensor: Tensor, *, records: bool, overlap: bool = True) -> None:
    """Refuse the in-place writes that PyTorch refuses. ``records``: an argument requires grad.

    ``overlap``: elements are written, which must not share their places.

    Raises RuntimeError with PyTorch's texts.
    """
    state = session()
    if tensor.inference and not state.inference and records:
        raise RuntimeError(
            "Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a "
            "normal tensor before doing inplace update."
            "See https://github.com/pytorch/rfcs/pull/17 for more details."
        )
    if state.grad_enabled and tensor.requires_grad:
        check_leaf(tensor)
    elif state.grad_enabled and records and tensor.view is not None:
        _check_view(tensor.view)
    if (
        tensor.view is not None
        and tensor.array.dtype != tensor.view.base.array.dtype
        and state.grad_enabled
        and records
    ):
        raise RuntimeError(PARTS)
    if overlap:
        _check_overlap(tensor.array)


def _check_view(view: View, written: str = "and is being") -> None:
    if view.creation == "no_grad":
        raise RuntimeError(
            f"A view was created in no_grad mode {written} modified inplace with grad mode enabled. Given that this "
            "use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving both the view "
            "and the inplace either both inside the no_grad block (if you don't want the inplace to be tracked) or "
            "both outside (if you want the inplace to be tracked)."
        )
    if view.creation == "multi_output":
        raise RuntimeError(
            f"{view.output_of} is a view {written} modified inplace. This view is the output of a function that "
            "returns multiple views. Such functions do not allow the output views to be modified inplace. You should "
            "replace the inplace operation by an out-of-place one."
        )
    if view.creation == "custom":
        raise RuntimeError(
            f"Output 0 of {view.output_of} is a view {written} modified inplace. This view was created inside a "
            "custom Function (or because an input was returned as-is) and the autograd logic to handle view+inplace "
            "would override the custom backward associated with the custom Function, leading to incorrect gradients. "
            "This behavior is forbidden. You can fix this by cloning the output of the custom Function."
        )


def _check_overlap(array: np.ndarray) -> None:
    if any(stride == 0 and size > 1 for stride, size in zip(array.strides, array.shape, strict=True)):
        raise RuntimeError(
            "unsupported operation: more than one element of the written-to tensor refers to a single memory "
            "location. Please clone() the tensor before performing the operation."
        )


def check_shared(target: np.ndarray, other: np.ndarray, *, same: bool = True) -> None:
    """Refuse to write into memory that is read in another order. Raises RuntimeError with PyTorch's text.

    ``same``: the same memory in the same order is allowed.
    """
    if not np.may_share_memory(target, other) or not (_dense(target) and _dense(other)):
        return
    if not same or target.strides != other.strides or _bounds(target) != _bounds(other):
        raise RuntimeError(
            "unsupported operation: some elements of the input tensor and the written-to tensor refer to a single "
            "memory location. Please clone() the tensor before performing the operation."
        )


def _bounds(array: np.ndarray) -> tuple[int, int]:
    start = array.__array_interface__["data"][0]
    return start, start + array.nbytes


def _dense(array: np.ndarray) -> bool:
    return array.flags.c_contiguous or array.flags.f_contiguous


def rebase(tensor: Tensor, node: Node) -> None:
    """Make ``node`` the maker of ``tensor`` after an in-place write; through a view, of that part of its base."""
    if tensor.view is None:
        tensor.set_edge(node)
        return
    base = tensor.view.base
    slices = CopySlices(base, tensor, node)
    base.set_edge(slices)
    recorder = session().recorder
    if recorder is not None:
        recorder.forwards.written_parts[slices] = slices.where
    tensor.grad_fn  # noqa: B018  (brings the view's own grad_fn up to date, as rebase_history does)


class CopySlices(Node):
    """The write into a part of ``base``: the gradient of the part goes to ``inner``, the rest to what was there."""

    __slots__ = ("base", "inner", "where")

    def __init__(self, base: Tensor, view: Tensor, inner: Node) -> None:
        super().__init__()
        self.where = geometry(view.array, base.array)
        self.base = base.array[...]
        self.inner = inner
        self.add_output(base)
        self.edges = (Edge(*edge) if (edge := base.edge) else None, *inner.edges[1:])
        if isinstance(inner, OpNode):
            inner.wanted = (self.edges[0] is not None, *inner.wanted[1:])
        inner.add_output(view)

    def apply(self, grads: Sequence[Tensor | None], mask: Sequence[bool] | None = None) -> Sequence[Tensor | None]:
        """The gradient with the written part as ``inner`` leaves it, and what ``inner`` sends to its other inputs."""
        from vjpviz.autograd.ops.memory import as_strided, clone, copy_

        (grad,) = grads
        if grad is None:
            return [None] * len(self.edges)
        result = copy_(Tensor(like_storage(self.base).astype(grad.array.dtype)), grad)
        part = as_strided(result, *self.where)
        first, *rest = self.inner.apply([clone(part)], mask)
        if self.edges[0] is None or (mask is not None and not mask[0]):
            return [None, *rest]
        if first is None:
            part_zero = Tensor(np.zeros(part.shape, part.array.dtype))
            first = part_zero
        copy_(part, first)
        return [result, *rest]

    def release(self) -> None:
        """Drop what the inner node saved."""
        self.inner.release()
