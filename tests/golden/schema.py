"""The shape of the trace's JSON form, checked by hand: keys, types, and references that lead somewhere."""

from __future__ import annotations

from typing import Any

NUMBER_OR_NONE = (int, type(None))
FIELDS: dict[str, dict[str, type | tuple[type, ...]]] = {
    "tensors": {
        "id": int,
        "name": (str, type(None)),
        "shape": list,
        "dtype": str,
        "requires_grad": bool,
        "is_leaf": bool,
        "grad_fn": NUMBER_OR_NONE,
        "line": NUMBER_OR_NONE,
        "data": (list, int, float, bool),
        "grad": (list, int, float, type(None)),
    },
    "nodes": {"id": int, "name": str, "sequence_nr": int, "next_functions": list, "line": NUMBER_OR_NONE},
    "backward_calls": {
        "line": NUMBER_OR_NONE,
        "roots": list,
        "gradients": list,
        "retain_graph": bool,
        "create_graph": bool,
        "steps": list,
    },
}
STEP = {"node": int, "name": str, "grad_in": list, "grad_out": list}


def violations(document: dict[str, Any]) -> list[str]:
    """Everything in which a document breaks the contract; empty when it keeps it."""
    wrong = [] if document.get("version") == 1 else ["version is not 1"]
    wrong += [f"{key} is no text" for key in ("source", "stdout") if not isinstance(document.get(key), str)]
    error = document.get("error", "missing")
    if error is not None and not (isinstance(error, dict) and set(error) == {"type", "message", "line"}):
        wrong.append(f"error is {error!r}")
    for section, fields in FIELDS.items():
        for entry in document.get(section, ["missing"]):
            wrong += _fields(section, entry, fields)
    if wrong:
        return wrong
    tensors = {tensor["id"] for tensor in document["tensors"]}
    nodes = {node["id"]: node for node in document["nodes"]}
    for node in nodes.values():
        for edge in node["next_functions"]:
            if edge is not None and not (len(edge) == 2 and edge[0] in nodes and isinstance(edge[1], int)):
                wrong.append(f"node {node['id']} has the edge {edge}")
    wrong += [
        f"tensor {t['id']} has no such grad_fn" for t in document["tensors"] if t["grad_fn"] not in {None, *nodes}
    ]
    for call in document["backward_calls"]:
        wrong += [f"no such root {root}" for root in call["roots"] if root not in nodes]
        for step in call["steps"]:
            wrong += _step(step, nodes, tensors)
    return wrong


def _fields(section: str, entry: Any, fields: dict[str, Any]) -> list[str]:
    if not isinstance(entry, dict):
        return [f"{section}: {entry!r}"]
    wrong = [
        f"{section}: {key} {entry.get(key)!r}" for key, kind in fields.items() if not _is(entry.get(key, ...), kind)
    ]
    return wrong + [f"{section}: unknown {key}" for key in entry.keys() - fields.keys()]


def _is(value: Any, kind: Any) -> bool:
    return isinstance(value, kind) and not (kind is int and isinstance(value, bool))


def _step(step: dict[str, Any], nodes: dict[int, Any], tensors: set[int]) -> list[str]:
    accumulates = step.get("name") == "AccumulateGrad"
    fields = STEP | ({"tensor": int, "before": object, "after": object} if accumulates else {})
    wrong = _fields("step", step, fields)
    if not wrong and (step["node"] not in nodes or nodes[step["node"]]["name"] != step["name"]):
        wrong.append(f"step of {step['name']} names node {step['node']}")
    if not wrong and accumulates and step["tensor"] not in tensors:
        wrong.append(f"AccumulateGrad of no tensor: {step['tensor']}")
    if not wrong and not accumulates and len(step["grad_out"]) != len(nodes[step["node"]]["next_functions"]):
        wrong.append(f"{step['name']} has {len(step['grad_out'])} gradients for its edges")
    return wrong
