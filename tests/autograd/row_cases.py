"""For every differentiable row of the table: arguments to try it with. Data, no tests.

A case gets a `Maker`, which draws shapes and numbers, and returns the row's arguments by name. Arrays of floats under
the name of a differentiable argument are differentiated; everything else stays as it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, mutually_broadcastable_shapes

from vjpviz.autograd.dtypes import float64
from vjpviz.autograd.tensor import Tensor


class Maker:
    """Draws what a case needs. Numbers are distinct and well apart, so that no difference crosses a kink or a tie."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data
        self.random = np.random.default_rng(data.draw(st.integers(0, 2**32 - 1)))

    def shape(self, least: int = 0, most: int = 3) -> tuple[int, ...]:
        return self.data.draw(array_shapes(min_dims=least, max_dims=most, min_side=1, max_side=3))

    def integer(self, low: int, high: int) -> int:
        return self.data.draw(st.integers(low, high))

    def choice(self, *values: Any) -> Any:
        return self.data.draw(st.sampled_from(values))

    def numbers(self, shape: tuple[int, ...], low: float = -1.7, high: float = 1.6) -> np.ndarray:
        count = max(math.prod(shape), 1)
        spread = (self.random.permutation(count) + self.random.uniform(0.3, 0.7)) / count
        return (low + 0.0137 * (high - low) + 0.97 * (high - low) * spread).reshape(shape)

    def mask(self, shape: tuple[int, ...]) -> Tensor:
        return Tensor(self.random.integers(0, 2, shape).astype(bool))

    def places(self, shape: tuple[int, ...], below: int) -> Tensor:
        return Tensor(self.random.integers(0, below, shape))

    def distinct(self, shape: tuple[int, ...], below: int, axis: int = 0) -> Tensor:
        """Places that are distinct along ``axis``."""
        drawn = np.argsort(self.random.random((*shape[:axis], below, *shape[axis + 1 :])), axis)
        return Tensor(np.take(drawn, range(shape[axis]), axis))

    def pair(self, low: float = -1.7, high: float = 1.6) -> tuple[np.ndarray, np.ndarray]:
        """Two arrays whose shapes broadcast, with no two numbers in common."""
        shapes = self.data.draw(mutually_broadcastable_shapes(num_shapes=2, max_dims=3, max_side=3)).input_shapes
        together = self.numbers((sum(math.prod(one) for one in shapes),), low, high)
        first = math.prod(shapes[0])
        return together[:first].reshape(shapes[0]), together[first:].reshape(shapes[1])

    def matrix(self, *lead: int, size: int = 3) -> np.ndarray:
        """Square matrices far from singular."""
        return self.numbers((*lead, size, size)) + 3 * np.eye(size)


@dataclass(frozen=True)
class Case:
    arguments: Callable[[Maker], dict[str, Any]]
    second: bool = True  # whether PyTorch has its second derivative


def unary(low: float = -1.7, high: float = 1.6, **options: Any) -> Case:
    return Case(lambda make: {"self": make.numbers(make.shape(), low, high), **options})


def binary(low: float = -1.7, high: float = 1.6, names: tuple[str, str] = ("self", "other"), **options: Any) -> Case:
    return Case(lambda make: {**dict(zip(names, make.pair(low, high), strict=True)), **options})


def slope(low: float = -1.7, high: float = 1.6, name: str = "self", **options: Any) -> Case:
    """A row of the backward pass: a gradient and a tensor of its shape."""

    def arguments(make: Maker) -> dict[str, Any]:
        shape = make.shape()
        return {"grad_output": make.numbers(shape), name: make.numbers(shape, low, high), **options}

    return Case(arguments)


def of(shape: tuple[int, ...], low: float = -1.7, high: float = 1.6, **options: Any) -> Case:
    return Case(lambda make: {"self": make.numbers(shape, low, high), **options})


