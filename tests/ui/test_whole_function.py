"""The whole function: entries light their way through the graph; what takes too long is given up once, and said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from vjpviz.graph.items import item_of
from vjpviz.ui.equation import Place
from vjpviz.ui.equation_view import EquationView
from vjpviz.ui.path_light import STRENGTH, _mixed
from vjpviz.ui.style import colour
from vjpviz.ui.window import Window
from vjpviz.worker.process import Limits

SLOW = """\
import torch
x = torch.tensor([1., 2.], requires_grad=True)
asked = []
class Slow(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        return a * 2
    @staticmethod
    def backward(ctx, g):
        asked.append(1)
        while len(asked) > 1:
            pass
        return g * 2
y = Slow.apply(x)
y.backward(torch.ones(2))
"""


@pytest.fixture
def hasty(qtbot, tmp_path):
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Window(store, state=tmp_path / "unsaved", limits=Limits(explanation=0.5))
    qtbot.addWidget(made, before_close_func=lambda shown: shown.document.text.setModified(False))
    made.show()
    return made


def test_what_took_too_long_is_said_and_not_asked_again(hasty, qtbot):
    with qtbot.waitSignal(hasty.document.picture_changed, timeout=20_000):
        hasty.show_source(SLOW)
    document, panel = hasty.document, hasty.right.whole_function
    with qtbot.waitSignal(document.whole_changed, timeout=20_000):
        hasty.right.show_part("whole")
    assert panel.hint.text().startswith("The whole J was given up.")
    asked = []
    panel.wanted.connect(lambda: asked.append(document.t))
    for t in range(document.steps):
        document.seek(t)
        if document.call == 0:
            assert "given up" in panel.hint.text()
    assert asked == []
    document.set_whole(None)
    hasty.session.ask_whole()  # answered at once, without the worker
    assert "given up" in panel.hint.text()


ENDLESS = """\
import torch
x = torch.tensor([1., 2.], requires_grad=True)
called = []
class Slow(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a):
        called.append(1)
        while len(called) > 1:
            pass
        return a * 2
    @staticmethod
    def backward(ctx, g):
        return g * 2
Slow.apply(x).backward(torch.ones(2))
"""


def test_a_check_that_does_not_end_is_said_to(hasty, qtbot):
    with qtbot.waitSignal(hasty.document.picture_changed, timeout=20_000):
        hasty.show_source(ENDLESS)
    hasty.player.last()
    with qtbot.waitSignal(hasty.document.differences_changed, timeout=20_000):
        hasty.step_panel.check_button.click()
    assert hasty.step_panel.hint.text() == "– not compared: Timed out after 0.5 s."


TWO_WAYS = """\
import torch
x = torch.tensor([1., -2.], requires_grad=True)
a = torch.relu(x)
b = x * 3
y = torch.stack([a[0], a[1], b[0]])
y.backward(torch.tensor([10., -10., 0.]))
x.grad.zero_()
"""


@pytest.fixture
def whole(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(TWO_WAYS)
    window.player.last()
    with qtbot.waitSignal(window.document.whole_changed, timeout=20_000):
        window.right.show_part("whole")
    return window.right.whole_function


def point_at(qtbot, view, place):
    def pointed_at():
        QTest.mouseMove(view, QPoint(0, 0))
        QTest.mouseMove(view, view.box_of(place).center().toPoint())
        return view._lit == place

    qtbot.waitUntil(pointed_at, timeout=8_000)  # the panel moves when it is filled


def lit(window):
    """The titles of the boxes that the canvas lights."""
    boxes = window.center.canvas._stage.light.lit.boxes
    return sorted(getattr(item_of(window.document.picture.graph, key), "title", "") for key in boxes)


def test_an_entry_lights_its_own_way_and_says_how_it_arises(whole, window, qtbot):
    point_at(qtbot, whole.equation, Place(1, "J", 0, 0))
    assert lit(window) == ["ReluBackward0", "SelectBackward0", "StackBackward0", "a", "a[0]", "x", "y"]
    assert whole.hint.text() == "J[0, 0] = ∂y[0]/∂x[0] = 1; x.grad[0] gets 10·1 + (−10)·0 + 0·3 = 10"
    point_at(qtbot, whole.equation, Place(1, "J", 2, 0))
    assert lit(window) == ["MulBackward0", "SelectBackward0", "StackBackward0", "b", "b[0]", "x", "y"]


def test_a_weight_lights_its_row_and_a_result_what_has_a_weight(whole, window, qtbot):
    point_at(qtbot, whole.equation, Place(0, "v", 0, 2))
    assert "b" in lit(window)
    assert {(one.role, one.row) for one in whole.equation.lit_places()} == {("v", 0), ("J", 2)}
    point_at(qtbot, whole.equation, Place(2, "result", 0, 0))
    assert "a" in lit(window)
    assert "b" not in lit(window)  # its weight is 0


def test_where_nothing_flows_no_way_is_lit_and_that_is_said(whole, window, qtbot):
    point_at(qtbot, whole.equation, Place(1, "J", 1, 1))  # relu gave 0
    assert lit(window) == []
    assert whole.hint.text().endswith("= 0. Nothing flows from one to the other.")


def test_the_way_stays_while_somebody_steps_and_goes_with_the_pointer(whole, window, qtbot):
    point_at(qtbot, whole.equation, Place(1, "J", 0, 0))
    window.player.back()
    assert "ReluBackward0" in lit(window)
    QTest.mouseMove(whole.equation, QPoint(0, 0))
    assert lit(window) == []
    point_at(qtbot, whole.equation, Place(1, "J", 0, 0))
    window.right.show_part("tensors")
    assert window.document.lit is None
    assert lit(window) == []


def test_another_script_has_no_way(whole, window, qtbot):
    point_at(qtbot, whole.equation, Place(1, "J", 0, 0))
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source("import torch\nx = torch.ones(2, requires_grad=True)\nx.sum().backward()\n")
    assert window.document.lit is None


def test_the_way_is_a_band_below_the_cards(whole, window, qtbot):
    canvas = window.center.canvas
    canvas.fit()

    theme = window.document.theme
    pale = _mixed(colour(theme, "data"), colour(theme, "canvas"), STRENGTH)

    def inks(key):
        image = canvas.viewport().grab().toImage()
        box = canvas.box_in_view(window.document.picture.placement.boxes[key]).adjusted(-5, -5, 5, 5)
        names = [image.pixelColor(x, box.top() + k).name() for x in range(box.left(), box.right()) for k in range(4)]
        return names.count(pale.name())

    assert inks("tensor x") == 0
    point_at(qtbot, whole.equation, Place(1, "J", 0, 0))
    assert inks("tensor x") > 100
    assert inks("tensor b") == 0


def test_the_entries_are_walked_with_the_arrow_keys(whole, window, qtbot):
    view, t = whole.equation, window.document.t
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    seen = []
    view.entered.connect(lambda place: seen.append(place and (place.role, place.row, place.column)))
    assert view.lit_places()[0] == Place(0, "v", 0, 0)
    keys = Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Home
    for key in keys:
        QTest.keyClick(view, key)
    assert seen == [("v", 0, 1), ("v", 0, 2), ("J", 1, 0), ("J", 0, 0), ("J", 0, 1), ("v", 0, 0)]
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.lit_places()[0].role == "v"
    assert seen[-1] == ("result", 0, 1)
    assert whole.hint.text().startswith("x.grad[1] gets 10·0")
    assert window.document.t == t  # they did not step
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert lit(window) == []
    assert isinstance(window.focusWidget(), EquationView)


def test_roots_stand_one_behind_the_other(window, qtbot):
    script = "import torch\nx = torch.ones(2, requires_grad=True)\ny, z = x * 2, x.sum()\n"
    script += "torch.autograd.backward([y, z], [torch.tensor([1., 5.]), torch.tensor(3.)])\n"
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(script)
    window.player.last()
    with qtbot.waitSignal(window.document.whole_changed, timeout=20_000):
        window.right.show_part("whole")
    view = window.right.whole_function.equation
    point_at(qtbot, view, Place(1, "J", 2, 0))
    assert window.right.whole_function.hint.text() == "J[2, 0] = ∂z/∂x[0] = 1; x.grad[0] gets 1·2 + 5·0 + 3·1 = 5"
    assert "z" in lit(window)
    assert "y" not in lit(window)


def test_what_hooks_made_of_it_is_not_called_the_product(window, qtbot):
    script = "import torch\nx = torch.ones(2, requires_grad=True)\ny = x * 2\nz = y * 3\n"
    script += "y.register_hook(lambda g: g * 100)\nz.backward(torch.ones(2))\n"
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(script)
    window.player.last()
    with qtbot.waitSignal(window.document.whole_changed, timeout=20_000):
        window.right.show_part("whole")
    equation = window.right.whole_function.equation.equation
    assert equation.array("result").tolist() == [[6, 6]]
    assert equation.lines[1][1].note == "the pass brought [600, 600] to x.grad instead"


def test_it_stays_while_its_successor_is_worked_out(whole, window, qtbot):
    document, seen = window.document, []
    document.trace_changed.connect(lambda: seen.append((document.whole, bool(whole.equation.equation.lines))))
    with qtbot.waitSignal(document.whole_changed, timeout=20_000, check_params_cb=lambda: document.whole is not None):
        document.rewrite(TWO_WAYS.replace("-10., 0.", "-10., 5."))
    assert seen == [(None, True)]
    assert whole.equation.equation.array("result").tolist() == [[25, 0]]


def test_a_leaf_that_is_the_root_lights_itself_where_it_is_the_same_element(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source("import torch\nx = torch.ones(2, requires_grad=True)\nx.backward(torch.ones(2))\n")
    window.player.last()
    with qtbot.waitSignal(window.document.whole_changed, timeout=20_000):
        window.right.show_part("whole")
    view = window.right.whole_function.equation
    point_at(qtbot, view, Place(1, "J", 0, 1))
    assert lit(window) == []
    point_at(qtbot, view, Place(1, "J", 1, 1))
    assert lit(window) == ["x"]


LEAVES = """\
import torch
x1, x2, x3 = (torch.tensor(float(i), requires_grad=True) for i in (1, 2, 3))
y = torch.stack([x1*x2*x3, x1 + x2 + x3, x1 + x2*x3])
y.backward(torch.tensor([0.1, 0.2, 0.3]))
"""


def test_several_leaves_have_one_jacobian_side_by_side(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(LEAVES)
    window.player.last()
    with qtbot.waitSignal(window.document.whole_changed, timeout=20_000):
        window.right.show_part("whole")
    panel = window.right.whole_function
    assert panel.equation.equation.array("J").tolist() == [[6, 3, 2], [1, 1, 1], [1, 3, 2]]
    assert "J_{" not in panel.rule._tex
    point_at(qtbot, panel.equation, Place(1, "J", 2, 1))
    assert "x2" in lit(window)
    assert "x1" not in lit(window)
    assert panel.hint.text().startswith("J[2, 1] = ∂y[2]/∂x2 = 3; x2.grad gets 0.1·3 + 0.2·1 + 0.3·3 = 1.4")
    panel.tabs.choose(2)
    assert panel.equation.equation.array("J").tolist() == [[3], [1], [3]]
    assert r"J_{i} = \frac{\partial y_{i}}{\partial x_{2}}" in panel.rule._tex


def test_what_is_found_out_about_a_script_that_is_gone_is_dropped(window, qtbot):
    names = "abcdefgh"
    leaves = "".join(f"{name} = torch.ones(2, requires_grad=True)\n" for name in names)
    before = f"import torch\n{leaves}({'+'.join(names)}).sum().backward()\n"
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(before)
    window.player.last()
    with qtbot.waitSignal(window.document.whole_changed, timeout=20_000):
        window.right.show_part("whole")
    found = []
    window.document.running_changed.connect(lambda running: running or window.session.ask_whole())
    window.document.whole_changed.connect(lambda: found.append(window.document.whole))
    with qtbot.captureExceptions() as raised:
        with qtbot.waitSignal(window.document.trace_changed, timeout=20_000):
            window.show_source("import torch\nx = torch.ones(2, requires_grad=True)\nx.sum().backward()\n")
        window.player.last()
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert raised == []
    assert [one.leaf for one in found[0].leaves] == [0]
