"""Write PyTorch's answers to ``kernel_cases.py``, ``text_cases.py`` and ``random_cases.py`` into ``kernels/``.

Run by hand, with PyTorch 2.13 on a CPU of two threads or more: ``python tests/golden/make_kernels.py``.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

sys.path.insert(0, str(Path(__file__).parent))

from kernel_cases import GROUPS, Case
from random_cases import random_cases
from text_cases import text_cases

HERE = Path(__file__).parent / "kernels"
ELSEWHERE = {"norm": torch.linalg.vector_norm, "matmul": torch.matmul}


def answer(case: Case) -> np.ndarray:
    options = dict(case.options)
    if "dtype" in options:
        options["dtype"] = getattr(torch, options["dtype"])
    function = ELSEWHERE.get(case.function) or getattr(torch, case.function, None) or getattr(F, case.function)
    if case.function == "arange":
        return function(options["start"], options["end"], options["step"], dtype=options["dtype"]).numpy()
    return function(*map(torch.from_numpy, case.arrays), **options).numpy()


def draw(generator: torch.Generator, method: str, options: dict) -> np.ndarray:
    options = dict(options)
    dtype = getattr(torch, options.pop("dtype", "float32"))
    shape = options.pop("shape", 0)
    if method == "randperm":
        return torch.randperm(options["count"], generator=generator).numpy()
    if method == "bernoulli":
        return torch.empty(shape).bernoulli_(options["p"], generator=generator).numpy() != 0
    if method == "multinomial":
        weights = torch.tensor(options["weights"])
        return torch.multinomial(weights, options["count"], options["replacement"], generator=generator).numpy()
    if method == "randint":
        return torch.randint(options["low"], options["high"], (shape,), dtype=dtype, generator=generator).numpy()
    fill = {"uniform": "uniform_", "normal": "normal_", "exponential": "exponential_", "random": "random_"}[method]
    return getattr(torch.empty(shape, dtype=dtype), fill)(*options.values(), generator=generator).numpy()


def save(name: str, arrays: list[np.ndarray]) -> None:
    """Write the arrays' bytes one after the other, and where each ends."""
    data = b"".join(array.tobytes() for array in arrays)
    ends = np.cumsum([array.nbytes for array in arrays])
    np.savez_compressed(HERE / f"{name}.npz", data=np.frombuffer(data, np.uint8), ends=ends)


def main() -> None:
    HERE.mkdir(exist_ok=True)
    for name, cases in GROUPS.items():
        save(name, [answer(case) for case in cases()])
    drawn = []
    for seed, calls in random_cases():
        generator = torch.Generator().manual_seed(seed)
        drawn += [draw(generator, method, options) for method, options in calls]
    save("random", drawn)
    texts = []
    for values, options, graph in text_cases():
        torch.set_printoptions(profile="default")
        torch.set_printoptions(**options)
        tensor = torch.from_numpy(np.asarray(values))
        if graph:
            tensor = tensor.clone().requires_grad_()
        texts.append(repr(tensor.clone() if graph == "clone" else tensor))
    (HERE / "text.json").write_text(json.dumps(texts, indent=0) + "\n")


if __name__ == "__main__":
    main()
