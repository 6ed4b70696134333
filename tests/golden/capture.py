"""Run a program under PyTorch and record what its backward calls execute. Needs torch; used by make.py alone.

Recording goes through hooks that are placed on every reachable node just before a backward call and taken away after
it. They copy numbers under ``no_grad``, so they take no sequence numbers, keep no gradient alive, and return nothing.
"""

from __future__ import annotations

import contextlib
import io
import sys
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import torch  # pyright: ignore[reportMissingImports]  (in an environment of its own)
import torch.autograd.graph  # pyright: ignore[reportMissingImports]  (in an environment of its own)

FULL_CALLS = 12  # calls of a program whose flows are recorded; later ones list the nodes only
LARGEST = 600  # elements of an array that are written out
TORCH = str(Path(str(torch.__file__)).parent)
ENTRANCES = {f"{TORCH}/_tensor.py", f"{TORCH}/autograd/__init__.py"}


def as_lists(value: torch.Tensor | None) -> Any:
    """A tensor as nested lists of exact doubles; larger than LARGEST, its shape and first elements."""
    if value is None:
        return None
    with torch.no_grad():
        plain = value.detach()
        if plain._is_zerotensor():
            plain = plain.clone()
        if plain.is_complex():
            plain = torch.view_as_real(plain.resolve_conj())
        if plain.numel() > LARGEST:
            return {"shape": list(plain.shape), "first": plain.reshape(-1)[:20].tolist()}
        return plain.tolist()


def first_node(root: torch.Tensor) -> Any:
    """The node a root's gradient goes to. Asking for a leaf's own costs a sequence number, and nothing else."""
    if root.grad_fn is None and root.requires_grad:
        return torch.autograd.graph.get_gradient_edge(root).node
    return root.grad_fn


def reachable(roots: list[Any]) -> list[Any]:
    """Every node behind the roots, each once."""
    seen: dict[int, Any] = {}
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        if node is not None and id(node) not in seen:
            seen[id(node)] = node
            waiting.extend(following for following, _ in node.next_functions)
    return list(seen.values())


@dataclass
class Recorder:
    """Stands in the engine's place, and hands every call on to it."""

    filename: str
    engine: Any
    calls: list[dict] = field(default_factory=list)
    internal: int = 0
    active: list[list[dict]] = field(default_factory=list)

    def script_line(self) -> int | None:
        """The line of the script that made this call, or None when a library function made it on its own."""
        frame: FrameType | None = sys._getframe(2)
        while frame is not None and frame.f_code.co_filename in ENTRANCES:
            frame = frame.f_back
        return frame.f_lineno if frame is not None and frame.f_code.co_filename == self.filename else None

    def __call__(self, roots, gradients, retain_graph, create_graph, *rest, **options):
        line = None if torch._C._are_functorch_transforms_active() else self.script_line()
        if line is None:
            self.internal += 1
            return self.engine(roots, gradients, retain_graph, create_graph, *rest, **options)
        flows = len(self.calls) < FULL_CALLS
        steps: list[dict] = []
        call = {
            "line": line,
            "retain_graph": bool(retain_graph),
            "create_graph": bool(create_graph),
            "gradients": [as_lists(g) for g in gradients] if flows else None,
            "steps": steps,
        }
        self.calls.append(call)
        nodes = reachable([first_node(root) for root in roots])
        handles = [handle for node in nodes for handle in self.watch(node, steps, flows)]
        self.active.append(steps)
        try:
            return self.engine(roots, gradients, retain_graph, create_graph, *rest, **options)
        finally:
            self.active.pop()
            for handle in handles:
                handle.remove()
            steps[:] = [step for step in steps if step.pop("done")]

    def watch(self, node, steps: list[dict], flows: bool):
        accumulates = type(node).__name__ == "AccumulateGrad"
        name, number = type(node).__name__, node._sequence_nr()

        def before(grad_outputs):
            if self.active[-1] is not steps:
                return
            step = {"done": False, "name": name, "sequence_nr": number}
            if flows:
                step["grad_in"] = [as_lists(g) for g in grad_outputs]
                if accumulates:
                    step["before"] = as_lists(node.variable.grad)
            steps.append(step)

        def after(grad_inputs, grad_outputs):
            if self.active[-1] is not steps:
                return
            step = next(s for s in reversed(steps) if not s["done"] and s["sequence_nr"] == number)
            step["done"] = True
            if flows:
                step["grad_out"] = [as_lists(g) for g in grad_inputs]
                if accumulates:
                    step["after"] = as_lists(node.variable.grad)

        return node.register_prehook(before), node.register_hook(after)


def leaves_of(namespace: dict[str, Any]) -> dict[str, object]:
    """The final gradients of leaves and of module parameters, by the name under which the script has them."""
    found: dict[str, object] = {}
    for name, value in namespace.items():
        if isinstance(value, torch.nn.Module):
            for inner, parameter in value.named_parameters():
                found[f"{name}.{inner}"] = as_lists(parameter.grad)
        elif isinstance(value, torch.Tensor) and value.is_leaf and value.requires_grad:
            found[name] = as_lists(value.grad)
    return found


def error_of(error: BaseException, filename: str) -> dict:
    # Only the interpreter's own hook adds what Python 3.11 suggests ("Did you mean …"); the traceback module does not.
    screen = io.StringIO()
    with contextlib.redirect_stderr(screen):
        sys.__excepthook__(type(error), error, error.__traceback__)
    shown = screen.getvalue().rstrip("\n").split("\n")
    frames = [
        {"line": frame.lineno, "in": frame.name}
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == filename
    ]
    line = error.lineno if isinstance(error, SyntaxError) else frames[-1]["line"] if frames else None
    message = (error.msg if isinstance(error, SyntaxError) else str(error)).split("\n")[0]
    return {
        "type": type(error).__name__,
        "message": message,
        "shown": next(text for text in reversed(shown) if message in text and text[:1] != " "),
        "line": line,
        "frames": frames,
    }


def run(source: str, filename: str) -> dict:
    """Everything golden about a program: what it prints, how it fails, what its backward calls do."""
    recorder = Recorder(filename, torch.autograd._engine_run_backward)
    torch.autograd._engine_run_backward = recorder
    namespace: dict[str, Any] = {"__name__": "__main__"}
    out, error = io.StringIO(), None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, filename, "exec"), namespace)
        except Exception as raised:
            error = error_of(raised, filename)
    return {
        "stdout": out.getvalue(),
        "error": error,
        "internal_calls": recorder.internal,
        "backward_calls": recorder.calls,
        "leaves": leaves_of(namespace),
    }
