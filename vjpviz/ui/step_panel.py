"""This step: the rule of the node, and ``v · J = result`` typeset, one tab an input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vjpviz.graph.caption import step_title
from vjpviz.graph.values import compact, shape_text
from vjpviz.trace.events import Accumulate, Execute
from vjpviz.ui.formula_view import FormulaView
from vjpviz.ui.moments import phase
from vjpviz.ui.step_formulas import product_tex, row_tex
from vjpviz.ui.style import colour, named

if TYPE_CHECKING:
    from vjpviz.autograd.explain import Product
    from vjpviz.ui.document import Document

_MARK = {"forward": ("●", "data"), "vjp": ("◆", "flow"), "accumulate": ("■", "acc")}


class StepPanel(QWidget):
    """Explains the event that just happened."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._chosen = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        header = named(QFrame(self), "header")
        header.setFixedHeight(40)
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(named(QLabel(self.tr("This step")), "title"))
        row.addSpacing(14)
        self._title = QLabel(header)
        self._title.setTextFormat(Qt.TextFormat.RichText)
        row.addWidget(self._title)
        row.addStretch()
        self._segments = named(QFrame(header), "segments")
        self._segments.setFixedHeight(30)
        self._tabs = QHBoxLayout(self._segments)
        self._tabs.setContentsMargins(2, 2, 2, 2)
        self._tabs.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        row.addWidget(self._segments)
        column.addWidget(header)
        body = QVBoxLayout()
        body.setContentsMargins(20, 14, 20, 16)
        body.setSpacing(12)
        rule_row = QHBoxLayout()
        self._rule = FormulaView(document, 22, self)
        rule_row.addWidget(self._rule, 1)
        self._rule_of = named(QLabel(), "hint")
        rule_row.addWidget(self._rule_of)
        body.addLayout(rule_row)
        self._product = FormulaView(document, 27, self)
        body.addWidget(self._product)
        self._shapes = QLabel(self)
        self._shapes.setWordWrap(True)
        body.addWidget(self._shapes)
        self._result = FormulaView(document, 27, self)
        body.addWidget(self._result)
        self._goes = QLabel(self)
        self._goes.setWordWrap(True)
        body.addWidget(self._goes)
        column.addLayout(body)
        for changed in (document.time_changed, document.explanation_changed, document.theme_changed):
            changed.connect(self._show)
        self._show()

    def _choose(self, index: int) -> None:
        self._chosen = index
        self._show()

    def _show(self, *_: object) -> None:
        document, theme = self._document, self._document.theme
        event, trace = document.step, document.trace
        products = document.explanation.products if document.explanation else ()
        self._show_tabs(products)
        for view in (self._rule, self._product, self._result):
            view.set_tex("")
        for label in (self._rule_of, self._shapes, self._goes):
            label.setText("")
            label.setVisible(False)
        if event is None or trace is None:
            self._title.setText("")
            self._say(self.tr("Before the first step."), "ink3")
            return
        sign, token = _MARK[phase(event)]
        what = self.tr("vjp of ") if isinstance(event, Execute) and not isinstance(event, Accumulate) else ""
        self._title.setText(
            f'<span style="color:{theme.color(token)}">{sign}</span>&nbsp; {what}'
            f"<span style=\"color:{theme.color(token)}; font-family:'JetBrains Mono'; font-size:13px\">"
            f"{step_title(trace, document.t)}</span>"
        )
        if isinstance(event, Accumulate):
            self._show_accumulate(event)
        elif products:
            self._show_product(products[min(self._chosen, len(products) - 1)], len(products) > 1)
        elif isinstance(event, Execute):
            self._say(self.tr("No gradient leaves this node."), "ink3")
        else:
            self._say(self._forward_text(), "ink3")

    def _show_tabs(self, products: tuple[Product, ...]) -> None:
        wanted = [self.tr("to {0}").format(_plain(product.name) or product.edge) for product in products]
        buttons = self._group.buttons()
        if [button.text() for button in buttons] != wanted:
            self._chosen = 0
            for button in buttons:
                self._group.removeButton(button)
                self._tabs.removeWidget(button)
                button.hide()
                button.deleteLater()
            for index, text in enumerate(wanted):
                button = QPushButton(text, self._segments)
                button.setCheckable(True)
                self._group.addButton(button, index)
                self._tabs.addWidget(button)
        if wanted:
            self._group.button(min(self._chosen, len(wanted) - 1)).setChecked(True)
        self._segments.setVisible(len(wanted) > 1)

    def _show_product(self, product: Product, several: bool) -> None:
        theme = self._document.theme
        self._rule.set_tex(product.rule)
        self._rule_of.setText(self.tr("rule for {0}").format(_plain(product.name)) if several else self.tr("rule"))
        self._rule_of.setVisible(True)
        first, second = product_tex(product, several)
        self._product.set_tex(first)
        self._result.set_tex(second)
        m, n = product.shape
        structure = f", {product.structure}" if product.structure else ""
        self._shapes.setText(
            f'<span style="color:{theme.flow}">v, {self.tr("shape")} (1, {m})</span>&nbsp;&nbsp;&nbsp;&nbsp;'
            f'<span style="color:{theme.data}">{self.tr("local Jacobian")} ({m}, {n}){structure}</span>'
        )
        self._shapes.setStyleSheet("font-size: 13px;")
        self._shapes.setVisible(True)
        trace = self._document.trace
        name = trace.tensors[product.input].name if trace and product.input is not None else None
        target = name or _plain(product.name)
        if target:
            self._say(self.tr("sent to {0}").format(target), "flow")

    def _show_accumulate(self, event: Accumulate) -> None:
        before = event.before
        added = row_tex(event.added.reshape(-1), "flow")
        after = row_tex(event.after.reshape(-1), "acc")
        start = r"\text{None}" if before is None else row_tex(before.reshape(-1), "acc")
        self._product.set_tex(rf"{start} + {added}" if before is not None else rf"{start} \leftarrow {added}")
        self._result.set_tex(rf"= {after}")
        trace = self._document.trace
        assert trace is not None
        name = trace.tensors[event.tensor].name or self.tr("the leaf")
        kept = self.tr("{0}.grad held nothing; the first gradient is stored as it is.").format(name)
        adds = self.tr("{0}.grad keeps what was there and adds to it.").format(name)
        self._say(kept if before is None else adds, "acc")

    def _forward_text(self) -> str:
        event, trace = self._document.step, self._document.trace
        assert event is not None and trace is not None
        lines = []
        for tensor, state in event.changes[:4]:
            info = trace.tensors[tensor]
            name = info.name or self.tr("result")
            lines.append(f"{name} = {compact(state.data)}   {shape_text(info.shape)} · {info.dtype}")
        return "\n".join(lines)

    def _say(self, text: str, token: str) -> None:
        self._goes.setText(text)
        self._goes.setStyleSheet(f"color: {colour(self._document.theme, token).name()}; font-size: 13px;")
        self._goes.setVisible(True)


def _plain(tex: str) -> str:
    """A short name in TeX as plain text for a tab."""
    for mark in ("\\mathit", "\\mathrm", "\\text", "\\operatorname", "{", "}", "\\"):
        tex = tex.replace(mark, "")
    return tex
