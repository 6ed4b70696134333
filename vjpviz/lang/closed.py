"""What a class of the script may not have: the names by which C code asks any object for memory, state or kind.

NumPy takes a dict in ``__array_interface__`` for numbers at an address. So no class may define such a name, no hook may
answer for it, and no ``__dict__`` may hold it.
"""

from __future__ import annotations

import copy
import functools
import types
from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from vjpviz.lang.errors import Unsupported

MEMORY = frozenset(["__array_interface__", "__array_struct__", "__buffer__", "__dlpack__"])
REAL = frozenset(["__array_function__", "__array_ufunc__"])  # hooks that are given real types of NumPy
STATE = frozenset(["__dict__", "__reduce__", "__reduce_ex__", "__getstate__", "__getnewargs__", "__getnewargs_ex__"])
NATIVE = MEMORY | REAL | STATE | {"__class__"}

FINAL = frozenset({types.FunctionType, types.ModuleType, types.CodeType, property, super})


def dunder(name: str) -> bool:
    """Whether a name is one of Python's special ones."""
    return name.startswith("__") and name.endswith("__")


def exact(name: object) -> str:
    """A name as a plain ``str``, whose comparison the script cannot change. Raises TypeError."""
    if not isinstance(name, str):
        raise TypeError(f"attribute name must be string, not {type(name).__name__!r}")
    return str.__str__(name)


def check_bases(bases: Any) -> None:
    """Refuse bases whose instances are checked by their exact type. Raises Unsupported."""
    for base in bases if isinstance(bases, tuple) else ():
        if isinstance(base, type) and (base in FINAL or base.__module__ == "numpy"):
            raise Unsupported(f"{base.__name__} cannot be subclassed in vjpviz; keep one in an attribute instead")


def close(namespace: Any, bases: Any, shown: Callable[[Any], Any]) -> None:
    """Take from a class's namespace what C code would trust. Raises Unsupported and TypeError."""
    check_bases(bases)
    for name in list(namespace):
        if type(name) is not str:
            raise TypeError(f"a name in a class must be str, not {type(name).__name__}")
        value = namespace[name]
        made = closed(name, value, shown)
        if made is not value:  # an Enum lets no name be bound twice
            namespace[name] = made
    if "mro" in namespace and any(isinstance(base, type) and issubclass(base, type) for base in bases):
        raise Unsupported("a metaclass cannot define mro() in vjpviz")


def closed(name: str, value: Any, shown: Callable[[Any], Any]) -> Any:
    """The value under which a class keeps ``name``. Raises Unsupported for what it cannot have."""
    if name in NATIVE:
        raise Unsupported(f"a class cannot define {name} in vjpviz")
    if name == "__slots__":
        return _slots(value)
    if name in ("__getattr__", "__getattribute__") and value is not None:
        return _lookup(name, value)
    if name in ("__subclasshook__", "__subclasscheck__"):
        return _asked(value, shown)
    return value


def _slots(value: Any) -> Any:
    slots = value if type(value) in (str, list, tuple, dict) else tuple(value)
    for name in [slots] if isinstance(slots, str) else slots:
        if type(name) is not str or (dunder(name) and name not in ("__dict__", "__weakref__")):
            raise Unsupported(f"__slots__ cannot hold {name!r} in vjpviz")
    return slots


def _lookup(hook: str, lookup: Any) -> Any:
    """A lookup of the script that is never asked for the names above."""
    if not callable(lookup):
        raise Unsupported(f"{hook} must be a function in vjpviz")

    @functools.wraps(lookup)
    def look(self: Any, name: str) -> Any:
        if name not in NATIVE:
            return lookup(self, name)
        if hook == "__getattr__":
            raise AttributeError(name)
        return (type if issubclass(type(self), type) else object).__getattribute__(self, name)

    return look


def _asked(hook: Any, shown: Callable[[Any], Any]) -> Any:
    """A hook for ``isinstance`` that is asked about classes as scripts see them."""
    if isinstance(hook, classmethod | staticmethod):
        return type(hook)(_asked(hook.__func__, shown))
    if not callable(hook):
        raise Unsupported("a hook for isinstance must be a function in vjpviz")

    @functools.wraps(hook)
    def asked(*args: Any) -> Any:
        return hook(*map(shown, args))

    return asked


def member(value: Any) -> Any:
    """A value in a ``__dict__``; Python's own way to an instance's dict is shown as text only."""
    return _Shown(repr(value)) if type(value) is types.GetSetDescriptorType else value


class _Shown:
    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text


class Attributes(MutableMapping):
    """``value.__dict__`` as scripts see it: live, and closed to the names above."""

    __slots__ = ("_check", "_own")

    def __init__(self, own: dict[str, Any], check: Callable[[str], None]) -> None:
        self._own = own
        self._check = check

    def __getitem__(self, name: str) -> Any:
        return member(self._own[name])

    def __setitem__(self, name: str, value: Any) -> None:
        name = exact(name)
        self._check(name)
        self._own[name] = value

    def __delitem__(self, name: str) -> None:
        del self._own[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._own)

    def __len__(self) -> int:
        return len(self._own)

    def __repr__(self) -> str:
        return repr(self._own)

    def __or__(self, other: Any) -> dict[str, Any]:
        return self.copy() | dict(other)

    def __ror__(self, other: Any) -> dict[str, Any]:
        return dict(other) | self.copy()

    def copy(self) -> dict[str, Any]:
        """A plain dict of the attributes."""
        return {name: member(value) for name, value in self._own.items()}

    __copy__ = copy

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        return copy.deepcopy(self.copy(), memo)


Attributes.__module__, Attributes.__qualname__, Attributes.__name__ = "builtins", "dict", "dict"
