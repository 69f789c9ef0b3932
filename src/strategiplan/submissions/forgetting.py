"""Forgetting a person: every place where somebody is named or can be reached, and none of it after.

Files are changed in their own text, so that comments, columns of others and the order of
keys stay, and each is read again as what it is (YAML, JSON, JSON Lines, CSV): it has to say
the same in the same order but for what is forgotten. Either all files are changed or none.
"""

from __future__ import annotations

import csv
import datetime
import errno
import io
import json
import os
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import attrs

from ..diagnostics import Problem
from ..model import Submission
from ..model.shape import shape
from ..personal_data.strict import find_strictly, parts_of_name
from ..text import Lines
from .entry import HARMLESS
from .pseudonyms import PRIVATE, fingerprint, is_forgotten, is_pseudonym
from .reading import read_submissions

SUFFIXES = (".yaml", ".yml", ".json", ".jsonl", ".csv")
"""The ends of the names of files that are looked into."""
RECORD = "forgotten.jsonl"
"""What the record of what was forgotten is called."""

What = Literal["name", "contact", "data"]


@attrs.frozen
class Wish:
    """Who or what is to be forgotten: one of the three, and ways to reach a person."""

    person: str = ""
    submission: str = ""
    """A submission's identifier: whoever sent it is to be forgotten."""
    expired: datetime.date | None = None
    """The day that is today: what was to be kept until a day before it goes."""
    contact: str = ""


@attrs.frozen
class Spot:
    """A place where something of a person stands."""

    what: What
    start: int
    end: int
    line: int
    column: int


@attrs.frozen
class Change:
    """A file, what it holds and what it is to hold."""

    file: str
    before: bytes
    after: bytes
    spots: tuple[Spot, ...]


@attrs.frozen
class Found:
    """Where somebody is named, and what cannot be changed."""

    changes: tuple[Change, ...]
    submissions: tuple[str, ...]
    """The submissions of whoever is forgotten."""
    stuck: tuple[str, ...]
    """Files that hold it too and cannot be changed without changing more than is meant."""
    named_so: tuple[str, ...]
    """Files whose own names say it."""
    others: tuple[str, ...]
    """Files that were not looked into, since they are of another kind."""
    unread: tuple[str, ...]
    """Files of submissions in which some cannot be read: whose they are, nobody can tell."""

    @property
    def places(self) -> int:
        """How many places there are in what can be changed."""
        return sum(len(each.spots) for each in self.changes)


@attrs.frozen
class Words:
    """What stands in the place of what is forgotten."""

    name: str
    other: str
    slug: str
    """In identifiers and names of files; the same everywhere, so that they still fit."""


