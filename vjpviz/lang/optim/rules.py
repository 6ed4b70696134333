"""The optimisers: how each changes a parameter by its gradient, in the order of operations PyTorch rounds in.

Each follows PyTorch's single-tensor form, which is the one it takes on the CPU. What is prepared is kept out of the
trace; the change of the parameter itself is an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.optim.optimizer import Optimizer, check_range, number

if TYPE_CHECKING:
    from collections import defaultdict
    from collections.abc import Iterable

    State = defaultdict[Tensor, Any]

add, add_, mul_, lerp, copy_ = (REGISTRY[name] for name in ("add", "add_", "mul_", "lerp", "copy_"))
addcmul, addcmul_, addcdiv_, sqrt = (REGISTRY[name] for name in ("addcmul", "addcmul_", "addcdiv_", "sqrt"))


def _check_lr(lr: Any) -> None:
    if isinstance(lr, Tensor) and lr.array.size != 1:
        raise ValueError("Tensor lr must be 1-element")
    check_range(lr, "learning rate")


def _descent(param: Tensor, grad: Tensor, group: dict[str, Any]) -> Tensor:
    """The gradient with its sign for ``maximize``, and with weight decay in it."""
    if group["maximize"]:
        grad = REGISTRY["neg"](grad)
    return add(grad, param, alpha=group["weight_decay"]) if group["weight_decay"] != 0 else grad


def _zeros(param: Tensor) -> Tensor:
    return REGISTRY["zeros_like"](param)


def _count(state: dict[str, Any]) -> float:
    """Count a step; PyTorch keeps the number in a float32 tensor."""
    state["step"].array[...] += 1
    return state["step"].array.item()


def _counter() -> Tensor:
    return Tensor(np.zeros((), np.float32))


class SGD(Optimizer):
    """Stochastic gradient descent, with momentum where asked for."""

    def __init__(
        self,
        params: Iterable[Any],
        lr: Any = 1e-3,
        momentum: float = 0,
        dampening: float = 0,
        weight_decay: float = 0,
        nesterov: bool = False,
        *,
        maximize: bool = False,
        foreach: bool | None = None,
        differentiable: bool = False,
        fused: bool | None = None,
    ) -> None:
        if isinstance(lr, Tensor) and lr.array.size != 1:
            raise ValueError("Tensor lr must be 1-element")
        for value, what in ((lr, "learning rate"), (momentum, "momentum value"), (weight_decay, "weight_decay value")):
            if number(value) < 0.0:
                raise ValueError(f"Invalid {what}: {value}")
        if nesterov and (momentum <= 0 or dampening != 0):
            raise ValueError("Nesterov momentum requires a momentum and zero dampening")
        settings = {"lr": lr, "momentum": momentum, "dampening": dampening, "weight_decay": weight_decay}
        switches = {"maximize": maximize, "foreach": foreach, "differentiable": differentiable, "fused": fused}
        super().__init__(params, settings | {"nesterov": nesterov} | switches)

    def update(self, param: Tensor, grad: Tensor, state: State, group: dict[str, Any]) -> None:
        """``param -= lr * grad``, the gradient averaged over the steps by its momentum."""
        momentum = group["momentum"]
        with session().modes(record=False):
            grad = _descent(param, grad, group)
            if momentum != 0:
                held = state[param].get("momentum_buffer")
                if held is None:
                    held = state[param]["momentum_buffer"] = REGISTRY["clone"](grad.alias())
                else:
                    add_(mul_(held, momentum), grad, alpha=1 - group["dampening"])
                grad = add(grad, held, alpha=momentum) if group["nesterov"] else held
        add_(param, grad, alpha=-number(group["lr"]))


class Adam(Optimizer):
    """Steps scaled by running averages of the gradient and of its square."""

    def __init__(
        self,
        params: Iterable[Any],
        lr: Any = 1e-3,
        betas: tuple[Any, Any] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0,
        amsgrad: bool = False,
        *,
        foreach: bool | None = None,
        maximize: bool = False,
        capturable: bool = False,
        differentiable: bool = False,
        fused: bool | None = None,
        decoupled_weight_decay: bool = False,
    ) -> None:
        _check_lr(lr)
        check_range(eps, "epsilon value")
        for place, beta in enumerate(betas[:2]):
            if not 0.0 <= beta < 1.0:
                raise ValueError(f"Invalid beta parameter at index {place}: {beta}")
        check_range(weight_decay, "weight_decay value")
        if not all(isinstance(beta, float) for beta in betas) and not all(isinstance(beta, Tensor) for beta in betas):
            raise ValueError("betas must be either both floats or both Tensors")
        settings = {"lr": lr, "betas": tuple(map(number, betas)), "eps": eps, "weight_decay": weight_decay}
        switches = {"maximize": maximize, "foreach": foreach, "capturable": capturable}
        switches |= {"differentiable": differentiable, "fused": fused}
        settings |= {"amsgrad": amsgrad} | switches | {"decoupled_weight_decay": decoupled_weight_decay}
        super().__init__(params, settings)

    def update(self, param: Tensor, grad: Tensor, state: State, group: dict[str, Any]) -> None:
        """``param -= lr * mean / (sqrt(mean square) + eps)``, both averages corrected for their start at zero."""
        lr, (beta1, beta2), decay = number(group["lr"]), group["betas"], group["weight_decay"]
        own = state[param]
        with session().modes(record=False):
            if not own:
                own |= {"step": _counter(), "exp_avg": _zeros(param), "exp_avg_sq": _zeros(param)}
                if group["amsgrad"]:
                    own["max_exp_avg_sq"] = _zeros(param)
            step = _count(own)
        if group["decoupled_weight_decay"] and decay != 0:
            mul_(param, 1 - lr * decay)
            group = group | {"weight_decay": 0}
        with session().modes(record=False):
            grad = _descent(param, grad, group)
            copy_(own["exp_avg"], lerp(own["exp_avg"], grad, 1 - beta1))
            addcmul_(mul_(own["exp_avg_sq"], beta2), grad, grad, value=1 - beta2)
            square = own["exp_avg_sq"]
            if group["amsgrad"]:
                square = copy_(own["max_exp_avg_sq"], REGISTRY["maximum"](own["max_exp_avg_sq"], square))
            scaled = add_(REGISTRY["div"](sqrt(square), (1 - beta2**step) ** 0.5), group["eps"])
        addcdiv_(param, own["exp_avg"], scaled, value=-(lr / (1 - beta1**step)))


class AdamW(Adam):
    """Adam with weight decay taken off the parameters themselves."""

    def __init__(
        self,
        params: Iterable[Any],
        lr: Any = 1e-3,
        betas: tuple[Any, Any] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 1e-2,
        amsgrad: bool = False,
        *,
        maximize: bool = False,
        foreach: bool | None = None,
        capturable: bool = False,
        differentiable: bool = False,
        fused: bool | None = None,
    ) -> None:
        switches: dict[str, Any] = {"foreach": foreach, "maximize": maximize, "capturable": capturable, "fused": fused}
        switches |= {"differentiable": differentiable, "decoupled_weight_decay": True}
        super().__init__(params, lr, betas, eps, weight_decay, amsgrad, **switches)


class RMSprop(Optimizer):
    """Steps scaled by a running average of the gradient's square."""

    def __init__(
        self,
        params: Iterable[Any],
        lr: Any = 1e-2,
        alpha: float = 0.99,
        eps: float = 1e-8,
        weight_decay: float = 0,
        momentum: float = 0,
        centered: bool = False,
        capturable: bool = False,
        foreach: bool | None = None,
        maximize: bool = False,
        differentiable: bool = False,
    ) -> None:
        _check_lr(lr)
        check_range(eps, "epsilon value")
        check_range(momentum, "momentum value")
        check_range(weight_decay, "weight_decay value")
        check_range(alpha, "alpha value")
        settings = {"lr": lr, "momentum": momentum, "alpha": alpha, "eps": eps, "centered": centered}
        switches = {
            "capturable": capturable,
            "foreach": foreach,
            "maximize": maximize,
            "differentiable": differentiable,
        }
        super().__init__(params, settings | {"weight_decay": weight_decay} | switches)

    def update(self, param: Tensor, grad: Tensor, state: State, group: dict[str, Any]) -> None:
        """``param -= lr * grad / (sqrt(mean square) + eps)``."""
        lr, alpha, momentum, own = number(group["lr"]), group["alpha"], group["momentum"], state[param]
        with session().modes(record=False):
            if not own:
                own |= {"step": _counter(), "square_avg": _zeros(param)}
                own |= {"momentum_buffer": _zeros(param)} if momentum > 0 else {}
                own |= {"grad_avg": _zeros(param)} if group["centered"] else {}
            _count(own)
            grad = _descent(param, grad, group)
            square = addcmul_(mul_(own["square_avg"], alpha), grad, grad, value=1 - alpha)
            if group["centered"]:
                mean = copy_(own["grad_avg"], lerp(own["grad_avg"], grad, 1 - alpha))
                square = addcmul(square, mean, mean, value=-1)
            scaled = add_(sqrt(square), group["eps"])
            if momentum > 0:
                addcdiv_(mul_(own["momentum_buffer"], momentum), grad, scaled)
        if momentum > 0:
            add_(param, own["momentum_buffer"], alpha=-lr)
        else:
            addcdiv_(param, grad, scaled, value=-lr)


