"""The command ``diff``: what a planner reads of two editions."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import attrs
import click
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategies import plans
from strategiplan import Goal, GoalId, Indicator, IndicatorId, Plan, changes, loads, patch
from strategiplan.cli import command
from strategiplan.editions.changes import affected
from strategiplan.editions.rewording import MOST_WORDS, reworded
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.report.edition_pages import to_html, to_markdown, to_text
from strategiplan.report.editions import MOST_AFFECTED, Comparison, EditionTeller
from strategiplan.writing.difference import difference_from_json

Golden = Callable[[str, str], None]

law = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
CONSULTATION, ADOPTED = (
    str(EXAMPLES / name) for name in ("trondheim_2032_consultation.yaml", "trondheim_2032.yaml")
)

OLD = """\
id: samfunnsdelen
title: {nb: Samfunnsdelen, nn: Samfunnsdelen}
edition: horing
period: 2024-2036
owners: [kommunen]
terms: {goal: hovedmål, plan: plan}
focus_areas:
  - title: Levende bygder
    goals: [{title: Skole og hjem samarbeider}]
goals:
  - id: hjem
    code: 1
    title: Alle har et trygt hjem
    responsible: [kommunen]
    sdgs: [11, {sdg: 1, role: primary}]
    note: Slik det stod.
    subgoals:
      - {id: bolig, code: 1.1, title: Boliger for alle, sources: [brev]}
      - {id: gater, code: 1.2, title: Trygge gater}
      - {id: parker, code: 1.3, title: Grønne parker}
    indicators:
      - {id: ventetid, title: Ventetid for bolig, baseline: {date: 2023, value: 40, text: dager}}
  - id: klima
    code: 2
    title: Kommunen er klimanøytral og klok i bruken av ressurser
    contributions: [{id: sykle, title: Du kan sykle}]
  - id: skole
    title: Elevene lærer
    description: "En lang tekst\\nover to linjer."
  - {title: Eldre får hjelp}
  - {title: Eldre får omsorg}
actors:
  - {id: kommunen, title: Kommunen}
  - {id: fylket, title: Fylket}
consultations:
  - {id: hor, title: Høring, deadline: 2024-05-01, concerns: [klima], modes: [hearing]}
sources: [{id: brev, title: Brevet}]
"""

NEW = """\
id: samfunnsdelen
title: {nb: Samfunnsdelen, nn: Samfunnsdelen vår}
edition: vedtak
revises: horing
period: 2024-2040
owners: [fylket, kommunen]
terms: {goal: {one: mål, many: mål}, subgoal: delmål}
goals:
  - id: klima
    code: 1
    title: Kommunen er klimanøytral innen 2035
    contributions: [{id: sykle, title: Du kan sykle}]
    subgoals:
      - {id: parker, code: 1.1, title: Grønne parker}
  - id: hjem
    code: 2
    title: Alle har et trygt hjem
    responsible: [fylket]
    sdgs: [{sdg: 1, role: contributes}]
    note: Slik det står nå.
    subgoals:
      - {id: bolig, code: 1.1, title: Boliger til alle, sources: [vedtaket]}
      - {id: gatene, code: 1.2, title: Trygge gater}
    indicators:
      - {id: ventetid, title: Ventetid for bolig, baseline: {date: 2023, value: 41, text: dager}}
      - {id: bostedslose, title: Bostedsløse}
  - {title: Vi er kloke i bruken av ressurser}
  - id: skole
    title: Elevene lærer og trives
    description: "En lang tekst\\nover tre linjer."
  - title: Eldre får hjelp og omsorg
  - id: ny
    title: Et nytt mål
    strategies: [{title: Gjøre mer, measures: [{title: Dette}, {title: Og dette}]}]
actors:
  - {id: kommunen, title: Kommunen}
  - {id: fylket, title: Fylket}
consultations:
  - {id: hor, title: Høring, deadline: 2024-05-15, concerns: [klima], modes: [hearing]}
