"""From source text to a checked syntax tree: Python's own parser, and the errors its compiler would add."""

# ruff: noqa: N815 (visitors are named after the nodes)
from __future__ import annotations

import ast
import symtable
import warnings
from typing import TYPE_CHECKING, Any

from vjpviz.trace.events import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Source:
    """A script's text with its tree, able to say where in the text a node stands."""

    def __init__(self, text: str, filename: str) -> None:
        self.text = text
        self.filename = filename
        self.lines = text.split("\n")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.tree = ast.parse(text, filename)
            symtable.symtable(text, filename, "exec")
        _Placement(self).visit(self.tree)
        self.postponed_annotations = any(
            isinstance(node, ast.ImportFrom) and node.module == "__future__" and node.names[0].name == "annotations"
            for node in self.tree.body
        )

    def span(self, node: Any) -> Span:
        """Where a node that has a place stands, in characters (``ast`` counts bytes)."""
        line, end = node.lineno, node.end_lineno
        column, end_column = node.col_offset, node.end_col_offset
        return Span(line, self._characters(line, column), end, self._characters(end, end_column))

    def call_span(self, node: ast.Call | ast.Attribute) -> Span:
        """Where CPython says a method call or attribute happens: from its name on, if that is on a later line."""
        span = self.span(node)
        target = node.func if isinstance(node, ast.Call) else node
        if isinstance(target, ast.Attribute) and target.end_lineno != target.lineno:
            end = self.span(target)
            return Span(end.end_line, end.end_column - len(target.attr), span.end_line, span.end_column)
        return span

    def _characters(self, line: int, column: int) -> int:
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return column if text.isascii() else len(text.encode()[:column].decode(errors="replace"))


class _Placement(ast.NodeVisitor):
    """Finds statements that stand where Python's compiler does not let them stand."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.function: str | None = None
        self.loop = False
        self.in_class = False

    def error(self, message: str, node: ast.AST) -> SyntaxError:
        span = self.source.span(node)
        line = self.source.lines[span.line - 1] + "\n"
        return SyntaxError(
            message,
            (self.source.filename, span.line, span.column + 1, line, span.end_line, span.end_column + 1),
        )

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """A function's body starts afresh; decorators and defaults belong to the outside."""
        for outside in [*node.decorator_list, *node.args.defaults, *(d for d in node.args.kw_defaults if d)]:
            self.visit(outside)
        self._inside(node.name, node.body)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        """A lambda may hold ``yield``, as a function may."""
        self._inside("<lambda>", [node.body])

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """A class body is no function."""
        self._inside(None, node.body)

    def _inside(self, function: str | None, body: list) -> None:
        outer = self.function, self.loop
        self.function, self.loop = function, False
        for statement in body:
            self.visit(statement)
        self.function, self.loop = outer

    def visit_For(self, node: ast.For | ast.While | ast.AsyncFor) -> None:
        """``break`` belongs into the body, not into ``else``."""
        outer, self.loop = self.loop, True
        for statement in node.body:
            self.visit(statement)
        self.loop = outer
        for field in ("target", "iter", "test"):
            if hasattr(node, field):
                self.visit(getattr(node, field))
        for statement in node.orelse:
            self.visit(statement)

    visit_While = visit_For
    visit_AsyncFor = visit_For

    def visit_Return(self, node: ast.Return) -> None:
        """Only functions return."""
        if self.function is None:
            raise self.error("'return' outside function", node)
        self.generic_visit(node)

    def visit_Yield(self, node: ast.Yield | ast.YieldFrom) -> None:
        """Only functions yield."""
        if self.function is None:
            raise self.error("'yield' outside function", node)
        self.generic_visit(node)

    visit_YieldFrom = visit_Yield

    def visit_Tuple(self, node: ast.Tuple | ast.List) -> None:
        """A target has one star at most."""
        if isinstance(node.ctx, ast.Store) and sum(isinstance(each, ast.Starred) for each in node.elts) > 1:
            raise self.error("multiple starred expressions in assignment", node)
        self.generic_visit(node)

    visit_List = visit_Tuple

    def visit_Assign(self, node: ast.Assign) -> None:
        """A star needs a list around it."""
        for target in node.targets:
            if isinstance(target, ast.Starred):
                raise self.error("starred assignment target must be in a list or tuple", target)
        self.visit_Expr(node)

    def visit_Expr(self, node: ast.Expr | ast.Assign) -> None:
        """A star is no value by itself."""
        if isinstance(node.value, ast.Starred):
            raise self.error("can't use starred expression here", node.value)
        self.generic_visit(node)

    def visit_Break(self, node: ast.Break) -> None:
        """Only loops break."""
        if not self.loop:
            raise self.error("'break' outside loop", node)

    def visit_Continue(self, node: ast.Continue) -> None:
        """Only loops continue."""
        if not self.loop:
            raise self.error("'continue' not properly in loop", node)


def has_yield(node: ast.AST) -> bool:
    """Whether computing this node can suspend the function it stands in."""
    return any(isinstance(each, ast.Yield | ast.YieldFrom) for each in own_nodes(node))


def own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all below it, without what runs in another frame (bodies of functions and classes)."""
    yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, FUNCTIONS):
            yield from _outside(child)
        elif isinstance(child, ast.ClassDef):
            for part in [*child.decorator_list, *child.bases, *child.keywords]:
                yield from own_nodes(part)
        else:
            yield from own_nodes(child)


def _outside(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Iterator[ast.AST]:
    for default in [*node.args.defaults, *(d for d in node.args.kw_defaults if d)]:
        yield from own_nodes(default)
    if not isinstance(node, ast.Lambda):
        for decorator in node.decorator_list:
            yield from own_nodes(decorator)
