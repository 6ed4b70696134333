"""Run a program in vjpviz and tell how it differs from what PyTorch did. Plain functions, no test framework."""

from __future__ import annotations

import difflib
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).resolve().parent
LESSONS = HERE.parent.parent / "resources" / "lessons"

# Elementary functions are rounded differently by different libraries: a unit in the last place (6e-8) each, and a
# dozen of them meet on the longest way through a program. 2e-6 lets that pass and no wrong formula. What a float64
# program computes has digits that no float32 can hold, and is held to 1e-12.
SINGLE, DOUBLE = 2e-6, 1e-12


@dataclass(frozen=True, slots=True)
class Program:
    """A script and its golden file. ``name`` is ``topic/stem``."""

    name: str
    path: Path
    golden: Path

    @property
    def topic(self) -> str:
        return self.name.partition("/")[0]


def programs() -> list[Program]:
    """Every lesson and every program that has a golden file, by topic."""
    found = [
        Program(f"lessons/{path.stem}", path, HERE / "lessons" / f"{path.stem}.json")
        for path in sorted(LESSONS.glob("*.py"))
    ]
    for path in sorted((HERE / "programs").glob("*/*.py")):
        found.append(Program(f"{path.parent.name}/{path.stem}", path, path.with_suffix(".json")))
    return found


def differences(program: Program) -> list[str]:
    """What is not as under PyTorch, one paragraph each. The first word of each says what kind of difference it is."""
    from vjpviz.lang.run import execute
    from vjpviz.trace.document import to_json

    source = program.path.read_text(encoding="utf-8")
    golden = json.loads(program.golden.read_text(encoding="utf-8"))
    if golden["sha"] != hashlib.sha256(source.encode()).hexdigest()[:16]:
        return ["stale: the program was edited after its golden file was made; run make.py"]
    run = execute(source, filename=program.path.name)
    document = to_json(run.trace)
    found = [*_error(golden["error"], run.error), *_stdout(golden["stdout"], document["stdout"])]
    if not golden["internal_calls"]:
        found += _calls(golden["backward_calls"], document["backward_calls"])
    return found + _leaves(golden["leaves"], document["tensors"])


def _stdout(golden: str, ours: str) -> list[str]:
    if golden == ours:
        return []
    lines = difflib.unified_diff(golden.splitlines(), ours.splitlines(), "PyTorch", "vjpviz", "", "", n=1, lineterm="")
    return ["stdout:\n" + "\n".join(lines)]


def _error(golden: dict[str, Any] | None, ours: Any) -> list[str]:
    """Type, first line of the message and line; and what the traceback ends in, with Python's suggestions."""
    if golden is None:
        return (
            [] if ours is None else [f"error: none under PyTorch, here line {_line(ours)}: {ours.type}: {ours.message}"]
        )
    if ours is None:
        return [f"error: none here, under PyTorch {golden['shown']}"]
    first = ours.message.split("\n")[0]
    last = next((s for s in reversed(ours.traceback.splitlines()) if s.startswith(golden["type"])), "")
    if (
        ours.type.rpartition(".")[2] != golden["type"]
        or golden["message"] != first != golden["shown"].partition(": ")[2]
    ):
        return [f"error:\n- {golden['shown']}\n+ line {_line(ours)}: {ours.type}: {first}"]
    if golden["shown"] not in ours.traceback:
        return [f"traceback: its last line\n- {golden['shown']}\n+ {last}"]
    if _line(ours) != golden["line"]:
        return [f"line: the error is at line {_line(ours)}, under PyTorch at line {golden['line']}"]
    return []


def _line(failure: Any) -> int | None:
    return failure.span and failure.span.line


def _calls(golden: list[dict[str, Any]], ours: list[dict[str, Any]]) -> list[str]:
    """Calls that ran a node, in order. One that was refused before the engine began has no steps, and is left out."""
    golden, ours = [c for c in golden if c["steps"]], [c for c in ours if c["steps"]]
    if len(golden) != len(ours):
        return [f"calls: {len(golden)} backward calls under PyTorch, {len(ours)} here"]
    for number, (wanted, found) in enumerate(zip(golden, ours, strict=True)):
        names, here = [s["name"] for s in wanted["steps"]], [s["name"] for s in found["steps"]]
        if names != here:
            return [f"order: call {number}\n- {' '.join(names)}\n+ {' '.join(here)}"]
        for option in ("retain_graph", "create_graph"):
            if wanted[option] != found[option]:
                return [f"calls: {option} of call {number} is {wanted[option]}, here {found[option]}"]
        if wanted["gradients"] is not None and not close(wanted["gradients"], found["gradients"]):
            return [f"seed: call {number}\n- {wanted['gradients']}\n+ {found['gradients']}"]
        for place, (step, other) in enumerate(zip(wanted["steps"], found["steps"], strict=True)):
            for key in ("grad_in", "grad_out", "before", "after"):
                if key in step and not close(step[key], other[key]):
                    return [
                        f"flow: {key} of step {place} ({step['name']}), call {number}\n- {step[key]}\n+ {other[key]}"
                    ]
    return []


def _leaves(golden: dict[str, Any], tensors: list[dict[str, Any]]) -> list[str]:
    """Final gradients, of those leaves that the trace knows by the same name."""
    last = {tensor["name"]: tensor for tensor in tensors}
    return [
        f"grad: {name}.grad\n- {grad}\n+ {last[name]['grad']}"
        for name, grad in golden.items()
        if name in last and last[name]["is_leaf"] and not close(grad, last[name]["grad"])
    ]


def close(golden: Any, ours: Any) -> bool:
    """Whether nested lists have one shape, the same ``None``, and numbers within the tolerance of their precision."""
    if isinstance(golden, dict):  # too large to be written out: its shape and first elements
        array = np.asarray(ours)
        return list(array.shape) == golden["shape"] and close(golden["first"], array.reshape(-1)[:20].tolist())
    if golden is None or ours is None:
        return golden is ours
    if isinstance(golden, list) and any(entry is None or isinstance(entry, list | dict) for entry in golden):
        return isinstance(ours, list) and len(golden) == len(ours) and all(map(close, golden, ours))
    if np.shape(golden) != np.shape(ours):
        return False
    wanted, found = np.asarray(golden, dtype=np.float64), np.asarray(ours, dtype=np.float64)
    with np.errstate(over="ignore", invalid="ignore"):
        single = bool(np.all((wanted == wanted.astype(np.float32)) | np.isnan(wanted)))
    finite = np.abs(wanted[np.isfinite(wanted)])
    rtol = SINGLE if single else DOUBLE
    return np.allclose(found, wanted, rtol=rtol, atol=rtol * float(finite.max(initial=0.0)) / 4, equal_nan=True)
