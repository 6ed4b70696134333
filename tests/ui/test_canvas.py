"""The canvas driven as a person drives it: camera, find, moved cards, looks, large graphs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from vjpviz.graph.theme import LIGHT
from vjpviz.ui.center_pane import CenterPane
from vjpviz.ui.document import Document
from vjpviz.ui.items import rect
from vjpviz.ui.moments import focus_of
from vjpviz.ui.player import Player
from vjpviz.ui.session import Session

WAIT = 8_000
SQUARE = """\
import torch
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x ** 2
y.backward(gradient=torch.tensor([10., -10., 20.]))
"""
CHAIN = """\
import torch
x = h = torch.tensor([1., 2.], requires_grad=True)
for i in range(8):
    h = h.sin()
h.sum().backward()
"""
LOOP = """\
import torch
w = torch.tensor([1., 2.], requires_grad=True)
for i in range(40):
    (w * w).sum().backward()
    w.grad = None
"""


class Middle:
    """The middle of a window with a script in it."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.document = Document(LIGHT)
        self.player = Player(self.document)
        self.session = Session(self.document)
        self.pane = CenterPane(self.document, self.player)
        self.canvas = self.pane.canvas
        qtbot.addWidget(self.pane)
        self.pane.resize(884, 760)
        self.pane.show()

    def run(self, source):
        with self.qtbot.waitSignal(self.document.picture_changed, timeout=20_000):
            if self.document.source:
                self.document.rewrite(source)
            else:
                self.document.load(source)
            self.session.run()
        return self

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.canvas, key, modifier)

    def drag(self, start, way):
        port = self.canvas.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(port, start + way / 2)
        QTest.mouseMove(port, start + way)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + way)

    def card(self, title):
        frame = self.document.frame()
        assert frame is not None
        return next(card for card in frame.cards if card.title == title)


@pytest.fixture
def middle(qapp, qtbot):
    made = Middle(qtbot)
    yield made
    made.player.settle()
    made.session.close()


def test_a_graph_that_is_too_large_to_be_read_whole_follows_what_happens(middle):
    canvas = middle.run(CHAIN).canvas
    assert canvas.zoom >= 0.6
    for t in range(middle.document.steps):
        middle.player.seek(t)
        active = [pill for pill in middle.document.frame().pills if pill.state == "active"]
        for pill in active:
            assert canvas.viewport().rect().contains(canvas.box_in_view(pill.rect))


def test_w_goes_between_the_whole_and_a_size_that_can_be_read(middle):
    canvas = middle.run(CHAIN).canvas
    read = canvas.zoom
    middle.press(Qt.Key.Key_W)
    assert canvas.viewport().rect().contains(canvas.box_in_view(middle.document.frame().bounds))
    assert canvas.zoom < read
    middle.press(Qt.Key.Key_W)
    assert canvas.zoom == pytest.approx(read)


