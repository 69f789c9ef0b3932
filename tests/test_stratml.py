"""StratML: laws of both ways, repairs, real documents, hostile ones, and the command."""

from __future__ import annotations

import datetime
import json
import os
import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategies import plans
from strategiplan import (
    Actor,
    ActorId,
    Consultation,
    Decision,
    Finding,
    FocusArea,
    Goal,
    GoalId,
    Indicator,
    Kept,
    Localized,
    Measure,
    Measurement,
    PartialDate,
    Plan,
    PlanId,
    SdgLink,
    Strategy,
    Subgoal,
    SubgoalId,
    Value,
    check,
    dump,
    fix,
    import_plan,
    load,
    render,
)
from strategiplan.binding import bind
from strategiplan.reading.decoding import MAX_BYTES
from strategiplan.reading.markup import decoded
from strategiplan.report.formats import FORMATS
from strategiplan.stratml import looks_like_stratml, lost, read_stratml, write
from strategiplan.stratml.composing import digest
from strategiplan.stratml.grammar import NAMESPACES, PartNumber
from strategiplan.stratml.reading import opened
from strategiplan.stratml.repairs import unused
from strategiplan.stratml.serial import fragment
from stratml_documents import (
    DOCUMENTS,
    SHARED,
    assert_nothing_lost,
    assert_valid,
    dirty_documents,
    with_shared,
)

law = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
both_parts = pytest.mark.parametrize("part", [1, 2])


def read(data: bytes) -> Plan:
    bound = bind(read_stratml(data), Plan)
    assert bound.value is not None, bound.problems
    return bound.value


@both_parts
@given(plan=plans())
@law
def test_a_plan_written_as_stratml_is_read_back_the_same(plan: Plan, part: PartNumber) -> None:
    data = write(plan, part)
    assert data == write(plan, part)
    assert read(data) == plan


@with_shared
@both_parts
@given(plan=plans())
@law
def test_a_plan_written_as_stratml_is_valid(plan: Plan, part: PartNumber) -> None:
    assert_valid(write(plan, part), part)
    assert_valid(write(plan, part, plain=True), part)


@both_parts
@given(data=dirty_documents())
@law
def test_a_dirty_document_loses_nothing(data: bytes, part: PartNumber) -> None:
    plan = read(data)
    written = write(plan, part)
    assert_nothing_lost(data, written)
    assert read(written) == plan


@with_shared
@both_parts
@given(data=dirty_documents())
@law
def test_a_dirty_document_is_repaired(data: bytes, part: PartNumber) -> None:
    assert_valid(write(read(data), part), part)


SAMPLES = sorted((Path(__file__).parent / "catalogue").glob("SP9[678]*.xml"))


@both_parts
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_each_kind_of_dirt_is_repaired_and_loses_nothing(path: Path, part: PartNumber) -> None:
    data = path.read_bytes()
    plan = bind(read_stratml(data), Plan).value
    if plan is None:
        assert path.stem.partition(".")[0] in ("SP961", "SP962", "SP963", "SP964")
        return
    written = write(plan, part)
    if path.stem not in ("SP977.encoding", "SP977.late"):
        # Which lxml cannot read at all.
        assert_nothing_lost(data, written)
    assert read(written) == plan
    if DOCUMENTS:
        assert_valid(written, part)


# Real documents


@with_shared
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem[:30])
def test_a_real_document_becomes_valid_and_comes_back_as_it_was_repaired(path: Path) -> None:
    data = path.read_bytes()
    found = import_plan(path, language="en")
    assert found.plan is not None
    assert all(each.place and each.place.line for each in found.report.findings)
    part: PartNumber = 1 if found.format == "stratml1" else 2
    written = write(found.plan, part)
    assert_valid(written, part)
    assert_nothing_lost(data, written)
    assert _canonical(written) == _canonical(data)
    for other in (1, 2):
        assert_valid(write(found.plan, other), other)
        assert_valid(write(found.plan, other, plain=True), other)
        assert read(write(found.plan, other)) == found.plan


def _canonical(data: bytes) -> str:
    """A document after the named repairs, as canonical XML."""
    from lxml import etree

    repaired, _ = opened(decoded(data)[0])
    root = etree.fromstring(fragment([*repaired.before, repaired.root, *repaired.after]))
    return str(etree.tostring(root.getroottree(), method="c14n2").decode())


@with_shared
def test_what_only_looks_like_stratml_is_refused_with_the_reason() -> None:
    (path,) = (SHARED / "stratml" / "documents").glob("*INVENTED*")
    (finding,) = check(path, language="en").findings
    assert (finding.code, finding.severity) == ("SP961", "error")
    assert finding.place
    assert finding.place.line == 7
    assert "“Goals” stands where “StrategicPlanCore” is expected" in finding.message


# Hostile documents