def files_in(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """The files that can be looked into, and those that cannot; hidden ones and links are left out.

    Raises `OSError` for what is not there.
    """
    files: list[str] = []
    others: list[str] = []
    for path in paths:
        place = Path(path)
        if not place.exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        if place.is_file():
            files.append(path)
            continue
        if not place.is_dir():
            # A pipe or a device could be waited for until the end of days.
            raise OSError(errno.ENXIO, os.strerror(errno.ENXIO), path)
        for folder, folders, names in os.walk(place):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                each = Path(folder, name)
                if name.startswith(".") or each.is_symlink() or name == RECORD:
                    continue
                known = each.suffix.lower() in SUFFIXES and each.is_file()
                (files if known else others).append(str(each))
    return list(dict.fromkeys(files)), others


def search(files: Sequence[str], wish: Wish, words: Words, others: Sequence[str] = ()) -> Found:
    """Every place in files that says something of whoever is to be forgotten.

    Nothing is changed. Raises `OSError` where a file cannot be read.
    """
    held = {name: Path(name).read_bytes() for name in files}
    texts = {name: _text(data) for name, data in held.items()}
    everywhere, own, ids, unread = _people(texts, wish)
    changes: list[Change] = []
    stuck: list[str] = []
    for name, text in texts.items():
        limited = own.get(name, [])
        if text is None:
            if _matches(everywhere, held[name].decode("latin-1")):
                stuck.append(name)
            continue
        spots = _spots(text, everywhere, limited)
        if spots:
            after = _without(text, spots, words)
            if _says_the_same(name, text, after, words, everywhere):
                changes.append(Change(name, held[name], after.encode(), tuple(spots)))
            else:
                stuck.append(name)
        elif any(_matches(everywhere, each) for each in _scalars(name, text) or ()):
            # It is written in a way that is not found in the text: with escapes, say.
            stuck.append(name)
    named_so = [name for name in (*files, *others) if _matches(everywhere, Path(name).name)]
    return Found(
        tuple(changes), tuple(ids), tuple(stuck), tuple(named_so), tuple(others), tuple(unread)
    )


def recorded(
    found: Found, wish: Wish, record: str, today: datetime.date, secret: bytes | None
) -> Change:
    """The record with a line more: the day, how much, where, and nobody's name.

    With a kept secret it has a fingerprint, by which whoever has the secret can tell that
    somebody was forgotten, should an old copy come back.
    """
    before = Path(record).read_bytes() if Path(record).exists() else b""
    patterns = [_name_pattern(wish.person)] if wish.person else []
    how = "expired" if wish.expired else "submission" if wish.submission else "person"
    line: dict[str, Any] = {
        "date": today.isoformat(),
        "how": how,
        "places": found.places,
        "files": {
            _clean(Path(each.file).name, patterns): len(each.spots) for each in found.changes
        },
        "submissions": [_clean(each, patterns) for each in found.submissions],
    }
    if secret is not None and wish.person:
        line["fingerprint"] = fingerprint(secret, " ".join(parts_of_name(wish.person)))
    whole = before if not before or before.endswith(b"\n") else before + b"\n"
    return Change(
        record, before, whole + (json.dumps(line, ensure_ascii=False) + "\n").encode(), ()
    )


def _clean(text: str, patterns: Sequence[re.Pattern[str]]) -> str:
    for pattern in patterns:
        text = pattern.sub("-", text)
    return text


def apply(changes: Sequence[Change]) -> None:
    """Change all files, or none: all are written beside their places first.

    Raises `OSError` where that is not possible; what had been put in place by then is
    put back.
    """
    drafts: list[tuple[Path, Path, Change]] = []
    done: list[tuple[Path, Change]] = []
    try:
        for change in changes:
            place = Path(change.file).resolve()
            there = place.exists()
            if there and not os.access(place, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), change.file)
            if (place.read_bytes() if there else b"") != change.before:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), change.file)
            draft = _written(place, change.after)
            drafts.append((draft, place, change))
        for draft, place, change in drafts:
            draft.replace(place)
            done.append((place, change))
    except BaseException:
        for place, change in done:
            if change.before:
                _written(place, change.before).replace(place)
            else:
                place.unlink()
        raise
    finally:
        for draft, _, _ in drafts:
            draft.unlink(missing_ok=True)


def _written(place: Path, data: bytes) -> Path:
    """A draft beside a file, that nobody else can read until it has the file's own permissions."""
    draft = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            draft.chmod(place.stat().st_mode & 0o7777)
    except BaseException:
        draft.unlink()
        raise
    return draft


# Who it is

_Pattern = tuple[What, re.Pattern[str]]
_Limited = tuple[int, int, list[_Pattern]]
"""Patterns that hold within some lines: those of one submission."""


def _people(
    texts: dict[str, str | None], wish: Wish
) -> tuple[list[_Pattern], dict[str, list[_Limited]], list[str], list[str]]:
    """What is looked for everywhere, what in single submissions, which those are, and what is unread."""
    everywhere: dict[str, _Pattern] = {}
    own: dict[str, list[_Limited]] = {}
    ids: list[str] = []
    unread: list[str] = []

    def add(what: What, pattern: re.Pattern[str]) -> None:
        everywhere.setdefault(pattern.pattern, (what, pattern))

    if wish.person:
        add("name", _name_pattern(wish.person))
    for pattern in _reached(wish.contact):
        add("contact", pattern)
    for name, text in texts.items():
        if Path(name).suffix.lower() == ".json":
            continue
        if text is None:
            unread.append(name)
            continue
        for entry in read_submissions(name):
            if any(_hides_somebody(each, entry.usable, wish) for each in entry.problems):
                unread.append(name)
            submission = entry.submission
            if not entry.usable or not _is_meant(submission, wish):
                continue
            private = submission.sender_type in PRIVATE
            ids.append(submission.id)
            place = entry.place
            own.setdefault(name, []).append(
                (place.line, place.end_line, list(_own_data(submission, private)))
            )
            if wish.expired is None and private:
                sender = submission.sender
                if len(parts_of_name(sender)) > 1 and not is_pseudonym(sender):
                    add("name", _name_pattern(sender))
                for pattern in _reached(submission.contact):
                    add("contact", pattern)
    return list(everywhere.values()), own, list(dict.fromkeys(ids)), list(dict.fromkeys(unread))


