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
