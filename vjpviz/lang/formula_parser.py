"""From the tokens of a formula to its tree: implicit products, powers, bars, functions with and without brackets."""

from __future__ import annotations

import difflib
import keyword
from dataclasses import replace

from vjpviz.lang.formula_tokens import FormulaError, Token, tokens
from vjpviz.lang.formula_tree import CONSTANTS, FUNCTIONS, Binary, Call, Name, Negative, Number, Term, Transposed
from vjpviz.words import say

DEEPEST = 60  # brackets in brackets
RESERVED = {"torch", "print"}


class Parser:
    """Reads one formula. A product that is not written out binds closer than ``*`` and ``/``: ``1/2x`` is 1/(2x)."""

    def __init__(self, text: str, start: int = 0) -> None:
        self.tokens = tokens(text, start)
        self.at = 0
        self.bars = False  # whether the innermost open bracket is a bar
        self.depth = 0

    @property
    def token(self) -> Token:
        """The next one."""
        return self.tokens[self.at]

    def whole(self) -> Term:
        """The tree of all there is. Raises FormulaError."""
        term = self._sum()
        if self.token.kind != "end":
            if self._is(")"):
                raise self._error(say("There is no opening bracket for this one"))
            if self._is("="):
                raise self._error(say("One = at the beginning names the result; another has no meaning"))
            raise self._error(say("{sign} is not expected here").format(sign=self.token.text))
        return term

    def _is(self, *signs: str) -> bool:
        return self.token.kind == "sign" and self.token.text in signs

    def _take(self) -> Token:
        token = self.token
        self.at += 1
        return token

    def _error(self, message: str) -> FormulaError:
        return FormulaError(message, self.token.start, max(self.token.end, self.token.start + 1))

    def _sum(self) -> Term:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self._error(say("This is nested too deeply"))
        left = self._product()
        while self._is("+", "-"):
            left = self._binary(self._take().text, left, self._product())
        self.depth -= 1
        return left

    def _product(self) -> Term:
        left = self._signed()
        while self._is("*", "/", "@"):
            token = self._take()
            right = self._signed()
            if token.text == "@" and (isinstance(left, Number) or isinstance(right, Number)):
                matrices = say("@ multiplies matrices and vectors: for a number write *")
                raise FormulaError(matrices, token.start, token.end)
            left = self._binary(token.text, left, right)
        return left

    def _signed(self) -> Term:
        if self._is("-", "+"):
            sign = self._take()
            self.depth += 1
            if self.depth > DEEPEST:
                raise self._error(say("This is nested too deeply"))
            term = self._signed()
            self.depth -= 1
            return Negative(sign.start, term.end, term) if sign.text == "-" else term
        return self._beside()

    def _beside(self, *, argument: bool = False) -> Term:
        """Factors side by side: ``2x y``. As a function's argument, up to the next function: ``sin x cos y``."""
        left = self._power()
        while self._begins_factor() and not (argument and self._function() is not None):
            left = self._binary("*", left, self._power())
        return left

    def _begins_factor(self) -> bool:
        if self.token.kind in ("number", "name"):
            return True
        return self._is("(") or (self._is("|", "||") and not self.bars)

    def _function(self) -> str | None:
        """The name of the function that begins here; ``σ`` is one only before a bracket."""
        name = self.token.text
        if self.token.kind != "name" or name not in FUNCTIONS:
            return None
        following = self.tokens[self.at + 1]
        if name == "σ" and (following.kind, following.text) != ("sign", "("):
            return None
        return name

    def _power(self) -> Term:
        base = self._atom()
        while self.token.kind == "raised" or self._is("^"):
            token = self._take()
            if token.kind == "raised":
                base = self._raised(base, token)
            elif self.token.kind == "name" and self.token.text == "T":
                base = Transposed(base.start, self._take().end, base)
            else:
                return self._binary("^", base, self._exponent())
        return base

    def _exponent(self) -> Term:
        if self._is("-", "+"):
            sign = self._take()
            term = self._exponent()
            return Negative(sign.start, term.end, term) if sign.text == "-" else term
        return self._power()

    def _raised(self, base: Term, token: Token) -> Term:
        if token.text == "T":
            return Transposed(base.start, token.end, base)
        inner = Parser(token.text)
        try:
            exponent = inner.whole()
        except FormulaError:
            unread = say("This exponent cannot be read: write it with ^")
            raise FormulaError(unread, token.start, token.end) from None
        return self._binary("^", base, _moved(exponent, token))

    def _atom(self) -> Term:
        token = self.token
        name = self._function()
        if name is not None:
            return self._call(name)
        if token.kind == "number":
            self._take()
            return Number(token.start, token.end, token.text)
        if token.kind == "name":
            return self._name()
        if self._is("("):
            return self._bracketed(")")
        if self._is("|", "||"):
            return self._between_bars()
        raise self._missing()

    def _missing(self) -> FormulaError:
        before = self.tokens[self.at - 1] if self.at else None
        if before is None and self.token.kind == "end":
            return self._error(say("Type a formula, such as {formula}").format(formula="sum((a*x + b)^2)"))
        if before is None:
            return self._error(say("A formula cannot begin with {sign}").format(sign=self.token.text))
        if self.token.kind == "end" or before.text == "(":
            missing = say("Something is missing behind {sign}").format(sign=before.text)
            return FormulaError(missing, before.start, before.end)
        missing = say("Between {before} and {after} something is missing")
        return self._error(missing.format(before=before.text, after=self.token.text))

    def _name(self) -> Term:
        token = self._take()
        if token.text in CONSTANTS:
            return Number(token.start, token.end, CONSTANTS[token.text])
        check_name(token.text, token.start, token.end)
        if len(token.text) > 1 and token.text.isalpha() and self._is("(") and self.token.start == token.end:
            near = difflib.get_close_matches(token.text, FUNCTIONS, 1)
            unknown = (
                say("{name} is no function known here: did you mean {other}?").format(name=token.text, other=near[0])
                if near
                else say("{name} is no function known here: for a product write {product}").format(
                    name=token.text, product=f"{token.text}*(…)"
                )
            )
            raise FormulaError(unknown, token.start, token.end)
        return Name(token.start, token.end, token.text)

    def _bracketed(self, closing: str) -> Term:
        opening, outer = self._take(), self.bars
        self.bars = False
        term = self._sum()
        self._close(opening, closing)
        self.bars = outer
        return replace(term, start=opening.start, end=self.tokens[self.at - 1].end)

    def _close(self, opening: Token, closing: str) -> None:
        if self._is(closing):
            self._take()
            return
        if self._is(","):
            raise self._error(say("A comma belongs between the arguments of a function"))
        open_ = say("This bracket is not closed: {sign} is missing").format(sign=closing)
        raise FormulaError(open_, opening.start, opening.end)

    def _between_bars(self) -> Term:
        """``|x|``, or ``||x||`` and ``‖x‖`` for the norm."""
        opening, outer = self._take(), self.bars
        double = opening.text == "||" or (self._is("|") and self.token.start == opening.end)
        if double and opening.text == "|":
            self._take()
        self.bars = True
        term = self._sum()
        if double and opening.text == "|":
            self._close(opening, "|")
        self._close(opening, opening.text)
        self.bars = outer
        return Call(opening.start, self.tokens[self.at - 1].end, FUNCTIONS["norm" if double else "abs"], (term,))

    def _call(self, name: str) -> Term:
        token = self._take()
        exponent = self._exponent_of_function(token)
        if self._is("(") and name != "√":
            arguments = self._arguments()
        elif self._begins_factor() or (self._is("|", "||") and not self.bars):
            arguments = (self._atom() if name == "√" else self._beside(argument=True),)
        else:
            needs = say("{name} needs something to work on: {call}").format(name=name, call=f"{name}(x)")
            raise FormulaError(needs, token.start, token.end)
        term: Term = self._checked(token, arguments)
        return term if exponent is None else self._binary("^", term, exponent)

    def _exponent_of_function(self, token: Token) -> Term | None:
        """The 2 of ``sin²x`` and ``sin^2 x``."""
        exponent = None
        if self.token.kind == "raised":
            raised = self._take()
            powered = self._raised(Number(token.start, token.end, "0"), raised)
            exponent = powered.right if isinstance(powered, Binary) else None
        elif self._is("^"):
            self._take()
            exponent = self._exponent_before_argument()
        if isinstance(exponent, Negative):
            which = say("{name} to the power of -1 can be the inverse or {reciprocal}: write which of them")
            message = which.format(name=token.text, reciprocal=f"1/{token.text}")
            raise FormulaError(message, token.start, exponent.end)
        return exponent

    def _exponent_before_argument(self) -> Term:
        if self._is("-"):
            sign = self._take()
            term = self._atom()
            return Negative(sign.start, term.end, term)
        return self._atom()

    def _arguments(self) -> tuple[Term, ...]:
        opening, outer = self._take(), self.bars
        self.bars = False
        arguments = [self._sum()]
        while self._is(","):
            self._take()
            arguments.append(self._sum())
        self._close(opening, ")")
        self.bars = outer
        return tuple(arguments)

    def _checked(self, token: Token, arguments: tuple[Term, ...]) -> Call:
        name = token.text
        if name in ("max", "min") and len(arguments) == 2:
            name += "imum"
        function = FUNCTIONS[name]
        if len(arguments) != function.arity:
            takes = (
                say("{name} takes one argument, not {count}")
                if function.arity == 1
                else say("{name} takes two arguments, not {count}")
            )
            message = takes.format(name=token.text, count=len(arguments))
            raise FormulaError(message, token.start, arguments[-1].end)
        return Call(token.start, self.tokens[self.at - 1].end, function, arguments)

    def _binary(self, sign: str, left: Term, right: Term) -> Term:
        return Binary(left.start, right.end, sign, left, right)


def check_name(name: str, start: int, end: int) -> None:
    """Raise FormulaError for a name that a script cannot give to a variable."""
    if keyword.iskeyword(name) or name in RESERVED:
        taken = say("{name} means something in Python: choose another name").format(name=name)
        raise FormulaError(taken, start, end)
    if not name.isidentifier():
        raise FormulaError(say("{name} cannot be the name of a variable").format(name=name), start, end)


def _moved(term: Term, token: Token) -> Term:
    """A term of an exponent, with the exponent's place in the formula."""
    if isinstance(term, Negative):
        term = replace(term, term=_moved(term.term, token))
    elif isinstance(term, Binary):
        term = replace(term, left=_moved(term.left, token), right=_moved(term.right, token))
    return replace(term, start=token.start, end=token.end)
