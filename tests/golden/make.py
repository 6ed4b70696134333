"""Make the golden files: run every program and lesson under PyTorch and write what it does beside it as JSON.

Run by hand, with an interpreter that has torch==2.13.0 (CPU build) installed:

    python tests/golden/make.py                  what is new or changed
    python tests/golden/make.py --all            everything again
    python tests/golden/make.py --check          write nothing, tell what would change
    python tests/golden/make.py views/leaf ...   these programs

Each program runs in a process of its own, forked after torch was imported: sequence numbers and the random generator
start as they do under ``python FILE``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import re
import sys
from multiprocessing.connection import Connection
from pathlib import Path

HERE = Path(__file__).resolve().parent
ADDRESS = re.compile(r"0x[0-9a-f]{6,}")


def programs() -> dict[str, tuple[Path, Path]]:
    """Name → (program, golden file) of all programs and lessons."""
    found = {
        f"{path.parent.name}/{path.stem}": (path, path.with_suffix(".json"))
        for path in sorted((HERE / "programs").glob("*/*.py"))
    }
    for path in sorted((HERE.parent.parent / "resources" / "lessons").glob("*.py")):
        found[f"lessons/{path.stem}"] = (path, HERE / "lessons" / f"{path.stem}.json")
    return found


def as_text(golden: dict) -> str:
    """The golden file's text: one line a field, one line a step."""
    lines = []
    for key, value in golden.items():
        if key == "backward_calls" and value:
            calls = []
            for call in value:
                head = json.dumps({k: v for k, v in call.items() if k != "steps"})[:-1]
                steps = ",\n   ".join(json.dumps(step) for step in call["steps"])
                calls.append(f'  {head}, "steps": [\n   {steps}\n  ]}}')
            lines.append(f'"{key}": [\n' + ",\n".join(calls) + "\n ]")
        else:
            lines.append(f'"{key}": {json.dumps(value)}')
    return "{\n " + ",\n ".join(lines) + "\n}\n"


def record(path: Path, answer: Connection) -> None:
    import capture

    source = path.read_text(encoding="utf-8")
    golden = {"sha": hashlib.sha256(source.encode()).hexdigest()[:16]} | capture.run(source, path.name)
    answer.send(as_text(golden))


def main() -> int:
    parser = argparse.ArgumentParser(description="make golden files with PyTorch")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()

    sys.path.insert(0, str(HERE))
    import capture  # noqa: F401  torch is imported once, before the forks

    fork = multiprocessing.get_context("fork")
    trouble = 0
    for name, (path, golden) in programs().items():
        if options.names and not any(name.startswith(wanted) for wanted in options.names):
            continue
        sha = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        old = golden.read_text(encoding="utf-8") if golden.exists() else ""
        if sha in old[:60] and not (options.all or options.check or options.names):
            continue
        answer, theirs = fork.Pipe(duplex=False)
        process = fork.Process(target=record, args=(path, theirs))
        process.start()
        theirs.close()
        try:
            text = answer.recv() if answer.poll(120) else None
        except EOFError:
            text = None
        process.kill()
        process.join()
        if text is None:
            print(f"{name}: did not finish")
            trouble += 1
            continue
        shown = json.loads(text)
        if ADDRESS.search(shown["stdout"]) or ADDRESS.search(str(shown["error"])):
            print(f"{name}: prints an address")
            trouble += 1
        if options.check:
            if text != old:
                print(f"{name}: differs from what is stored")
                trouble += 1
            continue
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
        failure = shown["error"]
        print(f"{name}: {failure['shown'][:150] if failure else 'ok'}")
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
