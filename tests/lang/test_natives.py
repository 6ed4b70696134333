"""Native classes in the tables: used, subclassed, and kept closed where no row opens them."""

import pytest

from vjpviz.lang.errors import ScriptError
from vjpviz.lang.interpreter import run_module
from vjpviz.lang.tables import Method, Module, Plain, Property, TypeTable, plain


class Layer:
    """A native class like ``nn.Module``."""

    hidden = "engine"

    def __init__(self) -> None:
        self.parts: dict[str, object] = {}

    def __setattr__(self, name: str, value: object) -> None:
        if isinstance(value, Layer):
            self.parts[name] = value
        object.__setattr__(self, name, value)

    def __call__(self, *args: object) -> object:
        return self.forward(*args)

    def forward(self, *args: object) -> object:
        raise NotImplementedError(f'Module [{type(self).__name__}] is missing the required "forward" function')

    def names(self) -> list[str]:
        return list(self.parts)


class Rule:
    """A native class like ``autograd.Function``."""

    forward: staticmethod

    @classmethod
    def apply(cls, *args: object) -> object:
        return cls.forward(Note(), *args)


class Note:
    """A native class like the ``ctx`` of a Function, whose instances keep what a script puts there."""


class Value:
    def __init__(self) -> None:
        self.grad: object = None
        self.array = [1]


def tables() -> tuple[dict[str, Module], TypeTable]:
    types = TypeTable()
    types.add(Layer, {**plain("__init__ __call__ names forward"), "count": Property(lambda self: len(self.parts))})
    types.add(Rule, plain("apply"))
    types.add(Note, {}, open=True)

    def set_grad(value: Value, new: object) -> None:
        if new is not None:
            raise TypeError("cannot assign this grad")
        value.grad = new

    rows = {"grad": Property(lambda v: v.grad, set_grad), "double": Method(lambda v, k=2: k * 2)}
    types.add(Value, rows)
    value = Value()
    nn = Module("torchy.nn", {"Layer": Layer})
    torchy = Module("torchy", {"nn": nn, "Rule": Rule, "value": value, "Value": Value}, suggests=False)
    return {"torchy": torchy, "torchy.nn": nn}, types


def run(text: str) -> str:
    modules, types = tables()
    printed: list[str] = []
    run_module(text, modules=modules, types=types, write=printed.append)
    return "".join(printed)


def failure(text: str) -> ScriptError:
    with pytest.raises(ScriptError) as caught:
        run(text)
    return caught.value


def test_subclass_of_a_native_class_reaches_its_methods() -> None:
    text = """
import torchy
import torchy.nn as nn
from torchy.nn import Layer as L
class Net(nn.Layer):
    def __init__(self, n):
        super().__init__()
        self.first = nn.Layer()
        self.n = n
    def forward(self, x): return x + self.n
class Deep(Net):
    def forward(self, x): return super().forward(x) * 10
net = Deep(3)
print(net(1), net.names(), net.count, isinstance(net, L), Net.names(net), net.first is not None, nn is torchy.nn)
net.names = lambda: "own"
print(net.names())
"""
    assert run(text) == "40 ['first'] 1 True ['first'] True True\nown\n"


def test_missing_forward_and_frames() -> None:
    error = failure("import torchy\nclass Net(torchy.nn.Layer): pass\nNet()(1)\n")
    assert error.type == "NotImplementedError"
    assert error.message == 'Module [Net] is missing the required "forward" function'
    assert error.traceback.splitlines()[1:3] == ['  File "<script>", line 3, in <module>', "    Net()(1)"]


def test_class_method_of_a_native_class() -> None:
    text = """
import torchy
class Square(torchy.Rule):
    @staticmethod
    def forward(ctx, x):
        ctx.scale = 2
        return x * x * ctx.scale
print(Square.apply(3))
"""
    assert run(text) == "18\n"


@pytest.mark.parametrize("name", ["hidden", "parts"])
def test_unlisted_attributes_of_a_native_class_do_not_exist(name: str) -> None:
    assert failure(f"import torchy\ntorchy.nn.Layer().{name}\n").type == "AttributeError"


def test_hidden_in_a_subclass_too() -> None:
    error = failure("import torchy\nclass Net(torchy.nn.Layer): pass\nNet().hidden\n")
    assert error.message == "'Net' object has no attribute 'hidden'"


def test_property_rows_set_and_refuse() -> None:
    assert (
        run("import torchy\nv = torchy.value\nv.grad = None\nprint(v.grad, v.double(), v.double(k=4))\n")
        == "None 4 8\n"
    )
    assert failure("import torchy\ntorchy.value.grad = 3\n").message == "cannot assign this grad"
    assert failure("import torchy\ntorchy.value.other = 3\n").message == "'Value' object has no attribute 'other'"
    assert failure("import torchy\ntorchy.value.array\n").message == "'Value' object has no attribute 'array'"


def test_suggestions_come_from_the_tables() -> None:
    assert failure("import torchy\ntorchy.value.gradd\n").message.endswith("attribute 'gradd'. Did you mean: 'grad'?")
    assert failure("import torchy\ntorchy.valu\n").message == "module 'torchy' has no attribute 'valu'"


def test_plotting_is_skipped_with_one_notice() -> None:
    text = """
import matplotlib.pyplot as plt
import matplotlib
from mpl_toolkits.mplot3d import Axes3D
fig, (a, b) = plt.subplots(1, 2, figsize=(8, 4))
fig, axes = plt.subplots(2)
axes[0].plot([1], label="x"); a.set_title("t")
for ax in axes.flat: print("never")
with plt.style.context("x"): pass
plt.show()
print("end")
"""
    printed: list[str] = []
    notices: list[str] = []
    run_module(text, write=printed.append, notice=notices.append)
    assert printed == ["end\n"]
    assert notices == ["matplotlib: calls are skipped, vjpviz draws the graph only\n"]


def test_plain_rows_may_be_written_only_where_marked() -> None:
    class Options:
        lr = 1
        name = "sgd"

    types = TypeTable()
    types.add(Options, {"lr": Plain(writable=True), "name": Plain()})
    modules = {"m": Module("m", {"o": Options()})}
    run_module("import m\nm.o.lr = 5\nassert m.o.lr == 5\n", modules=modules, types=types)
    with pytest.raises(ScriptError, match="'Options' object attribute 'name' is read-only"):
        run_module("import m\nm.o.name = 5\n", modules=modules, types=types)
