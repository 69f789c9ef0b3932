"""A consultation's state, and the overview of its answers for the case file."""

from __future__ import annotations

import csv
import datetime
import importlib
import io
import json
import os
import re
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import strategiplan
from conftest import lacks
from strategiplan import Plan, answers_overview, consultation_state, load, model
from strategiplan.answers import making, writing
from strategiplan.answers.discretion import Discretion, internally
from strategiplan.answers.ground import Ground
from strategiplan.answers.overview import BEGINNING
from strategiplan.answers.revision import Revision
from strategiplan.answers.state_forms import to_data, to_json, to_markdown, to_text
from strategiplan.answers.writing import TooManyError
from strategiplan.cli import command
from strategiplan.messages import Speaker
from strategiplan.submissions import read_submissions, write_submissions

# Their identifiers are plain words here.
Challenge: Any = model.Challenge
Consultation: Any = model.Consultation
FocusArea: Any = model.FocusArea
Goal: Any = model.Goal
Strategy: Any = model.Strategy
Subgoal: Any = model.Subgoal
SubmissionCount: Any = model.SubmissionCount
Submission: Any = model.Submission
Theme: Any = model.Theme
Vision: Any = model.Vision

EXAMPLE = Path(__file__).parents[1] / "examples" / "answers"
SENT_OUT, LATER = EXAMPLE / "plan_horing.yaml", EXAMPLE / "plan.yaml"
FILE = EXAMPLE / "innspill.jsonl"
DAY = datetime.date(2026, 4, 1)
NB = Speaker("nb")
GOLDENS = Path(__file__).parent / "goldens" / "answers"


def example() -> list[model.Submission]:
    return [entry.submission for entry in read_submissions(FILE)]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(each) for each in arguments], env={"LC_ALL": "nb_NO"})


def overview(form: Any = "markdown", **more: Any) -> str:
    more.setdefault("against", SENT_OUT)
    made = answers_overview(LATER, FILE, form, language="nb", today=DAY, **more)
    return made.content().decode()


