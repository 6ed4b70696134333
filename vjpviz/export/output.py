"""Steps of a picture as files: the suffix says of which kind."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from vjpviz.export.animation import animation_bytes
from vjpviz.export.dot import dot_bytes
from vjpviz.export.files import check_target, numbered, write_set
from vjpviz.export.film import motion
from vjpviz.export.html import html_bytes
from vjpviz.export.options import ExportError, Options
from vjpviz.export.page import lay_out
from vjpviz.export.pdf import pdf_bytes
from vjpviz.export.png import png_bytes
from vjpviz.export.pptx import pptx_bytes
from vjpviz.export.svg import svg_bytes
from vjpviz.words import say, speaking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vjpviz.export.picture import Picture

STILLS = {".svg": svg_bytes, ".png": png_bytes}
SETS = {".pdf": pdf_bytes, ".pptx": pptx_bytes}
FILMS = (".gif", ".webp", ".mp4")
_OWN_CAPTION = (".html", ".pptx")  # there the caption is a text beside the picture


def export(
    picture: Picture,
    times: Sequence[int],
    out: Path,
    options: Options,
    progress: Callable[[int, int], None] = lambda done, count: None,
) -> list[Path]:
    """Write the steps at ``times``, all of them or nothing, and say which files were written.

    One picture a file for SVG, PNG and DOT (numbered where there are several steps), one file for the others. The page
    is the same for all steps. ``progress`` is called with the steps that are done and their number, and may raise
    to cancel: nothing is left behind then. Raises ``ExportError``.
    """
    suffix = out.suffix.lower()
    if suffix not in (*STILLS, ".dot", *SETS, *FILMS, ".html", ".json"):
        raise ExportError(say("{name}: unknown kind of file").format(name=out.name))
    if not times:
        raise ExportError(say("there is no step to draw"))
    check_target(out)
    with speaking(picture.content.language):
        contents = _contents(suffix, picture, times, options, lambda done: progress(done, len(times)))
    paths = [numbered(out, i, len(contents)) for i in range(len(contents))]
    write_set(list(zip(paths, contents, strict=True)))
    return paths


def _contents(
    suffix: str, picture: Picture, times: Sequence[int], options: Options, progress: Callable[[int], None]
) -> list[bytes]:
    """The contents of all files, complete before the first is written."""
    if suffix == ".json":
        from vjpviz.trace.document import to_json

        return [(json.dumps(to_json(picture.trace), ensure_ascii=False) + "\n").encode()]
    if suffix in _OWN_CAPTION:
        options = replace(options, caption=False)
    elif suffix in FILMS:
        options = replace(options, transparent=False, caption=options.caption is not False)
    frames = [picture.frame(t) for t in times]
    page = lay_out(frames, options)
    if suffix in SETS:
        return [SETS[suffix](frames, page, options, progress)]
    if suffix == ".html":
        return [html_bytes(frames, [motion(picture, t) for t in times], page, options, progress)]
    if suffix in FILMS:
        return [animation_bytes(suffix, picture, times, page, options, progress)]
    contents: list[bytes] = []
    for i, (t, frame) in enumerate(zip(times, frames, strict=True)):
        still = STILLS.get(suffix)
        contents.append(still(frame, page, options) if still else dot_bytes(picture, t, options))
        progress(i + 1)
    return contents