def along(least: int = 1, second: bool = True, **options: Any) -> Case:
    """A row that works along one dimension."""

    def arguments(make: Maker) -> dict[str, Any]:
        shape = make.shape(least)
        return {"self": make.numbers(shape), "dim": make.integer(0, len(shape) - 1), **options}

    return Case(arguments, second)


def over(low: float = -1.7, high: float = 1.6, **options: Any) -> Case:
    """A row that reduces several dimensions."""

    def arguments(make: Maker) -> dict[str, Any]:
        shape = make.shape(1)
        dim = tuple(sorted({make.integer(0, len(shape) - 1) for _ in range(2)}))
        return {"self": make.numbers(shape, low, high), "dim": dim, "keepdim": make.choice(False, True), **options}

    return Case(arguments)


def _loss(low: float = 0.1, high: float = 0.9, **options: Any) -> Case:
    def arguments(make: Maker) -> dict[str, Any]:
        a = make.numbers((2, 6), low, high)
        return {"self": a[:, :3], "target": a[:, 3:], "reduction": make.choice("none", "mean", "sum"), **options}

    return Case(arguments)


def _loss_slope(low: float = 0.1, high: float = 0.9, **options: Any) -> Case:
    def arguments(make: Maker) -> dict[str, Any]:
        a = make.numbers((2, 9), low, high)
        return {"grad_output": a[:, :3], "self": a[:, 3:6], "target": a[:, 6:], "reduction": "none", **options}

    return Case(arguments)


def _gathered(make: Maker, **more: Any) -> dict[str, Any]:
    return {"self": make.numbers((3, 4)), "dim": 1, "index": make.distinct((3, 2), 4, 1), **more}


def _rows(make: Maker, **more: Any) -> dict[str, Any]:
    return {"self": make.numbers((4, 2)), "dim": 0, "index": make.distinct((2,), 4), **more}


def _strided(make: Maker, **more: Any) -> dict[str, Any]:
    return {"self": make.numbers((3, 4)), "size": (2, 2), "stride": (4, 2), "offset": 1, **more}


