"""Tensors whose numbers stand in the script, and new numbers for them."""

from __future__ import annotations

import ast
from dataclasses import dataclass

import numpy as np

from vjpviz.lang.rewrite_numbers import Written, literal, number, same, written
from vjpviz.lang.rewrite_text import Edit, Script

OLD_CONSTRUCTORS = {  # torch.FloatTensor([1.]) takes lists only: a scalar needs torch.tensor
    "FloatTensor": "float32",
    "DoubleTensor": "float64",
    "HalfTensor": "float16",
    "LongTensor": "int64",
    "IntTensor": "int32",
    "ShortTensor": "int16",
    "CharTensor": "int8",
    "ByteTensor": "uint8",
    "BoolTensor": "bool",
    "Tensor": "float32",
}
CONSTRUCTORS = {"tensor", "as_tensor", *OLD_CONSTRUCTORS}
WRAPPERS = {"torch.nn.Parameter", "torch.nn.parameter.Parameter", "torch.autograd.Variable"}
KEEPS_NUMBERS = {"float", "double", "half", "requires_grad_", "clone", "detach", "contiguous", "cpu", "to"}
WHOLE = {"int8", "int16", "int32", "int64", "uint8", "short", "int", "long", "bool", "char", "byte"}


@dataclass(frozen=True, slots=True)
class Literal:
    """A call such as ``torch.tensor([1., 2.], dtype=torch.float64)`` and the numbers in it.

    ``data`` is what is replaced: the argument, or the list that its name is bound to. ``dtype`` is the one that the
    call names, or ``None`` where the numbers decide.
    """

    call: ast.Call
    data: ast.expr
    numbers: Written
    dtype: str | None

    @property
    def whole(self) -> bool:
        """Whether it makes a tensor of integers."""
        return self.numbers.whole if self.dtype is None else self.dtype in WHOLE


def find_literal(script: Script, node: ast.expr | None) -> Literal | None:
    """The tensor with written numbers that an expression makes, or ``None`` if it makes something else."""
    dtype = None
    while isinstance(node, ast.Call):
        full = script.dotted(node.func)
        if full in WRAPPERS and node.args:
            node = node.args[0]
        elif full.removeprefix("torch.") in CONSTRUCTORS:
            return _constructed(script, node, full.removeprefix("torch."), dtype)
        elif isinstance(node.func, ast.Attribute) and node.func.attr in KEEPS_NUMBERS:
            dtype = dtype or _cast(node)
            node = node.func.value
        else:
            return None
    return None


def _cast(call: ast.Call) -> str | None:
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    if method in ("float", "double", "half"):
        return method
    return _named_dtype([*call.args, *(each.value for each in call.keywords if each.arg == "dtype")])


def _named_dtype(candidates: list[ast.expr]) -> str | None:
    return next((each.attr for each in candidates if isinstance(each, ast.Attribute)), None)


def _constructed(script: Script, call: ast.Call, name: str, cast: str | None) -> Literal | None:
    data = call.args[0] if len(call.args) == 1 else _keyword(call, "data") if not call.args else None
    if isinstance(data, ast.Name):
        data = script.bound_once(data.id)
    numbers = None if data is None else written(data)
    if data is None or numbers is None or (name in OLD_CONSTRUCTORS and not numbers.shape):
        return None
    named = _keyword(call, "dtype")
    own = OLD_CONSTRUCTORS.get(name) or (None if named is None else _named_dtype([named]) or "float32")
    return Literal(call, data, numbers, cast or own)


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((each.value for each in call.keywords if each.arg == name), None)


def literal_edits(script: Script, found: Literal, array: np.ndarray) -> list[Edit]:
    """The edits that give a literal new numbers; those that are right already are left as they are written."""
    ints = found.numbers.whole and holds_integers(array)
    exact = is_precise(script)
    if not ints and array.dtype.kind not in "fc":
        array = array.astype(np.float64)

    def text(value: np.generic) -> str:
        return str(int(value.real)) if ints else number(value, precise=exact)

    if found.numbers.shape == array.shape:
        pairs = zip(found.numbers.nodes, found.numbers.values, array.reshape(-1), strict=True)
        return [(*script.range(node), text(new)) for node, old, new in pairs if not same(old, new)]
    if not array.ndim and script.dotted(found.call.func).removeprefix("torch.") in OLD_CONSTRUCTORS:
        return [(*script.range(found.call), tensor_call(script, array, found.dtype or "float32")[0])]
    if not array.size and array.ndim > 1:
        return [(*script.range(found.call), tensor_call(script, array, found.dtype or "float32")[0])]
    if ints:
        array = np.real(array).astype(np.int64)
    column = script.span(found.data).column
    return [(*script.range(found.data), literal(array, array.shape, column=column, precise=exact))]


def tensor_call(
    script: Script, array: np.ndarray, dtype: str, *, column: int = 0, more: str = ""
) -> tuple[str, list[Edit]]:
    """``torch.tensor([1., 2.])`` as this script would write it, and the edits that import what it needs.

    ``more`` are further arguments, as text.
    """
    empty = not array.size and array.ndim > 1  # nested lists cannot say how long the rows of no rows are
    name, edits = script.torch_name("zeros" if empty else "tensor")
    start = column + len(name) + 1
    numbers = (
        str(array.shape) if empty else literal(array, array.shape, column=start, precise=is_precise(script, dtype))
    )
    if dtype != "float32" and "dtype=" not in more:
        named, also = script.torch_name(dtype)
        edits = edits or also
        more = f"dtype={named}" + (f", {more}" if more else "")
    return f"{name}({numbers}{', ' + more if more else ''})", edits


def holds_integers(array: np.ndarray) -> bool:
    """Whether all elements are integers, whatever their dtype."""
    return bool(np.all(np.isfinite(array)) and np.all(array == np.trunc(np.real(array))))


def is_precise(script: Script, dtype: str = "") -> bool:
    """Whether doubles may be at work, so that a number must be written with all its digits."""
    return "float64" in (dtype, script.source) or any(word in script.source for word in ("float64", "double", "Double"))
