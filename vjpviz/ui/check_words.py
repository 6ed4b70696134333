"""What a comparison with central differences says, in a line: a tick, or the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from vjpviz.autograd.check import OBSTACLES
from vjpviz.graph.values import number
from vjpviz.words import retold

if TYPE_CHECKING:
    from vjpviz.worker.messages import Differences


def tr(text: str) -> str:
    """Translated in a context of its own."""
    return QCoreApplication.translate("Check", text)


def edge_words(found: Differences, edge: int) -> tuple[str, bool]:
    """About ``v · J`` of one edge of the step, and whether it is right."""
    one = next((checked for checked in found.edges if checked.edge == edge), None)
    if one is None:
        return tr("– not compared"), True
    return _words(one.analytic, one.numeric, one.agrees, one.note)


def leaf_words(found: Differences, leaf: int) -> tuple[str, bool]:
    """About the gradient a call brought to a leaf, and whether it is right."""
    one = next((checked for checked in found.leaves if checked.leaf == leaf), None)
    if one is None:
        return tr("– not compared"), True
    return _words(one.analytic, one.numeric, one.agrees, one.note)


def leaf_mark(found: Differences, leaf: int) -> tuple[str, str, bool]:
    """The same in a sign: a tick, the largest difference, a dash, or nothing for what is no leaf of the call."""
    one = next((checked for checked in found.leaves if checked.leaf == leaf), None)
    if one is None:
        return "", "", True
    words, right = leaf_words(found, leaf)
    if one.note:
        return "–", words, right
    if one.agrees:
        return "✓", words, right
    worst = _worst(one.analytic, one.numeric)
    return f"✗ {number(one.analytic[worst] - one.numeric[worst])}", words, right


def _worst(analytic: np.ndarray, numeric: np.ndarray) -> int:
    return int(np.argmax(np.abs(analytic - numeric)))


def _words(analytic: np.ndarray, numeric: np.ndarray, agrees: bool, note: str) -> tuple[str, bool]:
    if note:
        return tr("– not compared: {0}").format(retold(note, OBSTACLES)), True
    if agrees:
        return tr("✓ agrees with central differences"), True
    worst = _worst(analytic, numeric)
    said = tr("✗ differs: {0} here, {1} by central differences").format(number(analytic[worst]), number(numeric[worst]))
    return said, False
