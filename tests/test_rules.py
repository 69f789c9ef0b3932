"""Every rule is documented, in every language, and its examples do what they say."""

from __future__ import annotations

import re
import string
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import strategiplan.messages
from strategiplan import check
from strategiplan.checks import CHECKS, FAMILIES, codes_by_name, rules
from strategiplan.checks.importing_rules import REFUSALS, REPAIRS
from strategiplan.diagnostics import Example, Rule
from strategiplan.messages import FAMILIES as MESSAGE_FAMILIES
from strategiplan.messages import LANGUAGES, Speaker, catalogue, explanations, messages, names
from strategiplan.model import (
    Announcement,
    CasePresentation,
    Channel,
    Element,
    SdgLink,
    SubmissionCount,
)
from strategiplan.model.profile import Profile, RuleSetting
from strategiplan.model.shape import element_classes, shape
from strategiplan.profiles import BUILT_IN, built_in, by_code, load_profile
from strategiplan.reading import read_bytes
from strategiplan.report.rule import explanation, summary, why

RULES = list(rules().values())
# What cannot be written down as an example: a file that is not there, bytes that
# are no text, sizes, and faults of a profile. The tests of these stand elsewhere.
WITHOUT_EXAMPLES = {
    "SP001", "SP003", "SP004", "SP006", "SP009", "SP010", "SP023",
    "SP902", "SP903", "SP905", "SP931", "SP932", "SP933", "SP934", "SP935",
    "SP943", "SP944", "SP945", "SP946", "SP947", "SP948", "SP949", "SP950", "SP951", "SP952",
    # Of XML files and of importers; tests/catalogue has them.
    *(rule.code for rule in (*REFUSALS, *REPAIRS) if not rule.bad),
}  # fmt: skip


def _examples(kind: str) -> Iterator[tuple[Rule, Example]]:
    for rule in RULES:
        for example in rule.bad if kind == "bad" else rule.good:
            yield rule, example


def profile_of(rule: Rule, example: Example) -> str | Profile | None:
    """The profile that an example is checked against, where its rule is on."""
    if by_code(load_profile(example.profile)[0])[rule.code].severity == "off":
        # What a profile of one's own has to do first.
        settings = {rule.name: RuleSetting(severity="info")}
        return Profile(name="example", extends=example.profile, rules=settings)
    return None if example.profile == "generic" else example.profile


def _found(rule: Rule, example: Example) -> set[str]:
    if example.files:
        with tempfile.TemporaryDirectory() as folder:
            plan = Path(folder, f"plan.{example.format}")
            for name, text in ((plan.name, example.text), *example.files):
                Path(folder, name).write_text(text, encoding="utf-8")
            report = check(plan, profile_of(rule, example), language="en")
            return {finding.code for finding in report.findings}
    document = read_bytes(example.text.encode("utf-8", "surrogatepass"), format=example.format)
    report = check(document, profile_of(rule, example), language="en")
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    ("rule", "example"), list(_examples("bad")), ids=lambda value: getattr(value, "name", "")
)
def test_a_bad_example_gives_its_finding(rule: Rule, example: Example) -> None:
    assert rule.code in _found(rule, example)


@pytest.mark.parametrize(
    ("rule", "example"), list(_examples("good")), ids=lambda value: getattr(value, "name", "")
)
def test_a_good_example_does_not(rule: Rule, example: Example) -> None:
    assert rule.code not in _found(rule, example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_examples_or_is_known_to_have_none(rule: Rule) -> None:
    assert bool(rule.bad) == (rule.code not in WITHOUT_EXAMPLES)
    if rule.code not in WITHOUT_EXAMPLES | {"SP005", "SP007"}:
        assert rule.good


def test_codes_and_names_are_unique_and_well_formed() -> None:
    assert len(codes_by_name()) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"SP[0-9]{3}", rule.code)
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


def test_there_are_more_than_seventy_checks_in_their_families() -> None:
    assert len(CHECKS) >= 70
    assert list(FAMILIES) == [
        "levels",
        "identity",
        "references",
        "structure",
        "completeness",
        "sdgs",
        "dates",
        "indicators",
        "consultations",
        "law",
        "privacy",
        "wording",
        "advice",
        "exemptions",
        "workspace",
    ]


def test_the_rules_stand_in_the_order_of_their_codes() -> None:
    assert list(rules()) == sorted(rules())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_generic_profile_says_how_severe_every_rule_is(rule: Rule) -> None:
    assert by_code(built_in("generic"))[rule.code].severity


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_explained_in_every_language(rule: Rule, language: str) -> None:
    speaker = Speaker(language)
    assert summary(rule, speaker).endswith(".")
    assert why(rule, speaker)
    text = explanation(rule, speaker)
    assert rule.code in text
    assert rule.name in text
    assert all(name in text for name in BUILT_IN)
    if language != "en":
        assert summary(rule, speaker) != rule.summary
        assert why(rule, speaker) != rule.why


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_every_message_with_the_same_placeholders(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    assert list(messages(language)) == list(messages("en"))
    for key, texts in messages("en").items():
        for text, translated in zip(texts, messages(language)[key], strict=True):
            assert _placeholders(translated) == _placeholders(text), key
    assert list(other.PHRASES) == list(english.PHRASES)
    for key, phrase in english.PHRASES.items():
        assert _placeholders(other.PHRASES[key]) == _placeholders(phrase), key
    for table in ("TERMS", "SEVERITIES", "FORMS"):
        assert list(getattr(other, table)) == list(getattr(english, table))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_a_story_tells_has_its_words(language: str) -> None:
    """A reference, a value or a choice that is added to a class needs them in `names.py`."""
    known, phrases = names(language), catalogue(language).PHRASES
    told = {**known.FIELDS, **known.RELATIONS}
    wordless = set()
    parts = (SdgLink, SubmissionCount, Channel, Announcement, CasePresentation)
    for cls in (*element_classes().values(), *parts):
        for field in shape(cls).fields.values():
            holds = field.cls is not None and issubclass(field.cls, Element)
            if issubclass(cls, Element) and not holds and field.form != "identifier":
                wordless |= {field.name} - set(told)
            wordless |= {f"{field.name}/{word}" for word in field.choices} - {
                *known.CHOICES,
                *phrases,
            }
    assert not wordless, "names.py has no words for these"
    for table in ("RELATIONS", "FIELDS", "CHOICES"):
        assert list(getattr(known, table)) == list(getattr(names("en"), table))
    for key, words in known.CHOICES.items():
        assert _placeholders(words) == _placeholders(names("en").CHOICES[key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_module_of_a_language_is_read(language: str) -> None:
    folder = Path(strategiplan.messages.__file__).parent / language
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    # The words of stories, of own rules, of the editor, of workbooks and of answers belong to no code.
    assert modules == {*MESSAGE_FAMILIES, "answers", "descriptions", "names", "own_rules", "tables"}
    if language != "en":
        assert set(explanations(language)) == set(rules())


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_rule_has_a_message_and_every_message_a_rule() -> None:
    with_messages = {key.partition("/")[0] for key in messages("en")}
    assert with_messages == set(rules())


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_profile_is_free_of_faults(name: str) -> None:
    profile, problems = load_profile(name)
    assert not problems
    assert profile.name == name
    assert profile.title
    assert profile.description
