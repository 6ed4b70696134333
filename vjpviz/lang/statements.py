"""Statements without a body of their own: assignment, return, raise, assert, del, import …"""

from __future__ import annotations

import ast
from typing import Any

from vjpviz.lang.conditions import condition
from vjpviz.lang.context import BREAK, CONTINUE, Context, Frame, Run, compiles
from vjpviz.lang.expressions import BINARY, IN_PLACE
from vjpviz.lang.functions import annotation
from vjpviz.lang.imports import find_member, find_module
from vjpviz.lang.targets import delete, store, store_name


@compiles(ast.Expr)
def expression_statement(node: ast.Expr, context: Context) -> Run:
    """An expression for its effect."""
    value = context.expression(node.value)

    def run(frame: Frame) -> None:
        value(frame)

    return run


@compiles(ast.Assign)
def assign(node: ast.Assign, context: Context) -> Run:
    """``a = b = value``."""
    value = context.expression(node.value)
    targets = [store(target, context) for target in node.targets]
    if len(targets) == 1:
        target = targets[0]
        return lambda frame: target(frame, value(frame))

    def run(frame: Frame) -> None:
        v = value(frame)
        for each in targets:
            each(frame, v)

    return run


@compiles(ast.AugAssign)
def augmented(node: ast.AugAssign, context: Context) -> Run:
    """``target += value``: read, compute in place, write back."""
    operation, value = IN_PLACE[type(node.op)], context.expression(node.value)
    span, at = context.span(node), context.program.observer.at
    if isinstance(node.op, ast.Pow | ast.LShift | ast.Mod):
        operation = _guarded(operation, BINARY[type(node.op)])
    target = node.target
    if isinstance(target, ast.Name):
        read, write = (
            context.expression(ast.copy_location(ast.Name(target.id, ast.Load()), target)),
            store(target, context),
        )

        def run_name(frame: Frame) -> None:
            old = read(frame)
            new = value(frame)
            at(span)
            write(frame, operation(old, new))

        return run_name
    if isinstance(target, ast.Attribute):
        return _augmented_attribute(target, operation, value, context, span)
    return _augmented_item(target, operation, value, context, span)


def _guarded(in_place: Any, checked: Any) -> Any:
    return lambda left, right: checked(left, right) if type(left) in (int, str) else in_place(left, right)


def _augmented_attribute(target: ast.Attribute, operation: Any, value: Run, context: Context, span: Any) -> Run:
    owner, key, access = context.expression(target.value), context.scope.mangle(target.attr), context.program.access
    at = context.program.observer.at
    place = context.call_span(target)
    read, write = _attribute_parts(place, key, at, access)

    def run(frame: Frame) -> None:
        o = owner(frame)
        old = read(o)
        new = value(frame)
        at(span)
        result = operation(old, new)
        write(o, result)

    return run


def _attribute_parts(span: Any, key: str, at: Any, access: Any) -> tuple[Any, Any]:
    def read(owner: Any) -> Any:
        at(span)
        return access.get(owner, key)

    def write(owner: Any, value: Any) -> None:
        at(span)
        access.set(owner, key, value)

    return read, write


def _augmented_item(target: ast.Subscript, operation: Any, value: Run, context: Context, span: Any) -> Run:
    owner, index = context.expression(target.value), context.expression(target.slice)
    at = context.program.observer.at
    read, write = _item_parts(context.span(target), at)

    def run(frame: Frame) -> None:
        o = owner(frame)
        i = index(frame)
        old = read(o, i)
        new = value(frame)
        at(span)
        result = operation(old, new)
        write(o, i, result)

    return run


def _item_parts(span: Any, at: Any) -> tuple[Any, Any]:
    def read(owner: Any, index: Any) -> Any:
        at(span)
        return owner[index]

    def write(owner: Any, index: Any, value: Any) -> None:
        at(span)
        owner[index] = value

    return read, write


@compiles(ast.AnnAssign)
def annotated(node: ast.AnnAssign, context: Context) -> Run:
    """``target: annotation = value``."""
    value = context.expression(node.value) if node.value else None
    write = store(node.target, context)
    keeps = bool(node.simple) and context.scope.kind in ("module", "class") and isinstance(node.target, ast.Name)
    note = annotation(node.annotation, context) if context.scope.kind in ("module", "class") else None
    key = context.scope.mangle(node.target.id) if isinstance(node.target, ast.Name) else ""
    program, in_class = context.program, context.scope.kind == "class"

    def run(frame: Frame) -> None:
        if value is not None:
            write(frame, value(frame))
        if note is not None:
            meaning = note(frame)
            if keeps:
                variables = frame["<namespace>"] if in_class else program.globals
                variables.setdefault("__annotations__", {})[key] = meaning

    return run


