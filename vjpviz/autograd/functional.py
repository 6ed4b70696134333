"""``torch.autograd.functional``: Jacobians, Hessians and their products with vectors, of functions of the script.

All are made of backward passes: a Jacobian of one pass for each element of an output, a product with a vector on the
right (``jvp``) of a pass through a pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.backward import grad
from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Tensors = tuple[Tensor, ...]
    Gradients = tuple[Tensor | None, ...]

OUTPUTS = "outputs of the user-provided function"
NOT_STRICT = "This is not allowed in strict mode."
INDEPENDENT = {
    "back": "The output of the user-provided function is independent of input {}. " + NOT_STRICT,
    "back_trick": (
        "The gradient with respect to the input is independent of entry {} in the grad_outputs when using the double "
        "backward trick to compute forward mode gradients. " + NOT_STRICT
    ),
    "double_back": "The jacobian of the user-provided function is independent of input {}. " + NOT_STRICT,
    "double_back_trick": (
        "The hessian of the user-provided function is independent of entry {} in the grad_jacobian. This is not "
        "allowed in strict mode as it prevents from using the double backward trick to replace forward mode AD."
    ),
}
WITHOUT_GRAPH = {
    "outputs": (
        "Output {} of the user-provided function does not require gradients. The outputs must be computed in a "
        "differentiable manner from the input when running in strict mode."
    ),
    "grad_inputs": (
        "The gradient with respect to input {} is independent of the inputs of the user-provided function. "
        + NOT_STRICT
    ),
    "jacobian": (
        "While computing the hessian, found that the jacobian of the user-provided function with respect to input {} "
        "is independent of the input. This is not allowed in strict mode. You should ensure that your function is "
        "twice differentiable and that the jacobian depends on the inputs (this would be violated by a linear "
        "function for example)."
    ),
    "hessian": (
        "The hessian of the user-provided function with respect to input {} is independent of the input. This is not "
        "allowed in strict mode. You should ensure that your function is thrice differentiable and that the hessian "
        "depends on the inputs."
    ),
}


def _tensors(value: Any, what: str, name: str) -> tuple[bool, Tensors]:
    """Whether it was a tuple, and its tensors. Raises TypeError for anything else."""
    many = isinstance(value, tuple)
    listed = value if many else (value,)
    for place, one in enumerate(listed):
        if not isinstance(one, Tensor):
            where = f"value at index {place}" if many else f"given {what}"
            raise TypeError(
                f"The {what} given to {name} must be either a Tensor or a tuple of Tensors but the {where} has type "
                f"{type(one)}."
            )
    return many, listed


def _own(tensors: Tensors, create_graph: bool, *, leaf: bool = True) -> Tensors:
    """Tensors of the call's own over the same numbers, tied to the script's graph where that is asked for."""
    owned = []
    for one in tensors:
        if create_graph and one.requires_grad:
            owned.append(REGISTRY["view_as"](one, one))
        else:
            own = REGISTRY["detach"](one)
            own.set_requires_grad(leaf)
            owned.append(own)
    return tuple(owned)


def _check_graph(tensors: Gradients, what: str, strict: bool) -> None:
    for place, one in enumerate(tensors):
        if strict and one is None:
            raise RuntimeError(INDEPENDENT["back"].format(place))
        if strict and one is not None and not one.requires_grad:
            raise RuntimeError(WITHOUT_GRAPH[what].format(place))


def _gradients(outputs: Gradients, inputs: Tensors, v: Gradients | None = None, **options: Any) -> Gradients:
    """``torch.autograd.grad`` of those outputs that have a graph; ``None`` for inputs they do not depend on."""
    pairs = [
        (one, given)
        for one, given in zip(outputs, v or (None,) * len(outputs), strict=True)
        if one is not None and one.requires_grad
    ]
    if not pairs:
        return (None,) * len(inputs)
    roots, seeds = zip(*pairs, strict=True)
    return grad(roots, inputs, seeds, allow_unused=True, **options)


def _filled(grads: Gradients, like: Tensors, stage: str, *, strict: bool, create_graph: bool) -> Tensors:
    """Zeros in the place of what is independent. Raises RuntimeError instead where ``strict``."""
    filled = []
    for place, (one, model) in enumerate(zip(grads, like, strict=True)):
        if strict and one is None:
            raise RuntimeError(INDEPENDENT[stage].format(place))
        if strict and create_graph and one is not None and not one.requires_grad:
            what = "hessian" if "double" in stage else "jacobian"
            raise RuntimeError(
                f"The {what} of the user-provided function is independent of input {place}. This is not allowed in "
                "strict mode when create_graph=True."
            )
        filled.append(_zeros(model) if one is None else one)
    return tuple(filled)


def _zeros(like: Tensor, *, requires_grad: bool = False) -> Tensor:
    return Tensor(np.zeros(like.shape, like.array.dtype), requires_grad=requires_grad)


def _handed(tensors: Tensors, many: bool, create_graph: bool) -> Any:
    """Results in the form the arguments had, without a history nobody asked for."""
    free = tensors if create_graph else tuple(REGISTRY["detach"](one) for one in tensors)
    return free if many else free[0]


@dataclass(slots=True)
class _Evaluation:
    """A function of the script at a point."""

    inputs: Tensors
    many_inputs: bool
    outputs: Tensors
    many_outputs: bool
    v: Tensors | None


def _evaluate(
    func: Callable[..., Any], inputs: Any, v: Any, name: str, create_graph: bool, strict: bool, *, v_like_output: bool
) -> _Evaluation:
    many_in, given = _tensors(inputs, "inputs", name)
    own = _own(given, create_graph)
    if not v_like_output:
        v = _vector(v, own, many_in, name, create_graph, "input to the user-provided function is")
    many_out, outputs = _tensors(func(*own), OUTPUTS, name)
    _check_graph(outputs, "outputs", strict)
    if v_like_output:
        v = _vector(v, outputs, many_out, name, create_graph, "user-provided function returns")
    return _Evaluation(own, many_in, outputs, many_out, v)


def _vector(v: Any, like: Tensors, many: bool, name: str, create_graph: bool, what: str) -> Tensors | None:
    if v is None:
        if len(like) != 1 or like[0].array.size != 1:
            raise RuntimeError(f"The vector v can only be None if the {what} a single Tensor with a single element.")
        return None
    _, given = _tensors(v, "v", name)
    own = _own(given, create_graph, leaf=False)
    if len(own) != len(like):
        raise RuntimeError(
            f"v is a tuple of invalid length: should be {len(like)} but got {len(own)}."
            if many
            else "The given v should contain a single Tensor."
        )
    for place, (one, other) in enumerate(zip(own, like, strict=True)):
        if one.shape != other.shape:
            raise RuntimeError(
                f"{f'Entry {place} in ' if many else ''}v has invalid size: should be "
                f"torch.Size({list(other.shape)}) but got torch.Size({list(one.shape)})."
            )
    return own


def _scalar_output(at: _Evaluation, name: str) -> None:
    if at.many_outputs:
        raise RuntimeError(f"The function given to {name} should return a single Tensor")
    if at.outputs[0].array.size != 1:
        raise RuntimeError(f"The Tensor returned by the function given to {name} should contain a single element")


def vjp(
    func: Callable[..., Any], inputs: Any, v: Any = None, create_graph: bool = False, strict: bool = False
) -> tuple[Any, Any]:
    """The function's value, and ``v · J``: one backward pass."""
    with session().modes(grad=True):
        at = _evaluate(func, inputs, v, "vjp", create_graph, strict, v_like_output=True)
    with session().modes(grad=create_graph or session().grad_enabled):
        grads = _gradients(at.outputs, at.inputs, at.v, create_graph=create_graph)
        product = _filled(grads, at.inputs, "back", strict=strict, create_graph=create_graph)
    value = _handed(at.outputs, at.many_outputs, create_graph)
    return value, _handed(product, at.many_inputs, create_graph)


