from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.export.pictures import FOLDER, PICTURES, ROOT, arguments
from vjpviz.cli import main


def test_the_readme_shows_the_pictures_that_are_made_for_it() -> None:
    shown = set(re.findall(r"resources/pictures/([\w.-]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert shown == set(PICTURES) == {path.name for path in FOLDER.iterdir()}


@pytest.mark.parametrize("name", [name for name in PICTURES if name.endswith(".svg")])
def test_a_picture_of_the_readme_is_up_to_date(name: str, tmp_path: Path) -> None:
    """But for the last digits of outlines, which depend on the version of Qt: the things drawn, and their order."""
    assert main(arguments(name, tmp_path)) == 0
    made, kept = (_things(folder / name) for folder in (tmp_path, FOLDER))
    assert made == kept


def _things(file: Path) -> list[str]:
    return re.findall(
        r"<(?:g|title|desc|svg)\b[^>]*>[^<]*",
        re.sub(r'(width|height|viewBox)="[^"]*"', "", file.read_text(encoding="utf-8")),
    )
