"""Dimensions as scripts name them: negative ones count from the back."""

from __future__ import annotations

from collections.abc import Sequence

Dims = int | Sequence[int] | None


def wrap(dim: int, rank: int) -> int:
    """``dim`` counted from the front. Raises IndexError with PyTorch's text; a 0-d tensor counts as one dimension."""
    size = max(rank, 1)
    if not -size <= dim < size:
        raise IndexError(f"Dimension out of range (expected to be in range of [{-size}, {size - 1}], but got {dim})")
    return dim % size


def wrap_all(dim: Dims, rank: int) -> tuple[int, ...]:
    """All dimensions of ``dim`` counted from the front; none, or an empty list, are all there are."""
    if dim is None or (isinstance(dim, tuple | list) and not dim):
        return tuple(range(rank))
    # what is no tuple is one dimension, an integer of NumPy's too
    dims = [wrap(one, rank) for one in (dim if isinstance(dim, tuple | list) else (dim,))]  # pyright: ignore[reportArgumentType]
    if len(set(dims)) != len(dims):
        repeated = next(one for one in dims if dims.count(one) > 1)
        raise RuntimeError(f"dim {repeated} appears multiple times in the list of dims")
    return tuple(dims) if rank else ()
