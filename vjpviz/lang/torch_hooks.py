"""Hooks of the script on tensors, and the handle that takes one away again."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Hooks, Tensor

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.autograd.node import Node

_numbers = itertools.count()


class RemovableHandle:
    """What ``register_hook`` returns; ``remove()`` ends the hook. It is a context manager that does so too."""

    def __init__(self, hooks: dict[int, Callable]) -> None:
        self.id = next(_numbers)
        self._hooks = hooks

    def remove(self) -> None:
        """Take the hook away. A second time does nothing."""
        self._hooks.pop(self.id, None)

    def __enter__(self) -> RemovableHandle:
        return self

    def __exit__(self, *problem: object) -> None:
        self.remove()

    def __repr__(self) -> str:
        return f"<torch.utils.hooks.RemovableHandle object at {id(self):#x}>"


RemovableHandle.__module__ = "torch.utils.hooks"


def add_hook(hooks: dict[int, Callable], hook: Callable, on: Tensor | Node | None = None) -> RemovableHandle:
    """Register ``hook`` in a dict of hooks by number; ``on`` is whose gradients it will see."""
    handle = RemovableHandle(hooks)
    hooks[handle.id] = hook
    recorder = session().recorder
    if recorder is not None and on is not None:
        recorder.registered(handle.id, hook, on)
    return handle


def register_hook(self: Tensor, hook: Callable) -> RemovableHandle:
    """``Tensor.register_hook``: call ``hook(grad)`` when the tensor's gradient is known; it may return another.

    Raises RuntimeError for a tensor that needs no gradient.
    """
    edge = self.edge
    if edge is None:
        raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
    node, number = edge
    hooks = node.tensor_hooks.setdefault(number, {})
    if self.is_leaf:  # its AccumulateGrad lives as long as something holds it
        if self.hooks is None:
            self.hooks = Hooks()
        hooks = node.tensor_hooks[number] = self.hooks.gradient
    return add_hook(hooks, hook, self)


def register_post_accumulate_grad_hook(self: Tensor, hook: Callable) -> RemovableHandle:
    """``Tensor.register_post_accumulate_grad_hook``: call ``hook(tensor)`` after each addition to its ``.grad``."""
    if not self.requires_grad:
        raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
    if not self.is_leaf:
        raise RuntimeError("post accumulate grad hooks cannot be registered on non-leaf tensors")
    if self.hooks is None:
        self.hooks = Hooks()
    return add_hook(self.hooks.post_accumulate, hook, self)
