"""Sphinx's settings. The pages under ``_generated`` are written anew at every build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# Importing a module leaves no compiled file among the pages.
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "src"))

import gallery  # noqa: E402
import generate  # noqa: E402

import strategiplan  # noqa: E402

generate.write(HERE / "_generated")
gallery.write(HERE / "_generated")

project = "strategiplan"
author = "The strategiplan authors"
release = version = strategiplan.__version__
language = "en"

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist"]
# These are taken in by api.md, graph.md, ci.md and gallery.md.
exclude_patterns = [
    "_build",
    "_generated/api.md",
    "_generated/graph-edges.md",
    "_generated/formats.md",
    "_generated/gallery.md",
]
add_module_names = False
maximum_signature_line_length = 72
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"strategiplan {release}"
html_copy_source = False
html_show_sphinx = False
# The reference plan as a site, in the folder plan beside the pages.
html_extra_path = ["_generated/site"]
html_static_path = ["static"]
html_css_files = ["tables.css"]


def speak_norwegian(
    _app: Any, pagename: str, _template: str, context: dict[str, Any], _doctree: Any
) -> None:
    """Tell browsers and screen readers which pages are in bokmål and nynorsk."""
    if pagename.endswith((".nb", ".nn")):
        context["language"] = pagename[-2:]


def setup(app: Any) -> None:
    app.connect("html-page-context", speak_norwegian)
