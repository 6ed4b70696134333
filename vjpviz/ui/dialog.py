"""What all dialogs of the window have in common: Tab goes through them as they are read."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from vjpviz.ui import tab_order


class Dialog(QDialog):
    """Esc closes it, as Qt has it; Enter presses the default button."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """In reading order, whenever the widgets were made."""
        return tab_order.go_on(self, forward)
