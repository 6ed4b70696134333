"""Nested tuples, lists and dicts of tensors, which transforms take and give as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def leaves(tree: Any) -> list[Any]:
    """What is in a tree, from left to right. ``None`` is an empty tree."""
    if isinstance(tree, tuple | list):
        return [leaf for branch in tree for leaf in leaves(branch)]
    if isinstance(tree, dict):
        return [leaf for branch in tree.values() for leaf in leaves(branch)]
    return [] if tree is None else [tree]


def mapped(function: Callable[[Any], Any], tree: Any) -> Any:
    """A tree of the same form with ``function`` of each leaf."""
    if isinstance(tree, tuple | list):
        branches = [mapped(function, branch) for branch in tree]
        return type(tree)(*branches) if hasattr(tree, "_fields") else type(tree)(branches)
    if isinstance(tree, dict):
        return type(tree)((key, mapped(function, branch)) for key, branch in tree.items())
    return None if tree is None else function(tree)


def rebuilt(tree: Any, values: Iterable[Any]) -> Any:
    """A tree of the same form with other leaves."""
    rest = iter(values)
    return mapped(lambda leaf: next(rest), tree)
