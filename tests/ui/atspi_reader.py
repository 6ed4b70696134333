"""What a screen reader is told of the window over D-Bus: a program of its own, for the Python that has AT-SPI.

Reads the window's tree, comes to a function of the graph, presses Forward and a tensor's card, and prints as JSON what
it found and heard. Nothing here waits longer than it takes for what it waits for.
"""

import json
import sys
import time
from contextlib import suppress

import gi  # pyright: ignore[reportMissingImports]  (the system's)

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # pyright: ignore[reportMissingImports]  (once its version is chosen)

PATIENCE = 60.0
HEARD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:showing",
    "object:property-change:accessible-description",
)


def until(found):
    """What a function finds, as soon as it finds something; D-Bus is served meanwhile."""
    end = time.monotonic() + PATIENCE
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        with suppress(GLib.Error):  # an object that has just gone
            if result := found():
                return result
        GLib.timeout_add(50, lambda: False)
        context.iteration(True)
    raise TimeoutError(found.__doc__)


def children(accessible):
    return [child for i in range(accessible.get_child_count()) if (child := accessible.get_child_at_index(i))]


def everything(accessible):
    yield accessible
    for child in children(accessible):
        yield from everything(child)


def states(accessible):
    return [state.value_nick for state in accessible.get_state_set().get_states()]


def told(accessible):
    component = accessible.get_component_iface()
    box = component.get_extents(Atspi.CoordType.SCREEN) if component else None
    action = accessible.get_action_iface()
    return {
        "role": accessible.get_role_name(),
        "name": accessible.get_name() or "",
        "description": accessible.get_description() or "",
        "states": states(accessible),
        "box": [box.x, box.y, box.width, box.height] if box else None,
        "actions": [action.get_action_name(i) for i in range(action.get_n_actions())] if action else [],
    }


def do(accessible, name):
    action = accessible.get_action_iface()
    names = [action.get_action_name(i) for i in range(action.get_n_actions())]
    action.do_action(names.index(name))


def main():
    heard, menus = [], []

    def listen(event):
        with suppress(GLib.Error):
            heard.append([event.type, event.detail1, event.source.get_name() or "", str(event.any_data)])
            if event.type.startswith("object:state-changed:showing") and event.source.get_role_name() == "popup menu":
                menus.append(event.source)

    listener = Atspi.EventListener.new(listen)
    for kind in HEARD:
        listener.register(kind)

    def window():
        """the window"""
        desktop = Atspi.get_desktop(0)
        return next((one for one in children(desktop) if one.get_name() == "vjpviz"), None)

    app = until(window)

    def find(role, name):
        return next((one for one in everything(app) if (one.get_role_name(), one.get_name()) == (role, name)), None)

    graph = until(lambda: (found := find("list", "Computation graph")) and children(found) and found)
    until(lambda: "focused" in states(graph))
    shown = [told(one) for one in everything(app) if "showing" in states(one)]
    elements = [told(one) for one in children(graph)]

    def heard_of(kind, name):
        return [event for event in heard if event[0].startswith(kind) and event[2] == name]

    do(find("list item", "PowBackward0"), "SetFocus")
    until(lambda: heard_of("object:state-changed:focused", "PowBackward0"))
    reached = told(find("list item", "PowBackward0"))
    before = len(heard)
    do(find("push button", "Forward"), "Press")
    until(lambda: any(event[0].startswith("object:announcement") for event in heard[before:]))
    stepped = heard[before:]
    do(find("list item", "x"), "Press")
    (menu,) = until(lambda: menus)
    print(
        json.dumps(
            {
                "shown": shown,
                "graph": told(graph),
                "elements": elements,
                "reached": reached,
                "stepped": stepped,
                "menu": [menu.get_name(), *(item.get_name() for item in children(menu))],
            }
        )
    )


if __name__ == "__main__":
    sys.exit(main())
