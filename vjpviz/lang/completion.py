"""What can be typed at a place of a script: names, members, arguments, with how they are called and what they do."""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.completion_help import described, help_for, signature_of
from vjpviz.lang.completion_types import BUILTINS, TENSOR, Guess, Instance, Member, Names, Own, attributes, modules
from vjpviz.lang.tables import Method, Module
from vjpviz.words import say

if TYPE_CHECKING:
    from vjpviz.trace.trace import Trace

__all__ = ["Completion", "complete", "help_for", "signature_at"]
_FROM = re.compile(r"\s*from\s+([\w.]+)\s+import\s+[\w\s,]*?(\w*)\Z")
_IMPORT = re.compile(r"\s*(?:import|from)\s+([\w.]*)\Z")
_WORD = re.compile(r"\w*\Z")
_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Completion:
    """Something to insert: ``name`` takes the place of the ``replaces`` characters before the cursor.

    ``kind`` is ``name``, ``module``, ``function``, ``method``, ``attribute``, ``class``, ``keyword`` (an argument) or
    ``word`` (of Python). ``signature`` has a line for each way to call it.
    """

    name: str
    kind: str
    signature: str = ""
    help: str = ""
    replaces: int = 0


def complete(source: str, line: int, column: int, trace: Trace | None = None) -> list[Completion]:
    """What can stand at a cursor, best first. ``line`` counts from 1, ``column`` in characters from 0.

    The names of ``trace``, the last run, help where the text alone does not say what a name is.
    """
    before = _before(source, line, column)
    opened = _open_brackets(before)
    if opened is None:
        return []
    text = before.rsplit("\n", 1)[-1]
    if match := _FROM.match(text):
        return _matching(match[2], _members(Member(match[1], modules().get(match[1]))))
    if match := _IMPORT.match(text):
        found = [Completion(name, "module", help=help_for(name) if "." in name else "") for name in sorted(modules())]
        return _matching(match[1], iter(found))
    prefix = _WORD.search(before)
    word = prefix[0] if prefix else ""
    if word[:1].isdigit():
        return []
    names = Names(source, line, trace)
    stem = before[: len(before) - len(word)].rstrip()
    if stem.endswith("."):
        owner = _primary(stem[:-1])
        if not owner or owner[0].isdigit():
            return []
        return _matching(word, _members(_owner(names, owner)))
    return _matching(word, _in_scope(names, opened, before))


def signature_at(source: str, line: int, column: int, trace: Trace | None = None) -> Completion | None:
    """The function between whose parentheses the cursor stands."""
    before = _before(source, line, column)
    opened = _open_brackets(before)
    called = _callee(Names(source, line, trace), opened or [], before)
    return called if called and called.signature else None


def _before(source: str, line: int, column: int) -> str:
    lines = source.split("\n")
    return "\n".join([*lines[: line - 1], lines[line - 1][:column] if line <= len(lines) else ""])


def _open_brackets(text: str) -> list[int] | None:
    """Where brackets were opened that are still open at the end; ``None`` inside a string or a comment."""
    opened: list[int] = []
    at = 0
    while at < len(text):
        character = text[at]
        if character == "#":
            at = text.find("\n", at)
            if at < 0:
                return None
        elif character in "\"'":
            quote = character * 3 if text.startswith(character * 3, at) else character
            at = _string_end(text, at + len(quote), quote)
            if at < 0:
                return None
            continue
        elif character in "([{":
            opened.append(at)
        elif character in ")]}" and opened:
            opened.pop()
        at += 1
    return opened


def _string_end(text: str, at: int, quote: str) -> int:
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith(quote, at):
            return at + len(quote)
        elif text[at] == "\n" and len(quote) == 1:
            return at  # a string that was never closed ends with its line
        else:
            at += 1
    return -1


def _primary(text: str) -> str:
    """The expression with brackets, calls and dots that ends here: ``torch.ones(3)[0]``."""
    at = len(text)
    while at:
        if text[at - 1] in _CLOSING:
            at = _opening(text, at)
            if at < 0:
                return ""
        elif text[at - 1] in "\"'" and at == len(text):
            return text[max(text.rfind(text[at - 1], 0, at - 1), 0) :]
        start = at
        while at and (text[at - 1].isalnum() or text[at - 1] == "_"):
            at -= 1
        if at and text[at - 1] == "." and (start > at or text[start : start + 1]):
            at -= 1
        elif not (at and start == at and text[at - 1] in _CLOSING):
            break
    return text[at:]


def _opening(text: str, end: int) -> int:
    depth = 0
    for at in range(end - 1, -1, -1):
        if text[at] in _CLOSING:
            depth += 1
        elif text[at] in "([{":
            depth -= 1
            if not depth:
                return at
    return -1


def _guess(names: Names, text: str) -> Guess:
    try:
        return names.guess(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError, RecursionError):
        return None


def _owner(names: Names, text: str) -> Guess:
    """What stands before a dot. A value of the script that nothing is known about is most often a tensor."""
    if text.isidentifier() and text not in names.known:
        return Member(text, modules().get(text))
    return _guess(names, text) or TENSOR


