"""A part of the right pane under a header that opens and closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from vjpviz.ui.icons import icon
from vjpviz.ui.style import colour, named
from vjpviz.ui.voice import ExpanderVoice

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

HEADER = 40


class Section(QWidget):
    """Holds ``body`` below a header with a title and, at its right, ``aside``; ``toggled`` tells whether it is open."""

    toggled = Signal(bool)

    def __init__(
        self,
        title: str,
        body: QWidget,
        document: Document,
        parent: QWidget | None = None,
        aside: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__(parent)
        self.body = body
        self._document, self._title = document, title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._header = named(QFrame(self), "section")
        self._header.setFixedHeight(HEADER)
        self._header.setCursor(Qt.CursorShape.PointingHandCursor)
        self._header.installEventFilter(self)
        row = QHBoxLayout(self._header)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(named(QLabel(title), "title"))
        row.addStretch()
        for widget in aside:
            row.addWidget(widget)
        self.button = named(_Chevron(self._header), "chevron")
        self.button.setCheckable(True)
        self.button.setChecked(True)
        self.button.setIconSize(QSize(16, 16))
        ExpanderVoice(self.button)
        row.addWidget(self.button)
        column.addWidget(self._header)
        column.addWidget(body)
        self.button.toggled.connect(self._on_toggled)
        document.theme_changed.connect(self._dress)
        self._dress()

    @property
    def opened(self) -> bool:
        """Whether the body is shown."""
        return self.button.isChecked()

    def set_opened(self, opened: bool) -> None:
        """Show the body, or the header alone."""
        self.button.setChecked(opened)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click anywhere on the header counts."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and self._header.rect().contains(event.position().toPoint())
        ):
            self.button.toggle()
            return True
        return super().eventFilter(watched, event)

    def _on_toggled(self, opened: bool) -> None:
        self.body.setVisible(opened)
        self._dress()
        self.toggled.emit(opened)

    def _dress(self) -> None:
        self.button.setIcon(icon("down" if self.opened else "right", colour(self._document.theme, "ink3"), size=16))
        words = self.tr("Hide {0}") if self.opened else self.tr("Show {0}")
        self.button.setAccessibleName(words.format(self._title))
        self.button.setToolTip(words.format(self._title))


class _Chevron(QToolButton):
    """A class of its own, for Qt speaks for its own ones itself and would call this a check box."""
