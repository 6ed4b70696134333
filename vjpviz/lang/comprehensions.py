"""List, set and dict comprehensions and generator expressions, each with a frame of its own."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from vjpviz.lang.conditions import condition
from vjpviz.lang.context import Context, Frame, Run, compiles
from vjpviz.lang.targets import Store, store

Emit = Callable[[Frame], None]


@compiles(ast.ListComp)
def list_comprehension(node: ast.ListComp, context: Context) -> Run:
    """``[element for target in iterable if test]``."""
    inner = context.inner(node, "<listcomp>")
    element = inner.expression(node.elt)
    if len(node.generators) == 1 and not node.generators[0].is_async:
        return _opened(node, context, "<listcomp>", _single_list(node, element, inner))

    def collect(frame: Frame) -> None:
        frame["<result>"].append(element(frame))

    return _opened(node, context, "<listcomp>", _nested(node, collect, inner, list))


@compiles(ast.SetComp)
def set_comprehension(node: ast.SetComp, context: Context) -> Run:
    """``{element for target in iterable if test}``."""
    inner = context.inner(node, "<setcomp>")
    element, span = inner.expression(node.elt), inner.span(node)

    def collect(frame: Frame) -> None:
        _ = span
        frame["<result>"].add(element(frame))

    return _opened(node, context, "<setcomp>", _nested(node, collect, inner, set))


@compiles(ast.DictComp)
def dict_comprehension(node: ast.DictComp, context: Context) -> Run:
    """``{key: value for target in iterable if test}``."""
    inner = context.inner(node, "<dictcomp>")
    key, value, span = inner.expression(node.key), inner.expression(node.value), inner.span(node)

    def collect(frame: Frame) -> None:
        _ = span
        k = key(frame)
        frame["<result>"][k] = value(frame)

    return _opened(node, context, "<dictcomp>", _nested(node, collect, inner, dict))


def _opened(
    node: ast.ListComp | ast.SetComp | ast.DictComp, context: Context, name: str, body: Callable[[Frame, Any], Any]
) -> Run:
    iterable = context.expression(node.generators[0].iter)
    first, span, at = iterator(node.generators[0].iter, node, context), context.span(node), context.program.observer.at

    def run(frame: Frame) -> Any:
        values = first(iterable(frame))
        at(span)
        return comprehension(name, body, {None: frame}, values)

    return run


def comprehension(name: str, body: Callable[[Frame, Any], Any], frame: Frame, values: Any) -> Any:
    """Run a comprehension in its own frame."""
    return body(frame, values)


def iterator(node: ast.expr, whole: ast.expr, context: Context) -> Callable[[Any], Any]:
    """``iter()`` of the outermost iterable, which belongs to the frame outside."""
    span, at = context.span(whole), context.program.observer.at

    def first(values: Any) -> Any:
        at(span)
        return iter(values)

    return first


def _single_list(node: ast.ListComp, element: Run, inner: Context) -> Callable[[Frame, Any], list]:
    target, tests = _parts(node.generators[0], node, inner)
    if not tests:

        def run(frame: Frame, values: Any) -> list:
            result = []
            for value in values:
                target(frame, value)
                result.append(element(frame))
            return result

        return run

    def run_tested(frame: Frame, values: Any) -> list:
        result = []
        for value in values:
            target(frame, value)
            for test in tests:
                if not test(frame):
                    break
            else:
                result.append(element(frame))
        return result

    return run_tested


def _nested(
    node: ast.ListComp | ast.SetComp | ast.DictComp, collect: Emit, inner: Context, kind: type
) -> Callable[[Frame, Any], Any]:
    emit = collect
    for generator in reversed(node.generators[1:]):
        emit = _level(generator, node, emit, inner)
    target, tests = _parts(node.generators[0], node, inner)

    def run(frame: Frame, values: Any) -> Any:
        frame["<result>"] = kind()
        for value in values:
            target(frame, value)
            for test in tests:
                if not test(frame):
                    break
            else:
                emit(frame)
        return frame["<result>"]

    return run


def _parts(generator: ast.comprehension, whole: ast.expr, inner: Context) -> tuple[Store, list[Run]]:
    return store(generator.target, inner), [condition(test, whole, inner) for test in generator.ifs]


def _level(generator: ast.comprehension, whole: ast.expr, emit: Emit, inner: Context) -> Emit:
    iterable, span, at = inner.expression(generator.iter), inner.span(whole), inner.program.observer.at
    place = inner.span(generator.iter)
    target, tests = _parts(generator, whole, inner)

    def run(frame: Frame) -> None:
        values = iterable(frame)
        at(place)
        _ = span
        for value in values:
            target(frame, value)
            for test in tests:
                if not test(frame):
                    break
            else:
                emit(frame)

    return run


@compiles(ast.GeneratorExp)
def generator_expression_(node: ast.GeneratorExp, context: Context) -> Run:
    """``(element for target in iterable if test)``: only the first iterable is computed at once."""
    inner = context.inner(node, "<genexpr>")
    iterable = context.expression(node.generators[0].iter)
    first = iterator(node.generators[0].iter, node, context)
    level: Callable[[Frame, Any], Any] = _lazy(node, 0, inner)
    qualname = inner.scope.qualname

    def run(frame: Frame) -> Any:
        generator = generate("<genexpr>", level, {None: frame}, first(iterable(frame)))
        generator.__name__, generator.__qualname__ = "<genexpr>", qualname
        return generator

    return run


def generate(name: str, level: Callable[[Frame, Any], Any], frame: Frame, values: Any) -> Any:
    """The generator object of a generator expression."""
    yield from level(frame, values)


def _lazy(node: ast.GeneratorExp, number: int, inner: Context) -> Callable[[Frame, Any], Any]:
    target, tests = _parts(node.generators[number], node, inner)
    if number + 1 < len(node.generators):
        following = node.generators[number + 1].iter
        iterable, below = inner.expression(following), _lazy(node, number + 1, inner)
        to_iterator = iterator(following, node, inner)

        def run(frame: Frame, values: Any) -> Any:
            for value in values:
                target(frame, value)
                if all(test(frame) for test in tests):
                    yield from below(frame, to_iterator(iterable(frame)))

        return run
    element = inner.expression(node.elt)

    def run_last(frame: Frame, values: Any) -> Any:
        for value in values:
            target(frame, value)
            for test in tests:
                if not test(frame):
                    break
            else:
                yield element(frame)

    return run_last
