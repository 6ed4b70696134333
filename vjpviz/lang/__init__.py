"""The language: scripts are read, checked against a whitelist and interpreted; the names they may use; rewrites."""
