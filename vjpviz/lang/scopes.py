"""Which variable a name means: the scopes of a script, found from its syntax tree before it runs.

Every scope has one dict of variables at run time, its frame; ``frame[None]`` is the frame around it. A name is either
in a frame a known number of steps outwards, or global.
"""

# ruff: noqa: N815 (visitors are named after the nodes)
from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Literal

from vjpviz.lang.syntax import COMPREHENSIONS, FUNCTIONS

Kind = Literal["module", "function", "class", "comprehension"]


@dataclass(slots=True)
class Scope:
    """The names bound in a module, function, class body or comprehension."""

    kind: Kind
    name: str
    parent: Scope | None = None
    local: dict[str, None] = field(default_factory=dict)  # in the order in which they first occur
    declared_global: set[str] = field(default_factory=set)
    declared_nonlocal: set[str] = field(default_factory=set)
    parameters: set[str] = field(default_factory=set)
    captured: set[str] = field(default_factory=set)  # by functions inside
    class_name: str | None = None  # of the class around it, for the mangling of __private names

    @property
    def qualname(self) -> str:
        """Python's dotted name: ``Net.forward``, ``outer.<locals>.inner``."""
        if self.parent is None or self.parent.kind == "module" or self.name in self.parent.declared_global:
            return self.name
        middle = "." if self.parent.kind == "class" else ".<locals>."
        return f"{self.parent.qualname}{middle}{self.name}"

    def mangle(self, name: str) -> str:
        """``__x`` inside class ``Net`` is ``_Net__x``."""
        if self.class_name and name.startswith("__") and not name.endswith("__") and "." not in name:
            stripped = self.class_name.lstrip("_")
            return f"_{stripped}{name}" if stripped else name
        return name

    def depth(self, name: str) -> int | None:
        """How many frames outwards a name's variable is; ``None`` for a global."""
        if name in self.declared_global:
            return None
        if self.kind != "module" and name in self.local and name not in self.declared_nonlocal:
            return 0
        steps, scope = 1, self.parent
        while scope is not None:
            if scope.kind == "class":
                if name == "__class__":
                    return steps
            elif scope.kind != "module":
                if name in scope.declared_global:
                    return None
                if name in scope.local and name not in scope.declared_nonlocal:
                    scope.captured.add(name)
                    return steps
            steps, scope = steps + 1, scope.parent
        return None

    def suggested(self) -> list[str]:
        """The names CPython's suggestions start with: a function's variables, without those captured inside it."""
        if self.kind not in ("function", "comprehension"):
            return []
        return [name for name in self.local if name in self.parameters or name not in self.captured]

    def bind(self, name: str) -> None:
        """Make a name a local of this scope (a walrus in a comprehension binds outside of it)."""
        self.local.setdefault(name)


def scope_of(node: ast.AST, parent: Scope | None, name: str = "") -> Scope:
    """The scope that a module, function, lambda, class or comprehension opens."""
    kind: Kind
    if isinstance(node, ast.Module):
        scope = Scope("module", "<module>")
    elif isinstance(node, ast.ClassDef):
        scope = Scope("class", node.name, parent, class_name=node.name)
    else:
        kind = "comprehension" if isinstance(node, COMPREHENSIONS) else "function"
        scope = Scope(kind, name, parent, class_name=parent.class_name if parent else None)
    collector = _Names(scope)
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        if not isinstance(node, ast.Module | ast.ClassDef):
            collector.arguments(node.args)
        for statement in node.body:
            collector.visit(statement)
    elif isinstance(node, ast.Lambda):
        collector.arguments(node.args)
        collector.visit(node.body)
    elif isinstance(node, COMPREHENSIONS):
        collector.comprehension(node)
    return scope


class _Names(ast.NodeVisitor):
    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def bind(self, name: str) -> None:
        self.scope.bind(self.scope.mangle(name))

    def arguments(self, args: ast.arguments) -> None:
        for arg in [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]:
            if arg is not None:
                self.bind(arg.arg)
                self.scope.parameters.add(self.scope.mangle(arg.arg))

    def comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
        for i, generator in enumerate(node.generators):
            self.visit(generator.target)
            for test in generator.ifs:
                self.visit(test)
            if i:
                self.visit(generator.iter)
        for part in [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]:
            self.visit(part)

    def visit_Name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load):
            self.bind(node.id)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        if self.scope.kind != "comprehension":
            self.bind(node.target.id)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self.bind(node.name)
        self._outside(node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._outside(node)

    def _outside(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> None:
        decorators = [] if isinstance(node, ast.Lambda) else node.decorator_list
        for part in [*decorators, *node.args.defaults, *(d for d in node.args.kw_defaults if d)]:
            self.visit(part)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bind(node.name)
        for part in [*node.decorator_list, *node.bases, *node.keywords]:
            self.visit(part)

    def _inner_comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
        """Only the first iterable belongs to this scope, and the targets of ``:=`` inside."""
        self.visit(node.generators[0].iter)
        if self.scope.kind != "comprehension":
            for each in _walrus_targets(node):
                self.bind(each)

    visit_ListComp = _inner_comprehension
    visit_SetComp = _inner_comprehension
    visit_DictComp = _inner_comprehension
    visit_GeneratorExp = _inner_comprehension

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        for alias in node.names:
            self.bind(alias.asname or alias.name.split(".")[0])

    visit_ImportFrom = visit_Import

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.bind(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        if node.name:
            self.bind(node.name)
        self.generic_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        if node.name:
            self.bind(node.name)

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self.bind(node.rest)
        self.generic_visit(node)

    def visit_Global(self, node: ast.Global) -> None:
        self.scope.declared_global.update(map(self.scope.mangle, node.names))

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        self.scope.declared_nonlocal.update(map(self.scope.mangle, node.names))


def _walrus_targets(node: ast.AST) -> list[str]:
    found: list[str] = []
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.NamedExpr):
            found.append(child.target.id)
        if not isinstance(child, FUNCTIONS):
            found += _walrus_targets(child)
    return found
