"""Layers without weights: pooling, padding, flattening, distances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.functions.layers import per_dimension
from vjpviz.lang.nn.activations import F
from vjpviz.lang.nn.module import Module

if TYPE_CHECKING:
    from vjpviz.autograd.tensor import Tensor


class _MaxPool(Module):
    function: str

    def __init__(
        self,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        dilation: Any = 1,
        return_indices: bool = False,
        ceil_mode: bool = False,
    ) -> None:
        super().__init__()
        self.kernel_size, self.stride = kernel_size, kernel_size if stride is None else stride
        self.padding, self.dilation = padding, dilation
        self.return_indices, self.ceil_mode = return_indices, ceil_mode

    def forward(self, input: Tensor) -> Any:
        """The largest of each window."""
        return F[self.function](
            input, self.kernel_size, self.stride, self.padding, self.dilation, self.ceil_mode, self.return_indices
        )

    def extra_repr(self) -> str:
        """Its window."""
        return (
            f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}, "
            f"dilation={self.dilation}, ceil_mode={self.ceil_mode}"
        )


class MaxPool1d(_MaxPool):
    """The largest of each window of a sequence."""

    function = "max_pool1d"


class MaxPool2d(_MaxPool):
    """The largest of each window of an image."""

    function = "max_pool2d"


class AvgPool1d(Module):
    """The mean of each window of a sequence."""

    def __init__(
        self,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
    ) -> None:
        super().__init__()
        self.kernel_size, self.padding = per_dimension(kernel_size, 1), per_dimension(padding, 1)
        self.stride = self.kernel_size if stride is None else per_dimension(stride, 1)
        self.ceil_mode, self.count_include_pad = ceil_mode, count_include_pad

    def forward(self, input: Tensor) -> Tensor:
        """The means."""
        return F["avg_pool1d"](
            input, self.kernel_size, self.stride, self.padding, self.ceil_mode, self.count_include_pad
        )

    def extra_repr(self) -> str:
        """Its window."""
        return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"


class AvgPool2d(Module):
    """The mean of each window of an image."""

    def __init__(
        self,
        kernel_size: Any,
        stride: Any = None,
        padding: Any = 0,
        ceil_mode: bool = False,
        count_include_pad: bool = True,
        divisor_override: int | None = None,
    ) -> None:
        super().__init__()
        self.kernel_size, self.stride = kernel_size, kernel_size if stride is None else stride
        self.padding, self.ceil_mode = padding, ceil_mode
        self.count_include_pad, self.divisor_override = count_include_pad, divisor_override

    def forward(self, input: Tensor) -> Tensor:
        """The means."""
        options = self.ceil_mode, self.count_include_pad, self.divisor_override
        return F["avg_pool2d"](input, self.kernel_size, self.stride, self.padding, *options)

    def extra_repr(self) -> str:
        """Its window."""
        return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"


class AdaptiveAvgPool2d(Module):
    """Means of as many windows as the output is to have."""

    def __init__(self, output_size: Any) -> None:
        super().__init__()
        self.output_size = output_size

    def forward(self, input: Tensor) -> Tensor:
        """The means."""
        return F["adaptive_avg_pool2d"](input, self.output_size)

    def extra_repr(self) -> str:
        """Its output."""
        return f"output_size={self.output_size}"


class Flatten(Module):
    """Several dimensions as one."""

    def __init__(self, start_dim: int = 1, end_dim: int = -1) -> None:
        super().__init__()
        self.start_dim, self.end_dim = start_dim, end_dim

    def forward(self, input: Tensor) -> Tensor:
        """``input.flatten(start_dim, end_dim)``."""
        return REGISTRY["flatten"](input, self.start_dim, self.end_dim)

    def extra_repr(self) -> str:
        """Which dimensions."""
        return f"start_dim={self.start_dim}, end_dim={self.end_dim}"


class Unflatten(Module):
    """One dimension as several."""

    def __init__(self, dim: int, unflattened_size: Any) -> None:
        super().__init__()
        self.dim, self.unflattened_size = dim, unflattened_size

    def forward(self, input: Tensor) -> Tensor:
        """``input.unflatten(dim, size)``."""
        return REGISTRY["unflatten"](input, self.dim, self.unflattened_size)

    def extra_repr(self) -> str:
        """Which dimension."""
        return f"dim={self.dim}, unflattened_size={self.unflattened_size}"


class _ConstantPad(Module):
    rank: int

    def __init__(self, padding: Any, value: float) -> None:
        super().__init__()
        self.padding, self.value = per_dimension(padding, 2 * self.rank), value

    def forward(self, input: Tensor) -> Tensor:
        """The input with numbers around it."""
        return F["pad"](input, self.padding, "constant", self.value)

    def extra_repr(self) -> str:
        """How much of what."""
        return f"padding={self.padding}, value={self.value}"


class ConstantPad1d(_ConstantPad):
    """A number at both ends."""

    rank = 1


class ConstantPad2d(_ConstantPad):
    """A number on all sides."""

    rank = 2


class ZeroPad1d(ConstantPad1d):
    """Zeros at both ends."""

    def __init__(self, padding: Any) -> None:
        super().__init__(padding, 0.0)

    def extra_repr(self) -> str:
        """How many."""
        return f"{self.padding}"


class ZeroPad2d(ConstantPad2d):
    """Zeros on all sides."""

    def __init__(self, padding: Any) -> None:
        super().__init__(padding, 0.0)

    def extra_repr(self) -> str:
        """How many."""
        return f"{self.padding}"


class CosineSimilarity(Module):
    """The cosine of the angle between vectors."""

    def __init__(self, dim: int = 1, eps: float = 1e-8) -> None:
        super().__init__()
        self.dim, self.eps = dim, eps

    def forward(self, x1: Tensor, x2: Tensor) -> Tensor:
        """The cosines."""
        return F["cosine_similarity"](x1, x2, self.dim, self.eps)


class PairwiseDistance(Module):
    """The distance of vectors."""

    def __init__(self, p: float = 2.0, eps: float = 1e-6, keepdim: bool = False) -> None:
        super().__init__()
        self.norm, self.eps, self.keepdim = p, eps, keepdim

    def forward(self, x1: Tensor, x2: Tensor) -> Tensor:
        """The distances."""
        return F["pairwise_distance"](x1, x2, self.norm, self.eps, self.keepdim)
