"""The way of a derivative in the picture: connected from root to leaf, in every kind of graph."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from vjpviz.graph.build import build
from vjpviz.graph.folds import scopes
from vjpviz.graph.items import item_of, links
from vjpviz.graph.reach import part_of
from vjpviz.graph.way import NOWHERE, Lit, Way, lit_by
from vjpviz.lang.run import execute

LESSONS = Path(__file__).parents[2] / "resources" / "lessons"


def way_of(run, name, row=0, column=0):
    one = next(one for one in run.whole(0) if run.trace.tensors[one.leaf].name == name)
    return Way(0, one.ways.of_entry(row, column), frozenset(one.roots), one.leaf)


def lesson(name):
    return execute(next(LESSONS.glob(f"{name}_*.py")).read_text(encoding="utf-8"))


def titles(graph, lit: Lit) -> list[str]:
    return sorted(getattr(item_of(graph, key), "title", "") for key in lit.boxes)


def in_one_piece(graph, lit: Lit) -> bool:
    """Whether what is lit hangs together by what is lit."""
    part = nx.Graph()
    part.add_nodes_from(lit.boxes)
    part.add_edges_from((link.source, link.target) for link in links(graph) if link.key in lit.links)
    return nx.is_connected(part)


def test_the_way_runs_from_the_card_of_the_root_to_that_of_the_leaf() -> None:
    run = lesson("09")
    graph = build(run.trace, 0)
    lit = lit_by(graph, way_of(run, "x3", 1))
    assert titles(graph, lit) == ["AddBackward0", "CopySlices", "CopySlices", "x1 + x2 + x3", "x3", "y"]
    assert len(lit.links) == 5
    assert in_one_piece(graph, lit)
    other = lit_by(graph, way_of(run, "x3", 2))
    assert titles(graph, Lit(lit.boxes & other.boxes, frozenset())) == ["CopySlices", "x3", "y"]


@pytest.mark.parametrize("mode", ["tensors and functions", "functions"])
@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("number, leaf", [("04", "x"), ("17", "W1"), ("19", "w"), ("22", "x"), ("25", "x")])
def test_it_hangs_together_however_the_graph_is_drawn(number, leaf, folded, mode) -> None:
    run = lesson(number)
    folds = scopes(part_of(run.trace, 0).nodes) if folded else frozenset()
    graph = build(run.trace, 0, mode, folds)
    lit = lit_by(graph, way_of(run, leaf))
    assert len(lit.boxes) >= 2
    assert in_one_piece(graph, lit)


def test_a_card_on_another_way_stays_dark() -> None:
    run = execute(
        "import torch\nx = torch.ones(2, requires_grad=True)\na = x * 2\nb = x * 3\n"
        "y = torch.stack([a[0], b[1]])\ny.backward(torch.ones(2))\n"
    )
    graph = build(run.trace, 0)
    lit = lit_by(graph, way_of(run, "x", 0, 0))
    assert "a" in titles(graph, lit)
    assert "b" not in titles(graph, lit)
    assert lit_by(build(run.trace, 0), way_of(run, "x", 0, 1)) == NOWHERE


def test_a_leaf_that_is_the_root_is_its_own_way() -> None:
    run = execute("import torch\nx = torch.ones(2, requires_grad=True)\nx.backward(torch.ones(2))\n")
    assert lit_by(build(run.trace, 0), way_of(run, "x")).boxes == {"tensor x"}


def test_another_call_lights_nothing() -> None:
    run = execute(
        "import torch\nx = torch.ones(2, requires_grad=True)\nfor _ in range(2):\n    (x * 2).sum().backward()\n"
    )
    assert lit_by(build(run.trace, 1), way_of(run, "x")) == NOWHERE
    assert lit_by(build(run.trace, 0), None) == NOWHERE
