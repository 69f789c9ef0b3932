"""Submissions that came by e-mail: mailboxes (mbox), and messages one by one (.eml).

A message is taken apart by the standard library, with the policy that leaves headers as they
are: the one that reads their contents at once stops at some that are written wrong. Nothing that
is attached is opened; it is named.
"""

from __future__ import annotations

import binascii
import datetime
import email
import email.message
import email.utils
import hashlib
import itertools
import re
from collections.abc import Iterator
from typing import Any

import attrs

from ..diagnostics import Place
from ..submissions.entry import Note
from .days import local_day
from .plain_text import clean, cut, from_html, one_line
from .received import Asked, Received, made, note, whole
from .tables import Opened

MAX_MESSAGE = 64 * 2**20
"""How large one message may be with all that is attached to it, in bytes."""
MAX_PARTS = 1_000
"""How many parts of a message are looked at."""
MAX_MULTIPARTS = 100
"""How many parts may hold others; what has more was made to do harm."""
_LONGEST_LINE = 1 << 20
_EARLIEST = datetime.date(1990, 1, 1)
_FROM_LINE = re.compile(rb"From \S.*[0-9]{1,2}:[0-9]{2}.*(?:19|20)[0-9]{2}")
_MULTIPART = re.compile(rb"^content-type:[ \t\r\n]*multipart/", re.I | re.M)
_PREFIXES = re.compile(r"(?:(?:re|sv|svar|aw|fwd?|vs|vb|wg)(?:\[\d+\])?\s*:\s*)+", re.I)
_QUOTED = re.compile(
    r"^(?:>|-{2,} ?(?:opprinnelig|original|vidaresend|videresendt|forwarded)"
    r"|(?:on|den|på|ons|man|tir|tor|fre|lør|søn|\d).{3,120}(?:wrote|skrev|skreiv) ?:\s*$"
    r"|(?:fra|frå|from|från): .*\n(?:sendt|sent|skickat|dato|date): )",
    re.I | re.M,
)
_WORD = re.compile(r"=\?([^?*\s]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"\?=\s+=\?")
_LONGEST_HEADER = 10_000
_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_SIGNATURES = (
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
    "application/pgp-keys",
)


def is_mailbox(opened: Opened) -> bool:
    """Whether a file is a mailbox."""
    return bool(_FROM_LINE.match(opened.beginning.lstrip(b"\r\n"))) or opened.ends(".mbox", ".mbx")


def is_message(opened: Opened) -> bool:
    """Whether a file is one message, by its name."""
    return opened.ends(".eml")


def read_mailbox(opened: Opened, asked: Asked) -> Iterator[Received]:
    """The messages of a mailbox, one at a time."""
    found = False
    for line, data, is_whole in _messages(opened.path):
        found = True
        yield _received(data, whole(opened.name, line), asked, is_whole=is_whole)
    if not found:
        yield Received(None, whole(opened.name), (note("SP853", whole(opened.name), "empty"),))


def read_message(opened: Opened, asked: Asked) -> Iterator[Received]:
    """The one message of a file."""
    with open(opened.path, "rb") as file:
        data = file.read(MAX_MESSAGE + 1)
    is_whole = len(data) <= MAX_MESSAGE
    yield _received(data[:MAX_MESSAGE], whole(opened.name), asked, is_whole=is_whole)


def _messages(path: str) -> Iterator[tuple[int, bytes, bool]]:
    """The messages of a mailbox: the line that each begins in, its bytes, and whether they are all."""
    pieces: list[bytes] = []
    begun = number = size = 0
    blank = True
    continued = False
    with open(path, "rb") as file:
        while line := file.readline(_LONGEST_LINE):
            if continued:
                # A line longer than any is read in pieces.
                continued = not line.endswith(b"\n")
            else:
                number += 1
                continued = not line.endswith(b"\n")
                if blank and line.startswith(b"From ") and _FROM_LINE.match(line[:500]):
                    if begun:
                        yield begun, b"".join(pieces), size <= MAX_MESSAGE
                    pieces, begun, size = [], number, 0
                    continue
                blank = line in (b"\n", b"\r\n")
                if line.startswith(b">") and line.lstrip(b">").startswith(b"From "):
                    line = line[1:]
            begun = begun or (number if line.strip() else 0)
            size += len(line)
            if begun and size <= MAX_MESSAGE:
                pieces.append(line)
    if begun:
        yield begun, b"".join(pieces), size <= MAX_MESSAGE


@attrs.define(eq=False)
class _Mail:
    """What is found in a message while its parts are gone through."""

    place: Place
    notes: list[Note] = attrs.field(factory=list)
    texts: list[str] = attrs.field(factory=list)
    attachments: list[str] = attrs.field(factory=list)
    parts: int = 0

    def told(self, code: str, variant: str = "", **values: object) -> None:
        self.notes.append(note(code, self.place, variant, **values))


def _received(data: bytes, place: Place, asked: Asked, *, is_whole: bool) -> Received:
    mail = _Mail(place)
    if not is_whole:
        mail.told("SP858", "large", limit=MAX_MESSAGE // 2**20)
    message = _parsed(data, mail)
    if _header(message, "Auto-Submitted").lower().startswith("auto-replied") or (
        message.get_content_type() == "multipart/report"
    ):
        mail.told("SP853", "automatic")
        return Received(None, place, tuple(mail.notes))
    _go_through(message, mail)
    text, was_cut = cut(clean("\n\n".join(filter(None, mail.texts))))
    if was_cut:
        mail.told("SP858", "cut", limit=len(text))
    subject = one_line(_decoded(_header(message, "Subject")))
    title = _PREFIXES.sub("", subject, count=1).strip() or subject
    if not text and not title and not mail.attachments:
        mail.told("SP853", "empty")
        return Received(None, place, tuple(mail.notes))
    if _QUOTED.search(text):
        mail.told("SP860")
    sender, contact = _sender(message)
    if not sender:
        mail.told("SP855")
    day = _day(message, mail, asked.today)
    written = _header(message, "Message-ID").strip().strip("<>")
    key = written or f"{contact}\n{_header(message, 'Date')}\n{subject}\n{text}"
    digest = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()
    return Received(
        made(
            id=asked.identifier("mail"),
            consultation=asked.consultation,
            received=day,
            channel="email",
            sender=sender,
            contact=contact,
            reference=next((each for each in asked.references if each in subject), ""),
            title=title,
            text=text,
            attachments=tuple(mail.attachments),
            origin=f"mid:{one_line(written, 300)}" if written else f"mail:{digest[:32]}",
        ),
        place,
        tuple(mail.notes),
    )


def _parsed(data: bytes, mail: _Mail) -> email.message.Message:
    if len(_MULTIPART.findall(data)) <= MAX_MULTIPARTS:
        try:
            return email.message_from_bytes(data)
        except (RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError):
            pass
    mail.told("SP859", "deep")
    head = re.split(rb"\r?\n\r?\n", data[:_LONGEST_LINE], maxsplit=1)[0]
    lines = [line for line in head.splitlines() if not line.lower().startswith(b"content-")]
    return email.message_from_bytes(b"\n".join(lines) + b"\n\n")


def _header(message: email.message.Message, name: str) -> str:
    """A header in letters, whatever is wrong with how it is written."""
    return next(_headers(message, name), "")


def _headers(message: email.message.Message, name: str) -> Iterator[str]:
    """A header as often as it is written."""
    for key, written in message.raw_items():
        if key.lower() == name.lower():
            # Bytes that are no ASCII stand in it as they are.
            raw = str(written)[:_LONGEST_HEADER].encode("utf-8", "surrogateescape")
            yield " ".join(_letters(raw, "")[0].split())


def _decoded(written: str) -> str:
    """A header with its encoded words read, those that follow each other as one."""
    written = _BETWEEN_WORDS.sub("?==?", written)
    said: list[str] = []
    at = 0
    run: list[tuple[str, bytes]] = []
    for found in _WORD.finditer(written):
        if found.start() > at or (run and run[-1][0] != found[1].lower()):
            said.append(_run(run))
            run = []
        said.append(written[at : found.start()])
        run.append((found[1].lower(), _bytes_of(found[2], found[3])))
        at = found.end()
    said += [_run(run), written[at:]]
    return " ".join(clean("".join(said)).split())


def _run(words: list[tuple[str, bytes]]) -> str:
    # A letter may begin in one encoded word and end in the next.
    return _letters(b"".join(data for _, data in words), words[0][0])[0] if words else ""


def _bytes_of(coding: str, written: str) -> bytes:
    data = written.encode("ascii", "replace")
    if coding in "qQ":
        return binascii.a2b_qp(data, header=True)
    try:
        return binascii.a2b_base64(data + b"==")
    except binascii.Error:
        return data


def _letters(data: bytes, charset: str) -> tuple[str, bool]:
    """Bytes as text, and whether they were in the encoding that they say."""
    label = charset.strip().strip("\"'").lower()
    is_plain = data.isascii() and not label.startswith(("utf-16", "utf-32", "utf-7"))
    if is_plain:
        return data.decode("ascii"), True
    for encoding in dict.fromkeys((label or "utf-8", "utf-8")):
        if encoding in ("us-ascii", "ascii", "iso-8859-1", "latin-1", "latin1", "unknown-8bit"):
            continue
        try:
            return data.decode(encoding), encoding == (label or "utf-8")
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    # What calls itself Latin-1 or ASCII is most often Windows-1252.
    return data.decode("cp1252", "replace"), label in ("iso-8859-1", "latin-1", "latin1")


def _go_through(message: email.message.Message, mail: _Mail) -> None:
    """The texts and the names of what is attached, in their order."""
    waiting: list[email.message.Message] = [message]
    while waiting:
        part = waiting.pop()
        mail.parts += 1
        if mail.parts > MAX_PARTS:
            mail.told("SP859", "parts", limit=MAX_PARTS)
            return
        kind = part.get_content_type()
        if kind in _ENCRYPTED:
            mail.told("SP859", "encrypted")
            continue
        if kind == "message/rfc822":
            _forwarded(part, mail, waiting)
            continue
        if part.is_multipart():
            inner = part.get_payload()
            below = [each for each in inner if isinstance(each, email.message.Message)]
            if kind == "multipart/alternative":
                below = _alternative(below)
            waiting += reversed(below[: MAX_PARTS + 1])
            continue
        name = _file_name(part)
        is_text = kind in ("text/plain", "text/html") and not (
            name or part.get_content_disposition() == "attachment"
        )
        if is_text:
            mail.texts.append(_text(part, mail))
        elif kind in _TNEF or name.lower() == "winmail.dat":
            mail.told("SP859", "winmail")
            mail.attachments.append(name or "winmail.dat")
        elif kind not in _SIGNATURES and (name or kind != "text/calendar"):
            mail.attachments.append(name or kind)


def _forwarded(
    part: email.message.Message, mail: _Mail, waiting: list[email.message.Message]
) -> None:
    inner = part.get_payload()
    first: Any = inner[0] if isinstance(inner, list) else email.message.Message()
    mail.told("SP859", "forwarded")
    subject = one_line(_decoded(_header(first, "Subject")))
    mail.attachments.append(f"{subject or 'message'}.eml")
    mail.texts.append(subject)
    waiting.append(first)


def _alternative(parts: list[email.message.Message]) -> list[email.message.Message]:
    """Of the forms of one text the plain one, where it says anything; with HTML, what is beside it."""
    for each in parts:
        if each.get_content_type() == "text/plain" and _raw(each).strip():
            # The others may still bring what is attached.
            others = [other for other in parts if other.get_content_type() == "multipart/mixed"]
            return [each, *others]
    return parts[-1:]


def _raw(part: email.message.Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        data = None
    return data if isinstance(data, bytes) else b""


def _text(part: email.message.Message, mail: _Mail) -> str:
    charset = part.get_param("charset", "")
    label = charset if isinstance(charset, str) else str(charset[2])
    text, as_said = _letters(_raw(part), label)
    if not as_said or "\ufffd" in text:
        mail.told("SP858", charset=label or "–")
    return from_html(text) if part.get_content_type() == "text/html" else clean(text)


def _file_name(part: email.message.Message) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        name = ""
    # A name only: where it lay on somebody's disk is nobody's business.
    return re.split(r"[/\\]", one_line(_decoded(name[:2_000]), 200))[-1]


def _sender(message: email.message.Message) -> tuple[str, str]:
    """The name and the address of who sent a message; the address is the name where there is none."""
    for header in ("From", "Sender", "Reply-To"):
        written = _header(message, header)
        # The address is found before names are decoded: a name may hold what looks like one.
        name, address = email.utils.parseaddr(written[:2_000])
        if "@" not in address:
            name, address = written.strip('<>" '), ""
        said, contact = one_line(_decoded(name), 200), one_line(_decoded(address), 200)
        if said or contact:
            return said or contact, contact
    return "", ""


def _day(message: email.message.Message, mail: _Mail, today: datetime.date) -> datetime.date | None:
    """The day of a message; where it cannot be right, that on which the mail server had it."""
    day = _read_day(_header(message, "Date"))
    if day and _EARLIEST <= day <= today + datetime.timedelta(days=1):
        return day
    variant = "future" if day and day > today else "wrong" if day else "none"
    for written in itertools.islice(_headers(message, "Received"), 50):
        stamped = _read_day(written.rpartition(";")[2])
        if stamped and _EARLIEST <= stamped <= today + datetime.timedelta(days=1):
            mail.told("SP854", "server", day=stamped)
            return stamped
    mail.told("SP854", variant)
    return None


def _read_day(written: str) -> datetime.date | None:
    try:
        return local_day(email.utils.parsedate_to_datetime(" ".join(written[:200].split())))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
