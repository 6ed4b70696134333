"""The attributes of tensors, nodes and dtypes, and what PyTorch says when one is assigned."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Any

from vjpviz.autograd import ops
from vjpviz.autograd.dtypes import C_NAME, DType
from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.functions.results import ReturnType
from vjpviz.autograd.functions.shape import matrix_t, numpy_t
from vjpviz.autograd.node import AccumulateGrad, Node, OpNode, node_type
from vjpviz.autograd.saving import FACTS
from vjpviz.autograd.session import session
from vjpviz.autograd.table import Op
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.tables import Method, Property, Row, plain
from vjpviz.lang.torch_hooks import RemovableHandle, add_hook
from vjpviz.lang.torch_values import CPU, STRIDED, Device, FloatInfo, IntInfo, Size

if TYPE_CHECKING:
    from collections.abc import Callable

ONLY_LEAVES = (
    "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph "
    "that doesn't require differentiation use var_no_grad = var.detach()."
)
GRAD_DTYPE = (
    "attempting to assign a gradient with dtype '{}' to a tensor with grad_dtype '{}'. The gradient must match the "
    "tensor's grad_dtype (defaults to the tensor's dtype). You can set the tensor's grad_dtype attribute with a "
    "specific dtype, or None to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a tensor and its "
    "gradient may break downstream systems that assume they match."
)


def edited(what: str, tensor: Tensor) -> None:
    """Tell the recorder that the script changed a tensor without an operation."""
    recorder = session().recorder
    if recorder is not None:
        recorder.edited(what, tensor)


def fixed(name: str, get: Callable[[Tensor], Any]) -> Property:
    """An attribute of tensors that nobody may assign or delete."""

    def refuse(tensor: Tensor, *new: Any) -> None:
        raise AttributeError(f"attribute '{name}' of 'torch._C.TensorBase' objects is not writable")

    return Property(get, refuse, refuse)


def set_requires_grad(tensor: Tensor, value: Any) -> None:
    """``tensor.requires_grad = value``."""
    if not isinstance(value, bool):
        raise RuntimeError("requires_grad must be a bool")
    if not tensor.is_leaf:
        if not value:
            raise RuntimeError(ONLY_LEAVES)
        return
    if value and not tensor.dtype.differentiable:
        raise RuntimeError("only Tensors of floating point and complex dtype can require gradients")
    require_grad(tensor, value)


def require_grad(tensor: Tensor, value: bool) -> None:
    """Switch a leaf whose dtype allows it, unless it is an inference tensor."""
    if value and tensor.inference and not session().inference:
        raise RuntimeError("Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.")
    if tensor.requires_grad != value:
        tensor.set_requires_grad(value)
        edited("requires_grad", tensor)


def set_grad(tensor: Tensor, grad: Any) -> None:
    """``tensor.grad = grad``."""
    if grad is not None:
        if not isinstance(grad, Tensor):
            raise TypeError(f"assigned grad expected to be a Tensor or None but got grad of type {type(grad).__name__}")
        if grad is tensor:
            raise RuntimeError("can't assign Variable as its own grad")
        if grad.dtype is not tensor.dtype:
            raise RuntimeError(GRAD_DTYPE.format(C_NAME.get(grad.dtype.scalar, grad.dtype.scalar), tensor.dtype.scalar))
        if grad.shape != tensor.shape:
            raise RuntimeError(
                f"attempting to assign a gradient of size '{list(grad.shape)}' to a tensor of size "
                f"'{list(tensor.shape)}'. Please ensure that the gradient and the tensor are the same size"
            )
    tensor.set_grad(grad)
    edited("grad", tensor)


def set_data(tensor: Tensor, data: Any) -> None:
    """``tensor.data = data``: other numbers, shape and dtype, behind the back of the graph."""
    if not isinstance(data, Tensor):
        raise TypeError(f"Variable data has to be a tensor, but got {type(data).__name__}")
    tensor.array, tensor.dtype, tensor.storage = data.array, data.dtype, data.storage
    edited("data", tensor)


def _refuse_deletion(tensor: Tensor) -> None:
    raise RuntimeError("Deleting tensor data is not allowed. Delete tensor instead!")


def data(tensor: Tensor) -> Tensor:
    """``tensor.data``: the same memory outside the graph, with a version counter of its own."""
    alias = Tensor(tensor.array, storage=tensor.storage)
    recorder = session().recorder
    if recorder is not None:
        recorder.created(alias, "data", (tensor,))
    return alias


def _matrix_transposed(name: str) -> Callable[[Tensor], Tensor]:
    def get(tensor: Tensor) -> Tensor:
        if name == "H" and tensor.array.ndim == 2:
            return matrix_t(tensor)
        if not tensor.array.ndim:
            return tensor
        if name == "H" or tensor.array.ndim < 2:
            only = "matrices (2-D tensors)" if name == "H" else "matrices or batches of matrices"
            raise RuntimeError(f"tensor.{name} is only supported on {only}. Got {tensor.array.ndim}-D tensor.")
        return matrix_t(tensor)

    return get


def _imaginary(tensor: Tensor) -> Tensor:
    if not tensor.dtype.is_complex:
        raise RuntimeError("imag is not implemented for tensors with non-complex dtypes.")
    return REGISTRY["imag"](tensor)


def _adjoint(tensor: Tensor) -> Tensor:
    if tensor.array.ndim != 2:
        return _matrix_transposed("H")(tensor)
    return REGISTRY["adjoint"](tensor) if tensor.dtype.is_complex else matrix_t(tensor)


def _stacked_adjoint(tensor: Tensor) -> Tensor:
    transposed = _matrix_transposed("mH")(tensor)
    return REGISTRY["conj"](transposed)


FIXED: dict[str, Callable[[Tensor], Any]] = {
    "shape": lambda tensor: Size(tensor.array.shape),
    "dtype": lambda tensor: tensor.dtype,
    "device": lambda tensor: CPU,
    "layout": lambda tensor: STRIDED,
    "ndim": lambda tensor: tensor.array.ndim,
    "itemsize": lambda tensor: tensor.array.itemsize,
    "nbytes": lambda tensor: tensor.array.nbytes,
    "grad_fn": lambda tensor: tensor.grad_fn,
    "is_leaf": lambda tensor: tensor.is_leaf,
    "retains_grad": lambda tensor: tensor.retains_grad,
    "output_nr": lambda tensor: tensor.output_nr,
    "_version": lambda tensor: tensor.version.count,
    "name": lambda tensor: None,
    "_base": lambda tensor: None if tensor.view is None else tensor.view.base,
    "T": numpy_t,
    "mT": _matrix_transposed("mT"),
    "mH": _stacked_adjoint,
    "H": _adjoint,
    "real": lambda tensor: REGISTRY["real"](tensor) if tensor.dtype.is_complex else tensor,
    "imag": _imaginary,
    "is_cpu": lambda tensor: True,
}
ABSENT = "is_cuda is_xpu is_mps is_mtia is_meta is_sparse is_sparse_csr is_quantized is_mkldnn is_nested is_vulkan"
FIXED |= dict.fromkeys(ABSENT.split(), lambda tensor: False)
TENSOR: dict[str, Row] = {
    **{name: fixed(name, get) for name, get in FIXED.items()},
    "requires_grad": Property(lambda tensor: tensor.requires_grad, set_requires_grad),
    "grad": Property(lambda tensor: tensor.grad, set_grad, lambda tensor: set_grad(tensor, None)),
    "_grad": Property(lambda tensor: tensor.grad, set_grad),
    "data": Property(data, set_data, _refuse_deletion),
}


def _saved(name: str) -> Property:
    """A row for ``node._saved_name``; ``None`` where this node did not have to keep it."""

    def get(node: Node) -> Any:
        return node.value(name) if isinstance(node, OpNode) else None

    return Property(get)


def saved_rows() -> dict[type, dict[str, Row]]:
    """The ``_saved_…`` attributes of each kind of node: what the formulas of its row ask for."""
    modules = [module for module in vars(ops).values() if isinstance(module, ModuleType)]
    found = [row for module in modules for row in vars(module).values() if isinstance(row, Op) and row.node]
    return {
        node_type(row.node): {f"_saved_{name}": _saved(name) for name in row.saves if not name.endswith(FACTS)}
        for row in found
        if row.node is not None
    }


def _prehook(node: Node, hook: Callable) -> RemovableHandle:
    return add_hook(node.pre_hooks, hook, node)


def _posthook(node: Node, hook: Callable) -> RemovableHandle:
    return add_hook(node.post_hooks, hook, node)


NODE: dict[str, Row] = {
    "next_functions": Property(lambda node: node.next_functions),
    "name": Method(lambda node: node.qualified_name),
    "_sequence_nr": Method(lambda node: node.sequence_nr),
    "register_hook": Method(_posthook),
    "register_prehook": Method(_prehook),
    "metadata": Property(lambda node: node.notes),
    "__call__": Method(lambda node, *grads: node(*grads)),
}


def _field(name: str) -> Property:
    """A row for an element of what ``max(dim=0)`` and its like return."""

    def get(result: ReturnType) -> Any:
        if name not in result.fields:
            raise AttributeError(f"'torch.return_types.{result.name}' object has no attribute '{name}'")
        return result[result.fields.index(name)]

    return Property(get)


VALUES: dict[type, dict[str, Row]] = {
    Node: NODE,
    AccumulateGrad: plain("variable"),
    ReturnType: {name: _field(name) for name in ("values", "indices", "min", "max", "sign", "logabsdet")},
    DType: plain("is_floating_point is_complex is_signed itemsize"),
    Size: plain("numel count index"),
    Device: plain("type index"),
    FloatInfo: plain("bits dtype resolution min max eps smallest_normal tiny"),
    IntInfo: plain("bits dtype min max"),
    RemovableHandle: plain("id remove"),
}
