"""Central differences: how much a weighted sum of arrays changes with each element of another, against a claim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

STEP, COARSE = 1e-6, 4e-3
"""By how much an element is moved, relative to it: in float64, and where something rounds to float32 on the way."""

ABSOLUTE = 2e-5
RELATIVE = {"float16": 2e-2}
"""How far a gradient may be from a difference in float64: that of a float16, and of all others."""

ELEMENTS = 256
"""Of an input; more are sampled evenly."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of it: compared elements [k] in the order of ``places`` (flat indices), and their differences.

    ``right`` says of each whether they agree. ``kinks`` counts elements where the function bends or jumps, so that any
    slope between the two sides is right.
    """

    places: tuple[int, ...]
    analytic: np.ndarray
    numeric: np.ndarray
    right: np.ndarray
    kinks: int

    @property
    def agrees(self) -> bool:
        """Whether all of them do."""
        return bool(self.right.all())

    @property
    def worst(self) -> int:
        """Which of the compared elements is farthest from its difference, of those that do not agree if there are."""
        apart = np.abs(self.analytic - self.numeric)
        apart = np.where(np.isnan(apart), np.inf, apart)
        return int(np.argmax(np.where(self.right, -1.0, apart) if not self.agrees else apart))


NOTHING = Compared((), np.zeros(0), np.zeros(0), np.ones(0, bool), 0)


def compare(
    made: Callable[[np.ndarray], Sequence[np.ndarray]],
    weights: Sequence[np.ndarray | None],
    at: np.ndarray,
    claimed: np.ndarray,
    *,
    steps: tuple[float, ...] = (STEP,),
) -> Compared:
    """Compare ``claimed`` with the slopes of the sum of ``weights`` times what ``made`` gives, around ``at``.

    ``at`` and ``claimed`` have the same number of elements. Of several ``steps`` one that fits is enough: the wider one
    stands where something on the way may round. Elements that are not finite cannot be moved, and are left out. A
    complex element is moved along both axes: its gradient is the slope along the real one, plus i times the other.
    """
    around = _Around(made, weights, at)
    relative = RELATIVE.get(str(claimed.dtype), 2e-3)
    claims = claimed.reshape(-1).astype(np.complex128 if at.dtype.kind == "c" else np.float64)
    chosen = np.unique(np.linspace(0, max(claims.size - 1, 0), min(ELEMENTS, claims.size)).astype(int))
    places = [int(place) for place in chosen if np.isfinite(at.reshape(-1)[place])]
    numeric, right, kinks = [], [], 0
    with np.errstate(all="ignore"):
        for place in places:
            claim = claims[place]
            parts = [(1.0, claim.real), (1j, claim.imag)] if claims.dtype.kind == "c" else [(1.0, claim)]
            judged = [around.judged(place, axis, float(part), steps, relative, abs(claim)) for axis, part in parts]
            numeric.append(sum(axis * slope for (axis, _), (slope, _, _) in zip(parts, judged, strict=True)))
            right.append(all(fits or bends for _, fits, bends in judged))
            kinks += right[-1] and any(bends for _, _, bends in judged)
    return Compared(tuple(places), claims[places], np.array(numeric), np.array(right, bool), kinks)


def close(a: float, b: float, relative: float = 2e-3, size: float = 0.0) -> bool:
    """Whether a gradient may be called equal to a difference; ``size`` is that of the whole, of which it is a part."""
    if not np.isfinite(a) or not np.isfinite(b):
        return not np.isfinite(a) and not np.isfinite(b)
    return abs(a - b) <= ABSOLUTE + relative * max(abs(a), abs(b), size if np.isfinite(size) else 0.0)


def measurable(made: Sequence[np.ndarray], weights: Sequence[np.ndarray | None]) -> bool:
    """Whether there is a finite number among those that are weighted, or nothing is weighted at all."""
    weighed = [one[weight != 0] for one, weight in zip(made, weights, strict=False) if weight is not None]
    return not sum(one.size for one in weighed) or any(np.isfinite(one).any() for one in weighed)


class _Around:
    """A weighted sum around a point."""

    def __init__(
        self, made: Callable[[np.ndarray], Sequence[np.ndarray]], weights: Sequence[np.ndarray | None], at: np.ndarray
    ) -> None:
        self._made, self._at = made, at
        self._weights = [None if one is None else np.conj(one) for one in weights]

    @cached_property
    def centre(self) -> Sequence[np.ndarray]:
        """What is made at the point itself."""
        return self._made(np.array(self._at))

    def judged(
        self, place: int, axis: complex, claim: float, steps: tuple[float, ...], relative: float, size: float
    ) -> tuple[float, bool, bool]:
        """The slope along an axis (1, or i of a complex element); whether a claim fits it, or stands at a bend."""
        slopes = [self.slope(place, step, axis) for step in steps]
        fitting = [slope for slope in slopes if close(slope, claim, relative, size)]
        if fitting:
            return fitting[0], True, False
        bends = self.bends(place, steps[-1], claim, axis) or self.undefined(place, steps[-1], claim, axis)
        return slopes[0], False, bends

    def slope(self, place: int, step: float, axis: complex = 1.0) -> float:
        by = self._by(place, step)
        return self._difference(self._moved(place, by * axis), self._moved(place, -by * axis)) / (2 * by)

    def bends(self, place: int, step: float, claim: float, axis: complex = 1.0) -> bool:
        """Whether a claim that does not fit may stand: there is a jump, or a bend with the claim between its sides."""
        by = self._by(place, step)
        above, below = self._moved(place, by * axis), self._moved(place, -by * axis)
        right, left = self._difference(above, self.centre) / by, self._difference(self.centre, below) / by
        if not close(left, right) and min(left, right) - 1e-3 <= claim <= max(left, right) + 1e-3:
            return True
        whole = abs(self._difference(above, below))
        near = abs(self._difference(self._moved(place, by * axis / 16), self._moved(place, -by * axis / 16)))
        return whole > 2 * ABSOLUTE * by and near > 0.5 * whole  # a slope would have shrunk with the step

    def undefined(self, place: int, step: float, claim: float, axis: complex = 1.0) -> bool:
        """Whether a claim that is no number may stand: a weight is none, what is weighted, or both sides of it."""
        if np.isfinite(claim):
            return False
        by = self._by(place, step)
        sides = zip(
            self.centre, self._moved(place, by * axis), self._moved(place, -by * axis), self._weights, strict=False
        )
        for centre, above, below, weight in sides:
            if weight is None:
                continue
            lost = ~np.isfinite(centre) | (~np.isfinite(above) & ~np.isfinite(below))
            if (~np.isfinite(weight) | (lost & (weight != 0))).any():
                return True
        return False

    def _by(self, place: int, step: float) -> float:
        return step * max(1.0, float(abs(self._at.reshape(-1)[place])))

    def _moved(self, place: int, by: complex) -> Sequence[np.ndarray]:
        moved = np.array(self._at)
        moved[np.unravel_index(place, moved.shape)] += by
        return self._made(moved)

    def _difference(self, a: Sequence[np.ndarray], b: Sequence[np.ndarray]) -> float:
        """The weighted sum of what differs; what is the same on both sides, nan or infinite too, counts nothing."""
        total = 0.0
        for one, other, weight in zip(a, b, self._weights, strict=False):
            if weight is None:
                continue
            same = (one == other) | (np.isnan(one) & np.isnan(other)) | (weight == 0)
            total += float(np.where(same, 0.0, (one - other) * weight).sum().real)
        return total
