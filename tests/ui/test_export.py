"""The export dialog and the ways of the picture out of the window."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from tests.ui.conftest import SQUARE
from vjpviz.ui.export_dialog import ExportDialog
from vjpviz.ui.picture_out import PictureDrag, copy_picture, print_on
from vjpviz.ui.window import Window

ROOT = Path(__file__).parents[2]


@pytest.fixture
def dialog(square: Window, qtbot) -> ExportDialog:
    square.document.seek(2)
    made = ExportDialog(square.document, square)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: ExportDialog, suffix: str, steps: str | None = None) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(suffix))
    if steps is not None:
        dialog.steps.setCurrentIndex(dialog.steps.findData(steps))


@pytest.mark.parametrize(("suffix", "steps"), [(".svg", None), (".html", "all"), (".gif", "backward")])
def test_the_dialog_writes_the_bytes_of_the_command_line(dialog, qtbot, tmp_path: Path, suffix, steps) -> None:
    choose(dialog, suffix, steps)
    dialog.theme.setCurrentText("contrast")
    dialog.parts["legend"].setChecked(True)
    dialog.parts["values"].setChecked(False)
    dialog.fps.setValue(5)
    dialog.scale.setValue(0.5)
    arguments = dialog.arguments()
    out = tmp_path / f"dialog{suffix}"
    job = dialog.write(out)
    with qtbot.waitSignal(job.finished, timeout=60_000) as ended:
        pass
    assert ended.args == [True, ""]
    script, other = tmp_path / "script.py", tmp_path / f"cli{suffix}"
    script.write_text(SQUARE, encoding="utf-8")
    command = [sys.executable, "-m", "vjpviz", "export", str(script), "-o", str(other), *arguments]
    subprocess.run(command, check=True, cwd=ROOT, timeout=60, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert out.read_bytes() == other.read_bytes()


def test_a_film_is_of_all_steps_unless_others_are_chosen(dialog) -> None:
    choose(dialog, ".mp4")
    assert dialog.steps.currentData() == "all"
    choose(dialog, ".svg")
    assert dialog.steps.currentData() == "3"
    dialog.steps.activated.emit(0)
    choose(dialog, ".mp4")
    assert dialog.steps.currentData() == "3"


def test_the_preview_follows_the_choices(dialog, qtbot) -> None:
    shown = []
    dialog.preview.show_picture, show = (
        (lambda png, ground: (shown.append((png, ground)), show(png, ground))),
        (dialog.preview.show_picture),
    )
    qtbot.waitUntil(lambda: len(shown) == 1, timeout=30_000)
    dialog.theme.setCurrentText("dark")
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=30_000)
    assert shown[0][1] == "#FFFFFF"
    assert shown[1][1] == "#101317"
    assert shown[0][0] != shown[1][0]


def test_a_cancelled_export_leaves_nothing(dialog, qtbot, tmp_path: Path) -> None:
    choose(dialog, ".gif", "all")
    dialog.scale.setValue(3)
    job = dialog.write(tmp_path / "film.gif")
    with qtbot.waitSignal(job.progressed, timeout=60_000):
        pass
    assert dialog.close_button.text() == "Cancel"
    dialog.close_button.click()
    assert dialog.isVisible()
    assert dialog.message.text() == "Cancelled; nothing was written."
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_said_in_the_dialog(dialog, qtbot, tmp_path: Path) -> None:
    choose(dialog, ".svg", "")
    dialog.range.setText("1-900")
    job = dialog.write(tmp_path / "step.svg")
    with qtbot.waitSignal(job.finished, timeout=60_000):
        pass
    assert dialog.isVisible()
    assert dialog.message.text() == "--step 1-900: the script has steps 1 to 5"
    assert dialog.save_button.isEnabled()
    assert not list(tmp_path.iterdir())


def test_the_clipboard_gets_png_and_svg(square: Window) -> None:
    assert copy_picture(square.document)
    data = QGuiApplication.clipboard().mimeData()
    png = Image.open(io.BytesIO(bytes(data.data("image/png").data())))
    root = ElementTree.fromstring(bytes(data.data("image/svg+xml").data()))
    assert png.size == (2 * int(root.attrib["width"]) // 2, 2 * int(root.attrib["height"]) // 2)
    assert data.hasImage()


def test_the_picture_is_printed_whole(square: Window, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    print_on(square.document, printer)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


def test_a_drag_takes_the_picture_and_a_plain_one_does_not(square: Window, qtbot) -> None:
    viewport = square.center.canvas.viewport()
    [drag] = viewport.findChildren(PictureDrag)
    data = drag.data()
    assert data is not None
    [url] = data.urls()
    assert Image.open(url.toLocalFile()).size[0] > 400
    started = []
    drag._drag = lambda: started.append(True)
    at, to = QPointF(40, 40).toPoint(), QPointF(120, 90).toPoint()
    for held, count in ((Qt.KeyboardModifier.NoModifier, 0), (Qt.KeyboardModifier.ControlModifier, 1)):
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, held, at)
        _move(viewport, to, held)
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, to)
        assert len(started) == count


def _move(widget, to, held) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    left = Qt.MouseButton.LeftButton
    place = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(widget.mapToGlobal(to)), Qt.MouseButton.NoButton, left, held
    )
    QGuiApplication.sendEvent(widget, event)
