"""Local Jacobians on demand: what a step multiplied, as matrices while they are small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vjpviz.autograd.again import wide
from vjpviz.autograd.engine import fit
from vjpviz.autograd.formulas import input_name, input_use, jacobian_sign, rule, structure
from vjpviz.autograd.session import Session, activate
from vjpviz.autograd.tensor import Tensor
from vjpviz.trace.events import Execute

if TYPE_CHECKING:
    from vjpviz.autograd.node import Node
    from vjpviz.autograd.recorder import Recorder
    from vjpviz.trace.trace import Trace

ROWS, ENTRIES = 64, 4096  # a matrix beyond these is not made


@dataclass(frozen=True, slots=True)
class Product:
    """``v · J = result`` for one input of a node.

    ``v`` is the incoming gradient as a row of m numbers, ``matrix`` the local Jacobian [m, n] or None where it is too
    large, ``result`` the row of n numbers that left. ``input`` is the tensor's id, ``name`` how formulas call it,
    ``structure`` a word (``diagonal``, ``row of ones``, …) or "", ``rule`` TeX. ``use`` counts, from 1, the uses of a
    tensor that the node took more than once; else it is 0.

    Of complex numbers the matrix is that of the conjugate derivatives, as in ``v · conj(f')``. Where the product is no
    product of complex matrices (``conj``, ``angle``, the real part of something), real and imaginary parts count as
    numbers of their own, one after the other: a complex row of m numbers is a row of 2m.
    """

    edge: int
    input: int | None
    name: str
    structure: str
    rule: str
    v: np.ndarray
    matrix: np.ndarray | None
    shape: tuple[int, int]
    result: np.ndarray
    use: int = 0

    def sign(self, *, several: bool) -> str:
        """What formulas call the Jacobian: ``J``, where the node has several ``J_{x}``, and ``J_{x}^{(1)}``."""
        return jacobian_sign(self.name if several else "", self.use)


@dataclass(frozen=True, slots=True)
class StepExplanation:
    """The products of the step at time ``t``; empty for an AccumulateGrad and for events that run no node."""

    t: int
    node: int | None
    products: tuple[Product, ...]


def explain(trace: Trace, recorder: Recorder, t: int) -> StepExplanation:
    """The products of the step at ``t``."""
    event = trace.events[t] if 0 <= t < len(trace.events) else None
    if not isinstance(event, Execute):
        return StepExplanation(t, None, ())
    node = recorder.kept.get(t)
    if node is None or any(grad is None for grad in event.grad_in):
        return StepExplanation(t, event.node, ())
    info = trace.nodes[event.node]
    v = np.concatenate([grad.reshape(-1) for grad in event.grad_in if grad is not None])
    products = []
    for edge, sent in enumerate(event.grad_out):
        if sent is None or node.edges[edge] is None:
            continue
        matrix = local_jacobian(node, edge, event.grad_in, sent.size)
        row, result = v, sent.reshape(-1)
        if matrix is not None and matrix.shape != (v.size, sent.size):
            row, result = _parts(v), _parts(result)
        products.append(
            Product(
                edge=edge,
                input=info.inputs[edge] if edge < len(info.inputs) else None,
                name=input_name(trace, info, edge),
                structure=structure(trace, info, edge),
                rule=rule(trace, info, edge),
                v=row,
                matrix=matrix,
                shape=(row.size, result.size),
                result=result,
                use=input_use(trace, info, edge),
            )
        )
    return StepExplanation(t, event.node, tuple(products))


def local_jacobian(node: Node, edge: int, like: tuple[np.ndarray | None, ...], columns: int) -> np.ndarray | None:
    """The Jacobian [m, n] of a node's outputs for one input, a row for each unit vector sent through its vjp.

    ``like`` are arrays of the shapes and dtypes of its gradients. None where it has too many entries, or where the
    node can't be asked again. Where gradients are complex and the product is not linear in complex factors, the matrix
    is one of real and imaginary parts (see `Product`).
    """
    rows = sum(one.size for one in like if one is not None)
    if rows > ROWS or rows * columns > ENTRIES:
        return None
    with activate(Session(grad_enabled=False)):
        try:
            matrix = _rows(node, edge, like, columns, 1)
            turned = _rows(node, edge, like, columns, 1j) if _complex(like) else None
        except Exception:
            if node.scripted:
                return None  # the script's own function may refuse to run a second time
            raise
    if turned is not None and not np.allclose(turned, 1j * matrix, 1e-4, 1e-6, equal_nan=True):
        return np.array([[_parts(a), _parts(b)] for a, b in zip(matrix, turned, strict=True)]).reshape(2 * rows, -1)
    return matrix + 0.0  # no minus zeros


def _complex(like: tuple[np.ndarray | None, ...]) -> bool:
    return any(one is not None and one.dtype.kind == "c" for one in like)


def _parts(row: np.ndarray) -> np.ndarray:
    """A row of complex numbers as one of their parts, twice as long; a real row as it is."""
    return np.stack([np.real(row), np.imag(row)], axis=-1).reshape(-1) if row.dtype.kind == "c" else row


def _rows(node: Node, edge: int, like: tuple[np.ndarray | None, ...], columns: int, size: complex) -> np.ndarray:
    """What leaves by an edge for each unit vector times ``size``: [m, n] of float64 or complex128."""
    made = []
    for row in range(sum(one.size for one in like if one is not None)):
        out = node.apply(unit(like, row, size))[edge]
        target = node.edges[edge]
        sent = out if target is None else fit(out, target)
        made.append(np.zeros(columns) if sent is None else wide(sent.array.reshape(-1)))
    return np.array(made).reshape(-1, columns)


def unit(like: tuple[np.ndarray | None, ...], place: int, size: complex = 1) -> list[Tensor | None]:
    """Gradients of the shapes and dtypes of ``like``, all 0 but for ``size`` at a place counted through all of them."""
    grads: list[Tensor | None] = []
    for one in like:
        if one is None:
            grads.append(None)
            continue
        flat = np.zeros(one.size, one.dtype)
        if 0 <= place < one.size:
            flat[place] = size
        place -= one.size
        grads.append(Tensor(flat.reshape(one.shape)))
    return grads
