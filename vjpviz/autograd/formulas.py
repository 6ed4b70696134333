"""How operations are written: the operator of a node, its local Jacobians, its rule, as TeX with the script's names."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from vjpviz.autograd import ops
from vjpviz.autograd.ops.conjugates import WITHOUT_COMPLEX_DERIVATIVE
from vjpviz.autograd.table import Op

if TYPE_CHECKING:
    from vjpviz.trace.trace import NodeInfo, Trace

UNNAMED = "u"  # what formulas call an input that no variable holds
GREEK = frozenset(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi "
    "omega".split()
)
SPECIAL_GLYPHS = {"AccumulateGrad": "{+}{=}", "CopySlices": r"[\,:\,]\leftarrow"}
REAL = frozenset(("I", "B", "1", r"\mathbf{1}"))  # the same for complex numbers, but for a sign
WRITE = {0: r"\text{old values kept}", 1: r"\text{part written}"}


@cache
def rows() -> dict[str, Op]:
    """Every row of the table by its name."""
    modules = [import_module(f"{ops.__name__}.{module.name}") for module in iter_modules(ops.__path__)]
    return {value.name: value for module in modules for value in vars(module).values() if isinstance(value, Op)}


def row_of(node: NodeInfo) -> Op | None:
    """The row that made a node."""
    return rows().get(node.op)


def glyph(node: NodeInfo) -> str:
    """TeX for the operator of a node: ``\\times``, ``(\\cdot)^{2}``, ``\\Sigma``."""
    if node.name in SPECIAL_GLYPHS:
        return SPECIAL_GLYPHS[node.name]
    row = row_of(node)
    if row is None:
        return rf"\mathrm{{{node.name.removesuffix('Backward').removesuffix('Backward0')}}}"
    return _filled(row.glyph, {one.name: tex_number(one.text) for one in node.operands if one.text is not None})


def tex_name(name: str) -> str:
    """A variable's name as TeX: ``x``, ``w_{1}``, ``\\alpha``, ``\\mathrm{loss}``."""
    found = re.fullmatch(r"([A-Za-z]+?)_?(\d*)", name)
    if found:
        letters, digits = found.groups()
        body = letters if len(letters) == 1 else (f"\\{letters}" if letters in GREEK else rf"\mathrm{{{letters}}}")
        return f"{body}_{{{digits}}}" if digits else body
    return rf"\text{{{name}}}"  # as it is typed, underscores too


def tex_number(text: str) -> str:
    """A number as TeX, without the ``.0`` of whole floats."""
    return text.removesuffix(".0") if re.fullmatch(r"-?\d+\.0", text) else text.replace("_", r"\_")


def texts(trace: Trace, node: NodeInfo) -> dict[str, str]:
    """The arguments of a node's operation as TeX, by their names in the row.

    A tensor without a name is written as what it was computed from, where that is short, else as its title.
    """
    found: dict[str, str] = {}
    for one in node.operands:
        if one.tensor is None:
            found[one.name] = tex_number(one.text or "")
        else:
            found[one.name] = tensor_tex(trace, one.tensor)
    return found


def entry_of(tex: str, index: str) -> str:
    r"""An entry of what is written ``tex``: ``y_{i}``; of ``t_{4}``, which has an index already, ``t_{4,i}``."""
    return f"{tex[:-1]},{index}}}" if re.search(r"_\{[^{}]*\}$", tex) else f"{tex}_{{{index}}}"


def tensor_tex(trace: Trace, tensor: int) -> str:
    """What formulas call a tensor: its name, or what it was computed from, where that is short, else its title."""
    name = trace.tensors[tensor].name
    return tex_name(name) if name is not None else _computed(trace, tensor) or tex_name(_spare(trace, tensor))


def _spare(trace: Trace, tensor: int) -> str:
    """A letter for a tensor whose title is an expression; the title itself where that is a name."""
    title = trace.titles[tensor]
    return title if re.fullmatch(r"t\d+", title) else UNNAMED