@compiles(ast.NamedExpr)
def walrus(node: ast.NamedExpr, context: Context) -> Run:
    """``(name := value)``; in a comprehension it binds outside."""
    value, write = context.expression(node.value), store_name(node.target.id, context)

    def run(frame: Frame) -> Any:
        v = value(frame)
        write(frame, v)
        return v

    return run


@compiles(ast.Return)
def return_(node: ast.Return, context: Context) -> Run:
    """``return value``."""
    if node.value is None:
        nothing = (None,)
        return lambda frame: nothing
    value = context.expression(node.value)
    return lambda frame: (value(frame),)


@compiles(ast.Pass, ast.Global, ast.Nonlocal)
def nothing(node: ast.stmt, context: Context) -> Run:
    """Statements without an effect at run time."""
    return lambda frame: None


@compiles(ast.Break, ast.Continue)
def jump(node: ast.Break | ast.Continue, context: Context) -> Run:
    """``break`` and ``continue``."""
    signal = BREAK if isinstance(node, ast.Break) else CONTINUE
    return lambda frame: signal


@compiles(ast.Delete)
def delete_statement(node: ast.Delete, context: Context) -> Run:
    """``del a, b[0]``."""
    parts = [delete(target, context) for target in node.targets]

    def run(frame: Frame) -> None:
        for part in parts:
            part(frame)

    return run


@compiles(ast.Assert)
def assert_(node: ast.Assert, context: Context) -> Run:
    """``assert test, message``."""
    test = condition(node.test, node, context)
    message = context.expression(node.msg) if node.msg else None
    span, at = context.span(node.test), context.program.observer.at

    def run(frame: Frame) -> None:
        if not test(frame):
            if message is None:
                at(span)
                raise AssertionError
            text = message(frame)
            at(span)
            raise AssertionError(text)

    return run


@compiles(ast.Raise)
def raise_(node: ast.Raise, context: Context) -> Run:
    """``raise error from cause``; alone it raises again what is being handled."""
    if node.exc is None:
        return _raise_again(node, context)
    error = context.expression(node.exc)
    cause = context.expression(node.cause) if node.cause else None
    span, at = context.span(node), context.program.observer.at

    def run(frame: Frame) -> None:
        exception = error(frame)
        if cause is None:
            at(span)
            raise exception
        reason = cause(frame)
        at(span)
        raise exception from reason

    return run


def _raise_again(node: ast.Raise, context: Context) -> Run:
    place, at = context.span(node), context.program.observer.at
    fails = _no_active(place)

    def run(frame: Frame) -> None:
        at(place)
        try:
            raise
        except RuntimeError as error:
            if str(error) != "No active exception to reraise":
                raise
        fails()

    return run


def _no_active(span: Any) -> Any:
    def fails() -> None:
        _ = span
        raise RuntimeError("No active exception to reraise")

    return fails


@compiles(ast.Import)
def import_(node: ast.Import, context: Context) -> Run:
    """``import a.b, c as d``."""
    load = _importer(node, context)
    parts = [
        (
            alias.name if alias.asname else alias.name.split(".")[0],
            alias.name,
            store_name(alias.asname or alias.name.split(".")[0], context),
        )
        for alias in node.names
    ]

    def run(frame: Frame) -> None:
        for bound, name, write in parts:
            load(name)
            write(frame, load(bound))

    return run


@compiles(ast.ImportFrom)
def import_from(node: ast.ImportFrom, context: Context) -> Run:
    """``from a import b as c``."""
    if node.module == "__future__":
        return lambda frame: None
    if node.level or node.module is None:
        return context.stop(node, "a script is a single file in vjpviz; write relative imports' code into it")
    load, module_name = _importer(node, context), node.module
    if node.names[0].name == "*":
        return _import_star(load, module_name, context)
    pick = _picker(node, context)
    parts = [(alias.name, store_name(alias.asname or alias.name, context)) for alias in node.names]

    def run(frame: Frame) -> None:
        module = load(module_name)
        for name, write in parts:
            write(frame, pick(module, name))

    return run


def _import_star(load: Any, module_name: str, context: Context) -> Run:
    def run(frame: Frame) -> None:
        for name, value in getattr(load(module_name), "members", {}).items():
            if not name.startswith("_"):
                context.program.globals[name] = value

    return run


def _importer(node: ast.stmt, context: Context) -> Any:
    span, program = context.span(node), context.program

    def load(name: str) -> Any:
        program.observer.at(span)
        return find_module(name, program)

    return load


def _picker(node: ast.stmt, context: Context) -> Any:
    span = context.span(node)

    def pick(module: Any, name: str) -> Any:
        _ = span
        return find_member(module, name, context.program)

    return pick
