"""Mathematics as typed, cut into tokens: ``2πx² · σ(w₁)``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from vjpviz.words import say

SIGNS = {"−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∙": "*", "∗": "*", "÷": "/", "**": "^", "‖": "||"}
SIGNS |= {"{": "(", "}": ")", "∑": "Σ", "∏": "Π"}
ALONE = "πΣΠ√∑∏"  # letters and signs that do not join with the letters beside them
LONGEST_NUMBER = 40
_NUMBER = re.compile(r"(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_SIGN = re.compile(r"\*\*|[-+*/^@(),|=−–×·⋅∙∗÷‖{}]")


class FormulaError(ValueError):
    """What is wrong with a formula, in words for a learner, and the characters ``start`` to ``end`` it is about."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` is ``number``, ``name``, ``raised`` (unicode exponents), ``sign`` or ``end``."""

    kind: str
    text: str
    start: int
    end: int


def tokens(text: str, start: int = 0) -> list[Token]:
    """The tokens of a formula from ``start`` on, the last of kind ``end``. Raises FormulaError for other characters."""
    found: list[Token] = []
    at = start
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        token = _token(text, at)
        found.append(token)
        at = token.end
    return [*found, Token("end", "", len(text), len(text))]


def _token(text: str, at: int) -> Token:
    if match := _NUMBER.match(text, at):
        if not text[at : match.end()].isascii():
            raise FormulaError(say("Write numbers with the digits 0 to 9"), at, match.end())
        if match.end() - at > LONGEST_NUMBER:
            raise FormulaError(say("This number has too many digits"), at, match.end())
        zeros = len(match[0]) - len(match[0].lstrip("0")) if match[0].isdigit() else 0
        return Token("number", match[0][zeros:] or "0", at, match.end())
    if match := _SIGN.match(text, at):
        return Token("sign", SIGNS.get(match[0], match[0]), at, match.end())
    if text[at] in ALONE:
        return Token("name", SIGNS.get(text[at], text[at]), at, at + 1)
    for kind, belongs in (("raised", _is_raised), ("name", _is_letter)):
        end = at
        while end < len(text) and text[end] not in ALONE and belongs(text[end], end > at):
            if _is_lowered(text[end - 1]) and end > at and not _is_lowered(text[end]):
                break  # x₁x₂ are two names
            end += 1
        if end > at:
            plain = unicodedata.normalize("NFKC", text[at:end]).replace("−", "-")
            return Token(kind, plain, at, end)
    raise FormulaError(_advice(text[at]), at, at + 1)


def _is_raised(character: str, inside: bool) -> bool:
    return unicodedata.decomposition(character).startswith("<super>")


def _is_lowered(character: str) -> bool:
    return unicodedata.decomposition(character).startswith("<sub>")


def _is_letter(character: str, inside: bool) -> bool:
    if _is_raised(character, inside):
        return False
    if character == "_" or character.isalpha():
        return True
    return inside and unicodedata.normalize("NFKC", character).isdecimal()


def _advice(character: str) -> str:
    if character in "[]":
        return say("Square brackets have no meaning here: give the vector a name, its numbers come in the table below")
    if character in "<>!&":
        return say("{sign} compares: a formula computes numbers that have derivatives").format(sign=character)
    if character == "'":
        return say("Write a transposed matrix as W^T")
    return say("{sign} has no meaning in a formula").format(sign=character)
