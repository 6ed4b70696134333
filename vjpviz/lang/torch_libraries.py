"""The libraries around the engine that scripts import: ``torch.autograd.function``, and what is made with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.custom import Function
from vjpviz.lang.optim import KNOWN_OPTIMIZERS, KNOWN_SCHEDULERS, add_optim_rows, optim_members, scheduler_members
from vjpviz.lang.optim.clipping import CLIPPING
from vjpviz.lang.torch_function import MEMBERS, add_function_rows
from vjpviz.lang.torch_names import Members

if TYPE_CHECKING:
    from vjpviz.lang.tables import TypeTable

AUTOGRAD: dict[str, Any] = {"Function": Function}


def library_members() -> dict[str, dict[str, Any]]:
    """The members of each library by its dotted name, a package before what is in it."""
    utils = "parametrize parametrizations prune rnn spectral_norm weight_norm"
    return {
        "torch.autograd.function": dict(MEMBERS),
        "torch.optim": _of("torch.optim", optim_members(), KNOWN_OPTIMIZERS),
        "torch.optim.lr_scheduler": _of("torch.optim.lr_scheduler", scheduler_members(), KNOWN_SCHEDULERS),
        "torch.nn.utils": _of("torch.nn.utils", CLIPPING, utils),
        "torch.nn.utils.clip_grad": dict(CLIPPING),
    }


def _of(module: str, members: dict[str, Any], known: str) -> Members:
    return Members(module, members, known.split())


def add_library_rows(table: TypeTable) -> None:
    """List what a script may use on the values of these libraries."""
    add_function_rows(table)
    add_optim_rows(table)
