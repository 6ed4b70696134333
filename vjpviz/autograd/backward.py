"""``backward`` and ``grad`` as scripts call them: arguments checked in PyTorch's words, then the engine."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from vjpviz.autograd.engine import Task, run
from vjpviz.autograd.node import Edge, Node
from vjpviz.autograd.ops.index import select
from vjpviz.autograd.ops.pieces import stack
from vjpviz.autograd.session import session
from vjpviz.autograd.tensor import Tensor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ONLY_SCALAR = "grad can be implicitly created only for scalar outputs"
UNUSED = (
    "The differentiated Tensor at index {} appears to not have been used in the graph. Set allow_unused=True if this "
    "is the desired behavior."
)


def backward(
    tensors: Tensor | Sequence[Tensor],
    grad_tensors: Tensor | Iterable[Tensor | None] | None = None,
    retain_graph: bool | None = None,
    create_graph: bool = False,
    inputs: Tensor | Sequence[Tensor] | None = None,
) -> None:
    """``torch.autograd.backward``: accumulate gradients of ``tensors`` into the leaves (or into ``inputs``).

    Raises RuntimeError with PyTorch's texts for what has no graph, needs a gradient or got one of the wrong shape.
    """
    targets = None if inputs is None else ((inputs,) if isinstance(inputs, Tensor) else tuple(inputs))
    if targets is not None and not targets:
        raise RuntimeError("`inputs` argument to `backward()` cannot be empty.")
    roots = (tensors,) if isinstance(tensors, Tensor) else tuple(tensors)
    given = _as_tuple(grad_tensors, len(roots))
    task = _task(retain_graph, create_graph)
    with _recorded(roots, given, task):
        seeds = _seeds(roots, given)
        edges = _roots(roots)
        if targets is not None:
            task.needed = set()
            for tensor in targets:
                retain_grad(tensor)
                if (edge := tensor.edge) is not None:
                    task.needed.add(edge[0])
            _restrict(task, edges, stop=frozenset(task.needed))
        _launch(edges, seeds, task)


def grad(
    outputs: Tensor | Sequence[Tensor],
    inputs: Tensor | Sequence[Tensor],
    grad_outputs: Tensor | Sequence[Tensor | None] | None = None,
    retain_graph: bool | None = None,
    create_graph: bool = False,
    allow_unused: bool | None = None,
    is_grads_batched: bool = False,
    materialize_grads: bool = False,
) -> tuple[Tensor | None, ...]:
    """``torch.autograd.grad``: the gradients of ``outputs`` for ``inputs``, without touching any ``.grad``."""
    if materialize_grads and allow_unused is False:
        raise ValueError(
            "Expected allow_unused to be True or not passed when materialize_grads=True, but got: allow_unused=False."
        )
    if is_grads_batched:
        options = {"create_graph": create_graph, "allow_unused": allow_unused, "materialize_grads": materialize_grads}
        return _batched(outputs, inputs, grad_outputs, options)
    roots = (outputs,) if isinstance(outputs, Tensor) else tuple(outputs)
    wanted = (inputs,) if isinstance(inputs, Tensor) else tuple(inputs)
    given = _as_tuple(grad_outputs, len(roots))
    if not wanted:
        raise RuntimeError("`inputs` argument to `grad()` cannot be empty.")
    task = _task(retain_graph, create_graph)
    with _recorded(roots, given, task):
        seeds = _seeds(roots, given)
        edges = _roots(roots)
        if not all(tensor.requires_grad for tensor in wanted):
            raise RuntimeError("One of the differentiated Tensors does not require grad")
        task.needed = set()
        for place, tensor in enumerate(wanted):
            if (edge := tensor.edge) is not None:  # a view made under no_grad has none, and is not reached
                task.captures.setdefault(edge, []).append(place)
        _restrict(task, edges, stop=frozenset())
        captured = _launch(edges, seeds, task)
    results: list[Tensor | None] = []
    for place, tensor in enumerate(wanted):
        result = captured.get(place)
        if result is None and materialize_grads:
            result = Tensor(np.zeros(tensor.shape, tensor.array.dtype), requires_grad=create_graph)
        if result is None and not (allow_unused or materialize_grads):
            raise RuntimeError(UNUSED.format(place))
        results.append(result)
    return tuple(results)


def _batched(outputs: Any, inputs: Any, grad_outputs: Any, options: dict[str, Any]) -> tuple[Tensor | None, ...]:
    """A pass for each of a stack of seeds; the gradients stacked."""
    given = (grad_outputs,) if isinstance(grad_outputs, Tensor) else tuple(grad_outputs)
    passes = [
        grad(outputs, inputs, [one if one is None else select(one, 0, row) for one in given], True, **options)
        for row in range(len(given[0].array))
    ]
    return tuple(None if rows[0] is None else stack(list(rows)) for rows in zip(*passes, strict=True))


def retain_grad(tensor: Tensor) -> None:
    """``Tensor.retain_grad``: keep the gradient of a non-leaf. Raises RuntimeError for one that needs no gradient."""
    if not tensor.requires_grad:
        raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
    node = tensor.grad_fn
    if node is None or tensor.retains_grad:
        return
    tensor.retains_grad = True
    node.retained[tensor.output_nr] = tensor
    recorder = session().recorder
    if recorder is not None:
        recorder.edited("retain_grad", tensor)


def _task(retain_graph: bool | None, create_graph: bool) -> Task:
    return Task(
        keep_graph=create_graph if retain_graph is None else bool(retain_graph), create_graph=bool(create_graph)
    )


@contextmanager
def _recorded(roots: tuple[Tensor, ...], given: tuple[Tensor | None, ...], task: Task) -> Iterator[None]:
    """Tell the recorder of a call, of one that is refused too."""
    recorder = session().recorder
    if recorder is None:
        yield
        return
    call = recorder.begin_call(roots, given, retain=task.keep_graph, create=task.create_graph)
    try:
        yield
    except Exception as error:
        if task.recorder is None:
            recorder.refused(str(error))
        raise
    finally:
        recorder.end_call(call)


def _launch(edges: list[Edge], seeds: list[Tensor], task: Task) -> dict[int, Tensor | None]:
    if len(edges) > 1:
        session().take_sequence_nr()  # PyTorch's GraphRoot node
    return run(edges, seeds, task)


def _as_tuple(grads: Any, count: int) -> tuple[Tensor | None, ...]:
    if grads is None:
        return (None,) * count
    given = (grads,) if isinstance(grads, Tensor) else tuple(grads)
    for one in given:
        if one is not None and not isinstance(one, Tensor):
            raise TypeError(f"gradients can be either Tensors or None, but got {type(one).__name__}")
    return given


def _seeds(roots: Sequence[Tensor], grads: tuple[Tensor | None, ...]) -> list[Tensor]:
    if len(grads) != len(roots):
        raise RuntimeError(f"got {len(roots)} tensors and {len(grads)} gradients")
    seeds: list[Tensor] = []
    for number, (root, given) in enumerate(zip(roots, grads, strict=True)):
        if given is not None:
            if given.shape != root.shape:
                raise RuntimeError(
                    f"Mismatch in shape: grad_output[{number}] has a shape of torch.Size({list(given.shape)}) and "
                    f"output[{number}] has a shape of torch.Size({list(root.shape)})."
                )
            if given.dtype.is_complex != root.dtype.is_complex:
                raise RuntimeError(
                    "For complex Tensors, both grad_output and output are required to have the same dtype. Mismatch in "
                    f"dtype: grad_output[{number}] has a dtype of {given.dtype} and output[{number}] has a dtype of "
                    f"{root.dtype}."
                )
            seeds.append(given)
        elif root.requires_grad and root.array.size != 1:
            raise RuntimeError(ONLY_SCALAR)
        elif root.requires_grad and root.dtype.is_complex:
            raise RuntimeError(f"grad can be implicitly created only for real scalar outputs but got {root.dtype}")
        else:
            seeds.append(Tensor(np.ones(root.shape, root.array.dtype)))
    return seeds


def _roots(roots: Sequence[Tensor]) -> list[Edge]:
    edges: list[Edge] = []
    for number, root in enumerate(roots):
        edge = root.edge
        if edge is None:
            raise RuntimeError(f"element {number} of tensors does not require grad and does not have a grad_fn")
        edges.append(Edge(*edge))
    return edges


def _restrict(task: Task, roots: Sequence[Edge], *, stop: frozenset[Node]) -> None:
    """Fill ``task.needed`` with the nodes that lie on a way from ``roots`` to what is wanted.

    Nothing behind a node of ``stop`` is needed for its own sake; a captured place needs only what leads to it.
    """
    assert task.needed is not None
    wanted = {node for node, _ in task.captures} | stop
    leads: dict[Node, bool] = {}
    stack: list[tuple[Node, bool]] = [(root.node, False) for root in roots]
    while stack:
        node, expanded = stack.pop()
        if not expanded:
            if node in leads:
                continue
            leads[node] = False
            stack.append((node, True))
            stack.extend((edge.node, False) for edge in node.edges if edge is not None and edge.node not in leads)
        else:
            leads[node] = any(
                edge is not None and (edge.node in wanted or leads.get(edge.node, False)) for edge in node.edges
            )
    task.needed |= {node for node, leading in leads.items() if leading}
