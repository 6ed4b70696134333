"""The window: widgets that know the Document and not each other."""
