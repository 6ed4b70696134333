from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

from tests.graph.traces import picture_of_the_style
from vjpviz.export.options import ExportError, Options
from vjpviz.export.output import export
from vjpviz.export.picture import Picture, picture
from vjpviz.export.steps import choose
from vjpviz.graph.metrics import LECTURE

OPTIONS = Options(caption=True)


@pytest.fixture(scope="module")
def shown() -> Picture:
    return picture(picture_of_the_style().trace(), 0, scale=LECTURE)


@pytest.fixture(scope="module")
def times(shown: Picture) -> tuple[int, ...]:
    return choose(shown.trace, 1, "all")[1]


def test_steps_of_a_set_have_one_size_and_go_to_numbered_files(
    shown: Picture, times: tuple[int, ...], tmp_path: Path
) -> None:
    paths = export(shown, times, tmp_path / "step.png", Options(zoom=0.5))
    assert [path.name for path in paths] == [f"step-{i}.png" for i in range(1, 10)]
    images = [Image.open(path) for path in paths]
    assert len({made.size for made in images}) == 1
    assert images[0].info["dpi"] == pytest.approx((48, 48), abs=0.1)


def test_a_transparent_picture_fits_the_size_asked_for(shown: Picture, times: tuple[int, ...], tmp_path: Path) -> None:
    [path] = export(shown, times[-1:], tmp_path / "step.png", Options(size=(640, 480), transparent=True))
    alpha = np.asarray(Image.open(path))[:, :, 3]
    assert alpha.shape == (480, 640)
    assert alpha[0, 0] == 0
    assert alpha.max() == 255


@pytest.mark.parametrize("suffix", [".svg", ".png", ".dot", ".pdf", ".html", ".pptx", ".gif", ".webp", ".mp4", ".json"])
def test_the_same_steps_give_the_same_bytes(
    shown: Picture, times: tuple[int, ...], tmp_path: Path, suffix: str
) -> None:
    options = Options(caption=True, zoom=0.25, fps=5)
    [first] = export(shown, times[4:5], tmp_path / f"a{suffix}", options)
    [second] = export(shown, times[4:5], tmp_path / f"b{suffix}", options)
    assert first.read_bytes() == second.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [first.name, second.name]


