"""PyTorch's built-in functions and methods as values a script can hold and call."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from vjpviz.lang.errors import Unsupported
from vjpviz.lang.signatures import Bound, Signature
from vjpviz.lang.signatures_errors import mismatch
from vjpviz.lang.signatures_tables import python_name
from vjpviz.lang.signatures_types import name_type
from vjpviz.lang.torch_values import Device

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

# Arguments that say where and how elements lie in memory: judged here, of no interest to an operation.
PLACEMENT = ("device", "layout", "pin_memory", "memory_format", "non_blocking")


class Native:
    """A built-in of PyTorch: ``name``, its overloads as text, and the Python function that does the work.

    Called, it binds the arguments as PyTorch does and calls ``function`` with the required ones by position and the
    others, where given, by name (a method's ``self`` first). Raises ``TypeError`` in PyTorch's words for a misfit, and
    `Unsupported` where ``function`` is ``None`` or an argument asks for what vjpviz has not.
    """

    def __init__(
        self, name: str, overloads: Iterable[str], function: Callable[..., Any] | None, *, method: bool = False
    ) -> None:
        self.name = self.__name__ = name
        self.overloads = tuple(overloads)
        self.function = function
        self.method = method

    def __repr__(self) -> str:
        if self.method:
            return f"<method '{self.name}' of 'torch._C.TensorBase' objects>"
        return f"<built-in method {self.name} of type object at {id(type(self)):#x}>"

    @property
    def title(self) -> str:
        """What messages of vjpviz call it: ``torch.exp`` or ``Tensor.exp``."""
        return f"{'Tensor' if self.method else 'torch'}.{self.name}"

    @cached_property
    def signatures(self) -> tuple[Signature, ...]:
        """Its overloads in the order in which they are tried, hidden ones last."""
        parsed = [Signature.parse(self.name + text) for text in self.overloads]
        return tuple(sorted(parsed, key=lambda signature: signature.hidden))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Bind and run."""
        receiver, given = (args[:1], args[1:]) if self.method else ((), args)
        bound = self.bind(given, kwargs)
        if self.function is None:
            raise Unsupported(f"vjpviz does not know {self.title} yet")
        positional: list[Any] = list(receiver)
        named: dict[str, Any] = {}
        by_name = bound.signature.hidden  # the deprecated overloads have another order
        for parameter in bound.signature.parameters:
            name = parameter.name
            by_name = by_name or name not in bound.values or not parameter.required or parameter.keyword_only
            if name not in bound.values:
                continue
            value = bound.values[name]
            if name == "out":
                raise Unsupported(f"vjpviz does not know the argument out= of {self.title} yet")
            if name in PLACEMENT:
                _check_placement(name, value)
            elif by_name:
                named[python_name(name)] = value
            else:
                positional.append(value)
        return self.function(*positional, **named)

    def bind(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Bound:
        """The first overload that takes these arguments, and what it makes of them. Raises ``TypeError``."""
        signatures = self.signatures
        if self.method and len(signatures) == 1 and not signatures[0].parameters:
            self._refuse_all(args, kwargs)
        if len(signatures) == 1:
            bound = signatures[0].bind(args, kwargs, strict=True)
            assert bound is not None
            return bound
        for signature in signatures:
            if (bound := signature.bind(args, kwargs, strict=False)) is not None:
                return bound
        count = len(args) + len(kwargs)
        plausible = [
            signature
            for signature in signatures
            if signature.least <= count <= len(signature.parameters) and not signature.hidden
        ]
        if len(plausible) == 1:
            plausible[0].bind(args, kwargs, strict=True)
        raise TypeError(mismatch(signatures, args, kwargs))

    def _refuse_all(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
        """A method without parameters is turned away by Python itself, which names the C class."""
        if kwargs:
            raise TypeError(f"TensorBase.{self.name}() takes no keyword arguments")
        if args:
            raise TypeError(f"TensorBase.{self.name}() takes no arguments ({len(args)} given)")


name_type("builtin_function_or_method", Native)


def _check_placement(name: str, value: Any) -> None:
    if isinstance(value, Device):
        if value.type == "cuda":
            raise AssertionError("Torch not compiled with CUDA enabled")
        if value.type != "cpu":
            raise Unsupported(f"vjpviz has no device '{value}', only 'cpu'")
    elif name == "pin_memory" and value:
        raise RuntimeError(
            "pin_memory=True requires a CUDA or other accelerator backend; no pinned memory allocator is available on "
            "this system."
        )