def test_the_minimap_shows_only_what_does_not_fit_and_leads_there(middle):
    pane, canvas = middle.run(CHAIN).pane, middle.canvas
    assert pane.minimap.isVisible()
    middle.player.first()
    top = QPoint(pane.minimap.width() // 2, 12)
    QTest.mouseClick(pane.minimap, Qt.MouseButton.LeftButton, pos=top)
    assert canvas.viewport().rect().contains(canvas.box_in_view(middle.card("x").rect))
    middle.press(Qt.Key.Key_W)
    assert not pane.minimap.isVisible()


def test_the_minimap_goes_with_its_picture(middle, qtbot):
    pane = middle.run(CHAIN).pane
    assert pane.minimap.isVisible()
    with qtbot.waitSignal(middle.document.picture_changed, timeout=20_000):
        middle.document.load("x = (")
        middle.session.run()
    assert not pane.minimap.isVisible()


def test_arrows_pan_and_plus_minus_and_zero_zoom(middle):
    canvas = middle.run(SQUARE).canvas
    middle.press(Qt.Key.Key_0)
    assert canvas.zoom == pytest.approx(1)
    middle.press(Qt.Key.Key_Plus)
    assert canvas.zoom == pytest.approx(1.25)
    middle.press(Qt.Key.Key_Minus)
    assert canvas.zoom == pytest.approx(1)
    before = canvas.visible_scene().center()
    middle.press(Qt.Key.Key_Down)
    middle.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    moved = canvas.visible_scene().center() - before
    assert (moved.x(), moved.y()) == pytest.approx((60, 60), abs=2)


def test_a_card_dragged_aside_stays_there_over_an_edit_until_it_is_put_back(middle):
    document = middle.run(SQUARE).document
    laid_out = middle.card("x").rect
    start = middle.canvas.box_in_view(laid_out).center()
    middle.drag(start, QPoint(120, 40))
    aside = middle.card("x").rect
    zoom = middle.canvas.zoom
    assert (aside.x - laid_out.x, aside.y - laid_out.y) == pytest.approx((120 / zoom, 40 / zoom), abs=8)
    lane = next(lane for lane in document.frame().lanes if lane.kind == "forward")
    assert lane.points[0].x > laid_out.center.x + 60  # the line came along
    middle.run(SQUARE.replace("** 2", "** 3"))
    assert middle.card("x").rect.center.x == pytest.approx(aside.center.x, abs=2)
    document.reset_boxes()
    assert middle.card("x").rect.center.x < aside.center.x - 60


def test_dragging_the_ground_pans(middle):
    canvas = middle.run(SQUARE).canvas
    before = canvas.visible_scene().center()
    middle.drag(QPoint(30, 400), QPoint(80, 0))
    assert canvas.visible_scene().center().x() < before.x()


def test_cards_glide_to_their_new_places_and_arrive(middle):
    middle.run(SQUARE)
    with middle.qtbot.waitSignal(middle.document.picture_changed, timeout=WAIT):
        middle.press(Qt.Key.Key_O)
    canvas = middle.canvas
    assert middle.document.picture.placement.orientation == "LR"
    item = canvas._stage.items[f"Card {middle.card('x').key} "]
    goal = rect(middle.card("x").rect)
    assert item.element.rect.center != middle.card("x").rect.center
    middle.qtbot.waitUntil(lambda: rect(item.element.rect) == goal, timeout=WAIT)


def test_without_motion_cards_jump(middle):
    middle.player.reduced_motion = True
    middle.run(SQUARE)
    with middle.qtbot.waitSignal(middle.document.picture_changed, timeout=WAIT):
        middle.press(Qt.Key.Key_O)
    item = middle.canvas._stage.items[f"Card {middle.card('x').key} "]
    assert item.element.rect == middle.card("x").rect


def test_a_step_fades_in_and_a_jump_does_not(middle):
    middle.run(SQUARE)
    middle.player.forward()
    assert middle.canvas._stage._changing
    middle.player.seek(0)
    assert not middle.canvas._stage._changing


def test_the_card_last_clicked_stays_where_it_is_after_an_edit(middle):
    canvas = middle.run(SQUARE).canvas
    middle.press(Qt.Key.Key_Plus)
    port = canvas.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=canvas.box_in_view(middle.card("y").rect).center())
    before = canvas.box_in_view(middle.card("y").rect).center()
    middle.run(SQUARE.replace("y = x ** 2", "y = x ** 2 + x.sin()"))
    middle.qtbot.waitUntil(lambda: canvas._old is None, timeout=WAIT)
    after = canvas.box_in_view(middle.card("y").rect).center()
    assert abs(after.x() - before.x()) <= 3
    assert abs(after.y() - before.y()) <= 3


def test_ctrl_f_finds_a_tensor_and_enter_goes_on(middle):
    canvas, search = middle.run(CHAIN).canvas, middle.pane.search
    middle.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search.isVisible()
    QTest.keyClicks(search.field, "sin")
    first = middle.document.pointed
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert {first, middle.document.pointed} <= set(search.matches())
    assert middle.document.pointed != first
    place = middle.document.picture.placement.boxes[middle.document.pointed]
    middle.qtbot.waitUntil(lambda: canvas.visible_scene().contains(rect(place)), timeout=WAIT)
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert not search.isVisible()


def test_m_leaves_the_functions_alone(middle):
    middle.run(SQUARE)
    with middle.qtbot.waitSignal(middle.document.picture_changed, timeout=WAIT):
        middle.press(Qt.Key.Key_M)
    frame = middle.document.frame()
    assert not frame.cards
    assert {pill.title for pill in frame.pills} == {"AccumulateGrad x", "PowBackward0"}


def test_far_away_one_item_stands_for_all(middle):
    canvas = middle.run(SQUARE).canvas
    for _ in range(14):
        middle.press(Qt.Key.Key_Minus)
    assert canvas.zoom < 0.12
    assert not any(item.isVisible() for item in canvas._stage.items.values())
    for _ in range(8):
        middle.press(Qt.Key.Key_Plus)
    assert all(item.isVisible() for item in canvas._stage.items.values())


def test_a_long_run_has_a_band_of_calls_that_leads_to_each_of_them(middle):
    document, timeline = middle.run(LOOP).document, middle.pane.transport.timeline
    last = QPointF(timeline.width() - 20, 8).toPoint()
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=last)
    assert document.t == document.trace.calls[-1].begin
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(19, timeline.height() - 20))
    assert document.t == document.trace.call_ends[-2]
    middle.qtbot.waitUntil(lambda: document.picture.graph.graph["call"] == document.call, timeout=WAIT)


@pytest.mark.parametrize(
    ("wide", "said"), [(884, "Backward call 1 of 40"), (470, "Backward call 1 of 40"), (330, "1 / 40")]
)
def test_the_boxes_above_the_graph_stand_beside_each_other(middle, wide, said):
    pane = middle.run(LOOP).pane
    middle.player.first()
    middle.player.seek(middle.document.trace.calls[0].begin)
    pane.resize(wide, 760)
    middle.qtbot.waitUntil(lambda: pane._zoom.geometry().right() < pane.width(), timeout=WAIT)
    assert pane._call.geometry().right() < pane._zoom.geometry().left()
    assert next(label.text() for label in pane._call.findChildren(QLabel) if label.isVisible()) == said


