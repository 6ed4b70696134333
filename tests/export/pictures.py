"""Make the README's pictures anew: ``python tests/export/pictures.py``, from the top of a checkout.

Each is what the command line writes with these arguments, so that a reader can do the same.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "pictures"
PICTURES = {
    "step.svg": ("01_vector_to_vector.py", "--step 5 --text-as-paths"),
    "step-dark.svg": ("01_vector_to_vector.py", "--step 5 --text-as-paths --theme dark"),
    "backward.gif": ("04_scalar_to_vector.py", "--step backward --theme light --scale 0.6 --fps 20"),
}


def arguments(name: str, folder: Path = FOLDER) -> list[str]:
    """What ``vjpviz`` is given to make a picture."""
    lesson, choices = PICTURES[name]
    return ["export", str(ROOT / "resources" / "lessons" / lesson), "-o", str(folder / name), *choices.split()]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from vjpviz.cli import main

    for name in PICTURES:
        if status := main(arguments(name)):
            sys.exit(status)
        print(f"{(FOLDER / name).relative_to(ROOT)}: {(FOLDER / name).stat().st_size} bytes")
