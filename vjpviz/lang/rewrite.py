"""What the window lets a person change, as new source text: gradients, leaves' values, backward calls, declarations.

Everything else in the script stays as it is, to the byte. No function raises for what is in a script: where there is
nothing to change, a `NotLiteral` says why.
"""

from __future__ import annotations

import ast
import keyword
from collections.abc import Sequence
from typing import Any

import numpy as np

from vjpviz.lang.rewrite_calls import Slot, backward_function, gradient_slot
from vjpviz.lang.rewrite_literals import find_literal, holds_integers, literal_edits, tensor_call
from vjpviz.lang.rewrite_numbers import literal
from vjpviz.lang.rewrite_text import Edit, NotLiteral, Rewrite, Script, binds, first_line, outer_nodes, read
from vjpviz.trace.events import Span
from vjpviz.words import say

__all__ = [
    "NotLiteral",
    "Rewrite",
    "declared",
    "gradient_span",
    "literal",
    "single_edit",
    "with_call",
    "with_gradient",
    "with_values",
    "without_gradient",
]


CREATIONS = {"ones", "zeros", "full", "eye", "arange", "linspace", "logspace", "rand", "randn", "randint", "empty"}
CREATIONS |= {"ones_like", "zeros_like", "full_like", "rand_like", "randn_like", "empty_like"}


def with_gradient(
    source: str, span: Span, values: Any, shape: Sequence[int], *, root: int = 0, dtype: str = "float32"
) -> Rewrite | NotLiteral:
    """The source with ``values`` of ``shape`` as the gradient of the backward call whose span a trace gives.

    The argument is added where there is none. If it is a name that the script binds once, to a literal, that literal
    changes, and ``note`` says so. ``root`` picks one of the roots of ``torch.autograd.backward`` and ``grad``.
    ``dtype`` is named where a new tensor is written. Raises ValueError for values that do not have the shape.
    """
    array = _floats(values, shape)
    script = read(source)
    if isinstance(script, NotLiteral):
        return script
    slot = gradient_slot(script, script.expression_at(span), root)
    if isinstance(slot, NotLiteral):
        return slot
    node, note = slot.node, ""
    if isinstance(node, ast.Name) and find_literal(script, bound := script.bound_once(node.id)) is not None:
        note = _set_elsewhere(script, node.id, bound)
        node = bound
    found = find_literal(script, node)
    if found is not None:
        return script.rewritten(literal_edits(script, found, array), script.range(found.data), note)
    column = _column(script, slot.begin) + len(slot.before)
    text, edits = tensor_call(script, array, dtype, column=column)
    edits = [*edits, (slot.begin, slot.end, f"{slot.before}{text}{slot.after}")]
    return script.rewritten(edits, (slot.begin, slot.end))


def without_gradient(source: str, span: Span, *, root: int = 0) -> Rewrite | NotLiteral:
    """The source with the gradient argument of a backward call taken out; as it is where there is none."""
    script = read(source)
    if isinstance(script, NotLiteral):
        return script
    slot = gradient_slot(script, script.expression_at(span), root)
    if isinstance(slot, NotLiteral):
        return slot
    edits = [] if slot.removal is None else [slot.removal]
    return script.rewritten(edits, slot.removal[:2] if slot.removal else (slot.begin, slot.end))


def gradient_span(source: str, span: Span, *, root: int = 0) -> Span | None:
    """Where the gradient of a backward call's ``root`` stands; ``None`` where it does not stand by itself."""
    script = read(source)
    slot = gradient_slot(script, script.expression_at(span), root) if isinstance(script, Script) else None
    return script.span(slot.node) if isinstance(script, Script) and isinstance(slot, Slot) and slot.node else None


