"""Nodes of the autograd graph: what an operation leaves behind so that a gradient can go back through it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.table import Op

ACCUMULATE_NR = 2**64 - 1
NAMESPACED = ("AccumulateGrad", "CopySlices", "CopyBackwards", "NotImplemented")
FREED = (
    "Trying to backward through the graph a second time (or directly access saved tensors after they have already "
    "been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). "
    "Specify retain_graph=True if you need to backward through the graph a second time or if you need to access "
    "saved tensors after calling backward."
)
INFERENCE = (
    "Inference tensors cannot be saved for backward. Please do not use Tensors created in inference mode in "
    "computation tracked by autograd. To work around this, you can make a clone to get a normal tensor and use it in "
    "autograd, or use `torch.no_grad()` instead of `torch.inference_mode()`."
)
HINTS = {
    False: (
        "enable anomaly detection to find the operation that failed to compute its gradient, with "
        "torch.autograd.set_detect_anomaly(True, check_nan=False)."
    ),
    True: (
        "the backtrace further above shows the operation that failed to compute its gradient. The variable in question "
        "was changed in there or anywhere later. Good luck!"
    ),
}


class Edge(NamedTuple):
    """A way for a gradient: into input ``input_nr`` of ``node``."""

    node: Node
    input_nr: int


class Meta(NamedTuple):
    """What a node knows of one of its outputs: a gradient for it must have this shape and dtype."""

    shape: tuple[int, ...]
    dtype: DType


class Node:
    """A function of the backward graph. ``edges`` lead to the nodes behind its forward inputs.

    ``metadata`` describes its forward outputs, which are the inputs it gets gradients for. Hooks are kept by handle
    number, in the order of registration: on a tensor's gradient per input, on all gradients before and after it runs.
    ``notes`` is the script's own dict.
    """

    __slots__ = (
        "__weakref__",
        "edges",
        "metadata",
        "notes",
        "post_hooks",
        "pre_hooks",
        "record",
        "retained",
        "sequence_nr",
        "tensor_hooks",
    )

    scripted = False
    """Whether ``apply`` runs functions of the script."""

    def __init__(self, sequence_nr: int | None = None) -> None:
        self.sequence_nr = session().take_sequence_nr() if sequence_nr is None else sequence_nr
        self.edges: tuple[Edge | None, ...] = ()
        self.metadata: list[Meta] = []
        self.tensor_hooks: dict[int, dict[int, Callable]] = {}
        self.retained: dict[int, Tensor] = {}
        self.pre_hooks: dict[int, Callable] = {}
        self.post_hooks: dict[int, Callable] = {}
        self.notes: dict[str, Any] = {}
        self.record: int | None = None

    def __call__(self, *grads: Tensor | None) -> Any:
        """Its products by themselves, outside any backward call, as a script that calls ``y.grad_fn(g)`` sees them."""
        made = tuple(self.apply(grads))
        return made[0] if len(made) == 1 else made

    @property
    def qualified_name(self) -> str:
        """What ``name()`` says: PyTorch's C++ classes with a namespace, all others as their type."""
        name = type(self).__name__
        return f"torch::autograd::{name}" if name in NAMESPACED else name

    @property
    def next_functions(self) -> tuple[tuple[Node | None, int], ...]:
        """Its edges in PyTorch's form."""
        return tuple((edge.node, edge.input_nr) if edge else (None, 0) for edge in self.edges)

    def add_output(self, tensor: Tensor) -> None:
        """Register ``tensor`` as the next of its forward outputs."""
        self.metadata.append(Meta(tensor.shape, tensor.dtype))

    def apply(self, grads: Sequence[Tensor | None], mask: Sequence[bool] | None = None) -> Sequence[Tensor | None]:
        """The vector-Jacobian products: gradients of the outputs in, one gradient an edge out.

        ``mask`` tells which edges are wanted; all, where it is None.
        """
        raise NotImplementedError(type(self).__name__)

    def release(self) -> None:
        """Drop the saved tensors; a later ``apply`` that needs them raises RuntimeError."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object at {id(self):#x}>"


class AccumulateGrad(Node):
    """Adds what arrives to the ``.grad`` of a leaf. It runs before any other node that is ready."""

    __slots__ = ("variable",)

    def __init__(self, variable: Tensor) -> None:
        super().__init__(ACCUMULATE_NR)
        self.variable = variable
        self.add_output(variable)
        if variable.hooks is not None:
            self.tensor_hooks[0] = variable.hooks.gradient  # registered before, on an AccumulateGrad nobody held


class Saved:
    """A tensor kept for the backward pass; unpacking it checks that nobody changed it since.

    A tensor's own node is not held here: an output is rebuilt with the node that asks for it.
    """

    __slots__ = ("array", "dtype", "hooked", "output_nr", "record", "tensor", "version", "was")

    def __init__(self, tensor: Tensor, *, is_output: bool = False) -> None:
        if tensor.inference:
            raise RuntimeError(INFERENCE)
        hooks = session().saved_hooks
        self.hooked: tuple[Any, Callable] | None = None
        if hooks:
            pack, unpack = hooks[-1]
            self.hooked = (pack(tensor.alias() if is_output else tensor), unpack)
        self.tensor = None if is_output else tensor
        self.array = tensor.array
        self.dtype = tensor.dtype
        self.version = tensor.version
        self.was = tensor.version.count
        self.output_nr = tensor.output_nr
        self.record = tensor.record

    def unpack(self, owner: Node) -> Tensor:
        """The tensor, in the graph as it was. Raises RuntimeError if it was changed in place."""
        node = self.tensor.grad_fn if self.tensor is not None else owner
        if self.hooked is not None:
            packed, unpack = self.hooked
            tensor = unpack(packed)
            if not isinstance(tensor, Tensor):
                raise TypeError(
                    "Output of saved tensor unpack_hook expected to be a Tensor but got result of type "
                    f"{type(tensor).__name__}"
                )
            if self.tensor is None and isinstance(tensor, Tensor):
                tensor = self._rebuild(tensor.array, node)
            return tensor
        if self.version.count != self.was:
            raise RuntimeError(self._changed(node))
        return self.tensor if self.tensor is not None else self._rebuild(self.array, node)

    def _rebuild(self, array: Any, node: Node | None) -> Tensor:
        tensor = Tensor(array)
        tensor.version = self.version
        tensor.record = self.record
        if node is not None:
            tensor.set_edge(node, self.output_nr)
        return tensor

    def _changed(self, node: Node | None) -> str:
        where = ""
        if node is not None:
            where = f", which is output {self.output_nr} of {short_name(node)},"
        sizes = ", ".join(map(str, self.array.shape))
        kind = "CPUBoolType" if self.dtype.category == 0 else f"torch.{self.dtype.scalar}Tensor"
        return (
            "one of the variables needed for gradient computation has been modified by an inplace operation: "
            f"[{kind} [{sizes}]]{where} is at version {self.version.count}; expected version "
            f"{self.was} instead. Hint: {HINTS[session().anomaly]}"
        )


class Lasting(Saved):
    """The value of a saved tensor for later questions: outside the graph, and untouched by what changes it in place."""

    __slots__ = ()

    def __init__(self, saved: Saved) -> None:
        self.array = saved.array.copy()

    def unpack(self, owner: Node) -> Tensor:
        """A tensor with the value."""
        del owner
        return Tensor(self.array)


def lasting(saved: Saved | None) -> Saved | None:
    """A saved tensor that can be asked for at any later time; one that hooks of the script keep stays theirs."""
    return saved if saved is None or saved.hooked is not None else Lasting(saved)


def short_name(node: Node) -> str:
    """A node's name as the in-place error says it: ``Add`` for AddBackward0, ``Pow1`` for PowBackward1."""
    if type(node).__name__ in NAMESPACED:
        return node.qualified_name
    name, _, number = node.qualified_name.rpartition("Backward")
    return name + number.removeprefix("0") if name else node.qualified_name


