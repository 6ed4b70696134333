"""What every node of a run was computed from, kept by the recorder beside the trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.keeping import Given, Kept, Replay, kept_arguments, kept_value, kept_write

if TYPE_CHECKING:
    from vjpviz.autograd.keeping import Applied
    from vjpviz.autograd.node import Node, OpNode
    from vjpviz.autograd.table import Op
    from vjpviz.autograd.tensor import Tensor
    from vjpviz.autograd.views import Geometry


class Forwards(dict[int, Kept]):
    """Node id → what it was computed from."""

    def __init__(self) -> None:
        super().__init__()
        self.written_parts: dict[Node, Geometry] = {}  # where a CopySlices wrote
        self._aside: dict[Node, Replay] = {}  # of nodes that are still to be seen

    def aside(self, node: Node, op: Op, bound: dict[str, Any]) -> None:
        """The engine ran an operation that is no step of the script, such as a copy of what will be overwritten."""
        self._aside[node] = Replay(op, kept_arguments(bound))

    def seen(self, node: Node, number: int) -> None:
        """A node got its id."""
        if (kept := self._aside.pop(node, None)) is not None:
            self[number] = kept

    def row(self, node: Node, number: int, op: Op, arguments: dict[str, Any], made: Tensor) -> None:
        """A row of the table ran, with these arguments; ``made`` is what it made, or the base of what it wrote to."""
        self[number] = self._through_a_view(node, Replay(op, arguments), made, next(iter(arguments.values())))

    def function(self, node: Node, number: int, kept: Applied, made: Tensor | None) -> None:
        """A Function of the script ran; ``made`` is the base of what it wrote to, if it wrote through a view."""
        part = next(one.array for one in kept.arguments if isinstance(one, Given))
        self[number] = kept if made is None else self._through_a_view(node, kept, made, part)

    def regenerated(self, node: OpNode, number: int, base: Tensor) -> None:
        """A view of ``base`` got a new node because the base was changed."""
        wanted = {name: node.options.get(name) for name in node.op.parameters}
        self[number] = Replay(node.op, wanted | {"self": kept_value(base)})

    def _through_a_view(self, node: Node, kept: Replay | Applied, base: Tensor, part: np.ndarray) -> Kept:
        where = self.written_parts.pop(node, None)
        return kept if where is None else kept_write(kept, part, base.array, where)
