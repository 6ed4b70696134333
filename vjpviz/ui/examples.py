"""The examples: the packaged lessons in groups, each with its number, a title, and what its first line says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QMenu

from vjpviz.assets import asset
from vjpviz.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


LESSONS: dict[str, dict[str, str]] = {
    mark("v and the local Jacobian"): {
        "01_vector_to_vector.py": mark("From a vector to a vector"),
        "02_weights_on_the_outputs.py": mark("v as weights on the outputs"),
        "03_scalar_to_scalar.py": mark("From a number to a number"),
        "04_scalar_to_vector.py": mark("From a number to a vector"),
        "05_vector_to_scalar.py": mark("From a vector to a number"),
        "06_a_chain_of_steps.py": mark("A chain of steps"),
        "07a_wrong_shape_for_a_number.py": mark("The wrong shape for a number (an error)"),
        "07b_wrong_shape_for_a_sum.py": mark("The wrong shape for a sum (an error)"),
        "08_no_vector_given.py": mark("No v for a vector (an error)"),
        "09_an_unknown_outer_function.py": mark("v from an unknown outer function"),
    },
    mark("Graph, leaves and .grad"): {
        "10_grad_adds_up.py": mark(".grad adds up"),
        "11_a_graph_grown_line_by_line.py": mark("A graph grown line by line"),
        "11b_shapes_that_do_not_meet.py": mark("Shapes that do not fit (an error)"),
        "12_five_attributes.py": mark("The five attributes of a tensor"),
        "13_relu_and_a_freed_graph.py": mark("ReLU and a freed graph"),
        "14_inputs_and_second_derivatives.py": mark("inputs= and second derivatives"),
        "15_integers_have_no_gradient.py": mark("Integers have no gradient (an error)"),
    },
    mark("Networks and training"): {
        "16_broadcasting.py": mark("Broadcasting"),
        "17_a_chain_of_two_layers.py": mark("Two layers of a network"),
        "18_softmax_with_cross_entropy.py": mark("Softmax with cross-entropy"),
        "19_a_loop_with_shared_weights.py": mark("A loop with shared weights"),
        "20_gradient_descent.py": mark("Gradient descent"),
    },
    mark("Autograd in depth"): {
        "21_double_backward.py": mark("Backward through a backward pass"),
        "22_a_custom_function.py": mark("A Function of our own"),
        "23_an_in_place_error.py": mark("An in-place error"),
        "24_detach.py": mark("detach(): cut off from the graph"),
        "25_a_tensor_used_twice.py": mark("A tensor used twice"),
        "26_retain_grad.py": mark("retain_grad()"),
        "27_none_is_not_zero.py": mark("None is not zero"),
        "28_hooks.py": mark("Hooks"),
        "29_several_roots.py": mark("Several roots at once"),
    },
}
"""Groups of lessons, and in each the title of every file."""


HAIR = "\u200a"
"""The thinnest space."""


@dataclass(frozen=True, slots=True)
class Example:
    """A lesson. ``number`` is as it is counted, ``title`` in the language that is spoken here."""

    path: Path
    number: str
    title: str

    @property
    def description(self) -> str:
        """What the first line of the script says."""
        first = self.path.read_text(encoding="utf-8").partition("\n")[0]
        return say(first.removeprefix("#").strip()) if first.startswith("#") else ""


def examples() -> list[Path]:
    """The packaged lessons in their order."""
    return [asset("lessons", name) for group in LESSONS.values() for name in group]


def example(path: Path) -> Example | None:
    """What is known of a lesson; nothing of a file that is none."""
    titles = {name: title for group in LESSONS.values() for name, title in group.items()}
    if path.name not in titles:
        return None
    return Example(path, re.sub(r"^0*(\w+?)_.*", r"\1", path.name), say(titles[path.name]))


def fill(menu: QMenu, chosen: Callable[[Path], None]) -> None:
    """Put a menu for each group into a menu; ``chosen`` gets the path of the lesson that is picked."""
    for group, names in LESSONS.items():
        inner = menu.addMenu(say(group))
        inner.setToolTipsVisible(True)
        lessons = [lesson for name in names if (lesson := example(asset("lessons", name)))]
        metrics = QFontMetricsF(inner.font())
        column = max(metrics.horizontalAdvance(lesson.number) for lesson in lessons)
        for lesson in lessons:
            number = lesson.number
            while metrics.horizontalAdvance(number + HAIR) <= column:  # the titles begin one below the other
                number += HAIR
            action = inner.addAction(f"{number}\u2003{lesson.title}", lambda path=lesson.path: chosen(path))
            action.setToolTip(lesson.description)
            action.setStatusTip(lesson.description)
            action.setData(lesson.path)
