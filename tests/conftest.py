"""Before Qt is imported anywhere: tests open no windows on the screen of whoever runs them."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser):
    parser.addoption("--walk", type=int, default=2000, help="steps of the random walk through the window")
