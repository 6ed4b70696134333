"""Hooks of the script in the middle of a backward pass: how they are called, and what is kept of it."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np

    from vjpviz.autograd.engine import Task


def run_hook(task: Task, hook: Callable, *args: object, handle: int | None = None) -> Any:
    """Call a function of the script in the middle of the pass; what it does to tensors is recorded.

    ``handle`` is the number under which a hook was registered.
    """
    state = session()
    quiet, state.recorder = state.recorder, task.recorder
    named = nullcontext() if task.recorder is None or handle is None else task.recorder.inside(handle)
    try:
        with named:
            return hook(*args)
    finally:
        state.recorder = quiet


@dataclass(slots=True)
class Hooked:
    """A hook ran, for the recorder: at which input of a node, or at which edge of what is sent, and what it made."""

    handle: int
    place: int
    sent: bool
    before: np.ndarray
    after: np.ndarray


def arrays_before(task: Task, grads: Sequence[Tensor | None]) -> list[np.ndarray | None]:
    """Gradients as they are before a hook sees them, which may write into them."""
    return [None if one is None or task.recorder is None else one.array.copy() for one in grads]


def note_run(
    task: Task, handle: int, before: Sequence[np.ndarray | None], after: Sequence[Tensor | None], *, sent: bool = False
) -> None:
    """Keep what a hook of a node made of its gradients; ``sent``: of those it gives."""
    task.hooked += [
        Hooked(handle, place, sent, old, new.array.copy())
        for place, (old, new) in enumerate(zip(before, after, strict=False))
        if old is not None and isinstance(new, Tensor)
    ]


def check_hook_result(hook: object, changed: object, grad: Tensor) -> Tensor:
    """What a tensor hook returned, if it can stand for the gradient. Raises TypeError or RuntimeError as PyTorch."""
    if not isinstance(changed, Tensor):
        raise TypeError(f"expected Variable, but hook returned '{type(changed).__name__}'")
    name = getattr(hook, "__name__", repr(hook))
    if changed.shape != grad.shape:
        raise RuntimeError(f"hook '{name}' has changed the size of value")
    if changed.dtype is not grad.dtype:
        raise RuntimeError(
            f"hook '{name}' has changed the type of value (was torch.{grad.dtype.scalar}Tensor got "
            f"torch.{changed.dtype.scalar}Tensor)"
        )
    return changed
