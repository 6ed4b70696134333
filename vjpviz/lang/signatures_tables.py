"""The tables of overloads that come with the package: ``resources/signatures``."""

from __future__ import annotations

import keyword
from functools import cache

from vjpviz.assets import asset

Table = dict[str, tuple[str, ...]]
FACTORY = (
    "dtype? dtype=None, layout? layout=None, device? device=None, bool? pin_memory=False, bool? requires_grad=False"
)


@cache
def read_signatures(owner: str) -> Table:
    """The table of a file of ``resources/signatures``."""
    return read_table(asset("signatures", f"{owner}.txt").read_text(encoding="utf-8"))


def function_table() -> Table:
    """The overloads of the functions of ``torch``, by name."""
    return read_signatures("torch")


@cache
def method_table() -> Table:
    """The overloads of the methods of tensors, by name, without the tensor itself."""
    table = dict(read_signatures("tensor"))
    functions = function_table()
    for name, overloads in table.items():
        if overloads == ("=",):
            table[name] = of_method(functions[name] if name in functions else functions[name.removesuffix("_")])
    return table


def read_table(text: str) -> Table:
    """Read a table: lines of names, then an indented line for each of their overloads.

    ``…`` in an overload stands for the options of every function that makes a tensor; ``#`` begins a comment.
    """
    table: Table = {}
    names: list[str] = []
    overloads: list[str] = []
    for line in [*text.splitlines(), "."]:
        if not line or line.startswith("#"):
            continue
        if line.startswith(" "):
            overloads.append(line.strip().replace("…", FACTORY))
            continue
        if overloads:
            table.update(dict.fromkeys(names, tuple(overloads)))
            names, overloads = [], []
        names += line.split()
    return table


def of_method(overloads: tuple[str, ...]) -> tuple[str, ...]:
    """The overloads of a function as those of a method: without the tensor it is called on, and without ``out``."""
    methods = []
    for text in overloads:
        inside, flag = text[1:].rsplit(")", 1)
        parts = inside.split(", ")
        if "Tensor input" not in parts and "Tensor self" not in parts:
            continue
        parts = [
            part for part in parts if part not in ("Tensor input", "Tensor self") and not part.endswith(" out=None")
        ]
        if parts and parts[-1] == "*":
            parts.pop()
        methods.append(f"({', '.join(parts)}){flag}")
    return tuple(methods)


def python_name(parameter: str) -> str:
    """A parameter's name as Python allows it: ``from`` becomes ``from_``."""
    return f"{parameter}_" if keyword.iskeyword(parameter) else parameter
