"""What a comparison with central differences says, in a line: a tick, or the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vjpviz.graph.values import figure

if TYPE_CHECKING:
    from vjpviz.autograd.again import Obstacle
    from vjpviz.autograd.check import Checked
    from vjpviz.autograd.check_step import StepChecked
    from vjpviz.worker.messages import Differences


def tr(text: str) -> str:
    """Translated in a context of its own."""
    return QCoreApplication.translate("Check", text)


def given_up(why: str) -> tuple[str, bool]:
    """About a comparison that came to no end."""
    return tr("– not compared: {0}").format(why), True


def edge_words(found: Differences, edge: int) -> tuple[str, bool]:
    """About ``v · J`` of one edge of the step, and whether it is right."""
    return _words(next((checked for checked in found.edges if checked.edge == edge), None))


def leaf_words(found: Differences, leaf: int) -> tuple[str, bool]:
    """About the gradient a call brought to a leaf, and whether it is right."""
    return _words(_of_leaf(found, leaf))


def leaf_mark(found: Differences, leaf: int) -> tuple[str, str, bool]:
    """The same in a sign: a tick, the largest difference, a dash, or nothing for what is no leaf of the call."""
    one = _of_leaf(found, leaf)
    if one is None:
        return "", "", True
    words, right = _words(one)
    if one.obstacle is not None:
        return "–", words, right
    if one.compared.agrees:
        return "✓", words, right
    worst = one.compared.worst
    return f"✗ {figure(one.compared.analytic[worst] - one.compared.numeric[worst])}", words, right


def _of_leaf(found: Differences, leaf: int) -> Checked | None:
    return next((checked for checked in found.leaves if checked.leaf == leaf), None)


def _words(one: Checked | StepChecked | None) -> tuple[str, bool]:
    if one is None:
        return tr("– not compared"), True
    if one.obstacle is not None:
        return tr("– not compared: {0}").format(_why(one.obstacle)), True
    compared = one.compared
    worst = compared.worst if len(compared.places) else 0
    said = (
        tr("✓ agrees with central differences")
        if compared.agrees
        else tr("✗ differs: {0} here, {1} by central differences").format(
            figure(compared.analytic[worst]), figure(compared.numeric[worst])
        )
    )
    return said + (tr("; what hooks gave is taken as it is") if one.hooked else ""), compared.agrees


def _why(obstacle: Obstacle) -> str:
    said = {
        "fails": tr("the forward of {0} fails when it is run again: {1}"),
        "differs": tr("the forward of {0} does not make the same again"),
        "unknown": tr("nothing was kept to compute {0} again"),
        "nan": tr("what was computed is not a finite number"),
    }
    return said[obstacle.reason].format(obstacle.name, obstacle.detail)
