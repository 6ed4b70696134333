"""The pooling functions of ``torch.nn.functional``."""

from __future__ import annotations

from typing import Any

from vjpviz.autograd.functions import reduce as reductions
from vjpviz.autograd.functions.layers import Sizes, per_dimension
from vjpviz.autograd.ops import pooling
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.tensor import Tensor


def _pair(value: Sizes) -> tuple[int, int]:
    first, second = per_dimension(value, 2)
    return first, second


def _refuse_pool(input: Tensor, kernel: tuple[int, int], padding: tuple[int, int]) -> None:
    if any(2 * room > size for room, size in zip(padding, kernel, strict=True)):
        raise RuntimeError(
            f"pad should be at most half of effective kernel size, but got pad={max(padding)}, "
            f"kernel_size={min(kernel)} and dilation=1"
        )
    if input.array.ndim not in (3, 4):
        raise RuntimeError("non-empty 3D or 4D (batch mode) tensor expected for input")


def max_pool2d(
    input: Tensor,
    kernel_size: Any,
    stride: Any = None,
    padding: Any = 0,
    dilation: Any = 1,
    ceil_mode: bool = False,
    return_indices: bool = False,
) -> Any:
    """The largest of each window; with ``return_indices`` also where in the plane it was."""
    kernel, room = _pair(kernel_size), _pair(padding)
    _refuse_pool(input, kernel, room)
    step = kernel if stride is None or stride == [] else _pair(stride)
    made, places = pooling.max_pool2d(input, kernel, step, room, _pair(dilation), ceil_mode)
    return (made, places) if return_indices else made


def _single(value: Sizes) -> int:
    return value if isinstance(value, int) else int(value[0])


def max_pool1d(
    input: Tensor,
    kernel_size: Any,
    stride: Any = None,
    padding: Any = 0,
    dilation: Any = 1,
    ceil_mode: bool = False,
    return_indices: bool = False,
) -> Any:
    """The largest of each window of the last dimension."""
    kernel = _single(kernel_size)
    step = kernel if stride is None else _single(stride)
    plane = shapes.unsqueeze(input, input.array.ndim - 1)
    sizes = (1, kernel), (1, step), (0, _single(padding)), (1, _single(dilation))
    made, places = pooling.max_pool2d(plane, *sizes, ceil_mode)
    line = shapes.squeeze_dim(made, made.array.ndim - 2)
    return (line, shapes.squeeze_dim(places, made.array.ndim - 2)) if return_indices else line


def avg_pool2d(
    input: Tensor,
    kernel_size: Any,
    stride: Any = None,
    padding: Any = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
    divisor_override: int | None = None,
) -> Tensor:
    """The mean of each window."""
    kernel, room = _pair(kernel_size), _pair(padding)
    _refuse_pool(input, kernel, room)
    step = kernel if stride is None or stride == [] else _pair(stride)
    return pooling.avg_pool2d(input, kernel, step, room, ceil_mode, count_include_pad, divisor_override)


def avg_pool1d(
    input: Tensor,
    kernel_size: Any,
    stride: Any = None,
    padding: Any = 0,
    ceil_mode: bool = False,
    count_include_pad: bool = True,
) -> Tensor:
    """The mean of each window of the last dimension."""
    kernel = _single(kernel_size)
    step = kernel if stride is None else _single(stride)
    plane = shapes.unsqueeze(input, input.array.ndim - 1)
    made = pooling.avg_pool2d(plane, (1, kernel), (1, step), (0, _single(padding)), ceil_mode, count_include_pad, None)
    return shapes.squeeze_dim(made, made.array.ndim - 2)


def adaptive_avg_pool2d(input: Tensor, output_size: Any) -> Tensor:
    """Means of as many windows as ``output_size`` says."""
    given = (output_size, output_size) if output_size is None or isinstance(output_size, int) else tuple(output_size)
    size = tuple(own if wanted is None else wanted for wanted, own in zip(given, input.shape[-2:], strict=True))
    if size == (1, 1):
        return reductions.mean(input, (-1, -2), True)
    return pooling.adaptive_avg_pool2d(input, size)
