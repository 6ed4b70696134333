"""A formula as a person writes mathematics, and the PyTorch script that differentiates it.

``sum((a*x + b)^2)``, ``2 sin x``, ``|x|``, ``x² y``, ``W @ x``, ``σ(x)``. ``*`` and ``·`` multiply element by element;
``@`` is the product of matrices, ``dot(x, y)`` that of two vectors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any, Literal

import numpy as np

from vjpviz.lang.formula_parser import Parser, check_name
from vjpviz.lang.formula_tokens import FormulaError
from vjpviz.lang.formula_tree import (
    Binary,
    Call,
    Name,
    Negative,
    Number,
    Term,
    Transposed,
    is_number,
    names_in,
)
from vjpviz.lang.rewrite_numbers import literal
from vjpviz.words import say

__all__ = ["Formula", "FormulaError", "LeafSpec", "parse", "script", "shape_of"]
Kind = Literal["scalar", "elementwise", "product"]
Shape = tuple[int, ...]
_RESULT = re.compile(r"\s*([^\W\d]\w*)\s*(\([\w\s,]*\)\s*)?=")
_LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "@": 2, "^": 4}
_SIGNED, _ATOM = 3, 5


@dataclass(frozen=True, slots=True)
class Formula:
    """``expression`` is its code for PyTorch, ``names`` its variables in order, ``output`` the name of its result.

    ``kind`` is ``scalar`` where the result is one number whatever the shapes, ``elementwise`` where it has the shape
    its variables broadcast to, and ``product`` where products of matrices decide.
    """

    text: str
    expression: str
    names: tuple[str, ...]
    output: str
    kind: Kind
    tree: Term


@dataclass(frozen=True, slots=True)
class LeafSpec:
    """A variable's shape, its elements (``None``: all 1), and whether it gets a gradient."""

    shape: Shape = ()
    values: Any = None
    requires_grad: bool = True


def parse(text: str) -> Formula:
    """Read a formula. ``name =`` before it names the result. Raises FormulaError, with the place in ``text``."""
    head = _RESULT.match(text)
    tree = Parser(text, head.end() if head else 0).whole()
    names = names_in(tree)
    if not names:
        raise FormulaError(say("There is nothing to differentiate: a formula needs a variable such as x"), 0, len(text))
    output = head[1] if head else next(name for name in ("y", "z", "out", "result", "y_") if name not in names)
    if head:
        check_name(output, head.start(1), head.end(1))
    if head and output in names:
        itself = say("{name} cannot be computed from itself").format(name=output)
        raise FormulaError(itself, head.start(1), head.end(1))
    return Formula(text, _code(tree)[0], names, output, _kind(tree), tree)


def shape_of(formula: Formula, shapes: Mapping[str, Shape]) -> Shape:
    """The shape of the result. Raises FormulaError where shapes do not go together."""
    return _shape(formula.tree, shapes)


def script(formula: Formula, leaves: Mapping[str, LeafSpec], v: Any = None) -> str:
    """The complete script: the leaves, the formula, its backward pass and the gradients printed.

    ``v`` is the gradient handed in, of the result's shape; by default 1 for each element. A variable that is missing in
    ``leaves`` is the scalar 1. Raises FormulaError where shapes do not go together, ValueError for values that do not
    have theirs.
    """
    specs = {name: leaves.get(name, LeafSpec()) for name in formula.names}
    shape = shape_of(formula, {name: tuple(spec.shape) for name, spec in specs.items()})
    wanted = [name for name, spec in specs.items() if spec.requires_grad]
    lines = [f"# {' '.join(formula.text.split())}", "import torch", ""]
    lines += [f"{name} = {_leaf(name, spec)}" for name, spec in specs.items()]
    lines += ["", f"{formula.output} = {formula.expression}"]
    if wanted:
        given = _gradient(formula.output, shape, v)
        lines += [f"{formula.output}.backward({given})", ""]
        lines += [f'print("{name}.grad =", {name}.grad)' for name in wanted]
    else:
        lines += ["", f"print({formula.output})"]
    return "\n".join(lines) + "\n"


def _leaf(name: str, spec: LeafSpec) -> str:
    more = ", requires_grad=True" if spec.requires_grad else ""
    return _tensor(spec.values, spec.shape, len(name) + len(" = torch.tensor("), more)


def _tensor(values: Any, shape: Shape, column: int, more: str = "") -> str:
    shape = tuple(shape)
    array = np.ones(shape) if values is None else np.asarray(values, dtype=np.float64).reshape(shape)
    if not array.size and array.ndim > 1:
        return f"torch.zeros({shape}{more})"
    return f"torch.tensor({literal(array, shape, column=column)}{more})"


def _gradient(output: str, shape: Shape, v: Any) -> str:
    if v is None and not shape:
        return ""
    column = len(output) + len(".backward(gradient=torch.tensor(")
    return f"gradient={_tensor(v, shape, column)}"