def jvp(
    func: Callable[..., Any], inputs: Any, v: Any = None, create_graph: bool = False, strict: bool = False
) -> tuple[Any, Any]:
    """The function's value, and ``J · v``: ``u · J`` is linear in u, so its own vjp with ``v`` is that."""
    with session().modes(grad=True):
        at = _evaluate(func, inputs, v, "jvp", create_graph, strict, v_like_output=False)
        u = tuple(_zeros(one, requires_grad=True) for one in at.outputs)
        back = _gradients(at.outputs, at.inputs, u, create_graph=True)
        _check_graph(back, "grad_inputs", strict)
    with session().modes(grad=create_graph or session().grad_enabled):
        grads = _gradients(back, u, at.v, create_graph=create_graph)
        product = _filled(grads, at.outputs, "back_trick", strict=strict, create_graph=create_graph)
    value = _handed(at.outputs, at.many_outputs, create_graph)
    return value, _handed(product, at.many_outputs, create_graph)


def vhp(
    func: Callable[..., Any], inputs: Any, v: Any = None, create_graph: bool = False, strict: bool = False
) -> tuple[Any, Any]:
    """The function's value, and its Hessian multiplied by ``v`` from the left: a pass through a pass."""
    with session().modes(grad=True):
        at = _evaluate(func, inputs, v, "vhp", create_graph, strict, v_like_output=False)
        _scalar_output(at, "vhp")
        slope = _gradients(at.outputs, at.inputs, create_graph=True)
        _check_graph(slope, "jacobian", strict)
    with session().modes(grad=create_graph or session().grad_enabled):
        grads = _gradients(slope, at.inputs, at.v, create_graph=create_graph)
        product = _filled(grads, at.inputs, "double_back", strict=strict, create_graph=create_graph)
    value = _handed(at.outputs, at.many_outputs, create_graph)
    return value, _handed(product, at.many_inputs, create_graph)


