"""The window: script and console, the graph with its transport, and what happens in this step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, QSettings, QSize, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from vjpviz.ui import style, tab_order
from vjpviz.ui.appearance import Appearance, chosen_theme
from vjpviz.ui.breakpoints import next_stop
from vjpviz.ui.canvas_voice import CanvasVoice
from vjpviz.ui.center_pane import CenterPane
from vjpviz.ui.changes import Changes
from vjpviz.ui.commands import Commands
from vjpviz.ui.console import Console
from vjpviz.ui.document import Document
from vjpviz.ui.files import Files
from vjpviz.ui.picture_out import PictureDrag, copy_picture, print_picture
from vjpviz.ui.player import Player
from vjpviz.ui.presentation import Presentation
from vjpviz.ui.recovery import Recovery, state_folder
from vjpviz.ui.right_pane import RightPane
from vjpviz.ui.script_pane import ScriptPane
from vjpviz.ui.session import Session
from vjpviz.ui.settings import Settings
from vjpviz.ui.shortcuts import ShortcutsDialog
from vjpviz.ui.toolbar import Toolbar, title
from vjpviz.ui.window_events import WindowEvents

if TYPE_CHECKING:
    from vjpviz.ui.recovery import Leftover
    from vjpviz.worker.process import Limits

PANES = (518, 884, 518)
LEAST_PANES = (330, 440, 440)
"""The least width of each pane in a window that has room for that."""


class Window(QMainWindow):
    """Joins the widgets to the Document.

    ``settings`` keeps sizes and looks between starts, ``state`` copies of unsaved work.
    """

    def __init__(
        self, settings: QSettings | None = None, limits: Limits | None = None, state: Path | None = None
    ) -> None:
        super().__init__()
        self.settings = Settings(settings if settings is not None else QSettings("vjpviz", "vjpviz"))
        self.document = Document(chosen_theme(self.settings), self)
        style.apply(self.document.theme, self.settings.text_scale)  # fonts are asked for from here on
        self.player = Player(self.document, self)
        self.session = Session(self.document, self, limits)
        self.files = Files(self.document, self.settings, self)
        self.recovery = Recovery(self.document, state or state_folder(), self)
        self._presentation: Presentation | None = None
        self.toolbar = Toolbar(self.document, self)
        self.script = ScriptPane(self.document, self)
        self.editor = self.script.editor
        self.console = Console(self.document, self)
        self.center = CenterPane(self.document, self.player, self)
        self.right = RightPane(self.document, self.session, self)
        self.step_panel = self.right.step_panel
        self.vector_editor = self.right.vector_editor
        self.changes = Changes(self.document, self.session, self)
        self.voice = CanvasVoice(self.center.canvas, self.document)
        self.commands = Commands(self)
        self.events = WindowEvents(self.player, self)
        self._assemble()
        self.appearance = Appearance(self.document, self.player, self.settings, self)
        self._connect()
        self._add_commands()
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self._restore()
        self._title()
        self.center.canvas.setFocus()  # where arrows step

    def _assemble(self) -> None:
        left = QSplitter(Qt.Orientation.Vertical, self)
        left.addWidget(self.script)
        left.addWidget(self.console)
        left.setSizes([676, 356])
        left.setChildrenCollapsible(False)
        left.setHandleWidth(1)
        self._script_and_console = left
        self._panes = QSplitter(Qt.Orientation.Horizontal, self)
        for pane in (left, self.center, self.right):
            self._panes.addWidget(pane)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self._panes.splitterMoved.connect(self._on_moved)
        self._shared = True  # whether the panes have their own widths: until a person moves a handle
        left.setMinimumWidth(230)
        self.center.setMinimumWidth(330)
        for index, stretch in enumerate(PANES):
            self._panes.setStretchFactor(index, stretch)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._panes, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        bar = self.toolbar
        bar.new_requested.connect(self.new)
        bar.open_requested.connect(self.open)
        bar.save_requested.connect(self.files.save)
        bar.run_requested.connect(self._run_or_stop)
        bar.export_requested.connect(self.export)
        bar.present_requested.connect(self.present)
        bar.example_requested.connect(self.open_example)
        bar.undo_requested.connect(self.document.text.undo)
        bar.redo_requested.connect(self.document.text.redo)
        bar.theme_requested.connect(self.appearance.other_theme)
        self.editor.completions.offering_changed.connect(self.session.linger)
        self.editor.left.connect(self.center.canvas.setFocus)
        self.changes.connect_pane(self.right)
        self.center.canvas.room_changed.connect(self.session.set_room)
        self.center.canvas.opened.connect(self.changes.open_element)
        self.center.canvas.menu_requested.connect(self.changes.show_element_menu)
        self.changes.reveal_requested.connect(self.editor.select)
        self.console.declare_requested.connect(self.changes.declare)
        self.events.larger_requested.connect(self.appearance.larger)
        self.events.smaller_requested.connect(self.appearance.smaller)
        self.events.file_dropped.connect(self._open_asking)
        PictureDrag(self.document, self.center.canvas.viewport())
        self.document.path_changed.connect(self._title)
        self.document.modified_changed.connect(self._title)
        self.document.time_changed.connect(lambda _t: self.editor.reveal())

    def _add_commands(self) -> None:
        add, text, editor = self.commands.add, self.document.text, self.editor
        group = self.tr("File")
        add(group, self.tr("New"), "Ctrl+N", self.new)
        add(group, self.tr("Open…"), "Ctrl+O", self.open)
        add(group, self.tr("Save"), "Ctrl+S", self.files.save)
        add(group, self.tr("Save as…"), "Ctrl+Shift+S", self.files.save_as)
        add(group, self.tr("Save the picture…"), "Ctrl+E", self.export)
        add(group, self.tr("Copy the picture"), "Ctrl+Shift+C", lambda: copy_picture(self.document))
        add(group, self.tr("Print the picture…"), "Ctrl+P", lambda: print_picture(self.document, self))
        add(group, self.tr("Close"), "Ctrl+Q", self.close)
        group = self.tr("Edit")
        add(group, self.tr("Undo"), "Ctrl+Z", text.undo)
        add(group, self.tr("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), text.redo)
        add(group, self.tr("Find in the script"), "Ctrl+F", self.script.find_bar.ask, self.script)
        add(group, self.tr("Replace"), "Ctrl+H", lambda: self.script.find_bar.ask(replace=True))
        add(group, self.tr("Complete, or show the signature"), "Ctrl+Space", editor.completions.ask, self.script)
        add(group, self.tr("Comment out and in"), "Ctrl+/", editor.toggle_comment)
        add(group, self.tr("Script from a formula…"), "Ctrl+Shift+F", self.changes.formula)
        add(group, self.tr("Declare the undefined name…"), "Ctrl+Shift+D", self.changes.declare)
        add(group, self.tr("Compare v and v′…"), "Ctrl+Shift+V", lambda: self.changes.compare(self.right))
        add(group, self.tr("Larger script"), ("Ctrl++", "Ctrl+="), editor.larger)
        add(group, self.tr("Smaller script"), "Ctrl+-", editor.smaller)
        add(group, self.tr("Usual size of the script"), "Ctrl+0", editor.usual_size)
        self._wrap = add(group, self.tr("Wrap long lines"), "Alt+Z", lambda: editor.set_wraps(not editor.wraps))
        self._wrap.setCheckable(True)
        group = self.tr("Run")
        add(group, self.tr("Run or stop"), ("Ctrl+Return", "Ctrl+Enter"), self._run_or_stop)
        add(group, self.tr("Breakpoint on this line"), "F9", editor.toggle_breakpoint)
        add(group, self.tr("On to the next breakpoint"), "F5", lambda: self._to_breakpoint(1))
        add(group, self.tr("Back to the previous breakpoint"), "Shift+F5", lambda: self._to_breakpoint(-1))
        group = self.tr("View")
        add(group, self.tr("Presentation"), "F11", self.present)
        add(group, self.tr("Larger text"), ("Ctrl+Shift++", "Ctrl+Shift+="), self.appearance.larger)
        add(group, self.tr("Smaller text"), ("Ctrl+Shift+-", "Ctrl+Shift+_"), self.appearance.smaller)
        add(group, self.tr("Usual size of text"), ("Ctrl+Shift+0", "Ctrl+Shift+)"), self.appearance.usual_size)
        add(group, self.tr("Next pane"), "F6", lambda: self._next_pane(1))
        add(group, self.tr("Previous pane"), "Shift+F6", lambda: self._next_pane(-1))
        group = self.tr("Help")
        add(group, self.tr("Shortcuts"), "F1", self.show_shortcuts)
        menu = self.toolbar.menu
        self._recent = menu.addMenu(self.tr("Recent files"))
        self._recent.aboutToShow.connect(self._list_recent)
        self.commands.fill(menu)
        menu.addSeparator()
        self.appearance.menus(menu)

    def _list_recent(self) -> None:
        self._recent.clear()
        for path in self.settings.recent_files:
            self._recent.addAction(str(path), lambda path=path: self._open_asking(path))
        self._recent.setToolTipsVisible(True)
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("none yet")).setEnabled(False)

    def _open_asking(self, path: Path) -> None:
        if self.files.may_discard():
            self.open_path(path)

    def _to_breakpoint(self, direction: int) -> None:
        trace = self.document.trace
        t = next_stop(trace, self.document.t, self.editor.breakpoints, direction) if trace else None
        if t is not None:
            self.player.seek(t)
        elif not self.editor.breakpoints:
            self.document.notify(self.tr("No line has a breakpoint. F9 or a click beside its number sets one."))

    def _next_pane(self, direction: int) -> None:
        panes: list[tuple[QWidget | None, QWidget]] = [
            (self.script, self.editor),
            (self.console, self.console.text_view),
            (self.center, self.center.canvas),
            (self.right, next(iter(tab_order.tab_stops(self.right)), self.right.tensor_table)),
        ]
        focus = QApplication.focusWidget()
        here = next(
            (i for i, (pane, _) in enumerate(panes) if pane and focus and (pane is focus or pane.isAncestorOf(focus))),
            -1,
        )
        panes[(here + direction) % len(panes) if here >= 0 else 0][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: in reading order, whenever the widgets were made."""
        return tab_order.go_on(self, forward)

    # what a person asks for

    def new(self) -> None:
        """An empty script."""
        if self.files.may_discard():
            self.document.load("import torch\n\n")
            self.editor.setFocus()

    def open(self) -> None:
        """Ask for a script and show it."""
        if self.files.open():
            self.session.run()

    def open_path(self, path: Path) -> bool:
        """Show the script in a file."""
        loaded = self.files.load(path)
        if loaded:
            self.session.run()
        return loaded

    def reopen(self) -> bool:
        """Show the file that was open when the last window was closed, if it is still there."""
        last = self.settings.last_file
        return last is not None and last.is_file() and self.open_path(last)

    def open_example(self, path: Path) -> None:
        """Show a packaged lesson, unless there is work that should not be lost."""
        if self.files.may_discard():
            self.show_example(path)

    def show_example(self, path: Path) -> None:
        """Show a packaged lesson, as a script without a place of its own."""
        self.document.load(path.read_text(encoding="utf-8"), lesson=path)
        self.session.run()

    def show_source(self, source: str) -> None:
        """Show a script that has no file."""
        self.document.load(source)
        self.session.run()

    def offer_unsaved(self) -> None:
        """Offer what an earlier window could not save, one script after the other."""
        for left in self.recovery.leftovers()[:1]:
            when = QLocale().toString(QDateTime.fromSecsSinceEpoch(round(left.written)), QLocale.FormatType.ShortFormat)
            what = left.path.name if left.path else self.tr("a script without a name")
            self.script.notice.offer(
                self.tr("Unsaved changes to {0} of {1} were found.").format(what, when),
                (self.tr("Restore"), lambda left=left: self._restore_unsaved(left)),
                (self.tr("Discard"), lambda left=left: (left.discard(), self.offer_unsaved())),
            )

    def _restore_unsaved(self, left: Leftover) -> None:
        if self.files.may_discard():
            self.document.load(left.source, left.path)
            self.document.text.setModified(True)
            self.recovery.keep()
            left.discard()
            self.session.run()
        self.offer_unsaved()

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
        ShortcutsDialog(self.commands, self).open()

    def _on_presented(self) -> None:
        self._presentation = None
        self.activateWindow()

    def _run_or_stop(self) -> None:
        if self.document.running:
            self.session.stop()
        else:
            self.console.tell_end()
            self.session.run()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out."""
        super().resizeEvent(event)
        if self._shared:
            self._panes.setSizes(shares(self.width()))

    def _on_moved(self, *_: object) -> None:
        self._shared = False

    # facts

    def _title(self, *_: object) -> None:
        self.setWindowTitle(f"{title(self.document)}[*] — vjpviz")
        self.setWindowModified(self.document.text.isModified())

    # sizes

    def _restore(self) -> None:
        for name, part in self._kept():
            if (state := self.settings.layout(name)) is not None:
                part.restoreState(state)
        self._shared = self.settings.layout("panes") is None
        if (geometry := self.settings.layout("geometry")) is not None:
            self.restoreGeometry(geometry)
        for name, section in self.right.sections.items():
            section.set_opened(name not in self.settings.closed)
        self.editor.set_size(self.settings.editor_size)
        self._wrap.setChecked(self.settings.wraps)
        self.editor.set_wraps(self.settings.wraps)
        self.center.transport.choose_speed(self.settings.speed)

    def _keep_settings(self) -> None:
        for name, part in self._kept():
            self.settings.set_layout(name, part.saveState())
        self.settings.set_layout("geometry", self.saveGeometry())
        self.settings.closed = [name for name, section in self.right.sections.items() if not section.opened]
        self.settings.wraps = self.editor.wraps
        self.settings.editor_size = self.editor.size_in_pixels
        self.settings.speed = self.player.speed
        self.settings.last_file = self.document.path

    def _kept(self) -> list[tuple[str, QSplitter]]:
        panes = [("panes", self._panes)] if not self._shared or self.settings.layout("panes") is not None else []
        return [*panes, ("script and console", self._script_and_console)]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep sizes, end the worker."""
        if not self.files.may_discard():
            event.ignore()
            return
        self._keep_settings()
        self.recovery.drop()
        self.events.end()
        self.player.settle()
        if self._presentation is not None:
            self._presentation.close()
        self.session.close()
        event.accept()


def shares(width: int) -> list[int]:
    """The first widths of the panes: as designed, but none too narrow to be used; the graph gives way."""
    designed = [width * part // sum(PANES) for part in PANES]
    room = min(1.0, width / sum(LEAST_PANES))
    left, right = max(designed[0], int(LEAST_PANES[0] * room)), max(designed[2], int(LEAST_PANES[2] * room))
    return [left, max(int(LEAST_PANES[1] * room), width - left - right), right]
