"""No edge crosses a label: what stands beside a token or a chip has ground under it, and a pill's words are inside."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.graph.pictures import shown
from vjpviz.export.chips import draw_chip
from vjpviz.export.fonts import Face, text_width
from vjpviz.export.maths import typeset
from vjpviz.export.measure import measure
from vjpviz.export.pills import draw_pill
from vjpviz.graph.frame import Chip, Pill, Rect
from vjpviz.graph.metrics import COMPACT, LECTURE, WINDOW, Scale
from vjpviz.lang.run import execute

V_J = r"\mathbf{v} \cdot J_{x_1}"


@dataclass
class Drawn:
    """A surface that remembers what was drawn, in order: boxes with their fill, texts and formulas."""

    boxes: list[tuple[Rect, str | None]] = field(default_factory=list)
    texts: dict[str, Rect] = field(default_factory=dict)
    under: dict[str, list[Rect]] = field(default_factory=dict)  # what canvas lay there before the text came

    def box(self, rect: Rect, radius: float = 0.0, *, fill: str | None = None, **_: object) -> None:
        del radius
        self.boxes.append((rect, fill))

    def text(self, x: float, y: float, text: str, face: Face, ink: str, align: str = "left") -> None:
        del ink
        width = text_width(face, text)
        self._note(text, Rect(x - (width / 2 if align == "center" else 0), y - face.size * 0.7, width, face.size * 0.7))

    def formula(self, x: float, y: float, tex: str, size: float, ink: str) -> None:
        del ink
        made = typeset(tex)
        self._note(tex, Rect(x, y + made.top * size, made.width * size, made.height * size))

    def _note(self, text: str, rect: Rect) -> None:
        self.texts[text] = rect
        self.under[text] = [box for box, fill in self.boxes if fill == "canvas"]

    def path(self, commands: object, **_: object) -> None: ...

    def circle(self, center: object, radius: float, **_: object) -> None: ...

    def shadow(self, rect: Rect, radius: float) -> None: ...

    def item(self, key: str, kind: str, described: str) -> AbstractContextManager[None]:
        del key, kind, described
        return nullcontext()


def inside(rect: Rect, box: Rect) -> bool:
    return rect.x >= box.x and rect.y >= box.y and rect.right <= box.right and rect.bottom <= box.bottom


@pytest.mark.parametrize("scale", [WINDOW, COMPACT, LECTURE])
@pytest.mark.parametrize("side", ["left", "right"])
def test_the_label_beside_a_token_stands_on_ground(scale: Scale, side: Any) -> None:
    chip, surface = Chip("k", Rect(100, 100, 60, scale.token), V_J, "0.6", "token", side), Drawn()
    draw_chip(surface, chip, scale)
    label = surface.texts[V_J]
    assert any(inside(label, ground) for ground in surface.under[V_J])
    touching = [
        g for g in surface.under[V_J] if inside(label, g) and (g.right >= 100 if side == "left" else g.x <= 160)
    ]
    assert touching, "a scrap of an edge would show between the token and its label"


@pytest.mark.parametrize("kind", ["token", "chip"])
def test_a_note_stands_on_ground(kind: Any) -> None:
    chip, surface = Chip("k", Rect(100, 100, 90, 30), r"\mathbf{v}", "1", kind, note="seed, line 6"), Drawn()
    draw_chip(surface, chip, WINDOW)
    assert any(inside(surface.texts["seed, line 6"], ground) for ground in surface.under["seed, line 6"])


@pytest.mark.parametrize("jacobians", [(), ("J = I",)])
def test_the_pass_that_recorded_a_function_stands_inside_it(jacobians: tuple[str, ...]) -> None:
    rect, surface = Rect(0, 0, 330, 58), Drawn()
    pill = Pill("k", 0, rect, "", "MulBackward0", jacobians, "done", "", "", origin=1, source="backward 2")
    draw_pill(surface, pill, WINDOW)
    source, title = surface.texts["backward 2"], surface.texts["MulBackward0"]
    assert inside(source, rect)
    assert source.x > title.right


def test_a_function_has_room_for_the_pass_that_recorded_it() -> None:
    script = "import torch\nx = torch.ones(2, requires_grad=True)\ny = (x**3).sum()\n"
    trace = execute(f"{script}(g,) = torch.autograd.grad(y, x, create_graph=True)\ng.sum().backward()\n").trace
    picture = shown(trace, 1)
    sizes = measure(trace, picture.graph, COMPACT)
    pills = [pill for pill in picture.at(len(trace.events) - 1).pills if pill.source]
    assert pills
    for pill in pills:
        surface = Drawn()
        width, height = sizes[pill.key]
        placed = Pill(
            pill.key, pill.node, Rect(0, 0, width, height), "", pill.title, (), "done", "", "", source=pill.source
        )
        draw_pill(surface, placed, COMPACT)
        assert surface.texts[pill.source].right < width - COMPACT.mark - 14
