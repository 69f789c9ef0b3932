"""Submissions in somebody's own spreadsheet: what its columns hold is told by the header's words."""

from __future__ import annotations

import datetime
import functools
import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

import attrs

from ..model import Submission
from ..model.shape import shape
from ..model.values import ChannelType, Outcome, SenderType
from ..spreadsheets import Columns
from ..spreadsheets.book import text_of
from ..spreadsheets.cells import Read, day, names
from ..spreadsheets.columns import LEFT_OUT, named, plain
from ..submissions.entry import Note
from .plain_text import clean, cut, from_html, one_line
from .received import Asked, Received, UnusableError, made, note, whole
from .tables import Opened, Record, Table

FIELDS: tuple[str, ...] = tuple(shape(Submission).fields)
"""What a column may hold; a file of columns writes one of these for each."""
_LOOKED_AT = 30
"""In how many rows the header is looked for."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "nb": {
        "avsender": "sender", "innsender": "sender", "navn": "sender", "fra": "sender",
        "organisasjon": "sender", "høringsinstans": "sender", "høringspart": "sender", "instans": "sender",
        "hvem": "sender", "avsendertype": "sender_type", "type avsender": "sender_type",
        "e-post": "contact", "epost": "contact", "e-postadresse": "contact", "telefon": "contact",
        "kontakt": "contact", "kontaktinformasjon": "contact", "adresse": "contact", "dato": "received",
        "mottatt": "received", "mottatt dato": "received", "dato mottatt": "received",
        "innsendt": "received", "tidsmerke": "received", "tidspunkt": "received", "kanal": "channel",
        "innspill": "text", "innspillet": "text", "høringssvar": "text", "uttalelse": "text",
        "høringsuttalelse": "text", "høringsinnspill": "text", "tekst": "text", "innhold": "text",
        "forslag": "text", "sammendrag": "text", "oppsummering": "text", "tittel": "title",
        "overskrift": "title", "tema": "title", "gjelder": "concerns", "angår": "concerns",
        "mål": "concerns", "kapittel": "concerns", "punkt": "concerns", "del av planen": "concerns",
        "vurdering": "assessment", "kommunens vurdering": "assessment", "kommentar": "assessment",
        "kommunedirektørens vurdering": "assessment", "rådmannens vurdering": "assessment",
        "administrasjonens vurdering": "assessment", "svar": "assessment", "kommunens svar": "assessment",
        "kommunens kommentar": "assessment", "utfall": "outcome", "resultat": "outcome",
        "tatt til følge": "outcome", "konklusjon": "outcome", "begrunnelse": "reason",
        "endring": "note", "merknad": "note", "merknader": "note", "notat": "note",
        "saksnummer": "reference", "saksnr": "reference", "arkivsak": "reference",
        "journalnummer": "reference", "journalpost": "reference", "dokumentnr": "reference",
        "referanse": "reference", "vedlegg": "attachments", "språk": "language",
        "identifikator": "id", "løpenummer": "id", "innspillsnr": "id", "høring": "consultation",
    },
    "nn": {
        "avsendar": "sender", "innsendar": "sender", "namn": "sender", "frå": "sender",
        "høyringsinstans": "sender", "høyringspart": "sender", "kven": "sender",
        "avsendartype": "sender_type", "type avsendar": "sender_type", "motteken": "received",
        "mottatt": "received", "dato motteken": "received", "innspel": "text", "innspelet": "text",
        "høyringssvar": "text", "fråsegn": "text", "høyringsfråsegn": "text", "uttale": "text",
        "høyringsuttale": "text", "samandrag": "text", "innhald": "text", "framlegg": "text",
        "vurderinga til kommunen": "assessment", "kommunen si vurdering": "assessment",
        "svaret frå kommunen": "assessment", "utfall": "outcome", "grunngiving": "reason",
        "grunngjeving": "reason", "teke til følgje": "outcome", "merknad": "note",
        "gjeld": "concerns", "høyring": "consultation", "saksnummer": "reference",
    },
    "en": {
        "sender": "sender", "from": "sender", "name": "sender", "organisation": "sender",
        "organization": "sender", "respondent": "sender", "submitted by": "sender",
        "sender type": "sender_type", "email": "contact", "e-mail": "contact", "phone": "contact",
        "contact": "contact", "date": "received", "received": "received", "submitted": "received",
        "timestamp": "received", "channel": "channel", "submission": "text", "response": "text",
        "comment": "text", "text": "text", "feedback": "text", "title": "title", "subject": "title",
        "heading": "title", "concerns": "concerns", "about": "concerns", "section": "concerns",
        "chapter": "concerns", "goal": "concerns", "assessment": "assessment", "answer": "assessment",
        "reply": "assessment", "municipality's assessment": "assessment", "outcome": "outcome",
        "decision": "outcome", "reason": "reason", "note": "note", "notes": "note",
        "reference": "reference", "case number": "reference", "attachments": "attachments",
        "language": "language", "id": "id", "consultation": "consultation",
    },
    "sv": {
        "avsändare": "sender", "namn": "sender", "remissinstans": "sender", "från": "sender",
        "datum": "received", "inkommen": "received", "inkom": "received", "synpunkt": "text",
        "synpunkter": "text", "yttrande": "text", "remissvar": "text", "rubrik": "title",
        "gäller": "concerns", "avser": "concerns", "bedömning": "assessment",
        "kommunens bedömning": "assessment", "kommunens kommentar": "assessment",
        "bemötande": "assessment", "ställningstagande": "assessment", "motivering": "reason",
        "diarienummer": "reference", "bilagor": "attachments", "anmärkning": "note",
    },
    "da": {
        "afsender": "sender", "navn": "sender", "høringspart": "sender", "dato": "received",
        "modtaget": "received", "høringssvar": "text", "bemærkning": "text", "bemærkninger": "text",
        "indsigelse": "text", "overskrift": "title", "vedrører": "concerns", "vurdering": "assessment",
        "kommunens vurdering": "assessment", "kommunens svar": "assessment",
        "forvaltningens bemærkninger": "assessment", "begrundelse": "reason",
        "sagsnummer": "reference", "bilag": "attachments",
    },
}  # fmt: skip
"""What people call their columns, in the languages of their tables."""

CHOICES: Mapping[str, Mapping[str, str]] = {
    "outcome": {
        "tatt til følge": "followed", "teke til følgje": "followed", "tas til følge": "followed",
        "imøtekommet": "followed", "ja": "followed", "followed": "followed", "accepted": "followed",
        "delvis": "partly-followed", "delvis tatt til følge": "partly-followed",
        "delvis teke til følgje": "partly-followed", "tas delvis til følge": "partly-followed",
        "ikke tatt til følge": "not-followed", "ikkje teke til følgje": "not-followed",
        "tas ikke til følge": "not-followed", "ikke imøtekommet": "not-followed", "nei": "not-followed",
        "avvist": "not-followed", "tatt til orientering": "noted", "tas til orientering": "noted",
        "teke til orientering": "noted", "tatt til etterretning": "noted", "noted": "noted",
        "utenfor planen": "outside-the-plan", "utanfor planen": "outside-the-plan",
    },
    "sender_type": {
        "organisasjon": "organisation", "organization": "organisation", "forening": "organisation",
        "lag": "organisation", "bedrift": "organisation", "næringsliv": "organisation",
        "offentlig": "public-body", "offentleg": "public-body", "offentlig myndighet": "public-body",
        "myndighet": "public-body", "kommune": "public-body", "gruppe": "group",
        "privatperson": "private-person", "privat": "private-person", "innbygger": "private-person",
        "innbyggjar": "private-person", "person": "private-person",
    },
    "channel": {
        "e-post": "email", "epost": "email", "brev": "post", "post": "post", "skjema": "form",
        "nettskjema": "form", "portal": "portal", "høringsportal": "portal", "møte": "meeting",
        "folkemøte": "meeting", "telefon": "phone",
    },
}  # fmt: skip
"""What people write for what is chosen among a few words."""
_ALLOWED = {
    "outcome": get_args(Outcome),
    "sender_type": get_args(SenderType),
    "channel": get_args(ChannelType),
}
_TOLD_APART_BY = ("sender", "received", "title", "text")
"""What two rows without an identifier are told apart by."""
_DATES = ("received", "delete_after")


def is_table(opened: Opened) -> bool:
    """Whether a file is a spreadsheet."""
    return opened.ends(".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods") or (
        opened.beginning.startswith(b"PK\x03\x04") and b"xl/" in opened.beginning
    )


def meant(words: str) -> str:
    """The field that a column of that header holds, as far as its words tell; else empty."""
    said = plain(words)
    if said.replace(" ", "_") in FIELDS:
        return said.replace(" ", "_")
    exact = _known(said)
    steps = said.split()
    if exact or not 1 < len(steps) <= 8 or len(said) > 80:
        return exact
    for count in range(len(steps) - 1, 0, -1):
        # Innspill til planen, Dato for innspill
        found = _known(" ".join(steps[:count]))
        if found:
            return found
    return _known(steps[-1]) if len(steps) <= 3 else ""


def _known(words: str) -> str:
    return next((known[words] for known in WORDS.values() if words in known), "")


def proposed(headers: list[str]) -> dict[str, str]:
    """The fields that the columns of a table most likely hold; `note` for what no words tell.

    Of two columns for one field, only the first is taken for it. Where no column holds the words of
    the submissions, one for what the municipality answers is not made into one.
    """
    found: dict[str, str] = {}
    for header in headers:
        field = meant(header) or "note"
        found[header] = "note" if field in found.values() else field
    return found


def read(opened: Opened, asked: Asked) -> Iterator[Received]:
    """The submissions of a spreadsheet: one a row, of the first sheet that has a header."""
    tables = opened.tables()
    if not any(True for table in tables for _ in table.lines()):
        raise UnusableError(note("SP852", whole(opened.name), "empty"))
    wanted = asked.columns
    for table in tables:
        if wanted and wanted.sheet and wanted.sheet != table.sheet:
            continue
        row, headers = _header(table, wanted)
        if row:
            break
    else:
        variant = "mapping" if wanted else ""
        raise UnusableError(note("SP852", tables[0].place(1), variant))
    given = wanted.taken if wanted else proposed(list(headers.values()))
    taken = {header: given.get(header, "note") for header in headers.values()}
    asked.taken = Columns(taken, table.sheet)
    heads = [
        note("SP865", table.place(row, column), written=header, field=taken[header])
        for column, header in headers.items()
        if not wanted
    ]
    heads += [
        note("SP853", each.place(1), "sheet", sheet=each.sheet)
        for each in tables
        if each is not table and any(True for _ in each.lines())
    ]
    if heads:
        yield Received(None, table.place(row), tuple(heads))
    for record in table.records(row, headers):
        yield _received(record, taken, opened, asked)


def _header(table: Table, wanted: Columns | None) -> tuple[int, dict[int, str]]:
    """The row of the header, and its words by their columns; 0 where there is none."""
    best: tuple[int, int, dict[int, str]] = (0, 0, {})
    for count, (row, cells) in enumerate(table.lines()):
        if count == _LOOKED_AT:
            break
        words = [(column, str(cell)) for column, cell in enumerate(cells, 1) if str(cell).strip()]
        headers = named(words)
        if wanted:
            known = sum(header in wanted.taken for header in headers.values())
        else:
            fields = {meant(header) for header in headers.values() if len(header) <= 80} - {""}
            known = len(fields) if fields & {"text", "title"} else 0
        if known > best[0]:
            best = (known, row, headers)
    return best[1:] if best[0] >= (1 if wanted else 2) else (0, {})


@functools.lru_cache(4096)
def _chosen(field: str, text: str) -> str:
    """Which of a field's choices a text says; empty for none."""
    word = plain(text).replace("_", "-")
    word = CHOICES[field].get(word, word.replace(" ", "-"))
    return word if word in _ALLOWED[field] else ""