def test_f_folds_the_rounds_and_a_double_click_opens_one(middle):
    document, canvas = middle.run(CHAIN.replace("h.sin()", "h.sin().cos()")).document, middle.canvas
    with middle.qtbot.waitSignal(document.picture_changed, timeout=WAIT):
        middle.press(Qt.Key.Key_F)
    assert [pill.title for pill in document.frame().pills if pill.folded] == [f"for line 3 #{i}" for i in range(1, 9)]
    fold = next(pill for pill in document.frame().pills if pill.title == "for line 3 #8")
    middle.qtbot.waitUntil(lambda: canvas._old is None, timeout=WAIT)
    place = canvas.box_in_view(fold.rect).center()
    with middle.qtbot.waitSignal(document.picture_changed, timeout=WAIT):
        QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len([pill for pill in document.frame().pills if pill.folded]) == 7


def test_the_minimap_stands_where_it_covers_least(middle):
    pane, canvas = middle.run(CHAIN).pane, middle.canvas
    place = rect(middle.card("x").rect).center()
    corners = set()
    canvas.zoom_by(2.5)
    for aside in (QPointF(0, 0), QPointF(-150, -100), QPointF(150, 100), QPointF(-150, 50)):
        canvas.go_to(place + aside)
        box = pane.minimap.geometry()
        corners.add((box.x() > pane.width() / 2, box.y() > pane.height() / 2))
        columns, rows = (12, pane.width() - box.width() - 12), (60, canvas.height() - box.height() - 12)
        others = [QRect(QPoint(x, y), box.size()) for x in columns for y in rows]
        free = [one for one in others if not one.intersects(pane._legend.geometry()) or not pane._legend.isVisible()]
        assert pane._covered(box) == min(map(pane._covered, free))
    assert len(corners) > 1


def wheel(canvas, at, turn):
    port = canvas.viewport()
    no, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(at), QPointF(port.mapToGlobal(at))
    event = QWheelEvent(*where, QPoint(), QPoint(0, turn), no, none, Qt.ScrollPhase.NoScrollPhase, False)
    QTest.mouseMove(port, at)
    QApplication.sendEvent(port, event)


def pinch(canvas, at, value):
    port, device = canvas.viewport(), QPointingDevice.primaryPointingDevice()
    where = QPointF(at), QPointF(at), QPointF(port.mapToGlobal(at))
    kind = Qt.NativeGestureType.ZoomNativeGesture
    QApplication.sendEvent(port, QNativeGestureEvent(kind, device, 2, *where, value, QPointF()))


@pytest.mark.parametrize(("larger", "smaller"), [((wheel, 120), (wheel, -240)), ((pinch, 0.25), (pinch, -0.4))])
def test_wheel_and_pinch_zoom_about_the_pointer(middle, larger, smaller):
    canvas = middle.run(SQUARE).canvas
    for at in (QPoint(200, 300), QPoint(600, 500)):
        for (turn, amount), grows in ((larger, True), (smaller, False)):
            zoom, scene = canvas.zoom, canvas.mapToScene(at)
            turn(canvas, at, amount)
            assert (canvas.zoom > zoom) is grows
            moved = canvas.mapFromScene(scene) - at
            assert moved.manhattanLength() <= 3


def test_two_fingers_on_a_touch_screen_zoom_and_carry_the_picture(middle, qtbot):
    canvas = middle.run(SQUARE).canvas
    port, device = canvas.viewport(), QTest.createTouchDevice()
    zoom = canvas.zoom
    first, second = QPoint(300, 400), QPoint(400, 400)
    QTest.touchEvent(port, device).press(0, first, port).press(1, second, port).commit()
    away = QPoint()
    for _ in range(8):
        away += QPoint(10, 0)
        QTest.touchEvent(port, device).move(0, first - away, port).move(1, second + away, port).commit()
    QTest.touchEvent(port, device).release(0, first - away, port).release(1, second + away, port).commit()
    assert canvas.zoom > 1.5 * zoom


def test_the_minimap_is_clear_of_cards_where_there_is_room_and_never_on_what_happens(middle):
    pane, canvas = middle.run(CHAIN).pane, middle.canvas
    pane.resize(360, 460)
    QApplication.processEvents()
    for t in range(middle.document.steps):
        middle.player.seek(t)
        QTest.qWait(270)  # the camera arrives
        if pane.minimap.isVisible():
            boxes = focus_of(middle.document.frame(), middle.document.picture.graph)
            assert not any(pane.minimap.geometry().intersects(canvas.box_in_view(box)) for box in boxes), t
    canvas.zoom_by(4)
    canvas.go_to(canvas.focus.center())
    assert pane.minimap.isHidden()  # there is nothing but what happens
    canvas.show_whole()
    canvas.fit()
    pane.resize(884, 760)
    QApplication.processEvents()
    covers = []
    for t in range(middle.document.steps):
        middle.player.seek(t)
        QTest.qWait(270)
        covers.append(pane._covered(pane.minimap.geometry()) if pane.minimap.isVisible() else 0.0)
    assert covers == [0.0] * len(covers)
