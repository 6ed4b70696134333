"""``type`` and ``ABCMeta`` as scripts see them: the only ways to make a class by a call, and each closes what it makes.

A script never holds the real ones, so none of Python's own functions can be told to call them. Classes keep their real
metaclass; ``type(x)``, ``x.__class__`` and the like show the stand-in.
"""

from __future__ import annotations

import abc
import types
from collections.abc import Callable
from typing import Any

from vjpviz.lang.closed import close


class _Standing(type):
    """The metaclass of stand-ins: what is an instance or subclass of the real one, is of the stand-in."""

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, cls.__dict__["real"]) if "real" in cls.__dict__ else super().__instancecheck__(value)

    def __subclasscheck__(cls, other: type) -> bool:
        return issubclass(other, cls.__dict__["real"]) if "real" in cls.__dict__ else super().__subclasscheck__(other)


def metaclasses(shown: Callable[[Any], Any], adopt: Callable[[type], None]) -> dict[type, type]:
    """The stand-in by real metaclass. ``shown`` gives any value as scripts see it; ``adopt`` is told of new classes."""

    class Type(type, metaclass=_Standing):
        real = type

        def __new__(cls, *args: Any, **named: Any) -> Any:
            if len(args) == 1 and not named and cls is Type:
                return shown(type(args[0]))
            if len(args) != 3:
                raise TypeError("type() takes 1 or 3 arguments")
            name, bases, given = args
            if not isinstance(given, dict):
                raise TypeError(f"type.__new__() argument 3 must be dict, not {type(given).__name__}")
            namespace: dict[str, Any] = {"__module__": "__main__"}
            namespace.update(dict.items(given))
            close(namespace, bases, shown)
            real = cls.__dict__.get("real")
            made = (
                real(name, bases, namespace, **named) if real else super().__new__(cls, name, bases, namespace, **named)
            )
            adopt(made)
            return made

        __class_getitem__ = classmethod(types.GenericAlias)

    class ABCMeta(Type, abc.ABCMeta):
        real = abc.ABCMeta

    Type.__module__, Type.__qualname__, Type.__name__ = "builtins", "type", "type"
    ABCMeta.__module__, ABCMeta.__qualname__ = "abc", "ABCMeta"
    return {type: Type, abc.ABCMeta: ABCMeta}
