"""The built-in names of a script."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any

from vjpviz.lang.access import Access
from vjpviz.lang.closed import exact
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.limits import limited_format, limited_sorted, power_modulo

SAFE = [
    "abs",
    "all",
    "any",
    "ascii",
    "bin",
    "bool",
    "bytes",
    "bytearray",
    "callable",
    "chr",
    "complex",
    "dict",
    "divmod",
    "enumerate",
    "filter",
    "float",
    "format",
    "frozenset",
    "hash",
    "hex",
    "id",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "map",
    "max",
    "min",
    "next",
    "object",
    "oct",
    "ord",
    "property",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "slice",
    "sorted",
    "str",
    "staticmethod",
    "classmethod",
    "sum",
    "super",
    "tuple",
    "type",
    "zip",
    "NotImplemented",
    "Ellipsis",
]

REFUSED = {
    "open": "a script has no files here; keep its data in the script",
    "eval": "write the expression itself",
    "exec": "write the statements themselves",
    "compile": "write the statements themselves",
    "__import__": "use an import statement",
    "input": "there is nobody to answer; write the value into the script",
    "breakpoint": "step through the run instead",
    "globals": "use the variables by name",
    "locals": "use the variables by name",
    "help": "look it up in the documentation",
    "memoryview": "use a list or a tensor",
}


def make_builtins(access: Access, write: Callable[[str], object]) -> dict[str, Any]:
    """Name → value for one script; ``print`` goes to ``write``."""
    names: dict[str, Any] = {name: getattr(builtins, name) for name in SAFE}
    for name, value in vars(builtins).items():
        if isinstance(value, type) and issubclass(value, BaseException):
            names[name] = value
    names.update(_attribute_functions(access))
    names.update({name: _refused(name, instead) for name, instead in REFUSED.items()})
    names["pow"], names["print"] = power_modulo, _printer(write)
    names["format"], names["sorted"] = limited_format, limited_sorted
    names["exit"] = names["quit"] = _exit
    names["__debug__"], names["type"] = True, access.stands[type]
    return names


def _refused(name: str, instead: str) -> Callable[..., Any]:
    def refused(*args: Any, **named: Any) -> Any:
        raise Unsupported(f"{name}() cannot be used in vjpviz; {instead}")

    return refused


def _exit(code: object = None) -> None:
    raise SystemExit(code)


def _printer(write: Callable[[str], object]) -> Callable[..., None]:
    def print(*args: Any, sep: Any = " ", end: Any = "\n", file: Any = None, flush: Any = False, **other: Any) -> None:
        for key in other:
            raise TypeError(f"{key!r} is an invalid keyword argument for print()")
        if file is not None:
            raise Unsupported("print(file=…) cannot be used in vjpviz; leave file out")
        for value, key in ((sep, "sep"), (end, "end")):
            if value is not None and not isinstance(value, str):
                raise TypeError(f"{key} must be None or a string, not {type(value).__name__}")
        between = " " if sep is None else sep
        pieces: list[str] = []
        try:
            for i, arg in enumerate(args):
                if i:
                    pieces.append(between)
                pieces.append(str(arg))
            pieces.append("\n" if end is None else end)
        finally:
            write("".join(pieces))

    print.__module__, print.__qualname__ = "builtins", "print"
    return print


def _attribute_functions(access: Access) -> dict[str, Callable[..., Any]]:
    def getattr(*args: Any) -> Any:
        if not 2 <= len(args) <= 3:
            bound = "at least 2" if len(args) < 2 else "at most 3"
            raise TypeError(f"getattr expected {bound} arguments, got {len(args)}")
        value, name, *default = args
        try:
            return access.get(value, exact(name))
        except AttributeError:
            if not default:
                raise
        return default[0]

    def hasattr(*args: Any) -> bool:
        if len(args) != 2:
            raise TypeError(f"hasattr expected 2 arguments, got {len(args)}")
        try:
            access.get(args[0], exact(args[1]))
        except AttributeError:
            return False
        return True

    def setattr(value: Any, name: str, new: Any, /) -> None:
        access.set(value, exact(name), new)

    def delattr(value: Any, name: str, /) -> None:
        access.delete(value, exact(name))

    def vars(*values: Any) -> Any:
        if len(values) != 1:
            raise Unsupported("vars() without a value cannot be used in vjpviz; use the variables by name")
        try:
            return access.get(values[0], "__dict__")
        except AttributeError:
            pass
        raise TypeError("vars() argument must have __dict__ attribute")

    def dir(*values: Any) -> list[str]:
        if len(values) != 1:
            raise Unsupported("dir() without a value cannot be used in vjpviz; use the variables by name")
        return access.names(values[0])

    functions: list[Any] = [getattr, hasattr, setattr, delattr, vars, dir]
    for function in functions:
        function.__module__, function.__qualname__ = "builtins", function.__name__
    return {function.__name__: function for function in functions}
