"""Saved tensors: what each node keeps for its backward pass, until when, and whether it was changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.export.fonts import Face
from vjpviz.export.painter import PainterSurface
from vjpviz.graph.caption import called
from vjpviz.graph.frame import Rect
from vjpviz.trace.events import Execute
from vjpviz.ui.links import key_of_node
from vjpviz.ui.rows_voice import RowsVoice
from vjpviz.ui.style import text_scale
from vjpviz.ui.voice import Part

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document

_ROW, _MANY = 27, 14
_FIRST = 52.0
"""The baseline of the first row, at text scale 1."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A tensor that a node keeps: its version when it was saved, and the one it is at now.

    ``freed`` tells that the node has let go of it; ``changed``, that a backward pass through the node will refuse.
    """

    node: int
    tensor: int
    name: str
    then: int
    now: int
    state: Literal["kept", "freed", "changed"]


def saved_at(trace: Trace, t: int) -> tuple[Saved, ...]:
    """Everything that nodes recorded by ``t`` have saved, in the order of the script; a tensor once for each node."""
    freed = {e.node for e in trace.events[: t + 1] if isinstance(e, Execute) and e.freed}
    found: list[tuple[int, Saved]] = []
    for node in trace.nodes:
        for tensor, then, since in node.kept:
            state = trace.state_at(tensor, t)
            if since > t or state is None:
                continue
            word = "freed" if node.id in freed else "changed" if state.version != then else "kept"
            found.append((since, Saved(node.id, tensor, called(trace, tensor), then, state.version, word)))
    return tuple(saved for _, saved in sorted(found, key=lambda one: one[0]))


class SavedTensors(QWidget):
    """A row for each tensor a node keeps."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.rows: tuple[Saved, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Saved tensors"))
        self._voice = _SavedVoice(self, document)
        document.time_changed.connect(self._on_changed)
        document.trace_changed.connect(self._on_changed)
        document.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A heading and a row for each."""
        high = 44 + _ROW * max(1, min(len(self.rows), _MANY)) + (20 if len(self.rows) > _MANY else 0)
        return QSize(300, round(high * text_scale()))

    def _on_changed(self, *_: object) -> None:
        trace = self._document.trace
        self.rows = saved_at(trace, self._document.t) if trace is not None else ()
        self.setAccessibleDescription("" if self.rows else self.tr("nothing is saved"))
        self._voice.tell()
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> tuple[Saved, ...]:
        """The rows there is room for, the latest ones."""
        return self.rows[-_MANY:]

    def box_of(self, place: int) -> QRect:
        """Where the row at a place of ``shown`` is."""
        scale = text_scale()
        area = QRectF(12 * scale, (_FIRST - 18 + place * _ROW) * scale, self.width() - 28 * scale, (_ROW - 1) * scale)
        return area.toAlignedRect()

    def sentence_of(self, one: Saved) -> str:
        """What a row tells of a saved tensor, for a screen reader."""
        now = self.tr("version {0} then, {1} now").format(one.then, one.now)
        versions = self.tr("version {0}").format(one.then) if one.then == one.now else now
        return f"{self._words()[one.state].removeprefix('✗ ')}, {versions}"

    def _words(self) -> dict[str, str]:
        return {"kept": self.tr("kept"), "freed": self.tr("freed"), "changed": self.tr("✗ changed")}

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Node, tensor, versions, state: the state has a sign of its own besides its colour."""
        trace = self._document.trace
        surface = PainterSurface(QPainter(self), self._document.theme)
        small, mono = Face("ui", 13), Face("mono", 13)
        scale = text_scale()
        surface.painter.scale(scale, scale)
        wide = self.width() / scale - 20
        columns = (20, 20 + (wide - 20) * 0.42, 20 + (wide - 20) * 0.62)
        y = 24.0
        for x, title in zip(columns, (self.tr("node"), self.tr("keeps"), self.tr("version")), strict=True):
            surface.text(x, y, title, small, "ink3")
        y = _FIRST
        if not self.rows or trace is None:
            surface.text(20, y, self.tr("nothing is saved"), small, "ink3")
        earlier, words = len(self.rows) - len(self.shown), self._words()
        for place, one in enumerate(self.shown):
            assert trace is not None
            ink = {"kept": "ink", "freed": "ink3", "changed": "err"}[one.state]
            if one.state == "changed":
                surface.box(Rect(12, y - 18, wide - 4, _ROW - 1), 6, stroke="err", width=1.2)
            surface.text(columns[0], y, trace.nodes[one.node].name, mono, ink)
            surface.text(columns[1], y, one.name[:14], mono, ink)
            versions = str(one.then) if one.then == one.now else f"{one.then} → {one.now}"
            surface.text(columns[2], y, versions, mono, ink)
            surface.text(wide, y, words[one.state], small, ink, "right")
            if self.hasFocus() and self._voice.reached == str(place):
                surface.box(Rect(12, y - 18, wide - 4, _ROW - 1), 6, stroke="ink", width=1.5)
            y += _ROW
        if earlier:
            surface.text(20, y, self.tr("{0} earlier ones").format(earlier), small, "ink3")
        surface.painter.end()


class _SavedVoice(RowsVoice):
    """A row for each tensor that is kept; the keys light the node that keeps it."""

    pressable = False

    def __init__(self, panel: SavedTensors, document: Document) -> None:
        super().__init__(panel)
        self._panel, self._document = panel, document

    def parts(self) -> tuple[Part, ...]:
        """Node and tensor; state and versions."""
        trace = self._document.trace
        if trace is None:
            return ()
        return tuple(
            Part(str(place), f"{trace.nodes[one.node].name}: {one.name}", self._panel.sentence_of(one))
            for place, one in enumerate(self._panel.shown)
        )

    def box(self, key: str) -> QRect:
        """Where the row is."""
        return self._panel.box_of(int(key))

    def reach(self, key: str) -> None:
        """Light the node everywhere."""
        picture, shown = self._document.picture, self._panel.shown
        node = shown[int(key)].node if key and int(key) < len(shown) else None
        self._document.point_at(key_of_node(picture, node) if picture is not None and node is not None else "")
        self._panel.update()
        super().reach(key)
