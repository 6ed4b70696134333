"""Classes of the script: real Python types, so that inheritance, ``super`` and operators work by themselves."""

from __future__ import annotations

import ast
import types
from typing import Any

from vjpviz.lang.closed import close
from vjpviz.lang.context import Context, Frame, Program, Run, compiles
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
        if isinstance(chosen := named.get("metaclass"), type):
            named["metaclass"] = program.access.real.get(chosen, chosen)
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
    close(namespace, bases, program.access.shown)
    made = meta(name, bases, namespace, **named)
    if isinstance(made, type):
        program.access.adopt(made)
    return made
