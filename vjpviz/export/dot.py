"""DOT: the same labels, markers and colours in Graphviz's own language, for a plain ``dot -Tsvg``."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

import graphviz

from vjpviz.export.cards import shown_rows
from vjpviz.graph.items import Link, SeedItem, items, links

if TYPE_CHECKING:
    from vjpviz.export.options import Options
    from vjpviz.export.picture import Picture
    from vjpviz.graph.frame import Card, Chip, Frame, Lane, Pill, Row
    from vjpviz.graph.theme import Theme

_MARKS = {"future": "", "idle": "○", "waiting": "◐", "ready": "", "active": "◉", "done": "✓"}
_SIGNS = (
    "cdot:· times:× odot:⊙ otimes:⊗ ast:∗ partial:∂ sum:Σ Sigma:Σ prod:Π Pi:Π sigma:σ alpha:α beta:β gamma:γ"
    " delta:δ epsilon:ε varepsilon:ε lambda:λ mu:μ phi:φ varphi:φ Phi:Φ pi:π theta:θ top:ᵀ mapsto:↦ leftarrow:←"
    " rightarrow:→ to:→ le:≤ leq:≤ ge:≥ geq:≥ ne:≠ neq:≠ infty:∞ sqrt:√ pm:± mp:∓ div:÷ in:∈ neg:¬ cdots:⋯ dots:…"
    " ldots:… vdots:⋮ mid:| lvert:| rvert:| lVert:‖ rVert:‖ Vert:‖ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉"
    " langle:⟨ rangle:⟩"
)
_SYMBOLS = {name: sign for name, _, sign in (pair.partition(":") for pair in _SIGNS.split())}
_VALUE = {"data": "data", "none": "ink3", "awaited": "flow", "stored": "acc", "added": "acc", "plain": "ink2"}


def dot_bytes(picture: Picture, t: int, options: Options) -> bytes:
    """One moment as a DOT file."""
    frame, theme = picture.frame(t), options.theme
    made = graphviz.Digraph(
        graph_attr={
            "rankdir": picture.placement.orientation,
            "bgcolor": "transparent" if options.transparent else theme.canvas,
            "nodesep": "0.6",
            "ranksep": "0.6",
            "tooltip": frame.title,
        },
        node_attr={"fontname": "JetBrains Mono", "fontsize": "13", "fontcolor": theme.ink},
        edge_attr={"fontname": "JetBrains Mono", "fontsize": "13", "color": theme.fwd, "arrowsize": "0.8"},
    )
    for card in frame.cards:
        _card(made, card, options)
    for pill in frame.pills:
        _pill(made, pill, theme)
    for item in items(picture.graph):
        if isinstance(item, SeedItem):
            made.node(item.key, shape="point", width="0.05", color=theme.flow_dim)
    _edges(made, picture, frame, theme)
    return made.source.encode()


def plain_text(tex: str) -> str:
    """A short formula as text: ``J_{x} = \\mathrm{diag}(w)`` becomes ``J_x = diag(w)``."""
    tex = re.sub(r"\\[,;:! ]|\\(?:quad|qquad|left|right|hat)(?![a-zA-Z])", " ", tex)
    tex = re.sub(r"\\(?:mathrm|mathbf|mathit|mathtt|text|operatorname)(?![a-zA-Z])\*?\s*", " ", tex)
    tex = (
        re.sub(r"\\[dt]?frac(?:\{([^{}]*)\}\{([^{}]*)\}|(\w)(\w))", r"\1\3/\2\4", tex)
        .replace(r"\|", "‖")
        .replace(r"\_", "_")
    )
    tex = re.sub(r"\\([a-zA-Z]+)", lambda found: _SYMBOLS.get(found[1], f" {found[1]} "), tex)
    tex = re.sub(r"\^\{?ᵀ\}?", "ᵀ", tex)
    tex = re.sub(r"(?<=[\[({^_]) +| +(?=[\])}(])", "", tex)
    return re.sub(r"\s+", " ", tex.replace("{", "").replace("}", "")).strip()


def _card(made: graphviz.Digraph, card: Card, options: Options) -> None:
    theme = options.theme
    if card.state == "future":
        made.node(card.key, card.title, shape="box", style="rounded", color=theme.future, fontcolor=theme.future2)
        return
    rows = "".join(_row(row, theme) for row in shown_rows(card, options.scale))
    flag = _font(card.flag, theme.ink3) if card.flag else " "
    ground = f' BGCOLOR="{theme.leaf}"' if card.badge == "leaf" else ""
    badge = _font(card.badge_text or card.badge, theme.ink)
    header = (
        f'<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="18" COLOR="{theme.ink}"><B>{escape(card.title)}</B></FONT></TD>'
        f'<TD ALIGN="LEFT"{ground}>{badge}</TD><TD ALIGN="RIGHT">{flag}</TD></TR><HR/>'
    )
    made.node(
        card.key,
        f'<<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="4" STYLE="ROUNDED" COLOR="{theme.line2}"'
        f' BGCOLOR="{theme.panel}">{header}{rows}{_strip(card, theme)}</TABLE>>',
        shape="plain",
        tooltip=card.described,
    )


def _row(row: Row, theme: Theme) -> str:
    colour = getattr(theme, _VALUE.get(row.style, "ink3"))
    value = escape(row.text)
    value = f"<B>{value}</B>" if row.style == "added" else f"<I>{value}</I>" if row.text == "None" else value
    value = f'<FONT COLOR="{colour}">{value}</FONT>'
    if row.note:
        value += " " + _font(row.note, theme.ink3)
    aside = row.chip if row.style == "added" else row.tail
    ground = f' BGCOLOR="{theme.acc_bg}"' if row.style == "added" else ""
    return (
        f'<TR><TD ALIGN="LEFT"{ground}>{_font(row.label, theme.ink3)}</TD><TD ALIGN="LEFT"{ground}>{value}</TD>'
        f'<TD ALIGN="RIGHT"{ground}>{_font(aside, theme.acc if ground else theme.ink3) if aside else " "}</TD></TR>'
    )


def _strip(card: Card, theme: Theme) -> str:
    if card.strip is None:
        return ""
    strip = card.strip
    ground, ink = {
        "active": (theme.flow, theme.onflow),
        "ready": (theme.flow_bg, theme.flow),
        "waiting": (theme.panel, theme.flow),
        "done": (theme.panel, theme.ink),
    }.get(strip.state, (theme.sunken, theme.ink3))
    mark = f"({strip.mark})" if strip.state == "ready" else _MARKS[strip.state]
    word = strip.mark if strip.state == "waiting" else strip.word
    title = _font(f"{mark} {strip.title}".strip(), ink)
    return (
        f'<HR/><TR><TD ALIGN="LEFT" COLSPAN="2" BGCOLOR="{ground}">{title}</TD>'
        f'<TD ALIGN="RIGHT" BGCOLOR="{ground}">{_font(word, ink) if word else " "}</TD></TR>'
    )


def _pill(made: graphviz.Digraph, pill: Pill, theme: Theme) -> None:
    colour, ground, ink, style, width = {
        "future": (theme.future, theme.panel, theme.future2, "rounded", "1"),
        "idle": (theme.line2, theme.panel, theme.ink3, "rounded,filled", "1"),
        "waiting": (theme.flow, theme.panel, theme.ink, "rounded,filled,dashed", "1.6"),
        "ready": (theme.flow, theme.flow_bg, theme.ink, "rounded,filled", "2"),
        "active": (theme.flow, theme.flow, theme.onflow, "rounded,filled", "1"),
        "done": (theme.line2, theme.panel, theme.ink, "rounded,filled", "1"),
    }[pill.state]
    mark = f"({pill.mark})" if pill.state == "ready" else f"{_MARKS[pill.state]} {pill.mark}".strip()
    symbol = f"{escape(plain_text(pill.glyph))}  " if pill.glyph else ""
    label = f"{symbol}<B>{escape(pill.title)}</B>" + (f"  {escape(mark)}" if mark else "")
    if pill.jacobians:
        label += f'<BR/><FONT POINT-SIZE="12">{escape("   ".join(map(plain_text, pill.jacobians)))}</FONT>'
    made.node(
        pill.key,
        f'<<FONT COLOR="{ink}">{label}</FONT>>',
        shape="box",
        style=style,
        color=colour,
        fillcolor=ground,
        penwidth=width,
        margin="0.25,0.1",
        tooltip=pill.described,
    )


def _edges(made: graphviz.Digraph, picture: Picture, frame: Frame, theme: Theme) -> None:
    future = {lane.key for lane in frame.lanes if lane.future}
    lanes = _lanes(picture, frame)
    chips = {chip.key.partition(" ")[2]: chip for chip in frame.chips}
    for link in links(picture.graph):
        if link.kind != "seed":
            made.edge(link.source, link.target, color=theme.future if link.key in future else theme.fwd, penwidth="1.6")
        if lane := lanes.get(link.key):
            _lane(made, link, lane, chips.get(link.key), theme)


def _lanes(picture: Picture, frame: Frame) -> dict[str, Lane]:
    """The lane on each link: one that passes behind a tensor's card lies on the link above it and on that below."""
    made = {link.target: link.key for link in links(picture.graph) if link.kind == "make"}
    by_key = {link.key: link for link in links(picture.graph)}
    found: dict[str, Lane] = {}
    for lane in frame.lanes:
        link = by_key.get(lane.key.removeprefix("lane "))
        if lane.kind == "forward" or link is None:
            continue
        found[link.key] = lane
        if link.kind == "use" and link.source in made:
            found.setdefault(made[link.source], lane)
    return found


def _lane(made: graphviz.Digraph, link: Link, lane: Lane, chip: Chip | None, theme: Theme) -> None:
    live = lane.kind == "live"
    label = "" if chip is None else f"{plain_text(chip.label)} {chip.text} {chip.note}".strip()
    made.edge(
        link.target,
        link.source,
        graphviz.escape(f" {label} ") if label else "",
        color=theme.flow_line if live else theme.flow_dim,
        penwidth="3.75" if live else "3",
        style="dashed" if live else "solid",
        fontcolor=theme.flow,
        constraint="false",
    )


def _font(text: str, colour: str) -> str:
    return f'<FONT POINT-SIZE="12" COLOR="{colour}">{escape(text)}</FONT>'
