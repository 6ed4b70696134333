"""``torch.autograd.Function``: operations whose forward and backward are functions of the script."""

from __future__ import annotations

import functools
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from vjpviz.autograd.dtypes import float32
from vjpviz.autograd.node import FREED, Edge, Meta, Node, Saved, lasting
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.views import check_in_place, make_view, rebase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LEGACY = (
    "Legacy autograd function with non-static forward method is deprecated. Please use new-style autograd function "
    "with static forward method. (Example: https://pytorch.org/docs/stable/autograd.html#torch.autograd.Function)"
)
NO_FORWARD = "You must implement the forward function for custom autograd.Function."
NO_BACKWARD = (
    "You must implement either the backward or vjp method for your custom autograd.Function to use it with backward "
    "mode AD."
)
TWO_BACKWARDS = (
    "Implementing both 'backward' and 'vjp' for a custom Function is not allowed. You should only implement one of "
    "them."
)
NOT_RETURNED = (
    "Some elements marked as dirty during the forward method were not returned as output. The inputs that are "
    "modified inplace must all be outputs of the Function."
)
NO_TENSOR = Meta((), float32)
"""What a node knows of an output that is no tensor: it counts, and its gradient is None."""

TWICE = "trying to differentiate twice a function that was marked with @once_differentiable"


class FunctionCtx:
    """What ``forward`` and ``backward`` of a Function are given first. A script keeps attributes of its own in it."""

    def __init__(self, node: CustomNode, needs: tuple[bool, ...]) -> None:
        self.__node = node  # what is noted here is kept there, out of the way of the script's names
        self.needs_input_grad = needs

    def save_for_backward(self, *tensors: Tensor | None) -> None:
        """Keep tensors for ``backward``, checked there for in-place changes."""
        self.__node.to_save = tensors

    def mark_dirty(self, *args: Tensor) -> None:
        """Tell which inputs ``forward`` changes in place."""
        self.__node.dirty = args

    def mark_non_differentiable(self, *args: Tensor) -> None:
        """Tell which outputs carry no gradient."""
        self.__node.constant = args

    def set_materialize_grads(self, value: bool) -> None:
        """Whether ``backward`` gets zeros for outputs that no gradient came to, as it does by default, or ``None``."""
        self.__node.materializes = value

    @property
    def saved_tensors(self) -> tuple[Tensor | None, ...]:
        """What ``save_for_backward`` kept. Raises RuntimeError once it was freed, or where it was changed in place."""
        return self.__node.saved_tensors

    def of(self, node: CustomNode) -> FunctionCtx:
        """The same notes of the script over another node."""
        other = type(self)(node, self.needs_input_grad)
        other.__dict__.update(
            {name: value for name, value in self.__dict__.items() if not name.startswith("_Function")}
        )
        return other

    def __repr__(self) -> str:
        return f"<torch.autograd.function.{type(self).__name__} object at {id(self):#x}>"


