"""The traceback of a script as CPython 3.11 prints it, read from the traceback of the interpreter's own closures.

Each closure that computes something has the free variable ``span``; each function, class body, comprehension or
generator of the script has one marked Python frame. What lies between two marked frames belongs to one frame of the
script, and the innermost ``span`` in it is where that frame stood.
"""

from __future__ import annotations

import ast
import unicodedata
from types import FrameType, TracebackType
from typing import Any

from vjpviz.lang.context import Program
from vjpviz.lang.errors import FrameLine
from vjpviz.lang.scopes import Scope
from vjpviz.lang.suggestions import suggestion
from vjpviz.trace.events import Span

_REPEATS = 3


class TracebackText:
    """Writes tracebacks of one script."""

    def __init__(self, program: Program, boundaries: frozenset[Any]) -> None:
        self.program = program
        self.boundaries = boundaries

    def frames(self, error: BaseException) -> tuple[FrameLine, ...]:
        """The script's frames the error passed through, outermost first."""
        return tuple(FrameLine(scope.name, span) for span, scope in self._walk(error.__traceback__))

    def _walk(self, trace: TracebackType | None) -> list[tuple[Span, Scope]]:
        spans: list[Span] = []
        place: Span | None = None
        seen: set[FrameType] = set()
        previous: FrameType | None = None
        while trace is not None:
            frame = trace.tb_frame
            if previous is not None and self._breaks(previous, frame, seen):
                if place is not None and not self._silent(previous):
                    spans.append(place)
                place = None
            if frame.f_code in self.boundaries:
                if place is not None:
                    spans.append(place)
                place = None
            elif self._computes(frame):
                place = frame.f_locals["span"]
            seen.add(frame)
            previous = frame
            trace = trace.tb_next
        if place is not None:
            spans.append(place)
        return [self.program.places[id(span)] for span in spans]

    def _breaks(self, previous: FrameType, frame: FrameType, seen: set[FrameType]) -> bool:
        """Whether an error raised again starts its older traceback here."""
        if frame in seen:
            return True
        if frame.f_back is previous:
            return False
        return frame.f_code not in self.boundaries and not frame.f_code.co_flags & 0x20

    def _computes(self, frame: FrameType) -> bool:
        return "span" in frame.f_code.co_freevars and frame.f_globals["__name__"].startswith("vjpviz.lang.")

    def _silent(self, frame: FrameType) -> bool:
        return frame.f_globals.get("__name__", "").startswith("vjpviz.lang.") and not self._computes(frame)

    def message(self, error: BaseException) -> tuple[str, str]:
        """Type and message as the last line of a traceback shows them."""
        kind = type(error)
        module = kind.__module__
        name = (
            kind.__qualname__
            if module in ("__main__", "builtins", "vjpviz.lang.errors")
            else f"{module}.{kind.__qualname__}"
        )
        if isinstance(error, SyntaxError):
            return name, str(error.msg)
        try:
            text = str(error)
        except Exception:
            text = "<exception str() failed>"
        found = self._suggestion(error)
        return name, f"{text}. Did you mean: {found!r}?" if found else text

    def _suggestion(self, error: BaseException) -> str | None:
        if not isinstance(error, NameError | AttributeError):
            return None
        lines = self._walk(error.__traceback__)
        local = lines[-1][1].suggested() if lines else []
        module = [key for key in self.program.globals if isinstance(key, str)]
        try:
            return suggestion(error, self.program.access, local, module)
        except Exception:  # a __dir__ or __getattribute__ of the script may fail
            return None

    def text(self, error: BaseException, seen: frozenset[int] = frozenset()) -> str:
        """The whole traceback with the errors that led to this one."""
        seen |= {id(error)}
        parts = []
        cause, context = error.__cause__, error.__context__
        if cause is not None and id(cause) not in seen:
            parts.append(self.text(cause, seen))
            parts.append("\nThe above exception was the direct cause of the following exception:\n\n")
        elif context is not None and not error.__suppress_context__ and id(context) not in seen:
            parts.append(self.text(context, seen))
            parts.append("\nDuring handling of the above exception, another exception occurred:\n\n")
        lines = self.frames(error)
        if lines:
            parts.append("Traceback (most recent call last):\n")
            parts.append(self._lines(lines))
        parts.append(self._last(error))
        return "".join(parts)

    def _lines(self, lines: tuple[FrameLine, ...]) -> str:
        parts: list[str] = []
        last, count = None, 0
        for line in lines:
            key = (line.name, line.span.line)
            if key == last:
                count += 1
                if count > _REPEATS:
                    continue
            else:
                parts.append(_repeated(count))
                last, count = key, 1
            parts.append(self._line(line))
        parts.append(_repeated(count))
        return "".join(parts)

    def _line(self, line: FrameLine) -> str:
        span, source = line.span, self.program.source
        head = f'  File "{source.filename}", line {span.line}, in {line.name}\n'
        original = source.lines[span.line - 1] if span.line <= len(source.lines) else ""
        stripped = original.strip()
        return f"{head}    {stripped}\n{_carets(original, stripped, span)}" if stripped else head

    def _last(self, error: BaseException) -> str:
        name, message = self.message(error)
        notes = "".join(f"{note}\n" for note in getattr(error, "__notes__", ()))
        line = f"{name}: {message}\n" if message else f"{name}\n"
        if isinstance(error, SyntaxError):
            line = syntax_place(error) + line
        return line + notes


