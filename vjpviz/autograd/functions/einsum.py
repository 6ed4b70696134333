"""``torch.einsum`` as PyTorch takes it apart (ATen/native/Linear.cpp): permutations around one ``bmm`` a pair."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.ops import arithmetic, diagonals, linalg, reduce
from vjpviz.autograd.ops import shape as rows
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
DOTS = "."


@dataclass
class Plan:
    """Where each label's dimension stands in the common order: those of the output first, then those summed away."""

    places: dict[str, int] = field(default_factory=dict)
    ellipsis_rank: int = 0
    kept: int = 0
    total: int = 0


def einsum(equation: str, *operands: Any) -> Tensor:
    """Products of ``operands`` summed over the labels that the output of ``equation`` does not name.

    Raises RuntimeError with PyTorch's texts for an equation that does not fit the operands.
    """
    given = list(operands[0]) if len(operands) == 1 and isinstance(operands[0], tuple | list) else list(operands)
    if not given:
        raise ValueError("einsum(): must specify at least one operand")
    left, arrow, right = equation.replace(" ", "").partition("->")
    labels = [_labels(text, number) for number, text in enumerate(left.split(","))]
    if len(labels) != len(given):
        more = "more" if len(labels) < len(given) else "fewer"
        raise RuntimeError(f"einsum(): {more} operands were provided than specified in the equation")
    ellipsis = [_check_rank(names, one, number) for number, (names, one) in enumerate(zip(labels, given, strict=True))]
    plan = _plan(labels, right if arrow else None, max(ellipsis, default=0))
    ordered = [_ordered(one, names, plan) for names, one in zip(labels, given, strict=True)]
    _check_sizes(labels, given, plan)
    return _contract(ordered, plan)


def _labels(text: str, number: int) -> list[str]:
    found: list[str] = []
    rest = text
    while rest:
        if rest.startswith("..."):
            if DOTS in found:
                raise RuntimeError(f"einsum(): found '.' for operand {number} for which an ellipsis was already found")
            found.append(DOTS)
            rest = rest[3:]
        elif rest[0] == DOTS:
            raise RuntimeError(f"einsum(): found '.' for operand {number} that is not part of any ellipsis")
        elif rest[0] not in LETTERS:
            raise RuntimeError(
                f"einsum(): invalid subscript given at index {text.index(rest[0])} in the equation string, subscripts "
                "must be in [a-zA-Z]"
            )
        else:
            found.append(rest[0])
            rest = rest[1:]
    return found


def _check_rank(names: list[str], operand: Tensor, number: int) -> int:
    rank, labels = operand.array.ndim, len(names) - (DOTS in names)
    if DOTS in names and labels <= rank:
        return rank - labels
    if labels != rank:
        if DOTS in names:
            raise RuntimeError(
                f"einsum(): the number of subscripts in the equation ({labels}) exceeds the number of dimensions "
                f"({rank}) for operand {number}"
            )
        raise RuntimeError(
            f"einsum(): the number of subscripts in the equation ({labels}) does not match the number of dimensions "
            f"({rank}) for operand {number} and no ellipsis was given"
        )
    return 0


def _plan(labels: list[list[str]], output: str | None, ellipsis_rank: int) -> Plan:
    plan = Plan(ellipsis_rank=ellipsis_rank)
    every = [name for names in labels for name in names]
    if output is None:
        once = [name for name in LETTERS if every.count(name) == 1]
        wanted = [DOTS, *once] if DOTS in every else once
    else:
        wanted = _labels(output, len(labels))
        for name in wanted:
            if name != DOTS and name not in every:
                raise RuntimeError(
                    f"einsum(): output subscript {name} does not appear in the equation for any input operand"
                )
            if wanted.count(name) > 1:
                raise RuntimeError(f"einsum(): output subscript {name} appears more than once in the output")
    for name in wanted:
        plan.places[name] = plan.total
        plan.total += ellipsis_rank if name == DOTS else 1
    plan.kept = plan.total
    summed = [DOTS] if DOTS in every and DOTS not in wanted else []
    for name in (*summed, *(name for name in LETTERS if name in every and name not in wanted)):
        plan.places[name] = plan.total
        plan.total += ellipsis_rank if name == DOTS else 1
    return plan


