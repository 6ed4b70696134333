"""``torch.nn`` for scripts: its members, and which attributes of modules and parameters they may use."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from vjpviz.lang.nn import activations, containers, init, layers, losses, normalization, recurrent, shaping
from vjpviz.lang.nn.module import Module
from vjpviz.lang.nn.parameter import Parameter
from vjpviz.lang.nn.state import IncompatibleKeys
from vjpviz.lang.tables import Method, Plain, Property, Row, TypeTable, plain
from vjpviz.lang.torch_names import refuse

if TYPE_CHECKING:
    from types import ModuleType

PLACES: dict[str, ModuleType] = {
    "activation": activations,
    "container": containers,
    "linear": layers,
    "loss": losses,
    "normalization": normalization,
    "rnn": recurrent,
    "pooling": shaping,
}
ELSEWHERE = {
    "Embedding": "sparse",
    "Conv1d": "conv",
    "Conv2d": "conv",
    "BatchNorm1d": "batchnorm",
    "BatchNorm2d": "batchnorm",
    "Dropout": "dropout",
    "Dropout1d": "dropout",
    "Dropout2d": "dropout",
    "Flatten": "flatten",
    "Unflatten": "flatten",
    "Identity": "linear",
    "CosineSimilarity": "distance",
    "PairwiseDistance": "distance",
    "ZeroPad1d": "padding",
    "ZeroPad2d": "padding",
    "ConstantPad1d": "padding",
    "ConstantPad2d": "padding",
}
ABSENT = (
    "register_full_backward_hook register_full_backward_pre_hook register_backward_hook register_state_dict_pre_hook "
    "bfloat16 type to_empty share_memory compile get_buffer ipu xpu register_load_state_dict_post_hook"
)


def _classes() -> dict[str, type[Module]]:
    found: dict[str, type[Module]] = {"Module": Module}
    for place, module in PLACES.items():
        for name, kind in vars(module).items():
            if isinstance(kind, type) and issubclass(kind, Module) and kind.__module__ == module.__name__:
                found[name] = kind
                if not name.startswith("_"):
                    kind.__module__ = f"torch.nn.modules.{ELSEWHERE.get(name, place)}"
    Module.__module__ = "torch.nn.modules.module"
    return found


CLASSES = _classes()


def nn_members() -> dict[str, Any]:
    """The members of ``torch.nn`` that are there."""
    shown: dict[str, Any] = {name: kind for name, kind in CLASSES.items() if not name.startswith("_")}
    return shown | {"Parameter": Parameter}


def init_members() -> dict[str, Any]:
    """The members of ``torch.nn.init`` that are there."""
    own = [value for value in vars(init).values() if inspect.isfunction(value) and value.__module__ == init.__name__]
    return {function.__name__: function for function in own if function is not init.fans} | {
        name: _absent(f"torch.nn.init.{name}") for name in ("trunc_normal_", "dirac_", "sparse_")
    }


def _absent(title: str) -> Any:
    def function(*args: Any, **named: Any) -> None:
        refuse(title)

    return function


def _set_attribute(self: Module, name: str, value: Any) -> None:
    """``super().__setattr__(name, value)`` of a script's own ``__setattr__``, for plain names."""
    if not isinstance(name, str) or (name.startswith("__") and name.endswith("__")):
        raise AttributeError(f"attribute {name!r} cannot be changed this way in vjpviz")
    Module.__setattr__(self, name, value)


def _rows_of(kind: type) -> dict[str, Row]:
    """Every public method of a module's class."""
    return {
        name: Plain(writable=True)
        for name, value in vars(kind).items()
        if not name.startswith("_") and (inspect.isfunction(value) or isinstance(value, classmethod))
    }


def _not_here(name: str) -> Property:
    def get(module: Module) -> Any:
        refuse(f"Module.{name}")

    return Property(get)


def add_nn_rows(table: TypeTable) -> None:
    """List what a script may use on modules, parameters and what ``load_state_dict`` returns."""
    for kind in CLASSES.values():
        table.add(kind, _rows_of(kind))
    table.add(Module, plain("_get_name"), open=True)
    table.add(Module, {"__setattr__": Method(_set_attribute)})
    table.add(Module, {name: _not_here(name) for name in ABSENT.split()})
    table.add(Parameter, {})
    table.add(IncompatibleKeys, plain("missing_keys unexpected_keys"))
