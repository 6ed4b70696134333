"""What ``import`` finds: the modules in the tables, plotting libraries as silence, nothing else."""

from __future__ import annotations

import sys
from typing import Any

from vjpviz.lang.context import Program
from vjpviz.lang.plotting import PLOTTING, Silent
from vjpviz.lang.tables import Module

INSTEAD = {
    "os": "a script has no files or processes here; keep its data in the script",
    "sys": "leave out what it is used for; printing works with print()",
    "subprocess": "a script cannot start processes here",
    "pathlib": "a script has no files here; keep its data in the script",
    "pandas": "write the few numbers needed as lists or tensors",
    "torchvision": "use small tensors written in the script instead of its data sets",
    "sklearn": "make small data with torch.randn or write it as lists",
    "dataclasses": "write the class with __init__",
}


def find_module(name: str, program: Program) -> Any:
    """The module of a dotted name. Raises ``ModuleNotFoundError``."""
    top = name.partition(".")[0]
    if top in PLOTTING and top not in program.modules:
        return program.modules.setdefault(top, Silent(top, program.notice))
    found: Any = program.modules.get(top)
    if isinstance(found, Silent):
        return found
    if found is None:
        raise ModuleNotFoundError(_unknown(top), name=top)
    if name in program.modules:
        return program.modules[name]
    for part in name.split(".")[1:]:
        found = found.members.get(part)
        if not isinstance(found, Module):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return found


def find_member(module: Any, name: str, program: Program) -> Any:
    """``from module import name``. Raises ``ImportError``."""
    if isinstance(module, Silent):
        return module
    if name in module.members:
        return module.members[name]
    submodule = program.modules.get(f"{module.name}.{name}")
    if submodule is not None:
        return submodule
    raise ImportError(f"cannot import name {name!r} from {module.name!r} (unknown location)", name=module.name)


def _unknown(top: str) -> str:
    if top in INSTEAD:
        return f"module {top!r} cannot be imported in vjpviz; {INSTEAD[top]}"
    if top in sys.stdlib_module_names:
        return f"module {top!r} cannot be imported in vjpviz; write what is needed of it in the script"
    return f"No module named {top!r}"
