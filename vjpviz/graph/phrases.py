"""Sentences made of styled runs: a template in any language, its named fields filled with runs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import Formatter

from vjpviz.graph.frame import Run
from vjpviz.words import say

Phrase = Run | list[Run]
"""What can stand in a field."""


def text(words: str) -> Run:
    """Plain words."""
    return Run(words, "text")


def code(words: str) -> Run:
    """A name of the script or of a function node."""
    return Run(words, "code")


GRADIENT = Run("v", "gradient")

_FULL_WIDTH = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")


def filled(template: str, **fields: Phrase) -> list[Run]:
    """The runs of a template such as ``{node} stores {v}``. Raises ``KeyError`` for a field that nobody filled."""
    runs: list[Run] = []
    for words, field, _, _ in Formatter().parse(template):
        if words:
            runs.append(text(words))
        if field is not None:
            part = fields[field]
            runs += part if isinstance(part, list) else [part]
    return runs


def listed(parts: list[Phrase]) -> list[Run]:
    """``a``, ``a and b``, ``a, b and c``."""
    *first, last = parts
    if not first:
        return filled("{one}", one=last)
    return filled(say("{first} and {last}"), first=enumerated(first), last=last)


def enumerated(parts: list[Phrase]) -> list[Run]:
    """``a, b, c``."""
    runs = filled("{one}", one=parts[0])
    for part in parts[1:]:
        runs = filled(say("{first}, {next}"), first=runs, next=part)
    return runs


def merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same words with as few runs as can be, and without spaces between full-width characters."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1].style == run.style:
            found[-1] = Run(found[-1].text + run.text, run.style)
        elif run.text:
            found.append(run)
    return tuple(Run(_FULL_WIDTH.sub("", run.text), run.style) if run.style == "text" else run for run in found)
