"""The processes in which scripts run and graphs are laid out, and their limits."""
