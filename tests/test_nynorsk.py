"""Nynorsk is nynorsk: nothing of bokmål is left in what the library says in it."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

from strategiplan import check, load_profile
from strategiplan.api import speaker_for
from strategiplan.messages import catalogue, descriptions, explanations, messages, table_names
from strategiplan.model import Localized
from strategiplan.model.base import Record
from strategiplan.profiles import BUILT_IN, built_in
from strategiplan.reading import Document, read_bytes
from strategiplan.starter import WORDS
from strategiplan.vocabulary import sdg_codes, sdg_label

BOKMAL: Mapping[str, str] = {
    r"ikke": "ikkje",
    r"fra": "frå",
    r"noe": "noko",
    r"noen": "nokon, nokre",
    r"hvis": "dersom, om",
    r"hva": "kva",
    r"hvem": "kven",
    r"hvor\w*": "kor, der",
    r"hvilk\w*": "kva for",
    r"hver(t|andre)?": "kvar, kvart, kvarandre",
    r"en(?! for engelsk)": "ein, ei",
    r"et": "eit",
    r"de": "dei",
    r"dem": "dei",
    r"bare": "berre",
    r"uten": "utan",
    r"siden": "sida, sidan",
    r"selv": "sjølv",
    r"samme": "same",
    r"annen|annet": "annan, anna",
    r"egen|eget|egne": "eigen, eige, eigne",
    r"mye|mer": "mykje, meir",
    r"allerede": "alt",
    r"ellers": "elles",
    r"sammen\w*": "saman",
    r"være|vært": "vere, vore",
    r"ble": "vart",
    r"kommer": "kjem",
    r"gjør": "gjer",
    r"sier": "seier",
    r"leses": "blir lese",
    r"finnes": "finst",
    r"mangler": "manglar",
    r"trenger": "treng",
    r"heter": "heiter",
    r"hører": "høyrer",
    r"gjelder": "gjeld",
    r"krever": "krev",
    r"slutter": "sluttar",
    r"svarer": "svarar",
    r"inneholder": "inneheld",
    r"beskriver": "skildrar",
    r"ligger": "ligg",
    r"mulig\w*": "mogleg",
    r"vanlig\w*": "vanleg",
    r"\w+lig(e|ere|het\w*)": "-leg, -leik",
    r"åpn\w*": "opne",
    r"navn\w*": "namn",
    r"\w*tegn\w*": "teikn",
    r"tall(et|ene)?": "tal",
    r"uker?": "veke, veker",
    r"måned\w*": "månad",
    r"filen|linjen|listen|mappen|loven": "fila, linja, lista, mappa, lova",
    r"høring\w*": "høyring",
    r"hovedmål\w*": "hovudmål",
    r"kilde\w*": "kjelde",
    r"henvisning\w*": "tilvising",
    r"medvirkning\w*": "medverknad",
    r"rekkefølge\w*": "rekkjefølgje",
    r"advars\w*": "åtvaring",
    r"bærekraft\w*": "berekraft",
    r"gjennomgående": "gjennomgåande",
    r"vedtatt\w*": "vedteken",
    r"(strategi|plan|profil|verdi|aktør|indikator|identifikator|dag)er": "-ar",
    r"(regl|nøkl|bokstav|kommun|utfordring|prioritering)er": "-ar",
    r"(element|program|dokument|problem|siffer|siffr|områd|nivå)er": "no ending, for a neuter",
}
"""What is bokmål and not nynorsk, as a whole word, and what nynorsk says."""

_BOKMAL = {re.compile(rf"\b(?:{word})\b", re.IGNORECASE): meant for word, meant in BOKMAL.items()}


def bokmal_in(text: str) -> list[str]:
    """The words of a text that are bokmål, each with what nynorsk says.

    Keys of the file, gaps and what is quoted may be in any language: the law is in
    bokmål ("kommunestyret selv"), and so may a title be.
    """
    text = re.sub(r"`[^`]*`|\{[^}]*\}|«[^»]*»", " ", text)
    return [
        f"{found[0]} ({meant})" for word, meant in _BOKMAL.items() for found in word.finditer(text)
    ]


def _catalogue(language: str) -> Iterator[tuple[str, str]]:
    for table in (messages(language), explanations(language)):
        for key, texts in table.items():
            for text in texts:
                yield key, text
    own = importlib.import_module(f"strategiplan.messages.{language}.own_rules")
    for name in ("FAULTS", "CLAUSES", "AMOUNTS", "UNITS"):
        for key, value in getattr(own, name).items():
            for text in value if isinstance(value, tuple) else (value,):
                yield f"{name} {key}", text
    tables = table_names(language)
    for name in ("TABLES", "COLUMNS", "SENTENCES"):
        for key, value in getattr(tables, name).items():
            yield f"{name} {key}", value
    words = catalogue(language)
    for name in ("TERMS", "SEVERITIES", "FORMS", "PHRASES", "CHARACTERS"):
        for key, value in getattr(words, name).items():
            for text in value if isinstance(value, tuple) else (value,):
                yield f"{name} {key}", text
    yield from WORDS[language].items()
    for name in ("DESCRIPTIONS", "TITLES", "CHOICES", "EXAMPLES", "SCHEMA"):
        yield from getattr(descriptions(language), name).items()
    for code in sdg_codes():
        yield f"SDG {code}", sdg_label(code, language)


def _localized(value: Any, where: str) -> Iterator[tuple[str, Localized]]:
    """Every text of a profile that is given in several languages."""
    if isinstance(value, Localized):
        yield where, value
    elif isinstance(value, Record):
        for field in attrs.fields(type(value)):
            yield from _localized(getattr(value, field.name), f"{where} {field.name}")
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _localized(each, f"{where} {key}")


def _profiles() -> Iterator[tuple[str, Localized]]:
    for name in BUILT_IN:
        yield from _localized(built_in(name), name)


def test_no_text_in_nynorsk_has_words_of_bokmal() -> None:
    texts = [*_catalogue("nn"), *((where, text.by_language["nn"]) for where, text in _profiles())]
    found = {where: words for where, text in texts if (words := bokmal_in(text))}
    assert not found


def test_what_profiles_say_in_one_norwegian_they_say_in_the_other() -> None:
    for where, text in _profiles():
        assert "nb" in text.by_language, where
        assert "nn" in text.by_language, where


def test_the_table_knows_bokmal_when_it_sees_it() -> None:
    """Else it would find nothing in nynorsk either: it marks nearly all that is said in bokmål."""
    explained = explanations("nb")
    marked = [code for code, texts in explained.items() if bokmal_in(" ".join(texts))]
    assert len(marked) > 0.9 * len(explained)
    assert all(texts != explained[code] for code, texts in explanations("nn").items())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fila er ikke lagra", ["ikke (ikkje)"]),
        ("Høringen har ingen frist", ["Høringen (høyring)"]),
        ("bruk nb for bokmål, nn for nynorsk, en for engelsk", []),
        ("det er «kommunestyret selv» som vedtek", []),
        ("skriv `not_recorded: [de]` om {noe} finst", []),
        ("delmål, hovudmål, vedtak, tiltak og bidrag i planen", []),
    ],
)
def test_whole_words_are_looked_at_and_no_quotes(text: str, found: list[str]) -> None:
    assert bokmal_in(text)[:1] == found


PLAN = """\
title: Samfunnsdelen
language: {language}
profile: {profile}
goals: [{{id: a, title: A, responsible: [b]}}]
{terms}
"""


@pytest.mark.parametrize("profile", ["norsk-samfunnsdel", "trondheim", "generic"])
@pytest.mark.parametrize(("language", "word"), [("nn", "hovudmål"), ("nb", "hovedmål")])
def test_a_plan_has_its_own_norwegian_whatever_the_language_of_its_profile(
    language: str, word: str, profile: str
) -> None:
    text = PLAN.format(language=language, profile=profile, terms="")
    words = " ".join(f"{each.message} {each.where}" for each in check(_read(text)).findings)
    assert f"{word} «A»" in words
    other = {"hovudmål": "hovedmål", "hovedmål": "hovudmål"}[word]
    assert other not in words


@pytest.mark.parametrize(
    ("terms", "asked", "word"),
    [
        ("terms: {goal: samfunnsmål}", None, "samfunnsmål"),
        # A word of the plan's own language is not said in another one.
        ("terms: {goal: samfunnsmål}", "nb", "hovedmål"),
        ("terms: {goal: {one: {nn: siktemål, nb: ønskemål}}}", "nb", "ønskemål"),
        ("terms: {goal: {one: {nn: siktemål, nb: ønskemål}}}", "en", "goal"),
    ],
)
def test_terms_are_said_in_the_language_that_they_are_given_in(
    terms: str, asked: str | None, word: str
) -> None:
    text = PLAN.format(language="nn", profile="norsk-samfunnsdel", terms=terms)
    finding = next(
        each for each in check(_read(text), language=asked).findings if each.code == "SP301"
    )
    assert finding.where.startswith(f"{word} 1 ")


def test_a_profile_in_nynorsk_has_no_words_of_the_one_in_bokmal_that_it_builds_on(
    tmp_path: Path,
) -> None:
    (tmp_path / "fylket.yaml").write_text(
        "language: nb\nterms: {challenge: floke, goal: samfunnsmål}\n", encoding="utf-8"
    )
    (tmp_path / "kommunen.yaml").write_text(
        "language: nn\nextends: fylket.yaml\nterms: {goal: siktemål}\n", encoding="utf-8"
    )
    profile = load_profile(tmp_path / "kommunen.yaml")
    assert speaker_for(None, profile).kind("goal") == "siktemål"
    assert speaker_for(None, profile).kind("challenge") == "utfordring"
    assert speaker_for(None, profile, "nb").kind("challenge") == "floke"


def _read(text: str) -> Document:
    return read_bytes(text.encode())
