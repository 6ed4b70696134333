"""The command line. Each command imports what it needs and no more: a script runs without Qt, networkx and Graphviz."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from vjpviz import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vjpviz.autograd.check import Checked
    from vjpviz.export.settings import Settings
    from vjpviz.lang.run import Run
    from vjpviz.trace.trace import Failure, Trace

WRONG_USE = 2
COMMANDS_HELP = """\
commands:
  run FILE             print what the script prints
  trace FILE [-o OUT]  write what happened in it as JSON
  check FILE           compare its gradients with central differences
  export FILE -o OUT   draw its graph into a file (vjpviz export --help)

FILE may be - for the standard input.
"""


class WrongUse(Exception):
    """The command cannot be carried out as it was given; the message is one line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``vjpviz`` with these arguments, by default those of the process; the exit status."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    work = COMMANDS.get(given[0]) if given else None
    options = _parser(work).parse_args(given[1:] if work else given)
    try:
        return (work or window)(options)
    except WrongUse as error:
        print(f"vjpviz: {error}", file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


def window(options: argparse.Namespace) -> int:
    """Open the window."""
    from vjpviz.ui.display import obstacle_to_window

    source = None if options.file is None else _read(options.file)
    if obstacle := obstacle_to_window():
        raise WrongUse(obstacle)
    from vjpviz.ui.app import run as open_window

    if options.file in (None, "-"):
        return open_window(None, source=source)
    return open_window(Path(options.file))


def run(options: argparse.Namespace) -> int:
    """Print what the script prints under PyTorch; an error of the script leaves its traceback and exit status 1."""
    _end_quietly()
    error = _execute(options.file, record=False, write=_print).error
    if error is None:
        return 0
    sys.stderr.write(error.traceback)
    return 1


def trace(options: argparse.Namespace) -> int:
    """Write the trace as JSON: tensors, nodes, backward calls with their steps, and the error if there was one."""
    import json

    from vjpviz.export.files import write
    from vjpviz.export.options import ExportError
    from vjpviz.trace.document import to_json

    _end_quietly()
    text = json.dumps(to_json(_execute(options.file).trace), ensure_ascii=False) + "\n"
    if options.output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
        return 0
    try:
        write(Path(options.output), text.encode())
    except ExportError as error:
        raise WrongUse(str(error)) from error
    return 0


def check(options: argparse.Namespace) -> int:
    """Compare what every backward call computed with central differences; exit status 1 where they part."""
    from vjpviz.autograd.check import check as compare

    _end_quietly()
    done = _execute(options.file)
    results = compare(done.trace, done.recorder)
    for result in results:
        print(_verdict(done.trace, result))
    if done.error is not None:
        return _complain(options.file, done.error)
    if not results:
        print("no backward call reached a leaf: nothing to compare")
    return 0 if all(result.compared.agrees for result in results) else 1


def export(options: argparse.Namespace) -> int:
    """Draw the script's graph into a file; the suffix of OUT says of which kind.

    Nothing is drawn of a script that fails, unless --step asks for a step that it came to.
    """
    from vjpviz.export.options import ExportError
    from vjpviz.export.settings import Settings
    from vjpviz.words import speaking

    settings, out = Settings.of(vars(options)), Path(options.output)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stopped like Ctrl-C: nothing stays behind
    try:
        with speaking(settings.language):
            return _drawn(options, settings, out)
    except ExportError as error:
        raise WrongUse(str(error)) from error


def _drawn(options: argparse.Namespace, settings: Settings, out: Path) -> int:
    from vjpviz.export.runs import check_request, export_run
    from vjpviz.ui.display import obstacle_to_pictures

    check_request(out)
    settings.resolved()
    done = _execute(options.file)
    if done.error is not None and done.error.type == "KeyboardInterrupt":
        raise KeyboardInterrupt
    if done.error is not None and options.step is None:
        return _complain(options.file, done.error)
    if obstacle := obstacle_to_pictures():
        raise WrongUse(obstacle)
    with _Progress(options.progress) as progress:
        export_run(done, out, step=options.step, backward=options.backward, settings=settings, progress=progress)
    return _complain(options.file, done.error) if done.error is not None else 0


class _Progress:
    """Says on stderr how far an export is: in one line of a terminal, or in many where they were asked for."""

    def __init__(self, asked: bool) -> None:
        self._asked = asked
        self._shown = asked or sys.stderr.isatty()

    def __call__(self, done: int, count: int) -> None:
        words = f"step {done} of {count}"
        if self._shown:
            sys.stderr.write(f"{words}\n" if self._asked else f"\r{words}")
            sys.stderr.flush()

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown and not self._asked:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "run": run,
    "trace": trace,
    "check": check,
    "export": export,
}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USE, f"{self.prog}: {message} ({self.prog} --help tells more)\n")


