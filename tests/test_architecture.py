"""The layers: each part of vjpviz imports itself and what stands to its left, and nothing else."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "vjpviz"
LAYERS = ("assets", "words", "trace", "autograd", "lang", "graph", "worker", "export", "ui", "cli")
ENTRANCES = {"__init__": 0, "__main__": len(LAYERS)}  # vjpviz/__init__.py knows the version, __main__.py calls cli
FOREIGN = {
    "PySide6": {"export", "ui"},
    "pygraphviz": {"graph"},
    "graphviz": {"graph", "export"},
    "networkx": {"graph", "export", "ui"},
    "torch": set(),
    "pytest": set(),
}
HEAVY = ("PySide6", "networkx", "graphviz", "pygraphviz", "ziamath", "PIL")
SCRIPT = """\
import torch
x = torch.tensor([1, 2, 3.], requires_grad=True)
y = x**2
y.backward(torch.ones(3))
print(x.grad)
"""


def layer_of(module: str) -> int | None:
    """The rank of ``vjpviz.graph.theme`` and the like; the package itself stands at the far left."""
    parts = module.split(".")
    if parts[0] != "vjpviz":
        return None
    if len(parts) == 1:
        return 0
    return ENTRANCES[parts[1]] if parts[1] in ENTRANCES else LAYERS.index(parts[1])


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 2 else parts)


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of every module a file imports, wherever in the file the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            assert node.module is not None
            if node.module == "vjpviz":
                names = (alias.name for alias in node.names)
                yield from ((node.lineno, f"vjpviz.{name}" if is_module(name) else "vjpviz") for name in names)
            else:
                yield node.lineno, node.module


def is_module(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


FILES = sorted(PACKAGE.rglob("*.py"))


def test_the_layers_are_all_there_is() -> None:
    for path in FILES:
        assert layer_of(module_name(path)) is not None


@pytest.mark.parametrize("path", FILES, ids=module_name)
def test_no_arrow_to_the_right(path: Path) -> None:
    # The package itself hands out what stands at the right, and loads it when it is asked for.
    own = len(LAYERS) if path == PACKAGE / "__init__.py" else layer_of(module_name(path))
    assert own is not None
    wrong = [
        f"{path}:{line}: {module_name(path)} imports {name}"
        for line, name in imported(path)
        if (theirs := layer_of(name)) is not None and theirs > own
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", FILES, ids=module_name)
def test_foreign_packages_stay_where_they_belong(path: Path) -> None:
    layer = module_name(path).split(".")[1]
    wrong = [
        f"{path}:{line}: {name}"
        for line, name in imported(path)
        if layer not in FOREIGN.get(name.split(".")[0], {layer})
    ]
    assert not wrong, "\n".join(wrong)


def test_only_placement_imports_pygraphviz() -> None:
    importers = {
        module_name(path) for path in FILES for _, name in imported(path) if name.split(".")[0] == "pygraphviz"
    }
    assert importers <= {"vjpviz.graph.placement"}


@pytest.mark.parametrize("path", [p for p in FILES if "lang" not in p.parts and p.parent != PACKAGE], ids=module_name)
def test_only_the_language_reads_python(path: Path) -> None:
    """``ast`` belongs to ``lang``; nothing at all runs text as Python."""
    layer = module_name(path).split(".")[1]
    if LAYERS.index(layer) < LAYERS.index("lang"):
        assert "ast" not in {name for _, name in imported(path)}


@pytest.mark.parametrize("path", FILES, ids=module_name)
def test_nothing_runs_text_as_python(path: Path) -> None:
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not calls & {"eval", "exec", "__import__"}


def test_importing_the_package_loads_next_to_nothing() -> None:
    program = (
        "import sys; import vjpviz; "
        "sys.exit(' '.join({name.split('.')[0] for name in sys.modules} & set(sys.argv[1:])) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "numpy", *HEAVY], cwd=PACKAGE.parent, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", ["run", "trace"])
def test_running_a_script_loads_no_window_and_no_layout(command: str, tmp_path: Path) -> None:
    script = tmp_path / "lesson.py"
    script.write_text(SCRIPT, encoding="utf-8")
    program = (
        "import sys; from vjpviz.cli import main; status = main(sys.argv[1:]); "
        f"loaded = sorted(set({HEAVY!r}) & {{name.split('.')[0] for name in sys.modules}}); "
        "sys.exit(f'status {status}, loaded {loaded}' if status or loaded else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, command, str(script)],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
