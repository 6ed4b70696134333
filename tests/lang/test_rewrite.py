"""Source rewrites: what a person changes in the window, as an edit of the script."""

import ast
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vjpviz.assets import asset
from vjpviz.lang.rewrite import (
    NotLiteral,
    Rewrite,
    literal,
    single_edit,
    with_gradient,
    without_gradient,
)
from vjpviz.lang.run import execute
from vjpviz.trace.events import Span

HEAD = "import torch\nx = torch.tensor([1., 2., 3.], requires_grad=True)\ny = x**2\n"


def marked(source: str, span: Span) -> str:
    """The text in ``span``."""
    lines = source.splitlines(keepends=True)[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column]
    lines[0] = lines[0][span.column :]
    return "".join(lines)


def changed(source: str, values: Any, shape: tuple[int, ...], call: int = 0, **more: Any) -> Rewrite:
    """The script with another gradient in its backward call number ``call``."""
    span = execute(source).trace.calls[call].span
    assert span is not None
    done = with_gradient(source, span, values, shape, **more)
    assert isinstance(done, Rewrite), done
    span = execute(done.source).trace.calls[call].span
    assert span is not None
    again = with_gradient(done.source, span, values, shape, **more)
    assert isinstance(again, Rewrite)
    assert again.source == done.source
    return done


def gradients(source: str, call: int = 0) -> list[np.ndarray]:
    run = execute(source)
    assert run.error is None, run.error
    return list(run.trace.calls[call].gradients)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("y.backward(gradient=torch.tensor([1,1,1.]))", "y.backward(gradient=torch.tensor([10.,0.1,-2.5]))"),
        ("y.backward(torch.FloatTensor( [1.0, 0.1, 1.0] ))", "y.backward(torch.FloatTensor( [10., 0.1, -2.5] ))"),
        (
            "y.backward(torch.ones(3), retain_graph=True)",
            "y.backward(torch.tensor([10., 0.1, -2.5]), retain_graph=True)",
        ),
        ("y.backward(torch.ones_like(y) * 2)  # two", "y.backward(torch.tensor([10., 0.1, -2.5]))  # two"),
        (
            "(y\n  .backward(  # here\n    torch.ones(3)))",
            "(y\n  .backward(  # here\n    torch.tensor([10., 0.1, -2.5])))",
        ),
        (
            "y.backward(torch.tensor([1., 2., 3.], dtype=torch.float64))",
            "y.backward(torch.tensor([10., 0.1, -2.5], dtype=torch.float64))",
        ),
        (
            "torch.autograd.backward(y, torch.tensor((1., 2, 3)))",
            "torch.autograd.backward(y, torch.tensor((10., 0.1, -2.5)))",
        ),
        (
            "torch.autograd.backward([y], [torch.ones(3)])",
            "torch.autograd.backward([y], [torch.tensor([10., 0.1, -2.5])])",
        ),
        (
            "torch.autograd.grad(y, x, grad_outputs=torch.ones(3))",
            "torch.autograd.grad(y, x, grad_outputs=torch.tensor([10., 0.1, -2.5]))",
        ),
        ("torch.autograd.grad(y, x, torch.ones(3),)", "torch.autograd.grad(y, x, torch.tensor([10., 0.1, -2.5]),)"),
    ],
)
def test_only_the_gradient_changes(before: str, after: str) -> None:
    done = changed(HEAD + before + "\nprint(x.grad)  # ∂y\n", [10.0, 0.1, -2.5], (3,))
    assert done.source == HEAD + after + "\nprint(x.grad)  # ∂y\n"
    assert np.allclose(gradients(done.source)[0], [10, 0.1, -2.5])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("z.backward()", "z.backward(gradient=torch.tensor(2.))"),
        ("z.backward( )", "z.backward( gradient=torch.tensor(2.))"),
        ("z.backward(retain_graph=True)", "z.backward(gradient=torch.tensor(2.), retain_graph=True)"),
        ("z.backward(None, True)", "z.backward(torch.tensor(2.), True)"),
        ("torch.autograd.backward(z)", "torch.autograd.backward(z, grad_tensors=torch.tensor(2.))"),
        ("torch.autograd.backward((z),)", "torch.autograd.backward((z),grad_tensors=torch.tensor(2.))"),
        ("torch.autograd.backward([z])", "torch.autograd.backward([z], grad_tensors=torch.tensor(2.))"),
        ("torch.autograd.backward([z, q])", "torch.autograd.backward([z, q], grad_tensors=[torch.tensor(2.), None])"),
        ("torch.autograd.grad(z, (x))", "torch.autograd.grad(z, (x), grad_outputs=torch.tensor(2.))"),
        (
            "torch.autograd.grad(z, [x], create_graph=True)",
            "torch.autograd.grad(z, [x], grad_outputs=torch.tensor(2.), create_graph=True)",
        ),
    ],
)
def test_a_gradient_is_added_where_there_is_none(before: str, after: str) -> None:
    head = HEAD + "z = y.sum()\nq = (2*x).sum()\n"
    done = changed(head + before, 2.0, ())
    assert done.source == head + after
    assert gradients(done.source)[0] == 2
    span = execute(done.source).trace.calls[0].span
    assert span is not None
    back = without_gradient(done.source, span)
    assert isinstance(back, Rewrite)
    left = {
        "torch.autograd.backward((z),)": "torch.autograd.backward((z))",
        "torch.autograd.backward([z, q])": "torch.autograd.backward([z, q], grad_tensors=[None, None])",
    }
    assert back.source == head + left.get(before, before)
    assert gradients(back.source)[0] == 1


