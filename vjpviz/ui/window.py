"""The window: script and console, the graph with its transport, and what happens in this step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from vjpviz.graph import theme as themes
from vjpviz.ui import files, style
from vjpviz.ui.center_pane import CenterPane
from vjpviz.ui.console import Console
from vjpviz.ui.document import Document
from vjpviz.ui.editor import Editor
from vjpviz.ui.engine_panel import EnginePanel
from vjpviz.ui.player import Player
from vjpviz.ui.presentation import Presentation
from vjpviz.ui.session import Session
from vjpviz.ui.shortcuts import ShortcutsDialog
from vjpviz.ui.step_panel import StepPanel
from vjpviz.ui.style import named
from vjpviz.ui.tensor_table import TensorTable
from vjpviz.ui.toolbar import Toolbar
from vjpviz.ui.vector_editor import VectorEditor

if TYPE_CHECKING:
    from pathlib import Path

    from vjpviz.worker.process import Limits

PANES = (518, 884, 518)
_BACKGROUND = {"light": themes.LIGHT, "dark": themes.DARK}


class Window(QMainWindow):
    """Joins the widgets to the Document. ``settings`` keeps sizes and theme between starts."""

    def __init__(self, settings: QSettings | None = None, limits: Limits | None = None) -> None:
        super().__init__()
        self._settings = settings if settings is not None else QSettings("vjpviz", "vjpviz")
        self.document = Document(self._chosen_theme(), self)
        style.apply(self.document.theme)
        self.player = Player(self.document, self)
        self.session = Session(self.document, self, limits)
        self._presentation: Presentation | None = None
        self.toolbar = Toolbar(self.document, self)
        self.editor = Editor(self.document, self)
        self.console = Console(self.document, self)
        self.center = CenterPane(self.document, self.player, self)
        self.step_panel = StepPanel(self.document, self)
        self.engine_panel = EnginePanel(self.document, self)
        self.vector_editor = VectorEditor(self.document, self)
        self.tensor_table = TensorTable(self.document, self)
        self._assemble()
        self._connect()
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self._restore()
        self._title()
        QApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _assemble(self) -> None:
        left = QSplitter(Qt.Orientation.Vertical, self)
        script = named(QWidget(left), "pane")
        column = QVBoxLayout(script)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header, self._script_note = _header(self.tr("Script"), 16)
        column.addWidget(header)
        column.addWidget(self.editor, 1)
        left.addWidget(script)
        left.addWidget(self.console)
        left.setSizes([676, 356])
        left.setChildrenCollapsible(False)
        left.setHandleWidth(1)
        right = QScrollArea(self)
        right.setWidgetResizable(True)
        right.setFrameShape(QFrame.Shape.NoFrame)
        right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = named(QWidget(right), "body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.step_panel)
        column.addWidget(self.engine_panel)
        column.addWidget(_rule())
        column.addWidget(self.vector_editor)
        column.addWidget(_rule())
        tensors, _ = _header(self.tr("Tensors"), 20)
        column.addWidget(tensors)
        table = QVBoxLayout()
        table.setContentsMargins(20, 8, 20, 8)
        table.addWidget(self.tensor_table)
        self.tensor_table.setMinimumHeight(190)
        column.addLayout(table, 1)
        right.setWidget(body)
        self._panes = QSplitter(Qt.Orientation.Horizontal, self)
        for pane in (left, self.center, right):
            self._panes.addWidget(pane)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        left.setMinimumWidth(260)
        self.center.setMinimumWidth(440)
        right.setMinimumWidth(440)
        for index, stretch in enumerate(PANES):
            self._panes.setStretchFactor(index, stretch)
        self._panes.setSizes(list(PANES))
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._panes, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        bar = self.toolbar
        for wish, keys, work in (
            (bar.new_requested, "Ctrl+N", self.new),
            (bar.open_requested, "Ctrl+O", self.open),
            (bar.save_requested, "Ctrl+S", self.save),
            (bar.run_requested, "Ctrl+Return", self._run_or_stop),
            (bar.export_requested, "Ctrl+E", self.export),
            (bar.present_requested, "F11", self.present),
            (bar.help_requested, "F1", self.show_shortcuts),
        ):
            wish.connect(work)
            self._action(keys, work)
        self._action("F5", self.session.run)
        self._action("Ctrl+Shift+S", lambda: files.save(self.document, self, ask=True))
        self._action("Ctrl+Q", self.close)
        bar.example_requested.connect(self.open_example)
        bar.undo_requested.connect(self.document.text.undo)
        bar.redo_requested.connect(self.document.text.redo)
        bar.theme_requested.connect(self._other_theme)
        self.vector_editor.run_requested.connect(self.session.run)
        self.document.theme_changed.connect(lambda: style.apply(self.document.theme))
        self.document.path_changed.connect(self._title)
        self.document.modified_changed.connect(self._title)
        self.document.trace_changed.connect(self._on_trace)
        self.document.running_changed.connect(self._on_trace)
        self.document.failure_changed.connect(self._on_trace)
        self.document.time_changed.connect(lambda _t: self.editor.reveal())

    def _action(self, keys: str, work) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: work())
        self.addAction(action)

    # what a person asks for

    def new(self) -> None:
        """An empty script."""
        if files.may_discard(self.document, self):
            self.document.load("import torch\n\n")
            self.editor.setFocus()

    def open(self) -> None:
        """Ask for a script and show it."""
        if files.may_discard(self.document, self) and files.open_script(self.document, self):
            self.session.run()

    def open_path(self, path: Path) -> bool:
        """Show the script in a file."""
        loaded = files.load(self.document, path, self)
        if loaded:
            self.session.run()
        return loaded

    def open_example(self, path: Path) -> None:
        """Show a packaged lesson, as a script without a place of its own."""
        if files.may_discard(self.document, self):
            self.show_source(path.read_text(encoding="utf-8"))

    def show_source(self, source: str) -> None:
        """Show a script that has no file."""
        self.document.load(source)
        self.session.run()

    def save(self) -> None:
        """Save the script."""
        files.save(self.document, self)

    def export(self) -> None:
        """Save the picture of this moment, in the format its suffix names."""
        from vjpviz.ui.export_dialog import export_picture

        export_picture(self.document, self)

    def present(self) -> None:
        """Fill the screen with graph, formula and caption; leave it again."""
        if self._presentation is None:
            self._presentation = Presentation(self.document, self.player)
            self._presentation.closed.connect(self._on_presented)
            self._presentation.showFullScreen()

    def show_shortcuts(self) -> None:
        """The list of keys."""
        ShortcutsDialog(self).open()

    def _on_presented(self) -> None:
        self._presentation = None
        self.activateWindow()

    def _run_or_stop(self) -> None:
        if self.document.running:
            self.session.stop()
        else:
            self.session.run()

    # keys that step, wherever nobody types

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Home, End, arrows and Space step, unless the focus is where they mean something else."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._steps(watched):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            step = {
                Qt.Key.Key_Home: self.player.first,
                Qt.Key.Key_Left: self.player.back,
                Qt.Key.Key_Space: self.player.toggle,
                Qt.Key.Key_Right: self.player.forward,
                Qt.Key.Key_End: self.player.last,
            }.get(Qt.Key(event.key()))
            pressing = event.key() == Qt.Key.Key_Space and _pressable(watched)
            if plain and step is not None and not pressing:
                step()
                return True
        return super().eventFilter(watched, event)

    def _steps(self, watched: QObject) -> bool:
        return (
            isinstance(watched, QWidget)
            and watched.window() is self
            and watched is QApplication.focusWidget()
            and QApplication.activePopupWidget() is None
            and not isinstance(watched, QPlainTextEdit | QTextEdit | QLineEdit)
        )

    # facts

    def _on_trace(self, *_: object) -> None:
        document = self.document
        if document.running:
            words = self.tr("running…")
        elif document.failure is not None:
            words = self.tr("error")
        elif document.trace is None:
            words = ""
        else:
            calls = len(document.trace.calls)
            words = (
                self.tr("recorded, 1 backward call")
                if calls == 1
                else self.tr("recorded, {0} backward calls").format(calls)
            )
        self._script_note.setText(words)

    def _title(self, *_: object) -> None:
        self.setWindowTitle(f"{self.document.name or self.tr('untitled')}[*] — vjpviz")
        self.setWindowModified(self.document.text.isModified())

    # theme and sizes

    def _chosen_theme(self) -> themes.Theme:
        wanted = str(self._settings.value("theme", "system"))
        if wanted in _BACKGROUND:
            return _BACKGROUND[wanted]
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return themes.DARK if dark else themes.LIGHT

    def _other_theme(self) -> None:
        theme = themes.LIGHT if self.document.theme.dark else themes.DARK
        self._settings.setValue("theme", theme.name)
        self.document.set_theme(theme)

    def _on_system_theme(self, *_: object) -> None:
        self.document.set_theme(self._chosen_theme())

    def _restore(self) -> None:
        geometry, panes = self._settings.value("geometry"), self._settings.value("panes")
        if geometry is not None:
            self.restoreGeometry(geometry)  # pyright: ignore[reportArgumentType]
        if panes is not None:
            self._panes.restoreState(panes)  # pyright: ignore[reportArgumentType]
        self.editor.set_size(int(str(self._settings.value("editor/size", 14))))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep sizes, end the worker."""
        if not files.may_discard(self.document, self):
            event.ignore()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self._settings.setValue("panes", self._panes.saveState())
        self._settings.setValue("editor/size", self.editor.size_in_pixels)
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.player.settle()
        if self._presentation is not None:
            self._presentation.close()
        self.session.close()
        event.accept()

    def dragEnterEvent(self, event) -> None:
        """A dragged file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Open what was dropped."""
        from pathlib import Path

        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls and files.may_discard(self.document, self):
            self.open_path(Path(urls[0].toLocalFile()))


def _header(title: str, margin: int) -> tuple[QFrame, QLabel]:
    header = named(QFrame(), "header")
    header.setFixedHeight(40)
    row = QHBoxLayout(header)
    row.setContentsMargins(margin, 0, margin, 0)
    row.addWidget(named(QLabel(title), "title"))
    row.addStretch()
    note = named(QLabel(), "hint")
    row.addWidget(note)
    return header, note


def _rule() -> QFrame:
    line = named(QFrame(), "divider")
    line.setFixedHeight(1)
    return line


def _pressable(widget: QObject) -> bool:
    from PySide6.QtWidgets import QAbstractButton

    return isinstance(widget, QAbstractButton)