def with_values(source: str, span: Span, values: Any, *, write_out: bool = False) -> Rewrite | NotLiteral:
    """The source with other numbers in the literal of the tensor that a trace has made at ``span``.

    A tensor that is not written out, such as ``torch.ones(4)``, is left alone, unless ``write_out`` asks for a literal
    in its place.
    """
    array = np.asarray(values)
    script = read(source)
    if isinstance(script, NotLiteral):
        return script
    node = script.expression_at(span)
    if node is None:
        return NotLiteral(say("The tensor is not made at this place of the script any more"))
    found = find_literal(script, node)
    if found is None:
        if write_out and isinstance(node, ast.Call) and _makes_tensor(script, node):
            whole = isinstance(values, np.ndarray)  # the ints of a list may be floats written in short
            return _written_out(script, node, array if whole else _floats(values, array.shape))
        shown = ast.unparse(node)
        shown = shown if len(shown) < 60 else shown[:57] + "…"
        computes = say("{code} computes these numbers: they are not written in the script").format(code=shown)
        return NotLiteral(computes, script.span(node))
    if found.whole and not holds_integers(array):
        return NotLiteral(
            say("This tensor holds integers: write one with a point, as in 1., for floats"), script.span(found.data)
        )
    inside = script.range(node)[0] <= script.range(found.data)[0] < script.range(node)[1]
    name = "" if inside else next((each.id for each in found.call.args if isinstance(each, ast.Name)), "")
    note = _set_elsewhere(script, name, found.data) if name else ""
    return script.rewritten(literal_edits(script, found, array), script.range(found.data), note)


def with_call(
    source: str,
    name: str,
    values: Any = None,
    shape: Sequence[int] = (),
    *,
    line: int | None = None,
    dtype: str = "float32",
) -> Rewrite | NotLiteral:
    """The source with ``name.backward(gradient=…)`` after the last line in which ``name`` is the tensor that is meant.

    ``line`` is one in which that tensor was made, for a name that is bound several times. Without ``values`` the call
    gets no gradient. A backward call of the script that follows would free the graph, so the new one goes before it and
    retains the graph. A call that stands alone at that level already is given the gradient instead.
    """
    array = None if values is None else _floats(values, shape)
    script = read(source)
    if isinstance(script, NotLiteral):
        return script
    alive = _alive(script, name, line)
    if not alive:
        outer = say("{name} is no variable of the script's outermost level: a call cannot be added for it")
        return NotLiteral(outer.format(name=name))
    calls = [(statement, _own_call(statement, name)) for statement in alive[1:]]
    for statement, call in calls:
        if call is not None:
            span = script.span(call)
            if array is None:
                return without_gradient(source, span)
            return with_gradient(source, span, array, shape, dtype=dtype)
        if _goes_backward(script, statement):
            return _called(script, name, array, dtype, before=statement)
    return _called(script, name, array, dtype, after=alive[-1])


def declared(
    source: str, name: str, line: int, shape: Sequence[int], values: Any = None, requires_grad: bool = True
) -> Rewrite | NotLiteral:
    """The source with ``name = torch.tensor(…)`` before the top-level statement that covers ``line``.

    Without ``values`` all elements are 1. Raises ValueError for a name that Python does not allow.
    """
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"not a name: {name!r}")
    array = _floats(1.0 if values is None else values, shape if values is not None else ())
    array = np.broadcast_to(array, tuple(shape))
    script = read(source)
    if isinstance(script, NotLiteral):
        return script
    body = script.tree.body
    for statement in body:
        if first_line(statement) >= line:
            break
        if any(binds(node, name) for node in outer_nodes(statement)) and (statement.end_lineno or 0) < line:
            has = say("{name} has a value already, from line {line}").format(name=name, line=statement.lineno)
            return NotLiteral(has, script.span(statement))
    covering = next((each for each in body if (each.end_lineno or 0) >= line), None)
    at = len(source) if covering is None else script.line_start(first_line(covering))
    more = "requires_grad=True" if requires_grad else ""
    text, edits = tensor_call(script, array, "float32", column=len(name) + 3, more=more)
    start = script.newline if covering is None and source and not source.endswith(("\n", "\r")) else ""
    lines = f"{start}{name} = {text}{script.newline}"
    if edits and edits[0][0] == at:
        return script.rewritten([(at, at, edits[0][2] + lines)], (at, at))
    return script.rewritten([*edits, (at, at, lines)], (at, at))