DTD = "<!DOCTYPE StrategicPlan [{}]>\n<StrategicPlan><Name>{}</Name></StrategicPlan>"
HOSTILE: dict[str, tuple[bytes, str]] = {
    "entity bomb": (
        DTD.format(
            '<!ENTITY a "'
            + "x" * 100
            + '">'
            + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(8)),
            "&i;",
        ).encode(),
        "SP963",
    ),
    "another file": (
        DTD.format('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;").encode(),
        "SP963",
    ),
    "the network": (
        b'<!DOCTYPE StrategicPlan SYSTEM "http://127.0.0.1:9/x.dtd"><StrategicPlan/>',
        "SP963",
    ),
    "parameters": (
        DTD.format('<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;', "").encode(),
        "SP963",
    ),
    "inclusion": (
        b'<StrategicPlan xmlns:xi="http://www.w3.org/2001/XInclude"><Name/>'
        b'<xi:include href="file:///etc/passwd" parse="text"/></StrategicPlan>',
        "SP961",
    ),
    "depth": (b"<StrategicPlan>" * 100_000, "SP964"),
    "attributes": (
        b"<StrategicPlan " + b" ".join(b'a%d=""' % i for i in range(5000)) + b"/>",
        "SP964",
    ),
    "an entity of nobody": (b"<StrategicPlan><Name>&a;</Name></StrategicPlan>", "SP962"),
    "a character that is none": (b"<StrategicPlan>&#0;</StrategicPlan>", "SP962"),
    "a null": (b"<StrategicPlan><Name>a\x00b</Name></StrategicPlan>", "SP962"),
    "half a file": (b"<StrategicPlan><Name", "SP962"),
    "a strange encoding": (
        b'<?xml version="1.0" encoding="unicode_escape"?><StrategicPlan>\\x3c</StrategicPlan>',
        "SP961",
    ),
    "two encodings": (
        '<?xml version="1.0" encoding="UTF-16"?><StrategicPlan>&a;</StrategicPlan>'.encode(
            "utf-16"
        ),
        "SP962",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_and_asks_for_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("it opened something")

    monkeypatch.setattr("socket.socket", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    data, code = HOSTILE[name]
    document = read_stratml(data, name="plan.xml")
    assert code in {problem.code for problem in document.problems}
    assert bind(document, Plan).value is None


def test_a_hostile_mark_harms_nobody() -> None:
    for mark in (
        '{"fields":' + "[" * 5000 + "]" * 5000 + "}",
        '{"fields":{"title":"\\ud800"}}',
        '{"fields":{"rank":' + "1" * 5000 + "}}",
        '{"fields":{"tull":1,"title":[1,{"a":true}]}}',
        '{"level":true,"in":["a"],"told":-1,"holds":{}}',
        '{"level":99,"in":"measures"}',
        '{"organizations":[1]}',
        "{",
        "{}x",
    ):
        data = document_of(f"<OtherInformation>[strategiplan-1] {mark}</OtherInformation>")
        bound = bind(read_stratml(data), Plan)
        assert bound.value is not None or bound.problems
        bind(read_stratml(data.replace(b"<Goal>", b"<Goal><!-- a -->")), Plan)


@given(data=st.binary(max_size=300))
@law
def test_no_bytes_make_it_fail(data: bytes) -> None:
    for beginning in (b"", b"<StrategicPlan>", b"\xff\xfe<\x00", b"<?xml version='1.0'"):
        bind(read_stratml(beginning + data), Plan)


# Repairs


def test_a_number_behind_a_text_makes_it_another_than_all_others() -> None:
    used = {"mål", "mål-2"}
    numbers: dict[str, int] = {}
    for wanted in ("mål-3", "mål-4"):
        found = unused("mål", used, numbers)
        assert found == wanted
        used.add(found)
    assert unused("visjon", used, numbers) == "visjon"


def document_of(goal: str = "", before: str = "", after: str = "", part: PartNumber = 1) -> bytes:
    kind = ' Type="Strategic_Plan"' if part == 2 else ""
    name = "StrategicPlan" if part == 1 else "PerformancePlanOrReport"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} xmlns="{NAMESPACES[part]}"{kind}>'
        f"<Name>Samfunnsdelen</Name>{before}<StrategicPlanCore><Goal><Name>Et varmt samfunn</Name>"
        f"<Description/>{goal}</Goal></StrategicPlanCore>{after}</{name}>"
    ).encode()


def dates(start: str) -> bytes:
    inside = f"<StartDate>{start}</StartDate>"
    return document_of(after=f"<AdministrativeInformation>{inside}</AdministrativeInformation>")


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("2020-01-01", "2020"),
        ("2020-05-17", "2020-05-17"),
        ("2020", "2020"),
        ("2020-06", "2020-06-01"),
        ("1.2.2020", "2020-02-01"),
        ("5/6/2020", "None"),
        ("0000", "None"),
        ("snart", "None"),
    ],
)
def test_a_day_is_read_where_only_one_can_be_meant(written: str, start: str) -> None:
    plan = read(dates(written))
    assert str(plan.period and plan.period.start) == start
    kept = [each.value for each in plan.kept if each.name == "StartDate"]
    assert kept == ([] if written.startswith("2020-0") and len(written) == 10 else [written])


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", "12"),
        ("+5", "5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1 000", "1000"),
        ("7,5", "7.5"),
        ("50 %", "50"),
        ("1e3", "1000"),
        ("mange", "None"),
        ("1" * 40, "None"),
    ],
)
def test_a_number_is_read_where_only_one_can_be_meant(written: str, value: str) -> None:
    actual = f"<ActualResult><NumberOfUnits>{written}</NumberOfUnits><Description>x</Description>"
    goal = (
        "<Objective><PerformanceIndicator><MeasurementDimension>Trivsel</MeasurementDimension>"
        f"<UnitOfMeasurement/><MeasurementInstance>{actual}</ActualResult></MeasurementInstance>"
        "</PerformanceIndicator></Objective>"
    )
    plan = read(document_of(goal, part=2))
    (measured,) = plan.goals[0].subgoals[0].indicators[0].values
    assert str(measured.value) == value
    assert measured.text == "x"


def test_a_list_in_markup_becomes_lines() -> None:
    plan = read(document_of("<OtherInformation><p>En</p><p>To<br/>tre</p></OtherInformation>"))
    assert plan.goals[0].note == "En\nTo\ntre"
    assert plan.goals[0].kept[0].value.startswith("<OtherInformation><p>En</p>")


