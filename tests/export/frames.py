"""Two moments of ``z = (x * w) ** 2``, built by hand: tokens on their way, and ``x.grad`` filled."""

from __future__ import annotations

from vjpviz.graph.frame import Card, Chip, Formula, Frame, Lane, Pill, Point, Rect, Row, Run, Strip

X_TEXTS = {"x": "[1, 2, 3]", "w": "[0.5, -1, 2]", "y": "[0.5, -2, 6]", "z": "[0.25, 4, 36]"}


def _curve(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    bend = (y1 - y0) / 3
    lean = (x1 - x0) * 0.2
    return (Point(x0, y0), Point(x0 + lean, y0 + bend), Point(x1 - lean, y1 - bend), Point(x1, y1))


def _leaf(name: str, rect: Rect, grad: Row, strip: Strip) -> Card:
    return Card(
        key=name,
        tensor=0 if name == "x" else 1,
        rect=rect,
        title=name,
        badge="leaf",
        flag="requires_grad",
        rows=(
            Row("data", X_TEXTS[name], "data"),
            grad,
            Row("grad_fn", "None", "none"),
            Row("is_leaf", "True", "plain", tail="(3,) · float32"),
        ),
        strip=strip,
        state="present",
        described=f"Leaf {name}, data {X_TEXTS[name]}",
    )


def _inner(name: str, rect: Rect, node: str) -> Card:
    return Card(
        key=name,
        tensor=2 if name == "y" else 3,
        rect=rect,
        title=name,
        badge="non-leaf",
        flag="requires_grad",
        rows=(
            Row("data", X_TEXTS[name], "data"),
            Row("grad", "None", "none", note="not kept"),
            Row("grad_fn", node, "plain"),
            Row("is_leaf", "False", "plain", tail="(3,) · float32"),
        ),
        strip=None,
        state="present",
        described=f"Tensor {name}, data {X_TEXTS[name]}",
    )


def in_flight() -> Frame:
    """The window's scale: MulBackward0 is active, both products are on their way."""
    awaited = Row("grad", "None", "awaited")
    return Frame(
        t=6,
        bounds=Rect(523, 93, 884, 870),
        cards=(
            _leaf("x", Rect(593, 113, 272, 168), awaited, Strip("AccumulateGrad", "ready", "1", "ready")),
            _leaf("w", Rect(1055, 113, 272, 168), awaited, Strip("AccumulateGrad", "ready", "2", "ready")),
            _inner("y", Rect(824, 519, 272, 136), "MulBackward0"),
            _inner("z", Rect(824, 813, 272, 136), "PowBackward0"),
        ),
        pills=(
            Pill(
                "mul",
                0,
                Rect(804, 399, 312, 58),
                r"\times",
                "MulBackward0",
                (r"J_x = \mathrm{diag}(w)", r"J_w = \mathrm{diag}(x)"),
                "active",
                "",
                "MulBackward0, active",
            ),
            Pill(
                "pow",
                1,
                Rect(804, 693, 312, 58),
                r"(\cdot)^2",
                "PowBackward0",
                (r"J = \mathrm{diag}(2y)",),
                "done",
                "",
                "PowBackward0, done",
            ),
        ),
        aliases=(),
        lanes=(
            Lane("x>mul", _curve(771, 283, 884, 398), "forward", False),
            Lane("w>mul", _curve(1149, 283, 1036, 398), "forward", False),
            Lane("mul>y", _curve(952, 459, 952, 518), "forward", False),
            Lane("y>pow", _curve(952, 657, 952, 692), "forward", False),
            Lane("pow>z", _curve(952, 753, 952, 812), "forward", False),
            Lane("mul>x", _curve(866, 397, 753, 283), "live", False, 0.5),
            Lane("mul>w", _curve(1054, 397, 1167, 283), "live", False, 0.5),
            Lane("pow>mul", _curve(968, 692, 968, 458), "used", False),
            Lane("seed", _curve(968, 812, 968, 752), "used", False),
        ),
        chips=(
            Chip("tx", Rect(737, 326, 143, 30), r"\mathbf{v}\cdot J_x", "[5, -40, 480]", "token"),
            Chip("tw", Rect(1040, 326, 143, 30), r"\mathbf{v}\cdot J_w", "[10, 80, 720]", "token", "right"),
            Chip("v", Rect(982, 474, 157, 28), r"\mathbf{v}", "[10, 40, 240]", "chip"),
            Chip("s", Rect(982, 768, 157, 28), r"\mathbf{v}", "[10, -10, 20]", "chip", note="seed, line 6"),
        ),
        caption=(
            Run("MulBackward0", "code"),
            Run(" multiplies ", "text"),
            Run("v", "gradient"),
            Run(" by its two local Jacobians and sends one result to ", "text"),
            Run("x", "code"),
            Run(" and one to ", "text"),
            Run("w", "code"),
            Run(".", "text"),
        ),
        formulas=(),
        title="vector_square.py",
    )


def accumulated() -> Frame:
    """The lecture's scale: the gradient of x is stored, that of w is ready to be."""
    return Frame(
        t=7,
        bounds=Rect(0, 0, 1600, 900),
        cards=(
            _leaf(
                "x",
                Rect(114, 33, 336, 163),
                Row("grad", "[5, -40, 480]", "added"),
                Strip("AccumulateGrad", "done", "", "done"),
            ),
            _leaf(
                "w",
                Rect(630, 33, 336, 163),
                Row("grad", "None", "none"),
                Strip("AccumulateGrad", "ready", "1", "ready"),
            ),
            _inner("y", Rect(372, 445, 336, 123), "MulBackward0"),
            _inner("z", Rect(372, 743, 336, 123), "PowBackward0"),
        ),
        pills=(
            Pill(
                "mul",
                0,
                Rect(333, 307, 414, 72),
                r"\times",
                "MulBackward0",
                (r"J_x = \mathrm{diag}(w)", r"J_w = \mathrm{diag}(x)"),
                "done",
                "",
                "MulBackward0, done",
            ),
            Pill(
                "pow",
                1,
                Rect(333, 605, 414, 72),
                r"(\cdot)^2",
                "PowBackward0",
                (r"J = \mathrm{diag}(2y)",),
                "done",
                "",
                "PowBackward0, done",
            ),
        ),
        aliases=(),
        lanes=(
            Lane("x>mul", _curve(335, 198, 439, 306), "forward", False),
            Lane("w>mul", _curve(746, 198, 641, 306), "forward", False),
            Lane("mul>y", _curve(530, 380, 530, 444), "forward", False),
            Lane("y>pow", _curve(530, 570, 530, 604), "forward", False),
            Lane("pow>z", _curve(530, 678, 530, 742), "forward", False),
            Lane("mul>x", _curve(416, 306, 311, 197), "used", False),
            Lane("mul>w", _curve(664, 306, 769, 197), "used", False),
            Lane("pow>mul", _curve(550, 604, 550, 380), "used", False),
            Lane("seed", _curve(550, 742, 550, 678), "used", False),
        ),
        chips=(
            Chip("tx", Rect(238, 235, 247, 38), r"\mathbf{v}\cdot J_x", "[5, -40, 480]", "chip"),
            Chip("tw", Rect(592, 235, 252, 38), r"\mathbf{v}\cdot J_w", "[10, 80, 720]", "chip"),
            Chip("v", Rect(564, 393, 208, 38), r"\mathbf{v}", "[10, 40, 240]", "chip"),
            Chip("s", Rect(564, 691, 208, 38), r"\mathbf{v}", "[10, -10, 20]", "chip", note="seed, line 6"),
        ),
        caption=(),
        formulas=(
            Formula(
                r"J_x=\textcolor{data}{{\begin{bmatrix}0.5&0&0\\0&-1&0\\0&0&2\end{bmatrix}}}\qquad "
                r"J_w=\textcolor{data}{{\begin{bmatrix}1&0&0\\0&2&0\\0&0&3\end{bmatrix}}}",
                "mul",
            ),
            Formula(r"J=\textcolor{data}{{\begin{bmatrix}1&0&0\\0&-4&0\\0&0&12\end{bmatrix}}}", "pow"),
        ),
        title="vector_square.py",
    )
