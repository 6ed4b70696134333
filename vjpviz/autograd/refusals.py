"""Which dtypes an operation refuses, and in which words (measured with PyTorch 2.13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.dtypes import BY_NUMPY

if TYPE_CHECKING:
    from collections.abc import Mapping

TAKES_COMPLEX = frozenset(
    """
abs acos acosh add add_number addbmm addcdiv addcmul addmm addmv addr alias all angle any as_strided
as_strided_backward asin asinh atan atanh baddbmm block_diag bmm cat clone complex conj conj_physical constant_pad_nd
contiguous copy cos cosh cross cumprod cumsum det diag_embed diagonal diagonal_backward diagonal_copy dist div
div_number dot eq exp exp2 expand expm1 fill fill_tensor flip gather index index_add index_copy index_fill
index_fill_tensor index_put index_put_impl index_select inv isfinite isinf isnan isreal lerp lerp_tensor log log10 log1p
log2 logical_and logical_not logical_or logical_xor masked_fill masked_fill_tensor masked_scatter
masked_scatter_backward masked_select mean_all mean_dim mm mul mul_number mv ne neg norm_of_rows ones_like permute polar
pow_base pow_number pow_tensor prod_all prod_dim put reciprocal repeat reshape_alias roll rot90 rsqrt rsub rsub_number
scatter scatter_add scatter_number select select_backward sgn sigmoid sigmoid_backward sin sinc sinh slice
slice_backward solve split split_with_sizes sqrt squeeze_all squeeze_all_ squeeze_dim squeeze_dim_ squeeze_dims
squeeze_dims_
squeeze_to stack std std_mean sub sub_number sum_all sum_dim t t_ take tan tanh tanh_backward to_copy trace transpose
transpose_ tril triu unbind unfold unfold_backward unsafe_split unsafe_view unsqueeze unsqueeze_ var var_mean vdot
vector_norm view view_as_complex view_as_real where zero zeros_like
""".split()
)
"""Rows that compute with complex numbers as PyTorch does."""

_KERNELS = """
erf erf_vml_cpu c
erfc erfc_vml_cpu c
erfinv erfinv_vml_cpu c
round round_vml_cpu bc
lgamma lgamma_vml_cpu c
digamma digamma c
bitwise_not bitwise_not_cpu c
bitwise_and bitwise_and_cpu c
bitwise_or bitwise_or_cpu c
bitwise_xor bitwise_xor_cpu c
logit logit_cpu c
max_all max_all c
min_all min_all c
amax max_values_cpu c
amin min_values_cpu c
cummax cummax_cpu c
cummin cummin_cpu c
median_all median_cpu bc
nanmedian_all median_cpu bc
median_dim median_out bc
nanmedian_dim median_out bc
softmax softmax_lastdim_kernel_impl bic
log_softmax log_softmax_lastdim_kernel_impl bic
aminmax aminmax_cpu c
mode mode_cpu c
kthvalue kthvalue_cpu bc
unique unique c
floor_divide div_floor_cpu bc
floor_divide_number div_floor_cpu c
floor_divide_base div_floor_cpu c
remainder remainder_cpu bc
remainder_number remainder_cpu c
remainder_base remainder_cpu c
fmod fmod_cpu bc
fmod_number fmod_cpu c
lt lt_cpu c
le le_cpu c
gt gt_cpu c
ge ge_cpu c
atan2 atan2_cpu c
hypot hypot_cpu bic
frac frac_cpu c
gcd gcd_cpu c
lcm lcm_cpu c
logaddexp2 logaddexp2_cpu bic
nextafter nextafter_cpu bic
bitwise_left_shift lshift_cpu c
bitwise_right_shift rshift_cpu c
xlogy xlogy_cpu c
xlogy_number xlogy_cpu c
xlogy_base xlogy_cpu c
copysign copysign_cpu c
copysign_number copysign_cpu c
nll_loss nll_loss_out_frame bic
mse_loss mse_cpu bic
smooth_l1_loss smooth_l1_cpu bic
huber_loss huber_cpu bic
binary_cross_entropy binary_cross_entropy c
binary_cross_entropy_with_logits log_sigmoid_cpu bic
native_layer_norm LayerNormKernelImpl bic
native_batch_norm batch_norm bic
leaky_relu leaky_relu_cpu bic
elu elu_cpu bic
celu elu_cpu bic
gelu GeluKernelImpl bic
softplus softplus_cpu bic
mish mish_cpu bic
log_sigmoid log_sigmoid_cpu bic
hardsigmoid hardsigmoid_cpu bic
hardswish hardswish_cpu bic
hardshrink hardshrink_cpu bic
softshrink softshrink_check bic
threshold threshold_cpu bc
glu glu_cpu bic
prelu_kernel prelu_cpu bic
max_pool2d_with_indices max_pool2d bc
avg_pool2d avg_pool2d bc
logaddexp logaddexp_cpu bi
logcumsumexp logcumsumexp_out_cpu bi
lerp lerp_kernel_scalar bi
lerp_tensor lerp_kernel_tensor bi
silu silu_cpu bi
pow_tensor pow b
addcmul addcmul_cpu_out b
dot dot b
vdot dot b
mv addmv_impl_cpu b
addmv addmv_impl_cpu b
mm addmm_impl_cpu_ b
addmm addmm_impl_cpu_ b
addbmm addmm_impl_cpu_ b
bmm bmm b
baddbmm baddbmm b
trace trace b
cross cross b
convolution slow_conv2d_cpu b
"""
"""A row, PyTorch's name of its kernel, and what that is not made for: bools (b), integers (i), complex numbers (c)."""

