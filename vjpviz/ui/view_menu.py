"""The menu of ways to draw the graph: what stands in it, which way values flow, what was moved or folded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from vjpviz.graph.metrics import COMPACT, WINDOW

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vjpviz.graph.items import Mode
    from vjpviz.graph.layout import Orientation
    from vjpviz.graph.metrics import Scale
    from vjpviz.ui.document import Document

_TURNS: tuple[Orientation, ...] = ("TB", "LR", "BT", "RL")


class ViewMenu(QMenu):
    """Shows and sets the Document's look. ``turn`` and ``other_mode`` are there for keys."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._modes: dict[Mode, QAction] = {}
        self._orientations: dict[Orientation, QAction] = {}
        modes: list[tuple[Mode, str]] = [
            ("tensors and functions", self.tr("Tensors and functions")),
            ("functions", self.tr("Functions only") + "\tM"),
        ]
        group = QActionGroup(self)
        for mode, title in modes:
            self._modes[mode] = self._choice(group, title, lambda mode=mode: self._set(mode=mode))
        self.addSeparator()
        group = QActionGroup(self)
        orientations: list[tuple[Orientation, str]] = [
            ("TB", self.tr("Values flow down")),
            ("LR", self.tr("Values flow to the right") + "\tO"),
            ("BT", self.tr("Values flow up")),
            ("RL", self.tr("Values flow to the left")),
        ]
        for orientation, title in orientations:
            act = self._choice(group, title, lambda turn=orientation: self._set(orientation=turn))
            self._orientations[orientation] = act
        self.addSeparator()
        group = QActionGroup(self)
        scales: list[tuple[Scale | None, str]] = [
            (None, self.tr("Cards as full as can be read")),
            (WINDOW, self.tr("Full cards")),
            (COMPACT, self.tr("Compact cards")),
        ]
        self._scales = [
            (scale, self._choice(group, title, lambda s=scale: self._set(scale=s))) for scale, title in scales
        ]
        self.addSeparator()
        self._fold = self.addAction(self.tr("Fold rounds, modules and functions") + "\tF", self.other_fold)
        self._fold.setCheckable(True)
        self._reset = self.addAction(self.tr("Put moved cards back"), document.reset_boxes)
        self.aboutToShow.connect(self._show)

    def other_mode(self) -> None:
        """From tensors and functions to functions only, and back."""
        self._set(mode="functions" if self._document.look.mode != "functions" else "tensors and functions")

    def turn(self) -> None:
        """On to the next direction."""
        at = _TURNS.index(self._document.look.orientation)
        self._set(orientation=_TURNS[(at + 1) % len(_TURNS)])

    def other_fold(self) -> None:
        """Fold all that can be folded, or open it again."""
        self._document.fold_all(not self._document.look.folded)

    def _choice(self, group: QActionGroup, title: str, work) -> QAction:
        act = self.addAction(title)
        act.setCheckable(True)
        act.triggered.connect(lambda _checked=False: work())
        group.addAction(act)
        return act

    def _set(self, **chosen: Any) -> None:
        self._document.set_look(replace(self._document.look, **chosen))

    def _show(self) -> None:
        look = self._document.look
        self._modes[look.mode].setChecked(True)
        self._orientations[look.orientation].setChecked(True)
        for scale, action in self._scales:
            action.setChecked(scale is look.scale)
        self._fold.setChecked(bool(look.folded))
        self._fold.setEnabled(bool(self._document.scopes))
        self._reset.setEnabled(self._document.moved)
