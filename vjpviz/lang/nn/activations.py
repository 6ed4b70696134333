"""Activations as modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.lang.nn.init import constant_
from vjpviz.lang.nn.module import Module
from vjpviz.lang.nn.parameter import empty, initialising
from vjpviz.lang.torch_functional import functional_members

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.tensor import Tensor

F: dict[str, Callable[..., Any]] = functional_members()


class Identity(Module):
    """The input itself; arguments are ignored."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__()

    def forward(self, input: Any) -> Any:
        """``input``."""
        return input


class _Plain(Module):
    """An activation without options; ``function`` is its name in ``torch.nn.functional``."""

    function: str

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F[self.function](input)


class Sigmoid(_Plain):
    """``1 / (1 + exp(-x))``."""

    function = "sigmoid"


class Tanh(_Plain):
    """The hyperbolic tangent."""

    function = "tanh"


class LogSigmoid(_Plain):
    """The logarithm of the sigmoid."""

    function = "logsigmoid"


class Softsign(_Plain):
    """``x / (1 + |x|)``."""

    function = "softsign"


class Tanhshrink(_Plain):
    """``x - tanh(x)``."""

    function = "tanhshrink"


class _Inplace(Module):
    """An activation that can overwrite its input."""

    function: str

    def __init__(self, inplace: bool = False) -> None:
        super().__init__()
        self.inplace = inplace

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F[self.function](input, inplace=self.inplace)

    def extra_repr(self) -> str:
        """Whether it overwrites its input."""
        return "inplace=True" if self.inplace else ""


class ReLU(_Inplace):
    """``max(0, x)``."""

    function = "relu"


class ReLU6(_Inplace):
    """``x`` kept between 0 and 6."""

    function = "relu6"


class SELU(_Inplace):
    """A scaled ELU that keeps mean and variance."""

    function = "selu"


class SiLU(_Inplace):
    """``x * sigmoid(x)``."""

    function = "silu"


class Mish(_Inplace):
    """``x * tanh(softplus(x))``."""

    function = "mish"


class Hardsigmoid(_Inplace):
    """``x / 6 + 1/2``, kept between 0 and 1."""

    function = "hardsigmoid"


class Hardswish(_Inplace):
    """``x * hardsigmoid(x)``."""

    function = "hardswish"


class LeakyReLU(Module):
    """``x`` where positive, else ``negative_slope * x``."""

    def __init__(self, negative_slope: float = 0.01, inplace: bool = False) -> None:
        super().__init__()
        self.negative_slope, self.inplace = negative_slope, inplace

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F["leaky_relu"](input, self.negative_slope, self.inplace)

    def extra_repr(self) -> str:
        """Its slope."""
        return f"negative_slope={self.negative_slope}{', inplace=True' if self.inplace else ''}"


class ELU(Module):
    """``x`` where positive, else ``alpha * (exp(x) - 1)``."""

    function = "elu"

    def __init__(self, alpha: float = 1.0, inplace: bool = False) -> None:
        super().__init__()
        self.alpha, self.inplace = alpha, inplace

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F[self.function](input, self.alpha, self.inplace)

    def extra_repr(self) -> str:
        """Its scale."""
        return f"alpha={self.alpha}{', inplace=True' if self.inplace else ''}"


class CELU(ELU):
    """``x`` where positive, else ``alpha * (exp(x / alpha) - 1)``."""

    function = "celu"


class Hardtanh(Module):
    """``x`` kept between two numbers."""

    def __init__(self, min_val: float = -1.0, max_val: float = 1.0, inplace: bool = False) -> None:
        super().__init__()
        self.min_val, self.max_val, self.inplace = min_val, max_val, inplace

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F["hardtanh"](input, self.min_val, self.max_val, self.inplace)

    def extra_repr(self) -> str:
        """Its bounds."""
        return f"min_val={self.min_val}, max_val={self.max_val}{', inplace=True' if self.inplace else ''}"


class GELU(Module):
    """``x`` times the normal distribution function, or a tanh near it."""

    def __init__(self, approximate: str = "none") -> None:
        super().__init__()
        self.approximate = approximate

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F["gelu"](input, approximate=self.approximate)

    def extra_repr(self) -> str:
        """Which of the two."""
        return f"approximate={self.approximate!r}"


class Softplus(Module):
    """``log(1 + exp(beta * x)) / beta``; ``x`` itself above the threshold."""

    def __init__(self, beta: float = 1.0, threshold: float = 20.0) -> None:
        super().__init__()
        self.beta, self.threshold = beta, threshold

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F["softplus"](input, self.beta, self.threshold)

    def extra_repr(self) -> str:
        """Its two numbers."""
        return f"beta={self.beta}, threshold={self.threshold}"


class Threshold(Module):
    """``x`` above a threshold, else another value."""

    def __init__(self, threshold: float, value: float, inplace: bool = False) -> None:
        super().__init__()
        self.threshold, self.value, self.inplace = threshold, value, inplace

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F["threshold"](input, self.threshold, self.value, self.inplace)

    def extra_repr(self) -> str:
        """Its two numbers."""
        return f"threshold={self.threshold}, value={self.value}{', inplace=True' if self.inplace else ''}"


class Softshrink(Module):
    """``x`` moved towards 0 by ``lambd``, 0 when nearer."""

    function = "softshrink"

    def __init__(self, lambd: float = 0.5) -> None:
        super().__init__()
        self.lambd = lambd

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F[self.function](input, self.lambd)

    def extra_repr(self) -> str:
        """Its width."""
        return str(self.lambd)


class Hardshrink(Softshrink):
    """``x``, or 0 within ``lambd`` of 0."""

    function = "hardshrink"


class Softmax(Module):
    """Shares that sum to 1 along ``dim``."""

    function = "softmax"

    def __init__(self, dim: int | None = None) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F[self.function](input, self.dim)

    def extra_repr(self) -> str:
        """Its dimension."""
        return f"dim={self.dim}"


class LogSoftmax(Softmax):
    """The logarithm of the softmax."""

    function = "log_softmax"


class Softmin(Softmax):
    """The softmax of ``-x``."""

    function = "softmin"


class Softmax2d(Module):
    """The softmax over channels."""

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        if input.array.ndim not in (3, 4):
            raise ValueError(f"Softmax2d: expected input to be 3D or 4D, got {input.array.ndim}D instead")
        return F["softmax"](input, -3)


class GLU(Module):
    """One half, times the sigmoid of the other."""

    def __init__(self, dim: int = -1) -> None:
        super().__init__()
        self.dim = dim

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F["glu"](input, self.dim)

    def extra_repr(self) -> str:
        """Its dimension."""
        return f"dim={self.dim}"


class PReLU(Module):
    """``x`` where positive, else a learnt slope times ``x``."""

    def __init__(self, num_parameters: int = 1, init: float = 0.25, device: Any = None, dtype: Any = None) -> None:
        super().__init__()
        self.num_parameters, self.init = num_parameters, init
        with initialising(self._parameters):
            self.weight = empty(num_parameters, dtype=dtype)
            constant_(self.weight, init)

    def forward(self, input: Tensor) -> Tensor:
        """The function of the input."""
        return F["prelu"](input, self.weight)

    def extra_repr(self) -> str:
        """How many slopes."""
        return f"num_parameters={self.num_parameters}"
