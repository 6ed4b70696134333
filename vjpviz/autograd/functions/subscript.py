"""``x[...]`` and ``x[...] = v`` as PyTorch takes them apart (torch/csrc/autograd/python_variable_indexing.cpp)."""

from __future__ import annotations

from typing import Any

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.functions.shape import expand
from vjpviz.autograd.ops import index as rows
from vjpviz.autograd.ops import memory
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.promotion import NUMBERS
from vjpviz.autograd.tensor import Tensor, scalar
from vjpviz.autograd.views import check_leaf

NOT_AN_INDEX = (
    "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {})"
)


CPP_NAMES = {
    "float32": "float",
    "float64": "double",
    "float16": "at::Half",
    "int64": "int64_t",
    "int32": "int",
    "int16": "short",
    "int8": "signed char",
    "uint8": "unsigned char",
    "bool": "bool",
}
LAST = 9223372036854775807


def getitem(input: Tensor, key: Any) -> Tensor:
    """``input[key]``: selects and slices first, each its own node, then all tensor indices at once."""
    picked, indices, touched = _basic(input, key)
    if indices:
        return rows.index(picked, indices)
    return picked if touched else memory.alias(picked)


def setitem(input: Tensor, key: Any, value: Any) -> None:
    """``input[key] = value``: a write through the view that ``key`` makes, or through its tensor indices."""
    source = _value(input, value)
    if key is Ellipsis or (isinstance(key, slice) and key == slice(None) and input.array.ndim):
        _write(input, source)
        return
    picked, indices, _ = _basic(input, key)
    if not indices:
        _write(picked, source)
        return
    check_leaf(picked)
    size = picked.array[tuple(slice(None) if one is None else one.array for one in indices)].shape
    if not _fits(source.shape, size):
        raise RuntimeError(
            f"shape mismatch: value tensor of shape {list(source.shape)} cannot be broadcast to indexing result of "
            f"shape {list(size)}"
        )
    if source.dtype is not input.dtype and not source.wrapped:
        raise RuntimeError(
            "Index put requires the source and destination dtypes match, got "
            f"{input.dtype.scalar} for the destination and {source.dtype.scalar} for the source."
        )
    lead = next((at for at, one in enumerate(source.shape) if one != 1), len(source.shape))
    if lead:
        source = shapes.view(source, source.shape[lead:])
    rows.index_put.in_place(picked, indices, memory.cast(source, input.dtype) if source.wrapped else source)


def _fits(have: tuple[int, ...], want: tuple[int, ...]) -> bool:
    while len(have) > len(want) and have[0] == 1:
        have = have[1:]
    if len(have) > len(want):
        return False
    return all(a in (1, b) for a, b in zip(reversed(have), reversed(want), strict=False))


def _value(input: Tensor, value: Any) -> Tensor:
    if isinstance(value, Tensor):
        return value
    if isinstance(value, NUMBERS):
        made = scalar(value)
        if isinstance(value, complex) and not input.dtype.is_complex:
            if value.imag and input.dtype is not dtypes.bool_:
                raise RuntimeError(f"value cannot be converted to type {CPP_NAMES[input.dtype.name]} without overflow")
            made = scalar(value.real if input.dtype is not dtypes.bool_ else bool(value))
        made.array = made.array.astype(input.array.dtype)
        made.dtype = input.dtype
        return made
    raise TypeError(f"can't assign a {type(value).__name__} to a torch.{input.dtype.scalar}Tensor")


def _write(target: Tensor, source: Tensor) -> None:
    """PyTorch's ``copy_to`` (ATen/TensorIndexing.h): copy, fill from a 0-d tensor, or broadcast first."""
    if source.shape == target.shape:
        memory.copy_(target, source)
    elif not source.shape:
        rows.fill_tensor.in_place(target, source)
    else:
        size = source.shape
        while size and size[0] == 1:
            size = size[1:]
        part = shapes.view(source, size)
        memory.copy_(target, part if part.shape == target.shape else expand(part, target.shape))


