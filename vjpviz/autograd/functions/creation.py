"""Tensors from numbers and sizes: ``torch.tensor``, ``zeros``, ``arange``, ``rand`` and their like."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import dtypes, kernels
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vjpviz.autograd.dtypes import DType

LIMIT = 2**31  # bytes: more is refused before memory runs out
ONLY_FLOAT = "Only Tensors of floating point and complex dtype can require gradients"


def finished(array: np.ndarray, what: str, requires_grad: bool = False) -> Tensor:
    """A new leaf over ``array``, told to the recorder. Raises RuntimeError for integers that require grad."""
    tensor = Tensor(array)
    if requires_grad:
        if not tensor.dtype.differentiable:
            raise RuntimeError(ONLY_FLOAT)
        tensor.set_requires_grad(True)
    recorder = session().recorder
    if recorder is not None:
        recorder.created(tensor, what)
    return tensor


def checked_size(size: Sequence[int], dtype: DType) -> tuple[int, ...]:
    """``size`` as a tuple. Raises RuntimeError for negative sizes and for more memory than a script may have."""
    wanted = tuple(int(one) for one in size)
    for one in wanted:
        if one < 0:
            raise RuntimeError(f"Trying to create tensor with negative dimension {one}: {list(wanted)}")
    needed = math.prod(wanted) * dtype.width
    if needed > LIMIT:
        raise RuntimeError(
            f"[enforce fail at alloc_cpu.cpp:122] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to "
            f"allocate {needed} bytes. Error code 12 (Cannot allocate memory)"
        )
    return wanted


def _float(dtype: DType | None) -> DType:
    return dtype or session().default_dtype


def tensor(data: Any, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """A tensor with the values of numbers, nested lists, arrays or tensors.

    The dtype is float32 (the default dtype) where a Python float occurs, int64 for integers, bool for bools.
    Raises ValueError for ragged lists, RuntimeError or TypeError for what is no number.
    """
    return finished(_array(data, dtype), "tensor", requires_grad)


def _array(data: Any, dtype: DType | None) -> np.ndarray:
    if isinstance(data, Tensor):
        return np.array(data.array, dtype=dtype.numpy if dtype else None)
    if isinstance(data, np.ndarray | np.generic):
        return np.array(data, dtype=dtype.numpy if dtype else None)
    shape = _shape(data)
    parts: list[Any] = []
    _flatten(data, shape, 0, parts)
    flat = [_number(one) for one in parts]
    found = dtype or _infer(flat, parts)
    if found.category == 1:
        for one in flat:
            if isinstance(one, int) and not -(2**63) <= one < 2**63:
                raise ValueError("Overflow when unpacking long long")
    with np.errstate(all="ignore"):
        return np.asarray(flat, dtype=_wide(found, flat)).astype(found.numpy).reshape(shape)


def _wide(dtype: DType, flat: list[Any]) -> np.dtype:
    if dtype.category == 3 or any(isinstance(one, complex) for one in flat):
        return np.dtype("complex128")
    if any(isinstance(one, float) for one in flat) or dtype.category == 2:
        return np.dtype("float64")
    return np.dtype("int64")


def _is_sequence(data: Any) -> bool:
    return isinstance(data, list | tuple | range) or (isinstance(data, Tensor | np.ndarray) and data.shape != ())


def _shape(data: Any) -> tuple[int, ...]:
    shape: list[int] = []
    while _is_sequence(data):
        shape.append(len(data))
        if not len(data):
            break
        data = data[0]
    return tuple(shape)


def _flatten(data: Any, shape: tuple[int, ...], depth: int, into: list[Any]) -> None:
    if depth == len(shape):
        into.append(data)
        return
    if not _is_sequence(data):
        raise TypeError(f"'{type(data).__name__}' object is not a sequence" if depth else "not a sequence")
    if len(data) != shape[depth]:
        raise ValueError(f"expected sequence of length {shape[depth]} at dim {depth} (got {len(data)})")
    for one in data:
        _flatten(one, shape, depth + 1, into)


def _number(value: Any) -> Any:
    if isinstance(value, bool | int | float | complex):
        return value
    if isinstance(value, Tensor | np.ndarray | np.generic) and value.shape == ():
        return (value.array if isinstance(value, Tensor) else value).item()
    if isinstance(value, list | tuple | Tensor | np.ndarray):
        raise ValueError("only one element tensors can be converted to Python scalars")
    if isinstance(value, str):
        raise TypeError("new(): invalid data type 'str'")
    raise RuntimeError(f"Could not infer dtype of {type(value).__name__}")


def _infer(flat: list[Any], parts: list[Any]) -> DType:
    """The dtype of numbers, and of the arrays and tensors they come from."""
    typed = {one.array.dtype if isinstance(one, Tensor) else one.dtype for one in parts if hasattr(one, "dtype")}
    plain = [number for number, one in zip(flat, parts, strict=True) if not hasattr(one, "dtype")]
    found = [dtypes.BY_NUMPY[one] for one in typed] + ([_infer_plain(plain)] if plain or not typed else [])
    return functools.reduce(dtypes.promote, found)


def _infer_plain(flat: list[Any]) -> DType:
    if not flat:
        return session().default_dtype
    if any(isinstance(one, complex) for one in flat):
        return dtypes.complex64
    if any(isinstance(one, float) for one in flat):
        return session().default_dtype
    return dtypes.bool_ if all(isinstance(one, bool) for one in flat) else dtypes.int64


def as_tensor(data: Any, dtype: DType | None = None) -> Tensor:
    """``data`` as a tensor; a tensor of that dtype is returned itself, an array shares its memory."""
    if isinstance(data, Tensor) and dtype in (None, data.dtype):
        return data
    if isinstance(data, np.ndarray) and dtype is None:
        return from_numpy(data)
    return tensor(data, dtype=dtype)


def from_numpy(ndarray: np.ndarray) -> Tensor:
    """A tensor that shares the memory of an array. Raises TypeError for what is none, or is none of numbers."""
    if not isinstance(ndarray, np.ndarray):
        raise TypeError(f"expected np.ndarray (got {type(ndarray).__name__})")
    if ndarray.dtype not in dtypes.BY_NUMPY:
        raise TypeError(
            f"can't convert np.ndarray of type numpy.{ndarray.dtype.type.__name__}. The only supported types are: "
            "float64, float32, float16, complex64, complex128, int64, int32, int16, int8, uint64, uint32, uint16, "
            "uint8, and bool."
        )
    return finished(ndarray, "from_numpy")


def zeros(size: Sequence[int], *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """Zeros."""
    kind = _float(dtype)
    return finished(np.zeros(checked_size(size, kind), kind.numpy), "zeros", requires_grad)


def ones(size: Sequence[int], *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """Ones."""
    kind = _float(dtype)
    return finished(np.ones(checked_size(size, kind), kind.numpy), "ones", requires_grad)


def empty(size: Sequence[int], *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """Unspecified values under PyTorch; zeros here, so that a run can be repeated."""
    kind = _float(dtype)
    return finished(np.zeros(checked_size(size, kind), kind.numpy), "empty", requires_grad)


def full(size: Sequence[int], fill_value: Any, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """One value everywhere; its type gives the dtype."""
    kind = dtype or _infer_plain([_number(fill_value)])
    return finished(np.full(checked_size(size, kind), _number(fill_value), kind.numpy), "full", requires_grad)


def _like(input: Tensor, value: Any, what: str, dtype: DType | None, requires_grad: bool) -> Tensor:
    kind = dtype or input.dtype
    return finished(np.full(input.shape, value, kind.numpy), what, requires_grad)


def zeros_like(input: Tensor, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """Zeros in the shape of ``input``."""
    return _like(input, 0, "zeros_like", dtype, requires_grad)


def ones_like(input: Tensor, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """Ones in the shape of ``input``."""
    return _like(input, 1, "ones_like", dtype, requires_grad)


def empty_like(input: Tensor, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """Zeros in the shape of ``input``, for what PyTorch leaves unspecified."""
    return _like(input, 0, "empty_like", dtype, requires_grad)


def full_like(input: Tensor, fill_value: Any, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """One value in the shape of ``input``."""
    return _like(input, _number(fill_value), "full_like", dtype, requires_grad)


def arange(
    start: Any, end: Any = None, step: Any = 1, *, dtype: DType | None = None, requires_grad: bool = False
) -> Tensor:
    """Numbers from ``start`` to before ``end``; integers where all are. Raises RuntimeError for a wrong step."""
    if end is None:
        start, end = 0, start
    start, end, step = (_number(one) for one in (start, end, step))
    kind = dtype or (dtypes.int64 if all(isinstance(one, int) for one in (start, end, step)) else _float(None))
    if step == 0:
        raise RuntimeError("step must be nonzero")
    if (step > 0 and end < start) or (step < 0 and end > start):
        raise RuntimeError("upper bound and lower bound inconsistent with step sign")
    checked_size((math.ceil((end - start) / step),), kind)
    if kind.is_complex:
        raise NotImplementedError(f"\"arange_cpu\" not implemented for '{kind.scalar}'")
    return finished(kernels.arange(start, end, step, kind.numpy), "arange", requires_grad)


def range_(
    start: Any, end: Any = None, step: Any = 1, *, dtype: DType | None = None, requires_grad: bool = False
) -> Tensor:
    """``torch.range``: like ``arange`` but with the end."""
    if end is None:
        start, end = 0, start
    kind = _float(dtype)
    return finished(kernels.arange(start, end + step / 2, step, kind.numpy), "range", requires_grad)


def linspace(start: Any, end: Any, steps: int, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """``steps`` numbers from ``start`` to ``end``, evenly spaced."""
    if steps < 0:
        raise RuntimeError("number of steps must be non-negative")
    kind = _float(dtype)
    checked_size((steps,), kind)
    return finished(kernels.linspace(_number(start), _number(end), steps, kind.numpy), "linspace", requires_grad)


def logspace(
    start: Any, end: Any, steps: int, base: float = 10.0, *, dtype: DType | None = None, requires_grad: bool = False
) -> Tensor:
    """Powers of ``base`` with evenly spaced exponents."""
    kind = _float(dtype)
    return finished(kernels.logspace(_number(start), _number(end), steps, base, kind.numpy), "logspace", requires_grad)


def eye(n: int, m: int | None = None, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """The identity matrix."""
    kind = _float(dtype)
    checked_size((n, n if m is None else m), kind)
    return finished(np.eye(n, m, dtype=kind.numpy), "eye", requires_grad)


def scalar_tensor(s: Any, *, dtype: DType | None = None) -> Tensor:
    """A 0-d tensor."""
    return finished(np.asarray(s, _float(dtype).numpy), "scalar_tensor")
