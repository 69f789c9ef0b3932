"""What people wrote in Decidim: proposals, comments and results, as its exports give them.

Decidim writes a table with a column for everything that it knows, `answer/nb` for what is
nested. Which columns there are has changed over the years (docs/consultations/import.md
lists them); what is read here is asked for by all the names that it has had, from 0.24 to
0.31. The export of an administrator and the open data hold the same columns.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from ..diagnostics import Place
from ..model.values import Outcome
from ..spreadsheets.book import text_of
from ..submissions.entry import Note
from .decidim_elements import element_of, unmarked
from .elements import plain
from .plain_text import cut, from_html, one_line
from .received import Asked, Received, UnusableError, made, note, whole
from .tables import Opened, Record, Table, day_in

OUTCOMES: dict[str, Outcome] = {"accepted": "followed", "rejected": "not-followed"}
"""The states that say for sure what came of a proposal."""
UNDECIDED = frozenset(["", "not_answered", "evaluating", "validating", "published"])
"""Those that say that nothing has come of it yet."""
_YES = frozenset(["true", "1", "yes", "t"])


def kind_of(opened: Opened) -> str:
    """Which of Decidim's exports a file is; empty for none."""
    try:
        return _kind_in(opened)
    except UnusableError:
        return ""


def _kind_in(opened: Opened) -> str:
    if opened.ends(".json"):
        first = next(opened.objects(), None)
        return _kind(first.values) if first else ""
    is_workbook = opened.beginning.startswith(b"PK\x03\x04") and b"xl/" in opened.beginning
    if is_workbook or opened.ends(".csv", ".xlsx"):
        return _kind(_header(opened)[1].values())
    return ""


def _header(opened: Opened) -> tuple[Table, dict[int, str]]:
    for table in opened.tables()[:1]:
        for _, cells in table.lines():
            return table, {
                column: str(name).strip()
                for column, name in enumerate(cells, 1)
                if str(name).strip()
            }
    raise UnusableError(note("SP852", whole(opened.name), "empty"))


def _kind(headers: Iterable[str]) -> str:
    tops = {each.partition("/")[0] for each in headers}
    if {"id", "body", "commentable_id", "commentable_type"} <= tops:
        return "comments"
    if {"id", "title", "proposal_urls", "progress"} <= tops:
        return "results"
    if {"id", "title", "body", "state", "component"} <= tops:
        return "proposals"
    return ""


def order_of(opened: Opened) -> int:
    """Results tell of proposals, and comments are about them."""
    return {"results": 0, "proposals": 1, "comments": 2}.get(kind_of(opened), 3)


def read(opened: Opened, asked: Asked) -> Iterator[Received]:
    """What a file of Decidim holds, one at a time."""
    kind = _kind_in(opened)
    if not kind:
        raise UnusableError(note("SP852", whole(opened.name), "decidim"))
    if kind == "results":
        for record in _records(opened):
            _result(_Row(record, asked), asked)
            yield Received(None, record.where)
        return
    if kind == "comments":
        for record in _records(opened):
            yield _comment(_Row(record, asked))
        return
    if asked.elements:
        # An amendment may stand before the text that it would change.
        for record in _records(opened):
            row = _Row(record, asked)
            element = row.element()
            if element:
                asked.about[address(row.url)] = (element,)
    for record in _records(opened):
        yield _proposal(_Row(record, asked))


def _records(opened: Opened) -> Iterator[Record]:
    if opened.ends(".json"):
        yield from opened.objects()
        return
    table, names = _header(opened)
    first = next(row for row, _ in table.lines())
    yield from table.records(first, names)


def address(url: str) -> str:
    """An address as it is known again: without what only leads to a place on the page."""
    return url.strip().partition("?")[0].partition("#")[0].rstrip("/")


class _Row:
    """A row, asked by the names that Decidim has for things."""

    def __init__(self, record: Record, asked: Asked) -> None:
        self.record = record
        self._values = record.values
        self.asked = asked
        self.notes: list[Note] = []
        self.language = ""

    @property
    def place(self) -> Place:
        return self.record.place

    @property
    def url(self) -> str:
        return self.text("url")

    @property
    def author(self) -> str:
        return self.text("author/url")

    def text(self, *names: str) -> str:
        """What the first of some columns says that says anything."""
        for name in names:
            if name in self._values and (said := self._value(name)):
                return said
        return ""

    def _value(self, name: str) -> str:
        value = self._values[name]
        said = (value if isinstance(value, str) else text_of(value)).strip()
        # Newer releases put ' before what a spreadsheet would take for a formula.
        return said[1:] if said[:1] == "'" and said[1:2] in tuple("=+-@") else said

    def is_so(self, name: str) -> bool:
        return name in self._values and self._value(name).casefold() in _YES

    def told(self, code: str, variant: str = "", column: str = "", **values: object) -> None:
        place = self.record.cell(column) if column else self.place
        self.notes.append(note(code, place, variant, **values))

    def words(self, name: str, *, language: bool = False) -> str:
        """A text that may be in several languages; what a machine has translated is none of them."""
        if plain_value := self.text(name):
            return plain_value
        keys = self.record.languages(name)
        said = {tag: text for tag, key in keys if (text := self.text(key))} if keys else {}
        if not said:
            return ""
        wanted = next(filter(said.__contains__, self.asked.languages), None) or next(iter(said))
        if language:
            self.language = "nb" if wanted == "no" else wanted
        return said[wanted]

    def title(self) -> str:
        title = self.words("title")
        return one_line(from_html(title)) if title else ""

    def body(self) -> str:
        text, was_cut = cut(from_html(self.words("body", language=True)))
        if was_cut:
            self.told("SP858", "cut", limit=len(text))
        return text

    def is_official(self) -> bool | None:
        """Whether the municipality itself wrote it; ``None`` where the export does not say."""
        author = self.author
        if not author:
            return None
        return "/profiles/" not in author and "/meetings/" not in author

    def element(self) -> str:
        """The element of the plan that is laid out as this proposal; empty for people's own."""
        if self.is_so("is_amend") or self.is_official() is False:
            return ""
        title, body = self.title(), from_html(self.words("body"))
        element = element_of(title, body, self.asked.elements)
        if not element or self.is_official():
            return element
        # Older releases do not say who wrote a proposal: the words do.
        said = {plain(unmarked(each, self.asked.elements)) for each in (title, body)}
        return (
            element if any(self.asked.elements.titles.get(each) == element for each in said) else ""
        )


