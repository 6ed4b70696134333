"""Backpropagation shown as it happens: a PyTorch script, its graph, and every vector-Jacobian product.

``vjpviz.trace(source)`` runs a script and records it; see ``vjpviz.export.runs.TracedRun``.
"""

from types import ModuleType
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from vjpviz.export.runs import trace as trace
else:
    import vjpviz.trace

    class _TracePackage(ModuleType):
        """The package ``vjpviz.trace`` is a function too; what that needs is loaded with the first call."""

        def __call__(self, source, **settings):
            from vjpviz.export.runs import trace

            return trace(source, **settings)

    vjpviz.trace.__class__ = _TracePackage
