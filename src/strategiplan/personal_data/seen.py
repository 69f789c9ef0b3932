"""A text as a reader sees it, and where each character of that is written.

An e-mail address with a Cyrillic `а` in it, a telephone number in wide digits or with
unseen characters between them is read as what it looks like; whoever looks for it has
to look at that, and hide what is written.
"""

from __future__ import annotations

import functools
import html
import re
import unicodedata
from collections.abc import Sequence

import attrs

from ..text import late_pattern

_ODD = late_pattern(r"[^\n\r\t\x20-\x7eæøåÆØÅéèüöäÉÜÖÄ«»–—’“”…§•\ufffc]|&[#A-Za-z]|%[24][0Ee]")
"""What may be read as something else than what is written."""
_PIECE = late_pattern(
    r"&(?:amp;)*(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}[0-9]{0,2});"
    r"|%40|%2[eE]"
    r"|[^\u0300-\u036f][\u0300-\u036f]{1,8}"
    r"|.",
    re.DOTALL,
)

# Letters of other scripts that look like Latin ones: Cyrillic, Greek, Armenian and a few more.
_LOOKS = dict(
    zip(
        "аеорсухіјѕԁһԛԝѵгпгьвнмткАВЕКМНОРСТУХІЈЅԌαοονρυικτχωγΑΒΕΖΗΙΚΜΝΟΡΤΥΧօսոհցɑɡıİſ",
        "aeopcyxijsdhqwvrnrbbhmtkABEKMHOPCTYXIJSGaoovpuiktxwyABEZHIKMNOPTYXounhgagiIs",
        strict=True,
    )
)


@attrs.frozen(eq=False)
class Seen:
    """What a reader sees, and where it is written."""

    text: str
    _starts: Sequence[int] | None = None
    """Where each character is written; nothing where it stands where it is seen."""
    _ends: Sequence[int] = ()

    def written(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the written text that a stretch of what is seen stands for."""
        if self._starts is None:
            return start, end
        return self._starts[start], self._ends[end - 1]


def seen(text: str) -> Seen:
    r"""A text as a reader sees it, in a time that grows with its length.

    >>> seen("k\u0430ri\u200b&#64;ｇmail").text
    'kari@gmail'
    """
    if not _ODD().search(text):
        return Seen(text)
    shown: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _PIECE().finditer(text):
        start, end = found.span()
        for character in _read(found[0]):
            shown.append(character)
            starts.append(start)
            ends.append(end)
    return Seen("".join(shown), starts, ends)


def _read(piece: str) -> str:
    if len(piece) == 1:
        return _character(piece)
    if piece[0] == "%" and len(piece) == 3 and piece[1] in "24":
        return "@" if piece == "%40" else "."
    if piece[0] == "&" and piece[-1] == ";":
        # What was escaped more than once is read as often.
        while (plain := html.unescape(piece)) != piece and len(piece) > 1:
            piece = plain
    return "".join(map(_character, unicodedata.normalize("NFC", piece)))


@functools.lru_cache(4096)
def _character(character: str) -> str:
    """What a character is seen as; nothing where it is not seen at all."""
    if character < "\x7f" or character in "æøåÆØÅ":
        return character
    if character in _LOOKS:
        return _LOOKS[character]
    category = unicodedata.category(character)
    if category in ("Cf", "Mn", "Me"):
        return ""
    if category in ("Zs", "Zl", "Zp") or character == "\x85":
        return " "
    if category == "Pd" or character == "\u2212":
        return "-"
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    wide = unicodedata.normalize("NFKC", character)
    return "".join(_LOOKS.get(each, each) for each in wide)
