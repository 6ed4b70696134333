"""``numpy`` as scripts see it: the real library's harmless names, and nothing that reaches the machine."""

from __future__ import annotations

from typing import Any

import numpy as np

from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.limits import ITEMS, LARGE_ARRAY, too_big
from vjpviz.lang.tables import Module, TypeTable, plain
from vjpviz.lang.torch_names import Members

CONSTANTS = "pi e inf nan newaxis euler_gamma"
TYPES = """
ndarray generic number floating integer float16 float32 float64 int8 int16 int32 int64 uint8 uint16 uint32 uint64
bool_ complex64 complex128 double single intp dtype
"""
CREATION = """
array asarray ascontiguousarray arange linspace logspace geomspace zeros ones full empty zeros_like ones_like
full_like empty_like eye identity diag tri tril triu meshgrid copy
"""
ELEMENTWISE = """
abs absolute add subtract multiply divide true_divide floor_divide mod remainder power negative sign sqrt square exp
exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan arctan2 sinh cosh tanh arcsinh arccosh arctanh
hypot maximum minimum fmax fmin clip round around floor ceil rint trunc isnan isinf isfinite where reciprocal cbrt
deg2rad rad2deg degrees radians heaviside equal not_equal less less_equal greater greater_equal logical_and
logical_or logical_not logical_xor isclose nan_to_num real imag conj sinc
"""
REDUCTIONS = """
sum prod mean std var median max min amax amin argmax argmin all any cumsum cumprod diff percentile quantile average
count_nonzero ptp nansum nanmean nanmax nanmin trapezoid allclose array_equal histogram bincount unique argsort sort
searchsorted argwhere nonzero
"""
SHAPES = """
reshape ravel transpose swapaxes moveaxis expand_dims squeeze concatenate stack hstack vstack column_stack split
repeat tile flip roll broadcast_to atleast_1d atleast_2d append shape ndim size dot matmul inner outer cross trace
einsum vdot kron interp polyfit polyval take delete insert
"""
LINALG = "norm inv det solve eig eigh eigvals svd qr matrix_rank cholesky pinv"
ARRAY = """
shape dtype ndim size itemsize nbytes T real imag flat strides sum prod mean std var max min argmax argmin all any
cumsum cumprod reshape ravel flatten transpose swapaxes squeeze copy astype tolist item fill clip round dot repeat
sort argsort nonzero diagonal trace take conj
"""
RANDOM = "rand randn random normal uniform randint choice permutation shuffle seed standard_normal exponential"


class Outside(Members):
    """Members of NumPy. A name that only the real library has stops the script with a message."""

    def __missing__(self, name: str) -> Any:
        if name.startswith("_"):
            raise KeyError(name)
        return super().__missing__(name)


class _ArrayType(type):
    """The type of ``numpy.ndarray`` as scripts see it: the real one can be told to take any bytes for objects."""

    def __call__(cls, *args: Any, **named: Any) -> Any:
        raise Unsupported("numpy.ndarray() cannot be called in vjpviz; use numpy.array() or numpy.empty()")

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, np.ndarray)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, np.ndarray) or other is cls


class ndarray(metaclass=_ArrayType):  # noqa: N801  (the name scripts see)
    """``numpy.ndarray``, for ``isinstance`` and annotations."""


ndarray.__module__ = "numpy"


def _sized(function: Any) -> Any:
    """A function that makes an array of the size it is told, within the limits of a script."""

    def limited(shape: Any, *args: Any, **named: Any) -> Any:
        count = int(np.prod(shape)) if isinstance(shape, int | list | tuple) else 0
        if count > ITEMS:
            raise too_big(LARGE_ARRAY.format(count=f"{count:,}"))
        return function(shape, *args, **named)

    limited.__name__ = limited.__qualname__ = function.__name__
    return limited


def _array(function: Any) -> Any:
    """``np.array`` and its like, which take tensors too."""

    def made(object: Any, dtype: Any = None, **named: Any) -> np.ndarray:
        return function(_plain(object), dtype=dtype, **named)

    made.__name__ = made.__qualname__ = function.__name__
    return made


def _plain(value: Any) -> Any:
    """Tensors in nested lists as arrays. Raises RuntimeError for one that requires grad."""
    if isinstance(value, Tensor):
        return tensor_array(value)
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def tensor_array(tensor: Tensor, dtype: Any = None) -> np.ndarray:
    """``tensor.__array__``: what NumPy's functions see of a tensor."""
    if tensor.requires_grad:
        raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
    return tensor.array if dtype is None else tensor.array.astype(dtype, copy=False)


def _wrapped(self: Tensor, array: np.ndarray, *context: Any) -> Tensor:
    """``tensor.__array_wrap__``: elementwise functions of NumPy give a tensor back."""
    made = Tensor(np.asarray(array))
    recorder = session().recorder
    if recorder is not None:
        recorder.created(made, "from_numpy")
    return made


def _drawn(seed: int) -> dict[str, Any]:
    generator = np.random.RandomState(seed % 2**32)
    return {name: getattr(generator, name) for name in RANDOM.split()}


PRINT_OPTIONS = (
    "precision",
    "threshold",
    "edgeitems",
    "linewidth",
    "suppress",
    "nanstr",
    "infstr",
    "sign",
    "floatmode",
)


def _set_printoptions(**options: Any) -> None:
    """How arrays are printed until the script ends (`run` brings back what was)."""
    unknown = [name for name in options if name not in PRINT_OPTIONS]
    if unknown:
        raise TypeError(f"vjpviz does not know np.set_printoptions(…, {unknown[0]}=…)")
    np.set_printoptions(**options)


def numpy_modules(seed: int) -> dict[str, Module]:
    """``numpy`` and its parts, by dotted name. Random numbers start from ``seed`` until the script seeds them."""
    names = f"{CONSTANTS} {TYPES} {CREATION} {ELEMENTWISE} {REDUCTIONS} {SHAPES}".split()
    members: dict[str, Any] = {name: getattr(np, name) for name in names}
    members |= {name: _sized(getattr(np, name)) for name in ("zeros", "ones", "empty", "full")}
    members |= {name: _array(getattr(np, name)) for name in ("array", "asarray")}
    members |= {"ndarray": ndarray, "float": float, "int": int, "bool": np.bool_, "__version__": np.__version__}
    members |= {"set_printoptions": _set_printoptions}
    linalg = {name: getattr(np.linalg, name) for name in LINALG.split()}
    modules = {
        "numpy.linalg": Module("numpy.linalg", Outside("numpy.linalg", linalg, dir(np.linalg))),
        "numpy.random": Module("numpy.random", Outside("numpy.random", _drawn(seed), dir(np.random))),
    }
    members |= {"linalg": modules["numpy.linalg"], "random": modules["numpy.random"]}
    return modules | {"numpy": Module("numpy", Outside("numpy", members, dir(np)))}


def add_numpy_rows(table: TypeTable) -> None:
    """List what a script may use on arrays, and on the numbers in them."""
    for kind in (np.ndarray, np.generic):
        table.add(kind, plain(*ARRAY.split()))
    table.stands[np.ndarray] = ndarray
    table.add(np.dtype, plain("name kind itemsize type"))
    table.add(np.ufunc, plain("__name__ reduce outer accumulate"))


# What NumPy asks its operands for; set from here, since the class itself knows nothing of scripts.
Tensor.__array__ = tensor_array  # pyright: ignore[reportAttributeAccessIssue]
Tensor.__array_wrap__ = _wrapped  # pyright: ignore[reportAttributeAccessIssue]
Tensor.__array_priority__ = 1000  # pyright: ignore[reportAttributeAccessIssue]
