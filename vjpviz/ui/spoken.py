"""TeX as a line of signs that a screen reader can say: ``\\frac{\\partial y}{\\partial x}`` becomes ``∂y/∂x``."""

from __future__ import annotations

import re

from vjpviz.graph.values import number
from vjpviz.ui.equation import MOST_COLUMNS, MOST_ROWS, Entries, Equation, shown_places

_TOKEN = re.compile(r"\\[a-zA-Z]+|\\.|[{}^_&]|\s+|.", re.DOTALL)
_FONTS = frozenset("mathbf mathrm mathit mathtt mathrel mathbin text operatorname boldsymbol".split())
_NOTHING = frozenset("left right textstyle displaystyle limits nolimits".split())
_SPACES = (r"\,", r"\;", r"\:", r"\!", r"\ ", "~", r"\quad", r"\qquad")
_PAIRS = (
    "cdot=· times=× odot=⊙ otimes=⊗ oplus=⊕ ast=∗ circ=∘ div=÷ pm=± mp=∓ neg=¬ wedge=∧ vee=∨ partial=∂ sum=Σ prod=Π"
    " int=∫ infty=∞ in=∈ le=≤ leq=≤ ge=≥ geq=≥ ne=≠ neq=≠ ll=≪ gg=≫ sim=∼ mapsto=↦ to=→ rightarrow=→ leftarrow=←"
    " top=ᵀ forall=∀ exists=∃ triangle=△ cdots=… dots=… ldots=… vdots=… ddots=… mid=| lfloor=⌊ rfloor=⌋ lceil=⌈"
    " rceil=⌉ lvert=| rvert=| lVert=‖ rVert=‖ Vert=‖ langle=⟨ rangle=⟩ Sigma=Σ Pi=Π Phi=Φ Delta=Δ Gamma=Γ Lambda=Λ"
    " Omega=Ω Psi=Ψ Theta=Θ Xi=Ξ alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ iota=ι"
    " kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ sigma=σ tau=τ phi=φ varphi=φ chi=χ psi=ψ omega=ω"
)
_SIGNS = {name: sign for name, _, sign in (pair.partition("=") for pair in _PAIRS.split())}
_TIGHT = re.compile(r"(?<=[(\[⌊⌈√∂¬])\s+|\s+(?=[)\],;⌋⌉])|(?<=[ΣΠ∫])\s+(?=[_^])")


def spoken(tex: str) -> str:
    """A formula in one line, without a backslash or a brace."""
    return _aired(_Reader(tex).rest())


def spoken_equation(equation: Equation) -> str:
    """An equation with its numbers: rows in brackets, columns with commas, dots where it is long."""
    said = []
    for line in equation.lines:
        for part in line:
            said.append(spoken_entries(part) if isinstance(part, Entries) else spoken(part.tex))
    return " ".join(filter(None, said))


def spoken_entries(entries: Entries) -> str:
    """An array as it is shown: ``[2, 0; 0, 4]``."""
    rows = shown_places(entries.values.shape[0], MOST_ROWS)
    columns = shown_places(entries.values.shape[1], MOST_COLUMNS)
    lines = (
        ", ".join("…" if column < 0 else number(entries.values[row, column]) for column in columns) if row >= 0 else "…"
        for row in rows
    )
    return f"[{'; '.join(lines)}]"


class _Reader:
    """Reads TeX token by token."""

    def __init__(self, tex: str) -> None:
        self._tokens = _TOKEN.findall(tex)
        self._at = 0

    def rest(self, end: str = "") -> str:
        """Everything up to the token ``end``, which is passed over."""
        said = []
        while self._at < len(self._tokens):
            token = self._next()
            if token == end:
                break
            said.append(self._say(token))
        return "".join(said)

    def _next(self) -> str:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _argument(self) -> str:
        while self._at < len(self._tokens) and self._tokens[self._at].isspace():
            self._at += 1
        if self._at == len(self._tokens):
            return ""
        return _aired(self._say(self._next()))

    def _say(self, token: str) -> str:
        if token == "{":
            return self.rest("}")
        if token in ("^", "_"):
            argument = self._argument()
            return argument if argument == "ᵀ" else token + _held(argument)
        if token == "&":
            return ", "
        if token == r"\\":
            return "; "
        if token in _SPACES or token.isspace():
            return " "
        return self._command(token[1:]) if token[0] == "\\" else token

    def _command(self, name: str) -> str:
        if name in _FONTS:
            return self._argument()
        if name == "textcolor":
            self._argument()
            return self._argument()
        if name.endswith("frac"):
            above, below = self._argument(), self._argument()
            return f"{_held(above)}/{_held(below)}"
        if name in ("begin", "end"):
            self._argument()
            return "[" if name == "begin" else "]"
        if name == "sqrt":
            return f"√({self._argument()})"
        if name in ("hat", "bar"):
            return self._argument() + {"hat": "\u0302", "bar": "\u0304"}[name]
        if name in _NOTHING:
            return ""
        if name == "|":
            return "‖"
        if name in _SIGNS:
            return _SIGNS[name] if name in ("partial", "top", "neg") else f" {_SIGNS[name]} "
        return f"{name} " if name.isalpha() else name  # \sin, and signs such as \_


def _aired(said: str) -> str:
    """One space where there are several, and none inside of brackets."""
    return _TIGHT.sub("", re.sub(r"\s+", " ", said)).strip()


def _held(said: str) -> str:
    """In parentheses where it would fall apart."""
    whole = re.fullmatch(r"[\w∂.^′ᵀ\u0302\u0304]*|∂?\([^()]*\)|\[[^\[\]]*\]", said)
    return said if whole else f"({said})"
