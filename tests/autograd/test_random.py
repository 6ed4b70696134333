"""Random numbers: PyTorch's own for every seed, size and dtype."""

import numpy as np
import pytest

from tests.golden.kernel_results import expected, same_bits
from tests.golden.random_cases import Call, random_cases
from vjpviz.autograd.random import Generator


def draw(generator: Generator, call: Call) -> np.ndarray:
    method, options = call
    if method == "multinomial":
        weights = np.array(options["weights"], np.float32)
        return generator.multinomial(weights, options["count"], options["replacement"])
    if "dtype" in options:
        options = options | {"dtype": np.dtype(options["dtype"])}
    return getattr(generator, method)(**options)


def test_draws_are_pytorchs_bit_for_bit() -> None:
    want = expected("random")
    for seed, calls in random_cases():
        generator = Generator(seed)
        for call in calls:
            assert same_bits(draw(generator, call), next(want)), (seed, call)
    assert next(want, None) is None


def test_a_seed_starts_the_stream_again() -> None:
    generator = Generator(3)
    first = generator.normal(5)  # odd: a spare number is kept, and must be forgotten
    assert np.array_equal(generator.manual_seed(3).normal(5), first)
    assert generator.initial_seed() == 3


def test_negative_seeds_count_from_the_top() -> None:
    assert Generator(-1).initial_seed() == 2**64 - 1
    with pytest.raises(RuntimeError, match="Overflow when unpacking long long"):
        Generator(2**64)


def test_a_state_is_a_place_to_come_back_to() -> None:
    generator = Generator(3)
    generator.normal(3)
    state, twin = generator.state, generator.clone()
    ahead = generator.normal(7)
    assert np.array_equal(twin.normal(7), ahead)
    generator.state = state
    assert np.array_equal(generator.normal(7), ahead)


def test_probabilities_outside_of_0_and_1_are_refused() -> None:
    with pytest.raises(RuntimeError, match=r"bernoulli_ expects p to be in \[0, 1\], but got p=1.5"):
        Generator(0).bernoulli(1.5, 3)
