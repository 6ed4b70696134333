"""What a script may do with a tensor: its methods by name, and the whole table of types of ``torch``.

Most methods are natives whose overloads stand in ``resources/signatures/tensor.txt`` and whose work is done by the
function of that name in `vjpviz.autograd.functions`. Here are those that need no operation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd import backward as engine
from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.ops.memory import cast
from vjpviz.autograd.ops.reduce import sum_to
from vjpviz.autograd.random import Generator
from vjpviz.autograd.tensor import Tensor, scalar
from vjpviz.lang.nn.table import add_nn_rows
from vjpviz.lang.signatures_native import Native
from vjpviz.lang.signatures_tables import method_table
from vjpviz.lang.signatures_types import type_name
from vjpviz.lang.tables import Method, Row, TypeTable, plain
from vjpviz.lang.torch_attributes import ONLY_LEAVES, TENSOR, VALUES, edited, require_grad, saved_rows
from vjpviz.lang.torch_hooks import register_hook, register_post_accumulate_grad_hook
from vjpviz.lang.torch_libraries import add_library_rows
from vjpviz.lang.torch_names import pytorch_names, unknown_attribute
from vjpviz.lang.torch_values import DTYPES, TENSOR_TYPES, Size, type_string

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np

    from vjpviz.autograd.dtypes import DType


def _extent(values: tuple[int, ...], dim: int) -> int:
    reach = max(len(values), 1)
    if not -reach <= dim < reach:
        raise IndexError(f"Dimension out of range (expected to be in range of [{-reach}, {reach - 1}], but got {dim})")
    if not values:
        raise IndexError(f"Dimension specified as {dim} but tensor has no dimensions")
    return values[dim]


def size(self: Tensor, dim: int | None = None) -> Size | int:
    """``tensor.size()``, or the extent of one dimension."""
    return Size(self.shape) if dim is None else _extent(self.shape, dim)


def stride(self: Tensor, dim: int | None = None) -> tuple[int, ...] | int:
    """The steps between neighbours along each dimension, in elements."""
    return self.layout[1] if dim is None else _extent(self.layout[1], dim)


def item(self: Tensor) -> Any:
    """The only element as a Python number. Raises RuntimeError where there are more or none."""
    if self.array.size != 1:
        raise RuntimeError(f"a Tensor with {self.array.size} elements cannot be converted to Scalar")
    return self.array.reshape(-1)[0].item()


def numpy(self: Tensor, *, force: bool = False) -> np.ndarray:
    """The elements as an array that shares their memory. Raises RuntimeError for a tensor that requires grad."""
    if self.requires_grad and not force:
        raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
    return self.array.view()


def requires_grad_(self: Tensor, requires_grad: bool = True) -> Tensor:
    """Ask for gradients. Raises RuntimeError for integers and for what was computed."""
    if requires_grad and not self.dtype.differentiable:
        raise RuntimeError("only Tensors of floating point dtype can require gradients")
    if not self.is_leaf:
        if not requires_grad:
            raise RuntimeError(ONLY_LEAVES)
        return self
    require_grad(self, requires_grad)
    return self


VIEW_DETACHED = (
    "Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) for training, "
    "and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and hence detach_() cannot be "
    "called on these gradients. To fix this error, please refer to the Optimizer.zero_grad() function in "
    "torch/optim/optimizer.py as the solution."
)


def detach_(self: Tensor) -> Tensor:
    """Cut the tensor off from the graph that made it: it becomes a leaf. Raises RuntimeError for a view."""
    if self.view is not None:
        raise RuntimeError(VIEW_DETACHED)
    self.set_edge(None)
    self.set_requires_grad(False)
    edited("requires_grad", self)
    return self


def is_nonzero(self: Tensor) -> bool:
    """Whether the only element is not zero."""
    return bool(self)


def to(self: Tensor, target: Tensor | DType | None = None, *, dtype: DType | None = None, copy: bool = False) -> Tensor:
    """Another dtype, given as such or by a tensor; the tensor itself where it has that already, unless ``copy``."""
    wanted = target.dtype if isinstance(target, Tensor) else target or dtype or self.dtype
    return REGISTRY["clone"](self) if copy and wanted is self.dtype else cast(self, wanted)


def _cast(dtype: DType) -> Callable[[Tensor], Tensor]:
    return lambda tensor: to(tensor, dtype=dtype)


def type_(self: Tensor, dtype: Any = None) -> Tensor | str:
    """``tensor.type()`` names its type; with an argument it casts to that one."""
    if dtype is None:
        return type_string(self.dtype)
    if isinstance(dtype, str):
        found = TENSOR_TYPES.get(dtype.removeprefix("torch.")) if dtype.startswith("torch.") else None
        if found is None:
            raise ValueError(f"invalid type: '{dtype}'")
        return to(self, dtype=found)
    if isinstance(dtype, type):
        held = getattr(dtype, "tensor_dtype", None)
        if held is None:
            raise ValueError(f"invalid type: '{dtype.__name__}'")
        return to(self, dtype=held)
    if dtype not in DTYPES.values():
        raise TypeError("dtype must be a type, str, or dtype object")
    return to(self, dtype=dtype)


def backward(
    self: Tensor,
    gradient: Tensor | None = None,
    retain_graph: bool | None = None,
    create_graph: bool = False,
    inputs: Any = None,
) -> None:
    """``Tensor.backward``."""
    engine.backward(self, gradient, retain_graph, create_graph, inputs=inputs)


def unflatten(self: Tensor, dim: int, sizes: Any) -> Tensor:
    """One dimension as several."""
    return REGISTRY["unflatten"](self, dim, sizes)


def copy_(self: Tensor, other: Any) -> Tensor:
    """Overwrite with another tensor or a number."""
    return REGISTRY["copy_"](self, other if isinstance(other, Tensor) else scalar(other))


def split(self: Tensor, split_size: Any, dim: int = 0) -> tuple[Tensor, ...]:
    """Pieces of one size, or of the sizes given. Raises TypeError for what is neither."""
    if not isinstance(split_size, (int, tuple, list, Tensor)):
        name = type_name(split_size)
        raise TypeError(f"split_with_sizes(): argument 'split_sizes' (position 2) must be tuple of ints, not {name}")
    return REGISTRY["split"](self, split_size, dim)


def norm(self: Tensor, p: Any = "fro", dim: Any = None, keepdim: bool = False, dtype: DType | None = None) -> Tensor:
    """The p-norm of all elements or along dimensions."""
    return REGISTRY["norm"](self, p, dim, keepdim, dtype=dtype)


def _refuse_cuda(self: Tensor) -> Tensor:
    raise AssertionError("Torch not compiled with CUDA enabled")


def storage_offset(self: Tensor) -> int:
    """Where in its memory the first element stands, in elements."""
    base = self.array if self.view is None else self.view.base.array
    start, first = (array.__array_interface__["data"][0] for array in (base, self.array))
    return (first - start) // self.array.itemsize


def _new(name: str) -> Callable[..., Tensor]:
    """``tensor.new_zeros(…)``: as ``torch.zeros(…)`` with the dtype of the tensor."""

    def make(self: Tensor, *args: Any, dtype: DType | None = None, **more: Any) -> Tensor:
        return REGISTRY[name](*args, dtype=dtype or self.dtype, **more)

    return make


def where(self: Tensor, condition: Tensor, other: Any) -> Tensor:
    """``self`` where the condition holds, ``other`` elsewhere."""
    return REGISTRY["where"](condition, self, other)


NATIVE: dict[str, Callable[..., Any]] = {
    "size": size,
    "stride": stride,
    "dim": lambda self: self.array.ndim,
    "ndimension": lambda self: self.array.ndim,
    "numel": lambda self: self.array.size,
    "nelement": lambda self: self.array.size,
    "element_size": lambda self: self.array.itemsize,
    "item": item,
    "tolist": lambda self: self.array.tolist(),
    "numpy": numpy,
    "get_device": lambda self: -1,
    "data_ptr": lambda self: self.array.__array_interface__["data"][0],
    "is_contiguous": lambda self: self.array.flags.c_contiguous,
    "is_floating_point": lambda self: self.dtype.is_floating_point,
    "is_complex": lambda self: self.dtype.is_complex,
    "is_signed": lambda self: self.dtype.is_signed,
    "is_inference": lambda self: self.inference,
    "is_nonzero": is_nonzero,
    "detach_": detach_,
    "copy_": copy_,
    "sum_to_size": sum_to,
    "is_same_size": lambda self, other: self.shape == other.shape,
    "is_pinned": lambda self: False,
    "requires_grad_": requires_grad_,
    "retain_grad": engine.retain_grad,
    "cpu": lambda self: self,
    "cuda": _refuse_cuda,
    "resolve_conj": lambda self: self,
    "resolve_neg": lambda self: self,
    "is_conj": lambda self: False,
    "is_neg": lambda self: False,
    "storage_offset": storage_offset,
    "new_zeros": _new("zeros"),
    "new_ones": _new("ones"),
    "new_empty": _new("empty"),
    "new_full": _new("full"),
    "new_tensor": _new("tensor"),
    "to": to,
    "type": type_,
    "type_as": to,
    "where": where,
} | {name: _cast(DTYPES[name]) for name in ("cdouble", "cfloat", "double", "float", "half", "int", "long", "short")}
NATIVE |= {"bool": _cast(DTYPES["bool"]), "byte": _cast(DTYPES["uint8"]), "char": _cast(DTYPES["int8"])}
PYTHON: dict[str, Callable[..., Any]] = {
    "backward": backward,
    "register_hook": register_hook,
    "register_post_accumulate_grad_hook": register_post_accumulate_grad_hook,
    "unflatten": unflatten,
    "split": split,
    "norm": norm,
    "unique": REGISTRY["unique"],
    "is_shared": lambda self: False,
    "share_memory_": lambda self: self,
    "_is_view": lambda self: self.view is not None,
}
for _name, _function in PYTHON.items():  # a misfit is reported by Python, which names the method this way
    _function.__qualname__ = f"Tensor.{_name}"


def tensor_rows() -> dict[str, Row]:
    """All attributes of tensors; those only PyTorch has stop the script."""
    rows: dict[str, Row] = {}
    for name in pytorch_names("tensor"):
        rows[name] = unknown_attribute(f"Tensor.{name}")
    for name, overloads in method_table().items():
        function = NATIVE.get(name) or REGISTRY.get(name)
        if function is not None:
            rows[name] = Method(Native(name, overloads, function, method=True))
    rows.update({name: Method(function) for name, function in PYTHON.items()})
    rows.update(TENSOR)
    return rows


def torch_types() -> TypeTable:
    """The attributes a script may use on the values of ``torch``."""
    table = TypeTable()
    table.add(Tensor, tensor_rows(), open=True)
    for kind, rows in (VALUES | saved_rows()).items():
        table.add(kind, rows)
    table.add(Generator, plain("manual_seed initial_seed"))
    table.add(
        Generator,
        {
            "get_state": Method(lambda generator: Tensor(generator.get_state())),
            "set_state": Method(lambda generator, state: generator.set_state(state.array)),
        },
    )
    table.add(Native, plain("__name__"))
    add_library_rows(table)
    add_nn_rows(table)
    return table
