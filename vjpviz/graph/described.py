"""Words for the states of what is drawn, and what a screen reader says of it."""

from __future__ import annotations

from vjpviz.graph.frame import CardState, NodeState, Row, Strip
from vjpviz.words import mark, say

STATES: dict[NodeState, str] = {
    "future": mark("not recorded yet"),
    "idle": mark("idle"),
    "waiting": mark("waiting"),
    "ready": mark("ready"),
    "active": mark("active"),
    "done": mark("done"),
}
BADGES = (mark("constant"), mark("non-leaf"), mark("leaf"))


def longest_badge() -> str:
    """The badge that has most characters in the language that is spoken here."""
    return max(BADGES, key=lambda badge: len(say(badge)))


def source_words(origin: int | None) -> str:
    """``backward 2``: the backward call that recorded a function; nothing for one that the forward pass recorded."""
    return "" if origin is None else say("backward {number}").format(number=origin + 1)


def state_words(state: NodeState, sign: str = "") -> str:
    """``idle``, ``ready 1``, ``waiting 1 of 2``."""
    return f"{say(STATES[state])} {sign}".rstrip()


def described_card(
    title: str, badge: str, rows: tuple[Row, ...], strip: Strip | None, state: CardState, version: str = ""
) -> str:
    """A tensor's card as a sentence; ``badge`` is one of ``BADGES``, ``version`` what is said of its version."""
    if state == "future":
        return say("Tensor {name}, not made yet").format(name=title)
    parts = [f"{row.label} {row.text} {row.note}".rstrip() for row in rows]
    told = ", ".join([*parts, version] if version else parts)
    said = say("Tensor {name}, {badge}: {rows}").format(name=title, badge=say(badge), rows=told)
    if strip is None:
        return said
    return say("{sentence}; {node} {state}").format(
        sentence=said, node=strip.title, state=state_words(strip.state, strip.mark)
    )


def described_pill(title: str, state: NodeState, sign: str) -> str:
    """A function node as a sentence."""
    return say("Function {name}, {state}").format(name=title, state=state_words(state, sign))
