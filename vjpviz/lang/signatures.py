"""Signatures of PyTorch's functions, and the binding of a call's arguments to them, with PyTorch's words for misfits.

Written like PyTorch's own schemas: ``clamp(Tensor input, Scalar? min=None, Scalar? max=None, *, Tensor out=None)``.
The rules are those of PyTorch's ``python_arg_parser``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.signatures_kinds import KINDS, Kind, Unpacking, is_int_list, is_number
from vjpviz.lang.signatures_types import type_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NUMPY_NAMES = {"dim": ("axis",), "keepdim": ("keepdims",), "input": ("x", "a", "x1"), "other": ("x2",)}
NUMBERS_AS_TENSORS = {
    name + suffix
    for name in ("add", "sub", "subtract", "mul", "multiply", "div", "divide", "true_divide", "floor_divide", "copy")
    for suffix in ("", "_")
} - {"copy"} | {"to"}
_PARAMETER = re.compile(r"([A-Za-z_]+)(?:(\[)(\d*)\])?(\?)? (\w+)(?:=(.*))?")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter. ``default`` is the text PyTorch shows for it, ``size`` the 1 of ``int[1]`` or 0."""

    name: str
    kind: Kind
    size: int
    nullable: bool
    default: str | None
    keyword_only: bool
    takes_numbers: bool = False

    @property
    def required(self) -> bool:
        """Whether a call has to give it."""
        return self.default is None

    def __str__(self) -> str:
        default = "" if self.default is None else f" = {self.default}"
        return f"{self.kind.words} {self.name}{default}"

    def accepts(self, value: Any, number: int) -> bool:
        """Whether ``value`` fits. Raises ``TypeError`` for a list of tensors that holds something else."""
        if not self.kind.accepts(value, self.size):
            return self.takes_numbers and is_number(value)
        if self.kind is KINDS["Tensor[]"]:
            for position, element in enumerate(value):
                if not isinstance(element, Tensor):
                    raise TypeError(
                        f"expected Tensor as element {position} in argument {number}, but got {type_name(element)}"
                    )
        return True

    def given(self, kwargs: Mapping[str, Any]) -> str | None:
        """The name under which ``kwargs`` holds it: its own, or NumPy's for it."""
        for name in (self.name, *NUMPY_NAMES.get(self.name, ())):
            if name in kwargs:
                return name
        return None


