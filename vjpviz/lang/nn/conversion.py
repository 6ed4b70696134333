"""A module's tensors in another dtype, and what PyTorch calls types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.dtypes import DType
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.torch_values import Device, type_string

if TYPE_CHECKING:
    from vjpviz.lang.nn.module import Module


def typename(value: object) -> str:
    """What PyTorch calls the type of ``value`` in messages."""
    if type(value) is Tensor:
        return type_string(value.dtype)
    kind = type(value)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def edited(what: str, tensor: Tensor) -> None:
    """Tell the recorder that a tensor was changed without an operation."""
    recorder = session().recorder
    if recorder is not None:
        recorder.edited(what, tensor)


def convert(module: Module, dtype: DType) -> None:
    """Give all floating parameters and buffers another dtype, in place."""
    for tensor in [*module.parameters(), *module.buffers()]:
        if tensor.dtype.is_floating_point and tensor.dtype is not dtype:
            tensor.array, tensor.dtype = tensor.array.astype(dtype.numpy), dtype
            edited("data", tensor)


def move(module: Module, wishes: tuple[Any, ...]) -> None:
    """What ``Module.to`` does for dtypes, devices and tensors. Raises AssertionError for a GPU."""
    for wish in wishes:
        device = Device.parse(wish) if isinstance(wish, str) else wish
        if isinstance(device, Device) and device.type == "cuda":
            raise AssertionError("Torch not compiled with CUDA enabled")
        if isinstance(wish, DType | Tensor):
            convert(module, wish.dtype if isinstance(wish, Tensor) else wish)
