"""The graph of a backward call gone through forward: the derivatives of what every node made by the leaves.

A node's vector-Jacobian product is linear in ``v``, so its own vector-Jacobian product is the Jacobian times a column:
the formulas of the engine give the derivatives of this run forward as they give them back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.backward import grad
from vjpviz.autograd.engine import fit
from vjpviz.autograd.explain import local_jacobian
from vjpviz.autograd.session import Session, activate
from vjpviz.autograd.tensor import Tensor
from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vjpviz.autograd.node import Node
    from vjpviz.autograd.recorder import Recorder
    from vjpviz.trace.trace import Trace

Place = tuple[int, int]
"""A node and the number of one of its outputs."""


def dependence(
    trace: Trace, recorder: Recorder, call: int, leaves: tuple[int, ...]
) -> dict[int, dict[Place, np.ndarray]]:
    """By the node of each leaf: per output of a node the derivatives [n, size] of its elements by those of the leaf.

    What does not depend on a leaf is left out.
    """
    sizes = {leaf: _size(trace, leaf) for leaf in leaves}
    starts = dict(zip(leaves, np.cumsum([0, *sizes.values()]).tolist(), strict=False))
    total = sum(sizes.values())
    moved: dict[Place, np.ndarray] = {}
    for leaf in leaves:
        block = np.zeros((total, sizes[leaf]), np.float32)
        block[starts[leaf] : starts[leaf] + sizes[leaf]] = np.eye(sizes[leaf])
        moved[leaf, 0] = block
    for t in reversed(trace.calls[call].steps):
        event, node = trace.events[t], recorder.kept.get(t)
        if isinstance(event, Execute) and node is not None:
            following = trace.nodes[event.node].next_functions
            coming = {i: moved[place] for i, place in enumerate(following) if place is not None and place in moved}
            if coming:
                made = _pushed(node, event, coming, total)
                moved |= {(event.node, number): one for number, one in enumerate(made) if one.any()}
    return {
        leaf: {
            place: part
            for place, one in moved.items()
            if (part := one[starts[leaf] : starts[leaf] + sizes[leaf]]).any()
        }
        for leaf in leaves
    }


def _size(trace: Trace, leaf: int) -> int:
    variable = trace.nodes[leaf].variable
    assert variable is not None
    return int(np.prod(trace.tensors[variable].shape))


def _pushed(node: Node, event: Execute, coming: Mapping[int, np.ndarray], total: int) -> list[np.ndarray]:
    """The derivatives [total, size] of each output of a node, from those of its inputs by edge."""
    if not node.scripted:
        try:
            made = _by_formulas(node, coming, total)
        except NotImplementedError:  # a formula that cannot be differentiated itself
            made = []
        if made and all(np.isfinite(one).all() for one in made):  # one that masks 0 / 0 gives nan here
            return made
    return _by_matrices(node, event, coming, total)


def _by_formulas(node: Node, coming: Mapping[int, np.ndarray], total: int) -> list[np.ndarray]:
    made = [np.zeros((total, int(np.prod(meta.shape))), np.float32) for meta in node.metadata]
    with activate(Session()):
        given = [Tensor(np.ones(meta.shape, meta.dtype.numpy), requires_grad=True) for meta in node.metadata]
        sent = {}
        for number, (edge, out) in enumerate(zip(node.edges, node.apply(list(given)), strict=False)):
            if edge is not None and number in coming and (fitted := fit(out, edge)) is not None:
                sent[number] = fitted
        sent = {number: out for number, out in sent.items() if out.requires_grad}
        for k in np.flatnonzero(np.any([one.any(axis=1) for one in coming.values()], axis=0)):
            columns = [Tensor(coming[i][k].reshape(out.shape).astype(out.array.dtype)) for i, out in sent.items()]
            if not columns:
                break
            results = grad(list(sent.values()), given, columns, retain_graph=True, allow_unused=True)
            for one, result in zip(made, results, strict=True):
                if result is not None:
                    one[k] = result.array.reshape(-1)
    return made


def _by_matrices(node: Node, event: Execute, coming: Mapping[int, np.ndarray], total: int) -> list[np.ndarray]:
    """By local Jacobians where they are small; else everything may depend on everything."""
    like = tuple(
        np.zeros(meta.shape, meta.dtype.numpy) if one is None else one
        for meta, one in zip(node.metadata, event.grad_in, strict=True)
    )
    sizes = [one.size for one in like]
    made = np.zeros((total, sum(sizes)), np.float32)
    for number, one in coming.items():
        matrix = local_jacobian(node, number, like, one.shape[1])
        if matrix is None:
            made += one.any(axis=1, keepdims=True)
        else:
            made += one @ matrix.T.astype(np.float32)
    return np.split(made, np.cumsum(sizes)[:-1], axis=1)
