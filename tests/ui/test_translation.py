"""Every word of the window can be said in another language, and is in two."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QLabel, QToolButton

from vjpviz.assets import asset
from vjpviz.ui.translation import install, language_of
from vjpviz.words import catalogue

PACKAGE = Path(__file__).parents[2] / "vjpviz"
UI = PACKAGE / "ui"
LANGUAGES = ("de", "zh_CN")
SHOWS = {"setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setPlaceholderText", "addAction", "addMenu"}
SHOWS |= {"QLabel", "QPushButton", "warning", "question", "notify", "offer", "setAccessibleDescription", "setStatusTip"}
NAMES = {"vjpviz", "torch 2.13, CPU"}


def sources(path):
    return {message.findtext("source") for message in ElementTree.parse(path).iter("message")}


@pytest.fixture(scope="module")
def extracted(tmp_path_factory):
    tool = shutil.which("pyside6-lupdate") or str(Path(sys.executable).with_name("pyside6-lupdate"))
    out = tmp_path_factory.mktemp("i18n") / "all.ts"
    aliases = "tr+=say,QT_TR_NOOP+=mark"
    command = [tool, *sorted(PACKAGE.rglob("*.py")), "-tr-function-alias", aliases, "-ts", out]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return sources(out)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_extracted_is_translated(extracted, language):
    known = catalogue(language)
    assert len(extracted) > 200
    missing = sorted(text for text in extracted if text and not known.find(text))
    assert len(missing) <= len(extracted) / 20, missing  # a word that was added today may wait


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_in_the_same_places(language):
    known = catalogue(language)
    for source in filter(None, sources(asset("i18n", f"vjpviz_{language}.ts"))):
        many, one = (known.find(source, n=n) or source for n in (2, 1))
        assert fields(many) == fields(source), source
        assert fields(one) in (fields(source), [name for name in fields(source) if name != "n"]), source
        assert ("%n" in many) is ("%n" in source)


def fields(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_nothing_is_shown_without_being_asked_for_in_another_language():
    found = []
    for path in sorted(UI.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for text in node.args[:2] if name in SHOWS else ():
                if not isinstance(text, ast.Constant) or not isinstance(text.value, str) or text.value in NAMES:
                    continue
                if re.search(r"[a-z]{3}", text.value):
                    found.append(f"{path.name}:{node.lineno} {text.value}")
    assert found == []


def test_the_window_speaks_german_and_english_again(qapp, qtbot, tmp_path):
    from PySide6.QtCore import QSettings

    from vjpviz.ui.window import Window

    try:
        assert install(qapp, "de") == "de"
        store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = Window(store, state=tmp_path / "unsaved")
        qtbot.addWidget(window)
        words = {label.text() for label in window.findChildren(QLabel)}
        words |= {button.accessibleName() for button in window.findChildren(QToolButton)}
        assert {"Skript", "Konsole", "Öffnen", "Speichern", "Beispiele"} <= words
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    finally:
        assert install(qapp, "en") == "en"
    assert not qapp.findChildren(QTranslator) or QCoreApplication.translate("Console", "Console") == "Console"


def test_unknown_languages_are_english():
    assert language_of("de") == "de"
    assert language_of("xx") in ("en", *LANGUAGES)
