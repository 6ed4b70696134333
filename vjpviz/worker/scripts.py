"""The role ``script``: run scripts, and explain the steps of the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.lang.run import execute
from vjpviz.worker.messages import (
    LINE_TOO_LARGE,
    SCRIPT_TOO_LARGE,
    Check,
    Differences,
    Explain,
    RunScript,
    Stopped,
    Trial,
    Whole,
    WholeFunction,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.lang.run import Run
    from vjpviz.trace.trace import Failure, Trace
    from vjpviz.worker.messages import Aside

    Answer = Trace | StepExplanation | WholeFunction | Differences | Stopped


def service() -> Callable[[RunScript | Aside], Answer]:
    """A function that answers this role's requests, and keeps the last run between them."""
    last: tuple[RunScript, Run] | None = None

    def run(script: RunScript) -> Run:
        nonlocal last
        last = None  # its memory is free before the next script asks for more
        fresh = execute(script.source, filename=script.filename, seed=script.seed)
        last = script, fresh
        return fresh

    def kept(script: RunScript) -> Run:
        return last[1] if last is not None and _same(last, script) else run(script)

    def answer(request: RunScript | Aside) -> Answer:
        nonlocal last
        match request:
            case Explain(script, t):
                return kept(script).explain(t)
            case Whole(script, call):
                return WholeFunction(call, kept(script).whole(call))
            case Check(script, call, t):
                return _differences(kept(script), call, t)
            case Trial(RunScript(source, filename, seed)):
                trace = execute(source, filename=filename, seed=seed).trace
                return trace if trace.error is None or not _out_of_memory(trace.error) else _stopped(trace.error)
        trace = run(request).trace
        if trace.error is not None and _out_of_memory(trace.error):
            last = None
            return _stopped(trace.error)
        return trace

    return answer


def _same(last: tuple[RunScript, Run], script: RunScript) -> bool:
    """Whether a script is the one that ran; it may be named with the seed that its run was found to have used."""
    ran, run = last
    return ran == script or (ran.source, ran.filename, run.trace.seed) == (script.source, script.filename, script.seed)


def _differences(run: Run, call: int | None, t: int) -> Differences:
    from vjpviz.autograd.check import check
    from vjpviz.autograd.check_step import check_step

    leaves = () if call is None else tuple(check(run.trace, run.recorder, call))
    return Differences(call, t, leaves, check_step(run.trace, run.recorder, t))


def _out_of_memory(error: Failure) -> bool:
    """Python's error, or PyTorch's for a tensor."""
    return error.type == "MemoryError" or "DefaultCPUAllocator: can't allocate memory" in error.message


def _stopped(error: Failure) -> Stopped:
    """Not the trace: it may be most of what fills the memory."""
    template = LINE_TOO_LARGE if error.span else SCRIPT_TOO_LARGE
    told = template.format(line=error.span.line if error.span else "", message=error.message)
    return Stopped("memory", told.rstrip(), error.span)
