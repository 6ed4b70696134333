"""``nn.Parameter``: a leaf that a module finds among its attributes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions.creation import ONLY_FLOAT, checked_size
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vjpviz.autograd.dtypes import DType


class Parameter(Tensor):
    """A tensor that shares the memory of ``data`` and requires grad unless told otherwise.

    Raises RuntimeError for a dtype without gradients, TypeError for what is no tensor.
    """

    __slots__ = ()

    def __init__(self, data: Tensor | None = None, requires_grad: bool = True) -> None:
        if data is None:
            data = Tensor(np.zeros(0, session().default_dtype.numpy))
        if not isinstance(data, Tensor):
            raise TypeError(f"Parameter(): argument 'data' must be Tensor, not {type(data).__name__}")
        if requires_grad and not data.dtype.differentiable:
            raise RuntimeError(ONLY_FLOAT)
        super().__init__(data.array, requires_grad=requires_grad, storage=data.storage)
        self.version = data.version
        recorder = session().recorder
        if recorder is not None:
            recorder.created(self, "Parameter", () if data.record is None else (data,))

    def __repr__(self) -> str:
        return f"Parameter containing:\n{super().__repr__()}"

    def __deepcopy__(self, memo: dict[int, Any]) -> Parameter:
        """A parameter of its own with the same values."""
        if id(self) not in memo:
            memo[id(self)] = Parameter(Tensor(self.array.copy()), self.requires_grad)
        return memo[id(self)]


Parameter.__module__ = "torch.nn.parameter"


@contextmanager
def initialising(parameters: dict[str, Parameter | None]) -> Iterator[None]:
    """Make and fill parameters in the block; the recorder is told of them as they are in the end."""
    with session().modes(record=False):
        yield
    recorder = session().recorder
    if recorder is not None:
        for parameter in parameters.values():
            if parameter is not None:
                recorder.created(parameter, "Parameter")


def empty(*size: int, dtype: DType | None = None) -> Parameter:
    """A parameter of zeros of this size, to be filled; in the default dtype where none is given."""
    kind = dtype or session().default_dtype
    return Parameter(Tensor(np.zeros(checked_size(size, kind), kind.numpy)))
