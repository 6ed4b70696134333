"""The Player: walks through the steps, one animation each, and rests when told to. Nothing loops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication, QStyle

from vjpviz.trace.events import Execute, Seed

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

TRAVEL, CHANGE, REST = 700, 160, 500
"""Milliseconds at speed 1: gradients on their way, a forward step, and the pause before the next step."""


class Player(QObject):
    """Steps with motion. ``alpha_changed`` tells how far the motion of the present step has come, 0 to 1."""

    alpha_changed = Signal(float)
    playing_changed = Signal(bool)
    stepping = Signal(float)  # the speed with which the next moment comes in, as a step and not as a jump

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.speed = 1.0
        self.playing = False
        self.reduced_motion = not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.valueChanged.connect(self._on_value)
        self._motion.finished.connect(self._on_finished)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)
        document.trace_changed.connect(self.settle)

    def forward(self) -> None:
        """One step on, with its motion."""
        self.settle()
        self._step()

    def back(self) -> None:
        """One step back, at once."""
        self.seek(self._document.t - 1)

    def first(self) -> None:
        """Before the first event."""
        self.seek(-1)

    def last(self) -> None:
        """After the last event."""
        self.seek(self._document.steps - 1)

    def seek(self, t: int) -> None:
        """Jump to a moment, without motion."""
        self.settle()
        self._document.seek(t)

    def toggle(self) -> None:
        """Play from here, or pause. At the end, play from the beginning."""
        if self.playing:
            self.settle()
            return
        if self._document.steps == 0:
            return
        if self._document.t >= self._document.steps - 1:
            self._document.seek(-1)
        self._set_playing(True)
        self._step()

    def settle(self) -> None:
        """Stop playing and let the present step be over."""
        self._rest.stop()
        self._set_playing(False)
        if self._motion.state() == QAbstractAnimation.State.Running:
            self._motion.stop()
            self.alpha_changed.emit(1.0)

    def set_speed(self, speed: float) -> None:
        """Divide all durations by this."""
        self.speed = speed

    def _step(self) -> None:
        before = self._document.t
        moving = before + 1 < self._document.steps and self._document.trace is not None
        if not moving:
            self._set_playing(False)
            return
        assert self._document.trace is not None
        travels = isinstance(self._document.trace.events[before + 1], Seed | Execute)
        self._motion.setDuration(round((TRAVEL if travels and not self.reduced_motion else CHANGE) / self.speed))
        if not self.reduced_motion:
            self.stepping.emit(self.speed)
        self._document.seek(before + 1)
        if travels and not self.reduced_motion:
            self.alpha_changed.emit(0.0)
        self._motion.start()

    def _on_value(self, alpha: float) -> None:
        if self._motion.duration() * self.speed > CHANGE + 1:
            self.alpha_changed.emit(alpha)

    def _on_finished(self) -> None:
        self.alpha_changed.emit(1.0)
        if self.playing:
            self._rest.start(round(REST / self.speed))

    def _on_rested(self) -> None:
        if self.playing:
            self._step()

    def _set_playing(self, playing: bool) -> None:
        if playing != self.playing:
            self.playing = playing
            self.playing_changed.emit(playing)
