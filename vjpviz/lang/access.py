"""Attribute access of a script: read, assign and delete, by the tables and never beyond them."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from types import FunctionType, GetSetDescriptorType, MappingProxyType, MethodType
from typing import Any

from vjpviz.lang.closed import NATIVE, Attributes, closed, dunder, exact, member
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.metaclasses import metaclasses
from vjpviz.lang.plotting import Silent
from vjpviz.lang.special import SPECIAL
from vjpviz.lang.tables import Method, Module, Plain, Property, Row, TypeTable

CLASS_NAMES = frozenset(["__mro__", "__bases__", "__base__", "mro"])


_mro = type.__dict__["__mro__"].__get__  # past what a metaclass of the script may claim


class Access:
    """The attributes one script may reach: its own classes freely, all other types by their rows."""

    def __init__(self, types: TypeTable, classes: set[type]) -> None:
        self.types = types
        self.classes = classes  # made by the script
        self.getters: dict[tuple[type, str], Callable[[Any], Any]] = {}
        self.stands = metaclasses(self.shown, self.adopt)
        self.real = {stand: kind for kind, stand in self.stands.items()}
        types.add(object, self._object_rows())
        types.add(type, {"mro": Method(lambda kind: list(self._mro_shown(kind)))})
        types.add(classmethod, {"__get__": Method(self._bind)})

    def adopt(self, made: type) -> None:
        """Take a class for one of the script's own."""
        self.classes.add(made)
        self.getters.clear()

    def shown(self, value: Any) -> Any:
        """A value as scripts see it: a type that must not be called, and Python's metaclasses, as stand-ins."""
        if type(value) is type and value in self.types.stands:
            return self.types.stands[value]
        if not (isinstance(value, type) and issubclass(value, type)) or value in self.classes:
            return value
        return value if value in self.real else self.stands.get(value, self.stands[type])

    def _mro_shown(self, kind: type) -> tuple[type, ...]:
        return tuple(dict.fromkeys(map(self.shown, _mro(kind))))

    def _bind(self, method: classmethod, instance: Any = None, owner: Any = None) -> Any:
        return method.__get__(instance, self.shown(type(instance)) if owner is None else owner)

    def _own(self, kind: type, name: str) -> bool:
        return kind in self.classes and self._row(kind, name) is None and not self._inside(kind, name)

    def _object_rows(self) -> dict[str, Row]:
        """``super().__setattr__`` and its like, for plain names, and past the script's own hooks only."""

        def read(value: Any, name: str) -> Any:
            name = _plain(name)
            if issubclass(type(value), type):
                owners = (*_mro(value), *_mro(type(value)))
                holder = next((each for each in owners if name in each.__dict__), None)
                return type.__getattribute__(value, name) if holder in self.classes else self.get(value, name)
            getter = self.getter(type(value), name)
            return object.__getattribute__(value, name) if type(getter) is attrgetter else getter(value)

        def write(value: Any, name: str, new: Any) -> None:
            own = self._own(type(value), _plain(name))
            object.__setattr__(value, exact(name), new) if own else self.set(value, _plain(name), new)

        def remove(value: Any, name: str) -> None:
            own = self._own(type(value), _plain(name))
            object.__delattr__(value, exact(name)) if own else self.delete(value, _plain(name))

        return {
            "__setattr__": Method(write),
            "__delattr__": Method(remove),
            "__getattribute__": Method(read),
            "__init__": Plain(),
            "__new__": Plain(),
        }

    def get(self, value: Any, name: str) -> Any:
        """``value.name``."""
        try:
            getter = self.getters[type(value), name]
        except KeyError:
            getter = self.getter(type(value), name)
        return getter(value)

    def getter(self, kind: type, name: str) -> Callable[[Any], Any]:
        """The function that reads an attribute from values of a type; found once, then kept."""
        getter = self._find(kind, name)
        self.getters[kind, name] = getter
        return getter

    def _find(self, kind: type, name: str) -> Callable[[Any], Any]:
        if issubclass(kind, type):
            return lambda value: self._of_class(value, name)
        if kind is super:
            return lambda value: self._of_super(value, name)
        if kind is Module:
            return lambda value: _of_module(value, name)
        if kind is Silent:
            return lambda value: value
        if name in ("__class__", "__origin__"):
            return lambda value: self.shown(getattr(value, name))
        if name == "__dict__" and self._keeps_own(kind):
            return lambda value: Attributes(value.__dict__, self._check_special)
        if kind is GetSetDescriptorType and dunder(name):
            return _absent(name, kind)
        for each in _mro(kind):
            if each in self.classes:
                if name in each.__dict__:
                    return attrgetter(name)
            elif row := self.types.rows.get(each, {}).get(name):
                return _reader(row, name, kind in self.classes)
            elif each is not object and name in each.__dict__ and not _allowed(name):
                return _absent(name, kind) if not self._keeps_own(kind) else _kept(name)
        if name == "__dict__" and not self._keeps_own(kind):
            return _absent(name, kind)
        if name in CLASS_NAMES or (dunder(name) and not _allowed(name)) or not self._known(kind, name):
            return _kept(name) if self._keeps_own(kind) else _absent(name, kind)
        return attrgetter(name)

    def _known(self, kind: type, name: str) -> bool:
        return dunder(name) or self._keeps_own(kind)

    def _keeps_own(self, kind: type) -> bool:
        """Whether instances hold attributes the script itself put there."""
        return kind in self.classes or kind is FunctionType or any(each in self.types.open for each in _mro(kind))

    def _of_class(self, owner: type, name: str) -> Any:
        if name in CLASS_NAMES or name in ("__class__", "__dict__"):
            return self._of_any_class(owner, name)
        for each in _mro(owner):
            if each in self.classes:
                if name in each.__dict__:
                    return getattr(owner, name)
            elif row := self.types.rows.get(each, {}).get(name):
                return row.function if isinstance(row, Method) else getattr(owner, name, row)
        for meta in _mro(type(owner)):
            if meta in self.classes and name in meta.__dict__:
                return getattr(owner, name)
        if name in self.types.rows.get(type, {}) or (_allowed(name) and hasattr(owner, name)):
            return getattr(owner, name)
        fallback = getattr(type(owner), "__getattr__", None) if type(owner) in self.classes else None
        if fallback is not None:
            return fallback(owner, name)
        raise AttributeError(f"type object {owner.__name__!r} has no attribute {name!r}", name=name, obj=owner)

    def _of_any_class(self, owner: type, name: str) -> Any:
        if name == "__class__":
            return self.shown(type(owner))
        if name == "__dict__":
            if owner not in self.classes:
                raise AttributeError(f"attribute '__dict__' of {owner.__name__!r} cannot be read in vjpviz")
            return MappingProxyType(
                {key: member(value) for key, value in type.__dict__["__dict__"].__get__(owner).items()}
            )
        if name == "mro":
            return lambda *args: list(self._mro_shown(owner, *args))
        if name == "__mro__":
            return self._mro_shown(owner)
        if name == "__bases__":
            return tuple(map(self.shown, owner.__bases__))
        return self.shown(owner.__base__)

    def _of_super(self, proxy: Any, name: str) -> Any:
        owner = proxy.__self_class__
        mro = _mro(owner)
        receiver = proxy.__self__
        if name == "__dict__":
            return self.get(receiver, name)
        if name == "__new__" and proxy.__thisclass__ in self.real:
            raise AttributeError("'super' object has no attribute '__new__'", name=name, obj=proxy)
        for each in mro[mro.index(proxy.__thisclass__) + 1 :]:
            if each in self.classes:
                if name in each.__dict__:
                    return getattr(proxy, name)
            elif row := self.types.rows.get(each, {}).get(name):
                if isinstance(row, Method):
                    return MethodType(row.function, receiver)
                return row.get(receiver) if isinstance(row, Property) else getattr(proxy, name)
        if _allowed(name) and hasattr(proxy, name):
            return getattr(proxy, name)
        raise AttributeError(f"'super' object has no attribute {name!r}", name=name, obj=proxy)

    def set(self, value: Any, name: str, new: Any) -> None:
        """``value.name = new``."""
        kind = type(value)
        if kind is Silent:
            return
        if isinstance(value, type):
            if value not in self.classes:
                raise TypeError(f"cannot set {name!r} attribute of immutable type {value.__name__!r}")
            self.getters.clear()
            self._check_special(name)
            if name == "mro" and issubclass(value, type):
                raise Unsupported("a metaclass cannot define mro() in vjpviz")
            setattr(value, name, closed(name, new, self.shown))
            return
        if name == "__dict__":
            raise Unsupported("__dict__ cannot be assigned in vjpviz; call __dict__.update(…) instead")
        row = self._row(kind, name)
        if row is None and self._inside(kind, name):
            raise self._read_only(value, name, row)
        if isinstance(row, Property) and row.set is not None:
            row.set(value, new)
        elif (
            kind in self.classes or (isinstance(row, Plain) and row.writable) or (row is None and self._keeps_own(kind))
        ):
            self._check_special(name)
            setattr(value, name, new)
        else:
            raise self._read_only(value, name, row)

    def delete(self, value: Any, name: str) -> None:
        """``del value.name``."""
        kind = type(value)
        if kind is Silent:
            return
        row = self._row(kind, name)
        if isinstance(row, Property) and row.delete is not None:
            row.delete(value)
        elif kind in self.classes or value in self.classes or (row is None and self._keeps_own(kind)):
            if isinstance(value, type):
                self.getters.clear()
            self._check_special(name)
            delattr(value, name)
        else:
            raise self._read_only(value, name, row)

    def _row(self, kind: type, name: str) -> Row | None:
        for each in _mro(kind):
            if each in self.classes:
                if name in each.__dict__:
                    return None
            elif row := self.types.rows.get(each, {}).get(name):
                return row
        return None

    def _inside(self, kind: type, name: str) -> bool:
        """Whether a name not listed is one under which a type of vjpviz itself keeps its data."""
        holder = next((each for each in _mro(kind) if name in each.__dict__), None)
        if holder is None or holder in self.classes or dunder(name):
            return False
        return hasattr(type(holder.__dict__[name]), "__set__")

    def _check_special(self, name: str) -> None:
        if dunder(name) and (name not in SPECIAL or name in NATIVE - {"__class__"}):
            raise AttributeError(f"attribute {name!r} cannot be changed in vjpviz")

    def _read_only(self, value: Any, name: str, row: Row | None) -> AttributeError:
        kind = type(value).__name__
        if row is None:
            return AttributeError(f"{kind!r} object has no attribute {name!r}", name=name, obj=value)
        if isinstance(row, Property):
            return AttributeError(f"attribute {name!r} of {kind!r} objects is not writable")
        return AttributeError(f"{kind!r} object attribute {name!r} is read-only")

    def names(self, value: Any) -> list[str]:
        """The attributes to suggest from, sorted as ``dir`` sorts."""
        kind = type(value)
        if isinstance(value, Module):
            return sorted(value.members) if value.suggests else []
        owners = _mro(value) if isinstance(value, type) else _mro(kind)
        found: set[str] = set()
        for each in owners:
            shown = each in self.classes or each.__module__ == "builtins"
            found.update(each.__dict__ if shown else self.types.rows.get(each, ()))
        if self._keeps_own(kind):
            found.update(getattr(value, "__dict__", ()))
        return sorted(found)


