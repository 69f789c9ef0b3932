"""What the columns of somebody's own table hold: proposed from the header's words, kept in a file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

import attrs
import yaml

from ..model.shape import element_classes
from ..text import nearest

LEVELS = (
    "focus_area", "goal", "subgoal", "strategy", "measure", "indicator", "contribution",
)  # fmt: skip
"""The kinds of element that a column may hold the words of."""
FIELDS = (
    "code", "id", "description", "note", "rank", "period", "period.start", "period.end",
    "responsible", "partners", "sdgs",
)  # fmt: skip
"""What else a column may hold, of an element of its row."""
LEFT_OUT = "-"
MAX_FILE = 200_000
"""How large a file of columns may be, in bytes."""

Words = Mapping[str, Mapping[str, str]]
"""What columns hold by the words over them, in each language."""

WORDS: Words = {
    "nb": {
        "satsingsområde": "focus_area", "satsningsområde": "focus_area", "innsatsområde": "focus_area",
        "hovedtema": "focus_area", "temaområde": "focus_area", "fokusområde": "focus_area",
        "område": "focus_area", "tema": "focus_area", "hovedmål": "goal", "overordnet mål": "goal",
        "samfunnsmål": "goal", "langsiktig mål": "goal", "mål": "goal", "delmål": "subgoal",
        "undermål": "subgoal", "resultatmål": "subgoal", "strategi": "strategy",
        "strategier": "strategy", "grep": "strategy", "innsats": "strategy", "tiltak": "measure",
        "aktivitet": "measure", "handling": "measure", "indikator": "indicator",
        "indikatorer": "indicator", "måleindikator": "indicator", "bidrag": "contribution",
        "nr": "code", "nummer": "code", "kode": "code", "beskrivelse": "description",
        "forklaring": "description", "utdyping": "description", "omtale": "description",
        "merknad": "note", "merknader": "note", "kommentar": "note", "kommentarer": "note",
        "notat": "note", "prioritet": "rank", "prioritering": "rank", "periode": "period",
        "planperiode": "period", "tidsrom": "period", "start": "period.start", "fra": "period.start",
        "oppstart": "period.start", "frist": "period.end", "til": "period.end", "slutt": "period.end",
        "ferdig": "period.end", "når": "period.end", "ansvarlig": "responsible", "ansvar": "responsible",
        "hovedansvar": "responsible", "ansvarlig enhet": "responsible", "hvem": "responsible",
        "samarbeidspartnere": "partners", "samarbeidspart": "partners", "samarbeid": "partners",
        "målsetting": "goal", "målsettinger": "goal", "hovedmålsetting": "goal", "satsing": "focus_area",
        "satsinger": "focus_area", "satsingsområder": "focus_area", "satsningsområder": "focus_area",
        "tidsfrist": "period.end", "samarbeidspartner": "partners", "partnere": "partners",
        "ansvarlige": "responsible", "bærekraftmål": "sdgs",
        "medvirkende": "partners", "medansvarlig": "partners", "fn-mål": "sdgs", "fns mål": "sdgs",
        "bærekraftsmål": "sdgs", "fns bærekraftsmål": "sdgs", "fn": "sdgs", "identifikator": "id",
    },
    "nn": {
        "satsingsområde": "focus_area", "innsatsområde": "focus_area", "hovudtema": "focus_area",
        "hovudmål": "goal", "overordna mål": "goal", "samfunnsmål": "goal", "mål": "goal",
        "delmål": "subgoal", "undermål": "subgoal", "strategi": "strategy", "strategiar": "strategy",
        "tiltak": "measure", "aktivitet": "measure", "handling": "measure", "indikator": "indicator",
        "indikatorar": "indicator", "bidrag": "contribution", "nr": "code", "nummer": "code",
        "kode": "code", "omtale": "description", "forklaring": "description", "skildring": "description",
        "merknad": "note", "merknader": "note", "kommentar": "note", "prioritet": "rank",
        "periode": "period", "tidsrom": "period", "start": "period.start", "frå": "period.start",
        "målsetjing": "goal", "målsetning": "goal", "hovudmålsetjing": "goal", "satsing": "focus_area",
        "satsingar": "focus_area", "tidsfrist": "period.end",
        "samarbeidspartnar": "partners", "partnarar": "partners", "ansvarlege": "responsible",
        "frist": "period.end", "slutt": "period.end", "ferdig": "period.end", "når": "period.end",
        "ansvarleg": "responsible", "ansvar": "responsible", "hovudansvar": "responsible",
        "ansvarleg eining": "responsible", "kven": "responsible", "samarbeidspartnarar": "partners",
        "samarbeidspart": "partners", "fn-mål": "sdgs", "berekraftsmål": "sdgs",
        "fns berekraftsmål": "sdgs",
    },
    "en": {
        "focus area": "focus_area", "priority area": "focus_area", "area": "focus_area",
        "theme": "focus_area", "pillar": "focus_area", "main goal": "goal", "goal": "goal",
        "goals": "goal", "overall goal": "goal", "subgoal": "subgoal", "sub-goal": "subgoal",
        "objective": "subgoal", "target": "subgoal", "strategy": "strategy", "strategies": "strategy",
        "measure": "measure", "measures": "measure", "action": "measure", "actions": "measure",
        "activity": "measure", "indicator": "indicator", "indicators": "indicator", "kpi": "indicator",
        "contribution": "contribution", "no": "code", "number": "code", "code": "code",
        "description": "description", "note": "note", "notes": "note", "comment": "note",
        "comments": "note", "remarks": "note", "priority": "rank", "rank": "rank", "period": "period",
        "start": "period.start", "from": "period.start", "deadline": "period.end", "end": "period.end",
        "due": "period.end", "to": "period.end", "responsible": "responsible", "owner": "responsible",
        "responsible unit": "responsible", "who": "responsible", "partners": "partners",
        "partner": "partners", "sdg": "sdgs", "sdgs": "sdgs", "un goals": "sdgs", "un sdg": "sdgs",
        "id": "id", "identifier": "id",
    },
    "sv": {
        "fokusområde": "focus_area", "målområde": "focus_area", "insatsområde": "focus_area",
        "prioriterat område": "focus_area", "huvudmål": "goal", "övergripande mål": "goal",
        "inriktningsmål": "goal", "mål": "goal", "delmål": "subgoal", "strategi": "strategy",
        "strategier": "strategy", "åtgärd": "measure", "åtgärder": "measure", "aktivitet": "measure",
        "indikator": "indicator", "indikatorer": "indicator", "mått": "indicator", "nr": "code",
        "nummer": "code", "beskrivning": "description", "anmärkning": "note", "kommentar": "note",
        "prioritet": "rank", "period": "period", "start": "period.start", "från": "period.start",
        "målsättning": "goal", "målsättningar": "goal", "insats": "measure", "insatser": "measure",
        "tidplan": "period.end", "tidsplan": "period.end", "när": "period.end",
        "ansvariga": "responsible", "samarbetspartners": "partners",
        "slut": "period.end", "tidsfrist": "period.end", "klart": "period.end",
        "ansvarig": "responsible", "ansvar": "responsible", "ansvarig nämnd": "responsible",
        "samverkan": "partners", "samarbetspartner": "partners", "globala mål": "sdgs",
        "globala målen": "sdgs", "agenda 2030": "sdgs", "hållbarhetsmål": "sdgs",
    },
    "da": {
        "indsatsområde": "focus_area", "fokusområde": "focus_area", "temaområde": "focus_area",
        "hovedmål": "goal", "overordnet mål": "goal", "vision": "goal", "mål": "goal",
        "delmål": "subgoal", "strategi": "strategy", "strategier": "strategy", "indsats": "strategy",
        "målsætning": "goal", "målsætninger": "goal", "overordnet målsætning": "goal",
        "indsatser": "strategy", "tidsfrist": "period.end", "tidsplan": "period.end",
        "ansvarlige": "responsible", "samarbejdspartner": "partners",
        "tiltag": "measure", "handling": "measure", "aktivitet": "measure", "indikator": "indicator",
        "indikatorer": "indicator", "nr": "code", "nummer": "code", "beskrivelse": "description",
        "bemærkning": "note", "bemærkninger": "note", "kommentar": "note", "prioritet": "rank",
        "periode": "period", "start": "period.start", "fra": "period.start", "frist": "period.end",
        "deadline": "period.end", "slut": "period.end", "ansvarlig": "responsible",
        "ansvar": "responsible", "ansvarlig forvaltning": "responsible",
        "samarbejdspartnere": "partners", "samarbejde": "partners", "verdensmål": "sdgs",
        "fn's verdensmål": "sdgs", "fns verdensmål": "sdgs",
    },
}  # fmt: skip
"""What people call their columns, in the languages of their tables."""

_NUMBER = r"(?:nr|nummer|no|number|kode|code)"


@attrs.frozen
class Columns:
    """What the columns of a table hold, by the words in its header."""

    taken: Mapping[str, str]
    """`goal`, `goal.code`, `responsible` …; ``-`` for a column that is left out."""
    sheet: str = ""
    """The sheet that the table is in; empty where it is looked for in all of them."""


class ColumnsError(ValueError):
    """A file of columns cannot be used: the variant of the message and what it names."""

    def __init__(self, variant: str, **values: object) -> None:
        super().__init__(variant)
        self.variant = variant
        self.values = values


def plain(words: str) -> str:
    """A header's words as they are compared."""
    words = re.sub(r"\([^()]{0,200}\)", " ", words.casefold().replace("\u00ad", ""))
    words = re.sub(r"[*:.?\u2019’]+", "", words.replace("_", " "))
    return " ".join(words.replace("–", "-").split())


