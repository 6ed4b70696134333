"""The window's palette and style sheet, made from the theme's tokens. Chrome is grey, colour is mathematics."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from vjpviz.export import fonts

if TYPE_CHECKING:
    from vjpviz.graph.theme import Theme


Some = TypeVar("Some", bound=QWidget)


def colour(theme: Theme, token: str) -> QColor:
    """A token of the theme as a Qt colour."""
    return _colour(theme.color(token))


@cache
def _colour(text: str) -> QColor:
    return QColor(text)


def ui_font(size: float = 14, weight: int = 400) -> QFont:
    """The font of controls and labels, ``size`` in pixels at text scale 1."""
    return QFont(fonts.font(fonts.Face("ui", size * text_scale(), weight)))


def code_font(size: float = 14, weight: int = 400) -> QFont:
    """The font of code and every identifier, ``size`` in pixels at text scale 1."""
    return QFont(fonts.font(fonts.Face("mono", size * text_scale(), weight)))


def named(widget: Some, name: str) -> Some:
    """The widget, known to the style sheet by this name."""
    widget.setObjectName(name)
    return widget


def palette(theme: Theme) -> QPalette:
    """Colours for everything that the style sheet does not reach: menus, tool tips, dialogs, placeholders."""
    role = QPalette.ColorRole
    result = QPalette()
    for name, token in (
        (role.Window, "panel"),
        (role.Base, "panel"),
        (role.AlternateBase, "sunken"),
        (role.Button, "panel"),
        (role.ToolTipBase, "panel"),
        (role.WindowText, "ink"),
        (role.Text, "ink"),
        (role.ButtonText, "ink"),
        (role.ToolTipText, "ink"),
        (role.PlaceholderText, "ink3"),
        (role.Highlight, "leaf"),
        (role.HighlightedText, "ink"),
        (role.Mid, "line2"),
        (role.Midlight, "line"),
        (role.Link, "data"),
    ):
        result.setColor(name, colour(theme, token))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, colour(theme, "line2"))
    return result


def apply(theme: Theme, scale: float = 1.0) -> None:
    """Dress the application; ``scale`` multiplies the size of all text."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setProperty(_SCALE, scale)
    application.setFont(ui_font(14))
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet(theme, scale))


def text_scale() -> float:
    """What ``apply`` was last told, 1 before it."""
    application = QApplication.instance()
    return (application.property(_SCALE) if application else None) or 1.0


def sizes_itself(widget: Some) -> Some:
    """The widget, whose fixed size follows from what it shows: ``scale_fixed_sizes`` leaves it alone."""
    widget.setProperty(_SIZES_ITSELF, True)
    return widget


def scale_fixed_sizes(window: QWidget) -> None:
    """Let the fixed widths and heights and the icons of a window's widgets follow the text scale."""
    scale = text_scale()
    for button in window.findChildren(QAbstractButton):
        designed = button.property("designed icon") or button.iconSize()
        button.setProperty("designed icon", designed)
        button.setIconSize(designed * scale)
    for widget in window.findChildren(QWidget):
        if widget.property(_SIZES_ITSELF):
            continue
        wide = widget.minimumWidth() == widget.maximumWidth() > 8
        high = widget.minimumHeight() == widget.maximumHeight() > 8
        if not wide and not high:
            continue
        designed, given = widget.property("designed"), widget.property("given")
        if designed is None or given != widget.minimumSize():  # fixed anew since, by numbers for scale 1
            designed = widget.minimumSize()
            widget.setProperty("designed", designed)
        if wide:
            widget.setFixedWidth(round(designed.width() * scale))
        if high:
            widget.setFixedHeight(round(designed.height() * scale))
        widget.setProperty("given", QSize(widget.minimumSize()))


def sheet(theme: Theme, scale: float = 1.0) -> str:
    """The style sheet of the whole application."""
    tokens = {name: theme.color(name) for name in _TOKENS}
    text = _SHEET
    for name in sorted(tokens, key=len, reverse=True):
        text = text.replace(f"@{name}", tokens[name])
    return re.sub(r"font-size: (\d+)px", lambda match: f"font-size: {round(int(match.group(1)) * scale)}px", text)


_SCALE = "vjpviz text scale"
_SIZES_ITSELF = "sizes itself"


_TOKENS = (
    "chrome panel canvas sunken line line2 ink onink ink2 ink3 leaf data flow flow_bg flow_bd acc acc_bg err".split()
)

