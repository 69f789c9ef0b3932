"""One element's story: what is told, whose it is, and how it reads."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from strategies import plans
from strategiplan import (
    Actor,
    ActorId,
    Announcement,
    Band,
    CasePresentation,
    Challenge,
    ChallengeId,
    Channel,
    Consultation,
    ConsultationId,
    Decision,
    DecisionId,
    ElementLookupError,
    Found,
    Goal,
    GoalId,
    Indicator,
    IndicatorId,
    Measure,
    MeasureId,
    Measurement,
    Misprint,
    PartialDate,
    Participation,
    Period,
    Plan,
    PlanGraph,
    Priority,
    PriorityId,
    SdgLink,
    Source,
    SourceId,
    Strategy,
    StrategyId,
    Subgoal,
    SubgoalId,
    SubmissionCount,
    Theme,
    ThemeId,
    Trace,
    Vision,
    Wording,
    dumps,
    reference_file,
    reference_plan,
    trace,
    walk,
)
from strategiplan.api import speaker_for
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.profiles import load_profile
from strategiplan.report.story import MOST
from strategiplan.report.trace import to_data, to_json, to_markdown, to_text, unclear
from test_cli import CLEAN, run

Golden = Callable[[str, str], None]

RICH = Plan(
    title="Planen",
    edition="andre",
    vision=Vision(title="Sammen"),
    challenges=(Challenge(id=ChallengeId("klima"), title="Klima"),),
    themes=(Theme(id=ThemeId("helse"), title="Helse"),),
    goals=(
        Goal(
            id=GoalId("a"),
            code="1",
            title="Et *grønt* <samfunn>",
            description="Slik står det.",
            not_recorded=("measures", "ukjent"),
            period=Period(start=PartialDate(2024), note="foreløpig"),
            rank=0,
            prioritised=False,
            scope=("community",),
            responsible=(ActorId("kommunen"),),
            themes=(ThemeId("helse"),),
            supports=(GoalId("b"),),
            related=(GoalId("b"), GoalId("borte")),
            sdgs=(SdgLink(sdg="11", role="primary", note="Byer"),),
            wordings=(Wording(text="Grønnere", sources=(SourceId("kilde"), SourceId("x"))),),
            misprints=(Misprint(field="title", written="grnt"),),
            sources=(SourceId("kilde"),),
            subgoals=(
                Subgoal(
                    id=SubgoalId("s"),
                    addresses=(ChallengeId("klima"),),
                    strategies=(
                        Strategy(
                            id=StrategyId("t1"),
                            title="Første",
                            responsible=(ActorId("etaten"),),
                            addresses=(ChallengeId("klima"),),
                            measures=(Measure(id=MeasureId("m"), title="Bru"),),
                        ),
                        Strategy(title="Andre", responsible=(ActorId("etaten"),)),
                    ),
                ),
                Subgoal(not_recorded=("title", "strategies")),
            ),
        ),
        Goal(id=GoalId("b"), code="2", title="Trygt"),
    ),
    indicators=(
        Indicator(
            id=IndicatorId("i"),
            title="Areal",
            unit="dekar",
            direction="keep",
            bands=(
                Band(title="god", at_least=Decimal(10)),
                Band(title="dårlig", below=Decimal(10)),
            ),
            baseline=Measurement(date=PartialDate(2018), value=Decimal("10.50")),
            target=Measurement(text="som før", note="omtrent"),
            values=(Measurement(date=PartialDate(2020, 5, 1)), Measurement(value=Decimal(0))),
            indicates=(GoalId("a"), SubgoalId("s")),
        ),
    ),
    priorities=(Priority(id=PriorityId("p"), title="Først", concerns=(GoalId("a"),)),),
    actors=(
        Actor(id=ActorId("kommunen"), title="Kommunen"),
        Actor(id=ActorId("etaten"), title="Etaten", part_of=ActorId("kommunen")),
    ),
    consultations=(
        Consultation(
            id=ConsultationId("h1"),
            title="Om målet",
            concerns=(GoalId("a"),),
            decision=DecisionId("d1"),
            channels=(Channel(type="email", title="Post", note="åpen"), Channel()),
            submissions=SubmissionCount(received=12, precision="about"),
            announcements=(
                Announcement(
                    date=datetime.date(2024, 1, 2),
                    media=("newspaper", "web"),
                    url="https://example.org",
                    note="Avisa",
                ),
                Announcement(),
            ),
        ),
        Consultation(title="Om strategien", concerns=(StrategyId("t1"),)),
        Consultation(title="Tidlig", subject="planning-programme", decision=DecisionId("d3")),
    ),
    participation=(
        Participation(title="Panelet", submissions=SubmissionCount(received=3, note="muntlig")),
    ),
    decisions=(
        Decision(id=DecisionId("d1"), title="Utsending", body=ActorId("rådet")),
        Decision(title="Vedtatt", date=datetime.date(2024, 5, 17), edition="andre"),
        Decision(
            id=DecisionId("d3"),
            title="Ut med programmet",
            case_presentation=CasePresentation(
                title="Saken",
                date=datetime.date(2024, 1, 3),
                covers=("submissions",),
                url="https://example.org/sak",
            ),
        ),
        Decision(
            id=DecisionId("d4"),
            title="Uten",
            case_presentation=CasePresentation(note="ikke funnet"),
            concerns=(DecisionId("d4"),),
            sources=(SourceId("d3"), SourceId("d5")),
        ),
        Decision(
            id=DecisionId("d5"),
            date=datetime.date(2024, 6, 1),
            concerns=(DecisionId("d4"),),
        ),
        Decision(title="Borte", concerns=(GoalId("nowhere"),)),
    ),
    sources=(
        Source(id=SourceId("kilde"), title="Kilden", date=PartialDate(2021, 3, 2)),
        Source(id=SourceId("ubrukt")),
    ),
)


def told(name: str, language: str = "nb", plan: Plan = RICH) -> str:
    return to_text(trace(plan, name), Speaker(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("case", "name"),
    [
        ("subgoal", "1.3"),
        ("challenge", "klima-og-naturkrisen"),
        ("council", "bystyret"),
        ("consultation", "horing-planforslag"),
    ],
)
def test_the_stories_of_trondheim_read_as_they_should(
    case: str, name: str, language: str, golden: Golden
) -> None:
    plan = reference_plan()
    profile, _ = load_profile("trondheim")
    story = to_text(trace(plan, name), speaker_for(plan, profile, language))
    golden(f"trace-{case}.{language}.txt", story)


def test_a_story_with_everything_in_it_reads_as_it_should(golden: Golden) -> None:
    names = ("a", "s", "t1", "i", "kommunen", "h1", "d3", "d4", "kilde", "ubrukt", "helse")
    stories = [told(name) for name in names]
    stories.append(to_text(trace(RICH, RICH), Speaker("nb")))
    stories.append(to_text(trace(RICH, RICH.participation[0]), Speaker("nb")))
    golden("trace-everything.nb.txt", "\n\n".join(stories))


def test_markdown_and_json_say_the_same(golden: Golden) -> None:
    story = trace(RICH, "a")
    golden("trace-everything.md", to_markdown(story, Speaker("nb")))
    golden("trace-everything.json", to_json(story, Speaker("nb")))


def test_what_is_said_here_is_told_apart_from_what_comes_from_above_and_below() -> None:
    def links(name: str, kind: str) -> list[tuple[str, str]]:
        return [
            (link.origin, link.to.element.id)
            for link in trace(RICH, name).to(kind)
            if isinstance(link.to, Found)
        ]

    assert links("a", "actor") == [
        *(("here", "kommunen"), ("below", "etaten"), ("below", "etaten")),
    ]
    assert links("t1", "actor") == [("here", "etaten"), ("above", "kommunen")]
    assert links("s", "challenge") == [("here", "klima"), ("below", "klima")]
    assert trace(RICH, "t1").sdgs[0].note == "Byer"
    assert [link.field for link in trace(RICH, "a").sources] == ["wordings/sources", "sources"]


def test_indicators_elsewhere_that_tell_of_it_are_its_own() -> None:
    assert [found.element.id for found in trace(RICH, "s").indicators] == ["i"]
    assert [found.element.id for found in trace(RICH, "a").indicators] == ["i", "i"]
    assert trace(RICH, "b").indicators == ()


def test_what_concerns_an_element_says_why() -> None:
    def reasons(name: str) -> dict[str, str]:
        return {str(each.found.element.title): each.reason for each in trace(RICH, name).process}

    always = {
        "Tidlig": "preparation",
        "Ut med programmet": "preparation",
        "Vedtatt": "edition",
        "Utsending": "plan",
    }
    assert reasons("a") == {**always, "Om målet": "named", "Om strategien": "below"}
    assert reasons("m") == {**always, "Om målet": "above", "Om strategien": "above"}
    assert reasons("b") == always
    assert reasons("kommunen") == {}


def test_an_actor_acts_through_its_parts() -> None:
    mentions = trace(RICH, "kommunen").mentions
    assert [(link.relation, link.at.element.title, link.origin) for link in mentions] == [
        ("responsible", "Et *grønt* <samfunn>", "here"),
        ("part_of", "Etaten", "here"),
        ("responsible", "Første", "below"),
        ("responsible", "Andre", "below"),
    ]
    assert "Strategi «Første», gjennom Etaten".lower() in told("kommunen").lower()


def test_long_lists_are_cut_and_say_so() -> None:
    subgoals = tuple(Subgoal(title=f"Delmål {number}") for number in range(1000))
    plan = Plan(title="P", goals=(Goal(id=GoalId("a"), title="A", subgoals=subgoals),))
    text = told("a", plan=plan)
    assert f"… og {1000 - MOST} til" in text
    assert len(text.splitlines()) < MOST + 20
    assert len(to_data(trace(plan, "a"), Speaker("nb"))["below"]) == 1000


def test_deep_down_there_is_room_for_words() -> None:
    inner = Subgoal(id=SubgoalId("innerst"), title="Et langt navn " * 10)
    for _ in range(60):
        inner = Subgoal(subgoals=(inner,))
    plan = Plan(title="P", vision=Vision(title="V"), goals=(Goal(subgoals=(inner,)),))
    text = told("innerst", plan=plan)
    assert "Et langt navn Et langt navn" in text
    assert to_markdown(trace(plan, "innerst"), Speaker("en"))


def test_nothing_from_a_file_acts_on_a_screen_or_a_page() -> None:
    plan = Plan(
        title="P",
        goals=(Goal(id=GoalId("a"), title="\x1b[31mRødt\u202e", note="# <b>_x_</b>"),),
    )
    assert "\x1b" not in told("a", plan=plan)
    page = to_markdown(trace(plan, "a"), Speaker("nb"))
    assert "\n\\# \\<b\\>\\_x\\_\\</b\\>\n" in page
    assert "\x1b" not in page


def test_colours_stand_only_where_they_are_asked_for() -> None:
    story = trace(RICH, "t1")
    plain, coloured = (to_text(story, Speaker("nb"), colour=on) for on in (False, True))
    assert "\033" not in plain
    assert "\033[1m" in coloured


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_that_is_unclear_is_told_with_places(language: str) -> None:
    plan = Plan(goals=tuple(Goal(id=GoalId("x"), code="1", title=f"Mål {n}") for n in range(50)))
    with pytest.raises(ElementLookupError) as raised:
        PlanGraph(plan).trace("1")
    lines = unclear(raised.value, plan, Speaker(language)).splitlines()
    assert lines[1].split()[0] == "goals/0"
    assert len(lines) == MOST + 2
    assert "10" in lines[-1]
    with pytest.raises(ElementLookupError) as raised:
        PlanGraph(plan).trace("Mål")
    assert len(unclear(raised.value, plan, Speaker(language)).splitlines()) == 7
    with pytest.raises(ElementLookupError) as raised:
        PlanGraph(Plan(title="P")).trace("P")
    assert unclear(raised.value, Plan(title="P"), Speaker(language)).count("P") >= 2


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "No element is called “gront-bymilo”. Did you mean gront-bymiljo?"),
        ("nb", "Det er ikke noe som heter «gront-bymilo» i planen. Mente du gront-bymiljo?"),
        ("nn", "Det er ikkje noko som heiter «gront-bymilo» i planen. Meinte du gront-bymiljo?"),
    ],
)
def test_a_slip_of_the_pen_gets_a_suggestion(language: str, words: str) -> None:
    plan = reference_plan()
    with pytest.raises(ElementLookupError) as raised:
        trace(plan, "gront-bymilo")
    assert unclear(raised.value, plan, Speaker(language)) == words


@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
@given(plans())
def test_every_element_of_any_plan_has_a_story(plan: Plan) -> None:
    asked = PlanGraph(plan)
    for path, element in walk(plan):
        story: Trace = asked.trace(Found(path, element))
        for language in LANGUAGES:
            speaker = Speaker(language, [plan.terms])
            assert "\x1b" not in to_text(story, speaker)
            assert to_markdown(story, speaker).startswith("# ")
            json.loads(to_json(story, speaker))


# The command


def test_the_command_tells_the_story() -> None:
    done = run("trace", str(reference_file()), "1.3", "--lang", "nb")
    assert done.returncode == 0
    assert done.stdout.startswith("delmål 1.3 «Alle i Trondheim har tilgang på")
    done = run("trace", str(reference_file()), "gront-bymiljo", "--format", "markdown")
    assert done.stdout.startswith("# delmål 1.3 «Alle")
    done = run("trace", "-", "goals/0", "--format", "json", text=CLEAN)
    assert json.loads(done.stdout)["subject"]["id"] == "a"


@pytest.mark.parametrize(
    ("arguments", "text", "code", "words"),
    [
        (["trace", "-", "gront"], CLEAN, 2, "No element is called “gront”."),
        (["trace", "-", "b", "--format", "xml"], CLEAN, 2, "Invalid value"),
        (["trace", "-"], CLEAN, 2, "Missing argument 'ID'"),
        (["trace", "borte.yaml", "a"], "", 2, "there is no file borte.yaml"),
        (["trace", "-", "a"], "title: P\ngoals: 3\n", 1, "SP104"),
        (["trace", "-", "a"], "name: min\nlevels: [goal]\n", 2, "is a profile, not a plan"),
        (["trace", "-", "a", "--profile", "borte"], CLEAN, 2, "borte"),
    ],
)
def test_what_cannot_be_told_says_why(
    arguments: list[str], text: str, code: int, words: str
) -> None:
    done = run(*arguments, text=text, environment={"LANG": "en_GB.UTF-8"})
    assert done.returncode == code
    assert words in done.stderr
    assert not done.stdout


def test_an_unclear_code_shows_all_its_places() -> None:
    done = run(
        "trace",
        "-",
        "1",
        "--lang",
        "nb",
        text=dumps(
            Plan(
                title="P",
                goals=(Goal(id=GoalId("a"), code="1", title="A"), Goal(code="1", title="B")),
            )
        ),
    )
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "«1» står flere steder. Hvilket mener du?",
        "  a        hovedmål 1 «A»",
        "  goals/1  hovedmål 1 «B»",
    ]
