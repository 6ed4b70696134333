"""Functions of the script: ``def``, ``lambda``, decorators, and what happens at a call.

They are real Python functions, so that binding to instances, ``super`` and ``functools`` treat them as such; what runs
inside is the interpreter's closures. The tables keep a script from looking into them.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from vjpviz.lang.context import RECURSION_LIMIT, Context, Frame, Program, Run, compiles
from vjpviz.lang.generators import generator_block, generator_expression
from vjpviz.lang.signature import Signature, signature_of
from vjpviz.lang.syntax import has_yield
from vjpviz.lang.targets import store_name


def too_deep() -> RecursionError:
    """The error of a script that calls itself for ever."""
    return RecursionError("maximum recursion depth exceeded")


def plain_function(program: Program, name: str, signature: Signature, body: Run, outer: Frame) -> Callable:
    """A function whose calls run ``body`` in a new frame inside ``outer``."""
    names, count, simple = signature.positional, len(signature.positional), signature.simple
    observer = program.observer
    bind = signature.bind

    def function(*args: Any, **named: Any) -> Any:
        if simple and not named and len(args) == count:
            frame: Frame = dict(zip(names, args, strict=True))
        else:
            frame = bind(function, args, named)
        frame[None] = outer
        if program.depth >= RECURSION_LIMIT:
            raise too_deep()
        program.depth += 1
        observer.enter(name)
        try:
            signal = body(frame)
        finally:
            program.depth -= 1
            observer.leave()
        return None if signal is None else signal[0]

    return function


def generator_function(program: Program, name: str, signature: Signature, body: Run, outer: Frame) -> Callable:
    """A function whose calls make a generator."""

    def function(*args: Any, **named: Any) -> Any:
        frame = signature.bind(function, args, named)
        frame[None] = outer
        generator = run_generator(name, body, frame)
        generator.__name__ = function.__name__
        generator.__qualname__ = function.__qualname__
        return generator

    return function


def run_generator(name: str, body: Run, frame: Frame) -> Any:
    """The generator object itself."""
    signal = yield from body(frame)
    return None if signal is None else signal[0]


@compiles(ast.FunctionDef)
def definition(node: ast.FunctionDef, context: Context) -> Run:
    """``def name(…): …``."""
    return decorated(node, _maker(node, node.name, context), context)


def decorated(node: ast.FunctionDef | ast.ClassDef, make: Run, context: Context) -> Run:
    """Bind what ``make`` gives to the definition's name, through its decorators."""
    bind = store_name(node.name, context)
    if not node.decorator_list:
        return lambda frame: bind(frame, make(frame))
    decorators = context.expressions(node.decorator_list)
    appliers = [_applier(decorator, context) for decorator in node.decorator_list]

    def run(frame: Frame) -> None:
        wrappers = [decorator(frame) for decorator in decorators]
        value = make(frame)
        for apply, wrapper in zip(reversed(appliers), reversed(wrappers), strict=True):
            value = apply(wrapper, value)
        bind(frame, value)

    return run


def _applier(node: ast.expr, context: Context) -> Callable[[Any, Any], Any]:
    span, at = context.span(node), context.program.observer.at

    def apply(wrapper: Any, value: Any) -> Any:
        at(span)
        return wrapper(value)

    return apply


@compiles(ast.Lambda)
def lambda_(node: ast.Lambda, context: Context) -> Run:
    """``lambda …: …``."""
    return _maker(node, "<lambda>", context)


def _maker(node: ast.FunctionDef | ast.Lambda, name: str, context: Context) -> Run:
    program, inner = context.program, context.inner(node, name)
    signature = signature_of(node.args, context.scope.mangle)
    create = plain_function
    if isinstance(node, ast.Lambda):
        if has_yield(node.body):
            create, value = generator_function, generator_expression(node.body, inner)
            body: Run = _generator_result(value)
        else:
            result = inner.expression(node.body)
            body = lambda frame: (result(frame),)  # noqa: E731  (a Run, like the others)
        doc = None
    else:
        doc = ast.get_docstring(node, clean=False)
        if any(has_yield(statement) for statement in node.body):
            create, body = generator_function, generator_block(node.body, inner)
        else:
            body = inner.block(node.body)
    defaults = context.expressions(node.args.defaults)
    keyword_defaults = [
        (context.scope.mangle(arg.arg), context.expression(default))
        for arg, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
        if default is not None
    ]
    annotations = [] if isinstance(node, ast.Lambda) else _annotations(node, context)
    qualname = inner.scope.qualname

    def make(frame: Frame) -> Callable:
        values = tuple(default(frame) for default in defaults)
        named = {key: default(frame) for key, default in keyword_defaults}
        notes = {key: annotation(frame) for key, annotation in annotations}
        function: Any = create(program, name, signature, body, frame)
        function.__name__, function.__qualname__, function.__module__ = name, qualname, "__main__"
        function.__doc__ = doc
        function.__defaults__, function.__kwdefaults__ = values or None, named or None
        function.__annotations__ = notes
        return function

    return make


def _annotations(node: ast.FunctionDef, context: Context) -> list[tuple[str, Run]]:
    args = node.args
    pairs = [
        (a.arg, a.annotation) for a in [*args.posonlyargs, *args.args, args.vararg, *args.kwonlyargs, args.kwarg] if a
    ]
    pairs.append(("return", node.returns))
    return [(context.scope.mangle(key), annotation(value, context)) for key, value in pairs if value is not None]


def annotation(node: ast.expr, context: Context) -> Run:
    """The value of an annotation; its text after ``from __future__ import annotations``."""
    if context.program.source.postponed_annotations:
        text = ast.unparse(node)
        return lambda frame: text
    return context.expression(node)


def _generator_result(value: Run) -> Run:
    def run(frame: Frame) -> Any:
        return ((yield from value(frame)),)

    return run