class CustomNode(Node):
    """The node of a Function of the script. Its vector-Jacobian product is the script's ``backward``."""

    __slots__ = ("constant", "ctx", "dirty", "function", "given", "materializes", "released", "saved", "to_save")

    scripted = True

    def __init__(self, function: type[Function], needs: tuple[bool, ...]) -> None:
        super().__init__()
        self.function = function
        self.ctx = _context_type(type(self).__name__)(self, needs)
        self.given: tuple[bool, ...] = ()  # for each argument of the forward, whether it was a tensor
        self.to_save: tuple[Any, ...] = ()
        self.dirty: tuple[Tensor, ...] = ()
        self.constant: tuple[Tensor, ...] = ()
        self.materializes = True
        self.saved: tuple[Saved | None, ...] = ()
        self.released = False

    def twin(self) -> CustomNode:
        """A node like this one that keeps its saved tensors, as they are now, when the graph is freed."""
        other = type(self).__new__(type(self))
        for name in ("edges", "metadata", "sequence_nr", "function", "given", "materializes", "released"):
            setattr(other, name, getattr(self, name))
        other.saved = tuple(lasting(one) for one in self.saved)
        other.ctx = self.ctx.of(other)
        return other

    def __repr__(self) -> str:
        return f"<torch.autograd.function.{type(self).__name__} object at {id(self):#x}>"

    @property
    def saved_tensors(self) -> tuple[Tensor | None, ...]:
        """The tensors kept by ``save_for_backward``."""
        if self.released:
            raise RuntimeError(FREED)
        return tuple(one.unpack(self) if one else None for one in self.saved)

    def apply(self, grads: Sequence[Tensor | None], mask: Sequence[bool] | None = None) -> Sequence[Tensor | None]:
        """Call the script's ``backward`` (or ``vjp``) and check what it returns, in PyTorch's words."""
        given = list(grads)
        if self.materializes:
            given = [
                Tensor(np.zeros(meta.shape, meta.dtype.numpy)) if grad is None and meta is not NO_TENSOR else grad
                for grad, meta in zip(given, self.metadata, strict=True)
            ]
        own, other = self.function.backward, self.function.vjp
        if own is not Function.backward and other is not Function.vjp:
            raise RuntimeError(TWO_BACKWARDS)
        returned = (own if other is Function.vjp else other)(self.ctx, *given)
        return self._checked(returned if isinstance(returned, tuple) else (returned,))

    def _checked(self, returned: tuple[Any, ...]) -> list[Tensor | None]:
        name, expected = type(self).__name__, len(self.given)
        if len(returned) > expected and all(one is None for one in returned[expected:]):
            returned = returned[:expected]
        if len(returned) != expected:
            raise RuntimeError(
                f"function {name} returned an incorrect number of gradients (expected {expected}, got {len(returned)})"
            )
        outgoing: list[Tensor | None] = []
        for place, (value, tensor) in enumerate(zip(returned, self.given, strict=True)):
            if not tensor:
                if value is not None:
                    raise RuntimeError(
                        f"function {name} returned a gradient different than None at position {place + 1}, but the "
                        "corresponding forward input was not a Variable"
                    )
                continue
            if value is not None and not isinstance(value, Tensor):
                raise RuntimeError(f"expected Variable or None (got {type(value).__name__})")
            outgoing.append(self._fits(value, len(outgoing)))
        return outgoing

    def _fits(self, grad: Tensor | None, place: int) -> Tensor | None:
        edge = self.edges[place] if place < len(self.edges) else None
        if grad is None or edge is None:
            return None
        shape = edge.node.metadata[edge.input_nr].shape
        tail = grad.shape[len(grad.shape) - len(shape) :]
        if len(tail) != len(shape) or any(a not in (b, 1) for a, b in zip(shape, tail, strict=True)):
            raise RuntimeError(
                f"Function {type(self).__name__} returned an invalid gradient at index {place} - got "
                f"{list(grad.shape)} but expected shape compatible with {list(shape)}"
            )
        return grad

    def release(self) -> None:
        """Drop the saved tensors."""
        self.released, self.saved = True, ()


@cache
def _node_type(name: str) -> type[CustomNode]:
    return type(name, (CustomNode,), {"__slots__": (), "__module__": "torch.autograd.function"})


@cache
def _context_type(name: str) -> type[FunctionCtx]:
    return type(name, (FunctionCtx,), {"__module__": "torch.autograd.function"})


class Function:
    """The class a script derives from to state the vector-Jacobian product of an operation itself."""

    def __init__(self, *args: Any, **named: Any) -> None:
        pass  # PyTorch only warns

    def __call__(self, *args: Any, **named: Any) -> NoReturn:
        """Raises RuntimeError: instances were PyTorch's old way."""
        raise RuntimeError(LEGACY)

    @staticmethod
    def forward(*args: Any, **named: Any) -> Any:
        """What the operation computes; to be overridden."""
        raise NotImplementedError(NO_FORWARD)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Any) -> Any:
        """What ``backward`` needs, where ``forward`` takes no ``ctx``; may be overridden."""
        raise NotImplementedError("setup_context is not implemented.")

    @staticmethod
    def backward(ctx: Any, *grad_outputs: Any) -> Any:
        """The vector-Jacobian product; to be overridden."""
        raise NotImplementedError(NO_BACKWARD)

    @staticmethod
    def vjp(ctx: Any, *grad_outputs: Any) -> Any:
        """Another name for ``backward``."""
        raise NotImplementedError(NO_BACKWARD)

    @classmethod
    def apply(cls, *args: Any, **named: Any) -> Any:
        """Run ``forward`` outside the graph, and leave one node for all of it."""
        args = (*args, *named.values())
        state = session()
        needs = tuple(isinstance(one, Tensor) and one.requires_grad for one in args)
        node = _node_type(f"{cls.__name__}Backward")(cls, needs)
        node.given = tuple(isinstance(one, Tensor) for one in args)
        inputs = [one for one in args if isinstance(one, Tensor)]
        recorded = state.grad_enabled and any(needs)
        if recorded:
            node.edges = tuple(Edge(*edge) if (edge := one.edge) else None for one in inputs)
        watched = state.recorder if recorded else None
        kept = watched.call_of(cls, args) if watched is not None else None
        with state.modes(grad=False):
            returned = _run_forward(cls, node, args)
        outputs = returned if isinstance(returned, tuple) else (returned,)
        wrapped = _attach(node, inputs, outputs, recorded=recorded)
        if recorded:
            node.saved = _save(node)
            if watched is not None and kept is not None:
                watched.custom(node, inputs, wrapped, kept)
        return wrapped if isinstance(returned, tuple) else wrapped[0]


