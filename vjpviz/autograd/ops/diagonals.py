"""Triangles and diagonals of matrices."""

from __future__ import annotations

import numpy as np

from vjpviz.autograd.table import op, vjp

TRIANGLE = ("diagonal", r"\operatorname{diag}(\mathrm{mask})")

tril = op(
    "tril(self, diagonal=0)",
    "TrilBackward0",
    r"\mathrm{tril}",
    np.tril,
    self=vjp(lambda g, diagonal: tril(g, diagonal), TRIANGLE),
)

triu = op(
    "triu(self, diagonal=0)",
    "TriuBackward0",
    r"\mathrm{triu}",
    np.triu,
    self=vjp(lambda g, diagonal: triu(g, diagonal), TRIANGLE),
)

SELECTED = vjp(
    lambda g, self_shape, offset, dim1, dim2: diagonal_backward(g, self_shape, offset, dim1, dim2),
    ("selection", r"\mathrm{select}"),
)
SCATTERED = vjp(lambda g, offset, dim1, dim2: diagonal(g, offset, dim1, dim2), ("selection", r"\mathrm{scatter}"))

diagonal = op(
    "diagonal(self, offset=0, dim1=0, dim2=1)",
    "DiagonalBackward0",
    r"\mathrm{diagonal}",
    lambda array, offset, dim1, dim2: _writable_diagonal(array, offset, dim1, dim2),
    view=True,
    self=SELECTED,
)

diagonal_copy = op(
    "diagonal_copy(self, offset=0, dim1=0, dim2=1)",
    "DiagonalBackward0_copy",
    r"\mathrm{diag}",
    lambda array, offset, dim1, dim2: np.diagonal(array, offset, dim1, dim2).copy(),
    self=SELECTED,
)


def _writable_diagonal(array: np.ndarray, offset: int, dim1: int, dim2: int) -> np.ndarray:
    """NumPy's diagonal, which is read-only; this one can be written where ``array`` can."""
    found = np.diagonal(array, offset, dim1, dim2)
    found.flags.writeable = array.flags.writeable
    return found


def _scattered_diagonal(g: np.ndarray, shape: tuple[int, ...], offset: int, dim1: int, dim2: int) -> np.ndarray:
    result = np.zeros(shape, g.dtype)
    _writable_diagonal(result, offset, dim1, dim2)[...] = g
    return result


diagonal_backward = op(
    "diagonal_backward(self, size, offset, dim1, dim2)",
    "DiagonalBackwardBackward0",
    r"\mathrm{diag}",
    _scattered_diagonal,
    self=SCATTERED,
)

diag_embed = op(
    "diag_embed(self, offset=0, dim1=-2, dim2=-1)",
    "DiagEmbedBackward0",
    r"\mathrm{diag}",
    lambda array, offset, dim1, dim2: _scattered_diagonal(
        array, (*array.shape[:-1], *(array.shape[-1] + abs(offset),) * 2), offset, dim1, dim2
    ),
    self=SCATTERED,
)
