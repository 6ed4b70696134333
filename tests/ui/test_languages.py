"""A window in another language: what is drawn, what is said about it, and what comes from other processes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from tests.ui.conftest import SQUARE
from vjpviz.graph.caption import caption
from vjpviz.ui.export_dialog import ExportDialog
from vjpviz.ui.translation import install
from vjpviz.ui.values_editor import why_not
from vjpviz.ui.window import Window
from vjpviz.worker.process import Limits


@pytest.fixture
def german(qapp, qtbot, tmp_path):
    assert install(qapp, "de") == "de"
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Window(store, limits=Limits(script=2.0), state=tmp_path / "unsaved")
    qtbot.addWidget(made, before_close_func=lambda shown: shown.document.text.setModified(False))
    made.show()
    yield made
    install(qapp, "en")


def shown(window: Window, qtbot, source: str) -> None:
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source)


def test_the_picture_and_the_panels_say_the_same(german, qtbot) -> None:
    shown(german, qtbot, SQUARE)
    document = german.document
    document.seek(3)
    frame = document.frame()
    assert [card.badge_text for card in frame.cards] == ["Blatt", "kein Blatt"]
    assert frame.caption[0].text.startswith("PowBackward0")
    assert "multipliziert" in german.step_panel.sentence.text()
    assert frame.caption == caption(document.trace, 3)
    assert frame.cards[0].described.startswith("Tensor x, Blatt: data [1, 2, 3]")
    assert document.picture.content.language == "de"
    qtbot.waitUntil(lambda: document.explanation is not None, timeout=20_000)
    notes = [part.note for line in german.step_panel.page.equation.lines for part in line if hasattr(part, "note")]
    assert "lokale Jacobi-Matrix (3, 3), diagonal" in notes
    assert why_not(document.trace, frame.cards[1].tensor).startswith("Diese Zahlen sind berechnet")


def test_an_export_speaks_the_language_of_the_window(german, qtbot) -> None:
    shown(german, qtbot, SQUARE)
    dialog = ExportDialog(german.document, german)
    qtbot.addWidget(dialog)
    arguments = dialog.arguments()
    assert arguments[arguments.index("--language") + 1] == "de"
    assert dialog.parts["flow"].text() == "Gradienten"
    assert arguments[arguments.index("--theme") + 1] == "print" and dialog.theme.currentText() == "Druck"


def test_a_script_that_is_stopped_says_so_in_the_language(german, qtbot) -> None:
    with qtbot.waitSignal(german.document.failure_changed, timeout=20_000):
        german.show_source("while True:\n    pass\n")
    assert german.document.failure.message == "Nach 2 s abgebrochen."
    assert german.document.failure.type == "TimeoutError"
    assert "Nach 2 s abgebrochen." in german.console.text


def test_a_script_that_asks_for_too_much_says_so_in_the_language(german, qtbot) -> None:
    with qtbot.waitSignal(german.document.failure_changed, timeout=20_000):
        german.show_source("x = [0] * 10**12\n")
    said = (
        "Abgebrochen: Zeile 1 verlangte zu viel Speicher. list mit 1,000,000,000,000 Elementen ist mehr, als vjpviz im"
    )
    assert german.document.failure.message.startswith(said)
