"""``torch.Tensor``, ``torch.FloatTensor``, ``torch.Generator``: classes to a script, with constructors of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.random import Generator
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.signatures_native import Native
from vjpviz.lang.signatures_types import type_name
from vjpviz.lang.torch_values import TENSOR_TYPES, Device, Size

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.dtypes import DType

NEW = (
    "(*, device? device=None)",
    "(Storage storage)",
    "(Tensor other)",
    "(int[] size, *, device? device=None)",
    "(object data, *, device? device=None)",
)


class Stand(type):
    """The metaclass of a class that stands for another: instances, equality and hash are that one's, not calls.

    ``type(x) == torch.Tensor`` and ``isinstance(x, torch.Tensor)`` hold for tensors that vjpviz made itself.
    """

    stands_for: type
    make: Callable[..., Any]
    tensor_dtype: DType | None = None
    shown: str

    def __call__(cls, *args: Any, **named: Any) -> Any:
        """Make what it stands for."""
        return cls.make(*args, **named)

    def __instancecheck__(cls, value: object) -> bool:
        fits = cls.tensor_dtype is None or (isinstance(value, Tensor) and value.dtype is cls.tensor_dtype)
        return isinstance(value, cls.stands_for) and fits

    def __subclasscheck__(cls, other: type) -> bool:
        return cls.tensor_dtype is None and issubclass(other, cls.stands_for)

    def __eq__(cls, other: object) -> bool:
        return cls is other or (other is cls.stands_for and cls.tensor_dtype is None)

    def __hash__(cls) -> int:
        return hash(cls.stands_for)

    def __repr__(cls) -> str:
        return f"<class '{cls.shown}'>"


def stand(name: str, kind: type, make: Callable[..., Any], dtype: DType | None = None, module: str = "torch") -> type:
    """A class ``name`` for scripts that stands for ``kind`` and is made by ``make``; tensors of ``dtype`` only."""
    members = {"stands_for": kind, "make": staticmethod(make), "tensor_dtype": dtype, "shown": f"{module}.{name}"}
    return Stand(name, (kind,), members | {"__slots__": (), "__module__": module})


def _new(dtype: DType | None) -> Callable[..., Tensor]:
    def make(*args: Any, **named: Any) -> Tensor:
        """``torch.Tensor(…)``: sizes make room, a sequence becomes a tensor, a tensor is shared."""
        listed = len(args) == 1 and not named and isinstance(args[0], (list, tuple)) and not isinstance(args[0], Size)
        values = {"data": args[0]} if listed else native.bind(args, named).values
        tensor = _constructed(values, dtype or session().default_dtype, any_dtype=dtype is None)
        recorder = session().recorder
        if recorder is not None:
            recorder.created(tensor, "Tensor")
        return tensor

    native = Native("new", NEW, make)
    return make


def _constructed(values: dict[str, Any], dtype: DType, *, any_dtype: bool) -> Tensor:
    if "other" in values:
        other: Tensor = values["other"]
        if other.dtype is not dtype and not any_dtype:
            raise TypeError(f"expected a tensor of dtype {dtype.name}, but got one of {other.dtype.name}")
        return other.alias()
    if "data" not in values:
        return Tensor(np.zeros(values.get("size", 0), dtype.numpy))
    data = values["data"]
    if isinstance(data, str):
        raise TypeError("new(): invalid data type 'str'")
    if not isinstance(data, (list, tuple, range, np.ndarray)):
        raise TypeError(f"new(): data must be a sequence (got {type_name(data)})")
    with session().modes(record=False):
        return REGISTRY["tensor"](data, dtype=dtype)


def _generator(device: Device | str = "cpu") -> Generator:
    """``torch.Generator(device)``."""
    if not isinstance(device, Device):
        Device.parse(device)
    return Generator()


TYPES: dict[str, type] = {
    "Tensor": stand("Tensor", Tensor, _new(None)),
    **{name: stand(name, Tensor, _new(dtype), dtype) for name, dtype in TENSOR_TYPES.items()},
    "Generator": stand("Generator", Generator, _generator, module="torch._C"),
}
Tensor.__module__ = "torch"
