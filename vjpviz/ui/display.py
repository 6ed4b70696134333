"""What stands in the way of a window on Linux, said before Qt aborts over it. Imports no Qt.

Qt ends the whole program when its platform plugin cannot load or finds no display, and a missing system library shows
as an ``ImportError`` from deep inside. Both are looked up here first, with the loader that Qt itself will use.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGES = {  # library: its package on Debian and Ubuntu, on Fedora, on Arch
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libICE.so.6": ("libice6", "libICE", "libice"),
    "libSM.so.6": ("libsm6", "libSM", "libsm"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libXext.so.6": ("libxext6", "libXext", "libxext"),
    "libXrender.so.1": ("libxrender1", "libXrender", "libxrender"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client", "wayland"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor", "wayland"),
    "libwayland-egl.so.1": ("libwayland-egl1", "libwayland-egl", "wayland"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
}
NO_DISPLAY = (
    "There is no display to open a window on ({why}). `vjpviz export FILE -o OUT` makes pictures without one, and "
    "`xvfb-run vjpviz` opens the window on a virtual one."
)


def obstacle_to_pictures() -> str | None:
    """Why Qt cannot paint or Graphviz cannot lay out on this machine, in a line; ``None`` where both can."""
    if not sys.platform.startswith("linux"):
        return None
    needed = [
        *_folder("PySide6").glob("QtWidgets.*.so"),
        *_folder("PySide6").glob("QtSvg.*.so"),
        *_folder("pygraphviz").glob("_graphviz.*.so"),
    ]
    return _say_missing(name for path in needed for name in missing_libraries(path))


def obstacle_to_window() -> str | None:
    """Why no window can open here, in a line; ``None`` where one can."""
    if not sys.platform.startswith("linux"):
        return None
    platforms = _platforms()
    if not platforms:
        return NO_DISPLAY.format(why="neither DISPLAY nor WAYLAND_DISPLAY is set")
    obstacles = [obstacle_to_pictures() or _obstacle_on(platform) for platform in platforms]
    return None if None in obstacles else obstacles[-1]


def missing_libraries(path: Path) -> tuple[str, ...]:
    """The shared libraries that a file of machine code needs, itself or through others, and that are not here."""
    try:
        ctypes.CDLL(str(path))
    except OSError as error:
        first = str(error).partition(":")[0]
    else:
        return ()
    try:
        listed = subprocess.run(["ldd", path], capture_output=True, text=True, timeout=10, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        listed = ""
    return tuple(line.split()[0] for line in listed.splitlines() if "not found" in line) or (first,)


def _platforms() -> list[str]:
    """The names of the platform plugins Qt will try, in its order."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if chosen:
        return [name.partition(":")[0] for name in chosen.split(";")]
    wayland = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland"] * bool(wayland) + ["xcb"] * bool(os.environ.get("DISPLAY"))


def _obstacle_on(platform: str) -> str | None:
    folder = os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH") or _folder("PySide6") / "Qt" / "plugins" / "platforms"
    plugin = Path(folder) / f"libq{platform.partition('-')[0]}.so"
    if not plugin.exists():
        return f"Qt has no platform plugin named {platform!r} (QT_QPA_PLATFORM)."
    if missing := _say_missing(missing_libraries(plugin)):
        return missing
    if platform == "xcb" and not _x_answers():
        return NO_DISPLAY.format(why=f"no X server answers at DISPLAY={os.environ.get('DISPLAY', '')}")
    if platform.startswith("wayland") and not _wayland_answers():
        return NO_DISPLAY.format(why=f"no Wayland at WAYLAND_DISPLAY={os.environ.get('WAYLAND_DISPLAY', '')}")
    return None


def _x_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers() -> bool:
    socket = os.environ.get("WAYLAND_DISPLAY", "wayland-0")
    if not Path(os.environ.get("XDG_RUNTIME_DIR", ""), socket).exists():  # the library would complain on stderr
        return False
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(wayland.wl_display_connect(None))
    if connection:
        wayland.wl_display_disconnect(connection)
    return bool(connection)


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else Path()


def _say_missing(libraries: Iterable[str]) -> str | None:
    names = list(dict.fromkeys(libraries))
    if not names:
        return None
    known = [PACKAGES[name] for name in names if name in PACKAGES]
    commands = zip(
        ("Debian, Ubuntu: apt install", "Fedora: dnf install", "Arch: pacman -S"),
        zip(*known, strict=True),
        strict=False,
    )
    advice = "; ".join(f"{command} {' '.join(dict.fromkeys(packages))}" for command, packages in commands)
    return f"This system has no {', '.join(names)}, which the window and the pictures need. {advice}".rstrip()
