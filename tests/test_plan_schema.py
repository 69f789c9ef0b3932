"""The schema of plan files: true to the classes, in three languages, and never at odds with `check`."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import (  # type: ignore[import-untyped] # it has no types of its own
    Draft202012Validator,
)

import strategiplan
from strategies import plans
from strategiplan import PlanError, Profile, check, dumps, load, load_profile, reference_file
from strategiplan.cli import command
from strategiplan.messages import LANGUAGES, catalogue, descriptions, names
from strategiplan.model import Element, Submission
from strategiplan.model.plan import Term, Terms
from strategiplan.model.profile import Count, RuleSetting
from strategiplan.model.shape import element_classes, shape
from strategiplan.plan_schema import ASKED, class_description, schema_classes, schema_text
from strategiplan.profiles import BUILT_IN
from strategiplan.reading.document import read_bytes
from strategiplan.starter import starter
from strategiplan.submissions import read_submissions

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@cache
def validator(profile: str, language: str = "en") -> Draft202012Validator:
    return Draft202012Validator(strategiplan.schema(profile, language))


class _Loader(yaml.SafeLoader):
    """YAML 1.2's core schema, by which an editor reads: no dates, no octal 010, no yes and no."""

    yaml_implicit_resolvers: dict[str, Any] = {}


for tag, pattern, first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+0123456789."),
):
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first)
    )


def _number(loader: _Loader, node: Any) -> Any:
    text = loader.construct_scalar(node)
    if node.tag.endswith("float"):
        return float(text)
    return int(text, 0) if text[:2] in ("0x", "0o") else int(text)


_Loader.add_constructor("tag:yaml.org,2002:int", _number)
_Loader.add_constructor("tag:yaml.org,2002:float", _number)


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, _Loader)


def refusals(profile: str, data: Any) -> list[str]:
    return [
        f"{list(e.absolute_path)}: {e.message}"[:300] for e in validator(profile).iter_errors(data)
    ]


# What it is


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", BUILT_IN)
def test_it_is_a_schema_whose_bytes_stay(profile: str, language: str) -> None:
    schema = strategiplan.schema(profile, language)
    Draft202012Validator.check_schema(schema)
    text = schema_text(schema)
    assert text == schema_text(strategiplan.schema(load_profile(profile), language))
    assert json.loads(text) == schema
    # An editor reads it at every start.
    assert len(text.encode()) < 330_000
    for ref in re.findall(r'"\$ref": "#/\$defs/([^"]+)"', text):
        assert ref in schema["$defs"]
    assert "strategiplan check" in schema["description"]
    assert profile in schema["title"]


