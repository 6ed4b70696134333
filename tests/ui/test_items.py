"""What an item paints, by the zoom alone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from tests.export.frames import in_flight
from vjpviz.graph.metrics import WINDOW
from vjpviz.graph.theme import LIGHT
from vjpviz.ui.items import FrameItem


@pytest.mark.parametrize("ratio", [1, 2])
@pytest.mark.parametrize(("zoom", "near"), [(0.6, True), (0.3, False)])
def test_small_text_is_there_at_the_same_zoom_on_every_screen(qapp, ratio, zoom, near):
    item = FrameItem(in_flight().cards[0], LIGHT, WINDOW)

    def drawn(draw):
        image = QImage(400 * ratio, 400 * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        painter.scale(zoom, zoom)
        painter.translate(-item.boundingRect().topLeft())
        draw(painter)
        painter.end()
        return image

    image = drawn(lambda painter: item.paint(painter, QStyleOptionGraphicsItem()))
    assert image == drawn(lambda painter: item._draw(painter, item.element, near))
    assert image != drawn(lambda painter: item._draw(painter, item.element, not near))
