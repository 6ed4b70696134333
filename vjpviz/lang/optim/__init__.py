"""``torch.optim`` as scripts see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.lang.optim.optimizer import Optimizer
from vjpviz.lang.optim.rules import SGD, Adagrad, Adam, AdamW, RMSprop
from vjpviz.lang.optim.schedulers import SCHEDULERS, LRScheduler
from vjpviz.lang.tables import plain

if TYPE_CHECKING:
    from vjpviz.lang.tables import TypeTable

OPTIMIZERS = (Optimizer, SGD, Adam, AdamW, RMSprop, Adagrad)
KNOWN_OPTIMIZERS = "ASGD Adadelta Adafactor Adamax LBFGS Muon NAdam RAdam Rprop SparseAdam swa_utils"
KNOWN_SCHEDULERS = "ChainedScheduler CosineAnnealingWarmRestarts CyclicLR OneCycleLR PolynomialLR SequentialLR"


def optim_members() -> dict[str, Any]:
    """The members of ``torch.optim``."""
    return {kind.__name__: kind for kind in OPTIMIZERS}


def scheduler_members() -> dict[str, Any]:
    """The members of ``torch.optim.lr_scheduler``."""
    return {kind.__name__: kind for kind in SCHEDULERS} | {"_LRScheduler": LRScheduler}


def add_optim_rows(table: TypeTable) -> None:
    """List what a script may use on optimisers and schedulers."""
    hooks = "register_step_pre_hook register_step_post_hook"
    methods = plain(f"zero_grad step add_param_group state_dict load_state_dict {hooks}")
    table.add(Optimizer, methods | plain("param_groups state defaults", writable=True), open=True)
    for kind in SCHEDULERS:
        table.add(kind, plain("step get_last_lr get_lr state_dict load_state_dict"), open=True)


for _kind in OPTIMIZERS:
    _kind.__module__ = f"torch.optim.{_kind.__name__.lower()}"
for _kind in SCHEDULERS:
    _kind.__module__ = "torch.optim.lr_scheduler"
