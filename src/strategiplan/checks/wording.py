"""Wording: texts that nobody has finished, or that came to harm on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Problem
from ..messages.words import Named
from ..model import Aim, Challenge, Contribution, Element
from ..model.profile import Profile
from ..text import character_name
from ..walk import Index, Node
from .base import at, check, spoken

_PLACEHOLDER = re.compile(
    r"\s*(?:\[.*\]|<.*>|\{.*\}|x{2,}|\?+|\.{2,}|…|-+|_+|~|null|none|n/?a|tbd|tba|todo|lorem ipsum.*"
    r"|(?:skriv|fyll) (?:inn|ut)\b.*|(?:tittel|tekst|mål|delmål|strategi|hovedmål) her"
    r"|kommer(?: senere)?|to be (?:determined|decided|inserted).*|to_be_.*|insert .* here)\s*",
    re.IGNORECASE,
)
_STRAY = re.compile(
    r"^\s|\s$|[^\S\n]{2}|[\x00-\x09\x0b-\x1f\x7f\u00a0\u2007\u202f\u200b\ufeff\u00ad]"
)
GARBLED = re.compile(r"Ã[\x80-\xbf¥¸¦˜†…]|â€[™œ“”\x9d\x9c]|Â[«»§°]|\ufffd")
QUOTED = re.compile(r"([\"“”„«'‘])(?P<inside>[^\"“”„«»'‘’]+)([\"“”»'’])")


@check("SP801", "placeholder-text")
def placeholder_text(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A text is a placeholder.

    What somebody meant to fill in later is easily printed as it is. What exists
    and has not been written down is said with `not_recorded`.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: TBD}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
    """
    for node in plan.elements:
        for steps, text in spoken(node, "title"):
            if is_placeholder(text):
                yield Problem("SP801", at(node, *steps), {"text": text})


def is_placeholder(text: str) -> bool:
    """Whether a text only keeps the place for one that is still to be written."""
    return bool(_PLACEHOLDER.fullmatch(text))


@check("SP802", "stray-space")
def stray_space(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A title has spaces that nobody sees.

    Double spaces, spaces at the ends, no-break spaces and soft hyphens come
    along when text is pasted from a word processor; then a search does not find
    the title.

    Bad:
        title: "Kommuneplanens  samfunnsdel"
    Good:
        title: "Kommuneplanens samfunnsdel"
    """
    for node in plan.elements:
        for steps, text in spoken(node, "title"):
            # Most titles are told to be clean without a regular expression.
            if text.isprintable() and "  " not in text and text == text.strip(" "):
                continue
            found = _STRAY.search(text)
            if found:
                odd = next((each for each in found[0] if each != " "), "")
                yield Problem(
                    "SP802",
                    at(node, *steps, words=odd or found[0].strip("\n")),
                    {"text": text, "character": character_name(odd) if odd else ""},
                    variant="character" if odd else _where(text),
                )


def _where(text: str) -> str:
    return "ends" if text != text.strip() else "double"


@check("SP803", "repeated-title")
def repeated_title(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Two elements of one kind have the same wording.

    Either one of them was copied and not yet reworded, or both are the same and
    one should refer to the other.

    Bad:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
          - {id: varmere, title: Et grønnere samfunn}
    Good:
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: gronnere, title: Et grønnere samfunn}
          - {id: varmere, title: Et varmere samfunn}
    """
    seen: dict[tuple[type[Element], str], Node] = {}
    for node in plan.of(Aim, Challenge, Contribution):
        item = node.item
        if not item.title:
            continue
        first = seen.setdefault((type(item), str(item.title).casefold()), node)
        if first is not node:
            yield Problem(
                "SP803",
                at(node, "title"),
                {"text": str(item.title), "first": Named.of(first.item)},
                related=(at(first, "title"),),
                mark=f"{item.kind} {str(item.title).casefold()}",
                home=(),
            )


@check("SP804", "quotes-around-text")
def quotes_around_text(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A title stands in quotation marks that became part of it.

    Curly quotation marks are letters like any other in a plan file, so they are
    printed with the title. Straight ones around the whole value are not.

    Bad:
        title: “Kommuneplanens samfunnsdel”
    Good:
        title: Kommuneplanens samfunnsdel
    """
    for node in plan.elements:
        for steps, text in spoken(node, "title"):
            found = QUOTED.fullmatch(text)
            if found:
                yield Problem("SP804", at(node, *steps), {"text": text, "inside": found["inside"]})
            elif text[-1] == '"' and text.count('"') == 1:
                yield Problem("SP804", at(node, *steps), {"text": text}, variant="one")


@check("SP805", "garbled-text")
def garbled_text(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Letters were garbled when the text was copied or saved.

    `Ã¥` for å, `Ã¸` for ø: somewhere on the way the file was read in the wrong
    encoding. A question mark in a black diamond (U+FFFD) stands for a letter
    that is lost.

    Bad:
        title: SamfunnsmÃ¥l for kommunen
    Good:
        title: Samfunnsmål for kommunen
    """
    for node in plan.elements:
        for name in ("title", "description"):
            for steps, text in spoken(node, name):
                found = GARBLED.search(text) if not text.isascii() else None
                if found:
                    yield Problem(
                        "SP805",
                        at(node, *steps, words=found[0]),
                        {"text": text, "found": found[0], "meant": ungarbled(found[0])},
                        variant="" if ungarbled(found[0]) else "lost",
                    )


def ungarbled(garbled: str) -> str:
    """The letter that garbled signs stand for; empty where it is lost."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return garbled.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return ""