def _computed(trace: Trace, tensor: int) -> str:
    """An unnamed tensor as an operation on named ones: ``x^{2}``, ``(a + b)``; "" where that would be long."""
    maker = trace.states(tensor)[0].grad_fn
    if maker is None:
        return ""
    node = trace.nodes[maker]
    operands = [one for one in node.operands if one.tensor is not None]
    if not operands or any(trace.tensors[one.tensor].name is None for one in operands if one.tensor is not None):
        return ""
    if node.name == "CopySlices" or sum(len(trace.tensors[one.tensor or 0].name or "") for one in operands) > 6:
        return ""
    tex = expression(trace, node)
    return f"({tex})" if _infix(node) else tex


def _infix(node: NodeInfo) -> bool:
    row = row_of(node)
    return row is not None and r"\cdot" not in row.glyph and len(row.derivatives) == 2 and row.promote != "none"


def input_name(trace: Trace, node: NodeInfo, edge: int) -> str:
    """How formulas call the input behind an edge."""
    tensor = node.inputs[edge] if edge < len(node.inputs) else None
    for one in node.operands:
        if tensor is not None and one.tensor == tensor:
            found = texts(trace, node)[one.name]
            return found[1:-1] if found.startswith("(") and found.endswith(")") else found
    return UNNAMED if tensor is None else tensor_tex(trace, tensor)


def _entry_names(node: NodeInfo, row: Op) -> list[str]:
    """For each edge the argument it belongs to; an argument that is a list has several edges."""
    counts: dict[str, int] = {}
    for one in node.operands:
        counts[one.name] = counts.get(one.name, 0) + 1
    return [name for name in row.derivatives for _ in range(max(counts.get(name, 1), 1))]


def structure(trace: Trace, node: NodeInfo, edge: int) -> str:
    """The structure of a local Jacobian in a word, or "" where it has none."""
    if node.name == "CopySlices":
        return "diagonal" if edge == 0 else "selection"
    row = row_of(node)
    if row is None:
        return ""
    names = _entry_names(node, row)
    if _parts_apart(trace, node, edge):
        return ""
    found = row.derivatives[names[edge]].structure if edge < len(names) else ""
    elementwise = found in ("diagonal", "identity") and row.promote != "none"
    return "broadcast" if elementwise and _stretched(trace, node, edge) else found


def jacobian(trace: Trace, node: NodeInfo, edge: int) -> str:
    """The local Jacobian for one edge as TeX; "" where the row says none."""
    if node.name == "CopySlices":
        return WRITE[min(edge, 1)]
    row = row_of(node)
    if row is None:
        return ""
    names = _entry_names(node, row)
    if edge >= len(names) or _parts_apart(trace, node, edge):
        return ""
    entry = row.derivatives[names[edge]].jacobian
    arguments = texts(trace, node)
    tex = entry(arguments) if callable(entry) else _filled(entry, arguments)
    tex = _fitted(tex, trace, node, edge)
    varies = tex.lstrip("-") not in REAL and (callable(entry) or tex != _fitted(entry, trace, node, edge))
    return rf"\overline{{{tex}}}" if varies and _complex(trace, node) == (True, True) else tex


def _complex(trace: Trace, node: NodeInfo, edge: int | None = None) -> tuple[bool, bool]:
    """Whether an input of a node is complex (any, or the one behind an edge), and whether its output is."""
    tensors = node.inputs if edge is None else node.inputs[edge : edge + 1]
    given = any(one is not None and "complex" in trace.tensors[one].dtype for one in tensors)
    return given, any("complex" in trace.tensors[one].dtype for one in node.outputs)


def _parts_apart(trace: Trace, node: NodeInfo, edge: int) -> bool:
    """Whether what passes an edge is no product with a complex derivative: it is the real part of one, or turned."""
    given, made = _complex(trace, node, edge)
    return made and (not given or node.op in WITHOUT_COMPLEX_DERIVATIVE)


