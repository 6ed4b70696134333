"""Every program in ``programs/`` prints and fails as under CPython 3.11, tracebacks included."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from vjpviz.lang.errors import ScriptError
from vjpviz.lang.interpreter import run_module

PROGRAMS = Path(__file__).with_name("programs")


def programs() -> list:
    found = []
    for file in sorted(PROGRAMS.glob("*.txt")):
        for part in re.split(r"^#%% ", file.read_text(), flags=re.MULTILINE)[1:]:
            title, _, text = part.partition("\n")
            found.append(pytest.param(text.rstrip() + "\n", id=f"{file.stem}: {title.strip()}"))
    return found


def without_addresses(text: str) -> str:
    return re.sub(r"0x[0-9a-f]{6,}", "0x…", text)


@pytest.mark.parametrize("text", programs())
def test_same_as_cpython(text: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(text)
    real = subprocess.run([sys.executable, "-I", str(script)], capture_output=True, text=True, timeout=20)
    printed: list[str] = []
    error = ""
    try:
        run_module(text, filename=str(script), write=printed.append)
    except ScriptError as failure:
        error = failure.traceback
    assert without_addresses("".join(printed)) == without_addresses(real.stdout)
    if sys.version_info[:2] == (3, 11):
        assert without_addresses(error) == without_addresses(real.stderr)
    else:
        assert without_addresses(error).splitlines()[-1:] == without_addresses(real.stderr).splitlines()[-1:]