_CLAMP = NotImplementedError, "clamp is not supported for complex types"
_SAID: dict[str, tuple[type[Exception], str]] = {
    "sign": (
        NotImplementedError,
        "Unlike NumPy, torch.sign is not intended to support complex numbers. Please use torch.sgn instead.",
    ),
    **{name: (NotImplementedError, f"{name} is not supported for complex inputs") for name in ("floor", "ceil")},
    "trunc": (NotImplementedError, "trunc is not supported for complex inputs"),
    "relu": _CLAMP,
    "hardtanh": _CLAMP,
    **dict.fromkeys(("clamp", "clamp_min", "clamp_max"), _CLAMP),
    **dict.fromkeys(("clamp_tensor", "clamp_min_tensor", "clamp_max_tensor"), _CLAMP),
    **{name: (RuntimeError, f"{name} is not supported for complex tensors.") for name in ("deg2rad", "rad2deg")},
    "signbit": (NotImplementedError, "signbit is not implemented for complex tensors."),
    **{name: (RuntimeError, f"{name} does not support complex inputs.") for name in ("isposinf", "isneginf")},
    **{
        name: (RuntimeError, f"{name} not implemented for complex tensors.")
        for name in ("maximum", "minimum", "fmax", "fmin")
    },
    "heaviside": (RuntimeError, "heaviside is not yet implemented for complex tensors."),
    "nansum": (RuntimeError, "nansum on CPU does not support complex inputs"),
    "sort": (RuntimeError, " Sort does not support complex dtypes on CPU"),
    "topk": (RuntimeError, " topk does not support complex dtypes on CPU"),
    **{name: (RuntimeError, f"{name}(): does not support complex input") for name in ("argmax", "argmin")},
    "max_dim": (RuntimeError, "max(): does not support complex input"),
    "min_dim": (RuntimeError, "min(): does not support complex input"),
    "cdist": (RuntimeError, "cdist only supports floating-point dtypes, X1 got: {}"),
    **{
        name: (RuntimeError, f"{name} does not support automatic differentiation for outputs with complex dtype.")
        for name in ("silu", "nan_to_num", "soft_margin_loss", "embedding")
    },
}
_BOOLS = {"hardtanh": (RuntimeError, "Bool inputs not supported for hardtanh")}
_KINDS = {"b": "b", "i": "i", "u": "i", "c": "c"}
_TABLE: dict[tuple[str, str], tuple[type[Exception], str]] = {
    **{(row, "c"): said for row, said in _SAID.items()},
    **{(row, "b"): said for row, said in _BOOLS.items()},
}
for _row, _kernel, _kinds in (line.split() for line in _KERNELS.strip().splitlines()):
    for _kind in _kinds:
        _TABLE.setdefault((_row, _kind), (NotImplementedError, f"\"{_kernel}\" not implemented for '{{}}'"))


def refuse(row: str, arrays: Mapping[str, Any]) -> None:
    """Raise PyTorch's error where a row is not made for its arrays (dtypes promoted); the first of them decides.

    Raises RuntimeError for complex numbers of which vjpviz does not know what the row makes.
    """
    first: np.dtype | None = None
    for value in arrays.values():
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, np.ndarray):
                first = one.dtype if first is None or one.dtype.kind == "c" else first
    kind = None if first is None else _KINDS.get(first.kind)
    if first is None or kind is None:
        return
    scalar = BY_NUMPY[first].scalar
    if row == "div_rounded" and kind in "bc":
        raise NotImplementedError(f"\"div_{arrays['rounding_mode']}_cpu\" not implemented for '{scalar}'")
    if (row, kind) in _TABLE:
        error, text = _TABLE[row, kind]
        if row in ("softmax", "log_softmax") and not _last(arrays):
            text = text.replace("_lastdim", "")
        raise error(text.format(scalar))
    if kind == "c" and row not in TAKES_COMPLEX:
        raise RuntimeError(f"vjpviz does not know {row} of complex tensors yet")


def _last(arrays: Mapping[str, Any]) -> bool:
    rank = max(arrays["self"].ndim, 1)
    return arrays["dim"] % rank == rank - 1
