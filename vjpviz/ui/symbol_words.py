"""What the signs in a rule mean that are neither the script's names nor known from every textbook."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from vjpviz.autograd.formulas import input_name, structure
from vjpviz.autograd.formulas_names import letter
from vjpviz.trace.names import source_text
from vjpviz.ui.spoken import spoken

if TYPE_CHECKING:
    from vjpviz.trace.trace import Trace

LONGEST = 60
"""The longest piece of the script, in characters, that is quoted."""


def tr(text: str) -> str:
    """Translated in the context of the step panel."""
    return QCoreApplication.translate("StepPanel", text)


def meanings(trace: Trace, node: int, rule: str) -> str:
    """Sentences on the signs of a rule, "" where all are plain."""
    found = [_expression(trace, int(number)) for number in dict.fromkeys(re.findall(r"\bt_\{(\d+)", rule))]
    found += _letters(trace, node, rule.rpartition("=")[2])
    found += dict.fromkeys(said for sign, said in _words().items() if sign in rule)
    return " ".join(filter(None, found))


def _expression(trace: Trace, number: int) -> str:
    """``t2 = 3 * x**2``: what a tensor is that has a number for a title."""
    title = f"t{number}"
    if title not in trace.titles:
        return ""
    info = trace.tensors[trace.titles.index(title)]
    text = source_text(trace.source, info.span) if info.name is None else None
    return f"{title} = {text}." if text and len(text) <= LONGEST and "=" not in text else ""


def _letters(trace: Trace, node: int, right: str) -> list[str]:
    """The letters that the formula chose itself: the result of a softmax, the matrix that reorders."""
    info = trace.nodes[node]
    found: list[str] = []
    s, order = letter(trace, "s", "p", "q"), letter(trace, "P", "Q", "R")
    if info.op in ("softmax", "log_softmax") and re.search(rf"(?<![\w{{\\]){re.escape(s)}(?![A-Za-z0-9])", right):
        found.append(f"{s} = softmax({spoken(input_name(trace, info, 0))}).")
    if re.search(rf"(?<![\w{{\\]){re.escape(order)}(?![A-Za-z0-9])", right):
        kinds = {structure(trace, info, edge) for edge in range(len(info.next_functions))}
        if "permutation" in kinds:
            found.append(tr("{0} puts the entries in another order: a single 1 in each row and column.").format(order))
        elif "interleaved blocks" in kinds:
            found.append(tr("{0} puts the entries of each slice next to each other.").format(order))
    return found


def _words() -> dict[str, str]:
    return {
        r"\otimes": tr("⊗ is the Kronecker product."),
        r"blockdiag": tr("blockdiag: one block for each slice, zeros elsewhere."),
        r"{stack}_": tr("stack: the blocks of all images, one below the other."),
        r"\mathrm{select}": tr("select: a 1 where an entry was taken, else 0."),
        r"\mathrm{slice}": tr("slice: a 1 where an entry of this part went, else 0."),
        r"\mathrm{scatter}": tr("scatter: a 1 where an entry was written, else 0."),
        r"\mathrm{onehot}": tr("onehot: 1 at the index, else 0."),
        r"\mathrm{windows}": tr("windows: in each row the entries under the kernel."),
        r"{windows}": tr("windows: in each row the entries under the kernel."),
        r"{Toeplitz}": tr("Toeplitz: in each row the weights, shifted."),
        r"\hat x": tr("x̂ is the normalized input, σ its standard deviation."),
        r"\Pi": tr("Π is the product."),
        "= \\operatorname{diag}([": tr("[…] is 1 where it holds, else 0."),
        "[\\,": tr("[…] is 1 where it holds, else 0."),
    }
