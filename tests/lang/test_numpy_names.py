"""NumPy in scripts: what it has, and that nothing in it reaches the machine."""

from __future__ import annotations

import pytest

from vjpviz.lang.run import Run, execute


def printed(run: Run) -> str:
    assert run.error is None, run.error.traceback
    return "".join(output.text for output in run.trace.outputs)


@pytest.mark.parametrize(
    "name", ["load", "save", "memmap", "fromfile", "vectorize", "frompyfunc", "ctypeslib", "savetxt"]
)
def test_names_that_reach_further_stop_the_script(name: str) -> None:
    run = execute(f"import numpy as np\ntry:\n    np.{name}\nexcept Exception:\n    print('caught')\n")
    assert run.error is not None
    assert f"numpy.{name}" in run.error.message


@pytest.mark.parametrize(
    "name", ["tofile", "dump", "ctypes", "data", "base", "__array_interface__", "__reduce__", "setflags"]
)
def test_arrays_show_only_what_is_listed(name: str) -> None:
    run = execute(f"import numpy as np\nnp.ones(2).{name}\n")
    assert run.error is not None
    assert run.error.type == "AttributeError"


def test_random_numbers_stay_put_without_a_seed() -> None:
    script = "import numpy as np\nprint(np.random.rand(3), np.random.randn())\n"
    assert printed(execute(script)) == printed(execute(script))
    assert printed(execute(script, seed=1)) != printed(execute(script, seed=2))


def test_large_arrays_are_refused() -> None:
    run = execute("import numpy as np\nnp.zeros((100000, 100000))\n")
    assert run.error is not None
    assert run.error.type == "MemoryError"


def test_memory_is_shared_both_ways() -> None:
    script = """import numpy as np, torch
a = np.zeros(2)
t = torch.from_numpy(a)
t[0] = 1
a[1] = 2
print(a, t.numpy(), t)
"""
    assert printed(execute(script)) == "[1. 2.] [1. 2.] tensor([1., 2.], dtype=torch.float64)\n"


def test_a_misspelt_name_is_no_attribute() -> None:
    run = execute("import numpy as np\nnp.arrange(3)\n")
    assert run.error is not None
    assert run.error.type == "AttributeError"
    assert run.error.message.startswith("module 'numpy' has no attribute 'arrange'")


ADDRESS = "{'version': 3, 'shape': (2,), 'typestr': '<i8', 'data': (id(a), False)}"


@pytest.mark.parametrize(
    "body",
    [
        f"__array_interface__ = {ADDRESS}",
        f"def __getattr__(self, name): return {ADDRESS}",
        f"def __getattribute__(self, name): return {ADDRESS}",
        f"__array_interface__ = property(lambda self: {ADDRESS})",
    ],
)
@pytest.mark.parametrize("use", ["a + A()", "np.array(A())", "a[A()]", "np.sum(A())"])
def test_a_class_cannot_point_into_memory(body: str, use: str) -> None:
    script = f"import numpy as np\na = np.ones(2)\nclass A:\n    {body}\nprint('reached', {use})\n"
    run = execute(script)
    assert run.error is not None or "e-3" not in printed(run)
    assert run.error is not None or "<__main__.A object" in printed(run)


@pytest.mark.parametrize("maker", ["np.ndarray", "type(a)", "a.__class__", "list(map(type, [a]))[0]"])
def test_an_array_cannot_be_laid_over_bytes(maker: str) -> None:
    run = execute(f"import numpy as np\na = np.ones(2)\n{maker}((1,), dtype=object, buffer=bytearray(8))\n")
    assert run.error is not None
    assert "cannot be called in vjpviz" in run.error.message


def test_the_type_of_an_array() -> None:
    script = "import numpy as np\na = np.ones(2)\nprint(type(a) is np.ndarray, isinstance(a, np.ndarray), type(a))\n"
    assert printed(execute(script)) == "True True <class 'numpy.ndarray'>\n"


def test_getattr_given_to_a_class_later_is_closed_too() -> None:
    lookup = f"lambda self, name: {ADDRESS}"
    run = execute(f"import numpy as np\na = np.ones(2)\nclass A: pass\nA.__getattr__ = {lookup}\nprint(a + A())\n")
    assert run.error is not None
    assert run.error.type == "TypeError"
