"""The message for a call that fits none of several overloads, as PyTorch words it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from vjpviz.lang.signatures_types import type_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vjpviz.lang.signatures import Signature

MATCHES = {"float": ("float", "int", "long"), "int": ("int", "long")}


def mismatch(signatures: Iterable[Signature], args: Sequence[Any], kwargs: Mapping[str, Any]) -> str:
    """Tell what came and what would have fitted: one overload on the same line, several on a line each."""
    shown = [signature for signature in signatures if not signature.hidden]
    given = {name: kwargs[name] for name in in_map_order(kwargs)}
    start = f"{shown[0].name}() received an invalid combination of arguments - "
    if len(shown) == 1:
        (only,) = shown
        options = _options(only)
        if unknown := _unknown(options, given):
            return f"{start}got unrecognized keyword arguments: {', '.join(unknown)}"
        same_count = len(options) == len(args) + len(given)
        got = _marked(options, args, given) if same_count else _described(args, given)
        return f"{start}got {got}, but expected {only}"
    lines = [f"{start}got {_described(args, given)}, but expected one of:\n"]
    for signature in shown:
        options = _options(signature)
        lines.append(f" * {signature}\n")
        if len(options) != len(args) + len(given):
            continue
        if unknown := _unknown(options, given):
            lines.append(f"      didn't match because some of the keywords were incorrect: {', '.join(unknown)}\n")
        else:
            marked = _marked(options, args, given)
            lines.append(f"      didn't match because some of the arguments have invalid types: {marked}\n")
    return "".join(lines)


def _options(signature: Signature) -> list[tuple[str, str]]:
    """The types and names PyTorch reads back from the text of a signature.

    It takes what follows the last blank for the name, so a parameter with a default goes by the default, and the ``*``
    counts as one: which is why some overloads are explained and others are not.
    """
    pairs = (part.rpartition(" ") for part in str(signature)[1:-1].split(", "))
    return [(kind if blank else name, name) for kind, blank, name in pairs]


def _unknown(options: Sequence[tuple[str, str]], given: Mapping[str, Any]) -> list[str]:
    names = [name for _, name in options[max(0, len(options) - len(given)) :]]
    return [name for name in given if name not in names]


def _described(args: Sequence[Any], given: Mapping[str, Any]) -> str:
    return _joined([type_name(value) for value in args], [f"{name}={type_name(given[name])}" for name in given])


def _joined(positional: list[str], named: list[str]) -> str:
    text = "".join(f"{part}, " for part in positional + named)
    return f"({text[:-2] if positional else text})"  # without positional ones PyTorch leaves the last comma


def _marked(options: Sequence[tuple[str, str]], args: Sequence[Any], given: Mapping[str, Any]) -> str:
    parts = []
    for number, (kind, name) in enumerate(options):
        named = number >= len(args)
        value = given[name] if named else args[number]
        fits = type_name(value) in MATCHES.get(kind, (kind,))
        text = (f"{name}=" if named else "") + _elements(value)
        parts.append(text if fits else f"!{text}!")
    return _joined(parts[: len(args)], parts[len(args) :])


def _elements(value: object) -> str:
    if not isinstance(value, (tuple, list)):
        return type_name(value)
    inside = ", ".join(map(type_name, value))
    if isinstance(value, list):
        return f"{type_name(value)} of [{inside}]"
    return f"{type_name(value)} of ({inside}{',' if len(value) == 1 else ''})"


def in_map_order(names: Iterable[str]) -> list[str]:
    """The names as a C++ ``unordered_map`` of up to 13 hands them back: newest first, those of one bucket together."""
    order: list[str] = []
    for name in names:
        bucket = _hash(name) % 13
        at = next((index for index, other in enumerate(order) if _hash(other) % 13 == bucket), 0)
        order.insert(at, name)
    return order


def _hash(name: str) -> int:
    """MurmurHash64A with the seed libstdc++ gives it."""
    mask, factor = 2**64 - 1, 0xC6A4A7935BD1E995
    data = name.encode()
    state = 0xC70F6907 ^ (len(data) * factor & mask)
    whole = len(data) // 8 * 8
    for start in range(0, whole, 8):
        block = int.from_bytes(data[start : start + 8], "little") * factor & mask
        state = (state ^ ((block ^ block >> 47) * factor & mask)) * factor & mask
    if data[whole:]:
        state = (state ^ int.from_bytes(data[whole:], "little")) * factor & mask
    state = (state ^ state >> 47) * factor & mask
    return state ^ state >> 47
