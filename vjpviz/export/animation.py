"""GIF, WebP and MP4: the window's motion as a film."""

from __future__ import annotations

import io
from fractions import Fraction
from importlib.util import find_spec
from itertools import accumulate, pairwise, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image
from PySide6.QtGui import QImage

from vjpviz.export.film import shots
from vjpviz.export.options import ExportError
from vjpviz.export.png import image
from vjpviz.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from vjpviz.export.film import Shot
    from vjpviz.export.options import Options
    from vjpviz.export.page import Page
    from vjpviz.export.picture import Picture
    from vjpviz.graph.theme import Theme

_GROUNDS = ("canvas", "panel")
_STROKES = (
    "ink",
    "ink2",
    "ink3",
    "line",
    "line2",
    "future",
    "future2",
    "data",
    "fwd",
    "flow",
    "flow_line",
    "flow_dim",
    "acc",
)
_PAIRS = (
    *product(_GROUNDS, _STROKES),
    ("flow", "onflow"),
    ("flow_bg", "flow"),
    ("flow_bg", "flow_bd"),
    ("canvas", "flow_bg"),
    ("acc_bg", "acc"),
    ("acc", "onacc"),
    ("leaf", "ink"),
)
_BLENDS = 9
# Macroblock trees make the same film come out with other bytes now and then.
_X264 = {"crf": "20", "preset": "veryfast", "x264-params": "mbtree=0"}
_UNKNOWN = 255  # no place in the palette: it stays free for what does not change


def animation_bytes(
    suffix: str, picture: Picture, times: Sequence[int], page: Page, options: Options, progress: Callable[[int], None]
) -> bytes:
    """A film of the steps; ``suffix`` is ``.gif``, ``.webp`` or ``.mp4``. ``progress`` counts steps that are done."""
    film = shots(picture, times, options)
    images = _images(film, picture, page, options, progress)  # drawn as they are asked for: a long film is large
    if suffix == ".mp4":
        return _mp4(images, [shot.count for shot in film], options.fps)
    # The clock of a GIF ticks in hundredths of a second: rounded as a running sum, so that nothing drifts.
    ticks = [round(100 * n / options.fps) for n in accumulate((shot.count for shot in film), initial=0)]
    durations = [10 * (b - a) for a, b in pairwise(ticks)]
    return _gif(images, durations, options.theme) if suffix == ".gif" else _webp(images, durations)


def _images(
    film: Sequence[Shot], picture: Picture, page: Page, options: Options, progress: Callable[[int], None]
) -> Iterator[Image.Image]:
    done = 0
    for shot, after in pairwise((*film, None)):
        assert shot is not None
        yield _pillow(image(picture.frame(shot.t, shot.alpha), page, options))
        if after is None or after.t != shot.t:
            done += 1
            progress(done)


def _pillow(made: QImage) -> Image.Image:
    made = made.convertToFormat(QImage.Format.Format_RGB32)
    return Image.frombuffer(
        "RGB", (made.width(), made.height()), bytes(made.constBits()), "raw", "BGRX", made.bytesPerLine(), 1
    )


def _gif(images: Iterator[Image.Image], durations: Sequence[int], theme: Theme) -> bytes:
    palette = _Palette(theme)
    # One palette for all: one made for each picture would let the ground flicker.
    indexed = map(palette.indexed, images)
    data = io.BytesIO()
    next(indexed).save(
        data,
        "GIF",
        save_all=True,
        append_images=indexed,
        duration=list(durations),
        loop=0,
        disposal=1,
        optimize=False,
    )
    return data.getvalue()


def _webp(images: Iterator[Image.Image], durations: Sequence[int]) -> bytes:
    data = io.BytesIO()
    next(images).save(
        data,
        "WEBP",
        save_all=True,
        append_images=list(images),
        duration=list(durations),
        loop=0,
        lossless=True,
        method=2,
    )
    return data.getvalue()


class _Palette:
    """Every colour of the theme that a picture uses, and what lies between it and the ground it stands on.

    Pillow's own look-up is not exact: white would come out as the next colour beside it.
    """

    def __init__(self, theme: Theme):
        colours: dict[tuple[int, ...], None] = {}
        for ground, stroke in _PAIRS:
            a, b = (_channels(int(getattr(theme, token)[1:], 16)) for token in (ground, stroke))
            for step in np.linspace(0, 1, _BLENDS):
                colours[tuple(int(value) for value in np.rint(a + (b - a) * step))] = None
        self._colours = np.array(list(colours)[:_UNKNOWN])
        self._nearest = np.full(1 << 24, _UNKNOWN, np.uint8)

    def indexed(self, made: Image.Image) -> Image.Image:
        """The image in the nearest colours of the palette."""
        pixels = np.asarray(made).astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
        for colour in np.unique(pixels[self._nearest[pixels] == _UNKNOWN]):
            self._nearest[colour] = np.abs(self._colours - _channels(colour)).sum(axis=1).argmin()
        drawn = Image.fromarray(self._nearest[pixels])
        drawn.putpalette(self._colours.astype(np.uint8).tobytes())
        return drawn


def _channels(colour: int) -> np.ndarray:
    return np.array([colour >> 16 & 255, colour >> 8 & 255, colour & 255], dtype=int)


def _mp4(images: Iterator[Image.Image], counts: Sequence[int], fps: int) -> bytes:
    if find_spec("av") is None:
        raise ExportError(
            say("MP4 needs {package}: {command}").format(package="PyAV", command="pip install 'vjpviz[video]'")
        )
    with TemporaryDirectory() as folder:  # the index moves to the front at the end: that takes a file, not a buffer
        file = Path(folder, "film.mp4")
        _encode(file, images, counts, fps)
        return file.read_bytes()


def _encode(file: Path, images: Iterator[Image.Image], counts: Sequence[int], fps: int) -> None:
    import av

    with av.open(str(file), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=fps, options=_X264)
        stream.pix_fmt = "yuv420p"
        stream.time_base = Fraction(1, fps)
        first = True
        clock = 0
        for made, count in zip(images, counts, strict=True):
            even = made.crop((0, 0, made.width - made.width % 2, made.height - made.height % 2))
            if first:
                stream.width, stream.height = even.size
                first = False
            frame = av.VideoFrame.from_image(even).reformat(format="yuv420p")
            for _ in range(count):
                frame.pts = clock
                clock += 1
                container.mux(stream.encode(frame))
        container.mux(stream.encode())
