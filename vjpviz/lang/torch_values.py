"""Small values of ``torch`` that a script can hold: sizes, devices, layouts, the limits of dtypes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import SupportsIndex, overload

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.dtypes import DType
from vjpviz.autograd.random import Generator
from vjpviz.autograd.session import session


class Size(tuple[int, ...]):
    """``torch.Size``: a tuple whose parts and sums are sizes too."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"torch.Size({list(self)})"

    @overload
    def __getitem__(self, key: SupportsIndex) -> int: ...
    @overload
    def __getitem__(self, key: slice) -> Size: ...
    def __getitem__(self, key: SupportsIndex | slice) -> int | Size:
        """An extent, or a part."""
        found = tuple.__getitem__(self, key)
        return Size(found) if isinstance(found, tuple) else found

    # PyTorch's Size takes any tuple and stays a Size
    def __add__(self, other: tuple) -> Size:  # pyright: ignore[reportIncompatibleMethodOverride]
        return Size(tuple.__add__(self, other))

    def __radd__(self, other: tuple) -> Size:
        return Size(tuple.__add__(other, self))

    def __mul__(self, count: SupportsIndex) -> Size:
        return Size(tuple.__mul__(self, count))

    __rmul__ = __mul__

    def numel(self) -> int:
        """How many elements a tensor of this size has."""
        return math.prod(self)


@dataclass(frozen=True, slots=True)
class Layout:
    """How the elements of a tensor are stored: ``torch.strided``, the only one there is here."""

    name: str

    def __repr__(self) -> str:
        return f"torch.{self.name}"


@dataclass(frozen=True, slots=True)
class MemoryFormat:
    """The order of dimensions in memory: ``torch.contiguous_format`` and ``torch.preserve_format``."""

    name: str

    def __repr__(self) -> str:
        return f"torch.{self.name}"


DEVICE_TYPES = (
    "cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, maia, xla, lazy, vulkan, mps, meta, hpu, mtia, "
    "privateuseone"
)


@dataclass(frozen=True, slots=True)
class Device:
    """Where a tensor lives: ``device(type='cpu')``."""

    type: str
    index: int | None = None

    def __repr__(self) -> str:
        index = "" if self.index is None else f", index={self.index}"
        return f"device(type='{self.type}'{index})"

    def __str__(self) -> str:
        return self.type if self.index is None else f"{self.type}:{self.index}"

    @classmethod
    def parse(cls, text: str) -> Device:
        """``"cuda:1"`` as a device. Raises ``RuntimeError`` with PyTorch's words for other texts."""
        name, colon, index = text.partition(":")
        if not text:
            raise RuntimeError("Device string must not be empty")
        if name not in DEVICE_TYPES.split(", "):
            raise RuntimeError(f"Expected one of {DEVICE_TYPES} device type at start of device string: {name}")
        if colon and not index.isdecimal():
            raise RuntimeError(f"Invalid device string: '{text}'")
        return cls(name, int(index) if colon else None)


CPU = Device("cpu")
STRIDED = Layout("strided")


class FloatInfo:
    """``torch.finfo(dtype)``. Raises ``TypeError`` for other than floating dtypes."""

    def __init__(self, type: DType | None = None) -> None:
        dtype = session().default_dtype if type is None else type
        if not dtype.is_floating_point:
            raise TypeError(
                "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'"
            )
        limits = np.finfo(dtype.numpy)
        self.bits, self.dtype = limits.bits, dtype.name
        self.resolution = float(f"1e-{limits.precision}")
        self.min, self.max, self.eps = float(limits.min), float(limits.max), float(limits.eps)
        self.smallest_normal = self.tiny = float(limits.smallest_normal)

    def __repr__(self) -> str:
        names = ("resolution", "min", "max", "eps", "smallest_normal", "tiny")
        values = ", ".join(f"{name}={getattr(self, name):g}" for name in names)
        return f"finfo({values}, dtype={self.dtype})"


class IntInfo:
    """``torch.iinfo(dtype)``. Raises ``TypeError`` for floating dtypes."""

    def __init__(self, type: DType) -> None:
        if type.category > 1:
            raise TypeError("torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'")
        limits = np.iinfo(type.numpy)
        self.bits, self.dtype, self.min, self.max = limits.bits, type.name, int(limits.min), int(limits.max)

    def __repr__(self) -> str:
        return f"iinfo(min={self.min:g}, max={self.max:g}, dtype={self.dtype})"


def name_as_torch() -> None:
    """Let the classes of these values say of themselves what PyTorch's say: ``<class 'torch.dtype'>``."""
    for cls, name in ((Size, "Size"), (DType, "dtype"), (Device, "device"), (Layout, "layout")):
        cls.__module__, cls.__name__, cls.__qualname__ = "torch", name, name
    for cls, name in ((FloatInfo, "finfo"), (IntInfo, "iinfo"), (MemoryFormat, "memory_format")):
        cls.__module__, cls.__name__, cls.__qualname__ = "torch", name, name
    Generator.__module__ = "torch._C"


name_as_torch()

DTYPES: dict[str, DType] = dtypes.BY_NAME | {
    "float": dtypes.float32,
    "double": dtypes.float64,
    "half": dtypes.float16,
    "long": dtypes.int64,
    "int": dtypes.int32,
    "short": dtypes.int16,
    "cfloat": dtypes.complex64,
    "cdouble": dtypes.complex128,
}
TENSOR_TYPES: dict[str, DType] = {
    "FloatTensor": dtypes.float32,
    "DoubleTensor": dtypes.float64,
    "HalfTensor": dtypes.float16,
    "LongTensor": dtypes.int64,
    "IntTensor": dtypes.int32,
    "ShortTensor": dtypes.int16,
    "CharTensor": dtypes.int8,
    "ByteTensor": dtypes.uint8,
    "BoolTensor": dtypes.bool_,
}


def type_string(dtype: DType) -> str:
    """What ``tensor.type()`` says: ``torch.FloatTensor``."""
    if dtype.is_complex:
        return f"torch.{dtype.scalar}Tensor"
    return next(f"torch.{name}" for name, held in TENSOR_TYPES.items() if held is dtype)
