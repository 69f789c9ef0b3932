"""The preview's own pieces of HTML, its style sheet and its script."""

from __future__ import annotations

import functools
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from ..package_data import read_data

_PACKAGE = __name__.rpartition(".")[0]


def _part(name: str) -> str:
    return read_data(_PACKAGE, f"templates/{name}").decode()


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_part),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        auto_reload=False,
    )


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
