"""Rounds of a loop and functions of the script as one box."""

from __future__ import annotations

import networkx as nx
import pytest

from vjpviz.graph.build import build
from vjpviz.graph.folds import scopes
from vjpviz.graph.frames import frame_at
from vjpviz.graph.items import CardItem, PillItem, items, links
from vjpviz.graph.layout import to_dot
from vjpviz.graph.placement import place
from vjpviz.graph.rooms import rooms
from vjpviz.graph.sizes import estimated_sizes
from vjpviz.lang.run import execute

STORY = """\
import torch
w = torch.tensor([1., 2.], requires_grad=True)
def scaled(a):
    b = a * w
    return b.sin()
h = w * 1
for i in range(3):
    h = h * w
    h = h.tanh()
z = scaled(h) + scaled(h * 2)
z.sum().backward()
"""


@pytest.fixture(scope="module")
def trace():
    return execute(STORY).trace


@pytest.fixture(scope="module")
def every(trace):
    return scopes(trace.nodes)


def folded_pills(graph):
    return [item for item in items(graph) if isinstance(item, PillItem) and item.inside]


def test_every_round_and_every_call_is_a_box_of_its_own(trace, every):
    graph = build(trace, 0, folded=every)
    titles = [pill.title for pill in folded_pills(graph)]
    assert titles == ["for line 7 #1", "for line 7 #2", "for line 7 #3", "scaled", "scaled"]
    assert nx.is_directed_acyclic_graph(graph)


def test_what_only_the_inside_uses_is_not_drawn(trace, every):
    titles = [item.title for item in items(build(trace, 0, folded=every)) if isinstance(item, CardItem)]
    assert titles.count("h") == 4  # w * 1, and what each round ends in
    assert "b" not in titles


def test_lines_over_the_border_keep_their_gradients(trace, every):
    graph = build(trace, 0, folded=every)
    leaf_uses = [link for link in links(graph) if link.source == "tensor w" and link.edge is not None]
    assert len(leaf_uses) == 6  # w * 1, three rounds, two calls
    placement = place(to_dot(graph, estimated_sizes(trace, graph), rooms(trace, graph)))
    sent = {chip.key for t in trace.calls[0].steps for chip in frame_at(trace, graph, placement, t).chips}
    assert all(any(link.key in key for key in sent) for link in leaf_uses)


def test_a_fold_is_active_while_one_of_its_functions_is_and_done_at_the_end(trace, every):
    graph = build(trace, 0, folded=every)
    placement = place(to_dot(graph, estimated_sizes(trace, graph), rooms(trace, graph)))
    key = next(pill.key for pill in folded_pills(graph) if pill.title == "for line 7 #2")
    seen = []
    for t in range(trace.calls[0].begin, len(trace.events)):
        state = next(p.state for p in frame_at(trace, graph, placement, t).pills if p.key == key)
        if not seen or seen[-1] != state:
            seen.append(state)
    assert seen == ["idle", "ready", "active", "done"]


def test_one_open_round_among_folded_ones(trace, every):
    graph = build(trace, 0, folded=every - {("for line 7 #2",)})
    assert [pill.title for pill in folded_pills(graph)].count("for line 7 #2") == 0
    assert len([item for item in items(graph) if isinstance(item, PillItem) and item.title == "TanhBackward0"]) == 1


def test_functions_only_fold_too(trace, every):
    graph = build(trace, 0, "functions", every)
    assert len(folded_pills(graph)) == 5
    assert nx.is_directed_acyclic_graph(graph)


def test_what_a_backward_pass_recorded_is_told_from_what_the_script_did():
    trace = execute(
        "import torch\n"
        "x = torch.tensor([1., 2.], requires_grad=True)\n"
        "(g,) = torch.autograd.grad((x ** 3).sum(), x, create_graph=True)\n"
        "g.sum().backward()\n"
    ).trace
    graph = build(trace, 1)
    placement = place(to_dot(graph, estimated_sizes(trace, graph), rooms(trace, graph)))
    frame = frame_at(trace, graph, placement, trace.calls[1].begin)
    origins = {pill.title: pill.origin for pill in frame.pills}
    assert origins["SumBackward0"] is None
    assert set(origins.values()) == {None, 0}
    assert next(card for card in frame.cards if card.title == "g").origin == 0
    assert next(card for card in frame.cards if card.title == "x").origin is None
