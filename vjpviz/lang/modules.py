"""Python's own modules that a script may import: the pure parts, nothing that reaches the machine."""

from __future__ import annotations

import abc
import collections
import collections.abc
import copy
import enum
import functools
import itertools
import math
import operator
import random
import string
import time
import types
import typing
from collections.abc import Callable
from typing import Any

from vjpviz.lang.limits import modulo, multiply, power, shift_left
from vjpviz.lang.tables import Module, TypeTable, plain

_TYPING = [
    "Any",
    "AnyStr",
    "Callable",
    "ClassVar",
    "Collection",
    "Dict",
    "Final",
    "FrozenSet",
    "Generator",
    "Generic",
    "Hashable",
    "Iterable",
    "Iterator",
    "List",
    "Literal",
    "Mapping",
    "MutableMapping",
    "NamedTuple",
    "NewType",
    "NoReturn",
    "Optional",
    "Protocol",
    "Self",
    "Sequence",
    "Set",
    "Sized",
    "Tuple",
    "Type",
    "TypeVar",
    "Union",
    "cast",
    "overload",
]

_RANDOM = [
    "betavariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "shuffle",
    "triangular",
    "uniform",
    "vonmisesvariate",
    "weibullvariate",
    "getstate",
    "setstate",
]

_OPERATOR = [
    "abs",
    "add",
    "and_",
    "concat",
    "contains",
    "eq",
    "floordiv",
    "ge",
    "getitem",
    "gt",
    "iadd",
    "index",
    "invert",
    "is_",
    "is_not",
    "itemgetter",
    "le",
    "lt",
    "matmul",
    "mod",
    "mul",
    "ne",
    "neg",
    "not_",
    "or_",
    "pos",
    "pow",
    "setitem",
    "sub",
    "truediv",
    "truth",
    "xor",
]

_FUNCTOOLS = [
    "cache",
    "cached_property",
    "cmp_to_key",
    "lru_cache",
    "partial",
    "reduce",
    "total_ordering",
]


def _taken(module: types.ModuleType, names: list[str]) -> Module:
    return Module(module.__name__, {name: getattr(module, name) for name in names})


def _public(module: types.ModuleType) -> Module:
    return _taken(module, [name for name in dir(module) if not name.startswith("_")])


def python_modules(
    seed: int, notice: Callable[[str], object], adopt: Callable[[type], None]
) -> tuple[dict[str, Module], TypeTable]:
    """The modules by name, and the attributes of their values.

    ``random`` starts from ``seed``; ``adopt`` is told of every class that a module makes for the script.
    """
    generator = random.Random(seed)
    limited = {"mul": multiply, "pow": power, "lshift": shift_left, "mod": modulo}
    numbers = {name: getattr(generator, name) for name in _RANDOM} | {"Random": random.Random}
    listed = [
        _public(math),
        _public(itertools),
        Module("random", numbers),
        Module("functools", {**_taken(functools, _FUNCTOOLS).members, **_wrappers()}),
        Module("operator", {**_taken(operator, _OPERATOR).members, **limited}),
        _taken(typing, _TYPING),
        _taken(collections, ["Counter", "OrderedDict", "defaultdict", "deque", "ChainMap"]),
        _taken(abc, ["ABC", "ABCMeta", "abstractmethod"]),
        _taken(enum, ["Enum", "IntEnum", "auto", "unique"]),
        _taken(copy, ["copy", "deepcopy"]),
        _taken(string, ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "punctuation"]),
        Module("time", _clock()),
        Module("warnings", _warnings(notice)),
    ]
    modules = {module.name: module for module in listed}
    abstract = Module("collections.abc", {n: getattr(collections.abc, n) for n in collections.abc.__all__})
    modules["collections.abc"] = abstract
    modules["collections"] = Module(
        "collections", {**modules["collections"].members, "abc": abstract, "namedtuple": _namedtuple(adopt)}
    )
    return modules, _module_types()


def _namedtuple(adopt: Callable[[type], None]) -> Callable[..., type]:
    def namedtuple(typename: str, field_names: Any, *, rename: bool = False, defaults: Any = None) -> type:
        made = collections.namedtuple(typename, field_names, rename=rename, defaults=defaults, module="__main__")
        adopt(made)
        return made

    return namedtuple


def _wrappers() -> dict[str, Any]:
    """``wraps`` for the usual attributes only: Python's own would copy any attribute it is told to."""

    def update_wrapper(wrapper: Any, wrapped: Any) -> Any:
        return functools.update_wrapper(wrapper, wrapped)

    def wraps(wrapped: Any) -> Any:
        return lambda wrapper: functools.update_wrapper(wrapper, wrapped)

    return {"update_wrapper": update_wrapper, "wraps": wraps}


def _clock() -> dict[str, Any]:
    clocks = ("time", "perf_counter", "monotonic", "process_time", "time_ns", "perf_counter_ns")
    return {name: getattr(time, name) for name in clocks} | {"sleep": lambda seconds: None}


def _warnings(notice: Callable[[str], object]) -> dict[str, Any]:
    def warn(message: object, category: type = UserWarning, stacklevel: int = 1) -> None:
        notice(f"{category.__name__}: {message}\n")

    def ignore(*args: Any, **named: Any) -> None:
        return None

    return {"warn": warn, "filterwarnings": ignore, "simplefilter": ignore}


def _module_types() -> TypeTable:
    table = TypeTable()
    table.add(random.Random, plain(*_RANDOM))
    for kind in (collections.Counter, collections.OrderedDict, collections.defaultdict, collections.deque):
        table.add(kind, plain(*(name for name in dir(kind) if not name.startswith("_"))))
    table.add(collections.ChainMap, plain("maps new_child parents get keys values items pop popitem clear update"))
    table.add(itertools.chain, plain("from_iterable"))
    table.add(tuple, plain("_fields _asdict _replace _make _field_defaults"))
    table.add(enum.Enum, plain("name value"))
    table.add(functools.cached_property, plain("func"))
    return table
