"""The languages of the window: Qt's ``.ts`` files, read as they are, so that nothing has to be compiled.

``pyside6-lupdate $(git ls-files "vjpviz/*.py") -tr-function-alias tr+=say,QT_TR_NOOP+=mark -locations none
-ts resources/i18n/vjpviz_de.ts`` adds the texts of the code that are new. It must never be given ``resources_de.ts``,
where it would find everything obsolete: whoever writes a line of ``resources/help``, the first line of a lesson, or a
docstring that is shown as help, adds the translations there by hand. The tests name those that are missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vjpviz.words import ENGLISH, LANGUAGES, Catalogue, catalogue, speak

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


class Translation(QTranslator):
    """A catalogue as Qt asks for it."""

    def __init__(self, texts: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts

    def isEmpty(self) -> bool:
        """Qt asks before it takes a translator."""
        return not len(self._texts)

    # Qt's own names; None means that there is no translation, where the stubs know only a text
    def translate(self, context, sourceText, disambiguation=None, n=-1) -> str | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The translation, or None: "" would be shown as such. A number takes the place of ``%n`` later."""
        return self._texts.find(sourceText, context, disambiguation or "", n) or None


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
    return ENGLISH


def install(application: QCoreApplication, wanted: str = "") -> str:
    """Have the application speak a language, Qt's own dialogs and what is drawn included; tells which one."""
    language = language_of(wanted)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    if language != ENGLISH:
        own = Translation(catalogue(language), application)
        qt = QTranslator(application)
        qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for translator in (qt, own):
            application.installTranslator(translator)
    speak(language)
    return language
