import numpy as np
import pytest

from tests.graph.pictures import Shown, shown
from tests.graph.traces import (
    STORIES,
    Story,
    picture_of_the_style,
    scalar_with_two_uses,
    square_by_itself,
    stopped_before_backward,
    twice_over_a_rebuilt_graph,
    used_twice_further_down,
    written_piece_by_piece,
)
from vjpviz.graph.frame import Card, Chip, Frame
from vjpviz.graph.metrics import COMPACT
from vjpviz.trace.events import Accumulate, Execute, Seed


def card(frame: Frame, title: str) -> Card:
    return next(card for card in frame.cards if card.title == title)


def grad(frame: Frame, title: str) -> tuple[str, str, str]:
    row = next(row for row in card(frame, title).rows if row.label == "grad")
    return row.text, row.style, row.note


def states(frame: Frame) -> dict[str, tuple[str, str]]:
    found = {pill.title: (pill.state, pill.mark) for pill in frame.pills}
    return found | {f"+{c.title}": (c.strip.state, c.strip.mark) for c in frame.cards if c.strip is not None}


def chips(frame: Frame, kind: str) -> dict[str, str]:
    return {chip.text: chip.label for chip in frame.chips if chip.kind == kind}


def said(frame: Frame) -> str:
    return "".join(run.text for run in frame.caption)


@pytest.fixture
def style() -> Shown:
    return shown(picture_of_the_style(), 0)


def test_states_follow_the_trace(style: Shown) -> None:
    idle, done = ("idle", ""), ("done", "")
    expected = [
        {"PowBackward0": ("ready", "1"), "MulBackward0": idle, "+x": idle, "+w": idle},
        {"PowBackward0": ("active", ""), "MulBackward0": ("ready", "1"), "+x": idle, "+w": idle},
        {"PowBackward0": done, "MulBackward0": ("active", ""), "+x": ("ready", "1"), "+w": ("ready", "2")},
        {"PowBackward0": done, "MulBackward0": done, "+x": ("active", ""), "+w": ("ready", "1")},
        {"PowBackward0": done, "MulBackward0": done, "+x": done, "+w": ("active", "")},
    ]
    assert [states(style.at(t)) for t in range(4, 9)] == expected


def test_values_move_as_in_the_style_s_picture(style: Shown) -> None:
    frame = style.at(6)
    assert chips(frame, "token") == {
        "[5, -40, 480]": r"\mathbf{v} \cdot J_{x}",
        "[10, 80, 720]": r"\mathbf{v} \cdot J_{w}",
    }
    assert chips(frame, "chip") == {"[10, 40, 240]": r"\mathbf{v}", "[10, -10, 20]": r"\mathbf{v}"}
    assert {chip.note for chip in frame.chips} == {"", "seed, line 6"}
    assert said(frame) == (
        "MulBackward0 multiplies v by its two local Jacobians and sends one result to x and one to w."
    )
    assert [run.text for run in frame.caption if run.style == "gradient"] == ["v"]
    assert grad(frame, "x") == ("None", "awaited", "")
    assert grad(frame, "y") == ("None", "none", "not kept")


def test_a_stored_gradient_is_new_for_one_step(style: Shown) -> None:
    assert grad(style.at(7), "x") == ("[5, -40, 480]", "added", "")
    assert grad(style.at(8), "x") == ("[5, -40, 480]", "stored", "")
    assert chips(style.at(7), "chip")["[5, -40, 480]"] == r"\mathbf{v} \cdot J_{x}"


def test_the_graph_grows_with_the_forward_pass(style: Shown) -> None:
    before, first, product = style.at(-1), style.at(0), style.at(2)
    assert {c.state for c in before.cards} == {"future"}
    assert {c.title: c.state for c in first.cards} == {"x": "current", "w": "future", "y": "future", "z": "future"}
    assert {p.title: p.state for p in product.pills} == {"MulBackward0": "idle", "PowBackward0": "future"}
    assert [lane.future for lane in product.lanes] == [False, False, False, True, True]
    assert not product.chips


def test_a_seed_is_in_flight_while_its_call_begins(style: Shown) -> None:
    seed = style.at(4).chips
    assert [(chip.kind, chip.text, chip.note) for chip in seed] == [("token", "[10, -10, 20]", "seed, line 6")]


def test_tokens_travel_from_the_function_to_their_rest(style: Shown) -> None:
    def height(alpha: float) -> float:
        return next(c for c in style.at(6, alpha).chips if c.text == "[5, -40, 480]").rect.center.y

    start, middle, end = height(0), height(0.5), height(1)
    pill = next(pill for pill in style.at(6).pills if pill.state == "active").rect
    assert start == pytest.approx(pill.y, abs=2)
    assert start > middle > end > card(style.at(6), "x").rect.bottom
    live = [lane.reached for lane in style.at(6).lanes if lane.kind == "live"]
    assert len(live) == 2
    assert all(0.3 < reached < 0.7 for reached in live)


def test_a_lane_passes_behind_the_tensor_to_the_function_before(style: Shown) -> None:
    frame = style.at(5)
    lane = next(lane for lane in frame.lanes if lane.kind == "live")
    pills = {pill.title: pill.rect for pill in frame.pills}
    assert lane.points[0].y == pytest.approx(pills["PowBackward0"].y)
    assert lane.points[-1].y == pytest.approx(pills["MulBackward0"].bottom)


