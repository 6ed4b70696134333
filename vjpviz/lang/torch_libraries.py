"""The libraries around the engine that scripts import: ``torch.autograd.function``, and what is made with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.autograd.custom import Function
from vjpviz.lang.torch_function import MEMBERS, add_function_rows

if TYPE_CHECKING:
    from vjpviz.lang.tables import TypeTable

AUTOGRAD: dict[str, Any] = {"Function": Function}


def library_members() -> dict[str, dict[str, Any]]:
    """The members of each library by its dotted name, a package before what is in it."""
    return {"torch.autograd.function": dict(MEMBERS)}


def add_library_rows(table: TypeTable) -> None:
    """List what a script may use on the values of these libraries."""
    add_function_rows(table)
