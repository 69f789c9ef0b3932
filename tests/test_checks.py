"""What checks do beyond the examples in their documentation: the edges, and what stays silent."""

from __future__ import annotations

import pytest
from stdnum.no import orgnr

from strategiplan import check
from strategiplan.graph import shortest_circles
from strategiplan.profiles import by_code, load_profile
from strategiplan.reading import read_bytes


def found(text: str, profile: str = "generic", *select: str) -> list[str]:
    document = read_bytes(("title: Plan\n" + text).encode())
    report = check(document, profile, language="en", select=select)
    return [finding.message for finding in report.findings]


CASES: list[tuple[str, str, str, str, list[str]]] = [
    (
        "a range of years is one slip, and the same year twice is one",
        "generic",
        "SP602",
        "period: 2020-2032\n"
        "goals:\n"
        "  - {id: a, title: Fornybar energi 2035–2040}\n"
        "  - {id: b, title: I 2040 er byen grønn - 2040 er året}\n"
        "  - {id: c, title: Fra 2028–2032 og 2032 – 2036}\n"
        "  - {id: d, title: 2019–2023}\n",
        [
            "the text names 2035–2040, outside the plan's period 2020–2032",
            "the text names 2040, outside the plan's period 2020–2032",
            "the text names 2032 – 2036, outside the plan's period 2020–2032",
            "the text names 2019–2023; was 2032 meant, the last year of the plan?",
        ],
    ),
    (
        "a misprint that is recorded is no slip of either of two years",
        "generic",
        "SP602",
        "period: 2020-2032\n"
        "goals:\n"
        "  - {id: a, title: Energi 2035–2040, misprints: [{field: title, written: '2040'}]}\n",
        [],
    ),
    (
        "a reference that could not be read leads nowhere, and not to a part without identifier",
        "generic",
        "SP213",
        "misprints: [{field: title, written: Plan, sources: ['']}]\n"
        "goals: [{title: Et grønt samfunn, supports: ['']}]\n",
        [],
    ),
    (
        "a subgoal among the goals is no goal without strategies",
        "generic",
        "SP113,SP301",
        "goals:\n"
        "  - {id: a, code: 1, title: A, not_recorded: [strategies], subgoals: [{id: b, code: 1.1, title: B}]}\n"
        "  - {id: c, code: 1.2, title: C}\n"
        "  - {id: d, code: 2, title: D}\n",
        [
            "goal 1.2 “C” stands on the wrong level: by its number it is subgoal 1.2 of goal 1 “A”",
            "goal 2 “D” has no strategies",
        ],
    ),
    (
        "a strategy may slip out by two levels",
        "generic",
        "SP113",
        "goals:\n"
        "  - id: a\n"
        "    code: 1\n"
        "    title: A\n"
        "    subgoals:\n"
        "      - {id: x, code: 1.1, title: X}\n"
        "      - {id: b, code: 1.2, title: B, strategies: [{id: c, code: 1.2.1, title: C}]}\n"
        "  - {id: d, code: 1.2.2, title: D}\n"
        "  - {id: e, code: 1.7.1, title: E}\n",
        [
            "goal 1.2.2 “D” stands on the wrong level: by its number it is strategy 1.2.2 of "
            "subgoal 1.2 “B”"
        ],
    ),
    (
        "all subgoals may have slipped out",
        "generic",
        "SP113",
        "goals:\n"
        "  - {id: a, code: 1., title: A}\n"
        "  - {id: b, code: 1.1., title: B}\n"
        "  - {id: c, code: '2', title: C}\n",
        [
            "goal 1.1. “B” stands on the wrong level: by its number it is subgoal 1.1. of goal 1. “A”"
        ],
    ),
    (
        "a goal may slip in, below the last subgoal of the goal before it",
        "generic",
        "SP113",
        "goals:\n"
        "  - id: a\n"
        "    code: 1\n"
        "    title: A\n"
        "    subgoals:\n"
        "      - {id: b, code: 1.1, title: B}\n"
        "      - {id: c, code: 2, title: C, subgoals: [{id: d, code: 2.1, title: D}]}\n",
        ["subgoal 2 “C” stands on the wrong level: by its number it is goal 2, beside goal 1 “A”"],
    ),
    (
        "numbers of another system say nothing of levels",
        "generic",
        "SP113",
        "goals:\n"
        "  - id: a\n"
        "    code: A\n"
        "    title: A\n"
        "    subgoals: [{id: b, code: 1, title: B}, {id: c, code: 1.1, title: C}]\n"
        "  - id: d\n"
        "    code: 2\n"
        "    title: D\n"
        "    subgoals: [{id: e, code: 2, title: E}, {id: f, code: 3, title: F}, {id: g, code: 3.1, title: G}]\n"
        "  - {id: h, code: 4.10, title: H}\n"
        "  - {id: i, code: 4.11, title: I}\n"
        "  - {id: j, code: 3.1.2.3, title: J}\n",
        [],
    ),
    (
        "a circle of three is shown from its first goal, another circle of its own",
        "generic",
        "SP214",
        "goals:\n"
        "  - {id: a, title: A, supports: [b]}\n"
        "  - {id: b, title: B, supports: [c, x]}\n"
        "  - {id: c, title: C, supports: [a]}\n"
        "  - {id: x, title: X}\n"
        "  - {id: d, title: D, supports: [e, a]}\n"
        "  - {id: e, title: E, supports: [d]}\n",
        [
            "goals support each other in a circle: goal “A” → goal “B” → goal “C” → goal “A”",
            "goals support each other in a circle: goal “D” → goal “E” → goal “D”",
        ],
    ),
    (
        "a strategy elsewhere that supports the goal is a strategy of the goal",
        "generic",
        "SP301",
        "goals: [{id: a, title: A}]\nstrategies: [{id: s, title: S, supports: [a]}]\n",
        [],
    ),
    (
        "strategies that nobody has written down are strategies all the same",
        "generic",
        "SP301",
        "goals: [{id: a, title: A, subgoals: [{id: b, title: B, not_recorded: [strategies]}]}]\n",
        [],
    ),
    (
        "whoever answers for the goal answers for its strategies",
        "generic",
        "SP303",
        "goals: [{id: a, title: A, responsible: [k], strategies: [{id: s, title: S}]}]\n"
        "actors: [{id: k, title: K}]\n",
        [],
    ),
    (
        "a subgoal of a subgoal is no subgoal of the goal",
        "trondheim",
        "SP302",
        "not_recorded: [goals]\n"
        "goals:\n"
        "  - id: a\n"
        "    title: A\n"
        "    subgoals:\n"
        "      - {id: b, title: B, subgoals: [{id: c, title: C}]}\n",
        [
            "goal “A” has 1 delmål, and should have 5 delmål".replace(
                "delmål", "subgoal", 1
            ).replace("delmål", "subgoals"),
            "subgoal “B” has 1 subgoal, and this plan has no such level there",
        ],
    ),
    (
        "one kind of scope is not enough",
        "norsk-samfunnsdel",
        "SP310",
        "goals: [{id: a, title: A, scope: [organisation]}]\n",
        ["every goal is for the municipality as an organisation, and none for the community"],
    ),
    (
        "challenges stay quiet where the links are not recorded",
        "generic",
        "SP304",
        "not_recorded: [addresses]\nchallenges: [{id: a, title: A}]\n",
        [],
    ),
    (
        "an area below a goal needs no goals",
        "generic",
        "SP312",
        "goals: [{id: a, title: A, focus_areas: [{id: b, title: B}]}]\n",
        [],
    ),
    (
        "an sdg on the area above or on the plan is a link for its goals",
        "norsk-samfunnsdel",
        "SP503",
        "focus_areas: [{id: a, title: A, sdgs: [11], goals: [{id: b, title: B}]}]\n",
        [],
    ),
    (
        "an earlier year that a goal is compared with is no misprint",
        "generic",
        "SP602",
        "period: 2020-2032\n"
        "goals:\n"
        "  - {id: a, title: Utslippene er halvert sammenlignet med 2009}\n"
        "  - {id: b, title: Byen er klimanøytral i 2050}\n"
        "  - {id: c, title: Byen er klimanøytral i 1032}\n"
        "  - {id: d, title: Byen ble grønn i 2009}\n"
        "  - {id: e, title: Vi er 7.000 innbyggere i 2030}\n",
        [
            "the text names 2050, outside the plan's period 2020–2032",
            "the text names 2009, outside the plan's period 2020–2032",
        ],
    ),
    (
        "a period that begins before the plan's",
        "generic",
        "SP603",
        "period: 2020-2032\ngoals: [{id: a, title: A, period: {start: 2018}}]\n",
        ["goal “A” has the period 2018–, outside the plan's 2020–2032"],
    ),
    (
        "a horizon of three years, and one of thirty",
        "norsk-samfunnsdel",
        "SP604",
        "period: 2020-2050\n",
        ["the plan looks 30 years ahead"],
    ),
    (
        "a later round is no fault of an earlier adoption, and one before it is",
        "generic",
        "SP703",
        "consultations:\n"
        "  - {title: A, subject: plan-proposal, deadline: 2020-03-01}\n"
        "  - {title: B, subject: part-of-plan, opened: 2024-01-08, deadline: 2024-02-19}\n"
        "  - {title: C, subject: part-of-plan, deadline: 2024-02-19}\n"
        "decisions:\n"
        "  - {title: D, type: adoption, date: 2020-06-10}\n"
        "  - {title: E, type: amendment, date: 2024-03-06}\n",
        [],
    ),
    (
        "an amendment before the deadline of its own round",
        "generic",
        "SP703",
        "consultations:\n"
        "  - {title: B, subject: part-of-plan, opened: 2024-01-08, deadline: 2024-02-19}\n"
        "decisions: [{title: E, type: amendment, date: 2024-01-20}]\n",
        [
            "decision “E” is dated 20 January 2024, and everybody could answer until 19 February 2024"
        ],
    ),
    (
        "a decision of another kind under `decision` is left to other rules",
        "generic",
        "SP712",
        "consultations: [{title: A, decision: k, opened: 2022-01-01}]\nactors: [{id: k, title: K}]\n",
        [],
    ),
    (
        "an adoption whose day is said not to be recorded",
        "generic",
        "SP708",
        "status: adopted\ndecisions: [{title: A, type: adoption, not_recorded: [date]}]\n",
        [],
    ),
    (
        "the days of a round before the law are not judged by it",
        "norsk-samfunnsdel",
        "SP702",
        "consultations:\n"
        "  - {title: A, subject: plan-proposal, opened: 2009-06-30, deadline: 2009-07-08}\n"
        "  - {title: B, subject: plan-proposal, opened: 2009-07-01, deadline: 2009-07-08}\n",
        ["consultation “B” is open for 7 days, and must be open for at least 42 days"],
    ),
    (
        "a process with a step out of place goes on from the step before",
        "generic",
        "SP710",
        "decisions:\n"
        "  - {title: S, type: start, date: 2020-09-02}\n"
        "  - {title: P, type: planning-programme, date: 2020-01-01}\n"
        "  - {title: V, type: adoption, date: 2020-09-01}\n"
        "consultations:\n"
        "  - {title: H, subject: plan-proposal, sent: 2020-10-01, announced: 2020-09-30}\n",
        [
            "decision “P” is dated 1 January 2020, before decision “S” on 2 September 2020",
            "decision “V” is dated 1 September 2020, before consultation “H” on 1 October 2020",
        ],
    ),
    (
        "spaces that nobody sees are named",
        "generic",
        "SP802",
        'goals: [{id: a, title: "A\\u00a0B"}, {id: b, title: " B"}, {id: c, title: "C  D"}]\n',
        [
            "“A�B” holds a character that nobody sees: no-break space (U+00A0)".replace(
                "�", "\u00a0"
            ),
            "“ B” begins or ends with a space",
            "“C  D” has two spaces in a row",
        ],
    ),
    (
        "letters that are lost",
        "generic",
        "SP805",
        "goals: [{id: a, title: Samfunnsm\ufffdl}]\n",
        ["a letter of this text is lost: \ufffd"],
    ),
    (
        "a text in two languages is looked at in both",
        "generic",
        "SP801",
        "goals: [{id: a, title: {nb: Mål, en: TBD}}]\n",
        ["“TBD” is a placeholder"],
    ),
    (
        "an sdg code that is written in another way",
        "generic",
        "SP501",
        "sdgs: [SDG 11, '03', 11.02, 99.1, '']\n",
        [
            "“SDG 11” is not how a Sustainable Development Goal is written",
            "“03” is not how a Sustainable Development Goal is written",
            "“11.02” is not how a Sustainable Development Goal is written",
            "there is no Sustainable Development Goal 99.1",
        ],
    ),
    (
        "the case number of a round",
        "norsk-samfunnsdel",
        "SP208",
        "consultations: [{title: A, case_number: sak 12}]\n"
        "decisions: [{title: B, type: start, case_number: 2020/46547-3}]\n",
        ["the case number “sak 12” is not written as year and number"],
    ),
    (
        "a language that is none, and one that says too little",
        "generic",
        "SP209",
        "language: norsk\nconsultations: [{title: A, languages: [no, nb]}]\n",
        ["“norsk” is not a language tag", "“no” is not a language tag"],
    ),
    (
        "a plan's own words are said where something is missing",
        "generic",
        "SP306",
        "terms: {goal: {one: ambition, many: ambitions}}\nlanguage: en\n",
        ["the plan has no ambitions"],
    ),
    (
        "scope and sdgs that are not recorded are not missing",
        "norsk-samfunnsdel",
        "SP310",
        "not_recorded: [scope]\ngoals: [{id: a, title: A, not_recorded: [scope]}]\n",
        [],
    ),
    (
        "codes by another system are left alone",
        "generic",
        "SP205",
        "goals:\n"
        "  - {id: a, code: A, title: A, subgoals: [{id: b, code: A1, title: B}]}\n"
        "  - {id: c, code: '2', title: C, subgoals: [{id: d, code: '1', title: D}]}\n"
        "  - {id: e, code: '1', title: E, subgoals: [{id: f, code: '10.1', title: F}]}\n",
        ["the code “10.1” does not begin with “1”, the code of goal 1 “E”"],
    ),
    (
        "numbers and letters in an organisation number",
        "norsk-samfunnsdel",
        "SP206",
        "owners: [a, b, c]\n"
        "actors:\n"
        "  - {id: a, title: A, organisation_number: 942 110 464}\n"
        "  - {id: b, title: B, organisation_number: 94211046}\n"
        "  - {id: c, title: C, organisation_number: ９42110464}\n",
        [
            "“94211046” cannot be an organisation number",
            "“９42110464” cannot be an organisation number",
        ],
    ),
    (
        "a field that is known to be missing is not missing",
        "generic",
        "SP401",
        "goals: [{id: a, not_recorded: [title]}, {not_recorded: [id], title: B}]\n",
        [],
    ),
    (
        "a profile without a level asks nothing of it",
        "generic",
        "SP305",
        "focus_areas: [{id: a, title: A}]\n",
        [],
    ),
]


