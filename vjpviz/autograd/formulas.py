"""How operations are written: the operator of a node, its local Jacobians, its rule, as TeX with the script's names."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from vjpviz.autograd import ops
from vjpviz.autograd.formulas_case import Case
from vjpviz.autograd.formulas_names import (
    bracketed,
    code_tex,
    entry_of,
    is_plain,
    tex_name,
    tex_number,
    used_more_than_once,
    visible_length,
    with_placeholders_filled,
)
from vjpviz.autograd.formulas_shapes import local
from vjpviz.autograd.ops.conjugates import WITHOUT_COMPLEX_DERIVATIVE
from vjpviz.autograd.table import Op

if TYPE_CHECKING:
    from vjpviz.trace.trace import NodeInfo, Trace

SPECIAL_GLYPHS = {"AccumulateGrad": "{+}{=}", "CopySlices": r"[\,:\,]\leftarrow"}
REAL = re.compile(r"-?(?:I|1|\\mathbf\{1\}(?:\^\{\\top\})?|\\otimes|[ ()\d./]|\\,)+")
"""What is the same for complex numbers."""
WRITE = {0: r"\text{old values kept}", 1: r"\text{part written}"}
"""What the two edges of a write into a part stand for, in short."""
WIDEST = 40
"""A local Jacobian that is wider is told by its structure on the pill; the step panel has it in full."""
LONGEST = 16
"""About how many characters a formula may have that stands for a tensor without a name."""

INFIX = r"\\times|\\div|[-+]|\\bmod"
_LEADING = re.compile(rf"^({INFIX}) (?=\S)")
"""A sign before its only number: in braces, else it is set as if something stood before it."""
EXPRESSIONS = {
    "addmm": r"{mat1}\,{mat2} + {self}",
    "addmv": r"{mat}\,{vec} + {self}",
    "baddbmm": r"{batch1}\,{batch2} + {self}",
    "addbmm": r"\Sigma_b\,{batch1}\,{batch2} + {self}",
    "addr": r"{vec1}\,{vec2}^{\top} + {self}",
    "mm": r"{self}\,{mat2}",
    "mv": r"{self}\,{vec}",
    "bmm": r"{self}\,{mat2}",
    "dot": r"{self} \cdot {tensor}",
    "solve": r"{A}^{-1}\,{B}",
    "rsub": r"{other} - {self}",
    "cross": r"{self} \times {other}",
    "pow_tensor": r"{self}^{{exponent}}",
    "logaddexp": r"\ln(e^{{self}} + e^{{other}})",
    "logaddexp2": r"\log_2(2^{{self}} + 2^{{other}})",
    "dist": r"\|{self} - {other}\|",
    "vdot": r"\overline{{self}} \cdot {other}",
    "complex": r"{real} + i\,{imag}",
    "polar": r"{abs}\,e^{i\,{angle}}",
    "addcmul": r"{self} + {value}\,{tensor1} \odot {tensor2}",
    "addcdiv": r"{self} + {value}\,{tensor1} \div {tensor2}",
    "where": r"\mathrm{where}({condition}, {self}, {other})",
    "convolution": r"{input} \ast {weight} + {bias}",
}
"""Operations that are written with signs between their arguments, where their glyph does not say how."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A tensor that an operation took. Of one that was taken more than once ``use`` counts the times from 1, else 0."""

    name: str
    tensor: int
    tex: str
    use: int

    @property
    def marked(self) -> str:
        """As it stands in a partial derivative, where the uses of one tensor are variables of their own."""
        return used_more_than_once(self.tex, self.use)


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
    numbers = {one.name: tex_number(one.text) for one in node.operands if one.text is not None}
    return _LEADING.sub(r"{\1}\,", with_placeholders_filled(row.glyph, numbers))


