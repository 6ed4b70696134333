"""Normalization and dropout: layers that behave differently in training."""

from __future__ import annotations

from typing import Any

import numpy as np

from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.nn import init
from vjpviz.lang.nn.activations import F
from vjpviz.lang.nn.module import Module
from vjpviz.lang.nn.parameter import empty, initialising


class LayerNorm(Module):
    """Mean 0 and variance 1 over the last dimensions."""

    def __init__(
        self,
        normalized_shape: Any,
        eps: float = 1e-5,
        elementwise_affine: bool = True,
        bias: bool = True,
        device: Any = None,
        dtype: Any = None,
    ) -> None:
        super().__init__()
        self.normalized_shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.eps, self.elementwise_affine = eps, elementwise_affine
        with initialising(self._parameters):
            self.register_parameter(
                "weight", empty(*self.normalized_shape, dtype=dtype) if elementwise_affine else None
            )
            self.register_parameter(
                "bias", empty(*self.normalized_shape, dtype=dtype) if elementwise_affine and bias else None
            )
            self.reset_parameters()

    def reset_parameters(self) -> None:
        """Weights of 1, biases of 0."""
        if self.weight is not None:
            init.ones_(self.weight)
        if self.bias is not None:
            init.zeros_(self.bias)

    def forward(self, input: Tensor) -> Tensor:
        """The input, normalized."""
        return F["layer_norm"](input, self.normalized_shape, self.weight, self.bias, self.eps)

    def extra_repr(self) -> str:
        """Its options."""
        return (
            f"{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}, "
            f"bias={self.bias is not None}"
        )


def rank_of(input: Tensor) -> int:
    """How many dimensions. Raises AttributeError for what is no tensor."""
    if not isinstance(input, Tensor):
        raise AttributeError(f"'{type(input).__name__}' object has no attribute 'dim'")
    return input.array.ndim


class _BatchNorm(Module):
    """Mean 0 and variance 1 over all but the channels; ``ranks`` of the input are those it takes."""

    ranks: tuple[int, ...]

    def __init__(
        self,
        num_features: int,
        eps: float = 1e-5,
        momentum: float | None = 0.1,
        affine: bool = True,
        track_running_stats: bool = True,
        device: Any = None,
        dtype: Any = None,
        *,
        bias: bool = True,
    ) -> None:
        super().__init__()
        self.num_features, self.eps, self.momentum = num_features, eps, momentum
        self.affine, self.track_running_stats = affine, track_running_stats
        kind = (dtype or session().default_dtype).numpy
        with initialising(self._parameters):
            self.register_parameter("weight", empty(num_features, dtype=dtype) if affine else None)
            self.register_parameter("bias", empty(num_features, dtype=dtype) if affine and bias else None)
            tracked = track_running_stats
            self.register_buffer("running_mean", Tensor(np.zeros(num_features, kind)) if tracked else None)
            self.register_buffer("running_var", Tensor(np.ones(num_features, kind)) if tracked else None)
            self.register_buffer("num_batches_tracked", Tensor(np.zeros((), np.int64)) if tracked else None)
            self.reset_parameters()

    def reset_running_stats(self) -> None:
        """Forget what was seen."""
        if self.track_running_stats:
            init.zeros_(self.running_mean)
            init.ones_(self.running_var)
            init.zeros_(self.num_batches_tracked)

    def reset_parameters(self) -> None:
        """Weights of 1, biases of 0, nothing seen."""
        self.reset_running_stats()
        if self.weight is not None:
            init.ones_(self.weight)
        if self.bias is not None:
            init.zeros_(self.bias)

    def forward(self, input: Tensor) -> Tensor:
        """The input, normalized; in training the running statistics move."""
        rank = rank_of(input)
        if rank not in self.ranks:
            wanted = " or ".join(f"{one}D" for one in self.ranks)
            raise ValueError(f"expected {wanted} input (got {rank}D input)")
        moves = self.momentum
        if self.training and self.num_batches_tracked is not None:
            self.num_batches_tracked.array += 1
            if moves is None:
                moves = 1.0 / float(self.num_batches_tracked.array)
        learns = self.training or (self.running_mean is None and self.running_var is None)
        keeps = not self.training or self.track_running_stats
        mean, var = (self.running_mean, self.running_var) if keeps else (None, None)
        return F["batch_norm"](input, mean, var, self.weight, self.bias, learns, moves or 0.0, self.eps)

    def extra_repr(self) -> str:
        """Its options."""
        return (
            f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, "
            f"bias={self.bias is not None}, track_running_stats={self.track_running_stats}"
        )


class BatchNorm1d(_BatchNorm):
    """For vectors, or sequences of them."""

    ranks = (2, 3)


class BatchNorm2d(_BatchNorm):
    """For images."""

    ranks = (4,)


class Dropout(Module):
    """Zeros with probability ``p`` in training, the rest scaled."""

    function = "dropout"

    def __init__(self, p: float = 0.5, inplace: bool = False) -> None:
        super().__init__()
        if p < 0 or p > 1:
            raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
        self.p, self.inplace = p, inplace

    def forward(self, input: Tensor) -> Tensor:
        """The input, thinned in training."""
        return F[self.function](input, self.p, self.training, self.inplace)

    def extra_repr(self) -> str:
        """Its options."""
        return f"p={self.p}, inplace={self.inplace}"


class Dropout1d(Dropout):
    """Whole channels of sequences become zero."""

    function = "dropout1d"


class Dropout2d(Dropout):
    """Whole channels of images become zero."""

    function = "dropout2d"