def _parser(work: Callable[[argparse.Namespace], int] | None) -> _Parser:
    if work is None:
        parser = _Parser(
            prog="vjpviz",
            description="Backpropagation shown as it happens. Without a command: open the window.",
            epilog=COMMANDS_HELP,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        parser.add_argument("--version", action="version", version=f"vjpviz {__version__}")
        parser.add_argument("file", metavar="FILE", nargs="?", help="a script to open")
        return parser
    parser = _Parser(prog=f"vjpviz {work.__name__}", description=work.__doc__, allow_abbrev=False)
    parser.add_argument("file", metavar="FILE", help="a script, or - for the standard input")
    if work in (trace, export):
        parser.add_argument("-o", "--output", metavar="OUT", required=work is export, help="the file to write")
    if work is export:
        _add_choices(parser)
    return parser


def _add_choices(parser: argparse.ArgumentParser) -> None:
    from vjpviz.export.settings import GRAPHS, ORIENTATIONS, PARTS
    from vjpviz.words import ENGLISH, LANGUAGES

    add = parser.add_argument
    add("--backward", metavar="K", type=int, help="the graph of the K-th backward call; else that of the step")
    add("--step", metavar="STEP", help="a number, a range as 3-7, last, all, forward or backward")
    add("--theme", metavar="NAME", default="print", help="light, dark, print or contrast; print if none is named")
    add("--scale", metavar="S", type=scale, default=1.0, help="pixels a unit, such as 2")
    add("--size", metavar="WxH", type=size, help="fit the picture into so many pixels, such as 1280x720")
    add("--show", metavar="PARTS", type=parts, default=(), help=f"also show, split by commas: {', '.join(PARTS)}")
    add("--hide", metavar="PARTS", type=parts, default=(), help="leave out, of the same")
    add("--digits", metavar="N", type=digits, default=4, help="significant digits of a number")
    add("--language", choices=LANGUAGES, default=ENGLISH, help="what the picture is said in; en if none is named")
    add("--orientation", choices=ORIENTATIONS, default="TB", help="the way values flow: down, up, right or left")
    add("--graph", choices=GRAPHS, default="tensors", help="with tensors, or functions alone, as PyTorch keeps it")
    add("--transparent", action="store_true", help="no ground under the picture")
    add("--text-as-paths", action="store_true", help="SVG: outlines in place of text, for exact looks anywhere")
    add("--fps", metavar="F", type=rate, default=25, help="pictures a second of a film")
    add("--hold", metavar="SECONDS", type=seconds, default=1.2, help="how long a film rests after each step")
    add("--progress", action="store_true", help="say how far it is, also where stderr is no terminal")


def scale(text: str) -> float:
    """A zoom factor."""
    factor = float(text)
    if not 0 < factor <= 16:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 16")
    return factor


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels, as ``1280x720``."""
    width, height = map(int, text.lower().split("x"))
    if not (0 < width <= 16384 and 0 < height <= 16384):
        raise argparse.ArgumentTypeError(f"{text} is not between 1x1 and 16384x16384")
    return width, height


def rate(text: str) -> int:
    """Pictures a second."""
    pictures = int(text)
    if not 0 < pictures <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not between 1 and 100")
    return pictures


def seconds(text: str) -> float:
    """How long a film rests."""
    given = float(text)
    if not 0 <= given <= 60:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 60")
    return given


def digits(text: str) -> int:
    """Significant digits."""
    given = int(text)
    if not 1 <= given <= 17:
        raise argparse.ArgumentTypeError(f"{text} is not between 1 and 17")
    return given


def parts(text: str) -> tuple[str, ...]:
    """Names split by commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _execute(file: str, *, record: bool = True, write: Callable[[str], None] | None = None) -> Run:
    source = _read(file)
    from vjpviz.lang.run import execute

    name = "<stdin>" if file == "-" else str(Path(file).absolute())
    return execute(source, filename=name, record=record, write=write)


def _complain(file: str, error: Failure) -> int:
    from vjpviz.words import say

    said = f"{error.type}: {error.message.partition(chr(10))[0]}"
    where = say("{file}, line {line}: {error}") if error.span else "{file}: {error}"
    line = error.span.line if error.span else 0
    print(f"vjpviz: {where.format(file=file, line=line, error=said)}", file=sys.stderr)
    return 1


def _verdict(trace: Trace, result: Checked) -> str:
    """What a comparison came to, in a line: which gradient, and how far it is from the differences."""
    span = trace.calls[result.call].span
    place = f"line {span.line}: " if span else ""
    what = f"{place}{trace.tensors[result.leaf].name or 'an unnamed leaf'}.grad"
    if result.obstacle is not None:
        return f"{what} was not compared: {result.obstacle}"
    compared = result.compared
    count = len(compared.places)
    bends = f", {compared.kinks} of them where the function bends" if compared.kinks else ""
    hooks = "; what hooks gave is taken as it is" if result.hooked else ""
    verdict = "agrees" if compared.agrees else "DIFFERS"
    at = compared.worst if count else 0
    farthest = abs(compared.analytic[at] - compared.numeric[at]) if count else 0.0
    values = "" if compared.agrees else f", {compared.analytic[at]:.6g} where they give {compared.numeric[at]:.6g}"
    counted = f"{count} element{'s' * (count != 1)}{bends}"
    return f"{what} {verdict}: {counted}, largest difference {farthest:.1e}{values}{hooks}"


def _print(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise WrongUse(f"{file}: {error.strerror}") from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise WrongUse(f"{file}: not a text in UTF-8") from error


def _end_quietly() -> None:
    """Ctrl-C, and a reader that went away (``| head``), end the program without a word, as they do other commands."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
