"""What a name of PyTorch does, in one line of the language that is spoken here, and how it is called."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from vjpviz.assets import asset
from vjpviz.lang.signatures_native import Native
from vjpviz.words import say

TABLES = {  # by owner: where its names are told, the first table first
    "torch": ("torch", "autograd", "functional"),
    "Tensor": ("tensor", "torch"),
    "torch.Tensor": ("tensor", "torch"),
    "torch.nn.functional": ("functional", "torch"),
    "torch.linalg": ("linalg", "torch"),
    "torch.autograd": ("autograd", "torch"),
    "torch.nn": ("nn",),
    "torch.optim": ("optim",),
}
ALL = ("torch", "tensor", "functional", "nn", "optim", "autograd", "linalg")
SHORT = {"F": "torch.nn.functional", "nn": "torch.nn", "optim": "torch.optim", "autograd": "torch.autograd"}
HIDDEN = {"out", "layout", "device", "pin_memory", "memory_format", "non_blocking"}
SHOWN = 3  # overloads
_MANY_SPACES = re.compile(r"\s+")


@cache
def _table(name: str) -> dict[str, str]:
    """The lines as they are written: in English, whatever is spoken when they are read."""
    found: dict[str, str] = {}
    for line in asset("help", f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            names, _, text = line.partition(": ")
            found.update(dict.fromkeys(names.split(), text))
    return found


def help_for(name: str) -> str:
    """One line about ``torch.relu``, ``Tensor.sum``, ``F.softmax``, ``nn.Linear`` or a bare name; ``""`` if unknown."""
    owner, _, last = name.rpartition(".")
    first, _, rest = owner.partition(".")
    owner = f"{SHORT[first]}.{rest}".strip(".") if first in SHORT else owner
    tables: tuple[str, ...] = ALL if not owner else ()
    while owner and not tables:
        tables = TABLES.get(owner, ())
        owner = owner.rpartition(".")[0]
    for table in tables:
        if last in _table(table):
            return say(_table(table)[last])
    if last.endswith("_") and not last.startswith("_") and last != "_":
        plain = next((_table(each)[last[:-1]] for each in tables if last[:-1] in _table(each)), "")
        return say("in place: {0}").format(say(plain)) if plain else ""
    return ""


def described(value: Any) -> str:
    """The first sentence that the function itself says about it."""
    if isinstance(value, Native) or (type(value).__module__ == "builtins" and not callable(value)):
        return ""
    text = (inspect.getdoc(value) or "") if getattr(value, "__module__", "").startswith("vjpviz") else ""
    return say(_MANY_SPACES.sub(" ", text.split("\n\n")[0]).replace("``", "").removesuffix("."))


def parameters(value: Any) -> list[list[str]]:
    """The parameters of each overload as they may be written: ``["input", "*", "alpha=1"]``."""
    if isinstance(value, Native):
        visible = [text for text in value.overloads if not text.endswith("|deprecated")]
        found = [_tidy(_named(part) for part in text[1 : text.rindex(")")].split(", ") if part) for text in visible]
        return [each for i, each in enumerate(found) if each not in found[:i]]
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):
        return []
    parts: list[str] = []
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not any(part.startswith("*") for part in parts):
            parts.append("*")
        default = "" if parameter.default is parameter.empty else f"={_default(parameter.default)}"
        stars = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
        if not parameter.name.startswith("_") and (parts or parameter.name != "self"):
            parts.append(f"{stars}{parameter.name}{default}")
    return [_tidy(parts)]


def signature_of(name: str, value: Any) -> str:
    """How a function is called, an overload a line: ``add(input, other, *, alpha=1)``."""
    if not callable(value):
        return ""
    return "\n".join(f"{name}({', '.join(each)})" for each in parameters(value)[:SHOWN])


def _default(value: Any) -> str:
    return value.__name__ if isinstance(value, Callable) and hasattr(value, "__name__") else repr(value)


def _named(part: str) -> str:
    return part.split(" ", 1)[1] if " " in part else part


def _tidy(parts: Iterable[str]) -> list[str]:
    kept = [part for part in parts if part.split("=")[0] not in HIDDEN]
    if kept and kept[-1] == "*":
        kept.pop()
    return kept
