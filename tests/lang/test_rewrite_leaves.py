"""Source rewrites of a leaf's values, of calls that are added, and of names that are declared."""

from typing import Any

import numpy as np
import pytest

from vjpviz.lang.rewrite import NotLiteral, Rewrite, declared, with_call, with_values
from vjpviz.lang.run import execute
from vjpviz.trace.events import Span

HEAD = "import torch\nx = torch.tensor([1., 2., 3.], requires_grad=True)\ny = x**2\n"


def gradients(source: str, call: int = 0) -> list[np.ndarray]:
    run = execute(source)
    assert run.error is None, run.error
    return list(run.trace.calls[call].gradients)


def leaf_changed(source: str, values: Any, name: str = "x", **more: Any) -> Rewrite | NotLiteral:
    span = next(each.span for each in execute(source).trace.tensors if each.name == name)
    assert span is not None
    return with_values(source, span, values, **more)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("torch.tensor([1,2,3.], requires_grad=True)", "torch.tensor([1,7.,3.], requires_grad=True)"),
        ("torch.tensor([1, 2, 3], dtype=torch.float)", "torch.tensor([1, 7, 3], dtype=torch.float)"),
        ("torch.tensor([1, 2, 3])", "torch.tensor([1, 7, 3])"),
        ("torch.tensor([1., 2., 3.]).requires_grad_()", "torch.tensor([1., 7., 3.]).requires_grad_()"),
        ("torch.tensor([1, 2/2, 3]).double()", "torch.tensor([1, 7., 3]).double()"),
        ("torch.Tensor([ 1,2,3 ])", "torch.Tensor([ 1,7,3 ])"),
    ],
)
def test_a_leaf_gets_other_values(before: str, after: str) -> None:
    done = leaf_changed(f"import torch\nx = {before}  # x\n", np.array([1, 7, 3], dtype=np.float32))
    assert isinstance(done, Rewrite)
    assert done.source == f"import torch\nx = {after}  # x\n"
    assert execute(done.source).trace.tensors[0].dtype == execute(f"import torch\nx = {before}").trace.tensors[0].dtype


def test_values_that_are_computed_are_not_literal() -> None:
    source = "import torch\nx = torch.ones(2, 2, requires_grad=True)\n"
    refused = leaf_changed(source, np.eye(2))
    assert refused == NotLiteral(
        "torch.ones(2, 2, requires_grad=True) computes these numbers: they are not written in the script",
        Span(2, 4, 2, 40),
    )
    done = leaf_changed(source, np.eye(2), write_out=True)
    assert isinstance(done, Rewrite)
    assert done.source.endswith("x = torch.tensor([[1., 0.], [0., 1.]], requires_grad=True)\n")


def test_integers_stay_integers() -> None:
    refused = leaf_changed("import torch\nx = torch.tensor([1, 2])\n", [1, 2.5])
    assert isinstance(refused, NotLiteral)
    assert "integers" in refused.message


def test_values_of_a_list_bound_elsewhere() -> None:
    source = "import torch\nrows = [[1., 2.]]\nx = torch.tensor(rows)\n"
    done = leaf_changed(source, [[1, 3]])
    assert isinstance(done, Rewrite)
    assert done.source == source.replace("2.", "3.")
    assert done.note == "rows is changed where it is set, in line 2"


def test_backward_from_here_comes_last_while_the_tensor_lives() -> None:
    source = HEAD + "z = y + 1\n# done\n"
    done = with_call(source, "y", [1, 2, 3], (3,))
    assert isinstance(done, Rewrite)
    assert done.source == HEAD + "z = y + 1\ny.backward(gradient=torch.tensor([1., 2., 3.]))\n# done\n"
    again = with_call(done.source, "y", [1, 2, 4], (3,))
    assert isinstance(again, Rewrite)
    assert again.source == done.source.replace("3.]))", "4.]))")
    without = with_call("import torch\nx = torch.ones(1, requires_grad=True)\ny = x.sum()", "y")
    assert isinstance(without, Rewrite)
    assert without.source.endswith("y = x.sum()\ny.backward()\n")
    assert gradients(without.source)[0] == 1


def test_backward_from_here_knows_which_tensor_of_a_name_is_meant() -> None:
    source = HEAD + "y = y.sum()\nprint(y)\n"
    first = with_call(source, "y", [1, 2, 3], (3,), line=3)
    assert isinstance(first, Rewrite)
    assert first.source == HEAD + "y.backward(gradient=torch.tensor([1., 2., 3.]))\ny = y.sum()\nprint(y)\n"
    last = with_call(source, "y", line=4)
    assert isinstance(last, Rewrite)
    assert last.source == source + "y.backward()\n"


def test_backward_from_here_runs_before_the_graph_is_freed() -> None:
    source = HEAD + "z = y.sum()\nif True:\n    z.backward()\nprint(x.grad)\n"
    done = with_call(source, "y", [1, 2, 3], (3,))
    assert isinstance(done, Rewrite)
    assert "y.backward(gradient=torch.tensor([1., 2., 3.]), retain_graph=True)\nif True:" in done.source
    assert "line 5" in done.note
    assert gradients(done.source)[0].tolist() == [1, 2, 3]
    assert gradients(done.source, 1)[0] == 1


def test_no_call_for_what_lives_in_a_function() -> None:
    assert isinstance(with_call("import torch\ndef f():\n    y = torch.ones(1)\n", "y"), NotLiteral)


def test_an_undefined_name_is_declared_before_the_line_that_needs_it() -> None:
    source = "import torch\n\n# twice\ny = (\n  2*x)\ny.backward(torch.ones(2, 2))\n"
    error = execute(source).trace.error
    assert error is not None
    assert error.span is not None
    done = declared(source, "x", error.span.line, (2, 2))
    assert isinstance(done, Rewrite)
    assert done.source == source.replace("y = (", "x = torch.tensor([[1., 1.], [1., 1.]], requires_grad=True)\ny = (")
    assert execute(done.source).error is None
    assert isinstance(declared(done.source, "x", 6, (2, 2)), NotLiteral)


def test_a_declaration_brings_torch_along() -> None:
    done = declared("print(b)", "b", 1, (), 2.5, requires_grad=False)
    assert isinstance(done, Rewrite)
    assert done.source == "import torch\nb = torch.tensor(2.5)\nprint(b)"
    empty = declared("", "b", 1, ())
    assert isinstance(empty, Rewrite)
    assert empty.source == "import torch\nb = torch.tensor(1., requires_grad=True)\n"
    with pytest.raises(ValueError, match="lambda"):
        declared("", "lambda", 1, ())
