"""``match``: patterns as functions that test a value and collect what they bind."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from vjpviz.lang.closed import exact
from vjpviz.lang.conditions import condition
from vjpviz.lang.context import Context, Frame, Run, compiles
from vjpviz.lang.targets import store_name

Captured = list[tuple[Callable[[Frame, Any], None], Any]]
Test = Callable[[Frame, Any, Captured], bool]

_SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


@compiles(ast.Match)
def match(node: ast.Match, context: Context) -> Run:
    """``match subject: case pattern if guard: …``."""
    subject = context.expression(node.subject)
    cases = [
        (
            pattern(c.pattern, context),
            condition(c.guard, c.pattern, context) if c.guard else None,
            context.block(c.body),
        )
        for c in node.cases
    ]

    def run(frame: Frame) -> Any:
        value = subject(frame)
        for test, guard, body in cases:
            captured: Captured = []
            if test(frame, value, captured):
                for bind, part in captured:
                    bind(frame, part)
                if guard is None or guard(frame):
                    return body(frame)
        return None

    return run


def pattern(node: ast.pattern, context: Context) -> Test:
    """Compile a pattern."""
    return _PATTERNS[type(node)](node, context)


def _value(node: ast.MatchValue, context: Context) -> Test:
    expected, span, at = context.expression(node.value), context.span(node), context.program.observer.at

    def test(frame: Frame, value: Any, captured: Captured) -> bool:
        wanted = expected(frame)
        at(span)
        return bool(value == wanted)

    return test


def _singleton(node: ast.MatchSingleton, context: Context) -> Test:
    return lambda frame, value, captured: value is node.value


def _as(node: ast.MatchAs, context: Context) -> Test:
    inner = pattern(node.pattern, context) if node.pattern else None
    bind = store_name(node.name, context) if node.name else None

    def test(frame: Frame, value: Any, captured: Captured) -> bool:
        if inner is not None and not inner(frame, value, captured):
            return False
        if bind is not None:
            captured.append((bind, value))
        return True

    return test


def _or(node: ast.MatchOr, context: Context) -> Test:
    parts = [pattern(part, context) for part in node.patterns]

    def test(frame: Frame, value: Any, captured: Captured) -> bool:
        for part in parts:
            tried: Captured = []
            if part(frame, value, tried):
                captured += tried
                return True
        return False

    return test


def _sequence(node: ast.MatchSequence, context: Context) -> Test:
    star = next((i for i, part in enumerate(node.patterns) if isinstance(part, ast.MatchStar)), None)
    parts = [None if isinstance(p, ast.MatchStar) else pattern(p, context) for p in node.patterns]
    starred = node.patterns[star] if star is not None else None
    name = starred.name if isinstance(starred, ast.MatchStar) else None
    bind = store_name(name, context) if name else None
    count = len(parts)

    def test(frame: Frame, value: Any, captured: Captured) -> bool:
        if not isinstance(value, Sequence) or isinstance(value, str | bytes | bytearray):
            return False
        if len(value) != count if star is None else len(value) < count - 1:
            return False
        after = 0 if star is None else count - star - 1
        for i, part in enumerate(parts):
            if part is None:
                if bind is not None:
                    captured.append((bind, list(value[i : len(value) - after])))
            elif not part(frame, value[i if star is None or i < star else i - count], captured):
                return False
        return True

    return test


def _mapping(node: ast.MatchMapping, context: Context) -> Test:
    keys = context.expressions(node.keys)
    parts = [pattern(part, context) for part in node.patterns]
    rest = store_name(node.rest, context) if node.rest else None

    def test(frame: Frame, value: Any, captured: Captured) -> bool:
        if not isinstance(value, Mapping):
            return False
        seen = []
        for key, part in zip(keys, parts, strict=True):
            k = key(frame)
            if k not in value or not part(frame, value[k], captured):
                return False
            seen.append(k)
        if rest is not None:
            captured.append((rest, {k: v for k, v in value.items() if k not in seen}))
        return True

    return test


def _class(node: ast.MatchClass, context: Context) -> Test:
    kind, span = context.expression(node.cls), context.span(node)
    parts = [pattern(part, context) for part in node.patterns]
    named = [(n, pattern(p, context)) for n, p in zip(node.kwd_attrs, node.kwd_patterns, strict=True)]
    access, at = context.program.access, context.program.observer.at

    def test(frame: Frame, value: Any, captured: Captured) -> bool:
        cls = kind(frame)
        at(span)
        if not isinstance(cls, type):
            raise TypeError("called match pattern must be a type")
        if not isinstance(value, cls):
            return False
        if parts and cls in _SELF_MATCHING:
            if len(parts) > 1:
                raise TypeError(f"{cls.__name__}() accepts 1 positional sub-pattern ({len(parts)} given)")
            if not parts[0](frame, value, captured):
                return False
            positional: list = []
        else:
            names = getattr(cls, "__match_args__", ())
            if len(parts) > len(names):
                plural = "" if len(names) == 1 else "s"
                raise TypeError(
                    f"{cls.__name__}() accepts {len(names)} positional sub-pattern{plural} ({len(parts)} given)"
                )
            positional = list(zip(names, parts, strict=False))
        for name, part in [*positional, *named]:
            try:
                attribute = access.get(value, exact(name))
            except AttributeError:
                return False
            if not part(frame, attribute, captured):
                return False
        return True

    return test


_PATTERNS: dict[type, Callable[[Any, Context], Test]] = {
    ast.MatchValue: _value,
    ast.MatchSingleton: _singleton,
    ast.MatchAs: _as,
    ast.MatchOr: _or,
    ast.MatchSequence: _sequence,
    ast.MatchMapping: _mapping,
    ast.MatchClass: _class,
}
