"""Functions with ``yield``: the same statements, as Python generators.

A node without ``yield`` inside keeps its plain closure. For an expression that has one, the operands are computed in
order into the frame, then the plain closure of the same expression runs over the results.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable
from typing import Any

from vjpviz.lang.conditions import condition
from vjpviz.lang.context import BREAK, CONTINUE, Context, Frame, Run, compiles
from vjpviz.lang.control import error_name, matcher
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.syntax import has_yield
from vjpviz.lang.targets import store


class _Computed(ast.expr):
    """An operand whose value is in the frame already."""

    _fields = ()
    slot: object


@compiles(_Computed)
def _computed(node: _Computed, context: Context) -> Run:
    slot = node.slot
    return lambda frame: frame.pop(slot)


def generator_expression(node: ast.expr, context: Context) -> Run:
    """Compile an expression to a generator that returns its value."""
    if isinstance(node, ast.Yield):
        return _yield(node, context)
    if isinstance(node, ast.YieldFrom):
        return _yield_from(node, context)
    if not has_yield(node):
        return _wrap(context.expression(node))
    if isinstance(node, ast.BoolOp):
        return _boolean(node, context)
    if isinstance(node, ast.IfExp):
        test = generator_expression(node.test, context)
        body, orelse = generator_expression(node.body, context), generator_expression(node.orelse, context)

        def run(frame: Frame) -> Any:
            if (yield from test(frame)):
                return (yield from body(frame))
            return (yield from orelse(frame))

        return run
    steps, plain = _lifted(node, context)
    compute = context.expression(plain)

    def run_steps(frame: Frame) -> Any:
        for slot, step in steps:
            frame[slot] = yield from step(frame)
        return compute(frame)

    return run_steps


def _wrap(value: Run) -> Run:
    def run(frame: Frame) -> Any:
        return value(frame)
        yield

    return run


def _yield(node: ast.Yield, context: Context) -> Run:
    value = generator_expression(node.value, context) if node.value else _wrap(lambda frame: None)
    span = context.span(node)

    def run(frame: Frame) -> Any:
        v = yield from value(frame)
        _ = span
        return (yield v)

    return run


def _yield_from(node: ast.YieldFrom, context: Context) -> Run:
    value, span, at = generator_expression(node.value, context), context.span(node), context.program.observer.at

    def run(frame: Frame) -> Any:
        v = yield from value(frame)
        at(span)
        return (yield from v)

    return run


def _boolean(node: ast.BoolOp, context: Context) -> Run:
    *first, last = [generator_expression(value, context) for value in node.values]
    stops_at = isinstance(node.op, ast.Or)

    def run(frame: Frame) -> Any:
        for each in first:
            value = yield from each(frame)
            if bool(value) is stops_at:
                return value
        return (yield from last(frame))

    return run


def _lifted(node: ast.AST, context: Context) -> tuple[list[tuple[object, Run]], Any]:
    """The operands of a node, to be computed first, and the node with their values in their places."""
    steps: list[tuple[object, Run]] = []

    def lift(value: Any) -> Any:
        if isinstance(value, ast.Starred | ast.keyword | ast.FormattedValue | ast.Slice):
            clone = copy.copy(value)
            for field, part in ast.iter_fields(value):
                setattr(clone, field, lift(part))
            return clone
        if isinstance(value, ast.JoinedStr) and not has_yield(value):
            return value
        if isinstance(value, ast.expr) and not isinstance(value, ast.Constant):
            if isinstance(getattr(value, "ctx", None), ast.Store | ast.Del):
                return value
            computed = _Computed()
            computed.slot = object()
            ast.copy_location(computed, value)
            steps.append((computed.slot, generator_expression(value, context)))
            return computed
        if isinstance(value, list):
            return [lift(each) for each in value]
        return value

    clone = copy.copy(node)
    fields = list(ast.iter_fields(node))
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        fields = [(field, value) for field, value in fields if field == "value"]
    for field, value in fields:
        setattr(clone, field, lift(value))
    return steps, clone


def generator_block(nodes: list[ast.stmt], context: Context) -> Run:
    """Compile statements to one generator that returns their signal."""
    runs = [
        (True, generator_statement(node, context)) if has_yield(node) else (False, context.statement(node))
        for node in nodes
    ]

    def run(frame: Frame) -> Any:
        for suspends, each in runs:
            signal = (yield from each(frame)) if suspends else each(frame)
            if signal is not None:
                return signal
        return None

    return run


def generator_statement(node: ast.stmt, context: Context) -> Run:
    """Compile a statement with ``yield`` inside."""
    compound = _COMPOUND.get(type(node))
    if compound is not None:
        return compound(node, context)
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Match):
        return context.stop(node, "yield cannot stand here in vjpviz; assign its value to a variable first")
    steps, plain = _lifted(node, context)
    finish = context.statement(plain)

    def run(frame: Frame) -> Any:
        for slot, step in steps:
            frame[slot] = yield from step(frame)
        return finish(frame)

    return run


def _if(node: ast.If, context: Context) -> Run:
    test = _test(node.test, node, context)
    body, orelse = generator_block(node.body, context), generator_block(node.orelse, context)

    def run(frame: Frame) -> Any:
        return (yield from (body if (yield from test(frame)) else orelse)(frame))

    return run


def _test(node: ast.expr, whole: ast.stmt, context: Context) -> Run:
    return generator_expression(node, context) if has_yield(node) else _wrap(condition(node, whole, context))


def _while(node: ast.While, context: Context) -> Run:
    test = _test(node.test, node, context)
    body, orelse = generator_block(node.body, context), generator_block(node.orelse, context)

    def run(frame: Frame) -> Any:
        while (yield from test(frame)):
            signal = yield from body(frame)
            if signal is not None and signal is not CONTINUE:
                return None if signal is BREAK else signal
        return (yield from orelse(frame))

    return run


def _for(node: ast.For, context: Context) -> Run:
    iterable, target = generator_expression(node.iter, context), store(node.target, context)
    body, orelse = generator_block(node.body, context), generator_block(node.orelse, context)
    span, place, at = context.span(node), context.span(node.iter), context.program.observer.at

    def run(frame: Frame) -> Any:
        values = yield from iterable(frame)
        at(place)
        _ = span
        for value in values:
            target(frame, value)
            signal = yield from body(frame)
            if signal is not None and signal is not CONTINUE:
                return None if signal is BREAK else signal
            at(place)
        return (yield from orelse(frame))

    return run


def _with(node: ast.With, context: Context) -> Run:
    run = generator_block(node.body, context)
    for item in reversed(node.items):
        run = _one_manager(item, node, run, context)
    return run


def _one_manager(item: ast.withitem, whole: ast.With, body: Run, context: Context) -> Run:
    manager = generator_expression(item.context_expr, context)
    target = store(item.optional_vars, context) if item.optional_vars else None
    span, place, at = context.span(whole), context.span(item.context_expr), context.program.observer.at

    def run(frame: Frame) -> Any:
        m = yield from manager(frame)
        at(place)
        _ = span
        with m as value:
            if target is not None:
                target(frame, value)
            return (yield from body(frame))
        return None

    return run


def _try(node: ast.Try, context: Context) -> Run:
    run = generator_block(node.body, context)
    if node.handlers:
        handlers = [(matcher(each, context), _handling(each, context)) for each in node.handlers]
        run = _guarded(run, handlers, generator_block(node.orelse, context))
    if node.finalbody:
        run = _finally(run, generator_block(node.finalbody, context))
    return run


def _guarded(body: Run, handlers: list[tuple[Callable, Callable]], orelse: Run) -> Run:
    def run(frame: Frame) -> Any:
        try:
            signal = yield from body(frame)
        except Unsupported:
            raise
        except BaseException as error:
            for matches, handle in handlers:
                if matches(frame, error):
                    return (yield from handle(frame, error))
            raise
        if signal is None:
            return (yield from orelse(frame))
        return signal

    return run


def _handling(node: ast.ExceptHandler, context: Context) -> Callable[[Frame, BaseException], Any]:
    body = generator_block(node.body, context)
    if node.name is None:
        return lambda frame, error: body(frame)
    bind, forget = error_name(node.name, node, context)

    def handle(frame: Frame, error: BaseException) -> Any:
        bind(frame, error)
        try:
            return (yield from body(frame))
        finally:
            forget(frame)

    return handle


def _finally(body: Run, final: Run) -> Run:
    def run(frame: Frame) -> Any:
        try:
            signal = yield from body(frame)
        except BaseException as error:
            override = yield from final(frame)
            if override is not None and not isinstance(error, Unsupported):
                return override
            raise
        override = yield from final(frame)
        return signal if override is None else override

    return run


_COMPOUND: dict[type, Callable[[Any, Context], Run]] = {
    ast.If: _if,
    ast.While: _while,
    ast.For: _for,
    ast.With: _with,
    ast.Try: _try,
}