def test_two_names_of_one_attribute_are_one_and_the_other_is_kept() -> None:
    goal = (
        '<Objective><PerformanceIndicator IndicatorType="Qualitative" '
        'PerformanceIndicatorType="Quantitative"/></Objective>'
    )
    plan = read(document_of(goal, part=2))
    kept = plan.goals[0].subgoals[0].indicators[0].kept
    assert {(each.name, each.value) for each in kept} == {
        ("@IndicatorType", "Qualitative"),
        ("@PerformanceIndicatorType", "Quantitative"),
    }


def test_a_contact_too_many_is_kept() -> None:
    contact = "<Submitter><Surname>{}</Surname></Submitter>"
    information = f"<AdministrativeInformation>{contact.format('A')}</AdministrativeInformation>"
    plan = read(document_of(after=information + contact.format("B"), part=2))
    values = {each.value for each in plan.kept if each.name == "Submitter"}
    assert values == {contact.format("A"), contact.format("B")}
    only = read(document_of(after=contact.format("B")))
    assert write(only, 1).count(b"<Surname>B</Surname>") == 1


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"utf-16", b"latin-1", b"undeclared", b"euc"])
def test_letters_are_read_in_the_encoding_that_the_file_is_in(mark: bytes) -> None:
    text = document_of().decode().replace("varmt", "grønt")
    data = {
        b"\xef\xbb\xbf": b"\xef\xbb\xbf" + text.encode(),
        b"utf-16": text.replace("UTF-8", "UTF-16").encode("utf-16"),
        b"latin-1": text.replace("UTF-8", "ISO-8859-1").encode("latin-1"),
        b"undeclared": text.encode("latin-1"),
        b"euc": text.replace("UTF-8", "EUC-JP").encode("euc-jp"),
    }[mark]
    assert read(data).goals[0].title == "Et grønt samfunn"
    assert looks_like_stratml(data)
    assert read_stratml(b"  \n").problems[0].code == "SP002"


# Marks


PLAN = Plan(
    id=PlanId("samfunnsdelen"),
    title=Localized({"nb": "Samfunnsdelen", "en": "The plan"}),
    language="nb",
    owners=(ActorId("kommunen"),),
    actors=(
        Actor(id=ActorId("kommunen"), title="Kommunen", organisation_number="942110464"),
        Actor(id=ActorId("barna"), title="Barna", type="children-and-youth"),
        Actor(id=ActorId("ukjent"), title="Ukjent", type="other"),
    ),
    values=(Value(title="Åpen"), Value(note="uten ord")),
    consultations=(Consultation(title="Høring", opened=datetime.date(2022, 4, 8), deadline=None),),
    decisions=(Decision(type="adoption", date=datetime.date(2022, 11, 17)),),
    goals=(
        Goal(
            id=GoalId("varmt"),
            code="1",
            title=Localized({"nb": "Et varmt samfunn", "en": "A warm community"}),
            responsible=(ActorId("kommunen"), ActorId("borte")),
            partners=(ActorId("barna"), ActorId("ukjent")),
            sdgs=(SdgLink(sdg="11", note="Byer ^ og bygder"), SdgLink(sdg="11.2")),
            indicators=(Indicator(title="Trivsel", unit="%"),),
            subgoals=(
                Subgoal(
                    id=SubgoalId("naer"),
                    title="Nærmiljø",
                    strategies=(Strategy(title="Benker", measures=(Measure(title="Ti benker"),)),),
                    indicators=(
                        Indicator(
                            title="Besøk",
                            target=Measurement(date=PartialDate(2030), value=Decimal("1E+2")),
                            values=(
                                Measurement(date=PartialDate(2020, 6), value=Decimal("1.10")),
                                Measurement(date=PartialDate(2021, 6, 5), text="mange"),
                                Measurement(note="ukjent"),
                            ),
                            sdgs=(SdgLink(sdg="11.2"), SdgLink(sdg="?")),
                        ),
                    ),
                ),
            ),
        ),
    ),
    focus_areas=(FocusArea(title="By", goals=(Goal(title="Grønt"),)),),
    strategies=(Strategy(title="For alt"),),
)


@both_parts
def test_what_is_changed_in_a_stratml_editor_holds(part: PartNumber) -> None:
    data = write(PLAN, part)
    assert read(data) == PLAN
    changed = data.replace(b"<Name>Et varmt samfunn</Name>", b"<Name>Et trygt samfunn</Name>")
    document = read_stratml(changed)
    assert "SP980" in {problem.code for problem in document.problems}
    plan = bind(document, Plan).value
    assert plan
    assert plan.goals[0].title == "Et trygt samfunn"
    assert plan.goals[0].responsible == PLAN.goals[0].responsible
    moved = read(data.replace("<Name>Nærmiljø</Name>".encode(), b"<Name>Nabolag</Name>"))
    assert moved.goals[0].subgoals[0].title == "Nabolag"
    assert moved.goals[0].subgoals[0].strategies == PLAN.goals[0].subgoals[0].strategies


@both_parts
def test_organisations_of_a_marked_document_are_told_apart(part: PartNumber) -> None:
    twins = attrs.evolve(
        PLAN,
        owners=tuple(map(ActorId, ("b", "a", "b", "borte"))),
        actors=(Actor(id=ActorId("a"), title="Tvilling"), Actor(id=ActorId("b"), title="Tvilling")),
    )
    data = write(twins, part)
    assert read(data) == twins
    added = data.replace(
        b"<Organization>", b"<Organization><Name>Ny</Name></Organization>\n<Organization>", 1
    )
    assert "Ny" in {actor.title for actor in read(added).actors}
    changed = read_stratml(data.replace(b"<Name>Tvilling</Name>", b"<Name>Bror</Name>", 1))
    assert "SP980" in {problem.code for problem in changed.problems}


