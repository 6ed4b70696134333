"""Where the interpreter says it is when something native runs."""

import pytest

from vjpviz.lang.errors import ScriptError
from vjpviz.lang.interpreter import run_module
from vjpviz.lang.tables import Method, Module, Property, TypeTable, Whereabouts


class Observed(Whereabouts):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[tuple[str, object]] = []

    def bound(self, name: str, value: object) -> None:
        self.names.append((name, value))


class Number:
    """A native type that notes the source text of each of its operations."""

    def __init__(self, log: "Log") -> None:
        self.log = log

    def __mul__(self, other: object = None) -> "Number":
        return self.log.note("mul", self)

    __add__ = __radd__ = __rmul__ = __getitem__ = __lt__ = __iadd__ = __neg__ = __mul__

    def __setitem__(self, key: object, value: object) -> None:
        self.log.note("set", self)

    def __bool__(self) -> bool:
        self.log.note("bool", self)
        return True

    def __iter__(self):
        for _ in range(2):
            yield self.log.note("iter", self)


class Log:
    def __init__(self, text: str) -> None:
        self.text = text
        self.observer = Observed()
        self.notes: list[str] = []
        self.scopes: list[tuple[str, ...]] = []
        self.number = Number(self)

    def note(self, what: str, result: Number) -> Number:
        span = self.observer.span
        assert span is not None and span.line == span.end_line
        self.notes.append(self.text.split("\n")[span.line - 1][span.column : span.end_column])
        self.scopes.append(self.observer.scope)
        return result

    def run(self) -> "Log":
        types = TypeTable()
        types.add(
            Number,
            {
                "sum": Method(lambda self: self.log.note("sum", self)),
                "T": Property(lambda self: self.log.note("T", self)),
                "grad": Property(lambda self: None, lambda self, new: self.log.note("grad", self)),
                "call": Method(lambda self, function: (function(self), self.log.note("call", self))[1]),
            },
        )
        module = Module("native", {"x": self.number, "make": lambda *a, **k: self.note("make", self.number)})
        text = "from native import x, make\n" + self.text
        self.text = text
        run_module(text, modules={"native": module}, types=types, observer=self.observer)
        return self


@pytest.mark.parametrize(
    ("line", "noted"),
    [
        ("y = make(1) * make(2)", ["make(1)", "make(2)", "make(1) * make(2)"]),
        ("y = (x * 2).sum()", ["x * 2", "(x * 2).sum()"]),
        ("y = x.T.sum()", ["x.T", "x.T.sum()"]),
        ("y = 2 * x[0] + x", ["x[0]", "2 * x[0]", "2 * x[0] + x"]),
        ("x[0] = x * 3", ["x * 3", "x[0]"]),
        ("x[1] += 3", ["x[1]", "x[1] += 3", "x[1]"]),
        ("x += make()", ["make()", "x += make()"]),
        ("x.grad = None", ["x.grad"]),
        ("y = -x < 1", ["-x", "-x < 1"]),
        ("if x.sum(): pass", ["x.sum()", "x.sum()"]),
        ("a, b = x", ["a, b", "a, b"]),
        ("y = [v * 2 for v in x]", ["[v * 2 for v in x]", "v * 2"] * 2),
        ("make(x.sum(), k=x.T)", ["x.sum()", "x.T", "make(x.sum(), k=x.T)"]),
        ("y = f'{x.sum()}'; x.T", ["x.sum()", "x.T"]),
    ],
)
def test_operations_are_noted_with_their_own_piece_of_source(line: str, noted: list[str]) -> None:
    log = Log(line)
    if "[v * 2" in line:  # what happens while Python asks for the next value belongs to the loop
        assert log.run().notes[0] == noted[0]
    else:
        assert log.run().notes == noted


def test_span_is_the_outer_expression_again_after_a_call() -> None:
    log = Log("def f(v):\n    return v + 1\ny = f(x) * 2\n").run()
    assert log.notes == ["v + 1", "f(x) * 2"]


def test_native_that_calls_back_is_noted_with_its_own_call_afterwards() -> None:
    log = Log("def hook(v):\n    v + 1\nx.call(hook)\nx.call(lambda v: v * 2)\n").run()
    assert log.notes == ["v + 1", "x.call(hook)", "v * 2", "x.call(lambda v: v * 2)"]


def test_scopes_are_functions_and_loop_rounds() -> None:
    log = Log(
        "def train(n):\n    for i in range(n):\n        x.sum()\ntrain(2)\nk = 1\nwhile k:\n    x.sum()\n    k -= 1\n"
    )
    assert log.run().scopes == [("train", "for line 3 #1"), ("train", "for line 3 #2"), ("while line 7 #1",)]
    assert log.observer.scope == ()


def test_scopes_are_left_when_an_error_is_caught() -> None:
    log = Log(
        "def f():\n    for i in [1]:\n        1 / 0\ntry:\n    f()\nexcept ZeroDivisionError:\n    pass\nx.sum()\n"
    )
    assert log.run().scopes == [()]


def test_plain_names_are_reported_when_bound() -> None:
    log = Log("a = b = 1\n(c, d) = 2, 3\nfor e in [4]: pass\ndef f(g):\n    h = g\nf(5)\nx[0] = 9\n").run()
    names = [(name, value) for name, value in log.observer.names if isinstance(value, int)]
    assert names == [("a", 1), ("b", 1), ("c", 2), ("d", 3), ("e", 4), ("h", 5)]


def test_span_counts_characters_not_bytes() -> None:
    assert Log("y = 'é' and x.sum()").run().notes == ["x.sum()"]


def test_failure_points_at_the_innermost_expression() -> None:
    with pytest.raises(ScriptError) as caught:
        run_module("def f(v):\n    return v + 'é'\nf(1)\n")
    span = caught.value.span
    assert span is not None
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 11, 2, 18)
    assert [frame.name for frame in caught.value.frames] == ["<module>", "f"]
