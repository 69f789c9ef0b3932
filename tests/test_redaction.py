"""What is published of submissions: nobody's data, and a log of what was withheld."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import attrs
import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from strategies import texts
from strategiplan.cli import command
from strategiplan.model import Submission
from strategiplan.model.values import ConsultationId
from strategiplan.submissions import read_submissions
from strategiplan.submissions.pseudonyms import (
    SHORTEST_SECRET,
    Pseudonyms,
    SecretError,
    fingerprint,
    is_pseudonym,
    new_secret,
    secret_from,
    usable_secret,
    write_secret,
)
from strategiplan.submissions.redaction import redacted
from test_properties import law

NUMBER = "010154 50068"  # it belongs to nobody
SECRET = b"en hemmelighet for denne testen 0123456789"
KARI: dict[str, object] = {
    "id": "1", "consultation": "hoering", "sender": "Kari Nordmann", "contact": "kari@gmail.com",
    "sender_type": "private-person", "text": f"Ring 912 34 567, fnr {NUMBER}.\nMvh Kari",
    "attachments": ["Kari_Nordmann.pdf", "kart.pdf"], "origin": "post/kari@gmail.com",
    "delete_after": "2026-01-01", "note": "ringt opp",
}  # fmt: skip
OTHERS: list[dict[str, object]] = [
    {"id": "2", "consultation": "hoering", "sender": "Velforeningen v/ Ola Hansen, 912 34 567",
     "sender_type": "organisation", "text": "Vi er for.", "origin": "https://innbygger.example.no/2", "outcome": "noted"},
    {"id": "kari@gmail.com", "consultation": "hoering", "sender": "Per", "same_as": "1",
     "concerns": ["maal", "per@gmail.com"], "text": "Jeg har kreft. Xaver er her."},
]  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    inside = tmp_path / "plan"
    inside.mkdir()
    monkeypatch.chdir(inside)
    monkeypatch.delenv("STRATEGIPLAN_SECRET", raising=False)
    put("innspill.jsonl", [KARI, *OTHERS])
    return tmp_path


def put(name: str, said: list[dict[str, object]]) -> None:
    Path(name).write_text("".join(f"{json.dumps(each)}\n" for each in said), encoding="utf-8")


@attrs.frozen
class Done:
    """How a run of the command ended."""

    exit_code: int
    output: str


def run(*words: str) -> Done:
    done = CliRunner().invoke(command, [*words, "--lang", "nb"], standalone_mode=False)
    if isinstance(done.exception, click.ClickException):
        return Done(2, done.output + done.exception.message)
    assert done.exception is None, done.exc_info
    return Done(done.return_value or 0, done.output)


def names(sender: str, contact: str = "", round: str = "a", secret: bytes = SECRET) -> str:
    submission = Submission(id="1", sender=sender, contact=contact)
    return Pseudonyms(secret, round).name_of(submission)


def test_a_pseudonym_is_stable_in_a_round_and_no_further() -> None:
    first = names("Kari Nordmann", "kari@gmail.com")
    assert first == names("NORDMANN, KARI", " Kari@Gmail.com")
    assert is_pseudonym(first)
    assert first.startswith("Privatperson ")
    assert len({first, names("Kari Nordmann"), names("Kari Nordmann", "kari@gmail.com", "b"),
                names("Kari Nordmann", "kari@gmail.com", "a", b"x" * 40)}) == 4  # fmt: skip
    assert names("Berg, Ola, Per") != names("Ola, Per Berg")
    assert "hemmelighet" not in repr(Pseudonyms(SECRET, "a"))


def test_who_has_neither_name_nor_contact_is_somebody_else_each_time() -> None:
    pseudonyms = Pseudonyms(SECRET, "a", "en")
    called = {pseudonyms.name_of(Submission(id=each)) for each in "123"}
    assert len(called) == 3
    own = Submission(id="1", sender="Kari", consultation=ConsultationId("b"))
    assert pseudonyms.name_of(own) == Pseudonyms(SECRET, "b", "en").name_of(own)


def test_pseudonyms_do_not_collide_among_many() -> None:
    pseudonyms = Pseudonyms(SECRET, "a")
    many = {pseudonyms.name_of(Submission(id="1", sender=f"Kari {n}")) for n in range(20_000)}
    assert len(many) == 20_000


def test_nothing_personal_is_left_in_public_and_all_is_in_the_log() -> None:
    done = run("redact", "innspill.jsonl", "-o", "ut.jsonl", "--log", "logg.csv")
    assert done.exit_code == 1  # there is something to read
    public = Path("ut.jsonl").read_text(encoding="utf-8")
    log = Path("logg.csv").read_text(encoding="utf-8-sig")
    for secret in ("Kari", "gmail", "912", NUMBER, "ringt", "2026"):
        assert secret not in public + log + done.output.replace("ut.jsonl", "")
    kari, group, per = map(json.loads, public.splitlines())
    assert is_pseudonym(kari["sender"])
    assert is_pseudonym(per["sender"])
    assert kari["text"] == (
        "Ring [utelatt: telefonnummer], fnr [utelatt: fødselsnummer].\nMvh [utelatt: navn]"
    )
    assert kari["attachments"] == ["[utelatt: navn].pdf", "kart.pdf"]
    assert group["sender"] == "Velforeningen v/ Ola Hansen, [utelatt: telefonnummer]"
    assert (group["origin"], group["outcome"]) == ("https://innbygger.example.no/2", "noted")
    assert per["id"].startswith("withheld-")
    assert (per["same_as"], per["concerns"]) == ("1", ["maal"])
    assert "må leses" in log
    assert "forvaltningsloven § 13" in log
    assert ";2;" in log
    assert "kreft" not in log
    assert "kreft" in public
    assert stat.S_IMODE(os.stat("logg.csv").st_mode) == 0o600


def test_what_is_redacted_and_redacted_again_stays() -> None:
    run("redact", "innspill.jsonl", "-o", "ut.jsonl")
    done = run("redact", "ut.jsonl", "-o", "ut2.jsonl", "--log", "logg.csv")
    assert Path("ut.jsonl").read_bytes() == Path("ut2.jsonl").read_bytes()
    assert "Ingenting måtte holdes tilbake" in done.output
    put("ren.jsonl", [{"id": "1", "sender_type": "group", "text": "Hei"}])
    assert run("redact", "ren.jsonl", "-o", "ut.jsonl").exit_code == 0


@given(
    sender=st.sampled_from(["", "Kari Nordmann", "Navn Utelatt", "Adresse", "Å"]),
    text=st.one_of(texts(), st.lists(st.sampled_from(
        ["Kari ", "Nordmann", "912 34 567", "8", "[utelatt: navn]", " ", "\n", "gnr 1", "bnr. 3",
         "a@b.no", "(at)", "Storgata 5", "Mvh ", NUMBER, "\u200b", ".", "K. ", "Navn "]), max_size=12,
    ).map("".join)),
    private=st.booleans(),
)  # fmt: skip
@law
def test_redaction_is_done_once_and_for_all(sender: str, text: str, private: bool) -> None:
    submission = Submission(
        id=text[:20], sender=sender, text=text, title=text, attachments=(text,), origin=text,
        reference=text, contact=text, sender_type=None if private else "organisation",
        concerns=(ConsultationId(text),), note=text,
    )  # fmt: skip
    pseudonyms = Pseudonyms(SECRET, "a")
    public, _ = redacted(submission, pseudonyms)
    again, withheld = redacted(public, pseudonyms)
    assert again == public
    assert all(each.for_review for each in withheld)


def test_an_identifier_that_spells_the_name_is_for_review() -> None:
    def review(id: str, sender: str) -> list[str]:
        submission = Submission(id=id, sender=sender)
        found = redacted(submission, Pseudonyms(SECRET, "a"))[1]
        return [each.field for each in found if each.for_review]

    assert review("zorro-xaver", "Xaver Zorro") == ["id"]
    assert review("xaver-1", "Xaver Zorro") == []
    assert review("xaver-1", "Xaver") == ["id"]


def test_nothing_is_written_over_or_where_it_would_be_read(folder: Path) -> None:
    assert run("redact", "innspill.jsonl").exit_code == 2
    assert run("redact").exit_code == 2
    for out, log in (("innspill.jsonl", "l.csv"), ("u.jsonl", "innspill.jsonl"), ("u", "u")):
        done = run("redact", "innspill.jsonl", "-o", out, "--log", log)
        assert done.exit_code == 2
        assert "annet navn" in done.output
    os.link("innspill.jsonl", "lenke.jsonl")
    assert run("redact", "innspill.jsonl", "-o", "lenke.jsonl").exit_code == 2
    assert run("redact", ".", "-o", "inne.jsonl").exit_code == 2
    Path("mappe").mkdir()
    assert run("redact", "innspill.jsonl", "-o", "mappe").exit_code == 2
    assert run("redact", "finnes-ikke.jsonl", "-o", "u.jsonl").exit_code == 2
    Path("feil.jsonl").write_text("{", encoding="utf-8")
    assert run("redact", "feil.jsonl", "-o", "u.jsonl", "--log", "l.csv").exit_code == 2
    left = [name for name in sorted(os.listdir()) if name[0] != "."]
    assert left == ["feil.jsonl", "innspill.jsonl", "lenke.jsonl", "mappe"]


def test_more_to_read_than_is_shown_is_counted() -> None:
    put("mange.jsonl", [{"id": str(n), "attachments": ["jeg har kreft"]} for n in range(30)])
    done = run("redact", "mange.jsonl", "-o", "ut.jsonl")
    assert "… og 10 til" in done.output
    assert "0: mulig" in done.output


def test_a_file_in_an_old_encoding_is_published_in_whole() -> None:
    line = json.dumps({"id": "1", "text": "Vi vil ha skøyter på Ås."}, ensure_ascii=False)
    Path("gammel.jsonl").write_bytes(line.encode("cp1252"))
    done = run("redact", "gammel.jsonl", "-o", "ut.jsonl")
    assert done.exit_code == 0
    assert "Steder i filen" not in done.output
    [public] = [entry.submission for entry in read_submissions("ut.jsonl")]
    assert public.text == "Vi vil ha skøyter på Ås."


def test_what_could_not_be_used_is_told_and_not_published() -> None:
    put("feil.jsonl", [{"id": "1", "text": "Vi er for.", "outcome": "kanskje"}, {"id": "2"}])
    done = run("redact", "feil.jsonl", "-o", "ut.jsonl")
    assert done.exit_code == 1
    assert "ikke er med i den offentlige: 1." in done.output
    assert "kanskje" not in done.output + Path("ut.jsonl").read_text(encoding="utf-8")


def test_what_is_taken_out_around_something_else_goes_once() -> None:
    submission = Submission(id="1", sender="Xa", text="Tomten gnr 12 Xa bnr 3 er min.")
    public, withheld = redacted(submission, Pseudonyms(SECRET, "a"))
    assert public.text == "Tomten [utelatt: gårds- og bruksnummer] er min."
    assert {each.kind for each in withheld} == {"sender", "name", "cadastral-number"}


@pytest.mark.parametrize("length", [1, 99, 500])
def test_an_identifier_of_any_length_is_looked_through(length: int) -> None:
    written = "n" * length
    public, _ = redacted(Submission(id=written, sender_type="group"), Pseudonyms(SECRET, "a"))
    assert public.id == written
    written = f"{written} kari@gmail.com"
    public, _ = redacted(Submission(id=written, sender_type="group"), Pseudonyms(SECRET, "a"))
    assert public.id.startswith("withheld-")


# The secret


def test_a_secret_is_made_once_for_its_owner_only(folder: Path) -> None:
    made = str(folder / "hemmelig")
    assert run("redact", "--new-secret", made).exit_code == 0
    assert stat.S_IMODE(os.stat(made).st_mode) == 0o600
    assert run("redact", "--new-secret", made).exit_code == 2
    assert run("redact", "--new-secret", str(folder / "x" / "y")).exit_code == 2
    first = run("redact", "innspill.jsonl", "-o", "a.jsonl", "--secret-file", made)
    assert "denne gangen" not in first.output
    run("redact", "innspill.jsonl", "-o", "b.jsonl", "--secret-file", made)
    assert Path("a.jsonl").read_bytes() == Path("b.jsonl").read_bytes()
    assert Path(made).read_text().strip() not in first.output


def test_with_a_kept_secret_each_round_has_to_be_known(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRATEGIPLAN_SECRET", SECRET.decode())
    put("uten.jsonl", [{"id": "1", "sender": "Kari"}])
    done = run("redact", "uten.jsonl", "-o", "ut.jsonl")
    assert done.exit_code == 2
    assert "--consultation" in done.output
    assert run("redact", "uten.jsonl", "-o", "ut.jsonl", "--consultation", "a").exit_code == 0


def test_a_secret_that_cannot_be_used_is_refused(folder: Path) -> None:
    def refused(name: str, content: bytes = b"x") -> str:
        Path(name).write_bytes(content)
        with pytest.raises(SecretError) as caught:
            secret_from(name, ("innspill.jsonl", "."))
        done = run("redact", "innspill.jsonl", "-o", "u.jsonl", "--secret-file", name)
        assert done.exit_code == 2
        assert not Path("u.jsonl").exists()
        return caught.value.reason

    assert refused(str(folder / "kort")) == "short"
    assert refused(str(folder / "enkel"), b"a" * 99) == "simple"
    assert refused(str(folder / "lang"), b"a" * 5000) == "long"
    assert refused("her", SECRET) == "beside"
    (folder / "repo" / ".git").mkdir(parents=True)
    assert refused(str(folder / "repo" / "x"), SECRET) == "in_git"
    with pytest.raises(SecretError):
        write_secret(folder / "repo" / "y")
    assert run("redact", "--new-secret", str(folder / "repo" / "y")).exit_code == 2
    with pytest.raises(SecretError, match="no_file"):
        secret_from("/dev/null")
    missing = str(folder / "ingen")
    assert run("redact", "innspill.jsonl", "-o", "u.jsonl", "--secret-file", missing).exit_code == 2
    assert secret_from(None) is None
    assert len(usable_secret(new_secret())) >= SHORTEST_SECRET
    assert fingerprint(SECRET, "Kari") == fingerprint(SECRET, "KARI")


def test_of_origins_only_addresses_on_the_web_are_public() -> None:
    for origin in ("innspill.xlsx#6fd19df8620f12f5", "mail:6fd19df8620f", "file:post/1.txt"):
        for sender_type in (None, "organisation"):
            submission = Submission(
                id="row-1", sender="Storvik vel", sender_type=sender_type, origin=origin
            )
            public, withheld = redacted(submission, Pseudonyms(b"x" * 32, "h"))
            assert public.origin == ""
            assert [each.kind for each in withheld if each.field == "origin"] == ["origin"]
