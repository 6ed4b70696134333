"""The names PyTorch's messages give to the types of a call's arguments."""

from __future__ import annotations

from types import MethodType

from vjpviz.autograd.functions.results import ReturnType

_NAMES: dict[type, str] = {}


def name_type(name: str, *types: type) -> None:
    """Say under which name messages speak of values of ``types``, where it is not the class's own."""
    _NAMES.update(dict.fromkeys(types, name))


def type_name(value: object) -> str:
    """The C name of a value's type: ``int``, ``Tensor``, ``torch.dtype``, ``numpy.ndarray``."""
    cls = type(value)
    if isinstance(value, MethodType) and type(value.__func__) in _NAMES:
        return _NAMES[type(value.__func__)]
    if isinstance(value, ReturnType):
        return f"torch.return_types.{value.name}"
    if cls in _NAMES:
        return _NAMES[cls]
    dotted = cls.__module__ in ("numpy", "torch", "torch._C", "torch.return_types")
    return f"{cls.__module__}.{cls.__name__}" if dotted and cls.__name__ != "Tensor" else cls.__name__