def arguments(trace: Trace, node: NodeInfo) -> list[Argument]:
    """The tensors that an operation took, in the order of its row; what PyTorch made anew by itself has an input."""
    given = [(one.name, one.tensor) for one in node.operands if one.tensor is not None]
    given = given or [("", one) for one in node.inputs if one is not None]
    named = [(name, tensor, tensor_tex(trace, tensor)) for name, tensor in given]
    several, seen = Counter(tex for _, _, tex in named), Counter[str]()
    found: list[Argument] = []
    for name, tensor, tex in named:
        seen[tex] += 1
        found.append(Argument(name, tensor, tex, seen[tex] if several[tex] > 1 else 0))
    return found


def texts(trace: Trace, node: NodeInfo, *, marked: bool = False) -> dict[str, str]:
    """The arguments of a node's operation as TeX, by their names in the row.

    A tensor without a name is written as what it was computed from, where that is short, else as its title.
    """
    found = {one.name: tex_number(one.text or "") for one in node.operands if one.tensor is None}
    for one in arguments(trace, node):
        found.setdefault(one.name, one.marked if marked else one.tex)
    return found


def tensor_tex(trace: Trace, tensor: int) -> str:
    """What formulas call a tensor: its name, or what it was computed from, where that is short, else its title."""
    known = trace.derived.setdefault(("formulas of tensors",), {})
    waiting = [tensor]
    while waiting:  # no recursion: a chain of unnamed tensors can be long
        one = waiting[-1]
        needed = [] if one in known else [source for source in _sources(trace, one) if source not in known]
        if needed and len(waiting) <= len(trace.tensors):
            waiting += needed
            continue
        if one not in known:
            known[one] = _tensor_tex(trace, one)
        waiting.pop()
    return known[tensor]


def _sources(trace: Trace, tensor: int) -> list[int]:
    """The tensors that an unnamed one was computed from."""
    node = _maker(trace, tensor) if trace.tensors[tensor].name is None else None
    return [one.tensor for one in node.operands if one.tensor is not None] if node is not None else []


def _tensor_tex(trace: Trace, tensor: int) -> str:
    name, title = trace.tensors[tensor].name, trace.titles[tensor]
    if name is not None:
        return tex_name(name)
    if computed := _computed(trace, tensor):
        return computed
    if re.fullmatch(r"t\d+", title):
        return tex_name(title)
    return rf"\text{{{title}}}" if re.fullmatch(r"[A-Za-z]+ \d+", title) else code_tex(title)


def _maker(trace: Trace, tensor: int) -> NodeInfo | None:
    """The node that made a tensor; ``None`` of one that no operation made, or that was written in place."""
    maker = trace.states(tensor)[0].grad_fn
    node = trace.nodes[maker] if maker is not None and maker < len(trace.nodes) else None
    if node is None or node.name == "CopySlices" or tensor not in node.outputs:
        return None
    return None if any(one.tensor == tensor for one in node.operands) or not node.operands else node


def _computed(trace: Trace, tensor: int) -> str:
    """An unnamed tensor as an operation on others: ``x^{2}``, ``a + b``; "" where that would be long."""
    node = _maker(trace, tensor)
    if node is None:
        return ""
    tex = expression(trace, node)
    if len(node.outputs) > 1:
        tex = rf"{bracketed(tex)}_{{[{node.outputs.index(tensor)}]}}"
    return tex if visible_length(tex) <= LONGEST else ""


def argument_of(trace: Trace, node: NodeInfo, edge: int) -> Argument | None:
    """The argument behind an edge; ``None`` where no tensor of the script stands there."""
    given = arguments(trace, node)
    row = row_of(node)
    if row is not None and node.operands and node.name != "CopySlices":
        names = _entry_names(node, row)
        if edge < len(names):
            of_name = [one for one in given if one.name == names[edge]]
            place = names[:edge].count(names[edge])
            if place < len(of_name):
                return of_name[place]
    tensor = node.inputs[edge] if edge < len(node.inputs) else None
    if tensor is None:
        return None
    found = next((one for one in given if one.tensor == tensor), None)
    return found or Argument("", tensor, tensor_tex(trace, tensor), 0)


def input_name(trace: Trace, node: NodeInfo, edge: int) -> str:
    """How formulas call the input behind an edge; a dot where it is no tensor of the script."""
    found = argument_of(trace, node, edge)
    return r"\cdot" if found is None else found.tex


