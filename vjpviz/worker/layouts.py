"""The role ``layout``: say where Graphviz puts things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vjpviz.graph.metrics import LECTURE
from vjpviz.graph.placement import place

if TYPE_CHECKING:
    from collections.abc import Callable

    from vjpviz.graph.placement import Placement
    from vjpviz.worker.messages import Place


def service() -> Callable[[Place], Placement]:
    """A function that answers this role's requests; Graphviz is loaded and has worked once when it is made."""
    place(f'digraph {{ class="{LECTURE.name}" }}')
    return lambda request: place(request.dot)
