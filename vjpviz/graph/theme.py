"""Themes as data: every colour a picture uses, by the name of its role.

Chrome is grey, colour is mathematics. Blue: forward values and the local Jacobians made from them. Orange: a gradient
in motion. Green: a gradient stored in ``.grad``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as ``#RRGGBB``; an empty one is not drawn. ``shadow`` is the opacity of a card's shadow at its edge."""

    name: str
    dark: bool
    chrome: str  # toolbar
    panel: str  # panes, cards, pills
    canvas: str  # the ground under the graph
    sunken: str  # console, inputs, idle strip
    grid: str  # canvas dots
    line: str  # hairlines inside panes and cards
    line2: str  # borders of cards, pills, controls
    ink: str
    onink: str
    ink2: str
    ink3: str
    future: str  # outlines of what is not made yet
    future2: str  # its text
    leaf: str  # fill of the leaf badge
    data: str
    fwd: str
    flow: str
    onflow: str
    flow_line: str
    flow_dim: str
    flow_bg: str
    flow_bd: str
    acc: str
    onacc: str
    acc_bg: str
    err: str
    keyword: str
    call: str
    shadow_color: str
    shadow: float

    @property
    def number(self) -> str:
        """The colour of numbers in code."""
        return self.data

    @property
    def comment(self) -> str:
        """The colour of comments in code."""
        return self.ink3

    def color(self, token: str) -> str:
        """The colour a token such as ``"flow_bd"`` names; raises ``AttributeError`` for an unknown one."""
        return getattr(self, token)


LIGHT = Theme(
    name="light",
    dark=False,
    chrome="#F3F5F8",
    panel="#FFFFFF",
    canvas="#F8F9FB",
    sunken="#F3F5F8",
    grid="#E3E7ED",
    line="#E1E5EB",
    line2="#BDC5D1",
    ink="#12161C",
    onink="#FFFFFF",
    ink2="#3D4654",
    ink3="#5C6776",
    future="#E1E5EB",
    future2="#BDC5D1",
    leaf="#E2E6EC",
    data="#1D5FBF",
    fwd="#6B7E9E",
    flow="#BC3D06",
    onflow="#FFFFFF",
    flow_line="#DC5208",
    flow_dim="#D8753D",
    flow_bg="#FDF0E7",
    flow_bd="#E9A478",
    acc="#0A7456",
    onacc="#FFFFFF",
    acc_bg="#E4F4EE",
    err="#B42318",
    keyword="#6B3FA0",
    call="#2F5D8C",
    shadow_color="#101828",
    shadow=0.07,
)

DARK = Theme(
    name="dark",
    dark=True,
    chrome="#14171C",
    panel="#191D23",
    canvas="#101317",
    sunken="#12151A",
    grid="#232830",
    line="#262B33",
    line2="#434B57",
    ink="#EEF1F5",
    onink="#101317",
    ink2="#BFC7D1",
    ink3="#8E99A8",
    future="#303742",
    future2="#525C6A",
    leaf="#343C47",
    data="#84B6FF",
    fwd="#75859D",
    flow="#FFA45C",
    onflow="#241002",
    flow_line="#FF9A4A",
    flow_dim="#B57340",
    flow_bg="#33231A",
    flow_bd="#7D4E2A",
    acc="#4CCFA3",
    onacc="#04140E",
    acc_bg="#15302A",
    err="#FF8A80",
    keyword="#C4A4F2",
    call="#9CC4F0",
    shadow_color="#000000",
    shadow=0.30,
)

PRINT = replace(
    LIGHT,
    name="print",
    chrome="",
    canvas="#FFFFFF",
    sunken="#FFFFFF",
    grid="",
    line="#C5CBD5",
    line2="#7F8A9A",
    ink="#000000",
    ink2="#1F2733",
    ink3="#4A5564",
    future="#C5CBD5",
    future2="#7F8A9A",
    leaf="#DDE2EA",
    data="#134A9C",
    fwd="#5A6B86",
    flow="#B83A04",
    flow_line="#D24E08",
    flow_dim="#C9652B",
    flow_bd="#E2925E",
    acc="#06634A",
    shadow=0.0,
)

CONTRAST = replace(
    PRINT,
    name="contrast",
    line="#000000",
    line2="#000000",
    ink2="#000000",
    ink3="#2B333F",
    future="#A3ABB8",
    future2="#6B7480",
    leaf="#D0D7E2",
    data="#003A94",
    fwd="#3A4860",
    flow="#962D00",
    flow_line="#962D00",
    flow_dim="#9C4312",
    flow_bd="#962D00",
    acc="#004D38",
    err="#8F120A",
    keyword="#4F2389",
    call="#154673",
)

THEMES: dict[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PRINT, CONTRAST)}
"""Every theme by name."""
