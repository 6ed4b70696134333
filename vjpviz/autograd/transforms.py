"""``torch.func``: functions made of functions of the script, such as their gradient, their Jacobian, or many at once.

Each transform works on a copy of its arguments that is a leaf of its own, or, inside another transform, a view that
stays in the outer graph. `vmap` calls the function once for each slice.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.backward import grad as gradients
from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.node import AccumulateGrad
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.trees import leaves, mapped, rebuilt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Argnums = int | tuple[int, ...]


def _lifted(tree: Any) -> Any:
    """The same tree with tensors to differentiate for. Raises ValueError for anything else in it."""

    def lift(one: Any) -> Tensor:
        if not isinstance(one, Tensor):
            raise ValueError(f"Thing passed to transform API must be Tensor, got {type(one)}")
        if one.requires_grad:
            return REGISTRY["view_as"](one, one)
        own = REGISTRY["detach"](one)
        own.set_requires_grad(True)
        return own

    return mapped(lift, tree)


def _returned(tree: Any, lifted: Any) -> Any:
    """Results as the caller sees them: with a history only where it leads to tensors of the caller."""
    own = {id(one) for one in leaves(lifted) if one.is_leaf}
    return mapped(lambda one: one if not isinstance(one, Tensor) or _outside(one, own) else _free(one), tree)


def _free(tensor: Tensor) -> Tensor:
    return REGISTRY["detach"](tensor) if tensor.requires_grad else tensor


def _outside(tensor: Tensor, own: set[int]) -> bool:
    """Whether the graph of ``tensor`` reaches a leaf that is not among ``own``."""
    edge = tensor.edge
    stack, seen = [edge[0]] if edge else [], set()
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        if isinstance(node, AccumulateGrad) and id(node.variable) not in own:
            return True
        stack.extend(edge.node for edge in node.edges if edge is not None)
    return False


def _chosen(args: tuple[Any, ...], argnums: Argnums) -> tuple[tuple[Any, ...], Any]:
    """The arguments with those of ``argnums`` lifted, and the lifted ones alone."""
    numbers = (argnums,) if isinstance(argnums, int) else argnums
    for number in numbers:
        if not -len(args) <= number < len(args):
            raise RuntimeError(f"Got argnum={number}, but only {len(args)} positional inputs")
    places = [number % len(args) for number in numbers]
    lifted = {place: _lifted(args[place]) for place in places}
    own = tuple(lifted.get(place, one) for place, one in enumerate(args))
    return own, lifted[places[0]] if isinstance(argnums, int) else tuple(lifted[place] for place in places)


def _zeros(like: Tensor) -> Tensor:
    return Tensor(np.zeros(like.shape, like.array.dtype))


def _back(outputs: Sequence[Tensor], inputs: Sequence[Tensor], seeds: Sequence[Tensor] | None = None) -> list[Tensor]:
    """The gradients, themselves differentiable; zeros for what does not matter."""
    pairs = [pair for pair in zip(outputs, seeds or [None] * len(outputs), strict=True) if pair[0].requires_grad]
    if not pairs:
        return [_zeros(one) for one in inputs]
    roots, given = zip(*pairs, strict=True)
    found = gradients(roots, tuple(inputs), given, create_graph=True, allow_unused=True)
    return [_zeros(like) if one is None else one for one, like in zip(found, inputs, strict=True)]


def _parted(returned: Any, has_aux: bool, name: str) -> tuple[Any, Any]:
    if not has_aux:
        return returned, None
    if not isinstance(returned, tuple) or len(returned) != 2:
        raise RuntimeError(f"{name}: output of function f should be a tuple: (output, aux) if has_aux is True")
    return returned


def grad_and_value(func: Callable[..., Any], argnums: Argnums = 0, has_aux: bool = False) -> Callable[..., Any]:
    """A function that gives the gradient of ``func`` and its value, which must be one number."""

    @functools.wraps(func)
    def wrapper(*args: Any, **named: Any) -> Any:
        with session().modes(grad=True):
            own, lifted = _chosen(args, argnums)
            output, aux = _parted(func(*own, **named), has_aux, "grad_and_value(f)(*args)")
            if not isinstance(output, Tensor):
                raise RuntimeError(
                    f"grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got {type(output)}"
                )
            if output.array.ndim:
                raise RuntimeError(
                    "grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with "
                    f"{output.array.ndim} dims. Maybe you wanted to use the vjp or jacrev APIs instead?"
                )
            found = rebuilt(lifted, _back([output], leaves(lifted)))
        slope, value, aux = _returned((found, output, aux), lifted)
        return (slope, (value, aux)) if has_aux else (slope, value)

    return wrapper


def grad(func: Callable[..., Any], argnums: Argnums = 0, has_aux: bool = False) -> Callable[..., Any]:
    """A function that gives the gradient of ``func``."""
    both = grad_and_value(func, argnums, has_aux)

    @functools.wraps(func)
    def wrapper(*args: Any, **named: Any) -> Any:
        slope, value = both(*args, **named)
        return (slope, value[1]) if has_aux else slope

    return wrapper


def vjp(func: Callable[..., Any], *primals: Any, has_aux: bool = False) -> tuple[Any, ...]:
    """The value of ``func``, and the function that multiplies a vector with its Jacobian from the left."""
    with session().modes(grad=True):
        lifted = _lifted(primals)
        output, aux = _parted(func(*lifted), has_aux, "vjp(f, *primals)")

    def vjp_fn(cotangents: Any, retain_graph: bool = True, create_graph: bool | None = None) -> Any:
        """``v · J`` for each of the primals."""
        with session().modes(grad=True):
            found = _back(leaves(output), leaves(lifted), leaves(cotangents))
        return _returned(rebuilt(lifted, found), lifted)

    vjp_fn.__name__, vjp_fn.__qualname__ = "wrapper", "_vjp_with_argnums.<locals>.wrapper"  # as PyTorch shows it
    value = _returned(output, lifted)
    return (value, vjp_fn, _returned(aux, lifted)) if has_aux else (value, vjp_fn)


def jvp(
    func: Callable[..., Any], primals: Any, tangents: Any, *, strict: bool = False, has_aux: bool = False
) -> tuple[Any, ...]:
    """The value of ``func``, and its Jacobian multiplied with ``tangents`` from the right."""
    if not isinstance(primals, tuple):
        raise RuntimeError(
            "jvp(f, primals, tangents): Expected primals to be a tuple. E.g. it should be valid to call f(*primals)."
        )
    for one, tangent in zip(leaves(primals), leaves(tangents), strict=True):
        if one.shape != tangent.shape:
            raise RuntimeError(
                "Trying to set a forward gradient that has a different size than that of the original Tensor, this is "
                f"not supported. Tensor is of size {list(one.shape)} while the given forward gradient is of size "
                f"{list(tangent.shape)}."
            )
    with session().modes(grad=True):
        lifted = _lifted(primals)
        output, aux = _parted(func(*lifted), has_aux, "jvp(f, primals, tangents)")
        u = [_zeros(one) for one in leaves(output)]
        for one in u:
            one.set_requires_grad(True)
        back = _back(leaves(output), leaves(lifted), u)
        found = rebuilt(output, _back(back, u, leaves(tangents)))
    own = (lifted, u)
    value, product = _returned(output, own), _returned(found, own)
    return (value, product, _returned(aux, own)) if has_aux else (value, product)


def jacrev(
    func: Callable[..., Any],
    argnums: Argnums = 0,
    *,
    has_aux: bool = False,
    chunk_size: int | None = None,
    _preallocate_and_copy: bool = False,
) -> Callable[..., Any]:
    """A function that gives the Jacobian of ``func``, for each output and each chosen argument."""

    @functools.wraps(func)
    def wrapper(*args: Any, **named: Any) -> Any:
        with session().modes(grad=True):
            own, lifted = _chosen(args, argnums)
            output, aux = _parted(func(*own, **named), has_aux, "jacrev")
            found = mapped(lambda one: rebuilt(lifted, _rows(one, leaves(lifted))), output)
        jacobian = _returned(found, lifted)
        return (jacobian, _returned(aux, lifted)) if has_aux else jacobian

    return wrapper


def _rows(output: Tensor, inputs: Sequence[Tensor]) -> list[Tensor]:
    if not isinstance(output, Tensor):
        raise RuntimeError(f"jacrev: Expected all outputs of the function to be Tensors, got {type(output)}")
    rows = []
    for element in range(output.array.size):
        seed = np.zeros(output.array.size, output.array.dtype)
        seed[element] = 1
        rows.append(_back([output], inputs, [Tensor(seed.reshape(output.shape))]))
    view, stack = REGISTRY["view"], REGISTRY["stack"]
    return [view(stack([row[place] for row in rows]), [*output.shape, *one.shape]) for place, one in enumerate(inputs)]


def jacfwd(
    func: Callable[..., Any], argnums: Argnums = 0, has_aux: bool = False, *, randomness: str = "error"
) -> Callable[..., Any]:
    """The same Jacobian; PyTorch computes it column by column."""
    return jacrev(func, argnums, has_aux=has_aux)


def hessian(func: Callable[..., Any], argnums: Argnums = 0) -> Callable[..., Any]:
    """A function that gives the Jacobian of the Jacobian of ``func``."""
    return jacfwd(jacrev(func, argnums), argnums)


TRANSFORMS = {one.__name__: one for one in (grad, grad_and_value, vjp, jvp, jacrev, jacfwd, hessian)}