UNARY = {
    "exp exp2 expm1 sin cos atan sinh cosh asinh tanh sigmoid erf erfc abs sign sgn floor ceil trunc round frac neg "
    "relu silu mish clone contiguous alias sinc deg2rad rad2deg nan_to_num hardswish gelu leaky_relu "
    "angle conj conj_physical log_sigmoid leaky_relu_written zero squeeze_all squeeze_all_ sum_all mean_all": unary(),
    "fill": unary(value=0.5),
    "log log2 log10 sqrt rsqrt reciprocal lgamma digamma prod_all": unary(0.3, 2.6),
    "asin acos atanh erfinv": unary(-0.9, 0.9),
    "log1p": unary(-0.7, 2.0),
    "acosh": unary(1.2, 3.0),
    "tan": unary(-1.2, 1.2),
    "logit": unary(0.1, 0.9),
    "max_all min_all median_all nanmedian_all": unary(),
    "hardsigmoid": Case(unary().arguments, second=False),
    "hardtanh": unary(-2.3, 2.3),
    "elu": unary(alpha=1.3, scale=1.1, input_scale=0.7),
    "elu_written": unary(alpha=1.3, scale=1.1, input_scale=0.7),
    "celu": unary(alpha=1.3),
    "softplus": unary(beta=1.5, threshold=2.0),
    "threshold": unary(threshold=0.4, value=-3.0),
    "hardshrink softshrink": unary(lambd=0.5),
    "round_decimals": unary(decimals=1),
    "add_number mul_number sub_number div_number rsub_number": unary(other=1.7),
    "fmod_number remainder_number": unary(other=0.7),
    "copysign_number": unary(other=-1.0),
    "xlogy_number": unary(other=1.7),
    "pow_number": unary(0.3, 2.0, exponent=2.5),
    "clamp": unary(min=-0.5, max=0.8),
    "clamp_min": unary(min=-0.5),
    "clamp_max": unary(max=0.5),
    "to_copy": unary(dtype=float64),
    "polygamma": unary(0.3, 2.6, n=1),
    "cumsum softmax log_softmax logcumsumexp cummax cummin sort max_dim min_dim median_dim nanmedian_dim mode": along(),
    "glu": of((3, 4), dim=1),
    "cumprod prod_dim": along(),
    "kthvalue": of((3, 4), k=2, dim=1),
    "topk": of((3, 4), k=2, dim=1),
    "sum_dim mean_dim logsumexp amax amin var_mean nansum": over(),
    "var std std_mean": of((3, 4), dim=(1,), correction=1),
    "aminmax": along(),
    "vector_norm norm_of_rows": over(ord=3),
}
BINARY = {
    "add sub rsub mul maximum minimum fmax fmin logaddexp logaddexp2": binary(),
    "div atan2 hypot xlogy": binary(0.3, 2.4),
    "pow_tensor": binary(0.3, 2.4, names=("self", "exponent")),
    "fmod remainder": binary(0.5, 3.0),
    "copysign nextafter": binary(),
    "div_rounded": binary(0.5, 3.0, rounding_mode="floor"),
    "clamp_min_tensor": binary(names=("self", "min")),
    "clamp_max_tensor": binary(names=("self", "max")),
}
SLOPES = {
    "threshold_backward": slope(threshold=0.4),
    "leaky_relu_backward": slope(negative_slope=0.1),
    "hardtanh_backward": slope(-2.3, 2.3, min_val=-1, max_val=1),
    "elu_backward": slope(alpha=1.3, scale=1.1, input_scale=0.7),
    "elu_written_backward": slope(-0.9, 1.6, name="result", alpha=1.3, scale=1.1, input_scale=0.7),
    "softplus_backward": slope(beta=1.5, threshold=2.0),
    "gelu_backward": slope(approximate="none"),
    "log_sigmoid_backward hardswish_backward": slope(),
    "tanh_backward sigmoid_backward": slope(name="output"),
    "shrink_backward softshrink_backward": slope(lambd=0.5),
    "softmax_backward log_softmax_backward": Case(
        lambda make: {
            "grad_output": make.numbers((2, 3)),
            "output": make.numbers((2, 3), 0.1, 0.9),
            "dim": 1,
            "input_dtype": float64,
        }
    ),
    "glu_backward": Case(lambda make: {"grad_output": make.numbers((2, 2)), "self": make.numbers((2, 4)), "dim": 1}),
    "prelu_backward": Case(
        lambda make: {"grad_output": make.numbers((2, 3)), "self": make.numbers((2, 3)), "weight": make.numbers((1, 3))}
    ),
}
SHAPES = {
    "view unsafe_view reshape_alias": of((2, 3), size=(3, 2)),
    "expand": of((2, 1), size=(3, 2, 2)),
    "unsqueeze unsqueeze_": of((2, 3), dim=1),
    "squeeze_dim squeeze_dim_ squeeze_to": of((2, 1, 3), dim=1),
    "squeeze_dims squeeze_dims_": of((2, 1, 1), dim=(1, 2)),
    "transpose transpose_": of((2, 3, 2), dim0=0, dim1=1),
    "t t_": of((2, 3)),
    "permute": of((2, 3, 2), dims=(2, 0, 1)),
    "flip": of((2, 3), dims=(1,)),
    "roll": of((2, 3), shifts=(1,), dims=(1,)),
    "rot90": of((2, 3), k=1, dims=(0, 1)),
    "repeat": of((2, 3), repeats=(2, 1, 2)),
    "unbind": of((2, 3), dim=1),
    "split unsafe_split": of((2, 5), split_size=2, dim=1),
    "split_with_sizes": of((2, 5), split_sizes=[2, 3], dim=1),
    "cat stack": Case(lambda make: {"tensors": [make.numbers((2, 3)), make.numbers((2, 3))], "dim": 1}),
    "block_diag": Case(lambda make: {"tensors": [make.numbers((2, 3)), make.numbers((1, 2))]}),
    "tril triu": of((3, 3), diagonal=0),
    "diagonal diagonal_copy": of((3, 3), offset=1),
    "diagonal_backward": of((2,), size=(3, 3), offset=1, dim1=0, dim2=1),
    "diag_embed": of((2, 3)),
    "unfold": of((2, 5), dimension=1, size=3, step=1),
    "unfold_backward": of((2, 3, 3), input_size=(2, 5), dim=1, size=3, step=1),
    "as_strided": Case(_strided),
    "as_strided_backward": Case(lambda make: _strided(make, self=make.numbers((2, 2)), layout=((3, 4), (4, 1)))),
    "constant_pad_nd": of((2, 3), pad=(1, 2), value=0.5),
    "copy": Case(lambda make: {"self": make.numbers((2, 3)), "src": make.numbers((3,))}),
}
INDEXING = {
    "select": of((3, 4), dim=1, index=2),
    "select_backward": of((3,), size=(3, 4), dim=1, index=2),
    "slice": of((3, 5), dim=1, start=1, end=5, step=2),
    "slice_backward": of((3, 2), size=(3, 5), dim=1, start=1, end=5, step=2),
    "index": Case(lambda make: {"self": make.numbers((3, 4)), "indices": [None, make.places((3,), 4)]}),
    "index_put index_put_impl": Case(
        lambda make: {
            "self": make.numbers((3, 4)),
            "indices": [None, make.distinct((2,), 4)],
            "values": make.numbers((3, 2)),
            "accumulate": make.choice(False, True),
        }
    ),
    "gather": Case(_gathered),
    "scatter scatter_add": Case(lambda make: _gathered(make, src=make.numbers((3, 2)))),
    "scatter_number": Case(lambda make: _gathered(make, value=0.5)),
    "index_select": Case(_rows),
    "index_add index_copy": Case(lambda make: _rows(make, source=make.numbers((2, 2)))),
    "index_fill": Case(lambda make: _rows(make, value=0.5)),
    "index_fill_tensor": Case(lambda make: _rows(make, value=make.numbers(()))),
    "take": Case(lambda make: {"self": make.numbers((3, 4)), "index": make.places((5,), 12)}),
    "put": Case(
        lambda make: {"self": make.numbers((3, 4)), "index": make.distinct((3,), 12), "source": make.numbers((3,))}
    ),
    "masked_select": Case(lambda make: {"self": make.numbers((3, 4)), "mask": make.mask((3, 4))}),
    "masked_scatter": Case(
        lambda make: {"self": make.numbers((3, 2)), "mask": make.mask((3, 2)), "source": make.numbers((7,))}
    ),
    "masked_scatter_backward": Case(
        lambda make: {"self": make.numbers((3, 2)), "mask": make.mask((3, 2)), "size": (7,)}
    ),
    "masked_fill": Case(lambda make: {"self": make.numbers((3, 2)), "mask": make.mask((3, 2)), "value": 0.5}),
    "masked_fill_tensor": Case(
        lambda make: {"self": make.numbers((3, 2)), "mask": make.mask((3, 2)), "value": make.numbers(())}
    ),
    "fill_tensor": Case(lambda make: {"self": make.numbers((3, 2)), "value": make.numbers(())}),
    "where": Case(
        lambda make: {"condition": make.mask((3, 2)), "self": make.numbers((2,)), "other": make.numbers((3, 1))}
    ),
    "embedding": Case(lambda make: {"weight": make.numbers((4, 2)), "indices": make.places((3,), 4)}),
    "embedding_dense_backward": Case(
        lambda make: {
            "grad_output": make.numbers((3, 2)),
            "indices": make.places((3,), 4),
            "num_weights": 4,
            "padding_idx": -1,
            "scale_grad_by_freq": False,
        }
    ),
}
PRODUCTS = {
    "dot": Case(lambda make: {"self": make.numbers((3,)), "tensor": make.numbers((3,))}),
    "vdot": Case(lambda make: {"self": make.numbers((3,)), "other": make.numbers((3,))}),
    "mv": Case(lambda make: {"self": make.numbers((2, 3)), "vec": make.numbers((3,))}),
    "mm": Case(lambda make: {"self": make.numbers((2, 3)), "mat2": make.numbers((4, 3)).T}),
    "bmm": Case(lambda make: {"self": make.numbers((2, 2, 3)), "mat2": make.numbers((2, 3, 2))}),
    "addmm": Case(
        lambda make: {
            "self": make.numbers((4,)),
            "mat1": make.numbers((2, 3)),
            "mat2": make.numbers((3, 4)),
            "beta": 0.5,
            "alpha": 2,
        }
    ),
    "addmv": Case(
        lambda make: {"self": make.numbers((2,)), "mat": make.numbers((2, 3)), "vec": make.numbers((3,)), "alpha": 2}
    ),
    "baddbmm": Case(
        lambda make: {
            "self": make.numbers((2, 2, 2)),
            "batch1": make.numbers((2, 2, 3)),
            "batch2": make.numbers((2, 3, 2)),
        }
    ),
    "addbmm": Case(
        lambda make: {
            "self": make.numbers((2, 2)),
            "batch1": make.numbers((2, 2, 3)),
            "batch2": make.numbers((2, 3, 2)),
        }
    ),
    "addr": Case(
        lambda make: {"self": make.numbers((2, 3)), "vec1": make.numbers((2,)), "vec2": make.numbers((3,)), "alpha": 2}
    ),
    "trace": of((3, 3)),
    "det slogdet inv": Case(lambda make: {"A": make.matrix()}),
    "solve": Case(lambda make: {"A": make.matrix(), "B": make.numbers(make.choice((3,), (3, 2)))}),
    "cross": Case(lambda make: {"self": make.numbers((2, 3)), "other": make.numbers((2, 3))}),
    "dist": binary(),
    "cdist": Case(lambda make: {"x1": make.numbers((2, 3)), "x2": make.numbers((4, 3), 2.0, 3.0)}, second=False),
    "trilinear": Case(
        lambda make: {
            "i1": make.numbers((2, 1, 3)),
            "i2": make.numbers((1, 4, 3)),
            "i3": make.numbers((2, 4, 3)),
            "expand1": (),
            "expand2": (),
            "expand3": (),
            "sumdim": (2,),
        }
    ),
    "lerp": Case(lambda make: {"self": make.numbers((2, 3)), "end": make.numbers((2, 3)), "weight": 0.3}),
    "lerp_tensor": Case(
        lambda make: {"self": make.numbers((2, 3)), "end": make.numbers((3,)), "weight": make.numbers((2, 1), 0.1, 0.4)}
    ),
    "addcmul addcdiv": Case(
        lambda make: {
            "self": make.numbers((2, 3)),
            "tensor1": make.numbers((3,)),
            "tensor2": make.numbers((2, 1), 0.5, 2.0),
            "value": 1.5,
        }
    ),
    "pow_base": Case(lambda make: {"self": Tensor(np.asarray(1.7)), "exponent": make.numbers(make.shape())}),
    "xlogy_base": Case(lambda make: {"self": 1.7, "other": make.numbers(make.shape(), 0.3, 2.0)}),
    "clamp_tensor": Case(
        lambda make: {
            "self": make.numbers((2, 3)),
            "min": make.numbers((3,), -0.9, -0.5),
            "max": make.numbers((2, 1), 0.5, 0.9),
        }
    ),
    "prelu_kernel": Case(lambda make: {"self": make.numbers((2, 3)), "weight": make.numbers((1, 3))}),
}
LAYERS = {
    "mse_loss": _loss(),
    "smooth_l1_loss": _loss(-1.5, 1.5, beta=0.7),
    "huber_loss": _loss(-1.5, 1.5, delta=0.7),
    "soft_margin_loss": _loss(),
    "binary_cross_entropy": _loss(weight=None),
    "binary_cross_entropy_with_logits": _loss(weight=None, pos_weight=None),
    "mse_loss_backward soft_margin_loss_backward": _loss_slope(),
    "smooth_l1_loss_backward": _loss_slope(-1.5, 1.5, beta=0.7),
    "huber_loss_backward": _loss_slope(-1.5, 1.5, delta=0.7),
    "binary_cross_entropy_backward": _loss_slope(weight=None),
    "nll_loss": Case(
        lambda make: {
            "self": make.numbers((3, 4)),
            "target": make.places((3,), 4),
            "weight": None,
            "reduction": make.choice("none", "mean", "sum"),
            "ignore_index": -100,
        }
    ),
    "nll_loss2d": Case(
        lambda make: {
            "self": make.numbers((2, 3, 2, 2)),
            "target": make.places((2, 2, 2), 3),
            "weight": None,
            "reduction": make.choice("none", "mean", "sum"),
            "ignore_index": -100,
        }
    ),
    "convolution": Case(
        lambda make: {
            "input": make.numbers((1, 2, 4, 4)),
            "weight": make.numbers((2, 2, 2, 2)),
            "bias": make.numbers((2,)),
            "stride": (1, 1),
            "padding": (1, 1),
            "dilation": (1, 1),
            "transposed": False,
            "output_padding": (0, 0),
            "groups": 1,
        }
    ),
    "native_layer_norm": Case(
        lambda make: {
            "input": make.numbers((2, 4)),
            "normalized_shape": (4,),
            "weight": make.numbers((4,)),
            "bias": make.numbers((4,)),
            "eps": 1e-5,
        }
    ),
    "native_batch_norm": Case(
        lambda make: {
            "input": make.numbers((4, 3)),
            "weight": make.numbers((3,)),
            "bias": make.numbers((3,)),
            "running_mean": None,
            "running_var": None,
            "training": True,
            "momentum": 0.1,
            "eps": 1e-5,
        }
    ),
    "max_pool2d_with_indices": of(
        (1, 2, 4, 4), kernel_size=(2, 2), stride=(2, 2), padding=(0, 0), dilation=(1, 1), ceil_mode=False
    ),
    "avg_pool2d": of(
        (1, 2, 4, 4),
        kernel_size=(2, 2),
        stride=(2, 2),
        padding=(1, 1),
        ceil_mode=False,
        count_include_pad=True,
        divisor_override=None,
    ),
    "adaptive_avg_pool2d": of((1, 2, 4, 5), output_size=(2, 2)),
}
GROUPS = (UNARY, BINARY, SLOPES, SHAPES, INDEXING, PRODUCTS, LAYERS)
CASES: dict[str, Case] = {name: case for group in GROUPS for names, case in group.items() for name in names.split()}

NONE = """
unique remainder_base floor_divide floor_divide_base floor_divide_number heaviside cdist_backward hardsigmoid_backward
""".split()
"""Rows whose derivative PyTorch does not have either."""

COMPLEX = "complex polar view_as_real view_as_complex".split()
"""Rows of complex numbers only; `test_complex` compares them with differences."""

THROUGH = {
    "convolution_backward": "convolution",
    "native_layer_norm_backward": "native_layer_norm",
    "native_batch_norm_backward": "native_batch_norm",
    "max_pool2d_with_indices_backward": "max_pool2d_with_indices",
    "avg_pool2d_backward": "avg_pool2d",
    "adaptive_avg_pool2d_backward": "adaptive_avg_pool2d",
    "nll_loss_backward": "nll_loss",
    "nll_loss2d_backward": "nll_loss2d",
}
"""Rows that only another row's backward pass calls: its second derivatives are theirs."""
