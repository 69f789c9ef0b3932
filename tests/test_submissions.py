"""Files of submissions: read and written one at a time, and what is told of them."""

from __future__ import annotations

import datetime
import json
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import submission_files
from strategiplan import check, loads, reference_plan
from strategiplan import check_submissions as check_from_python
from strategiplan.cli import command
from strategiplan.cli.submission_check import check_submissions
from strategiplan.diagnostics import Place
from strategiplan.messages import Speaker
from strategiplan.model import Submission
from strategiplan.model.values import ChannelType, Outcome, SenderType
from strategiplan.reading.submission_files import holds_submissions
from strategiplan.submissions import Entry, read_submissions, reading, write_submissions
from strategiplan.submissions.beside import edition_beside
from strategiplan.submissions.checking import Against, checked
from strategiplan.submissions.telling import MOST, Telling
from strategiplan.tables import tables_of
from strategiplan.tables.csv import to_csv

FORMS = ["yaml", "jsonl", "csv"]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        "=1+1",
        "'=a",
        "-",
        "1.10",
        "0301",
        "20/46547",
        "ja",
        "~",
        "null",
        "a\nb",
        "a\r\nb",
        " a ",
        '"',
        "@x",
    ]
)
# What stands in a list is on one line each.
PART = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
NAMES: Any = st.lists(PART, max_size=3).map(tuple)
SUBMISSION = st.builds(
    Submission,
    id=TEXT.filter(bool),
    received=st.none() | st.dates(min_value=datetime.date(1000, 1, 1)),
    channel=st.none() | st.sampled_from(get_args(ChannelType)),
    sender=TEXT,
    sender_type=st.none() | st.sampled_from(get_args(SenderType)),
    title=TEXT,
    text=TEXT,
    concerns=NAMES,
    attachments=NAMES,
    outcome=st.none() | st.sampled_from(get_args(Outcome)),
    changed=NAMES,
    note=TEXT,
)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(submissions=st.lists(SUBMISSION, max_size=4))
def test_what_is_written_is_read_again(
    form: str, submissions: list[Submission], tmp_path: Path
) -> None:
    file = tmp_path / f"innspill.{form}"
    assert write_submissions(file, submissions) == len(submissions)
    entries = list(read_submissions(file))
    assert [entry.submission for entry in entries] == submissions
    assert not any(codes(each) for each in entries)
    before = file.read_bytes()
    write_submissions(file, submissions)
    assert file.read_bytes() == before


def codes(entry: Entry) -> list[str]:
    return [problem.code for problem in entry.problems]


def read(folder: Path, name: str, content: str | bytes) -> list[Entry]:
    data = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(data)
    return list(read_submissions(folder / name))


@pytest.mark.parametrize("key", submission_files.CATALOGUE)
def test_each_message_is_about_its_place(key: str, tmp_path: Path) -> None:
    telling = submission_files.shown(tmp_path, key)
    code, _, _ = key.partition("/")
    assert code in [finding.code for finding in telling.findings]
    assert all(finding.place for finding in telling.findings)
    assert telling.report().counts()


def test_a_submission_as_people_write_it(tmp_path: Path) -> None:
    [entry] = read(
        tmp_path,
        "innspill.csv",
        "ID ;Received;concerns;Attachments;sender_type;Outcome\n"
        "1;27.05.2022;gronn, hjem  klima;kart.pdf;organisation;Followed\n"
        ";;;;;\n",
    )
    assert entry.submission == Submission(
        id="1",
        received=datetime.date(2022, 5, 27),
        concerns=submission_files_ids("gronn", "hjem", "klima"),
        attachments=("kart.pdf",),
        sender_type="organisation",
        outcome="followed",
    )
    assert str(entry.place.cell) == "A2"
    _, entry = read(tmp_path, "b.csv", "id;received\n\n1;\n;;\n2;i går\n")
    [note] = entry.notes
    assert (note.place.address, note.place.line) == ("B5", 5)
    first, second = read(tmp_path, "c.csv", 'id;text\n1;"a\nb\nc"\n2;a\n')
    assert (first.place.line, first.place.end_line) == (2, 4)
    assert (second.place.line, second.place.end_line) == (5, 5)
    first, second = read(
        tmp_path, "c.yaml", "- id: a\n  text: |\n    Ja\n    nei\n- {id: b,\n   text: c}\n"
    )
    assert (first.place.line, first.place.end_line) == (1, 4)
    assert (second.place.line, second.place.end_line) == (5, 6)
    [entry] = read(
        tmp_path,
        "innspill.yaml",
        "consultation: horing\nsubmissions:\n  - id: 1\n    received: 2022-05-27T10:00\n"
        "    sender:\n    title: ~\n    concerns: gronn\n",
    )
    assert entry.submission == Submission(
        id="1",
        consultation=submission_files_ids("horing")[0],
        received=datetime.date(2022, 5, 27),
        concerns=submission_files_ids("gronn"),
    )
    [entry] = read(tmp_path, "a.jsonl", '\n{"id": 7, "received": "2022-05-27", "note": null}\n')
    assert entry.submission == Submission(id="7", received=datetime.date(2022, 5, 27))
    assert entry.place.line == 2