def meant(words: str) -> str:
    """What a column of that header holds, as far as its words tell; empty where they do not."""
    said = plain(words)
    if not said or len(said) > 80:
        return ""
    exact = known(said, WORDS)
    if exact:
        return exact
    number = re.fullmatch(rf"(?:{_NUMBER} (.+)|(.+?)[ -]?{_NUMBER})", said)
    if number:
        kind = known(number[1] or number[2], WORDS)
        return f"{kind}.code" if kind in LEVELS else ""
    return told_by_part(said, WORDS)


def known(said: str, words: Words) -> str:
    """What a header's words are said to hold in the first language that has them; else empty."""
    return next((those[said] for those in words.values() if said in those), "")


def told_by_part(said: str, words: Words) -> str:
    """What the beginning of a header tells, else its last word; empty where neither does."""
    steps = said.split()
    for count in range(len(steps) - 1, 0, -1):
        # Ansvarlig for oppfølging, Tiltak i perioden, Dato for innspill
        found = known(" ".join(steps[:count]), words)
        if found:
            return found
    # Kommunens hovedmål, Overordnede strategier
    return known(steps[-1], words) if len(steps) <= 3 else ""


def language_of(headers: Iterable[str]) -> str:
    """The language that the most headers are in; empty where none is known."""
    said = [plain(each) for each in headers]
    counts = {language: sum(each in words for each in said) for language, words in WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else ""


def proposed(headers: Iterable[str]) -> dict[str, str]:
    """What the columns of a table most likely hold, in their order.

    The words of two columns may say the same: then the second is the next level down. A
    number belongs to the level in the column after it. What no words tell goes into notes.
    """
    found: dict[str, str] = {}
    levels: list[str] = []
    for header in headers:
        target = meant(header)
        if target == "goal" and target in levels:
            target = "subgoal"
        if (target in levels or target in found.values()) and target != "code":
            target = "note"
        if target in LEVELS:
            levels.append(target)
        found[header] = target or "note"
    names = list(found)
    for place, name in enumerate(names[:-1]):
        below = found[names[place + 1]]
        if found[name] == "code" and below in LEVELS:
            found[name] = f"{below}.code"
    numbers = [name for name in names if found[name] == "code"]
    for name in numbers[1:]:
        found[name] = "note"
    if "subgoal" in levels and not {"goal", "focus_area"} & set(levels):
        # Subgoals need something to stand under.
        found = {name: target.replace("subgoal", "goal") for name, target in found.items()}
    return found


def named(headers: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Headers by their columns, each of them once: of several alike, the second is ``Nr (2)``."""
    found: dict[int, str] = {}
    seen: dict[str, int] = {}
    for column, words in headers:
        words = " ".join(words.split())[:200]
        seen[words] = seen.get(words, 0) + 1
        found[column] = f"{words} ({seen[words]})" if seen[words] > 1 else words
    return found


def columns_to_yaml(columns: Columns, comment: str = "") -> str:
    """A file of columns, to be looked at, changed and used again."""
    data: dict[str, object] = {"sheet": columns.sheet} if columns.sheet else {}
    data["columns"] = dict(columns.taken)
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
    head = "".join(f"# {line}\n" for line in comment.splitlines())
    return head + str(text)


def columns_from_yaml(data: bytes, targets: Collection[str] = ()) -> Columns:
    """What a file of columns says; `ColumnsError` where it cannot be used.

    `targets` are what the columns may hold, where they are not those of a plan.
    """
    if len(data) > MAX_FILE:
        raise ColumnsError("", line=1)
    try:
        found = yaml.safe_load(data)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise ColumnsError("", line=mark.line + 1 if mark else 1) from None
    if not isinstance(found, dict) or not isinstance(found.get("columns"), dict):
        raise ColumnsError("keys")
    strange = [str(key) for key in found if key not in ("columns", "sheet")]
    if strange:
        raise ColumnsError("key", name=strange[0])
    taken: dict[str, str] = {}
    for header, target in found["columns"].items():
        name, wanted = str(header), "" if target is None else str(target)
        wanted = wanted or LEFT_OUT
        if wanted not in (LEFT_OUT, *targets) if targets else not _can_be(wanted):
            near = nearest(wanted, targets or (*LEVELS, *FIELDS)) or "note"
            raise ColumnsError("target", header=name, written=wanted, near=near)
        taken[name] = wanted
    if not targets and not any(target in LEVELS for target in taken.values()):
        raise ColumnsError("levels", expected=LEVELS)
    return Columns(taken, str(found.get("sheet") or ""))


def _can_be(target: str) -> bool:
    if target == LEFT_OUT or target in LEVELS or target in FIELDS:
        return True
    kind, _, field = target.partition(".")
    return kind in LEVELS and kind in element_classes() and (field in FIELDS or field == "title")
