"""The order in which PyTorch walks over an array when it reduces one: by strides in memory, not by dimension number.

``TensorIterator`` moves reduced dimensions inwards, sorts by stride and joins neighbours that lie in memory as one. So
the transpose of a matrix is summed in the order in which its numbers are stored.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

Dims = int | Sequence[int] | None


def reduced_dims(array: np.ndarray, dim: Dims) -> tuple[int, ...]:
    """Return the dimensions named by ``dim`` as non-negative numbers: all of them for ``None`` and for ``()``."""
    if dim is None or array.ndim == 0:
        return tuple(range(array.ndim))
    dims = (dim,) if isinstance(dim, int | np.integer) else tuple(dim)
    return tuple(int(d) % array.ndim for d in dims) or tuple(range(array.ndim))


def reduced_shape(array: np.ndarray, dims: Sequence[int], keepdim: bool) -> tuple[int, ...]:
    """Return the shape of a reduction over ``dims``."""
    sizes = enumerate(array.shape)
    if keepdim:
        return tuple(1 if i in dims else size for i, size in sizes)
    return tuple(size for i, size in sizes if i not in dims)


@dataclass(frozen=True, slots=True)
class _Loop:
    """Dimensions that are one in memory: ``size`` steps, ``stride`` bytes apart in the input, ``out`` in the output.

    ``out`` is 0 for a reduced dimension.
    """

    dims: tuple[int, ...]
    size: int
    stride: int
    out: int

    def around(self, inner: "_Loop") -> "_Loop | None":
        """Return this loop and ``inner`` as one loop, or None when they are not one in memory."""
        if inner.size == 1 or self.size == 1:
            stride, out = (self.stride, self.out) if inner.size == 1 else (inner.stride, inner.out)
        elif self.stride == inner.size * inner.stride and self.out == inner.size * inner.out:
            stride, out = inner.stride, inner.out
        else:
            return None
        return _Loop(self.dims + inner.dims, self.size * inner.size, stride, out)


def planes(array: np.ndarray, out: np.ndarray, dims: Sequence[int]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield the pairs (plane of ``array``, its part of ``out``) in the order in which PyTorch's loops see them.

    ``out`` has the shape of the reduction over ``dims`` with kept dimensions. Planes are views of two dimensions, the
    inner loop last; where a loop is reduced, the part of ``out`` has size 1.
    """
    loops = _joined(_sorted(_loops(array, out, dims)))
    order = [dim for loop in reversed(loops) for dim in loop.dims]
    sizes = [1, 1, *(loop.size for loop in reversed(loops))][-max(2, len(loops)) :]
    kept = [1, 1, *(loop.size if loop.out else 1 for loop in reversed(loops))][-max(2, len(loops)) :]
    source = array.transpose(order).reshape(sizes)
    target = out.transpose(order).reshape(kept)
    for index in np.ndindex(*sizes[:-2]):
        yield source[index], target[tuple(min(i, size - 1) for i, size in zip(index, kept, strict=False))]


def _loops(array: np.ndarray, out: np.ndarray, dims: Sequence[int]) -> list[_Loop]:
    """Return one loop a dimension, the last dimension first."""
    return [
        _Loop((i,), array.shape[i], array.strides[i], 0 if i in dims else out.strides[i])
        for i in reversed(range(array.ndim))
    ]


def _sorted(loops: list[_Loop]) -> list[_Loop]:
    """Sort by insertion, innermost first: the comparison leaves some pairs open."""
    for i in range(1, len(loops)):
        here = i
        for before in reversed(range(i)):
            order = _compare(loops[before], loops[here])
            if order > 0:
                loops[before], loops[here] = loops[here], loops[before]
                here = before
            elif order < 0:
                break
    return loops


def _compare(first: _Loop, second: _Loop) -> int:
    if (first.out == 0) != (second.out == 0):
        return 1 if second.out == 0 else -1
    for a, b in ((first.out, second.out), (first.stride, second.stride)):
        if a == 0 or b == 0:
            continue
        if a != b:
            return -1 if a < b else 1
        if first.size > second.size:
            return 1
    return 0


def _joined(loops: list[_Loop]) -> list[_Loop]:
    joined: list[_Loop] = []
    for loop in loops:
        if joined and (both := loop.around(joined[-1])):
            joined[-1] = both
        else:
            joined.append(loop)
    return joined