def hvp(
    func: Callable[..., Any], inputs: Any, v: Any = None, create_graph: bool = False, strict: bool = False
) -> tuple[Any, Any]:
    """The function's value, and its Hessian multiplied by ``v`` from the right."""
    with session().modes(grad=True):
        at = _evaluate(func, inputs, v, "hvp", create_graph, strict, v_like_output=False)
        _scalar_output(at, "hvp")
        slope = _gradients(at.outputs, at.inputs, create_graph=True)
        _check_graph(slope, "jacobian", strict)
        u = tuple(_zeros(one, requires_grad=True) for one in at.inputs)
        back = _gradients(slope, at.inputs, u, create_graph=True)
        _check_graph(slope, "hessian", strict)
    with session().modes(grad=create_graph or session().grad_enabled):
        grads = _gradients(back, u, at.v, create_graph=create_graph)
        product = _filled(grads, at.inputs, "double_back_trick", strict=strict, create_graph=create_graph)
    value = _handed(at.outputs, at.many_outputs, create_graph)
    return value, _handed(product, at.many_inputs, create_graph)


def _check_strategy(strategy: str, create_graph: bool, strict: bool, vectorize: bool) -> None:
    if strategy not in ("forward-mode", "reverse-mode"):
        raise AssertionError(
            'Expected strategy to be either "forward-mode" or "reverse-mode". Hint: If your function has more outputs '
            'than inputs, "forward-mode" tends to be more performant. Otherwise, prefer to use "reverse-mode".'
        )
    if strategy == "forward-mode" and (create_graph or not vectorize):
        raise NotImplementedError(
            "Computing Jacobian using forward-AD or forward-over-reverse Hessian isonly implemented for "
            "`vectorize=True`."
        )
    if strict and vectorize:
        raise RuntimeError(
            "torch.autograd.functional.jacobian: `strict=True` and `vectorized=True` are not supported together. "
            "Please either set `strict=False` or `vectorize=False`."
        )


def jacobian(
    func: Callable[..., Any],
    inputs: Any,
    create_graph: bool = False,
    strict: bool = False,
    vectorize: bool = False,
    strategy: str = "reverse-mode",
) -> Any:
    """``J[i][k] = ∂y_i/∂x_k``, shaped as the output's shape followed by the input's, for each output and each input."""
    _check_strategy(strategy, create_graph, strict, vectorize)
    with session().modes(grad=True):
        many_in, given = _tensors(inputs, "inputs", "jacobian")
        own = _own(given, create_graph)
        many_out, outputs = _tensors(func(*own), OUTPUTS, "jacobian")
        _check_graph(outputs, "outputs", strict)
        rows = [_rows(number, out, own, create_graph, strict) for number, out in enumerate(outputs)]
    handed = tuple(_handed(row, many_in, create_graph) for row in rows)
    return handed if many_out else handed[0]


def _rows(number: int, out: Tensor, inputs: Tensors, create_graph: bool, strict: bool) -> Tensors:
    collected: list[list[Tensor]] = [[] for _ in inputs]
    flat = REGISTRY["reshape"](out, [-1])
    for element in range(out.array.size):
        grads = _gradients((flat[element],), inputs, retain_graph=True, create_graph=create_graph)
        for place, (one, column) in enumerate(zip(grads, collected, strict=True)):
            if one is None and strict:
                raise RuntimeError(
                    f"Output {number} of the user-provided function is independent of input {place}. {NOT_STRICT}"
                )
            if one is not None and strict and create_graph and not one.requires_grad:
                raise RuntimeError(
                    f"The jacobian of the user-provided function is independent of input {number}. This is not "
                    "allowed in strict mode when create_graph=True."
                )
            column.append(_zeros(inputs[place]) if one is None else one)
    return tuple(_stacked(column, out.shape + one.shape) for column, one in zip(collected, inputs, strict=True))


def _stacked(parts: Sequence[Tensor], size: tuple[int, ...]) -> Tensor:
    return REGISTRY["view"](REGISTRY["stack"](list(parts)), list(size))


def hessian(
    func: Callable[..., Any],
    inputs: Any,
    create_graph: bool = False,
    strict: bool = False,
    vectorize: bool = False,
    outer_jacobian_strategy: str = "reverse-mode",
) -> Any:
    """The Jacobian of the gradient of a function that gives one number."""
    many, given = _tensors(inputs, "inputs", "hessian")

    def number(*own: Tensor) -> Tensor:
        many_out, outputs = _tensors(func(*own), OUTPUTS, "hessian")
        _check_graph(outputs, "outputs", strict)
        _scalar_output(_Evaluation(own, True, outputs, many_out, None), "hessian")
        return REGISTRY["squeeze"](outputs[0])

    def slope(*own: Tensor) -> Tensors:
        found = jacobian(number, own, create_graph=True)
        _check_graph(found, "jacobian", strict)
        return found

    found = jacobian(slope, given, create_graph, strict, vectorize, outer_jacobian_strategy)
    return found if many else found[0][0]


FUNCTIONAL = {one.__name__: one for one in (vjp, jvp, vhp, hvp, jacobian, hessian)}
