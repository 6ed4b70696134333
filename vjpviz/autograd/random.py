"""PyTorch's random numbers for a seed: its CPU generator and what it makes of the generator's bits.

The engine is MT19937 (Matsumoto and Nishimura, 1998). A draw takes 32 bits, or 64 bits (the first 32 being the upper
half) where more precision is asked for. Every method draws exactly as much as PyTorch 2.13 does on a CPU without
Intel's random number library, and leaves the engine where PyTorch leaves it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from vjpviz.autograd.box_muller import box_muller_float32, box_muller_float64
from vjpviz.autograd.kernels.rounding import fma, fma64

DEFAULT_SEED = 67280421310721
_BLOCK = 16
_SMALL_RANGE = 1 << 28
STATE_BYTES = 5056

Shape = int | Sequence[int]


@dataclass(frozen=True, slots=True)
class GeneratorState:
    """A generator's position, to come back to."""

    seed: int
    engine: Any
    spare_normal: float | None


class Generator:
    """A stream of random numbers: ``torch.Generator()`` on the CPU.

    ``seed`` is any integer of 64 bits, negative ones counted from 2**64; the engine takes its lower 32 bits.
    """

    def __init__(self, seed: int = DEFAULT_SEED):
        self._engine = np.random.MT19937()
        self.manual_seed(seed)

    def manual_seed(self, seed: int) -> "Generator":
        """Start again from ``seed`` and return the generator.

        Raises ``RuntimeError`` in PyTorch's words when it is not an integer of 64 bits.
        """
        if not -(2**63) <= seed < 2**64:
            raise RuntimeError("Overflow when unpacking long long")
        self._seed = seed % 2**64
        self._engine.state = _seeded_state(self._seed & 0xFFFFFFFF)
        self._spare_normal: float | None = None
        return self

    def initial_seed(self) -> int:
        """Return the seed the stream began with, from 0 to 2**64 - 1."""
        return self._seed

    @property
    def state(self) -> GeneratorState:
        """The position in the stream; set it to go back there."""
        return GeneratorState(self._seed, self._engine.state, self._spare_normal)

    @state.setter
    def state(self, state: GeneratorState) -> None:
        self._seed, self._engine.state, self._spare_normal = state.seed, state.engine, state.spare_normal

    def get_state(self) -> np.ndarray:
        """Return the position as bytes, as many as PyTorch's take (the order of fields is vjpviz's own)."""
        packed = np.zeros(STATE_BYTES // 8, np.uint64)
        engine = self._engine.state["state"]
        spare = self._spare_normal
        packed[:3] = self._seed, engine["pos"], spare is not None
        packed[3] = np.float64(spare or 0).view(np.uint64)
        packed[4 : 4 + len(engine["key"])] = engine["key"]
        return packed.view(np.uint8)

    def set_state(self, state: np.ndarray) -> "Generator":
        """Go back to a position that `get_state` returned. Raises ``RuntimeError`` for bytes of another size."""
        if state.size != STATE_BYTES:
            raise RuntimeError("RNG state is wrong size")
        packed = np.ascontiguousarray(state).view(np.uint64)
        engine = self._engine.state
        engine["state"] = {"key": packed[4:628].astype(np.uint32), "pos": int(packed[1])}
        self.state = GeneratorState(
            int(packed[0]), engine, float(packed[3:4].view(np.float64)[0]) if packed[2] else None
        )
        return self

    def clone(self) -> "Generator":
        """Return a second generator at the same position."""
        twin = Generator()
        twin.state = self.state
        return twin

    def _bits32(self, count: int) -> np.ndarray:
        return self._engine.random_raw(count)

    def _bits64(self, count: int) -> np.ndarray:
        pairs = self._engine.random_raw(2 * count)
        return (pairs[0::2] << np.uint64(32)) | pairs[1::2]

    def _unit32(self, count: int) -> np.ndarray:
        """Return multiples of 2**-24 in [0, 1), float32."""
        return ((self._bits32(count) & np.uint64(2**24 - 1)) * 2.0**-24).astype(np.float32)

    def _unit64(self, count: int) -> np.ndarray:
        """Return multiples of 2**-53 in [0, 1), float64."""
        return (self._bits64(count) & np.uint64(2**53 - 1)) * 2.0**-53

    def uniform(self, shape: Shape, dtype: np.dtype | type = np.float32, low: float = 0, high: float = 1) -> np.ndarray:
        """Return numbers of [low, high) in a floating dtype: ``rand`` and ``uniform_``."""
        dtype, count = np.dtype(dtype), _count(shape)
        if dtype == np.float64:
            numbers = fma64(self._unit64(count), high - low, low)
        else:
            first, last = np.float32(low), np.float32(high)
            numbers = fma(self._unit32(count), last - first, first).astype(dtype)
            numbers = np.where(numbers == dtype.type(high), dtype.type(low), numbers)
        return numbers.reshape(shape)

    def normal(self, shape: Shape, dtype: np.dtype | type = np.float32, mean: float = 0, std: float = 1) -> np.ndarray:
        """Return normally distributed numbers in a floating dtype: ``randn`` and ``normal_``.

        Fewer than 16 come one by one, a pair of draws giving two of them; 16 and more come in blocks of 16, of which
        the last one is drawn anew where the count is no multiple of 16 (what it replaces is drawn all the same, but
        not for float16).
        """
        dtype, count = np.dtype(dtype), _count(shape)
        if count < _BLOCK:
            numbers = [self._one_normal() for _ in range(count)]
            return fma64(np.array(numbers, np.float64), std, mean).astype(dtype).reshape(shape)
        half, double = dtype == np.float16, dtype == np.float64
        draw, transform = (self._unit64, box_muller_float64) if double else (self._unit32, box_muller_float32)
        full = count // _BLOCK * _BLOCK
        uniform = draw(full if half else count)
        numbers = np.empty(count, uniform.dtype)
        numbers[:full] = transform(uniform[:full].reshape(-1, _BLOCK), mean, std).reshape(-1)
        if full < count:
            numbers[count - _BLOCK :] = transform(draw(_BLOCK).reshape(1, _BLOCK), mean, std).reshape(-1)
        return numbers.astype(dtype).reshape(shape)

    def _one_normal(self) -> float:
        """Return a number by Box and Muller's method; its twin is kept for the next call."""
        if self._spare_normal is not None:
            spare, self._spare_normal = self._spare_normal, None
            return spare
        turn, radial = self._unit64(2).tolist()
        radius = math.sqrt(-2.0 * math.log1p(-radial))
        angle = 2.0 * math.pi * turn
        self._spare_normal = radius * math.sin(angle)
        return radius * math.cos(angle)

    def randint(self, low: int, high: int, shape: Shape, dtype: np.dtype | type = np.int64) -> np.ndarray:
        """Return integers of [low, high) as ``dtype``: ``randint`` and ``random_(low, high)``.

        Raises ``RuntimeError`` in PyTorch's words when there are none.
        """
        if low >= high:
            raise RuntimeError(f"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}")
        span, count = high - low, _count(shape)
        bits = self._bits64(count) if span >= _SMALL_RANGE else self._bits32(count)
        steps = bits if span == 2**64 else bits % np.uint64(span)
        return (steps + np.uint64(low % 2**64)).astype(np.int64).astype(dtype).reshape(shape)

    def random(self, shape: Shape, dtype: np.dtype | type) -> np.ndarray:
        """Return integers from 0 to the largest of ``dtype``, or to where a floating one skips some: ``random_()``."""
        dtype, count = np.dtype(dtype), _count(shape)
        if dtype.kind == "f":
            largest = 2 ** (np.finfo(dtype).nmant + 1)
        else:
            largest = 1 if dtype.kind == "b" else int(np.iinfo(dtype).max)
        bits = self._bits64(count) if dtype.itemsize == 8 else self._bits32(count)
        return (bits % np.uint64(largest + 1)).astype(dtype).reshape(shape)

    def randperm(self, count: int) -> np.ndarray:
        """Return the numbers 0 to ``count - 1`` in random order, int64."""
        order = list(range(count))
        for i, bits in enumerate(self._bits32(max(0, count - 1)).tolist()):
            other = i + bits % (count - i)
            order[i], order[other] = order[other], order[i]
        return np.array(order, np.int64)

    def bernoulli(self, p: float | np.ndarray, shape: Shape | None = None) -> np.ndarray:
        """Return bools that are true with probability ``p``: a number for all of ``shape``, or an array of them.

        A number, and an array of float64, take 64 bits a draw; other arrays 32. Dropout draws by a number.
        Raises ``RuntimeError`` in PyTorch's words for a number outside of [0, 1].
        """
        if isinstance(p, np.ndarray):
            draw = self._unit64 if p.dtype == np.float64 else self._unit32
            return draw(p.size).reshape(p.shape) < p
        if not 0 <= p <= 1:
            raise RuntimeError(f"bernoulli_ expects p to be in [0, 1], but got p={p:g}")
        shape = () if shape is None else shape
        return (self._unit64(_count(shape)) < p).reshape(shape)

    def exponential(self, shape: Shape, dtype: np.dtype | type = np.float32, rate: float = 1.0) -> np.ndarray:
        """Return exponentially distributed numbers in a floating dtype: ``exponential_``."""
        numbers = [-1.0 / rate * math.log1p(-unit) for unit in self._unit64(_count(shape)).tolist()]
        wide = np.array(numbers, np.float64)
        return (wide if np.dtype(dtype) == np.float64 else wide.astype(np.float32)).astype(dtype).reshape(shape)

    def multinomial(self, weights: np.ndarray, count: int, replacement: bool = False) -> np.ndarray:
        """Return ``count`` indices a row, drawn in proportion to ``weights``, of shape [k] or [rows, k]; int64."""
        rows = np.atleast_2d(weights)
        if replacement and count > 1:
            drawn = [self._with_replacement(row, count) for row in rows]
        else:
            with np.errstate(all="ignore"):
                keys = rows / self.exponential(rows.shape, rows.dtype)
            drawn = np.argsort(-keys, axis=1, kind="stable")[:, :count]
        return np.asarray(drawn, np.int64).reshape(*weights.shape[:-1], count)

    def _with_replacement(self, row: np.ndarray, count: int) -> np.ndarray:
        running = np.cumsum(row.astype(np.float64))
        return np.searchsorted(running / running[-1], self._unit64(count))


def _count(shape: Shape) -> int:
    return int(np.prod(shape, dtype=np.int64))


def _seeded_state(seed: int) -> Any:
    """Return MT19937's state after ``init_genrand(seed)``."""
    key = [seed]
    for i in range(1, 624):
        key.append((1812433253 * (key[-1] ^ (key[-1] >> 30)) + i) & 0xFFFFFFFF)
    return {"bit_generator": "MT19937", "state": {"key": np.array(key, np.uint64), "pos": 624}}
