"""``python -m strategiplan``: the command, where no script is on the path."""

from __future__ import annotations

from .cli import main

main()
