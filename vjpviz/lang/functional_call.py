"""``torch.func.functional_call``: a module called with other tensors in the place of its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.nn.module import Module

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def functional_call(
    module: Module,
    parameter_and_buffer_dicts: Mapping[str, Tensor] | Sequence[Mapping[str, Tensor]],
    args: Any = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    tie_weights: bool = True,
    strict: bool = False,
) -> Any:
    """What ``module`` gives for ``args``, with the tensors given by their dotted names; it keeps its own afterwards."""
    if not isinstance(module, Module):
        raise TypeError(f"Expected module to be nn.Module, got {type(module)}")
    given: dict[str, Tensor] = {}
    several = parameter_and_buffer_dicts
    for one in [several] if isinstance(several, Mapping) else several:
        given.update(one)
    values = () if args is None else args if isinstance(args, tuple) else (args,)
    with _replaced(module, given):
        return module(*values, **(kwargs or {}))


@contextmanager
def _replaced(module: Module, given: dict[str, Tensor]) -> Iterator[None]:
    before: list[tuple[dict[str, Any], str, Any]] = []
    try:
        for path, tensor in given.items():
            owner, _, name = path.rpartition(".")
            holder = module.get_submodule(owner)
            kept: dict[str, Any] = holder._parameters if name in holder._parameters else holder._buffers
            if name in kept:
                before.append((kept, name, kept[name]))
                kept[name] = tensor
        yield
    finally:
        for kept, name, value in reversed(before):
            kept[name] = value


FUNCTIONAL_CALL = {"functional_call": functional_call}
