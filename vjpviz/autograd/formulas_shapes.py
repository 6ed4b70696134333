"""Local Jacobians for the shapes at hand: Kronecker products of ones and identities, and blocks, one a slice.

Tensors are read in C order, as everywhere in this program, so what an operation does along one dimension of several is
a Kronecker product with an identity for each of the others: of ``x.sum(dim=1)`` it is ``I ⊗ 1ᵀ``.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from vjpviz.autograd.formulas_case import (
    BLOCKS,
    ONES,
    ROW,
    Case,
    Local,
    Shape,
    blocks,
    broadcast_factors,
    copies,
    kronecker,
    reduced_factors,
)
from vjpviz.autograd.formulas_layers import (
    batch_normalized,
    batched_product,
    convolution,
    embedding,
    loss,
    nll,
    normalized,
    summand_or_factor,
)
from vjpviz.autograd.formulas_names import bracketed, compound, entry_of, letter

if TYPE_CHECKING:
    from collections.abc import Callable

_DIAGONAL = re.compile(r"\\operatorname\{diag\}\((.*)\)")


def local(case: Case) -> Local:
    """The local Jacobian of one edge and its structure; both "" where the row says none."""
    special = SPECIAL.get(case.node.op)
    if special is not None and case.given is not None and case.made is not None:
        found = special(case)
        if found is not None:
            return found
    tex, structure = case.raw(), case.vjp.structure
    if structure == "permutation" and tex == "P":
        return _reordered(case)
    if _DIAGONAL.fullmatch(tex) or tex in ("I", "-I"):
        return _elementwise(case, tex)
    if case.given == () == case.made:
        return {ROW: "1"}.get(tex, tex), structure
    return tex, structure


def _reordered(case: Case) -> Local:
    """A permutation, which is none where there are no two directions to swap."""
    long = [size for size in case.given or () if size != 1]
    if case.node.op in ("t", "t_", "transpose", "transpose_", "permute") and case.given is not None and len(long) < 2:
        return "I", "reshaped identity"
    return letter(case.trace, "P", "Q", "R"), "permutation"


# ones and identities


def _sum(case: Case) -> Local:
    assert case.given is not None
    factors = reduced_factors(case.given, case.dims)
    tex = kronecker(factors)
    return tex, _kronecker_structure(tex)


def _sum_of_numbers(case: Case) -> Local:
    """``nansum``: what is no number counts for nothing."""
    tex, structure = _sum(case)
    kept = rf"\operatorname{{diag}}([{case.texts['self']} \neq \mathrm{{NaN}}])"
    if tex in ("I", "1"):
        return kept if tex == "I" else kept[len(r"\operatorname{diag}(") : -1], "diagonal"
    return rf"{bracketed(tex)}\,{kept}", {"row of ones": "row"}.get(structure, structure)


def _mean(case: Case) -> Local:
    assert case.given is not None
    tex, structure = _sum(case)
    count = math.prod(case.given[axis] for axis in case.dims)
    if count == 1:
        return tex, structure
    return rf"\tfrac{{1}}{{{count}}}\,{bracketed(tex) if tex != '1' else ''}".removesuffix(r"\,"), structure


def _kronecker_structure(tex: str) -> str:
    if tex in ("I", "1"):
        return "reshaped identity"
    if tex == ROW:
        return "row of ones"
    return BLOCKS if tex.startswith("I") else "kronecker"


# one block a slice


def softmax_name(case: Case) -> str:
    """What formulas call the result of a softmax: its variable, else a letter that is free."""
    named = case.result_name() if case.node.op == "softmax" else ""
    return named or letter(case.trace, "s", "p", "q")


def _softmax(case: Case) -> Local:
    s = softmax_name(case)
    one = entry_of(s, "i")

    def written(s: str) -> str:
        if case.node.op == "log_softmax":
            return rf"I-{ONES}\,{s}^{{\top}}"
        return rf"\operatorname{{diag}}({s})-{s}\,{s}^{{\top}}"

    return blocks(case, written(one), "dense", written(s))


def _row_of_slice(case: Case) -> Local | None:
    """A reduction whose Jacobian is a row made of the input: one such row a slice."""
    assert case.given is not None
    count = math.prod(case.given[axis] for axis in case.dims)
    one = entry_of(case.texts["self"], "i")
    block, alone = (_counted(case.raw(self=name), count) for name in (one, case.texts["self"]))
    block = block.replace(r"\Pi/", r"\Pi_i/")
    if count == 1 and not case.given:
        return None
    return blocks(case, block, "row", alone)


def _counted(tex: str, count: int) -> str:
    """``n`` and ``(n-1)`` as numbers."""
    tex = re.sub(r"\(n-(\d+)\)", lambda found: str(count - int(found[1])), tex)
    tex = re.sub(r"\{n\}", f"{{{count}}}", tex)
    return tex.replace(r"\tfrac{1}{1}", "").replace(r"\tfrac{2}{1}", "2").replace(r"\tfrac{2}{2}", "")


def _along(entry: str) -> Callable[[Case], Local | None]:
    """A matrix along one dimension, the same for every slice."""

    def found(case: Case) -> Local | None:
        assert case.given is not None
        (axis,) = case.dims[:1] or (0,)
        if not case.given:
            return "1", "identity"
        factors = [(entry if i == axis else "I", size) for i, size in enumerate(case.given)]
        tex = kronecker(factors)
        return ("I", "identity") if tex in ("I", "1") else (tex, "triangular")

    return found


def _scan(entry: str) -> Callable[[Case], Local | None]:
    """A triangular matrix for each slice, made of its input."""

    def found(case: Case) -> Local | None:
        if not case.given:
            return None
        j, k = (entry_of(case.texts["self"], index) for index in "jk")
        tex = entry.replace("{j}", j).replace("{k}", k)
        return blocks(case, tex, "triangular", tex)

    return found


SPECIAL: dict[str, Callable[[Case], Local | None]] = {
    "sum_dim": _sum,
    "nansum": _sum_of_numbers,
    "mean_all": _mean,
    "mean_dim": _mean,
    "softmax": _softmax,
    "log_softmax": _softmax,
    "var": _row_of_slice,
    "std": _row_of_slice,
    "prod_dim": _row_of_slice,
    "vector_norm": _row_of_slice,
    "logsumexp": _row_of_slice,
    "norm_of_rows": _row_of_slice,
    "cumsum": _along(r"[\,j \leq i\,]"),
    "cumprod": _scan(r"[\,j \leq i\,]\,\Pi_i/{j}"),
    "logcumsumexp": _scan(r"[\,j \leq i\,]\,e^{{j}}/\textstyle\sum_{k \leq i} e^{{k}}"),
    "expand": copies,
    "repeat": copies,
    "addmm": summand_or_factor,
    "addmv": summand_or_factor,
    "baddbmm": summand_or_factor,
    "addbmm": summand_or_factor,
    "addr": summand_or_factor,
    "copy": lambda case: copies(case) if case.argument == "src" else None,
    "fill_tensor": lambda case: copies(case) if case.argument == "value" else None,
    "mse_loss": loss,
    "smooth_l1_loss": loss,
    "huber_loss": loss,
    "soft_margin_loss": loss,
    "binary_cross_entropy": loss,
    "binary_cross_entropy_with_logits": loss,
    "nll_loss": nll,
    "convolution": convolution,
    "native_layer_norm": normalized,
    "native_batch_norm": batch_normalized,
    "embedding": embedding,
    "bmm": batched_product,
}
"""By the name of the row: what takes the place of its Jacobian, or ``None`` to leave it as it is."""


# element by element


def _elementwise(case: Case, tex: str) -> Local:
    """A diagonal: of one element its entry, of the same number everywhere that number times the identity, and where
    broadcasting copied the input the copies behind it."""
    found = _DIAGONAL.fullmatch(tex)
    entry = found[1] if found else {"I": "1", "-I": "-1"}[tex]
    structure, given, made = case.vjp.structure, case.given, case.made
    if given is None or made is None:
        return {"1": "I", "-1": "-I"}.get(entry, tex), structure
    if math.prod(given) == 1 == math.prod(made):
        return entry, structure
    stretched = given != made and case.row.promote != "none"
    if stretched and math.prod(given) == 1:
        same = _same_everywhere(case, entry)
        column = {"1": ONES, "-1": f"-{ONES}"}.get(entry, rf"{bracketed(entry)}\,{ONES}" if same else entry)
        return column, "broadcast"
    square = _square(case, entry)
    if not stretched:
        return square, structure
    copies = kronecker(broadcast_factors(given, made))
    if copies == "I":
        return square, structure
    behind = f"({copies})" if compound(copies) else copies
    if square in ("I", "-I"):
        return copies if square == "I" else f"-{behind}", "broadcast"
    factor = square.removesuffix("I") if square.endswith(r"\,I") else rf"{square}\,"
    return f"{factor}{behind}", "broadcast"


def _square(case: Case, entry: str) -> str:
    """The diagonal matrix itself."""
    if entry in ("1", "-1"):
        return {"1": "I", "-1": "-I"}[entry]
    if _same_everywhere(case, entry):
        return rf"{bracketed(entry)}\,I"
    part = _one_smaller(case)
    plain = rf"\operatorname{{diag}}({entry})"
    if part is None or case.made is None:
        return plain
    factors = [("I" if sign == ONES else plain, size) for sign, size in broadcast_factors(part, case.made)]
    wide = [sign for sign, size in factors if size != 1]
    groups = sum(sign == plain and (i == 0 or wide[i - 1] != plain) for i, sign in enumerate(wide))
    return kronecker(factors) if groups == 1 else plain


def _placeholders(case: Case) -> list[str]:
    made = case.vjp.jacobian
    return [] if callable(made) else re.findall(r"\{(\w+)\}", made.replace(r"\operatorname{diag}", ""))


def _same_everywhere(case: Case, entry: str) -> bool:
    """Whether the entries are one number: they are made of arguments of one element only."""
    if case.row.promote == "none" and case.node.op not in ("mul_number", "div_number"):
        return False  # the entries of an activation depend on where its input lies
    used = [name for name in _placeholders(case) if name in case.texts]
    return bool(used) and r"\pm" not in entry and all(math.prod(case.shape(name) or ()) == 1 for name in used)


def _one_smaller(case: Case) -> Shape | None:
    """The shape of the one tensor that the entries are made of, where it is smaller than the result."""
    shapes = [shape for name in _placeholders(case) if (shape := case.shape(name)) is not None]
    return shapes[0] if len(shapes) == 1 and shapes[0] != case.made else None
