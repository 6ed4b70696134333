"""The JSON form, on a trace written out by hand: ``y = x * x`` with ``x`` a leaf of two elements."""

import json
from dataclasses import replace

import numpy as np
import pytest

from vjpviz.trace.document import to_json
from vjpviz.trace.events import Accumulate, Execute, Forward, Seed, Span, TensorState
from vjpviz.trace.trace import BackwardCall, Failure, NodeInfo, Output, TensorInfo, Trace

X = np.array([1.5, np.nan], dtype=np.float32)
V = np.array([1.0, np.inf], dtype=np.float32)


def span(line: int) -> Span:
    return Span(line, 0, line, 5)


def state(data: np.ndarray, grad_fn: int | None, grad: np.ndarray | None = None) -> TensorState:
    return TensorState(data, True, grad_fn is None, grad_fn, grad, False, 0)


@pytest.fixture
def trace() -> Trace:
    return Trace(
        source="x = …\ny = x * x\ny.backward(v)\n",
        outputs=(Output(2, "a\n", None), Output(3, "b\n", None)),
        error=None,
        tensors=(TensorInfo(0, "x", (2,), "float32", span(1), 0), TensorInfo(1, "y", (2,), "float32", None, 1)),
        nodes=(
            NodeInfo(
                0, "MulBackward0", 7, ((1, 0), (1, 0), None), (0, 0, None), (1,), "mul", (), (), None, span(2), ()
            ),
            NodeInfo(1, "AccumulateGrad", 2**64 - 1, (), (), (), "", (), (), 0, None, ()),
        ),
        calls=(BackwardCall(span(3), (0,), (1,), (V,), False, True, 2, (3, 4)),),
        events=(
            Forward(span(1), (), None, ((0, state(X, None)),), "tensor", (), (0,), None, False),
            Forward(span(2), (), None, ((1, state(X * X, 0)),), "mul", (0, 0), (1,), 0, False),
            Seed(span(3), (), 0, (), (), (0,)),
            Execute(span(3), (), 0, (), 0, (V,), (X, None), (), (1,), True),
            Accumulate(span(3), (), 0, ((0, state(X, None, V)),), 1, (V,), (), (), (), False, 0, None, V, V),
        ),
    )


def test_the_document_is_the_public_contract(trace: Trace) -> None:
    text = json.dumps(to_json(trace))
    assert "NaN" in text
    assert "Infinity" in text
    document = json.loads(text.replace("NaN", '"nan"').replace("Infinity", '"inf"'))
    leaf = {
        "id": 0,
        "name": "x",
        "shape": [2],
        "dtype": "float32",
        "requires_grad": True,
        "is_leaf": True,
        "grad_fn": None,
        "line": 1,
        "data": [1.5, "nan"],
        "grad": [1.0, "inf"],
    }
    result = leaf | {
        "id": 1,
        "name": "y",
        "is_leaf": False,
        "grad_fn": 0,
        "line": None,
        "data": [2.25, "nan"],
        "grad": None,
    }
    assert document == {
        "version": 1,
        "source": "x = …\ny = x * x\ny.backward(v)\n",
        "stdout": "a\nb\n",
        "error": None,
        "tensors": [leaf, result],
        "nodes": [
            {
                "id": 0,
                "name": "MulBackward0",
                "sequence_nr": 7,
                "next_functions": [[1, 0], [1, 0], None],
                "line": 2,
            },
            {"id": 1, "name": "AccumulateGrad", "sequence_nr": 2**64 - 1, "next_functions": [], "line": None},
        ],
        "backward_calls": [
            {
                "line": 3,
                "roots": [0],
                "gradients": [[1.0, "inf"]],
                "retain_graph": False,
                "create_graph": True,
                "steps": [
                    {
                        "node": 0,
                        "name": "MulBackward0",
                        "grad_in": [[1.0, "inf"]],
                        "grad_out": [[1.5, "nan"], None],
                    },
                    {
                        "node": 1,
                        "name": "AccumulateGrad",
                        "grad_in": [[1.0, "inf"]],
                        "grad_out": [],
                        "tensor": 0,
                        "before": None,
                        "after": [1.0, "inf"],
                    },
                ],
            }
        ],
    }


def test_an_error_names_its_line(trace: Trace) -> None:
    failure = Failure("RuntimeError", "no", Span(3, 0, 3, 12), "Traceback …")
    document = to_json(replace(trace, error=failure))
    assert document["error"] == {"type": "RuntimeError", "message": "no", "line": 3}


def test_a_scalar_is_a_number_and_a_complex_one_a_pair(trace: Trace) -> None:
    def data(array: np.ndarray) -> object:
        first = replace(trace.events[0], changes=((0, state(array, None)),))
        return to_json(replace(trace, events=(first, trace.events[1]), calls=()))["tensors"][0]["data"]

    assert data(np.array(True)) is True
    assert data(np.array(3, dtype=np.int64)) == 3
    assert data(np.array(1 + 2j, dtype=np.complex64)) == [1.0, 2.0]
    assert data(np.array([[1j], [2]], dtype=np.complex64).T) == [[[0.0, 1.0], [2.0, 0.0]]]
