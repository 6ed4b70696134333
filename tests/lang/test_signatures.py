"""Argument binding: PyTorch's answers to good and bad calls, and what a function is handed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from vjpviz.autograd import dtypes
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.signatures_errors import in_map_order
from vjpviz.lang.signatures_native import Native
from vjpviz.lang.signatures_tables import function_table, method_table

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "signatures"
TABLES = {"torch": function_table(), "tensor": method_table()}
RECORDED = {owner: json.loads((GOLDEN / f"{owner}.json").read_text(encoding="utf-8")) for owner in TABLES}


def tensor(*values: float, requires_grad: bool = False) -> Tensor:
    array = np.array(values, np.float32)
    return Tensor(array if len(values) > 1 else array[0, ...], requires_grad=requires_grad)


def handed(text: str, *args: object, method: bool = False, **kwargs: object) -> Any:
    """What the function behind one signature is called with."""
    name, overload = text.split("(", 1)
    return Native(name, [f"({overload}"], lambda *a, **k: (a, k), method=method)(*args, **kwargs)


@pytest.mark.parametrize(("owner", "name"), [(owner, name) for owner, data in RECORDED.items() for name in data])
def test_messages_are_pytorchs(owner: str, name: str) -> None:
    native = Native(name, TABLES[owner][name], None, method=owner == "tensor")
    answers = {}
    for arguments in RECORDED[owner][name]:
        values = {"v": tensor(1, 2), "s": Tensor(np.array(2)), "g": tensor(2, requires_grad=True)}
        args, kwargs = eval(f"(lambda *a, **k: (a, k))({arguments})", {**values, "x": values["v"]})
        try:
            native.bind(args, kwargs)
        except TypeError as error:
            answers[arguments] = str(error)
        except (ValueError, OverflowError, RuntimeError):
            answers[arguments] = None
        else:
            answers[arguments] = None
    assert answers == RECORDED[owner][name]


def test_required_arguments_come_by_position_and_given_options_by_name() -> None:
    x = tensor(1, 2)
    assert handed("sum(Tensor input, int[1]? dim, bool keepdim=False, *, dtype? dtype=None)", x, axis=0) == (
        (x, (0,)),
        {},
    )
    assert handed("std(Tensor input, int[1]? dim=None, *, Scalar? correction=None)", x, correction=tensor(2)) == (
        (x,),
        {"correction": 2.0},
    )


def test_an_argument_left_out_does_not_move_the_next_one() -> None:
    x = tensor(1, 2)
    assert handed("norm(Tensor input, Scalar? p, int[1] dim)", x, None, 0) == ((x,), {"dim": (0,)})


def test_a_method_gets_its_tensor_first() -> None:
    x = tensor(1, 2)
    assert handed("view(int[] size)", x, -1, 2, method=True) == ((x, (-1, 2)), {})
    assert handed("uniform_(float from=0, float to=1)", x, 1, method=True) == ((x,), {"from_": 1.0})


def test_numbers_stay_numbers_where_pytorch_takes_them_for_tensors() -> None:
    x = tensor(1, 2)
    assert handed("add(Tensor input, Tensor other, *, Scalar alpha=1)", x, 2) == ((x, 2), {})
    with pytest.raises(TypeError, match="must be Tensor, not int"):
        handed("atan2(Tensor input, Tensor other)", x, 2)


def test_python_types_name_dtypes() -> None:
    assert handed("zeros(int[] size, *, dtype? dtype=None)", 2, dtype=float) == (((2,),), {"dtype": dtypes.float64})


def test_placement_is_judged_and_not_passed_on() -> None:
    zeros = "zeros(int[] size, *, device? device=None, bool? pin_memory=False)"
    assert handed(zeros, 2, device="cpu") == (((2,),), {})
    with pytest.raises(AssertionError, match="Torch not compiled with CUDA enabled"):
        handed(zeros, 2, device="cuda")
    with pytest.raises(RuntimeError, match=r"at start of device string: gpu$"):
        handed(zeros, 2, device="gpu")


def test_what_is_missing_stops_the_script() -> None:
    x = tensor(1, 2)
    with pytest.raises(Unsupported, match=r"^vjpviz does not know torch\.exp yet$"):
        Native("exp", function_table()["exp"], None)(x)
    with pytest.raises(Unsupported, match=r"out= of torch\.exp"):
        Native("exp", function_table()["exp"], lambda t: t)(x, out=x)


def test_ints_beyond_64_bits() -> None:
    x = tensor(1, 2)
    with pytest.raises(ValueError, match=r"^Overflow when unpacking long long$"):
        handed("unsqueeze(Tensor input, int dim)", x, 2**63)
    with pytest.raises(OverflowError, match=r"^int too big to convert$"):
        handed("full(int[] size, Scalar fill_value)", (2,), 2**63)
    with pytest.raises(TypeError, match=r"at pos 1 with error \"Overflow when unpacking long long"):
        handed("ones(int[] size)", 2**63)


def test_keywords_are_listed_as_the_map_of_pytorch_holds_them() -> None:
    assert in_map_order("qwertyuiop") == list("outyriewpq")
    assert in_map_order(["a1", "a2", "a3", "a4", "a5"]) == ["a5", "a4", "a3", "a2", "a1"]
