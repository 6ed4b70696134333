"""What stands at the ends of the script's lines, and which line is lit."""

from __future__ import annotations

from vjpviz.lang.run import execute
from vjpviz.ui.script_marks import marks_at

HEAD = "import torch\nx = torch.tensor([2.], requires_grad=True)\n"


def test_a_gradient_at_the_end_of_a_line_has_the_value_it_has_now() -> None:
    script = (
        f"{HEAD}(x * 3).sum().backward()\nprint(x.grad.max())\n(x * 4).sum().backward()\nx.grad = None\nz = x * 1\n"
    )
    trace = execute(script).trace
    shown = [dict(marks_at(trace, t).values).get(4) for t in range(len(trace.events))]
    assert list(dict.fromkeys(shown)) == [None, "x.grad = [3]", "x.grad = [7]"]
    assert shown[-1] is None


def test_the_line_of_a_hook_is_lit_while_it_runs() -> None:
    hooks = "y.register_hook(lambda g: g * 2)\nx.register_hook(lambda g: print(g))\n"
    trace = execute(f"{HEAD}y = x * 3\n{hooks}y.backward(torch.ones(1))\n").trace
    steps = [type(event).__name__ for event in trace.events[-4:]]
    assert steps == ["Seed", "Forward", "Execute", "Accumulate"]
    lines = [marks_at(trace, t).line for t in range(len(trace.events) - 4, len(trace.events))]
    assert lines == [6, 4, 6, 5]
