"""Random tensors: PyTorch's numbers for a seed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd import dtypes
from vjpviz.autograd.functions.creation import checked_size, finished
from vjpviz.autograd.ops import creation, memory
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vjpviz.autograd.dtypes import DType
    from vjpviz.autograd.random import Generator


def _source(generator: Generator | None) -> Generator:
    return generator or session().generator


def _float(dtype: DType | None) -> DType:
    return dtype or session().default_dtype


def _in_parts(kind: DType, size: tuple[int, ...], draw: Callable[..., np.ndarray]) -> np.ndarray:
    """Numbers of one kind; of complex ones real and imaginary parts in turn, as PyTorch draws them."""
    if not kind.is_complex:
        return draw(size, kind.numpy)
    return draw((*size, 2), np.dtype(f"f{kind.width // 2}")).view(kind.numpy)[..., 0]


def rand(
    size: Sequence[int],
    *,
    generator: Generator | None = None,
    dtype: DType | None = None,
    requires_grad: bool = False,
) -> Tensor:
    """Uniform in [0, 1)."""
    kind = _float(dtype)
    drawn = _in_parts(kind, checked_size(size, kind), _source(generator).uniform)
    return finished(drawn, "rand", requires_grad)


def randn(
    size: Sequence[int],
    *,
    generator: Generator | None = None,
    dtype: DType | None = None,
    requires_grad: bool = False,
) -> Tensor:
    """Normal with mean 0 and variance 1."""
    kind = _float(dtype)
    drawn = _in_parts(kind, checked_size(size, kind), _source(generator).normal)
    if kind.is_complex:
        drawn = (drawn * np.sqrt(0.5)).astype(kind.numpy)
    return finished(drawn, "randn", requires_grad)


def randint(
    low: int,
    high: int | None = None,
    size: Sequence[int] = (),
    *,
    generator: Generator | None = None,
    dtype: DType | None = None,
    requires_grad: bool = False,
) -> Tensor:
    """Integers from ``low`` to before ``high``. Raises RuntimeError for an empty range."""
    if high is None:
        low, high = 0, low
    if low >= high:
        raise RuntimeError(f"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}")
    kind = dtype or dtypes.int64
    drawn = _source(generator).randint(low, high, checked_size(size, kind), kind.numpy)
    return finished(drawn, "randint", requires_grad)


def randperm(
    n: int, *, generator: Generator | None = None, dtype: DType | None = None, requires_grad: bool = False
) -> Tensor:
    """The numbers below ``n`` in a random order."""
    drawn = _source(generator).randperm(n)
    return finished(drawn.astype((dtype or dtypes.int64).numpy), "randperm", requires_grad)


def rand_like(input: Tensor, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """``rand`` in the shape of ``input``."""
    return rand(input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def randn_like(input: Tensor, *, dtype: DType | None = None, requires_grad: bool = False) -> Tensor:
    """``randn`` in the shape of ``input``."""
    return randn(input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def randint_like(
    input: Tensor, low: int, high: int | None = None, *, dtype: DType | None = None, requires_grad: bool = False
) -> Tensor:
    """``randint`` in the shape of ``input``."""
    return randint(low, high, input.shape, dtype=dtype or input.dtype, requires_grad=requires_grad)


def normal(
    mean: Any,
    std: Any = 1.0,
    size: Sequence[int] | None = None,
    *,
    generator: Generator | None = None,
    dtype: DType | None = None,
    requires_grad: bool = False,
) -> Tensor:
    """Normal with the given means and standard deviations."""
    kind = _float(dtype)
    source = _source(generator)
    if size is not None:
        drawn = source.normal(checked_size(size, kind), kind.numpy, float(mean), float(std))
        return finished(drawn, "normal", requires_grad)
    middle, spread = (one.array if isinstance(one, Tensor) else np.asarray(one, kind.numpy) for one in (mean, std))
    shape = np.broadcast_shapes(middle.shape, spread.shape)
    drawn = source.normal(shape, kind.numpy) * spread + middle
    return finished(drawn.astype(kind.numpy), "normal", requires_grad)


def bernoulli(input: Tensor, p: float | None = None, *, generator: Generator | None = None) -> Tensor:
    """1 with the probability that ``input`` gives (or ``p``), else 0."""
    chances = input.array if p is None else np.full(input.shape, p)
    drawn = _source(generator).bernoulli(chances)
    return finished(drawn.astype(input.array.dtype), "bernoulli", False)


def multinomial(
    input: Tensor, num_samples: int, replacement: bool = False, *, generator: Generator | None = None
) -> Tensor:
    """Indices drawn with the weights ``input``."""
    return finished(_source(generator).multinomial(input.array, num_samples, replacement), "multinomial", False)


def _overwrite(name: str, input: Tensor, drawn: np.ndarray) -> Tensor:
    return memory.DRAWN[name].in_place(input, creation.from_array(drawn.astype(input.array.dtype)))


def uniform_(input: Tensor, from_: float = 0, to: float = 1, *, generator: Generator | None = None) -> Tensor:
    """Overwrite with uniform numbers."""
    return _overwrite("uniform", input, _source(generator).uniform(input.shape, input.array.dtype, from_, to))


def normal_(input: Tensor, mean: float = 0, std: float = 1, *, generator: Generator | None = None) -> Tensor:
    """Overwrite with normal numbers."""
    return _overwrite("normal", input, _source(generator).normal(input.shape, input.array.dtype, mean, std))


def bernoulli_(input: Tensor, p: Any = 0.5, *, generator: Generator | None = None) -> Tensor:
    """Overwrite with 0 and 1."""
    chances = p.array if isinstance(p, Tensor) else float(p)
    return _overwrite(
        "bernoulli_tensor" if isinstance(p, Tensor) else "bernoulli",
        input,
        _source(generator).bernoulli(chances, input.shape),
    )


def random_(input: Tensor, from_: int = 0, to: int | None = None, *, generator: Generator | None = None) -> Tensor:
    """Overwrite with integers."""
    source = _source(generator)
    name = "random_between" if to is not None else "random_below" if from_ else "random"
    if to is None and from_:
        from_, to = 0, from_
    drawn = source.random(input.shape, input.array.dtype) if to is None else source.randint(from_, to, input.shape)
    return _overwrite(name, input, drawn)


def exponential_(input: Tensor, lambd: float = 1, *, generator: Generator | None = None) -> Tensor:
    """Overwrite with exponential numbers."""
    return _overwrite("exponential", input, _source(generator).exponential(input.shape, input.array.dtype, lambd))
