"""Files of submissions that are written anew in their own text."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from strategiplan.model import Submission
from strategiplan.submissions import read_submissions, write_submissions
from strategiplan.submissions.keeping import LayoutError, keeps_text, spool, write_keeping
from test_properties import law

NEW = Submission(id="ny", title="Ny", text="Første linje.\nAndre linje.")
NEW_LINES = "- id: ny\n  title: Ny\n  text: |-\n    Første linje.\n    Andre linje.\n"
INSIDE = "".join(f"  {line}\n" for line in NEW_LINES.splitlines())


def said(path: Path) -> list[Submission]:
    return [entry.submission for entry in read_submissions(path) if entry.usable]


def kept(
    folder: Path,
    text: str | bytes,
    *new: Submission,
    name: str = "innspill.yaml",
    change: Callable[[Submission], Submission] = lambda each: each,
    whole: bool = True,
) -> str:
    """A file's text after its submissions were changed and new ones came to it."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    source = folder / "kilde.jsonl"
    write_submissions(source, [*map(change, said(path)), *new])
    write_keeping(path, path, source, whole=whole)
    assert [each.id for each in said(path)] == [each.id for each in said(source)]
    assert sorted(os.listdir(folder)) == sorted([name, "kilde.jsonl"])
    return path.read_bytes().decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# Om filen.\n- id: a  # først\n", f"# Om filen.\n- id: a  # først\n{NEW_LINES}"),
        ("- {id: a}\n\n# Slutt.", f"- {{id: a}}\n\n# Slutt.\n{NEW_LINES}"),
        (
            "# Om.\nconsultation: h\nsubmissions:\n  # Den første.\n  - id: a\n",
            f"# Om.\nconsultation: h\nsubmissions:\n  # Den første.\n  - id: a\n{INSIDE}",
        ),
        (
            "consultation: h\nsubmissions: []  # ingen ennå\n",
            f"consultation: h\nsubmissions:\n{INSIDE}",
        ),
        ("consultation: h\nsubmissions:", f"consultation: h\nsubmissions:\n{INSIDE}"),
        ("# Ingen ennå.\n[]\n", f"# Ingen ennå.\n{NEW_LINES}"),
        ("# Ingen ennå.", f"# Ingen ennå.\n{NEW_LINES}"),
        ("- id: a\r\n", "- id: a\r\n" + NEW_LINES.replace("\n", "\r\n")),
    ],
)
def test_what_is_new_comes_at_the_end_and_all_else_stays(
    before: str, after: str, tmp_path: Path
) -> None:
    assert kept(tmp_path, before, NEW) == after
    # What names no round belongs to the one at the head.
    rounds = {each.consultation for each in said(tmp_path / "innspill.yaml")}
    assert rounds == {"h" if "consultation: h" in before else ""}


def test_only_what_has_changed_is_written_again(tmp_path: Path) -> None:
    text = (
        "# Om filen.\n- id: a\n  note: 'her'\n  # Om b.\n- id: b\n"
        "  text: >\n    En lang\n    tekst.\n\n# Om c.\n- {id: c, text: x}\n"
    )

    def change(each: Submission) -> Submission:
        return each if each.id == "a" else attrs.evolve(each, reference="26/1")

    assert kept(tmp_path, text, change=change) == (
        "# Om filen.\n- id: a\n  note: 'her'\n  # Om b.\n- id: b\n  reference: 26/1\n"
        '  text: "En lang tekst.\\n"\n\n# Om c.\n- id: c\n  reference: 26/1\n  text: x\n'
    )


def test_json_lines_stay_too(tmp_path: Path) -> None:
    text = '{"text": "x",   "id": "a"}\n{"id": "b"}'

    def change(each: Submission) -> Submission:
        return each if each.id == "a" else attrs.evolve(each, title="B")

    found = kept(tmp_path, text, Submission(id="ny"), name="a.jsonl", change=change)
    assert found == '{"text": "x",   "id": "a"}\n{"id": "b", "title": "B"}\n{"id": "ny"}\n'


@pytest.mark.parametrize(
    "text",
    [
        "[{id: a}, {id: b}]\n",
        "submissions: [{id: a}]\n",
        "-\n  id: a\n",
        "- id: a\n...\n",
    ],
)
def test_what_does_not_fit_into_a_text_is_written_plainly_or_not_at_all(
    text: str, tmp_path: Path
) -> None:
    def change(each: Submission) -> Submission:
        return attrs.evolve(each, title="T")

    assert kept(tmp_path, text, NEW, change=change).startswith("- id: a\n  title: T\n")
    with pytest.raises(LayoutError):
        kept(tmp_path, text, NEW, change=change, whole=False)
    assert (tmp_path / "innspill.yaml").read_text(encoding="utf-8") == text


def test_faults_stay_where_they_are(tmp_path: Path) -> None:
    text = "- id: a\n  utfall: x\n- bare ord\n- id: b\n"

    def change(each: Submission) -> Submission:
        return each if each.id == "a" else attrs.evolve(each, title="B")

    found = kept(tmp_path, text, change=change, whole=False)
    assert found == "- id: a\n  utfall: x\n- bare ord\n- id: b\n  title: B\n"


def test_another_encoding_becomes_utf_8(tmp_path: Path) -> None:
    assert kept(tmp_path, "# på\n- id: å\n".encode("cp1252"), NEW).startswith("# på\n- id: å\n")


def test_whose_text_can_be_kept() -> None:
    assert keeps_text("a.yml", "b.yaml")
    assert keeps_text("a.jsonl", "b.jsonl")
    assert not keeps_text("a.csv", "b.csv")
    assert not keeps_text("a.yaml", "b.jsonl")


def test_nobody_else_reads_what_is_written_on_the_way(tmp_path: Path) -> None:
    assert spool(tmp_path / "innspill.yaml", ".jsonl").stat().st_mode & 0o777 == 0o600


@law
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=5),
    st.lists(st.booleans(), min_size=5, max_size=5),
    st.sampled_from(["a.yaml", "a.jsonl"]),
)
def test_whatever_stands_in_a_file_is_kept_or_changed(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], change: list[bool], name: str
) -> None:
    folder = tmp_path_factory.mktemp("innspill")
    path, source = folder / name, folder / "kilde.jsonl"
    there = [Submission(id=str(number), text=text) for number, text in enumerate(texts)]
    write_submissions(path, there)
    wanted = [
        attrs.evolve(each, note=each.text) if changed else each
        for each, changed in zip(there, change, strict=False)
    ]
    write_submissions(source, [*wanted, NEW])
    write_keeping(path, path, source)
    assert said(path) == said(source)
