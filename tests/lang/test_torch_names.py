"""The names of ``torch`` and of tensors, as a script meets them."""

from __future__ import annotations

import pytest

import vjpviz.autograd.operators  # noqa: F401  (tensors print)
from vjpviz.assets import asset
from vjpviz.autograd.session import Session, activate
from vjpviz.lang.errors import ScriptError, Unsupported
from vjpviz.lang.interpreter import run_module
from vjpviz.lang.torch_functions import torch_modules
from vjpviz.lang.torch_methods import torch_types


def printed(script: str) -> str:
    lines: list[str] = []
    with activate(Session()):
        run_module("import torch\n" + script, modules=torch_modules(), types=torch_types(), write=lines.append)
    return "".join(lines)


def error(script: str) -> str:
    with pytest.raises(ScriptError) as caught:
        printed(script)
    return f"{caught.value.type}: {caught.value.message}"


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("torch.float32, torch.long, torch.double", "torch.float32 torch.int64 torch.float64"),
        (
            "torch.pi, torch.inf, torch.nan, torch.e, torch.strided",
            "3.141592653589793 inf nan 2.718281828459045 torch.strided",
        ),
        ("torch.__version__, torch.cuda.is_available()", "2.13.0+cpu False"),
        (
            "torch.Size([2, 3])[:1], torch.Size([2]) + (1,), torch.Size([2, 3]).numel()",
            "torch.Size([2]) torch.Size([2, 1]) 6",
        ),
        ("repr(torch.device('cuda:1')), torch.device('cpu')", "device(type='cuda', index=1) cpu"),
        (
            "torch.finfo(torch.float16)",
            "finfo(resolution=0.001, min=-65504, max=65504, eps=0.000976562, smallest_normal=6.10352e-05, "
            "tiny=6.10352e-05, dtype=float16)",
        ),
        ("torch.iinfo(torch.int32)", "iinfo(min=-2.14748e+09, max=2.14748e+09, dtype=int32)"),
        (
            "torch.Tensor, torch.FloatTensor, torch.Size, torch.dtype",
            "<class 'torch.Tensor'> <class 'torch.FloatTensor'> <class 'torch.Size'> <class 'torch.dtype'>",
        ),
        (
            "torch.no_grad, torch.set_grad_enabled(True)",
            "<class 'torch.autograd.grad_mode.no_grad'> torch.autograd.grad_mode.set_grad_enabled(mode=True)",
        ),
    ],
)
def test_constants_and_small_values(expression: str, text: str) -> None:
    assert printed(f"print({expression})") == text + "\n"


@pytest.mark.parametrize("short", ["", "nn.functional", "linalg", "nn", "autograd"])
def test_no_module_holds_a_name_that_pytorch_does_not_have(short: str) -> None:
    lines = asset("names", f"{short.rpartition('.')[2] or 'torch'}.txt").read_text(encoding="utf-8").splitlines()
    known = {name for line in lines if not line.startswith("#") for name in line.split()}
    members = torch_modules()[f"torch.{short}".removesuffix(".")].members
    assert [name for name in members if name not in known and not name.startswith("_")] == []


def test_tensor_types_construct_and_recognise() -> None:
    script = """
x = torch.Tensor(2, 3)
y = torch.LongTensor([1, 2])
print(x.shape, x.dtype, y.tolist(), y.dtype, torch.Tensor((1, 2)).tolist(), torch.Tensor().tolist())
print(isinstance(x, torch.Tensor), isinstance(x, torch.FloatTensor), isinstance(y, torch.FloatTensor))
print(torch.FloatTensor([1, 2.5]).tolist(), torch.Tensor(torch.Size([1, 2])).shape, torch.BoolTensor([0, 2]).tolist())
print(type(x) == torch.Tensor, torch.is_tensor(x), torch.is_tensor([1]), x.type(), type(x))
"""
    assert printed(script).splitlines() == [
        "torch.Size([2, 3]) torch.float32 [1, 2] torch.int64 [1.0, 2.0] []",
        "True True False",
        "[1.0, 2.5] torch.Size([1, 2]) [False, True]",
        "True True False torch.FloatTensor <class 'torch.Tensor'>",
    ]


