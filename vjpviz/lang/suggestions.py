"""``Did you mean: 'weight'?``: CPython 3.11's search for the name that was probably meant.

The distances and limits are those of ``Python/suggestions.c``.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable

from vjpviz.lang.access import Access

_MOVE, _CASE = 2, 1
_MOST_CANDIDATES, _LONGEST = 750, 40


def suggestion(error: BaseException, access: Access, local: Iterable[str], module: Iterable[str]) -> str | None:
    """The name to suggest for an uncaught ``NameError`` or ``AttributeError``.

    ``local`` are the variables of the innermost function, ``module`` the global ones, in order of creation.
    """
    wrong = getattr(error, "name", None)
    if not isinstance(wrong, str):
        return None
    if isinstance(error, AttributeError):
        return closest(wrong, access.names(error.obj)) if error.obj is not None else None
    if isinstance(error, NameError):
        for names in (local, module, vars(builtins)):
            if found := closest(wrong, list(names)):
                return found
    return None


def closest(wrong: str, names: list[str]) -> str | None:
    """The name with the least distance, if it is near enough."""
    if len(names) >= _MOST_CANDIDATES:
        return None
    best, best_distance = None, float("inf")
    for name in names:
        if name == wrong:
            continue
        limit = min((len(name) + len(wrong) + 3) * _MOVE // 6, best_distance - 1)
        distance = _distance(wrong, name, limit)
        if distance <= limit and distance < best_distance:
            best, best_distance = name, distance
    return best


def _cost(a: str, b: str) -> int:
    if a == b:
        return 0
    return _CASE if a.lower() == b.lower() else _MOVE


def _distance(a: str, b: str, limit: float) -> float:
    """The edit distance, or more than ``limit`` as soon as it is sure to exceed it."""
    if a == b:
        return 0
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not a or not b:
        return (len(a) + len(b)) * _MOVE
    if len(a) > _LONGEST or len(b) > _LONGEST:
        return limit + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * _MOVE > limit:
        return limit + 1
    row = [(i + 1) * _MOVE for i in range(len(a))]
    result: float = 0
    for j, other in enumerate(b):
        distance = result = j * _MOVE
        smallest = float("inf")
        for i, letter in enumerate(a):
            substitute = distance + _cost(other, letter)
            distance = row[i]
            result = min(substitute, min(result, distance) + _MOVE)
            row[i] = int(result)
            smallest = min(smallest, result)
        if smallest > limit:
            return limit + 1
    return result
