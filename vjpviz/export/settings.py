"""What a person chooses about an export, by the names of the command line, as ``Content`` and ``Options``."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, get_args

from vjpviz.export.options import Content, ExportError, Options
from vjpviz.graph.layout import Orientation
from vjpviz.graph.theme import THEMES
from vjpviz.graph.values import DIGITS
from vjpviz.words import ENGLISH, LANGUAGES, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTS = {
    "values": mark("data and grad on the cards"),
    "shapes": mark("shape and dtype on the cards"),
    "jacobians": mark("the local Jacobians, in short and as matrices"),
    "flow": mark("the gradients on their way"),
    "caption": mark("what happens in this step"),
    "legend": mark("what lines and states mean"),
    "title": mark("the name of the step"),
}
"""What can be shown and hidden."""

SHOWN = ("values", "jacobians", "flow")
"""What is shown if nobody asks: these, in films the caption too."""

ORIENTATIONS: tuple[str, ...] = get_args(Orientation)
GRAPHS = {"tensors": "tensors and functions", "functions": "functions"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All choices but the steps. ``show`` and ``hide`` name ``PARTS``; ``scale`` is pixels a unit.

    ``orientation`` is the way values flow: TB (top to bottom), BT, LR or RL. ``graph`` is ``"tensors"``, or
    ``"functions"`` for PyTorch's own graph. ``fps`` and ``hold`` (seconds a step rests) are for films. ``language`` is
    one of ``vjpviz.words.LANGUAGES``.
    """

    theme: str = "print"
    scale: float = 1.0
    size: tuple[int, int] | None = None
    show: Iterable[str] = field(default=())
    hide: Iterable[str] = field(default=())
    digits: int = DIGITS
    orientation: str = "TB"
    graph: str = "tensors"
    transparent: bool = False
    text_as_paths: bool = False
    fps: int = 25
    hold: float = 1.2
    language: str = ENGLISH

    @classmethod
    def of(cls, chosen: dict[str, Any]) -> Settings:
        """Those of the choices that are settings, by name."""
        return cls(**{each.name: chosen[each.name] for each in fields(cls) if each.name in chosen})

    def resolved(self) -> tuple[Content, Options]:
        """What is shown, and how it is written. Raises ``ExportError`` for a name that is none."""
        _known("language", [self.language], LANGUAGES)
        _known("theme", [self.theme], THEMES)
        _known("orientation", [self.orientation], ORIENTATIONS)
        _known("graph", [self.graph], GRAPHS)
        _known("show", self.show, PARTS)
        _known("hide", self.hide, PARTS)
        shown = {*SHOWN, *self.show} - {*self.hide}
        caption = False if "caption" in self.hide else True if "caption" in shown else None
        content = Content(
            values="values" in shown,
            shapes="shapes" in shown,
            jacobians="jacobians" in shown,
            flow="flow" in shown,
            digits=self.digits,
            # both are known names, as was seen to above
            orientation=self.orientation,  # pyright: ignore[reportArgumentType]
            mode=GRAPHS[self.graph],  # pyright: ignore[reportArgumentType]
            language=self.language,
        )
        options = Options(
            theme=THEMES[self.theme],
            scale=content.sized(Options().scale),
            zoom=self.scale,
            size=self.size,
            transparent=self.transparent,
            text_as_paths=self.text_as_paths,
            caption=caption,
            title="title" in shown,
            legend="legend" in shown,
            fps=self.fps,
            hold=self.hold,
            sideways=content.orientation in ("LR", "RL"),
        )
        return content, options


def _known(name: str, given: Iterable[str], known: Iterable[str]) -> None:
    for each in given:
        if each not in known:
            raise ExportError(
                say("--{option} {given}: known are {known}").format(option=name, given=each, known=", ".join(known))
            )
