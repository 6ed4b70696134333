"""``torch.vmap``: a function of one example made a function of many, by a call for each and a stack of the results."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.trees import leaves, rebuilt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def vmap(
    func: Callable[..., Any], in_dims: Any = 0, out_dims: Any = 0, randomness: str = "error", *, chunk_size: Any = None
) -> Callable[..., Any]:
    """A function that maps ``func`` over a dimension of its arguments. Raises ValueError for what cannot be mapped.

    ``in_dims`` tells which dimension of each positional argument (None: the same for all calls), ``out_dims`` where
    it goes.
    """
    if randomness not in ("error", "different", "same"):
        raise RuntimeError(f"Only allowed values for randomness are 'error', 'different', or 'same'. Got {randomness}")

    @functools.wraps(func)
    def wrapped(*args: Any, **named: Any) -> Any:
        title = f"vmap({_name(func)}, in_dims={in_dims}, ...)(<inputs>)"
        if not isinstance(in_dims, int | tuple | list):
            raise ValueError(
                f"{title}: expected `in_dims` to be int or a (potentially nested) tuple matching the structure of "
                f"inputs, got: {type(in_dims)}."
            )
        if not leaves(args):
            raise ValueError(
                f"{title}: got no inputs. Maybe you forgot to add inputs, or you are trying to vmap over a "
                "function with no inputs. The latter is unsupported."
            )
        given = leaves(args)
        dims = [_checked(one, dim, title) for one, dim in zip(given, _spread(in_dims, args, title), strict=True)]
        count = _count(given, dims, title)
        results = []
        for number in range(count):
            part = [
                one if dim is None else REGISTRY["select"](one, dim, number)
                for one, dim in zip(given, dims, strict=True)
            ]
            results.append(func(*rebuilt(args, part), **named))
        return _stacked(func, results, out_dims)

    return wrapped


def _name(func: Any) -> str:
    return getattr(func, "__name__", repr(func))


def _spread(dims: Any, tree: Any, title: str) -> list[int | None]:
    """A dimension for each leaf: one number stands for a whole branch."""
    if dims is None or isinstance(dims, int):
        return [dims] * len(leaves(tree))
    branches = list(tree.values()) if isinstance(tree, dict) else tree
    if isinstance(dims, dict):
        dims = list(dims.values())
    if not isinstance(branches, tuple | list) or len(branches) != len(dims):
        raise ValueError(f"{title}: in_dims is not compatible with the structure of `inputs`.")
    return [dim for wanted, branch in zip(dims, branches, strict=True) for dim in _spread(wanted, branch, title)]


def _checked(one: Any, dim: int | None, title: str) -> int | None:
    if dim is None:
        return None
    if not isinstance(one, Tensor):
        raise ValueError(
            f"{title}: Got in_dim={dim} for an input but the input is of type {type(one)}. We cannot vmap over "
            "non-Tensor arguments, please use None as the respective in_dim"
        )
    size = one.array.ndim
    if not -size <= dim < size:
        raise ValueError(
            f"{title}: Got in_dim={dim} for some input, but that input is a Tensor of dimensionality {size} so "
            f"expected in_dim to satisfy -{size} <= in_dim < {size}."
        )
    return dim % size


def _count(given: Sequence[Any], dims: Sequence[int | None], title: str) -> int:
    sizes = [one.shape[dim] for one, dim in zip(given, dims, strict=True) if dim is not None]
    if not sizes:
        raise ValueError(f"{title}: at least one of the inputs must be mapped over, but every in_dim is None.")
    if any(size != sizes[0] for size in sizes):
        raise ValueError(
            f"vmap: Expected all tensors to have the same size in the mapped dimension, got sizes {sizes} for the "
            "mapped dimension"
        )
    return sizes[0]


def _stacked(func: Any, results: list[Any], out_dims: Any) -> Any:
    first = results[0]
    columns = list(zip(*(leaves(one) for one in results), strict=True))
    wanted = _spread(out_dims, first, f"vmap({_name(func)}, ..., out_dims={out_dims})")
    stacked = []
    for column, dim in zip(columns, wanted, strict=True):
        if not all(isinstance(one, Tensor) for one in column):
            raise ValueError(
                f"vmap({_name(func)}, ...): `{_name(func)}` must only return Tensors, got type {type(column[0])}. Did "
                "you mean to set out_dims= to None for output?"
            )
        stacked.append(column[0] if dim is None else REGISTRY["stack"](list(column), dim))
    return rebuilt(first, stacked)