def _shapes(trace: Trace, node: NodeInfo, edge: int) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The shapes of a node's input behind an edge and of its output, where both are known."""
    tensor = node.inputs[edge] if edge < len(node.inputs) else None
    if tensor is None or not node.outputs:
        return None
    return trace.tensors[tensor].shape, trace.tensors[node.outputs[0]].shape


def _stretched(trace: Trace, node: NodeInfo, edge: int) -> bool:
    """Whether an elementwise operation broadcast this input."""
    shapes = _shapes(trace, node, edge)
    return shapes is not None and shapes[0] != shapes[1]


def _fitted(tex: str, trace: Trace, node: NodeInfo, edge: int) -> str:
    """The Jacobian for the shapes at hand: of one element a diagonal is its entry; ``diag(1)`` is the identity;
    one number broadcast gives a column, several ``B`` copies each (B is the matrix that copies)."""
    found = re.fullmatch(r"\\operatorname\{diag\}\((.*)\)", tex)
    identity = {"I": "1", "-I": "-1"}.get(tex)
    entry = found[1] if found else identity
    shapes = _shapes(trace, node, edge)
    if shapes is not None and shapes == ((), ()):
        return entry or {r"\mathbf{1}^{\top}": "1"}.get(tex, tex)
    if entry is None:
        return tex
    plain = {"1": "I", "-1": "-I"}.get(entry, tex)
    if shapes is None or shapes[0] == shapes[1]:
        return plain
    if math.prod(shapes[0]) == 1:
        return {"1": r"\mathbf{1}", "-1": r"-\mathbf{1}"}.get(entry, entry)
    return "B" if plain == "I" else rf"{plain}\,B"


def short_jacobians(trace: Trace, node: NodeInfo) -> tuple[str, ...]:
    """What stands under the name of a node: ``J_{x} = \\operatorname{diag}(w)`` for each edge a gradient leaves by."""
    edges = [edge for edge, following in enumerate(node.next_functions) if following is not None]
    made: list[str] = []
    for edge in edges:
        tex = jacobian(trace, node, edge)
        if tex:
            label = "J" if len(edges) == 1 else f"J_{{{input_name(trace, node, edge)}}}"
            made.append(tex if node.name == "CopySlices" else f"{label} = {tex}")
    return tuple(dict.fromkeys(made))


def expression(trace: Trace, node: NodeInfo) -> str:
    """The operation with its operands: ``x \\odot w``, ``y^{2}``, ``\\Sigma\\,u``."""
    sign = glyph(node)
    arguments = texts(trace, node)
    tensors = [arguments[one.name] for one in node.operands if one.tensor is not None]
    first = tensors[0] if tensors else "u"
    if r"\cdot" in sign:
        return sign.replace(r"(\cdot)", first).replace(r"\,\cdot\,", first).replace(r"\cdot", first)
    row = row_of(node)
    pair = [arguments[name] for name in (row.derivatives if row else ()) if name in arguments]
    if len(pair) == 2 and _infix(node):
        between = r"\odot" if sign == r"\times" else sign
        return f"{pair[0]} {between} {pair[1]}"
    if row is not None and row.name in ("mm", "mv", "bmm", "dot"):
        return r"\,".join(pair)
    return rf"{sign}({', '.join(tensors)})"


def rule(trace: Trace, node: NodeInfo, edge: int) -> str:
    """The local derivative for one edge: ``\\frac{\\partial (x \\odot w)}{\\partial x} = \\operatorname{diag}(w)``."""
    tex = jacobian(trace, node, edge)
    if not tex or node.name == "CopySlices":
        return tex
    below = input_name(trace, node, edge)
    return rf"\frac{{\partial ({expression(trace, node)})}}{{\partial {below}}} = {tex}"


def _filled(tex: str, values: dict[str, str]) -> str:
    """``tex`` with its placeholders filled; what has an exponent already gets brackets before another one."""
    if not values:
        return tex
    names = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))

    def value(found: re.Match[str]) -> str:
        text = values[found[1]]
        return f"({text})" if "^" in text and tex[found.end() : found.end() + 1] == "^" else text

    return re.sub(rf"\{{({names})\}}", value, tex)
