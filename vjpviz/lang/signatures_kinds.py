"""What a parameter of a PyTorch function takes: by kind, the words for it, the test, and the value it becomes.

The rules are those of PyTorch's argument parser, found by calling it: a 0-d tensor that does not require grad passes
for a number, ``True`` is no int, an int list is judged by its first element alone and unpacked later.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.dtypes import DType
from vjpviz.autograd.random import Generator
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.torch_values import Device, Layout, MemoryFormat

INT64 = range(-(2**63), 2**63)
PYTHON_DTYPES: dict[object, DType] = {
    float: dtypes.float64,
    int: dtypes.int64,
    bool: dtypes.bool_,
    complex: dtypes.complex128,
}
OVERFLOW = "Overflow when unpacking long long"


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of parameters. ``size`` below is the 1 of ``int[1]``, which lets a single int stand for a list, or 0."""

    words: str
    accepts: Callable[[Any, int], bool]
    unpack: Callable[[Any, int], Any]


class Unpacking(TypeError):
    """An element of an int list that is none: its position from 1, and why."""

    def __init__(self, position: int, reason: str) -> None:
        super().__init__(position, reason)
        self.position = position
        self.reason = reason


def is_number(value: object) -> bool:
    """Whether it is a number to PyTorch, NumPy's included."""
    return isinstance(value, (bool, int, float, complex, np.number, np.bool_))


def is_index(value: Any) -> bool:
    """Whether it works as an index: ints, and what turns into one, but not bools."""
    if isinstance(value, (bool, np.bool_)):
        return False
    if isinstance(value, Tensor):
        return value.array.size == 1 and value.dtype.category < 2
    try:
        operator.index(value)
    except TypeError:
        return False
    return True


def is_int_list(value: object) -> bool:
    """Whether it is a tuple or list that is empty or begins with an int."""
    return isinstance(value, (tuple, list)) and (not value or is_index(value[0]))


def _is_int(value: object, size: int) -> bool:
    if isinstance(value, Tensor):
        return _is_plain_0d(value) and value.dtype.category == 1
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def _is_plain_0d(value: object) -> bool:
    return isinstance(value, Tensor) and not value.array.ndim and not value.requires_grad


def _is_scalar(value: object, size: int) -> bool:
    return is_number(value) or _is_plain_0d(value)


def _is_float(value: object, size: int) -> bool:
    return (is_number(value) and not isinstance(value, complex)) or _is_plain_0d(value)


def _is_ints(value: object, size: int) -> bool:
    return is_int_list(value) or (size > 0 and is_index(value))


def _is_floats(value: object, size: int) -> bool:
    return isinstance(value, (tuple, list)) and (not value or (is_number(value[0]) and value[0] is not True))


def _is_scalars(value: object, size: int) -> bool:
    return isinstance(value, (tuple, list)) and all(map(is_number, value))


def _is_tensors(value: object, size: int) -> bool:
    return isinstance(value, (tuple, list))  # the elements are judged by the signature, which knows where it stands


def _is_device(value: object, size: int) -> bool:
    return isinstance(value, (Device, str)) or (not isinstance(value, Tensor) and _is_int(value, 0))


def _one_of(*types: type) -> Callable[[object, int], bool]:
    return lambda value, size: isinstance(value, types)


def _same(value: Any, size: int) -> Any:
    return value


def _scalar(value: Any, size: int) -> Any:
    if isinstance(value, Tensor):
        return value.array.item()
    if isinstance(value, (np.generic,)):
        return value.item()
    if isinstance(value, int) and value not in INT64:
        raise OverflowError("int too big to convert")
    return value


def _float(value: Any, size: int) -> float:
    return float(value.array.item() if isinstance(value, Tensor) else value)


def _int(value: Any, size: int) -> int:
    number = int(value.array.item()) if isinstance(value, Tensor) else operator.index(value)
    if number not in INT64:
        raise ValueError(OVERFLOW)
    return number


def _ints(value: Any, size: int) -> tuple[int, ...]:
    if not isinstance(value, (tuple, list)):
        return (_int(value, 0),) * size
    unpacked = []
    for position, element in enumerate(value, 1):
        if not is_index(element) and not isinstance(element, bool):
            raise Unpacking(position, "")
        try:
            unpacked.append(_int(element, 0))
        except ValueError as error:
            raise Unpacking(position, str(error)) from None
    return tuple(unpacked)


def _dtype(value: Any, size: int) -> DType:
    return value if isinstance(value, DType) else PYTHON_DTYPES[value]


def _floats(value: Any, size: int) -> tuple[float, ...]:
    return tuple(_float(element, 0) for element in value)


def _device(value: Any, size: int) -> Device:
    if isinstance(value, Device):
        return value
    if isinstance(value, str):
        return Device.parse(value)
    raise RuntimeError("Cannot access accelerator device when none is available.")


KINDS = {
    "Tensor": Kind("Tensor", _one_of(Tensor), _same),
    "Tensor[]": Kind("tuple of Tensors", _is_tensors, lambda value, size: tuple(value)),
    "Scalar": Kind("Number", _is_scalar, _scalar),
    "Scalar[]": Kind("tuple of Scalars", _is_scalars, _same),
    "int": Kind("int", _is_int, _int),
    "SymInt": Kind("int", lambda value, size: is_index(value), _int),
    "int[]": Kind("tuple of ints", _is_ints, _ints),
    "float": Kind("float", _is_float, _float),
    "float[]": Kind("tuple of floats", _is_floats, _floats),
    "bool": Kind("bool", _one_of(bool), _same),
    "str": Kind("str", _one_of(str), _same),
    "dtype": Kind(
        "torch.dtype", lambda value, size: isinstance(value, DType) or value in (float, int, bool, complex), _dtype
    ),
    "layout": Kind("torch.layout", _one_of(Layout), _same),
    "memory_format": Kind("torch.memory_format", _one_of(MemoryFormat), _same),
    "device": Kind("torch.device", _is_device, _device),
    "Generator": Kind("torch.Generator", _one_of(Generator), _same),
    "Storage": Kind("torch.Storage", _one_of(), _same),
    "object": Kind("object", lambda value, size: True, _same),
}
