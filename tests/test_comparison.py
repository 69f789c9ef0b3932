"""Plans of several municipalities side by side: what is compared, how it is shown, what is refused."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import attrs
import click
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from strategies import plans
from strategiplan import (
    Comparison,
    FocusArea,
    Goal,
    GoalId,
    Plan,
    PlanId,
    check,
    compare,
    in_language,
    load,
    loads,
    reference_plan,
    walk,
)
from strategiplan.cli import command
from strategiplan.comparison import editions_of_one, names, nearness
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.report import comparison as report
from strategiplan.report.comparison_pages import to_html, to_svg
from strategiplan.vocabulary import sdg_codes, sdg_label

Golden = Callable[[str, str], None]

ROOT = Path(__file__).resolve().parents[1]
EXCERPTS = sorted((ROOT / "examples" / "excerpts").glob("*.yaml"))

FJORDBY = """\
id: fjordby
title: Kommuneplanens samfunnsdel for Fjordby
language: nb
type: social-element
status: adopted
period: 2024-2036
owners: [kommunen]
terms: {goal: hovedmål, subgoal: delmål}
themes:
  - {id: folkehelse, title: Folkehelse, statutory_subjects: [public-health]}
  - {id: uten-tittel, statutory_subjects: [public-health]}
goals:
  - id: g1
    code: "1"
    title: Et bærekraftig samfunn der alle kan delta
    sdgs: [{sdg: 11, role: primary}, 11.2, {sdg: 13, role: contributes}, 3]
    subgoals:
      - {id: g11, code: "1.1", title: Innbyggerne har trygge møteplasser i nærmiljøet, sdgs: [3]}
      - {id: g12, code: "1.2", title: Barn og unge er med på å forme framtida, sdgs: [4, 10]}
  - id: g2
    code: "2"
    title: Et levende næringsliv med arbeidsplasser for alle
    sdgs: [8, 9]
    subgoals:
      - {id: g21, code: "2.1", title: Bedriftene bruker ressursene om igjen, sdgs: [12]}
actors:
  - {id: kommunen, title: Fjordby kommune, type: municipality}
  - {id: styret, title: Kommunestyret, type: council}
  - {id: frivillige, title: Frivilligsentralen, type: voluntary}
  - {id: sykehuset, title: Fjordby sykehus, organisation_number: 999 999 999}
  - {id: navnlos, type: other}
"""
HEIMDALEN = """\
id: heimdalen
title: Samfunnsdelen i kommuneplanen for Heimdalen
language: nn
type: social-element
status: consultation
period: 2026-2038
owners: [kommunen, nabokommunen]
terms:
  focus_area: satsingsområde
  goal: hovudmål
  strategy: {one: strategi, many: strategiar}
themes:
  - {id: folkehelse, title: Folkehelsa, statutory_subjects: [public-health]}
focus_areas:
  - id: f1
    title: Levande bygder
    sdgs: [11]
    goals:
      - {id: m1, title: Alle kan delta i eit berekraftig samfunn, sdgs: [3, 10, 11]}
      - id: m2
        title: Innbyggjarane har trygge møteplassar
        sdgs: [3]
        strategies: [{id: s1, title: Kommunen skal byggje møteplassar}]
  - id: f2
    title: Næring og ressursar
    goals:
      - id: m3
        title: Eit levande næringsliv
        sdgs: [8]
        strategies: [{id: s2, title: Ein}, {id: s3, title: To}]
actors:
  - {id: kommunen, title: Heimdalen kommune, type: municipality}
  - {id: styret, title: Kommunestyret, type: council}
  - {id: frivillige, title: Frivilligsentralen, type: voluntary}
  - {id: sjukehuset, title: Fjordby sjukehus, organisation_number: "999999999"}
"""
SILENT = "id: stille\ntitle: Stille plan\n"
PARTLY = """\
id: delvis
title: Delvis plan
language: nb
sdgs: [17]
not_recorded: [focus_areas, measures]
goals:
  - {id: a, not_recorded: [title, sdgs, subgoals], subgoals: [{id: b, title: Trygge møteplasser}]}
  - {id: c, title: Noe}