@functools.lru_cache(4096)
def _day_in(text: str) -> Read:
    """The day that a text says, with the time of day or without: 12.05.2022 kl. 14.30."""
    found = day(text)
    if found.value:
        return found
    return day(re.split(r"[ T](?=(?:kl\.? ?)?[0-9]{1,2}[:.][0-9]{2})", text)[0])


_LONGEST_REMEMBERED = 60
"""How long a cell is at most that is read once for all rows; days and choices are shorter."""


def _once(read: Any, *said: str) -> Any:
    """What is made of texts that come again and again; a long one is not kept."""
    return (read if len(said[-1]) <= _LONGEST_REMEMBERED else read.__wrapped__)(*said)


@attrs.define(eq=False)
class _Row:
    """A row while it is made a submission."""

    record: Record
    asked: Asked
    notes: list[Note] = attrs.field(factory=list)
    said: dict[str, Any] = attrs.field(factory=dict)
    rest: list[str] = attrs.field(factory=list)
    """What is said in the row and has no field of its own."""

    def told(self, code: str, header: str = "", variant: str = "", **values: object) -> None:
        place = self.record.cell(header) if header else self.record.place
        self.notes.append(note(code, place, variant, **values))

    def take(self, header: str, field: str) -> None:
        """Take a cell for a field; what cannot be said there goes into the note."""
        value = self.record.values.get(header)
        text = "" if value is None else text_of(value).strip()
        if not text or field == LEFT_OUT:
            return
        made: Any = None
        if field != "note" and field not in self.said:
            made = self._value(field, value, text, header)
        if made is None:
            self.rest.append(f"{header}: {clean(text)}")
        else:
            self.said[field] = made

    def _value(self, field: str, value: Any, text: str, header: str) -> Any:
        if field in _DATES:
            return self._day(value, text, header)
        if field in _ALLOWED:
            word = _once(_chosen, field, text)
            if word:
                return word
            self.told("SP857", header, "choice", written=text, name=header)
            return None
        if field in ("concerns", "changed"):
            return self._elements(text, header)
        if field == "attachments":
            return tuple(names(text))
        if field in ("text", "assessment", "reason"):
            made, was_cut = cut(from_html(text))
            if was_cut:
                self.told("SP858", header, "cut", limit=len(made))
            return made
        return one_line(text)

    def _day(self, value: Any, text: str, header: str) -> datetime.date | None:
        read_as = _once(_day_in, text) if isinstance(value, str) else day(value)
        try:
            found = datetime.date.fromisoformat(read_as.value)
        except ValueError:
            self.told("SP857", header, "date", written=text, name=header)
            return None
        if read_as.how == "serial":
            self.told("SP988", header, "serial", written=text, meant=found)
        return found

    def _elements(self, text: str, header: str) -> tuple[str, ...] | None:
        elements = self.asked.elements
        parts = [text] if elements.named(text) else re.split(r"[;,\n]", text)
        found: list[str] = []
        for part in filter(None, map(str.strip, parts)):
            # Without a plan nobody can tell; what looks like an identifier is one.
            as_written = "" if elements or not re.fullmatch(r"[a-z0-9][a-z0-9.-]*", part) else part
            element = elements.named(part) or as_written
            if element:
                found.append(element)
            else:
                self.told("SP857", header, "concerns", written=part, name=header)
                self.rest.append(f"{header}: {clean(part)}")
        return tuple(dict.fromkeys(found))


def _received(record: Record, taken: Mapping[str, str], opened: Opened, asked: Asked) -> Received:
    row = _Row(record, asked)
    for header, field in taken.items():
        row.take(header, field)
    said = row.said
    if not said.get("text") and not said.get("title"):
        row.told("SP853", variant="empty")
        return Received(None, record.where, tuple(row.notes))
    if row.rest:
        said["note"] = "\n".join(row.rest)
    if not said.get("sender"):
        row.told("SP855")
    if not said.get("received"):
        row.told("SP854", variant="none")
    given = said.get("id", "")
    content = "\n".join([str(said.get(name, "")) for name in _TOLD_APART_BY])
    digest = hashlib.sha256(content.casefold().encode("utf-8", "replace")).hexdigest()
    said["id"] = given or f"row-{digest[:12]}"
    said["origin"] = said.get("origin") or f"{opened.origin}#{given or digest[:32]}"
    said["consultation"] = said.get("consultation") or asked.consultation
    return Received(made(**said), record.where, tuple(row.notes))
