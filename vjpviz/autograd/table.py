"""The form of a row in the table of operations, and what it means to run one.

A row is made by `op`: a signature, PyTorch's node name, how a graph writes the operation, the NumPy forward, and for
each differentiable argument its vector-Jacobian product together with the local Jacobian as TeX::

    mul = op(
        "mul(self, other)", "MulBackward0", r"\\times", np.multiply, promote="arithmetic",
        self=vjp(lambda g, other: mul(g, other), diagonal("{other}")),
        other=vjp(lambda g, self: mul(g, self), diagonal("{self}")),
    )

The parameter names of a formula say what the node has to save, as in PyTorch's ``derivatives.yaml``: an argument's
name is its value (a saved tensor, checked for in-place changes; or an option), ``result`` (``result0`` …) is what the
forward made, ``self_shape``, ``self_dtype`` and ``self_layout`` are facts that need no saved tensor. Formulas are
written in these same operations, so a backward pass can itself be recorded. They need not sum over broadcast
dimensions: the engine brings every gradient to the shape of its input, as PyTorch's does.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.node import OpNode, node_type
from vjpviz.autograd.promotion import NUMBERS, Promote, promoted, tensors_of
from vjpviz.autograd.refusals import refuse
from vjpviz.autograd.saving import NO_FORMULA, edge_places, node_for, save_results
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor, scalar
from vjpviz.autograd.views import check_in_place, check_shared, make_view, rebase
from vjpviz.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Tex = str | Callable[[dict[str, str]], str]


STRUCTURES = (
    mark("diagonal"),
    mark("identity"),
    mark("zero"),
    mark("broadcast"),
    mark("selection"),
    mark("row"),
    mark("row of ones"),
    mark("matrix product"),
    mark("kronecker"),
    mark("triangular"),
    mark("permutation"),
    mark("reshaped identity"),
    mark("dense"),
)
"""What a local Jacobian looks like, in words."""


@dataclass(frozen=True, slots=True)
class Vjp:
    """How a gradient passes one argument: ``formula(g, …)``, and the local Jacobian it stands for."""

    formula: Callable[..., Any]
    jacobian: Tex  # TeX with {argument} placeholders, or made from the arguments' texts
    structure: str  # one of STRUCTURES, or "" where it has no simple one
    names: tuple[str, ...]  # what the formula asks for behind g


def vjp(formula: Callable[..., Any], jacobian: tuple[str, Tex] | Tex = "") -> Vjp:
    """One argument's entry of a row. ``jacobian`` comes from `diagonal` and its like, or is TeX without a structure."""
    code = formula.__code__  # pyright: ignore[reportFunctionMemberAccess]  (formulas are plain functions)
    names = code.co_varnames[1 : code.co_argcount]
    structure, tex = jacobian if isinstance(jacobian, tuple) else ("", jacobian)
    return Vjp(formula, tex, structure, names)


def diagonal(entry: Tex) -> tuple[str, Tex]:
    """A Jacobian with ``entry`` on its diagonal, as every elementwise operation has."""
    if callable(entry):
        return "diagonal", lambda texts: rf"\operatorname{{diag}}({entry(texts)})"
    return "diagonal", rf"\operatorname{{diag}}({entry})"


def identity() -> tuple[str, str]:
    """The identity matrix: the gradient passes unchanged."""
    return "identity", "I"


RESHAPED = ("reshaped identity", "I")
"""The Jacobian of an operation that gives the same numbers another shape."""
REORDERED = ("permutation", "P")
"""The Jacobian of an operation that puts the same numbers into another order."""


