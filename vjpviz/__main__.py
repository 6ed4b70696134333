"""``python -m vjpviz``."""

import sys

from vjpviz.cli import main

sys.exit(main())
