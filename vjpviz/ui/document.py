"""The Document: the script, what its last run left behind, and the moment that is looked at.

Widgets know the Document and not each other. Facts are told by signals that end in ``_changed``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from vjpviz.graph.folds import scopes
from vjpviz.graph.frame import Point
from vjpviz.graph.items import PillItem, item_of
from vjpviz.graph.reach import part_of
from vjpviz.graph.shifts import HERE, shifted
from vjpviz.lang.rewrite import single_edit
from vjpviz.ui.look import Look
from vjpviz.ui.moments import call_shown, same_moment, starting_moment
from vjpviz.ui.script_layout import ScriptLayout

if TYPE_CHECKING:
    from pathlib import Path

    from vjpviz.autograd.explain import StepExplanation
    from vjpviz.export.picture import Picture
    from vjpviz.graph.folds import Scope
    from vjpviz.graph.frame import Frame
    from vjpviz.graph.theme import Theme
    from vjpviz.graph.way import Way
    from vjpviz.trace.events import Event
    from vjpviz.trace.trace import Failure, Output, Trace
    from vjpviz.worker.messages import Differences, WholeFunction


class Document(QObject):
    """One script and everything that follows from it.

    The text is the only thing a person changes; trace, picture and explanation follow from it. ``t`` is an index into
    the events of the trace, -1 before the first. ``stale`` tells that trace and picture belong to an earlier text.
    """

    loaded = Signal()
    path_changed = Signal()
    modified_changed = Signal(bool)
    source_changed = Signal()
    running_changed = Signal(bool)
    trace_changed = Signal()
    picture_changed = Signal()
    look_changed = Signal()
    time_changed = Signal(int)
    explanation_changed = Signal()
    whole_changed = Signal()
    differences_changed = Signal()
    stale_changed = Signal(bool)
    failure_changed = Signal()
    notice_changed = Signal(str)
    pointed_changed = Signal(str)
    lit_changed = Signal()
    predicting_changed = Signal(bool)
    theme_changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = QTextDocument(self)
        self.text.setDocumentLayout(ScriptLayout(self.text))
        self.path: Path | None = None
        self.lesson: Path | None = None
        self.trace: Trace | None = None
        self.picture: Picture | None = None
        self.look = Look()
        self._laid_out: Picture | None = None  # the picture before boxes were moved aside
        self._moved: dict[str, Point] = {}
        self.failure: Failure | None = None
        self.failed: Trace | None = None  # the run that ended in the failure, whether its picture is shown or not
        self.explanation: StepExplanation | None = None
        self.whole: WholeFunction | None = None
        self.whole_refused = ""
        self.differences: Differences | None = None
        self.differences_refused = ""
        self.outputs: tuple[Output, ...] = ()
        self.running = False
        self.stale = False
        self.seconds = 0.0
        self.t = -1
        self.notice = ""
        self.pointed = ""
        self.chosen = ""
        self.lit: Way | None = None
        self.predicting = False
        self._theme = theme
        self._fresh = True
        self._painted: tuple[Picture, int, float, Frame] | None = None
        self._last_source = ""
        self.text.contentsChanged.connect(self._on_contents)
        self.text.modificationChanged.connect(self.modified_changed)

    # the script

    @property
    def source(self) -> str:
        """The text of the script."""
        return self.text.toPlainText()

    @property
    def name(self) -> str:
        """The file's name, or an empty string for a script that was never saved."""
        return self.path.name if self.path else ""

    @property
    def stem(self) -> str:
        """What files made of this script are called, without a suffix."""
        named = self.path or self.lesson
        return named.stem if named else "graph"

    def load(self, source: str, path: Path | None = None, lesson: Path | None = None) -> None:
        """Start afresh with another script: the old picture and the undo history go.

        ``lesson`` is the packaged example it is a copy of.
        """
        self.path, self.lesson = path, lesson
        self._fresh = True
        self._moved.clear()
        self.choose("")
        self.text.setPlainText(source)
        self.text.setModified(False)
        self.path_changed.emit()
        self.loaded.emit()

    def saved_as(self, path: Path) -> None:
        """Remember where the text was written."""
        self.path, self.lesson = path, None
        self.text.setModified(False)
        self.path_changed.emit()

    def rewrite(self, source: str, merge: bool = False) -> None:
        """Replace the text by another one in a single step of the undo history, touching only what differs.

        ``merge`` makes it part of the step before, such as one drag of a number.
        """
        old = self.source
        if source == old:
            return
        start, end, text = single_edit(old, source)
        cursor = QTextCursor(self.text)
        if merge:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.setPosition(_utf16(old[:start]))
        cursor.setPosition(_utf16(old[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        cursor.endEditBlock()

    def _on_contents(self) -> None:
        source = self.source
        if source != self._last_source:  # colouring a text is a change of contents too
            self._last_source = source
            self.source_changed.emit()

    # its run

    def set_running(self, running: bool) -> None:
        """Tell that a run is under way, or that it is over."""
        if running != self.running:
            self.running = running
            self.running_changed.emit(running)

    def accept(self, trace: Trace, picture: Picture, seconds: float) -> None:
        """Take over a run and its picture, and stay at the same moment as far as it still exists."""
        self.seconds = seconds
        self.t = self.moment_in(trace)
        self._fresh = False
        self.trace, self._laid_out, self.picture = trace, picture, self._arranged(picture)
        self.outputs = trace.outputs
        self.explanation = self.whole = self.differences = None
        self.differences_refused = ""
        self.light(None)
        self._set_stale(False)
        self.failed = trace if trace.error is not None else None
        self.set_failure(trace.error)
        self.trace_changed.emit()
        self.picture_changed.emit()
        self.time_changed.emit(self.t)

    def moment_in(self, trace: Trace) -> int:
        """Where ``accept`` would stand in this trace."""
        return starting_moment(trace) if self._fresh or self.trace is None else same_moment(self.trace, self.t, trace)

    def reject(self, failure: Failure, seconds: float = 0.0, failed: Trace | None = None) -> None:
        """Keep the last good picture and say that it belongs to an earlier text; show what was printed till then.

        ``failed`` is what was recorded before the failure, if anything was.
        """
        self.seconds = seconds
        self.failed = failed
        self.outputs = failed.outputs if failed is not None else ()
        if self._fresh:
            self.trace, self.picture, self._laid_out, self.t = None, None, None, -1
            self.trace_changed.emit()
            self.picture_changed.emit()
            self.time_changed.emit(self.t)
        self._set_stale(self.trace is not None)
        self.set_failure(failure)

    def set_failure(self, failure: Failure | None) -> None:
        """Tell the error that ended the run, or that there is none."""
        self.failure = failure
        self.failure_changed.emit()

    def set_picture(self, picture: Picture) -> None:
        """Show another backward call of the same trace, or the same one in another arrangement."""
        if picture is not self._laid_out and picture.trace is self.trace:
            self._laid_out, self.picture = picture, self._arranged(picture)
            self.picture_changed.emit()

    @property
    def moved(self) -> bool:
        """Whether a card was moved aside by hand."""
        return bool(self._moved)

    def move_box(self, key: str, by: Point) -> None:
        """Move a card or a function aside. It stays there over edits, until ``reset_boxes``."""
        before = self._moved.get(key, HERE)
        self._moved[key] = Point(before.x + by.x, before.y + by.y)
        self._rearrange()

    def reset_boxes(self) -> None:
        """Put everything back where the layout has it."""
        self._moved.clear()
        self._rearrange()

    def _rearrange(self) -> None:
        if self._laid_out is not None:
            self.picture = self._arranged(self._laid_out)
            self.picture_changed.emit()

    def _arranged(self, picture: Picture) -> Picture:
        placement = shifted(picture.graph, picture.placement, self._moved)
        return picture if placement is picture.placement else replace(picture, placement=placement)

    def set_look(self, look: Look) -> None:
        """Choose another way to draw the graph; the picture follows when it is laid out."""
        if look != self.look:
            if (look.mode, look.orientation) != (self.look.mode, self.look.orientation):
                self._moved.clear()
            self.look = look
            self.look_changed.emit()

    @property
    def scopes(self) -> frozenset[Scope]:
        """What could be folded in the present picture: rounds, modules and functions of the script."""
        if self.picture is None or self.trace is None:
            return frozenset()
        return scopes(part_of(self.trace, self.picture.graph.graph["call"]).nodes)

    def fold_all(self, fold: bool) -> None:
        """Fold every repeated part into one box, or open them all."""
        self.set_look(replace(self.look, folded=self.scopes if fold else frozenset()))

    def toggle_fold(self, key: str) -> None:
        """Open the fold with this key, or fold the innermost part in which this function was recorded."""
        if self.picture is None or self.trace is None or key not in self.picture.graph:
            return
        item = item_of(self.picture.graph, key)
        if not isinstance(item, PillItem):
            return
        folded = self.look.folded
        if item.inside:
            self.set_look(replace(self.look, folded=folded - {item.scope}))
        elif scope := self.trace.nodes[item.node].scope:
            self.set_look(replace(self.look, folded=folded | {scope}))

    def _set_stale(self, stale: bool) -> None:
        if stale != self.stale:
            self.stale = stale
            self.stale_changed.emit(stale)

    @property
    def keeps_picture(self) -> bool:
        """Whether a run that fails should leave the picture as it is: there is a good one of this script."""
        return not self._fresh and self.trace is not None and self.trace.error is None

    # the moment

    @property
    def steps(self) -> int:
        """How many events there are."""
        return len(self.trace.events) if self.trace else 0

    @property
    def step(self) -> Event | None:
        """The event that just happened, or ``None`` before the first."""
        return self.trace.events[self.t] if self.trace and 0 <= self.t < self.steps else None

    @property
    def call(self) -> int | None:
        """The backward call whose graph belongs to this moment."""
        return call_shown(self.trace, self.t) if self.trace else None

    def seek(self, t: int) -> None:
        """Go to a moment; beyond either end is the end."""
        t = max(-1, min(t, self.steps - 1))
        if t != self.t:
            self.t = t
            self.explanation = None
            self.differences_refused = ""
            self.time_changed.emit(t)

    def set_explanation(self, t: int, explanation: StepExplanation | None) -> None:
        """Take over the explanation of the event at ``t``, unless the moment has passed."""
        if t == self.t:
            self.explanation = explanation
            self.explanation_changed.emit()

    def set_whole(self, whole: WholeFunction | None, refused: str = "") -> None:
        """Take over the Jacobians of the root of a backward call; ``refused`` tells why there are none."""
        self.whole, self.whole_refused = whole, refused
        self.whole_changed.emit()

    def set_differences(self, differences: Differences | None, refused: str = "") -> None:
        """Take over what was compared with central differences; ``refused`` tells why nothing was."""
        self.differences, self.differences_refused = differences, refused
        self.differences_changed.emit()

    def frame(self, alpha: float = 1.0) -> Frame | None:
        """What is to be painted now. All who ask at the same moment get the same Frame."""
        if self.picture is None:
            return None
        known = self._painted
        if known is None or known[0] is not self.picture or known[1:3] != (self.t, alpha):
            self._painted = known = self.picture, self.t, alpha, self.picture.frame(self.t, alpha)
        return known[3]

    # the surroundings

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        if theme is not self._theme:
            self._theme = theme
            self.theme_changed.emit()

    def point_at(self, key: str) -> None:
        """Light the element with this key wherever it is shown; an empty key lights what is chosen, if anything is."""
        key = key or self.chosen
        if key != self.pointed:
            self.pointed = key
            self.pointed_changed.emit(key)

    def choose(self, key: str) -> None:
        """Keep the element with this key lit while nothing else is pointed at; the same key again, or none, nothing."""
        self.chosen = "" if key == self.chosen else key
        self.point_at(self.chosen)

    def light(self, way: Way | None) -> None:
        """Light the way of a derivative through the picture of its backward call; ``None`` lights none."""
        if way != self.lit:
            self.lit = way
            self.lit_changed.emit()

    def set_predicting(self, predicting: bool) -> None:
        """Whether somebody tries to predict the next step: nothing should tell the future."""
        if predicting != self.predicting:
            self.predicting = predicting
            self.predicting_changed.emit(predicting)

    def notify(self, text: str) -> None:
        """Say something about the program itself, such as a layout that took too long."""
        self.notice = text
        self.notice_changed.emit(text)


def _utf16(text: str) -> int:
    """Positions in a QTextDocument count UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
