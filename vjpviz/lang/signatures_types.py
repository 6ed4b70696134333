"""The names PyTorch's messages give to the types of a call's arguments."""

from __future__ import annotations

from vjpviz.autograd.dtypes import DType
from vjpviz.autograd.random import Generator

_NAMES: dict[type, str] = {DType: "torch.dtype", Generator: "torch._C.Generator"}


def name_type(name: str, *types: type) -> None:
    """Say under which name messages speak of values of ``types``, where it is not the class's own."""
    _NAMES.update(dict.fromkeys(types, name))


def type_name(value: object) -> str:
    """The C name of a value's type: ``int``, ``Tensor``, ``torch.dtype``, ``numpy.ndarray``."""
    cls = type(value)
    if cls in _NAMES:
        return _NAMES[cls]
    return f"numpy.{cls.__name__}" if cls.__module__ == "numpy" else cls.__name__
