"""How a syntax tree becomes closures: each node is turned once into a Python function of the frame it runs in.

An expression becomes ``run(frame) -> value``; a statement ``run(frame) -> signal``, where the signal is ``None``, or
``BREAK``, ``CONTINUE``, or ``(value,)`` for ``return value``. The modules beside this one register what they compile.
Every closure that can raise has the free variable ``span``: tracebacks are read from it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from vjpviz.lang.access import Access
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.scopes import Scope, scope_of
from vjpviz.lang.syntax import Source
from vjpviz.lang.tables import Observer
from vjpviz.trace.events import Span

Frame = dict[Any, Any]
Run = Callable[[Frame], Any]


class _Signal:
    __slots__ = ()


BREAK, CONTINUE, MISSING = _Signal(), _Signal(), _Signal()

RECURSION_LIMIT = 999  # frames of functions above the module's, as in CPython


@dataclass(eq=False)
class Program:
    """What all closures of one script share."""

    source: Source
    access: Access
    observer: Observer
    modules: dict[str, Any]  # each a Module, or a Silent one in place of a library that plots
    builtins: dict[str, Any]
    write: Callable[[str], object]
    notice: Callable[[str], object]
    globals: Frame = field(default_factory=dict)
    depth: int = 0  # function calls that are running
    places: dict[int, tuple[Span, Scope]] = field(default_factory=dict)  # by the identity of the span


_EXPRESSIONS: dict[type, Callable[[Any, Context], Run]] = {}
_STATEMENTS: dict[type, Callable[[Any, Context], Run]] = {}


def compiles(*kinds: type) -> Callable:
    """Register a function ``(node, context) -> run`` for kinds of nodes."""

    def register(function: Callable[[Any, Context], Run]) -> Callable[[Any, Context], Run]:
        for kind in kinds:
            (_STATEMENTS if issubclass(kind, ast.stmt) else _EXPRESSIONS)[kind] = function
        return function

    return register


@dataclass(frozen=True, slots=True)
class Context:
    """Where a node is compiled: the program and the scope."""

    program: Program
    scope: Scope

    def expression(self, node: ast.AST) -> Run:
        """Compile an expression."""
        compile_node = _EXPRESSIONS.get(type(node))
        return compile_node(node, self) if compile_node else self.refusal(node)

    def expressions(self, nodes: list[ast.expr]) -> list[Run]:
        """Compile several expressions."""
        return [self.expression(node) for node in nodes]

    def statement(self, node: ast.stmt) -> Run:
        """Compile a statement."""
        compile_node = _STATEMENTS.get(type(node))
        return compile_node(node, self) if compile_node else self.refusal(node)

    def block(self, nodes: list[ast.stmt]) -> Run:
        """Compile statements that run one after the other until one gives a signal."""
        runs = tuple(self.statement(node) for node in nodes)
        if len(runs) == 1:
            return runs[0]
        if len(runs) == 2:
            first, second = runs

            def run_two(frame: Frame) -> Any:
                signal = first(frame)
                if signal is not None:
                    return signal
                return second(frame)

            return run_two

        def run_block(frame: Frame) -> Any:
            for run in runs:
                signal = run(frame)
                if signal is not None:
                    return signal
            return None

        return run_block

    def inner(self, node: ast.AST, name: str) -> Context:
        """The context of a scope opened by a node in this one."""
        return replace(self, scope=scope_of(node, self.scope, name))

    def span(self, node: ast.AST) -> Span:
        """Where a node stands in the source, remembered with its scope for tracebacks."""
        return self._placed(self.program.source.span(node))

    def call_span(self, node: ast.Call | ast.Attribute) -> Span:
        """Where CPython says a call or attribute is computed."""
        return self._placed(self.program.source.call_span(node))

    def _placed(self, span: Span) -> Span:
        self.program.places[id(span)] = span, self.scope
        return span

    def refusal(self, node: ast.AST) -> Run:
        """A closure that stops the script at a kind of syntax that is not supported."""
        what, instead = REFUSED.get(type(node), (f"{type(node).__name__} syntax", "write it with plain statements"))
        return self.stop(node, f"{what} cannot be used in vjpviz; {instead}")

    def stop(self, node: ast.AST, message: str) -> Run:
        """A closure that stops the script with a message."""
        span = self.span(node)
        at = self.program.observer.at

        def run(frame: Frame) -> Any:
            at(span)
            raise Unsupported(message)

        return run


REFUSED: dict[type, tuple[str, str]] = {
    ast.AsyncFunctionDef: ("async def", "write a plain function with def"),
    ast.AsyncFor: ("async for", "write a plain for loop"),
    ast.AsyncWith: ("async with", "write a plain with statement"),
    ast.Await: ("await", "call the function directly"),
    ast.TryStar: ("except*", "write except"),
}
