"""The toolbar: files, examples, undo, Run, export, presentation, theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from vjpviz.ui.commands import native
from vjpviz.ui.elided import Elided
from vjpviz.ui.examples import example, fill
from vjpviz.ui.icons import icon, pixmap
from vjpviz.ui.squeeze import Squeeze
from vjpviz.ui.style import colour, named

if TYPE_CHECKING:
    from vjpviz.ui.document import Document


class Toolbar(QFrame):
    """Wishes of the person as signals; it does nothing itself."""

    new_requested = Signal()
    open_requested = Signal()
    save_requested = Signal()
    example_requested = Signal(object)
    undo_requested = Signal()
    redo_requested = Signal()
    run_requested = Signal()
    export_requested = Signal()
    present_requested = Signal()
    theme_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._document = document
        self._short = False  # Run shows its icon alone
        self.setFixedHeight(48)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(4)
        self._buttons: dict[str, QToolButton] = {}
        self._brand = QLabel(self)
        row.addWidget(self._brand)
        row.addSpacing(6)
        name = named(QLabel("vjpviz"), "brand")
        row.addWidget(name)
        row.addSpacing(14)
        row.addWidget(self._divider())
        row.addSpacing(4)
        row.addWidget(self._button("new", self.tr("New"), "Ctrl+N", self.new_requested))
        row.addWidget(self._button("open", self.tr("Open"), "Ctrl+O", self.open_requested))
        row.addWidget(self._button("save", self.tr("Save"), "Ctrl+S", self.save_requested))
        row.addWidget(self._examples())
        row.addWidget(self._divider())
        row.addWidget(self._button("undo", self.tr("Undo"), "Ctrl+Z", self.undo_requested))
        row.addWidget(self._button("redo", self.tr("Redo"), "Ctrl+Shift+Z", self.redo_requested))
        row.addSpacing(8)
        self._run = named(QPushButton(self.tr("Run"), self), "primary")
        self._run.setAccessibleName(self.tr("Run"))
        self._run.setToolTip(self.tr("Run the script") + "  " + native("Ctrl+Enter"))
        self._run.setFixedHeight(32)
        self._run.clicked.connect(self.run_requested)
        row.addWidget(self._run)
        row.addSpacing(12)
        row.addStretch(1)
        self._file = named(Elided(), "file")
        row.addWidget(self._file)
        row.addSpacing(10)
        engine = named(QLabel("torch 2.13, CPU"), "engine")
        row.addWidget(engine)
        row.addStretch(1)
        row.addWidget(self._button("export", self.tr("Export"), "Ctrl+E", self.export_requested, titled=True))
        row.addWidget(self._button("present", self.tr("Present"), "F11", self.present_requested, titled=True))
        row.addWidget(self._button("theme", self.tr("Light or dark"), "", self.theme_requested))
        self.menu = QMenu(self)
        row.addWidget(self._menu_button("menu", self.tr("Menu"), self.menu))
        document.text.undoAvailable.connect(self._buttons["undo"].setEnabled)
        document.text.redoAvailable.connect(self._buttons["redo"].setEnabled)
        self._buttons["undo"].setEnabled(False)
        self._buttons["redo"].setEnabled(False)
        document.theme_changed.connect(self._dress)
        document.path_changed.connect(self._name)
        document.modified_changed.connect(self._name)
        document.running_changed.connect(self._on_running)
        self._dress()
        self._name()
        self._squeeze = Squeeze(
            self,
            (
                engine.setHidden,
                lambda saved: self._say_less("export", saved),
                lambda saved: self._say_less("present", saved),
                name.setHidden,
                lambda saved: self._say_less("examples", saved),
                self._file.setHidden,
                self._run_less,
            ),
        )

    def minimumSizeHint(self) -> QSize:
        """A window may be narrower than all that stands here: words drop to icons."""
        return QSize(0, super().minimumSizeHint().height())

    def _say_less(self, name: str, saved: bool) -> None:
        """A button's icon without its word, which the tool tip still has."""
        style = Qt.ToolButtonStyle
        self._buttons[name].setToolButtonStyle(style.ToolButtonIconOnly if saved else style.ToolButtonTextBesideIcon)

    def _run_less(self, saved: bool) -> None:
        self._short = saved
        self._run.setText("" if saved else self._run.accessibleName())

    def _button(self, name: str, title: str, keys: str, wish: object, titled: bool = False) -> QToolButton:
        button = named(QToolButton(self), name)
        button.setAccessibleName(title)
        button.setToolTip(f"{title}  {native(keys)}".rstrip())
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if titled:
            button.setText(title)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(wish)
        self._buttons[name] = button
        return button

    def _examples(self) -> QToolButton:
        menu = QMenu(self)
        fill(menu, self.example_requested.emit)
        button = self._menu_button("examples", self.tr("Examples"), menu)
        button.setText(self.tr("Examples") + " ▾")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _menu_button(self, name: str, title: str, menu: QMenu) -> QToolButton:
        button = named(QToolButton(self), name)
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, lambda: self._let_go(button)))
        self._buttons[name] = button
        return button

    @staticmethod
    def _let_go(button: QToolButton) -> None:
        """Qt is not told that the pointer left the button while its menu was open."""
        under = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, under)
        button.update()

    def _divider(self) -> QWidget:
        line = named(QFrame(self), "divider")
        line.setFixedSize(1, 20)
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return line

    def _dress(self) -> None:
        theme = self._document.theme
        for name, button in self._buttons.items():
            drawn = ("sun" if theme.dark else "moon") if name == "theme" else name
            button.setIcon(icon(drawn, colour(theme, "ink2"), colour(theme, "line2")))
        name = "stop" if self._document.running else "run"
        self._run.setIcon(icon(name, colour(theme, "onink"), size=18))
        self._brand.setPixmap(pixmap("vjpviz", colour(theme, "ink"), 26, 2.0, theme.onink))

    def _name(self, *_: object) -> None:
        name = title(self._document)
        self._file.setText(f"{name} •" if self._document.text.isModified() else name)
        self._file.setToolTip(str(self._document.path or name))

    def _on_running(self, running: bool) -> None:
        word = self.tr("Stop") if running else self.tr("Run")
        self._run.setAccessibleName(word)
        self._run.setText("" if self._short else word)
        self._squeeze.again_soon()
        self._dress()


def title(document: Document) -> str:
    """The name of the script's file, or the title of the example it is."""
    lesson = example(document.lesson) if document.lesson else None
    if document.name or lesson is None:
        return document.name or QCoreApplication.translate("Toolbar", "untitled")
    return QCoreApplication.translate("Toolbar", "Example {0}: {1}").format(lesson.number, lesson.title)
