"""Ask PyTorch what it says to calls that fit and calls that do not; write tests/golden/signatures/*.json.

Run it with a Python that has PyTorch: ``python tests/golden/make_signatures.py``. Each file maps a name to calls, and a
call (the source of its arguments) to the message of the TypeError that PyTorch's argument parser raises, or to null
where the arguments fit, whatever the function then makes of them.
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path

import torch  # pyright: ignore[reportMissingImports]  (in an environment of its own)

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parent.parent / "resources" / "signatures"
ARGUMENTS = (
    "",
    "'a'",
    "1",
    "v",
    "0, 1",
    "v, v",
    "v, 'a'",
    "v, 0.5",
    "v, (0, 'a')",
    "(1.5,), v",
    "[v, 1]",
    "v, v, v, v, v, v",
    "foo=1",
    "v, foo=1, bar=v",
    "v, dim='a'",
    "v, axis=0, keepdim=1",
    "v, None",
    "v, s",
    "v, g",
    "v, dtype=1",
    "x=v",
)
FUNCTIONS = """
abs add addcmul all allclose amax arange argmax as_tensor atan2 bernoulli bmm broadcast_to cat ceil chunk clamp
clamp_min clone cumsum det diag diagonal div dot empty empty_like eq exp eye flatten flip floor_divide fmod full
gather full_like index_add index_select inverse isclose layer_norm lerp linspace log_softmax logical_not logsumexp
masked_fill matmul max maximum mean median mm movedim mul multinomial mv narrow normal numel ones ones_like outer
permute pow prod quantile rand rand_like randint randn randperm relu remainder repeat_interleave reshape roll round
rsub scatter scatter_add searchsorted select sigmoid softmax sort squeeze stack std std_mean sub sum take tan tensor
tensor_split threshold tile topk transpose tril true_divide unbind unsqueeze var where xlogy zeros zeros_like
"""
METHODS = """
add add_ addmm addcmul_ all amin argmin bernoulli_ bool chunk clamp clamp_ clone contiguous copy_ cumprod data_ptr dim
div dot eq exp exp_ expand expand_as fill_ fill_diagonal_ flatten flip float gather index_add_ index_fill
is_contiguous item lerp_ logsumexp long masked_fill masked_fill_ matmul max mean median min mm mul_ narrow new_full
new_ones new_tensor nonzero normal_ numel numpy permute pow prod random_ relu repeat requires_grad_ reshape
retain_grad roll scatter_ select size softmax sort split_with_sizes squeeze std stride sub sum t tile to tolist topk
transpose triu type unbind unfold uniform_ unsqueeze var view view_as where zero_
"""
PARSER = ("() ", "(): argument", "failed to unpack", "expected Tensor as element")


def answer(function: str, arguments: str) -> str | None:
    """The parser's message for one call, on fresh values."""
    names = {
        "torch": torch,
        "x": torch.tensor([1.0, 2.0]),
        "v": torch.tensor([1.0, 2.0]),
        "s": torch.tensor(2),
        "g": torch.tensor(2.0, requires_grad=True),
    }
    try:
        eval(f"{function}({arguments})", names)
    except TypeError as error:
        message = str(error)
        return message if any(mark in message for mark in PARSER) else None
    except Exception:
        return None
    return None


def listed(file: str) -> list[str]:
    """All names of a table of overloads."""
    lines = (RESOURCES / file).read_text(encoding="utf-8").splitlines()
    return [name for line in lines if line and line[0] not in " #" for name in line.split()]


def main() -> None:
    """Write the files; with ``--all OUT`` one for every name of the tables, into a folder OUT."""
    warnings.simplefilter("ignore")
    everything = sys.argv[1:2] == ["--all"]
    out = Path(sys.argv[2]) if everything else HERE / "signatures"
    for file, owner, short in (("torch", "torch", FUNCTIONS), ("tensor", "x", METHODS)):
        names = listed(f"{file}.txt") if everything else short.split()
        data = {
            name: {
                arguments: answer(f"{owner}.{name}", arguments)
                for arguments in dict.fromkeys(
                    text if owner == "torch" else text.removeprefix("v, ") for text in ARGUMENTS
                )
            }
            for name in names
        }
        text = json.dumps(data, indent=0, ensure_ascii=False)
        (out / f"{file}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