def _left_out(row: _Row, variant: str) -> Received:
    row.told("SP853", variant)
    return Received(None, row.record.where, tuple(row.notes))


def _proposal(row: _Row) -> Received:
    asked = row.asked
    state = row.text("state").casefold()
    if state == "withdrawn" or row.is_so("withdrawn") or row.text("withdrawn_at"):
        return _left_out(row, "withdrawn")
    if row.is_so("hidden") or row.text("hidden_at"):
        return _left_out(row, "hidden")
    identifier, url = row.text("id"), row.url
    amends = address(row.text("original_proposal/url")) if row.is_so("is_amend") else ""
    known = address(url) if url else ""
    if known in asked.about and not amends and row.element():
        return _left_out(row, "plan-text")
    title, text = row.title(), row.body()
    if not title and not text:
        return _left_out(row, "empty")
    concerns: tuple[str, ...] = ()
    if amends:
        concerns = asked.about.get(amends, ())
    elif asked.elements:
        element = element_of(title, text, asked.elements)
        concerns = (element,) if element else ()
    if known and concerns:
        asked.about[known] = concerns
    outcome = OUTCOMES.get(state)
    if amends and outcome and not concerns:
        # Whoever wrote a proposal decides on what others would change in it.
        row.told("SP856", "amendment", "state", state=state)
        outcome = None
    elif outcome is None and state not in UNDECIDED:
        row.told("SP856", "", "state", state=state)
    sender, kind, channel = _author(row)
    count = row.text("attachments")
    return Received(
        made(
            id=f"decidim-{identifier}" if identifier else "",
            consultation=asked.consultation,
            received=_day(row),
            channel=channel,
            sender=sender,
            sender_type=kind,
            reference=one_line(row.text("reference")),
            title=title,
            text=text,
            language=row.language,
            concerns=concerns,
            outcome=outcome,
            reason=from_html(row.words("answer")),
            assessment=asked.results.get(known, ""),
            origin=url or f"decidim:{row.text('component/id')}/{identifier}",
            note=asked.say("attachments", count=count) if count.strip("0") else "",
        ),
        row.record.where,
        tuple(row.notes),
    )


def _author(row: _Row) -> tuple[str, str | None, str]:
    """Who wrote a proposal, what sort of sender that is where it is sure, and the way it came."""
    sender = one_line(row.text("author/name", "authors/name", "authors_names", "author"))
    group = one_line(row.words("user_group/name"))
    if group:
        return group, "group", "portal"
    author = row.author
    if "/meetings/" in author or row.is_so("created_in_meeting"):
        return sender, None, "meeting"
    if row.is_official():
        return sender, "public-body", "portal"
    if not sender:
        row.told("SP855", "decidim")
    return sender, None, "portal"


def _day(row: _Row) -> datetime.date | None:
    for column in ("published_at", "created_at"):
        day = day_in(row.record.values.get(column))
        if day:
            return day
    row.told("SP854", "none")
    return None


def _comment(row: _Row) -> Received:
    asked = row.asked
    text = row.body()
    if row.text("deleted_at") or not text:
        return _left_out(row, "empty")
    if row.is_so("hidden") or row.text("hidden_at"):
        return _left_out(row, "hidden")
    root, identifier = row.text("root_commentable_url"), row.text("id")
    group = one_line(row.words("user_group/name"))
    sender = group or one_line(row.text("author/name", "author"))
    if not sender:
        row.told("SP855", "decidim")
    alignment = {"1": "for", "-1": "against"}.get(row.text("alignment"), "")
    language = row.text("locale")
    return Received(
        made(
            id=f"decidim-comment-{identifier}" if identifier else "",
            consultation=asked.consultation,
            received=_day(row),
            channel="portal",
            sender=sender,
            sender_type="group" if group else None,
            text=text,
            language="nb" if language == "no" else language or row.language,
            concerns=asked.about.get(address(root), ()),
            origin=f"{address(root) or 'decidim:comments'}#comment_{identifier}",
            note=asked.say(alignment) if alignment else "",
        ),
        row.record.where,
        tuple(row.notes),
        about=address(root),
    )


def _result(row: _Row, asked: Asked) -> None:
    """Keep what a result says for the proposals that it comes from."""
    title, status = row.title(), one_line(from_html(row.words("status/name")))
    said = asked.say("result", title=title, status=status or row.text("progress") or "–")
    if row.url:
        said += f" {row.url}"
    for url in re.split(r"[,\s]+", row.text("proposal_urls")):
        if url:
            known = address(url)
            before = asked.results.get(known)
            asked.results[known] = f"{before}\n\n{said}" if before else said
