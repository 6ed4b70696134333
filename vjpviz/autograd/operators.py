"""The operators and protocols of Python on tensors, installed on `Tensor`: arithmetic, comparison, conversion, text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.functions.subscript import getitem, setitem
from vjpviz.autograd.promotion import NUMBERS
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.text import format_tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def _binary(function: Callable, *, swapped: bool = False, arrays: bool = False) -> Callable:
    """An operator on a tensor and a tensor or number. ``arrays`` tells whether it takes NumPy's arrays itself."""
    operands = (Tensor,) if function is REGISTRY["matmul"] else (Tensor, *NUMBERS)

    def call(self: Tensor, other: Any) -> Any:
        if isinstance(other, np.generic):
            other = other.item()
        elif arrays and isinstance(other, np.ndarray):
            other = REGISTRY["from_numpy"](other)
        if not isinstance(other, operands):
            return NotImplemented
        return function(other, self) if swapped else function(self, other)

    return call


def _rtruediv(self: Tensor, other: Any) -> Any:
    if isinstance(other, Tensor):
        return REGISTRY["div"](other, self)
    if isinstance(other, np.generic | np.ndarray):
        return REGISTRY["reciprocal"](self) * other
    return REGISTRY["mul"](REGISTRY["reciprocal"](self), other) if isinstance(other, NUMBERS) else NotImplemented


ARITHMETIC = {
    "add": REGISTRY["add"],
    "sub": REGISTRY["sub"],
    "mul": REGISTRY["mul"],
    "truediv": REGISTRY["div"],
    "floordiv": REGISTRY["floor_divide"],
    "mod": REGISTRY["remainder"],
    "pow": REGISTRY["pow"],
    "matmul": REGISTRY["matmul"],
    "and": REGISTRY["bitwise_and"],
    "or": REGISTRY["bitwise_or"],
    "xor": REGISTRY["bitwise_xor"],
    "lshift": REGISTRY["bitwise_left_shift"],
    "rshift": REGISTRY["bitwise_right_shift"],
}
COMMUTING = ("add", "mul", "and", "or", "xor")  # `2 * x` is `x * 2` to PyTorch: the tensor's edge comes first
IN_PLACE = {
    "add": REGISTRY["add_"],
    "sub": REGISTRY["sub_"],
    "mul": REGISTRY["mul_"],
    "truediv": REGISTRY["div_"],
    "floordiv": REGISTRY["floor_divide_"],
    "mod": REGISTRY["remainder_"],
    "pow": REGISTRY["pow_"],
    "and": REGISTRY["bitwise_and_"],
    "or": REGISTRY["bitwise_or_"],
    "xor": REGISTRY["bitwise_xor_"],
    "lshift": REGISTRY["bitwise_left_shift_"],
    "rshift": REGISTRY["bitwise_right_shift_"],
}
COMPARISON = {name: REGISTRY[name] for name in ("eq", "ne", "lt", "le", "gt", "ge")}


def _item(self: Tensor, kind: str) -> Any:
    if self.array.size != 1:
        raise ValueError(f"only one element tensors can be converted to {kind}")
    return self.array.reshape(-1)[0].item()


def _real_item(self: Tensor, kind: str) -> Any:
    value = _item(self, "Python scalars")
    if isinstance(value, complex):
        if value.imag:
            raise RuntimeError(f"value cannot be converted to type {kind} without overflow")
        return value.real
    return value


def _bool(self: Tensor) -> bool:
    if self.array.size != 1:
        many = "more than one value" if self.array.size else "no values"
        raise RuntimeError(f"Boolean value of Tensor with {many} is ambiguous")
    return bool(_item(self, "Python scalars"))


def _inverted(self: Tensor) -> Tensor:
    if self.dtype.category > 1:
        raise TypeError("~ (operator.invert) is only implemented on integer and Boolean-type tensors")
    return REGISTRY["bitwise_not"](self)


