"""Write ``resources/numerics/last_bits.npz``: round arguments for which PyTorch's last bit differs from the nearest.

Run by hand with PyTorch 2.13 from the top of the repository: ``PYTHONPATH=. python tests/golden/make_last_bits.py``.
"""

from pathlib import Path

import numpy as np
import torch

from vjpviz.autograd.kernels.rounding import through_float64

RESOURCES = Path(__file__).resolve().parents[2] / "resources"

FUNCTIONS = {"exp": np.exp, "expm1": np.expm1, "log": np.log, "log1p": np.log1p, "sin": np.sin, "cos": np.cos}
FUNCTIONS |= {"tan": np.tan, "asin": np.arcsin, "acos": np.arccos, "atan": np.arctan, "tanh": np.tanh, "sqrt": np.sqrt}


def round_numbers() -> np.ndarray:
    """Return what people type: few decimals, binary fractions, small integers, quotients, parts of pi, even grids."""
    decimals = [np.arange(-2000, 2001) / 1000, np.arange(-2000, 2001) / 100, np.arange(-1000, 1001) / 10]
    fractions = [np.arange(-1000, 1001), np.arange(-256, 257) / 32]
    quotients = [np.arange(-60, 61) / k for k in (3, 6, 7, 9, 12)] + [np.arange(-24, 25) * np.pi / 12, [np.e]]
    ends = [(-np.pi, np.pi), (0, np.pi), (0, 2 * np.pi), (0, 1), (-1, 1), (-2, 2), (-3, 3), (-5, 5), (0, 10), (-10, 10)]
    counts = (20, 25, 30, 40, 50, 60, 64, 80, 100, 101, 128, 200, 256, 500, 1000, 2000)
    grids = [torch.linspace(low, high, count).numpy() for low, high in ends for count in counts]
    return np.unique(np.concatenate([*decimals, *fractions, *quotients, *grids]).astype(np.float32))


def main() -> None:
    arguments = round_numbers()
    tables = {}
    functions = FUNCTIONS | {"erf": lambda x: torch.erf(torch.from_numpy(x)).numpy()}
    for name, function in functions.items():
        wanted = getattr(torch, name)(torch.from_numpy(arguments)).numpy()
        nearest = through_float64(function)(arguments)
        differ = (wanted != nearest) & np.isfinite(wanted)
        tables[name] = np.stack([arguments[differ], wanted[differ]])
    np.savez_compressed(RESOURCES / "numerics" / "last_bits.npz", **tables)


if __name__ == "__main__":
    main()