def test_the_text_below_a_goal_can_be_read_by_people() -> None:
    text = write(PLAN, 2).decode()
    assert "FNs bærekraftsmål: 11 (Byer ˆ og bygder), 11.2" in text
    assert "Høring: Høring 2022-04-08" in text
    assert "<ReferentIdentifier>http://metadata.un.org/sdg/11.2</ReferentIdentifier>" in text
    assert "<Identifier>NO-BRC-942110464</Identifier>" in text
    assert "<PublicationDate>2022-11-17</PublicationDate>" in text
    assert '<Stakeholder StakeholderTypeType="Generic_Group">' in text
    assert "[strategiplan-1]" not in write(PLAN, 2, plain=True).decode()


@both_parts
def test_the_plain_form_says_what_it_loses(part: PartNumber) -> None:
    missing = {each.path: each.fields for each in lost(PLAN, part)}
    assert "consultations" in missing[()]
    assert "id" in missing["goals", 0]
    assert missing["goals", 0, "subgoals", 0, "strategies", 0] == ("strategies",)
    assert ("indicators" in missing["goals", 0]) == (part == 1)
    assert not lost(read(document_of()), 1)


# Kept


def test_what_was_kept_gives_way_to_what_the_plan_says_since() -> None:
    goal = "<Stakeholder StakeholderTypeType='Person'><Name>Kari</Name><Role><Name>Leder</Name></Role></Stakeholder>"
    data = document_of(goal, part=2)
    plan = read(data)
    assert b"Leder" in write(plan, 2, plain=True)
    (first,) = plan.goals
    changed = attrs.evolve(plan, goals=(attrs.evolve(first, partners=()),))
    assert b"Leder" not in write(changed, 2, plain=True)
    assert b"Leder" in write(changed, 2)
    assert read(write(changed, 2)) == changed


@pytest.mark.parametrize(
    "value",
    [
        "<Acronym>A</Acronym>",
        "<Acronym>A</Acronym><Acronym>B</Acronym>",
        "<Acronym>A",
        "tekst",
        "<Name>A</Name>",
        "<Acronym> A </Acronym>",
        "<Acronym>A</Acronym><!-- a -->",
        "\ud800",
        "",
    ],
)
def test_what_was_kept_and_cannot_stand_there_is_carried_along(value: str) -> None:
    empty = digest("")
    kept = (
        Kept(format="stratml", name="Acronym", value=value, instead_of=empty),
        Kept(format="stratml", name="Goal", value=value, instead_of=empty),
        Kept(format="stratml", name="tull", value=value, instead_of=empty),
        Kept(format="stratml", name="type", value="Person"),
        Kept(format="stratml", name="type", value="tull"),
        Kept(format="stratml", name="!>", value="<!-- slutt -->", instead_of="-"),
        Kept(format="annet", name="Acronym", value=value, instead_of=empty),
    )
    plan = attrs.evolve(
        PLAN,
        actors=(attrs.evolve(PLAN.actors[0], kept=kept),),
        kept=(
            Kept(format="stratml", name="@Type", value="tull", instead_of=digest("Strategic_Plan")),
            Kept(format="stratml", name="@xsi:schemaLocation", value="annet sted", instead_of="-"),
            Kept(format="stratml", name="<?", value="<?a b?>"),
            Kept(format="stratml", name="Name", instead_of=digest("<Name>Samfunnsdelen</Name>")),
        ),
    )
    data = write(plan, 2)
    if value != "\ud800":
        assert read(data) == plan
    assert (b"<Acronym>A</Acronym>" in data.split(b"<Vision", 1)[0]) == (
        value == "<Acronym>A</Acronym>"
    )
    assert data.split(b"\n")[1] == b"<?a b?>"


def test_comments_and_instructions_stay_where_they_are() -> None:
    data = document_of(
        "<!-- under --><Objective><Name>Nærmiljø</Name><!-- i --></Objective><!-- sist -->",
        before="<!-- kjerne -->",
        after="<!-- ytterst -->",
    ).replace(b"<StrategicPlanCore>", b"<StrategicPlanCore><!-- foran -->")
    data = data.replace(b"</StrategicPlanCore>", b"<!-- etter --></StrategicPlanCore>")
    written = write(read(data), 1).decode()
    words = re.findall(r"<!-- (\w+) -->", written)
    assert words == ["kjerne", "foran", "under", "i", "sist", "etter", "ytterst"]
    assert "[strategiplan" not in written


# Levels


def test_levels_are_inferred_only_on_request() -> None:
    def objective(code: str) -> str:
        return f"<Objective><Name>{code}</Name><SequenceIndicator>{code}</SequenceIndicator></Objective>"

    codes = ("EX1.2", "EX1.2.1", "EX1.2.1.1", "EX1.2.1.1.1", "EX1.3", "EX1.3a", "EX1.2.2", "EX1.30")
    data = document_of(
        "<SequenceIndicator>EX1</SequenceIndicator>" + "".join(map(objective, codes))
    )
    assert len(read(data).goals[0].subgoals) == len(codes)
    bound = bind(read_stratml(data, levels=True), Plan)
    assert bound.value
    goal = bound.value.goals[0]
    assert [each.code for each in goal.subgoals] == ["EX1.2", "EX1.3", "EX1.2.2", "EX1.30"]
    (strategy,) = goal.subgoals[0].strategies
    assert [each.code for each in strategy.measures] == ["EX1.2.1.1", "EX1.2.1.1.1"]
    assert {each.code for each in bound.problems} == {"SP979", "SP982"} - {"SP982"}
    assert read(write(bound.value, 1)) == bound.value


