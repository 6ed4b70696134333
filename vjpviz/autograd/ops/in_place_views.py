"""The rows of ``t_``, ``transpose_``, ``unsqueeze_``, ``squeeze_``: PyTorch gives these nodes numbers of their own."""

from __future__ import annotations

from vjpviz.autograd.ops import shape
from vjpviz.autograd.table import Op


def _renamed(row: Op, name: str, node: str) -> Op:
    """``row`` under another name and with another node, to be run by `Op.in_place_view`."""
    rest = ", ".join(f"{one}={row.defaults[one]}" if one in row.defaults else one for one in row.parameters)
    return Op(f"{name}({rest})", node, row.glyph, row.forward, row.derivatives, view=True)


transpose_ = _renamed(shape.transpose, "transpose_", "TransposeBackward1")
t_ = _renamed(shape.t, "t_", "TBackward1")
unsqueeze_ = _renamed(shape.unsqueeze, "unsqueeze_", "UnsqueezeBackward1")
squeeze_all_ = _renamed(shape.squeeze_all, "squeeze_all_", "SqueezeBackward3")
squeeze_dim_ = _renamed(shape.squeeze_dim, "squeeze_dim_", "SqueezeBackward4")
squeeze_dims_ = _renamed(shape.squeeze_dims, "squeeze_dims_", "SqueezeBackward5")