def _code(term: Term) -> tuple[str, int]:
    """The code of a term, and how close its outermost sign binds."""
    match term:
        case Number(text=text):
            return text, _ATOM
        case Name(id=name):
            return name, _ATOM
        case Negative(term=inner):
            return f"-{_within(inner, _SIGNED)}", _SIGNED
        case Transposed(term=inner) if is_number(inner):
            return _code(inner)
        case Transposed(term=inner):
            return f"{_within(inner, _ATOM)}.T", _ATOM
        case Binary(sign="^", left=Number(text="torch.e"), right=power) if not is_number(power):
            return f"torch.exp({_code(power)[0]})", _ATOM
        case Binary(sign="^", left=left, right=right):
            return f"{_within(left, _ATOM)}**{_within(right, _SIGNED)}", _LEVEL["^"]
        case Binary(sign=sign, left=left, right=right):
            spaced = f" {sign} " if sign in "+-@" else sign
            return f"{_within(left, _LEVEL[sign])}{spaced}{_within(right, _LEVEL[sign] + 1)}", _LEVEL[sign]
        case Call():
            return _called(term), _ATOM
    raise TypeError(f"not a term: {term!r}")


def _within(term: Term, level: int) -> str:
    code, own = _code(term)
    return f"({code})" if own < level else code


def _called(term: Call) -> str:
    function = term.function
    if function.name == "abs" and is_number(term.arguments[0]):
        return f"abs({_code(term.arguments[0])[0]})"
    if function.name in ("maximum", "minimum"):
        bounds = [each for each in term.arguments if is_number(each)]
        if len(bounds) == 1:
            tensor = next(each for each in term.arguments if not is_number(each))
            side = "min" if function.name == "maximum" else "max"
            return f"torch.clamp({_code(tensor)[0]}, {side}={_code(bounds[0])[0]})"
    arguments = [_as_tensor(each) for each in term.arguments]
    return f"torch.{function.code}({', '.join([*arguments, *filter(None, [function.more])])})"


def _as_tensor(term: Term) -> str:
    code = _code(term)[0]
    return f"torch.tensor({code}, dtype=torch.float)" if is_number(term) else code


def _kind(term: Term) -> Kind:
    if _is_scalar(term):
        return "scalar"
    return "product" if _has_product(term) else "elementwise"


def _is_scalar(term: Term) -> bool:
    match term:
        case Number():
            return True
        case Negative(term=inner) | Transposed(term=inner):
            return _is_scalar(inner)
        case Binary(left=left, right=right):
            return _is_scalar(left) and _is_scalar(right)
        case Call(function=function, arguments=arguments):
            return function.result in ("scalar", "dot") or (
                function.result != "outer" and all(_is_scalar(each) for each in arguments)
            )
    return False


def _has_product(term: Term) -> bool:
    match term:
        case Negative(term=inner):
            return _has_product(inner)
        case Binary(sign=sign, left=left, right=right):
            return sign == "@" or _has_product(left) or _has_product(right)
        case Call(function=function, arguments=arguments):
            return function.result == "outer" or (
                function.result not in ("scalar", "dot") and any(_has_product(each) for each in arguments)
            )
    return isinstance(term, Transposed)


def _shape(term: Term, shapes: Mapping[str, Shape]) -> Shape:
    match term:
        case Name(id=name):
            return tuple(shapes[name])
        case Negative(term=inner):
            return _shape(inner, shapes)
        case Transposed(term=inner):
            return _shape(inner, shapes)[::-1]
        case Binary(sign=sign, left=left, right=right):
            return _met(term, sign, _shape(left, shapes), _shape(right, shapes))
        case Call(function=function, arguments=arguments):
            found = [_shape(each, shapes) for each in arguments]
            return _result(term, function.result, function.name, found)
    return ()


def _result(term: Term, result: str, name: str, shapes: list[Shape]) -> Shape:
    if result == "broadcast":
        return _met(term, name, *shapes)
    if result in ("dot", "outer") and [len(shape) for shape in shapes] != [1, 1]:
        needs = say("{name} needs two vectors, not shapes {shapes}").format(name=name, shapes=_shown(shapes))
        raise FormulaError(needs, term.start, term.end)
    if result == "dot" and shapes[0] != shapes[1]:
        needs = say("{name} needs vectors of one length, not {shapes}").format(name="dot", shapes=_shown(shapes))
        raise FormulaError(needs, term.start, term.end)
    if name in ("trace", "tr", "det") and (len(shapes[0]) != 2 or (name == "det" and shapes[0][0] != shapes[0][1])):
        needs = (
            say("{name} needs a square matrix, not shape {shape}")
            if name == "det"
            else say("{name} needs a matrix, not shape {shape}")
        )
        raise FormulaError(needs.format(name=name, shape=_shown(shapes)), term.start, term.end)
    if result == "outer":
        return (*shapes[0], *shapes[1])
    return shapes[0] if result == "same" else ()


def _met(term: Term, sign: str, left: Shape, right: Shape) -> Shape:
    try:
        if sign != "@":
            return np.broadcast_shapes(left, right)
        if left and right and left[-1] == right[-2 if len(right) > 1 else 0]:
            batch = np.broadcast_shapes(left[:-2], right[:-2])
            return (*batch, *left[-2:-1], *(right[-1:] if len(right) > 1 else ()))
    except ValueError:
        pass
    apart = say("Shapes {shapes} do not go together with {sign}").format(shapes=_shown([left, right]), sign=sign)
    raise FormulaError(apart, term.start, term.end)


def _shown(shapes: list[Shape]) -> str:
    first, *rest = (str(list(shape)) for shape in shapes)
    return reduce(lambda left, right: say("{first} and {last}").format(first=left, last=right), rest, first)
