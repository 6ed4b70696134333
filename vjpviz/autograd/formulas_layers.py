"""Local Jacobians of losses and layers for the shapes and options at hand."""

from __future__ import annotations

import math
import re

import numpy as np

from vjpviz.autograd.formulas_case import (
    BLOCKS,
    INTERLEAVED,
    ONES,
    ROW,
    Case,
    Local,
    broadcast_factors,
    copies,
    kronecker,
)
from vjpviz.autograd.formulas_names import bracketed, entry_of, letter

MEAN, SUM = "1", "2"
"""How losses are reduced, as their rows call it."""

_SHARE = re.compile(r"\\tfrac(?:1n|\{(\d)\}\{n\})(\\,)?")


# losses


def loss(case: Case) -> Local | None:
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


def nll(case: Case) -> Local | None:
    """The negative log likelihood: a one at the target of each row, shared by the targets that count."""
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


def convolution(case: Case) -> Local | None:
    """A convolution: the bias is copied to every place, the weight meets the windows of the image."""
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


def normalized(case: Case) -> Local | None:
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


def batch_normalized(case: Case) -> Local | None:
    """Batch norm: the entries of each channel by themselves, in images one after the other."""
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


def embedding(case: Case) -> Local | None:
    """Rows of the weight, each as a whole."""
    assert case.given is not None
    picked = rf"\mathrm{{onehot}}({case.texts['indices']})"
    return (rf"{picked} \otimes I" if case.given[-1] != 1 else picked), "selection"


def batched_product(case: Case) -> Local | None:
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
    found, beta = copies(case), case.texts.get("beta", "1")
    if found is None or beta == "1":
        return found
    return rf"{bracketed(beta)}\,{bracketed(found[0])}", "broadcast"


def summand_or_factor(case: Case) -> Local | None:
    """The arguments of ``beta * C + alpha * A @ B``."""
    alpha = case.texts.get("alpha", "1")
    if case.argument == "self" or alpha == "1":
        return _bias_or(case)
    return rf"{bracketed(alpha)}\,{bracketed(case.raw())}", case.vjp.structure