def test_another_process_makes_the_same_bytes() -> None:
    command = [
        sys.executable,
        "-m",
        "strategiplan",
        "schema",
        "--profile",
        "trondheim",
        "--lang",
        "nn",
    ]
    first, second = (
        subprocess.run(
            command,
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second == schema_text(strategiplan.schema("trondheim", "nn")).encode()


def test_every_class_and_key_is_in_it_and_explained() -> None:
    defs = strategiplan.schema()["$defs"]
    for cls in schema_classes():
        found = defs[cls.__name__]
        body = found["anyOf"][1] if "anyOf" in found else found
        assert found["description"].rstrip(".")
        keys = [key for key in body["properties"] if not key.startswith("$")]
        assert keys == list(shape(cls).fields)
        for name in keys:
            assert body["properties"][name]["title"], name
            assert body["properties"][name]["description"], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word(language: str) -> None:
    words, english = descriptions(language), descriptions("en")
    classes = (*schema_classes(), Submission)
    said = {class_description(cls) for cls in classes}
    said |= {field.doc for cls in classes for field in shape(cls).fields.values()}
    if language != "en":
        assert set(words.DESCRIPTIONS) == said
        assert all(text.strip() == text and text for text in words.DESCRIPTIONS.values())
    for table in ("TITLES", "CHOICES", "EXAMPLES", "SCHEMA"):
        assert list(getattr(words, table)) == list(getattr(english, table))
    assert set(words.EXAMPLES) == set(element_classes())
    for key, text in words.SCHEMA.items():
        assert re.findall(r"\{[a-z]+\}", text) == re.findall(r"\{[a-z]+\}", english.SCHEMA[key])
    for text in words.DESCRIPTIONS:
        # What is a key or a word of the file stays so.
        assert re.findall("`[^`]*`", text) == re.findall("`[^`]*`", words.DESCRIPTIONS[text]), text
    known = {**words.TITLES, **names(language).FIELDS, **names(language).RELATIONS}
    for cls in classes:
        for field in shape(cls).fields.values():
            holds = field.cls is not None and issubclass(field.cls, Element)
            assert holds or cls is Terms or field.name in known, field.name
            for word in field.choices:
                key = f"{field.name}/{word}"
                told = {**catalogue(language).PHRASES, **names(language).CHOICES, **words.CHOICES}
                assert "{" not in told[key]
    schema = json.dumps(strategiplan.schema("trondheim", language), ensure_ascii=False)
    assert not re.search(r"\{[a-z]+\}", schema)
    assert "`" not in schema


def test_words_are_in_the_language_and_in_the_profile_s_terms() -> None:
    goal = strategiplan.schema("trondheim", "nb")["$defs"]["Goal"]["properties"]
    assert goal["subgoals"]["title"] == "Delmål"
    assert (
        goal["subgoals"]["description"] == "Målene under dette (delmål). Profilen sier: 5 delmål."
    )
    assert goal["title"]["examples"] == ["Et grønnere samfunn"]
    assert goal["responsible"]["description"] == "Hvem som har ansvaret. Skriv «id» til: aktør."
    scope = goal["scope"]["items"]["anyOf"][0]
    assert dict(zip(scope["enum"], scope["enumDescriptions"], strict=True)) == {
        "community": "Samfunnet",
        "organisation": "Kommunen som organisasjon",
    }
    assert goal["focus_areas"]["doNotSuggest"]
    assert goal["focus_areas"]["description"].endswith("Profilen har ikke dette nivået.")
    own = Profile(name="vår", language="nn", terms=Terms(goal=Term(one="storleik")))
    assert strategiplan.schema(own)["$defs"]["Goal"]["title"] == "Storleik"
    assert strategiplan.schema(own)["title"] == "Planfil for profilen vår"


def test_a_rule_of_the_profile_s_own_is_known_to_exemptions(tmp_path: Path) -> None:
    path = tmp_path / "vår.yaml"
    path.write_text(
        "name: vår\nown_rules:\n  hvem-gjør-det:\n    kinds: [strategy]\n"
        "    must: {field: title, present: true}\n    message: {nb: mangler}\n"
        "    description: {nb: Alt har en tittel}\n",
        encoding="utf-8",
    )
    rules = strategiplan.schema(path, "nb")["$defs"]["Exemption"]["properties"]["rule"]["anyOf"][0]
    told = dict(zip(rules["enum"], rules["enumDescriptions"], strict=True))
    assert told["hvem-gjør-det"] == "Alt har en tittel"
    assert "goal-without-strategy" in told
    assert "tab-indentation" not in told


def test_examples_are_right() -> None:
    """Every example is taken by the schema and by `check`."""
    schema = strategiplan.schema("generic", "nb")
    tried = 0
    for cls in schema_classes():
        found = schema["$defs"][cls.__name__]
        body = found["anyOf"][1] if "anyOf" in found else found
        for name, value in body["properties"].items():
            for example in value.get("examples", ()):
                tried += 1
                part = {**schema, "$ref": f"#/$defs/{cls.__name__}"}
                for key in ("if", "else", "allOf"):
                    del part[key]
                data = dict.fromkeys(shape(cls).required, "x") | {name: example}
                if cls.__name__ == "SdgLink":
                    data["sdg"] = "11"
                Draft202012Validator(part).validate(data)
    assert tried > 100


# What it takes


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_examples_are_valid(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.name.endswith("-profile.yaml") or path.name == "strategiplan.yaml":
        return
    plan = load(path)
    profile = plan.profile or "generic"
    named = profile if profile in BUILT_IN else str(path.parent / profile)
    schema = Draft202012Validator(strategiplan.schema(named, "nn"))
    assert [e.message for e in schema.iter_errors(as_an_editor_reads(text))] == []
    assert schema.is_valid(json.loads(dumps(plan, format="json")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", BUILT_IN)
def test_a_new_plan_is_valid(profile: str, language: str) -> None:
    text = starter(load_profile(profile), profile, language)
    assert refusals(profile, as_an_editor_reads(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: {nb: Bokmål, en: English}",
        "title: 1.10\ncode: 0301\nnote: true\ndescription: ''",
        "title: P\nstatus:\nperiod:\ngoals:\nnote: ~\nsdgs:",
        'status: ""\nperiod: ""',
        "period: 2020 – 2032",
        "period: {start: 2020, end: 2032-05}",
        "sdgs: [11, 8.10, '17.10', 11.a, 11.2.1, {sdg: 11.2, role: primary}]",
        "vision: Et godt sted\nvalues: [Åpen, {title: Modig}]",
        "consultations: [{title: Høring, submissions: 12, deadline: 2022-05-27}]",
        "consultations: [{title: Høring, submissions: {received: '12'}}]",
        "goals: [{id: 1, title: 2, rank: '3', prioritised: 'true'}]",
        "goals: [{not_recorded: [id, title]}]",
        "language: |\n  nb\n",
        "publications: [{title: Nett, date: 2022}, {title: Trykk, date: 2022-11-17}]",
    ],
)
def test_it_takes_what_a_check_takes(text: str) -> None:
    text = text if text.startswith("title") else f"title: Plan\n{text}"
    assert refusals("generic", as_an_editor_reads(f"{text}\n")) == []
    assert check(read_bytes(f"{text}\n".encode()), "generic").ok


REFUSED = [
    ("tittel: x", "tittel"),
    ("goals: {id: a, title: b}", "goals"),
    ("title: [a]", "title"),
    ("title: {norsk: a}", "title"),
    ("status: utkast", "status"),
    ("period: 2020-32", "period"),
    ("period: 2020", "period"),
    ("goals: [{id: a, title: b, rank: 1.5}]", "rank"),
    ("goals: [{id: a, title: b, prioritised: ja}]", "prioritised"),
    ("decisions: [{title: a, type: adoption, date: 17.6.2022}]", "date"),
    ("decisions: [{title: a, type: adoption, date: 2022}]", "date"),
    ("publications: [{title: a, date: 2022.5}]", "date"),
    ("publications: [{title: a, date: 2022-13}]", "date"),
    ("indicators: [{title: a, target: {value: '1,5'}}]", "value"),
    ("consultations: [{title: a, submissions: mange}]", "submissions"),
    ("misprints: [{field: title}]", "misprints"),
    ("title: a\nsdgs: [18]", "sdgs"),
    ("title: a\nsdgs: [3.14]", "sdgs"),
    ("title: a\nsdgs: [11.z]", "sdgs"),
    ("title: a\nsdgs: [{sdg: '11.20'}]", "sdgs"),
    ("title: a\ngoals: [{id: a}]", "goals"),
    ("title: a\nnot_recorded: [titel]", "not_recorded"),
    ("title: a\nmisprints: [{field: titel, written: a}]", "misprints"),
    ("title: a\nlanguage: no", "language"),
    ("title: a\nlanguage: norsk", "language"),
    ("title: a\nconsultations: [{title: a, languages: [no]}]", "languages"),
    ("{}", ""),
]


@pytest.mark.parametrize(("text", "place"), REFUSED)
def test_it_refuses_what_a_check_refuses(text: str, place: str) -> None:
    found = refusals("generic", as_an_editor_reads(f"{text}\n"))
    assert found
    assert any(place in each for each in found)
    assert not check(read_bytes(text.encode()), "generic").ok


def test_it_asks_for_what_the_profile_asks_for() -> None:
    goal = {"id": "a", "code": "1", "title": "b"}
    plan: dict[str, Any] = {"title": "P", "goals": [{**goal, "not_recorded": ["subgoals"]}] * 3}
    assert refusals("trondheim", plan) == []
    assert refusals("trondheim", {**plan, "goals": plan["goals"][:2]})
    assert refusals("trondheim", {**plan, "goals": plan["goals"] * 2})
    assert refusals("trondheim", {"title": "P"})
    assert refusals("trondheim", {**plan, "focus_areas": [goal]})
    assert refusals("generic", {**plan, "focus_areas": [goal]}) == []
    lacking = {**plan, "goals": [goal] * 3}
    assert refusals("trondheim", lacking)
    assert not check(read_bytes(json.dumps(lacking).encode()), "trondheim").ok


def test_an_exemption_leaves_the_profile_s_rules_to_the_check() -> None:
    plan = {"title": "P", "goals": [{"id": "a"}]}
    for rule in ("missing-field", "SP401"):
        excused = {**plan, "exemptions": [{"rule": rule, "reason": "utkast", "below": True}]}
        assert refusals("generic", plan)
        assert refusals("generic", excused) == []
        assert check(read_bytes(json.dumps(excused).encode()), "generic").ok
    other = {
        **plan,
        "exemptions": [{"rule": "goal-without-strategy", "reason": "x", "below": True}],
    }
    assert refusals("generic", other)
    # What a file must be like is excused by nothing.
    assert refusals("generic", {**excused, "tittel": "x"})


@pytest.mark.parametrize("severity", ["warning", "off"])
def test_what_is_no_error_in_a_profile_is_not_refused(severity: Any) -> None:
    off = Profile(
        name="mild",
        levels=("goal",),
        counts=(Count(kind="goal", within="plan", at_least=2),),
        rules={code: RuleSetting(severity=severity) for code in ASKED},
    )
    text = (
        "language: no\nfocus_areas: [{sdgs: [18], not_recorded: [titel]}]\n"
        "goals: [{misprints: [{field: titel, written: a}]}]\n"
    )
    assert check(read_bytes(text.encode()), off).ok
    assert Draft202012Validator(strategiplan.schema(off)).is_valid(as_an_editor_reads(text))
    strict = Profile(name="streng", levels=off.levels, counts=off.counts)
    assert not Draft202012Validator(strategiplan.schema(strict)).is_valid(as_an_editor_reads(text))


def test_numbers_of_a_profile_are_lowest_and_highest() -> None:
    """Where elements can stand elsewhere too, too few in one place are not too few."""
    profile = Profile(
        name="tall",
        counts=(
            Count(kind="goal", within="plan", at_least=2, at_most=3),
            Count(kind="vision", within="plan", at_least=1),
            Count(kind="source", within="goal", at_most=1),
        ),
    )
    schema = Draft202012Validator(strategiplan.schema(profile))
    goal = {"id": "a", "title": "b"}
    assert schema.is_valid({"title": "P", "goals": [goal] * 2})
    assert not schema.is_valid({"title": "P", "goals": [goal]})
    assert not schema.is_valid({"title": "P", "goals": [goal] * 4})
    area = {"id": "o", "title": "b", "goals": [goal]}
    assert schema.is_valid({"title": "P", "goals": [goal], "focus_areas": [area]})
    assert schema.is_valid({"title": "P", "goals": [goal], "not_recorded": ["goals"]})


# Never at odds with `check`

ODD: tuple[Any, ...] = (
    None, "", "x", 1, 0, -3, 1.5, 8.1, 1e30, True, [], {}, [None], [""], [[]], {"nb": "x"},
    {"no such": "x"}, {"id": "a"}, [{"id": "a"}], {"x": None}, "2022-11-17", "2022-11", "2022",
    "2022-13-01", "2020-2032", "2020 – 2032", "true", "adopted", "11", "11.2", "18", ["11", 11, "x"],
    "nb\n", "no", "title", ["title"], ["titel"], "10\n", "null", "~",
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """The data of a plan, with a few places changed."""
    data = json.loads(dumps(draw(plans()), format="json"))
    if draw(st.booleans()):
        data.setdefault("title", "P")
    for _ in range(draw(st.integers(0, 3))):
        places = list(_places(data))
        holder, key = draw(st.sampled_from(places)) if places else (data, "title")
        change = draw(st.sampled_from(["value", "value", "delete", "add", "known", "swap"]))
        if change == "value":
            holder[key] = copy.deepcopy(draw(st.sampled_from(ODD)))
        elif change == "delete" and places:
            del holder[key]
        elif change == "swap" and places:
            other, name = draw(st.sampled_from(places))
            holder[key] = copy.deepcopy(other[name])
        elif isinstance(holder, dict):
            keys = ["tittel", "x"] if change == "add" else _KEYS
            holder[draw(st.sampled_from(keys))] = copy.deepcopy(draw(st.sampled_from(ODD)))
    return data


_KEYS = sorted({name for cls in schema_classes() for name in shape(cls).fields})


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(data) if isinstance(data, dict) else range(len(data)):
        yield data, key
        if isinstance(data[key], (dict, list)):
            yield from _places(data[key])


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(mutated(), st.sampled_from(BUILT_IN), st.booleans())
def test_what_the_schema_refuses_the_check_refuses(data: Any, profile: str, excused: bool) -> None:
    if excused and isinstance(data, dict):
        data["exemptions"] = [
            {"rule": rule, "reason": "x", "below": True} for rule in ("SP401", "wrong-count")
        ]
    found = refusals(profile, data)
    if found:
        report = check(read_bytes(json.dumps(data).encode(), format="json"), profile)
        assert not report.ok, found


RAW = (
    "", "~", "null", "no", "yes", "true", "True", "0301", "010", "0x1F", "0o17", "1.10", "8.10", "+5",
    "1e3", ".5", ".inf", "1_000", "12:30", "2022", "2022-5-27", "2022-05-27", "2022-02-30", "2020-2032",
    "2020 - 2032", "[]", "{}", "[11, 8.10, 17.10]", "[a, ~]", "{nb: a}", "{no: a}", "{sdg: 11}", "'11'",
    "|\n  nb\n", "adopted", "'adopted '", '"adopted"', "12", "'12'", "-1", "tekst",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_an_editor_refuses_in_yaml_the_check_refuses(data: st.DataObject) -> None:
    """Values as they are written: an editor makes numbers of them, a check does not."""
    name = data.draw(st.sampled_from(sorted(_PLACES)))
    (cls,) = (each for each in schema_classes() if each.__name__ == name)
    key = data.draw(st.sampled_from(list(shape(cls).fields)))
    keys = {**dict.fromkeys(sorted(shape(cls).required), "1"), key: data.draw(st.sampled_from(RAW))}
    before, _, column = _PLACES[name].rpartition("\n")
    indent = "\n" + " " * (len(column) - 1)
    lines = indent.join(f"{each}: {value}" for each, value in keys.items())
    text = f"{before}\n{column.replace('@', lines)}\n"
    try:
        read = as_an_editor_reads(text)
    except yaml.YAMLError:
        return
    for profile in BUILT_IN:
        found = refusals(profile, read)
        if found:
            assert not check(read_bytes(text.encode(), format="yaml"), profile).ok, (text, found)


_PLACES = {
    "Plan": "@",
    "Goal": "goals:\n  - @",
    "FocusArea": "focus_areas:\n  - @",
    "Actor": "actors:\n  - @",
    "Indicator": "indicators:\n  - @",
    "Measurement": "indicators:\n  - title: a\n    target:\n      @",
    "Consultation": "consultations:\n  - @",
    "SubmissionCount": "consultations:\n  - title: a\n    submissions:\n      @",
    "Decision": "decisions:\n  - @",
    "Publication": "publications:\n  - @",
    "SdgLink": "sdgs:\n  - @",
    "Misprint": "misprints:\n  - @",
    "Exemption": "exemptions:\n  - @",
    "Period": "period:\n  @",
    "Terms": "terms:\n  @",
    "Band": "indicators:\n  - title: a\n    bands:\n      - @",
}
"""Where an object of a class stands; its keys follow at the sign."""


# The command


def run(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "strategiplan", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        check=False,
    )


def test_the_command_prints_the_schema_of_plans(tmp_path: Path) -> None:
    done = run("schema", "--profile", "trondheim", "--lang", "nb")
    assert done.returncode == 0
    assert done.stdout == schema_text(strategiplan.schema("trondheim", "nb"))
    assert run("schema", "plan", "--lang", "en").stdout == schema_text(strategiplan.schema())
    done = run("schema", "--lang", "en", "-o", "s.json", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == schema_text(strategiplan.schema())
    done = run("schema", "-o", "borte/s.json", folder=tmp_path)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr


def test_no_schema_of_a_broken_profile(tmp_path: Path) -> None:
    (tmp_path / "vår.yaml").write_text("name: vår\nlevels: [hovedmål]\n", encoding="utf-8")
    done = run("schema", "--profile", "vår.yaml", "--lang", "en", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "hovedmål" in done.stderr
    assert "Traceback" not in done.stderr
    assert run("schema", "--profile", "borte").returncode == 2
    for broken in (tmp_path / "vår.yaml", Profile(name="x", required={"goal": ("titel",)})):
        with pytest.raises(PlanError):
            strategiplan.schema(broken)


def test_new_writes_the_schema_beside_the_plan(tmp_path: Path) -> None:
    done = run("new", "min plan #1.yaml", "--profile", "trondheim", "--lang", "nb", folder=tmp_path)
    assert done.stdout.splitlines() == ["min plan #1.yaml", "min-plan-1.schema.json"]
    first = (tmp_path / "min plan #1.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=min-plan-1.schema.json"
    written = (tmp_path / "min-plan-1.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(strategiplan.schema("trondheim", "nb"))
    # One that was written for another plan of that name is written anew, nothing else is.
    (tmp_path / "min plan #1.yaml").unlink()
    assert run("new", "min plan #1.yaml", folder=tmp_path).returncode == 0
    (tmp_path / "b.schema.json").write_text("{}", encoding="utf-8")
    assert run("new", "b.yaml", folder=tmp_path).returncode == 2
    assert not (tmp_path / "b.yaml").exists()
    (tmp_path / "c.schema.json").mkdir()
    assert run("new", "c.yaml", folder=tmp_path).returncode == 2
    done = run("new", "d.yaml", "--no-schema", folder=tmp_path)
    assert done.stdout == "d.yaml\n"
    assert "$schema" not in (tmp_path / "d.yaml").read_text(encoding="utf-8")
    assert not (tmp_path / "d.schema.json").exists()
    # A check of the folder is not about schemas.
    assert "schema" not in run("check", ".", folder=tmp_path).stdout


def test_the_reference_plan_has_a_schema_that_takes_it() -> None:
    text = reference_file().read_text(encoding="utf-8")
    assert refusals("trondheim", as_an_editor_reads(text)) == []


def test_what_a_file_says_to_editors_is_taken() -> None:
    text = '{"$schema": "x.json", "$comment": ["a"], "title": "Plan"}'
    assert check(read_bytes(text.encode())).ok
    assert validator("generic").is_valid(json.loads(text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_of_submissions_takes_what_their_reader_takes(
    language: str, tmp_path: Path
) -> None:
    result = CliRunner().invoke(command, ["schema", "submissions", "--lang", language])
    validator = Draft202012Validator(json.loads(result.stdout))
    validator.check_schema(validator.schema)
    file = tmp_path / "a.yaml"
    for text, taken in (
        ("[]", True),
        (
            "- {id: a, received: 27.5.2022, concerns: a b, outcome: Followed, attachments: [b]}",
            True,
        ),
        ("- {id: 0301, language: nb, changed: [], outcome: noted, sender: '', text: 7}", True),
        ("consultation: horing\nsubmissions:\n  - {id: a}", True),
        ("- {id: a, outcom: noted}", False),
        ("- {id: a, outcome: ja}", False),
        ("- {id: a, text: {a: b}}", False),
        ("consultation: horing\ntitle: a", False),
        ("- a", False),
    ):
        assert validator.is_valid(yaml.safe_load(text)) == taken, text
        file.write_text(text, encoding="utf-8")
        found = [problem for entry in read_submissions(file) for problem in entry.problems]
        assert (not found) == taken, text
