"""The playing page in a browser that has no network, driven by its keys, slider, buttons and touch."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.graph.traces import used_twice_further_down
from vjpviz.export.options import Options
from vjpviz.export.output import export
from vjpviz.export.picture import picture
from vjpviz.export.steps import choose
from vjpviz.graph.theme import LIGHT

DRIVE = """
<script>
const seen = [], look = () => seen.push(document.getElementById("where").textContent + " / "
  + document.querySelectorAll("main .function.active").length + " / " + document.getElementById("play").ariaLabel);
const press = (key) => { dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true})); look(); };
const touch = (kind, x) => {
  const event = new Event(kind); event.changedTouches = [{clientX: x, clientY: 0}];
  document.querySelector("main").dispatchEvent(event);
};
look(); press("End"); press("ArrowRight"); press("ArrowLeft"); press("Home"); press("ArrowLeft"); press("ArrowRight");
document.getElementById("last").click(); look();
const slider = document.getElementById("slider"); slider.value = 7; slider.dispatchEvent(new Event("input")); look();
touch("touchstart", 200); touch("touchend", 20); look();
touch("touchstart", 20); touch("touchend", 200); look();
press(" "); press(" ");
const token = () => seen.push(document.querySelector("main .token").getAttribute("transform") ? "moves" : "rests");
go(6); go(7); token(); go(0); go(7); token();
const before = getComputedStyle(document.body).backgroundColor; press("d");
seen.push(before + " " + getComputedStyle(document.body).backgroundColor);
dispatchEvent(new Event("beforeprint"));
seen.push(document.querySelectorAll("section").length + " pages");
document.body.innerHTML = "<pre>" + seen.join("\\n") + "</pre>";
</script>
"""


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed")
def test_the_page_is_played_by_keys_slider_buttons_and_touch(tmp_path: Path) -> None:
    trace = used_twice_further_down().trace()
    shown = picture(trace, 0)
    times = choose(trace, 1, "all")[1]
    [path] = export(shown, times, tmp_path / "steps.html", Options(theme=LIGHT, scale=shown.scale))
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"src=|href=(?!\\?\"#)|url\(|@import", text)
    assert len(text) < 150_000
    path.write_text(text.replace("</body>", DRIVE + "</body>"), encoding="utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--proxy-server=127.0.0.1:9", "--dump-dom"]
    done = subprocess.run([*command, path.as_uri()], check=True, capture_output=True, text=True, timeout=120)
    seen = re.search(r"<pre>(.*?)</pre>", done.stdout, re.DOTALL)
    assert seen is not None, done.stdout[-500:]
    assert seen[1].splitlines() == [
        "step 1 of 12 / 0 / Play",
        "step 12 of 12 / 0 / Play",
        "step 12 of 12 / 0 / Play",
        "step 11 of 12 / 1 / Play",
        "step 1 of 12 / 0 / Play",
        "step 1 of 12 / 0 / Play",
        "step 2 of 12 / 0 / Play",
        "step 12 of 12 / 0 / Play",
        "step 8 of 12 / 1 / Play",
        "step 9 of 12 / 1 / Play",
        "step 8 of 12 / 1 / Play",
        "step 8 of 12 / 1 / Pause",
        "step 8 of 12 / 1 / Play",
        "moves",
        "rests",
        "step 8 of 12 / 1 / Play",
        "rgb(248, 249, 251) rgb(16, 19, 23)",
        "12 pages",
    ]
