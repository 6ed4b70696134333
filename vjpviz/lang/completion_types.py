"""What the names and expressions of a half-written script probably are."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.access import Access
from vjpviz.lang.builtins import SAFE
from vjpviz.lang.modules import python_modules
from vjpviz.lang.natives import native_types
from vjpviz.lang.tables import Module, Property, TypeTable
from vjpviz.lang.torch_functions import torch_modules
from vjpviz.lang.torch_methods import torch_types
from vjpviz.lang.torch_types import TYPES
from vjpviz.lang.torch_values import Size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vjpviz.trace.trace import Trace

ATTEMPTS = 12  # lines with errors that are taken out before a script counts as unreadable
OF_TENSORS: dict[str, type | None] = {  # attributes and methods of tensors that are no tensors
    **dict.fromkeys(("shape", "size"), Size),
    **dict.fromkeys(("dim", "ndim", "numel", "nelement"), int),
    **dict.fromkeys(("requires_grad", "is_leaf", "equal", "allclose"), bool),
    **dict.fromkeys(("numpy", "backward", "grad_fn", "dtype", "device", "register_hook")),
    "item": float,
    "tolist": list,
    "type": str,
    "stride": tuple,
}
NO_TENSORS = {"manual_seed", "is_tensor", "device", "typename", "equal", "allclose", "is_grad_enabled", "numel"}


@dataclass(frozen=True, slots=True)
class Instance:
    """A value of a Python type that stands in the tables."""

    kind: type


@dataclass(frozen=True, slots=True)
class Member:
    """A module of the tables, or something in one: ``name`` is its full name."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Own:
    """A class or function of the script; with ``made``, a value of that class."""

    node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    made: bool = False


Guess = Instance | Member | Own | None
TENSOR = Instance(Tensor)


@cache
def modules() -> dict[str, Module]:
    """All modules a script may import, by dotted name."""
    return {**python_modules(0, lambda text: None, Access(TypeTable(), set())), **torch_modules()}


@cache
def types() -> TypeTable:
    """The attributes of all values."""
    return native_types().merged(torch_types())


def attributes(kind: type) -> dict[str, Any]:
    """What a script may use of a value: attribute name → row, without what only PyTorch has."""
    found: dict[str, Any] = {}
    for each in kind.__mro__[:-1]:
        for name, row in types().rows.get(each, {}).items():
            code = getattr(row.get, "__code__", None) if isinstance(row, Property) else None
            known = code is None or "refuse" not in code.co_names
            if known and not name.startswith("_"):
                found.setdefault(name, row)
    return found


def readable_tree(source: str, line: int) -> ast.Module:
    """The tree of a script that is being typed in ``line``: lines that cannot be parsed are left out."""
    lines = source.split("\n")
    _blank(lines, line)
    for _ in range(ATTEMPTS):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse("\n".join(lines))
        except SyntaxError as error:
            _blank(lines, error.lineno or 1)
        except ValueError:
            break
    return ast.Module([], [])


def _blank(lines: list[str], line: int) -> None:
    if 0 < line <= len(lines):
        text = lines[line - 1]
        again = text.strip() == "pass"
        lines[line - 1] = "" if again else text[: len(text) - len(text.lstrip())] + "pass"


