"""Plotting in a script: accepted and skipped, so that a pasted tutorial runs to its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

PLOTTING = frozenset({"matplotlib", "mpl_toolkits", "seaborn", "plotly", "IPython"})


class Silent:
    """Stands for everything in a plotting library: each attribute, item and result of a call is itself again."""

    def __init__(self, library: str, notice: Callable[[str], object]) -> None:
        self._library = library
        self._notice: Callable[[str], object] | None = notice

    def __call__(self, *args: Any, **kwargs: Any) -> Silent:
        """Skip a call; the first one says so."""
        if self._notice is not None:
            self._notice(f"{self._library}: calls are skipped, vjpviz draws the graph only\n")
            self._notice = None
        return self

    def __getitem__(self, item: Any) -> Silent:
        return self

    def __setitem__(self, item: Any, value: Any) -> None:
        return None

    def __iter__(self) -> Iterator[Silent]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return True

    def __enter__(self) -> Silent:
        return self

    def __exit__(self, *error: Any) -> None:
        return None

    def _same(self, *other: Any) -> Silent:
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __neg__ = _same

    def __repr__(self) -> str:
        return f"<{self._library} (skipped)>"
