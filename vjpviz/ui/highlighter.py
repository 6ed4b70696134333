"""Colours for PyTorch scripts: keywords, calls, numbers, texts and comments."""

from __future__ import annotations

import keyword
import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
      | (?P<text>[rbfRBF]{0,2}(?:\"(?:\\.|[^\"\\])*\"?|'(?:\\.|[^'\\])*'?))
      | (?P<number>\b(?:0[xob][\da-fA-F_]+|\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?)|(?<![\w)\]])\.\d+(?:[eE][+-]?\d+)?)
      | (?P<call>[^\W\d]\w*(?=\s*\())
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>[-+*/%@=<>!&|^~.,:;()\[\]{}]+)""",
    re.VERBOSE,
)
_TRIPLE = re.compile(r'"""|\'\'\'')
_KEYWORDS = frozenset(keyword.kwlist)


class Highlighter(QSyntaxHighlighter):
    """Colours a document with the theme's syntax tokens."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}

    def set_colours(self, colours: dict[str, QColor]) -> None:
        """Take ``keyword``, ``call``, ``number``, ``comment``, ``mark`` and ``text`` colours and paint anew."""
        self._formats = {}
        for name, colour in colours.items():
            form = QTextCharFormat()
            form.setForeground(colour)
            if name == "keyword":
                form.setFontWeight(QFont.Weight.Medium)
            self._formats[name] = form
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line; the block state is 1 or 2 inside a triple-quoted text."""
        start = self._finish_triple(text)
        for match in _TOKEN.finditer(text, start):
            kind = match.lastgroup
            opening = _TRIPLE.match(text, match.start())
            if opening and kind in ("text", "mark"):
                self._open_triple(text, match.start(), opening.group())
                return
            if kind == "word":
                kind = "keyword" if match.group() in _KEYWORDS else "name"
            elif kind == "call" and match.group() in _KEYWORDS:
                kind = "keyword"
            form = self._formats.get(kind or "")
            if form is not None:
                self.setFormat(match.start(), match.end() - match.start(), form)

    def _finish_triple(self, text: str) -> int:
        self.setCurrentBlockState(0)
        state = self.previousBlockState()
        if state not in (1, 2):
            return 0
        end = text.find('"""' if state == 1 else "'''")
        stop = len(text) if end < 0 else end + 3
        self.setFormat(0, stop, self._formats.get("text", QTextCharFormat()))
        if end < 0:
            self.setCurrentBlockState(state)
        return stop

    def _open_triple(self, text: str, start: int, quote: str) -> None:
        end = text.find(quote, start + 3)
        stop = len(text) if end < 0 else end + 3
        self.setFormat(start, stop - start, self._formats.get("text", QTextCharFormat()))
        if end < 0:
            self.setCurrentBlockState(1 if quote == '"""' else 2)