def test_a_node_used_twice_waits_and_shows_its_running_sum() -> None:
    picture = shown(used_twice_further_down(), 0)
    times = [t for t, event in enumerate(picture.trace.events) if isinstance(event, Execute)]
    waiting = picture.at(times[1])
    assert [(c.text, c.note) for c in waiting.chips if c.note == "1 of 2"] == [("3", "1 of 2")]
    assert ("waiting", "1 of 2") in [(pill.state, pill.mark) for pill in waiting.pills]
    assert "still waits for 1 more" in said(waiting)
    complete = picture.at(times[2])
    assert "adds up the 2 gradients" in said(complete)
    assert "4" in chips(complete, "chip")


def test_a_leaf_used_twice_shows_the_sum_that_waits_for_it() -> None:
    picture = shown(scalar_with_two_uses(), 0)
    assert grad(picture.at(4), "x") == ("None", "awaited", "sum 1")
    assert states(picture.at(4))["+x"] == ("waiting", "1 of 2")
    assert grad(picture.at(5), "x") == ("None", "awaited", "sum 5")


def test_both_results_of_a_square_go_to_the_same_leaf() -> None:
    frame = shown(square_by_itself(), 0).at(3)
    assert "sends both results to x, which adds up the 2 gradients" in said(frame)
    assert len([chip for chip in frame.chips if chip.kind == "token"]) == 2


def test_a_second_pass_adds_to_what_is_stored() -> None:
    story = twice_over_a_rebuilt_graph()
    picture = shown(story, 1)
    adding = [t for t, event in enumerate(picture.trace.events) if isinstance(event, Accumulate)][2]
    frame = picture.at(adding)
    assert grad(frame, "x") == ("[10, 2, 14]", "added", "= [5, 1, 7] + [5, 1, 7]")
    assert said(frame) == "AccumulateGrad adds v to x.grad: [5, 1, 7] + [5, 1, 7] = [10, 2, 14]."
    assert grad(shown(story, 1, scale=COMPACT).at(adding), "x") == ("[10, 2, 14]", "added", "+= [5, 1, 7]")
    zeroed = picture.at(len(picture.trace.events) - 1)
    assert grad(zeroed, "x") == ("[0, 0, 0]", "stored", "")
    assert said(zeroed) == "x.grad is now [0, 0, 0]."


def test_between_two_calls_the_second_has_not_begun() -> None:
    picture = shown(twice_over_a_rebuilt_graph(), 1)
    frame = picture.at(6)
    assert grad(frame, "x") == ("[5, 1, 7]", "stored", "")
    assert set(states(frame).values()) == {("future", ""), ("idle", "")}
    assert not frame.chips


def test_slices_written_are_split_again() -> None:
    picture = shown(written_piece_by_piece(), 0)
    splits = [said(picture.at(t)) for t, e in enumerate(picture.trace.events) if picture.node_name(e) == "CopySlices"]
    assert splits[0].startswith("CopySlices sends v, with zeros where it was overwritten, to CopySlices of y, and the")
    assert splits[1].startswith("CopySlices cuts the part that was written out of v")


def test_a_tensor_written_in_place_changes_its_grad_fn() -> None:
    picture = shown(written_piece_by_piece(), 0)
    rows = {row.label: row.text for row in card(picture.at(1), "y").rows}
    assert (rows["data"], rows["grad_fn"], rows["is_leaf"]) == ("[0, 0]", "None", "True")
    rows = {row.label: row.text for row in card(picture.at(3), "y").rows}
    assert (rows["data"], rows["grad_fn"], rows["is_leaf"]) == ("[1, 0]", "CopySlices", "False")


def test_an_error_is_told_after_the_last_step() -> None:
    frame = shown(stopped_before_backward(), None).at(1)
    assert said(frame).endswith(
        "Line 3 stops the script: RuntimeError: grad can be implicitly created only for scalar outputs"
    )
    assert frame.caption[-1].style == "error"


def test_a_hook_is_told() -> None:
    story = picture_of_the_style()
    event = story.events[6]
    assert isinstance(event, Execute)
    story.events[6] = Execute(
        event.span, (), event.call, (), event.node, (np.ones(3, np.float32),), event.grad_out, event.deliveries,
        event.ready, True,
    )  # fmt: skip
    assert said(shown(story, 0).at(6)).startswith("After a hook changed v, MulBackward0 multiplies v")


def test_a_call_that_broke_off_keeps_what_it_did() -> None:
    story = picture_of_the_style()
    call = story.calls[0]
    del story.events[6:]
    story.calls[0] = type(call)(
        call.span, call.roots, call.root_tensors, call.gradients, False, False, call.begin, call.steps[:1]
    )
    frame = shown(story, 0).at(5)
    assert states(frame)["MulBackward0"] == ("ready", "1")


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("mode", ["tensors and functions", "functions"])
def test_every_moment_of_every_story_stays_within_its_bounds(name: str, mode: str) -> None:
    story: Story = STORIES[name]()
    picture = shown(story, 0 if story.calls else None, mode=mode)
    for t in range(-1, len(picture.trace.events)):
        frame = picture.at(t)
        boxes = [*(c.rect for c in frame.cards), *(p.rect for p in frame.pills), *(c.rect for c in frame.chips)]
        for box in boxes:
            assert box.x >= 0
            assert box.y >= 0
            assert box.right <= frame.bounds.width
            assert box.bottom <= frame.bounds.height
        assert frame.bounds == picture.at(-1).bounds
        event = picture.trace.events[t] if t >= 0 else None
        tokens: list[Chip] = [chip for chip in frame.chips if chip.kind == "token"]
        if isinstance(event, Seed | Execute) and event.call == 0:
            assert len(tokens) == len(event.deliveries)
        else:
            assert not tokens
