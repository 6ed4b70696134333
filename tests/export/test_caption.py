from __future__ import annotations

from tests.export.frames import in_flight
from vjpviz.export.caption import break_lines, cut_off, line_width
from vjpviz.graph.frame import Run

CAPTION = in_flight().caption


def _text(line) -> str:
    return "".join(piece.text for piece in line)


def test_lines_are_as_few_as_can_be_and_about_equally_long() -> None:
    whole = line_width(break_lines(CAPTION, 18, 10_000)[0])
    lines = break_lines(CAPTION, 18, 0.9 * whole)
    assert len(lines) == 2
    first, second = map(line_width, lines)
    assert second > 0.7 * first
    assert max(first, second) <= 0.9 * whole


def test_a_full_stop_stays_with_the_word_before_it() -> None:
    lines = break_lines(CAPTION, 18, 1)
    assert [_text(line) for line in lines][-1] == "w."
    assert _text(lines[2]) == "v"


def test_what_has_no_room_is_told_of_by_dots() -> None:
    lines = break_lines(CAPTION, 18, 200)
    assert len(lines) > 2
    assert cut_off(lines, len(lines), 18) == lines
    cut = cut_off(lines, 2, 18)
    assert [_text(line) for line in cut] == [_text(lines[0]), _text(lines[1]) + " …"]
    assert line_width(cut[1]) > line_width(lines[1])


def test_no_runs_make_no_lines() -> None:
    assert break_lines((), 18, 100) == ()
    assert break_lines((Run("", "text"),), 18, 100) == ()


def test_a_value_stays_whole_where_a_line_has_room_for_it() -> None:
    runs = (Run("The seed ", "text"), Run("[10, -10, 20]", "gradient"), Run(" goes to the output.", "text"))
    value = line_width(break_lines((runs[1],), 18, 10_000)[0])
    lines = [_text(line) for line in break_lines(runs, 18, 1.1 * value)]
    assert "[10, -10, 20]" in lines
    assert "[10,-10," in [_text(line) for line in break_lines(runs, 18, 0.9 * value)]


def test_a_line_neither_begins_nor_ends_with_an_equals_sign() -> None:
    runs = (Run("It begins: ", "text"), Run("v", "gradient"), Run(" = ", "text"), Run("[10, -10]", "gradient"))
    runs += (Run(" goes to the output.", "text"),)
    together = line_width(break_lines(runs[1:4], 18, 10_000)[0])
    for width in (1.05 * together, 1.4 * together, 2 * together):
        lines = [_text(line) for line in break_lines(runs, 18, width)]
        assert any("v = [10, -10]" in line for line in lines)
    assert "[10, -10]" in [_text(line) for line in break_lines(runs, 18, 0.9 * together)]


CHINESE = (
    Run("AddBackward0", "code"),
    Run(" 将 ", "text"),
    Run("v", "gradient"),
    Run(" 分别乘以其两个局部雅可比矩阵（共两个），并把一个结果传给 ", "text"),
    Run("x", "code"),
    Run("；", "text"),
    Run("x", "code"),
    Run(" 还要等待。", "text"),
)


def test_full_width_characters_part_where_they_may() -> None:
    lines = [_text(line) for line in break_lines(CHINESE, 18, 150)]
    assert len(lines) > 3
    assert "".join(lines) == "".join(run.text for run in CHINESE).replace(" ", "")
    assert not any(line[0] in "，。；）" or line[-1] in "（" for line in lines), lines
    assert all(line_width(line) <= 150 for line in break_lines(CHINESE, 18, 150))


def test_a_chinese_line_is_one_piece_of_text_a_style() -> None:
    [line] = break_lines(CHINESE, 18, 10_000)
    assert [piece.text for piece in line][3:5] == ["分别乘以其两个局部雅可比矩阵（共两个），并把一个结果传给", "x"]
    assert line_width(line) < sum(18 * 1.2 * len(run.text) for run in CHINESE)


def test_nothing_but_full_width_characters_may_be_parted() -> None:
    runs = (Run("[1, 2, …, 3]", "value"), Run("don’t", "text"), Run("“so”", "code"))
    lines = [_text(line) for line in break_lines(runs, 18, 1)]
    assert lines == ["[1,", "2,", "…,", "3]don’t“so”"]
