"""Local Jacobians for the shapes at hand: Kronecker products of ones and identities, and blocks, one a slice.

Tensors are read in C order, as everywhere in this program, so what an operation does along one dimension of several is
a Kronecker product with an identity for each of the others: of ``x.sum(dim=1)`` it is ``I ⊗ 1ᵀ``.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.formulas_names import (
    bracketed,
    compound,
    entry_of,
    letter,
    tex_name,
    with_placeholders_filled,
)
from vjpviz.words import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from vjpviz.autograd.table import Op, Vjp
    from vjpviz.trace.trace import NodeInfo, Trace

ONES, ROW = r"\mathbf{1}", r"\mathbf{1}^{\top}"
BLOCKS, INTERLEAVED = mark("block diagonal"), mark("interleaved blocks")
STRUCTURES_OF_SHAPES = (BLOCKS, INTERLEAVED)
"""Words for structures that depend on the shapes and not on the operation alone."""

MEAN, SUM = "1", "2"
"""How losses are reduced, as their rows call it."""

Local = tuple[str, str]
"""A local Jacobian as TeX, and its structure in a word."""
Shape = tuple[int, ...]

_DIAGONAL = re.compile(r"\\operatorname\{diag\}\((.*)\)")
_SHARE = re.compile(r"\\tfrac(?:1n|\{(\d)\}\{n\})(\\,)?")


@dataclass(frozen=True, slots=True)
class Case:
    """An edge of a node: the argument behind it, what is written for each argument, and the shapes."""

    trace: Trace
    node: NodeInfo
    row: Op
    argument: str
    texts: dict[str, str]
    given: Shape | None  # of the input; None where it is not known
    made: Shape | None  # of the output

    @property
    def vjp(self) -> Vjp:
        """The entry of the row."""
        return self.row.derivatives[self.argument]

    def option(self, name: str) -> str:
        """An argument that is no tensor, as text; "" where there is none."""
        return next((one.text or "" for one in self.node.operands if one.name == name), "")

    def shape(self, name: str) -> Shape | None:
        """The shape of an argument; ``None`` of one that is no tensor."""
        tensor = next((one.tensor for one in self.node.operands if one.name == name), None)
        return None if tensor is None else self.trace.tensors[tensor].shape

    def raw(self, /, **others: str) -> str:
        """The row's Jacobian with the arguments filled in; ``others`` instead of some."""
        texts, made = self.texts | others, self.vjp.jacobian
        if callable(made):
            return made({name: bracketed(text) for name, text in texts.items()})
        if texts.get("value") == "1":
            made = made.replace("{value}{", "{")
        filled = with_placeholders_filled(made, texts)
        return re.sub(r"\(([^()]*)\^\{\\top\}\)\^\{\\top\}", r"\1", filled)  # transposed twice

    @property
    def dims(self) -> Shape:
        """The dimensions that the option ``dim`` names; all where it is None."""
        assert self.given is not None
        found = re.findall(r"-?\d+", self.option("dim"))
        rank = max(len(self.given), 1)
        return tuple(int(one) % rank for one in found) or tuple(range(len(self.given)))

    def result_name(self) -> str:
        """The variable that holds the result; "" where there is none."""
        name = self.trace.tensors[self.node.outputs[0]].name if self.node.outputs else None
        return tex_name(name) if name is not None else ""


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


def kronecker(factors: Iterable[tuple[str, int]]) -> str:
    r"""Factors and their sizes as one product, without those of size 1: ``I \otimes \mathbf{1}^{\top}``.

    >>> kronecker([("I", 2), ("I", 3), ("1", 4), ("I", 1)])
    'I \\otimes 1'
    """
    kept = [sign for sign, size in factors if size != 1]
    merged = [sign for i, sign in enumerate(kept) if i == 0 or kept[i - 1] != sign]
    return r" \otimes ".join(merged) or "1"