def golden(name: str, text: str) -> None:
    path = GOLDENS / name
    if os.environ.get("UPDATE_GOLDENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


# The state


def test_the_state_is_what_a_planner_wants_to_know() -> None:
    state = consultation_state(SENT_OUT, FILE, today=DAY)
    golden("state.txt", to_text(state, NB))
    golden("state.md", to_markdown(state, NB))
    golden("state.json", to_json(state))


def small() -> Plan:
    return Plan(
        title="Plan",
        language="nb",
        vision=Vision(id="visjon", title="Sammen"),
        themes=(Theme(id="tema", title="Folkehelse"),),
        goals=(
            Goal(
                id="a",
                title="A",
                subgoals=(Subgoal(id="a1", strategies=(Strategy(id="s1"), Strategy(id="s2"))),),
            ),
            Goal(id="b", title="B", strategies=(Strategy(id="s3", title="Tre"),)),
        ),
        consultations=(Consultation(id="h"),),
    )


def counted(*submissions: model.Submission, plan: Plan | None = None, **more: Any) -> Any:
    state = consultation_state(plan or small(), submissions, today=DAY, **more)
    return state.rounds[0].counts


def test_an_answer_counts_once_under_everything_that_it_stands_in() -> None:
    counts = counted(
        Submission(id="1", concerns=("s1", "s2"), outcome="followed"),
        Submission(id="2", concerns=("a", "s3")),
    )
    found = {each.element.id: (each.received, each.directly) for each in counts.elements}
    assert found == {
        "a": (2, 1), "a1": (1, 0), "s1": (1, 1), "s2": (1, 1), "b": (1, 0), "s3": (1, 1),
    }  # fmt: skip
    assert [each.element.id for each in counts.silent] == ["visjon", "tema"]
    assert (counts.answered, counts.unanswered, dict(counts.outcomes)) == (1, 1, {"followed": 1})


def test_repeating_submissions_share_the_answer_of_what_they_repeat() -> None:
    counts = counted(
        Submission(id="3", same_as="2"),
        Submission(id="2", same_as="1", concerns=("b",)),
        Submission(id="1", assessment="Enig.", outcome="noted"),
        Submission(id="4", same_as="5"),
        Submission(id="5", same_as="4"),
        Submission(id="6", same_as="nobody"),
        Submission(assessment="Uten nummer"),
    )
    assert (counts.repeated, counts.answered, counts.unanswered) == (5, 4, 3)
    assert dict(counts.outcomes) == {"noted": 3, "": 1}


def test_what_submissions_name_and_nothing_has_is_told() -> None:
    counts = counted(Submission(id="1", concerns=("borte", "a")), Submission(concerns=("borte",)))
    assert (dict(counts.unknown), counts.sorted, counts.unsorted) == ({"borte": 2}, 1, 1)
    state = consultation_state(small(), [Submission(concerns=("borte",))], today=DAY)
    assert "`borte` (1)" in to_text(state, NB)


def test_what_is_late_or_has_no_day_is_told() -> None:
    plan = attrs.evolve(small(), consultations=(Consultation(id="h", deadline=DAY),))
    counts = counted(
        Submission(received=DAY),
        Submission(received=DAY + datetime.timedelta(1)),
        Submission(),
        plan=plan,
    )
    assert (counts.late, counts.undated) == (1, 1)


def test_a_round_about_a_part_is_asked_about_that_part_alone() -> None:
    plan = attrs.evolve(small(), consultations=(Consultation(id="h", concerns=("b",)),))
    assert [each.element.id for each in counted(plan=plan).silent] == ["b", "s3"]


@pytest.mark.parametrize(
    ("round_", "words"),
    [
        (Consultation(id="h"), "Ingen frist er skrevet ned"),
        (Consultation(id="h", deadline=DAY), "i dag er siste dag"),
        (Consultation(id="h", deadline=datetime.date(2026, 3, 31)), "stengt for 1 dag siden"),
        (Consultation(id="h", deadline=datetime.date(2026, 4, 3)), "2 dager igjen"),
        (
            Consultation(
                id="h", opened=datetime.date(2026, 4, 6), deadline=datetime.date(2026, 6, 1)
            ),
            "den begynner om 5 dager",
        ),
        (Consultation(id="h", submissions=SubmissionCount(received=9)), "annet antall innspill: 9"),
        (Consultation(id="h", title="Høring 1"), "Høring 1"),
    ],
)
def test_the_days_of_a_round_in_words(round_: model.Consultation, words: str) -> None:
    state = consultation_state(
        attrs.evolve(small(), consultations=(round_,)), [Submission()], today=DAY
    )
    assert words in to_text(state, NB)


def test_the_law_s_minimum_is_told() -> None:
    def words(last: int) -> str:
        plan = attrs.evolve(
            small(),
            type="social-element",
            consultations=(
                Consultation(
                    id="h",
                    subject="plan-proposal",
                    opened=datetime.date(2026, 2, 2),
                    deadline=datetime.date(2026, 3, last),
                ),
            ),
        )
        return to_text(consultation_state(plan, profile="norsk-samfunnsdel", today=DAY), NB)

    assert "Varer 49 dager; det skal være minst 42 (pbl" in words(23)
    assert "som er for kort: det skal være minst 42" in words(2)


def test_without_submissions_nothing_is_counted() -> None:
    plan = attrs.evolve(
        small(), consultations=(Consultation(id="h", submissions=SubmissionCount(received=3)),)
    )
    state = consultation_state(plan, today=DAY)
    text = to_text(state, NB)
    assert "ingen fil med innspill er kjent" in text.lower()
    assert "planen sier selv hvor mange som kom: 3" in text.lower()
    assert to_data(state)["rounds"][0]["submissions"] is None
    assert to_data(state)["rounds"][0]["stated"] == {"received": 3, "precision": "exact"}


def test_submissions_to_no_round_of_the_plan_are_counted_apart() -> None:
    rounds = (Consultation(id="h"), Consultation(id="i"))
    plan = attrs.evolve(small(), consultations=rounds)
    given = [Submission(consultation="h"), Submission(), Submission(consultation="z")]
    state = consultation_state(plan, given, today=DAY)
    assert ([each.counts and each.counts.received for each in state.rounds], state.elsewhere) == (
        [1, 0],
        2,
    )
    for form in (to_text, to_markdown):
        assert "2 innspill hører ikke til noen av disse høringene" in form(state, NB)
    one = consultation_state(plan, [Submission()], round="i", today=DAY)
    assert [each.counts.received for each in one.rounds if each.counts] == [1]
    with pytest.raises(LookupError):
        consultation_state(plan, [], round="z")


def test_a_plan_without_a_round_says_so() -> None:
    assert "ingen høring" in to_text(consultation_state(Plan(title="P"), [], today=DAY), NB)


def test_much_that_nobody_answered_about_is_cut() -> None:
    goals = tuple(Goal(id=f"g{n}", title=f"Mål {n}") for n in range(50))
    plan = attrs.evolve(small(), goals=goals)
    given = [Submission(concerns=tuple(f"x{n}" for n in range(40)))]
    text = to_text(consultation_state(plan, given, today=DAY), NB)
    assert "20 til" in text or "… 20" in text
    assert "…" in text
    nothing = consultation_state(
        attrs.evolve(small(), goals=(), vision=None, themes=()), [Submission()], today=DAY
    )
    assert "Noen har sagt noe om hver del" in to_text(nothing, NB)


def test_the_edition_that_was_sent_out_says_what_was_answered_about() -> None:
    state = consultation_state(LATER, FILE, before=SENT_OUT, today=DAY)
    titles = [row["title"] for row in to_data(state)["rounds"][0]["submissions"]["elements"]]
    assert "Strandsonen er åpen for alle" in titles


# The ground


def test_what_only_the_next_edition_has_stands_under_what_it_stands_in() -> None:
    later = attrs.evolve(
        small(),
        goals=(
            Goal(id="a", strategies=(Strategy(id="ny"),)),
            Goal(id="ny-mal", subgoals=(Subgoal(id="under"),)),
        ),
    )
    ground = Ground(small(), later)
    numbers = {name: ground.by_id[name] for name in ("a", "ny", "ny-mal", "under", "visjon")}
    assert ground.group(numbers["ny"]) == numbers["a"]
    assert ground.group(numbers["under"]) == numbers["ny-mal"]
    assert ground.group(numbers["visjon"]) == 0


def test_goals_and_the_areas_that_hold_them() -> None:
    plan = Plan(
        focus_areas=(
            FocusArea(
                id="o", goals=(Goal(id="g", focus_areas=(FocusArea(id="i", title="Inni"),)),)
            ),
        )
    )
    ground = Ground(plan)
    g, i, o = (ground.by_id[name] for name in ("g", "i", "o"))
    assert (ground.group(i), ground.group(g), ground.group(o)) == (g, g, o)
    assert ground.depth(i) == 2
    assert ground.name(g, NB) == "hovedmål g"


# The overview


def test_the_overview_as_a_case_officer_reads_it() -> None:
    golden("overview.md", overview())


def test_every_submission_stands_in_it_once_and_is_referred_to_elsewhere() -> None:
    given = [
        Submission(
            id="1", concerns=("b", "a1"), outcome="noted", sender="Laget", sender_type="group"
        ),
        Submission(id="2", concerns=("a", "b")),
        Submission(id="3", concerns=("visjon",), outcome="followed"),
        Submission(id="4", same_as="1", concerns=("a",)),
        Submission(id="5", same_as="2", concerns=("a",)),
    ]
    text = answers_overview(small(), given, "markdown", language="nb").content().decode()
    for number in "12345":
        assert text.count(f'<a id="submission-{number}">') == 1
    chapters = dict(re.findall(r"\n## <a[^>]*></a>([^\n]*)\n(.*?)(?=\n## |\Z)", text, re.S))
    assert "besvart under et annet mål: [1](#submission-1)" in chapters["A"]
    assert "ikke besvart ennå: [2](#submission-2), [5](#submission-5)" in chapters["A"]
    assert "### " in chapters["Andre deler av planen"]
    assert 'id="submission-4"' in chapters["A"]
    assert 'id="submission-5"' in chapters["Ikke besvart ennå"]
    assert "4 har ingen avsender" not in text
    assert "privatperson 4" in chapters["Avsendere"]


def test_what_waits_and_names_nothing_is_said_in_both_chapters() -> None:
    text = answers_overview(small(), [Submission(id="1")], "markdown", language="nb").content()
    assert "1 av dem står i kapitlet foran" in text.decode()
    nothing = answers_overview(small(), [], "markdown", language="nb").content().decode()
    assert "Alle innspill er besvart." in nothing
    assert "Alle innspill sier hva i planen de gjelder." in nothing


def test_nothing_private_is_in_it_in_any_format(tmp_path: Path) -> None:
    secrets = ("Kari", "Ola Eksempel", "912 34 567", "kari@eksempel", "Ringte 3. mars")
    for form in writing.FORMATS:
        if making.missing(form):
            lacks(f"needs what writes {form}")
        text = _text_of(answers_overview(LATER, FILE, form, against=SENT_OUT).content())
        assert not [each for each in secrets if each in text], form
    inside = overview(internal=True)
    assert "Kari Eksempel" in inside
    assert "Bare til intern bruk" in inside
    assert "kari@eksempel" not in inside
    assert "Ringte 3. mars" not in inside


def _text_of(data: bytes) -> str:
    """What stands in a file; of a packed one, in all its parts."""
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return "".join(parts.read(each).decode("latin-1") for each in parts.namelist())
    if data[:4] == b"%PDF":
        from pypdf import PdfReader

        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return data.decode()


def test_a_name_of_an_element_or_of_the_plan_goes_through_the_gate() -> None:
    plan = attrs.evolve(small(), title="Ring 912 34 567")
    made = answers_overview(plan, [], "markdown", against=plan)
    assert "912" not in made.content().decode()
    assert [each.edition for each in made.withheld] == [0, 1]


def test_an_own_way_of_being_discreet_takes_the_place_of_the_usual_one() -> None:
    def discreet(submission: model.Submission) -> model.Submission:
        return attrs.evolve(submission, sender="P-17", contact="", note="")

    made = answers_overview(small(), [Submission(sender="Kari")], "html", discreet=discreet)
    assert "P-17" in made.content().decode()


def test_private_persons_are_numbered_as_they_come() -> None:
    discretion = Discretion(NB)
    senders = ["Kari Eksempel", "", "Ola Li", "kari eksempel", ""]
    found = [discretion(Submission(sender=each)).sender for each in senders]
    assert found == [f"privatperson {n}" for n in (1, 2, 3, 1, 4)]
    said = discretion(
        Submission(sender="Ola Li", text="Ola her. Hilsen Li", attachments=("Ola.pdf",))
    )
    assert (said.text, said.attachments) == ("••• her. Hilsen [utelatt: navn]", ("•••.pdf",))
    lag = discretion(Submission(sender="Laget", sender_type="organisation", text="Laget"))
    assert (lag.sender, lag.text) == ("Laget", "Laget")
    assert internally(Submission(note="x", sender="Kari")) == Submission(sender="Kari")


def test_texts_can_be_cut_or_left_out() -> None:
    long = Submission(id="1", text="ord " * 300)
    whole, cut, none = (
        answers_overview(small(), [long], "markdown", texts=each, language="nb").content().decode()
        for each in ("whole", "beginning", "none")
    )
    assert whole.count("ord ") > 290
    assert BEGINNING // 4 - 5 < cut.count("ord ") < BEGINNING // 4 + 5
    assert "Bare begynnelsen" in cut
    assert "**Innspillet:**" not in none


def test_before_and_after_are_unknown_where_an_edition_is_not_at_hand() -> None:
    later = overview(against=None)
    assert "utgaven som var på høring, er ikke kjent" in later
    assert "før og etter er ikke kjent" in later
    sent = answers_overview(SENT_OUT, FILE, "markdown", language="nb").content().decode()
    assert "Hva planen sier etter høringen, kan ikke vises" in sent


def test_the_editions_may_be_given_in_either_order() -> None:
    turned = answers_overview(SENT_OUT, FILE, "markdown", against=LATER, language="nb", today=DAY)
    assert turned.content().decode() == overview()


def test_what_became_of_elements() -> None:
    old = attrs.evolve(
        small(),
        goals=(
            Goal(id="a", title="A"),
            Goal(id="borte", title="Borte", subgoals=(Subgoal(id="under", title="Under"),)),
            Goal(id="c", title="C", dimensions=("social",), strategies=(Strategy(id="s"),)),
        ),
    )
    new = attrs.evolve(
        old,
        goals=(
            Goal(id="c", title="C", dimensions=("economic", "environmental"), description="Mer"),
            Goal(id="a", title="A", strategies=(Strategy(id="s"),)),
            Goal(id="ny", title="Helt andre ord her", subgoals=(Subgoal(title="I det nye"),)),
        ),
    )
    revision = Revision(old, new, NB)
    became = {
        name: revision.of(name, name).became
        for name in ("a", "borte", "c", "ny", "tema", "ingen", "s")
    }
    assert became == {
        "a": "changed" if revision.of("a", "a").sides else "same",
        "borte": "gone",
        "c": "changed",
        "ny": "new",
        "tema": "same",
        "ingen": "nothing",
        "s": "changed",
    }
    assert revision.of("a", "et annet navn") is revision.of("a", "a")
    labels = {side.label: side for side in revision.of("c", "c").sides}
    assert len([side for side in labels.values() if side.before and side.after]) == 1
    assert any(not side.label and side.after for side in revision.of("s", "s").sides)
    named = [each.name for _, each in revision.nobody_asked({"c"})]
    assert not any("«C»" in each for each in named)
    assert sum("Helt andre ord" in each for each in named) == 1
    assert not any("I det nye" in each or "«Under»" in each for each in named)


def test_everything_that_changed_may_have_been_asked_for() -> None:
    old = small()
    new = attrs.evolve(old, themes=(Theme(id="tema", title="Helse for alle"),))
    given = [
        Submission(id="1", concerns=("tema",), changed=("tema", "a", "zz"), outcome="followed")
    ]
    plan = attrs.evolve(old, consultations=(Consultation(id="h", edition="1"),), edition="1")
    text = answers_overview(plan, given, "markdown", against=new, language="nb").content().decode()
    assert "Alt som er endret, er nevnt av et innspill." in text
    assert "skal være endret, men er likt i begge utgavene" in text
    assert "finnes ikke i noen av utgavene" in text


def test_html_is_for_everybody(tmp_path: Path) -> None:
    text = overview("html")
    golden("overview.html", text)
    bad = '<script>alert(1)</script>"&'
    given = [
        Submission(
            id=bad, sender=bad, text=bad, language="en", concerns=(bad,), attachments=("a, b", "c")
        )
    ]
    hostile = answers_overview(small(), given, "html", internal=True).content().decode()
    assert "<script" not in hostile
    assert 'lang="en"' in answers_overview(small(), given, "html", language="nb").content().decode()


def test_a_table_for_a_spreadsheet_runs_nothing() -> None:
    given = [
        Submission(id="=1+1", text="=HYPERLINK(1)", sender="+47", sender_type="organisation",
                   title="@x", concerns=("a", "z"), outcome="noted", same_as="2"),
        Submission(id="2", same_as="3"),
    ]  # fmt: skip
    data = answers_overview(small(), given, "csv", language="nb").content().decode()
    rows = list(csv.DictReader(io.StringIO(data)))
    assert [row["Nummer"] for row in rows] == ["'=1+1", "2"]
    assert rows[0]["Innspillet"].startswith("'=")
    assert rows[0]["Gjelder"] == "hovedmål A; «z», som ikke finnes i planen"
    assert [row["Status"] for row in rows] == ["besvart", "besvart sammen med et annet"]


def test_a_workbook_holds_the_same() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    if making.missing("xlsx"):
        lacks("needs XlsxWriter")
    given = [*example(), Submission(id="lang", text="=" + "æ" * 40_000)]
    made = answers_overview(LATER, given, "xlsx", against=SENT_OUT, language="nb", today=DAY)
    data = made.content()
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Innspill", "Tall", "Ikke bedt om"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any("kuttet her" in str(cell.value) for cell in cells)
    assert any("{+sammen med grunneierne+}" in str(cell.value) for cell in cells)
    # Excel finds the heights out by itself, LibreOffice does not.
    heights = [each.height for each in book["Innspill"].row_dimensions.values()]
    assert None not in heights
    assert 400 < max(heights) <= 409
    totals = {row[0]: row[1] for row in book["Tall"].iter_rows(values_only=True)}
    assert (totals["Besvart"], totals["Tatt til følge"]) == (5, 3)
    again = answers_overview(LATER, given, "xlsx", against=SENT_OUT, language="nb", today=DAY)
    assert again.content() == data


def test_documents_mark_the_words_that_changed(tmp_path: Path) -> None:
    if making.missing("docx"):
        lacks("needs python-docx")
    made = answers_overview(LATER, FILE, "docx", against=SENT_OUT, language="nb", today=DAY)
    made.write(tmp_path / "svar.docx")
    with zipfile.ZipFile(tmp_path / "svar.docx") as parts:
        text = parts.read("word/document.xml").decode()
    assert re.search(r"<w:strike/>.{0,120}Myrene", text)
    assert re.search(r'<w:u w:val="single"/>.{0,120}sammen med grunneierne', text)


def test_a_document_has_a_limit_and_a_page_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(writing.MOST_IN_DOCUMENT, "docx", 5)
    with pytest.raises(TooManyError, match="docx holds at most 5"):
        answers_overview(LATER, FILE, "docx").content()
    found = run(
        "consultation", LATER, "--submissions", FILE, "--answers", "--to", "docx", "-o", "x"
    )
    assert found.exit_code == 2
    assert "docx rommer høyst 5 innspill" in found.stderr


def many(count: int) -> Iterator[model.Submission]:
    names = ("strandsone", "myr", "fritid", "oppvekst")
    for number in range(count):
        yield Submission(
            id=str(number),
            received=DAY,
            sender=f"Lag {number % 500}",
            sender_type="organisation",
            text="Et innspill med noen ord om det som skal skje. " * 8,
            concerns=(names[number % 4],),
            outcome="noted" if number % 3 else None,
        )


def test_memory_does_not_grow_with_the_texts() -> None:
    def peak(count: int) -> int:
        tracemalloc.start()
        made = answers_overview(LATER, many(count), "html", against=SENT_OUT)
        size = sum(map(len, made.pieces()))
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert size > count * 400
        return found

    few, more = peak(200), peak(2_200)
    assert (more - few) / 2_000 < 400


@given(st.lists(st.builds(
    Submission,
    id=st.text(max_size=3),
    sender=st.text(max_size=12),
    text=st.text(max_size=40),
    title=st.text(max_size=9),
    concerns=st.lists(st.sampled_from(["a", "a1", "s1", "b", "tema", "x"]), max_size=3).map(tuple),
    changed=st.lists(st.sampled_from(["a", "ny", "x"]), max_size=2).map(tuple),
    same_as=st.text(max_size=1),
    assessment=st.sampled_from(["", "Enig."]),
    outcome=st.sampled_from([None, "noted", "followed"]),
), max_size=6))  # fmt: skip
def test_every_submission_is_in_every_overview(given: list[model.Submission]) -> None:
    counts = counted(*given)
    assert counts.answered + counts.unanswered == counts.sorted + counts.unsorted == len(given)
    text = answers_overview(small(), given, "markdown").content().decode()
    places = re.findall(r'<a id="submission-(\d+)"></a>', text)
    assert sorted(map(int, places)) == list(range(1, len(given) + 1))
    data = answers_overview(small(), given, "csv").content().decode()
    assert len(list(csv.reader(io.StringIO(data, newline="")))) == len(given) + 1


# The command


def test_the_command_shows_the_state(tmp_path: Path) -> None:
    found = run("consultation", SENT_OUT, "--submissions", FILE, "--today", "2026-04-01")
    assert (found.exit_code, found.stdout) == (0, (GOLDENS / "state.txt").read_text("utf-8"))
    for form in ("json", "markdown"):
        found = run(
            "consultation", LATER, "--against", SENT_OUT, "--submissions", FILE,
            "--format", form, "-o", tmp_path / form, "--profile", "generic",
        )  # fmt: skip
        assert found.exit_code == 0, found.stderr
    assert json.loads((tmp_path / "json").read_text("utf-8"))["version"] == 1


def test_the_command_writes_the_answers(tmp_path: Path) -> None:
    common = ("consultation", LATER, "--against", SENT_OUT, "--submissions", FILE, "--answers")
    for name in ("ut.md", "ut.html", "ut.csv"):
        assert run(*common, "-o", tmp_path / name).exit_code == 0
    assert (tmp_path / "ut.md").read_text("utf-8") == overview()
    shown = run(*common, "--to", "markdown", "-o", "-", "--internal")
    assert "Kari Eksempel" in shown.stdout
    assert "Bare til intern bruk" in shown.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--round", "z"), "har: horing"),
        (("--texts", "none"), "hører til `--answers`"),
        (("--answers",), "`-o` et navn som slutter på"),
        (("--answers", "--to", "html"), "trenger innspill"),
        (("--submissions", "borte.jsonl"), "borte.jsonl"),
        (("--answers", "--to", "csv", "--submissions", "borte.jsonl"), "borte.jsonl"),
        (("--answers", "--to", "csv", "--submissions", FILE, "-o", "/no/such/x.csv"), "/no/such"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: tuple[object, ...], words: str) -> None:
    found = run("consultation", SENT_OUT, *arguments)
    assert found.exit_code == 2
    assert words in found.stderr


def test_which_round_and_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: P\nconsultations: [{id: a}, {title: Uten id}]\n", "utf-8")
    found = run("consultation", plan, "--submissions", FILE, "--answers", "--to", "html")
    assert "`--round` sier hvilken: a, Uten id" in found.stderr
    plan.write_text("title: P\n", "utf-8")
    found = run("consultation", plan, "--submissions", FILE, "--answers", "--to", "html")
    assert "ingen høring" in found.stderr
    monkeypatch.setitem(writing.NEEDS, "docx", ("no_such_library", "docx"))
    found = run("consultation", LATER, "--submissions", FILE, "--answers", "--to", "docx")
    assert "pip install 'strategiplan[docx]'" in found.stderr


def test_a_binary_file_is_not_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    if making.missing("xlsx"):
        lacks("needs XlsxWriter")
    runner = CliRunner()

    module = importlib.import_module("strategiplan.cli.consultation")
    words = ["consultation", str(LATER), "--submissions", str(FILE), "--answers", "--to", "xlsx"]
    assert runner.invoke(command, words).stdout_bytes[:2] == b"PK"
    monkeypatch.setattr(module, "_on_terminal", lambda: True)
    assert runner.invoke(command, words).exit_code == 2


def test_a_file_that_the_plan_names_is_found_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from strategiplan.answers import sources

    write_submissions(
        tmp_path / "innspill.jsonl", [Submission(id="1"), Submission(id="2", consultation="h")]
    )
    monkeypatch.setattr(sources, "_file_of", lambda each: "innspill.jsonl")
    plan = attrs.evolve(small(), consultations=(Consultation(id="h"), Consultation(id="i")))
    strategiplan.dump(plan, tmp_path / "plan.yaml")
    state = consultation_state(tmp_path / "plan.yaml", today=DAY)
    assert [each.counts.received for each in state.rounds if each.counts] == [2, 0]
    with pytest.raises(LookupError):
        answers_overview(plan, None, "html", round="h")
    with pytest.raises(LookupError):
        answers_overview(plan, [], "html")


def test_the_plan_s_own_file_is_looked_for_in_its_field() -> None:
    from strategiplan.answers.sources import _file_of

    class Count:
        file = "x.csv"

    assert _file_of(Consultation(submissions=SubmissionCount(received=1))) == ""
    assert _file_of(Consultation(submissions=Count())) == "x.csv"
    assert _file_of(Consultation()) == ""


def test_what_is_seldom_said_is_said_too() -> None:
    given = [
        Submission(id="1", sender_type="group", reference="26/17", assessment="Enig."),
        Submission(id="2", consultation="another"),
    ]
    text = answers_overview(small(), given, "markdown", language="nb").content().decode()
    assert '### <a id="submission-1"></a>Innspill 1\n' in text
    assert "1 har ingen avsender." in text
    assert "**Merket:** 26/17" in text
    assert "**Utfall:** uten utfall" in text
    assert "submission-2" not in text


def test_moved_and_dropped_elements_in_words_and_in_tables() -> None:
    old = attrs.evolve(small(), edition="1", consultations=(Consultation(id="h", edition="1"),))
    new = attrs.evolve(
        old,
        edition="2",
        themes=(),
        goals=(Goal(id="a", title="A"), Goal(id="b", title="B", subgoals=(Subgoal(id="a1"),))),
    )
    given = [Submission(id="1", concerns=("a1",), changed=("a1", "tema"), outcome="followed")]
    text = answers_overview(old, given, "markdown", against=new, language="nb").content().decode()
    assert "Flyttet fra hovedmål" in text
    data = answers_overview(old, given, "csv", against=new, language="nb").content().decode()
    (row,) = csv.DictReader(io.StringIO(data))
    assert "[-Folkehelse-]" in row["Før"]
    assert "Flyttet fra" in row["Etter"]


def test_the_ground_remembers_no_more_than_it_should(monkeypatch: pytest.MonkeyPatch) -> None:
    from strategiplan.answers import ground

    monkeypatch.setattr(ground, "_MOST_KEPT", 0)
    assert counted(Submission(concerns=("a",))).sorted == 1


def test_a_closed_pipe_is_nobody_s_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("strategiplan.cli.consultation")

    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(module, "written", closed)
    assert isinstance(run("consultation", SENT_OUT).exception, BrokenPipeError)


def test_every_block_as_html() -> None:
    from strategiplan.exporting.documents import html
    from strategiplan.exporting.documents.outline import Document, Item, Items, Paragraph, Run

    items = (Item((Run("Ett", url="https://x.example/"),), "a", (Paragraph((Run("To"),), True),)),)
    assert html.block_bytes(Items(items)) == (
        b'<ul><li id="a"><a href="https://x.example/">Ett</a><p class="lead">To</p></li></ul>\n'
    )
    assert html.block_bytes(Items(items, numbered=True)).startswith(b"<ol>")
    bare = Document((Run("T"),), "nb", "", "", (), "Innhold", "", ())
    assert b"subtitle" not in html.beginning(bare, "Hopp").split(b"<body>")[1]


def test_a_document_opened_before_is_taken_too() -> None:
    from strategiplan.reading.document import read_with_bytes

    _, document = read_with_bytes(SENT_OUT)
    assert consultation_state(document, FILE, today=DAY).rounds[0].counts
    assert load(SENT_OUT).consultations[0].id == "horing"


def test_a_plan_from_standard_input_has_no_folder() -> None:
    found = CliRunner().invoke(
        command, ["consultation", "-", "--lang", "nb"], input=SENT_OUT.read_bytes()
    )
    assert found.exit_code == 0
    assert "ingen fil med innspill" in found.stdout.lower()


# What the plan refers to


@pytest.mark.parametrize("name", ["../innspill.yaml", "/dev/zero", "lenke.yaml", '"a\\0b.yaml"'])
@pytest.mark.parametrize("more", [(), ("--answers", "--to", "csv")])
def test_what_does_not_lie_beside_the_plan_is_not_read(
    name: str, more: tuple[str, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "plan"
    folder.mkdir()
    (tmp_path / "innspill.yaml").write_text("- id: hemmelig\n", encoding="utf-8")
    (folder / "lenke.yaml").symlink_to("/dev/zero")
    plan = folder / "plan.yaml"
    text = f"title: P\nconsultations: [{{id: a, submissions: {{file: {name}}}}}]\n"
    plan.write_text(text, encoding="utf-8")
    found = run("consultation", plan, *more)
    assert found.exit_code == 2
    assert "ikke ligger i mappen til planen" in found.output
    assert "hemmelig" not in found.output
    with pytest.raises(PermissionError):
        consultation_state(plan)


def test_a_pipe_beside_the_plan_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "innspill.yaml")
    plan = tmp_path / "plan.yaml"
    text = "title: P\nconsultations: [{id: a, submissions: {file: innspill.yaml}}]\n"
    plan.write_text(text, encoding="utf-8")
    words = ["consultation", str(plan), "--lang", "nb"]
    found = CliRunner().invoke(command, words, standalone_mode=False)
    assert found.return_value == 1
    assert "et rør eller en enhet" in found.stderr


def test_two_rounds_may_have_one_file(tmp_path: Path) -> None:
    (tmp_path / "innspill.yaml").write_text(
        "- {id: '1'}\n- {id: '2', consultation: b}\n- {id: '3', consultation: c}\n",
        encoding="utf-8",
    )
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "title: P\nconsultations:\n"
        "  - {id: a, submissions: {file: innspill.yaml}}\n"
        "  - {id: b, submissions: {file: innspill.yaml}}\n",
        encoding="utf-8",
    )
    state = consultation_state(plan)
    assert [each.counts.received for each in state.rounds if each.counts] == [1, 1]
    assert state.elsewhere == 1


def test_what_nobody_said_anything_about_is_said_whole() -> None:
    def words(**more: Any) -> str:
        plan = Plan(
            challenges=(Challenge(id="c"),),
            consultations=(Consultation(id="h"),),
            **more,
        )
        said = Submission(id="1", concerns=("g",))
        return to_text(consultation_state(plan, [said], today=DAY), NB)

    assert "Ingen har sagt noe om: 1 utfordring" in words(goals=(Goal(id="g", title="Ro"),))
    both = words(goals=(Goal(id="g", title="Ro"), Goal(id="o", title="Orden")))
    assert "Ingen har sagt noe om: Orden\n" in both
    assert "Heller ikke om: 1 utfordring" in both


def test_from_python_what_cannot_be_used_of_a_file_raises(tmp_path: Path) -> None:
    file = tmp_path / "innspill.csv"
    file.write_bytes("id;text\n1;på\n".encode("cp1252"))
    # Another encoding loses nothing.
    assert consultation_state(SENT_OUT, file).elsewhere == 0
    file.write_text("id;tekst\n1;Ja\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"innspill\.csv:B1: SP777"):
        consultation_state(SENT_OUT, file)