@dataclass(frozen=True, slots=True)
class Bound:
    """A call that fits: the values given for the parameters of ``signature``, by name."""

    signature: Signature
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Signature:
    """One overload of a function. Hidden ones bind, but no message names them."""

    name: str
    parameters: tuple[Parameter, ...]
    hidden: bool

    @classmethod
    def parse(cls, text: str) -> Signature:
        """Read ``name(type name=default, *, type name)``, then ``|deprecated`` if no message is to name it."""
        name, rest = text.split("(", 1)
        inside, flag = rest.rsplit(")", 1)
        parameters = []
        keyword_only = False
        for part in filter(None, inside.split(", ")):
            if part == "*":
                keyword_only = True
                continue
            match = _PARAMETER.fullmatch(part)
            if match is None:
                raise ValueError(f"not a parameter: {part!r} in {text!r}")
            word, many, size, mark, label, default = match.groups()
            kind = word + ("[]" if many else "")
            numbers = kind == "Tensor" and name in NUMBERS_AS_TENSORS
            nullable = mark is not None or default == "None"
            parameters.append(
                Parameter(label, KINDS[kind], int(size or 0), nullable, default, keyword_only, numbers),
            )
        return cls(name, tuple(parameters), hidden=flag == "|deprecated")

    def __str__(self) -> str:
        texts = [str(parameter) for parameter in self.parameters]
        for position, parameter in enumerate(self.parameters):
            if parameter.keyword_only:
                texts.insert(position, "*")
                break
        return f"({', '.join(texts)})"

    @property
    def least(self) -> int:
        """How many parameters have no default, keyword-only ones included."""
        return sum(parameter.required for parameter in self.parameters)

    @property
    def most_positional(self) -> int:
        """How many can be given by position."""
        return sum(not parameter.keyword_only for parameter in self.parameters)

    @property
    def spreads(self) -> bool:
        """Whether its only positional parameter is an int list, whose ints may be given one by one."""
        return self.most_positional == 1 and self.parameters[0].kind is KINDS["int[]"]

    def bind(self, args: Sequence[Any], kwargs: Mapping[str, Any], *, strict: bool) -> Bound | None:
        """Fit a call to the parameters. A misfit raises ``TypeError`` if ``strict`` and gives ``None`` otherwise."""
        misfit = None
        if len(args) > self.most_positional and not self.spreads:
            misfit = self._too_many(len(args))
        raw: dict[str, Any] = {}
        taken = used = 0
        for number, parameter in enumerate(self.parameters):
            if misfit is not None:
                break
            by_position = taken < len(args)
            if by_position:
                if parameter.keyword_only:
                    misfit = self._too_many(len(args))
                    break
                found, value = True, args[taken]
                taken += 1
            else:
                key = parameter.given(kwargs)
                found, value = key is not None, kwargs.get(key) if key else None
                used += found
            if (not found and not parameter.required) or (found and value is None and parameter.nullable):
                if parameter.required and parameter.kind is KINDS["int[]"]:
                    raw[parameter.name] = ()  # sum(dim=None) is the overload with dimensions: all of them
                continue
            if not found:
                misfit = self._missing(number)
            elif parameter.accepts(value, number):
                raw[parameter.name] = value
            elif by_position and number == 0 and self.spreads and is_int_list(tuple(args)):
                raw[parameter.name] = tuple(args)
                taken = len(args)
            elif by_position and self.spreads and len(args) > 1:
                misfit = self._too_many(len(args))
            else:
                misfit = self._wrong_type(parameter, value, taken if by_position else None)
        if misfit is None and taken < len(args):
            misfit = self._too_many(len(args))
        if misfit is None and used < len(kwargs):
            misfit = self._unexpected(kwargs, len(args))
        if misfit is None:
            return Bound(self, self._unpack(raw))
        if strict:
            raise TypeError(misfit)
        return None

    def _unpack(self, raw: dict[str, Any]) -> dict[str, Any]:
        values = {}
        for parameter in self.parameters:
            if parameter.name not in raw:
                continue
            value = raw[parameter.name]
            try:
                numeric = parameter.takes_numbers and not isinstance(value, Tensor)
                values[parameter.name] = value if numeric else parameter.kind.unpack(value, parameter.size)
            except Unpacking as problem:
                self._fail_unpacking(parameter, value, problem)
        return values

    def _fail_unpacking(self, parameter: Parameter, value: Any, problem: Unpacking) -> NoReturn:
        got = type_name(value[problem.position - 1])
        reason = problem.reason or f"type must be {parameter.kind.words},but got {got}"
        raise TypeError(
            f"{self.name}(): argument '{parameter.name}' failed to unpack the object at pos {problem.position} "
            f'with error "{reason}"'
        )

    def _too_many(self, count: int) -> str:
        most = self.most_positional
        if self.least != most:
            return f"{self.name}() takes from {self.least} to {most} positional arguments but {count} were given"
        plural, were = "" if most == 1 else "s", "was" if count == 1 else "were"
        return f"{self.name}() takes {most} positional argument{plural} but {count} {were} given"

    def _missing(self, number: int) -> str:
        names = [f'"{parameter.name}"' for parameter in self.parameters[number:] if parameter.required]
        plural = "s" if len(names) == 1 else ""  # the wrong way round, as PyTorch has it
        return f"{self.name}() missing {len(names)} required positional argument{plural}: {', '.join(names)}"

    def _wrong_type(self, parameter: Parameter, value: object, position: int | None) -> str:
        got = f"not {type_name(value)}"
        if position is not None and parameter.kind is KINDS["int[]"] and isinstance(value, (tuple, list)):
            got = f"but found element of type {type_name(value[0])} at pos 0"
        place = "" if position is None else f" (position {position})"
        return f"{self.name}(): argument '{parameter.name}'{place} must be {parameter.kind.words}, {got}"

    def _unexpected(self, kwargs: Mapping[str, Any], positional: int) -> str:
        names = [parameter.name for parameter in self.parameters]
        for key in kwargs:
            if key not in names:
                return f"{self.name}() got an unexpected keyword argument '{key}'"
            if names.index(key) < positional:
                return f"{self.name}() got multiple values for argument '{key}'"
        return "invalid keyword arguments"
