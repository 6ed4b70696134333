"""Hooks of the script in the picture: what they made of a gradient is what is shown, with what it was."""

from __future__ import annotations

from tests.graph.pictures import Shown, shown
from vjpviz.graph.frame import Chip, Frame
from vjpviz.lang.run import execute
from vjpviz.trace.events import Accumulate, Execute, Forward
from vjpviz.trace.trace import Trace

HEAD = """import torch
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x**2
"""
SEED = "torch.tensor([0.5, 1., 20.])"


def pictured(script: str) -> Shown:
    trace = execute(HEAD + script).trace
    assert trace.error is None
    return shown(trace, 0)


def time_of(trace: Trace, node: str) -> int:
    return next(t for t, e in enumerate(trace.events) if isinstance(e, Execute) and trace.nodes[e.node].name == node)


def said(frame: Frame) -> str:
    return "".join(run.text for run in frame.caption)


def chip(frame: Frame, label: str) -> Chip:
    return next(chip for chip in frame.chips if chip.label == label)


CLAMPED = f"""y.register_hook(lambda g: print(g))
y.register_hook(lambda g: g.clamp(max=1))
y.backward({SEED})
"""


def test_the_vector_that_a_hook_returned_stands_beside_the_node() -> None:
    picture = pictured(CLAMPED)
    now = time_of(picture.trace, "PowBackward0")
    hook = now - 1
    assert isinstance(picture.trace.events[hook], Forward)
    assert chip(picture.at(hook), r"\mathbf{v}").text == "[0.5, 1, 20]"
    for t in (now, now + 1):
        v, sent = chip(picture.at(t), r"\mathbf{v}"), chip(picture.at(t), r"\mathbf{v} \cdot J")
        assert (v.text, v.note) == ("[0.5, 1, 1]", "hook in line 5, was [0.5, 1, 20]")
        assert sent.text == "[1, 4, 6]"


def test_the_sentence_tells_which_hooks_ran_and_what_they_made() -> None:
    picture = pictured(CLAMPED)
    now = time_of(picture.trace, "PowBackward0")
    assert said(picture.at(now - 1)) == "In the hook of y in line 5: [0.5, 1, 1] is computed from [0.5, 1, 20]."
    assert said(picture.at(now)).startswith(
        "First the hook of y in line 4 sees v = [0.5, 1, 20] and the hook of y in line 5 makes [0.5, 1, 1] of "
        "v = [0.5, 1, 20], then PowBackward0 multiplies v"
    )


def test_a_hook_that_writes_in_place_is_seen_too() -> None:
    picture = pictured("def twice(g):\n    g.mul_(2)\ny.register_hook(twice)\n(y * 1).sum().backward()\n")
    run = next(e for e in picture.trace.events if isinstance(e, Execute) and e.hooks).hooks[0]
    assert (run.before.tolist(), run.after.tolist(), run.changed) == ([1.0] * 3, [2.0] * 3, True)


def test_a_hook_on_a_leaf_is_told_where_its_gradient_is_stored() -> None:
    picture = pictured("def ten(g):\n    return g * 10\nx.register_hook(ten)\ny.sum().backward()\n")
    now = time_of(picture.trace, "AccumulateGrad")
    assert said(picture.at(now - 1)) == "In the hook ten of x in line 6: [20, 40, 60] is computed from [2, 4, 6]."
    assert said(picture.at(now)).startswith("First the hook ten of x in line 6 makes [20, 40, 60] of v = [2, 4, 6], ")
    row = next(row for card in picture.at(now).cards if card.title == "x" for row in card.rows if row.label == "grad")
    assert (row.text, row.note) == ("[20, 40, 60]", "hook: v was [2, 4, 6]")


def test_what_a_hook_of_a_node_makes_of_its_products_is_not_called_v_times_j_alone() -> None:
    picture = pictured("y.grad_fn.register_hook(lambda out, got: (out[0] + 1,))\ny.sum().backward()\n")
    now = time_of(picture.trace, "PowBackward0")
    token = chip(picture.at(now), r"\mathbf{v} \cdot J")
    assert (token.text, token.note) == ("[3, 5, 7]", "changed by a hook")
    assert chip(picture.at(now + 1), r"\mathbf{v} \cdot J").note == "changed by a hook"
    assert said(picture.at(now)).endswith("; the hook of PowBackward0 in line 4 then makes [3, 5, 7] of [2, 4, 6].")


def test_a_hook_before_a_node_is_told() -> None:
    picture = pictured("y.grad_fn.register_prehook(lambda got: (got[0] * 3,))\ny.backward(torch.ones(3))\n")
    now = time_of(picture.trace, "PowBackward0")
    assert chip(picture.at(now), r"\mathbf{v}").note == "hook in line 4, was [1, 1, 1]"
    assert "the hook of PowBackward0 in line 4 makes [3, 3, 3] of v = [1, 1, 1]" in said(picture.at(now))


def test_a_hook_after_accumulation_is_named_in_its_step() -> None:
    hook = "x.register_post_accumulate_grad_hook(lambda p: p.grad.mul_(2))\n"
    picture = pictured(f"{hook}y.sum().backward()\n")
    last = len(picture.trace.events) - 1
    assert isinstance(picture.trace.events[last - 1], Accumulate)
    assert said(picture.at(last)) == "In the hook of x in line 4: x.grad is changed in place: it is now [4, 8, 12]."


def test_notes_on_hooks_have_room() -> None:
    picture = pictured(CLAMPED)
    bounds = picture.at(0).bounds
    note = chip(picture.at(time_of(picture.trace, "PowBackward0")), r"\mathbf{v}")
    assert note.rect.right + 0.5 * 13 * len(note.note) < bounds.right


def test_a_gradient_that_is_returned_is_shown_as_hooks_left_it() -> None:
    asks = "y.register_hook(lambda g: g * 2)\n(g,) = torch.autograd.grad((y * 3).sum(), [y])\n"
    picture = pictured(asks)
    last = len(picture.trace.events) - 1
    assert [(c.text, c.note) for c in picture.at(last - 1).chips if "3, 3" in c.text and c.kind == "chip"] == []
    assert ("[6, 6, 6]", "hook in line 4, was [3, 3, 3]") in [(c.text, c.note) for c in picture.at(last).chips]