def _basic(input: Tensor, key: Any) -> tuple[Tensor, list[Any], bool]:
    """Apply ints, slices, None and Ellipsis one after the other. Returns the rest, a tensor or None a dimension."""
    keys = list(key) if isinstance(key, tuple) else [key]
    if isinstance(key, list) and _nested(key):
        keys = list(key)
    keys = [_as_index(one) for one in keys]
    _refuse_too_many(input, keys)
    picked, dim, touched = input, 0, False
    real = 0  # the dimension of ``input`` that comes next
    pending: dict[int, Tensor] = {}
    for one in keys:
        if isinstance(one, bool):
            picked, touched = shapes.unsqueeze(picked, dim), True
            pending[dim] = Tensor(np.zeros(int(one), np.int64))
            dim += 1
        elif isinstance(one, int):
            picked, touched = _select(picked, dim, one, real), True
            real += 1
        elif isinstance(one, slice):
            picked, changed = _slice(picked, dim, one, alone=len(keys) == 1)
            touched, dim, real = touched or changed or len(keys) == 1, dim + 1, real + 1
        elif one is Ellipsis:
            skipped = picked.array.ndim - dim - sum(_consumes(rest) for rest in _after_ellipsis(keys))
            dim, real = dim + skipped, real + skipped
        elif one is None:
            picked, touched, dim = shapes.unsqueeze(picked, dim), True, dim + 1
        else:
            before, dim = dim, _advanced(picked, dim, one, pending)
            real += dim - before
    if not pending:
        return picked, [], touched or (picked is not input)
    return picked, [pending.get(axis) for axis in range(max(pending) + 1)], True


def _after_ellipsis(keys: list[Any]) -> list[Any]:
    at = next(place for place, one in enumerate(keys) if one is Ellipsis)
    return keys[at + 1 :]


def _nested(key: list[Any]) -> bool:
    return any(isinstance(one, slice | Tensor | list | tuple) or one is None or one is Ellipsis for one in key)


def _as_index(one: Any) -> Any:
    if isinstance(one, Tensor):
        if one.dtype.category > 1:
            raise IndexError("tensors used as indices must be long, int, byte or bool tensors")
        if not one.array.ndim:
            return one.array.item()
        return one
    if isinstance(one, list | tuple | range):
        flat = [value.array.item() if isinstance(value, Tensor) else value for value in one]
        return Tensor(np.asarray(flat if flat else np.zeros(0, np.int64)))
    if isinstance(one, np.ndarray):
        return Tensor(one)
    if isinstance(one, slice | bool | int) or one is None or one is Ellipsis:
        return one
    if isinstance(one, np.integer):
        return int(one)
    if isinstance(one, str):
        raise TypeError("new(): invalid data type 'str'")
    raise IndexError(NOT_AN_INDEX.format(type(one).__name__))


def _consumes(one: Any) -> int:
    if one is None or one is Ellipsis or isinstance(one, bool):
        return 0
    return one.array.ndim if isinstance(one, Tensor) and one.dtype is dtypes.bool_ else 1


def _refuse_too_many(input: Tensor, keys: list[Any]) -> None:
    if not input.array.ndim and len(keys) == 1 and isinstance(keys[0], slice):
        raise IndexError("slice() cannot be applied to a 0-dim tensor.")
    if sum(map(_consumes, keys)) > input.array.ndim:
        if not input.array.ndim and len(keys) == 1 and isinstance(keys[0], int) and keys[0]:
            raise IndexError(f"index {keys[0]} is out of bounds for dimension 0 with size 0")
        if not input.array.ndim and len(keys) == 1 and isinstance(keys[0], int):
            raise IndexError(
                "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to "
                "convert a 0-dim tensor to a number"
            )
        raise IndexError(f"too many indices for tensor of dimension {input.array.ndim}")


def _select(tensor: Tensor, dim: int, place: int, real: int) -> Tensor:
    """A ``select``; ``real`` is what the dimension was before others were taken away."""
    size = tensor.shape[dim]
    if not -size <= place < size:
        raise IndexError(f"index {place} is out of bounds for dimension {real} with size {size}")
    return rows.select(tensor, dim, place % size)


def _slice(tensor: Tensor, dim: int, one: slice, *, alone: bool) -> tuple[Tensor, bool]:
    if one.step is not None and int(one.step) <= 0:
        raise ValueError("step must be greater than zero")
    if one == slice(None) and not alone:
        return tensor, False
    start, stop, step = one.indices(tensor.shape[dim])
    end = LAST if one.stop is None else max(stop, start)
    return rows.slice_(tensor, dim, start, end, step), True


def _advanced(picked: Tensor, dim: int, one: Tensor, pending: dict[int, Tensor]) -> int:
    if one.dtype is dtypes.bool_:
        for at, size in enumerate(one.shape):
            have = picked.shape[dim + at]
            if size != have:
                raise IndexError(
                    f"The shape of the mask {list(one.shape)} at index {at} does not match the shape of the indexed "
                    f"tensor {list(picked.shape)} at index {dim + at}"
                )
        for place in np.nonzero(one.array):
            pending[dim] = Tensor(place)
            dim += 1
        return dim
    size = picked.shape[dim]
    wrong = one.array[(one.array < -size) | (one.array >= size)]
    if wrong.size:
        place = len(pending)  # PyTorch counts the indexed dimensions only
        raise IndexError(f"index {int(wrong.reshape(-1)[0])} is out of bounds for dimension {place} with size {size}")
    pending[dim] = one
    return dim + 1
