"""The schema in a real yaml-language-server: what an editor completes, explains and marks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import strategiplan
from language_server import LanguageServer, missing
from strategiplan import load_profile, reference_file
from strategiplan.messages import LANGUAGES
from strategiplan.plan_schema import schema_text
from strategiplan.profiles import BUILT_IN
from strategiplan.starter import starter

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(bool(missing()), reason=missing() or "nothing is missing"),
]
HEAD = "# yaml-language-server: $schema=plan.schema.json\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    folder = tmp_path_factory.mktemp("våre planer")
    schema = schema_text(strategiplan.schema("trondheim", "nb"))
    (folder / "plan.schema.json").write_text(schema, encoding="utf-8")
    with LanguageServer(folder) as server:
        yield server


def faults(server: LanguageServer, name: str, text: str) -> set[tuple[int, str]]:
    """What is marked: the line of the text, from 1, and the words."""
    return {
        (each["range"]["start"]["line"], each["message"])
        for each in server.opened(name, HEAD + text)
    }


def test_keys_are_completed_and_explained(server: LanguageServer) -> None:
    text = HEAD + "title: Plan\ngoals:\n  - id: a\n    \n"
    server.opened("keys.yaml", text)
    top = server.completions("keys.yaml", 5, 0)
    assert top["vision"].startswith("Framtiden den vil ha (visjon).")
    assert "goals" not in top  # it is there already
    assert "focus_areas" not in top  # the profile has no such level
    goal = server.completions("keys.yaml", 4, 4)
    assert goal["code"].endswith("Profilen krever det, om det ikke står under «not_recorded».")
    assert {"title", "subgoals", "sdgs", "responsible"} <= set(goal)
    assert "consultations" not in goal


def test_words_are_completed_with_what_they_mean(server: LanguageServer) -> None:
    text = HEAD + (
        "title: Plan\nstatus: \ngoals:\n  - sdgs: [ ]\n    not_recorded:\n      - \n"
        "exemptions:\n  - rule: \n    reason: x\n"
    )
    server.opened("words.yaml", text)
    status = server.completions("words.yaml", 2, 8)
    assert status == {
        "draft": "Utkast",
        "consultation": "På høring",
        "adopted": "Vedtatt",
        "superseded": "Erstattet",
    }
    sdgs = server.completions("words.yaml", 4, 12)
    assert sdgs["11"] == "Bærekraftige byer og lokalsamfunn"
    assert sdgs["11.2"] == "Tilgjengelig og bærekraftig transport for alle"
    assert "11.2.1" in sdgs
    assert server.completions("words.yaml", 6, 8)["title"] == "Ordlyd"
    rules = server.completions("words.yaml", 8, 10)
    assert rules["goal-without-strategy"] == "Et hovedmål har ingen strategi."


def test_keys_and_words_are_explained_where_they_stand(server: LanguageServer) -> None:
    text = HEAD + (
        "title: Plan\nstatus: adopted\nperiod: 2020-2032\ngoals:\n"
        "  - subgoals:\n      - code: 1.1\n        sdgs: [11.2]\n"
    )
    server.opened("hover.yaml", text)
    status = server.hover("hover.yaml", 2, 2)
    assert "Hvor langt denne utgaven er kommet." in status
    assert "`adopted`: Vedtatt" in status
    assert "Tiden planen gjelder for. Kan også skrives kort: «2020-2032»." in server.hover(
        "hover.yaml", 3, 2
    )
    assert "Profilen sier: 5 delmål." in server.hover("hover.yaml", 5, 6)
    code = server.hover("hover.yaml", 6, 10)
    assert "Nummer" in code
    assert '"1.3"' in code
    sdg = server.hover("hover.yaml", 7, 16)
    assert "11 Bærekraftige byer og lokalsamfunn" in sdg
    assert "`11.2`: Tilgjengelig og bærekraftig transport for alle" in sdg
    # Of four hundred codes those of one goal are shown.
    assert "`3.1`" not in sdg


def test_what_is_wrong_is_marked_in_words(server: LanguageServer) -> None:
    found = faults(
        server,
        "wrong.yaml",
        "title: Plan\ntittel: x\nstatus: utkast\nperiod: 2020-32\nlanguage: norsk\n"
        "decisions:\n  - title: Vedtak\n    type: adoption\n    date: 17.6.2022\n"
        "sdgs:\n  - 3.14\n  - 11.z\n  - 18\n  - 11.2\n"
        "goals:\n  - id: a\n    not_recorded: [titel, subgoals]\n",
    )
    assert (2, "Property tittel is not allowed.") in found
    assert any(line == 3 and '"draft"' in words for line, words in found)
    assert (4, "En periode skrives 2020-2032.") in found
    assert (5, "Et språk skrives nb, nn, en eller se.") in found
    assert (9, "En dato skrives 2022-11-17.") in found
    sdg = "FN har ikke noe bærekraftsmål med denne koden. Den skrives 11, 11.2 eller 11.2.1."
    assert (11, sdg) in found
    assert (12, sdg) in found
    assert (13, sdg) in found
    assert (17, "Ingen nøkkel i hovedmål heter dette.") in found
    lack = "Det som finnes, men ikke er ført inn ennå, nevnes under «not_recorded»."
    assert any(words == f"Hovedmål: «title» mangler. {lack}" for _, words in found)
    assert not [line for line, _ in found if line in (1, 7, 8, 14)]


@pytest.mark.parametrize("edition", ["adopted", "consultation"])
def test_nothing_is_marked_in_the_reference_plan(server: LanguageServer, edition: str) -> None:
    text = reference_file(edition).read_text(encoding="utf-8")
    assert server.opened(f"{edition}.yaml", HEAD + text) == []
    # It was looked at with the schema: without its title it would not do.
    without = text.replace("\ntitle: ", "\ntittel: ", 1)
    assert server.opened(f"{edition}-2.yaml", HEAD + without)


@pytest.mark.parametrize("profile", BUILT_IN)
def test_nothing_is_marked_in_what_new_writes(profile: str, tmp_path: Path) -> None:
    """The plan names its schema, and the schema is found beside it without a network."""
    for language in LANGUAGES:
        command = ["new", f"min {language}.yaml", "--profile", profile, "--lang", language]
        subprocess.run(
            [sys.executable, "-m", "strategiplan", *command],
            cwd=tmp_path,
            check=True,
            capture_output=True,
        )
    with LanguageServer(tmp_path) as server:
        for language in LANGUAGES:
            text = (tmp_path / f"min {language}.yaml").read_text(encoding="utf-8")
            assert server.opened(f"min {language}.yaml", text) == []
            assert server.opened(f"{language}.yaml", f"{text}\nnøkkel: x\n")


def test_without_a_schema_nothing_is_marked(server: LanguageServer) -> None:
    text = starter(load_profile("generic"), "generic", "nb")
    assert server.opened("plain.yaml", f"{text}\nnøkkel: x\n") == []
