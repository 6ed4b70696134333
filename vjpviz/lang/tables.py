"""The tables in which names and attributes of a script are looked up, and what the interpreter tells about itself.

Nothing a script reaches is found by Python's own attribute access alone: a value's type must be listed here, and the
attribute with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from vjpviz.trace.events import Span


@dataclass(frozen=True, slots=True, eq=False)
class Module:
    """What ``import name`` gives a script: a name and its members, nothing of Python's real modules.

    ``suggests`` tells whether a misspelt member is answered by "Did you mean"; Python leaves that out for modules of
    750 names and more, such as ``torch``.
    """

    name: str
    members: Mapping[str, Any]
    suggests: bool = True

    def __repr__(self) -> str:
        return f"<module {self.name!r} (built-in)>"


Module.__module__, Module.__qualname__, Module.__name__ = "builtins", "module", "module"  # as type(math) shows


@dataclass(frozen=True, slots=True)
class Property:
    """An attribute computed by ``get(value)``, and where allowed assigned by ``set(value, new)`` or deleted."""

    get: Callable[[Any], Any]
    set: Callable[[Any, Any], None] | None = None
    delete: Callable[[Any], None] | None = None


@dataclass(frozen=True, slots=True)
class Method:
    """A method: ``function`` is called with the value as its first argument."""

    function: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Plain:
    """An attribute that is safe as the Python class itself gives it; ``writable`` if it may be assigned."""

    writable: bool = False


Row = Property | Method | Plain


def plain(*names: str, writable: bool = False) -> dict[str, Row]:
    """Rows for attributes that are taken as they are; each argument may hold several names, parted by spaces."""
    return {name: Plain(writable) for words in names for name in words.split()}


@dataclass
class TypeTable:
    """Python type → attribute name → row. A value's attribute is looked up along the MRO of its type.

    A type in ``open`` also lets a script keep attributes of its own in the instances (``ctx.scale = 2``).
    A type in ``stands`` is shown to scripts as another.
    """

    rows: dict[type, dict[str, Row]] = field(default_factory=dict)
    open: set[type] = field(default_factory=set)
    stands: dict[type, type] = field(default_factory=dict)

    def add(self, kind: type, rows: Mapping[str, Row], *, open: bool = False) -> None:
        """List attributes of a type, besides those it has already."""
        self.rows.setdefault(kind, {}).update(rows)
        if open:
            self.open.add(kind)

    def names(self, kind: type) -> Iterable[str]:
        """Every attribute a script may use on values of a type, in no particular order."""
        return {name for each in kind.__mro__ for name in self.rows.get(each, ())}

    def merged(self, other: TypeTable) -> TypeTable:
        """A new table with the rows of both."""
        result = TypeTable(
            {kind: dict(rows) for kind, rows in self.rows.items()}, self.open | other.open, self.stands | other.stands
        )
        for kind, rows in other.rows.items():
            result.add(kind, rows)
        return result


class Observer(Protocol):
    """Who wants to know where in the script the interpreter is."""

    def at(self, span: Span) -> None:
        """The expression at ``span`` is about to be computed; its operands already are."""

    def enter(self, scope: str) -> None:
        """A function call or loop round begins: ``train``, ``for line 7 #3``."""

    def leave(self) -> None:
        """The innermost scope ends; what was current when it was entered is current again, the span too."""

    def bound(self, name: str, value: object) -> None:
        """A value was assigned to a plain variable."""


class Whereabouts:
    """An Observer that remembers: ``span`` and ``scope`` say where the script is now."""

    def __init__(self) -> None:
        self.span: Span | None = None
        self.scope: tuple[str, ...] = ()
        self._outer: list[tuple[Span | None, tuple[str, ...]]] = []

    def at(self, span: Span) -> None:
        """Remember the expression."""
        self.span = span

    def enter(self, scope: str) -> None:
        """Go one scope deeper."""
        self._outer.append((self.span, self.scope))
        self.scope = (*self.scope, scope)

    def leave(self) -> None:
        """Come back to where the scope was entered."""
        self.span, self.scope = self._outer.pop()

    def bound(self, name: str, value: object) -> None:
        """Names are not remembered."""