def _ordered(operand: Tensor, names: list[str], plan: Plan) -> Tensor:
    """An operand with a dimension for every label, in the common order."""
    order = [-1] * plan.total
    seen: dict[str, int] = {}
    at = 0
    for name in names:
        if name == DOTS:
            here = operand.array.ndim - at - len(names[names.index(DOTS) + 1 :])
            for place in range(plan.ellipsis_rank - here, plan.ellipsis_rank):
                order[plan.places[DOTS] + place] = at
                at += 1
        elif name in seen:
            dim = seen[name]
            one, two = operand.shape[at], operand.shape[dim]
            if one != two:
                raise RuntimeError(
                    f"einsum(): subscript {name} is repeated for operand 0 but the sizes don't match, {one} != {two}"
                )
            operand = _moved(diagonals.diagonal(operand, 0, dim, at), dim)
        else:
            seen[name] = at
            order[plan.places[name]] = at
            at += 1
    for place, axis in enumerate(order):
        if axis < 0:
            operand = rows.unsqueeze(operand, operand.array.ndim)
            order[place] = at
            at += 1
    return rows.permute(operand, tuple(order))


def _moved(diagonal: Tensor, dim: int) -> Tensor:
    last = diagonal.array.ndim - 1
    order = list(range(last))
    order.insert(dim, last)
    return rows.permute(diagonal, tuple(order))


def _check_sizes(labels: list[list[str]], operands: list[Tensor], plan: Plan) -> None:
    known: dict[str, int] = {}
    for number, (names, operand) in enumerate(zip(labels, operands, strict=True)):
        if DOTS in names:
            continue
        for name, size in zip(names, operand.shape, strict=True):
            before = known.get(name, 1)
            if size != before and 1 not in (size, before):
                raise RuntimeError(
                    f"einsum(): subscript {name} has size {size} for operand {number} which does not broadcast with "
                    f"previously seen size {before}"
                )
            known[name] = max(before, size)


def _contract(operands: list[Tensor], plan: Plan) -> Tensor:
    several = len(operands) > 1
    uses = [sum(one.shape[dim] != 1 for one in operands) for dim in range(plan.total)]
    while len(operands) > 1:
        a, b, *rest = operands
        both, alone_a, alone_b = [], [], []
        for dim in range(plan.kept, plan.total):
            if a.shape[dim] != 1 and b.shape[dim] != 1:
                uses[dim] -= 1
                if uses[dim] == 1:
                    both.append(dim)
                    uses[dim] = 0
            elif uses[dim] == 1 and (a.shape[dim] != 1 or b.shape[dim] != 1):
                (alone_a if a.shape[dim] != 1 else alone_b).append(dim)
                uses[dim] = 0
        a = reduce.sum_dim(a, tuple(alone_a), True) if alone_a else a
        b = reduce.sum_dim(b, tuple(alone_b), True) if alone_b else b
        operands = [sum_of_products(a, b, both), *rest]
    (result,) = operands
    if plan.kept == plan.total:
        return result
    if several:
        return rows.view(result, result.shape[: plan.kept])
    return reduce.sum_dim(result, tuple(range(plan.kept, plan.total)))


def sum_of_products(a: Tensor, b: Tensor, summed: Sequence[int]) -> Tensor:
    """``a * b`` summed over dimensions, which stay with size 1: PyTorch's ``sumproduct_pair``."""
    if not summed:
        return arithmetic.mul(a, b)
    together, only_a, only_b = [], [], []
    for dim in range(a.array.ndim):
        if dim in summed:
            continue
        if a.shape[dim] != 1 and b.shape[dim] != 1:
            together.append(dim)
        else:
            (only_a if a.shape[dim] != 1 else only_b).append(dim)
    count, n = math.prod(a.shape[d] for d in together), math.prod(a.shape[d] for d in only_a)
    inner, p = math.prod(a.shape[d] for d in summed), math.prod(b.shape[d] for d in only_b)
    left = rows.reshape(rows.permute(a, (*together, *only_a, *summed, *only_b)), (count, n, inner))
    right = rows.reshape(rows.permute(b, (*together, *summed, *only_b, *only_a)), (count, inner, p))
    order = (*together, *only_a, *summed, *only_b)
    size = (*(a.shape[d] for d in (*together, *only_a)), *(1,) * len(summed), *(b.shape[d] for d in only_b))
    if left.dtype is not right.dtype:
        raise RuntimeError(f"expected scalar type {left.dtype.scalar} but found {right.dtype.scalar}")
    made = rows.view(linalg.bmm(left, right), size)
    return rows.permute(made, tuple(order.index(dim) for dim in range(len(order))))
