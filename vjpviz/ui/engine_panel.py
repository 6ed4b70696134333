"""The engine: the ready queue in order, how many gradients each node still waits for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from vjpviz.export.fonts import Face, text_width
from vjpviz.export.marks import draw_mark
from vjpviz.export.painter import PainterSurface
from vjpviz.graph.caption import called
from vjpviz.graph.flow import flow_at
from vjpviz.graph.frame import Point, Rect
from vjpviz.graph.values import compact
from vjpviz.trace.events import Execute
from vjpviz.ui.links import key_of_node, time_of
from vjpviz.ui.rows_voice import RowsVoice
from vjpviz.ui.style import text_scale
from vjpviz.ui.voice import Part

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from vjpviz.graph.flow import Flow
    from vjpviz.graph.frame import NodeState
    from vjpviz.trace.trace import Trace
    from vjpviz.ui.document import Document

_TOP, _ROW, _QUEUE = 24.0, 27, 34
_CHIP, _TITLE = 44.0, 30.0
"""What a pill of the queue has beside the name, and the height of a title above."""
_LABEL, _GAP = 98.0, 12
"""The least width of the titles at the left, and the space behind them."""
_LEFT, _WORD = 28.0, 76.0
"""From a row's left border to its name, and the width of the column of the words at the right."""
_MANY = 9


@dataclass(frozen=True, slots=True)
class Row:
    """A node of the call. ``left`` counts the gradients it still waits for."""

    node: int
    state: NodeState
    mark: str
    left: str
    held: str  # the running sum in the input buffer of a node with several edges

    @property
    def height(self) -> int:
        """Of the row, at text scale 1."""
        return _ROW + (18 if self.held else 0)


