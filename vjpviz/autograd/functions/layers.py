"""The layers of ``torch.nn.functional``: linear, convolution, normalization, embedding, dropout, padding."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.functions import products, shape
from vjpviz.autograd.ops import arithmetic, creation, layers, normalization
from vjpviz.autograd.ops import convolution as rows
from vjpviz.autograd.ops import shape as shapes
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

Sizes = int | Sequence[int]


def linear(input: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """``input @ weight.T + bias``, with the nodes PyTorch chooses for the number of dimensions."""
    ranks = input.array.ndim, weight.array.ndim
    if 0 in ranks:
        raise RuntimeError(f"both arguments to linear need to be at least 1D, but they are {ranks[0]}D and {ranks[1]}D")
    if bias is None:
        return products.matmul(input, shape.t(weight))
    if input.array.ndim == 2:
        return products.addmm(bias, input, shape.t(weight))
    flat = shapes.reshape(input, (math.prod(input.shape[:-1]), input.shape[-1]))
    product = products.addmm(bias, flat, shape.t(weight))
    return shape.view(product, (*input.shape[:-1], product.shape[-1]))


def bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """``input1 @ weight[o] @ input2`` for each output ``o`` (aten/src/ATen/native/Linear.cpp)."""
    if input1.array.ndim != input2.array.ndim or input1.shape[:-1] != input2.shape[:-1]:
        raise RuntimeError(
            f"bilinear(): input dimensions do not match: got {input1.array.ndim} and {input2.array.ndim}"
            if input1.array.ndim != input2.array.ndim
            else f"bilinear(): input batch dimensions do not match: got {list(input1.shape)} and {list(input2.shape)}"
        )
    for name, one, axis in (("input1", input1, 1), ("input2", input2, 2)):
        if one.shape[-1] != weight.shape[axis]:
            raise RuntimeError(
                f"bilinear(): {name} size does not match weight size: got {one.shape[-1]} but expected "
                f"{weight.shape[axis]}"
            )
    flat = [shapes.reshape(one, (math.prod(one.shape[:-1]), one.shape[-1])) for one in (input1, input2)]
    product = layers.trilinear(flat[0], weight, flat[1], (1, 3), (0,), (1, 2), (2, 3))
    result = shapes.reshape(product, (*input1.shape[:-1], weight.shape[0]))
    return result if bias is None else arithmetic.add(result, bias)


def per_dimension(value: Sizes, count: int) -> tuple[int, ...]:
    """A number for all dimensions, or one for each."""
    if isinstance(value, int):
        return (value,) * count
    return tuple(int(one) for one in value) * (count if len(value) == 1 else 1)


def _convolve(
    dims: int,
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None,
    stride: Sizes,
    padding: Sizes | str,
    dilation: Sizes,
    groups: int,
) -> Tensor:
    batched = input.array.ndim == dims + 2
    if not batched and input.array.ndim != dims + 1:
        raise RuntimeError(
            f"Expected {dims + 1}D (unbatched) or {dims + 2}D (batched) input to conv{dims}d, but got input of size: "
            f"{list(input.shape)}"
        )
    source = input if batched else shapes.unsqueeze(input, 0)
    step, spread = per_dimension(stride, dims), per_dimension(dilation, dims)
    if isinstance(padding, str):
        source, room = _same(source, weight, step, spread, padding)
    else:
        room = per_dimension(padding, dims)
    _check(source, weight, bias, room, spread, groups)
    made = rows.convolution(source, weight, bias, step, room, spread, False, (0,) * dims, groups)
    return made if batched else shapes.squeeze_dim(made, 0)


def _same(
    source: Tensor, weight: Tensor, stride: tuple[int, ...], dilation: tuple[int, ...], padding: str
) -> tuple[Tensor, tuple[int, ...]]:
    """``"valid"`` and ``"same"``; where the two sides differ, the input is padded first."""
    if padding == "valid":
        return source, (0,) * len(stride)
    if padding != "same":
        raise RuntimeError(f"Invalid padding string: '{padding}'")
    if any(one != 1 for one in stride):
        raise RuntimeError("padding='same' is not supported for strided convolutions")
    totals = [step * (size - 1) for step, size in zip(dilation, weight.shape[2:], strict=True)]
    if all(total % 2 == 0 for total in totals):
        return source, tuple(total // 2 for total in totals)
    extra = [side for total in reversed(totals) for side in (0, total % 2)]
    return layers.constant_pad_nd(source, tuple(extra), 0), tuple(total // 2 for total in totals)


def _check(
    source: Tensor, weight: Tensor, bias: Tensor | None, padding: Sequence[int], dilation: Sequence[int], groups: int
) -> None:
    """What aten/src/ATen/native/Convolution.cpp refuses (``check_shape_forward``)."""
    shape_of_weight = list(weight.shape)
    if source.array.ndim != weight.array.ndim:
        raise RuntimeError(
            f"Expected {weight.array.ndim}-dimensional input for {weight.array.ndim}-dimensional weight "
            f"{shape_of_weight}, but got {source.array.ndim}-dimensional input of size {list(source.shape)} instead"
        )
    if source.shape[1] != weight.shape[1] * groups:
        raise RuntimeError(
            f"Given groups={groups}, weight of size {shape_of_weight}, expected input{list(source.shape)} to have "
            f"{weight.shape[1] * groups} channels, but got {source.shape[1]} channels instead"
        )
    if bias is not None and bias.shape != (weight.shape[0],):
        raise RuntimeError(
            f"Given weight of size {shape_of_weight}, expected bias to be 1-dimensional with {weight.shape[0]} "
            f"elements, but got bias of size {list(bias.shape)} instead"
        )
    if source.dtype is not weight.dtype or (bias is not None and bias.dtype is not source.dtype):
        raise RuntimeError(
            f"expected scalar type {source.dtype.scalar} but found {weight.dtype.scalar}"
            if bias is None
            else f"Input type ({_kind(source)}) and bias type ({_kind(bias)}) should be the same"
        )
    inside = [size + 2 * room for size, room in zip(source.shape[2:], padding, strict=True)]
    kernel = [step * (size - 1) + 1 for size, step in zip(weight.shape[2:], dilation, strict=True)]
    if any(a < b for a, b in zip(inside, kernel, strict=True)):
        first, second = (" x ".join(map(str, one)) for one in (inside, kernel))
        raise RuntimeError(
            f"Calculated padded input size per channel: ({first}). Kernel size: ({second}). Kernel size can't be "
            "greater than actual input size"
        )


def _kind(tensor: Tensor) -> str:
    return dtypes.C_NAME.get(tensor.dtype.scalar, tensor.dtype.scalar)


def conv1d(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: Any = 1,
    padding: Any = 0,
    dilation: Any = 1,
    groups: int = 1,
) -> Tensor:
    """Cross-correlation over the last dimension."""
    return _convolve(1, input, weight, bias, stride, padding, dilation, groups)


def conv2d(
    input: Tensor,
    weight: Tensor,
    bias: Tensor | None = None,
    stride: Any = 1,
    padding: Any = 0,
    dilation: Any = 1,
    groups: int = 1,
) -> Tensor:
    """Cross-correlation over the last two dimensions."""
    return _convolve(2, input, weight, bias, stride, padding, dilation, groups)


def layer_norm(
    input: Tensor,
    normalized_shape: Sequence[int],
    weight: Tensor | None = None,
    bias: Tensor | None = None,
    eps: float = 1e-5,
) -> Tensor:
    """Mean 0 and variance 1 over the last dimensions, scaled and shifted."""
    if isinstance(normalized_shape, int):
        raise TypeError("layer_norm(): argument 'normalized_shape' (position 2) must be tuple of ints, not int")
    size = tuple(int(one) for one in normalized_shape)
    if input.shape[input.array.ndim - len(size) :] != size:
        dims = ", ".join(map(str, ("*", *size)))
        raise RuntimeError(
            f"Given normalized_shape={list(size)}, expected input with shape [{dims}], but got input of "
            f"size{list(input.shape)}"
        )
    return normalization.native_layer_norm(input, size, weight, bias, eps)[0]


def batch_norm(
    input: Tensor,
    running_mean: Tensor | None,
    running_var: Tensor | None,
    weight: Tensor | None = None,
    bias: Tensor | None = None,
    training: bool = False,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> Tensor:
    """Mean 0 and variance 1 over all but the channels; in training the running statistics move."""
    if training and math.prod((input.shape[0], *input.shape[2:])) == 1:
        raise ValueError(
            f"Expected more than 1 value per channel when training, got input size torch.Size({list(input.shape)})"
        )
    for name, one in (("running_mean", running_mean), ("running_var", running_var), ("weight", weight), ("bias", bias)):
        if one is not None and one.array.size != input.shape[1]:
            raise RuntimeError(f"{name} should contain {input.shape[1]} elements not {one.array.size}")
        if one is None and not training and name.startswith("running"):
            raise RuntimeError(f"Expected {name} to be defined when training=False")
    made = normalization.native_batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps)
    return made[0]


def embedding(
    input: Tensor,
    weight: Tensor,
    padding_idx: int | None = None,
    max_norm: float | None = None,
    norm_type: float = 2.0,
    scale_grad_by_freq: bool = False,
    sparse: bool = False,
) -> Tensor:
    """Rows of ``weight``. Raises IndexError for an index that is none, RuntimeError for what is no matrix."""
    if weight.array.ndim != 2:
        raise RuntimeError("'weight' must be 2-D")
    if input.dtype not in (dtypes.int64, dtypes.int32):
        raise RuntimeError(
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got "
            f"torch.{input.dtype.scalar}Tensor instead (while checking arguments for embedding)"
        )
    if max_norm is not None:
        raise RuntimeError("vjpviz does not know embedding(…, max_norm=…) yet")
    place = -1 if padding_idx is None else padding_idx % weight.shape[0]
    return layers.embedding(weight, input, place, scale_grad_by_freq, sparse)


def _noise(input: Tensor, p: float, size: tuple[int, ...]) -> Tensor:
    drawn = session().generator.bernoulli(1 - p, size).astype(input.array.dtype)
    return creation.from_array(drawn / input.array.dtype.type(1 - p) if p < 1 else np.zeros(size, input.array.dtype))


def _refuse_probability(p: float) -> None:
    if p < 0.0 or p > 1.0:
        raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")


def dropout(input: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor:
    """Zeros with probability ``p``, the rest scaled; PyTorch's own mask for a seed."""
    _refuse_probability(p)
    if p == 0 or not training or not input.array.size:
        return input
    noise = _noise(input, p, input.shape) if p < 1 else creation.from_array(np.zeros((), input.array.dtype))
    return arithmetic.mul.in_place(input, noise) if inplace else arithmetic.mul(input, noise)


def dropout2d(input: Tensor, p: float = 0.5, training: bool = True, inplace: bool = False) -> Tensor:
    """Whole channels become zero."""
    _refuse_probability(p)
    if p == 0 or not training or not input.array.size:
        return input
    noise = _noise(input, p, (*input.shape[:2], *[1] * (input.array.ndim - 2)))
    return arithmetic.mul.in_place(input, noise) if inplace else arithmetic.mul(input, noise)


dropout1d = dropout2d


def pad(input: Tensor, pad: Sequence[int], mode: str = "constant", value: float | None = None) -> Tensor:
    """Constants around the last dimensions, two numbers for each from the last. Raises RuntimeError for a misfit."""
    if mode != "constant":
        raise RuntimeError(f"vjpviz does not know pad(…, mode={mode!r}) yet")
    widths = tuple(int(one) for one in pad)
    if len(widths) % 2:
        raise RuntimeError("Padding length must be divisible by 2")
    if len(widths) // 2 > input.array.ndim:
        raise RuntimeError(
            f"Padding length should be less than or equal to two times the input dimension but got padding length "
            f"{len(widths)} and input of dimension {input.array.ndim}"
        )
    return layers.constant_pad_nd(input, widths, value or 0)