def _run_forward(function: type[Function], node: CustomNode, args: tuple[Any, ...]) -> Any:
    if function.setup_context is Function.setup_context:
        return function.forward(node.ctx, *args)
    returned = function.forward(*args)
    function.setup_context(node.ctx, args, returned)
    return returned


def call_forward(function: type[Function], args: Sequence[Any]) -> tuple[Any, ...]:
    """What the ``forward`` of a Function makes of these arguments, without a node and without a trace of the call."""
    needs = tuple(isinstance(one, Tensor) and one.requires_grad for one in args)
    node = _node_type(f"{function.__name__}Backward")(function, needs)
    returned = _run_forward(function, node, tuple(args))
    return returned if isinstance(returned, tuple) else (returned,)


def _attach(node: CustomNode, inputs: Sequence[Tensor], outputs: tuple[Any, ...], *, recorded: bool) -> tuple[Any, ...]:
    """Make ``node`` the maker of the outputs; an input that is returned as it is becomes a view of itself."""
    if any(all(one is not output for output in outputs) for one in node.dirty):
        raise RuntimeError(NOT_RETURNED)
    short = type(node).__name__.removesuffix("Backward")
    wrapped: list[Any] = []
    for output in outputs:
        if not isinstance(output, Tensor):
            wrapped.append(output)
            node.metadata.append(NO_TENSOR)
            continue
        carries = recorded and output.dtype.differentiable and all(one is not output for one in node.constant)
        changed = any(one is output for one in node.dirty)
        result = output
        if any(one is output for one in inputs) and not changed:
            result = output.alias()
            if carries:
                make_view(result, output, "custom", short)
        elif result.view is not None and not changed:
            result.view.creation, result.view.output_of = "custom", short
        if recorded:
            _connect(node, result, carries=carries, changed=changed)
        wrapped.append(result)
    return tuple(wrapped)


def _connect(node: CustomNode, result: Tensor, *, carries: bool, changed: bool) -> None:
    if not carries:
        node.metadata.append(Meta(result.shape, result.dtype))
    elif changed:
        if result.is_leaf and result.requires_grad:
            raise RuntimeError("a leaf Variable that requires grad has been used in an in-place operation.")
        check_in_place(result, records=True)
        result.version.count += 1  # as PyTorch does, besides the write itself
        rebase(result, node)
        if result.view is None:
            node.add_output(result)
    else:
        result.set_edge(node, len(node.metadata))
        node.add_output(result)


def _save(node: CustomNode) -> tuple[Saved | None, ...]:
    saved: list[Saved | None] = []
    for place, tensor in enumerate(node.to_save):
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(
                f"save_for_backward can only save variables, but argument {place} is of type {type(tensor).__name__}"
            )
        saved.append(None if tensor is None else Saved(tensor, is_output=tensor.grad_fn is node))
    return tuple(saved)


class Error(Node):
    """The node of a gradient that cannot be differentiated again."""

    __slots__ = ()

    def apply(self, grads: Sequence[Tensor | None], mask: Sequence[bool] | None = None) -> Sequence[Tensor | None]:
        """Raises RuntimeError."""
        raise RuntimeError(TWICE)


def once_differentiable(fn: Callable[..., Any]) -> Callable[..., Any]:
    """Decorate a ``backward`` that must not be differentiated: under ``create_graph`` its results refuse to be."""

    @functools.wraps(fn)
    def wrapper(ctx: Any, *args: Any) -> Any:
        state = session()
        with state.modes(grad=False):
            outputs = fn(ctx, *args)
        if not state.grad_enabled or not any(isinstance(one, Tensor) and one.requires_grad for one in args):
            return outputs
        listed = outputs if isinstance(outputs, tuple) else (outputs,)
        node, refusing = Error(), []
        for one in listed:
            if isinstance(one, Tensor):
                one = one.alias()
                node.edges = (*node.edges, Edge(_required(one).accumulator(), 0))
                one.set_edge(node, len(node.metadata))
                node.add_output(one)
            refusing.append(one)
        return tuple(refusing) if isinstance(outputs, tuple) else refusing[0]

    return wrapper


def _required(tensor: Tensor) -> Tensor:
    leaf = tensor.alias()
    leaf.set_requires_grad(True)
    return leaf


for _kind in (Function, FunctionCtx, CustomNode):
    _kind.__module__ = "torch.autograd.function"
