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
from vjpviz.lang.completion import complete
from vjpviz.lang.completion_types import modules
from vjpviz.ui.examples import example, examples
from vjpviz.ui.translation import install, language_of
from vjpviz.words import catalogue, catalogue_files

PACKAGE = Path(__file__).parents[2] / "vjpviz"
UI = PACKAGE / "ui"
LANGUAGES = ("de", "zh_CN")
SHOWS = {"setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setPlaceholderText", "addAction", "addMenu"}
SHOWS |= {"QLabel", "QPushButton", "warning", "question", "notify", "offer", "setAccessibleDescription", "setStatusTip"}
NAMES = {"vjpviz", "[*] — vjpviz", "torch 2.13, CPU"}
ASKS = {"tr", "translate", "say", "mark"}
KEYS = {"tensors and functions", "script and console"}
SENTENCE = re.compile(r"^[^\\\n=]*[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}[^\\\n=]*$")
MARKUP = re.compile(r"<[^>]*>?|^[^<]*>|&\w+;|[\w-]+: [^;]*;|color: ")


def sources(*paths):
    messages = (message for path in paths for message in ElementTree.parse(path).iter("message"))
    return {text for message in messages if (text := message.findtext("source"))}


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
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_for_is_known_in_every_language(language):
    known, unknown = catalogue(language), set()
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in ASKS and node.args:
                text = node.args[1 if called(node) == "translate" and len(node.args) > 1 else 0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str) and not known.find(text.value, n=2):
                    unknown.add(text.value)
    assert unknown - {""} == set()


def lines_of_help():
    lines = (line for path in asset("help").glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines())
    return {line.partition(": ")[2] for line in lines if line and not line.startswith("#")}


def descriptions_of_lessons():
    return {lesson.description for path in examples() if (lesson := example(path))}


def docstrings_as_help():
    """What names of PyTorch without a line of their own are helped with, on modules and on what their classes make."""
    offered = []
    for owner, module in modules().items():
        if owner.startswith("torch"):
            offered += complete(f"import {owner}\n{owner}.", 2, len(owner) + 1)
            for name in (name for name, value in module.members.items() if isinstance(value, type)):
                offered += complete(f"import {owner}\nmade = {owner}.{name}()\nmade.", 3, len("made."))
    return {completion.help.removeprefix("in place: ") for completion in offered} - lines_of_help() - {""}


@pytest.mark.parametrize("told", [lines_of_help, descriptions_of_lessons, docstrings_as_help])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_packaged_files_tell_is_known_in_every_language(language, told):
    known, texts = catalogue(language), told()
    assert len(texts) > 20
    assert sorted(text for text in texts if not known.find(text)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nothing_tells_is_in_no_catalogue_of_packaged_files(language):
    of_code, of_resources = map(sources, catalogue_files(language))
    told = lines_of_help() | descriptions_of_lessons() | docstrings_as_help()
    assert sorted(of_resources - told) == []
    assert sorted(of_resources & of_code) == []  # a text of both could be said in two ways


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_in_the_same_places(language):
    known = catalogue(language)
    for source in sources(*catalogue_files(language)):
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
            for text in node.args[:2] if called(node) in SHOWS else ():
                for part in text.values if isinstance(text, ast.JoinedStr) else (text,):
                    if not isinstance(part, ast.Constant) or not isinstance(part.value, str) or part.value in NAMES:
                        continue
                    if re.search(r"[a-z]{3}", MARKUP.sub("", part.value)):
                        found.append(f"{path.name}:{node.lineno} {part.value}")
    assert found == []


def test_no_sentence_stands_anywhere_without_being_asked_for_in_another_language():
    found = []
    for path in (*sorted(UI.glob("*.py")), *sorted((PACKAGE / "graph").glob("*.py"))):
        if path.name in ("display.py", "spoken.py", "style.py"):  # for the command line, and no words
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        asked: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr):  # a docstring
                asked.add(id(node.value))
            elif isinstance(node, ast.Call) and called(node) in ASKS:
                asked |= {id(part) for argument in node.args for part in ast.walk(argument)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or id(node) in asked or not isinstance(node.value, str):
                continue
            if SENTENCE.search(node.value) and node.value not in KEYS:
                found.append(f"{path.name}:{node.lineno} {node.value}")
    assert found == []


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


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
        assert QCoreApplication.translate("QFileDialog", "File &name:") == "Datei&name:"
        assert QCoreApplication.translate("Window", "a text that is new") == "a text that is new"
    finally:
        assert install(qapp, "en") == "en"
    assert not qapp.findChildren(QTranslator) or QCoreApplication.translate("Console", "Console") == "Console"


def test_unknown_languages_are_english():
    assert language_of("de") == "de"
    assert language_of("xx") in ("en", *LANGUAGES)
