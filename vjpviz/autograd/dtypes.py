"""PyTorch's dtypes and how they promote (https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch.dtype)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vjpviz.autograd.tensor import Tensor


@dataclass(frozen=True, eq=False, slots=True)
class DType:
    """A dtype. ``scalar`` is its name in error texts (``Float``), ``category`` 0 bool, 1 int, 2 float, 3 complex."""

    name: str
    stored: np.dtype | None  # None where NumPy has no such dtype
    scalar: str
    category: int
    width: int  # in bytes, which also orders the dtypes of a category

    def __repr__(self) -> str:
        return f"torch.{self.name}"

    @property
    def numpy(self) -> np.dtype:
        """NumPy's dtype for its elements. Raises RuntimeError for bfloat16, which has none."""
        if self.stored is None:
            raise RuntimeError(f"vjpviz does not know tensors of torch.{self.name} yet")
        return self.stored

    @property
    def itemsize(self) -> int:
        """Bytes an element takes."""
        return self.width

    @property
    def is_floating_point(self) -> bool:
        """Whether it is float16, float32 or float64."""
        return self.category == 2

    @property
    def is_complex(self) -> bool:
        """Whether it is complex64 or complex128."""
        return self.category == 3

    @property
    def is_signed(self) -> bool:
        """Whether it has negative values."""
        return self.name not in ("bool", "uint8")

    @property
    def differentiable(self) -> bool:
        """Whether tensors of this dtype can require gradients."""
        return self.category >= 2


def _dtype(name: str, numpy: str, scalar: str, category: int) -> DType:
    return DType(name, np.dtype(numpy), scalar, category, np.dtype(numpy).itemsize)


bool_ = _dtype("bool", "bool", "Bool", 0)
uint8 = _dtype("uint8", "uint8", "Byte", 1)
int8 = _dtype("int8", "int8", "Char", 1)
int16 = _dtype("int16", "int16", "Short", 1)
int32 = _dtype("int32", "int32", "Int", 1)
int64 = _dtype("int64", "int64", "Long", 1)
float16 = _dtype("float16", "float16", "Half", 2)
float32 = _dtype("float32", "float32", "Float", 2)
float64 = _dtype("float64", "float64", "Double", 2)
bfloat16 = DType("bfloat16", None, "BFloat16", 2, 2)
complex64 = _dtype("complex64", "complex64", "ComplexFloat", 3)
complex128 = _dtype("complex128", "complex128", "ComplexDouble", 3)

ALL = (bool_, uint8, int8, int16, int32, int64, float16, float32, float64, complex64, complex128)
BY_NUMPY = {dtype.numpy: dtype for dtype in ALL}
BY_NAME = {dtype.name: dtype for dtype in (*ALL, bfloat16)}
C_NAME = {"Float": "float", "Double": "double", "Half": "c10::Half", "Long": "long", "Int": "int", "Bool": "bool"}


def promote(a: DType, b: DType) -> DType:
    """The smallest dtype both fit in, of the higher category; uint8 with a signed integer widens to the next signed."""
    if a is b:
        return a
    if a.category != b.category:
        high, low = (a, b) if a.category > b.category else (b, a)
        if high.category == 3 and low is float64:
            return complex128
        return high
    if uint8 in (a, b):
        other = b if a is uint8 else a
        return int16 if other is int8 else other
    return a if a.width >= b.width else b


def result_type(operands: Iterable[Tensor], default: DType = float32) -> DType:
    """PyTorch's ``result_type``: dimensioned tensors decide, 0-d ones and numbers only by a higher category.

    ``default`` is the session's default float dtype, which a Python float brings to an integer tensor.
    """
    ranks: list[DType | None] = [None, None, None]  # dimensioned tensors, 0-d tensors, wrapped numbers
    for operand in operands:
        rank = 2 if operand.wrapped else (0 if operand.array.ndim else 1)
        dtype = operand.dtype
        if rank == 2:
            if dtype is float64:
                dtype = default
            elif dtype is complex128:
                dtype = complex64 if default is not float64 else complex128
        held = ranks[rank]
        ranks[rank] = dtype if held is None else promote(held, dtype)
    result: DType | None = None
    for dtype in ranks:
        if dtype is None:
            continue
        if result is None:
            result = dtype
        elif dtype.category > result.category:
            result = promote(result, dtype)
    assert result is not None, "at least one operand"
    return result
