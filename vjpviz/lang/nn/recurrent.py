"""One step of a recurrent network."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from vjpviz.autograd.functions import REGISTRY
from vjpviz.autograd.ops.layers import unsafe_split
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.nn import init
from vjpviz.lang.nn.activations import F
from vjpviz.lang.nn.module import Module
from vjpviz.lang.nn.parameter import Parameter, empty, initialising


class _Cell(Module):
    """A cell of ``hidden_size`` units with ``gates`` linear maps each of input and state."""

    gates: int
    weight_ih: Parameter
    weight_hh: Parameter

    def __init__(self, input_size: int, hidden_size: int, bias: bool, dtype: Any) -> None:
        super().__init__()
        self.input_size, self.hidden_size, self.bias = input_size, hidden_size, bias
        rows = self.gates * hidden_size
        with initialising(self._parameters):
            self.weight_ih, self.weight_hh = (empty(rows, size, dtype=dtype) for size in (input_size, hidden_size))
            for name in ("bias_ih", "bias_hh"):
                self.register_parameter(name, empty(rows, dtype=dtype) if bias else None)
            self.reset_parameters()

    def reset_parameters(self) -> None:
        """Draw weights anew, uniform within ``1 / sqrt(hidden_size)``."""
        bound = 1.0 / math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for parameter in self.parameters():
            init.uniform_(parameter, -bound, bound)

    def _batched(self, input: Tensor, state: Tensor | None) -> tuple[Tensor, Tensor, bool]:
        name, rank = type(self).__name__, input.array.ndim
        if rank not in (1, 2):
            raise ValueError(f"{name}: Expected input to be 1D or 2D, got {rank}D instead")
        batched = rank == 2
        if state is not None and state.array.ndim not in (1, 2):
            raise ValueError(f"{name}: Expected hidden to be 1D or 2D, got {state.array.ndim}D instead")
        if not batched:
            input = REGISTRY["unsqueeze"](input, 0)
        rows: Tensor
        if state is None:
            rows = Tensor(np.zeros((input.shape[0], self.hidden_size), input.array.dtype))
        else:
            rows = state if batched else REGISTRY["unsqueeze"](state, 0)
        self._check(input, rows)
        return input, rows, batched

    def _check(self, input: Tensor, state: Tensor) -> None:
        if input.shape[1] != self.input_size:
            raise RuntimeError(f"input has inconsistent input_size: got {input.shape[1]} expected {self.input_size}")
        if input.shape[0] != state.shape[0]:
            raise RuntimeError(f"Input batch size {input.shape[0]} doesn't match hidden0 batch size {state.shape[0]}")
        if state.shape[1] != self.hidden_size:
            raise RuntimeError(
                f"hidden0 has inconsistent hidden_size: got {state.shape[1]}, expected {self.hidden_size}"
            )

    def _of_state(self, state: Tensor) -> Tensor:
        return F["linear"](state, self.weight_hh, self.bias_hh)

    def _of_input(self, input: Tensor) -> Tensor:
        return F["linear"](input, self.weight_ih, self.bias_ih)

    def _parts(self, rows: Tensor) -> tuple[Tensor, ...]:
        return unsafe_split(rows, self.hidden_size, 1)

    def extra_repr(self) -> str:
        """Its sizes and options."""
        return f"{self.input_size}, {self.hidden_size}" + ("" if self.bias is True else f", bias={self.bias}")


def _unbatched(state: Tensor, batched: bool) -> Tensor:
    return state if batched else REGISTRY["squeeze"](state, 0)


class RNNCell(_Cell):
    """``tanh(W_hh h + W_ih x)``."""

    gates = 1

    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        bias: bool = True,
        nonlinearity: str = "tanh",
        device: Any = None,
        dtype: Any = None,
    ) -> None:
        super().__init__(input_size, hidden_size, bias, dtype)
        self.nonlinearity = nonlinearity

    def forward(self, input: Tensor, hx: Tensor | None = None) -> Tensor:
        """The next state."""
        input, state, batched = self._batched(input, hx)
        if self.nonlinearity not in ("tanh", "relu"):
            raise RuntimeError(f"Unknown nonlinearity: {self.nonlinearity}")
        total = self._of_state(state)
        total = REGISTRY["add_"](total, self._of_input(input))
        return _unbatched(REGISTRY[self.nonlinearity](total), batched)

    def extra_repr(self) -> str:
        """Its sizes and options."""
        shown = "" if self.nonlinearity == "tanh" else f", nonlinearity={self.nonlinearity}"
        return super().extra_repr() + shown


class LSTMCell(_Cell):
    """A cell with a memory beside its state."""

    gates = 4

    def __init__(
        self, input_size: int, hidden_size: int, bias: bool = True, device: Any = None, dtype: Any = None
    ) -> None:
        super().__init__(input_size, hidden_size, bias, dtype)

    def forward(self, input: Tensor, hx: tuple[Tensor, Tensor] | None = None) -> tuple[Tensor, Tensor]:
        """The next state and memory."""
        if isinstance(hx, Tensor):
            raise TypeError("lstm_cell(): argument 'hx' (position 2) must be tuple of Tensors, not Tensor")
        batched_input, state, batched = self._batched(input, None if hx is None else hx[0])
        memory = Tensor(np.zeros_like(state.array)) if hx is None else hx[1]
        if hx is not None and not batched:
            memory = REGISTRY["unsqueeze"](memory, 0)
        total = self._of_state(state)
        total = REGISTRY["add_"](total, self._of_input(batched_input))
        parts = self._parts(total)
        enters, forgets = REGISTRY["sigmoid_"](parts[0]), REGISTRY["sigmoid_"](parts[1])
        new, shows = REGISTRY["tanh_"](parts[2]), REGISTRY["sigmoid_"](parts[3])
        kept = REGISTRY["mul"](forgets, memory)
        kept = REGISTRY["add_"](kept, REGISTRY["mul"](enters, new))
        shown = REGISTRY["mul"](shows, REGISTRY["tanh"](kept))
        return _unbatched(shown, batched), _unbatched(kept, batched)


class GRUCell(_Cell):
    """A cell that mixes its old state with a new one."""

    gates = 3

    def __init__(
        self, input_size: int, hidden_size: int, bias: bool = True, device: Any = None, dtype: Any = None
    ) -> None:
        super().__init__(input_size, hidden_size, bias, dtype)

    def forward(self, input: Tensor, hx: Tensor | None = None) -> Tensor:
        """The next state."""
        input, state, batched = self._batched(input, hx)
        ours = self._parts(self._of_input(input))
        theirs = self._parts(self._of_state(state))
        reset = REGISTRY["sigmoid_"](REGISTRY["add_"](theirs[0], ours[0]))
        mix = REGISTRY["sigmoid_"](REGISTRY["add_"](theirs[1], ours[1]))
        new = REGISTRY["tanh_"](REGISTRY["add"](ours[2], REGISTRY["mul_"](theirs[2], reset)))
        result = REGISTRY["mul_"](REGISTRY["sub"](state, new), mix)
        return _unbatched(REGISTRY["add_"](result, new), batched)
