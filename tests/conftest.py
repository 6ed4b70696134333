"""Before Qt is imported anywhere: tests open no windows on the screen of whoever runs them."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
