"""Rows whose gradients come from one call: convolution and normalization compute all of theirs together.

PyTorch runs such a backward as a single function with several results, so that it leaves one node in a graph of the
backward pass. The formula gets ``g``, a mask of what is wanted, and the values it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.table import Op, Vjp

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vjpviz.autograd.node import OpNode
    from vjpviz.autograd.tensor import Tensor


class JointOp(Op):
    """A row with one formula ``formula(g, mask, …)`` for all its arguments, in the order of the signature.

    ``tied`` is for a row with arguments that are functions of another one, which its formula knows: from the arguments
    as they were and as they are now it makes those anew, by name.
    """

    def __init__(
        self,
        signature: str,
        node: str,
        glyph: str,
        forward: Callable[..., Any],
        formula: Callable[..., Sequence[Tensor | None]],
        jacobians: dict[str, str],
        *,
        differentiable: tuple[bool, ...] | None = None,
        tied: Callable[[list[Any], list[Any]], dict[str, Any]] | None = None,
    ) -> None:
        code = formula.__code__  # pyright: ignore[reportFunctionMemberAccess]  (formulas are plain functions)
        self.asks = code.co_varnames[2 : code.co_argcount]
        self.formula = formula
        derivatives = {name: Vjp(formula, tex, "", self.asks) for name, tex in jacobians.items()}
        super().__init__(signature, node, glyph, forward, derivatives, differentiable=differentiable)
        self.tied = tied

    def backward(
        self, node: OpNode, grads: Sequence[Tensor | None], wanted_edges: Sequence[bool]
    ) -> list[Tensor | None]:
        """Apply the formula once; what is not wanted is ``None``."""
        if all(grad is None for grad in grads) or not any(wanted_edges):
            return [None] * len(node.edges)
        g = grads[0] if len(grads) == 1 else tuple(grads)
        made = self.formula(g, tuple(wanted_edges), *[node.value(name) for name in self.asks])
        return [one if wanted else None for one, wanted in zip(made, wanted_edges, strict=True)]
