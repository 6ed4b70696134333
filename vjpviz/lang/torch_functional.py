"""``torch.nn.functional`` and ``torch.linalg`` by name: activations, losses and layers, norms and products."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.functions import REGISTRY, distances, layers, losses, margins, pooling
from vjpviz.autograd.functions import activations as pieces
from vjpviz.autograd.ops import activations
from vjpviz.lang.signatures_native import Native
from vjpviz.lang.signatures_tables import function_table, read_signatures
from vjpviz.lang.torch_arguments import checked

if TYPE_CHECKING:
    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.tensor import Tensor

SELU_ALPHA, SELU_SCALE = 1.6732632423543772848170429916717, 1.0507009873554804934193349852946


ROWS: dict[str, Callable[..., Any]] = {
    "elu": activations.elu,
    "gelu": activations.gelu,
    "hardtanh": activations.hardtanh,
    "leaky_relu": activations.leaky_relu,
    "linear": layers.linear,
    "log_sigmoid": activations.log_sigmoid,
    "mish": activations.mish,
    "silu": activations.silu,
    "softplus": activations.softplus,
}
_BUILT_IN = {name: Native(name, overloads, ROWS[name]) for name, overloads in read_signatures("functional").items()}
_TORCH = {
    name: Native(name, function_table()[name], REGISTRY[name])
    for name in ("relu", "relu_", "sigmoid", "tanh", "softmax", "log_softmax")
}


def selu(input: Tensor) -> Tensor:
    """``scale`` times ELU, with the constants that keep mean and variance."""
    return activations.elu(input, SELU_ALPHA, SELU_SCALE)


def relu(input: Tensor, inplace: bool = False) -> Tensor:
    """``max(0, x)``."""
    return _TORCH["relu_" if inplace else "relu"](input)


WRITTEN = {
    "leaky_relu": activations.leaky_relu_written,
    "elu": activations.elu_written,
    "hardtanh": activations.hardtanh,
    "silu": activations.silu,
    "mish": activations.mish,
}
"""The rows of activations in place; two of them have a node of their own."""


def _activated(name: str, inplace: bool, input: Tensor, *options: float) -> Tensor:
    """One of the rows, written into its input where the script asks for that."""
    made = _BUILT_IN[name](input, *options)  # also checks the arguments
    if not inplace:
        return made
    return WRITTEN[name].in_place(input, *options)


def leaky_relu(input: Tensor, negative_slope: float = 0.01, inplace: bool = False) -> Tensor:
    """``x`` where positive, else ``negative_slope * x``."""
    return _activated("leaky_relu", inplace, input, negative_slope)


def elu(input: Tensor, alpha: float = 1.0, inplace: bool = False) -> Tensor:
    """``x`` where positive, else ``alpha * (exp(x) - 1)``."""
    return _activated("elu", inplace, input, alpha)


def hardtanh(input: Tensor, min_val: float = -1.0, max_val: float = 1.0, inplace: bool = False) -> Tensor:
    """``x`` kept between the two."""
    return _activated("hardtanh", inplace, input, min_val, max_val)


def relu6(input: Tensor, inplace: bool = False) -> Tensor:
    """``x`` kept between 0 and 6."""
    return _activated("hardtanh", inplace, input, 0, 6)


def silu(input: Tensor, inplace: bool = False) -> Tensor:
    """``x * sigmoid(x)``."""
    return _activated("silu", inplace, input)


def mish(input: Tensor, inplace: bool = False) -> Tensor:
    """``x * tanh(softplus(x))``."""
    return _activated("mish", inplace, input)


def tanhshrink(input: Tensor) -> Tensor:
    """``x - tanh(x)``."""
    return REGISTRY["sub"](input, REGISTRY["tanh"](input))


def softsign(input: Tensor) -> Tensor:
    """``x / (|x| + 1)``."""
    return REGISTRY["div"](input, REGISTRY["add"](REGISTRY["abs"](input), 1))


def sigmoid(input: Tensor) -> Tensor:
    """``1 / (1 + exp(-x))``."""
    return _TORCH["sigmoid"](input)


def tanh(input: Tensor) -> Tensor:
    """The hyperbolic tangent."""
    return _TORCH["tanh"](input)


def softmax(input: Tensor, dim: int | None = None, _stacklevel: int = 3, dtype: DType | None = None) -> Tensor:
    """Shares that sum to 1 along ``dim``."""
    return _TORCH["softmax"](input, _implicit(input) if dim is None else dim, dtype=dtype)


def log_softmax(input: Tensor, dim: int | None = None, _stacklevel: int = 3, dtype: DType | None = None) -> Tensor:
    """The logarithm of ``softmax``."""
    return _TORCH["log_softmax"](input, _implicit(input) if dim is None else dim, dtype=dtype)


def softmin(input: Tensor, dim: int | None = None, _stacklevel: int = 3, dtype: DType | None = None) -> Tensor:
    """``softmax(-x)``."""
    return softmax(REGISTRY["neg"](input), dim, dtype=dtype)


def _implicit(input: Any) -> int:
    """The dimension PyTorch takes where none is named."""
    if not hasattr(input, "array"):
        raise AttributeError(f"'{type(input).__name__}' object has no attribute 'dim'")
    return 0 if input.array.ndim in (0, 1, 3) else 1


BESIDE_LAYERS = ("linear", "per_dimension", "reduced", "reduction_number")
NEURAL: dict[str, Callable[..., Any]] = {
    name: checked(function)
    for module in (pieces, losses, margins, distances, layers, pooling)
    for name, function in vars(module).items()
    if isinstance(function, FunctionType) and function.__module__ == module.__name__  # and not imported there
    if not name.startswith("_") and name not in BESIDE_LAYERS
}


def functional_members() -> dict[str, Any]:
    """The members of ``torch.nn.functional`` that are there."""
    written = (
        *(relu, leaky_relu, elu, hardtanh, relu6, silu, mish, tanhshrink, softsign, sigmoid, tanh),
        *(softmax, log_softmax, softmin),
    )
    members: dict[str, Any] = {name: _BUILT_IN[name] for name in ("gelu", "softplus", "linear")}
    members["logsigmoid"] = _BUILT_IN["log_sigmoid"]
    members["selu"] = lambda input, inplace=False: selu(input)
    members["relu_"] = _TORCH["relu_"]
    members |= {name: Native(name, function_table()[name], NEURAL[name]) for name in ("conv1d", "conv2d")}
    return NEURAL | members | {function.__name__: function for function in written}


LINALG: dict[str, Callable[..., Any]] = {
    "linalg_norm": lambda input, ord=None, dim=None, keepdim=False, **more: REGISTRY["norm"](
        input, 2 if ord is None else ord, dim, keepdim, **more
    ),
    "linalg_vector_norm": lambda input, ord=2, dim=None, keepdim=False, **more: REGISTRY["norm"](
        input, ord, dim, keepdim, **more
    ),
}


def linalg_members() -> dict[str, Any]:
    """The members of ``torch.linalg`` that are there."""
    members: dict[str, Any] = {}
    for name, overloads in read_signatures("linalg").items():
        short = name.removeprefix("linalg_")
        function = LINALG.get(name) or REGISTRY.get({"inv": "inverse"}.get(short, short))
        if function is not None:
            members[short] = Native(name, overloads, function)
    return members
