"""What all optimisers of ``torch.optim`` share: groups of parameters, state, ``zero_grad`` and the shape of a step."""

from __future__ import annotations

import copy
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.signatures_types import type_name
from vjpviz.lang.torch_attributes import set_grad
from vjpviz.lang.torch_hooks import RemovableHandle, add_hook
from vjpviz.lang.torch_values import type_string

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def typename(value: object) -> str:
    """The name of a value's type as ``torch.typename`` has it."""
    return type_string(value.dtype) if isinstance(value, Tensor) else type_name(value)


def number(value: Any) -> Any:
    """A number; a tensor of one element as its number."""
    return value.array.item() if isinstance(value, Tensor) else value


def check_range(value: Any, what: str) -> None:
    """Raises ValueError for a setting below zero."""
    if not value >= 0.0:
        raise ValueError(f"Invalid {what}: {value}")


class Optimizer:
    """The class all optimisers derive from; a script may derive from it too.

    ``update`` of a subclass changes one parameter by its gradient.
    """

    def __init__(self, params: Iterable[Any], defaults: dict[str, Any]) -> None:
        self.defaults = defaults
        self._pre_hooks: dict[int, Callable] = {}
        self._post_hooks: dict[int, Callable] = {}
        if isinstance(params, Tensor):
            raise TypeError(
                "params argument given to the optimizer should be an iterable of Tensors or dicts, but got "
                + typename(params)
            )
        self.state: defaultdict[Tensor, Any] = defaultdict(dict)
        self.param_groups: list[dict[str, Any]] = []
        groups = list(params)
        if not groups:
            raise ValueError("optimizer got an empty parameter list")
        if not isinstance(groups[0], dict):
            groups = [{"params": groups}]
        for group in groups:
            self.add_param_group(group)

    def add_param_group(self, param_group: dict[str, Any]) -> None:
        """Add parameters with settings of their own. Raises TypeError or ValueError as PyTorch does."""
        if not isinstance(param_group, dict):
            raise TypeError(f"param_group must be a dict, but got {type(param_group)}")
        params = param_group["params"]
        if isinstance(params, set):
            raise TypeError(
                "optimizer parameters need to be organized in ordered collections, but the ordering of tensors in "
                "sets will change between runs. Please use a list instead."
            )
        listed = [params] if isinstance(params, Tensor) else list(params)
        names = [one[0] for one in listed if isinstance(one, tuple)]
        if names and len(names) != len(listed):
            raise ValueError("all optimizer params should be with/without names. Some param names are missing")
        if names:
            param_group["param_names"] = names
        listed = [one[1] if isinstance(one, tuple) else one for one in listed]
        param_group["params"] = listed
        for param in listed:
            if not isinstance(param, Tensor):
                raise TypeError(f"optimizer can only optimize Tensors, but one of the params is {typename(param)}")
            if not param.is_leaf and not param.retains_grad:
                raise ValueError("can't optimize a non-leaf Tensor")
        for name, default in self.defaults.items():
            param_group.setdefault(name, default)
        held = {id(param) for group in self.param_groups for param in group["params"]}
        if any(id(param) in held for param in listed):
            raise ValueError("some parameters appear in more than one parameter group")
        self.param_groups.append(param_group)

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Drop the gradients of all parameters, or set them to zero."""
        for group in self.param_groups:
            for param in group["params"]:
                if param.grad is None:
                    continue
                if set_to_none:
                    set_grad(param, None)
                else:
                    with session().modes(grad=False):
                        REGISTRY["zero_"](param.grad)

    def step(self, closure: Callable[[], Any] | None = None) -> Any:
        """Change every parameter that has a gradient; returns what ``closure`` does, which is called first."""
        for hook in list(self._pre_hooks.values()):
            hook(self, (closure,) if closure else (), {})
        loss = None
        if closure is not None:
            with session().modes(grad=True):
                loss = closure()
        with session().modes(grad=False):
            for group in self.param_groups:
                for param in group["params"]:
                    if param.grad is not None:
                        self.update(param, param.grad, self.state, group)
        for hook in list(self._post_hooks.values()):
            hook(self, (closure,) if closure else (), {})
        return loss

    def update(self, param: Tensor, grad: Tensor, state: defaultdict[Tensor, Any], group: dict[str, Any]) -> None:
        """Change one parameter; ``state`` keeps what the next step needs."""
        raise NotImplementedError

    def state_dict(self) -> dict[str, Any]:
        """The state by the parameters' numbers, and the groups with numbers for parameters."""
        numbers: dict[int, int] = {}
        groups = []
        for group in self.param_groups:
            for param in group["params"]:
                numbers.setdefault(id(param), len(numbers))
            kept = {key: value for key, value in group.items() if key != "params"}
            groups.append(kept | {"params": [numbers[id(param)] for param in group["params"]]})
        return {"state": {numbers[id(key)]: value for key, value in self.state.items()}, "param_groups": groups}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Take over the state of an optimiser with the same groups. Raises ValueError where they differ."""
        groups, saved = self.param_groups, copied(state_dict["param_groups"])
        if len(groups) != len(saved):
            raise ValueError("loaded state dict has a different number of parameter groups")
        if any(len(ours["params"]) != len(theirs["params"]) for ours, theirs in zip(groups, saved, strict=True)):
            raise ValueError(
                "loaded state dict contains a parameter group that doesn't match the size of optimizer's group"
            )
        by_number: dict[int, Tensor] = {}
        for ours, theirs in zip(groups, saved, strict=True):
            by_number.update(zip(theirs["params"], ours["params"], strict=True))
        state = copied(state_dict["state"])
        self.state = defaultdict(dict, {by_number[key]: value for key, value in state.items()})
        self.param_groups = [theirs | {"params": ours["params"]} for ours, theirs in zip(groups, saved, strict=True)]

    def register_step_pre_hook(self, hook: Callable) -> RemovableHandle:
        """Call ``hook(optimizer, args, kwargs)`` before each step."""
        return add_hook(self._pre_hooks, hook)

    def register_step_post_hook(self, hook: Callable) -> RemovableHandle:
        """Call ``hook(optimizer, args, kwargs)`` after each step."""
        return add_hook(self._post_hooks, hook)

    def __repr__(self) -> str:
        lines = [f"{type(self).__name__} ("]
        for number, group in enumerate(self.param_groups):
            lines.append(f"Parameter Group {number}" if number == 0 else f"\nParameter Group {number}")
            lines += [f"    {key}: {group[key]}" for key in sorted(group) if key != "params"]
        return "\n".join([*lines, ")"])


def copied(value: Any) -> Any:
    """A copy of nested dicts and lists whose tensors are copies too."""
    if isinstance(value, Tensor):
        with session().modes(grad=False, record=False):
            return REGISTRY["clone"](value)
    if isinstance(value, dict):
        return {key: copied(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(copied(one) for one in value)
    return copy.copy(value)
