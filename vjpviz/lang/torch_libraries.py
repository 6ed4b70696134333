"""The libraries around the engine that scripts import: ``torch.autograd.function``, and what is made with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from vjpviz.autograd.custom import Function
from vjpviz.autograd.functional import FUNCTIONAL
from vjpviz.autograd.gradcheck import gradcheck, gradgradcheck
from vjpviz.autograd.transforms import TRANSFORMS
from vjpviz.autograd.vmap import vmap
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.functional_call import FUNCTIONAL_CALL
from vjpviz.lang.numpy_names import add_numpy_rows
from vjpviz.lang.optim import KNOWN_OPTIMIZERS, KNOWN_SCHEDULERS, add_optim_rows, optim_members, scheduler_members
from vjpviz.lang.optim.clipping import CLIPPING
from vjpviz.lang.torch_function import MEMBERS, add_function_rows
from vjpviz.lang.torch_graph import ANOMALY, GRAPH, Variable, add_graph_rows
from vjpviz.lang.torch_hooks import RemovableHandle
from vjpviz.lang.torch_names import Members

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.lang.tables import TypeTable

CHECKS: dict[str, Any] = {"gradcheck": gradcheck, "gradgradcheck": gradgradcheck}
AUTOGRAD: dict[str, Any] = {"Function": Function, "Variable": Variable, **CHECKS, **ANOMALY}
FUNC: dict[str, Any] = {**TRANSFORMS, **FUNCTIONAL_CALL, "vmap": vmap}


def _outside(name: str, instead: str) -> Callable[..., NoReturn]:
    """A function that stops the script: what it does lies outside of vjpviz."""

    def refused(*args: Any, **named: Any) -> NoReturn:
        raise Unsupported(f"torch.{name} needs a file, and a script has none in vjpviz; {instead}")

    refused.__name__ = refused.__qualname__ = name
    return refused


TORCH: dict[str, Any] = {
    "vmap": vmap,
    "save": _outside("save", "keep the tensors or the state_dict() in a variable"),
    "load": _outside("load", "write the numbers into the script"),
}


def library_members() -> dict[str, dict[str, Any]]:
    """The members of each library by its dotted name, a package before what is in it."""
    utils = "parametrize parametrizations prune rnn spectral_norm weight_norm"
    return {
        "torch.autograd.function": dict(MEMBERS),
        "torch.autograd.functional": dict(FUNCTIONAL),
        "torch.autograd.graph": dict(GRAPH),
        "torch.autograd.anomaly_mode": dict(ANOMALY),
        "torch.autograd.variable": {"Variable": Variable},
        "torch.func": _of("torch.func", FUNC, "functionalize linearize stack_module_state debug_unwrap"),
        "torch.optim": _of("torch.optim", optim_members(), KNOWN_OPTIMIZERS),
        "torch.optim.lr_scheduler": _of("torch.optim.lr_scheduler", scheduler_members(), KNOWN_SCHEDULERS),
        "torch.nn.utils": _of("torch.nn.utils", CLIPPING, utils),
        "torch.nn.utils.clip_grad": dict(CLIPPING),
        "torch.utils": _of("torch.utils", {}, "checkpoint data tensorboard cpp_extension benchmark"),
        "torch.utils.hooks": {"RemovableHandle": RemovableHandle},
    }


def _of(module: str, members: dict[str, Any], known: str) -> Members:
    return Members(module, members, known.split())


def add_library_rows(table: TypeTable) -> None:
    """List what a script may use on the values of these libraries."""
    add_function_rows(table)
    add_optim_rows(table)
    add_graph_rows(table)
    add_numpy_rows(table)
