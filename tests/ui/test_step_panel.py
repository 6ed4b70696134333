"""The step panel: what it says about each kind of step, and how entries light each other."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.scripts import WRONG_BACKWARD
from vjpviz.lang.run import execute
from vjpviz.trace.events import Accumulate, Edit, Execute, Forward, Seed
from vjpviz.ui.array_dialog import ArrayDialog
from vjpviz.ui.equation import Entries, Place, Words
from vjpviz.ui.step_equations import overwritten, pages

WAIT = 8_000
HEAD = "import torch\nx = torch.tensor([1., 2., 3.], requires_grad=True)\n"


def roles(page):
    return {
        part.role: part.values.tolist() for line in page.equation.lines for part in line if isinstance(part, Entries)
    }


def terms(page):
    return [
        part.tex if isinstance(part, Words) else part.values.tolist() for line in page.equation.lines for part in line
    ]


def last(trace, kind):
    return next(t for t in reversed(range(len(trace.events))) if isinstance(trace.events[t], kind))


def test_v_is_read_in_three_ways():
    trace = execute(HEAD + "y = x**2\ny.backward(torch.tensor([1., 0., -1.]))\n").trace
    readings = pages(trace, last(trace, Seed), None)
    assert [page.tab for page in readings] == ["weights", "projection", "∂A/∂y"]
    assert terms(readings[0])[1::2] == [[[1, 0, -1]], [[1, 4, 9]]]


def test_a_refused_v_stands_beside_the_output():
    trace = execute(HEAD + "y = (x**2).sum()\ny.backward(torch.tensor([1., 2.]))\n").trace
    (page,) = pages(trace, last(trace, Seed), None)
    assert page.token == "err"
    notes = [part.note for line in page.equation.lines for part in line if isinstance(part, Entries)]
    assert notes == ["v, shape (2,)", "y, shape ()"]


def test_a_second_gradient_is_added():
    trace = execute(HEAD + "(2*x).sum().backward()\n(x*x).sum().backward()\n").trace
    (page,) = pages(trace, last(trace, Accumulate), None)
    assert terms(page) == [[[2, 2, 2]], "+", [[2, 4, 6]], "=", [[4, 6, 8]]]


def test_a_change_in_place_names_both_versions():
    trace = execute(HEAD + "y = x + 1\ny.mul_(2)\n").trace
    (page,) = pages(trace, last(trace, Forward), None)
    assert "y is at version 1 now; it was at 0" in page.note
    assert terms(page) == [[[2, 3, 4]], r"\rightarrow", [[4, 6, 8]]]


def test_a_cleared_gradient_is_told_of_the_gradient():
    trace = execute(HEAD + "(x*x).sum().backward()\nx.grad.data.zero_()\n").trace
    (page,) = pages(trace, last(trace, Forward), None)
    assert terms(page) == [[[2, 4, 6]], r"\rightarrow", [[0, 0, 0]]]


def test_none_is_not_shown_as_zero():
    trace = execute(HEAD + "(x*x).sum().backward()\nx.grad = None\n").trace
    (page,) = pages(trace, last(trace, Edit), None)
    assert terms(page) == [[[2, 4, 6]], r"\rightarrow", r"\text{None}"]


def test_the_error_of_a_saved_tensor_names_it_and_the_line():
    trace = execute(HEAD + "y = x + 1\nz = y*y\ny.add_(10)\nz.sum().backward()\n").trace
    assert trace.error is not None
    assert overwritten(trace) == "y was saved at version 0 and changed in place in line 5: it is at version 1 now."


def at_the_node(window, qtbot):
    document = window.document
    with qtbot.waitSignal(document.explanation_changed, timeout=WAIT):
        document.seek(last(document.trace, Execute) - 1)


def test_an_entry_lights_its_column_and_says_how_it_arises(square, qtbot):
    at_the_node(square, qtbot)
    view = square.step_panel.equation

    def pointed_at():
        QTest.mouseMove(view, QPoint(0, 0))
        QTest.mouseMove(view, view.box_of(Place(2, "result", 0, 1)).center().toPoint())
        return bool(view.lit_places())

    qtbot.waitUntil(pointed_at, timeout=WAIT)  # the formula moves when the explanation arrives
    lit = {(place.role, place.row, place.column) for place in view.lit_places()}
    assert lit == {("result", 0, 1), *(("J", row, 1) for row in range(3)), *(("v", 0, column) for column in range(3))}
    assert square.step_panel.hint.text() == "(v·J)[1] = 10·0 + (−10)·4 + 20·0 = −40"


def test_a_click_opens_the_array_in_full(square, qtbot):
    at_the_node(square, qtbot)
    view = square.step_panel.equation
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.box_of(Place(1, "J", 0, 0)).center().toPoint())
    dialog = square.findChild(ArrayDialog)
    assert dialog.table.model().rowCount() == 3
    assert dialog.table.model().index(2, 2).data() == "6.0"
    dialog.close()


def test_a_check_says_that_the_step_agrees(square, qtbot):
    at_the_node(square, qtbot)
    with qtbot.waitSignal(square.document.differences_changed, timeout=WAIT):
        QTest.mouseClick(square.step_panel.check_button, Qt.MouseButton.LeftButton)
    assert "agrees" in square.step_panel.hint.text()
    assert np.allclose(square.document.differences.edges[0].compared.numeric, [20, -40, 120])


def test_what_a_hook_gave_is_taken_as_it_is(window, qtbot):
    script = HEAD + "y = x.clone()\ny.register_hook(lambda g: g * 5)\ny.sum().backward()\n"
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(script)
    window.player.last()
    with qtbot.waitSignal(window.document.differences_changed, timeout=WAIT):
        QTest.mouseClick(window.step_panel.check_button, Qt.MouseButton.LeftButton)
    assert window.step_panel.hint.text().startswith("✓ agrees")
    assert "what hooks gave is taken as it is" in window.step_panel.hint.text()


def check_at(window, qtbot, t):
    window.document.seek(t)
    if not isinstance(window.document.step, Accumulate):
        qtbot.waitUntil(lambda: window.document.explanation is not None, timeout=WAIT)
    with qtbot.waitSignal(window.document.differences_changed, timeout=WAIT):
        QTest.mouseClick(window.step_panel.check_button, Qt.MouseButton.LeftButton)
    return window.step_panel.hint.text()


def test_a_wrong_backward_is_told_at_its_step_and_at_the_leaf(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(WRONG_BACKWARD)
    trace = window.document.trace
    assert [trace.nodes[trace.events[t].node].name for t in trace.calls[0].steps[1:]] == [
        "SquareBackward",
        "AccumulateGrad",
    ]
    for t in trace.calls[0].steps[1:]:
        assert check_at(window, qtbot, t) == "✗ differs: −6 here, −4 by central differences"
    assert window.document.trace.stdout == "forward\n"


def test_a_write_into_a_part_agrees(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(HEAD + "y = torch.zeros(2)\ny[0] = x[1] ** 2\ny.sum().backward()\n")
    trace = window.document.trace
    assert trace.nodes[trace.events[trace.calls[0].steps[1]].node].name == "CopySlices"
    assert check_at(window, qtbot, trace.calls[0].steps[1]) == "✓ agrees with central differences"


def test_the_sentence_leaves_the_error_to_the_editor(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(HEAD + "y = x + 1\nz = y*y\ny.add_(10)\nz.sum().backward()\n")
    window.player.last()
    assert "stops" not in window.step_panel.sentence.text()
    assert "MulBackward0" in window.step_panel.sentence.text()
    assert "y was saved at version 0" in window.step_panel.hint.text()
    assert "MulBackward0" in [window.right.engine_panel.name_of(row.node) for row in window.right.engine_panel.rows]


def test_only_what_comes_from_the_same_place_lights_together():
    kinds = {}
    trace = execute(
        HEAD + "a = x.cumsum(0)\nb = torch.flip(x, [0])\nc = torch.softmax(x, 0)\nd = x * 2 + x.exp()\n"
    ).trace
    for t, event in enumerate(trace.events):
        (page,) = pages(trace, t, None)
        assert isinstance(event, Forward)
        kinds[trace.titles[event.outputs[0]]] = page.equation.kind
    assert kinds == {"x": "plain", "a": "plain", "b": "plain", "c": "plain"} | dict.fromkeys(
        ("x * 2", "x.exp()", "d"), "entrywise"
    )


def test_two_results_without_a_name_are_not_called_alike():
    trace = execute(HEAD + "y = x ** 2 + x + x.exp() + x\n").trace
    for t in range(len(trace.events)):
        (page,) = pages(trace, t, None)
        left = [part.tex for line in page.equation.lines for part in line if isinstance(part, Words)]
        assert len(set(left)) == len(left)
        result, _, operation = page.rule.partition(" = ")
        assert not operation or result != operation


def explained(source, name):
    run = execute(source)
    trace = run.trace
    t = next(t for t, e in enumerate(trace.events) if isinstance(e, Execute) and trace.nodes[e.node].name == name)
    return pages(trace, t, run.explain(t))


def test_each_use_of_a_tensor_has_a_tab_of_its_own():
    made = explained(HEAD + "y = x * x\ny.backward(torch.ones(3))\n", "MulBackward0")
    assert [page.tab for page in made] == ["to x, use 1", "to x, use 2"]
    assert [page.of for page in made] == ["rule for x, use 1", "rule for x, use 2"]
    assert terms(made[1])[0] == r"\mathbf{v} \cdot J_{x}^{(2)} ="


def test_signs_of_a_rule_are_explained():
    softmax = explained(HEAD + "y = x.log_softmax(0) * 2\ny.sum().backward()\n", "LogSoftmaxBackward0")[0]
    assert softmax.note == "s = softmax(x)."
    taken = explained(HEAD + "s = x * 2\ny = s.log_softmax(0) * 2\ny.sum().backward()\n", "LogSoftmaxBackward0")[0]
    assert taken.note == "p = softmax(s)."
    long = HEAD + "y = torch.tensor([1., 2., 3.]) * (x + torch.tensor([4., 5., 6.]))\ny.sum().backward()\n"
    assert (
        explained(long, "MulBackward0")[0].note == "t1 = torch.tensor([1., 2., 3.]). t2 = torch.tensor([4., 5., 6.])."
    )
    turned = HEAD + "P = x.reshape(3, 1) * x\ny = P.t() * 2\ny.sum().backward()\n"
    permuted = explained(turned, "TBackward0")[0]
    assert permuted.note.startswith("Q puts the entries in another order")
    assert explained(HEAD + "(x * 2).sum().backward()\n", "MulBackward0")[0].note == ""


def test_what_has_no_name_is_written_as_a_formula_and_not_as_code():
    trace = execute(HEAD + "y = ((x - 1) ** 2).sum()\n").trace
    rules = [pages(trace, t, None)[0].rule for t, event in enumerate(trace.events) if isinstance(event, Forward)]
    assert rules == ["", "x - 1", "(x - 1)^{2}", r"y = \Sigma((x - 1)^{2})"]


def test_the_gradient_of_a_parameter_has_its_name():
    source = "import torch\nfc = torch.nn.Linear(2, 1)\nfc(torch.ones(2)).sum().backward()\n"
    trace = execute(source).trace
    page = pages(trace, last(trace, Accumulate), None)[0]
    assert any(term.endswith(r".grad} =") and "fc." in term for term in terms(page) if isinstance(term, str))


def test_a_variable_v_is_not_set_like_the_gradient(window, qtbot):
    with qtbot.waitSignal(window.document.picture_changed, timeout=20_000):
        window.show_source(HEAD + "v = x * 2\nv.backward(torch.ones(3))\n")
    trace = window.document.trace
    for kind, bold in ((Forward, 0), (Execute, 1)):
        window.player.seek(last(trace, kind) if kind is Forward else last(trace, Seed) + 1)
        assert window.step_panel.sentence.text().count("font-weight: 700") == bold
