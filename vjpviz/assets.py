"""The one look-up of packaged files: fonts, lessons, translations."""

from __future__ import annotations

from pathlib import Path

_package = Path(__file__).resolve().parent


def asset(*parts: str) -> Path:
    """The path of a packaged file or folder, such as ``asset("fonts", "Inter-Regular.otf")``.

    In a wheel the files stand in ``vjpviz/resources``; in a checkout, at the top. Raises ``FileNotFoundError``.
    """
    for root in (_package / "resources", _package.parent / "resources"):
        if (found := root.joinpath(*parts)).exists():
            return found
    raise FileNotFoundError(f"packaged file not found: {'/'.join(parts)}")
