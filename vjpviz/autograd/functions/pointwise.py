"""Functions of each element: names of ``torch`` for the rows of `ops.pointwise`, `ops.compare` and their like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.dtypes import complex128, float64
from vjpviz.autograd.functions import arithmetic as arithmetic_functions
from vjpviz.autograd.ops import activations, arithmetic, compare, memory, rounding, special
from vjpviz.autograd.ops import pointwise as rows
from vjpviz.autograd.promotion import NUMBERS, broadcast_shape
from vjpviz.autograd.tensor import Tensor, scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.table import Op

UNARY: dict[str, Op] = {
    "exp": rows.exp,
    "exp2": rows.exp2,
    "expm1": rows.expm1,
    "log": rows.log,
    "log1p": rows.log1p,
    "log2": rows.log2,
    "log10": rows.log10,
    "sqrt": rows.sqrt,
    "rsqrt": rows.rsqrt,
    "sin": rows.sin,
    "cos": rows.cos,
    "tan": rows.tan,
    "asin": rows.asin,
    "arcsin": rows.asin,
    "acos": rows.acos,
    "arccos": rows.acos,
    "atan": rows.atan,
    "arctan": rows.atan,
    "sinh": rows.sinh,
    "cosh": rows.cosh,
    "asinh": rows.asinh,
    "arcsinh": rows.asinh,
    "acosh": rows.acosh,
    "arccosh": rows.acosh,
    "atanh": rows.atanh,
    "arctanh": rows.atanh,
    "tanh": rows.tanh,
    "sigmoid": rows.sigmoid,
    "expit": rows.sigmoid,
    "erf": rows.erf,
    "erfc": rows.erfc,
    "abs": rows.abs,
    "absolute": rows.abs,
    "sign": rounding.sign,
    "sgn": rounding.sgn,
    "floor": rounding.floor,
    "ceil": rounding.ceil,
    "trunc": rounding.trunc,
    "fix": rounding.trunc,
    "frac": rounding.frac,
    "reciprocal": arithmetic.reciprocal,
    "relu": activations.relu,
    "logical_not": compare.logical_not,
    "bitwise_not": compare.bitwise_not,
    "isnan": compare.isnan,
    "isinf": compare.isinf,
    "isfinite": compare.isfinite,
    "lgamma": special.lgamma,
    "digamma": special.digamma,
    "erfinv": special.erfinv,
    "sinc": special.sinc,
    "deg2rad": special.deg2rad,
    "rad2deg": special.rad2deg,
    "signbit": special.signbit,
    "isposinf": special.isposinf,
    "isneginf": special.isneginf,
    "isreal": special.isreal,
}
"""Functions of one tensor; each has an in-place form with an underscore."""

BINARY: dict[str, Op] = {
    "eq": compare.eq,
    "ne": compare.ne,
    "not_equal": compare.ne,
    "lt": compare.lt,
    "less": compare.lt,
    "le": compare.le,
    "less_equal": compare.le,
    "gt": compare.gt,
    "greater": compare.gt,
    "ge": compare.ge,
    "greater_equal": compare.ge,
    "logical_and": compare.logical_and,
    "logical_or": compare.logical_or,
    "logical_xor": compare.logical_xor,
    "bitwise_and": compare.bitwise_and,
    "bitwise_or": compare.bitwise_or,
    "bitwise_xor": compare.bitwise_xor,
    "bitwise_left_shift": compare.bitwise_left_shift,
    "bitwise_right_shift": compare.bitwise_right_shift,
    "maximum": compare.maximum,
    "minimum": compare.minimum,
    "fmax": compare.fmax,
    "fmin": compare.fmin,
    "atan2": rows.atan2,
    "arctan2": rows.atan2,
    "hypot": rows.hypot,
    "logaddexp": special.logaddexp,
    "logaddexp2": special.logaddexp2,
    "heaviside": special.heaviside,
    "gcd": special.gcd,
    "lcm": special.lcm,
    "nextafter": special.nextafter,
}
"""Functions of two tensors, or of a tensor and a number."""


REFUSED: dict[str, tuple[int, type[Exception], str]] = {  # up to which category of dtypes, and in which words
    "frac": (1, NotImplementedError, "\"frac_cpu\" not implemented for '{}'"),
    "abs": (0, NotImplementedError, "\"abs_cpu\" not implemented for '{}'"),
    "floor": (0, NotImplementedError, "\"floor_vml_cpu\" not implemented for '{}'"),
    "ceil": (0, NotImplementedError, "\"ceil_vml_cpu\" not implemented for '{}'"),
    "trunc": (0, NotImplementedError, "\"trunc_vml_cpu\" not implemented for '{}'"),
    "relu": (0, RuntimeError, "Boolean inputs not supported for relu"),
}


INTEGER_ADDCDIV = (
    "Integer division with addcdiv is no longer supported, and in a future  release addcdiv will perform a true "
    "division of tensor1 and tensor2. The historic addcdiv behavior can be implemented as (input + value * "
    "torch.trunc(tensor1 / tensor2)).to(input.dtype) for integer inputs and as (input + value * tensor1 / tensor2) for "
    "float inputs. The future addcdiv behavior is just the latter implementation: (input + value * tensor1 / tensor2), "
    "for all dtypes."
)


def _accepts(row: Op, input: Tensor) -> None:
    category, kind, words = REFUSED.get(row.name, (-1, RuntimeError, ""))
    if input.dtype.category <= category:
        raise kind(words.format(input.dtype.scalar))
    if row is compare.bitwise_not and input.dtype.category > 1:
        raise NotImplementedError(f"\"bitwise_not_cpu\" not implemented for '{input.dtype.scalar}'")


def _unary(row: Op) -> Callable[[Tensor], Tensor]:
    def function(input: Tensor) -> Tensor:
        _accepts(row, input)
        return row(input)

    return function


def _unary_in_place(row: Op) -> Callable[[Tensor], Tensor]:
    def function(input: Tensor) -> Tensor:
        _accepts(row, input)
        return row.in_place(input)

    return function


def _binary(row: Op) -> Callable[[Any, Any], Tensor]:
    return lambda input, other: row(input, other)


def _binary_in_place(row: Op) -> Callable[[Any, Any], Tensor]:
    return lambda input, other: row.in_place(input, other)


def _heaviside(input: Tensor, values: Tensor) -> Tensor:
    if input.dtype is not values.dtype and not input.dtype.is_complex:
        raise RuntimeError("heaviside is not yet implemented for tensors with different dtypes.")
    return special.heaviside(input, values)


def where(condition: Tensor, input: Any = None, other: Any = None) -> Any:
    """Elements of ``input`` where ``condition`` holds, of ``other`` elsewhere; alone, the places where it holds."""
    if input is None and other is None:
        from vjpviz.autograd.functions.index import nonzero

        return nonzero(condition, as_tuple=True)
    return compare.where(condition, input, other)


def clamp(input: Tensor, min: Any = None, max: Any = None) -> Tensor:
    """``input`` kept within bounds. Raises RuntimeError without any bound."""
    if min is None and max is None:
        raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
    if isinstance(min, Tensor) or isinstance(max, Tensor):
        return compare.clamp_tensor(input, _bound(min), _bound(max))
    return compare.clamp(input, min, max)


def _bound(value: Any) -> Tensor | None:
    return scalar(value) if isinstance(value, NUMBERS) else value


def clamp_(input: Tensor, min: Any = None, max: Any = None) -> Tensor:
    """``clamp`` in place."""
    if isinstance(min, Tensor) or isinstance(max, Tensor):
        return compare.clamp_tensor.in_place(input, _bound(min), _bound(max))
    return compare.clamp.in_place(input, min, max)


def clamp_min(input: Tensor, min: Any) -> Tensor:
    """``input``, but at least ``min``."""
    return (compare.clamp_min if isinstance(min, NUMBERS) else compare.clamp_min_tensor)(input, min)


def clamp_min_(input: Tensor, min: Any) -> Tensor:
    """``clamp_min`` in place."""
    return (compare.clamp_min if isinstance(min, NUMBERS) else compare.clamp_min_tensor).in_place(input, min)


def clamp_max(input: Tensor, max: Any) -> Tensor:
    """``input``, but at most ``max``."""
    return (compare.clamp_max if isinstance(max, NUMBERS) else compare.clamp_max_tensor)(input, max)


def clamp_max_(input: Tensor, max: Any) -> Tensor:
    """``clamp_max`` in place."""
    return (compare.clamp_max if isinstance(max, NUMBERS) else compare.clamp_max_tensor).in_place(input, max)


clip, clip_ = clamp, clamp_


def round(input: Tensor, *, decimals: int = 0) -> Tensor:
    """Half to even, to ``decimals`` digits."""
    return rounding.round_decimals(input, decimals) if decimals else rounding.round_(input)


def round_(input: Tensor, *, decimals: int = 0) -> Tensor:
    """``round`` in place."""
    return rounding.round_decimals.in_place(input, decimals) if decimals else rounding.round_.in_place(input)


def _check_lerp(input: Tensor, end: Tensor, weight: Any) -> None:
    names = {"float32": "float", "float64": "double", "int64": "long int", "int32": "int", "bool": "bool"}
    for name, one in (("end", end), ("weight", weight)):
        if isinstance(one, Tensor) and one.dtype is not input.dtype and (name == "end" or one.array.ndim):
            wanted, got = (names.get(kind.name, kind.name) for kind in (input.dtype, one.dtype))
            raise RuntimeError(f"expected dtype {wanted} for `{name}` but got dtype {got}")
    broadcast_shape(input.shape, end.shape)


def lerp(input: Tensor, end: Tensor, weight: Any) -> Tensor:
    """``input + weight * (end - input)``. Raises RuntimeError for different dtypes."""
    _check_lerp(input, end, weight)
    return (rows.lerp_tensor if isinstance(weight, Tensor) else rows.lerp)(input, end, weight)


def addcmul(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: Any = 1) -> Tensor:
    """``input + value * tensor1 * tensor2``."""
    return rows.addcmul(input, tensor1, tensor2, value)


def addcmul_(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: Any = 1) -> Tensor:
    """``addcmul`` in place."""
    return rows.addcmul.in_place(input, tensor1, tensor2, value)


def addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: Any = 1) -> Tensor:
    """``input + value * tensor1 / tensor2``. Raises RuntimeError for a division of integers."""
    if not tensor1.dtype.differentiable and not tensor2.dtype.differentiable:
        raise RuntimeError(INTEGER_ADDCDIV)
    return rows.addcdiv(input, tensor1, tensor2, value)


def addcdiv_(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: Any = 1) -> Tensor:
    """``addcdiv`` in place."""
    return rows.addcdiv.in_place(input, tensor1, tensor2, value)


def masked_fill(input: Tensor, mask: Tensor, value: Any) -> Tensor:
    """``value`` where ``mask`` holds."""
    broadcast_shape(mask.shape, input.shape)
    return (compare.masked_fill_tensor if isinstance(value, Tensor) else compare.masked_fill)(input, mask, value)


def masked_fill_(input: Tensor, mask: Tensor, value: Any) -> Tensor:
    """``masked_fill`` in place."""
    row = compare.masked_fill_tensor if isinstance(value, Tensor) else compare.masked_fill
    return row.in_place(input, mask, value)


def lerp_(input: Tensor, end: Tensor, weight: Any) -> Tensor:
    """``lerp`` in place. Raises RuntimeError for different dtypes."""
    _check_lerp(input, end, weight)
    return (rows.lerp_tensor if isinstance(weight, Tensor) else rows.lerp).in_place(input, end, weight)


def logit(input: Tensor, eps: float | None = None) -> Tensor:
    """``log(input / (1 - input))``."""
    return special.logit(input, eps)


def logit_(input: Tensor, eps: float | None = None) -> Tensor:
    """``logit`` in place."""
    return special.logit.in_place(input, eps)


def nan_to_num(
    input: Tensor, nan: float | None = None, posinf: float | None = None, neginf: float | None = None
) -> Tensor:
    """NaN and infinities replaced: by 0 and the largest numbers, where nothing else is said."""
    return special.nan_to_num(input, nan, posinf, neginf)


def nan_to_num_(
    input: Tensor, nan: float | None = None, posinf: float | None = None, neginf: float | None = None
) -> Tensor:
    """``nan_to_num`` in place."""
    return special.nan_to_num.in_place(input, nan, posinf, neginf)


def xlogy(input: Any, other: Any) -> Tensor:
    """``input * log(other)``, 0 where ``input`` is 0."""
    if isinstance(other, NUMBERS):
        return special.xlogy_number(input, other)
    return (special.xlogy if isinstance(input, Tensor) else special.xlogy_base)(input, other)


def xlogy_(input: Tensor, other: Any) -> Tensor:
    """``xlogy`` in place."""
    return (special.xlogy_number if isinstance(other, NUMBERS) else special.xlogy).in_place(input, other)


def copysign(input: Tensor, other: Any) -> Tensor:
    """The size of ``input`` with the sign of ``other``."""
    return (special.copysign_number if isinstance(other, NUMBERS) else special.copysign)(input, other)


def copysign_(input: Tensor, other: Any) -> Tensor:
    """``copysign`` in place."""
    return (special.copysign_number if isinstance(other, NUMBERS) else special.copysign).in_place(input, other)


def float_power(input: Any, exponent: Any) -> Tensor:
    """``input ** exponent`` computed in float64, or in complex128."""
    complex_one = any(
        one.dtype.is_complex if isinstance(one, Tensor) else isinstance(one, complex) for one in (input, exponent)
    )
    wide = complex128 if complex_one else float64
    power, base = (memory.cast(one, wide) if isinstance(one, Tensor) else one for one in (exponent, input))
    return arithmetic_functions.pow(base, power)


def isclose(input: Tensor, other: Tensor, rtol: float = 1e-5, atol: float = 1e-8, equal_nan: bool = False) -> Tensor:
    """Where two tensors agree within ``atol + rtol * |other|``. Raises RuntimeError for different dtypes."""
    if input.dtype is not other.dtype:
        raise RuntimeError(f"{input.dtype.scalar} did not match {other.dtype.scalar}")
    broadcast_shape(input.shape, other.shape)
    import numpy as np

    close = np.isclose(input.array, other.array, rtol, atol, equal_nan)
    return Tensor(np.asarray(close))


def allclose(input: Tensor, other: Tensor, rtol: float = 1e-5, atol: float = 1e-8, equal_nan: bool = False) -> bool:
    """Whether two tensors agree everywhere within ``atol + rtol * |other|``."""
    return bool(isclose(input, other, rtol, atol, equal_nan).array.all())


def equal(input: Tensor, other: Tensor) -> bool:
    """Whether two tensors have the same size and elements."""
    return input.shape == other.shape and bool((input.array == other.array).all())


FUNCTIONS: dict[str, Callable] = {name: _unary(row) for name, row in UNARY.items()}
FUNCTIONS |= {f"{name}_": _unary_in_place(row) for name, row in UNARY.items() if not name.startswith("is")}
FUNCTIONS |= {name: _binary(row) for name, row in BINARY.items()}
FUNCTIONS["heaviside"] = _heaviside
FUNCTIONS |= {f"{name}_": _binary_in_place(row) for name, row in BINARY.items()}