def _hides_somebody(problem: Problem, usable: bool, wish: Wish) -> bool:
    """Whether what cannot be read may be a submission of whoever is to be forgotten."""
    if problem.code == "SP775":
        # Plans, and tables of something else, are no files of submissions.
        return problem.variant not in ("keys", "list", "header", "empty")
    if not usable:
        # A column that nobody knows hides nothing.
        return problem.code not in HARMLESS | {"SP777"}
    return wish.expired is not None and problem.values.get("key") == "delete_after"


def _is_meant(submission: Submission, wish: Wish) -> bool:
    if wish.expired is not None:
        return submission.delete_after is not None and submission.delete_after < wish.expired
    if wish.submission:
        return submission.id == wish.submission
    if parts_of_name(wish.person) and (
        parts_of_name(submission.sender) == parts_of_name(wish.person)
    ):
        return True
    return bool(wish.contact) and any(
        pattern.search(submission.contact) for pattern in _reached(wish.contact)
    )


def _own_data(submission: Submission, private: bool) -> Iterator[_Pattern]:
    """What a submission says about its sender, as it is written there."""
    sender = submission.sender if private and not is_pseudonym(submission.sender) else ""
    if sender:
        yield "name", _literal(sender)
    if submission.contact and not is_forgotten(submission.contact):
        yield "contact", _literal(submission.contact)
    for name, field in shape(Submission).fields.items():
        value = getattr(submission, name)
        if field.form in ("date", "choice", "reference") or name in ("contact", "language"):
            continue
        if name == "sender" and not private:
            continue
        for text in value if field.many == "list" else (value,):
            for each in find_strictly(text, sender=sender, private=private):
                if not each.for_review:
                    what: What = "name" if each.kind == "name" else "data"
                    yield what, _literal(text[each.start : each.end])


# How it may be written

_START = r"(?:(?<![^\W_])|(?<=\\[nrt]))"
_END = r"(?![^\W_])(?!(?-i:-[A-ZÆØÅ]))"
_SPACE = r"(?:(?:[ \t\u00a0\u00ad\u200b_.+]|-(?! )){1,5}|[ \t]{0,4}(?:\r?\n|\\r?\\?n)[ \t#>]{0,80})"


def _letter(letter: str) -> str:
    """A letter as a pattern: also decomposed, and escaped as JSON and YAML do."""
    if letter.isascii():
        return re.escape(letter)
    forms = {letter, letter.lower(), letter.upper()}
    forms |= {unicodedata.normalize("NFD", each) for each in forms}
    forms |= {
        "".join(f"\\u{ord(each):04x}" for each in form)
        for form in list(forms)
        if all(ord(each) < 0x10000 for each in form)
    }
    return "(?:" + "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)) + ")"


def _spelled(word: str) -> str:
    return "".join(map(_letter, unicodedata.normalize("NFC", word)))


def _name_pattern(name: str) -> re.Pattern[str]:
    """A name: in capitals, in the genitive, decomposed, "Nordmann, Kari", kari.nordmann."""
    parts = [_spelled(part) for part in parts_of_name(name)]
    straight = _SPACE.join(parts)
    turned = rf"{parts[-1]},[ \u00a0]{{1,2}}{_SPACE.join(parts[:-1])}"
    return re.compile(rf"{_START}(?:{straight}|{turned})(?:['’]?s)?{_END}", re.IGNORECASE)


def _literal(text: str) -> re.Pattern[str]:
    """What stands in a text, however its lines are broken and its signs are escaped."""
    words = [
        "".join('(?:""|\\\\"|")' if sign == '"' else _letter(sign) for sign in word)
        for word in text.split()
    ]
    return re.compile(r"(?:\s|\\[nrt]|\\u00a0){1,90}".join(words))


