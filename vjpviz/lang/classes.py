"""Classes of the script: real Python types, so that inheritance, ``super`` and operators work by themselves."""

from __future__ import annotations

import ast
import types
from typing import Any

from vjpviz.lang.access import MEMORY, closed
from vjpviz.lang.context import Context, Frame, Program, Run, compiles
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.expressions import items
from vjpviz.lang.functions import decorated


@compiles(ast.ClassDef)
def class_(node: ast.ClassDef, context: Context) -> Run:
    """``class Name(Base, metaclass=…): …``."""
    return decorated(node, _maker(node, context), context)


def _maker(node: ast.ClassDef, context: Context) -> Run:
    program, inner = context.program, context.inner(node, node.name)
    bases = items(node.bases, node, context)
    keywords = [(keyword.arg, context.expression(keyword.value)) for keyword in node.keywords]
    body, span, at = inner.block(node.body), context.span(node), program.observer.at
    qualname, doc = inner.scope.qualname, ast.get_docstring(node, clean=False)

    def make(frame: Frame) -> type:
        originals = tuple(bases(frame))
        named: dict[str, Any] = {}
        for key, value in keywords:
            v = value(frame)
            named.update(v if key is None else {key: v})
        at(span)
        resolved = types.resolve_bases(originals)
        meta, namespace, named = types.prepare_class(node.name, resolved, named)
        namespace["__module__"], namespace["__qualname__"] = "__main__", qualname
        if resolved is not originals:
            namespace["__orig_bases__"] = originals
        if doc is not None:
            namespace["__doc__"] = doc
        variables: Frame = {None: frame, "<namespace>": namespace}
        class_body(node.name, body, variables)
        at(span)
        made = make_class(program, meta, node.name, resolved, namespace, named)
        variables["__class__"] = made
        return made

    return make


def class_body(name: str, body: Run, frame: Frame) -> None:
    """Run the statements of a class."""
    body(frame)


def make_class(program: Program, meta: Any, name: str, bases: tuple, namespace: Any, named: dict[str, Any]) -> Any:
    """Create a type and remember that it is the script's own."""
    for base in bases:
        if isinstance(base, type) and base in FINAL:
            raise Unsupported(f"{base.__name__} cannot be subclassed in vjpviz; keep one in an attribute instead")
    _close(namespace)
    made = meta(name, bases, namespace, **named)
    if isinstance(made, type):
        program.access.classes.add(made)
        program.access.getters.clear()
    return made


def _close(namespace: Any) -> None:
    """Keep from a class what NumPy would take for an address in memory. Raises Unsupported."""
    for hidden in MEMORY:
        if hidden in namespace:
            raise Unsupported(f"a class cannot define {hidden} in vjpviz")
    for name in ("__getattr__", "__getattribute__"):
        if name in namespace:
            namespace[name] = closed(namespace[name])


FINAL = frozenset({types.FunctionType, types.ModuleType, types.CodeType, property})


def new_type(program: Program) -> Any:
    """What a call of ``type`` with three arguments does."""

    def create(*args: Any, **named: Any) -> Any:
        if len(args) != 3:
            raise TypeError("type() takes 1 or 3 arguments")
        name, bases, namespace = args
        return make_class(program, type, name, bases, {"__module__": "__main__", **namespace}, named)

    return create
