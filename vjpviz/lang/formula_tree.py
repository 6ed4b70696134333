"""The tree of a formula, and the functions it may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a formula; ``start`` to ``end`` are its characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number(Term):
    """A number as typed, or the code of a constant, such as ``torch.pi``."""

    text: str


@dataclass(frozen=True, slots=True)
class Name(Term):
    """A variable."""

    id: str


@dataclass(frozen=True, slots=True)
class Negative(Term):
    """``-x``."""

    term: Term


@dataclass(frozen=True, slots=True)
class Binary(Term):
    """Two terms and ``+ - * / ^ @`` between them."""

    sign: str
    left: Term
    right: Term


@dataclass(frozen=True, slots=True)
class Transposed(Term):
    """``W^T``."""

    term: Term


@dataclass(frozen=True, slots=True)
class Call(Term):
    """A function and its arguments."""

    function: Function
    arguments: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Function:
    """``name`` is how it is typed, ``code`` its function in ``torch``.

    ``result`` tells the shape: ``same`` as the argument's, ``scalar``, ``broadcast`` of the arguments, ``dot`` or
    ``outer``. ``more`` are further arguments in the code.
    """

    name: str
    code: str
    result: str = "same"
    arity: int = 1
    more: str = ""


def _same(names: str) -> dict[str, Function]:
    return {name: Function(name, name) for name in names.split()}


def _called(*functions: Function) -> dict[str, Function]:
    return {function.name: function for function in functions}


FUNCTIONS: dict[str, Function] = {
    **_same("sin cos tan asin acos atan arcsin arccos arctan sinh cosh tanh asinh acosh atanh exp exp2 expm1"),
    **_same("log log2 log10 log1p sqrt abs sign relu sigmoid erf square reciprocal rsqrt floor ceil round"),
    **{name: Function(name, name, "scalar") for name in ("sum", "mean", "prod", "norm", "max", "min", "var", "std")},
    **{name: Function(name, name, "scalar") for name in ("trace", "det")},
    **_called(
        Function("ln", "log"),
        Function("log_2", "log2"),
        Function("log_10", "log10"),
        Function("σ", "sigmoid"),
        Function("√", "sqrt"),
        Function("Σ", "sum", "scalar"),
        Function("Π", "prod", "scalar"),
        Function("avg", "mean", "scalar"),
        Function("tr", "trace", "scalar"),
        Function("arsinh", "asinh"),
        Function("arcosh", "acosh"),
        Function("artanh", "atanh"),
        Function("softplus", "nn.functional.softplus"),
        Function("silu", "nn.functional.silu"),
        Function("gelu", "nn.functional.gelu"),
        Function("elu", "nn.functional.elu"),
        Function("leaky_relu", "nn.functional.leaky_relu"),
        Function("softmax", "softmax", more="dim=-1"),
        Function("log_softmax", "log_softmax", more="dim=-1"),
        Function("maximum", "maximum", "broadcast", 2),
        Function("minimum", "minimum", "broadcast", 2),
        Function("atan2", "arctan2", "broadcast", 2),
        Function("dot", "dot", "dot", 2),
        Function("outer", "outer", "outer", 2),
    ),
}
CONSTANTS = {"e": "torch.e", "π": "torch.pi", "pi": "torch.pi"}


def is_number(term: Term) -> bool:
    """Whether a term is a plain Python number, which functions of ``torch`` do not take."""
    match term:
        case Number():
            return True
        case Negative(term=inner) | Transposed(term=inner):
            return is_number(inner)
        case Binary(left=left, right=right):
            return is_number(left) and is_number(right)
    return False


def names_in(term: Term) -> tuple[str, ...]:
    """The variables of a formula, in the order of their first appearance."""
    match term:
        case Name(id=name):
            return (name,)
        case Negative(term=inner) | Transposed(term=inner):
            return names_in(inner)
        case Binary(left=left, right=right):
            return tuple(dict.fromkeys((*names_in(left), *names_in(right))))
        case Call(arguments=arguments):
            return tuple(dict.fromkeys(name for each in arguments for name in names_in(each)))
    return ()
