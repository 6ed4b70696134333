"""A bar in as full a form as its width has room for: it gives up one thing after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

_CHANGES = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.Show)


class Squeeze(QObject):
    """Watches ``bar``, which has a layout. Each of ``savings`` is called with whether to give up what it stands for.

    ``form`` counts what was given up. The bar itself has to allow for a width of nothing.
    """

    def __init__(self, bar: QWidget, savings: Sequence[Callable[[bool], None]]) -> None:
        super().__init__(bar)
        self._bar, self._savings = bar, savings
        self._needs: list[int] = []
        self.form = 0
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
        if not self._needs:
            self._measure()
        wide = self._bar.width()
        self._take(next((form for form, need in enumerate(self._needs) if need <= wide), len(self._savings)))

    def _measure(self) -> None:
        layout = self._bar.layout()
        assert layout is not None
        for form in range(len(self._savings) + 1):
            self._take(form)
            layout.invalidate()
            self._needs.append(layout.minimumSize().width())

    def _take(self, form: int) -> None:
        if form != self.form:
            self.form = form
            for place, save in enumerate(self._savings):
                save(place < form)
