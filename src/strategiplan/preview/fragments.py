"""The preview's own pieces of HTML, its style sheet and its script."""

from __future__ import annotations

import functools
import re
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from ..package_data import read_data

_PACKAGE = __name__.rpartition(".")[0]


def _part(name: str) -> str:
    return read_data(_PACKAGE, f"templates/{name}").decode()


@functools.cache
def _environment() -> Environment:
    found = Environment(
        loader=FunctionLoader(_part),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )
    found.filters["with_keys"] = with_keys
    return found


def with_keys(text: str) -> Markup:
    """A message in HTML; what it has between backticks is what stands in a file, and looks like that."""
    return Markup(re.sub("`([^`]+)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704 # it is escaped


def fragment(template: str, /, **values: Any) -> Markup:
    """A piece of HTML, every value in it escaped."""
    return Markup(_environment().get_template(template).render(values))  # noqa: S704 # it escapes


@functools.cache
def style() -> str:
    """The style sheet."""
    return _part("preview.css")


@functools.cache
def script() -> str:
    """The script."""
    return _part("preview.js").strip()
