"""What vjpviz says in other languages: Qt's ``.ts`` files, read without Qt, so that every layer can speak.

A text is written in English where it is said, as a whole sentence with named fields, so that a language can put them
in its own order: ``say("{node} stores {value}").format(…)``. Outside of ``speaking`` that is what one gets.
``pyside6-lupdate -tr-function-alias tr+=say,QT_TR_NOOP+=mark`` finds these texts. What stands in a packaged file, such
as the help on the names of PyTorch, is said as well; it has a catalogue of its own, because lupdate does not find it.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from string import Formatter
from typing import TYPE_CHECKING

from vjpviz.assets import asset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

LANGUAGES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""The languages by their short names, as they call themselves."""

ENGLISH = "en"

_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What is said inside this context is said in a language. Raises ``KeyError`` for one that is none."""
    token = _language.set(_known(language))
    try:
        yield
    finally:
        _language.reset(token)


def speak(language: str) -> None:
    """Say everything in a language from here on, as the window does. Raises ``KeyError`` for one that is none."""
    _language.set(_known(language))


def language() -> str:
    """The language that is spoken here: a key of ``LANGUAGES``."""
    return _language.get()


def say(text: str, comment: str = "", n: int | None = None) -> str:
    """A text in the language that is spoken here; in English where it has no translation.

    ``comment`` tells texts apart that are alike in English only, ``n`` is the number that decides between singular and
    plural. Fields in braces are left for ``format``.
    """
    here = _language.get()
    return text if here == ENGLISH else catalogue(here).find(text, comment=comment, n=n) or text


def mark(text: str) -> str:
    """Mark a text for translation that is said later, and somewhere else."""
    return text


def retold(told: str, templates: Sequence[str]) -> str:
    """What was said in English, such as by another process, in the language that is spoken here.

    ``templates`` are the marked texts it may have been made of, and its parts as well. What was made of none of them
    stays as it is.
    """
    for template in templates if _language.get() != ENGLISH else ():
        pattern = _pattern(template)
        if found := pattern.fullmatch(told) or pattern.fullmatch(f"{told} "):  # of an empty end the space is cut off
            fields = {name: retold(value, templates) for name, value in found.groupdict().items()}
            return say(template).format(**fields).rstrip()
    return told


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = (
        re.escape(words) + (f"(?P<{field}>.*)" if field else "") for words, field, *_ in Formatter().parse(template)
    )
    return re.compile("".join(parts), re.DOTALL)


class Catalogue:
    """The texts of the ``.ts`` files of a language. A text that its context lacks is looked up in all others."""

    def __init__(self, language: str, paths: Iterable[Path]) -> None:
        from xml.etree import ElementTree  # not for those who speak English

        self._singular_first = language != "zh_CN"
        self._texts: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self._anywhere: dict[str, tuple[str, ...]] = {}
        for context in (each for path in paths for each in ElementTree.parse(path).getroot().iter("context")):
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                source, forms = message.findtext("source") or "", _forms(message)
                if source and any(forms):
                    self._texts[name, source, message.findtext("comment") or ""] = forms
                    self._anywhere.setdefault(source, forms)

    def __len__(self) -> int:
        return len(self._texts)

    def find(self, text: str, context: str = "", comment: str = "", n: int | None = None) -> str:
        """The translation, or nothing where there is none."""
        forms = self._texts.get((context, text, comment)) or self._anywhere.get(text)
        if not forms:
            return ""
        plural = self._singular_first and n is not None and n >= 0 and n != 1
        return forms[-1 if plural else 0]


@cache
def catalogue(language: str) -> Catalogue:
    """The packaged texts of a language other than English: those of the code, and those of packaged files."""
    return Catalogue(language, catalogue_files(language))


def catalogue_files(language: str) -> list[Path]:
    """The ``.ts`` file of what the code says, which lupdate keeps, and that of what packaged files say."""
    return [asset("i18n", f"{of}_{language}.ts") for of in ("vjpviz", "resources")]


def _forms(message: Element) -> tuple[str, ...]:
    """The translation, or one for a number of one and one for all others."""
    translated = message.find("translation")
    if translated is None:
        return ()
    numbered = tuple(form.text or "" for form in translated.iter("numerusform"))
    return numbered or ((translated.text or "").strip("\n"),)


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise KeyError(language)
    return language
