"""A window that cannot open says why in one line, for each reason there is.

A system that lacks a library is made from real files: a copy of the shared object that needs it, in which the name of
the needed library is replaced by one of the same length that no system has.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vjpviz.ui import display

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring their libraries")


def qt() -> Path:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def start(
    environment: dict[str, str] | None = None, *, paths: tuple[Path, ...] = (), arguments: tuple[str, ...] = ()
) -> tuple[int, str]:
    """Exit status and error output of `vjpviz`, in an environment with nothing of a display but what is given."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "QT_QPA_PLATFORM_PLUGIN_PATH")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    path = os.pathsep.join(map(str, (*paths, ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", "vjpviz", *arguments],
        env=kept | (environment or {}) | {"PYTHONPATH": path},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, done.stderr


def without(library: str, source: Path, target: Path) -> None:
    """Copy a shared object, and make it need something else instead of ``library``."""
    code = source.read_bytes()
    absent = library.replace("lib", "lab", 1).encode()
    assert library.encode() + b"\0" in code
    target.unlink(missing_ok=True)
    target.write_bytes(code.replace(library.encode() + b"\0", absent + b"\0"))


def test_no_display() -> None:
    status, line = start()
    assert status == 2
    assert line.startswith(
        "vjpviz: There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    )
    assert "vjpviz export" in line
    assert "xvfb-run" in line
    assert line.count("\n") == 1


@pytest.mark.parametrize(
    "environment",
    [{"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "wayland-987"}, {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987"}],
)
def test_a_display_that_does_not_answer(environment: dict[str, str]) -> None:
    status, line = start(environment)
    assert status == 2
    assert line.count("\n") == 1
    platform = "wayland" if "WAYLAND_DISPLAY" in environment else "xcb"
    absent = display.missing_libraries(qt() / f"Qt/plugins/platforms/libq{platform}.so")
    for told in absent or ("987", "xvfb-run"):  # a machine without X or Wayland is told so first
        assert told in line


def test_an_unknown_platform() -> None:
    status, line = start({"QT_QPA_PLATFORM": "beos"})
    assert status == 2
    assert "'beos'" in line
    assert line.count("\n") == 1


def test_the_plugin_lacks_a_library(tmp_path: Path) -> None:
    platforms = tmp_path / "plugins" / "platforms"
    platforms.mkdir(parents=True)
    (tmp_path / "lib").symlink_to(qt() / "Qt" / "lib")  # the plugin looks for Qt in ../../lib
    without("libxcb-cursor.so.0", qt() / "Qt/plugins/platforms/libqxcb.so", platforms / "libqxcb.so")
    status, line = start({"DISPLAY": ":987", "QT_QPA_PLATFORM_PLUGIN_PATH": str(platforms)})
    assert status == 2
    assert "labxcb-cursor.so.0" in line
    assert line.count("\n") == 1


@pytest.mark.parametrize("command", ["window", "export"])
def test_qt_lacks_a_library(tmp_path: Path, command: str) -> None:
    """A mirror of the PySide6 folder, all links, but for one library of Qt that needs what is not there."""
    mirror = tmp_path / "PySide6"
    shutil.copytree(qt(), mirror, copy_function=os.symlink, symlinks=False)
    without("libEGL.so.1", qt() / "Qt/lib/libQt6Gui.so.6", mirror / "Qt/lib/libQt6Gui.so.6")
    picture = tmp_path / "picture.svg"
    lesson = str(ROOT / "resources" / "lessons" / "01_vector_to_vector.py")
    arguments = () if command == "window" else ("export", lesson, "-o", str(picture))
    status, line = start({"QT_QPA_PLATFORM": "offscreen"}, paths=(tmp_path,), arguments=arguments)
    assert status == 2
    assert "labEGL.so.1" in line
    assert line.count("\n") == 1
    assert not picture.exists()


def test_missing_libraries_come_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "missing_libraries", lambda path: ("libEGL.so.1", "libxkbcommon.so.0"))
    line = display.obstacle_to_pictures()
    assert line is not None
    assert "libEGL.so.1, libxkbcommon.so.0" in line
    assert "apt install libegl1 libxkbcommon0" in line
    assert "dnf install libglvnd-egl libxkbcommon" in line
    assert "pacman -S libglvnd libxkbcommon" in line
