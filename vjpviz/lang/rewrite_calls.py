"""Where a backward call takes its gradient: an argument that is there, or the place where it would stand."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from vjpviz.lang.rewrite_text import NotLiteral, Script
from vjpviz.words import say

_COMMENT = re.compile(r"#[^\r\n]*")
FUNCTIONS = {  # roots, then gradients: keyword and position
    "torch.autograd.backward": (("tensors", 0), ("grad_tensors", 1)),
    "torch.autograd.grad": (("outputs", 0), ("grad_outputs", 2)),
}


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a gradient: ``begin`` to ``end`` is replaced by it, with ``before`` and ``after`` around.

    ``node`` is the argument that stands there now. ``removal`` is what to cut to take the argument out.
    """

    begin: int
    end: int
    before: str = ""
    after: str = ""
    node: ast.expr | None = None
    removal: tuple[int, int, str] | None = None


def backward_function(script: Script, call: ast.expr | None) -> str:
    """``method`` for ``y.backward(…)``, the full name for the functions of ``torch.autograd``, or ``""``."""
    if not isinstance(call, ast.Call):
        return ""
    full = script.dotted(call.func)
    if full in FUNCTIONS:
        return full
    return "method" if isinstance(call.func, ast.Attribute) and call.func.attr == "backward" else ""


def gradient_slot(script: Script, call: ast.expr | None, root: int) -> Slot | NotLiteral:
    """The place of the gradient of a call's ``root``."""
    function = backward_function(script, call)
    if not function or not isinstance(call, ast.Call):
        return NotLiteral(say("There is no backward call at this place of the script any more"))
    if any(isinstance(each, ast.Starred) for each in call.args) or any(each.arg is None for each in call.keywords):
        return NotLiteral(
            say("The arguments of this call are unpacked with a star: write them out first"), script.span(call)
        )
    if function == "method":
        given = _argument(call, "gradient", 0)
        if given is None:
            return _missing(script, call, "gradient")
        return Slot(*script.range(given), node=given, removal=_removal(script, call, given))
    roots, gradients = FUNCTIONS[function]
    several = _argument(call, *roots)
    count = len(several.elts) if isinstance(several, (ast.List, ast.Tuple)) else 1
    given = _argument(call, *gradients)
    return _of_several(script, call, given, gradients[0], count, root)


def _of_several(
    script: Script, call: ast.Call, given: ast.expr | None, keyword: str, count: int, root: int
) -> Slot | NotLiteral:
    if isinstance(given, (ast.List, ast.Tuple)):
        if root >= len(given.elts):
            has = say("This call has {gradients} gradients for {roots} roots")
            return NotLiteral(has.format(gradients=len(given.elts), roots=count), script.span(given))
        element = given.elts[root]
        removal = _removal(script, call, given) if len(given.elts) == 1 else (*script.range(element), "None")
        return Slot(*script.range(element), node=element, removal=removal)
    if given is not None and count > 1 and not (isinstance(given, ast.Constant) and given.value is None):
        write = say("Write {argument} as a list of {count} tensors to change one of them")
        return NotLiteral(write.format(argument=keyword, count=count), script.span(given))
    before = "[" + "None, " * root if count > 1 else ""
    after = ", None" * (count - 1 - root) + "]" if count > 1 else ""
    if given is None:
        slot = _missing(script, call, keyword)
        return Slot(slot.begin, slot.end, slot.before + before, after + slot.after)
    return Slot(*script.range(given), before, after, given, _removal(script, call, given))


def _argument(call: ast.Call, keyword: str, position: int) -> ast.expr | None:
    if position < len(call.args):
        return call.args[position]
    return next((each.value for each in call.keywords if each.arg == keyword), None)


def _missing(script: Script, call: ast.Call, keyword: str) -> Slot:
    """Before the first keyword, or at the end of the positional arguments."""
    if call.keywords:
        at = script.range(call.keywords[0])[0]
        return Slot(at, at, f"{keyword}=", ", ")
    at = script.range(call)[1] - 1
    tail = script.source[script.range(call.args[-1])[1] : at] if call.args else ","
    return Slot(at, at, f"{keyword}=" if "," in _COMMENT.sub("", tail) else f", {keyword}=")


def _removal(script: Script, call: ast.Call, given: ast.expr) -> tuple[int, int, str]:
    """What to cut to take an argument out. One that others follow by position becomes ``None``."""
    keyword = next((each for each in call.keywords if each.value is given), None)
    begin, end = script.range(keyword or given)
    if keyword is None and (given is not call.args[-1] or _in_parentheses(script, call, given)):
        return begin, end, "None"
    arguments = [*call.args, *call.keywords]
    number = arguments.index(keyword or given)
    if number + 1 < len(arguments):
        return begin, script.range(arguments[number + 1])[0], ""
    if number:
        before = script.range(arguments[number - 1])[1]
        between = _COMMENT.sub(lambda comment: " " * len(comment[0]), script.source[before:begin])
        return before + between.index(","), end, ""
    return begin, end, ""


def _in_parentheses(script: Script, call: ast.Call, given: ast.expr) -> bool:
    """Whether parentheses that the tree does not show stand around a last positional argument or the one before."""
    before = script.range(call.args[-2])[1] if len(call.args) > 1 else script.range(call.func)[1]
    between = _COMMENT.sub("", script.source[before : script.range(given)[0]])
    return ")" in between or between.count("(") > (len(call.args) == 1)
