"""What functions with several results return: tuples that print as ``torch.return_types``."""

from __future__ import annotations

from functools import cache
from typing import Any

FIELDS = {"aminmax": ("min", "max"), "slogdet": ("sign", "logabsdet"), "linalg_slogdet": ("sign", "logabsdet")}


class ReturnType(tuple):
    """``torch.return_types.max`` and its like: a tuple whose elements also have names (``values``, ``indices``)."""

    name: str

    def __new__(cls, name: str, elements: tuple[Any, ...]) -> ReturnType:
        """A result of the function ``name``."""
        made = tuple.__new__(_kind(name), elements)
        made.name = name
        return made

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of its elements."""
        return FIELDS.get(self.name, ("values", "indices"))

    def __repr__(self) -> str:
        body = ",\n".join(f"{field}={element!r}" for field, element in zip(self.fields, self, strict=True))
        return f"torch.return_types.{self.name}(\n{body})"


@cache
def _kind(name: str) -> type[ReturnType]:
    return type(name, (ReturnType,), {"__module__": "torch.return_types"})
