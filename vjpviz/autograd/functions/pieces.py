"""Putting tensors together and taking them apart: ``cat``, ``repeat``, ``split``, ``cartesian_prod`` …"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions.dims import wrap
from vjpviz.autograd.functions.shape import flatten, reshape
from vjpviz.autograd.ops import index, memory, products
from vjpviz.autograd.ops import pieces as rows
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def cat(tensors: Sequence[Tensor], dim: int = 0) -> Tensor:
    """Joined along ``dim``. Raises RuntimeError where the other sizes differ."""
    if not len(tensors):
        raise ValueError("torch.cat(): expected a non-empty list of Tensors")
    if any(not one.array.ndim for one in tensors):
        at = next(at for at, one in enumerate(tensors) if not one.array.ndim)
        raise RuntimeError(f"zero-dimensional tensor (at position {at}) cannot be concatenated")
    shown = [one for one in tensors if one.shape != (0,)] or list(tensors)
    axis = wrap(dim, shown[0].array.ndim)
    for at, one in enumerate(tensors):
        if one.shape == (0,):
            continue
        if one.array.ndim != shown[0].array.ndim:
            raise RuntimeError(
                f"Tensors must have same number of dimensions: got {shown[0].array.ndim} and {one.array.ndim}"
            )
        for place, (a, b) in enumerate(zip(shown[0].shape, one.shape, strict=True)):
            if place != axis and a != b:
                raise RuntimeError(
                    f"Sizes of tensors must match except in dimension {axis}. Expected size {a} but got size {b} for "
                    f"tensor number {at} in the list."
                )
    return rows.cat(list(tensors), axis)


concat = concatenate = cat


def stack(tensors: Sequence[Tensor], dim: int = 0) -> Tensor:
    """Joined along a new dimension. Raises RuntimeError where the sizes differ."""
    if not len(tensors):
        raise RuntimeError("stack expects a non-empty TensorList")
    for at, one in enumerate(tensors):
        if one.shape != tensors[0].shape:
            raise RuntimeError(
                f"stack expects each tensor to be equal size, but got {list(tensors[0].shape)} at entry 0 and "
                f"{list(one.shape)} at entry {at}"
            )
    return rows.stack(list(tensors), wrap(dim, tensors[0].array.ndim + 1))


def hstack(tensors: Sequence[Tensor]) -> Tensor:
    """Joined side by side."""
    raised = [atleast_1d(one) for one in tensors]
    return cat(raised, 0 if raised[0].array.ndim == 1 else 1)


def vstack(tensors: Sequence[Tensor]) -> Tensor:
    """Joined one above the other."""
    return cat([atleast_2d(one) for one in tensors], 0)


row_stack = vstack


def column_stack(tensors: Sequence[Tensor]) -> Tensor:
    """Vectors as columns."""
    return hstack([reshape(one, (one.array.size, 1)) if one.array.ndim <= 1 else one for one in tensors])


def atleast_1d(*tensors: Any) -> Any:
    """With one dimension at least, of one tensor or of each of several."""
    return each(lambda one: one if one.array.ndim else reshape(one, (1,)), tensors)


def atleast_2d(*tensors: Any) -> Any:
    """With two dimensions at least, of one tensor or of each of several."""
    return each(_two, tensors)


def _two(input: Tensor) -> Tensor:
    if not input.array.ndim:
        return reshape(input, (1, 1))
    return shapes.unsqueeze(input, 0) if input.array.ndim == 1 else input


def each(function: Callable[[Tensor], Tensor], tensors: tuple[Any, ...]) -> Any:
    """``function`` of one tensor, or of each where several are given."""
    if len(tensors) == 1 and isinstance(tensors[0], Tensor):
        return function(tensors[0])
    return tuple(function(one) for one in (tensors[0] if len(tensors) == 1 else tensors))


def unbind(input: Tensor, dim: int = 0) -> tuple[Tensor, ...]:
    """The slices along ``dim``."""
    if not input.array.ndim:
        raise IndexError("Dimension specified as 0 but tensor has no dimensions")
    return _views(rows.unbind(input, wrap(dim, input.array.ndim)), "Unbind")


def split(tensor: Tensor, split_size_or_sections: Any, dim: int = 0) -> tuple[Tensor, ...]:
    """Pieces of a size, or of the sizes given. Raises RuntimeError for a 0-d tensor."""
    if not tensor.array.ndim:
        raise RuntimeError("split expects at least a 1-dimensional tensor")
    axis = wrap(dim, tensor.array.ndim)
    if isinstance(split_size_or_sections, int):
        return _views(rows.split(tensor, split_size_or_sections, axis), "Split")
    sizes = list(split_size_or_sections)
    if sum(sizes) != tensor.shape[axis]:
        raise RuntimeError(
            f"split_with_sizes expects split_sizes to sum exactly to {tensor.shape[axis]} (input tensor's size at "
            f"dimension {dim}), but got split_sizes={sizes}"
        )
    return _views(rows.split_with_sizes(tensor, sizes, axis), "SplitWithSizes")


def chunk(input: Tensor, chunks: int, dim: int = 0) -> tuple[Tensor, ...]:
    """At most ``chunks`` pieces of one size. Raises RuntimeError for a 0-d tensor."""
    if not input.array.ndim:
        raise RuntimeError("chunk expects at least a 1-dimensional tensor")
    if chunks <= 0:
        raise RuntimeError("chunk expects `chunks` to be greater than 0, got: " + str(chunks))
    axis = wrap(dim, input.array.ndim)
    size = -(-input.shape[axis] // chunks)
    return _views(rows.split(input, size, axis), "Split")


def _views(parts: tuple[Tensor, ...], name: str) -> tuple[Tensor, ...]:
    for at, part in enumerate(parts):
        if part.view is not None:
            part.view.creation, part.view.output_of = "multi_output", f"Output {at} of {name}"
    return parts


def repeat(input: Tensor, repeats: Any) -> Tensor:
    """Copies side by side along each dimension."""
    counts = tuple(repeats)
    if len(counts) < input.array.ndim:
        raise RuntimeError("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor")
    return rows.repeat(input, counts)


def tile(input: Tensor, dims: Any) -> Tensor:
    """``repeat`` as NumPy does it."""
    counts = tuple(dims)
    return rows.repeat(input, (1,) * (input.array.ndim - len(counts)) + counts)


def repeat_interleave(input: Tensor, repeats: Any, dim: int | None = None, *, output_size: int | None = None) -> Tensor:
    """Each element repeated."""
    if dim is None:
        input, dim = flatten(input), 0
    axis = wrap(dim, input.array.ndim)
    if isinstance(repeats, int):
        size = input.shape
        wide = shapes.expand(shapes.unsqueeze(input, axis + 1), (*size[: axis + 1], repeats, *size[axis + 1 :]))
        return shapes.view(memory.clone(wide), (*size[:axis], size[axis] * repeats, *size[axis + 1 :]))
    places = np.repeat(np.arange(input.shape[axis]), np.broadcast_to(repeats.array, input.shape[axis : axis + 1]))
    return index.index_select(input, axis, Tensor(places))


def unfold(input: Tensor, dimension: int, size: int, step: int) -> Tensor:
    """Windows along a dimension, as a view. Raises RuntimeError for windows that do not fit."""
    axis = wrap(dimension, input.array.ndim)
    length = input.shape[axis] if input.shape else 1
    if size > length:
        raise RuntimeError(f"maximum size for tensor at dimension {axis} is {length} but size is {size}")
    return rows.unfold(input, wrap(dimension, input.array.ndim), size, step)


def narrow(input: Tensor, dim: int, start: int, length: int) -> Tensor:
    """``length`` elements from ``start`` along ``dim``. Raises IndexError or RuntimeError for what is not there."""
    if not input.array.ndim:
        raise RuntimeError("narrow() cannot be applied to a 0-dim tensor.")
    axis = wrap(dim, input.array.ndim)
    size = input.shape[axis]
    if not -size <= start <= size:
        raise IndexError(f"start out of range (expected to be in range of [{-size}, {size}], but got {start})")
    start = start + size if start < 0 else start
    if start + length > input.shape[axis]:
        raise RuntimeError(f"start ({start}) + length ({length}) exceeds dimension size ({input.shape[axis]}).")
    return index.slice_(input, axis, start, start + length, 1)


def meshgrid(*tensors: Any, indexing: str | None = None) -> tuple[Tensor, ...]:
    """Coordinates of a grid."""
    given = list(tensors[0]) if len(tensors) == 1 and isinstance(tensors[0], tuple | list) else list(tensors)
    swap = indexing != "ij" and indexing is not None and len(given) >= 2
    if swap:
        given[0], given[1] = given[1], given[0]
    size = tuple(one.array.size for one in given)
    made = [
        shapes.expand(
            shapes.view(
                one, (1,) * at + (-1 if one.array.ndim == 0 else one.array.size,) + (1,) * (len(given) - at - 1)
            ),
            size,
        )
        for at, one in enumerate(given)
    ]
    if swap:
        made = [shapes.transpose(one, 0, 1) for one in made]
        made[0], made[1] = made[1], made[0]
    return tuple(made)


def _three(input: Tensor) -> Tensor:
    if not input.array.ndim:
        return reshape(input, (1, 1, 1))
    if input.array.ndim == 1:
        return shapes.unsqueeze(shapes.unsqueeze(input, 0), 2)
    return shapes.unsqueeze(input, 2) if input.array.ndim == 2 else input


def atleast_3d(*tensors: Any) -> Any:
    """With three dimensions at least."""
    return each(_three, tensors)


def dstack(tensors: Sequence[Tensor]) -> Tensor:
    """Joined along the third dimension."""
    return cat([_three(one) for one in tensors], 2)


def block_diag(*tensors: Tensor) -> Tensor:
    """A matrix with the given ones along its diagonal."""
    given = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], tuple | list) else tensors
    return products.block_diag(list(given))


def cartesian_prod(*tensors: Tensor) -> Tensor:
    """All combinations of one element of each, in rows."""
    given = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], tuple | list) else tensors
    if len(given) == 1:
        return given[0]
    size = tuple(one.array.size for one in given)
    grid = meshgrid(*given, indexing="ij")
    return rows.stack([shapes.reshape(one, (int(np.prod(size)),)) for one in grid], 1)


def combinations(input: Tensor, r: int = 2, with_replacement: bool = False) -> Tensor:
    """All choices of ``r`` elements, in rows."""
    if input.array.ndim != 1:
        raise RuntimeError("Expect a 1D vector, but got shape " + str(list(input.shape)))
    count = input.shape[0]
    choose = itertools.combinations_with_replacement if with_replacement else itertools.combinations
    places = np.asarray(list(choose(range(count), r)), np.int64).reshape(-1, r)
    mask = np.zeros((count,) * r, bool)
    mask[tuple(places.T)] = True
    grid = meshgrid(*[input] * r, indexing="ij")
    return rows.stack([index.masked_select(one, Tensor(mask)) for one in grid], 1)


def split_with_sizes(input: Tensor, split_sizes: Sequence[int], dim: int = 0) -> tuple[Tensor, ...]:
    """Pieces of the sizes given."""
    return split(input, list(split_sizes), dim)


def tensor_split(
    input: Tensor, indices_or_sections: Any = None, dim: int = 0, *, sections: Any = None, indices: Any = None
) -> tuple[Tensor, ...]:
    """Pieces of nearly one size, or cut at the places given."""
    axis = wrap(dim, input.array.ndim)
    length = input.shape[axis]
    wanted = next(one for one in (indices_or_sections, sections, indices) if one is not None)
    if isinstance(wanted, Tensor):
        wanted = wanted.array.tolist()
    if isinstance(wanted, int):
        if wanted <= 0:
            raise RuntimeError(f"number of sections must be larger than 0, got {wanted}")
        small, extra = divmod(length, wanted)
        ends = np.cumsum([small + (at < extra) for at in range(wanted)]).tolist()
    else:
        ends = [*wanted, length]
    parts, start = [], 0
    for end in ends:
        parts.append(index.slice_(input, axis, start, end, 1))
        start = end
    return tuple(parts)


def _cut(name: str, input: Tensor, where: Any, axis: int, least: int) -> tuple[Tensor, ...]:
    if input.array.ndim < least:
        raise RuntimeError(
            f"torch.{name} requires a tensor with at least {least} dimension{'s' if least > 1 else ''}, but got a "
            f"tensor with {input.array.ndim} dimensions!"
        )
    if isinstance(where, int) and input.shape[axis] % where:
        raise RuntimeError(
            f"torch.{name} attempted to split along dimension {axis}, but the size of the dimension "
            f"{input.shape[axis]} is not divisible by the split_size {where}!"
        )
    return tensor_split(input, where, axis)


def hsplit(input: Tensor, sections: Any = None, *, indices: Any = None) -> tuple[Tensor, ...]:
    """Pieces side by side."""
    return _cut("hsplit", input, sections if indices is None else indices, 0 if input.array.ndim == 1 else 1, 1)


def vsplit(input: Tensor, sections: Any = None, *, indices: Any = None) -> tuple[Tensor, ...]:
    """Pieces one above the other."""
    return _cut("vsplit", input, sections if indices is None else indices, 0, 2)


def dsplit(input: Tensor, sections: Any = None, *, indices: Any = None) -> tuple[Tensor, ...]:
    """Pieces along the third dimension."""
    return _cut("dsplit", input, sections if indices is None else indices, 2, 3)


def unravel_index(indices: Tensor, shape: Sequence[int]) -> tuple[Tensor, ...]:
    """Places in a row of all elements as places along each dimension."""
    return tuple(Tensor(np.asarray(one)) for one in np.unravel_index(indices.array, tuple(shape)))
