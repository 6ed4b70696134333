"""What a trace is told when a module is called: a scope, and the names of its parameters."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vjpviz.autograd.recorder import Recorder
    from vjpviz.lang.nn.module import Module


@contextmanager
def inside(module: Module, recorder: Recorder) -> Iterator[None]:
    """A scope such as ``Linear fc1`` for a block; what was current comes back after it."""
    if label_of(module) is None:
        label(module, "")
    _name_parts(module, recorder)
    outer = recorder.span, recorder.scope
    kind, name = type(module).__name__, label_of(module)
    recorder.scope = (*recorder.scope, f"{kind} {name}" if name else kind)
    try:
        yield
    finally:
        recorder.span, recorder.scope = outer


def label_of(module: Module) -> str | None:
    """What the trace calls it; ``None`` before it was called or bound to a variable."""
    return getattr(module, "_label", None)


def label(module: Any, name: str) -> None:
    """Call a module ``name`` in the trace, unless it has a name already."""
    if not label_of(module):
        object.__setattr__(module, "_label", name)


def _name_parts(module: Module, recorder: Recorder) -> None:
    """Name what is below a module by its path in it; a lone layer's parameters by its variable: ``fc.weight``."""
    below = [(path, one) for path, one in module.named_modules() if path]
    if below and all(f".{label_of(one)}".endswith(f".{path}") for path, one in below):
        return  # by this path, or by a longer one from the module that called this one
    for path, one in below:
        object.__setattr__(one, "_label", path)
    alone = label_of(module) if not below else ""
    for path, parameter in module.named_parameters():
        recorder.name(parameter, f"{alone}.{path}" if alone else path)
