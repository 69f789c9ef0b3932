"""Keys, values and words: what could not be used, and what stands wrong as it was read."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from ..binding.scalars import days_meant
from ..checks.wording import GARBLED, QUOTED, ungarbled
from ..diagnostics import Edit, Path, Problem, Span
from ..messages import LANGUAGES, catalogue
from ..messages.synonyms import SYNONYMS
from ..model.shape import shape
from ..reading.layout import Spot
from ..writing.yaml import scalar
from .changes import Becomes, Removed, Revealed
from .page import Page, Proposal, made
from .removal import without


def _meant(problem: Problem) -> str:
    """The one word of the format that an everyday word stands for here; empty for none or several."""
    word = str(problem.values.get("value") or problem.values.get("key", "")).casefold().strip()
    allowed = problem.values.get("allowed", ())
    meanings = [each for each in SYNONYMS.get(word, ()) if each in allowed]
    return meanings[0] if len(meanings) == 1 else ""


def _key(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """``tittel:`` becomes ``title:``."""
    path = problem.target.path
    meant = _meant(problem) if len(page.spots[path]) == 1 else ""
    around = _at(page.bound.value, path[:-1])
    # Nothing is put beside what stands there under the right key.
    if not meant or spot.key is None or getattr(around, meant, True):
        return None
    edits = _inner(page, spot.key, str(problem.values["key"]), meant)
    field = shape(type(around)).fields[meant]
    if edits and field.many == "list" and spot.style != "row":
        listed = _bracketed(page, spot)
        if not listed or (field.cls and not shape(field.cls).short):
            return None
        edits += listed
    changes = (((*path[:-1], meant), Revealed()),)
    return made(problem, edits, changes, order=1)


_SIMPLE = re.compile(r"[\w.-]+")
"""A word that can stand between brackets as it is."""


def _bracketed(page: Page, spot: Spot) -> tuple[Edit, ...] | None:
    """One word as a list of it."""
    start, end = spot.value.start, spot.value.end
    if spot.style not in ("", "'", '"') or not _SIMPLE.fullmatch(spot.text):
        return None
    return page.edit(start, end, f"[{page.text[start:end]}]")


def _list(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """``responsible: kommunen`` becomes ``responsible: [kommunen]``."""
    values, path = problem.values, problem.target.path
    # Where a text can be a whole list of its own, the message shows how it is written.
    if values["many"] != "list" or "[" not in values["example"]:
        return None
    return made(problem, _bracketed(page, spot), ((path, Revealed()),), order=1)


def _inner(page: Page, span: Span, old: str, new: str) -> tuple[Edit, ...] | None:
    """A word in the place of another, the quotation marks around it kept."""
    written = page.text[span.start : span.end]
    if written == old:
        return page.edit(span.start, span.end, new)
    if written[1:-1] == old and written[0] == written[-1] and written[0] in "\"'":
        return page.edit(span.start + 1, span.end - 1, new)
    return None


def _word(page: Page, problem: Problem, spot: Spot, meant: str) -> Proposal | None:
    path = problem.target.path
    if not meant or spot.style not in ("", "'", '"'):
        return None
    edits = _inner(page, spot.value, str(problem.values["value"]), meant)
    # A list without one of its words is shorter than it will be.
    revealed = path[:-1] if isinstance(path[-1], int) else path
    return made(problem, edits, ((revealed, Revealed()),), order=1)


def _choice(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """``status: vedtatt`` becomes ``status: adopted``."""
    return _word(page, problem, spot, _meant(problem))


def _date(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """27.5.2022 becomes 2022-05-27."""
    text = str(problem.values["value"])
    plan = page.bound.value
    day_first = bool(plan and plan.language in ("nb", "nn", "no", "se", "da", "sv"))
    meant = day_without_doubt(text, day_first=day_first)
    return _word(page, problem, spot, meant if problem.variant == "swapped" else "")


@functools.cache
def _months() -> Mapping[str, int]:
    """The months in every language of the messages, whole and as three letters."""
    return {
        word: number
        for language in LANGUAGES
        for number, name in enumerate(catalogue(language).MONTHS, 1)
        for word in (name.lower(), name.lower()[:3])
    }


def day_without_doubt(text: str, *, day_first: bool) -> str:
    """The day that a text means where it can mean only one: 27.5.2022, not 5/6/2022; else empty.

    In a plan whose language writes the day first, 5.6.2022 with full stops is the fifth
    of June; with other signs nobody knows.
    """
    text = text.strip().lower()
    numbers = re.fullmatch(r"([0-9]{1,2})\s?([./-])\s?([0-9]{1,2})\s?\2\s?[0-9]{4}", text)
    month = re.fullmatch(r"[0-9]{1,2}\.?\s+([a-zæøå]+)\.?\s+[0-9]{4}", text)
    if numbers:
        unsure = int(numbers[1]) <= 12 and int(numbers[1]) != int(numbers[3])
        known = not unsure or (day_first and numbers[2] == ".")
    elif month:
        known = month[1] in _months()
    else:
        known = bool(re.fullmatch(r"[0-9]{4}([./-])[0-9]{1,2}\1[0-9]{1,2}", text))
    days, sure = days_meant(text) if known else ((), False)
    return days[0].isoformat() if sure and len(days) == 1 else ""


def _same_again(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """A key that is written twice with the same value needs to stand only once."""
    first, again = (
        page.text[each.value.start : each.value.end]
        for each in (page.spots[problem.target.path][0], spot)
    )
    edits = without(page, spot) if first == again else None
    return made(problem, edits, order=1)


def _item(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """An item that says nothing new is taken out of its list."""
    return made(problem, without(page, spot), ((problem.target.path, Removed()),), order=2)


def _repeated_link(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """A link that says the same as another; two that say different things are left to the planner."""
    links = [_at(page.bound.value, target.path) for target in (problem.target, *problem.related)]
    return _item(page, problem, spot) if links[0] == links[1] else None


def _at(item: Any, path: Path) -> Any:
    """What a path leads to in a plan; ``None`` where what was written there could not be used."""
    for step in path:
        if isinstance(step, str):
            item = getattr(item, step, None)
        else:
            item = item[step] if isinstance(item, tuple) and step < len(item) else None
    return item


def _title(
    page: Page, problem: Problem, spot: Spot, meant: Callable[[str], str]
) -> Proposal | None:
    """A text in its own quotation marks and lines, with its words changed."""
    path = problem.target.path
    new = meant(spot.text.rstrip("\n"))
    edits = _rewritten(page, spot, meant, new) if new else None
    return made(problem, edits, ((path, Becomes(new)),), order=2)


def _rewritten(
    page: Page, spot: Spot, meant: Callable[[str], str], new: str
) -> tuple[Edit, ...] | None:
    start, end = spot.value.start, spot.value.end
    raw = page.text[start:end]
    if spot.style in ("'", '"'):
        start, end, raw = start + 1, end - 1, raw[1:-1]
    if spot.style == '"' and "\\" in raw:
        return page.edit(start, end, json.dumps(new, ensure_ascii=False)[1:-1])
    if spot.style in ("|", ">"):
        # The sign stands on a line of its own.
        start += raw.index("\n") + 1
        raw = page.text[start:end]
    if "\n" in raw or spot.style in ("|", ">"):
        return page.edit(start, end, _lines_rewritten(raw, meant))
    if spot.style or (new[0] == raw[0] and not re.search(r": | #|:$", new)):
        return page.edit(start, end, meant(raw))
    # Without marks, the new words may need them.
    return page.edit(start, end, scalar(new, flow=bool(spot.row and spot.row.flow)))


def _lines_rewritten(raw: str, meant: Callable[[str], str]) -> str:
    """A text of several lines, each rewritten behind its margin."""
    lines = []
    for line in raw.split("\n"):
        words = line.lstrip(" ").removesuffix("\r")
        ending = "\r" if line.endswith("\r") else ""
        lines.append(" " * (len(line) - len(line.lstrip(" "))) + meant(words) + ending)
    return "\n".join(lines)


def _tidied(text: str) -> str:
    """A text with no space that nobody sees."""
    text = re.sub("[\u00a0\u2007\u202f\t]", " ", text)
    text = re.sub("[\u200b\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f]", "", text)
    return re.sub(" {2,}", " ", text).strip(" ")


def _stray_space(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """A title without double spaces, no-break spaces and spaces at its ends."""
    # Of a text that breaks its lines on purpose, the margins may be meant.
    return None if "\n" in spot.text.rstrip("\n") else _title(page, problem, spot, _tidied)


def _marks_around(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """A title without the quotation marks that became part of it."""

    def bare(text: str) -> str:
        found = QUOTED.fullmatch(text)
        return found["inside"].strip() if found else text

    # Marks at both ends of several lines are left to the planner.
    if "\n" in page.text[spot.value.start : spot.value.end]:
        return None
    return _title(page, problem, spot, bare)


def _letters(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """A text with its garbled letters put right, where each of them is known."""
    if any(not ungarbled(found[0]) for found in GARBLED.finditer(problem.values["text"])):
        return None

    def put_right(text: str) -> str:
        return GARBLED.sub(lambda each: ungarbled(each[0]), text)

    return _title(page, problem, spot, put_right)


_SDG = re.compile(
    r"(?:(?:sdg|fns?|(?:bærekrafts|berekrafts|del)?mål|goal|target|nr|no)\b|[\s.:#-])*"
    r"[0-9]+(?:\.[0-9a-z]+)*\.?",
    re.IGNORECASE,
)


def _sdg(page: Page, problem: Problem, spot: Spot) -> Proposal | None:
    """``SDG 13`` becomes ``13``, where it names one code and nothing else."""
    meant = str(problem.values["meant"])
    if not meant or not _SDG.fullmatch(str(problem.values["code"])):
        return None
    edits = _inner(page, spot.value, str(problem.values["code"]), meant)
    return made(problem, edits, ((problem.target.path, Becomes(meant)),), order=2)


OF_VALUES: Mapping[str, Callable[[Page, Problem, Spot], Proposal | None]] = {
    "SP101": _same_again,
    "SP102": _key,
    "SP104": _list,
    "SP105": _choice,
    "SP106": _date,
    "SP215": _item,
    "SP403": _item,
    "SP501": _sdg,
    "SP502": _repeated_link,
    "SP802": _stray_space,
    "SP804": _marks_around,
    "SP805": _letters,
    "SP925": _item,
}