def test_a_cancelled_export_keeps_the_old_file_and_leaves_nothing(
    shown: Picture, times: tuple[int, ...], tmp_path: Path
) -> None:
    out = tmp_path / "steps.pdf"
    out.write_text("old")

    def cancel(done: int, count: int) -> None:
        assert count == len(times)
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(shown, times, out, OPTIONS, cancel)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("step.bmp", "step.bmp: unknown kind of file"),
        ("missing/step.svg", "missing/step.svg: no such file or directory"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_line(
    shown: Picture, times: tuple[int, ...], tmp_path: Path, name: str, message: str
) -> None:
    with pytest.raises(ExportError) as error:
        export(shown, times[:1], tmp_path / name, OPTIONS)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz' dot is not installed")
def test_plain_dot_draws_the_dot_file(shown: Picture, times: tuple[int, ...], tmp_path: Path) -> None:
    [path] = export(shown, times[6:7], tmp_path / "step.dot", OPTIONS)
    done = subprocess.run(["dot", "-Tsvg", path], check=True, capture_output=True, text=True, timeout=60)
    assert not done.stderr
    for text in ("MulBackward0", "[0.5, &#45;1, 2]", "AccumulateGrad", "requires_grad", "[10, 40, 240]"):
        assert text in done.stdout
    assert OPTIONS.theme.flow.lower() in done.stdout


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_a_pdf_has_a_page_a_step_its_fonts_and_its_text(shown: Picture, times: tuple[int, ...], tmp_path: Path) -> None:
    [path] = export(shown, times, tmp_path / "steps.pdf", OPTIONS)
    assert f"Pages:           {len(times)}" in _said("pdfinfo", path)
    data = path.read_bytes()
    assert set(re.findall(rb"\(D:(\d{4})|\b(\d{4})-\d\d-\d\dT", data)) == {(b"2000", b""), (b"", b"2000")}
    fonts = _said("pdffonts", path).splitlines()[2:]
    assert {line.split("-")[0].split("+")[-1] for line in fonts} == {"Inter", "JetBrainsMono"}
    assert all(line.split()[-5] == "yes" for line in fonts)  # embedded
    text = _said("pdftotext", "-layout", "-f", "8", "-l", "8", path, "-")
    for part in ("[5, -40, 480]", "seed, line 6", "not kept", "MulBackward0", "AccumulateGrad"):
        assert part in text


def _said(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


@pytest.mark.parametrize("suffix", [".gif", ".webp"])
def test_a_film_rests_after_each_step_and_moves_between(
    shown: Picture, times: tuple[int, ...], tmp_path: Path, suffix: str
) -> None:
    options = Options(zoom=0.3, fps=10, hold=1.0)
    [path] = export(shown, times[3:7], tmp_path / f"film{suffix}", options)
    film = Image.open(path)
    durations, shown_colours = [], []
    for frame in ImageSequence.Iterator(film):
        frame.load()
        durations.append(frame.info["duration"])
        shown_colours.append(frame.convert("RGB").getpixel((0, 0)))
    # Three of these four steps send something: the seed, PowBackward0 and MulBackward0.
    assert sum(durations) == 4 * 1000 + 3 * 600
    assert set(shown_colours) == {(255, 255, 255)}


def test_an_mp4_plays_everywhere(shown: Picture, times: tuple[int, ...], tmp_path: Path) -> None:
    av = pytest.importorskip("av", reason="PyAV is not installed")
    [path] = export(shown, times[5:7], tmp_path / "film.mp4", Options(size=(401, 301), fps=10))
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        assert (stream.codec_context.name, stream.pix_fmt) == ("h264", "yuv420p")
        assert (stream.width, stream.height) == (400, 300)
        frames = [frame.to_ndarray(format="rgb24") for frame in film.decode(stream)]
    assert len(frames) == 2 * (7 - 1 + 12)
    assert np.abs(frames[0].astype(int) - frames[-1]).max() > 100
    assert path.read_bytes().index(b"moov") < path.read_bytes().index(b"mdat")


def test_slides_carry_caption_and_numbers(shown: Picture, times: tuple[int, ...], tmp_path: Path) -> None:
    pptx = pytest.importorskip("pptx", reason="python-pptx is not installed")
    [path] = export(shown, times[6:8], tmp_path / "steps.pptx", OPTIONS)
    slides = list(pptx.Presentation(str(path)).slides)
    assert len(slides) == 2
    caption = slides[0].shapes[1].text_frame.text
    assert caption.startswith("MulBackward0 multiplies v by its two local Jacobians")
    assert "grad [5, -40, 480]" in slides[1].notes_slide.notes_text_frame.text
    assert Image.open(io.BytesIO(slides[0].shapes[0].image.blob)).size[0] > 1000


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="ffmpeg is not installed")
def test_ffmpeg_finds_the_pictures_of_the_steps_in_an_mp4(
    shown: Picture, times: tuple[int, ...], tmp_path: Path
) -> None:
    pytest.importorskip("av", reason="PyAV is not installed")
    options = Options(size=(640, 480), fps=10, hold=0.5)
    [film] = export(shown, times[3:6], tmp_path / "film.mp4", options)
    asked = ["-count_frames", "-show_entries", "stream=codec_name,pix_fmt,width,height,nb_read_frames"]
    said = _said("ffprobe", "-v", "error", *asked, "-of", "default=nw=1:nk=1", film)
    moving = 2  # the seed and PowBackward0 send something
    assert said.split() == ["h264", "640", "480", "yuv420p", str(3 * 5 + moving * (7 - 1))]
    _said("ffmpeg", "-v", "error", "-i", film, tmp_path / "%03d.png")
    frames = sorted(tmp_path.glob("*.png"))
    stills = export(shown, times[3:6], tmp_path / "still.png", Options(size=(640, 480), caption=True))
    for frame, still in ((frames[0], stills[0]), (frames[-1], stills[-1])):
        decoded, painted = (np.asarray(Image.open(path).convert("RGB")).astype(int) for path in (frame, still))
        assert np.abs(decoded - painted).mean() < 2


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_a_slide_a_step(shown: Picture, times: tuple[int, ...], tmp_path: Path) -> None:
    pytest.importorskip("pptx", reason="python-pptx is not installed")
    [path] = export(shown, times[5:8], tmp_path / "steps.pptx", OPTIONS)
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    slides = tmp_path / "steps.pdf"
    assert "Pages:           3" in _said("pdfinfo", slides)
    assert "MulBackward0 multiplies v by its two local Jacobians" in " ".join(_said("pdftotext", slides, "-").split())
    _said("pdftoppm", "-r", "40", "-png", "-f", "2", "-l", "2", slides, tmp_path / "slide")
    [picture_of_slide] = tmp_path.glob("slide*.png")
    orange = np.array([int(OPTIONS.theme.flow[i : i + 2], 16) for i in (1, 3, 5)])
    pixels = np.asarray(Image.open(picture_of_slide).convert("RGB")).astype(int)
    assert (np.abs(pixels - orange).max(axis=2) < 12).mean() > 0.005  # the active node is filled