# The library and the command


def test_a_stratml_file_is_checked_and_loaded_like_a_plan_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.xml"
    path.write_bytes(document_of("<Budget>3</Budget>"))
    plan = load(path)
    assert plan.goals[0].title == "Et varmt samfunn"
    report = check(path, language="en")
    assert "SP973" in {each.code for each in report.findings}
    assert report.plan == plan
    assert report.complete
    for form in FORMATS:
        assert "SP973" in render(report, form)
    before = path.read_bytes()
    fixed = fix(path, language="en")
    assert not fixed.changed
    fixed.write()
    assert path.read_bytes() == before
    hidden = tmp_path / "plan.txt"
    hidden.write_bytes(document_of())
    assert check(hidden).plan


def test_a_format_is_found_out_and_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: Planen\n", encoding="utf-8")
    assert import_plan(path).format == "yaml"
    assert import_plan(path, format="json").format == "yaml"
    named = import_plan(path, format="stratml", language="en")
    assert named.plan is None
    assert [each.code for each in named.report.findings] == ["SP962"]
    path.write_bytes(document_of())
    assert import_plan(path).format == "stratml1"
    with pytest.raises(ValueError, match="there is no importer 'tull': stratml"):
        import_plan(path, format="tull")
    assert import_plan(tmp_path / "borte.xml").plan is None


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "strategiplan", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "STRATEGIPLAN_LANG": "en", **environment},
    )


def test_the_command_makes_a_plan_file_and_says_what_it_did(tmp_path: Path) -> None:
    path, out = tmp_path / "plan.xml", tmp_path / "plan.yaml"
    path.write_bytes(document_of("<Budget>3</Budget>"))
    done = run("import", path, "-o", out)
    assert done.returncode == 0, done.stderr
    assert f"{path}: read as StratML Part 1 (ISO 17469-1:2015): 1 goal\n" in done.stderr
    assert f"{out}: written as YAML\n" in done.stderr
    assert "SP973" in done.stderr
    assert load(out) == load(path)
    again = run("import", path, "-o", out)
    assert again.returncode == 2
    assert "exists already" in again.stderr
    assert run("import", path, "-o", out, "--force").returncode == 0
    over = run("import", path, "-o", path, "--force")
    assert over.returncode == 2
    assert "is the file that is read" in over.stderr
    assert json.loads(run("import", path, "--to", "json").stdout)["title"] == "Samfunnsdelen"


def test_the_command_writes_stratml_with_and_without_marks(tmp_path: Path) -> None:
    path, out = tmp_path / "plan.json", tmp_path / "plan.xml"
    dump(PLAN, path)
    done = run("import", path, "--to", "stratml2", "-o", out)
    assert done.returncode == 0, done.stderr
    assert load(out) == PLAN
    plain = run("import", path, "--to", "stratml1", "--plain")
    assert "not in the plain file: plan (" in plain.stderr
    assert plain.stdout.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<StrategicPlan ')
    goals = tuple(Goal(title=str(number), rank=number) for number in range(30))
    dump(Plan(title="Planen", goals=goals), path)
    assert "… and 10 more elements" in run("import", path, "--to", "stratml1", "--plain").stderr


def test_the_command_refuses_what_it_cannot_use(tmp_path: Path) -> None:
    path = tmp_path / "plan.xml"
    path.write_bytes(b"<Plan/>")
    refused = run("import", path)
    assert refused.returncode == 1
    assert "SP961" in refused.stderr
    assert run("import", tmp_path / "borte.xml").returncode == 2
    unknown = run("import", path, "--from", "tull")
    assert unknown.returncode == 2
    assert (
        "there is no importer tull; there are: stratml, xlsx, csv, docx, markdown, "
        in unknown.stderr
    )
    empty = tmp_path / "tom.yaml"
    empty.write_text("title: Planen\n", encoding="utf-8")
    assert ": read as YAML: nothing\n" in run("import", empty).stderr
    path.write_bytes(document_of())
    merged = run("merge", path, path, path)
    assert merged.returncode == 2
    assert "is no plan file that edits can be written into" in merged.stderr


# What few documents do


def codes(data: bytes) -> set[str]:
    """The codes and variants of what is told of a document."""
    found = bind(read_stratml(data), Plan).problems
    return {"/".join(filter(None, (each.code, each.variant))) for each in found}


