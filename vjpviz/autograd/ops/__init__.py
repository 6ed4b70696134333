"""The table of operations, a file a family. Each row says all there is to say of one operation."""