GONE: list[Saved | None] = []
"""Stands where a saved tensor was freed."""


class OpNode(Node):
    """The node of a row of the table: it keeps what the row's formulas name, and applies them."""

    __slots__ = ("op", "options", "saved", "shapes", "wanted")

    def __init__(self, op: Op) -> None:
        super().__init__()
        self.op = op
        self.saved: dict[str, Saved | list[Saved | None] | None] = {}
        self.options: dict[str, Any] = {}
        self.wanted: tuple[bool, ...] = ()

    def value(self, name: str) -> Any:
        """What a formula's parameter stands for: a saved tensor, an option, or None for what was not saved."""
        if name in self.saved:
            held = self.saved[name]
            if held is GONE:
                raise RuntimeError(FREED)
            if isinstance(held, list):
                return [one.unpack(self) if one else None for one in held]
            return held.unpack(self) if held else None
        return self.options.get(name)

    def apply(self, grads: Sequence[Tensor | None], mask: Sequence[bool] | None = None) -> Sequence[Tensor | None]:
        """Apply the row's formulas for the inputs that need a gradient."""
        wanted = self.wanted if mask is None else [a and b for a, b in zip(self.wanted, mask, strict=False)]
        return self.op.backward(self, grads, wanted)

    def release(self) -> None:
        """Drop the saved tensors."""
        for name, held in self.saved.items():
            if held is not None:  # what was never kept is not missed
                self.saved[name] = GONE


@cache
def node_type(name: str, kind: type[OpNode] = OpNode) -> type[OpNode]:
    """The class of nodes that PyTorch calls ``name``, so that ``type(grad_fn).__name__`` says so."""
    return type(name, (kind,), {"__slots__": (), "__doc__": f"PyTorch's {name}."})
