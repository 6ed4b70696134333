"""The language: a script is read, checked against a whitelist, interpreted; the names it may use; rewrites of its text."""
