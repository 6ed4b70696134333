from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from tests.export.frames import accumulated, in_flight
from vjpviz.export.options import Options
from vjpviz.export.page import Page, lay_out
from vjpviz.export.png import png_bytes
from vjpviz.export.svg import svg_bytes
from vjpviz.graph.frame import Frame
from vjpviz.graph.metrics import LECTURE, WINDOW, Scale
from vjpviz.graph.theme import DARK, LIGHT, PRINT, Theme

SVG = "{http://www.w3.org/2000/svg}"
CASES = [(in_flight(), LIGHT, WINDOW), (in_flight(), DARK, WINDOW), (accumulated(), PRINT, LECTURE)]


def _case(frame: Frame, theme: Theme, scale: Scale, **more: Any) -> tuple[Page, Options]:
    options = Options(theme=theme, scale=scale, caption=True, **more)
    return lay_out([frame], options), options


def test_text_is_text_with_a_list_of_families() -> None:
    page, options = _case(*CASES[2])
    root = ElementTree.fromstring(svg_bytes(accumulated(), page, options))
    texts = {element.text: element for element in root.iter(f"{SVG}text")}
    assert {"x", "requires_grad", "[5, -40, 480]", "AccumulateGrad", "MulBackward0", "not kept", "new"} <= texts.keys()
    assert texts["MulBackward0"].attrib["font-family"].endswith("monospace")
    assert texts["not kept"].attrib["font-family"].endswith("sans-serif")


def test_things_carry_ids_classes_and_descriptions() -> None:
    page, options = _case(*CASES[0])
    root = ElementTree.fromstring(svg_bytes(in_flight(), page, options))
    groups = {element.attrib["id"]: element for element in root.iter(f"{SVG}g") if "id" in element.attrib}
    assert groups["n-mul"].attrib["class"] == "function active"
    assert groups["n-x"].attrib["class"] == "tensor leaf present"
    assert groups["n-x-mul"].attrib["class"] == "edge forward"
    assert groups["n-x"].findtext(f"{SVG}title") == "Leaf x, data [1, 2, 3]"
    assert root.findtext(f"{SVG}title") == "vector_square.py"
    described = root.findtext(f"{SVG}desc", "")
    assert described == "MulBackward0 multiplies v by its two local Jacobians and sends one result to x and one to w."


def test_the_same_frame_gives_the_same_bytes() -> None:
    page, options = _case(*CASES[1])
    assert svg_bytes(in_flight(), page, options) == svg_bytes(in_flight(), page, options)
    assert png_bytes(in_flight(), page, options) == png_bytes(in_flight(), page, options)


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
@pytest.mark.parametrize(("frame", "theme", "scale"), CASES, ids=["light", "dark", "print"])
def test_a_browser_shows_what_the_png_shows(tmp_path: Path, frame: Frame, theme: Theme, scale: Scale) -> None:
    page, options = _case(frame, theme, scale, text_as_paths=True)
    (tmp_path / "step.svg").write_bytes(svg_bytes(frame, page, options))
    (tmp_path / "step.png").write_bytes(png_bytes(frame, page, options))
    width, height = options.pixels(page.bounds.width, page.bounds.height)
    seen = _browse(tmp_path / "step.svg", width, height)
    painted = np.asarray(Image.open(tmp_path / "step.png").convert("RGB")).astype(int)
    apart = np.abs(seen - painted).max(axis=2)
    assert (apart > 96).mean() < 0.002
    assert apart.mean() < 1.5


def _browse(file: Path, width: int, height: int) -> np.ndarray:
    shot = file.with_suffix(".browser.png")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    # Its window is shorter than asked for by the height of a tool bar it does not show.
    command += [f"--window-size={width},{height + 200}", f"--screenshot={shot}", file.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return np.asarray(Image.open(shot).convert("RGB")).astype(int)[:height, :width]
