"""What PyTorch keeps globally and we keep per run: grad mode, the node counter, random numbers, the recorder."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from vjpviz.autograd.dtypes import DType, float32
from vjpviz.autograd.text import PrintOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from vjpviz.autograd.engine import Task
    from vjpviz.autograd.random import Generator
    from vjpviz.autograd.recorder import Recorder


@dataclass
class Session:
    """The state of one run of a script.

    ``recorder`` is ``None`` while nothing is to be recorded: in ``vjpviz run``, and inside the formulas of a backward
    pass that does not create a graph. ``saved_hooks`` is the stack of ``saved_tensors_hooks`` pairs, ``passes`` that of
    the backward passes under way. With ``anomaly``, a pass stops where ``check_nan`` finds a gradient that is nan.
    """

    recorder: Recorder | None = None
    grad_enabled: bool = True
    inference: bool = False
    default_dtype: DType = float32
    print_options: PrintOptions = field(default_factory=PrintOptions)
    seed: int = 0
    saved_hooks: list[tuple[Callable, Callable]] = field(default_factory=list)
    saved_hooks_refused: str = ""
    passes: list[Task] = field(default_factory=list)
    anomaly: bool = False
    check_nan: bool = True
    sequence_nr: int = 0

    @cached_property
    def generator(self) -> Generator:
        """The default random generator, seeded with ``seed`` until the script seeds it."""
        from vjpviz.autograd.random import Generator

        return Generator(self.seed)

    @property
    def seed_used(self) -> int | None:
        """``seed`` if a random number was drawn from it, so that a reader of the trace can repeat the run."""
        drawn = self.__dict__.get("generator")
        return self.seed if drawn is not None and drawn.initial_seed() == self.seed else None

    def take_sequence_nr(self) -> int:
        """The number of the next node, counted from 0 in the order of creation."""
        taken = self.sequence_nr
        self.sequence_nr += 1
        return taken

    @contextmanager
    def modes(self, *, grad: bool | None = None, inference: bool | None = None, record: bool = True) -> Iterator[None]:
        """Set grad mode, inference mode, and whether operations are recorded, for a block."""
        before = self.grad_enabled, self.inference, self.recorder
        if grad is not None:
            self.grad_enabled = grad
        if inference is not None:
            self.inference = inference
        if not record:
            self.recorder = None
        try:
            yield
        finally:
            self.grad_enabled, self.inference, self.recorder = before


_current: ContextVar[Session] = ContextVar("session")


def session() -> Session:
    """The session of the run under way; a new one where there is none yet."""
    try:
        return _current.get()
    except LookupError:
        fresh = Session()
        _current.set(fresh)
        return fresh


@contextmanager
def activate(current: Session) -> Iterator[Session]:
    """Make ``current`` the session for a block."""
    token = _current.set(current)
    try:
        yield current
    finally:
        _current.reset(token)
