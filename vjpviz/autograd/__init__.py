"""Tensors, the table of operations, and the engine that sends gradients back through what they made."""
