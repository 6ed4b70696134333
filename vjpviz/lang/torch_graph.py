"""``torch.autograd.graph`` and anomaly detection: hooks on what is saved, on several gradients, on nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from vjpviz.autograd.engine import Task
from vjpviz.autograd.node import Node
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor
from vjpviz.lang.signatures_types import type_name
from vjpviz.lang.tables import TypeTable, plain
from vjpviz.lang.torch_hooks import RemovableHandle, register_hook
from vjpviz.lang.torch_types import stand

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MODULE = "torch.autograd.graph"


class saved_tensors_hooks:  # noqa: N801  (the name scripts see)
    """Within the block, what a node saves goes through ``pack_hook``, and comes back through ``unpack_hook``."""

    def __init__(self, pack_hook: Callable[[Tensor], Any], unpack_hook: Callable[[Any], Tensor]) -> None:
        self.pack_hook, self.unpack_hook = pack_hook, unpack_hook

    def __enter__(self) -> None:
        state = session()
        if state.saved_hooks_refused:
            raise RuntimeError(state.saved_hooks_refused)
        state.saved_hooks.append((self.pack_hook, self.unpack_hook))

    def __exit__(self, *problem: object) -> None:
        session().saved_hooks.pop()


class save_on_cpu(saved_tensors_hooks):  # noqa: N801  (the name scripts see)
    """Keeps saved tensors in the computer's own memory, where they are already."""

    def __init__(self, pin_memory: bool = False, device_type: str = "cuda") -> None:
        super().__init__(lambda tensor: tensor, lambda tensor: tensor)


class disable_saved_tensors_hooks:  # noqa: N801  (the name scripts see)
    """Within the block, `saved_tensors_hooks` is refused with a message of the script's."""

    def __init__(self, error_message: str) -> None:
        self.error_message, self.before = error_message, ""

    def __enter__(self) -> None:
        state = session()
        self.before, state.saved_hooks_refused = state.saved_hooks_refused, self.error_message

    def __exit__(self, *problem: object) -> None:
        session().saved_hooks_refused = self.before


class GradientEdge(NamedTuple):
    """Where a tensor's gradient goes."""

    node: Node
    output_nr: int
    ownership_token: Node | None = None


def get_gradient_edge(tensor: Tensor) -> GradientEdge:
    """The node a tensor's gradient goes to, and the number of the node's input. Raises RuntimeError without one."""
    edge = tensor.edge
    if edge is None:
        raise RuntimeError("It is not possible to get the gradient edge for a Tensor that does not require gradients")
    return GradientEdge(*edge)


def increment_version(tensor: Tensor | Sequence[Tensor]) -> None:
    """Count a change of a tensor that PyTorch did not see."""
    for one in (tensor,) if isinstance(tensor, Tensor) else tensor:
        one.version.count += 1


class MultiHandle:
    """Ends a hook that was registered on several tensors."""

    def __init__(self, handles: Sequence[RemovableHandle]) -> None:
        self.handles = tuple(handles)

    def remove(self) -> None:
        """Take the hook away."""
        for handle in self.handles:
            handle.remove()

    def __enter__(self) -> MultiHandle:
        return self

    def __exit__(self, *problem: object) -> None:
        self.remove()


def register_multi_grad_hook(tensors: Sequence[Tensor], fn: Callable[..., Any], *, mode: str = "all") -> MultiHandle:
    """Call ``fn`` in each pass with the gradients of all ``tensors``; with ``mode="any"``, with the first of them."""
    if mode not in ("all", "any"):
        raise ValueError(f"Expects mode to be one of ('all', 'any') but got {mode}")
    if not all(one.requires_grad for one in tensors):
        raise AssertionError("Expected gradient function to be set")
    nodes = [edge[0] for one in tensors if (edge := one.edge)]
    seen: list[Any] = [None, []]  # the pass under way, and what came in it

    def collect(place: int) -> Callable[[Tensor], None]:
        def hook(grad: Tensor) -> None:
            task = session().passes[-1]
            if seen[0] is not task:
                seen[:] = [task, [None] * len(nodes)]
            arrived = seen[1]
            first = all(one is None for one in arrived)
            arrived[place] = grad
            if mode == "any":
                if first:
                    fn(grad)
            elif sum(one is not None for one in arrived) == sum(_runs(task, node) for node in nodes):
                fn(arrived)

        hook.__name__ = getattr(fn, "__name__", "")
        return hook

    return MultiHandle([register_hook(one, collect(place)) for place, one in enumerate(tensors)])


def _runs(task: Task, node: Node) -> bool:
    return node in task.expected and task.wants(node)


class set_detect_anomaly:  # noqa: N801  (the name scripts see)
    """Whether a pass is to stop at a gradient that is not a number; for good, or for a block."""

    def __init__(self, mode: bool, check_nan: bool = True) -> None:
        state = session()
        self.before = state.anomaly, state.check_nan
        state.anomaly, state.check_nan = mode, check_nan

    def __enter__(self) -> None:
        """Nothing: it is set already."""

    def __exit__(self, *problem: object) -> None:
        state = session()
        state.anomaly, state.check_nan = self.before


class detect_anomaly:  # noqa: N801  (the name scripts see)
    """Within the block, a pass stops at a gradient that is not a number."""

    def __init__(self, check_nan: bool = True) -> None:
        self.check_nan = check_nan
        self.before = False, True

    def __enter__(self) -> None:
        state = session()
        self.before = state.anomaly, state.check_nan
        state.anomaly, state.check_nan = True, self.check_nan

    def __exit__(self, *problem: object) -> None:
        state = session()
        state.anomaly, state.check_nan = self.before


def _variable(data: Any = None, requires_grad: bool = False, volatile: bool = False) -> Tensor:
    """``torch.autograd.Variable``: what tensors with gradients were before they were all one."""
    if not isinstance(data, Tensor):
        raise TypeError(f"Variable data has to be a tensor, but got {type_name(data)}")
    tensor = data.alias()
    tensor.set_requires_grad(requires_grad)
    recorder = session().recorder
    if recorder is not None:
        recorder.created(tensor, "Variable", (data,))
    return tensor


Variable = stand("Variable", Tensor, _variable, module="torch.autograd.variable")
GRAPH: dict[str, Any] = {
    "saved_tensors_hooks": saved_tensors_hooks,
    "save_on_cpu": save_on_cpu,
    "disable_saved_tensors_hooks": disable_saved_tensors_hooks,
    "GradientEdge": GradientEdge,
    "get_gradient_edge": get_gradient_edge,
    "increment_version": increment_version,
    "register_multi_grad_hook": register_multi_grad_hook,
    "Node": Node,
}
ANOMALY: dict[str, Any] = {"set_detect_anomaly": set_detect_anomaly, "detect_anomaly": detect_anomaly}


def add_graph_rows(table: TypeTable) -> None:
    """List what a script may use on these values."""
    table.add(MultiHandle, plain("remove"))
    table.add(GradientEdge, plain("node output_nr ownership_token"))
    table.add(saved_tensors_hooks, plain("pack_hook unpack_hook"))


for _kind in (saved_tensors_hooks, save_on_cpu, disable_saved_tensors_hooks, GradientEdge, Node):
    _kind.__module__ = MODULE
for _kind in (set_detect_anomaly, detect_anomaly):
    _kind.__module__ = "torch.autograd.anomaly_mode"
