"""Steps of a picture as files: the suffix says of which kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vjpviz.export.files import numbered, write
from vjpviz.export.options import ExportError, Options
from vjpviz.export.page import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vjpviz.export.picture import Picture

SUFFIXES = (".svg", ".png", ".dot", ".pdf", ".gif", ".webp", ".mp4", ".html", ".pptx", ".json")
"""What can be written."""


def export(
    picture: Picture,
    times: Sequence[int],
    out: Path,
    options: Options,
    progress: Callable[[int, int], None] = lambda done, count: None,
) -> list[Path]:
    """Write the steps at ``times``, and say which files were written.

    One picture a file for SVG, PNG and DOT (numbered where there are several steps), one file for the others. The page
    is the same for all steps. ``progress`` is called with the steps that are done and their number, and may raise
    to cancel: nothing is left behind then. Raises ``ExportError``.
    """
    suffix = out.suffix.lower()
    if suffix not in SUFFIXES:
        known = " ".join(SUFFIXES)
        raise ExportError(f"{out.name}: unknown kind of file; known are {known}")
    if not times:
        raise ExportError("there is no step to draw")
    paths: list[Path] = []
    count = len(times)
    for i, data in enumerate(_encoded(suffix, picture, times, options, lambda done: progress(done, count))):
        path = numbered(out, i, count) if suffix in (".svg", ".png", ".dot") else out
        write(path, data)
        paths.append(path)
    return paths


def _encoded(
    suffix: str, picture: Picture, times: Sequence[int], options: Options, progress: Callable[[int], None]
) -> list[bytes]:
    """The contents of all files, complete before the first is written."""
    from vjpviz.export.animation import animation_bytes
    from vjpviz.export.dot import dot_bytes
    from vjpviz.export.html import html_bytes
    from vjpviz.export.pdf import pdf_bytes
    from vjpviz.export.png import png_bytes
    from vjpviz.export.svg import svg_bytes

    frames = [picture.frame(t) for t in times]
    # The caption of a playing page is a text beside the picture.
    page = lay_out(frames, replace(options, caption=False) if suffix == ".html" else options)
    if suffix in (".pdf", ".html"):
        return [(pdf_bytes if suffix == ".pdf" else html_bytes)(frames, page, options, progress)]
    if suffix in (".gif", ".webp", ".mp4"):
        return [animation_bytes(suffix, picture, times, page, options, progress)]
    contents: list[bytes] = []
    for i, (t, frame) in enumerate(zip(times, frames, strict=True)):
        if suffix == ".dot":
            contents.append(dot_bytes(picture, t, options))
        else:
            contents.append((svg_bytes if suffix == ".svg" else png_bytes)(frame, page, options))
        progress(i + 1)
    return contents
