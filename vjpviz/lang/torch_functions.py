"""The module ``torch`` as scripts see it: its functions, constants, types and smaller modules."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from vjpviz.autograd import backward, dtypes
from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.promotion import broadcast_shape
from vjpviz.autograd.random import Generator
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor, scalar
from vjpviz.lang.nn.parameter import Parameter
from vjpviz.lang.nn.table import init_members, nn_members
from vjpviz.lang.signatures_native import Native
from vjpviz.lang.signatures_tables import function_table
from vjpviz.lang.signatures_types import type_name
from vjpviz.lang.tables import Module
from vjpviz.lang.torch_functional import NEURAL, functional_members, linalg_members, selu
from vjpviz.lang.torch_libraries import AUTOGRAD, TORCH, library_members
from vjpviz.lang.torch_methods import NATIVE
from vjpviz.lang.torch_methods import split as split_tensor
from vjpviz.lang.torch_modes import MODES
from vjpviz.lang.torch_names import Members, pytorch_names
from vjpviz.lang.torch_types import TYPES
from vjpviz.lang.torch_values import (
    DTYPES,
    STRIDED,
    Device,
    FloatInfo,
    IntInfo,
    Layout,
    MemoryFormat,
    Size,
    type_string,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.dtypes import DType

VERSION = "2.13.0+cpu"
PYTHON = """
norm einsum tensordot meshgrid cdist unique unique_consecutive broadcast_tensors cartesian_prod
block_diag unravel_index chain_matmul atleast_1d atleast_2d atleast_3d from_numpy stft
"""


def is_tensor(obj: object) -> bool:
    """Whether ``obj`` is a tensor."""
    return isinstance(obj, Tensor)


def typename(obj: object) -> str:
    """The name of the type of ``obj``: ``torch.FloatTensor``, ``list``."""
    return type_string(obj.dtype) if isinstance(obj, Tensor) else type_name(obj)


def set_default_dtype(d: DType) -> None:
    """The dtype that floats get from now on. Raises TypeError for one that is not floating."""
    if not isinstance(d, dtypes.DType):
        raise TypeError("invalid dtype object: only floating-point types are supported as the default type")
    if not d.is_floating_point:
        raise TypeError("only floating-point types are supported as the default type")
    session().default_dtype = d


def set_default_tensor_type(t: Any) -> None:
    """The same, by a tensor type or its name."""
    named = TYPES.get(t.removeprefix("torch.")) if isinstance(t, str) else t
    # None is refused there, in PyTorch's words
    set_default_dtype(getattr(named, "tensor_dtype", None))  # pyright: ignore[reportArgumentType]


def set_printoptions(
    precision: int | None = None,
    threshold: float | None = None,
    edgeitems: int | None = None,
    linewidth: int | None = None,
    profile: str | None = None,
    sci_mode: bool | None = None,
) -> None:
    """How tensors are printed from now on."""
    state = session()
    state.print_options = state.print_options.changed(
        precision=precision,
        threshold=threshold,
        edgeitems=edgeitems,
        linewidth=linewidth,
        profile=profile,
        sci_mode=sci_mode,
    )


def manual_seed(seed: int) -> Generator:
    """Start the random numbers of the run from ``seed``."""
    return session().generator.manual_seed(int(seed))


def device(*args: Any, **named: Any) -> Device:
    """``torch.device("cpu")``, ``torch.device("cuda", 0)``."""
    values = _DEVICE.bind(args, named).values
    given = values.get("device")
    if given is None:
        return Device.parse(values["type"]) if "index" not in values else Device(values["type"], values["index"])
    return given


_DEVICE = Native("device", ("(device device)", "(str type, int index=-1)"), device)


def broadcast_shapes(*shapes: Any) -> Size:
    """The size that tensors of these sizes broadcast to. Raises RuntimeError where they do not."""
    return Size(broadcast_shape(*(tuple(one) if isinstance(one, (tuple, list)) else (one,) for one in shapes)))


def split(tensor: Tensor, split_size_or_sections: Any, dim: int = 0) -> tuple[Tensor, ...]:
    """``torch.split``."""
    return split_tensor(tensor, split_size_or_sections, dim)


def _nothing(*args: Any, **named: Any) -> None:
    return None


def _constant(name: str, value: Any) -> Callable[[], Any]:
    def function(*args: Any, **named: Any) -> Any:
        if args or named:
            raise TypeError(f"torch.{name}() takes no arguments ({len(args) + len(named)} given)")
        return value() if callable(value) else value

    function.__name__ = function.__qualname__ = name
    return function


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "is_tensor": is_tensor,
    "broadcast_shapes": broadcast_shapes,
    "split": split,
    "typename": typename,
    "set_default_dtype": set_default_dtype,
    "set_default_tensor_type": set_default_tensor_type,
    "set_printoptions": set_printoptions,
    "manual_seed": manual_seed,
    "get_rng_state": lambda: Tensor(session().generator.get_state()),
    "set_rng_state": lambda new_state: session().generator.set_state(new_state.array) and None,
    "initial_seed": lambda: session().generator.initial_seed(),
    "seed": lambda: session().generator.initial_seed(),
    "device": device,
    "get_default_dtype": _constant("get_default_dtype", lambda: session().default_dtype),
    "is_anomaly_enabled": _constant("is_anomaly_enabled", lambda: session().anomaly),
    "is_anomaly_check_nan_enabled": _constant("is_anomaly_check_nan_enabled", lambda: session().check_nan),
    "is_grad_enabled": _constant("is_grad_enabled", lambda: session().grad_enabled),
    "is_inference_mode_enabled": _constant("is_inference_mode_enabled", lambda: session().inference),
    "get_num_threads": _constant("get_num_threads", 1),
    "set_num_threads": _nothing,
    "use_deterministic_algorithms": _nothing,
    "set_float32_matmul_precision": _nothing,
}
CONSTANTS: dict[str, Any] = {
    "pi": math.pi,
    "e": math.e,
    "inf": math.inf,
    "nan": math.nan,
    "newaxis": None,
    "strided": STRIDED,
    "contiguous_format": MemoryFormat("contiguous_format"),
    "preserve_format": MemoryFormat("preserve_format"),
    "channels_last": MemoryFormat("channels_last"),
    "Size": Size,
    "dtype": dtypes.DType,
    "layout": Layout,
    "finfo": Native("finfo", ("(dtype type)", "()"), FloatInfo),
    "iinfo": Native("iinfo", ("(dtype type)",), IntInfo),
    "__version__": VERSION,
}


def randint(*bounds_and_size: Any, **options: Any) -> Tensor:
    """``torch.randint([low,] high, size)``."""
    *bounds, size = bounds_and_size
    low, high = (0, *bounds)[-2:]
    return REGISTRY["randint"](low, high, size, **options)


ALSO_IN_TORCH = "bilinear celu conv1d conv2d cosine_similarity hardshrink pairwise_distance prelu threshold dropout"
BESIDES: dict[str, Callable[..., Any]] = {  # what is no operation, or has its arguments in another order
    "randint": randint,
    "selu": selu,
    **{name: NEURAL[name] for name in ALSO_IN_TORCH.split()},
    "numel": NATIVE["numel"],
    "is_floating_point": NATIVE["is_floating_point"],
    "is_complex": NATIVE["is_complex"],
    "is_conj": NATIVE["is_conj"],
    "resolve_conj": NATIVE["resolve_conj"],
    "resolve_neg": NATIVE["resolve_neg"],
    "is_signed": NATIVE["is_signed"],
    "is_inference": NATIVE["is_inference"],
    "is_nonzero": NATIVE["is_nonzero"],
    "is_same_size": NATIVE["is_same_size"],
    "result_type": lambda first, second: dtypes.result_type(
        [one if isinstance(one, Tensor) else scalar(one) for one in (first, second)], session().default_dtype
    ),
    "promote_types": dtypes.promote,
    "can_cast": lambda from_, to: from_.category <= to.category,
}


def torch_members() -> dict[str, Any]:
    """The members of ``torch`` that are there."""
    members: dict[str, Any] = {}
    for name, overloads in function_table().items():
        function = BESIDES.get(name) or REGISTRY.get(name)
        if function is not None:
            members[name] = Native(name, overloads, function)
    members.update({name: REGISTRY[name] for name in PYTHON.split() if name in REGISTRY})
    return members | FUNCTIONS | CONSTANTS | DTYPES | TYPES | TORCH | {mode.__name__: mode for mode in MODES}


def _known(module: str, owner: str, members: dict[str, Any]) -> Members:
    return Members(module, members, pytorch_names(owner))


def torch_modules() -> dict[str, Module]:
    """``torch`` and the smaller modules in it, by dotted name."""
    modes = {mode.__name__: mode for mode in MODES}
    smaller: dict[str, dict[str, Any]] = {
        "torch.autograd": _known(
            "torch.autograd",
            "autograd",
            {"backward": backward.backward, "grad": backward.grad, **modes, **AUTOGRAD},
        ),
        "torch.autograd.grad_mode": modes,
        "torch.cuda": {
            "is_available": _constant("is_available", False),
            "device_count": _constant("device_count", 0),
            "manual_seed": _nothing,
            "manual_seed_all": _nothing,
            "empty_cache": _nothing,
            "synchronize": _nothing,
        },
        "torch.backends": {},
        "torch.backends.cudnn": {"deterministic": False, "benchmark": False, "enabled": True},
        "torch.backends.mps": {"is_available": _constant("is_available", False)},
        "torch.version": {"__version__": VERSION, "cuda": None},
        "torch.random": {
            name: FUNCTIONS[name] for name in ("manual_seed", "initial_seed", "get_rng_state", "set_rng_state")
        },
        "torch.linalg": _known("torch.linalg", "linalg", linalg_members()),
        "torch.nn": _known("torch.nn", "nn", nn_members()),
        "torch.nn.init": init_members(),
        "torch.nn.parameter": {"Parameter": Parameter},
        "torch.nn.functional": _known("torch.nn.functional", "functional", functional_members()),
    }
    smaller |= library_members()
    modules = {name: Module(name, members) for name, members in smaller.items()}
    members = torch_members()
    for name, module in modules.items():
        owner, _, last = name.rpartition(".")
        holder = members if owner == "torch" else modules[owner].members
        assert isinstance(holder, dict)
        holder[last] = module
    modules["torch"] = Module("torch", Members("torch", members, pytorch_names("torch")), suggests=False)
    return modules