def input_use(trace: Trace, node: NodeInfo, edge: int) -> int:
    """Which use of its tensor an edge is, counted from 1; 0 where the operation uses it once."""
    found = argument_of(trace, node, edge)
    return 0 if found is None else found.use


def jacobian_sign(name: str, use: int = 0) -> str:
    """``J_{x}``, of several uses of ``x`` in one operation ``J_{x}^{(1)}``, and ``J`` without a name."""
    sign = f"J_{{{name}}}" if name else "J"
    return f"{sign}^{{({use})}}" if use else sign


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
    case = _case(trace, node, edge)
    return "" if case is None else local(case)[1]


def jacobian(trace: Trace, node: NodeInfo, edge: int) -> str:
    """The local Jacobian for one edge as TeX; "" where the row says none."""
    if node.name == "CopySlices":
        return WRITE[min(edge, 1)]
    case = _case(trace, node, edge)
    if case is None:
        return ""
    tex, entry = local(case)[0], case.vjp.jacobian
    varies = tex and not REAL.fullmatch(tex) and (callable(entry) or any(f"{{{name}}}" in entry for name in case.texts))
    return rf"\overline{{{tex}}}" if varies and _complex(trace, node) == (True, True) else tex


def _case(trace: Trace, node: NodeInfo, edge: int) -> Case | None:
    """What a local Jacobian depends on; ``None`` where there is no row for it, or where it is no complex matrix."""
    row = row_of(node)
    if row is None:
        return None
    names = _entry_names(node, row)
    if edge >= len(names) or _parts_apart(trace, node, edge):
        return None
    given, made = _shapes(trace, node, edge) or (None, None)
    return Case(trace, node, row, names[edge], texts(trace, node), given, made)


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


def short_jacobians(trace: Trace, node: NodeInfo) -> tuple[str, ...]:
    """What stands under the name of a node: ``J_{x} = \\operatorname{diag}(w)`` for each edge a gradient leaves by."""
    edges = [edge for edge, following in enumerate(node.next_functions) if following is not None]
    made: list[str] = []
    for edge in edges:
        tex = jacobian(trace, node, edge)
        if visible_length(tex) > WIDEST:
            tex = rf"\text{{{structure(trace, node, edge)}}}"
        if tex and tex != r"\text{}":
            label = jacobian_sign(input_name(trace, node, edge) if len(edges) > 1 else "", input_use(trace, node, edge))
            made.append(tex if node.name == "CopySlices" else f"{label} = {tex}")
    return tuple(dict.fromkeys(made))


def expression(trace: Trace, node: NodeInfo, *, marked: bool = False) -> str:
    """The operation with its operands: ``x \\odot w``, ``y^{2}``, ``\\Sigma(x)``; ``marked``: each use numbered."""
    given = [one.marked if marked else one.tex for one in arguments(trace, node)]
    values, row, sign = texts(trace, node, marked=marked), row_of(node), glyph(node)
    first = given[0] if given else ""
    known = _weighed(node, values) or EXPRESSIONS.get(node.op) or _subscript(node)
    if known is not None:
        if values.get("bias") == "None":
            known = known.removesuffix(" + {bias}")
        if values.get("value") == "1":
            known = known.replace(r"{value}\,", "")
        return with_placeholders_filled(known, values)
    if r"\cdot" in sign:
        return _applied(row.glyph if row is not None else sign, first, values)
    behind = re.fullmatch(rf"({INFIX}) \{{other\}}", row.glyph) if row is not None else None
    if behind is not None:
        return _between(behind[1], first, values["other"])
    pair = [values[name] for name in (row.derivatives if row else ()) if name in values]
    if len(pair) == 2 and re.fullmatch(INFIX, sign):
        return _between(sign, *pair)
    return rf"{sign}({', '.join(given)})"


def _between(sign: str, left: str, right: str) -> str:
    """``x \\odot w``; a number is written before what it multiplies."""
    if sign == r"\times" and re.fullmatch(r"-?[\d.]+", right):
        return rf"{right}\,{bracketed(left)}"
    sign = r"\odot" if sign == r"\times" else sign
    return f"{_side(left, sign, left=True)} {sign} {_side(right, sign)}"


