"""Tensors as text: what ``repr`` and ``print`` show, in PyTorch 2.13's format.

An array goes in and a string comes out, the same one that PyTorch prints for a tensor of these values: rules measured
on random tensors of all shapes and dtypes, see ``tests/golden/make_kernels.py``.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

PROFILES: dict[str, dict[str, float]] = {
    "default": {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80},
    "short": {"precision": 2, "threshold": 1000, "edgeitems": 2, "linewidth": 80},
    "full": {"precision": 4, "threshold": math.inf, "edgeitems": 3, "linewidth": 80},
}

_WRITTEN_OUT_DTYPES = {"float32": ("float32", "complex64"), "float64": ("float64", "complex128")}


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How tensors are printed: the settings of ``torch.set_printoptions``.

    ``precision`` digits follow the point; tensors of more than ``threshold`` elements show ``edgeitems`` at each end of
    a dimension; lines break at ``linewidth`` characters; ``sci_mode`` forces (or forbids) scientific notation, ``None``
    leaves the choice to the values.
    """

    precision: int = 4
    threshold: float = 1000
    edgeitems: int = 3
    linewidth: int = 80
    sci_mode: bool | None = None

    def changed(
        self,
        *,
        precision: int | None = None,
        threshold: float | None = None,
        edgeitems: int | None = None,
        linewidth: int | None = None,
        profile: str | None = None,
        sci_mode: bool | None = None,
    ) -> "PrintOptions":
        """Return these options after ``torch.set_printoptions(...)`` with the same arguments.

        ``None`` keeps a setting, except that ``sci_mode`` is always taken as given: a call without it goes back to the
        automatic choice. A ``profile`` PyTorch does not know changes nothing.
        """
        given = {"precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth}
        changes: dict = dict(PROFILES.get(profile, {})) if profile is not None else {}
        changes |= {name: value for name, value in given.items() if value is not None}
        return replace(self, sci_mode=sci_mode, **changes)


def format_tensor(
    array: np.ndarray,
    *,
    grad_fn: str | None = None,
    requires_grad: bool = False,
    options: PrintOptions | None = None,
    default_dtype: str = "float32",
    prefix: str = "tensor(",
) -> str:
    """Return ``repr`` of a tensor with these values.

    ``array`` is of any shape and of a bool, integer, floating or complex dtype. ``grad_fn`` is the name of the node
    (``"MulBackward0"``), shown in place of ``requires_grad``. ``default_dtype`` is what ``torch.get_default_dtype()``
    names: the dtype that goes without saying. ``prefix`` is the word in front, with its parenthesis.
    """
    options = options or PrintOptions()
    suffixes = _suffixes(array, options, default_dtype)
    if grad_fn is not None:
        suffixes.append(f"grad_fn=<{grad_fn}>")
    elif requires_grad:
        suffixes.append("requires_grad=True")
    indent = len(prefix)
    return _with_suffixes(prefix + format_values(array, indent, options), suffixes, indent, options.linewidth) + ")"


def format_values(array: np.ndarray, indent: int = 0, options: PrintOptions | None = None) -> str:
    """Return the nested lists of ``array``, whose first line starts at column ``indent``."""
    options = options or PrintOptions()
    if array.size == 0:
        return "[]"
    summarise = array.size > options.threshold
    shown = _edges(array, options.edgeitems) if summarise else array
    if np.iscomplexobj(array):
        write, width = _complex_writer(shown, options)
    else:
        number = number_format(shown, options)
        write, width = number, number.width
    return _Layout(write, width, summarise, options).write(array, indent)


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How every number of one tensor is written: right-justified to ``width``; ``style`` says in which notation.

    Styles: ``"str"`` (integers and bools), ``"whole"`` (floats that are all integers: ``3.``), ``"fixed"`` and
    ``"scientific"`` with ``precision`` digits.
    """

    style: str
    width: int
    precision: int

    def __call__(self, value: object) -> str:
        """Return ``value``, a Python number, as text."""
        return self.bare(value).rjust(self.width)

    def bare(self, value: object) -> str:
        """Return ``value`` as text without padding; nan and inf get no point in the ``"whole"`` style."""
        if self.style == "str":
            return str(value)
        assert isinstance(value, float)
        if self.style == "scientific":
            return f"{value:.{self.precision}e}"
        if self.style == "fixed":
            return f"{value:.{self.precision}f}"
        return f"{value:.0f}." if math.isfinite(value) else f"{value:.0f}"


def number_format(shown: np.ndarray, options: PrintOptions) -> NumberFormat:
    """Choose the notation and the width for the real numbers ``shown``.

    Zeros and non-finite numbers have no say for floats: they may come out wider than the width.
    """
    values = shown.reshape(-1)
    if not np.issubdtype(shown.dtype, np.floating):
        return NumberFormat("str", max((len(str(value)) for value in values.tolist()), default=1), options.precision)
    values = values[np.isfinite(values) & (values != 0)].astype(np.float64)
    if values.size == 0:
        return NumberFormat("whole", 1, options.precision)
    whole = bool(np.all(values == np.ceil(values)))
    scientific = _spread_out(np.abs(values)) if options.sci_mode is None else options.sci_mode
    style = "scientific" if scientific else "whole" if whole else "fixed"
    unpadded = NumberFormat(style, 1, options.precision)
    return replace(unpadded, width=max(1, *(len(unpadded.bare(value)) for value in values.tolist())))


def _spread_out(magnitudes: np.ndarray) -> bool:
    """Tell whether these finite non-zero magnitudes ask for scientific notation."""
    least, most = float(magnitudes.min()), float(magnitudes.max())
    return most / least > 1000.0 or most > 1.0e8 or least < 1.0e-4


def _complex_writer(shown: np.ndarray, options: PrintOptions) -> tuple[Callable[[complex], str], int]:
    real, imag = number_format(np.real(shown), options), number_format(np.imag(shown), options)

    def write(value: complex) -> str:
        imaginary = imag(value.imag).lstrip() + "j"
        sign = "" if imaginary[0] == "-" else "+"
        return real(value.real) + sign + imaginary

    return write, real.width + imag.width + 1


def _edges(array: np.ndarray, edgeitems: int) -> np.ndarray:
    """Return the elements that a summary shows: the first and last ``edgeitems`` along each long dimension."""
    for dim, size in enumerate(array.shape):
        if size > 2 * edgeitems:
            ends = [*range(edgeitems), *range(size - edgeitems, size)]
            array = array.take(ends, axis=dim)
    return array


@dataclass(frozen=True, slots=True)
class _Layout:
    """Nested brackets around numbers written by ``write``, each about ``width`` wide."""

    write_number: Callable[..., str]
    width: int
    summarise: bool
    options: PrintOptions

    def write(self, array: np.ndarray, indent: int) -> str:
        if array.ndim == 0:
            return self.write_number(array.item())
        edge = self.options.edgeitems
        cut = self.summarise and len(array) > 2 * edge
        head, tail = (array[:edge], array[len(array) - edge :]) if cut else (array, array[:0])
        if array.ndim == 1:
            return self._vector(head.tolist(), cut, tail.tolist(), indent)
        rows = [self.write(row, indent + 1) for row in head]
        rows += ["..."] if cut else []
        rows += [self.write(row, indent + 1) for row in tail]
        between = "," + "\n" * (array.ndim - 1) + " " * (indent + 1)
        return "[" + between.join(rows) + "]"

    def _vector(self, head: Sequence, cut: bool, tail: Sequence, indent: int) -> str:
        items = [self.write_number(value) for value in head]
        if cut:
            items.append(" ..." if head else "...")
        items += [self.write_number(value) for value in tail]
        per_line = max(1, (self.options.linewidth - indent) // (self.width + 2))
        lines = [", ".join(items[i : i + per_line]) for i in range(0, len(items), per_line)]
        return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]"


def _suffixes(array: np.ndarray, options: PrintOptions, default_dtype: str) -> list[str]:
    name = array.dtype.name
    if array.size == 0:
        size = [f"size={array.shape}"] if array.ndim != 1 else []
        unspoken = {default_dtype}
    else:
        size = [] if options.edgeitems else [f"size={array.shape}"]
        unspoken = {*_WRITTEN_OUT_DTYPES.get(default_dtype, (default_dtype, "complex64")), "int64", "bool"}
    return size + ([] if name in unspoken else [f"dtype=torch.{name}"])


def _with_suffixes(text: str, suffixes: Sequence[str], indent: int, linewidth: int) -> str:
    used = len(text) - text.rfind("\n") + 1
    for suffix in suffixes:
        if used + len(suffix) + 2 > linewidth:
            text += ",\n" + " " * indent + suffix
            used = indent + len(suffix)
        else:
            text += ", " + suffix
            used += len(suffix) + 2
    return text
