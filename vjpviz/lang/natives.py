"""The attributes a script may use on values of Python's own types."""

from __future__ import annotations

import builtins
import functools
import types
from typing import Any

from vjpviz.lang.closed import Attributes
from vjpviz.lang.limits import ITEMS, LARGE_TEXT, limited_methods, too_big
from vjpviz.lang.tables import Method, Property, Row, TypeTable, plain


def _public(kind: type) -> dict[str, Row]:
    """Every public method of a built-in type."""
    return plain(*(name for name in dir(kind) if not name.startswith("_")))


def _wide(name: str) -> Method:
    """A method of ``str`` whose first argument is a width."""
    original = getattr(str, name)

    def padded(self: str, width: Any = 8, /, *rest: Any) -> str:
        if isinstance(width, int) and width > ITEMS:
            raise too_big(LARGE_TEXT.format(count=f"{width:,}"))
        return original(self, width, *rest)

    padded.__name__ = padded.__qualname__ = name
    return Method(padded)


def _set_method_attribute(name: str) -> Property:
    return Property(lambda method: getattr(method, name))


def _with_traceback(error: BaseException, trace: object) -> BaseException:
    return error


def native_types() -> TypeTable:
    """A fresh table of Python's own types."""
    table = TypeTable()
    for kind in (str, list, dict, tuple, set, frozenset, int, float, complex, bool, range, slice, bytes, bytearray):
        table.add(kind, _public(kind))
    methods = limited_methods()
    for kind in (int, str, list, tuple, bytes, bytearray):
        table.add(kind, {name: Method(method) for name, method in methods.items() if hasattr(kind, name)})
    table.add(str, {name: _wide(name) for name in ("ljust", "rjust", "center", "zfill")})
    for view in (type({}.keys()), type({}.values()), type({}.items())):
        table.add(view, plain("isdisjoint mapping"))
    table.add(Attributes, plain("keys values items get pop popitem clear update setdefault copy"))
    table.add(types.MappingProxyType, plain("keys values items get copy"))
    table.add(types.GeneratorType, plain("send throw close"))
    table.add(types.FunctionType, _function_rows())
    table.add(types.MethodType, plain("__func__ __self__ __name__ __qualname__ __doc__"))
    table.add(types.BuiltinFunctionType, plain("__name__ __qualname__ __doc__"))
    table.add(functools.partial, plain("func args keywords"))
    table.add(type(functools.lru_cache(len)), plain("cache_info cache_clear cache_parameters __wrapped__"))
    table.add(property, plain("getter setter deleter fget fset fdel"))
    table.add(staticmethod, plain("__func__ __wrapped__"))
    table.add(classmethod, plain("__func__ __wrapped__"))
    table.add(
        type, plain("__name__ __qualname__ __doc__ __module__ mro __mro__ __bases__ __base__ __call__ __subclasses__")
    )
    del table.rows[type]["__subclasses__"]
    table.add(BaseException, plain("args add_note"), open=True)
    table.add(BaseException, plain("__cause__ __context__ __suppress_context__ __notes__", writable=True))
    for name in dir(builtins):
        kind = getattr(builtins, name)
        if isinstance(kind, type) and issubclass(kind, BaseException):
            own = [n for n in kind.__dict__ if not n.startswith("_")]
            table.add(kind, plain(*own, writable=True))
    table.rows[BaseException]["with_traceback"] = Method(_with_traceback)
    return table


def _function_rows() -> dict[str, Row]:
    rows: dict[str, Row] = plain("__defaults__ __kwdefaults__ __wrapped__")
    rows.update(plain("__name__ __qualname__ __doc__ __dict__ __module__ __annotations__", writable=True))
    return rows
