"""The graph as a screen reader finds it: a list with an entry for each card and each function."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import Shiboken

Role, Text = QAccessible.Role, QAccessible.Text
PRESS = QAccessibleActionInterface.pressAction()


def graph(window):
    return QAccessible.queryAccessibleInterface(window.center.canvas)


def entries(window):
    found = graph(window)
    return [found.child(place) for place in range(found.childCount())]


def entry(window, name):
    return next(one for one in entries(window) if one.text(Text.Name) == name)


def shown(window):
    frame = window.document.frame()
    return [element for element in (*frame.cards, *frame.pills) if element.state != "future"]


def test_every_card_and_every_function_is_an_entry(square):
    square.player.last()
    found = graph(square)
    assert found.role() == Role.List
    assert found.text(Text.Name) == "Computation graph"
    assert [one.text(Text.Name) for one in entries(square)] == ["x", "PowBackward0", "y"]
    described = {one.text(Text.Name): one.text(Text.Description) for one in entries(square)}
    for element in shown(square):
        assert described[element.title].startswith(element.described)
    for place, one in enumerate(entries(square)):
        assert one.role() == Role.ListItem
        assert one.parent() is found
        assert found.indexOfChild(one) == place
        assert one.childCount() == 0


def test_an_entry_says_what_it_is_joined_to(square):
    square.player.last()
    assert entry(square, "PowBackward0").text(Text.Description).endswith("Comes from x. Goes to y.")
    assert entry(square, "x").text(Text.Description).endswith("Goes to PowBackward0.")


def test_what_is_not_made_yet_is_no_entry(square):
    square.player.first()
    assert entries(square) == []
    square.player.forward()
    assert [one.text(Text.Name) for one in entries(square)] == ["x"]


def test_an_entry_lies_where_its_card_is_painted(square):
    square.player.last()
    canvas = square.center.canvas
    for element in shown(square):
        rect = entry(square, element.title).rect()
        corner = canvas.mapFromScene(element.rect.x, element.rect.y)
        assert (rect.topLeft() - canvas.viewport().mapToGlobal(corner)).manhattanLength() <= 2
        assert rect.width() == pytest.approx(element.rect.width * canvas.zoom, abs=3)
        assert graph(square).childAt(rect.center().x(), rect.center().y()) is entry(square, element.title)
    outside = canvas.mapToGlobal(QPoint(1, 1))
    assert graph(square).childAt(outside.x(), outside.y()) is None


def test_an_entry_out_of_view_says_so(square):
    square.player.last()
    assert not entry(square, "x").state().offscreen
    for _ in range(12):
        square.center.canvas.zoom_in()
    square.center.canvas.go_to(square.center.canvas.sceneRect().topLeft())
    assert entry(square, "x").state().offscreen


def test_tab_walks_from_entry_to_entry(square, active):
    canvas, document = square.center.canvas, square.document
    square.player.last()
    square.activateWindow()
    canvas.setFocus()
    assert graph(square).focusChild() is None
    walked = []
    while QApplication.focusWidget() is canvas and len(walked) < 50:
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
        if (reached := graph(square).focusChild()) is not None:
            walked.append(reached.text(Text.Name))
            assert reached.state().focused and reached.state().selected
            assert [one for one in entries(square) if one.state().selected] == [reached]
            assert document.pointed == square.voice.reached
    assert walked == ["x", "PowBackward0", "y"]
    assert document.pointed == ""
    assert not any(one.state().selected for one in entries(square))


def test_a_step_changes_what_entries_say_and_not_which_they_are(square, active):
    square.player.last()
    canvas = square.center.canvas
    before, said = entries(square), canvas.accessibleDescription()
    assert "20, -40, 120" in said
    words = [one.text(Text.Description) for one in before]
    square.player.back()
    assert entries(square) == before
    assert [one.text(Text.Description) for one in before] != words
    assert canvas.accessibleDescription() != said


def test_pressing_a_card_opens_its_menu_and_comes_back_to_it(square, qtbot, active):
    square.player.last()
    square.activateWindow()
    actions = entry(square, "x").actionInterface()
    assert actions.actionNames()[0] == PRESS
    actions.doAction(PRESS)
    assert QApplication.activePopupWidget() is None  # who asked has its answer first
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    assert "x" in menu.accessibleName()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert graph(square).focusChild() is entry(square, "x")


def test_pressing_a_function_leads_to_its_step(square, qtbot):
    square.player.first()
    square.player.forward()
    square.player.forward()
    square.activateWindow()
    entry(square, "PowBackward0").actionInterface().doAction(PRESS)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "PowBackward0" in menu.accessibleName()
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert "PowBackward0 multiplies" in square.center.canvas.accessibleDescription()


def test_enter_presses_what_tab_has_reached(square):
    square.player.last()
    square.activateWindow()
    canvas = square.center.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_entries_of_another_script_take_the_place_of_the_old_ones(square, qtbot, active):
    square.player.last()
    x, y = entry(square, "x"), entry(square, "y")
    with qtbot.waitSignal(square.document.picture_changed, timeout=20_000):
        square.document.rewrite("import torch\nx = torch.ones(2, requires_grad=True)\nz = x.exp()\n")
        square.session.run()
    square.player.last()
    assert [one.text(Text.Name) for one in entries(square)] == ["x", "ExpBackward0", "z"]
    assert entry(square, "x") is x
    assert not Shiboken.isValid(y)


def test_no_entry_outlives_the_window(square, qtbot, active):
    square.player.last()
    kept = entries(square)
    assert kept[0].rect() != QRect()
    square.document.text.setModified(False)
    square.close()
    canvas = square.center.canvas
    canvas.setParent(None)
    canvas.deleteLater()
    qtbot.waitUntil(lambda: not Shiboken.isValid(canvas))
    assert not any(Shiboken.isValid(one) for one in kept)


def test_a_graph_of_many_boxes_makes_no_entry_before_it_is_asked(window, qtbot):
    source = "import torch\nx = torch.ones(2, requires_grad=True)\n" + "x = x * 2\n" * 60
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(source)
    window.player.last()
    assert window.voice._interfaces == {}
    assert graph(window).childCount() == len(shown(window)) > 100
