"""Backpropagation shown as it happens: a PyTorch script, its graph, and every vector-Jacobian product."""

__version__ = "0.1.0"
