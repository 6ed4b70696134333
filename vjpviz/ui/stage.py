"""The stage: the scene's items kept in step with the Frames, one item an element, and how much of them is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QVariantAnimation

from vjpviz.ui.items import FrameItem
from vjpviz.ui.overview import OverviewItem
from vjpviz.ui.path_light import PathLight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QGraphicsScene

    from vjpviz.graph.frame import Frame
    from vjpviz.graph.metrics import Scale
    from vjpviz.graph.theme import Theme
    from vjpviz.ui.items import Element

FADE, BREATH = 160, 400
"""Milliseconds in which a node's state changes, and in which the halo of an active one breathes once."""

OVERVIEW = 0.12
"""Below this zoom one item stands for all."""


class Stage:
    """Owns the items of a scene."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self._items: dict[str, FrameItem] = {}
        self._overview = OverviewItem()
        self._overview.setVisible(False)
        scene.addItem(self._overview)
        self.light = PathLight()
        scene.addItem(self.light)
        self._changing: list[FrameItem] = []
        self._change = QVariantAnimation(scene)
        self._change.setStartValue(0.0)
        self._change.setEndValue(1.0)
        self._change.valueChanged.connect(self._on_change)
        self._change.finished.connect(self.settle)

    @property
    def items(self) -> dict[str, FrameItem]:
        """The items by the kind and key of their element."""
        return self._items

    def show(self, frame: Frame | None, theme: Theme, scale: Scale, speed: float = 0.0) -> None:
        """Show a Frame; with a ``speed`` the states that differ from the last one fade into each other."""
        seen: set[str] = set()
        changing: list[FrameItem] = []
        for element in _elements(frame) if frame else ():
            key = f"{type(element).__name__} {element.key} {getattr(element, 'kind', '')}"
            seen.add(key)
            item = self._items.get(key)
            if item is None:
                item = FrameItem(element, theme, scale)
                item.setVisible(not self._overview.isVisible())
                self._items[key] = item
                self._scene.addItem(item)
            elif item.show_element(element, theme, scale, fades=speed > 0):
                changing.append(item)
        for key in self._items.keys() - seen:
            self._scene.removeItem(self._items.pop(key))
        self._overview.show_frame(frame, theme)
        if changing:
            self.settle()
            self._changing = changing
            self._change.setDuration(round(BREATH / speed))
            self._change.start()

    def settle(self) -> None:
        """Let every change of state be over."""
        self._change.stop()
        for item in self._changing:
            item.settle()
        self._changing = []

    def _on_change(self, part: float) -> None:
        for item in self._changing:
            item.set_change(min(1.0, part * BREATH / FADE), part)

    def set_zoom(self, zoom: float) -> None:
        """Show all items, or the one that stands for them."""
        self.light.set_zoom(zoom)
        far = zoom < OVERVIEW
        if far != self._overview.isVisible():
            self._overview.setVisible(far)
            for item in self._items.values():
                item.setVisible(not far)


def _elements(frame: Frame) -> Iterator[Element]:
    yield from frame.lanes
    yield from frame.cards
    yield from frame.aliases
    yield from frame.pills
    yield from frame.chips