def test_marks_that_were_changed_by_hand_are_told_and_lose_nothing() -> None:
    objective = "<Objective><Name>Nærmiljø</Name>{}</Objective>"
    mark = "<OtherInformation>[strategiplan-1] {}</OtherInformation>"
    wrong = mark.format('{"level":0,"in":"tull"}')
    plan = read(document_of(objective.format(wrong)))
    assert plan.goals[0].subgoals[0].title == "Nærmiljø"
    deep = mark.format('{"level":9,"in":"strategies"}')
    plan = read(document_of(objective.format(deep) + objective.format(deep)))
    assert len(plan.goals[0].strategies) == 2
    for field, kept in (("measures", True), ("strategies", False)):
        goal = mark.format(f'{{"in":"{field}"}}') + objective.format("")
        plan = read(document_of(goal))
        (aim,) = getattr(plan, field)
        assert bool(aim.kept) is kept
        assert getattr(aim, "measures", ()) == (() if kept else (Measure(title="Nærmiljø"),))
        assert b"rmilj" in write(plan, 1)
        assert read(write(plan, 1)) == plan
    holder = objective.format(mark.format('{"holds":"indicators"}'))
    assert read(document_of(holder)).goals[0].subgoals[0].title == "Nærmiljø"
    assert "SP980" in codes(document_of(mark.format("{feil}")))
    assert "SP980" in codes(document_of(mark.format("{}").replace("plan-1", "plan-7")))
    assert "SP980" in codes(document_of(mark.format('{"a":' + "[" * 99 + "]" * 99 + "}")))
    assert "SP980" in codes(document_of(mark.format('{"in":"subgoals"}')))
    fields = '{"fields":{"actors":["a",{"title":"uten id"}],"vision":{"title":null,"note":"x"}}}'
    top = f"<OtherInformation>[strategiplan-1] {fields}</OtherInformation>"
    data = document_of("<Stakeholder><Name>uten id</Name></Stakeholder>", before=top)
    data = data.replace(b"<Goal>", b"<Vision><Description>v</Description></Vision><Goal>")
    plan = read(data)
    assert plan.vision
    assert (plan.vision.title, plan.vision.note) == ("", "x")
    for languages in (
        '{"languages":"nb"}',
        '{"languages":[["nb",1]]}',
        '{"languages":[["nb","Et varmt samfunn"]]}',
    ):
        mark_of = mark.format(f'{{"fields":{{"title":{languages}}}}}')
        bind(read_stratml(document_of(mark_of)), Plan)


def test_a_plan_made_wrongly_in_python_is_not_written() -> None:
    with pytest.raises(TypeError, match="goals/0/rank"):
        write(Plan(goals=(Goal(rank="1"),)))  # type: ignore[arg-type] # what should not be given


