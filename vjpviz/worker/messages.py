"""What the window asks of the worker, and what it hears back: frozen, picklable data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.graph.placement import Placement
    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import Trace


@dataclass(frozen=True, slots=True)
class RunScript:
    """Run a script. The result is its ``Trace``, also where the script ends in an error.

    ``seed`` starts the random numbers of a script that sets none.
    """

    source: str
    filename: str = "<script>"
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Explain:
    """Work out the local Jacobians of the backward step at time ``t`` of a script's run: a ``StepExplanation``.

    The last run is kept, so that this costs one step. Where it was lost with its process, the script is run again:
    name its seed (``Trace.seed``) to be sure of the same numbers.
    """

    script: RunScript
    t: int


@dataclass(frozen=True, slots=True)
class Place:
    """Lay out a graph written as DOT, with the sizes of its boxes in it. The result is a ``Placement``."""

    dot: str


Request = RunScript | Explain | Place


@dataclass(frozen=True, slots=True)
class Stopped:
    """The request came to no result: it ``timed out``, wanted too much memory, or its process died.

    ``span`` is where in the script, if that is known.
    """

    reason: Literal["timed out", "memory", "crash"]
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to the request that was given ``ticket``; ``seconds`` is how long it took once begun."""

    ticket: int
    request: Request
    result: Trace | StepExplanation | Placement | Stopped
    seconds: float
