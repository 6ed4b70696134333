"""Names, constants, operators, attributes, subscripts and displays as closures."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from vjpviz.lang.context import MISSING, Context, Frame, Run, compiles
from vjpviz.lang.limits import check_iterable, modulo, multiply, multiply_in_place, power, shift_left
from vjpviz.trace.events import Span

BINARY: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: multiply,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: modulo,
    ast.Pow: power,
    ast.MatMult: operator.matmul,
    ast.LShift: shift_left,
    ast.RShift: operator.rshift,
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.BitXor: operator.xor,
}

IN_PLACE: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.iadd,
    ast.Sub: operator.isub,
    ast.Mult: multiply_in_place,
    ast.Div: operator.itruediv,
    ast.FloorDiv: operator.ifloordiv,
    ast.Mod: operator.imod,
    ast.Pow: operator.ipow,
    ast.MatMult: operator.imatmul,
    ast.LShift: operator.ilshift,
    ast.RShift: operator.irshift,
    ast.BitAnd: operator.iand,
    ast.BitOr: operator.ior,
    ast.BitXor: operator.ixor,
}

COMPARISONS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.In: lambda item, container: item in container,
    ast.NotIn: lambda item, container: item not in container,
}

UNARY: dict[type, Callable[[Any], Any]] = {
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
    ast.Invert: operator.invert,
    ast.Not: operator.not_,
}


@compiles(ast.Constant)
def constant(node: ast.Constant, context: Context) -> Run:
    """A number, string, ``None`` …"""
    value = node.value
    return lambda frame: value


@compiles(ast.Name)
def name(node: ast.Name, context: Context) -> Run:
    """The value of a variable."""
    program, span = context.program, context.span(node)
    key = context.scope.mangle(node.id)
    if context.scope.kind == "class" and key in context.scope.local and key not in context.scope.declared_nonlocal:
        return _class_name(key, global_name(key, context, span), span)
    depth = context.scope.depth(key)
    if depth is None:
        return global_name(key, context, span)
    if depth == 0:

        def local(frame: Frame) -> Any:
            try:
                return frame[key]
            except KeyError:
                pass
            program.observer.at(span)
            raise UnboundLocalError(f"cannot access local variable {key!r} where it is not associated with a value")

        return local

    def free(frame: Frame) -> Any:
        for _ in range(depth):
            frame = frame[None]
        try:
            return frame[key]
        except KeyError:
            pass
        program.observer.at(span)
        raise NameError(
            f"cannot access free variable {key!r} where it is not associated with a value in enclosing scope", name=key
        )

    return free


def global_name(key: str, context: Context, span: Span) -> Run:
    """A global variable, or else a built-in name."""
    program = context.program
    variables, builtins = program.globals, program.builtins

    def run(frame: Frame) -> Any:
        value = variables.get(key, MISSING)
        if value is MISSING:
            value = builtins.get(key, MISSING)
            if value is MISSING:
                program.observer.at(span)
                raise NameError(f"name {key!r} is not defined", name=key)
        return value

    return run


def _class_name(key: str, otherwise: Run, span: Span) -> Run:
    """A name that the class body binds: the global one as long as it does not."""

    def run(frame: Frame) -> Any:
        value = frame["<namespace>"].get(key, MISSING)
        return otherwise(frame) if value is MISSING else value

    return run


@compiles(ast.BinOp)
def binary(node: ast.BinOp, context: Context) -> Run:
    """``left + right`` and the like."""
    left, right, span, at = (
        context.expression(node.left),
        context.expression(node.right),
        context.span(node),
        context.program.observer.at,
    )
    operation = BINARY[type(node.op)]
    if isinstance(node.right, ast.Constant):
        constant_right = node.right.value

        def run_constant(frame: Frame) -> Any:
            a = left(frame)
            at(span)
            return operation(a, constant_right)

        return run_constant

    def run(frame: Frame) -> Any:
        a = left(frame)
        b = right(frame)
        at(span)
        return operation(a, b)

    return run


@compiles(ast.UnaryOp)
def unary(node: ast.UnaryOp, context: Context) -> Run:
    """``-value``, ``not value`` …"""
    operand, span, at = context.expression(node.operand), context.span(node), context.program.observer.at
    operation = UNARY[type(node.op)]

    def run(frame: Frame) -> Any:
        value = operand(frame)
        at(span)
        return operation(value)

    return run


@compiles(ast.Compare)
def compare(node: ast.Compare, context: Context) -> Run:
    """``a < b`` and chains ``a < b < c``."""
    span, at = context.span(node), context.program.observer.at
    left = context.expression(node.left)
    if len(node.ops) == 1:
        right, operation = context.expression(node.comparators[0]), COMPARISONS[type(node.ops[0])]

        def run(frame: Frame) -> Any:
            a = left(frame)
            b = right(frame)
            at(span)
            return operation(a, b)

        return run
    *links, last = [
        (COMPARISONS[type(op)], context.expression(each)) for op, each in zip(node.ops, node.comparators, strict=True)
    ]

    def run_chain(frame: Frame) -> Any:
        a = left(frame)
        for operation, right in links:
            b = right(frame)
            at(span)
            value = operation(a, b)
            if not value:
                return value
            a = b
        operation, right = last
        b = right(frame)
        at(span)
        return operation(a, b)

    return run_chain


@compiles(ast.Attribute)
def attribute(node: ast.Attribute, context: Context) -> Run:
    """``value.name``, by the tables."""
    value, key = context.expression(node.value), context.scope.mangle(node.attr)
    span, at = context.call_span(node), context.program.observer.at
    getters, find = context.program.access.getters, context.program.access.getter

    def run(frame: Frame) -> Any:
        owner = value(frame)
        at(span)
        kind = type(owner)
        getter = getters.get((kind, key)) or find(kind, key)
        return getter(owner)

    return run


@compiles(ast.Subscript)
def subscript(node: ast.Subscript, context: Context) -> Run:
    """``value[index]``."""
    value, index = context.expression(node.value), context.expression(node.slice)
    span, at = context.span(node), context.program.observer.at

    def run(frame: Frame) -> Any:
        owner = value(frame)
        key = index(frame)
        at(span)
        return owner[key]

    return run


@compiles(ast.Slice)
def slice_(node: ast.Slice, context: Context) -> Run:
    """``lower:upper:step``."""
    nothing: Run = lambda frame: None  # noqa: E731  (a Run, like the others)
    lower, upper, step = (context.expression(p) if p else nothing for p in (node.lower, node.upper, node.step))
    return lambda frame: slice(lower(frame), upper(frame), step(frame))


def items(nodes: list[ast.expr], whole: ast.AST, context: Context) -> Run:
    """The elements of a display as a new list, starred ones unpacked."""
    if not any(isinstance(node, ast.Starred) for node in nodes):
        runs = context.expressions(nodes)
        if len(runs) == 1:
            only = runs[0]
            return lambda frame: [only(frame)]
        if len(runs) == 2:
            first, second = runs
            return lambda frame: [first(frame), second(frame)]
        return lambda frame: [run(frame) for run in runs]
    parts = [
        (context.expression(n.value), True) if isinstance(n, ast.Starred) else (context.expression(n), False)
        for n in nodes
    ]
    span, at = context.span(whole), context.program.observer.at

    def run_starred(frame: Frame) -> list:
        result: list = []
        for part, starred in parts:
            value = part(frame)
            if not starred:
                result.append(value)
                continue
            at(span)
            if not hasattr(type(value), "__iter__") and not hasattr(type(value), "__getitem__"):
                raise TypeError(f"Value after * must be an iterable, not {type(value).__name__}")
            check_iterable(list, (value,))
            result.extend(value)
        return result

    return run_starred


@compiles(ast.List)
def list_(node: ast.List, context: Context) -> Run:
    """``[a, *b]``."""
    return items(node.elts, node, context)


@compiles(ast.Tuple)
def tuple_(node: ast.Tuple, context: Context) -> Run:
    """``(a, *b)``."""
    elements = items(node.elts, node, context)
    return lambda frame: tuple(elements(frame))


@compiles(ast.Set)
def set_(node: ast.Set, context: Context) -> Run:
    """``{a, *b}``."""
    elements, span = items(node.elts, node, context), context.span(node)

    def run(frame: Frame) -> set:
        values = elements(frame)
        context.program.observer.at(span)
        return set(values)

    return run


@compiles(ast.Dict)
def dict_(node: ast.Dict, context: Context) -> Run:
    """``{key: value, **more}``."""
    pairs = [
        (context.expression(key) if key else None, context.expression(value))
        for key, value in zip(node.keys, node.values, strict=True)
    ]
    span, at = context.span(node), context.program.observer.at

    def run(frame: Frame) -> dict:
        result: dict = {}
        for key, value in pairs:
            if key is not None:
                k = key(frame)
                v = value(frame)
                at(span)
                result[k] = v
                continue
            more = value(frame)
            at(span)
            if not hasattr(type(more), "keys"):
                raise TypeError(f"{type(more).__name__!r} object is not a mapping")
            result.update(more)
        return result

    return run


@compiles(ast.Starred)
def starred(node: ast.Starred, context: Context) -> Run:
    """A lone ``*a`` inside a subscript."""
    return context.stop(node, "a starred value cannot be used here in vjpviz; write the elements out")
