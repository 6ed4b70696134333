from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vjpviz.export.lanes import arrowhead, length_of, split
from vjpviz.graph.frame import Point

points = st.builds(Point, st.floats(-500, 500), st.floats(-500, 500))
routes = st.integers(1, 3).flatmap(lambda pieces: st.lists(points, min_size=3 * pieces + 1, max_size=3 * pieces + 1))


@given(routes, st.floats(0, 1))
def test_both_parts_of_a_cut_route_make_up_the_whole(route: list[Point], fraction: float) -> None:
    behind, ahead = split(route, fraction)
    assert behind[0] == route[0]
    assert ahead[-1] == route[-1]
    assert behind[-1] == ahead[0]
    whole = length_of(route)
    assert length_of(behind) + length_of(ahead) == pytest.approx(whole, rel=0.05, abs=0.5)


def test_a_straight_route_is_cut_where_its_length_says() -> None:
    route = [Point(0, 0), Point(10, 0), Point(20, 0), Point(30, 0), Point(50, 0), Point(70, 0), Point(90, 0)]
    behind, ahead = split(route, 0.5)
    assert behind[-1].x == pytest.approx(45, abs=0.2)
    assert len(behind) % 3 == 1
    assert len(ahead) % 3 == 1


@pytest.mark.parametrize("direction", [0.0, 1.0, math.pi / 2, -2.5])
def test_an_arrowhead_ends_at_its_tip_and_is_as_wide_as_asked(direction: float) -> None:
    (_, tip_x, tip_y), (_, ax, ay), (_, bx, by), _ = arrowhead(Point(5, 7), direction, 9, 8)
    assert (tip_x, tip_y) == (5, 7)
    assert math.hypot(float(ax) - float(bx), float(ay) - float(by)) == pytest.approx(8)
    middle = ((float(ax) + float(bx)) / 2, (float(ay) + float(by)) / 2)
    assert (5 - middle[0], 7 - middle[1]) == pytest.approx((9 * math.cos(direction), 9 * math.sin(direction)))