def test_standard_input_is_read_as_what_it_is() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "strategiplan", "import", "-", "--lang", "en"],
        input=document_of(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"<stdin>: read as StratML Part 1" in done.stderr
    assert done.stdout.startswith(b"title: Samfunnsdelen\n")


def test_actors_get_identifiers_of_their_own() -> None:
    names = ("4H", "Bydel A", "Bydel-A", "Ærlig talt", "???")
    goal = "".join(f"<Stakeholder><Name>{name}</Name></Stakeholder>" for name in names)
    core = "<Organization><Name>Kommunen</Name><Identifier>NO-BRC-942110464</Identifier></Organization>"
    core += "<Organization><Name>Fylket</Name><Identifier>NO-BRC-x</Identifier></Organization>"
    plan = read(document_of(goal).replace(b"<Goal>", core.encode() + b"<Goal>"))
    found = {actor.title: actor.id for actor in plan.actors}
    assert found == {
        "Kommunen": "kommunen",
        "Fylket": "NO-BRC-x",
        "4H": "actor-4h",
        "Bydel A": "bydel-a",
        "Bydel-A": "bydel-a-2",
        "Ærlig talt": "aerlig-talt",
        "???": "actor",
    }
    assert plan.actors[0].organisation_number == "942110464"


def test_measurements_and_relationships_are_read_as_far_as_they_can_be_told() -> None:
    target = "<TargetResult><StartDate>{}</StartDate><EndDate>{}</EndDate></TargetResult>"
    spans = [
        ("2020-01-01", "2020-12-31"),
        ("2020-02-01", "2020-02-29"),
        ("2020-02-01", "2020-02-20"),
    ]
    relations = (
        '<Relationship RelationshipType="Peer_To"><ReferentIdentifier>_a</ReferentIdentifier>'
        "</Relationship><Relationship><Name>Likt</Name></Relationship>"
        '<Relationship RelationshipType="Narrower_Than"><ReferentIdentifier>'
        "http://metadata.un.org/sdg/11.2</ReferentIdentifier></Relationship>"
    )
    for (start, end), date in zip(spans, ("2020", "2020-02", "2020-02-20"), strict=True):
        goal = (
            "<Objective><PerformanceIndicator><MeasurementDimension>Trivsel</MeasurementDimension>"
            f"<UnitOfMeasurement/>{relations}<MeasurementInstance>{target.format(start, end)}"
            "<TargetResult><Descriptor><DescriptorName>x</DescriptorName></Descriptor></TargetResult>"
            "<ActualResult><Descriptor><DescriptorName>x</DescriptorName></Descriptor></ActualResult>"
            "</MeasurementInstance></PerformanceIndicator></Objective>"
        )
        data = document_of(goal, part=2)
        plan = read(data)
        indicator = plan.goals[0].subgoals[0].indicators[0]
        assert indicator.target
        assert str(indicator.target.date) == date
        assert [link.sdg for link in indicator.sdgs] == ["11.2"]
        assert not indicator.values
        assert read(write(plan, 2)) == plan


def test_odd_forms_of_documents_are_put_right() -> None:
    xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{} a.xsd"'
    other = document_of().replace(b"<StrategicPlan ", f"<StrategicPlan {xsi.format('x')} ".encode())
    assert b"schemaLocation" in write(read(other), 1)
    unnamed = re.sub(rb' xmlns="[^"]*"', b"", other)
    assert [each.name for each in read(unnamed).kept] == ["@xsi:schemaLocation"]
    right = xsi.format(NAMESPACES[1])
    named = document_of().replace(b"<StrategicPlan ", f"<StrategicPlan {right} ".encode())
    written = write(read(named), 1)
    assert b"xsi:schemaLocation=" in written
    assert write(read(written), 1) == written
    leftover = named.replace(b"</Goal>", b"</Goal><Budget>3</Budget>")
    assert read(write(read(leftover), 1)) == read(leftover)
    other_part = write(attrs.evolve(read(named), edition="vedtatt"), 1)
    assert write(read(other_part), 1) == other_part
    vision = document_of().replace(
        b"<Goal>", b"<Vision><Description>TBD</Description></Vision><Goal>"
    )
    assert read(vision).vision is None
    role = "<Stakeholder><Name>Alle</Name><Role><Name/><RoleType>performer</RoleType></Role></Stakeholder>"
    assert read(document_of(role, part=2)).goals[0].responsible == ("alle",)
    assert "SP973/part" in codes(document_of(role))
    tull = '<Stakeholder StakeholderTypeType="Tull"><Name>Alle</Name></Stakeholder>'
    assert "SP974/kept" in codes(document_of(tull))
    for space in ("http://stratml.us/draft", "urn:ISO:std:iso:17469:tech:xsd:annet"):
        assert read(document_of().replace(NAMESPACES[1].encode(), space.encode()))
    blank = '<Stakeholder StakeholderTypeType=" "><Name>Alle</Name></Stakeholder>'
    assert "SP968/attribute" in codes(document_of(blank))
    spaces = '<Objective xmlns="http://www.stratml.net"><Name>Nærmiljø</Name></Objective>'
    assert "SP965/mixed" in codes(document_of(spaces + '<x:y xmlns:x="urn:x">z</x:y>'))
    same = "<Objective><Name>a</Name><Identifier>1 2</Identifier></Objective>"
    assert "SP970" in codes(document_of(same + same))
    twice = same.replace("1 2", "a")
    assert "SP970/twice" in codes(document_of(twice + twice + twice))
    refers = "<Relationship><ReferentIdentifier>borte</ReferentIdentifier></Relationship>"
    goal = f"<Objective><PerformanceIndicator>{refers}</PerformanceIndicator></Objective>"
    assert "SP981" in codes(document_of(goal, part=2))
    note = "<OtherInformation>a<b><!-- i -->b</b> c</OtherInformation>"
    assert read(document_of(note)).goals[0].note == "ab c"
    bare = document_of().decode().replace("UTF-8", "UTF-16").encode("utf-16-le")
    assert read(bare).title == "Samfunnsdelen"
    aside = "<AdministrativeInformation><EndDate>2020-12-31</EndDate><!-- a --><Submitter>"
    contact = aside + "<Surname>B</Surname></Submitter></AdministrativeInformation>"
    plan = read(document_of(after=contact))
    assert read(write(plan, 1)) == plan
    plan = read(document_of(after=contact.replace("<EndDate>2020-12-31</EndDate>", "")))
    assert read(write(plan, 1)) == plan
    assert read(document_of("<OtherInformation>   </OtherInformation>")).goals[0].note == ""
    twins = Plan(
        goals=(Goal(id=GoalId("a"), title="x ^ y"), Goal(id=GoalId("a")), Goal(id=GoalId("a")))
    )
    assert re.findall(r"-2|-3<", write(twins, 1).decode())
    assert read(write(twins, 1)) == twins
    beside = "<AdministrativeInformation><EndDate>2020-12-31</EndDate></AdministrativeInformation>"
    beside += "<!-- a --><Submitter><Surname>B</Surname></Submitter>"
    plan = read(document_of(after=beside))
    assert read(write(plan, 1)) == plan
    only = "<AdministrativeInformation><!-- a --></AdministrativeInformation><Submitter>"
    plan = read(document_of(after=only + "<Surname>B</Surname></Submitter>", part=2))
    assert read(write(plan, 1)) == plan
    nobody = (
        "<AdministrativeInformation><Submitter><Surname/></Submitter></AdministrativeInformation>"
    )
    assert not read(document_of(after=nobody)).kept
    assert read(document_of("<OtherInformation>x^2</OtherInformation>")).goals[0].note == "x^2"
    source = "<AdministrativeInformation><Source>{}</Source></AdministrativeInformation>"
    for wrong, address in (("http://a.no/b c", "http://a.no/b%20c"), ("a b:c", "")):
        plan = read(document_of(after=source.format(wrong)))
        assert [each.url for each in plan.publications] == ([address] if address else [])
        assert [each.value for each in plan.kept if not each.instead_of] == [wrong]
    untitled = attrs.evolve(PLAN, actors=(Actor(id=ActorId("barna"), note="uten navn"),))
    assert read(write(untitled, 2)) == untitled


def test_sizes_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_stratml(b" " * (MAX_BYTES + 1)).problems[0].code == "SP003"
    monkeypatch.setattr("strategiplan.reading.markup.MAX_ELEMENTS", 2)
    document = read_stratml(document_of())
    assert (document.problems[-1].code, document.problems[-1].variant) == ("SP964", "elements")
    assert document.refused
    next_event = document.events()
    assert [type(next_event()).__name__ for _ in range(2)] == ["StreamStartEvent", "StreamEndEvent"]
    with pytest.raises(StopIteration):
        next_event()
    other = read_stratml(b'<StrategicPlan xmlns="urn:x"/>')
    assert other.problems[0].values == {"found": "urn:x"}


# Documents as the world writes them


def document_with(goal: str = "", core: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<PerformancePlanOrReport xmlns="{NAMESPACES[2]}" '
        f'Type="Strategic_Plan"><Name>Planen</Name><StrategicPlanCore>{core}<Goal><Name>Mål</Name>'
        f"<Description>Alle.</Description>{goal}</Goal></StrategicPlanCore></PerformancePlanOrReport>"
    ).encode()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a ^ b", "a\nb"),
        ("a ^^ b", "a\n\nb"),
        ("a\n^\nb", "a\nb"),
        ("a \n\n ^ \n\n b", "a \n\n\n b"),
        ("a ^ ^ b", "a\n\nb"),
        ("^ a ^", "a"),
        ("^ ^", ""),
        ("2^3 og x^", "2^3 og x^"),
        (f"a{' ' * 300_000}b ^ c", f"a{' ' * 300_000}b\nc"),
    ],
)
def test_a_caret_is_the_end_of_a_line_and_takes_the_white_space_beside_it(
    text: str, lines: str
) -> None:
    plan = read(document_with(f"<OtherInformation>{text}</OtherInformation>"))
    assert (plan.goals[0].note or "") == lines


