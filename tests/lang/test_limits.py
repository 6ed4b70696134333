"""A script that asks for too much memory or a machine's parts stops with a message, at once."""

import time

import pytest

from vjpviz.lang.errors import ScriptError
from vjpviz.lang.interpreter import run_module


@pytest.mark.parametrize(
    "line",
    [
        "[0] * 10**12",
        "10**12 * [0]",
        "'a' * 10**12",
        "(1, 2) * 10**11",
        "x = [0]; x *= 10**12",
        "10**10**10",
        "pow(10, 10**10)",
        "x = 10; x **= 10**10",
        "1 << 10**12",
        "x = 1; x <<= 10**12",
        "list(range(10**12))",
        "tuple(range(10**12))",
        "set(range(10**12))",
        "sorted(range(10**12))",
        "[*range(10**12)]",
        "bytes(10**12)",
        "bytearray(10**12)",
        "'a'.ljust(10**12)",
        "'a'.zfill(10**12)",
        "f'{1:1000000000000}'",
        "'{:>1000000000000}'.format(1)",
        "'{:>{w}}'.format(1, w=10**12)",
        "'%1000000000000d' % 1",
        "format(1, '1000000000000')",
        "x = 3\nwhile True: x = x * x",
        "import operator; operator.mul([0], 10**12)",
        "math = 1; [1].__mul__(10**12)",
        "(10).__pow__(10**10)",
    ],
)
def test_too_much_memory_is_refused_at_once(line: str) -> None:
    begin = time.monotonic()
    with pytest.raises(ScriptError) as caught:
        run_module(line + "\n")
    assert caught.value.type == "MemoryError"
    assert "vjpviz" in caught.value.message
    assert caught.value.span is not None
    assert time.monotonic() - begin < 5


def test_large_but_reasonable_values_are_made() -> None:
    run_module("x = [0] * 10**6; y = 2**10000; z = list(range(10**6)); assert len(z) == len(x)\n", write=str)


def test_a_hundred_thousand_rounds_take_well_below_a_second() -> None:
    text = "s = 0\nfor i in range(100000):\n    s += i * i % 7\n    if s > 10**9: s = 0\nprint(s)\n"
    printed: list[str] = []
    begin = time.process_time()
    run_module(text, write=printed.append)
    assert printed == [f"{sum(i * i % 7 for i in range(100000))}\n"]
    assert time.process_time() - begin < 0.9