def _reached(contact: str) -> Iterator[re.Pattern[str]]:
    """The e-mail addresses and telephone numbers of a way to reach somebody."""
    for each in find_strictly(contact, private=False):
        written = contact[each.start : each.end]
        if each.kind == "email":
            yield re.compile(rf"{_START}{_spelled(written)}(?![\w\-])", re.IGNORECASE)
        elif each.kind == "phone":
            digits = re.findall(r"\d", written)[-8:]
            number = r"[ .\u00a0-]{0,2}".join(digits)
            yield re.compile(rf"(?:(?:\+|00)47[ ]?)?(?<![0-9]){number}(?![0-9])")


def _matches(patterns: Iterable[_Pattern], text: str) -> bool:
    return any(pattern.search(text) for _, pattern in patterns)


# In a text


def _text(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _spots(text: str, everywhere: Sequence[_Pattern], own: Sequence[_Limited]) -> list[Spot]:
    stretches: list[tuple[int, int, What]] = [
        (*found.span(), what) for what, pattern in everywhere for found in pattern.finditer(text)
    ]
    lines = Lines(text)
    for first, last, patterns in own:
        start, end = lines.start_of(first), lines.end_of(min(last, len(lines)))
        stretches += [
            (*found.span(), what)
            for what, pattern in patterns
            for found in pattern.finditer(text, start, end)
        ]
    spots: list[Spot] = []
    done = -1
    for start, end, what in sorted(stretches, key=lambda each: (each[0], -each[1])):
        if start >= done and end > start:
            spots.append(Spot(what, start, end, *lines.position(start)))
            done = end
    return spots


def _without(text: str, spots: Sequence[Spot], words: Words) -> str:
    pieces: list[str] = []
    done = 0
    for spot in spots:
        written = text[spot.start : spot.end]
        if spot.what != "name":
            word = words.other
        elif re.fullmatch(r"[\w\-.+]+", written) and re.search(r"[\-_.+]", written):
            word = words.slug
        else:
            word = words.name
        pieces += [text[done : spot.start], word]
        done = spot.end
    return "".join([*pieces, text[done:]])


def _says_the_same(
    name: str, before: str, after: str, words: Words, everywhere: Sequence[_Pattern]
) -> bool:
    """Whether a text says the same in the same order, but for what is forgotten."""
    old, new = _scalars(name, before), _scalars(name, after)
    if old is None or new is None or len(old) != len(new):
        return False
    put = (words.name, words.other, words.slug)
    return all(
        was == now or any(word in now for word in put) for was, now in zip(old, new, strict=True)
    ) and not any(_matches(everywhere, now) for now in new)


def _scalars(name: str, text: str) -> list[str] | None:
    """Everything that a file says, in its order, with marks for how it is put together."""
    text = text.removeprefix("\ufeff")
    suffix = Path(name).suffix.lower()
    try:
        if suffix == ".csv":
            return list(_cells(text))
        if suffix == ".jsonl":
            return [
                each
                for line in text.splitlines()
                if line.strip()
                for each in _flat(json.loads(line))
            ]
        if suffix == ".json":
            return list(_flat(json.loads(text)))
        return list(_events(text))
    except (ValueError, RecursionError, csv.Error):
        return None


def _cells(text: str) -> Iterator[str]:
    head = text.partition("\n")[0]
    limit = csv.field_size_limit(max(len(text), 1))
    try:
        rows = csv.reader(
            io.StringIO(text, newline=""),
            delimiter=";" if head.count(";") > head.count(",") else ",",
        )
        for row in rows:
            yield from row
            yield "\n"
    finally:
        csv.field_size_limit(limit)


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield "{"
        for key, each in value.items():
            yield key
            yield from _flat(each)
        yield "}"
    elif isinstance(value, list):
        yield "["
        for each in value:
            yield from _flat(each)
        yield "]"
    else:
        yield value if isinstance(value, str) else repr(value)


def _events(text: str) -> Iterator[str]:
    import yaml

    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            yield event.value if isinstance(event, yaml.ScalarEvent) else type(event).__name__
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
