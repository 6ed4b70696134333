"""The role ``script``: run scripts, and explain the steps of the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.lang.run import execute
from vjpviz.worker.messages import Explain, RunScript, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.lang.run import Run
    from vjpviz.trace.trace import Failure, Trace


def service() -> Callable[[RunScript | Explain], Trace | StepExplanation | Stopped]:
    """A function that answers this role's requests, and keeps the last run between them."""
    last: tuple[RunScript, Run] | None = None

    def run(script: RunScript) -> Run:
        nonlocal last
        last = None  # its memory is free before the next script asks for more
        fresh = execute(script.source, filename=script.filename, seed=script.seed)
        last = script, fresh
        return fresh

    def answer(request: RunScript | Explain) -> Trace | StepExplanation | Stopped:
        nonlocal last
        if isinstance(request, Explain):
            kept = last is not None and last[0] == request.script
            return (last[1] if last is not None and kept else run(request.script)).explain(request.t)
        trace = run(request).trace
        if trace.error is not None and _out_of_memory(trace.error):
            last = None
            return _stopped(trace.error)
        return trace

    return answer


def _out_of_memory(error: Failure) -> bool:
    """Python's error, or PyTorch's for a tensor."""
    return error.type == "MemoryError" or "DefaultCPUAllocator: can't allocate memory" in error.message


def _stopped(error: Failure) -> Stopped:
    """Not the trace: it may be most of what fills the memory."""
    place = f"line {error.span.line} asked" if error.span else "the script asked"
    return Stopped("memory", f"Stopped: {place} for too much memory. {error.message}".rstrip(), error.span)
