"""A script as text that can be edited: its tree, where each node stands, and what its names of ``torch`` mean."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from vjpviz.lang.syntax import FUNCTIONS, Source
from vjpviz.trace.events import Span
from vjpviz.words import say

Edit = tuple[int, int, str]  # from, to (exclusive) and what stands there instead
STAYS = {"requires_grad_", "retain_grad", "share_memory_"}  # methods with an underscore that change no element
_NEWLINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A new source text: ``span`` is what was written, in it; ``note`` a sentence to show, if there is more to say."""

    source: str
    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True)
class NotLiteral:
    """Why nothing was changed, and the place in the source that stands in the way."""

    message: str
    span: Span | None = None


class Script:
    """A source text with its syntax tree. Raises SyntaxError where it has none."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parsed = Source(source, "<script>")
        self.tree: ast.Module = self.parsed.tree
        self.newline = "\r\n" if "\r\n" in source else "\n"
        self.starts = [0, *(match.end() for match in _NEWLINE.finditer(source))]
        self.lines = [source[a:b] for a, b in zip(self.starts, [*self.starts[1:], len(source)], strict=True)]

    def offset(self, line: int, column: int) -> int:
        """The character at a column in bytes, as ``ast`` counts."""
        text = self.lines[line - 1]
        return self.starts[line - 1] + (column if text.isascii() else len(text.encode()[:column].decode()))

    def range(self, node: Any) -> tuple[int, int]:
        """Where a node that has a place begins and ends, in characters from the start of the source."""
        begin = self.offset(node.lineno, node.col_offset)
        return begin, self.offset(node.end_lineno, node.end_col_offset)

    def text(self, node: ast.AST) -> str:
        """The node as it is written."""
        begin, end = self.range(node)
        return self.source[begin:end]

    def span(self, node: ast.AST) -> Span:
        """Where a node stands, as traces say it."""
        return self.parsed.span(node)

    def line_start(self, line: int) -> int:
        """The first character of a line; behind the last one, the end of the source."""
        return self.starts[line - 1] if line <= len(self.starts) else len(self.source)

    def expression_at(self, span: Span) -> ast.expr | None:
        """The expression a trace has put at ``span``, the outermost if there are several."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.expr) and (
                self.span(node) == span
                or (isinstance(node, (ast.Call, ast.Attribute)) and self.parsed.call_span(node) == span)
            ):
                return node
        return None

    @cached_property
    def imports(self) -> dict[str, str]:
        """What each imported name stands for: ``{"torch": "torch", "F": "torch.nn.functional"}``."""
        found: dict[str, str] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    short = alias.name.split(".")[0]
                    found[alias.asname or short] = alias.name if alias.asname else short
            elif isinstance(node, ast.ImportFrom):
                found.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})
        return found

    def dotted(self, node: ast.expr) -> str:
        """The full name of a function: ``torch.tensor`` for ``t.tensor`` after ``import torch as t``; or ``""``."""
        if isinstance(node, ast.Attribute):
            owner = self.dotted(node.value)
            return f"{owner}.{node.attr}" if owner else ""
        if isinstance(node, ast.Name):
            return self.imports.get(node.id) or (f"torch.{node.id}" if self.imports.get("*") == "torch.*" else "")
        return ""

    def torch_name(self, name: str) -> tuple[str, list[Edit]]:
        """How this script calls ``torch.name``, and the edits that import it where it is not imported."""
        full = f"torch.{name}"
        for short, meaning in self.imports.items():
            if meaning == "torch":
                return f"{short}.{name}", []
            if meaning == full:
                return short, []
        if self.imports.get("*") == "torch.*":
            return name, []
        at = self.line_start(self._first_line())
        return full, [(at, at, f"import torch{self.newline}")]

    def _first_line(self) -> int:
        """The first line an import may stand in: below a docstring and ``from __future__``."""
        body = self.tree.body
        for number, statement in enumerate(body):
            documents = number == 0 and isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
            if not documents and not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__"):
                return first_line(statement)
        return (body[-1].end_lineno or 0) + 1 if body else 1

    def bound_once(self, name: str) -> ast.expr | None:
        """What the only assignment in the script binds ``name`` to, if its elements are not changed later."""
        if sum(binds(node, name) for node in ast.walk(self.tree)) != 1:
            return None
        if any(_changes(node, name) for node in ast.walk(self.tree)):
            return None
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and _is_name(node.targets[0], name):
                return node.value
            if isinstance(node, ast.AnnAssign) and _is_name(node.target, name):
                return node.value
        return None

    def uses(self, name: str) -> list[int]:
        """The lines in which a name is read."""
        names = (node for node in ast.walk(self.tree) if isinstance(node, ast.Name) and node.id == name)
        return sorted({node.lineno for node in names if isinstance(node.ctx, ast.Load)})

    def rewritten(self, edits: list[Edit], around: tuple[int, int], note: str = "") -> Rewrite:
        """The source after edits that do not overlap. What was written is all that stands where ``around`` was."""
        source = self.source
        begin, end = around
        for start, stop, text in sorted(edits, key=lambda edit: edit[:2], reverse=True):
            source = source[:start] + text + source[stop:]
            grown = len(text) - (stop - start)
            if start < around[0] and stop <= around[0]:
                begin, end = begin + grown, end + grown
            elif start <= around[1] and stop <= around[1]:
                end += grown
        return Rewrite(source, span_between(source, begin, end), note)


