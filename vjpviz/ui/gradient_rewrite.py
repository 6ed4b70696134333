"""Which piece of the script holds a backward call's ``v``, and how to write another one there (str → str)."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from vjpviz.trace.events import Span


def with_gradient(source: str, call: Span, v: np.ndarray) -> str | None:
    """The script with ``v`` as the gradient of the ``backward`` call at ``call``; ``None`` where there is no such call.

    An argument ``gradient`` is replaced, given by name or place; where there is none it is added in front.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return None
    found = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "backward"
        and node.lineno <= call.line <= (node.end_lineno or node.lineno)
    ]
    if not found:
        return None
    node = found[0]
    text = f"torch.tensor({literal(v)})"
    given = next((word.value for word in node.keywords if word.arg == "gradient"), None)
    given = given or (node.args[0] if node.args else None)
    if given is not None:
        return _replace(source, _offset(source, given.lineno, given.col_offset), _end(source, given), text)
    open_bracket = source.index("(", _end(source, node.func))
    rest = "" if source[open_bracket + 1 :].lstrip().startswith(")") else ", "
    return _replace(source, open_bracket + 1, open_bracket + 1, f"gradient={text}{rest}")


def literal(v: np.ndarray) -> str:
    """The numbers as PyTorch learners write them: ``[1., -2.5, 3.]``."""
    return _nested(v.tolist())


def _nested(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_nested(one) for one in value) + "]"
    number = float(value)  # pyright: ignore[reportArgumentType]
    if number != number or number in (float("inf"), float("-inf")):
        return f"float('{number}')"
    text = f"{number:.7g}"
    return text if "." in text or "e" in text else f"{text}."


def _replace(source: str, start: int, end: int, text: str) -> str:
    return source[:start] + text + source[end:]


def _offset(source: str, line: int, column: int) -> int:
    """A character's place; ``ast`` counts columns in UTF-8 bytes."""
    lines = source.splitlines(keepends=True)
    before = lines[line - 1].encode()[:column].decode(errors="ignore")
    return sum(len(one) for one in lines[: line - 1]) + len(before)


def _end(source: str, node: ast.expr) -> int:
    return _offset(source, node.end_lineno or node.lineno, node.end_col_offset or 0)
