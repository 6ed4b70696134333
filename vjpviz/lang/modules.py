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

from vjpviz.lang.access import Access
from vjpviz.lang.closed import MEMORY, exact
from vjpviz.lang.errors import Unsupported
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


def python_modules(seed: int, notice: Callable[[str], object], access: Access) -> dict[str, Module]:
    """The modules by name. ``random`` starts from ``seed``; ``access`` is told of classes that a module makes."""
    generator = random.Random(seed)
    limited = {"mul": multiply, "pow": power, "lshift": shift_left, "mod": modulo}
    numbers = {name: getattr(generator, name) for name in _RANDOM} | {"Random": random.Random}
    listed = [
        _public(math),
        _public(itertools),
        Module("random", numbers),
        Module(
            "functools", {**_taken(functools, _FUNCTOOLS).members, **_wrappers(), "cached_property": _CachedProperty}
        ),
        Module("operator", {**_taken(operator, _OPERATOR).members, **limited}),
        _taken(typing, _TYPING),
        _taken(collections, ["Counter", "OrderedDict", "defaultdict", "deque", "ChainMap"]),
        Module("abc", {**_taken(abc, ["ABC", "abstractmethod"]).members, "ABCMeta": access.stands[abc.ABCMeta]}),
        Module("enum", {**_taken(enum, ["auto", "unique"]).members, "Enum": Enum, "IntEnum": IntEnum}),
        _taken(copy, ["copy", "deepcopy"]),
        _taken(string, ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "punctuation"]),
        Module("time", _clock()),
        Module("warnings", _warnings(notice)),
    ]
    modules = {module.name: module for module in listed}
    abstract = Module("collections.abc", {n: getattr(collections.abc, n) for n in collections.abc.__all__})
    modules["collections.abc"] = abstract
    modules["collections"] = Module(
        "collections", {**modules["collections"].members, "abc": abstract, "namedtuple": _namedtuple(access.adopt)}
    )
    return modules


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


class _CachedProperty(functools.cached_property):
    """``cached_property``, which writes into any ``__dict__`` under the name it is told."""

    def __set_name__(self, owner: type, name: str) -> None:
        if exact(name) in MEMORY:
            raise Unsupported(f"a class cannot define {name} in vjpviz")
        super().__set_name__(owner, exact(name))


_CachedProperty.__module__, _CachedProperty.__qualname__ = "functools", "cached_property"
_CachedProperty.__name__ = "cached_property"


class _EnumType(enum.EnumType):
    """The type of an Enum, which makes classes in no other way than a class statement."""

    def __call__(cls, value: Any, names: Any = None, **named: Any) -> Any:
        if names is None and not named:
            return super().__call__(value)
        raise Unsupported("Enum() cannot be called with names in vjpviz; write a class")


class Enum(enum.Enum, metaclass=_EnumType):
    """``enum.Enum``."""


class IntEnum(enum.IntEnum, metaclass=_EnumType):
    """``enum.IntEnum``."""


Enum.__module__ = IntEnum.__module__ = "enum"


def _clock() -> dict[str, Any]:
    clocks = ("time", "perf_counter", "monotonic", "process_time", "time_ns", "perf_counter_ns")
    return {name: getattr(time, name) for name in clocks} | {"sleep": lambda seconds: None}


def _warnings(notice: Callable[[str], object]) -> dict[str, Any]:
    def warn(message: object, category: type = UserWarning, stacklevel: int = 1) -> None:
        notice(f"{category.__name__}: {message}\n")

    def ignore(*args: Any, **named: Any) -> None:
        return None

    return {"warn": warn, "filterwarnings": ignore, "simplefilter": ignore}


def module_types() -> TypeTable:
    """The attributes of the modules' values."""
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
