"""Writing files whole: what is being written never stands under the name that was asked for until it is complete."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from vjpviz.export.options import ExportError


def write(path: Path, data: bytes) -> None:
    """Write a file at once: a temporary file in the same folder takes its place. Raises ``ExportError``."""
    path = path.resolve()
    try:
        if path.exists() and not path.is_file():  # /dev/stdout and the like take what they are given
            path.write_bytes(data)
            return
        number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {reason(error)}") from error
    temporary = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        raise ExportError(f"cannot write {path}: {reason(error)}") from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def numbered(path: Path, index: int, count: int) -> Path:
    """The name of one file of a set: ``step.png`` becomes ``step-03.png`` when there are 10 or more."""
    if count == 1:
        return path
    return path.with_name(f"{path.stem}-{index + 1:0{len(str(count))}d}{path.suffix}")


def reason(error: OSError) -> str:
    """What went wrong, in the system's words and without the path."""
    return (error.strerror or str(error)).lower()


def _mode(path: Path) -> int:
    """The permissions of the file to be replaced, or those a new file gets: ``mkstemp`` would make it private."""
    with suppress(FileNotFoundError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
