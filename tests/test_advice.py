"""Advice on wording: what each rule gives its advice on, what it leaves alone, and how often it is right."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from strategiplan import (
    Goal,
    GoalId,
    Localized,
    Plan,
    Profile,
    SdgLink,
    Strategy,
    StrategyId,
    Wording,
    check,
    load,
    reference_file,
)
from strategiplan.checks import FAMILIES
from strategiplan.checks.advice import MEASURED
from strategiplan.model.profile import Options, RuleSetting
from strategiplan.profiles import BUILT_IN, by_code, load_profile
from strategiplan.vocabulary import sdg_label
from strategiplan.vocabulary.verbs import surely_without_verb
from strategiplan.vocabulary.written_forms import FORMS, foreign_words, words_of_the_other

STRUCTURES = Path(__file__).parent / "structures"
RULES = [each.rule for each in FAMILIES["advice"]]
EVERYTHING = Profile(
    name="advice", rules={rule.name: RuleSetting(severity="info") for rule in RULES}
)


def advice(plan: Plan, code: str) -> list[str]:
    """The messages of a rule on a plan, where it is on."""
    return [each.message for each in check(plan, EVERYTHING, language="en", select=code).findings]


def on_goals(code: str, language: str, *titles: str) -> list[str]:
    """The titles of goals that a rule gives its advice on."""
    goals = tuple(Goal(id=GoalId(f"g{i}"), title=title) for i, title in enumerate(titles))
    plan = Plan(title="Plan", language=language, goals=goals)
    findings = check(plan, EVERYTHING, language="en", select=code).findings
    return [titles[int(each.path[1])] for each in findings]


def on_strategies(code: str, language: str, *titles: str) -> list[tuple[str, str]]:
    strategies = tuple(
        Strategy(id=StrategyId(f"s{i}"), title=title) for i, title in enumerate(titles)
    )
    plan = Plan(title="Plan", language=language, strategies=strategies)
    findings = check(plan, EVERYTHING, language="en", select=code).findings
    return [(titles[int(each.path[1])], each.hint) for each in findings]


# Verbs


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Den grønne øyen"),
        ("nb", "Attraktive bosteder"),
        ("nb", "Levende bygder og byer"),
        ("nb", "En syklende by"),
        ("nb", "Livskvalitet og vekst"),
        ("nb", "En by uten forskjeller"),
        ("nb", "Mange gode barnehager"),
        ("nb", "Felles ansvar"),
        ("nb", "Norges fineste natur"),
        ("nn", "Trygg skuleveg"),
        ("nn", "Levande lokalsamfunn"),
        ("nn", "Berekraftige byar"),
        ("en", "Community Safety and Well-Being"),
        ("en", "Economic Vitality"),
        ("en", "A Healthy, Resilient and Safe Community"),
    ],
)
def test_a_text_without_a_verb_is_told(language: str, text: str) -> None:
    assert surely_without_verb(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Trondheim er en klimanøytral by"),
        ("nb", "Vi bruker ressursene våre smartere"),
        ("nb", "Redusere utenforskap"),
        ("nb", "Å skape et godt sted"),
        ("nb", "Et godt sted å leve"),
        ("nb", "Trygge byer"),
        ("nb", "Ivareta naturen"),
        ("nb", "Styrke og fornye tilbudet"),
        ("nb", "Avfallet gjenvinnes"),
        ("nb", "Utslippene halvert"),
        ("nb", "Ukjente stimler ynder oss"),
        ("nb", "Vann og ivareta"),
        ("en", "We function"),
        ("nn", "Naturen lever"),
        ("nn", "Utsleppa skal reduserast"),
        ("nn", "Alle kjem seg ut"),
        ("en", "We cut our emissions"),
        ("en", "Improve our infrastructure"),
        ("en", "The arts flourish"),
        ("en", "Enhance mobility"),
        ("nb", "2030"),
        ("en", "…"),
    ],
)
def test_where_a_word_may_be_a_verb_nothing_is_said(language: str, text: str) -> None:
    assert not surely_without_verb(text, language)


def test_a_goal_without_a_verb_is_one_that_nothing_else_explains() -> None:
    def of(goal: Goal) -> list[str]:
        return advice(Plan(title="Plan", language="nb", goals=(goal,)), "SP821")

    bare = Goal(id=GoalId("a"), title="Trygg skolevei")
    assert of(bare) == ["“Trygg skolevei” names a theme, but does not say how it shall be"]
    for more in (
        Goal(title="Trygg skolevei", description="Alle går trygt."),
        Goal(title="Trygg skolevei", wordings=(Wording(text="Skoleveien er trygg"),)),
        Goal(title="Trygg skolevei", sdgs=(SdgLink(sdg="3", role="equals"),)),
        Goal(title="God utdanning"),
        Goal(title="Mindre ulikhet i byen"),
        Goal(title="Et grønnere samfunn"),
        Goal(title="50 km trygg skolevei"),
        Goal(title="TBD"),
    ):
        assert of(more) == []
    same = Goal(title="Trygg skolevei", wordings=(Wording(text="En trygg skolevei"),))
    assert len(of(same)) == 1


def test_advice_is_given_in_the_languages_that_are_known() -> None:
    title = Localized({"nb": "Trygg skolevei", "en": "Safe travel", "se": "Oadjebas"})
    assert on_goals("SP821", "nb", title) == [title, title]
    for language in ("da", "se", "no", ""):
        assert on_goals("SP821", language, "Trygg skolevei") == []
    assert on_goals("SP821", "nb-NO", "Trygg skolevei") == ["Trygg skolevei"]


# Forecasts, hedges, doers


def test_a_forecast_is_told_from_a_promise() -> None:
    said = ("Kommunen vil være best", "Byen vil bli grønn", "Vi kommer til å vokse")
    assert on_goals("SP822", "nb", *said, "Vi vil ha en grønn by", "Byen skal bli grønn") == [*said]
    assert on_goals("SP822", "nn", "Kommunen vil vere best", "Kommunen er best") == [
        "Kommunen vil vere best"
    ]
    assert on_goals("SP822", "en", "The town is expected to grow", "The town will be green") == [
        "The town is expected to grow"
    ]


def test_a_hedge_is_told_from_a_wish_inside_a_goal() -> None:
    said = (
        "Kommunen skal søke å bygge mer",
        "Vi bygger så langt det er mulig",
        "Vi ønsker å bygge",
    )
    left = ("Alle tar ansvar for det samfunnet vi ønsker å leve i", "Vi bygger mest mulig i tre")
    assert on_goals("SP823", "nb", *said, *left) == [*said]
    assert on_goals("SP823", "en", "We will seek to build", "We build") == ["We will seek to build"]


def test_a_strategy_without_a_doer_is_found_where_the_others_have_one() -> None:
    doers = ("Kommunen skal bygge", "Vi skal bygge", "Barnehagene må ha plass")
    found = on_strategies(
        "SP824", "nb", *doers, "Utslippene skal reduseres", "Redusere utslipp", "Sykkelveier"
    )
    assert [title for title, _ in found] == ["Utslippene skal reduseres", "Redusere utslipp"]
    assert "begin with who" in found[1][1]
    assert "say who does it" in found[0][1]
    assert on_strategies("SP824", "nb", "Kommunen skal bygge", "Bygge mer", "Å styrke mer") == []
    english = ("We will build", "The Council shall build", "Emissions will be reduced")
    assert [title for title, _ in on_strategies("SP824", "en", *english, "Build")] == [english[2]]
    assert [
        title
        for title, _ in on_strategies("SP824", "nb", *doers[:2], "Det skal bygges", "Skal vi?")
    ] == ["Det skal bygges"]


# Length, likeness, written forms


def test_how_long_a_title_may_be_the_profile_says() -> None:
    plan = Plan(
        title="Plan",
        goals=(Goal(id=GoalId("a"), title="a" * 21),),
        strategies=(
            Strategy(id=StrategyId("b"), title="b" * 30),
            Strategy(id=StrategyId("c"), title="c" * 31),
        ),
    )
    short = Profile(rules=EVERYTHING.rules, options=Options(title_at_most=20))
    found = check(plan, short, language="en", select="SP825").findings
    assert [each.path[0] for each in found] == ["goals", "strategies"]
    assert "is 21 characters long, and a title of at most 20 fits" in found[0].message
    assert advice(plan, "SP825") == []
    (long_title,) = (each for each in FAMILIES["advice"] if each.rule.code == "SP825")
    from strategiplan.walk import Index

    assert list(long_title.run(Index(plan), Profile())) == []


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("Vi bruker ressursene smartere enn før", "Vi bruker resursene smartere enn før", True),
        ("Trygge barn på skolen hver dag", "Trygge barn i skolene, hver dag!", True),
        ("Grønn by med tog", "By med grønne tog", True),
        ("Grønn by med tog", "Grønn by med tog", False),
        ("Grønn by med tog", "GRØNN by med tog", False),
        ("Grønn by med tog", "Grønn by med buss", False),
        ("Mål nummer 1 for byen", "Mål nummer 2 for byen", False),
        ("Vi sykler i bydel 1-2", "Vi sykler i bydel 2-1", False),
        ("Grønn by", "Grønne byer", False),
        ("", "", False),
    ],
)
def test_titles_are_nearly_the_same_when_only_small_things_differ(
    one: str, other: str, near: bool
) -> None:
    assert on_goals("SP826", "nb", one, other) == [other] * near


@pytest.mark.parametrize("form", FORMS)
def test_a_word_of_the_other_form_has_its_like(form: str) -> None:
    others = words_of_the_other(form)
    assert others
    assert not set(others) & set(others.values())
    for word, meant in others.items():
        assert foreign_words(f"Byen {word.upper()}, er fin", form) == {word: meant}
        assert foreign_words(f"Byen «{word}» er fin, og “{word}”", form) == {}


def test_a_text_in_the_other_form_is_named_with_its_words() -> None:
    plan = Plan(
        title="Plan",
        language="nb",
        goals=(
            Goal(title="Alle har eit godt liv, og ikkje berre nokon"),
            Goal(title=Localized({"nb": "Et godt liv", "nn": "Et godt liv", "en": "Et en dei"})),
        ),
    )
    assert advice(plan, "SP827") == [
        "a text in bokmål has words of nynorsk: eit, ikkje, berre and nokon",
        "a text in nynorsk has words of bokmål: et",
    ]
    assert advice(Plan(language="en", goals=plan.goals[:1]), "SP827") == []


def test_a_whole_plan_in_the_other_form_is_one_finding() -> None:
    goals = tuple(Goal(title=f"Vi vil ikkje ha {number}") for number in range(9))
    assert advice(Plan(title="Plan", language="nb", goals=goals), "SP827") == [
        "the plan's language is `nb`, but 9 of 9 texts have words of the other written form"
    ]
    assert len(advice(Plan(title="Plan", language="nb", goals=goals[:4]), "SP827")) == 4


# Numbers and double goals


def test_a_number_that_counts_nothing_is_found() -> None:
    said = (
        "Utslippene er redusert med 50 innen 2030",
        "Vi vokser til 50 000.",
        "Kommunen er klimanøytral 2030",
    )
    left = (
        "Utslippene er redusert med 50 prosent",
        "Vi bygger til 50 000 innbyggere",
        "Kommunen er klimanøytral innen 2030",
        "Agenda 2030",
        "E6 og fylkesvei 714 er trygge",
        "Alle under 10 kjører gratis",
        "Målet er 3,5 grader",
    )
    assert on_goals("SP828", "nb", *said, *left) == [*said]


def test_two_goals_in_one_are_told_from_two_verbs_with_one_object() -> None:
    said = ("Vi skal redusere utslippene og styrke næringslivet i byen",)
    left = (
        "Vi skal utvikle og styrke næringslivet",
        "Alle skal kunne bo og leve her",
        "Alle har tilgang på et grønt og attraktivt bymiljø",
    )
    assert on_goals("SP829", "nb", *said, *left) == [*said]
    assert on_goals("SP829", "en", "Sikre vann og bygge by i dag") == []


# How often it is right


def test_every_rule_was_measured() -> None:
    assert list(MEASURED) == [rule.code for rule in RULES]
    for each in MEASURED.values():
        assert 0 <= each.wrong <= each.hits <= each.texts


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_profile_switches_on_only_what_was_right_often_enough(name: str) -> None:
    settings = by_code(load_profile(name)[0])
    on = {rule.code for rule in RULES if settings[rule.code].severity != "off"}
    right = {code for code, each in MEASURED.items() if each.is_right_often_enough}
    assert on == (set() if name == "generic" else right)
    assert {settings[code].severity for code in on} <= {"info"}


def test_the_written_forms_were_measured_on_the_labels_of_the_sdgs() -> None:
    codes = [str(goal) for goal in range(1, 18)]
    codes += [f"{goal}.{n}" for goal in range(1, 18) for n in [*range(1, 20), *"abcdefgh"]]
    tried = hits = wrong = 0
    for code in codes:
        for form, other in FORMS.items():
            text = sdg_label(code, form)
            if text:
                wrong += bool(foreign_words(text, form))
                hits += bool(foreign_words(text, other))
                tried += 2
    each = MEASURED["SP827"]
    assert (tried, hits + wrong, wrong) == (each.texts, each.hits, each.wrong)


def test_the_plans_of_this_repository_get_this_advice_and_no_other() -> None:
    """What is invented to show a structure is left out; the rest is printed in real plans."""
    found: Counter[tuple[str, str]] = Counter()
    for path in [reference_file("adopted"), reference_file("consultation"), *STRUCTURES.iterdir()]:
        if "Invented" not in path.read_text(encoding="utf-8"):
            for each in check(load(path), EVERYTHING, language="en", select="SP82").findings:
                found[path.stem, f"{each.code} {each.where}"] += 1
    assert dict(found) == {
        ("askoy", "SP821 goal 1 “Den skapende øyen”"): 1,
        ("askoy", "SP821 goal 2 “Den inkluderende øyen”"): 1,
        ("askoy", "SP821 goal 3 “Den grønne øyen”"): 1,
        ("askoy", "SP821 goal 4 “Den helsefremmende øyen”"): 1,
    }