class EnginePanel(QWidget):
    """Paints the queue as pills and the nodes of the call as rows."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._ready: tuple[int, ...] = ()
        self._rows: list[Row] = []
        self._unseen = 0  # nodes of the call that have no row
        self._longest = 0  # characters of the longest name of the call, so that steps of one call look alike
        self._names: dict[int, str] = {}  # kept: a size may be asked for when the document has another trace already
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Engine"))
        self._voice = _EngineVoice(self, document)
        for changed in (document.time_changed, document.trace_changed):
            changed.connect(self._on_changed)
        document.pointed_changed.connect(lambda _key: self.update())
        document.theme_changed.connect(self.update)

    @property
    def _label(self) -> float:
        """The width of the titles at the left; 0 where names need that room, and titles stand above."""
        titles = (self.tr("Ready queue"), self.tr("Dependencies"))
        beside = max(_LABEL, *(text_width(Face("ui", 13), title) + _GAP for title in titles))
        mono = Face("mono", 13)
        needed = self._longest * text_width(mono, "m") + max(_CHIP, _LEFT + 16 + _WORD + text_width(mono, "1 → 0"))
        return beside if 20 + beside + needed <= self._wide else 0.0

    @property
    def _above(self) -> float:
        """The height of a title that stands above."""
        return 0.0 if self._label else _TITLE

    def room_of(self, row: Row) -> float:
        """The width that a row has for its name."""
        return self._wide - 20 - self._label - self._beside(row)

    def _beside(self, row: Row) -> float:
        """The width of all that stands in a row beside the name."""
        mono, small = Face("mono", 13), Face("ui", 13)
        if row.state == "waiting":
            return _LEFT + 8 + text_width(small, self.word_of(row))
        column = (
            max(_WORD, text_width(small, self.word_of(row)) + 8) if row.left else text_width(small, self.word_of(row))
        )
        return _LEFT + 8 + column + text_width(mono, row.left)

    def sizeHint(self) -> QSize:
        """The queue, and a row a node."""
        return QSize(300, round((self._first_row + self._rows_height + 2) * self._scale))

    def resizeEvent(self, _event: object) -> None:
        """A narrower queue has more lines."""
        self.updateGeometry()

    @property
    def _wide(self) -> float:
        """Where the right margin begins."""
        return self.width() / self._scale - 20

    @property
    def _rows_height(self) -> float:
        return max(_ROW, sum(row.height for row in self._rows)) + (_ROW if self._unseen else 0)

    @property
    def _first_row(self) -> float:
        """The middle of the first node's row."""
        lines = 1 + max((line for _, line, _ in self._chips()), default=0)
        return _TOP + self._above * (2 if self._ready else 1) + _QUEUE * lines + 2

    def _chips(self) -> list[tuple[float, int, float]]:
        """Left border, line and width of each node in the queue."""
        placed: list[tuple[float, int, float]] = []
        left = 20.0 + self._label
        x, line = left, 0
        for node in self._ready:
            width = min(text_width(Face("mono", 13), self.name_of(node)) + _CHIP, self._wide - left)
            if placed and x + width > self._wide:
                x, line = left, line + 1
            placed.append((x, line, width))
            x += width + 8
        return placed

    @property
    def _scale(self) -> float:
        """The text scale, as far as names and counts stay apart."""
        return max(1.0, min(text_scale(), self.width() / 440))

    def _on_changed(self, *_: object) -> None:
        self._ready, self._rows, self._unseen, self._names = (), [], 0, {}
        trace, call = self._document.trace, self._document.call
        if trace is not None and call is not None:
            event = self._document.step
            if event is not None and event.call == call:
                self._ready = getattr(event, "ready", ())
            flow = flow_at(trace, self._document.t, call)
            begun = trace.calls[call].begin <= self._document.t
            buffers = trace.deliveries_before(call, self._document.t) if begun else {}
            nodes = dict.fromkeys(
                step.node for t in trace.calls[call].steps if isinstance(step := trace.events[t], Execute)
            )
            nodes |= dict.fromkeys((*buffers, *self._ready))  # a call that broke off leaves some that never ran
            self._longest = max((len(_named(trace, node)) for node in nodes), default=0)
            near = self._near(list(nodes), flow)
            self._unseen = len(nodes) - len(near)
            for node in near:
                state, mark = flow.state(node)
                arrived = list(buffers.get(node, {}).values())
                left = ""
                if arrived:
                    expected = max(one.expected for one in arrived)
                    got = max(one.arrived for one in arrived)
                    left = f"{expected} → {expected - got}" if expected else "0"
                total = arrived[-1].total if arrived and state in ("waiting", "ready") else None
                several = any(one.expected > 1 for one in arrived)
                held = f"Σ {compact(total, 30)}" if total is not None and several else ""
                self._rows.append(Row(node, state, mark, "0" if state in ("done", "active") else left, held))
            shown = dict.fromkeys((*self._ready, *near))
            self._names = {node: _named(trace, node) for node in shown}
        words = [self.name_of(node) for node in self._ready]
        self.setAccessibleDescription(self.tr("ready: {0}").format(", ".join(words) or self.tr("nothing")))
        self._voice.tell()
        self.updateGeometry()
        self.update()

    def _near(self, nodes: list[int], flow: Flow) -> list[int]:
        """At most so many: those that wait or are ready, and the ones around the node that just ran."""
        if len(nodes) <= _MANY:
            return nodes
        node = getattr(self._document.step, "node", None)
        place = nodes.index(node) if node in nodes else 0
        by_distance = sorted(range(len(nodes)), key=lambda i: (i < place) * 3 + abs(i - place))
        urgent = [i for i in by_distance if flow.state(nodes[i])[0] in ("waiting", "ready", "active")]
        chosen = list(dict.fromkeys((*urgent, *by_distance)))[:_MANY]
        return [nodes[i] for i in sorted(chosen)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, queue, dependencies."""
        surface = PainterSurface(QPainter(self), self._document.theme)
        small, mono = Face("ui", 13), Face("mono", 13)
        scale = self._scale
        surface.painter.scale(scale, scale)
        wide = self._wide
        label, above = self._label, self._above
        title = self.tr("Ready queue")
        surface.text(20, _TOP + 5, title, small, "ink3")
        if not self._ready:
            aside = 20 + (label or text_width(small, title) + _GAP)
            surface.text(aside, _TOP + 5, self.tr("empty"), small, "ink3")
        for place, (node, (x, line, pill)) in enumerate(zip(self._ready, self._chips(), strict=True)):
            y = _TOP + above + line * _QUEUE
            surface.box(Rect(x, y - 14, pill, 28), 14, fill="flow_bg", stroke="flow", width=1.6)
            draw_mark(surface, Point(x + 17, y), 9, "ready", str(place + 1))
            surface.text(x + 32, y + 4.5, shortened(self.name_of(node), pill - _CHIP), mono, "flow")
        y = self._first_row
        surface.text(20, y - above + 5, self.tr("Dependencies"), small, "ink3")
        if not self._rows:
            refused = self._document.call is not None
            nothing = self.tr("the call did not begin") if refused else self.tr("no backward call")
            surface.text(20 + label, y + 5, nothing, small, "ink3")
        picture = self._document.picture
        for row in self._rows:
            if (
                picture is not None
                and self._document.pointed
                and self._document.pointed == key_of_node(picture, row.node)
            ):
                surface.box(Rect(label + 12, y - _ROW / 2, wide - label - 4, row.height), 6, fill="leaf")
            self._mark(surface, Point(20 + label + 9, y), row.state, row.mark)
            if self.hasFocus() and self._voice.reached == str(row.node):
                ring = Rect(label + 12, y - _ROW / 2, wide - label - 4, row.height)
                surface.box(ring, 6, stroke="ink", width=1.5)
            quiet = row.state in ("done", "idle", "future")
            waits = row.state == "waiting"
            left, word = "" if waits else row.left, self.word_of(row)
            name = shortened(self.name_of(row.node), self.room_of(row))
            surface.text(20 + label + _LEFT, y + 5, name, mono, "ink2" if quiet else "ink")
            surface.text(wide - max(_WORD, text_width(small, word) + 8), y + 5, left, mono, "ink", "right")
            surface.text(wide, y + 5, word, small, "ink" if waits else "ink3", "right")
            if row.held:
                surface.text(20 + label + _LEFT, y + 24, row.held, mono, "flow")
            y += row.height
        if self._unseen:
            surface.text(20 + label + _LEFT, y + 5, self.tr("and %n more", "", self._unseen), small, "ink3")
        surface.painter.end()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is told of each node."""
        return tuple(self._rows)

    def name_of(self, node: int) -> str:
        """What a row calls a node."""
        return self._names[node]

    def word_of(self, row: Row) -> str:
        """How far a node is."""
        if row.state == "waiting":
            return self.tr("{0} arrived").format(row.mark)
        return {
            "ready": self.tr("ready"),
            "active": self.tr("active"),
            "done": self.tr("done"),
        }.get(row.state, self.tr("idle"))

    def sentence_of(self, row: Row) -> str:
        """All that a row shows, for a screen reader."""
        words = [self.word_of(row)]
        words += [self.tr("place {0} in the queue").format(row.mark)] if row.state == "ready" and row.mark else []
        words += [row.held] if row.held else []
        return ", ".join(words)

    def box_of(self, node: int) -> QRect:
        """Where the row of a node is."""
        top = self._first_row - _ROW / 2
        for row in self._rows:
            if row.node == node:
                scale = self._scale
                area = QRectF(20 * scale, top * scale, (self._wide - 20) * scale, row.height * scale)
                return area.toAlignedRect()
            top += row.height
        return QRect()

    def node_at(self, y: float) -> int | None:
        """The node whose row is at this height."""
        y /= self._scale
        top = self._first_row - _ROW / 2
        for row in self._rows:
            if top <= y < top + row.height:
                return row.node
            top += row.height
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the node everywhere."""
        node, picture = self.node_at(event.position().y()), self._document.picture
        self._document.point_at(key_of_node(picture, node) if node is not None and picture is not None else "")
        self.setCursor(Qt.CursorShape.ArrowCursor if node is None else Qt.CursorShape.PointingHandCursor)

    def leaveEvent(self, _event: object) -> None:
        """Light nothing."""
        self._document.point_at("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the step in which the node runs."""
        node = self.node_at(event.position().y())
        if node is not None:
            self.go_to(node)

    def go_to(self, node: int) -> None:
        """Go to the step in which a node runs."""
        trace = self._document.trace
        t = time_of(trace, self._document.call, node) if trace is not None else None
        if t is not None:
            self._document.seek(t)

    def _mark(self, surface: PainterSurface, center: Point, state: NodeState, mark: str) -> None:
        if state == "active":  # the painter's active glyph is made to stand on orange
            surface.circle(center, 8.2, stroke="flow", width=1.8)
            surface.circle(center, 4.8, fill="flow")
        else:
            draw_mark(surface, center, 9, state, mark)


def shortened(name: str, room: float) -> str:
    """A name in so many px: what is too long lacks its middle, for names of a kind differ at their ends."""
    most = int(room / text_width(Face("mono", 13), "m"))
    if len(name) <= most or len(name) < 4:
        return name
    head = max(1, (most - 1) // 3)
    tail = max(1, most - 1 - head)
    return f"{name[:head]}…{name[-tail:]}"


def _named(trace: Trace, node: int) -> str:
    info = trace.nodes[node]
    return f"{info.name} {called(trace, info.variable)}" if info.variable is not None else info.name


class _EngineVoice(RowsVoice):
    """A row a node; the keys light it everywhere, and Enter goes to its step."""

    def __init__(self, panel: EnginePanel, document: Document) -> None:
        super().__init__(panel)
        self._panel, self._document = panel, document

    def parts(self) -> tuple[Part, ...]:
        """Name, state, place in the queue, and what has arrived."""
        panel = self._panel
        return tuple(Part(str(row.node), panel.name_of(row.node), panel.sentence_of(row)) for row in panel.rows)

    def box(self, key: str) -> QRect:
        """Where the row is."""
        return self._panel.box_of(int(key))

    def press(self, key: str) -> None:
        """Go to the step in which the node runs."""
        self._panel.go_to(int(key))

    def reach(self, key: str) -> None:
        """Light the node everywhere."""
        picture = self._document.picture
        self._document.point_at(key_of_node(picture, int(key)) if key and picture is not None else "")
        self._panel.update()
        super().reach(key)
