"""The public file of submissions, and the log of what is not in it: both, or neither."""

from __future__ import annotations

import csv
import errno
import os
import secrets
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import attrs

from ..messages import Speaker, names
from ..model import Submission
from ..report.escaping import in_csv
from .entry import HARMLESS
from .pseudonyms import PRIVATE, Pseudonyms, is_pseudonym
from .reading import read_submissions
from .redaction import WITHHELD_KINDS, Withheld, WithheldKind, redacted
from .writing import write_submissions

MOST_SHOWN = 20
"""How many things for a person to read are kept to be shown; the log has all."""
_LOG_MODE = 0o600
_GROUNDS = {
    "identity-number": "number",
    "sensitive": "sensitive",
    "note": "internal",
    "retention": "internal",
    "origin": "internal",
}
"""The grounds of what is withheld; what is not named here is data that the publication does not need."""


class RoundUnknownError(ValueError):
    """A private person's submission names no round, where the names are kept beyond this run."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self.id = id


@attrs.define
class Published:
    """What became of a file of submissions."""

    count: int = 0
    """How many submissions are in the public file."""
    withheld: Counter[WithheldKind] = attrs.field(factory=Counter)
    """How much of each kind was withheld."""
    review: list[Withheld] = attrs.field(factory=list)
    """The first things that a person has to look at."""
    for_review: int = 0
    """How many there are."""
    unsorted: int = 0
    """Senders of no known sort, who are held to be private persons."""
    faults: int = 0
    """What is wrong with the file; what cannot be used is not in the public one."""


def publish(
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    pseudonyms: Pseudonyms,
    speaker: Speaker,
    *,
    log: str | os.PathLike[str] | None = None,
    kept: bool = False,
) -> Published:
    """Write what may be published of submissions, and a log of what was withheld.

    One submission is in memory at a time. `kept` says that the secret behind the
    pseudonyms is used again: then each private person's submission has to say its round.
    Raises `RoundUnknownError` where one does not, `OSError` and `ValueError` as
    reading and writing do; no file is written then.
    """
    done = Published()
    drafts: list[tuple[Path, Path]] = []
    try:
        out = _draft(target, drafts)
        if log is None:
            write_submissions(out, _public(source, pseudonyms, speaker, done, None, kept))
        else:
            handle = os.open(_draft(log, drafts), os.O_CREAT | os.O_EXCL | os.O_WRONLY, _LOG_MODE)
            with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as file:
                write_submissions(out, _public(source, pseudonyms, speaker, done, file, kept))
        for draft, place in reversed(drafts):
            draft.replace(place)
    finally:
        for draft, _ in drafts:
            draft.unlink(missing_ok=True)
    return done


def _draft(target: str | os.PathLike[str], drafts: list[tuple[Path, Path]]) -> Path:
    """Where a file is written first: beside its place, with the same end of its name."""
    place = Path(target).resolve()
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), os.fspath(target))
    draft = place.with_name(f".{secrets.token_hex(4)}.{place.name}")
    drafts.append((draft, place))
    return draft


def _public(
    source: str | os.PathLike[str],
    pseudonyms: Pseudonyms,
    speaker: Speaker,
    done: Published,
    log: TextIO | None,
    kept: bool,
) -> Iterator[Submission]:
    writer = csv.writer(log, delimiter=";", lineterminator="\r\n") if log is not None else None
    if writer is not None:
        writer.writerow(
            speaker.phrase(f"log/{name}")
            for name in ("id", "row", "field", "item", "from", "to", "what", "state", "ground")
        )
    for entry in read_submissions(source):
        if not entry.usable and not HARMLESS.issuperset(each.code for each in entry.problems):
            raise ValueError(f"{entry.place.file}:{entry.place.address}")
        if not entry.usable:
            continue
        submission = entry.submission
        private = submission.sender_type in PRIVATE
        if kept and private and not pseudonyms.round_of(submission):
            raise RoundUnknownError(submission.id)
        if submission.sender and not submission.sender_type and not is_pseudonym(submission.sender):
            done.unsorted += 1
        done.faults += len(entry.problems)
        public, withheld = redacted(submission, pseudonyms, language=speaker.language)
        done.count += 1
        for each in withheld:
            if each.for_review:
                done.for_review += 1
                if len(done.review) < MOST_SHOWN:
                    done.review.append(each)
            else:
                done.withheld[each.kind] += 1
            if writer is not None:
                writer.writerow(map(in_csv, _row(each, entry.number, speaker)))
        yield public


def _row(each: Withheld, number: int, speaker: Speaker) -> list[str]:
    ground = _GROUNDS.get(each.kind, "data")
    if each.for_review and ground != "sensitive":
        ground = "review"
    return [
        each.id,
        str(number),
        field_name(each.field, speaker),
        "" if each.item < 0 else str(each.item + 1),
        "" if each.start < 0 else str(each.start + 1),
        "" if each.start < 0 else str(each.end),
        speaker.phrase(f"withheld/{each.kind}"),
        speaker.phrase("log/review" if each.for_review else "log/withheld"),
        speaker.phrase(f"ground/{ground}"),
    ]


def field_name(field: str, speaker: Speaker) -> str:
    """What a field of a submission is called; its key where there is no word for it."""
    return str(names(speaker.language).FIELDS.get(field, field))


def in_order(withheld: Counter[WithheldKind]) -> Iterator[tuple[WithheldKind, int]]:
    """What was withheld, as it is told: the fields first, then what stood in texts."""
    return ((kind, withheld[kind]) for kind in WITHHELD_KINDS if withheld[kind])
