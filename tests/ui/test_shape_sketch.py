"""A v of the wrong shape is shown where it stands in the script, with both shapes drawn."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from vjpviz.lang.rewrite import gradient_span
from vjpviz.lang.run import execute
from vjpviz.trace.events import Span
from vjpviz.ui.shape_sketch import MOST_COLUMNS, MOST_ROWS, Mismatch, _places, mismatch, sketch_size
from vjpviz.ui.style import colour

HEAD = "import torch\nx = torch.tensor([1., 2., 3.], requires_grad=True)\n"


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        ("y.backward(gradient=torch.ones(2))", "torch.ones(2)"),
        ("y.backward(torch.ones(1, 3), retain_graph=True)", "torch.ones(1, 3)"),
        ("v = torch.ones(())\ny.backward(v)", "v"),
        ("torch.autograd.backward([x * 2, y], [None, torch.ones(4)])", "torch.ones(4)"),
        ("torch.autograd.grad(y, x, torch.ones(2))", "torch.ones(2)"),
    ],
)
def test_it_is_found_where_it_stands(call, argument):
    source = HEAD + "y = x.sum()\n" * call.count("[None") + "y = x * 2\n" * (1 - call.count("[None")) + call + "\n"
    if "[None" in call:
        source = source.replace("[x * 2, y]", "[x.sum(), y]")
    found = mismatch(execute(source).trace)
    assert found is not None
    assert found.name == "y"
    assert found.argument is not None
    line = source.splitlines()[found.argument.line - 1]
    assert line[found.argument.column : found.argument.end_column] == argument


def test_other_errors_and_good_scripts_are_none():
    assert mismatch(None) is None
    assert mismatch(execute(HEAD + "x.sum().backward()\n").trace) is None
    assert mismatch(execute(HEAD + "(x * 2).backward()\n").trace) is None
    assert mismatch(execute(HEAD + "nothing\n").trace) is None
    assert gradient_span("y.backward()\n", Span(1, 0, 1, 12)) is None
    assert gradient_span("y.backward(", Span(1, 0, 1, 11)) is None


def test_cells_are_laid_as_numbers_are_printed(qapp):
    assert _places(()) == [(0, 0)]
    assert _places((3,)) == [(0, 0), (0, 1), (0, 2)]
    assert _places((2, 2)) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert len(_places((100, 100))) == MOST_ROWS * MOST_COLUMNS
    small, large = Mismatch((2,), (), "y", None), Mismatch((2,), (4, 8), "y", None)
    assert sketch_size(large).height() > sketch_size(small).height()


def test_the_editor_underlines_the_argument_and_draws_both_shapes(square, qtbot):
    document, editor = square.document, square.editor
    bad = document.source.replace("torch.tensor([10., -10., 20.])", "torch.ones(2)")
    with qtbot.waitSignal(document.failure_changed, timeout=20_000):
        document.rewrite(bad)
    assert document.stale
    assert editor.failed_line == 4
    wrong = next(one for one in editor.extraSelections() if one.cursor.selectedText().startswith("torch"))
    assert wrong.cursor.selectedText() == "torch.ones(2)"
    room = editor.document().documentLayout().room_below(4)
    assert room > sketch_size(editor._mismatch).height()
    QApplication.processEvents()
    image = editor.viewport().grab().toImage()
    band, theme = editor.band(4), document.theme
    inks = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(round(band.bottom()), min(image.height(), round(band.bottom() + room)))
    }
    assert {colour(theme, "flow").name(), colour(theme, "data").name()} <= inks
    with qtbot.waitSignal(document.stale_changed, timeout=20_000):
        document.text.undo()
    assert editor._mismatch is None
    assert editor.document().documentLayout().room_below(4) == 0
