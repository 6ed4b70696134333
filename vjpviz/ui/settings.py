"""What is kept between starts: sizes, looks, speed, language, and the files last used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

RECENT = 10
SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
THEMES = ("system", "light", "dark")
MOTIONS = ("system", "full", "reduced")


class Settings:
    """Typed access to a QSettings store. What is missing, or nonsense, reads as the default."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def theme(self) -> str:
        """One of ``THEMES``."""
        return self._one_of("theme", THEMES)

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def motion(self) -> str:
        """One of ``MOTIONS``."""
        return self._one_of("motion", MOTIONS)

    @motion.setter
    def motion(self, name: str) -> None:
        self._store.setValue("motion", name)

    @property
    def text_scale(self) -> float:
        """The size of all text, 1 as designed."""
        return self._number("text_scale", 1.0, SCALES[0], SCALES[-1])

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._store.setValue("text_scale", scale)

    @property
    def speed(self) -> float:
        """The speed of playing, 1 as designed."""
        return self._number("speed", 1.0, 0.05, 50.0)

    @speed.setter
    def speed(self, speed: float) -> None:
        self._store.setValue("speed", speed)

    @property
    def editor_size(self) -> int:
        """The script's font in pixels, at text scale 1."""
        return round(self._number("editor/size", 14.0, 9.0, 40.0))

    @editor_size.setter
    def editor_size(self, size: int) -> None:
        self._store.setValue("editor/size", size)

    @property
    def closed(self) -> list[str]:
        """The sections of the right pane that are closed."""
        return str(self._store.value("sections/closed", "")).split()

    @closed.setter
    def closed(self, names: list[str]) -> None:
        self._store.setValue("sections/closed", " ".join(names))

    @property
    def wraps(self) -> bool:
        """Whether long lines of the script are wrapped."""
        return str(self._store.value("editor/wraps", "true")) == "true"

    @wraps.setter
    def wraps(self, wraps: bool) -> None:
        self._store.setValue("editor/wraps", "true" if wraps else "false")

    @property
    def language(self) -> str:
        """A language such as ``de``, or an empty string for that of the system."""
        return str(self._store.value("language", ""))

    @language.setter
    def language(self, name: str) -> None:
        self._store.setValue("language", name)

    @property
    def last_file(self) -> Path | None:
        """The file that was open when the window was closed, or ``None``."""
        name = str(self._store.value("files/last", ""))
        return Path(name) if name else None

    @last_file.setter
    def last_file(self, path: Path | None) -> None:
        self._store.setValue("files/last", str(path) if path else "")

    @property
    def recent_files(self) -> list[Path]:
        """Files opened or saved, newest first."""
        stored: Any = self._store.value("files/recent", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])
        return [Path(str(name)) for name in names if str(name)]

    def used(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        files = [path, *(other for other in self.recent_files if other != path)]
        self._store.setValue("files/recent", [str(file) for file in files[:RECENT]])

    def forget(self, path: Path) -> None:
        """Take a file that is not there any more out of the recent ones."""
        self._store.setValue("files/recent", [str(file) for file in self.recent_files if file != path])

    def layout(self, name: str) -> Any:
        """A stored geometry or splitter state, or ``None``."""
        return self._store.value(f"layout/{name}")

    def set_layout(self, name: str, state: object) -> None:
        """Store a geometry or splitter state."""
        self._store.setValue(f"layout/{name}", state)

    def _one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        value = str(self._store.value(key, allowed[0]))
        return value if value in allowed else allowed[0]

    def _number(self, key: str, default: float, least: float, most: float) -> float:
        try:
            return max(least, min(float(str(self._store.value(key, default))), most))
        except ValueError:
            return default
