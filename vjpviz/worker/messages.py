"""What the window asks of the worker, and what it hears back: frozen, picklable data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from vjpviz.words import mark

if TYPE_CHECKING:
    from vjpviz.autograd.check import Checked
    from vjpviz.autograd.check_step import StepChecked
    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.autograd.whole import LeafJacobian
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


@dataclass(frozen=True, slots=True)
class Whole:
    """Work out the Jacobian of the root of a backward call for every leaf: a ``WholeFunction``."""

    script: RunScript
    call: int


@dataclass(frozen=True, slots=True)
class WholeFunction:
    """``v · J`` of a whole backward call, an entry a leaf."""

    call: int
    leaves: tuple[LeafJacobian, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """Compare with central differences the products of the step at ``t``, and what a call brought: ``Differences``.

    ``call`` may be ``None`` where there is none.
    """

    script: RunScript
    call: int | None
    t: int


@dataclass(frozen=True, slots=True)
class Differences:
    """What was compared with central differences: the leaves of ``call``, and the edges of the step at ``t``."""

    call: int | None
    t: int
    leaves: tuple[Checked, ...]
    edges: tuple[StepChecked, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """Run a script to the side, such as one with another ``v``: its ``Trace``. The last run is kept as it is."""

    script: RunScript


Aside = Explain | Whole | Check | Trial
"""Requests that leave what else is asked alone: a newer one replaces one of its kind that waits."""

Request = RunScript | Aside | Place


TIMED_OUT = mark("Timed out after {seconds} s.")
TOO_LARGE = mark("Asked for more than {size} GiB of memory.")
LINE_TOO_LARGE = mark("Stopped: line {line} asked for too much memory. {message}")
SCRIPT_TOO_LARGE = mark("Stopped: the script asked for too much memory. {message}")
NO_START = mark("The process that should do this does not start.")
ENDED = mark("The process that did this ended with status {status}.")
FAILED = mark("An error inside vjpviz: {error}")
REASONS = (TIMED_OUT, TOO_LARGE, LINE_TOO_LARGE, SCRIPT_TOO_LARGE, NO_START, ENDED, FAILED)
"""What the ``message`` of a ``Stopped`` is made of, for ``words.retold``."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The request came to no result: it ``timed out``, wanted too much memory, or its process died.

    ``message`` is in English and one of ``REASONS``. ``span`` is where in the script, if that is known.
    """

    reason: Literal["timed out", "memory", "crash"]
    message: str
    span: Span | None = None


if TYPE_CHECKING:
    Result = Trace | StepExplanation | WholeFunction | Differences | Placement | Stopped


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to the request that was given ``ticket``; ``seconds`` is how long it took once begun."""

    ticket: int
    request: Request
    result: Result
    seconds: float
