"""How much memory a worker process may take."""

from __future__ import annotations

import contextlib
from pathlib import Path

OUT_OF_MEMORY = 86
"""The exit status of a process that asked for more than it may have."""


def limit_memory(extra: int) -> None:
    """Let this process ask for ``extra`` more bytes of address space than it has now; beyond it, ``MemoryError``.

    Linux counts every mapping. Where the system has no such limit (Windows) or does not keep it (macOS), only the time
    limit holds.
    """
    try:
        import resource
    except ImportError:
        return
    with contextlib.suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = pages * resource.getpagesize() + extra
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
