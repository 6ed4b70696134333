from __future__ import annotations

from pathlib import Path

import pytest

from vjpviz.export.files import numbered, write, write_set
from vjpviz.export.options import ExportError


def test_a_file_takes_the_place_of_the_old_one_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["a.svg"]


def test_a_target_that_cannot_be_written_survives_and_is_named_in_a_line(tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.mkdir()
    (target / "inside").write_text("stays")
    with pytest.raises(ExportError) as error:
        write(target, b"new")
    assert str(error.value) == f"cannot write {target}: is a directory"
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
    assert (target / "inside").read_text() == "stays"


def test_a_set_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    first, second, third = (tmp_path / f"step-{i}.svg" for i in (1, 2, 3))
    first.write_bytes(b"old")
    third.mkdir()
    with pytest.raises(ExportError, match=r"step-3\.svg: is a directory"):
        write_set([(first, b"new"), (second, b"new"), (third, b"new")])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["step-1.svg", "step-3.svg"]
    assert first.read_bytes() == b"old"
    third.rmdir()
    write_set([(first, b"new"), (second, b"new"), (third, b"new")])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "step-1.svg": b"new",
        "step-2.svg": b"new",
        "step-3.svg": b"new",
    }


def test_numbers_of_a_set_have_the_same_length() -> None:
    names = [numbered(Path("out/step.svg"), i, 12).name for i in (0, 8, 11)]
    assert names == ["step-01.svg", "step-09.svg", "step-12.svg"]
    assert numbered(Path("step.svg"), 0, 1) == Path("step.svg")
