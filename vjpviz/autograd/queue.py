"""The ready queue: a binary heap by sequence number, with the ties of libstdc++'s ``push_heap`` and ``pop_heap``.

Nodes with the same number (all AccumulateGrad) come out in an order that depends on the heap's own steps, so these
are followed here one by one (bits/stl_heap.h); Python's ``heapq`` gives another order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vjpviz.autograd.node import Node

Entry = tuple[int, "Node", Any]  # sequence number, node, its input buffer


class ReadyQueue:
    """Nodes that can run, the highest sequence number first."""

    __slots__ = ("_heap",)

    def __init__(self) -> None:
        self._heap: list[Entry] = []

    def __len__(self) -> int:
        return len(self._heap)

    def push(self, node: Node, buffer: object) -> None:
        """Add a node with its input buffer."""
        entry = (node.sequence_nr, node, buffer)
        self._heap.append(entry)
        _sift_up(self._heap, len(self._heap) - 1, entry)

    def pop(self) -> tuple[Node, Any]:
        """Take the next node and its buffer."""
        _, node, buffer = _pop(self._heap)
        return node, buffer

    def upcoming(self, limit: int) -> list[Node]:
        """The next nodes in the order in which they would be taken, if nothing else became ready."""
        heap = list(self._heap)
        return [_pop(heap)[1] for _ in range(min(limit, len(heap)))]


def _sift_up(heap: list[Entry], hole: int, entry: Entry) -> None:
    while hole > 0 and heap[(hole - 1) // 2][0] < entry[0]:
        heap[hole] = heap[(hole - 1) // 2]
        hole = (hole - 1) // 2
    heap[hole] = entry


def _pop(heap: list[Entry]) -> Entry:
    top, moved, size = heap[0], heap.pop(), len(heap)
    if size:
        hole = child = 0
        while child < (size - 1) // 2:
            child = 2 * (child + 1)
            if heap[child][0] < heap[child - 1][0]:
                child -= 1
            heap[hole] = heap[child]
            hole = child
        if size % 2 == 0 and child == (size - 2) // 2:
            child = 2 * (child + 1)
            heap[hole] = heap[child - 1]
            hole = child - 1
        _sift_up(heap, hole, moved)
    return top
