"""The languages of the window: Qt's ``.ts`` files, read as they are, so that nothing has to be compiled.

``pyside6-lupdate vjpviz/ui/*.py -locations none -ts resources/i18n/vjpviz_de.ts`` adds the texts that are new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vjpviz.assets import asset

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

LANGUAGES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}


class Translation(QTranslator):
    """The texts of one ``.ts`` file. A text that its context lacks is looked up in all others."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[tuple[str, str], str] = {}
        self._anywhere: dict[str, str] = {}
        for context in ElementTree.parse(path).getroot().iter("context"):
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                source, translated = message.findtext("source"), _text(message)
                if source and translated:
                    self._texts[name, source] = translated
                    self._anywhere.setdefault(source, translated)

    def isEmpty(self) -> bool:
        """Qt asks before it takes a translator."""
        return not self._texts

    def translate(self, context, sourceText, disambiguation=None, n=-1) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The translation, or nothing where there is none; a number takes the place of ``%n`` later."""
        del disambiguation, n
        return self._texts.get((context, sourceText)) or self._anywhere.get(sourceText) or ""


def language_of(wanted: str) -> str:
    """A key of ``LANGUAGES``: the wanted one, or the best for the system."""
    for name in [wanted] if wanted in LANGUAGES else QLocale.system().uiLanguages():
        short = name.replace("-", "_")
        if short in LANGUAGES:
            return short
        if short.startswith("zh") and "TW" not in short and "Hant" not in short:
            return "zh_CN"
        if short[:2] in LANGUAGES:
            return short[:2]
    return "en"


def install(application: QCoreApplication, wanted: str = "") -> str:
    """Have the application speak a language, Qt's own dialogs included; tells which one."""
    language = language_of(wanted)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    if language != "en":
        own = Translation(asset("i18n", f"vjpviz_{language}.ts"), application)
        qt = QTranslator(application)
        qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for translator in (qt, own):
            application.installTranslator(translator)
    return language


def _text(message: ElementTree.Element) -> str:
    translated = message.find("translation")
    if translated is None:
        return ""
    return translated.findtext("numerusform") or (translated.text or "").strip("\n")
