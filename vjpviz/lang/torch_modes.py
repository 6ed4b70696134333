"""Grad mode: ``no_grad`` and its like, as context managers and as decorators."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.session import session

if TYPE_CHECKING:
    from collections.abc import Callable

MODULE = "torch.autograd.grad_mode"


class GradMode:
    """A mode that a ``with`` block or a decorated function runs in."""

    grad: bool | None = None
    inference: bool | None = None

    def __init__(self) -> None:
        self.before: list[tuple[bool, bool]] = []

    def __enter__(self) -> None:
        """Switch, and remember what was."""
        state = session()
        self.before.append((state.grad_enabled, state.inference))
        if self.grad is not None:
            state.grad_enabled = self.grad
        if self.inference is not None:
            state.inference = self.inference

    def __exit__(self, *problem: object) -> None:
        """Go back."""
        state = session()
        state.grad_enabled, state.inference = self.before.pop()

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, run in this mode."""

        @functools.wraps(function)
        def decorated(*args: Any, **named: Any) -> Any:
            with self.clone():
                return function(*args, **named)

        return decorated

    def clone(self) -> GradMode:
        """A fresh one of the same settings, for each call of a decorated function."""
        return type(self)()

    def __repr__(self) -> str:
        return f"<{MODULE}.{type(self).__name__} object at {id(self):#x}>"


class _Bare(type):
    """``@torch.no_grad`` without parentheses decorates too."""

    def __call__(cls, *args: Any, **named: Any) -> Any:
        if len(args) == 1 and not named and callable(args[0]):
            return super().__call__()(args[0])
        return super().__call__(*args, **named)


class no_grad(GradMode, metaclass=_Bare):  # noqa: N801  (the name scripts see)
    """Results do not require grad."""

    grad = False


class enable_grad(GradMode, metaclass=_Bare):  # noqa: N801  (the name scripts see)
    """Results require grad again, inside ``no_grad``."""

    grad = True


class inference_mode(GradMode, metaclass=_Bare):  # noqa: N801  (the name scripts see)
    """As ``no_grad``, and the tensors made can never enter a graph."""

    def __init__(self, mode: bool = True) -> None:
        super().__init__()
        self.mode = mode
        self.inference, self.grad = mode, False if mode else None

    def clone(self) -> GradMode:
        """A fresh one with the same mode."""
        return type(self)(self.mode)


class set_grad_enabled(GradMode):  # noqa: N801  (the name scripts see)
    """Switches at once when made; as a context manager, until the block ends."""

    def __init__(self, mode: bool) -> None:
        super().__init__()
        if not isinstance(mode, bool):
            raise TypeError(
                f"set_grad_enabled(): argument 'enabled' (position 1) must be bool, not {type(mode).__name__}"
            )
        state = session()
        self.mode, self.was = mode, (state.grad_enabled, state.inference)
        state.grad_enabled = mode

    def __enter__(self) -> None:
        """Nothing: the mode is set already."""

    def __exit__(self, *problem: object) -> None:
        """Go back to what was before it was made."""
        state = session()
        state.grad_enabled, state.inference = self.was

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Take the switch back, and decorate."""
        self.__exit__()
        return super().__call__(function)

    def clone(self) -> GradMode:
        """A fresh one with the same mode."""
        return type(self)(self.mode)

    def __repr__(self) -> str:
        return f"{MODULE}.set_grad_enabled(mode={self.mode})"


MODES = (no_grad, enable_grad, inference_mode, set_grad_enabled)
for _mode in MODES:
    _mode.__module__ = MODULE
