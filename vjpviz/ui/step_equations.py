"""What the step panel shows for each kind of step: a rule, an equation with numbers, a note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from vjpviz.autograd.formulas import expression, structure, tensor_tex
from vjpviz.autograd.formulas_names import entry_of, tex_name
from vjpviz.graph.caption import called
from vjpviz.graph.symbols import worded
from vjpviz.graph.values import shape_text
from vjpviz.trace.events import Accumulate, Edit, Execute, Forward, Seed
from vjpviz.ui.equation import NOTHING, Entries, Equation, Words, as_rows
from vjpviz.ui.symbol_words import meanings
from vjpviz.words import say

if TYPE_CHECKING:
    from vjpviz.autograd.explain import Product, StepExplanation
    from vjpviz.trace.trace import Trace


def tr(text: str) -> str:
    """Translated in the context of the step panel."""
    return QCoreApplication.translate("StepPanel", text)


@dataclass(frozen=True, slots=True)
class Page:
    """One tab of the step panel. ``note`` is a sentence in the colour ``token``."""

    tab: str = ""
    rule: str = ""
    of: str = ""
    equation: Equation = NOTHING
    note: str = ""
    token: str = "ink3"


def pages(trace: Trace, t: int, explanation: StepExplanation | None) -> tuple[Page, ...]:
    """The pages for the event at ``t``; one without a tab where there is nothing to choose."""
    event = trace.events[t]
    match event:
        case Seed():
            return _refused(trace, event) if event.refused else _readings(trace, event)
        case Accumulate():
            return (_accumulate(trace, event, t),)
        case Execute():
            products = explanation.products if explanation is not None and explanation.t == t else ()
            several = len(products) > 1
            made = tuple(_product(trace, event.node, product, several) for product in products)
            return made or (Page(note=_nothing_left(event)),)
        case Forward():
            return (_written(trace, event, t) if event.in_place else _forward(trace, event, t),)
        case Edit():
            return (_edit(trace, event, t),)
    return (Page(),)


def plain(tex: str) -> str:
    """A short name in TeX as plain text for a tab."""
    for mark in ("\\mathit", "\\mathrm", "\\text", "\\operatorname", "{", "}", "\\"):
        tex = tex.replace(mark, "")
    return tex


def _nothing_left(event: Execute) -> str:
    if any(one is not None for one in event.grad_out):
        return tr("Working out the local Jacobian…")
    return tr("No gradient leaves this node.")


# v arrives


def _readings(trace: Trace, event: Seed) -> tuple[Page, ...]:
    call = trace.calls[event.call] if event.call is not None else None
    if call is None or not call.gradients or not call.root_tensors:
        return (Page(),)
    root, v = call.root_tensors[0], call.gradients[0]
    state = trace.state_at(root, trace.calls[event.call or 0].begin)
    name = called(trace, root)
    y = tex_name(name) if name.isidentifier() else "y"
    row = Entries("v", as_rows(v), "flow", tr("v, shape {0}").format(shape_text(v.shape)))
    given = (Words(r"\mathbf{v} ="), row)
    if state is None:
        return (Page(equation=Equation((given,))),)
    column = Entries("v", as_rows(state.data), "data", tr("{0}, shape {1}").format(name, shape_text(state.data.shape)))
    weights = (Words(r"\mathbf{v} ="), row, Words(rf"\quad {y} ="), column)
    entry = entry_of(y, "i")
    grouped = rf"\sum_i v_i \, {entry}" if v.size > 1 else rf"v \, {y}"
    return (
        Page(
            tr("weights"),
            rf"L = \mathbf{{v}} \cdot {y} = {grouped}",
            tr("one number"),
            Equation(((weights[0], row), (Words(rf"{y} ="), column)), "entrywise"),
            tr("v weighs the outputs: what comes back is the gradient of this one weighted sum."),
            "flow",
        ),
        Page(
            tr("projection"),
            rf"\left(\mathbf{{v}} \cdot J\right)_k = \sum_i v_i \, \frac{{\partial {entry}}}{{\partial x_k}}",
            tr("along v"),
            Equation((given,)),
            tr("The derivatives of all outputs by one input are projected on v: one number an input, no matrix."),
            "flow",
        ),
        Page(
            "∂A/∂y",
            rf"\mathbf{{v}} = \frac{{\partial A}}{{\partial {y}}}, \quad "
            rf"\frac{{\partial A}}{{\partial x}} = \frac{{\partial A}}{{\partial {y}}} \cdot J",
            tr("chain rule"),
            Equation((given,)),
            tr("v is the derivative of an unknown A = f({0}), handed in so that the chain rule can go on.").format(
                name
            ),
            "flow",
        ),
    )


def _refused(trace: Trace, event: Seed) -> tuple[Page, ...]:
    """Both shapes side by side."""
    call = trace.calls[event.call or 0]
    parts: list[Words | Entries] = []
    if call.gradients:
        v = call.gradients[0]
        parts += [Entries("v", as_rows(v), "flow", tr("v, shape {0}").format(shape_text(v.shape))), Words(r"\neq")]
    if call.root_tensors:
        root = call.root_tensors[0]
        state = trace.state_at(root, call.begin)
        if state is not None:
            note = tr("{0}, shape {1}").format(called(trace, root), shape_text(state.data.shape))
            parts.append(Entries("term", as_rows(state.data), "data", note))
    rule = r"\mathbf{v} = \;?"
    if call.gradients and call.root_tensors:
        output = tex_name(called(trace, call.root_tensors[0]))
        rule = rf"\operatorname{{shape}}(\mathbf{{v}}) \neq \operatorname{{shape}}({output})"
    return (Page("", rule, tr("refused"), Equation((tuple(parts),)), event.refused, "err"),)


# a node runs


def _product(trace: Trace, node: int, product: Product, several: bool) -> Page:
    name = product.sign(several=several)
    m, n = product.shape
    target = called(trace, product.input) if product.input is not None else plain(product.name)
    if product.use:
        target = tr("{0}, use {1}").format(target, product.use)
    of = tr("rule for {0}").format(target) if several else tr("rule")
    v = Entries("v", product.v.reshape(1, -1), "flow", tr("v, shape (1, {0})").format(m))
    structure = say(", {structure}").format(structure=say(product.structure)) if product.structure else ""
    words = tr("local Jacobian ({0}, {1})").format(m, n) + structure
    middle = (
        Words(rf"\textcolor{{data}}{{{name}}}")
        if product.matrix is None
        else Entries("J", product.matrix, "data", words)
    )
    sent = tr("sent to {0}").format(target) if target else ""
    result = Entries("result", product.result.reshape(1, -1), "flow", sent)
    lines = ((Words(rf"\mathbf{{v}} \cdot {name} ="), v, middle), (Words("="), result))
    large = tr("J has {0} × {1} entries{2}: too many to write out.").format(m, n, structure)
    notes = (large if product.matrix is None else "", meanings(trace, node, product.rule))
    tab = tr("to {0}").format(target or product.edge)
    return Page(tab, worded(product.rule), of, Equation(lines, "product"), " ".join(filter(None, notes)))


def _accumulate(trace: Trace, event: Accumulate, t: int) -> Page:
    name = called(trace, event.tensor)
    added = Entries("term", as_rows(event.added), "flow", tr("v"))
    after = Entries("term", as_rows(event.after), "acc", tr("{0}.grad after").format(name))
    if event.before is None:
        lines = ((Words(r"\mathbf{v} ="), added), (Words(rf"{_grad(name)} ="), after))
        note = tr("{0}.grad was None, not 0: the first gradient is stored as it is.").format(name)
        return Page("", "", "", Equation(lines, "entrywise"), note, "acc")
    before = Entries("term", as_rows(event.before), "acc", tr("{0}.grad before").format(name))
    note = tr("{0}.grad keeps what was there and adds to it, until the script clears it.").format(name)
    lines = ((before,), (Words("+"), added), (Words("="), after))
    return Page("", "", "", Equation(lines, "entrywise"), note, "acc")


# the script goes forward


def _grad(name: str) -> str:
    return rf"{tex_name(name)}\text{{.grad}}" if name.isidentifier() else rf"\text{{{name}.grad}}"


def _forward(trace: Trace, event: Forward, t: int) -> Page:
    if not event.outputs:
        return Page()
    out = event.outputs[0]
    state = trace.state_at(out, t)
    left = tensor_tex(trace, out)
    if left in (tensor_tex(trace, one) for one in event.inputs if one != out):
        left = entry_of(left, rf"\text{{{say('new')}}}")  # a variable that is bound anew, and was its own input
    info = trace.tensors[out]
    note = f"{shape_text(info.shape)} · {info.dtype}"
    lines: list[tuple[Words | Entries, ...]] = []
    for tensor in dict.fromkeys(event.inputs):
        value = trace.state_at(tensor, t - 1) or trace.state_at(tensor, t)
        if value is None or len(lines) >= 3:
            continue
        lines.append((Words(rf"{tensor_tex(trace, tensor)} ="), Entries("term", as_rows(value.data), "data")))
    if state is not None:
        lines.append((Words(rf"{left} ="), Entries("term", as_rows(state.data), "data", note)))
    rule = ""
    if event.node is not None and event.inputs:
        right = expression(trace, trace.nodes[event.node])
        rule = right if left.startswith(right) else f"{left} = {right}"
    of = tr("forward") if rule else tr("created")
    shapes = {as_rows(part.values).shape for line in lines for part in line if isinstance(part, Entries)}
    kind = "entrywise" if len(shapes) == 1 and len(lines) > 1 and _elementwise(trace, event) else "plain"
    return Page("", rule, of if rule or not event.inputs else tr("no grad_fn"), Equation(tuple(lines), kind))


def _elementwise(trace: Trace, event: Forward) -> bool:
    """Whether each entry of the result comes from the same place of every input, and from nowhere else."""
    node = trace.nodes[event.node] if event.node is not None else None
    edges = [i for i, following in enumerate(node.next_functions) if following is not None] if node else []
    return node is not None and all(structure(trace, node, edge) in ("diagonal", "identity") for edge in edges)


def _written(trace: Trace, event: Forward, t: int) -> Page:
    """An operation in place: before and after, and the version that it counts."""
    for tensor, state in event.changes:
        before = trace.state_at(tensor, t - 1)
        if before is None:
            continue
        name = called(trace, tensor)
        kept = _same(before.data, state.data)
        if kept and before.grad is not None and state.grad is not None and not _same(before.grad, state.grad):
            return _before_after(f"{name}.grad", before.grad, state.grad, "acc", "")
        if kept and len(event.changes) > 1:
            continue  # another tensor that sees the same memory tells more
        note = tr("{0} is at version {1} now; it was at {2}. A backward pass that saved it before will refuse.").format(
            name, state.version, before.version
        )
        return _before_after(name, before.data, state.data, "data", note if state.version != before.version else "")
    return _forward(trace, event, t)


def _same(a: np.ndarray, b: np.ndarray) -> bool:
    return np.array_equal(a, b, equal_nan=a.dtype.kind in "fc")


def _edit(trace: Trace, event: Edit, t: int) -> Page:
    if not event.changes:
        return Page()
    tensor, state = event.changes[0]
    before, name = trace.state_at(tensor, t - 1), called(trace, tensor)
    if event.what == "grad":
        now = Words(r"\text{None}") if state.grad is None else Entries("term", as_rows(state.grad), "acc")
        was = before.grad if before is not None else None
        start = Words(r"\text{None}") if was is None else Entries("term", as_rows(was), "acc")
        note = tr("{0}.grad holds nothing again: None is not 0.").format(name) if state.grad is None else ""
        return Page("", "", "", Equation(((start, Words(r"\rightarrow"), now),)), note, "acc")
    if event.what == "data" and before is not None:
        return _before_after(name, before.data, state.data, "data", "")
    return Page()


def _before_after(name: str, before: np.ndarray, after: np.ndarray, token: str, note: str) -> Page:
    lines = (
        (Entries("term", as_rows(before), token, tr("{0} before").format(name)), Words(r"\rightarrow")),
        (Entries("term", as_rows(after), token, tr("{0} after").format(name)),),
    )
    return Page("", "", "", Equation(lines, "entrywise"), note)


# errors

_VERSIONS = re.compile(r"output \d+ of (\w+?)(?:Backward\d*)?, is at version (\d+); expected version (\d+)")


def overwritten(trace: Trace) -> str:
    """For the error of a saved tensor that was changed in place: which one, saved when, changed where; else ""."""
    found = _VERSIONS.search(trace.error.message) if trace.error is not None else None
    if found is None:
        return ""
    maker, now, saved = found[1], int(found[2]), int(found[3])
    for info in trace.tensors:
        end = trace.final_state(info.id)
        if end.version != now or end.grad_fn is None or not trace.nodes[end.grad_fn].name.startswith(maker):
            continue
        line = next((_line(trace, t) for t, state in trace.history(info.id) if state.version > saved), None)
        where = tr(" in line {0}").format(line) if line else ""
        return tr("{0} was saved at version {1} and changed in place{2}: it is at version {3} now.").format(
            called(trace, info.id), saved, where, now
        )
    return ""


def _line(trace: Trace, t: int) -> int | None:
    span = trace.events[t].span
    return span.line if span is not None else None
