"""Web addresses that can stand in a file as they are, and those that others can begin with."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"https?://(?:[^/?#\[\]@]*@)?(?:[^/?#\[\]@:]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]*)?(?:[/?#][^\[\]]*)?",
    re.IGNORECASE,
)
_NEVER = re.compile(r'[<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})|/\.{1,2}(?:[/?#]|\Z)|#.*#')


def is_address(text: str) -> bool:
    """Whether a text is a web address that can stand in a file as it is.

    >>> is_address("https://trondheim.kommune.no/planer")
    True
    >>> is_address("javascript:alert(1)"), is_address("https://a b")
    (False, False)
    """
    # `isprintable` knows no space but the common one, and no mark that turns the reading.
    return (
        text.isprintable()
        and " " not in text
        and bool(_ADDRESS.fullmatch(text))
        and not _NEVER.search(text)
    )


class BaseAddressError(ValueError):
    """A base address that is no address which others can begin with."""

    def __init__(self, base: str) -> None:
        super().__init__(base)
        self.base = base

    def __str__(self) -> str:
        return (
            f"{self.base!r} cannot be the beginning of addresses: it begins with https:// or "
            "http://, has no spaces, no ? and no # but at its end"
        )


def base_address(text: str) -> str:
    """A base address with a slash at its end, unless it ends with ``#``.

    >>> base_address("https://data.trondheim.kommune.no/plan")
    'https://data.trondheim.kommune.no/plan/'

    Raises `BaseAddressError` where addresses cannot begin with it.
    """
    if not is_base(text):
        raise BaseAddressError(text)
    return text if text.endswith(("/", "#")) else f"{text}/"


def is_base(text: str) -> bool:
    """Whether addresses can begin with a text."""
    return is_address(text) and "?" not in text and "#" not in text[:-1] and "@" not in text