def test_taking_out_a_gradient_in_parentheses_leaves_a_call() -> None:
    source = HEAD + "y.sum().backward((torch.tensor(2.)))"
    span = execute(source).trace.calls[0].span
    assert span is not None
    back = without_gradient(source, span)
    assert isinstance(back, Rewrite)
    assert back.source == HEAD + "y.sum().backward((None))"
    assert gradients(back.source)[0] == 1


def test_a_name_bound_once_to_a_literal_is_changed_where_it_is_set() -> None:
    source = HEAD + "v = torch.tensor([0.1, 0.2, 0.3])  # from A\ny.backward(v)\nprint(v)\n"
    done = changed(source, np.array([0.1, 5, 0.3], dtype=np.float32), (3,))
    assert done.source == source.replace("0.2", "5.")
    assert marked(done.source, done.span) == "[0.1, 5., 0.3]"
    assert done.note == "v is changed where it is set, in line 4; it is used in lines 5, 6"


def test_a_list_bound_once_is_changed_where_it_is_set() -> None:
    source = HEAD + "v = [1., 2., 3.]\ny.backward(torch.tensor(v))\n"
    assert changed(source, [1, 2, 4], (3,)).source == source.replace("v = [1., 2., 3.]", "v = [1., 2., 4.]")


@pytest.mark.parametrize(
    "change", ["v[0] = 7", "v.mul_(2)", "v += 1", "v = v + 1", "v.data[1] = 3", "v.data = torch.zeros(3)", "v[0] += 1"]
)
def test_a_name_whose_elements_change_is_replaced_at_the_call(change: str) -> None:
    source = HEAD + f"v = torch.tensor([1., 2., 3.])\n{change}\ny.backward(v)\n"
    done = changed(source, [4, 5, 6], (3,))
    assert done.source == source.replace("backward(v)", "backward(torch.tensor([4., 5., 6.]))")
    assert gradients(done.source)[0].tolist() == [4, 5, 6]


def test_a_parameter_is_not_mistaken_for_the_name_outside() -> None:
    source = HEAD + "v = torch.tensor([1., 2., 3.])\ndef go(v):\n    y.backward(v)\ngo(v*2)\n"
    done = changed(source, [4, 5, 6], (3,))
    assert done.source == source.replace("backward(v)", "backward(torch.tensor([4., 5., 6.]))")


