"""How the window looks: light or dark, text size, motion. The system decides unless the person does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QStyle, QWidget

from vjpviz.graph import theme as themes
from vjpviz.ui import style
from vjpviz.ui.settings import MOTIONS, SCALES, THEMES
from vjpviz.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vjpviz.ui.document import Document
    from vjpviz.ui.player import Player
    from vjpviz.ui.settings import Settings

_THEMES = {"light": themes.LIGHT, "dark": themes.DARK}


def chosen_theme(settings: Settings) -> themes.Theme:
    """The theme that was chosen, or the one that fits the system's."""
    if settings.theme in _THEMES:
        return _THEMES[settings.theme]
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return themes.DARK if dark else themes.LIGHT


class Appearance(QObject):
    """Applies the settings to a window, at its start and whenever one of them or the system's changes."""

    def __init__(self, document: Document, player: Player, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._player = player
        self._settings = settings
        self._window = window
        document.theme_changed.connect(self._dress)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()
        self._dress()

    def set_theme(self, name: str) -> None:
        """``system``, ``light`` or ``dark``."""
        self._settings.theme = name
        self._follow()

    def other_theme(self) -> None:
        """Dark where it is light, and the other way round."""
        self.set_theme("light" if self._document.theme.dark else "dark")

    def set_text_scale(self, scale: float) -> None:
        """Multiply the size of all text of the window."""
        self._settings.text_scale = scale
        style.apply(self._document.theme, scale)  # before anything asks for a font
        self._document.theme_changed.emit()

    def larger(self) -> None:
        """The next larger text."""
        self.set_text_scale(min((s for s in SCALES if s > self._settings.text_scale + 0.01), default=SCALES[-1]))

    def smaller(self) -> None:
        """The next smaller text."""
        self.set_text_scale(max((s for s in SCALES if s < self._settings.text_scale - 0.01), default=SCALES[0]))

    def usual_size(self) -> None:
        """Text in the size it was designed in."""
        self.set_text_scale(1.0)

    def set_motion(self, name: str) -> None:
        """``system``, ``full`` or ``reduced``."""
        self._settings.motion = name
        self._follow()

    def set_language(self, name: str) -> None:
        """A key of ``LANGUAGES``, or nothing for that of the system; the next start speaks it."""
        self._settings.language = name
        self._document.notify(self.tr("Takes effect at the next start."))

    def menus(self, parent: QMenu) -> None:
        """Add menus for theme, motion and language."""
        words = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self._choices(parent, self.tr("Colours"), THEMES, words, lambda: self._settings.theme, self.set_theme)
        words = {"system": self.tr("As the system"), "full": self.tr("Full"), "reduced": self.tr("Reduced")}
        self._choices(parent, self.tr("Motion"), MOTIONS, words, lambda: self._settings.motion, self.set_motion)
        names = ("", *LANGUAGES)
        words = {"": self.tr("System language"), **LANGUAGES}
        self._choices(parent, self.tr("Language"), names, words, lambda: self._settings.language, self.set_language)

    def _choices(
        self,
        parent: QMenu,
        title: str,
        names: Sequence[str],
        words: dict[str, str],
        now: Callable[[], str],
        choose: Callable[[str], None],
    ) -> None:
        menu = parent.addMenu(title)
        group = QActionGroup(menu)
        for name in names:
            action = menu.addAction(words[name], lambda name=name: choose(name))
            action.setCheckable(True)
            action.setData(name)
            group.addAction(action)
        menu.aboutToShow.connect(
            lambda: [action.setChecked(action.data() == now()) for action in group.actions()] and None
        )

    def _follow(self, *_: object) -> None:
        self._document.set_theme(chosen_theme(self._settings))
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        still = QApplication.style().styleHint(hint, None, self._window) == 0
        self._player.reduced_motion = still if self._settings.motion == "system" else self._settings.motion == "reduced"

    def _dress(self) -> None:
        style.apply(self._document.theme, self._settings.text_scale)
        style.scale_fixed_sizes(self._window)