class Op:
    """A row. Called with tensors (or Python numbers) it runs forward and records its node if one is needed."""

    def __init__(
        self,
        signature: str,
        node: str | None,
        glyph: str,
        forward: Callable[..., Any],
        derivatives: dict[str, Vjp],
        *,
        promote: Promote = "none",
        view: bool = False,
        differentiable: tuple[bool, ...] | None = None,
    ) -> None:
        self.name, _, rest = signature.rstrip(")").partition("(")
        self.parameters, self.defaults = _parse(rest)
        self.node, self.glyph, self.forward = node, glyph, forward
        self.derivatives, self.view, self.differentiable = derivatives, view, differentiable
        self.promote: Promote = promote
        self.tied: Callable[[list[Any], list[Any]], dict[str, Any]] | None = None
        unknown = [name for name in derivatives if name not in self.parameters]
        assert not unknown, f"{self.name} has no argument {unknown}"

    def __repr__(self) -> str:
        return f"<operation {self.name}>"

    @cached_property
    def saves(self) -> tuple[str, ...]:
        """All names its formulas ask for, in the order of the signature."""
        asked = {name for entry in self.derivatives.values() for name in entry.names}
        results = sorted(name for name in asked if name.startswith("result"))
        return (*(name for name in self.parameters if name in asked), *results)

    @cached_property
    def elementwise(self) -> bool:
        """Whether it treats each element by itself."""
        by_elements = ("diagonal", "identity", "zero")
        return self.promote != "none" or any(one.structure in by_elements for one in self.derivatives.values())

    @cached_property
    def _required(self) -> tuple[str, ...]:
        return tuple(name for name in self.parameters if name not in self.defaults)

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        """Run forward. Returns a Tensor, or a tuple of them. Raises RuntimeError with PyTorch's texts."""
        bound = self.bind(args, kwargs)
        node = node_for(self, bound)
        kind = bound.get("dtype")
        if node is not None and isinstance(kind, dtypes.DType) and not kind.differentiable and self.name != "to_copy":
            raise RuntimeError(f"Autograd not support dtype: {kind.scalar}")
        arrays = self.compute(bound)
        several = isinstance(arrays, tuple)
        results = tuple(Tensor(np.asarray(array)) for array in (arrays if several else (arrays,)))
        if self.view:
            self._mark_views(results, bound)
        self._finish(node, bound, results)
        return results if several else results[0]

    def in_place(self, /, *args: Any, **kwargs: Any) -> Tensor:
        """Run forward and write the result into the first argument, with the same node. Returns that argument."""
        bound = self.bind(args, kwargs)
        target = next(iter(bound.values()))
        others = [one for one in tensors_of(bound.values())[1:] if one is not target or self.name == "index_add"]
        check_in_place(target, records=any(one.requires_grad for one in (target, *others)))
        for other in others if self.promote != "none" or self.name == "index_add" else ():
            check_shared(target.array, other.array, same=self.name != "index_add")
        node = node_for(self, bound, written=target) if target.dtype.differentiable else None
        before = self._before(bound, node)
        result = np.asarray(self.compute(bound))
        if result.shape != target.array.shape:
            raise RuntimeError(
                f"output with shape {list(target.shape)} doesn't match the broadcast shape {list(result.shape)}"
            )
        _check_result(target, result)
        target.array[...] = result
        target.version.count += 1
        if node is not None:
            rebase(target, node)
            if target.view is None:
                node.add_output(target)
            save_results(self, node, (target,))
        self._record(bound, (target,), node, before)
        return target

    def in_place_view(self, /, *args: Any, **kwargs: Any) -> Tensor:
        """Change the sizes and strides of the first argument to those of the result (``t_``, ``squeeze_`` …)."""
        bound = self.bind(args, kwargs)
        target = next(iter(bound.values()))
        check_in_place(target, records=target.requires_grad, overlap=False)
        node = node_for(self, bound)
        before = self._before(bound, node)
        target.array = self.compute(bound)
        target.version.count += 1
        if node is not None:
            target.set_edge(node)
            node.add_output(target)
        if target.view is not None:
            target.view.seen = target.version.count
        self._record(bound, (target,), node, before)
        return target

    def bind(self, args: Sequence[Any], kwargs: dict[str, Any]) -> dict[str, Any]:
        """Arguments by name, with numbers in the place of differentiable arguments wrapped as tensors."""
        bound = dict(zip(self.parameters, args, strict=False))
        bound.update(kwargs)
        for name in self.parameters:
            if name not in bound:
                bound[name] = self.defaults[name]
        bound = {name: bound[name] for name in self.parameters}
        for name in self.derivatives or self._required:
            value = bound[name]
            if isinstance(value, NUMBERS) and name not in self.defaults:
                bound[name] = scalar(value)
        return bound

    def compute(self, bound: dict[str, Any]) -> Any:
        """The forward on arrays, dtypes promoted. Returns an array or a tuple of arrays."""
        arrays = {name: _arrays(value) for name, value in bound.items()}
        arrays |= promoted(self.promote, bound, self._required)
        refuse(self.name, arrays)
        with np.errstate(all="ignore"):
            try:
                made = self.forward(*arrays.values())
            except TypeError as error:
                if "ufunc" not in str(error):
                    raise
                raise NotImplementedError(self._no_kernel(arrays)) from None
        listed = (one if isinstance(one, list) else [one] for one in arrays.values())
        given = [one for several in listed for one in several if isinstance(one, np.ndarray)]
        if self.view:
            return made
        if all(one.flags.c_contiguous for one in given):
            return tuple(_in_order(one) for one in made) if isinstance(made, tuple) else _in_order(made)
        if isinstance(made, tuple):
            return tuple(self._laid_out(one, given) for one in made)
        return self._laid_out(made, given)

    def _no_kernel(self, arrays: dict[str, Any]) -> str:
        """PyTorch's text for a dtype that the operation is not made for."""
        dtype = dtypes.BY_NUMPY[next(one.dtype for one in arrays.values() if isinstance(one, np.ndarray))]
        name = self.name.replace("bitwise_left_s", "ls").replace("bitwise_right_s", "rs")
        return f"\"{name}_cpu\" not implemented for '{dtype.scalar}'"

    def _laid_out(self, made: Any, given: list[np.ndarray]) -> np.ndarray:
        """``made`` in PyTorch's order of memory: that of the first argument if it goes by elements, else C."""
        model = next((one for one in given if one.shape == np.shape(made)), None) if self.elementwise else None
        order = () if model is None else np.argsort([-stride for stride in model.strides], kind="stable")
        if model is None or not model.transpose(order).flags.c_contiguous:
            return np.ascontiguousarray(made) if np.ndim(made) else np.asarray(made)
        return np.ascontiguousarray(made.transpose(order)).transpose(np.argsort(order))

    def backward(
        self, node: OpNode, grads: Sequence[Tensor | None], wanted_edges: Sequence[bool]
    ) -> list[Tensor | None]:
        """Apply the formulas of the arguments that want a gradient; a list argument takes one entry an element."""
        if all(grad is None for grad in grads):
            return [None] * len(node.edges)
        g = grads[0] if len(grads) == 1 else tuple(grads)
        if self.node == NO_FORMULA:
            next(iter(self.derivatives.values())).formula(grads[0])  # which raises
        places = edge_places(self, node)
        saved = {name: node.value(name) for name in sorted(node.saved)}  # all are checked, wanted or not
        outgoing: list[Tensor | None] = [None] * sum(place.stop - place.start for place in places.values())
        for name in sorted(self.derivatives):  # the order in which PyTorch's generated code computes them
            if any(wanted_edges[places[name]]):
                entry = self.derivatives[name]
                values = [saved[asked] if asked in saved else node.value(asked) for asked in entry.names]
                made = entry.formula(g, *values)
                outgoing[places[name]] = made if name in node.options["counts"] else [made]
        return outgoing

    def new_node(self) -> OpNode:
        """A node of this row that knows nothing yet; it takes the next sequence number."""
        assert self.node is not None
        node = node_type(self.node)(self)
        node.options["counts"] = {}
        return node

    def _mark_views(self, results: tuple[Tensor, ...], bound: dict[str, Any]) -> None:
        source = next(iter(bound.values()))
        for result in results:
            if (
                result.array is source.array
                or np.may_share_memory(result.array, source.array)
                or result.array.size == 0
            ):
                make_view(result, source)

    def _finish(self, node: OpNode | None, bound: dict[str, Any], results: tuple[Tensor, ...]) -> None:
        if node is not None:
            for number, result in enumerate(results):
                if (self.differentiable is None or self.differentiable[number]) and result.dtype.differentiable:
                    result.set_edge(node, len(node.metadata))
                    node.add_output(result)
            save_results(self, node, results)
        self._record(bound, results, node)

    def _before(self, bound: dict[str, Any], node: OpNode | None) -> dict[str, Any]:
        """The arguments of a write as they are before it, where somebody may ask for them later."""
        recorder = session().recorder
        return recorder.arguments(bound) if recorder is not None and node is not None else {}

    def _record(
        self,
        bound: dict[str, Any],
        results: tuple[Tensor, ...],
        node: OpNode | None,
        before: dict[str, Any] | None = None,
    ) -> None:
        """Tell the recorder; ``before`` is told of a write in place."""
        recorder = session().recorder
        if recorder is not None:
            recorder.forward(self, bound, results, node, before)