class Names:
    """The names a script has bound before a line, and guesses at what they are."""

    def __init__(self, source: str, line: int, trace: Trace | None = None) -> None:
        self.known: dict[str, Guess] = {}
        tree = readable_tree(source, line)
        nodes: list[Any] = [node for node in ast.walk(tree) if hasattr(node, "lineno")]
        for node in sorted(nodes, key=lambda node: node.lineno):
            if node.lineno < line or isinstance(node, (ast.Import, ast.ImportFrom)):
                self.known.update(self._bound(node))
        for node in nodes:
            if isinstance(node, ast.ClassDef) and node.lineno < line <= (node.end_lineno or 0):
                self.known["self"] = Own(node, made=True)
            if isinstance(node, ast.FunctionDef) and node.lineno < line <= (node.end_lineno or 0):
                inner = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, node.args.vararg)
                self.known.update({each.arg: None for each in inner if each and each.arg != "self"})
        for tensor in trace.tensors if trace else ():
            if tensor.name and self.known.get(tensor.name, TENSOR) is None:
                self.known[tensor.name] = TENSOR

    def _bound(self, node: ast.AST) -> Iterator[tuple[str, Guess]]:
        match node:
            case ast.Assign(targets=targets, value=value):
                guess = self.guess(value)
                for target in targets:
                    yield from _targets(target, guess)
            case ast.AnnAssign(target=target, value=value) if value is not None:
                yield from _targets(target, self.guess(value))
            case ast.For(target=target, iter=iterated):
                guess = self.guess(iterated)
                yield from _targets(target, guess if guess == TENSOR else None)
            case ast.Import(names=names):
                for alias in names:
                    name = alias.name if alias.asname else alias.name.split(".")[0]
                    yield alias.asname or name, _module(name)
            case ast.ImportFrom(module=module, names=names):
                for alias in names:
                    yield alias.asname or alias.name, _member(_module(module or ""), alias.name)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name, Own(node)
            case ast.Name(id=name, ctx=ast.Store()) if name not in self.known:
                yield name, None

    def guess(self, node: ast.expr) -> Guess:
        """What an expression probably is."""
        match node:
            case ast.Name(id=name):
                return self.known.get(name)
            case ast.Constant(value=value):
                return Instance(type(value))
            case ast.List() | ast.ListComp():
                return Instance(list)
            case ast.Dict() | ast.DictComp():
                return Instance(dict)
            case ast.Tuple():
                return Instance(tuple)
            case ast.JoinedStr():
                return Instance(str)
            case ast.Subscript(value=value):
                return TENSOR if self.guess(value) == TENSOR else None
            case ast.UnaryOp(operand=operand):
                return self.guess(operand)
            case ast.BinOp(left=left, right=right) | ast.Compare(left=left, comparators=[right]):
                both = (self.guess(left), self.guess(right))
                return TENSOR if TENSOR in both else both[0] if both[0] == both[1] else None
            case ast.Attribute(value=value, attr=name):
                return self._attribute(self.guess(value), name)
            case ast.Call(func=function):
                return self._called(function)
        return None

    def _attribute(self, owner: Guess, name: str) -> Guess:
        if isinstance(owner, Member):
            return _member(owner, name)
        if owner == TENSOR:
            return _of_tensor(name)
        return None

    def _called(self, function: ast.expr) -> Guess:
        if isinstance(function, ast.Attribute) and self.guess(function.value) == TENSOR:
            return _of_tensor(function.attr)
        made = self.guess(function)
        if isinstance(made, Own):
            is_model = made.made or isinstance(made.node, ast.FunctionDef)
            return TENSOR if is_model else Own(made.node, made=True)
        if isinstance(made, Instance) and made.kind.__module__.startswith("vjpviz.lang.nn"):
            return TENSOR
        if not isinstance(made, Member) or made.name.rpartition(".")[2] in NO_TENSORS:
            return None
        if made.value in TYPES.values():
            return TENSOR
        if isinstance(made.value, type):
            return Instance(made.value)
        return TENSOR if made.name.startswith("torch.") and callable(made.value) else None


def _of_tensor(name: str) -> Guess:
    kind = OF_TENSORS.get(name, Tensor)
    return None if kind is None else Instance(kind)


def _targets(target: ast.expr, guess: Guess) -> Iterator[tuple[str, Guess]]:
    if isinstance(target, ast.Name):
        yield target.id, guess
    elif isinstance(target, (ast.Tuple, ast.List)):
        for each in target.elts:
            yield from _targets(each, TENSOR if guess == TENSOR else None)


def _module(name: str) -> Guess:
    found = modules().get(name)
    return None if found is None else Member(name, found)


def _member(owner: Guess, name: str) -> Guess:
    if not isinstance(owner, Member) or not isinstance(owner.value, Module):
        return None
    members = owner.value.members
    value = dict.get(members, name) if isinstance(members, dict) else members.get(name)  # no questions about PyTorch
    full = f"{owner.name}.{name}"
    return _module(full) if value is None else Member(full, value)


BUILTINS = tuple(sorted({*SAFE, "print", "pow"}))