def test_what_thousands_of_elements_share_is_numbered_in_their_order() -> None:
    goals = "".join(
        "<Objective><Name>D</Name><Identifier>_a</Identifier></Objective>"
        "<Objective><Name>D</Name><Identifier>1:a</Identifier></Objective>"
        for _ in range(300)
    )
    organisations = "".join(f"<Organization><Name>{'!' * n}</Name></Organization>" for n in (1, 2))
    plan = read(document_with(goals, organisations * 150))
    ids = [each.id for each in plan.goals[0].subgoals]
    assert ids[:6] == ["_a", "_1-a", "_a-2", "_1-a-2", "_a-3", "_1-a-3"]
    assert len({*ids}) == len(ids) == 600
    assert [each.id for each in plan.actors[:3]] == ["actor", "actor-2", "actor-3"]
    for part in (1, 2):
        assert read(write(plan, part)) == plan


def test_a_comment_before_a_stakeholder_that_part_1_cannot_hold_stays_with_the_stakeholder() -> (
    None
):
    stakeholder = "<!--hvem?--><Stakeholder><Name/><Role><Name>Eier</Name></Role></Stakeholder>"
    below = "<Objective><Name>Delmål</Name></Objective>"
    plan = read(document_with(stakeholder + below))
    for part in (1, 2):
        assert read(write(plan, part)) == plan
    assert b"hvem?--&gt;&lt;Stakeholder" in write(plan, 1)
    assert b"<!--hvem?-->" in write(plan, 2)


@pytest.mark.parametrize("head", ["\n", "  \n\t\n", "\r\n\r\n"])
def test_blank_lines_before_the_declaration_are_told_and_move_no_place(head: str) -> None:
    data = head.encode() + document_with("<Foo>x</Foo>")
    found = {each.code: each for each in check_bytes(data)}
    assert "before the XML declaration" in str(found["SP977"].message)
    line = data[: data.index(b"<Foo>")].decode().replace("\r\n", "\n").count("\n") + 1
    place = found["SP973"].place
    assert place is not None
    assert place.line == line
    assert read(data) == read(document_with("<Foo>x</Foo>"))


def check_bytes(data: bytes) -> tuple[Finding, ...]:
    return check(read_stratml(data), language="en").findings


@pytest.mark.parametrize("identifier", ["_44c3ed00-c544-11ef-b53f-543581babdf6", "ñandú", "Ω1"])
def test_an_identifier_as_stratml_writes_it_is_nothing_odd(identifier: str) -> None:
    data = document_with(f"<Identifier>{identifier}</Identifier>")
    assert not [each for each in check_bytes(data) if each.code == "SP202"]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("R & D", "a plain “&” may not stand here in XML", "write &amp; for it"),
        ("R&D;x", "“&D;” is a sign that XML does not know", ""),
        ("R&D x", "a plain “&D” may not stand here in XML", "write &amp; for it"),
        ("a < b", "a plain “<” may not stand here in XML", "write &lt; for it"),
        ("a\x0bb", "the character “U+000B” may not stand in XML", "remove it"),
        ("a&#11;b", "the character “&#11;” may not stand in XML", "remove it"),
        ("a<br>b", "“</Foo>” stands where “<br>” has to be closed first", ""),
        ("a<x:br xmlns:x='u' >b", "“</Foo>” stands where “<x:br>” has to be closed first", ""),
        ("<a id=1/>", "this is not correct XML, at “1/>”", ""),
    ],
)
def test_why_a_file_is_no_xml_is_told_in_words(text: str, message: str, hint: str) -> None:
    (finding,) = check_bytes(document_with(f"<Foo>{text}</Foo>"))
    assert str(finding.message) == message
    assert str(finding.hint).startswith(hint)


@pytest.mark.parametrize("text", ['{"a": 1}', "Kommuneplanen", "Kjære alle <StrategicPlan/>"])
def test_a_file_that_does_not_begin_as_xml_is_told_by_its_beginning(text: str) -> None:
    (finding,) = check_bytes(text.encode())
    word = text.split()[0]
    assert str(finding.message) == f"this is no XML: it begins with “{word}”"


def test_a_number_behind_an_identifier_is_one_that_nobody_has() -> None:
    ids = ("_a", "_a-2", "_a", "_a-3", "_a")
    objectives = "".join(f"<Objective><Identifier>{each}</Identifier></Objective>" for each in ids)
    plan = read(document_with(objectives))
    assert [each.id for each in plan.goals[0].subgoals] == ["_a", "_a-2", "_a-3", "_a-3-2", "_a-4"]


def test_an_organisation_that_no_mark_knows_keeps_what_it_says() -> None:
    head, _, tail = document_with(
        core="<Organization><Name>Ny</Name><Acronym>NY</Acronym></Organization>"
    ).partition(b"<StrategicPlanCore>")
    mark = b'[strategiplan-1] {"fields":{"actors":[{"id":"a","title":"Kjent"}]}}'
    data = head + b"<OtherInformation>" + mark + b"</OtherInformation><StrategicPlanCore>" + tail
    plan = read(data)
    assert [str(each.title) for each in plan.actors] == ["Kjent", "Ny"]
    for part in (1, 2):
        assert b"<Acronym>NY</Acronym>" in write(plan, part)
        assert read(write(plan, part)) == plan
