"""Writing files whole: what is being written never stands under the name that was asked for until it is complete."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from vjpviz.export.options import ExportError
from vjpviz.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence


def write(path: Path, data: bytes) -> None:
    """Write a file at once: a temporary file in the same folder takes its place. Raises ``ExportError``."""
    write_set([(path, data)])


def write_set(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write several files, all or none: a failure puts back what stood there before. Raises ``ExportError``."""
    with ExitStack() as cleared, ExitStack() as undone_on_failure:
        staged = [(path.resolve(), _staged(path.resolve(), data, cleared)) for path, data in files]
        for path, temporary in staged:
            if temporary is None:
                continue
            try:
                if len(staged) > 1:
                    undone_on_failure.callback(_restore, path, _kept(path, cleared))
                temporary.replace(path)
            except OSError as error:
                raise _refused(path, error) from error
        undone_on_failure.pop_all()


def check_target(path: Path) -> None:
    """Say early that a file cannot be written, before much work goes into it. Raises ``ExportError``."""
    path = path.resolve()
    if path.is_dir():
        raise _refused(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    if not path.parent.is_dir():
        raise _refused(path, FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))


def _staged(path: Path, data: bytes, cleared: ExitStack) -> Path | None:
    """The data in a temporary file beside its target; ``None`` for a device, which takes what it is given at once."""
    try:
        if path.exists() and not path.is_file():  # /dev/stdout and the like
            path.write_bytes(data)
            return None
        temporary = _temporary(path, cleared)
        temporary.write_bytes(data)
        temporary.chmod(_mode(path))
    except OSError as error:
        raise _refused(path, error) from error
    return temporary


def _kept(path: Path, cleared: ExitStack) -> Path | None:
    """A copy of the file that is to be replaced, if there is one."""
    if not path.exists():
        return None
    copy = _temporary(path, cleared)
    shutil.copy2(path, copy)
    return copy


def _restore(path: Path, kept: Path | None) -> None:
    if kept is None:
        path.unlink(missing_ok=True)
    else:
        kept.replace(path)


def _temporary(path: Path, cleared: ExitStack) -> Path:
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    cleared.callback(Path(name).unlink, missing_ok=True)
    os.close(number)
    return Path(name)


def _refused(path: Path, error: OSError) -> ExportError:
    return ExportError(say("cannot write {path}: {reason}").format(path=path, reason=reason(error)))


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
