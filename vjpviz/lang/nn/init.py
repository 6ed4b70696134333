"""``torch.nn.init``: fill a tensor in place; the numbers are PyTorch's for a seed."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.ops import creation
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

SELF = ("linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d", "sigmoid")


def _filled(name: str, tensor: Tensor, *values: Any, **named: Any) -> Tensor:
    with session().modes(grad=False):
        return REGISTRY[name](tensor, *values, **named)


def uniform_(tensor: Tensor, a: float = 0.0, b: float = 1.0, generator: Any = None) -> Tensor:
    """Uniform in [a, b)."""
    return _filled("uniform_", tensor, a, b, generator=generator)


def normal_(tensor: Tensor, mean: float = 0.0, std: float = 1.0, generator: Any = None) -> Tensor:
    """Normal."""
    return _filled("normal_", tensor, mean, std, generator=generator)


def constant_(tensor: Tensor, val: float) -> Tensor:
    """All ``val``."""
    return _filled("fill_", tensor, val)


def ones_(tensor: Tensor) -> Tensor:
    """All 1."""
    return _filled("fill_", tensor, 1.0)


def zeros_(tensor: Tensor) -> Tensor:
    """All 0."""
    return _filled("zero_", tensor)


def eye_(tensor: Tensor) -> Tensor:
    """The identity matrix. Raises ValueError for other than matrices."""
    if tensor.array.ndim != 2:
        raise ValueError("Only tensors with 2 dimensions are supported")
    return _filled("copy_", tensor, creation.from_array(np.eye(*tensor.shape, dtype=tensor.array.dtype)))


def calculate_gain(nonlinearity: str, param: float | None = None) -> float:
    """How much to widen a spread for a nonlinearity. Raises ValueError for an unknown one."""
    if nonlinearity in SELF:
        return 1
    if nonlinearity == "tanh":
        return 5.0 / 3
    if nonlinearity == "relu":
        return math.sqrt(2.0)
    if nonlinearity == "leaky_relu":
        if param is not None and (isinstance(param, bool) or not isinstance(param, int | float)):
            raise ValueError(f"negative_slope {param} not a valid number")
        return math.sqrt(2.0 / (1 + (0.01 if param is None else param) ** 2))
    if nonlinearity == "selu":
        return 3.0 / 4
    raise ValueError(f"Unsupported nonlinearity {nonlinearity}")


def fans(tensor: Tensor) -> tuple[int, int]:
    """How many inputs and outputs an element of a weight meets. Raises ValueError for vectors."""
    if tensor.array.ndim < 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    field = math.prod(tensor.shape[2:])
    return tensor.shape[1] * field, tensor.shape[0] * field


def _fan(tensor: Tensor, mode: str) -> int:
    lower = mode.lower()
    if lower not in ("fan_in", "fan_out"):
        raise ValueError(f"Mode {lower} not supported, please use one of ['fan_in', 'fan_out']")
    return fans(tensor)[0 if lower == "fan_in" else 1]


def xavier_uniform_(tensor: Tensor, gain: float = 1.0, generator: Any = None) -> Tensor:
    """Uniform, with a spread for the sum of fans (Glorot and Bengio, 2010)."""
    bound = math.sqrt(3.0) * (gain * math.sqrt(2.0 / float(sum(fans(tensor)))))
    return uniform_(tensor, -bound, bound, generator)


def xavier_normal_(tensor: Tensor, gain: float = 1.0, generator: Any = None) -> Tensor:
    """Normal, with a spread for the sum of fans (Glorot and Bengio, 2010)."""
    return normal_(tensor, 0.0, gain * math.sqrt(2.0 / float(sum(fans(tensor)))), generator)


def kaiming_uniform_(
    tensor: Tensor, a: float = 0, mode: str = "fan_in", nonlinearity: str = "leaky_relu", generator: Any = None
) -> Tensor:
    """Uniform, with a spread for one fan (He et al., 2015)."""
    if 0 in tensor.shape:
        return tensor
    bound = math.sqrt(3.0) * (calculate_gain(nonlinearity, a) / math.sqrt(_fan(tensor, mode)))
    return uniform_(tensor, -bound, bound, generator)


def kaiming_normal_(
    tensor: Tensor, a: float = 0, mode: str = "fan_in", nonlinearity: str = "leaky_relu", generator: Any = None
) -> Tensor:
    """Normal, with a spread for one fan (He et al., 2015)."""
    if 0 in tensor.shape:
        return tensor
    return normal_(tensor, 0, calculate_gain(nonlinearity, a) / math.sqrt(_fan(tensor, mode)), generator)


def orthogonal_(tensor: Tensor, gain: float = 1, generator: Any = None) -> Tensor:
    """Orthogonal rows or columns. Raises ValueError for vectors."""
    if tensor.array.ndim < 2:
        raise ValueError("Only tensors with 2 or more dimensions are supported")
    if not tensor.array.size:
        return tensor
    rows, columns = tensor.shape[0], math.prod(tensor.shape[1:])
    drawn = (generator or session().generator).normal((rows, columns), tensor.array.dtype)
    basis, triangle = np.linalg.qr(drawn.T if rows < columns else drawn)
    basis = basis * np.sign(np.diag(triangle))
    turned = (basis.T if rows < columns else basis).reshape(tensor.shape) * tensor.array.dtype.type(gain)
    return _filled("copy_", tensor, creation.from_array(np.ascontiguousarray(turned.astype(tensor.array.dtype))))
