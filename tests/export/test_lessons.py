"""Every lesson, every step: what is drawn is well-formed, stands on the page, and shows no TeX that cannot be set."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.export.svgs import text_box
from vjpviz.assets import asset
from vjpviz.export.options import ExportError, Options
from vjpviz.export.page import Page, lay_out
from vjpviz.export.picture import picture
from vjpviz.export.steps import choose
from vjpviz.export.svg import svg_bytes
from vjpviz.graph.metrics import LECTURE
from vjpviz.lang.run import execute

SVG = "{http://www.w3.org/2000/svg}"
LESSONS = sorted(asset("lessons").glob("*.py"))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_is_drawn_whole_at_every_step(lesson: Path) -> None:
    run = execute(lesson.read_text(encoding="utf-8"))
    if not run.trace.events:
        with pytest.raises(ExportError, match="nothing to draw"):
            choose(run.trace, None, "all")
        return
    options = Options(scale=LECTURE, caption=True, title=True, legend=True)
    for call in range(1, len(run.trace.calls) + 1) or [None]:
        chosen, times = choose(run.trace, call, "all")
        shown = picture(run.trace, chosen, scale=LECTURE, explain=run.explain)
        frames = [shown.frame(t) for t in times]
        page = lay_out(frames, options)
        for frame in frames:
            _check(svg_bytes(frame, page, options), page)


def _check(svg: bytes, page: Page) -> None:
    root = ElementTree.fromstring(svg)
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    bounds = page.bounds
    for element in root.iter():
        if element.tag == f"{SVG}text":
            x, y, width = text_box(element)
            height = 0.0
        elif element.tag == f"{SVG}rect":
            x, y, width, height = (float(element.attrib[name]) for name in ("x", "y", "width", "height"))
        else:
            continue
        assert bounds.x <= x <= x + width <= bounds.right, element.attrib
        assert bounds.y <= y <= y + height <= bounds.bottom, element.attrib
