"""The names PyTorch has and vjpviz may not have: what tells a missing feature from a typing error."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

from vjpviz.assets import asset
from vjpviz.lang.errors import Unsupported
from vjpviz.lang.tables import Property

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@cache
def pytorch_names(owner: str) -> frozenset[str]:
    """The names in ``torch``, or the attributes of a ``tensor``, special ones left out."""
    lines = asset("names", f"{owner}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def refuse(title: str) -> NoReturn:
    """Stop the script at a name of PyTorch that vjpviz lacks."""
    raise Unsupported(f"vjpviz does not know {title} yet")


class Members(dict[str, Any]):
    """The members of a module of PyTorch. A name that only PyTorch has stops the script; any other is no member."""

    def __init__(self, module: str, members: Mapping[str, Any], known: Iterable[str]) -> None:
        super().__init__(members)
        self.module = module
        self.known = frozenset(known)

    def __missing__(self, name: str) -> Any:
        if name in self.known:
            refuse(f"{self.module}.{name}")
        raise KeyError(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The member, or ``default`` for a name that PyTorch does not know either."""
        try:
            return self[name]
        except KeyError:
            return default

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in self.known


def unknown_attribute(title: str) -> Property:
    """A row for an attribute that PyTorch has and vjpviz has not."""

    def get(value: Any) -> Any:
        refuse(title)

    return Property(get)
