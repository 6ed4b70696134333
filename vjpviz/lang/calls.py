"""Calls: arguments in Python's order, starred ones unpacked, and the few callables that need the caller's help."""

from __future__ import annotations

import ast
from typing import Any

from vjpviz.lang.context import Context, Frame, Run, compiles
from vjpviz.lang.expressions import items
from vjpviz.lang.limits import check_iterable
from vjpviz.trace.events import Span


@compiles(ast.Call)
def call(node: ast.Call, context: Context) -> Run:
    """``function(a, *b, key=c, **d)``."""
    if isinstance(node.func, ast.Name) and node.func.id == "super" and not node.args and not node.keywords:
        return _zero_argument_super(node, context)
    function = context.expression(node.func)
    span = context.call_span(node)
    if node.keywords or any(isinstance(arg, ast.Starred) for arg in node.args):
        return _general(node, function, span, context)
    return _positional(context.expressions(node.args), function, span, context)


def _positional(args: list[Run], function: Run, span: Span, context: Context) -> Run:
    at = context.program.observer.at
    if not args:

        def call_0(frame: Frame) -> Any:
            f = function(frame)
            at(span)
            return f()

        return call_0
    if len(args) == 1:
        only = args[0]

        def call_1(frame: Frame) -> Any:
            f = function(frame)
            argument = only(frame)
            at(span)
            if type(f) is type:
                check_iterable(f, (argument,))
            return f(argument)

        return call_1
    if len(args) == 2:
        first, second = args

        def call_2(frame: Frame) -> Any:
            f = function(frame)
            a = first(frame)
            b = second(frame)
            at(span)
            return f(a, b)

        return call_2

    def call_n(frame: Frame) -> Any:
        f = function(frame)
        values = [arg(frame) for arg in args]
        at(span)
        return f(*values)

    return call_n


def _general(node: ast.Call, function: Run, span: Span, context: Context) -> Run:
    at = context.program.observer.at
    positional = _call_items(node, span, context)
    keywords = [(keyword.arg, context.expression(keyword.value)) for keyword in node.keywords]

    def run(frame: Frame) -> Any:
        f = function(frame)
        args = positional(frame)
        named: dict[str, Any] = {}
        for key, value in keywords:
            v = value(frame)
            if key is not None:
                if key in named:
                    at(span)
                    raise TypeError(f"{_described(f)} got multiple values for keyword argument {key!r}")
                named[key] = v
            else:
                at(span)
                _merge(named, v, f)
        at(span)
        if type(f) is type:
            check_iterable(f, tuple(args))
        return f(*args, **named)

    return run


def _call_items(node: ast.Call, span: Span, context: Context) -> Run:
    """Positional arguments; ``f(*5)`` blames the function, not the star."""
    if len(node.args) == 1 and isinstance(node.args[0], ast.Starred):
        value, function = context.expression(node.args[0].value), context.expression(node.func)
        at = context.program.observer.at

        def run(frame: Frame) -> Any:
            v = value(frame)
            at(span)
            if not hasattr(type(v), "__iter__") and not hasattr(type(v), "__getitem__"):
                owner = _described(function(frame))
                raise TypeError(f"{owner} argument after * must be an iterable, not {type(v).__name__}")
            return list(v)

        return run
    return items(node.args, node, context)


def _merge(named: dict[str, Any], more: Any, function: Any) -> None:
    if not hasattr(type(more), "keys"):
        raise TypeError(f"{_described(function)} argument after ** must be a mapping, not {type(more).__name__}")
    for key in more.keys():  # noqa: SIM118  (as ** asks a mapping, which may not be iterable)
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in named:
            raise TypeError(f"{_described(function)} got multiple values for keyword argument {key!r}")
        named[key] = more[key]


def _described(function: Any) -> str:
    name = getattr(function, "__qualname__", None)
    if not isinstance(name, str):
        return f"{type(function).__name__} object"
    module = getattr(function, "__module__", None)
    return f"{module}.{name}()" if module and module != "builtins" else f"{name}()"


def _zero_argument_super(node: ast.Call, context: Context) -> Run:
    """``super()`` needs the class around the method and the method's first argument."""
    span, at, scope = context.span(node), context.program.observer.at, context.scope
    depth = scope.depth("__class__")
    first = next(iter(scope.local), None)
    in_comprehension = scope.kind == "comprehension"

    def run(frame: Frame) -> Any:
        at(span)
        if depth is None:
            raise RuntimeError("super(): __class__ cell not found")
        if in_comprehension:
            raise TypeError("super(type, obj): obj must be an instance or subtype of type")
        if first is None or first not in frame:
            raise RuntimeError("super(): no arguments")
        outer = frame
        for _ in range(depth):
            outer = outer[None]
        if "__class__" not in outer:
            raise RuntimeError("super(): empty __class__ cell")
        return super(outer["__class__"], frame[first])

    return run