class Adagrad(Optimizer):
    """Steps scaled by the sum of the squares of all gradients so far."""

    def __init__(
        self,
        params: Iterable[Any],
        lr: Any = 1e-2,
        lr_decay: float = 0,
        weight_decay: float = 0,
        initial_accumulator_value: float = 0,
        eps: float = 1e-10,
        foreach: bool | None = None,
        *,
        maximize: bool = False,
        differentiable: bool = False,
        fused: bool | None = None,
    ) -> None:
        _check_lr(lr)
        check_range(lr_decay, "lr_decay value")
        check_range(weight_decay, "weight_decay value")
        check_range(initial_accumulator_value, "initial_accumulator_value value")
        check_range(eps, "epsilon value")
        settings = {"lr": lr, "lr_decay": lr_decay, "eps": eps, "weight_decay": weight_decay}
        settings |= {"initial_accumulator_value": initial_accumulator_value}
        switches = {"foreach": foreach, "maximize": maximize, "differentiable": differentiable, "fused": fused}
        super().__init__(params, settings | switches)
        for group in self.param_groups:
            for param in group["params"]:
                self._start(param)

    def _start(self, param: Tensor) -> dict[str, Any]:
        own = self.state[param]
        if not own:
            with session().modes(grad=False, record=False):
                start = REGISTRY["full_like"](param, self.defaults["initial_accumulator_value"])
            own |= {"step": _counter(), "sum": start}
        return own

    def update(self, param: Tensor, grad: Tensor, state: State, group: dict[str, Any]) -> None:
        """``param -= lr * grad / (sqrt(sum of squares) + eps)``."""
        own = self._start(param)
        with session().modes(record=False):
            step = _count(own)
            grad = _descent(param, grad, group)
            rate = number(group["lr"]) / (1 + (step - 1) * group["lr_decay"])
            scaled = add_(sqrt(addcmul_(own["sum"], grad, grad, value=1)), group["eps"])
        addcdiv_(param, grad, scaled, value=-rate)
