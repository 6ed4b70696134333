"""The export dialog: what and how on the left, on the right what will be in the file."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from vjpviz.export.settings import ORIENTATIONS, PARTS, SHOWN
from vjpviz.graph.theme import THEMES
from vjpviz.ui.announce import Said
from vjpviz.ui.dialog import Dialog
from vjpviz.ui.export_job import ExportJob
from vjpviz.ui.export_preview import ExportPreview
from vjpviz.ui.picture_out import copy_picture, print_picture
from vjpviz.ui.style import named
from vjpviz.words import language, say

if TYPE_CHECKING:
    from vjpviz.ui.document import Document

FORMATS = {
    ".svg": "SVG",
    ".pdf": "PDF",
    ".png": "PNG",
    ".gif": "GIF",
    ".webp": "WebP",
    ".mp4": "MP4",
    ".html": "HTML",
    ".pptx": "PowerPoint",
    ".dot": "Graphviz DOT",
    ".json": "JSON",
}
FILMS = (".gif", ".webp", ".mp4")
_SETS = (*FILMS, ".html", ".pptx", ".json")  # formats that are for all steps rather than for one
_PAUSE = 120  # ms without a change before the preview is made


def export_picture(document: Document, window: QWidget) -> bool:
    """Open the dialog on the script of the window; whether there is anything to export."""
    if document.picture is None or document.trace is None:
        return False
    dialog = ExportDialog(document, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return True


class ExportDialog(Dialog):
    """Chooses format, steps and look; writes what ``vjpviz export`` writes with the same choices."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._source = document.source
        self._t, self._call = max(document.t, 0), document.call
        self._job: ExportJob | None = None
        self._preview_job: ExportJob | None = None
        self._folder = TemporaryDirectory(prefix="vjpviz-")
        self.setWindowTitle(self.tr("Export"))
        self._make_choices()
        self.preview = ExportPreview(self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setFixedHeight(6)
        self.message = named(Said(self), "hint")
        self.message.setWordWrap(True)
        self._assemble()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._show_preview)
        self._on_choice()
        self.resize(1060, 640)

    # the choices

    def _make_choices(self) -> None:
        self.format = QComboBox(self)
        for suffix, name in FORMATS.items():
            self.format.addItem(name, suffix)
        self.steps = QComboBox(self)
        for title, value in (
            (self.tr("this step"), str(self._t + 1)),
            (self.tr("all steps"), "all"),
            (self.tr("forward"), "forward"),
            (self.tr("backward"), "backward"),
            (self.tr("from … to …"), ""),
        ):
            self.steps.addItem(title, value)
        self._steps_chosen = False
        self.steps.activated.connect(self._on_steps_chosen)
        self.format.currentIndexChanged.connect(self._offer_steps)
        self.range = QLineEdit(f"1-{self._document.steps}", self)
        self.range.setAccessibleName(self.tr("Steps from … to …"))
        self.theme = QComboBox(self)
        titles = {
            "light": self.tr("light"),
            "dark": self.tr("dark"),
            "print": self.tr("print"),
            "contrast": self.tr("contrast"),
        }
        for name in THEMES:
            self.theme.addItem(titles[name], name)
        self.theme.setCurrentIndex(self.theme.findData("dark" if self._document.theme.dark else "print"))
        self.orientation = QComboBox(self)
        titles = {
            "TB": self.tr("downwards"),
            "BT": self.tr("upwards"),
            "LR": self.tr("to the right"),
            "RL": self.tr("to the left"),
        }
        for name in ORIENTATIONS:
            self.orientation.addItem(titles[name], name)
        if self._document.picture is not None:
            self.orientation.setCurrentIndex(ORIENTATIONS.index(self._document.picture.placement.orientation))
        titles = {
            "values": self.tr("Values"),
            "shapes": self.tr("Shapes"),
            "jacobians": self.tr("Jacobians"),
            "flow": self.tr("Flow"),
            "caption": self.tr("Caption"),
            "legend": self.tr("Legend"),
            "title": self.tr("Title"),
        }
        self.parts = {name: QCheckBox(titles[name], self) for name in PARTS}
        for name, box in self.parts.items():
            box.setChecked(name in SHOWN)
            box.setToolTip(say(PARTS[name]))
        self.digits = QSpinBox(self)
        self.digits.setRange(1, 17)
        self.digits.setValue(4)
        self.scale = QDoubleSpinBox(self)
        self.scale.setRange(0.1, 16)
        self.scale.setSingleStep(0.5)
        self.scale.setValue(1)
        self.fps = QSpinBox(self)
        self.fps.setRange(1, 100)
        self.fps.setValue(25)
        self.transparent = QCheckBox(self.tr("Transparent"), self)
        self.paths = QCheckBox(self.tr("Text as paths"), self)

    def _assemble(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for title, widget in (
            (self.tr("Format"), self.format),
            (self.tr("Steps"), self.steps),
            ("", self.range),
            (self.tr("Theme"), self.theme),
            (self.tr("Values flow"), self.orientation),
            (self.tr("Digits"), self.digits),
            (self.tr("Scale"), self.scale),
            (self.tr("Pictures a second"), self.fps),
            ("", self.transparent),
            ("", self.paths),
        ):
            form.addRow(title, widget)
        shown = QGridLayout()
        for i, box in enumerate(self.parts.values()):
            shown.addWidget(box, i // 2, i % 2)
        form.addRow(self.tr("Shown"), shown)
        self._form = form
        left = QVBoxLayout()
        left.addLayout(form)
        left.addStretch(1)
        left.addWidget(self.message)
        left.addWidget(self.progress)
        top = QHBoxLayout()
        top.setSpacing(20)
        top.addLayout(left)
        top.addWidget(self.preview, 1)
        self.save_button = named(QPushButton(self.tr("Save…"), self), "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._ask)
        copy = QPushButton(self.tr("Copy"), self)
        copy.setToolTip(self.tr("The picture of the window, as PNG and SVG"))
        copy.clicked.connect(lambda: copy_picture(self._document))
        paper = QPushButton(self.tr("Print…"), self)
        paper.clicked.connect(lambda: print_picture(self._document, self))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self._cancel_or_close)
        buttons = QHBoxLayout()
        for button in (copy, paper):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.close_button, self.save_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(top, 1)
        column.addLayout(buttons)
        for combo in (self.format, self.steps, self.theme, self.orientation):
            combo.currentIndexChanged.connect(self._on_choice)
        for spin in (self.digits, self.scale, self.fps):
            spin.valueChanged.connect(self._on_choice)
        for box in (*self.parts.values(), self.transparent, self.paths):
            box.toggled.connect(self._on_choice)
        self.range.textChanged.connect(self._on_choice)

    @property
    def suffix(self) -> str:
        """The suffix of the format that is chosen."""
        return self.format.currentData()

    def arguments(self) -> list[str]:
        """The choices, as the command line takes them."""
        step = self.steps.currentData() or self.range.text().strip()
        made = ["--step", step]
        if self._call is not None:
            made += ["--backward", str(self._call + 1)]
        made += [
            "--language",
            language(),
            "--theme",
            self.theme.currentData(),
            "--orientation",
            self.orientation.currentData(),
        ]
        made += ["--digits", str(self.digits.value()), "--scale", f"{self.scale.value():g}"]
        for option, wanted in (("--show", True), ("--hide", False)):
            names = [name for name, box in self.parts.items() if box.isChecked() is wanted and self._told(name, wanted)]
            if names:
                made += [option, ",".join(names)]
        if self.suffix in FILMS:
            made += ["--fps", str(self.fps.value())]
        made += ["--transparent"] if self.transparent.isChecked() else []
        made += ["--text-as-paths"] if self.paths.isChecked() else []
        return made

    def _told(self, name: str, wanted: bool) -> bool:
        """Whether a choice differs from what is done without a word. A film has a caption."""
        return wanted is not (name in SHOWN or (name == "caption" and self.suffix in FILMS))

    def _on_steps_chosen(self) -> None:
        self._steps_chosen = True

    def _offer_steps(self) -> None:
        if not self._steps_chosen:
            self.steps.setCurrentIndex(1 if self.suffix in _SETS else 0)

    def _on_choice(self, *_: object) -> None:
        suffix = self.suffix
        self._form.setRowVisible(self.range, not self.steps.currentData())
        self._form.setRowVisible(self.fps, suffix in FILMS)
        self._form.setRowVisible(self.paths, suffix == ".svg")
        self._form.setRowVisible(self.transparent, suffix in (".svg", ".png", ".pdf", ".dot"))
        self._pause.start()

    # the preview

    def _show_preview(self) -> None:
        if self._preview_job is not None:
            self._preview_job.cancel()
        arguments = [each for each in self.arguments() if each != "--text-as-paths"]
        arguments[1] = str(self._t + 1)
        arguments += ["--size", f"{2 * self.preview.width()}x{2 * self.preview.height()}", "--transparent"]
        out = Path(self._folder.name, "preview.png")
        self._preview_job = ExportJob(self._source, out, arguments, self)
        self._preview_job.finished.connect(self._on_preview)
        self._preview_job.start()

    def _on_preview(self, done: bool, message: str) -> None:
        assert self._preview_job is not None
        if done:
            ground = "" if self.transparent.isChecked() else THEMES[self.theme.currentData()].canvas
            self.preview.show_picture(self._preview_job.out.read_bytes(), ground)
        if self._job is None:
            self.message.setText(message)

    # writing

    def _ask(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the picture"),
            self._document.stem + self.suffix,
            f"{FORMATS[self.suffix]} (*{self.suffix})",
        )
        if name:
            out = Path(name)
            self.write(out if out.suffix else out.with_suffix(self.suffix))

    def write(self, out: Path) -> ExportJob:
        """Write the steps that are chosen; the dialog shows how far it is, and closes when it is done."""
        self._job = ExportJob(self._source, out, self.arguments(), self)
        self._job.progressed.connect(self._on_progress)
        self._job.finished.connect(self._on_written)
        self.save_button.setEnabled(False)
        self.close_button.setText(self.tr("Cancel"))
        self.progress.setRange(0, 0)
        self.message.setText(self.tr("Writing {0}…").format(out.name))
        self._job.start()
        return self._job

    def _on_progress(self, done: int, count: int) -> None:
        self.progress.setRange(0, count)
        self.progress.setValue(done)

    def _on_written(self, done: bool, message: str) -> None:
        self._at_rest()
        self.message.setText(message)
        if done:
            self.accept()

    def _cancel_or_close(self) -> None:
        if self._job is None:
            self.reject()
            return
        self._job.cancel()
        self._at_rest()
        self.message.setText(self.tr("Cancelled; nothing was written."))

    def _at_rest(self) -> None:
        self._job = None
        self.save_button.setEnabled(True)
        self.close_button.setText(self.tr("Close"))
        self.progress.setRange(0, 1)
        self.progress.setValue(0)

    def done(self, result: int) -> None:
        """End what still runs."""
        self._pause.stop()
        for job in (self._job, self._preview_job):
            if job is not None:
                job.cancel()
        self._folder.cleanup()
        super().done(result)
