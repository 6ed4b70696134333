"""The trace as a JSON document: the public form of what a run left behind.

The document holds what PyTorch would report, in PyTorch's names: tensors and nodes are referred to by ``id``, a
line is a line of the source or ``null``, arrays are nested lists. ``NaN`` and ``Infinity`` stand as Python's ``json``
writes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.trace.events import Accumulate, Execute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vjpviz.trace.events import Span
    from vjpviz.trace.trace import BackwardCall, NodeInfo, TensorInfo, Trace

VERSION = 1

Document = dict[str, Any]


def to_json(trace: Trace) -> Document:
    """The whole trace as dicts, lists, strings and numbers, ready for ``json.dump``.

    Tensors appear as they stand at the end of the run. A complex number is the pair ``[real, imaginary]``. ``seed`` is
    there only where a script drew random numbers without seeding them: it is the seed that it was given.
    """
    error = trace.error
    return {
        "version": VERSION,
        "source": trace.source,
        "stdout": trace.stdout,
        "error": error and {"type": error.type, "message": error.message, "line": _line(error.span)},
        "tensors": [_tensor(trace, tensor) for tensor in trace.tensors],
        "nodes": [_node(node) for node in trace.nodes],
        "backward_calls": [_call(trace, call) for call in trace.calls],
    } | ({} if trace.seed is None else {"seed": trace.seed})


def _tensor(trace: Trace, tensor: TensorInfo) -> Document:
    state = trace.final_state(tensor.id)
    return {
        "id": tensor.id,
        "name": tensor.name,
        "shape": list(tensor.shape),
        "dtype": tensor.dtype,
        "requires_grad": state.requires_grad,
        "is_leaf": state.is_leaf,
        "grad_fn": state.grad_fn,
        "line": _line(tensor.span),
        "data": _nested(state.data),
        "grad": _nested(state.grad),
    }


def _node(node: NodeInfo) -> Document:
    return {
        "id": node.id,
        "name": node.name,
        "sequence_nr": node.sequence_nr,
        "next_functions": [edge and list(edge) for edge in node.next_functions],
        "line": _line(node.span),
    }


def _call(trace: Trace, call: BackwardCall) -> Document:
    events = (trace.events[t] for t in call.steps)
    return {
        "line": _line(call.span),
        "roots": list(call.roots),
        "gradients": _arrays(call.gradients),
        "retain_graph": call.retain_graph,
        "create_graph": call.create_graph,
        "steps": [_step(trace, event) for event in events if isinstance(event, Execute)],
    }


def _step(trace: Trace, event: Execute) -> Document:
    step: Document = {
        "node": event.node,
        "name": trace.nodes[event.node].name,
        "grad_in": _arrays(event.grad_in),
        "grad_out": _arrays(event.grad_out),
    }
    if isinstance(event, Accumulate):
        step |= {"tensor": event.tensor, "before": _nested(event.before), "after": _nested(event.after)}
    return step


def _arrays(arrays: Iterable[np.ndarray | None]) -> list[Any]:
    return [_nested(array) for array in arrays]


def _nested(array: np.ndarray | None) -> Any:
    if array is None:
        return None
    if array.dtype.kind == "c":
        array = np.stack((np.real(array), np.imag(array)), axis=-1)
    return array.tolist()


def _line(span: Span | None) -> int | None:
    return span and span.line
