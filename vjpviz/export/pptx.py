"""PowerPoint: one slide a step with its picture and its caption; the speaker's notes hold the numbers as text."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING

from vjpviz.export.options import ExportError
from vjpviz.export.page import words
from vjpviz.export.png import png_bytes
from vjpviz.graph.described import state_words
from vjpviz.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vjpviz.export.options import Options
    from vjpviz.export.page import Page
    from vjpviz.graph.frame import Frame

_WIDTH, _HEIGHT, _MARGIN, _CAPTION = 13.333, 7.5, 0.3, 0.9  # inches
_EPOCH = (2000, 1, 1, 0, 0, 0)
_FONTS = {"text": "Inter", "error": "Inter"}
_INKS = {"text": "ink", "code": "ink", "gradient": "flow", "value": "data", "stored": "acc", "error": "err"}


def pptx_bytes(frames: Sequence[Frame], page: Page, options: Options, progress: Callable[[int], None]) -> bytes:
    """All moments as one presentation. ``progress`` is called with the number of slides that are done."""
    if find_spec("pptx") is None:
        needs = say("PowerPoint needs {package}: {command}")
        raise ExportError(needs.format(package="python-pptx", command="pip install 'vjpviz[slides]'"))
    from pptx import Presentation
    from pptx.util import Inches

    sharp = replace(options, size=None, zoom=max(options.zoom, 2.0))
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(_WIDTH), Inches(_HEIGHT)
    for i, frame in enumerate(frames):
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = _rgb(options.theme.canvas)
        _picture(slide, png_bytes(frame, page, sharp), page, frame)
        _caption(slide, frame, options)
        if (text := slide.notes_slide.notes_text_frame) is not None:
            text.text = notes(frame)
        progress(i + 1)
    deck.core_properties.title = frames[0].title
    deck.core_properties.author = "vjpviz"
    deck.core_properties.created = deck.core_properties.modified = datetime(*_EPOCH)
    data = io.BytesIO()
    deck.save(data)
    return without_times(data.getvalue())


def notes(frame: Frame) -> str:
    """All that a step shows, as text."""
    lines = [words(frame), ""]
    for card in frame.cards:
        if card.state != "future":
            lines.append(
                f"{card.title}: " + ", ".join(f"{row.label} {row.text} {row.note}".strip() for row in card.rows)
            )
    lines += [f"{pill.title}: {state_words(pill.state, pill.mark)}" for pill in frame.pills if pill.state != "future"]
    return "\n".join(lines).strip()


def without_times(archive: bytes) -> bytes:
    """The same zip archive with its files dated alike."""
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _picture(slide, png: bytes, page: Page, frame: Frame) -> None:
    from pptx.util import Inches

    room_width, room_height = _WIDTH - 2 * _MARGIN, _HEIGHT - _CAPTION - 2 * _MARGIN
    bounds = page.bounds
    zoom = min(room_width / bounds.width, room_height / bounds.height)
    width, height = bounds.width * zoom, bounds.height * zoom
    left, top = (_WIDTH - width) / 2, _MARGIN + (room_height - height) / 2
    shape = slide.shapes.add_picture(io.BytesIO(png), *map(Inches, (left, top, width, height)))
    shape.name = frame.title
    shape._element._nvXxPr.cNvPr.set("descr", words(frame))  # what a screen reader says


def _caption(slide, frame: Frame, options: Options) -> None:
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Inches, Pt

    box = slide.shapes.add_textbox(
        *map(Inches, (_MARGIN, _HEIGHT - _CAPTION - _MARGIN, _WIDTH - 2 * _MARGIN, _CAPTION))
    )
    box.text_frame.word_wrap = True
    box.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = box.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    for run in frame.caption:
        piece = paragraph.add_run()
        piece.text = run.text
        piece.font.size = Pt(24)
        piece.font.name = _FONTS.get(run.style, "JetBrains Mono")
        piece.font.bold = run.style in ("code", "gradient")
        piece.font.color.rgb = _rgb(getattr(options.theme, _INKS[run.style]))


def _rgb(colour: str):
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(colour.removeprefix("#"))