def _plain(name: Any) -> str:
    name = exact(name)
    if dunder(name):
        raise AttributeError(f"attribute {name!r} cannot be reached this way in vjpviz")
    return name


def _allowed(name: str) -> bool:
    return name in SPECIAL


def _of_module(module: Module, name: str) -> Any:
    try:
        return module.members[name]
    except KeyError:
        pass
    if name == "__name__":
        return module.name
    raise AttributeError(f"module {module.name!r} has no attribute {name!r}", name=name, obj=module)


def _reader(row: Row, name: str, shadowed: bool) -> Callable[[Any], Any]:
    if isinstance(row, Property):
        return row.get
    if isinstance(row, Plain):
        return attrgetter(name)
    function = row.function
    if not shadowed:
        return lambda value: MethodType(function, value)

    def read(value: Any) -> Any:
        own = getattr(value, "__dict__", {})
        return own[name] if name in own else MethodType(function, value)

    return read


def _kept(name: str) -> Callable[[Any], Any]:
    """Reads what the script put into an instance, past a hidden attribute of the class."""

    def read(value: Any) -> Any:
        own = getattr(value, "__dict__", {})
        if name in own and (not dunder(name) or name in SPECIAL):
            return own[name]
        raise AttributeError(f"{type(value).__name__!r} object has no attribute {name!r}", name=name, obj=value)

    return read


def _absent(name: str, kind: type) -> Callable[[Any], Any]:
    dotted = kind.__module__ in ("numpy", "torch", "torch.return_types") and kind.__name__ != "Tensor"
    shown = f"{kind.__module__}.{kind.__name__}" if dotted else kind.__name__  # as C names its types

    def read(value: Any) -> Any:
        raise AttributeError(f"{shown!r} object has no attribute {name!r}", name=name, obj=value)

    return read
