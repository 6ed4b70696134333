from collections import Counter

import networkx as nx

from tests.graph.traces import (
    Story,
    picture_of_the_style,
    scalar_with_two_uses,
    several_outputs,
    square_by_itself,
    stopped_before_backward,
    twice_over_a_rebuilt_graph,
    used_twice_further_down,
    written_piece_by_piece,
)
from vjpviz.graph.build import build
from vjpviz.graph.items import CardItem, PillItem, SeedItem, items, links


def titles(graph: nx.MultiDiGraph) -> Counter[str]:
    return Counter("seed" if isinstance(item, SeedItem) else item.title for item in items(graph))


def ends(graph: nx.MultiDiGraph) -> Counter[tuple[str, str]]:
    def title(key: str) -> str:
        item = graph.nodes[key]["item"]
        return "seed" if isinstance(item, SeedItem) else item.title

    return Counter((title(link.source), title(link.target)) for link in links(graph))


def test_a_tensor_multiplied_by_itself_has_two_edges() -> None:
    graph = build(square_by_itself().trace(), 0)
    assert ends(graph) == {("x", "MulBackward0"): 2, ("MulBackward0", "y"): 1}


def test_an_unnamed_result_is_called_by_its_expression() -> None:
    graph = build(scalar_with_two_uses().trace(), 0)
    assert titles(graph) == {"x": 1, "PowBackward0": 1, "x**2": 1, "AddBackward0": 1, "y": 1}


def test_a_tensor_written_in_place_is_one_card_below_its_last_function() -> None:
    graph = build(written_piece_by_piece().trace(), 0)
    assert titles(graph) == {"x": 1, "PowBackward0": 2, "x**2": 1, "x**3": 1, "CopySlices": 2, "y": 1}
    assert ends(graph)["CopySlices", "CopySlices"] == 1
    assert ends(graph)["CopySlices", "y"] == 1
    assert not any(source == "y" for source, _ in ends(graph))
    assert nx.is_directed_acyclic_graph(graph)


def test_a_leaf_carries_its_accumulate_node_as_a_strip() -> None:
    story = picture_of_the_style()
    cards = {item.title: item for item in items(build(story.trace(), 0)) if isinstance(item, CardItem)}
    assert {title: card.accumulate is not None for title, card in cards.items()} == {
        "x": True, "w": True, "y": False, "z": False
    }  # fmt: skip
    assert story.nodes[cards["x"].accumulate or 0].variable == cards["x"].tensor


def test_constants_stand_beside_the_function_that_uses_them() -> None:
    graph = build(used_twice_further_down().trace(), 0)
    use = next(link for link in links(graph) if link.source == "tensor c")
    assert use.edge is None
    assert not use.room


def test_the_functions_alone_are_pytorch_s_graph() -> None:
    graph = build(scalar_with_two_uses().trace(), 0, "functions")
    assert not any(isinstance(item, CardItem) for item in items(graph))
    assert ends(graph) == {
        ("AccumulateGrad x", "PowBackward0"): 1,
        ("AccumulateGrad x", "AddBackward0"): 1,
        ("PowBackward0", "AddBackward0"): 1,
        ("AddBackward0", "seed"): 1,
    }


def test_a_named_output_that_gets_no_gradient_is_drawn_too() -> None:
    graph = build(several_outputs().trace(), 0)
    made = {link.output for link in links(graph) if link.kind == "make" and "Unbind" in link.source}
    assert made == {0, 1}


def test_without_a_backward_call_all_that_was_made_is_drawn() -> None:
    graph = build(stopped_before_backward().trace())
    assert titles(graph) == {"x": 1, "MulBackward0": 1, "y": 1}


def test_a_leaf_alone_can_be_the_root() -> None:
    story = Story("x.backward()\n")
    x = story.leaf("x", 2.0)
    story.backward([x], [1.0], "x.backward()")
    assert ends(build(story.trace(), 0)) == {("x", "seed"): 1}


def test_two_rounds_of_the_same_code_have_the_same_keys() -> None:
    trace = twice_over_a_rebuilt_graph().trace()
    first, second = build(trace, 0), build(trace, 1)
    assert set(first) == set(second)
    assert [link.key for link in links(first)] == [link.key for link in links(second)]


def test_keys_survive_an_edit_elsewhere() -> None:
    def story(longer: bool) -> Story:
        told = Story("")
        if longer:
            told.leaf("unrelated", 1.0)
        x = told.leaf("x", 2.0)
        square = told.op("PowBackward0", [x], 4.0, [lambda v: v])
        if longer:
            square = told.op("MulBackward0", [square], 8.0, [lambda v: v])
        y = told.op("AddBackward0", [square, x], 6.0, [lambda v: v, lambda v: v], "y")
        told.backward([y], [1.0])
        return told

    before, after = build(story(False).trace(), 0), build(story(True).trace(), 0)
    new = set(after) - set(before)
    assert set(before) <= set(after)
    assert {type(after.nodes[key]["item"]) for key in new} == {CardItem, PillItem}
    assert len(new) == 2