def submission_files_ids(*names: str) -> Any:
    return names


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.yaml", "", ["SP775"]),
        ("a.yaml", "# Ingen ennå.\n", ["SP775"]),
        ("a.yaml", "[]\n", []),
        ("a.yaml", "consultation: horing\nsubmissions: []\n", []),
        ("a.jsonl", "", ["SP775"]),
        ("a.jsonl", "\n", []),
        ("a.csv", "", ["SP775"]),
        ("a.csv", "id;text\n", []),
        ("a.yaml", "submissions:\n", []),
        ("a.yaml", "submissions: []\n", []),
        ("a.yaml", "submissions: {a: b}\n", ["SP775"]),
        ("a.yaml", "- id: a\n  ? [x]\n  : {y: [z]}\n  text: [[a], b]\n- [a]\n", ["SP777", "SP778", "SP776"]),
        ("a.yaml", "[" * 5000 + "]" * 5000, ["SP775"]),
        ("a.yaml", "- id: a\n  text: !!python/object:os.system x\n", []),
        ("a.jsonl", "[" * 100_000 + "\n", ["SP776"]),
        ("a.jsonl", '{"id": "a", "text": true, "concerns": [1], "outcome": {}}\n', ["SP778"] * 2),
        ("a.jsonl", '{"id": "a", "x": {"a": 1}}\n', ["SP777"]),
        ("a.csv", "\ufeffid,text\n1,a\n", []),
        ("a.csv", "id\ttext\n1\ta\n", []),
        ("a.csv", "id;;text\n1;x;a\n", ["SP776"]),
        ("a.csv", "id;text\n1;a\n".encode("utf-16"), ["SP781"]),
        ("a.csv", "id;text\n1;a\0b\n", []),
        ("a.csv", b"id;" + b"x;" * 1_000_000, ["SP775"]),
        ("a.txt", "id\n", ["SP775"]),
    ],
)  # fmt: skip
def test_whatever_stands_in_a_file(
    name: str, content: str | bytes, expected: list[str], tmp_path: Path
) -> None:
    found = [code for entry in read(tmp_path, name, content) for code in codes(entry)]
    assert found == expected


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=300), form=st.sampled_from(FORMS))
def test_any_bytes_are_read_or_told(content: bytes, form: str, tmp_path: Path) -> None:
    entries = read(tmp_path, f"a.{form}", content)
    assert all(entry.usable or entry.notes for entry in entries)


def test_a_line_that_never_ends_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("strategiplan.submissions.reading.LONGEST", 30)
    text = '{"id": "1", "text": "' + "a" * 200 + '"}\n{"id": "2"}\n'
    first, second = read(tmp_path, "a.jsonl", text)
    assert codes(first) == ["SP776"]
    assert (second.submission.id, second.place.line) == ("2", 2)
    long, after = read(tmp_path, "b.csv", "id;text\n1;" + "a" * 200 + "\n2;b\n")
    assert codes(long) == ["SP776"]
    assert (after.submission.id, str(after.place.cell)) == ("2", "A3")