def _repeated(count: int) -> str:
    more = count - _REPEATS
    return f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n" if more > 0 else ""


def _carets(original: str, stripped: str, span: Span) -> str:
    indent = len(original) - len(original.lstrip())
    one_line = span.line == span.end_line
    start, end = span.column, span.end_column if one_line else indent + len(stripped)
    anchors = _anchors(original[start:end]) if one_line else None
    if end - start >= len(stripped) and anchors is None:
        return ""
    padding = " " * (4 + _columns(original[indent:start]))
    segment = original[start:end]
    if anchors is None:
        return f"{padding}{'^' * _columns(segment)}\n"
    left, right = anchors
    before, operator, after = _columns(segment[:left]), _columns(segment[left:right]), _columns(segment[right:])
    return f"{padding}{'~' * before}{'^' * operator}{'~' * after}\n"


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: East Asian characters are wide."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _anchors(segment: str) -> tuple[int, int] | None:
    """Where the operator or the brackets stand in an expression that failed."""
    try:
        tree = ast.parse(segment)
    except SyntaxError:
        return None
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return None
    expression = tree.body[0].value
    encoded = segment.encode()

    def characters(offset: int) -> int:
        return len(encoded[:offset].decode(errors="replace"))

    if isinstance(expression, ast.BinOp):
        left = characters(expression.left.end_col_offset or 0)
        between = segment[left : characters(expression.right.col_offset)]
        operator = len(between) - len(between.lstrip())
        start = left + operator
        wide = len(between) > operator + 1 and not between[operator + 1].isspace()
        return start, start + (2 if wide else 1)
    if isinstance(expression, ast.Subscript):
        return characters(expression.value.end_col_offset or 0), characters(expression.slice.end_col_offset or 0) + 1
    return None


def syntax_place(error: SyntaxError) -> str:
    """The lines that show where a ``SyntaxError`` is."""
    lines = f'  File "{error.filename or "<string>"}", line {error.lineno}\n'
    if error.text is None:
        return lines
    original = error.text.rstrip("\n")
    stripped = original.lstrip(" \t\n\f")
    lines += f"    {stripped.rstrip()}\n"
    if error.offset is None or isinstance(error, TabError):
        return lines
    offset = error.offset
    end = error.end_offset if error.end_offset not in (None, 0) else offset
    if error.end_lineno not in (None, error.lineno):
        end = len(original) + 1
    if offset == end or end == -1 or isinstance(error, IndentationError):
        end = offset + 1
    start = offset - 1 - (len(original) - len(stripped))
    width = max(end - offset, 1)
    if start >= 0:
        lines += f"    {' ' * start}{'^' * width}\n"
    return lines