_SHEET = """
QWidget { color: @ink; font-size: 14px; }
QMainWindow, QDialog, QMenu, QSplitter { background: @panel; }
QToolTip { background: @panel; color: @ink; border: 1px solid @line2; padding: 4px 8px; font-size: 13px; }

#toolbar { background: @chrome; border-bottom: 1px solid @line; }
#toolbar QLabel#brand { font-size: 18px; font-weight: 600; }
#toolbar QLabel#file { font-weight: 600; font-size: 14px; }
#toolbar QLabel#engine { color: @ink2; font-size: 14px; }
#divider { background: @line2; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 5px 8px;
  color: @ink2; font-weight: 500; font-size: 14px; }
QToolButton:hover { background: @leaf; color: @ink; }
QToolButton:pressed { background: @line2; }
QToolButton:focus { border: 1px solid @ink; }
QToolButton:disabled { color: @line2; }
QToolButton::menu-indicator { image: none; width: 0; }

QToolButton#chevron { padding: 4px; }

QPushButton { background: @panel; border: 1px solid @line2; border-radius: 7px; padding: 5px 14px; font-weight: 500;
  outline: none; }
QPushButton:hover { background: @sunken; border-color: @ink3; }
QPushButton:focus { border: 2px solid @ink; padding: 4px 13px; }
QPushButton:disabled { color: @ink3; background: @sunken; border-color: @line; }
QPushButton#primary { background: @ink; color: @onink; border: 1px solid @ink; font-weight: 600; }
QPushButton#primary:hover { background: @ink2; }
QPushButton#primary:focus { border: 2px solid @line2; }
QPushButton#primary:disabled { background: @line2; border-color: @line2; color: @panel; }
QPushButton#preset { border-radius: 14px; padding: 4px 10px; min-height: 18px; font-size: 13px; }
QPushButton#preset:focus { padding: 3px 9px; }

#pane { background: @panel; }
#header { background: @panel; border-bottom: 1px solid @line; }
#section { background: @panel; border-top: 1px solid @line; border-bottom: 1px solid @line; }
#header QLabel#title, #section QLabel#title { font-weight: 600; font-size: 14px; }
#header QLabel { font-size: 14px; }
QLabel#hint, QLabel#muted { color: @ink3; font-size: 13px; }
#header QLabel#hint { color: @ink3; font-size: 13px; }
#transport { background: @panel; border-top: 1px solid @line; }
#transport QToolButton { padding: 3px; }
#overlay { background: @panel; border: 1px solid @line2; border-radius: 8px; }
#overlay QToolButton { border-radius: 6px; padding: 4px 8px; }

#notice { background: @sunken; border-bottom: 1px solid @line2; }
#find { background: @panel; border-top: 1px solid @line; }
#find QToolButton:checked { background: @leaf; color: @ink; border-color: @ink3; }
#completion { background: @panel; border: 1px solid @line2; border-radius: 8px; }
#completion QListWidget { background: @panel; border: none; outline: 0; }
#completion QListWidget::item { padding: 3px 10px; border-left: 3px solid transparent; }
#completion QListWidget::item:selected { background: @leaf; color: @ink; border-left: 3px solid @ink; }

#console, #console QPlainTextEdit { background: @sunken; border: none; }
#console #header { background: @sunken; border-top: 1px solid @line; }

QPlainTextEdit, QTextEdit { background: @panel; border: none; selection-background-color: @line2;
  selection-color: @ink; }
QLineEdit { background: @sunken; border: 1px solid @line2; border-radius: 8px; padding: 4px 8px;
  selection-background-color: @line2; selection-color: @ink; }
QLineEdit:focus { border: 2px solid @ink; padding: 3px 7px; background: @panel; }
QLineEdit#cell { color: @flow; font-size: 18px; padding-left: 28px; padding-right: 12px; min-height: 34px; }
QLineEdit#cell:focus { padding-left: 27px; padding-right: 11px; }
QLineEdit#cell[token="data"] { color: @data; }
QLineEdit#cell[token="acc"] { color: @acc; }
QLineEdit#cell:disabled { background: @panel; border-color: @line; }
QLineEdit#cell[wrong="true"] { border: 2px solid @err; }

QPushButton#choice { padding: 5px 8px; }
QPushButton#choice:focus { padding: 4px 7px; }
QPushButton#choice::menu-indicator { image: none; width: 0; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QMenu { border: 1px solid @line2; padding: 6px 0; }
QMenu::item { padding: 6px 28px 6px 16px; background: transparent; }
QMenu::item:selected { background: @leaf; color: @ink; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @line; margin: 6px 0; }

QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @line2; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; margin: 2px; }
QScrollBar:horizontal { height: 10px; margin: 2px; }
QScrollBar::handle { background: @line2; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: @panel; border: none; }
QScrollArea > QWidget > QWidget#body { background: @panel; }

QTableView, QTableWidget { background: @panel; border: none; gridline-color: @line; outline: 0;
  selection-background-color: @leaf; selection-color: @ink; }
QTableView:focus { border: 1px solid @line2; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @ink3; border: none; border-bottom: 1px solid @line;
  padding: 4px 14px 6px 0; font-size: 13px; font-weight: 400; }

QTableWidget::item { border-bottom: 1px solid @line; padding: 0 14px 0 0; }

#segments { background: @sunken; border: 1px solid @line2; border-radius: 8px; }
#segments QPushButton { border: 1px solid transparent; background: transparent; border-radius: 6px; padding: 2px 18px;
  color: @ink2; font-size: 14px; }
#segments[tight="true"] QPushButton { padding: 2px 9px; }
#segments QPushButton:checked { background: @panel; border-color: @line2; color: @ink; }
#segments QPushButton:focus { border: 1px solid @ink; }
"""