def broadcast_factors(given: Shape, made: Shape) -> list[tuple[str, int]]:
    """How broadcasting, ``expand`` or ``repeat`` copies: for each dimension the copies and what is copied."""
    old = (1,) * (len(made) - len(given)) + given
    factors: list[tuple[str, int]] = []
    for size, wide in zip(old, made, strict=True):
        factors += [(ONES, wide // max(size, 1)), ("I", size)]
    return factors


def reduced_factors(given: Shape, dims: Shape) -> list[tuple[str, int]]:
    """How a sum over ``dims`` adds up."""
    return [(ROW if axis in dims else "I", size) for axis, size in enumerate(given)]


def _copies(case: Case) -> Local | None:
    assert case.given is not None and case.made is not None
    if len(case.made) < len(case.given):
        return None
    tex = kronecker(broadcast_factors(case.given, case.made))
    return tex, "identity" if tex in ("I", "1") else "broadcast"


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


def slices(given: Shape, dims: Shape) -> str:
    """How what happens along ``dims`` shows in a matrix: "" for a single slice, else the word for its blocks."""
    others = [axis for axis, size in enumerate(given) if size != 1 and axis not in dims]
    inside = [axis for axis, size in enumerate(given) if size != 1 and axis in dims]
    if not others:
        return ""
    return BLOCKS if not inside or max(others) < min(inside) else INTERLEAVED


def _blocks(case: Case, block: str, structure: str, alone: str) -> Local:
    """``block`` for each slice, ``alone`` where there is one only. P sorts interleaved ones, before and after."""
    assert case.given is not None and case.made is not None
    kind = slices(case.given, case.dims)
    if not kind:
        return alone, structure
    inner = rf"\operatorname{{blockdiag}}({block})"
    if kind == BLOCKS:
        return inner, kind
    order = letter(case.trace, "P", "Q", "R")
    back = rf"{order}^{{\top}}" if math.prod(case.made) == math.prod(case.given) else ""
    return rf"{back}\,{inner}\,{order}".removeprefix(r"\,"), kind


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

    return _blocks(case, written(one), "dense", written(s))


def _row_of_slice(case: Case) -> Local | None:
    """A reduction whose Jacobian is a row made of the input: one such row a slice."""
    assert case.given is not None
    count = math.prod(case.given[axis] for axis in case.dims)
    one = entry_of(case.texts["self"], "i")
    block, alone = (_counted(case.raw(self=name), count) for name in (one, case.texts["self"]))
    block = block.replace(r"\Pi/", r"\Pi_i/")
    if count == 1 and not case.given:
        return None
    return _blocks(case, block, "row", alone)


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
        return _blocks(case, tex, "triangular", tex)

    return found


# losses


def _loss(case: Case) -> Local | None:
    """A loss by its ``reduction``: the share of the mean in numbers, none for the sum, a diagonal without either."""
    assert case.given is not None and case.made is not None
    tex, reduction = case.raw(), case.option("reduction")
    if case.shape("weight") is not None or case.shape("pos_weight") is not None:
        return "", ""
    others = [shape for name in ("self", "target") if (shape := case.shape(name)) is not None]
    if any(shape != case.given for shape in others):
        return tex, ""
    return _shared(tex, reduction, math.prod(case.given)), "row" if reduction in (MEAN, SUM) else "diagonal"


def _shared(tex: str, reduction: str, count: int) -> str:
    def share(found: re.Match[str]) -> str:
        top = found[1] or "1"
        if reduction == MEAN and top != str(count):
            return rf"\tfrac{{{top}}}{{{count}}}{found[2] or ''}"
        return "" if top == "1" else top

    tex = _SHARE.sub(share, tex, count=1)
    if reduction not in (MEAN, SUM) or count == 1:
        tex = re.sub(r"\^(\\top|\{\\top\})$", "", tex)
        return rf"\operatorname{{diag}}({tex})" if count != 1 else tex
    return tex


def _nll(case: Case) -> Local | None:
    assert case.given is not None
    if case.shape("weight") is not None or case.argument != "self":
        return "", ""
    reduction, target = case.option("reduction"), case.texts["target"]
    if reduction not in (MEAN, SUM):
        name = entry_of(target, "i") if case.shape("target") != () else target
        return _blocks_or(case, rf"-\mathrm{{onehot}}({name})^{{\top}}")
    count = _counted_targets(case)
    share = rf"\tfrac{{1}}{{{count}}}\," if reduction == MEAN and count != 1 else ""
    return rf"-{share}\mathrm{{onehot}}({target})^{{\top}}", "row"


def _blocks_or(case: Case, block: str) -> Local:
    assert case.made is not None
    if math.prod(case.made) == 1:
        return block, "row"
    return rf"\operatorname{{blockdiag}}({block})", BLOCKS


def _counted_targets(case: Case) -> int:
    """How many targets a mean counts: those that are not ignored."""
    tensor = next(one.tensor for one in case.node.operands if one.name == "target")
    assert tensor is not None
    data = case.trace.states(tensor)[0].data
    return int(np.count_nonzero(data != int(case.option("ignore_index") or -100)))


# layers


def _convolution(case: Case) -> Local | None:
    assert case.given is not None and case.made is not None
    weight, image = case.shape("weight"), case.shape("input")
    if weight is None or image is None:
        return None
    if case.argument == "bias":
        batch, channels, *places = case.made if len(case.made) == len(weight) else (1, *case.made)
        tex = kronecker([(ONES, batch), ("I", channels), (ONES, math.prod(places))])
        return tex, "identity" if tex == "I" else "broadcast"
    if case.argument != "weight" or case.option("groups") not in ("1", "") or case.option("transposed") == "True":
        return None
    batch = image[0] if len(image) == len(weight) else 1
    name = case.texts["input"] if batch == 1 else entry_of(case.texts["input"], "i")
    inner = rf"\operatorname{{windows}}({name})"
    if weight[0] != 1:
        inner = rf"I \otimes {inner}"
    if batch == 1:
        return inner, BLOCKS if weight[0] != 1 else ""
    return rf"\operatorname{{stack}}_{{i}}({inner})", ""


def _normalized(case: Case) -> Local | None:
    """Layer norm: each row of the input by itself, and the same weight and bias for all."""
    assert case.given is not None and case.made is not None
    if case.argument in ("weight", "bias"):
        copies = kronecker(broadcast_factors(case.given, case.made))
        if case.argument == "bias":
            return copies, "identity" if copies == "I" else "broadcast"
        scaled = r"\operatorname{diag}(\hat x)"
        return (scaled, "diagonal") if copies == "I" else (rf"{scaled}\,({copies})", "broadcast")
    weight = case.shape("weight")
    width = len(weight) if weight is not None else len(re.findall(r"\d+", case.option("normalized_shape")))
    rows, count = math.prod(case.given[: len(case.given) - width]), math.prod(case.given[len(case.given) - width :])
    first = rf"\operatorname{{diag}}({case.texts['weight']})\," if weight is not None else ""
    x = r"\hat x" if rows == 1 else r"\hat x_i"
    sigma = r"\sigma" if rows == 1 else r"\sigma_i"
    share = rf"\tfrac{{1}}{{{count}}}"
    block = rf"{first}\tfrac{{1}}{{{sigma}}}\left(I - {share}{ONES}{ROW} - {share}{x}\,{x}^{{\top}}\right)"
    return (block, "dense") if rows == 1 else (rf"\operatorname{{blockdiag}}({block})", BLOCKS)


def _batch_normalized(case: Case) -> Local | None:
    assert case.given is not None and case.made is not None
    if case.argument in ("weight", "bias"):
        wide = (case.given[0], *((1,) * (len(case.made) - 2)))
        copies = kronecker(broadcast_factors(wide, case.made))
        if case.argument == "bias":
            return copies, "broadcast"
        return rf"\operatorname{{diag}}(\hat x)\,{bracketed(copies)}", "broadcast"
    if case.option("training") == "False":
        return r"\operatorname{diag}(\gamma/\sigma)" if case.shape("weight") else r"\operatorname{diag}(1/\sigma)", (
            "diagonal"
        )
    channels = case.given[1]
    count = math.prod(case.given) // max(channels, 1)
    scale = r"\gamma_c" if case.shape("weight") is not None else "1"
    share = rf"\tfrac{{1}}{{{count}}}"
    block = rf"\tfrac{{{scale}}}{{\sigma_c}}\left(I - {share}{ONES}{ROW} - {share}\hat x_c\,\hat x_c^{{\top}}\right)"
    order = letter(case.trace, "P", "Q", "R")
    return rf"{order}^{{\top}}\,\operatorname{{blockdiag}}({block})\,{order}", INTERLEAVED


def _embedding(case: Case) -> Local | None:
    assert case.given is not None
    picked = rf"\mathrm{{onehot}}({case.texts['indices']})"
    return (rf"{picked} \otimes I" if case.given[-1] != 1 else picked), "selection"


def _batched_product(case: Case) -> Local | None:
    """``bmm``: a product for each entry of the batch."""
    assert case.given is not None
    one = case.given[0] == 1
    other = case.texts["mat2" if case.argument == "self" else "self"]
    name = bracketed(other) if one else entry_of(other, "b")
    block = rf"I \otimes {name}^{{\top}}" if case.argument == "self" else rf"{name} \otimes I"
    return (block, "matrix product") if one else (rf"\operatorname{{blockdiag}}({block})", BLOCKS)


def _bias_or(case: Case) -> Local | None:
    """The summand of a product: copied to the shape of the result, times ``beta``."""
    if case.argument != "self":
        return None
    found, beta = _copies(case), case.texts.get("beta", "1")
    if found is None or beta == "1":
        return found
    return rf"{bracketed(beta)}\,{bracketed(found[0])}", "broadcast"


def _summand_or_factor(case: Case) -> Local | None:
    """The arguments of ``beta * C + alpha * A @ B``."""
    alpha = case.texts.get("alpha", "1")
    if case.argument == "self" or alpha == "1":
        return _bias_or(case)
    return rf"{bracketed(alpha)}\,{bracketed(case.raw())}", case.vjp.structure


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
    "expand": _copies,
    "repeat": _copies,
    "addmm": _summand_or_factor,
    "addmv": _summand_or_factor,
    "baddbmm": _summand_or_factor,
    "addbmm": _summand_or_factor,
    "addr": _summand_or_factor,
    "copy": lambda case: _copies(case) if case.argument == "src" else None,
    "fill_tensor": lambda case: _copies(case) if case.argument == "value" else None,
    "mse_loss": _loss,
    "smooth_l1_loss": _loss,
    "huber_loss": _loss,
    "soft_margin_loss": _loss,
    "binary_cross_entropy": _loss,
    "binary_cross_entropy_with_logits": _loss,
    "nll_loss": _nll,
    "convolution": _convolution,
    "native_layer_norm": _normalized,
    "native_batch_norm": _batch_normalized,
    "embedding": _embedding,
    "bmm": _batched_product,
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
