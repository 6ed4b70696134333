"""``state_dict`` and ``load_state_dict``."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.session import session

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor
    from vjpviz.lang.nn.module import Module


class IncompatibleKeys(NamedTuple):
    """What ``load_state_dict`` returns."""

    missing_keys: list[str]
    unexpected_keys: list[str]

    def __repr__(self) -> str:
        if not self.missing_keys and not self.unexpected_keys:
            return "<All keys matched successfully>"
        return f"_IncompatibleKeys(missing_keys={self.missing_keys!r}, unexpected_keys={self.unexpected_keys!r})"

    __str__ = __repr__


IncompatibleKeys.__name__ = IncompatibleKeys.__qualname__ = "_IncompatibleKeys"


def _own(module: Module) -> dict[str, Tensor]:
    buffers = {
        name: buffer for name, buffer in module._buffers.items() if name not in module._non_persistent_buffers_set
    }
    return {name: value for name, value in (module._parameters | buffers).items() if value is not None}


def _all(module: Module, prefix: str = "") -> dict[str, Tensor]:
    found = {prefix + name: value for name, value in _own(module).items()}
    for name, child in module._modules.items():
        if child is not None:
            found |= _all(child, f"{prefix}{name}.")
    return found


def state_of(module: Module, prefix: str, keep_vars: bool) -> OrderedDict[str, Tensor]:
    """All parameters and persistent buffers by dotted path, a module's own before those below."""
    with session().modes(record=False):
        return OrderedDict(
            (path, value if keep_vars else REGISTRY["detach"](value)) for path, value in _all(module, prefix).items()
        )


def load_state(module: Module, state: Any, strict: bool) -> IncompatibleKeys:
    """Copy values in. Raises RuntimeError with PyTorch's list of what does not fit."""
    if not isinstance(state, Mapping):
        raise TypeError(f"Expected state_dict to be dict-like, got {type(state)}.")
    own = _all(module)
    problems: list[str] = []
    for path, value in own.items():
        if path in state and tuple(state[path].shape) != value.shape:
            there, here = (f"torch.Size({list(one.shape)})" for one in (state[path], value))
            problems.append(
                f"size mismatch for {path}: copying a param with shape {there} from checkpoint, the shape in current "
                f"model is {here}."
            )
        elif path in state:
            with session().modes(grad=False):
                REGISTRY["copy_"](value, state[path])
    counted = isinstance(state, OrderedDict)  # a plain dict is of no version, of when batches were not counted
    missing = [path for path in own if path not in state and (counted or not path.endswith("num_batches_tracked"))]
    unexpected = [path for path in state if path not in own]
    if strict and unexpected:
        listed = ", ".join(f'"{path}"' for path in unexpected)
        problems.insert(0, f"Unexpected key(s) in state_dict: {listed}. ")
    if strict and missing:
        listed = ", ".join(f'"{path}"' for path in missing)
        problems.insert(0, f"Missing key(s) in state_dict: {listed}. ")
    if problems:
        text = "\n\t".join(problems)
        raise RuntimeError(f"Error(s) in loading state_dict for {type(module).__name__}:\n\t{text}")
    return IncompatibleKeys(missing, unexpected)
