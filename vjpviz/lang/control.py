"""Statements with a body: branches, loops, ``with`` and ``try``."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from vjpviz.lang.conditions import condition
from vjpviz.lang.context import BREAK, CONTINUE, Context, Frame, Run, compiles
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.targets import delete_name, store, store_name


@compiles(ast.If)
def if_(node: ast.If, context: Context) -> Run:
    """``if test: … else: …``."""
    test, body = condition(node.test, node, context), context.block(node.body)
    if not node.orelse:
        return lambda frame: body(frame) if test(frame) else None
    orelse = context.block(node.orelse)
    return lambda frame: body(frame) if test(frame) else orelse(frame)


@compiles(ast.While)
def while_(node: ast.While, context: Context) -> Run:
    """``while test: … else: …``."""
    test, body = condition(node.test, node, context), context.block(node.body)
    orelse = context.block(node.orelse) if node.orelse else None
    enter, leave = context.program.observer.enter, context.program.observer.leave
    label = f"while line {node.lineno} #"

    def run(frame: Frame) -> Any:
        number = 0
        while test(frame):
            number += 1
            enter(f"{label}{number}")
            try:
                signal = body(frame)
            finally:
                leave()
            if signal is not None and signal is not CONTINUE:
                return None if signal is BREAK else signal
        return None if orelse is None else orelse(frame)

    return run


@compiles(ast.For)
def for_(node: ast.For, context: Context) -> Run:
    """``for target in iter: … else: …``."""
    iterable, target, body = context.expression(node.iter), store(node.target, context), context.block(node.body)
    orelse = context.block(node.orelse) if node.orelse else None
    observer, span, place = context.program.observer, context.span(node), context.span(node.iter)
    at, enter, leave = observer.at, observer.enter, observer.leave
    label = f"for line {node.lineno} #"

    def run(frame: Frame) -> Any:
        values = iterable(frame)
        at(place)
        _ = span
        for number, value in enumerate(values, 1):
            enter(f"{label}{number}")
            try:
                target(frame, value)
                signal = body(frame)
            finally:
                leave()
            if signal is not None and signal is not CONTINUE:
                return None if signal is BREAK else signal
            at(place)
        return None if orelse is None else orelse(frame)

    return run


@compiles(ast.With)
def with_(node: ast.With, context: Context) -> Run:
    """``with manager as target: …``, several managers as if nested."""
    run = context.block(node.body)
    for item in reversed(node.items):
        run = _one_manager(item, node, run, context)
    return run


def _one_manager(item: ast.withitem, whole: ast.With, body: Run, context: Context) -> Run:
    manager = context.expression(item.context_expr)
    target = store(item.optional_vars, context) if item.optional_vars else None
    span, place, at = context.span(whole), context.span(item.context_expr), context.program.observer.at

    def run(frame: Frame) -> Any:
        m = manager(frame)
        at(place)
        _ = span
        with m as value:
            if target is not None:
                target(frame, value)
            return body(frame)
        return None

    return run


@compiles(ast.Try)
def try_(node: ast.Try, context: Context) -> Run:
    """``try: … except … else: … finally: …``."""
    run = context.block(node.body)
    if node.handlers:
        orelse = context.block(node.orelse) if node.orelse else None
        run = _guarded(run, [handler(each, context) for each in node.handlers], orelse)
    if node.finalbody:
        run = _finally(run, context.block(node.finalbody))
    return run


def _guarded(body: Run, handlers: list[tuple[Callable, Callable]], orelse: Run | None) -> Run:
    def run(frame: Frame) -> Any:
        try:
            signal = body(frame)
        except Unsupported:
            raise
        except BaseException as error:
            for matches, handle in handlers:
                if matches(frame, error):
                    return handle(frame, error)
            raise
        if signal is None and orelse is not None:
            return orelse(frame)
        return signal

    return run


def handler(node: ast.ExceptHandler, context: Context) -> tuple[Callable, Callable]:
    """``except kind as name``: the test whether it handles an error, and the handling."""
    return matcher(node, context), _handling(node, context)


def matcher(node: ast.ExceptHandler, context: Context) -> Callable[[Frame, BaseException], bool]:
    """Whether an ``except`` clause is for an error."""
    if node.type is None:
        return lambda frame, error: True
    kind, span, at = context.expression(node.type), context.span(node), context.program.observer.at

    def matches(frame: Frame, error: BaseException) -> bool:
        kinds = kind(frame)
        at(span)
        for each in kinds if isinstance(kinds, tuple) else (kinds,):
            if not (isinstance(each, type) and issubclass(each, BaseException)):
                raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        return isinstance(error, kinds)

    return matches


def _handling(node: ast.ExceptHandler, context: Context) -> Callable[[Frame, BaseException], Any]:
    body = context.block(node.body)
    if node.name is None:
        return lambda frame, error: body(frame)
    bind, forget = error_name(node.name, node, context)

    def handle(frame: Frame, error: BaseException) -> Any:
        bind(frame, error)
        try:
            return body(frame)
        finally:
            forget(frame)

    return handle


def error_name(name: str, node: ast.ExceptHandler, context: Context) -> tuple[Callable, Callable[[Frame], None]]:
    """How ``as name`` is bound, and unbound at the end of the clause."""
    bind = store_name(name, context)
    remove = delete_name(ast.copy_location(ast.Name(name, ast.Del()), node), context)

    def forget(frame: Frame) -> None:
        bind(frame, None)
        remove(frame)

    return bind, forget


def _finally(body: Run, final: Run) -> Run:
    def run(frame: Frame) -> Any:
        try:
            signal = body(frame)
        except BaseException as error:
            override = final(frame)
            if override is not None and not isinstance(error, Unsupported):
                return override
            raise
        override = final(frame)
        return signal if override is None else override

    return run
