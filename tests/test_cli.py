"""The command line as a person meets it: a process, its two outputs, its exit status."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scripts import WRONG_BACKWARD

ROOT = Path(__file__).parents[1]
LESSONS = ROOT / "resources" / "lessons"
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}


def vjpviz(*arguments: str | Path, text: str | None = None, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "vjpviz", *map(str, arguments)],
        input=text,
        stdin=subprocess.DEVNULL if text is None else None,
        env=ENVIRONMENT,
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def start(script: str) -> subprocess.Popen[str]:
    """`vjpviz run -` with a script, its output open to be read while it runs."""
    process = subprocess.Popen(
        [sys.executable, "-m", "vjpviz", "run", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert process.stdin is not None
    process.stdin.write(script)
    process.stdin.close()
    process.stdin = None
    return process


def test_run_prints_what_the_script_prints() -> None:
    done = vjpviz("run", LESSONS / "01_vector_to_vector.py")
    assert (done.stdout, done.stderr, done.returncode) == ("tensor([2., 4., 6.])\n", "", 0)


def test_run_reads_standard_input() -> None:
    done = vjpviz("run", "-", text="\ufeffprint('é'\r\n)\r\n")
    assert (done.stdout, done.stderr, done.returncode) == ("é\n", "", 0)


def test_an_error_of_the_script_ends_in_its_message() -> None:
    done = vjpviz("run", LESSONS / "08_no_vector_given.py")
    lines = done.stderr.splitlines()
    assert lines[0] == "Traceback (most recent call last):"
    assert lines[-1] == "RuntimeError: grad can be implicitly created only for scalar outputs"
    assert done.returncode == 1


def test_what_was_printed_before_an_error_stays() -> None:
    done = vjpviz("run", "-", text="print(1)\nprint(nothing)\n")
    assert done.stdout == "1\n"
    assert done.stderr.splitlines()[-1] == "NameError: name 'nothing' is not defined"


def test_run_prints_while_it_runs() -> None:
    process = start("print('first')\nwhile True:\n    pass\n")
    assert process.stdout is not None
    assert process.stdout.readline() == "first\n"  # arrives, though the script never ends
    process.kill()
    process.communicate()


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_is_quiet() -> None:
    process = start("print('first')\nwhile True:\n    pass\n")
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=20)
    assert error == ""
    assert process.returncode == -signal.SIGINT


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_reader_that_went_away_is_no_error() -> None:
    process = start("while True:\n    print('again')\n")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=20) == -signal.SIGPIPE
    assert process.stderr.read() == ""
    process.stderr.close()


def test_trace_goes_to_standard_output() -> None:
    done = vjpviz("trace", LESSONS / "01_vector_to_vector.py")
    document = json.loads(done.stdout)
    assert document["stdout"] == "tensor([2., 4., 6.])\n"
    (call,) = document["backward_calls"]
    assert [step["name"] for step in call["steps"]] == ["PowBackward0", "AccumulateGrad"]
    assert call["steps"][0]["grad_out"] == [[2.0, 4.0, 6.0]]
    assert call["steps"][1]["before"] is None
    assert call["steps"][1]["after"] == [2.0, 4.0, 6.0]


def test_trace_of_a_script_that_fails_holds_the_error(tmp_path: Path) -> None:
    out = tmp_path / "trace.json"
    out.write_text("old", encoding="utf-8")
    done = vjpviz("trace", "-", "-o", out, text="import torch\nx = torch.ones(2, requires_grad=True)\nx.backward()\n")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    message = "grad can be implicitly created only for scalar outputs"
    document = json.loads(out.read_text(encoding="utf-8"))
    assert document["error"] == {"type": "RuntimeError", "message": message, "line": 3}
    assert [path.name for path in tmp_path.iterdir()] == ["trace.json"]


def test_check_passes_and_says_what_it_compared() -> None:
    done = vjpviz("check", LESSONS / "01_vector_to_vector.py")
    assert done.returncode == 0, done.stderr
    assert "x.grad" in done.stdout


def test_check_fails_and_says_by_how_much() -> None:
    done = vjpviz("check", "-", text=WRONG_BACKWARD)
    assert done.returncode == 1
    assert done.stdout == ("line 13: x.grad DIFFERS: 2 elements, largest difference 2.0e+00, -6 where they give -4\n")
    assert done.stderr == ""
    mended = vjpviz("check", "-", text=WRONG_BACKWARD.replace("3 * x", "2 * x"))
    assert mended.returncode == 0
    assert "agrees: 2 elements" in mended.stdout


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["run"], "FILE"),
        (["run", "missing.py"], "missing.py: No such file or directory"),
        (["run", "."], ".: Is a directory"),
        (["missing.py"], "missing.py: No such file or directory"),
        (["--what"], "--what"),
        (["run", "a.py", "b.py"], "b.py"),
        (["export", "a.py"], "-o"),
        (["export", "missing.py", "-o", "x.svg"], "missing.py: No such file or directory"),
        (["trace", str(LESSONS / "01_vector_to_vector.py"), "-o", "no/such/place.json"], "place.json"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "picture.xyz"], "xyz"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "no/such/place.svg"], "place.svg"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.svg", "--step", "many"], "many"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.svg", "--step", "900"], "900"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.svg", "--backward", "7"], "7"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.svg", "--theme", "mud"], "mud"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.png", "--size", "big"], "big"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.png", "--scale", "-1"], "-1"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.png", "--show", "noise"], "noise"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.png", "--orientation", "up"], "up"),
        (["export", str(LESSONS / "01_vector_to_vector.py"), "-o", "x.png", "--digits", "0"], "0"),
    ],
    ids=lambda value: " ".join(value[:1] + value[2:]) if isinstance(value, list) else "",
)
def test_wrong_use_is_one_line_and_leaves_nothing(arguments: list[str], word: str, tmp_path: Path) -> None:
    done = vjpviz(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("vjpviz")
    assert done.stderr.count("\n") == 1
    assert word in done.stderr
    assert not list(tmp_path.iterdir())


SQUARE = """\
import torch
x = torch.tensor([1., 2., 3.], requires_grad=True)
y = x ** 2
y.backward(torch.ones(3))
"""


def test_export_draws_what_is_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "step.svg"
    choices = [
        "--show",
        "caption,legend",
        "--hide",
        "values",
        "--digits",
        "2",
        "--orientation",
        "LR",
        "--text-as-paths",
    ]
    done = vjpviz(
        "export", "-", "-o", out, "--step", "4", *choices, "--transparent", "--theme", "contrast", text=SQUARE
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    text = out.read_text(encoding="utf-8")
    assert "<text" not in text
    assert 'class="caption"' in text
    assert "#962D00" in text


@pytest.mark.parametrize("suffix", ["pdf", "mp4"])
def test_another_process_writes_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    outs = [tmp_path / f"{i}.{suffix}" for i in range(3)]
    for out in outs:
        done = vjpviz("export", "-", "-o", out, "--step", "3-5", "--scale", "0.5", "--fps", "8", text=SQUARE)
        if "pip install" in done.stderr:
            pytest.skip(done.stderr.strip())
        assert done.returncode == 0, done.stderr
    assert len({out.read_bytes() for out in outs}) == 1


def test_export_tells_how_far_it_is(tmp_path: Path) -> None:
    done = vjpviz("export", "-", "-o", tmp_path / "steps.pdf", "--step", "2-4", "--progress", text=SQUARE)
    assert done.stderr.split("\n") == ["step 1 of 3", "step 2 of 3", "step 3 of 3", ""]


def test_of_a_failing_script_only_a_step_it_came_to_is_drawn(tmp_path: Path) -> None:
    script = "import torch\nx = torch.ones(2, requires_grad=True)\ny = x * x\ny.backward()\n"
    message = "vjpviz: -, line 4: RuntimeError: grad can be implicitly created only for scalar outputs\n"
    done = vjpviz("export", "-", "-o", tmp_path / "step.svg", text=script)
    assert (done.stderr, done.returncode) == (message, 1)
    assert not list(tmp_path.iterdir())
    done = vjpviz("export", "-", "-o", tmp_path / "step.svg", "--step", "2", text=script)
    assert (done.stderr, done.returncode) == (message, 1)
    assert "MulBackward0" in (tmp_path / "step.svg").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_export_leaves_nothing_and_keeps_the_old_file(stop: signal.Signals, tmp_path: Path) -> None:
    script, out = tmp_path / "script.py", tmp_path / "film.gif"
    script.write_text(SQUARE, encoding="utf-8")
    out.write_text("old", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "vjpviz", "export", script, "-o", out, "--scale", "2", "--fps", "50", "--progress"],
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert process.stderr is not None
    process.stderr.readline()
    process.send_signal(stop)
    _, error = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in error
    assert out.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.gif", "script.py"]


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    script = tmp_path / "binary.py"
    script.write_bytes(b"\xff\xfe\x00")
    done = vjpviz("run", script)
    assert done.returncode == 2
    assert done.stderr == f"vjpviz: {script}: not a text in UTF-8\n"


def test_help_names_every_command() -> None:
    done = vjpviz("--help")
    assert done.returncode == 0
    for command in ("run FILE", "trace FILE", "check FILE", "export FILE"):
        assert command in done.stdout


def test_version() -> None:
    done = vjpviz("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("vjpviz 0.")


def test_an_export_is_said_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    done = vjpviz("export", "-", "-o", tmp_path / "step.svg", "--language", "de", "--show", "caption", text=SQUARE)
    assert (done.stderr, done.returncode) == ("", 0)
    drawn = (tmp_path / "step.svg").read_text(encoding="utf-8")
    assert ">kein Blatt</text>" in drawn and "non-leaf</text>" not in drawn
    assert 'xml:lang="de"' in drawn and "speichert" in drawn
    done = vjpviz("export", "-", "-o", tmp_path / "step.svg", "--language", "de", "--step", "99", text=SQUARE)
    assert (done.returncode, done.stderr.startswith("vjpviz: --step 99: das Skript hat die Schritte 1 bis")) == (
        2,
        True,
    )
    done = vjpviz("export", "-", "-o", tmp_path / "step.svg", "--language", "fr", text=SQUARE)
    assert done.returncode == 2 and "'zh_CN'" in done.stderr