def test_a_vector_of_the_wrong_shape_gets_the_right_one() -> None:
    source = (
        "import torch\nx = torch.tensor(2., requires_grad=True)\ny = x**2+x\ny.backward(gradient=torch.tensor([1.,10]))"
    )
    span = execute(source).trace.calls[0].span
    assert span is not None
    done = with_gradient(source, span, 3.0, ())
    assert isinstance(done, Rewrite)
    assert done.source.endswith("y.backward(gradient=torch.tensor(3.))")
    assert marked(done.source, done.span) == "3."
    assert gradients(done.source)[0] == 3


@pytest.mark.parametrize("old", ["torch.FloatTensor([1., 2.])", "torch.DoubleTensor([1., 2.])", "torch.Tensor([1.])"])
def test_a_scalar_is_no_argument_of_the_old_constructors(old: str) -> None:
    source = f"import torch\nx = torch.tensor(2., requires_grad=True)\ny = x**2\ny.backward({old})"
    span = execute(source).trace.calls[0].span
    assert span is not None
    done = with_gradient(source, span, 3.0, ())
    assert isinstance(done, Rewrite)
    dtype = ", dtype=torch.float64" if "Double" in old else ""
    assert done.source.endswith(f"y.backward(torch.tensor(3.{dtype}))")


@pytest.mark.parametrize(
    ("imports", "call"),
    [
        ("import torch as t", "t.tensor(2.)"),
        ("from torch import *", "tensor(2.)"),
        ("from torch import ones, tensor as T", "T(2.)"),
    ],
)
def test_torch_goes_by_the_name_the_script_gives_it(imports: str, call: str) -> None:
    ones = call.replace("tensor", "ones").replace("T(", "ones(").replace("2.", "3")
    source = f"{imports}\nx = {ones}.requires_grad_()\nz = x.sum()\nz.backward()\n"
    assert changed(source, 2.0, ()).source == source.replace("backward()", f"backward(gradient={call})")


def test_torch_is_imported_where_only_parts_of_it_are() -> None:
    source = '"""A lesson."""\nfrom torch import ones\nx = ones(3, requires_grad=True)\nz = x.sum()\nz.backward()\n'
    done = changed(source, 2.0, ())
    expected = source.replace("from torch", "import torch\nfrom torch").replace("()\n", "()\n")
    assert done.source == expected.replace("backward()", "backward(gradient=torch.tensor(2.))")
    assert marked(done.source, done.span) == "gradient=torch.tensor(2.)"


def test_one_of_several_roots() -> None:
    source = HEAD + "torch.autograd.backward([y, x*2], [torch.ones(3), torch.ones(3)])\n"
    done = changed(source, [1, 2, 3], (3,), root=1)
    assert done.source == source.replace("ones(3)])", "tensor([1., 2., 3.])])")
    assert [each.tolist() for each in gradients(done.source)] == [[1, 1, 1], [1, 2, 3]]


def test_windows_lines_and_wide_characters_stay() -> None:
    source = HEAD.replace("\n", "\r\n") + "s = '∂😀'; y.backward(gradient=torch.ones(3)); print('é')\r\n"
    done = changed(source, [1, 2, 3], (3,))
    assert done.source == source.replace("ones(3)", "tensor([1., 2., 3.])")


def test_a_script_that_does_not_parse_is_left_alone() -> None:
    refused = with_gradient("x = (", Span(1, 0, 1, 4), [1.0], (1,))
    assert isinstance(refused, NotLiteral)
    assert "line 1" in refused.message
    assert isinstance(with_gradient("x = 1", Span(1, 0, 1, 5), [1.0], (1,)), NotLiteral)
    assert isinstance(with_gradient("y.backward(*a)", Span(1, 0, 1, 14), [1.0], (1,)), NotLiteral)


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (10.0, "10."),
        (np.float32(0.1), "0.1"),
        (float(np.float32(0.1)), "0.1"),
        (-2.5, "-2.5"),
        (-0.0, "-0."),
        (1e-5, "1e-05"),
        (1e20, "1e+20"),
        (float("-inf"), '-float("inf")'),
        (float("nan"), 'float("nan")'),
        ([[1, 0], [0, 1.5]], "[[1., 0.], [0., 1.5]]"),
        (np.array([1 + 2j]), "[complex(1., 2.)]"),
        (np.array([3, 4]), "[3, 4]"),
        ([], "[]"),
    ],
)
def test_numbers_are_written_short(values: Any, text: str) -> None:
    assert literal(values, np.shape(values)) == text


