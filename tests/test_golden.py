"""The engine equals PyTorch 2.13: printed text, errors, order of execution and flows of every golden program."""

from __future__ import annotations

import json

import pytest

from tests.golden.compare import Program, differences, programs
from tests.golden.schema import violations
from vjpviz.lang.run import execute
from vjpviz.trace.document import to_json

PROGRAMS = programs()


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_program_as_under_pytorch(program: Program) -> None:
    found = differences(program)
    if found:
        pytest.fail(f"{program.path}\n" + "\n".join(found), pytrace=False)


@pytest.mark.parametrize("program", [p for p in PROGRAMS if p.topic == "lessons"], ids=lambda program: program.name)
def test_trace_keeps_its_contract(program: Program) -> None:
    run = execute(program.path.read_text(encoding="utf-8"), filename=program.path.name)
    document = json.loads(json.dumps(to_json(run.trace)))
    assert violations(document) == []


def test_schema_sees_what_is_wrong() -> None:
    step = {"node": 0, "name": "PowBackward0", "grad_in": [1.0], "grad_out": []}
    call = {
        "line": 1, "roots": [0, 7], "gradients": [1.0], "retain_graph": False, "create_graph": False, "steps": [step]
    }  # fmt: skip
    node = {"id": 0, "name": "PowBackward0", "sequence_nr": 0, "next_functions": [None], "line": 1}
    document = {"version": 1, "source": "", "stdout": "", "error": None, "tensors": []}
    document |= {"nodes": [node], "backward_calls": [call]}
    assert violations(document) == ["no such root 7", "PowBackward0 has 0 gradients for its edges"]
