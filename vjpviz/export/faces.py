"""Which font each kind of text is set in, at the sizes of a Scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.export.fonts import Face

if TYPE_CHECKING:
    from vjpviz.graph.metrics import Scale


def label(scale: Scale) -> Face:
    """Row labels, flags, shapes."""
    return Face("mono", scale.label)


def note(scale: Scale) -> Face:
    """Notes and hints."""
    return Face("ui", scale.label)


def badge(scale: Scale) -> Face:
    """An outlined badge."""
    return Face("ui", scale.label, 500)


def word(scale: Scale) -> Face:
    """A state word, the ``leaf`` badge, the ``new`` chip."""
    return Face("ui", scale.label, 600)


def value(scale: Scale) -> Face:
    """Values on cards and chips."""
    return Face("mono", scale.value, 500)


def strong(scale: Scale) -> Face:
    """Values that were just added, and those in flight."""
    return Face("mono", scale.value, 700)


def plain(scale: Scale) -> Face:
    """Values that are no numbers: ``True``, ``MulBackward0``."""
    return Face("mono", max(scale.value - 1, scale.label))


def none(scale: Scale) -> Face:
    """``None``."""
    return Face("mono", plain(scale).size, italic=True)


def title(scale: Scale) -> Face:
    """The name of a function node."""
    return Face("mono", scale.node, 700)


def identifier(scale: Scale) -> Face:
    """The name of a variable."""
    return Face("mono", scale.variable, 700)
