"""The table of tensors: None, zero and a stored gradient look apart, and a check leaves its mark."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QApplication

from vjpviz.autograd.check import Checked
from vjpviz.autograd.differences import Compared
from vjpviz.ui.grad_cell import NOTE, STATE
from vjpviz.ui.style import colour
from vjpviz.ui.tensor_table import CHECK, GRAD
from vjpviz.worker.messages import Differences

WAIT = 8_000
HEAD = "import torch\nx = torch.tensor([1., 2., 3.], requires_grad=True)\n"


def shown(window, qtbot, source):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source)
    window.right.ensureWidgetVisible(window.right.tensor_table)
    QApplication.processEvents()
    return window.right.tensor_table


def inks(table, row):
    """How many pixels of each colour a gradient's cell has at its rim, outside of the text."""
    box = table.visualItemRect(table.item(row, GRAD))
    image = table.viewport().grab(box).toImage()
    counts = {}
    for x in range(3, image.width()):
        for y in (*range(4, 9), *range(image.height() - 9, image.height() - 4)):
            name = image.pixelColor(x, y).name()
            counts[name] = counts.get(name, 0) + 1
    return counts


def test_none_stands_in_a_dashed_box_that_turns_orange_when_a_gradient_is_awaited(window, qtbot):
    table = shown(window, qtbot, HEAD + "y = x ** 2\ny.sum().backward()\n")
    document, theme = window.document, window.document.theme
    document.seek(1)
    assert [table.item(row, GRAD).data(STATE) for row in range(2)] == ["none", "none"]
    assert table.item(1, GRAD).data(NOTE) == "not kept"
    idle, orange = colour(theme, "line2").name(), colour(theme, "flow").name()
    assert inks(table, 0).get(idle, 0) > 20
    assert orange not in inks(table, 0)
    awaited = next(
        t for t in range(document.steps) if document.seek(t) is None and table.item(0, GRAD).data(STATE) == "awaited"
    )
    document.seek(awaited)
    assert inks(table, 0).get(orange, 0) > 20
    window.player.last()
    assert table.item(0, GRAD).data(STATE) == "new"
    assert "[2, 4, 6]" in table.item(0, GRAD).text()


def test_a_gradient_of_zeros_has_no_box(window, qtbot):
    table = shown(window, qtbot, HEAD + "y = x * 0\ny.sum().backward()\n")
    window.player.last()
    assert table.item(0, GRAD).text() == "[0, 0, 0]"
    assert table.item(0, GRAD).data(STATE) == "new"
    assert colour(window.document.theme, "line2").name() not in inks(table, 0)


def test_only_what_was_just_accumulated_has_the_mark(window, qtbot):
    table = shown(window, qtbot, HEAD + "(x * 2).sum().backward()\nx.grad.zero_()\n")
    document = window.document
    document.seek(document.steps - 2)
    assert (table.item(0, GRAD).text(), table.item(0, GRAD).data(STATE)) == ("[2, 2, 2]", "new")
    assert colour(document.theme, "acc_bg").name() in inks(table, 0)
    document.seek(document.steps - 1)
    assert (table.item(0, GRAD).text(), table.item(0, GRAD).data(STATE)) == ("[0, 0, 0]", "stored")
    assert colour(document.theme, "acc_bg").name() not in inks(table, 0)


def test_the_mark_of_what_is_new_is_never_cut_off(window, qtbot):
    source = "import torch\nx = torch.full((9,), 0.12345, requires_grad=True)\n(x * 1.2345).sum().backward()\n"
    table = shown(window, qtbot, source)
    window.player.last()
    box = table.visualItemRect(table.item(0, GRAD))
    image = table.viewport().grab(box).toImage()
    chip = colour(window.document.theme, "acc").name()
    middle = [image.pixelColor(x, image.height() // 2 - 7).name() for x in range(image.width())]
    run = max(len(part) for part in "".join("#" if one == chip else "." for one in middle).split("."))
    assert run > 15  # the upper edge of a filled chip, wider than any letter


def test_a_check_leaves_a_tick_at_the_leaf(window, qtbot):
    table = shown(window, qtbot, HEAD + "y = x ** 2\ny.sum().backward()\n")
    window.player.last()
    assert table.isColumnHidden(CHECK)
    with qtbot.waitSignal(window.document.differences_changed, timeout=WAIT):
        window.right.whole_function.check_requested.emit()
    assert not table.isColumnHidden(CHECK)
    assert [table.item(row, CHECK).text() for row in range(2)] == ["✓", ""]


def test_a_wrong_gradient_leaves_the_difference(window, qtbot):
    table = shown(window, qtbot, HEAD + "y = x * 2\ny.sum().backward()\n")
    window.player.last()
    right = np.array([True, False, True])
    compared = Compared((0, 1, 2), np.array([2.0, 5.0, 2.0]), np.array([2.0, 2.0, 2.0]), right, 0)
    wrong = Checked(0, 0, compared)
    window.document.set_differences(Differences(0, window.document.t, (wrong,), ()))
    assert table.item(0, CHECK).text() == "✗ 3"
    assert "5 here, 2 by central differences" in table.item(0, CHECK).toolTip()


def test_a_gradient_has_the_same_value_in_both_of_its_places(window, qtbot):
    twice = "(x * 3).sum().backward()\nprint(x.grad.max())\n(x * 3).sum().backward()\nprint(x.grad.max())\n"
    table = shown(window, qtbot, f"{HEAD}{twice}x.grad = None\ny = x * 1\n")
    document, pairs = window.document, []
    for t in range(document.steps):
        document.seek(t)
        rows = {table.item(row, 0).text(): row for row in range(table.rowCount())}
        if "x.grad" in rows:
            pairs.append((table.item(rows["x"], GRAD).text(), table.item(rows["x.grad"], GRAD - 1).text()))
    assert [pair for pair in pairs if pair[0] != pair[1]] == []
    assert len(set(pairs)) == 2
    assert "x.grad" not in {table.item(row, 0).text() for row in range(table.rowCount())}