sources: [{id: vedtaket, title: Vedtaket}]
"""


def run(*arguments: str, text: str = "") -> tuple[int, str, str]:
    """The exit code, and what is written to each stream."""
    result = CliRunner().invoke(
        command, ["diff", *arguments], input=text.encode(), standalone_mode=False
    )
    if isinstance(result.exception, click.exceptions.Exit):
        return result.exception.exit_code, result.stdout, result.stderr
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.stdout, result.stderr


def told(old: str | Plan, new: str | Plan, language: str = "nb") -> EditionTeller:
    one, other = (loads(each) if isinstance(each, str) else each for each in (old, new))
    return EditionTeller(Comparison.of(one, other), Speaker(language), ("a.yaml", "b.yaml"))


def code_of(*arguments: str, text: str = "") -> int:
    return run(*arguments, text=text)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_difference_reads_as_it_should(language: str, golden: Golden) -> None:
    parts = [
        run(CONSULTATION, ADOPTED, "--lang", language)[1],
        to_text(told(OLD, NEW, language)),
        to_text(told(NEW, OLD, language)),
        to_markdown(told(OLD, NEW, language)),
    ]
    golden(f"diff.{language}.txt", "\n".join(parts))


def test_the_page_reads_as_it_should(golden: Golden) -> None:
    golden("diff.nb.html", to_html(told(OLD, NEW)))
    golden("diff.colour.txt", to_text(told(OLD, NEW), colour=True))


def test_between_the_editions_of_trondheim_only_the_main_goals_are_reworded() -> None:
    _, output, _ = run(CONSULTATION, ADOPTED, "--format", "json")
    data = json.loads(output)
    reworded_goals = [each for each in data["changes"] if each["kind"] == "reworded"]
    assert [each["new"] for each in reworded_goals] == ["goals/0", "goals/1", "goals/2"]
    assert all(each["field"] == "title" for each in reworded_goals)
    # All the rest that is said of goals and subgoals is what is noted about them.
    others = [each for each in data["changes"] if each["new"] and each["new"].startswith("goals")]
    assert {each["concerns"] for each in others if each not in reworded_goals} == {"data"}


def test_the_json_is_the_complete_difference() -> None:
    from strategiplan import load

    code, output, _ = run(CONSULTATION, ADOPTED, "--format", "json")
    assert code == 1
    assert patch(load(CONSULTATION), difference_from_json(output)) == load(ADOPTED)


def test_the_exit_code_says_whether_something_changed(tmp_path: Path) -> None:
    assert code_of(ADOPTED, ADOPTED) == 0
    assert code_of(CONSULTATION, ADOPTED) == 1
    text = Path(ADOPTED).read_text(encoding="utf-8")
    assert code_of(ADOPTED, "-", text=text + "# bare en kommentar\n") == 0
    (tmp_path / "noted.yaml").write_text(text + "\n", encoding="utf-8")
    assert run(CONSULTATION, ADOPTED, "--format", "html")[1].startswith("<!DOCTYPE html>")
    target = tmp_path / "out.md"
    arguments = (CONSULTATION, ADOPTED, "--format", "markdown", "-o", str(target))
    assert (code_of(*arguments), run(*arguments)[1]) == (1, "")
    assert target.read_text(encoding="utf-8").startswith("# Trondheimsløftet")


def test_what_cannot_be_read_is_shown_as_by_check(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("titel: Plan\ngoals: [{title: A}]\n", encoding="utf-8")
    for arguments in ((str(broken), ADOPTED), (ADOPTED, str(broken))):
        assert code_of(*arguments) == 2
        _, output, errors = run(*arguments)
        assert "SP102" in errors
        assert not output
    assert code_of(ADOPTED, str(tmp_path / "gone.yaml")) == 2
    with pytest.raises(click.ClickException, match="bare én av de to filene"):
        code_of("-", "-", "--lang", "nb")


def test_a_file_that_vanishes_while_it_is_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import builtins

    real = builtins.open
    file = tmp_path / "plan.yaml"
    file.write_text("title: P\n", encoding="utf-8")

    class Vanishing:
        def __enter__(self) -> Vanishing:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def read(self, *_: object) -> bytes:
            raise OSError(116, "Stale file handle")

    def opened(name: object, *arguments: object, **more: object) -> object:
        if str(name) == str(file):
            return Vanishing()
        return real(name, *arguments, **more)  # type: ignore[call-overload] # as it came

    monkeypatch.setattr(builtins, "open", opened)
    assert code_of(ADOPTED, str(file)) == 2


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("id: a\ntitle: P\n", "id: b\ntitle: P\n", "to ulike planer, `a` og `b`"),
        ("title: Samfunnsdelen\n", "title: Økonomiplan\n", "kan være to ulike planer"),
        ("title: Samfunnsdelen\n", "title: Samfunnsdel\n", None),
        ("id: a\nedition: ny\nrevises: gammel\n", "id: a\nedition: gammel\n", "feil rekkefølge"),
        ("id: a\nedition: ny\nrevises: gammel\n", "id: a\nedition: nyere\nrevises: ny\n", None),
    ],
)
def test_what_is_compared_by_mistake_is_said_first(old: str, new: str, words: str | None) -> None:
    text = to_text(told(old, new))
    if words is None:
        assert not text.startswith("advarsel")
    else:
        assert words in text.splitlines()[0]
        assert text.startswith("advarsel: ")
        assert words in html.unescape(to_markdown(told(old, new)).splitlines()[2])
        assert '<p class="warning">' in to_html(told(old, new))


def test_half_of_the_identifiers_may_change() -> None:
    wordings = ["Trygge hjem", "Grønn by", "God skole", "Rent vann", "Levende sentrum", "Åpen havn"]
    old = Plan(goals=tuple(Goal(id=GoalId(f"m{i}"), title=w) for i, w in enumerate(wordings)))
    new = Plan(
        goals=tuple(
            Goal(id=GoalId(f"{'m' if i % 2 else 'n'}{i}"), title=w) for i, w in enumerate(wordings)
        )
    )
    assert {(each.kind, each.sure) for each in changes(old, new)} == {("renamed", 1.0)}
    text = to_text(told(old, new))
    assert "bare det som er notert" in text
    assert "Id, endret: 3" in text


def test_a_detail_that_is_not_shown_is_counted() -> None:
    old = loads("title: P\nsdgs: [{sdg: 11}]\nsources: [{id: a, title: A}]\n")
    new = loads("title: P\nsdgs: [{sdg: 11, sources: [a]}]\nsources: [{id: a, title: A}]\n")
    assert "Bærekraftsmål, i en annen" not in to_text(told(old, new))
    assert "detaljer, endret: 1" in to_text(told(old, new))


def test_a_list_in_another_order_says_so() -> None:
    text = "title: P\nowners: [{}]\nactors: [{{id: a, title: A}}, {{id: b, title: B}}]\n"
    assert "Eier: i en annen rekkefølge" in to_text(told(text.format("a, b"), text.format("b, a")))


def test_what_stands_on_changed_ground_is_named_as_far_as_one_can_read() -> None:
    def plan(title: str) -> Plan:
        measured = tuple(
            Indicator(id=IndicatorId(f"i{n}"), title=f"Nr. {n}") for n in range(MOST_AFFECTED + 5)
        )
        return Plan(goals=(Goal(id=GoalId("a"), title=title, indicators=measured),))

    old, new = plan("En by"), plan("En grønn by")
    assert len(affected(new, changes(old, new))) == MOST_AFFECTED + 5
    assert "… og 5 til" in to_text(told(old, new))


def test_nothing_that_a_plan_says_acts_on_a_page_or_a_screen() -> None:
    evil = "x<script>\x1b[31m\ue000[-**`"
    old = Plan(title="P", goals=(Goal(id=GoalId("a"), title="x"),))
    new = Plan(title="P", goals=(Goal(id=GoalId("a"), title=evil), Goal(title=evil + "y")))
    assert "<script>" not in to_html(told(old, new))
    assert "<script>" not in to_markdown(told(old, new))
    for colour in (True, False):
        text = to_text(told(old, new), colour=colour)
        assert "\x1b[31mx" not in text
        assert "\ue000" not in text
    assert "\x1b" not in to_text(told(old, new))


WORDS = st.lists(st.sampled_from(["en", "by", "grønn", "-", "  ", "2032", ",", "\n"]), max_size=12)


@law
@given(before=WORDS, after=WORDS)
def test_a_rewording_holds_both_texts(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), "".join(after)
    pieces = reworded(old, new)
    assert "".join(each.text for each in pieces if each.fate != "new") == old
    assert "".join(each.text for each in pieces if each.fate != "gone") == new
    assert all(each.text for each in pieces)
    assert all(each.fate == "stayed" for each in reworded(old, old))


def test_very_long_texts_are_shown_whole() -> None:
    long = "ord " * MOST_WORDS
    assert [each.fate for each in reworded(long, "kort")] == ["gone", "new"]


@law
@given(old=plans(), new=plans())
def test_every_difference_can_be_told_in_every_form(old: Plan, new: Plan) -> None:
    for language in LANGUAGES:
        teller = told(old, new, language)
        text = to_text(teller)
        assert to_html(teller)
        assert to_markdown(teller)
        assert not re.search("[\x00-\x09\x0b-\x1f]", text)
        same = Speaker(language).phrase("diff/same")
        assert (same[1:] in text.split("\n\n")[1]) == (not teller.comparison.difference)
    assert attrs.asdict(teller.comparison.difference, recurse=False)


def test_a_split_may_leave_nothing_of_the_old_wording_behind() -> None:
    old = "title: P\ngoals: [{id: k, title: Kommunen er klimanøytral og klok i bruken av ressurser}]\n"
    new = """\
title: P
goals:
  - {id: k, title: Noe helt annet}
  - {title: Kommunen er klimanøytral}
  - {title: Vi er kloke i bruken av ressurser}
"""
    (split,) = [each for each in changes(loads(old), loads(new)) if each.kind == "split"]
    assert split.others == (("goals", 1), ("goals", 2))


def test_among_very_many_wordings_no_parts_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    import strategiplan.editions.changes as module

    monkeypatch.setattr(module, "MOST_COMPARED", 0)
    kinds = {each.kind for each in changes(loads(OLD), loads(NEW))}
    assert {"added", "dropped"} <= kinds
    assert not {"split", "merged"} & kinds