def single_edit(old: str, new: str) -> tuple[int, int, str]:
    """The smallest replacement that makes ``new`` of ``old``: ``old[:start] + text + old[end:]``, in characters."""
    limit = min(len(old), len(new))
    start = next((i for i in range(limit) if old[i] != new[i]), limit)
    behind = next((i for i in range(limit - start) if old[-1 - i] != new[-1 - i]), limit - start)
    return start, len(old) - behind, new[start : len(new) - behind]


def _floats(values: Any, shape: Sequence[int]) -> np.ndarray:
    array = np.asarray(values).reshape(tuple(shape))
    return array if array.dtype.kind in "fc" else array.astype(np.float64)


def _column(script: Script, offset: int) -> int:
    return offset - (script.source.rfind("\n", 0, offset) + 1)


def _set_elsewhere(script: Script, name: str, value: ast.expr | None) -> str:
    line = 0 if value is None else value.lineno
    uses = script.uses(name)
    if len(uses) < 2:
        return say("{name} is changed where it is set, in line {line}").format(name=name, line=line)
    also = say("{name} is changed where it is set, in line {line}; it is used in lines {lines}")
    return also.format(name=name, line=line, lines=", ".join(map(str, uses)))


def _makes_tensor(script: Script, call: ast.Call) -> bool:
    return script.dotted(call.func).removeprefix("torch.") in CREATIONS


def _written_out(script: Script, call: ast.Call, array: np.ndarray) -> Rewrite:
    kept = [each for each in call.keywords if each.arg in ("dtype", "requires_grad")]
    more = ", ".join(script.text(each) for each in kept)
    text, edits = tensor_call(script, array, "float32", column=script.span(call).column, more=more)
    return script.rewritten([*edits, (*script.range(call), text)], script.range(call))


def _alive(script: Script, name: str, line: int | None) -> list[ast.stmt]:
    """The top-level statements from the one that binds ``name`` to the last before it is bound anew or deleted."""
    body = script.tree.body
    bound = [i for i, each in enumerate(body) if any(binds(node, name) for node in outer_nodes(each))]
    if not bound:
        return []
    meant = [i for i in bound if line is not None and first_line(body[i]) <= line <= (body[i].end_lineno or 0)]
    start = (meant or bound)[-1]
    end = next((i for i in bound if i > start), len(body))
    return body[start:end]


def _own_call(statement: ast.stmt, name: str) -> ast.Call | None:
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr="backward")) as call):
            return call if owner == name else None
    return None


def _goes_backward(script: Script, statement: ast.stmt) -> bool:
    return any(isinstance(node, ast.Call) and backward_function(script, node) for node in outer_nodes(statement))


def _called(
    script: Script,
    name: str,
    array: np.ndarray | None,
    dtype: str,
    *,
    before: ast.stmt | None = None,
    after: ast.stmt | None = None,
) -> Rewrite:
    edits: list[Edit] = []
    arguments = []
    if array is not None:
        text, edits = tensor_call(script, array, dtype, column=len(f"{name}.backward(gradient="))
        arguments.append(f"gradient={text}")
    note = ""
    if before is not None:
        arguments.append("retain_graph=True")
        stands = say("The call stands before the one in line {line}, which frees the graph")
        note = stands.format(line=before.lineno)
    call = f"{name}.backward({', '.join(arguments)})"
    if before is not None:
        at = script.line_start(first_line(before))
        return script.rewritten([*edits, (at, at, call + script.newline)], (at, at), note)
    assert after is not None
    at = script.line_start((after.end_lineno or 0) + 1)
    start = "" if script.source[:at].endswith(("\n", "\r")) else script.newline
    return script.rewritten([*edits, (at, at, f"{start}{call}{script.newline}")], (at, at))
