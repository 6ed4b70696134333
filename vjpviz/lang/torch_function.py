"""``torch.autograd.Function`` and its context as scripts see them."""

from __future__ import annotations

from typing import Any

from vjpviz.autograd.custom import CustomNode, Function, FunctionCtx, once_differentiable
from vjpviz.lang.tables import Property, Row, TypeTable, plain


def _noted(name: str) -> Property:
    """A row for what ``forward`` noted in its context, read from the node."""
    return Property(lambda node: getattr(node.ctx, name))


NODE: dict[str, Row] = {
    "saved_tensors": Property(lambda node: node.saved_tensors),
    "needs_input_grad": _noted("needs_input_grad"),
}
MEMBERS: dict[str, Any] = {
    "Function": Function,
    "FunctionCtx": FunctionCtx,
    "once_differentiable": once_differentiable,
}


def add_function_rows(table: TypeTable) -> None:
    """List what a script may use on its Functions, their contexts and their nodes."""
    table.add(Function, plain("apply forward backward vjp setup_context"))
    context = "save_for_backward saved_tensors mark_dirty mark_non_differentiable set_materialize_grads"
    table.add(FunctionCtx, plain(context) | plain("needs_input_grad", writable=True), open=True)
    table.add(CustomNode, NODE)