def test_a_folder_of_files_in_their_order(tmp_path: Path) -> None:
    folder = tmp_path / "innspill"
    folder.mkdir()
    write_submissions(folder / "b.yaml", [Submission(id="2")])
    write_submissions(folder / "a.csv", [Submission(id="1")])
    for name in (".c.yaml", "les.txt"):
        (folder / name).write_text("- id: x\n", encoding="utf-8")
    outside = tmp_path / "d.yaml"
    outside.write_text("- id: x\n", encoding="utf-8")
    (folder / "d.yaml").symlink_to(outside)
    entries = list(read_submissions(folder))
    assert [entry.submission.id for entry in entries] == ["1", "2", ""]
    assert codes(entries[-1]) == ["SP775"]


def test_a_folder_with_no_file_of_submissions_is_told(tmp_path: Path) -> None:
    (tmp_path / "les.txt").write_text("id\n", encoding="utf-8")
    (entry,) = read_submissions(tmp_path)
    assert (codes(entry), entry.problems[0].variant) == (["SP775"], "folder")


@pytest.mark.parametrize("name", ["a.yaml", "a.csv", "a.jsonl", "a.txt"])
def test_a_pipe_is_not_waited_for(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    (entry,) = read_submissions(tmp_path / name)
    assert (codes(entry), entry.problems[0].variant) == (["SP775"], "device")


def test_what_cannot_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "innspill.jsonl"
    file.write_text("{}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="half a character"):
        write_submissions(file, [Submission(text="\ud800")])
    with pytest.raises(ValueError, match=r"ends in one of \.yaml"):
        write_submissions(tmp_path / "a.xlsx", [])
    assert file.read_text(encoding="utf-8") == "{}\n"
    assert os.listdir(tmp_path) == ["innspill.jsonl"]


@pytest.mark.parametrize("form", FORMS)
def test_what_is_in_memory_does_not_grow_with_the_file(form: str, tmp_path: Path) -> None:
    def peak(count: int) -> int:
        file = tmp_path / f"{count}.{form}"
        write_submissions(file, (Submission(id=str(n), text="æ" * 500) for n in range(count)))
        tracemalloc.start()
        assert sum(1 for _ in read_submissions(file)) == count
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(10)
    assert peak(9000) < peak(4500) + 300_000


def test_the_deadline_is_the_extended_one_and_days_without_doubt_count(tmp_path: Path) -> None:
    plan = submission_files.plan()
    days = ["2026-03-01", "2026-05-01", "2026-05-08"]
    entries = read(tmp_path, "a.jsonl", "".join(
        json.dumps({"id": day, "received": day, "reference": "26/1234 Høring"}) + "\n" for day in days
    ))  # fmt: skip
    assert not list(checked(entries, Against(plan)))


def test_what_repeats_another_needs_no_answer_of_its_own(tmp_path: Path) -> None:
    entries = read(
        tmp_path,
        "a.yaml",
        "- {id: a, outcome: noted, assessment: Takk., changed: [hjem]}\n- {id: b, same_as: a}\n",
    )
    against = Against(submission_files.AFTER, submission_files.BEFORE)
    assert not list(checked(entries, against))


@pytest.mark.parametrize(
    ("count", "said"),
    [
        ("1", []),
        ("2", ["SP793"]),
        ("{received: 2, precision: at-least}", ["SP793"]),
        ("{received: 1, precision: at-least}", []),
    ],
)
def test_the_number_that_the_plan_says(count: str, said: list[str], tmp_path: Path) -> None:
    entries = read(tmp_path, "a.yaml", "- {id: a}\n")
    against = Against(submission_files.plan(count=count))
    assert [note.problem.code for note in checked(entries, against)] == said


def test_very_many_findings_are_counted() -> None:
    telling = Telling("a", Speaker("nb"), most_alike=2)
    entry = Entry(Submission(), 1, next(iter(_note_places())))
    for note in checked([entry] * 10):
        telling.tell(note)
    assert not telling.findings
    notes = list(checked(Entry(Submission(id="a"), 1, entry.place) for _ in range(MOST + 10)))
    for note in notes:
        telling.tell(note)
    assert len(telling.findings) == 2
    assert telling.more == {"SP780": MOST + 7}


def _note_places() -> Any:
    from strategiplan.diagnostics import Place

    return [Place("a", 1, 1, 1, 1)]


@attrs.frozen
class Ran:
    exit_code: int
    stdout: str
    stderr: str


def run(*words: str) -> Ran:
    result = CliRunner().invoke(check_submissions, [*words, "--lang", "nb"], standalone_mode=False)
    code = 2 if result.exception else int(result.return_value)
    return Ran(code, result.stdout, f"{result.stderr}{result.exception or ''}")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, title, status in (("old", "hjem", "consultation"), ("new", "trygt hjem", "adopted")):
        text = submission_files.PLAN.format(
            edition=name, status=status, title=f"Alle har et {title}", count=""
        )
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_the_command_holds_submissions_against_the_plan() -> None:
    Path("innspill.yaml").write_bytes(
        submission_files.one("received: 2026-05-09, outcome: followed")
    )
    result = run(
        "innspill.yaml", "--plan", "new.yaml", "--against", "old.yaml", "--round", "horing"
    )
    assert result.exit_code == 0
    assert result.stdout == (
        "innspill.yaml:1:13: advarsel: innspill i-1 kom inn 9. mai 2026, etter fristen 8. mai 2026"
        "  [SP785 submission-after-deadline]\n"
        "  tips: si i vurderingen om det likevel blir tatt med; ble fristen forlenget, skriv det i"
        " planen\n"
        "\n"
        "innspill.yaml:1:3: advarsel: planen er vedtatt, og innspill i-1 har ingen vurdering"
        "  [SP788 submission-without-answer]\n"
        "  tips: skriv under `assessment` hva kommunen mener om det\n"
        "\n"
        "innspill.yaml:1:35: advarsel: innspill i-1 er tatt til følge, men det står ikke hva det"
        " endret  [SP789 followed-without-change]\n"
        "  tips: skriv elementene under `changed`; var det enig i planen slik den var, er utfallet"
        " `noted`\n"
        "\n"
        "innspill.yaml:1:1: merknad: «Alle har et trygt hjem» er endret etter høringen, og ingen"
        " innspill sier at de endret det  [SP790 change-without-origin]\n"
        "  tips: har noen bedt om det, skriv `hjem` under `changed` der\n"
        "\n"
        "innspill.yaml: 3 advarsler, 1 merknad\n"
    )


@pytest.mark.usefixtures("folder")
def test_errors_count_and_the_forms_of_reports_are_there() -> None:
    Path("innspill.yaml").write_bytes(submission_files.one("outcom: noted"))
    result = run("innspill.yaml", "--format", "json", "--profile", "generic")
    assert result.exit_code == 1
    assert '"SP777"' in result.stdout
    result = run("innspill.yaml")
    assert "mente du `outcome`?" in result.stdout
    assert result.stdout.endswith("innspill.yaml: 1 feil\n")


@pytest.mark.usefixtures("folder")
def test_a_profile_may_silence_a_rule() -> None:
    Path("innspill.yaml").write_bytes(submission_files.one("received: 2026-05-09"))
    Path("vår.yaml").write_text(
        "name: vår\nextends: generic\nrules: {submission-after-deadline: off}\n",
        encoding="utf-8",
    )
    result = run("innspill.yaml", "--plan", "old.yaml", "--profile", "vår.yaml")
    assert result.stdout == "innspill.yaml: ingen funn\n"


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_run_is_told() -> None:
    assert run("borte.yaml").exit_code == 2
    assert run("borte.yaml", "--round", "a").exit_code == 2
    Path("innspill.yaml").write_text("- id: a\n- id: a\n" * 60, encoding="utf-8")
    assert "og 69 til av SP780" in run("innspill.yaml").stdout


@pytest.fixture
def beside(folder: Path) -> Callable[[str], Ran]:
    """Checks the plan with what is said of its submissions."""

    def checked_with(said: str, *words: str) -> Ran:
        text = submission_files.PLAN.format(
            edition="a",
            status="consultation",
            title="Hjem",
            count=f", submissions: {{file: {said}}}",
        )
        (folder / "plan.yaml").write_text(text, encoding="utf-8")
        result = CliRunner().invoke(
            command, ["check", "plan.yaml", "--lang", "nb", *words], standalone_mode=False
        )
        return Ran(int(result.return_value or 0), result.stdout, result.stderr)

    return checked_with


def test_a_plan_is_checked_with_the_submissions_that_it_refers_to(
    beside: Callable[..., Ran],
) -> None:
    Path("innspill.yaml").write_bytes(submission_files.one("received: 2026-05-09, outcom: noted"))
    found = beside("innspill.yaml")
    assert found.exit_code == 1
    assert "feil: innspill har ikke noe felt `outcom`  [SP777" in found.stdout
    assert "innspill.yaml:1:13: advarsel: innspill i-1 kom inn 9. mai 2026" in found.stdout
    assert "SP785" not in beside("innspill.yaml", "--ignore", "SP785").stdout


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("borte.yaml", "planen viser til `borte.yaml`, og det finnes ingen slik fil"),
        ("../innspill.yaml", "som ikke ligger i mappen til planen"),
        ("/etc/passwd", "som ikke ligger i mappen til planen"),
        ("lenke.yaml", "som ikke ligger i mappen til planen"),
        ("'a\\0b.yaml'", ""),
    ],
)
def test_a_plan_that_refers_to_what_is_not_beside_it(
    name: str, words: str, beside: Callable[..., Ran]
) -> None:
    Path("lenke.yaml").symlink_to("/etc/hostname")
    found = beside(name, "--select", "SP77,SP78", "--strict")
    assert words in found.stdout
    assert found.exit_code == 1
    assert words not in beside(name, "--ignore", "SP782").stdout or not words


