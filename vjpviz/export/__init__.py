"""Pictures of a trace: measured, painted, and written in many formats. No widgets here."""
