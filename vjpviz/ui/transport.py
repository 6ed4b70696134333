"""The transport: first, back, play, forward, last, the timeline, and the speed, below the caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from vjpviz.ui.caption_line import CaptionLine
from vjpviz.ui.commands import native
from vjpviz.ui.icons import icon
from vjpviz.ui.squeeze import Squeeze
from vjpviz.ui.style import colour, named, scale_fixed_sizes, text_scale
from vjpviz.ui.timeline import Timeline

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0)

LEAST, ENOUGH = 110, 220
"""The width of a timeline that is of any use at all, and of one with the names of its phases."""


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
        self._short = False  # the number of the step without words
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
        self.timeline.setMinimumWidth(ENOUGH)
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
        self._squeeze = Squeeze(
            self,
            (
                self._count_less,
                self._narrow,
                lambda saved: self.timeline.setMinimumWidth(LEAST if saved else ENOUGH),
                lambda saved: [self._buttons[name].setHidden(saved) for name in ("first", "last")],
                self._speed.setHidden,
            ),
        )
        document.trace_changed.connect(self._squeeze.again_soon)
        self._dress()
        self._on_time()

    @property
    def caption(self) -> str:
        """The sentence that is shown."""
        return self._caption.text

    def minimumSizeHint(self) -> QSize:
        """A narrow window shows less: see ``Squeeze``."""
        return QSize(0, super().minimumSizeHint().height())

    def _count_less(self, saved: bool) -> None:
        """On a narrow window the timeline needs the room of the words; its accessible text still tells them."""
        self._short = saved
        self._on_time()

    def _narrow(self, saved: bool) -> None:
        for name, button in self._buttons.items():
            button.setFixedSize(*((40, 40) if name == "play" else (28 if saved else 34, 34)))
        self._speed.setFixedSize(60 if saved else 70, 34)
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
        words = self.tr("step {0} of {1}")
        texts = ["{0}/{1}" if self._short else words, words]
        self._count.setText(texts[0].format(t + 1, steps))
        self._count.setToolTip(texts[1].format(t + 1, steps))
        self._count.setMinimumWidth(self._count.fontMetrics().horizontalAdvance(texts[0].format(steps, steps)) + 2)
        for name, enabled in (
            ("first", t >= 0),
            ("back", t >= 0),
            ("play", steps > 0),
            ("forward", t < steps - 1),
            ("last", t < steps - 1),
        ):
            self._buttons[name].setEnabled(enabled)
