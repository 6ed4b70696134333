"""Which operations take complex numbers, and what PyTorch says of those that do not (measured with PyTorch 2.13)."""

from __future__ import annotations

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
erf erf_vml_cpu
erfc erfc_vml_cpu
erfinv erfinv_vml_cpu
round round_vml_cpu
lgamma lgamma_vml_cpu
digamma digamma
bitwise_not bitwise_not_cpu
bitwise_and bitwise_and_cpu
bitwise_or bitwise_or_cpu
bitwise_xor bitwise_xor_cpu
logit logit_cpu
max_all max_all
min_all min_all
amax max_values_cpu
amin min_values_cpu
cummax cummax_cpu
cummin cummin_cpu
median_all median_cpu
nanmedian_all median_cpu
median_dim median_out
nanmedian_dim median_out
softmax softmax_lastdim_kernel_impl
log_softmax log_softmax_lastdim_kernel_impl
aminmax aminmax_cpu
mode mode_cpu
kthvalue kthvalue_cpu
unique unique
floor_divide div_floor_cpu
floor_divide_number div_floor_cpu
floor_divide_base div_floor_cpu
remainder remainder_cpu
remainder_number remainder_cpu
remainder_base remainder_cpu
fmod fmod_cpu
fmod_number fmod_cpu
lt lt_cpu
le le_cpu
gt gt_cpu
ge ge_cpu
atan2 atan2_cpu
hypot hypot_cpu
frac frac_cpu
gcd gcd_cpu
lcm lcm_cpu
logaddexp2 logaddexp2_cpu
nextafter nextafter_cpu
bitwise_left_shift lshift_cpu
bitwise_right_shift rshift_cpu
xlogy xlogy_cpu
xlogy_number xlogy_cpu
xlogy_base xlogy_cpu
copysign copysign_cpu
copysign_number copysign_cpu
nll_loss nll_loss_out_frame
mse_loss mse_cpu
smooth_l1_loss smooth_l1_cpu
huber_loss huber_cpu
binary_cross_entropy binary_cross_entropy
binary_cross_entropy_with_logits log_sigmoid_cpu
native_layer_norm LayerNormKernelImpl
native_batch_norm batch_norm
leaky_relu leaky_relu_cpu
elu elu_cpu
celu elu_cpu
gelu GeluKernelImpl
softplus softplus_cpu
mish mish_cpu
log_sigmoid log_sigmoid_cpu
hardsigmoid hardsigmoid_cpu
hardswish hardswish_cpu
hardshrink hardshrink_cpu
softshrink softshrink_check
threshold threshold_cpu
glu glu_cpu
prelu_kernel prelu_cpu
max_pool2d_with_indices max_pool2d
avg_pool2d avg_pool2d
"""
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
_SAID |= {
    row: (NotImplementedError, f"\"{kernel}\" not implemented for '{{}}'")
    for row, kernel in (line.split() for line in _KERNELS.strip().splitlines())
}


def refuse_complex(row: str, scalar: str, arguments: dict[str, object]) -> None:
    """Raise PyTorch's error for a row that takes no complex numbers, RuntimeError for one that vjpviz lacks for them.

    ``scalar`` is the dtype as error texts say it: ``ComplexFloat``.
    """
    if row in TAKES_COMPLEX:
        return
    if row == "div_rounded":
        kernel = f"div_{arguments['rounding_mode']}_cpu"
        raise NotImplementedError(f"\"{kernel}\" not implemented for '{scalar}'")
    if row not in _SAID:
        raise RuntimeError(f"vjpviz does not know {row} of complex tensors yet")
    kind, text = _SAID[row]
    raise kind(text.format(scalar))
