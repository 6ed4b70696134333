"""A line around what has the keyboard's focus, for widgets whose style shows it badly or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QSlider,
    QWidget,
)
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDTH, AIR = 2, 3
"""Of the line, and how far it stands from a small control; a pane has it inside, at its border."""

_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QObject):
    """Belongs to the application. The ring appears with Tab and other keys, and goes with a click of the mouse."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._line: _Line | None = None
        application.focusChanged.connect(self._on_focus)

    @property
    def around(self) -> QWidget | None:
        """The widget the ring is around."""
        return self._line.widget if self._line is not None and Shiboken.isValid(self._line) else None

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._line is not None and Shiboken.isValid(self._line):
            self._line.hide()
            self._line.deleteLater()
        self._line = None
        if new is not None and wanted(new) and new.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            self._line = _Line(new)


def wanted(widget: QWidget) -> bool:
    """Whether a widget does not show its focus well by itself."""
    if isinstance(widget, QPlainTextEdit):
        return widget.isReadOnly()  # in all others the cursor blinks
    if isinstance(widget, QAbstractScrollArea):
        return widget.parentWidget() is not None
    return isinstance(widget, QComboBox | QCheckBox | QSlider)


class _Line(QWidget):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget.parentWidget())
        self.widget = widget
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        widget.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around the widget, until the mouse is used."""
        if event.type() in _FOLLOWED:
            self._follow()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.hide()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        inside = isinstance(self.widget, QAbstractScrollArea | QAbstractItemView)
        room = 0 if inside else AIR
        box = self.widget.geometry().adjusted(-room, -room, room, room)
        self.setGeometry(box)
        whole = QRect(0, 0, box.width(), box.height())
        line = QRegion(whole).subtracted(QRegion(whole.adjusted(WIDTH + 2, WIDTH + 2, -WIDTH - 2, -WIDTH - 2)))
        self.setMask(line)  # so that what lies inside is painted and scrolled as if nothing lay above it
        self.setVisible(self.widget.isVisible())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded line in the colour of text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), WIDTH))
        half = WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 5, 5)
        painter.end()