def op(
    signature: str,
    node: str | None,
    glyph: str,
    forward: Callable[..., Any],
    *,
    promote: Promote = "none",
    view: bool = False,
    differentiable: tuple[bool, ...] | None = None,
    **derivatives: Vjp,
) -> Op:
    """A row of the table; see the module's text. ``node`` is ``None`` for an operation without a derivative.

    ``forward`` gets the arguments in the order of the signature, tensors as arrays. ``differentiable`` tells for an
    operation with several results which of them carry a gradient. ``view``: the result shares memory with the first
    argument.
    """
    return Op(signature, node, glyph, forward, derivatives, promote=promote, view=view, differentiable=differentiable)


def _parse(parameters: str) -> tuple[tuple[str, ...], dict[str, Any]]:
    """Names and defaults of ``self, dim=None, keepdim=False``; defaults are None, bools, numbers or bare words."""
    names: list[str] = []
    defaults: dict[str, Any] = {}
    constants = {"None": None, "True": True, "False": False, "()": ()}
    for piece in filter(None, (part.strip() for part in parameters.split(","))):
        name, _, default = piece.partition("=")
        names.append(name)
        if default:
            text = default.strip("'\"")
            number = float(text) if any(c in text for c in ".e") and text[:1].isdigit() else None
            if default in constants:
                defaults[name] = constants[default]
            elif number is not None:
                defaults[name] = number
            else:
                defaults[name] = int(text) if text.lstrip("-").isdigit() else text
    return tuple(names), defaults


def _arrays(value: Any) -> Any:
    if isinstance(value, Tensor):
        return value.array
    if isinstance(value, list | tuple) and any(isinstance(one, Tensor) for one in value):
        return [one.array if isinstance(one, Tensor) else one for one in value]
    return value


def _in_order(made: Any) -> Any:
    """An array in C order, as PyTorch's results from tensors in that order are; anything else as it is."""
    plain = not isinstance(made, np.ndarray) or made.flags.c_contiguous
    return made if plain else np.ascontiguousarray(made)


def _check_result(target: Tensor, result: np.ndarray) -> None:
    made = dtypes.BY_NUMPY[result.dtype]
    if made.category > target.dtype.category:
        raise RuntimeError(f"result type {made.scalar} can't be cast to the desired output type {target.dtype.scalar}")
