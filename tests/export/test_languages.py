"""Pictures in other languages: everything is said in them, and has the room it needs."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from vjpviz.assets import asset
from vjpviz.export.cards import header_width, row_width
from vjpviz.export.options import Content, ExportError, Options
from vjpviz.export.output import export
from vjpviz.export.picture import picture
from vjpviz.export.pills import content_width
from vjpviz.export.pptx import notes
from vjpviz.export.settings import Settings
from vjpviz.export.steps import choose
from vjpviz.graph.metrics import LECTURE, WINDOW, Scale
from vjpviz.lang.run import execute
from vjpviz.words import language, speaking

SVG = "{http://www.w3.org/2000/svg}"
LESSONS = sorted(
    path for path in asset("lessons").glob("*.py") if path.name[:2] in ("04", "07", "10", "14", "25", "26")
)
GROUND = Options(caption=True, title=True, legend=True)
LONG = """\
import torch
leaf = torch.tensor([1.25, 2.525, 3.775], requires_grad=True)
a_rather_long_name_of_a_tensor = leaf * leaf
(a_rather_long_name_of_a_tensor * leaf).sum().backward(retain_graph=True)
(a_rather_long_name_of_a_tensor * leaf).sum().backward()
"""


def drawn(lesson: Path, name: str, folder: Path, options: Options = GROUND) -> list[ElementTree.Element]:
    run = execute(lesson.read_text(encoding="utf-8"))
    content = Content(language=name)
    call, times = choose(run.trace, None, "all")
    shown = picture(run.trace, call, scale=options.scale, content=content, explain=run.explain)
    paths = export(shown, times[:24], folder / "step.svg", options)
    assert language() == "en"
    return [ElementTree.fromstring(path.read_text(encoding="utf-8")) for path in paths]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_nothing_english_is_left_in_a_chinese_picture(lesson: Path, tmp_path: Path) -> None:
    for root in drawn(lesson, "zh_CN", tmp_path):
        said = [text for text in root.iter(f"{SVG}text") if text.attrib["font-family"].startswith("Inter")]
        words = [text.text or "" for text in said]
        assert any(re.search("[一-鿿]", each) for each in words)
        title = root.findtext(f"{SVG}title")  # the name of the step
        plain = [each for each in words if each != title and not re.fullmatch(r"\w+Error: .*|\S+[.:,]?", each)]
        assert not [each for each in plain if re.search("[A-Za-z]{3}", each)]


@pytest.mark.parametrize("scale", [WINDOW, LECTURE], ids=lambda scale: scale.name)
@pytest.mark.parametrize("name", ["de", "zh_CN"])
@pytest.mark.parametrize("source", [*(path.read_text() for path in LESSONS), LONG])
def test_cards_and_pills_are_as_wide_as_their_words(source: str, name: str, scale: Scale) -> None:
    trace = execute(source).trace
    for call in range(len(trace.calls)):
        shown = picture(trace, call, scale=scale, content=Content(language=name))
        for t in range(min(len(trace.events), 24)):
            frame = shown.frame(t)
            for card in frame.cards:
                header = header_width(card.title, card.badge, card.badge_text, card.flag, scale)
                assert card.rect.width >= max(header, *(row_width(row, scale) for row in card.rows)), card
            for pill in frame.pills:
                waits = pill.mark if pill.state == "waiting" else ""
                assert pill.rect.width >= content_width(pill.title, pill.jacobians, waits, scale, pill.source), pill


def test_a_page_says_its_own_words_in_the_language(tmp_path: Path) -> None:
    run = execute(LESSONS[0].read_text(encoding="utf-8"))
    shown = picture(run.trace, 0, content=Content(language="de"))
    [path] = export(shown, [3, 4], tmp_path / "steps.html", Options(scale=shown.scale))
    text = path.read_text(encoding="utf-8")
    assert '<html lang="de"' in text
    assert 'title="Abspielen oder anhalten (Leertaste)"' in text
    assert "`Schritt ${at + 1} von ${steps.length}`" in text
    assert not re.search('aria-label="(Play|Back|Forward|Steps?|First step)"', text)


def test_the_notes_of_a_slide_are_said_in_the_language() -> None:
    run = execute(LESSONS[0].read_text(encoding="utf-8"))
    shown = picture(run.trace, 0, content=Content(language="de"))
    with speaking("de"):
        said = notes(shown.frame(len(run.trace.events) - 3))
    assert "fertig" in said and "done" not in said


def test_the_language_is_one_of_the_settings() -> None:
    content, _ = Settings(language="zh_CN").resolved()
    assert content.language == "zh_CN"
    with pytest.raises(ExportError, match="--language xx: known are en, de, zh_CN"):
        Settings(language="xx").resolved()