def _side(tex: str, sign: str, *, left: bool = False) -> str:
    """What stands beside a sign: a product in a sum needs no brackets, nor does the first sum or product of several."""
    inner = set(re.findall(r" (\S+) ", re.sub(r"\([^()]*\)|\{[^{}]*\}", "", tex)))
    if sign in ("+", "-"):
        plain = inner <= {r"\odot", r"\div"} or (left and inner <= {r"\odot", r"\div", "+", "-"})
        return tex if plain and (left or not tex.startswith("-")) else bracketed(tex)
    return tex if left and inner == {r"\odot"} == {sign} else bracketed(tex)


def _applied(sign: str, first: str, values: dict[str, str]) -> str:
    """The glyph of an operation with its operand in the place of the dot."""
    filled = sign.replace(r"(\cdot)", "{·}").replace(r"\,\cdot\,", "{·}").replace(r"\cdot", "{·}")
    return with_placeholders_filled(filled, values | {"·": first})


def _weighed(node: NodeInfo, values: dict[str, str]) -> str | None:
    """``torch.add(a, b, alpha=2)`` and ``torch.addmm(c, a, b, beta=2, alpha=3)``."""
    alpha, beta = (values.get(name, "1") != "1" for name in ("alpha", "beta"))
    sign = {"add": "+", "sub": "-"}.get(node.op)
    if sign is not None:
        return rf"{{self}} {sign} {{alpha}}\,{{other}}" if alpha else None
    if node.op == "rsub":
        return r"{other} - {alpha}\,{self}" if alpha else None
    if not (alpha or beta) or not EXPRESSIONS.get(node.op, "").endswith(" + {self}"):
        return None
    whole = EXPRESSIONS[node.op].replace("{self}", r"{beta}\,{self}" if beta else "{self}")
    return rf"{{alpha}}\,{whole}" if alpha else whole


def _subscript(node: NodeInfo) -> str | None:
    """``y[0]`` and ``y[1:3]``, where it is the first dimension that is counted; ``y[…]`` for all that is longer."""
    if node.op not in ("select", "slice", "index"):
        return None
    options = {one.name: one.text or "" for one in node.operands if one.tensor is None}
    if node.op == "select" and options.get("dim") == "0":
        return rf"{{self}}[{options.get('index', '')}]"
    return r"{self}[\ldots]"


def rule(trace: Trace, node: NodeInfo, edge: int) -> str:
    """The local derivative for one edge: ``\\frac{\\partial (x \\odot w)}{\\partial x} = \\operatorname{diag}(w)``."""
    if node.name == "CopySlices":
        return _written(trace, node, edge)
    tex = jacobian(trace, node, edge)
    if not tex:
        return tex
    found = argument_of(trace, node, edge)
    below = input_name(trace, node, edge)
    below = below if is_plain(below) else f"({below})"
    if found is not None and found.use:
        below = found.marked
    return rf"\frac{{\partial ({expression(trace, node, marked=True)})}}{{\partial {below}}} = {tex}"


def _written(trace: Trace, node: NodeInfo, edge: int) -> str:
    """The Jacobians of a write into a part: a one for each entry that kept its value, or that a value came to."""
    several = sum(following is not None for following in node.next_functions) > 1
    value = input_name(trace, node, edge)
    sign = jacobian_sign(value if several else "", input_use(trace, node, edge))
    if edge == 0:
        return rf"{sign} = \operatorname{{diag}}([\text{{old value kept}}])"
    name = tensor_tex(trace, node.outputs[0]) if node.outputs else "y"
    shapes = _shapes(trace, node, edge)
    single = shapes is not None and shapes[0] == ()
    index, entry = ("i", value) if single else ("ij", entry_of(value, "j"))
    sign = f"({sign})" if "_" in sign else sign
    return rf"{sign}_{{{index}}} = [\,{entry_of(name, 'i')} \leftarrow {entry}\,]"
