"""A part of the right pane under a header that opens and closes it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from vjpviz.ui.style import named


class Section(QWidget):
    """Holds ``body`` below a header with a title; ``toggled`` tells whether it is open now."""

    toggled = Signal(bool)

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None, opened: bool = False) -> None:
        super().__init__(parent)
        self.body = body
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = named(QFrame(self), "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(12, 0, 20, 0)
        self.button = named(QToolButton(header), "section")
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setChecked(opened)
        self.button.setIconSize(QSize(12, 12))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row.addWidget(self.button)
        row.addStretch()
        self.note = named(QLabel(header), "hint")
        row.addWidget(self.note)
        column.addWidget(header)
        column.addWidget(body)
        self.button.toggled.connect(self._on_toggled)
        self._on_toggled(opened)

    def _on_toggled(self, opened: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self.body.setVisible(opened)
        self.toggled.emit(opened)