@pytest.mark.parametrize(
    ("profile", "code", "text", "messages"),
    [case[1:] for case in CASES],
    ids=[case[0].replace(" ", "-") for case in CASES],
)
def test_what_a_check_says(profile: str, code: str, text: str, messages: list[str]) -> None:
    assert found(text, profile, *code.split(",")) == messages


COUNTED = "goals: [{id: a, title: A}, {id: b, title: B}]\n"


@pytest.mark.parametrize(
    ("count", "messages"),
    [
        ("{kind: goal, within: plan, at_least: 3}", ["plan “Plan” has 2 goals, and should have at least 3 goals"]),
        ("{kind: goal, within: plan, at_most: 1}", ["plan “Plan” has 2 goals, and should have at most 1 goal"]),
        ("{kind: goal, within: plan, at_least: 1, at_most: 2}", []),
        ("{kind: goal, within: plan, exactly: 1}", ["plan “Plan” has 2 goals, and should have 1 goal"]),
        ("{kind: strategy, within: goal, at_least: 1}", [
            "goal “A” has 0 strategies, and should have at least 1 strategy",
            "goal “B” has 0 strategies, and should have at least 1 strategy",
        ]),
    ],
)  # fmt: skip
def test_counts_have_limits(
    count: str, messages: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    profile = tmp_path_factory.mktemp("profile") / "vår.yaml"
    profile.write_text(f"counts: [{count}]\n", encoding="utf-8")
    assert found(COUNTED, str(profile), "SP302") == messages


def test_levels_without_strategies_or_goals_are_not_asked_for_them(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    profile = tmp_path_factory.mktemp("profile") / "vår.yaml"
    profile.write_text("levels: [focus_area]\n", encoding="utf-8")
    assert found("focus_areas: [{id: a, title: A}]\n", str(profile), "SP3") == []


def test_a_rule_can_end(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("profile") / "vår.yaml"
    path.write_text(
        "rules: {SP602: {valid_to: 2019-12-31}, SP301: {basis: vår egen}}\n", encoding="utf-8"
    )
    text = "period: 2020-2032\ngoals: [{id: a, title: I 2043}]\n"
    assert found(text, str(path), "SP602") == []
    profile, _ = load_profile(str(path))
    assert by_code(profile)["SP301"].severity == "warning"


def test_circles_are_the_shortest_and_the_same_on_every_run() -> None:
    edges = {"a": ["b", "c"], "b": ["c"], "c": ["a"], "d": ["d"], "e": ["a"], "f": []}
    assert shortest_circles(edges) == [["a", "c"]]
    assert shortest_circles({"a": ["b"], "b": ["c"], "c": []}) == []
    bridge = {"a": ["b"], "b": ["a", "m"], "m": ["c"], "c": ["d"], "d": ["c"]}
    assert shortest_circles(bridge) == [["a", "b"], ["c", "d"]]
    ring = {str(n): [str((n + 1) % 5000)] for n in range(5000)}
    assert [len(circle) for circle in shortest_circles(ring)] == [5000]


@pytest.mark.parametrize("start", range(100_000_000, 1_000_000_000, 9_000_037))
def test_organisation_numbers_are_told_as_a_library_tells_them(start: int) -> None:
    wrong = [
        str(number)
        for number in range(start, start + 12)
        if found(
            f"actors: [{{id: a, title: A, organisation_number: {number}}}]\n",
            "norsk-samfunnsdel",
            "SP206",
        )
    ]
    assert wrong == [str(n) for n in range(start, start + 12) if not orgnr.is_valid(str(n))]