def test_grad_modes_as_context_and_as_decorator() -> None:
    script = """
@torch.no_grad()
def f():
    return torch.is_grad_enabled()

@torch.no_grad
def g():
    return torch.is_grad_enabled()

print(f(), g(), torch.is_grad_enabled())
with torch.no_grad():
    with torch.enable_grad():
        print(torch.is_grad_enabled())
    print(torch.is_grad_enabled())
torch.set_grad_enabled(False)
print(torch.is_grad_enabled())
with torch.set_grad_enabled(True):
    print(torch.is_grad_enabled())
print(torch.is_grad_enabled())
with torch.inference_mode():
    print(torch.is_inference_mode_enabled())
"""
    assert printed(script).split() == ["False", "False", "True", "True", "False", "False", "True", "False", "True"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("torch.foo", "AttributeError: module 'torch' has no attribute 'foo'"),
        ("x.bakward()", "AttributeError: 'Tensor' object has no attribute 'bakward'. Did you mean: 'backward'?"),
        ("x.grd", "AttributeError: 'Tensor' object has no attribute 'grd'. Did you mean: 'gcd'?"),
        ("x.shape = 2", "AttributeError: attribute 'shape' of 'torch._C.TensorBase' objects is not writable"),
        ("x.requires_grad = 1", "RuntimeError: requires_grad must be a bool"),
        (
            "x.requires_grad_(1)",
            "TypeError: requires_grad_(): argument 'requires_grad' (position 1) must be bool, not int",
        ),
        ("x.grad = [1]", "TypeError: assigned grad expected to be a Tensor or None but got grad of type list"),
        ("x.item()", "RuntimeError: a Tensor with 6 elements cannot be converted to Scalar"),
        ("x.size(5)", "IndexError: Dimension out of range (expected to be in range of [-2, 1], but got 5)"),
        (
            "x.backward(1, 2, 3, 4, 5)",
            "TypeError: Tensor.backward() takes from 1 to 5 positional arguments but 6 were given",
        ),
        (
            "torch.exp(x.max(dim=0))",
            "TypeError: exp(): argument 'input' (position 1) must be Tensor, not torch.return_types.max",
        ),
        (
            "torch.exp(x.sum)",
            "TypeError: exp(): argument 'input' (position 1) must be Tensor, not builtin_function_or_method",
        ),
        ("x.register_hook()", "TypeError: Tensor.register_hook() missing 1 required positional argument: 'hook'"),
        ("x.type('a')", "ValueError: invalid type: 'a'"),
        ("x.to('cuda')", "AssertionError: Torch not compiled with CUDA enabled"),
        (
            "torch.finfo(torch.int64)",
            "TypeError: torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'",
        ),
        (
            "torch.set_default_dtype(torch.int64)",
            "TypeError: only floating-point types are supported as the default type",
        ),
        ("torch.Tensor('a')", "TypeError: new(): invalid data type 'str'"),
        ("torch.Tensor(1.5)", "TypeError: new(): data must be a sequence (got float)"),
        ("from torch import nothing", "ImportError: cannot import name 'nothing' from 'torch' (unknown location)"),
    ],
)
def test_errors_in_pytorchs_words(line: str, message: str) -> None:
    assert error(f"x = torch.Tensor(2, 3)\n{line}") == message


@pytest.mark.parametrize(
    "line", ["torch.compile", "torch.Tensor(2).cauchy_()", "from torch import compile", "import torch.fx"]
)
def test_what_only_pytorch_has_stops_the_script(line: str) -> None:
    with pytest.raises(ScriptError, match="vjpviz does not know") as caught:
        printed(f"try:\n    {line}\nexcept Exception:\n    pass\n")
    assert isinstance(caught.value.original, Unsupported)


def test_data_is_outside_the_graph_and_grad_can_be_replaced() -> None:
    script = """
x = torch.Tensor([1.0, 2.0]).requires_grad_()
x.data.add_(1)
print(x.tolist(), x._version, x.is_leaf, x.grad)
x.grad = torch.Tensor([5, 6])
print(x.grad.tolist())
del x.grad
print(x.grad)
"""
    assert printed(script).splitlines() == ["[2.0, 3.0] 0 True None", "[5.0, 6.0]", "None"]


def test_hooks_see_the_gradient_until_removed() -> None:
    script = """
x = torch.Tensor([1.0, 2.0]).requires_grad_()
handle = x.register_hook(lambda g: g.mul(10))
seen = []
x.register_post_accumulate_grad_hook(lambda t: seen.append(t.grad.tolist()))
for i in range(2):
    x.mul(x).backward(torch.Tensor([1, 1]))
    handle.remove()
print(seen)
"""
    assert printed(script) == "[[20.0, 40.0], [22.0, 44.0]]\n"


def test_random_numbers_are_pytorchs_for_a_seed() -> None:
    script = """
torch.manual_seed(0)
print(torch.rand(3))
print(torch.randint(0, 10, (5,)), torch.randint(high=3, size=(2,)).dtype, torch.randperm(6))
g = torch.Generator().manual_seed(3)
print(torch.rand(2, generator=g), torch.empty(3).uniform_(-1, 1))
print(torch.normal(torch.zeros(3), 1.0), torch.zeros(2, dtype=torch.int64).random_(0, 5))
"""
    assert printed(script).splitlines() == [
        "tensor([0.4963, 0.7682, 0.0885])",
        "tensor([0, 3, 9, 7, 3]) torch.int64 tensor([5, 2, 1, 3, 4, 0])",
        "tensor([0.0043, 0.1056]) tensor([0.0370, 0.3953, 0.6000])",
        "tensor([-0.2613,  1.0667,  0.4159]) tensor([4, 4])",
    ]