def test_a_file_that_nobody_may_read(
    beside: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object) -> Any:
        raise PermissionError(13, "Permission denied", "innspill.yaml")

    Path("innspill.yaml").write_bytes(b"")
    monkeypatch.setattr("strategiplan.submissions.beside.read_submissions", closed)
    assert "innspillene kan ikke leses: Permission denied" in beside("innspill.yaml").stdout


def test_what_came_of_participation_is_read_and_answers_no_round(folder: Path) -> None:
    (folder / "a.yaml").write_bytes(submission_files.one("received: 2020-01-01, text: Ja"))
    plan = folder / "plan.yaml"
    plan.write_text(
        "title: P\nparticipation: [{submissions: {file: a.yaml}}, {submissions: {file: a.yaml}},"
        " {title: b}]\n",
        encoding="utf-8",
    )
    assert not check(plan, select=["SP77", "SP78", "SP79"]).findings


def test_from_python(folder: Path) -> None:
    (folder / "a.yaml").write_bytes(
        submission_files.one("outcome: followed, reason: Ja, changed: [klima]")
    )
    report = check_from_python(
        "a.yaml", submission_files.AFTER, before=submission_files.BEFORE, language="en"
    )
    assert [finding.code for finding in report.findings] == ["SP789", "SP790"]
    assert report.ok
    assert check_from_python("a.yaml").findings == ()


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", "id;received;text\n", True),
        ("a.csv", "sep=|\nid|sender|outcome\n", True),
        ("a.csv", "id;title;text\n", False),
        ("a.csv", "Nr;Avsender;Tekst\n", False),
        ("a.jsonl", '\n{"id": "1", "text": "a"}\n', True),
        ("a.jsonl", '{"title": "a"}\n', False),
        ("a.jsonl", "[1]\n", False),
        ("a.jsonl", "{\n", False),
        ("a.yaml", "# Innspill\n\n- id: a\n  received: 2026-01-01\n", True),
        ("a.yaml", "[{id: a, sender: b}]\n", True),
        ("a.yaml", "consultation: h\nsubmissions:\n  - id: a\n", True),
        ("a.yaml", "- title: Mål\n", False),
        ("a.yaml", "title: P\nsubmissions: []\n", False),
        ("a.yaml", "title: P\nconsultations: [{submissions: {received: 2}}]\n", False),
        ("a.txt", "- {id: a, sender: b}\n", False),
    ],
)
def test_a_file_of_submissions_is_told_from_a_plan(
    name: str, content: str, expected: bool, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    assert holds_submissions(str(file)) == expected
    assert not holds_submissions(str(tmp_path / f"borte{name}"))


def test_no_plan_and_no_table_of_one_is_taken_for_submissions(tmp_path: Path) -> None:
    examples = Path(__file__).parents[1] / "examples"
    plans = [str(path) for path in examples.rglob("*.yaml")]
    for name, table in tables_of(reference_plan()).items():
        file = tmp_path / f"{name}.csv"
        file.write_bytes(b"".join(to_csv(table)))
        plans.append(str(file))
    assert len(plans) > 20
    assert not [plan for plan in plans if holds_submissions(plan)]


@pytest.mark.usefixtures("folder")
def test_a_file_of_submissions_is_checked_where_a_plan_is() -> None:
    Path("innspill.csv").write_text("id;received;text\n1;i går;a\n" * 2, encoding="utf-8")
    result = CliRunner().invoke(
        command,
        ["check", "innspill.csv", "--lang", "nb", "--ignore", "SP780"],
        standalone_mode=False,
    )
    assert result.return_value == 1
    assert "innspill.csv:B2: feil: `received` er ingen dag: «i går»" in result.stdout
    assert "SP780" not in result.stdout


@pytest.mark.parametrize(
    ("content", "codes", "ids"),
    [
        # What is wrong is told in its own words, and the submissions after it are read.
        ("- id: a\n  text: Vi vil: mer\n- id: b\n\ttext: c\n- id: c\n", ["SP011", "SP012"], "abc"),
        ("- id: a\n  text: a\0b\n- id: b\n", ["SP005"], "ab"),
        ("- id: a\n- id: 'b\n", ["SP014"], "ab"),
        ("- id: a\n  text: b: c\n- id: &x b\n", ["SP011", "SP775"], "a"),
    ],
)
def test_a_fault_of_yaml_is_read_past(
    content: str, codes: list[str], ids: str, tmp_path: Path
) -> None:
    entries = read(tmp_path, "a.yaml", content)
    told = [problem.code for entry in entries for problem in entry.problems]
    assert told == codes
    assert "".join(entry.submission.id for entry in entries) == ids


def test_very_many_faults_of_yaml_are_not_all_read_past(tmp_path: Path) -> None:
    entries = read(tmp_path, "a.yaml", "- id: a\n  text: b: c\n" * 40)
    assert len([entry for entry in entries if not entry.usable]) == reading.MOST_REPAIRS


def test_what_is_odd_about_a_table(tmp_path: Path) -> None:
    entries = read(tmp_path, "a.csv", 'sep=|\nid|text\n1|a\n2|"x\ny"\n3|c|d\n')
    assert [str(entry.place.cell) for entry in entries] == ["A3", "A4", "A5"]
    [note] = entries[-1].notes
    assert (note.place.address, note.place.line) == ("C5", 6)
    [entry] = read(tmp_path, "b.csv", '"id"x;text\n1;a\n')
    assert (codes(entry), str(entry.place.cell)) == (["SP775"], "A1")
    good, bad = read(tmp_path, "c.csv", 'id;text\n1;a\n2;"b\n3;c\n')
    assert (good.submission.id, codes(bad), str(bad.place.cell)) == ("1", ["SP775"], "A3")


def test_what_is_odd_about_json(tmp_path: Path) -> None:
    [twice] = read(tmp_path, "a.jsonl", '{"id": "1", "id": "2", "text": 1.10, "note": 0}\n')
    assert (twice.submission.id, twice.submission.text) == ("1", "1.10")
    assert codes(twice) == ["SP776"]
    for line in ('{"id": "\\ud83d"}', '{"id": NaN}', '{"id": "1"} x'):
        [entry] = read(tmp_path, "a.jsonl", line)
        assert codes(entry) == ["SP776"]
    assert (entry.place.line, entry.place.column) == (1, 13)
    many = json.dumps({"id": "1", **{f"felt {number}": "x" for number in range(300)}})
    [entry] = read(tmp_path, "a.jsonl", many)
    assert sum(note.count for note in entry.notes) == 300
    telling = Telling("a.jsonl", Speaker("nb"), most_alike=50)
    for note in entry.notes:
        telling.tell(note)
    assert telling.more == {"SP777": 250}
    assert len(telling.report().findings) == 50
    [*_, last] = telling.report(counted=True).findings
    assert last.message == "det er 250 til av SP777 unknown-submission-field i filen"
    silent = Telling("a.jsonl", Speaker("nb"), off=frozenset({"SP796"}))
    silent.more["SP777"] = 1
    assert not silent.report(counted=True).findings


def test_a_table_runs_nothing_in_a_spreadsheet(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    write_submissions(file, [Submission(id="1", sender="=cmd|' /C calc'!A0", text="@SUM(A1)")])
    text = file.read_bytes().decode("utf-8-sig")
    assert "'=cmd|" in text
    assert "'@SUM" in text
    [entry] = read_submissions(file)
    assert entry.submission.sender == "=cmd|' /C calc'!A0"


ROUND = """\
id: plan
edition: vedtak
title: Samfunnsdelen
status: adopted
goals:
  - {{id: hjem, title: Alle har et trygt hjem}}
  - {{id: klima, title: Kommunen er klimanøytral}}
consultations:
  - id: horing
    edition: horing
    deadline: 2026-05-08
    submissions: {{file: innspill.yaml{count}}}
    exemptions: [{{rule: submission-after-deadline, reason: Utvalget tok imot til juni}}]
"""
BEFORE = """\
id: plan
edition: horing
title: Samfunnsdelen
goals:
  - {id: hjem, title: Alle har et hjem}
  - {id: klima, title: Kommunen er klimanøytral}
  - {id: borte, title: Et mål som ble tatt ut}
"""


@pytest.fixture
def adopted(tmp_path: Path) -> Callable[..., Any]:
    """Checks an adopted plan with its submissions and the edition that was sent out beside it."""
    (tmp_path / "horing.yaml").write_text(BEFORE, encoding="utf-8")
    (tmp_path / "annen.yaml").write_text(BEFORE.replace("id: plan", "id: plan-b"), "utf-8")
    (tmp_path / "notat.yaml").write_text("id: plan\nhoring: nei\n", encoding="utf-8")

    def found(fields: str, count: str = "", **asked: Any) -> Any:
        (tmp_path / "innspill.yaml").write_bytes(submission_files.one(fields))
        plan = tmp_path / "vedtatt.yaml"
        plan.write_text(ROUND.format(count=count), encoding="utf-8")
        return check(plan, select=["SP77", "SP78", "SP79", "SP92", "SP10"], language="en", **asked)

    return found


def test_what_came_of_a_submission_is_held_against_the_edition_that_was_sent_out(
    adopted: Callable[..., Any],
) -> None:
    said = "outcome: followed, reason: Ja, concerns: [borte]"
    report = adopted(f"{said}, changed: [klima]", ", received: 3")
    assert [
        (found.code, found.place.address, found.subject) for found in report.findings if found.place
    ] == [
        ("SP790", "6:5", "hjem"),
        ("SP793", "12:50", "horing/submissions/received"),
        ("SP925", "13:18", "horing/exemptions"),
        # What is there no more has no place in the plan.
        ("SP790", "1:1", "horing/submissions/file borte"),
        ("SP789", "1:63", "horing/submissions/file i-1"),
    ]
    assert report.plan is not None
    report = adopted(f"{said}, changed: [hjem, borte]")
    assert [found.code for found in report.findings] == ["SP925"]


def test_exemptions_and_baselines_hold_for_submissions(
    adopted: Callable[..., Any], tmp_path: Path
) -> None:
    late = "outcome: noted, reason: Ja, received: 2026-06-01, changed: [hjem, borte]"
    report = adopted(late)
    assert not report.findings
    assert [found.code for found in report.exempted] == ["SP785"]
    # Without what it excuses, the exemption is needless.
    report = adopted(late.replace("06-01", "05-01"))
    assert [found.code for found in report.findings] == ["SP925"]
    known = tmp_path / "kjent.yaml"
    known.write_text(
        "version: 1\nplans:\n  - plan: plan\n    edition: vedtak\n    known:\n"
        "      horing/submissions/file i-1: [submission-about-nothing]\n",
        encoding="utf-8",
    )
    report = adopted(f"{late}, concerns: [hjm]", baseline=known)
    assert [found.code for found in report.known] == ["SP787"]


def test_a_plan_with_lost_parts_is_not_held_against_its_submissions(
    adopted: Callable[..., Any], tmp_path: Path
) -> None:
    adopted("concerns: [hjm], outcom: a")
    plan = tmp_path / "vedtatt.yaml"
    plan.write_text(plan.read_text("utf-8") + "golas: []\n", encoding="utf-8")
    report = check(plan, select=["SP77", "SP78", "SP79", "SP102"])
    assert [found.code for found in report.findings] == ["SP102", "SP777"]
    report = check(plan, select=["SP78"])
    assert [found.code for found in report.findings] == ["SP102"]


def test_submissions_that_are_partly_unreadable_are_not_counted(
    adopted: Callable[..., Any], tmp_path: Path
) -> None:
    adopted("outcome: noted, reason: Ja")
    (tmp_path / "innspill.yaml").write_text("- {id: a, same_as: b}\n- c\n", encoding="utf-8")
    report = check(tmp_path / "vedtatt.yaml", select=["SP77", "SP78", "SP79"])
    assert [found.code for found in report.findings] == ["SP776"]


def test_more_than_fifty_of_a_sort_are_counted(adopted: Callable[..., Any], tmp_path: Path) -> None:
    adopted("outcome: noted")
    (tmp_path / "innspill.yaml").write_text("- {id: a, same_as: a}\n" * 120, encoding="utf-8")
    report = check(tmp_path / "vedtatt.yaml", select=["SP780", "SP796"], language="en")
    assert len(report.findings) == 51
    assert report.findings[0].message == (
        "there are 69 more of SP780 repeated-submission-id in the file"
    )


def test_a_reference_to_another_plan_is_not_known_here(adopted: Callable[..., Any]) -> None:
    report = adopted(
        "outcome: noted, reason: Ja, concerns: [arealdel#sone], changed: [hjem, borte],"
        " received: 2026-06-01"
    )
    assert not report.findings


def test_only_the_edition_that_was_sent_out_is_taken_for_it(
    adopted: Callable[..., Any], tmp_path: Path
) -> None:
    said = "outcome: followed, reason: Ja, changed: [klima]"
    assert "SP789" in [found.code for found in adopted(said).findings]
    # A link that leads out, another edition, another plan: nothing is held against these.
    outside = tmp_path.parent / f"{tmp_path.name}.yaml"
    outside.write_text(BEFORE, encoding="utf-8")
    (tmp_path / "horing.yaml").unlink()
    (tmp_path / "lenke.yaml").symlink_to(outside)
    (tmp_path / "forste.yaml").write_text(
        BEFORE.replace("edition: horing", "edition: horing-1"), encoding="utf-8"
    )
    assert "SP789" not in [found.code for found in adopted(said).findings]
    plan = loads(ROUND.format(count=""))
    assert edition_beside(plan, str(tmp_path), "") is None
    assert edition_beside(plan, str(tmp_path), "vedtak") is None


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("sender: Kari", True),
        ("sender: Kari, sender_type: private-person", True),
        ("sender: Velforeningen, sender_type: group", False),
        ("sender: Velforeningen, sender_type: group, contact: post@vel.example", True),
        ("sender: Privatperson 4BWZ-H54K, sender_type: private-person", False),
        ("text: Ja", False),
    ],
)
def test_what_is_kept_too_long(fields: str, told: bool, tmp_path: Path) -> None:
    content = submission_files.one(f"delete_after: 2026-05-01, {fields}")
    entries = read(tmp_path, "a.yaml", content)
    on, after = datetime.date(2026, 5, 1), datetime.date(2026, 5, 2)
    assert not list(checked(entries, today=on))
    assert bool(list(checked(entries, today=after))) == told


def test_a_number_of_the_portal_is_no_wrong_case() -> None:
    plan = submission_files.plan()
    for origin, expected in (("https://innbygger.example.no/1", []), ("post/1", ["SP791"])):
        submission = Submission(
            id="1", received=datetime.date(2026, 4, 1), reference="EX-PROP-1", origin=origin
        )
        entry = Entry(submission, 1, Place("a.yaml", 1, 1, 1, 1))
        assert [each.problem.code for each in checked([entry], Against(plan))] == expected
