"""Reading the SVG that was written."""

from __future__ import annotations

from xml.etree.ElementTree import Element


def text_box(text: Element) -> tuple[float, float, float]:
    """Left end, baseline and width of a ``<text>``."""
    x, y, width = (float(text.attrib[name]) for name in ("x", "y", "textLength"))
    return x - {"middle": 0.5, "end": 1.0}.get(text.attrib.get("text-anchor", ""), 0.0) * width, y, width
