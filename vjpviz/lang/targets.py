"""Binding: what stands left of ``=``, after ``for``, ``as`` or ``del``."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from vjpviz.lang.context import Context, Frame
from vjpviz.lang.plotting import Silent

Store = Callable[[Frame, Any], None]


def store_name(name: str, context: Context) -> Store:
    """Assign to a variable, wherever the scope says it lives."""
    program, key = context.program, context.scope.mangle(name)
    bound, scope = program.observer.bound, context.scope
    if scope.kind == "class" and key not in scope.declared_global and key not in scope.declared_nonlocal:

        def store_in_class(frame: Frame, value: Any) -> None:
            frame["<namespace>"][key] = value

        return store_in_class
    depth = scope.depth(key)
    if depth is None:
        variables = program.globals

        def store_global(frame: Frame, value: Any) -> None:
            variables[key] = value
            bound(key, value)

        return store_global
    if depth == 0:

        def store_local(frame: Frame, value: Any) -> None:
            frame[key] = value
            bound(key, value)

        return store_local

    def store_free(frame: Frame, value: Any) -> None:
        for _ in range(depth):
            frame = frame[None]
        frame[key] = value
        bound(key, value)

    return store_free


def store(node: ast.expr, context: Context) -> Store:
    """Assign to a target of any form."""
    if isinstance(node, ast.Name):
        return store_name(node.id, context)
    if isinstance(node, ast.Attribute):
        return _store_attribute(node, context)
    if isinstance(node, ast.Subscript):
        return _store_item(node, context)
    if isinstance(node, ast.Starred):
        return store(node.value, context)
    assert isinstance(node, ast.Tuple | ast.List)
    return _unpack(node, context)


def _store_attribute(node: ast.Attribute, context: Context) -> Store:
    owner, key = context.expression(node.value), context.scope.mangle(node.attr)
    span, at = context.call_span(node), context.program.observer.at
    assign = context.program.access.set

    def run(frame: Frame, value: Any) -> None:
        target = owner(frame)
        at(span)
        assign(target, key, value)

    return run


def _store_item(node: ast.Subscript, context: Context) -> Store:
    owner, index = context.expression(node.value), context.expression(node.slice)
    span, at = context.span(node), context.program.observer.at

    def run(frame: Frame, value: Any) -> None:
        target = owner(frame)
        key = index(frame)
        at(span)
        target[key] = value

    return run


def _unpack(node: ast.Tuple | ast.List, context: Context) -> Store:
    targets = [store(element, context) for element in node.elts]
    span, at = context.span(node), context.program.observer.at
    star = next((i for i, element in enumerate(node.elts) if isinstance(element, ast.Starred)), None)
    count = len(targets)

    def run(frame: Frame, value: Any) -> None:
        at(span)
        if isinstance(value, Silent):
            values = [[] if i == star else value for i in range(count)]
        elif star is None:
            values = _exactly(value, count)
        else:
            values = _at_least(value, star, count - star - 1)
        for target, each in zip(targets, values, strict=True):
            target(frame, each)

    return run


def _iterator(value: Any) -> Any:
    if not hasattr(type(value), "__iter__") and not hasattr(type(value), "__getitem__"):
        raise TypeError(f"cannot unpack non-iterable {type(value).__name__} object")
    return iter(value)


def _exactly(value: Any, count: int) -> list:
    if type(value) is tuple or type(value) is list:
        values = list(value)
        if len(values) > count:
            raise ValueError(f"too many values to unpack (expected {count})")
    else:
        values = []
        for each in _iterator(value):
            if len(values) == count:
                raise ValueError(f"too many values to unpack (expected {count})")
            values.append(each)
    if len(values) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(values)})")
    return values


def _at_least(value: Any, before: int, after: int) -> list:
    values = list(_iterator(value))
    if len(values) < before + after:
        raise ValueError(f"not enough values to unpack (expected at least {before + after}, got {len(values)})")
    end = len(values) - after
    return [*values[:before], values[before:end], *values[end:]]


def delete(node: ast.expr, context: Context) -> Callable[[Frame], None]:
    """``del target``."""
    if isinstance(node, ast.Tuple | ast.List):
        parts = [delete(element, context) for element in node.elts]

        def delete_all(frame: Frame) -> None:
            for part in parts:
                part(frame)

        return delete_all
    if isinstance(node, ast.Name):
        return delete_name(node, context)
    at = context.program.observer.at
    if isinstance(node, ast.Attribute):
        owner, key, span = context.expression(node.value), context.scope.mangle(node.attr), context.span(node)

        def delete_attribute(frame: Frame) -> None:
            target = owner(frame)
            at(span)
            context.program.access.delete(target, key)

        return delete_attribute
    assert isinstance(node, ast.Subscript)
    owner, index, span = context.expression(node.value), context.expression(node.slice), context.span(node)

    def delete_item(frame: Frame) -> None:
        target = owner(frame)
        i = index(frame)
        at(span)
        del target[i]

    return delete_item


def delete_name(node: ast.Name, context: Context) -> Callable[[Frame], None]:
    """``del name``: as if the variable had never been bound."""
    key, span, program = context.scope.mangle(node.id), context.span(node), context.program
    in_class, depth = context.scope.kind == "class", context.scope.depth(key)

    def run(frame: Frame) -> None:
        if in_class:
            frame = frame["<namespace>"]
        elif depth is None:
            frame = program.globals
        else:
            for _ in range(depth):
                frame = frame[None]
        if key not in frame:
            program.observer.at(span)
            if depth is None or in_class:
                raise NameError(f"name {key!r} is not defined", name=key)
            raise UnboundLocalError(f"cannot access local variable {key!r} where it is not associated with a value")
        del frame[key]

    return run