def read(source: str) -> Script | NotLiteral:
    """The script, or that its syntax is wrong."""
    try:
        return Script(source)
    except SyntaxError as error:
        wrong = say("The script cannot be changed here before its syntax is right: {error}, line {line}")
        return NotLiteral(wrong.format(error=error.msg, line=error.lineno))
    except ValueError as error:  # a null character
        return NotLiteral(say("The script cannot be read: {error}").format(error=error))


def span_between(source: str, begin: int, end: int) -> Span:
    """The span of the characters from ``begin`` to ``end``."""
    starts = [0, *(match.end() for match in _NEWLINE.finditer(source))]

    def place(offset: int) -> tuple[int, int]:
        line = next(number for number in range(len(starts), 0, -1) if starts[number - 1] <= offset)
        return line, offset - starts[line - 1]

    return Span(*place(begin), *place(end))


def first_line(statement: ast.stmt) -> int:
    """The line a statement begins in, its decorators included."""
    return min([statement.lineno, *(each.lineno for each in getattr(statement, "decorator_list", ()))])


def binds(node: ast.AST, name: str) -> bool:
    """Whether this very node (not one below it) gives a name a value or takes it away."""
    match node:
        case ast.Name(id=found, ctx=ast.Store() | ast.Del()):
            return found == name
        case ast.FunctionDef(name=found) | ast.ClassDef(name=found) | ast.ExceptHandler(name=found):
            return found == name
        case ast.arg(arg=found) | ast.MatchAs(name=found) | ast.MatchStar(name=found):
            return found == name
        case ast.alias(name=full, asname=short):
            return (short or full.split(".")[0]) == name
    return False


def outer_nodes(statement: ast.AST) -> list[ast.AST]:
    """The statement and all below it that works on the same variables: no bodies of functions and classes."""
    found = [statement]
    for child in ast.iter_child_nodes(statement):
        if isinstance(statement, (*FUNCTIONS, ast.ClassDef)):
            continue
        found += outer_nodes(child)
    return found


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _changes(node: ast.AST, name: str) -> bool:
    """Whether a node changes elements of what ``name`` is bound to: ``v[0] = 1``, ``v.mul_(2)``, ``v.data = w``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        method = node.func.attr
        in_place = method.endswith("_") and not method.endswith("__") and method not in STAYS
        lists = method in ("append", "extend", "insert", "pop", "remove", "reverse", "sort", "clear")
        target = node.func.value if in_place or lists else None
    elif isinstance(node, (ast.Subscript, ast.Attribute)) and not isinstance(node.ctx, ast.Load):
        kept = isinstance(node, ast.Attribute) and node.attr in ("requires_grad", "grad")
        target = None if kept else node.value
    else:
        return False
    while isinstance(target, (ast.Subscript, ast.Attribute)):
        target = target.value
    return target is not None and _is_name(target, name)
