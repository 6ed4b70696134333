"""Formulas with leaves whose scripts were run under PyTorch 2.13: what they printed is in ``formula_results.json``.

To make the results anew: ``python -m tests.lang.formula_cases show | TORCH_PYTHON tests/lang/formula_cases.py``.
"""

import contextlib
import io
import json
import sys
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("formula_results.json")
V2 = [0.5, 2.0]
V3 = [1.0, -2.0, 3.0]
M = [[1.0, 2.0, -1.0], [0.5, 0.0, 3.0]]
CASES: list[tuple[str, dict[str, Any], Any]] = [
    ("sum((a*x + b)^2)", {"a": 2.0, "x": V3, "b": 1.0}, None),
    ("sin x", {"x": V3}, [1.0, 1.0, -1.0]),
    ("x^2 y", {"x": V3, "y": 2.0}, None),
    ("|x|", {"x": V3}, V3),
    ("sqrt(x)", {"x": V2}, None),
    ("x·y", {"x": V2, "y": V2}, V2),
    ("2x", {"x": 3.0}, 10.0),
    ("e^x", {"x": V2}, None),
    ("W @ x", {"W": M, "x": V3}, [0.1, 10.0]),
    ("σ(x)", {"x": V3}, None),
    ("x² + 2x⁻¹", {"x": V3}, None),
    ("sin²x + cos^2 x", {"x": V3}, None),
    ("loss = mean((Wᵀ@x - t)²)", {"W": M, "x": V2, "t": V3}, None),
    ("-x^2", {"x": 2.0}, None),
    ("2^-x", {"x": V2}, None),
    ("exp(-x²/2)/√(2π)", {"x": V3}, V3),
    ("max(0, x) + max(x, y)", {"x": V3, "y": 2.5}, None),
    ("‖x - y‖ + dot(x, y)", {"x": V2, "y": [1.0, 1.0]}, None),
    ("1/2x", {"x": V2}, None),
    ("softmax(x)", {"x": V3}, [1.0, 0.0, 0.0]),
    ("W", {"W": M}, M),
    ("W^T @ W", {"W": M}, None),
    ("outer(a, b)", {"a": V2, "b": V3}, None),
    ("ln(1 + e^(w₁ x₁ + w₂ x₂ + b))", {"w1": 0.3, "x1": 2.0, "w2": -1.0, "x2": 1.0, "b": 0.1}, None),
]


def write_results() -> None:
    results = json.load(sys.stdin)
    for result in results:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(result["script"], result["formula"], "exec"), {})
        result["stdout"] = printed.getvalue()
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def show_scripts() -> None:
    from vjpviz.lang.formula import parse, script

    print(json.dumps([{"formula": text, "script": script(parse(text), specs(leaves), v)} for text, leaves, v in CASES]))


def specs(leaves: dict[str, Any]) -> dict[str, Any]:
    import numpy as np

    from vjpviz.lang.formula import LeafSpec

    return {name: LeafSpec(np.shape(values), values) for name, values in leaves.items()}


if __name__ == "__main__":
    show_scripts() if sys.argv[1:] == ["show"] else write_results()
