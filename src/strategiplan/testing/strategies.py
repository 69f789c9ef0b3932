"""Whole plans for hypothesis, derived from the classes of the model.

Only who asks for one needs hypothesis: `strategiplan.testing` imports this module then.

A plan is built from `strategiplan.model.shape`, so a field that is added to a class
is generated from then on. Plans are small and ugly: few fields, nasty texts,
references of which about half lead nowhere.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import strategies as st

from ..model import Localized, PartialDate
from ..model.shape import Field, Shape, shape

T = TypeVar("T")

MOST_FIELDS = 7
"""How many fields of one object are set at most."""
MOST_ITEMS = 3
DEPTH = 5
"""How deep objects stand inside each other at most."""

IDENTIFIERS = ("a", "b", "mål-1", "tiltak_2", "no", "0301", "1.10", "trondheim-kommune")
"""Few enough to be hit by references, and to be used twice now and then."""

LANGUAGES = ("nb", "nn", "en", "se", "no", "id", "zh-Hant")

NASTY = (
    "Et grønnere samfunn",
    "Čálli sámi, ÆØÅ æøå",
    "🌱 Grønt 👩‍👩‍👧 skifte",
    "fast\u00a0mellomrom",
    "\u00a0først og sist\u00a0",
    "linje\u2028skift\u2029her",
    "neste\u0085linje",
    "\ufeffmerke",
    "høyre\u200ftil\u202evenstre\u202c",
    "myk\u00adbindestrek",
    "bred\u3000luft",
    "null\x00tegn\x07\x1b[31m",
    "\x7f",
    "\U0010ffff",
    "'enkle' tegn",
    '"doble" tegn',
    "både 'enkle' og \"doble\"",
    "“krølle” ‘tegn’ «norske» „tyske“",
    "'",
    '"',
    "''",
    "Vi skaper: en by",
    "slutter med:",
    ": begynner med",
    "a:b",
    "Tiltak #1 for byen",
    "#1",
    "uten#mellomrom",
    " foran",
    "etter ",
    "  ",
    "\t",
    "a\tb",
    "to\nlinjer",
    "to\n\nlinjer\n",
    "\nførst",
    "innrykk\n  her\n    og her",
    "luft \netter",
    "linje\r\nslutt\rmac",
    "no",
    "Yes",
    "y",
    "on",
    "OFF",
    "true",
    "null",
    "Null",
    "~",
    "0301",
    "010",
    "0o17",
    "0x1F",
    "1.10",
    "11.2",
    "1e3",
    ".5",
    ".5e+3",
    ".inf",
    ".NaN",
    "1_000",
    "12:30",
    "190:20:30",
    "2022-05-27",
    "2022-13-45",
    "2022-05-27T10:00:00Z",
    "27.5.2022",
    "5001",
    "-5",
    "+5",
    "0.00001",
    "123456789012345.123456789012345",
    "=",
    "<<",
    "- a",
    "-",
    "--- a",
    "...",
    "? a",
    "Hva nå?",
    "a?b",
    "?",
    "!viktig",
    "&a",
    "*a",
    "@her",
    "`kode`",
    "%",
    "> 50 prosent",
    "| strek",
    "[11, 11.2]",
    "{a: b}",
    "a, b",
    "a]",
    "a}",
    "\\n C:\\planer",
    "x" * 200,
    "Dette er en ganske lang tekst som må brettes over flere linjer, siden " * 4 + "slutt",
    "lang  tekst med to  mellomrom " * 5 + "slutt",
    "- lang liste " * 12 + "slutt",
    "# lang kommentar " * 12 + "slutt",
    "lang:\u00a0fast " * 12 + "slutt",
    # An identity number that belongs to nobody (born in 1854), and other things to hide.
    "Kari Nordmann, 010154 50068, bor i Eksempelveien 5, tlf. 912 34 567",
    "01015450068",
    "kari.nordmann@gmail.com har fått kreft",
    "Lang linje\n" * 3 + "ord " * 40 + "slutt",
)
"""Texts that YAML, JSON or a hurried reader would take for something else."""


def texts() -> st.SearchStrategy[str]:
    """A text that is not empty and holds no half of a character."""
    # Hypothesis takes texts from the source, too: a message with its gaps would look like
    # one that nobody filled.
    anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(
        lambda text: not re.search(r"\{[a-z_]+\}", text)
    )
    sign = st.text(" -:#'\"\n\\[]{},&*!|>%@`?~a0.", min_size=1, max_size=8)
    return st.one_of(st.sampled_from(NASTY), sign, anything)


def localized() -> st.SearchStrategy[str]:
    """A text in one or more languages."""
    return st.dictionaries(st.sampled_from(LANGUAGES), texts(), min_size=1, max_size=3).map(
        Localized
    )


def partial_dates() -> st.SearchStrategy[PartialDate]:
    """A year, a month or a day."""
    years = st.one_of(st.integers(2015, 2040), st.sampled_from([1, 999, 9999]))
    days = st.dates(datetime.date(2015, 1, 1), datetime.date(2040, 12, 31))
    return st.one_of(
        st.builds(PartialDate, years),
        st.builds(PartialDate, years, st.integers(1, 12)),
        days.map(lambda day: PartialDate(day.year, day.month, day.day)),
    )


def numbers() -> st.SearchStrategy[Decimal]:
    """A number as exactly as it is written: `1.10` is not `1.1`."""
    written = ("0", "-0", "0.0", "1.10", "44.75", "1E+5", "1E-7", "0.000001", "12345678901234567.5")
    return st.one_of(
        st.sampled_from(written).map(Decimal),
        st.decimals(-(10**6), 10**6, allow_nan=False, allow_infinity=False, places=2),
        st.integers(-(10**20), 10**20).map(Decimal),
    )


def integers() -> st.SearchStrategy[int]:
    """A small number, now and then the largest that can be read."""
    return st.one_of(st.integers(-2, 30), st.integers(-(10**18) + 1, 10**18 - 1))


_SIMPLE: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
    "text": lambda: st.one_of(texts(), texts(), localized()),
    "string": lambda: st.one_of(texts(), st.sampled_from(IDENTIFIERS)),
    "identifier": lambda: st.one_of(*[st.sampled_from(IDENTIFIERS)] * 3, texts()),
    "reference": lambda: st.one_of(*[st.sampled_from(IDENTIFIERS)] * 3, texts()),
    "integer": integers,
    "number": numbers,
    "boolean": st.booleans,
    "date": lambda: st.one_of(
        st.dates(datetime.date(2019, 1, 1), datetime.date(2024, 12, 31)), st.dates()
    ),
    "partial-date": partial_dates,
}

_OWN: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
    "SdgCode": lambda: st.one_of(
        st.sampled_from(["1", "11", "11.2", "11.2.1", "17.17", "18", "1.10"]), texts()
    ),
    "LanguageTag": lambda: st.sampled_from(["nb", "nn", "en", "da", "tullball"]),
    # No name of a file: a plan from nowhere has no folder to look in.
    "ProfileName": lambda: st.sampled_from(["generic", "norsk-samfunnsdel", "trondheim", "tull"]),
}


def _one(field: Field) -> st.SearchStrategy[Any]:
    if field.form == "choice":
        return st.sampled_from(field.choices)
    return _OWN.get(field.type_name, _SIMPLE[field.form])()


def _simple(field: Field) -> st.SearchStrategy[Any]:
    one = _one(field)
    if field.many == "list":
        return st.lists(one, min_size=1, max_size=MOST_ITEMS).map(tuple)
    assert field.many == "one", f"a plan has no {field.many}"
    return one


_SIMPLE_FIELDS: dict[tuple[type[Any], str], st.SearchStrategy[Any]] = {}


def _field(draw: st.DrawFn, owner: type[Any], field: Field, depth: int) -> Any:
    if field.cls is None:
        key = (owner, field.name)
        if key not in _SIMPLE_FIELDS:
            _SIMPLE_FIELDS[key] = _simple(field)
        return draw(_SIMPLE_FIELDS[key])
    inner = shape(field.cls)
    if field.many == "one":
        return _object(draw, inner, depth - 1)
    number = draw(st.integers(1, MOST_ITEMS if depth > 2 else 1))
    return tuple(_object(draw, inner, depth - 1) for _ in range(number))


def _object(draw: st.DrawFn, expected: Shape, depth: int) -> Any:
    free = [
        name
        for name, field in expected.fields.items()
        if not field.required and (depth > 0 or field.cls is None)
    ]
    chosen = draw(st.lists(st.sampled_from(free), unique=True, max_size=MOST_FIELDS))
    wanted = expected.required.union(chosen)
    values = {
        name: _field(draw, expected.cls, field, depth)
        for name, field in expected.fields.items()
        if name in wanted
    }
    return expected.cls(**values)


@st.composite
def objects(draw: st.DrawFn, cls: type[T]) -> T:
    """Any object of a class of the model, as long as it can be written down."""
    made: T = _object(draw, shape(cls), DEPTH)
    return made


@st.composite
def values(draw: st.DrawFn, cls: type[Any], name: str, depth: int = DEPTH) -> Any:
    """Anything that a field of a class can hold."""
    return _field(draw, cls, shape(cls).fields[name], depth)
