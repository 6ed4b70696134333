"""Truth: ``and``, ``or``, conditional expressions, and the tests of statements."""

from __future__ import annotations

import ast
from typing import Any

from vjpviz.lang.context import Context, Frame, Run, compiles


def condition(node: ast.expr, whole: ast.AST, context: Context) -> Run:
    """The truth of an expression. Python places an error of ``bool()`` at the ``whole`` statement."""
    if isinstance(node, ast.BoolOp):
        return _all_or_any(node, whole, context)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        opposite = condition(node.operand, whole, context)
        return lambda frame: not opposite(frame)
    value, place, at = context.expression(node), context.span(node), context.program.observer.at
    span = context.span(whole)

    def run(frame: Frame) -> bool:
        v = value(frame)
        if v is True or v is False:
            return v
        at(place)
        _ = span
        return bool(v)

    return run


def _all_or_any(node: ast.BoolOp, whole: ast.AST, context: Context) -> Run:
    parts = [condition(value, whole, context) for value in node.values]
    stops_at = isinstance(node.op, ast.Or)

    def run(frame: Frame) -> bool:
        for part in parts:
            if part(frame) is stops_at:
                return stops_at
        return not stops_at

    return run


@compiles(ast.BoolOp)
def boolean(node: ast.BoolOp, context: Context) -> Run:
    """``and`` and ``or``."""
    *first, last = context.expressions(node.values)
    span, at = context.span(node), context.program.observer.at
    stops_at = isinstance(node.op, ast.Or)

    def run(frame: Frame) -> Any:
        for each in first:
            value = each(frame)
            at(span)
            if bool(value) is stops_at:
                return value
        return last(frame)

    return run


@compiles(ast.IfExp)
def conditional(node: ast.IfExp, context: Context) -> Run:
    """``body if test else orelse``."""
    test = condition(node.test, node, context)
    body, orelse = context.expression(node.body), context.expression(node.orelse)
    return lambda frame: body(frame) if test(frame) else orelse(frame)
