"""One run of a script: the interpreter, a session of the engine, and the trace they leave."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import vjpviz.autograd.operators  # noqa: F401  (gives tensors their operators)
from vjpviz.autograd.explain import explain
from vjpviz.autograd.recorder import Recorder
from vjpviz.autograd.session import Session, activate, session
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.whole import whole_function
from vjpviz.lang.errors import ScriptError
from vjpviz.lang.interpreter import run_module
from vjpviz.lang.nn.module import Module
from vjpviz.lang.nn.tracing import label
from vjpviz.lang.numpy_names import numpy_modules
from vjpviz.lang.torch_functions import torch_modules
from vjpviz.lang.torch_methods import torch_types
from vjpviz.trace.trace import Failure, Trace

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.autograd.whole import LeafJacobian
    from vjpviz.trace.events import Span


@dataclass
class Run:
    """A finished run. ``trace`` is empty but for text and error where nothing was recorded."""

    trace: Trace
    recorder: Recorder

    @property
    def error(self) -> Failure | None:
        """What ended the script, if it was an error."""
        return self.trace.error

    def explain(self, t: int) -> StepExplanation:
        """The products ``v · J`` of the step at ``t``; none where it is not a node's."""
        return explain(self.trace, self.recorder, t)

    def whole(self, call: int) -> tuple[LeafJacobian, ...]:
        """For one backward call the Jacobian of its root for each leaf it reached."""
        return whole_function(self.trace, self.recorder, call)


class _Observer:
    """Tells the recorder where the script is, and which names its tensors have.

    Once the run is ``over`` it tells nothing: functions of the script are asked again, for Jacobians and differences.
    """

    def __init__(self, recorder: Recorder) -> None:
        self.over = False
        self._recorder = recorder
        self._outer: list[tuple[Span | None, tuple[str, ...]]] = []

    def at(self, span: Span) -> None:
        self._recorder.span = span

    def enter(self, scope: str) -> None:
        if self.over:
            return
        self._outer.append((self._recorder.span, self._recorder.scope))
        self._recorder.scope = (*self._recorder.scope, scope)

    def leave(self) -> None:
        if self.over:
            return
        self._recorder.span, self._recorder.scope = self._outer.pop()

    def bound(self, name: str, value: object) -> None:
        if self.over:
            return
        if isinstance(value, Tensor):
            self._recorder.name(value, name)
        elif isinstance(value, Module):
            label(value, name)


def execute(
    source: str,
    *,
    filename: str = "<script>",
    record: bool = True,
    write: Callable[[str], Any] | None = None,
    notice: Callable[[str], Any] | None = None,
    seed: int | None = None,
) -> Run:
    """Run a script to its end. Never raises for an error of the script: that is in ``Run.error``.

    ``write`` gets printed text as it comes, ``notice`` what belongs on stderr. With ``record=False`` no events are
    kept, which is what ``vjpviz run`` wants. ``seed`` starts random numbers until the script seeds them itself; without
    one, 0 is taken where a trace is made, so that it can be stepped through again, and chance otherwise.
    """
    recorder = Recorder()
    chosen = seed if seed is not None else (0 if record else random.SystemRandom().randrange(2**63))
    current = Session(recorder=recorder if record else None, seed=chosen)

    def printed(text: str) -> None:
        if session() is not current:
            return  # a function of the script is asked again
        if record:
            recorder.printed(text)
        if write is not None:
            write(text)

    failure: Failure | None = None
    observer = _Observer(recorder) if record else None
    with activate(current):
        try:
            run_module(
                source,
                filename=filename,
                modules=torch_modules() | numpy_modules(chosen),
                types=torch_types(),
                observer=observer,
                write=printed,
                notice=notice or (lambda text: None),
                seed=chosen,
            )
        except ScriptError as error:
            failure = Failure(error.type, error.message, error.span, error.traceback)
        trace = recorder.finish(source, failure, current.seed_used)
    if observer is not None:
        observer.over = True
    return Run(trace, recorder)
