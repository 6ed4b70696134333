"""Repeated parts as one box: rounds of a loop, calls of a module or a function of the script.

A fold holds functions that were recorded one after the other in the same scope, so nothing outside can stand between
two of them: values flow from before the fold, through it, to after it, and the graph stays without cycles. Lines that
cross its border stay what they were, with the gradients that go along them; what only its inside uses is not drawn.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from vjpviz.graph.reach import Part, constants
from vjpviz.trace.trace import NodeInfo, Trace
from vjpviz.words import say

Scope = tuple[str, ...]
"""Names of functions, modules and loop rounds, outermost first, as in ``Event.scope``."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Functions that are drawn as one box."""

    key: str
    scope: Scope
    nodes: tuple[int, ...]


def scopes(nodes: tuple[NodeInfo, ...]) -> frozenset[Scope]:
    """Every scope that holds some of these nodes, at every depth."""
    return frozenset(node.scope[:depth] for node in nodes for depth in range(1, len(node.scope) + 1))


def fold_of(node: NodeInfo, folded: frozenset[Scope]) -> Scope:
    """The outermost folded scope around a node; empty if there is none."""
    depths = range(1, len(node.scope) + 1)
    return next((node.scope[:depth] for depth in depths if node.scope[:depth] in folded), ())


def folds(part: Part, folded: frozenset[Scope]) -> dict[int, Fold]:
    """Node → the fold it is in. A scope with a single function in a row is left open."""
    found: dict[int, Fold] = {}
    counts: Counter[Scope] = Counter()
    for scope, run in groupby(part.nodes, key=lambda node: fold_of(node, folded)):
        nodes = tuple(node.id for node in run)
        if not scope or len(nodes) < 2:
            continue
        counts[scope] += 1
        number = f"#{counts[scope]}" if counts[scope] > 1 else ""
        fold = Fold(f"fold {' / '.join(scope)}{number}", scope, nodes)
        found.update(dict.fromkeys(nodes, fold))
    return found


def hidden(trace: Trace, part: Part, inside: dict[int, Fold]) -> set[int]:
    """Tensors that a fold made and that nobody outside it uses."""
    made = {tensor: inside[owner] for tensor, owner in part.owner.items() if owner in inside}
    seen: set[int] = {tensor for tensor in made if tensor in part.root_tensors}
    for node in part.nodes:
        used = [tensor for tensor, edge in zip(node.inputs, node.next_functions, strict=False) if edge is not None]
        for tensor in (*used, *constants(node)):
            if tensor in made and inside.get(node.id) is not made[tensor]:
                seen.add(tensor)
    if not part.roots:  # everything is drawn: the last value of a fold is its result
        users = Counter(edge[0] for node in part.nodes for edge in node.next_functions if edge is not None)
        seen |= {tensor for tensor in made if not users[part.owner[tensor]] and trace.tensors[tensor].name}
    return made.keys() - seen


def fold_title(scope: Scope) -> str:
    """What a fold is called: ``for line 7 #3``, ``Linear fc1``."""
    found = re.fullmatch(r"for line (\d+) #(\d+)", scope[-1])
    return say("for line {line} #{round}").format(line=found[1], round=found[2]) if found else scope[-1]
