"""Which golden programs pass, by topic, in one screen.

python tests/golden/score.py                   the table, and the failures by kind
python tests/golden/score.py --topic views     this topic alone, with the first line of each difference
python tests/golden/score.py --diff views/leaf what is different there
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import traceback
from collections import Counter, defaultdict
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.golden.compare import Program, differences, programs

SECONDS = 30


def serve(connection: Connection) -> None:
    """Compare the programs that come in, one after the other."""
    while True:
        program = connection.recv()
        try:
            connection.send(differences(program))
        except BaseException as crash:
            connection.send([f"crash: {crash!r}\n{traceback.format_exc()}"])


class Comparer:
    """A process that can be given up when a program does not end in it."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        self.connection, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.Process(target=serve, args=(theirs,), daemon=True)
        self.process.start()

    def __call__(self, program: Program) -> list[str]:
        self.connection.send(program)
        if self.connection.poll(SECONDS):
            try:
                return self.connection.recv()
            except EOFError:
                self.start()
                return ["crash: the process ended"]
        self.process.kill()
        self.start()
        return [f"crash: no end after {SECONDS} s"]


def main() -> int:
    parser = argparse.ArgumentParser(description="score of the golden programs")
    parser.add_argument("--topic")
    parser.add_argument("--diff", metavar="NAME")
    options = parser.parse_args()
    compare = Comparer()
    if options.diff:
        for program in programs():
            if program.name == options.diff:
                print("\n\n".join(compare(program)) or "no difference")
        return 0
    passed, total = Counter[str](), Counter[str]()
    failures: dict[str, list[str]] = defaultdict(list)
    for program in programs():
        if options.topic not in (None, program.topic):
            continue
        found = compare(program)
        total[program.topic] += 1
        passed[program.topic] += not found
        if found:
            failures[found[0].partition(":")[0]].append(program.name)
        if found and options.topic:
            print(f"{program.name}\n    " + " / ".join(found).replace("\n", "\n    ")[:700])
    for topic, number in total.items():
        print(f"{topic:14}{passed[topic]:5} of {number:<5}" + "█" * round(40 * passed[topic] / number))
    print(f"{'all':14}{passed.total():5} of {total.total()}")
    for kind, names in failures.items():
        print(f"{kind}: {' '.join(names[:12])}{f' and {len(names) - 12} more' if len(names) > 12 else ''}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
