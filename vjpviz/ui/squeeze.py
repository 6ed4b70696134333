"""A bar in as full a form as its width has room for: it gives up one thing after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLayout, QWidget

_CHANGES = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.Show)


class Squeeze(QObject):
    """Watches ``bar``, which has a layout. Each of ``savings`` is called with whether to give up what it stands for.

    ``form`` counts what was given up, ``measured`` how often that was found out. The bar itself
    has to allow for a width of nothing.
    """

    def __init__(self, bar: QWidget, savings: Sequence[Callable[[bool], object]]) -> None:
        super().__init__(bar)
        self._bar, self._savings = bar, savings
        self._needs: list[int] = []
        self.form = self.measured = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._again)
        bar.installEventFilter(self)

    def again_soon(self) -> None:
        """Measure anew, for what stands in the bar has another size."""
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width, or other type."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        elif event.type() in _CHANGES:
            self.again_soon()
        return super().eventFilter(watched, event)

    def _again(self) -> None:
        self._needs = []
        self._fit()

    def _fit(self) -> None:
        layout, wide = self._bar.layout(), self._bar.width()
        assert layout is not None
        fresh = not self._needs
        if fresh:
            self._measure(layout)
        self._take(next((form for form, need in enumerate(self._needs) if need <= wide), len(self._savings)))
        if fresh:  # what was measured last is not what is shown
            layout.invalidate()
            layout.activate()

    def _measure(self, layout: QLayout) -> None:
        for form in range(len(self._savings) + 1):
            self._take(form)
            layout.invalidate()
            layout.activate()  # it reaches layouts within this one
            self._needs.append(layout.minimumSize().width())
        self.measured += 1

    def _take(self, form: int) -> None:
        if form != self.form:
            self.form = form
            for place, save in enumerate(self._savings):
                save(place < form)
