"""TeX for the present step: ``v · J = result``, shortened with dots where it is large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.graph.values import number

if TYPE_CHECKING:
    import numpy as np

    from vjpviz.autograd.explain import Product

ROWS, COLUMNS = 6, 6


def row_tex(values: np.ndarray, token: str) -> str:
    """A row vector in a colour of the theme."""
    return rf"\textcolor{{{token}}}{{{{\begin{{bmatrix}}{'&'.join(_short(values, COLUMNS))}\end{{bmatrix}}}}}}"


def matrix_tex(matrix: np.ndarray, token: str = "data") -> str:
    """A matrix [m, n]; beyond six rows or columns its middle is dots."""
    m = len(matrix)
    rows = list(range(m)) if m <= ROWS else [*range(ROWS - 2), -1, m - 1]
    lines = [
        "&".join([r"\vdots"] * min(matrix.shape[1], COLUMNS)) if row < 0 else "&".join(_short(matrix[row], COLUMNS))
        for row in rows
    ]
    body = r"\\".join(lines)
    return rf"\textcolor{{{token}}}{{{{\begin{{bmatrix}}{body}\end{{bmatrix}}}}}}"


def product_tex(product: Product, several: bool) -> tuple[str, str]:
    """``v · J_x = [v][J]`` and the line below it, ``= [result]``."""
    name = product.sign(several=several)
    jacobian = matrix_tex(product.matrix) if product.matrix is not None else rf"\textcolor{{data}}{{{name}}}"
    v = product.v.reshape(-1)
    return (
        rf"\mathbf{{v}} \cdot {name} = {row_tex(v, 'flow')} {jacobian}",
        rf"= {row_tex(product.result.reshape(-1), 'flow')}",
    )


def _short(values: np.ndarray, room: int) -> list[str]:
    flat = values.reshape(-1)
    if len(flat) <= room:
        return [number(value) for value in flat]
    return [*(number(value) for value in flat[: room - 2]), r"\cdots", number(flat[-1])]
