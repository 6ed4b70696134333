"""What formulas call things: variables, numbers, tensors that no variable holds, and brackets where they are needed."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vjpviz.trace.trace import Trace

GREEK = frozenset(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi "
    "omega".split()
)
DIGITS = 4
"""Significant digits of a number in a formula."""

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|.", re.DOTALL)
_INFIX = frozenset(
    r"\, \; + - < > = / \odot \times \div \leq \geq \neq \ast \otimes \neg \cdot \bmod \leftarrow".split()
)
_COMPARISON = re.compile(r"[<>]|\\[lg]eq|\\neq| = ")
_OPENS = re.compile(r"(?:^|[(\[{|,]|\\lfloor)\s*$|(?:[<>]|\\[lg]eq)\s+$")
_CLOSES = re.compile(r"\s*(?:$|[)\]}|,]|\\rfloor|\\\|)|\s+(?:[<>]|\\[lg]eq)")
_CODE = re.compile(r"\s*(\*\*|[<>=!]=|//|[A-Za-z_]\w*|\d+\.?\d*(?:e-?\d+)?|[-+*/@<>()])")
_SIGNS = {
    "*": r"\odot",
    "/": r"\div",
    "@": r"\,",
    "==": "=",
    "!=": r"\neq",
    "<=": r"\leq",
    ">=": r"\geq",
    "+": "+",
    "-": "-",
    "<": "<",
    ">": ">",
}
_BEFORE_A_SIGN = frozenset((*_SIGNS.values(), "("))


def tex_name(name: str) -> str:
    """A variable's name as TeX: ``x``, ``w_{1}``, ``\\alpha``, ``\\mathrm{loss}``."""
    found = re.fullmatch(r"([A-Za-z]+?)_?(\d*)", name)
    if found:
        letters, digits = found.groups()
        body = letters if len(letters) == 1 else (f"\\{letters}" if letters in GREEK else rf"\mathrm{{{letters}}}")
        return f"{body}_{{{digits}}}" if digits else body
    return rf"\text{{{name}}}"  # as it is typed, underscores too


def tex_number(text: str) -> str:
    """A number as TeX, to four digits and without the ``.0`` of whole floats; any other text as it is."""
    if re.fullmatch(r"-?\d+\.0", text):
        return text.removesuffix(".0")
    if re.fullmatch(r"-?\d*\.\d+|-?\d+(\.\d*)?e[-+]?\d+", text):
        digits, _, exponent = f"{float(text):.{DIGITS}g}".partition("e")
        if not exponent:
            return digits
        power = f"10^{{{int(exponent)}}}"
        return power if digits == "1" else rf"{digits} \cdot {power}"
    return {"inf": r"\infty", "-inf": r"-\infty"}.get(text, text.replace("_", r"\_"))


def entry_of(tex: str, index: str) -> str:
    r"""An entry of what is written ``tex``: ``y_{i}``; of ``t_{4}``, which has an index already, ``t_{4,i}``."""
    if re.search(r"_\{[^{}]*\}$", tex):
        return f"{tex[:-1]},{index}}}"
    return f"{tex if is_plain(tex) else f'({tex})'}_{{{index}}}"


def is_plain(tex: str) -> bool:
    """Whether a formula needs no brackets wherever it stands: a name, a number, a function with its brackets."""
    return not compound(tex) and "^" not in tex


def compound(tex: str) -> bool:
    """Whether a formula has a sign between two parts outside of all brackets, so that it cannot be a factor as it is.

    >>> compound(r"a + b"), compound(r"\\tanh(a + b)"), compound(r"x^{a + b}")
    (True, False, False)
    """
    depth = 0
    for token in _TOKEN.findall(tex):
        if token in ("(", "[", "{", r"\{", r"\lfloor"):
            depth += 1
        elif token in (")", "]", "}", r"\}", r"\rfloor"):
            depth -= 1
        elif depth == 0 and (token in _INFIX or token.isspace()):
            return True
    return False


def bracketed(tex: str) -> str:
    """A formula as a factor: in brackets where it is a sum, a product or the like."""
    return f"({tex})" if compound(tex) else tex


def with_placeholders_filled(tex: str, values: dict[str, str]) -> str:
    """``tex`` with ``{name}`` replaced by the value of that name, which gets brackets where it would be misread."""
    if not values:
        return tex
    names = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))

    def value(found: re.Match[str]) -> str:
        text, before, after = values[found[1]], tex[: found.start()], tex[found.end() :]
        if not compound(text):
            return f"({text})" if "^" in text and after.startswith("^") else text
        framed = bool(_OPENS.search(before)) and bool(_CLOSES.match(after))
        if framed and _COMPARISON.search(text) and (_COMPARISON.search(before) or _COMPARISON.search(after)):
            framed = False
        return text if framed else f"({text})"

    return re.sub(rf"\{{({names})\}}", value, tex)


def used_more_than_once(tex: str, use: int) -> str:
    """The name of one of several uses of the same tensor: ``x^{(1)}``; with ``use`` 0, its only one, the name."""
    if not use:
        return tex
    return rf"{tex if is_plain(tex) else f'({tex})'}^{{({use})}}"


def visible_length(tex: str) -> int:
    """About how many characters wide a formula is."""
    bare = re.sub(r"\\(?:mathrm|mathbf|mathtt|text|operatorname|tfrac|frac|top)\b|\\,", "", tex)
    return len(re.sub(r"[{}_^ ]", "", re.sub(r"\\[A-Za-z]+", "x", bare)))


def taken_letters(trace: Trace) -> frozenset[str]:
    """Every name in the script: a letter that formulas choose by themselves must be none of them."""
    place = ("names in the script",)
    if place not in trace.derived:
        trace.derived[place] = frozenset(re.findall(r"[A-Za-z_]\w*", trace.source))
    return trace.derived[place]


def letter(trace: Trace, *choices: str) -> str:
    """The first of the letters that the script does not use for something of its own, else the first with a hat."""
    taken = taken_letters(trace)
    return next((one for one in choices if one not in taken), rf"\hat{{{choices[0]}}}")


def _typed(code: str) -> str:
    """Code as it is typed, in the letters of code where they have all its signs."""
    plain = re.fullmatch(r"[\w.()\[\],*/:+-]*", code) is not None and code.isascii()
    return rf"\mathtt{{{code.replace('_', chr(92) + '_')}}}" if plain else rf"\text{{{code}}}"


def code_tex(code: str) -> str:
    """A short piece of the script as a formula: ``x > 0`` and ``\\mathrm{detach}(x)``; else as it is typed."""
    found = re.fullmatch(r"([A-Za-z_]\w*)\.(\w+)\(\)", code)
    if found:
        method = found[2].replace("_", r"\_")
        return rf"\mathrm{{{method}}}({tex_name(found[1])})" if "_" not in found[2] else _typed(code)
    parts, at = [], 0
    while at < len(code):
        token = _CODE.match(code, at)
        if token is None or token[1] in ("**", "//"):
            return _typed(code)
        parts.append(token[1])
        at = token.end()
    if any(a[0].isalpha() and b == "(" for a, b in pairwise(parts)):
        return _typed(code)
    set_ = [_SIGNS.get(one) or (tex_name(one) if one[0].isalpha() or one[0] == "_" else one) for one in parts]
    for at, sign in enumerate(set_):
        if sign == "-" and (at == 0 or set_[at - 1] in _BEFORE_A_SIGN):
            set_[at] = "{-}"
    return re.sub(r"\( | (?=\))|\{-\} ", lambda space: space[0].strip(), " ".join(set_))
