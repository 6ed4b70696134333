"""The console: how the run ended and what the script printed, what is still to come in grey."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from vjpviz.ui.announce import announce
from vjpviz.ui.style import code_font, named, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vjpviz.trace.trace import Output
    from vjpviz.ui.document import Document

_MANY = 400
NARROW = 420
"""Below so many px there is no column for notes."""


class Console(QWidget):
    """Shows the outputs of the last run."""

    declare_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setObjectName("console")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header = named(QFrame(self), "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(named(QLabel(self.tr("Console")), "title"))
        row.addStretch()
        self._text = QTextBrowser(self)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(self.tr("Printed output"))
        self._text.setStyleSheet("background: transparent;")
        self._text.document().setDocumentMargin(12)
        self._text.setLineWrapMode(QTextBrowser.LineWrapMode.WidgetWidth)
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(lambda _link: self.declare_requested.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._text)
        for changed in (
            document.trace_changed,
            document.failure_changed,
            document.time_changed,
            document.running_changed,
            document.theme_changed,
            document.notice_changed,
            document.predicting_changed,
        ):
            changed.connect(self._show)
        self._telling = False  # whether the end of the run is to be spoken
        document.trace_changed.connect(self._on_end)
        document.failure_changed.connect(self._on_failure)
        document.notice_changed.connect(lambda text: announce(self, text))
        self._show()

    def tell_end(self) -> None:
        """Speak of the end of this run: it was asked for."""
        self._telling = True

    def _on_failure(self) -> None:
        self._telling = self._telling and self._document.failure is None  # the editor speaks of an error

    def _on_end(self) -> None:
        if self._telling:
            announce(self, self._status())
        self._telling = False

    @property
    def text_view(self) -> QTextBrowser:
        """The part that takes the focus."""
        return self._text

    @property
    def text(self) -> str:
        """What is shown, as plain text."""
        return self._text.toPlainText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Notes have a column of their own, or in a narrow console a line."""
        super().resizeEvent(event)
        if (event.size().width() < NARROW) != (event.oldSize().width() < NARROW):
            self._show()

    def _show(self, *_: object) -> None:
        theme, document = self._document.theme, self._document
        family = code_font(14).families()[0]
        parts = [f'<p style="color:{theme.ink3}; margin:0 4px 8px 4px">{escape(self._status())}</p>']
        parts.append(f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(self._rows(family))}</table>')
        if document.failure is not None:
            parts.append(
                f"<p style=\"color:{theme.err}; font-family:'{family}'; margin:8px 4px 0 4px\">"
                f"{escape(document.failure.type)}: {escape(document.failure.message)}</p>"
            )
            if document.failure.type == "NameError":
                words = self.tr("Declare it as a tensor…")
                parts.append(f'<p style="margin:4px 4px 0 4px"><a href="declare">{words}</a></p>')
        if document.notice:
            parts.append(f'<p style="color:{theme.ink2}; margin:8px 4px 0 4px">{escape(document.notice)}</p>')
        self._text.setHtml("".join(parts))

    def _rows(self, family: str) -> list[str]:
        """A row of the table for each output: its line, the text, and for what is still to come, when."""
        theme, document = self._document.theme, self._document
        shown = [output for output in document.outputs[-_MANY:] if not (self._future(output) and document.predicting)]
        notes = [self.tr("after step %n", "", output.at) if self._future(output) else "" for output in shown]
        metrics, small = QFontMetrics(ui_font(13)), ui_font(13).pixelSize()
        narrow = self.width() < NARROW
        left = metrics.horizontalAdvance(str(max((o.span.line for o in shown if o.span), default=0))) + 22
        right = 0 if narrow else max((metrics.horizontalAdvance(note) for note in notes), default=0) + 14
        rows: list[str] = []
        said = ""
        for output, note in zip(shown, notes, strict=True):
            if narrow and note != said:
                said = note
                style = f"color:{theme.ink3}; font-size:{small}px; padding:5px 4px 1px 0"
                rows.append(f'<tr><td></td><td style="{style}">{note}</td></tr>')
            line = str(output.span.line) if output.span else ""
            ink = theme.ink3 if note else theme.ink
            text = escape(output.text.rstrip("\n")).replace("\n", "<br>")
            aside = (
                ""
                if narrow
                else (
                    f'<td width="{right}" align="right" '
                    f'style="color:{theme.ink3}; font-size:{small}px; padding:3px 0 3px 8px">{note}</td>'
                )
            )
            rows.append(
                f'<tr><td width="{left}" align="right" style="color:{theme.ink3}; font-family:\'{family}\'; '
                f'font-size:{small}px; padding:3px 14px 3px 0">{line}</td>'
                f"<td style=\"color:{ink}; font-family:'{family}'; padding:3px 0; white-space:pre-wrap\">{text}</td>"
                f"{aside}</tr>"
            )
        return rows

    def _future(self, output: Output) -> bool:
        document = self._document
        return document.trace is not None and not document.stale and output.at > document.t + 1

    def _status(self) -> str:
        document = self._document
        if document.running:
            return self.tr("Running…")
        took = max(1, round(document.seconds * 1000))
        if document.failure is not None:
            where = document.failure.span
            kept = (
                self.tr(" The picture is that of the last good run.")
                if document.stale and document.picture is not None
                else ""
            )
            return (
                self.tr("The run stopped in line {0}.").format(where.line) if where else self.tr("The run stopped.")
            ) + kept
        if document.trace is None:
            return self.tr("Not run yet.")
        if document.steps == 1:
            return self.tr("Run finished in {0} ms. 1 step recorded.").format(took)
        return self.tr("Run finished in {0} ms. {1} steps recorded.").format(took, document.steps)
