"""Taking elements out and putting them in: ``select``, ``slice``, ``index``, ``gather``, ``scatter``, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.ops import arithmetic, compare, creation, reduce, shape
from vjpviz.autograd.ops.entries import VANISHING
from vjpviz.autograd.table import diagonal, op, vjp

if TYPE_CHECKING:
    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.tensor import Tensor

SELECTION = ("selection", r"\mathrm{select}")
SCATTERED = ("selection", r"\mathrm{scatter}")


def _at(dim: int, rank: int, place: Any) -> tuple[Any, ...]:
    return (*(slice(None),) * (dim % rank), place)


def _put(g: np.ndarray, size: tuple[int, ...], where: tuple[Any, ...]) -> np.ndarray:
    result = np.zeros(size, g.dtype)
    result[where] = g
    return result


select = op(
    "select(self, dim, index)",
    "SelectBackward0",
    r"[\,\cdot\,]",
    lambda array, dim, index: array[(*_at(dim, array.ndim, index), ...)],
    view=True,
    self=vjp(lambda g, self_shape, dim, index: select_backward(g, self_shape, dim, index), SELECTION),
)
select_backward = op(
    "select_backward(self, size, dim, index)",
    "SelectBackwardBackward0",
    r"\mathrm{scatter}",
    lambda g, size, dim, index: _put(g, size, _at(dim, len(size), index)),
    self=vjp(lambda g, dim, index: select(g, dim, index), SCATTERED),
)

slice_ = op(
    "slice(self, dim=0, start=0, end=9223372036854775807, step=1)",
    "SliceBackward0",
    r"[\,:\,]",
    lambda array, dim, start, end, step: array[_at(dim, array.ndim, slice(start, end, step))],
    view=True,
    self=vjp(
        lambda g, self_shape, dim, start, end, step: slice_backward(g, self_shape, dim, start, end, step), SELECTION
    ),
)
slice_backward = op(
    "slice_backward(self, size, dim, start, end, step)",
    "SliceBackwardBackward0",
    r"\mathrm{scatter}",
    lambda g, size, dim, start, end, step: _put(g, size, _at(dim, len(size), slice(start, end, step))),
    self=vjp(lambda g, dim, start, end, step: slice_(g, dim, start, end, step), SCATTERED),
)

index = op(
    "index(self, indices)",
    "IndexBackward0",
    r"[\,\cdot\,]",
    lambda array, indices: array[_places(indices)],
    self=vjp(lambda g, self_shape, self_dtype, indices: put_into_zeros(g, self_shape, self_dtype, indices), SELECTION),
)


def _places(indices: list[Any]) -> tuple[Any, ...]:
    """``indices`` as NumPy takes them: ``None`` stands for a whole dimension, as in PyTorch."""
    return tuple(slice(None) if one is None else one for one in indices)


def _stored(array: np.ndarray, indices: list[Any], values: np.ndarray, accumulate: bool) -> np.ndarray:
    result = array.copy()
    cast = values.astype(array.dtype)
    if accumulate:
        np.add.at(result, _places(indices), cast)
    else:
        result[_places(indices)] = cast
    return result


index_put = op(
    "index_put(self, indices, values, accumulate=False)",
    "IndexPutBackward0",
    r"[\,\cdot\,]\leftarrow",
    _stored,
    self=vjp(
        lambda g, indices, accumulate: g if accumulate else _cleared(g, indices),
        ("diagonal", r"\operatorname{diag}([\text{not written}])"),
    ),
    values=vjp(lambda g, indices: index(g, indices), SELECTION),
)

index_put_impl = op(
    "index_put_impl(self, indices, values, accumulate=True)",
    "IndexPutImplBackward0",
    r"\mathrm{scatter}",
    _stored,
    self=vjp(
        lambda g, indices, accumulate: g if accumulate else _cleared(g, indices),
        ("diagonal", r"\operatorname{diag}([\text{not written}])"),
    ),
    values=vjp(lambda g, indices: index(g, indices), SCATTERED),
)


def _cleared(g: Tensor, indices: list[Any]) -> Tensor:
    return index_put(g, indices, creation.zero(g), False)


def put_into_zeros(g: Tensor, shape: tuple[int, ...], dtype: DType, indices: list[Any]) -> Tensor:
    """Zeros of ``shape`` with ``g`` added at ``indices``: what comes back through an index."""
    return index_put_impl(creation.zeros(shape, dtype), indices, g, True)


def _along(array: np.ndarray, dim: int, places: np.ndarray) -> tuple[np.ndarray, ...]:
    grid = np.indices(places.shape, sparse=True)
    axis = dim % max(array.ndim, 1)
    return tuple(places if at == axis else one for at, one in enumerate(grid))


gather = op(
    "gather(self, dim, index)",
    "GatherBackward0",
    r"\mathrm{gather}",
    lambda array, dim, index: array[_along(array, dim, index)] if array.ndim else array.copy(),
    self=vjp(
        lambda g, self_shape, self_dtype, dim, index: scatter_add(
            creation.zeros(self_shape, self_dtype), dim, index, g
        ),
        SELECTION,
    ),
)


def _added(array: np.ndarray, dim: int, index: np.ndarray, source: np.ndarray) -> np.ndarray:
    result = array.copy()
    part = source[tuple(slice(0, size) for size in index.shape)]
    np.add.at(result, _along(array, dim, index), part)
    return result


scatter_add = op(
    "scatter_add(self, dim, index, src)",
    "ScatterAddBackward0",
    r"\mathrm{scatter\_add}",
    _added,
    self=vjp(lambda g: g, ("identity", "I")),
    src=vjp(lambda g, dim, index: gather(g, dim, index), SCATTERED),
)


def _scattered(array: np.ndarray, dim: int, index: np.ndarray, source: np.ndarray | float) -> np.ndarray:
    result = array.copy()
    if isinstance(source, np.ndarray) and source.ndim:
        source = source[tuple(slice(0, size) for size in index.shape)]
    result[_along(array, dim, index)] = source
    return result


scatter = op(
    "scatter(self, dim, index, src)",
    "ScatterBackward0",
    r"\mathrm{scatter}",
    _scattered,
    self=vjp(
        lambda g, dim, index: scatter_number(g, dim, index, 0),
        ("diagonal", r"\operatorname{diag}([\text{not written}])"),
    ),
    src=vjp(lambda g, dim, index: gather(g, dim, index), SCATTERED),
)
scatter_number = op(
    "scatter_number(self, dim, index, value)",
    "ScatterBackward1",
    r"\mathrm{scatter}",
    _scattered,
    self=vjp(
        lambda g, dim, index: scatter_number(g, dim, index, 0),
        ("diagonal", r"\operatorname{diag}([\text{not written}])"),
    ),
)

index_select = op(
    "index_select(self, dim, index)",
    "IndexSelectBackward0",
    r"\mathrm{select}",
    lambda array, dim, index: np.take(array, index.reshape(-1), dim),
    self=vjp(
        lambda g, self_shape, self_dtype, dim, index: index_add(creation.zeros(self_shape, self_dtype), dim, index, g),
        SELECTION,
    ),
)


def _added_rows(array: np.ndarray, dim: int, index: np.ndarray, source: np.ndarray, alpha: float) -> np.ndarray:
    result = array.copy()
    np.add.at(result, _at(dim, array.ndim, index), source if alpha == 1 else source * np.asarray(alpha, source.dtype))
    return result


index_add = op(
    "index_add(self, dim, index, source, alpha=1)",
    "IndexAddBackward0",
    r"\mathrm{index\_add}",
    _added_rows,
    self=vjp(lambda g: g, ("identity", "I")),
    source=vjp(lambda g, dim, index, source, alpha: _index_add_source(g, dim, index, source, alpha), SCATTERED),
)


def _index_add_source(g: Tensor, dim: int, index: Tensor, source: Tensor, alpha: float) -> Tensor:
    picked = shape.expand(index_select(g, dim, index), source.shape)
    return arithmetic.scaled(picked, alpha)


def _replaced_rows(array: np.ndarray, dim: int, index: np.ndarray, source: np.ndarray) -> np.ndarray:
    result = array.copy()
    result[_at(dim, array.ndim, index)] = source
    return result


index_copy = op(
    "index_copy(self, dim, index, source)",
    "IndexCopyBackward0",
    r"\mathrm{index\_copy}",
    _replaced_rows,
    self=vjp(
        lambda g, dim, index: index_fill(g, dim, index, 0), ("diagonal", r"\operatorname{diag}([\text{not written}])")
    ),
    source=vjp(lambda g, dim, index, source: _index_add_source(g, dim, index, source, 1), SCATTERED),
)


def _filled_rows(array: np.ndarray, dim: int, index: np.ndarray, value: np.ndarray | float) -> np.ndarray:
    result = array.copy()
    result[_at(dim, array.ndim, index)] = value
    return result


index_fill = op(
    "index_fill(self, dim, index, value)",
    "IndexFillBackward0",
    r"\mathrm{index\_fill}",
    _filled_rows,
    self=vjp(
        lambda g, dim, index: index_fill(g, dim, index, 0), ("diagonal", r"\operatorname{diag}([\text{not written}])")
    ),
)

index_fill_tensor = op(
    "index_fill_tensor(self, dim, index, value)",
    "IndexFillBackward1",
    r"\mathrm{index\_fill}",
    _filled_rows,
    self=vjp(
        lambda g, dim, index: index_fill(g, dim, index, 0), ("diagonal", r"\operatorname{diag}([\text{not written}])")
    ),
    value=vjp(lambda g, dim, index: reduce.sum_all(index_select(g, dim, index)), SCATTERED),
)

take = op(
    "take(self, index)",
    "TakeBackward0",
    r"\mathrm{take}",
    lambda array, index: array.reshape(-1)[index],
    self=vjp(
        lambda g, self_shape, self_dtype, index: put(creation.zeros(self_shape, self_dtype), index, g, True), SELECTION
    ),
)


def _put_flat(array: np.ndarray, index: np.ndarray, source: np.ndarray, accumulate: bool) -> np.ndarray:
    result = array.reshape(-1).copy()
    if accumulate:
        np.add.at(result, index.reshape(-1), source.reshape(-1))
    else:
        result[index.reshape(-1)] = source.reshape(-1)
    return result.reshape(array.shape)


put = op(
    "put(self, index, source, accumulate=False)",
    "PutBackward0",
    r"\mathrm{put}",
    _put_flat,
    self=vjp(
        lambda g, index, source, accumulate: g if accumulate else put(g, index, creation.zeros_like(source), False),
        ("diagonal", r"\operatorname{diag}([\text{not written}])"),
    ),
    source=vjp(lambda g, index: take(g, index), SCATTERED),
)

masked_select = op(
    "masked_select(self, mask)",
    "MaskedSelectBackward0",
    r"\mathrm{select}",
    lambda array, mask: np.broadcast_arrays(array, mask)[0][np.broadcast_arrays(array, mask)[1]],
    self=vjp(
        lambda g, self_shape, mask: masked_scatter(
            creation.zeros(np.broadcast_shapes(self_shape, mask.shape), g.dtype), mask, g
        ),
        SELECTION,
    ),
)


def _masked_scattered(array: np.ndarray, mask: np.ndarray, source: np.ndarray) -> np.ndarray:
    result = np.broadcast_to(array, np.broadcast_shapes(array.shape, mask.shape)).copy()
    where = np.broadcast_to(mask, result.shape)
    result[where] = source.reshape(-1)[: int(where.sum())]
    return result


masked_scatter = op(
    "masked_scatter(self, mask, source)",
    "MaskedScatterBackward0",
    r"\mathrm{scatter}",
    _masked_scattered,
    self=vjp(lambda g, mask: compare.masked_fill(g, mask, 0), diagonal(r"[\neg {mask}]")),
    source=vjp(lambda g, mask, source_shape: masked_scatter_backward(g, mask, source_shape), SCATTERED),
)


def _gathered(g: np.ndarray, mask: np.ndarray, size: tuple[int, ...]) -> np.ndarray:
    result = np.zeros(size, g.dtype).reshape(-1)
    picked = g[np.broadcast_to(mask, g.shape)]
    result[: picked.size] = picked
    return result.reshape(size)


masked_scatter_backward = op(
    "masked_scatter_backward(self, mask, size)",
    "MaskedScatterBackwardBackward0",
    r"\mathrm{select}",
    _gathered,
    self=vjp(lambda g, self_shape, mask: masked_scatter(creation.zeros(self_shape, g.dtype), mask, g), SELECTION),
)

fill = op(
    "fill(self, value)",
    "FillBackward2",
    r"\leftarrow",
    lambda array, value: np.full_like(array, value),
    self=VANISHING,
)
fill_tensor = op(
    "fill_tensor(self, value)",
    "FillBackward3",
    r"\leftarrow",
    lambda array, value: np.full_like(array, value),
    self=VANISHING,
    value=vjp(lambda g: reduce.sum_all(g), ("broadcast", r"\mathrm{copies}")),
)

zero = op("zero(self)", "ZeroBackward0", "0", np.zeros_like, self=VANISHING)
