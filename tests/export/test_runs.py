"""What is shown, and where formulas stand, in runs of scripts as a person asks for them."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import vjpviz
from vjpviz.assets import asset
from vjpviz.export.options import ExportError, Options
from vjpviz.export.page import lay_out
from vjpviz.export.picture import picture
from vjpviz.export.runs import TracedRun
from vjpviz.export.settings import Settings
from vjpviz.graph.frame import Rect

SCRIPT = """\
import torch
x = torch.tensor([1/3, 2.0, 3.0], requires_grad=True)
y = x ** 2
y.backward(torch.ones(3))
"""


@pytest.fixture(scope="module")
def run() -> TracedRun:
    return vjpviz.trace(SCRIPT)


def drawn(run: TracedRun, folder: Path, **settings: Any) -> str:
    [path] = run.export(folder / "step.svg", **settings)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("settings", "there", "gone"),
    [
        ({}, [">[0.6667, 4, 6]<", ">data<", "diag", 'class="formula-beside"'], [">shape<", 'class="caption"']),
        ({"hide": ["values"]}, [">[1, 1, 1]<"], [">data<", ">grad<"]),
        ({"show": ["shapes"]}, [">shape<", ">(3,)<", ">float32<"], []),
        ({"hide": ["jacobians"]}, [">[0.6667, 4, 6]<"], ["diag", 'class="formula-beside"']),
        ({"hide": ["flow"]}, [">data<", 'class="lane used"'], ['class="gradient chip"', "seed, line 4"]),
        ({"show": ["caption", "legend", "title"]}, ['class="caption"', ">forward value<", ">AccumulateGrad x<"], []),
        ({"digits": 2}, [">[0.67, 4, 6]<"], ["0.6667"]),
        ({"graph": "functions"}, ["AccumulateGrad x"], [">data<"]),
        ({"theme": "contrast"}, ["#962D00"], ["#B83A04"]),
    ],
    ids=str,
)
def test_what_is_shown_is_chosen(run: TracedRun, tmp_path: Path, settings, there, gone) -> None:
    text = drawn(run, tmp_path, **settings)
    assert [part for part in there if part not in text] == []
    assert [part for part in gone if part in text] == []


def test_values_flow_where_they_are_told(run: TracedRun, tmp_path: Path) -> None:
    places = {}
    for orientation in ("TB", "BT", "LR", "RL"):
        root = ElementTree.fromstring(drawn(run, tmp_path, orientation=orientation))
        names = [each for each in root.iter("{http://www.w3.org/2000/svg}text") if each.text in ("x", "y")]
        x, y = sorted(names, key=lambda each: each.text or "")
        across, down = (float(y.attrib[axis]) - float(x.attrib[axis]) for axis in ("x", "y"))
        places[orientation] = (round(across / 300), round(down / 200))
    assert places["TB"][1] > 0 > places["BT"][1]
    assert places["LR"][0] > 0 > places["RL"][0]


@pytest.mark.parametrize("orientation", ["TB", "LR"])
@pytest.mark.parametrize("lesson", ["04_scalar_to_vector", "09_an_unknown_outer_function", "17_a_chain_of_two_layers"])
def test_no_leader_crosses_a_card_or_a_function(lesson: str, orientation: str) -> None:
    done = vjpviz.trace(asset("lessons", f"{lesson}.py").read_text(encoding="utf-8"))
    content, options = Settings(orientation=orientation).resolved()
    shown = picture(done.trace, 0, scale=options.scale, content=content, explain=done.explain)
    frames = [shown.frame(t) for t in done.trace.calls[0].steps]
    page = lay_out(frames, options)
    assert page.formulas
    boxes = [(box.key, box.rect) for box in (*frames[-1].cards, *frames[-1].pills)]
    for key, spot in page.formulas.items():
        assert spot.leader, key
        for start, end in pairwise(spot.leader):
            assert [other for other, box in boxes if _touches(box, start, end)] == []


def _touches(box: Rect, start, end) -> bool:
    """Whether a line that runs straight or aslant comes into a box: a hundred of its points are looked at."""
    points = ((start.x + (end.x - start.x) * i / 100, start.y + (end.y - start.y) * i / 100) for i in range(101))
    return any(box.x < x < box.right and box.y < y < box.bottom for x, y in points)


def test_the_page_of_a_set_is_the_same_for_each_of_its_steps(run: TracedRun, tmp_path: Path) -> None:
    paths = run.export(tmp_path / "step.svg", step="all")
    boxes = {re.findall(r'viewBox="[^"]*"', path.read_text(encoding="utf-8"))[0] for path in paths}
    assert len(paths) == 5
    assert len(boxes) == 1


def test_a_run_shows_itself_as_a_page_without_network(run: TracedRun) -> None:
    page = run._repr_html_()
    assert page.startswith("<iframe srcdoc=")
    assert "&lt;script&gt;" in page
    assert "PowBackward0" in page
    assert repr(run) == "<vjpviz run: 5 steps, 1 backward calls>"


def test_a_failing_script_shows_what_it_came_to() -> None:
    failed = vjpviz.trace("import torch\nx = torch.ones(2, requires_grad=True)\n(x * x).backward()\n")
    assert failed.error is not None
    assert "grad can be implicitly created only for scalar outputs" in failed._repr_html_()
    assert vjpviz.trace("print('<b>')")._repr_html_() == "<pre>&lt;b&gt;\n</pre>"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"theme": "mud"}, "--theme mud: known are light, dark, print, contrast"),
        ({"orientation": "up"}, "--orientation up: known are TB, BT, LR, RL"),
        ({"hide": ["noise"]}, "--hide noise: known are values, "),
    ],
    ids=str,
)
def test_names_that_are_not_known(run: TracedRun, tmp_path: Path, settings, message: str) -> None:
    with pytest.raises(ExportError, match=re.escape(message)):
        drawn(run, tmp_path, **settings)
    assert not list(tmp_path.iterdir())


def test_the_trace_is_a_format_like_others(run: TracedRun, tmp_path: Path) -> None:
    [path] = run.export(tmp_path / "run.json")
    assert json.loads(path.read_text(encoding="utf-8"))["backward_calls"][0]["line"] == 4


def test_a_long_script_stays_a_small_page(tmp_path: Path) -> None:
    lines = ["import torch", "x = torch.tensor([0.1, 0.2, 0.3], requires_grad=True)", "h = x"]
    lines += [f"h = torch.tanh(h * {k}.5)" for k in range(12)] + ["h.sum().backward()"]
    done = vjpviz.trace("\n".join(lines))
    assert len(done.trace.nodes) >= 25
    [path] = done.export(tmp_path / "steps.html", step=f"1-{min(60, len(done.trace.events))}")
    assert path.stat().st_size < 1_000_000
    assert Options().scale.name == "lecture"
