"""The transport: first, back, play, forward, last, the timeline, and the speed, below the caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from vjpviz.ui.caption_line import CaptionLine
from vjpviz.ui.commands import native
from vjpviz.ui.icons import icon
from vjpviz.ui.style import colour, named, scale_fixed_sizes, text_scale
from vjpviz.ui.timeline import Timeline

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vjpviz.ui.document import Document

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)


NARROW = 620


class Transport(QFrame):
    """Caption and stepping controls."""

    first_requested = Signal()
    back_requested = Signal()
    play_requested = Signal()
    forward_requested = Signal()
    last_requested = Signal()
    seek_requested = Signal(int)
    speed_requested = Signal(float)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self._document = document
        self._playing = False
        self._roomy = True
        self.setFixedHeight(112)
        self._caption = CaptionLine(document, parent=self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 16, 10)
        row.setSpacing(2)
        for name, title, keys, wish in (
            ("first", self.tr("First"), native("Home"), self.first_requested),
            ("back", self.tr("Back"), "←", self.back_requested),
            ("play", self.tr("Play"), self.tr("Space"), self.play_requested),
            ("forward", self.tr("Forward"), "→", self.forward_requested),
            ("last", self.tr("Last"), native("End"), self.last_requested),
        ):
            button = named(QToolButton(self), name)
            button.setAccessibleName(title)
            button.setToolTip(f"{title}  {keys}")
            button.setFixedSize(*((40, 40) if name == "play" else (34, 34)))
            button.setIconSize(QSize(20, 20))
            button.clicked.connect(wish)
            self._buttons[name] = button
            row.addWidget(button)
        self.timeline = Timeline(document, self)
        self.timeline.seek_requested.connect(self.seek_requested)
        row.addSpacing(10)
        row.addWidget(self.timeline, 1)
        row.addSpacing(8)
        self._count = QLabel(self)
        row.addWidget(self._count)
        self._speed = named(QPushButton("1×", self), "choice")
        self._speed.setAccessibleName(self.tr("Speed"))
        self._speed.setToolTip(self.tr("Speed"))
        self._speed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._speed.setFixedSize(70, 34)
        menu = QMenu(self._speed)
        for speed in SPEEDS:
            menu.addAction(f"{speed:g}×", lambda _checked=False, speed=speed: self.choose_speed(speed))
        self._speed.setMenu(menu)
        row.addSpacing(8)
        row.addWidget(self._speed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption, 1)
        column.addLayout(row)
        document.theme_changed.connect(self._dress)
        document.time_changed.connect(self._on_time)
        document.trace_changed.connect(self._on_time)
        self._dress()
        self._on_time()

    @property
    def caption(self) -> str:
        """The sentence that is shown."""
        return self._caption.text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the timeline needs the room of the number; its accessible text still tells it."""
        super().resizeEvent(event)
        roomy = self.width() >= NARROW * text_scale()
        if roomy != self._roomy:
            self._roomy = roomy
            self._count.setVisible(roomy)
            for name, button in self._buttons.items():
                button.setFixedSize(*((40, 40) if name == "play" else (34 if roomy else 28, 34)))
            self._speed.setFixedSize(70 if roomy else 60, 34)
            scale_fixed_sizes(self)

    def set_playing(self, playing: bool) -> None:
        """Show pause while playing."""
        self._playing = playing
        self._buttons["play"].setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))
        self._dress()

    def choose_speed(self, speed: float) -> None:
        """Play at this speed from now on."""
        self._speed.setText(f"{speed:g}×")
        self.speed_requested.emit(speed)

    def _dress(self) -> None:
        theme = self._document.theme
        for name, button in self._buttons.items():
            if name == "play":
                button.setIcon(icon("pause" if self._playing else "play", colour(theme, "onink")))
                button.setStyleSheet(
                    f"QToolButton {{ background: {theme.ink}; border: 2px solid {theme.ink}; }}"
                    f"QToolButton {{ border-radius: {round(20 * text_scale())}px; }}"
                    f"QToolButton:hover {{ background: {theme.ink2}; }}"
                    f"QToolButton:focus {{ border: 2px solid {theme.line2}; }}"
                    f"QToolButton:disabled {{ background: {theme.line2}; border-color: {theme.line2}; }}"
                )
            else:
                button.setIcon(icon(name, colour(theme, "ink2"), colour(theme, "line2")))
        self._speed.setIcon(icon("down", colour(theme, "ink2")))

    def _on_time(self, *_: object) -> None:
        t, steps = self._document.t, self._document.steps
        self._count.setText(self.tr("step {0} of {1}").format(t + 1, steps))
        for name, enabled in (
            ("first", t >= 0),
            ("back", t >= 0),
            ("play", steps > 0),
            ("forward", t < steps - 1),
            ("last", t < steps - 1),
        ):
            self._buttons[name].setEnabled(enabled)
