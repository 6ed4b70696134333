"""A run of a script as files: what the command line, the window and a notebook ask for."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from vjpviz.export.files import check_target
from vjpviz.export.options import ExportError
from vjpviz.export.settings import Settings
from vjpviz.export.steps import choose
from vjpviz.lang.run import execute
from vjpviz.words import say, speaking

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.lang.run import Run
    from vjpviz.trace.trace import Failure, Trace

SUFFIXES = (".svg", ".png", ".dot", ".pdf", ".html", ".pptx", ".gif", ".webp", ".mp4", ".json")
"""What can be written."""

_LAST = (".svg", ".png", ".dot", ".pdf")  # of these the last step is written if nobody names one, of others all


def check_request(out: Path) -> None:
    """Say early what cannot be written, before the script runs. Raises ``ExportError``."""
    if out.suffix.lower() not in SUFFIXES:
        unknown = say("{name}: unknown kind of file; known are {known}")
        raise ExportError(unknown.format(name=out.name, known=" ".join(SUFFIXES)))
    check_target(out)


def export_run(
    run: Run,
    out: Path,
    *,
    step: str | None = None,
    backward: int | None = None,
    settings: Settings | None = None,
    progress: Callable[[int, int], None] = lambda done, count: None,
) -> list[Path]:
    """Write steps of a run into the file or the numbered files that ``out`` names, and say which they are.

    ``step`` and ``backward`` are as on the command line, see ``steps.choose``; ``progress`` is called with the steps
    that are done and their number. Raises ``ExportError``; nothing is written then.
    """
    check_request(out)
    content, options = (settings or Settings()).resolved()
    with speaking(content.language):
        call, times = choose(run.trace, backward, step or ("last" if out.suffix.lower() in _LAST else "all"))
        from vjpviz.export.application import painting_application
        from vjpviz.export.output import export
        from vjpviz.export.picture import picture

        application = painting_application()
        shown = picture(run.trace, call, scale=options.scale, content=content, explain=run.explain)
        paths = export(shown, times, out, options, progress)
        del application
    return paths


@dataclass(frozen=True)
class TracedRun:
    """A finished run of a script. In a notebook it shows itself as a page that plays its steps."""

    run: Run

    @property
    def trace(self) -> Trace:
        """All that happened, step by step."""
        return self.run.trace

    @property
    def stdout(self) -> str:
        """What the script printed."""
        return "".join(output.text for output in self.run.trace.outputs)

    @property
    def error(self) -> Failure | None:
        """What ended the script, if it was an error."""
        return self.run.error

    def explain(self, t: int) -> StepExplanation:
        """The products ``v · J`` of the step at ``t``, counted from 0."""
        return self.run.explain(t)

    def export(
        self, out: str | Path, *, step: int | str | None = None, backward: int | None = None, **settings: Any
    ) -> list[Path]:
        """Write steps into a file, as ``vjpviz export`` does: ``run.export("step.svg", step=3, theme="dark")``.

        The suffix names the format. ``step`` is a number, ``"3-7"``, ``"last"``, ``"all"``, ``"forward"`` or
        ``"backward"``; ``settings`` are the fields of ``vjpviz.export.settings.Settings``. Returns the files. Raises
        ``ExportError``.
        """
        chosen = None if step is None else str(step)
        return export_run(self.run, Path(out), step=chosen, backward=backward, settings=Settings(**settings))

    def _repr_html_(self) -> str:
        if not self.run.trace.events:
            return f"<pre>{escape(self.stdout or repr(self))}</pre>"
        with TemporaryDirectory() as folder:
            [page] = self.export(Path(folder, "steps.html"), theme="light")
            text = page.read_text(encoding="utf-8")
        frame = "width:100%;height:640px;border:1px solid #BDC5D1;border-radius:8px"
        failed = f"<pre>{escape(self.error.traceback)}</pre>" if self.error else ""
        return f'<iframe srcdoc="{escape(text)}" style="{frame}" title="Backward pass"></iframe>{failed}'

    def __repr__(self) -> str:
        steps, calls = len(self.trace.events), len(self.trace.calls)
        ended = f", ended by {self.error.type}: {self.error.message}" if self.error else ""
        return f"<vjpviz run: {steps} steps, {calls} backward calls{ended}>"


def trace(source: str, *, filename: str = "<script>", seed: int | None = None) -> TracedRun:
    """Run a PyTorch script on vjpviz's engine and record it. An error of the script is in ``error``, never raised."""
    return TracedRun(execute(source, filename=filename, seed=seed))
