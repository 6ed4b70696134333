"""The window read by another process through AT-SPI, as Orca reads it: on an X server and a D-Bus of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.ui.conftest import SQUARE

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SERVICE = "org.a11y.Bus.service"
ASK = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


@cache
def reader() -> str:
    """A Python that speaks AT-SPI, or "" where there is none."""
    for python in dict.fromkeys((sys.executable, "/usr/bin/python3", shutil.which("python3"))):
        if (
            python
            and Path(python).exists()
            and subprocess.run([python, "-c", ASK], capture_output=True).returncode == 0
        ):
            return python
    return ""


@cache
def missing() -> str:
    """What has to be installed for this."""
    services = [Path(folder, "dbus-1", "services", SERVICE) for folder in ("/usr/share", "/usr/local/share")]
    needed = {
        "xvfb": shutil.which("Xvfb"),
        "dbus": shutil.which("dbus-run-session"),
        "at-spi2-core": any(service.exists() for service in services),
        "gir1.2-atspi-2.0 and python3-gi": reader(),
    }
    return ", ".join(package for package, there in needed.items() if not there)


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """What the reader found and heard."""
    if sys.platform != "linux":
        pytest.skip("AT-SPI is Linux's")
    if missing():
        pytest.skip(f"not installed: {missing()}")
    folder = tmp_path_factory.mktemp("atspi")
    script = folder / "square.py"
    script.write_text(SQUARE, encoding="utf-8")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    display = server.stdout.readline().strip()
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("DBUS_", "WAYLAND_"))}
    environment |= {
        "DISPLAY": f":{display}",
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "XDG_RUNTIME_DIR": str(runtime),
    }
    window = [sys.executable, str(HERE / "atspi_window.py"), str(script), str(folder)]
    both = 'window=$1; shift; "$window" "$1" "$2" "$3" & "$4" -W ignore "$5"; status=$?; kill $!; exit $status'
    try:
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", both, "sh", *window, reader(), str(HERE / "atspi_reader.py")],
            env=environment,
            capture_output=True,
            text=True,
            timeout=240,
        )
    finally:
        server.terminate()
        server.wait()
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout[done.stdout.index("{") :])


def test_every_control_has_a_name(read):
    spoken = [one for one in read["shown"] if "focusable" in one["states"]]
    assert len(spoken) > 40
    assert [one for one in spoken if not one["name"].strip()] == []


def test_cards_and_functions_appear_where_they_are_painted(read):
    elements = {one["name"]: one for one in read["elements"]}
    assert list(elements) == ["x", "PowBackward0", "y"]
    left, top, wide, high = read["graph"]["box"]
    for one in elements.values():
        assert one["role"] == "list item"
        assert "showing" in one["states"]
        assert one["actions"] == ["Press", "SetFocus"]
        x, y, w, h = one["box"]
        assert left <= x and top <= y and x + w <= left + wide and y + h <= top + high
        assert w > 60 and h > 20
    assert elements["x"]["box"][1] < elements["PowBackward0"]["box"][1] < elements["y"]["box"][1]
    assert elements["x"]["description"].startswith("Tensor x, leaf: data [1, 2, 3], grad None")


def test_what_is_reached_is_focused_and_selected(read):
    assert {"focused", "selected"} <= set(read["reached"]["states"])


def test_a_step_is_spoken(read):
    caption = "PowBackward0 multiplies v by its local Jacobian and sends the result to x."
    assert any(kind.startswith("object:announcement") and caption in said for kind, _, _, said in read["stepped"])
    changed = [name for kind, _, name, _ in read["stepped"] if "accessible-description" in kind]
    assert {"PowBackward0", "x", "Timeline"} <= set(changed)


def test_pressing_a_card_opens_its_menu(read):
    name, *items = read["menu"]
    assert "x" in name
    assert any("values" in item for item in items)