def test_long_literals_are_broken_into_lines() -> None:
    values = np.linspace(0, 1, 60, dtype=np.float32).reshape(3, 20)
    text = literal(values, (3, 20), column=30)
    assert max(len(line) for line in text.splitlines()[1:]) <= 100
    assert np.array_equal(np.array(ast.literal_eval(text), dtype=np.float32), values)


LESSONS = sorted(path.name for path in asset("lessons").glob("*.py"))


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_call_of_every_lesson_takes_another_gradient(lesson: str) -> None:
    """Only the call's own line, or the line of the name it was given, changes; the trace has the new gradient."""
    source = asset("lessons", lesson).read_text(encoding="utf-8")
    trace = execute(source).trace
    for number, call in enumerate(trace.calls[:4]):
        shape = trace.tensors[call.root_tensors[0]].shape
        wanted = (np.arange(np.prod(shape, dtype=int)) * 0.3 - 1).astype(np.float32).reshape(shape)
        assert call.span is not None
        done = with_gradient(source, call.span, wanted, shape)
        assert isinstance(done, Rewrite)
        found = execute(done.source).trace.calls[number].gradients[0]
        assert np.array_equal(found.astype(np.float32), wanted)
        start, end, text = single_edit(source, done.source)
        assert source[:start] + text + source[end:] == done.source


numbers = st.floats(-1e6, 1e6, width=32).map(lambda value: float(np.float32(value)))
vectors = st.lists(numbers, min_size=1, max_size=4)
FORMS = [
    "y.backward({})",
    "y.backward(gradient={})  # v",
    "y.backward(retain_graph=True, gradient={}, inputs=[x])",
    "torch.autograd.backward(y, {})",
    "torch.autograd.backward([y, z], grad_tensors=[{}, None])",
    "torch.autograd.grad(y, x, grad_outputs={})",
    "v = {}\ny.backward(v)",
    "if True:\n    for i in range(1):\n        y.backward(\n            {},\n        )",
]
GIVEN = ["torch.tensor({})", "torch.FloatTensor({})", "torch.tensor({}, dtype=torch.float64)", "torch.tensor(data={})"]


class _Blank(ast.NodeTransformer):
    """Takes the numbers of lists out of a tree."""

    def visit_List(self, node: ast.List) -> ast.AST:
        self.generic_visit(node)
        numeric = all(isinstance(each, (ast.Constant, ast.UnaryOp, ast.Call)) for each in node.elts)
        return ast.List([], node.ctx) if numeric and "tensor" not in ast.unparse(node) else node


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FORMS), st.sampled_from(GIVEN), vectors, st.data())
def test_any_gradient_in_any_form(form: str, given_as: str, old: list[float], data: st.DataObject) -> None:
    new = data.draw(st.lists(numbers, min_size=len(old), max_size=len(old)))
    head = f"import torch\nx = torch.ones({len(old)}, requires_grad=True)\ny = x*3\nz = (x*x).sum()  # ∂\n"
    source = head + form.format(given_as.format(old)) + "\nprint('end')\n"
    done = changed(source, np.array(new, dtype=np.float32), (len(old),))
    first = gradients(done.source)[0]
    assert np.array_equal(first.astype(np.float32), np.array(new, dtype=np.float32))
    before, after = (_Blank().visit(ast.parse(text)) for text in (source, done.source))
    assert ast.dump(before) == ast.dump(after)


@given(st.text(alphabet="ab∂😀\n"), st.text(alphabet="ab∂😀\n"))
def test_a_single_edit_makes_the_new_text(old: str, new: str) -> None:
    start, end, text = single_edit(old, new)
    assert old[:start] + text + old[end:] == new
    if old == new:
        assert (end - start, text) == (0, "")
    elif old[start:end] and text:
        assert old[start] != text[0]
        assert old[end - 1] != text[-1]