"""


def of(*texts: str) -> Comparison:
    return compare([loads(text, language="en") for text in texts])


# How plans are built


def test_levels_are_counted_with_the_plans_own_words() -> None:
    fjordby, heimdalen = of(FJORDBY, HEIMDALEN).plans
    assert {k: (str(v.count), v.term) for k, v in fjordby.structure.levels.items()} == {
        "goal": ("2", "hovedmål"),
        "subgoal": ("3", "delmål"),
    }
    assert {k: (str(v.count), v.term) for k, v in heimdalen.structure.levels.items()} == {
        "focus_area": ("2", "satsingsområde"),
        "goal": ("3", "hovudmål"),
        "strategy": ("3", "strategiar"),
    }
    assert str(fjordby.structure.depth) == "2"
    assert str(heimdalen.structure.depth) == "3"


def test_how_many_stand_under_each() -> None:
    fjordby, heimdalen = of(FJORDBY, HEIMDALEN).plans
    assert fjordby.structure.levels["subgoal"].under == {"goal": (1, 2, True)}
    assert heimdalen.structure.levels["goal"].under == {"focus_area": (1, 2, True)}
    assert heimdalen.structure.levels["strategy"].under == {"goal": (0, 2, True)}


def test_what_is_not_recorded_is_at_least_so_many_and_never_none() -> None:
    partly = of(FJORDBY, PARTLY).plans[1].structure
    assert {kind: str(level.count) for kind, level in partly.levels.items()} == {
        "focus_area": "?",
        "goal": "≥2",
        "subgoal": "≥1",
        "measure": "?",
    }
    assert partly.levels["subgoal"].under == {"goal": (0, 1, False)}
    # What is not written down is there all the same: a subgoal in a goal.
    assert str(partly.depth) == "≥2"


def test_a_plan_without_goals_has_no_levels() -> None:
    silent = of(FJORDBY, SILENT)
    assert not silent.plans[1].structure.levels
    assert str(silent.plans[1].structure.depth) == "–"
    assert not silent.near
    lines = list(report.ComparisonTeller(silent, Speaker("en")).near_notes())
    assert lines[0] == "No goals are written down in Stille plan"


# The UN's goals


def test_an_element_counts_once_for_each_of_the_goals() -> None:
    fjordby = of(FJORDBY, HEIMDALEN).plans[0].sdgs
    assert fjordby.state == "stated"
    assert {goal: use.elements for goal, use in fjordby.uses.items()} == {
        "3": 2,
        "4": 1,
        "8": 1,
        "9": 1,
        "10": 1,
        "11": 1,
        "12": 1,
        "13": 1,
    }
    assert fjordby.uses["11"].roles == {"primary": 1}
    assert fjordby.uses["3"].share == pytest.approx(2 / 9)
    assert sum(use.share for use in fjordby.uses.values()) == pytest.approx(1)
    assert [fjordby.cell(goal) for goal in ("1", "3")] == ["·", "2"]


def test_unknown_is_not_none() -> None:
    found = of(SILENT, PARTLY, PARTLY.replace("sdgs: [17]\n", ""))
    states = [(each.sdgs.state, each.sdgs.cell("1"), each.sdgs.cell("17")) for each in found.plans]
    assert states == [("silent", "?", "?"), ("partial", "?", "≥1"), ("unknown", "?", "?")]
    assert not found.sdgs_certain
    assert found.sdgs_of_all == ()
    table = list(csv.DictReader(io.StringIO(report.to_csv(teller(found)))))
    assert [(row["sdg_1"], row["sdg_17"]) for row in table] == [("", ""), ("", "1"), ("", "")]
    assert [row["focus_area"] for row in table] == ["", "", ""]


def test_what_all_are_linked_to_and_what_only_one_is() -> None:
    found = of(FJORDBY, HEIMDALEN)
    assert found.sdgs_of_all == ("3", "8", "10", "11")
    assert found.sdgs_of_one == {"4": 0, "9": 0, "12": 0, "13": 0}
    assert found.sdgs_certain


def test_where_all_are_linked_to_the_same_there_is_no_more_to_tell() -> None:
    text = "title: {}\nsdgs: [17]\n"
    (line,) = teller(of(text.format("A"), text.format("B")), "en").sdg_lines()
    assert line == "In all 2 plans with links: 17 Partnerships for the Goals"


def test_codes_that_do_not_exist_link_to_nothing() -> None:
    text = "title: P\nsdgs: [18, x]\n"
    assert not of(text, SILENT).plans[0].sdgs.uses


# What they share


def test_what_two_plans_share() -> None:
    found = [
        (each.sort, each.key, each.written, each.evidence)
        for each in of(FJORDBY, HEIMDALEN).shared
        if each.sort != "sdg"
    ]
    assert found == [
        ("term", "goal", ("hovedmål", "hovudmål"), "words"),
        ("theme", "Folkehelse", ("Folkehelse", "Folkehelsa"), "words"),
        ("statutory_subject", "public-health", (), "code"),
        ("actor", "Frivilligsentralen", ("Frivilligsentralen",), "name"),
        ("actor", "Fjordby sykehus", ("Fjordby sykehus", "Fjordby sjukehus"), "number"),
    ]


def test_that_two_plans_have_a_council_is_not_shared() -> None:
    assert not [each for each in of(FJORDBY, HEIMDALEN).shared if "Kommunestyret" in each.written]


def test_words_without_letters_are_compared_as_they_are_written() -> None:
    text = "title: {}\nlanguage: nb\nthemes: [{{id: t, title: '***'}}]\n"
    (each,) = of(text.format("A"), text.format("B")).shared
    assert each.written == ("***",)


# Goals with words in common


def near(one: str, other: str, language: str = "nb", second: str = "") -> list[tuple[float, str]]:
    text = "title: {}\nlanguage: {}\ngoals: [{{id: a, title: {}}}]\n"
    found = of(text.format("A", language, one), text.format("B", second or language, other))
    return [(each.likeness, each.sure) for each in found.pairs]


def test_bokmaal_and_nynorsk_are_one_language() -> None:
    assert near("Et bærekraftig samfunn", "Eit berekraftig samfunn", "nb", "nn") == [(1.0, "same")]
    assert near("Et bærekraftig samfunn", "Bærekraft i samfunnet") == [(1.0, "same")]


TARGETS = sorted(code for code in sdg_codes() if code.count(".") == 1)


def of_targets(nb: list[str], nn: list[str]) -> tuple[Counter[str], int]:
    """How sure each target in bokmål found one in nynorsk, and how many of them found themselves."""

    def plan(language: str, codes: list[str]) -> Plan:
        goals = (Goal(id=GoalId(code), title=sdg_label(code, language)) for code in codes)
        return Plan(title=language, language=language, goals=tuple(goals))

    found = [each for each in compare([plan("nb", nb), plan("nn", nn)]).near if not each.one.plan]
    return (
        Counter(each.sure for each in found),
        sum(each.one.element.id == each.other.element.id for each in found),
    )


def test_how_often_it_is_right_is_what_the_documentation_says() -> None:
    right, same = of_targets(TARGETS, TARGETS)
    assert (right, same) == ({"same": 139, "high": 4, "fair": 21, "weak": 4}, 168)
    halves = (TARGETS[::2], TARGETS[1::2])
    others = [of_targets(*each)[0] for each in (halves, halves[::-1])]
    assert others[0] + others[1] == {"high": 2, "fair": 10, "weak": 36}
    page = (ROOT / "docs" / "compare.md").read_text(encoding="utf-8")
    for row in ("| 139 | 0 |", "| 4 | 2 |", "| 21 | 10 |", "| 4 | 36 |", "| 1 | 121 |"):
        assert row in page


def test_other_languages_are_not_compared_with_each_other() -> None:
    assert near("Et bærekraftig samfunn", "Et bærekraftig samfunn", "nb", "da") == []
    assert near("Safe streets", "Safer street", "en", "en-GB")[0][0] > 0.3
    assert near("Turvalliset kadut", "Turvalliset kadut", "se") == [(1.0, "same")]


def test_one_word_in_common_is_weak() -> None:
    ((likeness, sure),) = near("Trygge skoler", "Trygge gater")
    assert 0.3 <= likeness < 0.5
    assert sure == "weak"
    assert near("Trygge", "Trygge") == [(1.0, "same")]


def test_how_sure_it_is_goes_by_the_number_that_is_shown() -> None:
    one = of(FJORDBY, HEIMDALEN).pairs[0]
    some = attrs.evolve(one, identical=False)
    assert [
        attrs.evolve(some, likeness=each).sure for each in (0.3, 0.494, 0.496, 0.696, 0.99)
    ] == [*("weak", "weak", "fair", "high", "high")]
    assert attrs.evolve(some, words=some.words[:1], likeness=0.99).sure == "weak"


def test_the_evidence_is_the_words_by_how_rare_they_are() -> None:
    found = of(FJORDBY, HEIMDALEN)
    pairs = {each.one.element.id: each for each in found.pairs}
    assert {word.written for word in pairs["g11"].words} == {
        ("møteplasser", "møteplassar"),
        ("trygge", "trygge"),
        ("Innbyggerne", "Innbyggjarane"),
    }
    for each in found.pairs:
        assert sum(word.weight for word in each.words) == pytest.approx(1, abs=0.001)
        weights = [word.weight for word in each.words]
        assert weights == sorted(weights, reverse=True)


def test_a_title_in_several_languages_is_compared_in_each() -> None:
    text = "title: A\nlanguage: nb\ngoals: [{id: a, title: {nb: Grønne gater, nn: Grøne gater, en: Green streets}}]\n"
    other = (
        "title: B\nlanguage: en\ngoals: [{id: b, title: {en: Green streets, nb: Grønne byer}}]\n"
    )
    (pair,) = of(text, other).pairs
    assert (pair.language, pair.sure) == ("en", "same")
    (pair,) = of(other, text).pairs
    assert (pair.language, pair.sure) == ("en", "same")


def test_for_each_goal_the_nearest_in_three_other_plans_is_kept() -> None:
    text = "title: P{}\nlanguage: nb\ngoals: [{{id: a, title: Trygge gater}}, {{id: b, title: Trygge grønne gater}}]\n"
    found = of(*(text.format(number) for number in range(6)))
    of_first = [each for each in found.near if each.one.plan == 0 and each.one.element.id == "a"]
    assert [(each.other.plan, each.other.element.id) for each in of_first] == [
        *((1, "a"), (2, "a"), (3, "a"))
    ]


def test_it_is_the_same_both_ways() -> None:
    there, back = of(FJORDBY, HEIMDALEN), of(HEIMDALEN, FJORDBY)

    def told(found: Comparison) -> set[tuple[float, frozenset[str]]]:
        return {
            (each.likeness, frozenset((each.one.element.id, each.other.element.id)))
            for each in found.pairs
        }

    assert told(there) == told(back)


def test_with_very_many_goals_the_rarer_words_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "title: P{0}\nlanguage: nb\ngoals: [{{id: a, title: Trygge havner{0}}}, {{id: b, title: Trygge gater}}]\n"
    many = [text.format(number) for number in range(9)]
    whole = of(*many)
    assert whole.searched == "all"
    monkeypatch.setattr(nearness, "LOOKED_AT", 4)
    found = of(*many)
    assert found.searched == "rare"
    # The same words are still found, in as many plans as are kept.
    same = [each for each in found.near if each.one.element.id == "b" and each.sure == "same"]
    assert len({each.one.plan for each in same}) == 9
    monkeypatch.setattr(nearness, "LOOKED_AT", 9)
    assert of(*many).searched == "rare"
    assert "very many goals" in report.to_text(report.ComparisonTeller(found, Speaker("en")))


def test_fewer_than_two_plans_are_refused() -> None:
    with pytest.raises(ValueError, match="two plans or more"):
        compare([Plan()])


@settings(max_examples=40, deadline=None)
@given(several=st.lists(plans(), min_size=2, max_size=4))
def test_all_plans_can_be_compared_in_every_form(several: list[Plan]) -> None:
    found = compare(several)
    for each in found.near:
        assert nearness.LEAST <= each.likeness <= 1
        assert each.one.plan != each.other.plan
        assert each.words
    assert len({each.name for each in found.plans}) == len(several)
    told = report.ComparisonTeller(found, Speaker("nb"))
    assert "\x1b" not in report.to_text(told)
    assert report.to_markdown(told)
    assert json.loads(report.to_json(told)) == report.to_data(found)
    for table, length in (
        (report.to_csv(told), len(several)),
        (report.pairs_to_csv(told), len(found.pairs)),
    ):
        rows = list(csv.reader(io.StringIO(table, newline="")))
        assert len(rows) == length + 1
        assert len({len(row) for row in rows}) == 1
    ET.fromstring(to_svg(told))
    page = to_html(told)
    assert page.count("<tr>") == page.count("</tr>") == 2 * (len(several) + 1)


# What plans are called


def test_no_two_plans_have_the_same_name() -> None:
    one = "title: {}\nperiod: {}\nowners: [k]\nactors: [{{id: k, title: Byen}}]\n"
    texts = [
        one.format("Samfunnsdelen", "2020-2032"),
        one.format("Samfunnsdelen", "2024-2036"),
        one.format("Klimaplan", "2024-2036"),
        one.format("Klimaplan", "2024-2036"),
    ]
    found = names(
        [*(loads(text) for text in texts), Plan(), Plan(), Plan(id=PlanId("x")), Plan(title="Byen")]
    )
    assert found == (
        *("Byen: Samfunnsdelen: 2020-2032", "Byen: Samfunnsdelen: 2024-2036"),
        *(
            "Byen: Klimaplan: 2024-2036",
            "Byen: Klimaplan: 2024-2036 (2)",
            "(1)",
            "(2)",
            "x",
            "Byen",
        ),
    )
    assert names([loads(HEIMDALEN)]) == ("Heimdalen kommune, nabokommunen",)


@pytest.mark.parametrize(
    ("one", "other", "editions"),
    [
        ("id: a\ntitle: A", "id: a\ntitle: A", True),
        ("id: a\ntitle: A", "id: a\ntitle: B", False),
        ("id: a\ntitle: A\nedition: x", "id: a\ntitle: B\nrevises: x", True),
        ("id: a\ntitle: A\nowners: [k]", "id: a\ntitle: A\nowners: [k]", True),
        ("id: a\ntitle: A\nowners: [k]", "id: a\ntitle: A\nowners: [m]", False),
        ("id: a", "id: a", False),
        ("id: a\ntitle: A", "id: b\ntitle: A", False),
        ("title: A", "title: A", False),
    ],
)
def test_two_editions_of_one_plan_are_known(one: str, other: str, editions: bool) -> None:
    found = editions_of_one([loads(SILENT), loads(f"{one}\n"), loads(f"{other}\n")])
    assert found == ((1, 2) if editions else None)


def test_the_edition_that_is_revised_stands_first() -> None:
    proposal, adopted = reference_plan("consultation"), reference_plan()
    assert editions_of_one([proposal, adopted]) == (0, 1)
    assert editions_of_one([adopted, proposal]) == (1, 0)


# How it is shown


def teller(found: Comparison, language: str = "nb") -> report.ComparisonTeller:
    return report.ComparisonTeller(found, Speaker(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reads_as_it_should(language: str, golden: Golden) -> None:
    told = teller(of(FJORDBY, HEIMDALEN, PARTLY, SILENT), language)
    parts = [
        report.to_text(told),
        report.to_markdown(told),
        report.to_csv(told),
        report.pairs_to_csv(told),
    ]
    golden(f"comparison.{language}.txt", "\n".join(parts))


def test_the_page_and_the_picture(golden: Golden) -> None:
    told = teller(of(FJORDBY, HEIMDALEN, PARTLY, SILENT))
    golden("comparison.nb.html", to_html(told))
    golden("comparison.nb.svg", to_svg(told))


def test_colours_are_for_headings() -> None:
    text = report.to_text(teller(of(FJORDBY, HEIMDALEN), "en"), colour=True)
    assert text.startswith(
        "\033[1m2 plans side by side\033[0m\n\n\033[1mHow they are built\033[0m\n"
    )


def test_nothing_in_common_is_said() -> None:
    told = teller(of(SILENT, SILENT.replace("still", "taus").replace("Still", "Taus")), "en")
    for text in (report.to_text(told), report.to_markdown(told), to_html(told)):
        assert "Nothing that is written down in two of them" in text
        assert "No two goals have enough words in common" in text


def test_long_lists_are_cut_and_say_so() -> None:
    text = "title: P{}\nlanguage: nb\nactors: [{}]\ngoals: [{}]\n"
    actors = ", ".join(f"{{id: a{n}, title: Aktør {n}}}" for n in range(70))
    long = " ".join(f"ord{n}" for n in range(12))
    goals = ", ".join(f"{{id: g{n}, title: {long} nummer{n}}}" for n in range(90))
    told = teller(of(*(text.format(n, actors, goals) for n in range(10))), "en")
    shown = report.to_text(told)
    assert f"{len(told.pairs) - 20} more pairs; --format json has them all" in shown
    assert "  and 10 more\n" in shown
    assert "ord0 " in shown
    assert ", …\n" in shown
    for page in (report.to_markdown(told), to_html(told)):
        assert f"{len(told.pairs) - 200} more pairs" in page
    assert "P0; P1; P2; P3; P4; P5; P6; P7 and 1 more" in told.several(range(9))
    assert told.several(range(10)) == "all 10"


def test_a_plan_that_says_no_language_is_told_of() -> None:
    one = "title: A\ngoals: [{id: a, title: Trygge gater}]\n"
    found = of(one, FJORDBY)
    assert any("does not say its `language`" in line for line in teller(found, "en").near_notes())
    assert not list(teller(of(one, one.replace("A", "B")), "en").near_notes())


def test_two_plans_with_one_id_are_told_of() -> None:
    found = of(FJORDBY, HEIMDALEN.replace("id: heimdalen", "id: fjordby"))
    (line,) = teller(found, "en").near_notes()
    assert line.endswith("have the same `id`, fjordby, and are different plans")


def test_nothing_that_a_plan_says_becomes_markup_or_a_formula() -> None:
    evil = "=1+1<script>|alert(1)"
    plan = Plan(
        id=PlanId(evil),
        title=evil,
        language="nb",
        focus_areas=(FocusArea(title=evil, goals=(Goal(id=GoalId("a"), code="@x", title=evil),)),),
    )
    told = teller(compare([plan, attrs.evolve(plan, title=f"{evil} to")]))
    assert "<script>" not in to_html(told) + to_svg(told) + report.to_markdown(told)
    assert not re.search(r"(^|,)[=@]", report.to_csv(told) + report.pairs_to_csv(told), re.M)


# The command


def run(*arguments: str, text: str = FJORDBY) -> tuple[int, str, str]:
    result = CliRunner().invoke(
        command, ["compare", *arguments], input=text.encode(), standalone_mode=False
    )
    if isinstance(result.exception, click.ClickException):
        return result.exception.exit_code, result.stdout, result.exception.message
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.stdout, result.stderr


@pytest.fixture
def heimdalen(tmp_path: Path) -> str:
    file = tmp_path / "heimdalen.yaml"
    file.write_text(HEIMDALEN, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        ((), "2 planer side om side\n"),
        (("--lang", "nn"), "2 planar side om side\n"),
        (("--format", "markdown"), "# 2 planer side om side\n"),
        (("--format", "csv"), "name,id,title,owners,"),
        (("--format", "csv", "--rows", "goals"), "likeness,sure,one_plan,"),
        (("--format", "html"), '<!DOCTYPE html>\n<html lang="nb">'),
        (("--format", "svg"), "<svg "),
        (("--format", "json"), "{\n"),
    ],
)
def test_the_command_writes_each_form(
    arguments: tuple[str, ...], begins: str, heimdalen: str, tmp_path: Path
) -> None:
    code, output, _ = run("-", heimdalen, *arguments)
    assert code == 0
    assert output.startswith(begins)
    target = tmp_path / "out"
    assert run("-", heimdalen, *arguments, "-o", str(target)) == (0, "", "")
    assert target.read_text(encoding="utf-8") == output


def test_the_command_says_what_cannot_be_done(heimdalen: str, tmp_path: Path) -> None:
    assert run(heimdalen)[::2] == (
        2,
        "error: compare needs two plans or more; name their files",
    )
    code, _, message = run(heimdalen, str(tmp_path / "." / "heimdalen.yaml"), "--lang", "nb")
    assert (code, message) == (
        2,
        f"feil: {heimdalen} er oppgitt to ganger; oppgi hver plan én gang",
    )
    assert "bare én av planene" in run("-", heimdalen, "-", "--lang", "nb")[2]


def test_a_file_that_cannot_be_read_does_not_hide_the_next(heimdalen: str, tmp_path: Path) -> None:
    profile = tmp_path / "profil.yaml"
    profile.write_text(
        "name: profil\nextends: generic\nrules: {goal-without-sdg: off}\n", encoding="utf-8"
    )
    code, output, errors = run(
        "borte.yaml", heimdalen, "borte-to.yaml", str(profile), "-", text="titel: P\n"
    )
    assert (code, output) == (2, "")
    for said in ("borte.yaml", "borte-to.yaml", "profil.yaml", "titel"):
        assert said in errors


def test_two_editions_are_for_diff(tmp_path: Path, heimdalen: str) -> None:
    other = tmp_path / "høring.yaml"
    other.write_text(HEIMDALEN.replace("2026-2038", "2026-2040"), encoding="utf-8")
    code, _, message = run("-", heimdalen, str(other))
    assert code == 2
    assert f"`strategiplan diff {heimdalen} {other}` sier hva som er endret" in message


# The excerpts of real plans


@pytest.mark.parametrize("file", EXCERPTS, ids=lambda file: file.stem)
def test_an_excerpt_says_that_it_is_one_and_where_it_is_from(file: Path) -> None:
    assert file.read_text(encoding="utf-8").startswith("# AN EXCERPT of the plan of ")
    plan = load(file, language="en")
    assert plan.note.startswith(
        (
            "Utdrag, ikke hele planen",
            "Utdrag, ikkje heile planen",
            "Uddrag, ikke hele planen",
            "An excerpt, not the whole plan",
        )
    )
    (source,) = plan.sources
    assert in_language(source.title, "en") == "The municipality's own pages"
    assert source.publisher in {actor.title for actor in plan.actors}
    # Nobody wrote down the address of these pages, and none is invented.
    assert source.url or "url" in source.not_recorded
    assert "title" in plan.not_recorded


@pytest.mark.parametrize("file", EXCERPTS, ids=lambda file: file.stem)
def test_an_excerpt_checks_clean(file: Path) -> None:
    report = check(file, language="en")
    assert not [each for each in report.findings if each.severity != "info"]
    assert {each.name for each in report.findings} <= {"not-recorded", "plan-without-strategy"}


def test_the_excerpts_say_what_is_known() -> None:
    found = compare([load(file, language="en") for file in EXCERPTS])
    counts = {
        file.stem: {kind: str(level.count) for kind, level in each.structure.levels.items()}
        for file, each in zip(EXCERPTS, found.plans, strict=True)
    }
    assert counts == {
        "askoy": {"goal": "4", "subgoal": "≥1"},
        "drammen": {"focus_area": "6", "goal": "6", "subgoal": "≥3", "strategy": "≥4"},
        "gladsaxe": {"goal": "6"},
        "indre-fosen": {"focus_area": "3", "goal": "14"},
        "karmoy": {"goal": "≥2"},
        "lake-macquarie": {"focus_area": "≥1", "goal": "≥1", "strategy": "≥1"},
        "lunner": {"goal": "9"},
        "sunndal": {"goal": "6", "strategy": "≥12"},
        "vaksdal": {"focus_area": "5", "goal": "5", "subgoal": "?", "strategy": "?"},
        "volda": {"focus_area": "4", "goal": "?", "subgoal": "?"},
    }
    linked = {each.name: list(each.sdgs.uses) for each in found.plans if each.sdgs.uses}
    assert linked == {"Gladsaxe Kommune": ["3", "4", "8", "11", "12", "13", "17"]}


def test_an_excerpt_says_nothing_but_what_the_structures_of_the_tests_say() -> None:
    """The same facts stand in ``structures``, where each is held to what it is there for."""
    for file in EXCERPTS:
        other = load(ROOT / "tests" / "structures" / file.name, language="en")
        plan = load(file, language="en")
        titles = [[item.title for _, item in walk(each, FocusArea, Goal)] for each in (plan, other)]
        assert titles[0] == titles[1]
        assert (plan.period, plan.status, plan.sdgs, plan.terms) == (
            *(other.period, other.status, other.sdgs, other.terms),
        )


def test_the_reference_plan_can_be_compared_with_them() -> None:
    found = compare([reference_plan(), *(load(file, language="en") for file in EXCERPTS)])
    assert found.plans[0].name == "Trondheim kommune"
    assert found.plans[0].sdgs.state == "partial"


def test_the_picture_of_the_documentation_shows_them() -> None:
    every = [reference_plan(), *(load(file, language="en") for file in EXCERPTS)]
    picture = (ROOT / "docs" / "pictures" / "compare.svg").read_text(encoding="utf-8")
    assert to_svg(teller(compare(every), "en")) == picture
