"""Runs a script from its syntax tree."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Mapping

from vjpviz.lang import calls, classes, comprehensions, control, expressions, functions, patterns, statements, strings
from vjpviz.lang.access import Access
from vjpviz.lang.builtins import make_builtins
from vjpviz.lang.context import Context, Program
from vjpviz.lang.errors import ScriptError
from vjpviz.lang.modules import module_types, python_modules
from vjpviz.lang.natives import native_types
from vjpviz.lang.scopes import scope_of
from vjpviz.lang.syntax import Source
from vjpviz.lang.tables import Method, Module, Observer, TypeTable, Whereabouts
from vjpviz.lang.traceback import TracebackText, syntax_place
from vjpviz.trace.events import Span

COMPILERS = (calls, control, expressions, patterns, statements)  # imported for what they register

_PYTHON_FRAMES = 20_000  # a call of the script takes about ten; with more, C code such as repr() runs out of stack

BOUNDARIES = frozenset(
    {
        *(
            code
            for maker in (functions.plain_function, functions.generator_function)
            for code in maker.__code__.co_consts
            if hasattr(code, "co_name") and code.co_name == "function"
        ),
        functions.run_generator.__code__,
        classes.class_body.__code__,
        comprehensions.comprehension.__code__,
        comprehensions.generate.__code__,
    }
)


def run_module(
    text: str,
    *,
    filename: str = "<script>",
    modules: Mapping[str, Module] | None = None,
    types: TypeTable | None = None,
    observer: Observer | None = None,
    write: Callable[[str], object] = sys.stdout.write,
    notice: Callable[[str], object] = sys.stderr.write,
    seed: int = 0,
) -> None:
    """Run a script to its end.

    ``modules`` are what it may import besides Python's harmless ones, by dotted name; ``types`` the attributes of their
    values. ``write`` gets printed text, ``notice`` what Python would say on stderr. ``seed`` starts the ``random``
    module. Raises ``ScriptError`` for every error of the script, those of its syntax too.
    """
    try:
        source = Source(text, filename)
    except SyntaxError as error:
        raise _syntax_failure(error) from None
    program = _program(source, modules or {}, types or TypeTable(), observer or Whereabouts(), write, notice, seed)
    failure = _run(program)
    if failure is not None:
        raise failure


def _program(
    source: Source,
    modules: Mapping[str, Module],
    types: TypeTable,
    observer: Observer,
    write: Callable[[str], object],
    notice: Callable[[str], object],
    seed: int,
) -> Program:
    classes_of_script: set[type] = set()
    python_types = module_types()
    access = Access(native_types().merged(python_types).merged(types), classes_of_script)
    python = python_modules(seed, notice, access)
    format, format_map = strings.formatters(access)
    access.types.add(str, {"format": Method(format), "format_map": Method(format_map)})
    program = Program(source, access, observer, {**python, **modules}, make_builtins(access, write), write, notice)
    program.globals.update(
        {"__name__": "__main__", "__doc__": ast.get_docstring(source.tree, clean=False), "__file__": source.filename}
    )
    return program


def _run(program: Program) -> ScriptError | None:
    context = Context(program, scope_of(program.source.tree, None))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _PYTHON_FRAMES))
    try:
        context.block(program.source.tree.body)(program.globals)
    except SystemExit:
        return None
    except BaseException as error:
        return _failure(error, program)
    finally:
        sys.setrecursionlimit(limit)
    return None


def _failure(error: BaseException, program: Program) -> ScriptError:
    writer = TracebackText(program, BOUNDARIES)
    frames = writer.frames(error)
    kind, message = writer.message(error)
    span = frames[-1].span if frames else None
    return ScriptError(error, kind, message, span, frames, writer.text(error))


def _syntax_failure(error: SyntaxError) -> ScriptError:
    line, column = error.lineno or 1, max((error.offset or 1) - 1, 0)
    end_line = error.end_lineno or line
    end = (error.end_offset or 0) - 1
    span = Span(line, column, end_line, end if end > column or end_line > line else column + 1)
    kind = type(error).__name__
    text = f"{syntax_place(error)}{kind}: {error.msg}\n"
    return ScriptError(error, kind, str(error.msg), span, (), text)
