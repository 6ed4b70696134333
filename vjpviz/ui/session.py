"""The Session: an edit runs the script in the worker, its trace is laid out there, and the Document follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from vjpviz.autograd.explain import StepExplanation
from vjpviz.export.options import Content
from vjpviz.export.picture import draft
from vjpviz.graph.metrics import COMPACT, WINDOW
from vjpviz.graph.placement import Placement
from vjpviz.lang.limits import REASONS as TOO_BIG
from vjpviz.trace.events import Execute
from vjpviz.trace.trace import Failure, Trace
from vjpviz.ui.look import Look, fitting
from vjpviz.ui.moments import call_shown
from vjpviz.words import language, retold
from vjpviz.worker.messages import (
    REASONS,
    Check,
    Differences,
    Explain,
    Place,
    RunScript,
    Stopped,
    Trial,
    Whole,
    WholeFunction,
)
from vjpviz.worker.process import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.export.picture import Draft, Picture
    from vjpviz.ui.document import Document
    from vjpviz.ui.look import Room
    from vjpviz.worker.messages import Reply
    from vjpviz.worker.process import Limits

_Wanted = tuple[int | None, Look]  # the backward call, or None for everything, and how it is drawn, scale included

_KINDS = {
    RunScript: "run",
    Place: "place",
    Explain: "explain",
    Whole: "whole",
    Check: "check",
    Trial: "trial",
}

CROWDED = 60
"""Above so many functions cards are compact without a try at full ones."""

PAUSE, LONG_PAUSE = 300, 1500
"""Milliseconds without an edit after which the script runs again, and those while something is offered."""


class Session(QObject):
    """Keeps a Document up to date with its text. Owns the Worker; ``close`` ends it."""

    _answered = Signal(object)  # from a thread of the worker to the window's

    def __init__(self, document: Document, parent: QObject | None = None, limits: Limits | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._closed = False
        self._answered.connect(self._on_reply)
        self._worker = Worker(self._deliver, limits)
        self._script: RunScript | None = None  # that of the Document's trace, with the seed of its random numbers
        self._running: RunScript | None = None
        self._tickets: dict[str, int] = {}
        self._whole_asked: int | None = None  # the backward call whose Jacobians are being worked out
        self._whole_refused: dict[int, str] = {}  # backward calls of this trace that took too long, and why
        self._arriving: tuple[Trace, float, RunScript] | None = None  # a run whose layout is under way
        self._tried: Callable[[Trace | Stopped], None] = lambda result: None
        self._draft: tuple[Draft, _Wanted] | None = None
        self._pictures: dict[_Wanted, Picture] = {}
        self._room: Room = (800.0, 800.0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.run)
        document.source_changed.connect(self._pause.start)
        document.time_changed.connect(self._on_time)
        document.look_changed.connect(self._on_look)

    def run(self) -> None:
        """Run the script now."""
        self._pause.stop()
        self._whole_asked = None
        self._running = RunScript(self._document.source, self._document.name or "<script>")
        self._document.set_running(True)
        self._tickets["run"] = self._worker.submit(self._running)

    def set_room(self, wide: float, high: float) -> None:
        """Tell how much room the picture has in the window, in px; its cards become as full as can be read there."""
        self._room = wide, high
        self._show_picture()

    def linger(self, lingers: bool) -> None:
        """Wait longer before the script runs by itself, as while a name is being chosen from a list."""
        self._pause.setInterval(LONG_PAUSE if lingers else PAUSE)  # what waits begins to wait anew

    def stop(self) -> None:
        """Stop what runs."""
        self._worker.kill()
        self._whole_asked = None
        self._document.set_running(False)

    def ask_whole(self) -> None:
        """Work out the Jacobians of the present backward call; one that was stopped is not tried again."""
        call, script = self._document.call, self._script
        if call is None or script is None or self._arriving is not None:
            return
        if call in self._whole_refused:
            self._document.set_whole(WholeFunction(call, ()), self._whole_refused[call])
        elif call != self._whole_asked:
            self._whole_asked = call
            self._tickets["whole"] = self._worker.submit(Whole(script, call))

    def check(self) -> None:
        """Compare the present step and what its call brought with central differences."""
        if self._script is not None:
            self._tickets["check"] = self._worker.submit(Check(self._script, self._document.call, self._document.t))

    def attempt(self, source: str, tried: Callable[[Trace | Stopped], None]) -> None:
        """Run another script to the side with the same random numbers; ``tried`` gets what came of it."""
        trace = self._document.trace
        self._tried = tried
        script = RunScript(source, self._document.name or "<script>", trace.seed if trace else None)
        self._tickets["trial"] = self._worker.submit(Trial(script))

    def close(self) -> None:
        """End the worker; nothing reaches the Document after this."""
        self._closed = True
        self._pause.stop()
        self._worker.close()

    def _deliver(self, reply: Reply) -> None:
        if not self._closed:
            self._answered.emit(reply)

    def _on_reply(self, reply: Reply) -> None:
        kind = _KINDS[type(reply.request)]
        if self._closed or self._tickets.get(kind) != reply.ticket:
            return
        result = reply.result
        if isinstance(reply.request, Explain | Whole | Check) and reply.request.script != self._script:
            return  # it is about a trace that is shown no more
        if isinstance(result, Stopped):
            result = replace(result, message=retold(result.message, (*REASONS, *TOO_BIG)))
        if isinstance(reply.request, Whole):
            self._whole_asked = None
            if isinstance(result, Stopped):
                self._whole_refused[reply.request.call] = result.message
                self.ask_whole()
        if kind == "trial":
            if isinstance(result, Trace | Stopped):
                self._tried(result)
            return
        if isinstance(result, Trace):
            self._on_trace(result, reply.seconds)
        elif isinstance(result, Placement):
            self._on_placement(result)
        elif isinstance(result, StepExplanation):
            self._document.set_explanation(result.t, result)
        elif isinstance(result, WholeFunction):
            self._document.set_whole(result)
        elif isinstance(result, Differences):
            self._document.set_differences(result)
        elif kind == "check":
            self._document.set_differences(None, result.message)
        elif kind == "run":
            self._on_stopped(result, reply.seconds)
        elif kind == "place":
            self._on_unplaced(result)

    def _on_trace(self, trace: Trace, seconds: float) -> None:
        self._document.set_running(False)
        if trace.error is not None and (self._document.keeps_picture or not trace.events):
            self._document.reject(trace.error, seconds, trace)
            return
        assert self._running is not None
        self._pictures = {}
        self._arriving = (trace, seconds, replace(self._running, seed=trace.seed))
        self._place(trace, call_shown(trace, self._document.moment_in(trace)))

    def _on_stopped(self, stopped: Stopped, seconds: float) -> None:
        self._document.set_running(False)
        kind = {"timed out": "TimeoutError", "memory": "MemoryError", "crash": "SystemError"}[stopped.reason]
        self._document.reject(Failure(kind, stopped.message, stopped.span, stopped.message), seconds)

    def _place(self, trace: Trace, call: int | None) -> None:
        shown, look = self._document.picture, self._in_scale(trace, call)
        assert look.scale is not None
        made = draft(
            trace,
            call,
            scale=look.scale,
            content=Content(mode=look.mode, orientation=look.orientation, folded=look.folded, language=language()),
            keep=shown.placement if shown else None,
        )
        self._draft = made, (call, look)
        self._tickets["place"] = self._worker.submit(Place(made.dot))

    def _in_scale(self, trace: Trace, call: int | None) -> Look:
        """The Document's look with a scale: full cards, or compact ones once those are known to be too large."""
        look = self._document.look
        if look.scale is not None:
            return look
        if len(trace.nodes if call is None else trace.calls[call].steps) > CROWDED:
            return replace(look, scale=COMPACT)
        full = self._pictures.get((call, replace(look, scale=WINDOW)))
        return replace(look, scale=fitting(full.placement.bounds, self._room) if full is not None else WINDOW)

    def _on_placement(self, placement: Placement) -> None:
        assert self._draft is not None
        made, wanted = self._draft
        self._pictures[wanted] = made.placed(placement)
        if self._arriving is not None and self._arriving[0] is made.trace:
            trace, seconds, script = self._arriving
            wanted = wanted[0], self._in_scale(trace, wanted[0])
            if wanted not in self._pictures:
                self._place(trace, wanted[0])
                return
            self._arriving = None
            self._script, self._whole_asked, self._whole_refused = script, None, {}
            self._document.accept(trace, self._pictures[wanted], seconds)
        self._show_picture()

    def _on_unplaced(self, stopped: Stopped) -> None:
        self._arriving = None
        late = self.tr("The layout of this graph took too long; the last one stays.")
        self._document.notify(f"{late} {stopped.message}")

    def _on_look(self) -> None:
        if self._arriving is not None:  # its layout is under way, in the old look
            trace = self._arriving[0]
            self._place(trace, call_shown(trace, self._document.moment_in(trace)))
        else:
            self._show_picture()

    def _on_time(self, t: int) -> None:
        if self._document.trace is None or self._arriving is not None:
            return
        self._show_picture()
        if self._script is not None and isinstance(self._document.step, Execute):
            self._tickets["explain"] = self._worker.submit(Explain(self._script, t))

    def _show_picture(self) -> None:
        """Show the call of this moment in the chosen look; lay it out first if that was not done before."""
        document = self._document
        if document.trace is None or self._arriving is not None:
            return
        wanted = document.call, self._in_scale(document.trace, document.call)
        if wanted in self._pictures:
            document.set_picture(self._pictures[wanted])
        elif self._draft is None or self._draft[1] != wanted or self._draft[0].trace is not document.trace:
            self._place(document.trace, document.call)
