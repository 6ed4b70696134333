"""A node's outputs computed again from other inputs, in float64: what central differences are made of.

Rows of the table are run on arrays. A Function of the script is called again in a session of its own: what its
``forward`` prints, saves in its context or draws from the default random numbers stays there, and the random numbers
are those of the first time. It may see more than its arguments, so it is trusted only where it first makes again what
it made in the run: in float64, or else in the precision it had.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from vjpviz.autograd.custom import call_forward
from vjpviz.autograd.differences import COARSE, STEP
from vjpviz.autograd.dtypes import float64
from vjpviz.autograd.keeping import Applied, Given, Replay, Written
from vjpviz.autograd.session import Session, activate
from vjpviz.autograd.tensor import Tensor
from vjpviz.autograd.views import strided

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from vjpviz.autograd.keeping import Kept

_SAME = 1e-3, 1e-4  # relative and absolute: the outputs of a forward that does the same again, in another precision


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a node cannot be computed again. ``name`` is what it is called, ``detail`` the error of its forward."""

    reason: Literal["fails", "differs", "unknown", "nan"]
    name: str
    detail: str = ""

    def __str__(self) -> str:
        return {
            "fails": f"the forward of {self.name} fails when it is run again: {self.detail}",
            "differs": f"the forward of {self.name} does not make the same again",
            "unknown": f"nothing was kept to compute {self.name} again",
            "nan": "what was computed is not a finite number",
        }[self.reason]


_NO_TENSOR = np.zeros(())


class Unrepeatable(Exception):
    """Raised for a node that cannot be computed again."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(str(obstacle))
        self.obstacle = obstacle


def inputs_of(kept: Kept) -> list[np.ndarray | None]:
    """What came along each edge of a node, in float64; None where no tensor was."""
    match kept:
        case Replay():
            return [wide(value) if isinstance(value, np.ndarray) else None for _, _, value in _slots(kept)]
        case Applied():
            return [wide(one.array) for one in kept.arguments if isinstance(one, Given)]
    return [wide(kept.base), *inputs_of(kept.inner)[1:]]


def again(kept: Kept, moved: Mapping[int, np.ndarray]) -> list[np.ndarray]:
    """A node's outputs, those it gets gradients for, with other arrays along some of its edges.

    Raises Unrepeatable where that cannot be.
    """
    match kept:
        case Replay():
            return _row(kept, moved)
        case Applied():
            return _function(kept, moved)
    base = wide(kept.base)
    if 0 in moved:
        base[...] = moved[0]
    part = strided(base, kept.where)
    (made, *_) = again(kept.inner, {**moved, 0: part.copy()})
    part[...] = made
    return [base]


def steps_for(kept: Iterable[Kept]) -> tuple[float, ...]:
    """By how much to move what these nodes are computed from. Raises Unrepeatable.

    A Function of the script may round to float32 inside, which only wide steps do not notice.
    """
    functions = [one.inner if isinstance(one, Written) else one for one in kept]
    narrow = [_narrow(one) for one in functions if isinstance(one, Applied)]
    return (COARSE,) if any(narrow) else (STEP, COARSE) if narrow else (STEP,)


def wide(value: Any) -> Any:
    """A copy of an array of floats, or of arrays in a list, in double precision in the same layout; else as it is."""
    if isinstance(value, np.ndarray):
        wider = {"f": np.float64, "c": np.complex128}.get(value.dtype.kind)
        return value if wider is None else value.astype(wider)
    return [wide(one) for one in value] if isinstance(value, list) else value


# rows


def _row(kept: Replay, moved: Mapping[int, np.ndarray]) -> list[np.ndarray]:
    op = kept.op
    arguments = {name: wide(value) for name, value in kept.arguments.items()}
    for edge, (name, place, value) in enumerate(_slots(kept)):
        if edge not in moved:
            continue
        laid = _laid(moved[edge], value)
        if place is None:
            arguments[name] = laid
        else:
            arguments[name][place] = laid
    if op.tied is not None:
        arguments |= op.tied(wide(list(kept.arguments.values())), list(arguments.values()))
    if op.name == "to_copy":
        return [arguments["self"] if arguments["dtype"].is_complex else arguments["self"].real]
    result = op.forward(*arguments.values())
    results = [np.asarray(one) for one in (result if isinstance(result, tuple) else (result,))]
    carry = op.differentiable or (True,) * len(results)
    return [one for one, carries in zip(results, carry, strict=False) if carries and one.dtype.kind in "fc"]


def _slots(kept: Replay) -> Iterator[tuple[str, int | None, Any]]:
    """Per edge the name of the argument, its place in it if that is a list, and what it was."""
    for name in kept.op.derivatives:
        value = kept.arguments.get(name)
        if isinstance(value, list):
            yield from ((name, i, one) for i, one in enumerate(value))
        else:
            yield name, None, value


def _laid(moved: np.ndarray, like: np.ndarray) -> np.ndarray:
    """``moved`` with the strides of ``like``, which some operations read."""
    laid = np.empty_like(like, dtype=np.result_type(moved, np.float64))
    laid[...] = moved
    return laid


# functions of the script


def _function(kept: Applied, moved: Mapping[int, np.ndarray]) -> list[np.ndarray]:
    return _called(kept, moved, narrow=_narrow(kept))


def _narrow(kept: Applied) -> bool:
    """Whether a Function does the same again only in its own precision. Raises Unrepeatable if not even there."""
    if kept.narrow is None:
        kept.narrow = _tried(kept)
    return kept.narrow


def _tried(kept: Applied) -> bool:
    failure: Unrepeatable | None = None
    for narrow in (False, True):
        try:
            twice = [_called(kept, {}, narrow=narrow) for _ in range(2)]
        except Unrepeatable as error:
            failure = error
            continue
        if all(_same(made, kept.results) for made in twice):
            return narrow
        failure = Unrepeatable(Obstacle("differs", kept.function.__name__))
    assert failure is not None
    raise failure


def _called(kept: Applied, moved: Mapping[int, np.ndarray], *, narrow: bool) -> list[np.ndarray]:
    arguments: list[Any] = []
    edge = 0
    for one in kept.arguments:
        if isinstance(one, Given):
            array = _laid(moved[edge], one.array) if edge in moved else wide(one.array)
            tensor = Tensor(array.astype(one.array.dtype) if narrow else array)
            tensor.set_requires_grad(one.requires_grad)
            arguments.append(tensor)
            edge += 1
        else:
            arguments.append(one)
    alone = Session(
        grad_enabled=False, seed=kept.seed, default_dtype=kept.default_dtype if narrow else float64
    )  # no recorder, no text, random numbers of its own
    with activate(alone):
        if kept.generator is not None:
            alone.generator.state = kept.generator
        try:
            made = call_forward(kept.function, arguments)
        except Exception as error:
            raise Unrepeatable(Obstacle("fails", kept.function.__name__, str(error))) from error
    return [wide(one.array) if isinstance(one, Tensor) else _NO_TENSOR for one in made]


def _same(made: list[np.ndarray], before: tuple[np.ndarray | None, ...]) -> bool:
    relative, absolute = _SAME
    return len(made) == len(before) and all(
        a is _NO_TENSOR if b is None else a.shape == b.shape and np.allclose(a, b, relative, absolute, equal_nan=True)
        for a, b in zip(made, before, strict=True)
    )
