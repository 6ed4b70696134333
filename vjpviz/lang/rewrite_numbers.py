"""Numbers as a person writes them into a script: ``10.``, ``0.1``, ``[[1., 0.], [0., 1.]]``."""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

WIDTH = 100  # a line of numbers that would be longer is broken
LARGEST_POWER = 64
_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, power: float(base) ** power if abs(power) <= LARGEST_POWER else math.nan,
}
_NAMED = {"pi": math.pi, "e": math.e, "inf": math.inf, "nan": math.nan}


def number(value: Any, *, precise: bool = False) -> str:
    """The shortest text of one element. A double that is a float32 is written as such, unless ``precise``."""
    value = np.asarray(value)[()]
    if isinstance(value, (np.bool_, np.integer)):
        return str(value.item())
    if isinstance(value, np.complexfloating):
        return f"complex({number(value.real, precise=precise)}, {number(value.imag, precise=precise)})"
    if not np.isfinite(value):
        return 'float("nan")' if np.isnan(value) else f'{"-" if value < 0 else ""}float("inf")'
    texts = [str(value)]
    if isinstance(value, np.float64) and not precise and abs(value) < 1e38 and np.float32(value) == value:
        texts.append(str(np.float32(value)))
    text = min(texts, key=len)
    return text.removesuffix("0") if text.endswith(".0") else text


def literal(values: Any, shape: Sequence[int], *, column: int = 0, precise: bool = False) -> str:
    """Nested lists as text. What does not fit a line is broken as if the first bracket stood in ``column``."""
    array = np.asarray(values).reshape(tuple(shape))
    flat = _joined(array, ", ", precise)
    return flat if column + len(flat) <= WIDTH else _broken(array, column, precise)


def _joined(array: np.ndarray, comma: str, precise: bool) -> str:
    if array.ndim == 0:
        return number(array, precise=precise)
    return f"[{comma.join(_joined(row, comma, precise) for row in array)}]"


def _broken(array: np.ndarray, column: int, precise: bool) -> str:
    indent = "\n" + " " * (column + 1)
    if array.ndim == 0:
        return number(array, precise=precise)
    if array.ndim > 1:
        rows = [literal(row, row.shape, column=column + 1, precise=precise) for row in array]
        return f"[{f',{indent}'.join(rows)}]"
    lines, line = [], ""
    for text in (number(one, precise=precise) for one in array):
        if line and column + len(line) + len(text) + 4 > WIDTH:
            lines.append(line)
            line = ""
        line += f"{', ' if line else ''}{text}"
    return f"[{f',{indent}'.join([*lines, line])}]"


@dataclass(frozen=True, slots=True)
class Written:
    """Numbers that stand in the source, as nested lists: their shape, a node and a value for each, in order."""

    shape: tuple[int, ...]
    nodes: tuple[ast.expr, ...]
    values: tuple[Any, ...]

    @property
    def whole(self) -> bool:
        """Whether all of them are ints, so that PyTorch makes a tensor of integers from them."""
        return bool(self.values) and all(isinstance(value, int) for value in self.values)


def written(node: ast.expr) -> Written | None:
    """The numbers in nested lists or tuples of one shape; ``None`` for anything else."""
    if isinstance(node, (ast.List, ast.Tuple)):
        rows = [written(each) for each in node.elts]
        present = [row for row in rows if row is not None]
        if len(present) < len(rows) or len({row.shape for row in present}) > 1:
            return None
        inner = present[0].shape if present else ()
        nodes = tuple(each for row in present for each in row.nodes)
        return Written((len(rows), *inner), nodes, tuple(value for row in present for value in row.values))
    value = constant(node)
    return None if value is None else Written((), (node,), (value,))


def constant(node: ast.expr) -> int | float | complex | None:
    """The value of a number in the source: ``-2.5``, ``1/3``, ``torch.pi``, ``float("inf")``."""
    match node:
        case ast.Constant(value=int() | float() | complex() as value):
            return value
        case ast.Attribute(value=ast.Name(), attr=name) if name in _NAMED:
            return _NAMED[name]
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() as sign, operand=operand):
            value = constant(operand)
            return None if value is None else -value if isinstance(sign, ast.USub) else +value
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _computed(_BINARY[type(op)], constant(left), constant(right))
        case ast.Call(func=ast.Name(id="float"), args=[ast.Constant(value=str(text))], keywords=[]):
            return _computed(lambda one, _: float(one), text, text)
        case ast.Call(func=ast.Name(id="complex"), args=[real, imaginary], keywords=[]):
            return _computed(complex, constant(real), constant(imaginary))
    return None


def _computed(function: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    if left is None or right is None:
        return None
    try:
        return function(left, right)
    except (ArithmeticError, TypeError, ValueError):
        return None


def same(old: Any, new: np.generic) -> bool:
    """Whether a number of the source is the element ``new``, in the element's own dtype."""
    try:
        with np.errstate(all="ignore"):
            as_new = np.asarray(old).astype(new.dtype)
    except (TypeError, OverflowError):
        return False
    if isinstance(old, complex) and not np.iscomplexobj(new):
        return False
    equal = bool(as_new == new) and bool(np.signbit(as_new.real) == np.signbit(new.real))
    return equal or bool(np.isnan(as_new) and np.isnan(new))