def _members(owner: Guess) -> Iterator[Completion]:
    if isinstance(owner, Member) and isinstance(owner.value, Module):
        for name, value in sorted(owner.value.members.items()):
            if not name.startswith("_"):
                yield _described(name, value, owner.name)
    elif isinstance(owner, Own):
        yield from _own_members(owner)
    elif isinstance(owner, Instance) or (isinstance(owner, Member) and owner.value is not None):
        kind = owner.kind if isinstance(owner, Instance) else type(owner.value)
        title = "Tensor" if issubclass(kind, Tensor) else "torch.optim" if "optim" in kind.__module__ else "torch.nn"
        torch_like = kind.__module__.startswith(("vjpviz", "torch"))
        for name, row in sorted(attributes(kind).items()):
            is_method = isinstance(row, Method) or callable(getattr(kind, name, None))
            function = row.function if isinstance(row, Method) else getattr(kind, name, None)
            text = (help_for(f"{title}.{name}") or described(function)) if torch_like else ""
            yield Completion(
                name, *(("method", signature_of(name, function)) if is_method else ("attribute", "")), text
            )


def _own_members(owner: Own) -> Iterator[Completion]:
    found: dict[str, Completion] = {}
    for node in ast.walk(owner.node):
        match node:
            case ast.FunctionDef(name=name) if node is not owner.node and not name.startswith("__"):
                found[name] = _of_script(name, node, "method")
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                found.setdefault(name, Completion(name, "attribute"))
    bases = owner.node.bases if isinstance(owner.node, ast.ClassDef) else []
    module = modules()["torch.nn"].members
    base = dict.get(module, "Module") if isinstance(module, dict) else None
    if isinstance(base, type) and any(ast.unparse(each).endswith("Module") for each in bases):
        found = {**{each.name: each for each in _members(Instance(base))}, **found}
    yield from (found[name] for name in sorted(found))


def _of_script(name: str, node: ast.FunctionDef | ast.AsyncFunctionDef, kind: str = "function") -> Completion:
    arguments = [each for each in node.args.args if each.arg != "self"]
    shown = _arguments(node.args, arguments)
    text = (ast.get_docstring(node) or "").split("\n")[0]
    return Completion(name, kind, f"{name}({shown})", text)


def _arguments(arguments: ast.arguments, shown: list[ast.arg]) -> str:
    """The text of a signature with other positional arguments."""
    copy = ast.arguments(
        arguments.posonlyargs,
        shown,
        arguments.vararg,
        arguments.kwonlyargs,
        arguments.kw_defaults,
        arguments.kwarg,
        arguments.defaults[-len(shown) :] if shown else [],
    )
    return ast.unparse(copy)


def _described(name: str, value: Any, owner: str) -> Completion:
    if isinstance(value, Module):
        return Completion(name, "module", help=help_for(f"{owner}.{name}"))
    text = help_for(f"{owner}.{name}") or (described(value) if owner.startswith("torch") else "")
    if isinstance(value, type):
        return Completion(name, "class", signature_of(name, value), text)
    if callable(value):
        return Completion(name, "function", signature_of(name, value), text)
    return Completion(name, "attribute", "", text)


def _in_scope(names: Names, opened: list[int], before: str) -> Iterator[Completion]:
    called = _callee(names, opened, before)
    if called:
        yield from _keywords(called, before[opened[-1] :])
    for name, guess in reversed(names.known.items()):
        if name != "*":
            yield _named(name, guess)
    for name in BUILTINS:
        if name not in names.known:
            yield Completion(name, "function")
    for word in (*keyword.kwlist, *keyword.softkwlist):
        if word != "_":
            yield Completion(word, "word")


def _named(name: str, guess: Guess) -> Completion:
    match guess:
        case Own(node=ast.FunctionDef() as node):
            return _of_script(name, node)
        case Own(node=ast.ClassDef(), made=False):
            return Completion(name, "class")
        case Member(name=full, value=value):
            return replace(_described(name, value, full.rpartition(".")[0]), name=name)
        case Instance(kind=kind):
            return Completion(name, "name", help=say("tensor") if kind is Tensor else kind.__name__)
    return Completion(name, "name")


def _callee(names: Names, opened: list[int], before: str) -> Completion | None:
    """The function whose parentheses are open."""
    if not opened or before[opened[-1]] != "(":
        return None
    text = _primary(before[: opened[-1]])
    if not text:
        return None
    owner, _, last = text.rpartition(".")
    if owner:
        return next((each for each in _members(_owner(names, owner)) if each.name == last), None)
    guess = names.known.get(last)
    return _named(last, guess) if guess is not None else None


def _keywords(called: Completion, typed: str) -> Iterator[Completion]:
    """The arguments that can be named, without those that are already."""
    given = set(re.findall(r"(\w+)\s*=(?!=)", typed))
    seen = set()
    for line in called.signature.splitlines():
        inside = line[line.index("(") + 1 : line.rindex(")")]
        for part in inside.split(", "):
            name = part.split("=")[0].split(":")[0].strip()
            if name.isidentifier() and name not in given and name not in seen:
                seen.add(name)
                yield Completion(f"{name}=", "keyword", part, "")


def _matching(prefix: str, found: Iterator[Completion]) -> list[Completion]:
    """Those that begin with the prefix, letter by letter first, then whatever the case."""
    all_found = [replace(each, replaces=len(prefix)) for each in found]
    exact = [each for each in all_found if each.name.startswith(prefix)]
    folded = [each for each in all_found if each not in exact and each.name.lower().startswith(prefix.lower())]
    whole = [each for each in exact if each.name == prefix]
    first_of_each: dict[str, Completion] = {}
    for each in (*whole, *exact, *folded):
        first_of_each.setdefault(each.name, each)
    return list(first_of_each.values())