def _index(self: Tensor) -> int:
    if self.array.size != 1 or self.dtype.category > 1:
        raise TypeError("only integer tensors of a single element can be converted to an index")
    return int(_item(self, "Python scalars"))


def _len(self: Tensor) -> int:
    if not self.array.ndim:
        raise TypeError("len() of a 0-d tensor")
    return self.array.shape[0]


def _iter(self: Tensor) -> Iterator[Tensor]:
    if not self.array.ndim:
        raise TypeError("iteration over a 0-d tensor")
    return iter(REGISTRY["unbind"](self, 0))


def _contains(self: Tensor, element: Any) -> bool:
    if isinstance(element, (Tensor, *NUMBERS)):
        return bool(REGISTRY["any"](REGISTRY["eq"](self, element)))
    raise RuntimeError(f"Tensor.__contains__ only supports Tensor or scalar, but you passed in a {type(element)}.")


def _repr(self: Tensor) -> str:
    try:
        name = type(node).__name__ if (node := self.grad_fn) is not None else None
    except RuntimeError:
        name = "Invalid"
    state = session()
    return format_tensor(
        self.array,
        grad_fn=name,
        requires_grad=self.requires_grad,
        options=state.print_options,
        default_dtype=state.default_dtype.name,
    )


def _format(self: Tensor, spec: str) -> str:
    if not self.array.ndim:
        return format(_item(self, "Python scalars"), spec)
    return object.__format__(self, spec)


def _deepcopy(self: Tensor, memo: dict[int, Any]) -> Tensor:
    if id(self) in memo:
        return memo[id(self)]
    if not self.is_leaf:
        raise RuntimeError(
            "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  "
            "If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, "
            "see https://github.com/pytorch/pytorch/pull/103001"
        )
    made = Tensor(self.array.copy())
    made.set_requires_grad(self.requires_grad)
    if self.grad is not None:
        made.set_grad(_deepcopy(self.grad, memo))
    memo[id(self)] = made
    recorder = session().recorder
    if recorder is not None:
        recorder.created(made, "deepcopy", (self,))
    return made


def _copy(self: Tensor) -> Tensor:
    """Another tensor over the same memory."""
    made = type(self).__new__(type(self))
    Tensor.__init__(made, self.array, requires_grad=self.requires_grad, storage=self.storage)
    made.version = self.version
    return made


def install() -> None:
    """Give `Tensor` its operators. They need the functions, and those need `Tensor`, so this comes last."""
    for name, function in ARITHMETIC.items():
        setattr(Tensor, f"__{name}__", _binary(function))
        setattr(Tensor, f"__r{name}__", _binary(function, swapped=name not in COMMUTING))
    for name, function in IN_PLACE.items():
        setattr(Tensor, f"__i{name}__", _binary(function))
    for name, function in COMPARISON.items():
        setattr(Tensor, f"__{name}__", _binary(function, arrays=name in ("eq", "ne")))
    protocols: dict[str, Callable] = {
        "__rsub__": _binary(REGISTRY["rsub"]),
        "__rtruediv__": _rtruediv,
        "__neg__": REGISTRY["neg"],
        "__pos__": REGISTRY["positive"],
        "__abs__": REGISTRY["abs"],
        "__invert__": _inverted,
        "__bool__": _bool,
        "__float__": lambda self: float(_real_item(self, "double")),
        "__int__": lambda self: int(_real_item(self, "int64_t")),
        "__complex__": lambda self: complex(_item(self, "Python scalars")),
        "__index__": _index,
        "__len__": _len,
        "__iter__": _iter,
        "__contains__": _contains,
        "__getitem__": getitem,
        "__setitem__": setitem,
        "__repr__": _repr,
        "__copy__": _copy,
        "__format__": _format,
        "__deepcopy__": _deepcopy,
    }
    for name, function in protocols.items():
        setattr(Tensor, name, function)


install()
