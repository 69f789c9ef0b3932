"""A Markdown file as passages, each with its line and column. Needs the library markdown-it-py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..reading.decoding import encoding_of
from ..reading.package import Refusal
from ..spreadsheets.book import Book, Sheet, Where
from ..text import Lines
from .passages import Aside, Passage, Writing
from .word import SHORT

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_BYTES = 4 * 2**20
"""How large a file is read; a plan of 200 pages has half a megabyte."""
MAX_DEPTH = 100
"""How deep lists and quotations may stand in each other."""
_FRONT = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_TITLE = re.compile(r"title:[ \t]*(['\"]?)(.+?)\1[ \t]*")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)/?>")
_PLAIN_TAGS = frozenset(
    (
        "a",
        "b",
        "br",
        "em",
        "i",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "s",
        "small",
        "mark",
        "del",
        "ins",
    )
)
_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_DEFINITION = re.compile(r"\s{0,3}\[[^\]]{1,999}\]:\s*<?([^\s>]+)")


def writing_of(data: bytes) -> Writing | Refusal:
    """The passages of a Markdown file, or why it is not read."""
    try:
        from markdown_it import MarkdownIt
    except ImportError:
        return Refusal("library")
    if len(data) > MAX_BYTES:
        return Refusal("large", {"limit": MAX_BYTES // 2**20})
    encoding, rest = encoding_of(data)
    wrong = ""
    try:
        text = rest.decode(encoding)
    except UnicodeDecodeError:
        wrong = "Windows-1252" if encoding == "utf-8" else encoding.upper()
        text = rest.decode("cp1252" if encoding == "utf-8" else encoding, "replace")
    text = text.encode("utf-8", "replace").decode()
    if "\0" in text:
        return Refusal("other-text")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = _Reader(text)
    if wrong:
        reader.book.tell("SP955", Where(0), {"encoding": wrong}, "encoding")
    front = _FRONT.match(text)
    if front:
        reader.front(front[1])
        # The lines stay where they are.
        text = "\n" * front[0].count("\n") + text[front.end() :]
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_DEPTH}).enable("table")
    reader.read(parser.parse(text), text)
    return reader.found


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.sheet = Sheet("")
        self.book = Book([self.sheet], text=text.encode())
        self.found = Writing(self.book, importer="markdown")
        self.bytes = [0]
        for line in text.split("\n"):
            self.bytes.append(self.bytes[-1] + len(line.encode()) + 1)
        self.covered: set[int] = set()
        self.urls: set[str] = set()

    def place(self, line: int, words: str = "", column: int = 1, sheet: int = -1) -> Where:
        """Where words stand in a line, the first of which is 0."""
        number = len(self.book.sheets) - 1 if sheet < 0 else sheet
        where = Where(number, line + 1, column)
        whole = self.lines.line(line + 1)
        first = words.split("\n")[0].strip()
        start = max(whole.find(first), 0) if first else len(whole) - len(whole.lstrip())
        end = start + len(first) if first and first in whole else len(whole.rstrip())
        end = max(end, start)
        before = self.bytes[line]
        self.book.mark(
            where,
            before + len(whole[:start].encode()),
            before + len(whole[:end].encode()),
            self.lines.start_of(line + 1) + start,
            self.lines.start_of(line + 1) + end,
        )
        if sheet < 0:
            # What a cell of a table says is known when it is read.
            self.book.sheets[number].rows.setdefault(line + 1, {})[column] = first or whole
        return where

    def front(self, text: str) -> None:
        """What stands before the text between two rules: the title, and other things."""
        for number, line in enumerate(text.split("\n"), 1):
            found = _TITLE.fullmatch(line)
            if found and not self.found.title:
                self.found.title = found[2]
                self.place(number, found[2])
            elif line.strip():
                at = self.place(number)
                self.found.passages.append(
                    Passage("paragraph", "", at, asides=[Aside("front", line, at)])
                )

    def read(self, tokens: list[Token], text: str) -> None:
        """All the passages."""
        headings = {
            _together(tokens[place + 1].content)
            for place, token in enumerate(tokens)
            if token.type == "heading_open"
        }
        contents = 0
        anchor = ""
        for passage in self._passages(tokens):
            if passage.sort == "paragraph" and not passage.text and not passage.asides:
                # An anchor on a line of its own names what comes after it.
                anchor = passage.name
                continue
            passage.name, anchor = passage.name or anchor, ""
            if passage.style == "contents":
                if _together(passage.text) in headings:
                    contents += 1
                    continue
                passage.style = ""
            self.found.passages.append(passage)
        if contents:
            self.book.tell("SP957", Where(0), {"count": contents}, "contents")
        for number, line in enumerate(text.split("\n")):
            if number in self.covered or not re.search(r"\w", line):
                continue
            definition = _DEFINITION.match(line)
            if definition and definition[1] in self.urls:
                continue
            at = self.place(number)
            if re.search(r"[^\W\d_]", line) or definition:
                aside = Aside("unread", line.strip(), at)
                self.found.passages.append(Passage("paragraph", "", at, asides=[aside]))

    def _passages(self, tokens: list[Token]) -> Iterator[Passage]:
        depth = 0
        begun: list[bool] = []
        heading = 0
        place = 0
        while place < len(tokens):
            token = tokens[place]
            lines = token.map or [0, 0]
            if token.type == "heading_open":
                heading = int(token.tag[1])
                self.covered.update(range(*lines))
            elif token.type == "heading_close":
                heading = 0
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                depth += 1
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                depth -= 1
            elif token.type == "list_item_open":
                begun.append(False)
            elif token.type == "list_item_close":
                begun.pop()
            elif token.type == "inline":
                self.covered.update(range(*lines))
                yield from self._inline(token, heading, depth, begun)
            elif token.type in ("fence", "code_block", "html_block"):
                self.covered.update(range(*lines))
                yield from self._block(token)
            elif token.type == "hr":
                self.covered.update(range(*lines))
            elif token.type == "table_open":
                end = next(n for n in range(place, len(tokens)) if tokens[n].type == "table_close")
                self.covered.update(range(*lines))
                yield from self._table(tokens[place:end])
                place = end
            place += 1

    def _inline(
        self, token: Token, heading: int, depth: int, begun: list[bool]
    ) -> Iterator[Passage]:
        text = _Inline(self, (token.map or [0, 0])[0], token)
        if not (text.words or text.asides or text.name):
            return
        at = text.at
        asides = text.asides
        if heading and not depth:
            style = f"heading {heading}"
            passage = Passage("heading", text.words, at, heading, style)
        elif depth and begun and not begun[-1]:
            begun[-1] = True
            style = "contents" if text.leads_within else ""
            passage = Passage("item", text.words, at, depth, style)
        elif (
            text.is_bold
            and not depth
            and len(text.words) <= SHORT
            and text.words[-1] not in ".!?,;"
        ):
            passage = Passage("heading", text.words, at, 0, "bold")
        else:
            passage = Passage("paragraph", text.words, at, depth)
        passage.asides, passage.name = asides, text.name
        yield passage

    def _block(self, token: Token) -> Iterator[Passage]:
        """Code and markup, which are no text of a plan."""
        at = self.place((token.map or [0, 0])[0])
        content = token.content.strip()
        sort = "html" if token.type == "html_block" else "code"
        if sort == "html":
            for comment in _COMMENT.findall(content):
                if comment.strip():
                    self.book.tell("SP957", at, {"written": comment.strip()}, "comment")
            content = _COMMENT.sub("", content).strip()
            if not re.search(r"\w", _TAG.sub("", content)):
                name = re.search(r"\sid=[\"']?([\w.-]+)", content)
                alternative = re.search(r"\salt=[\"']([^\"']+)", content)
                content = alternative[1] if alternative else ""
                sort = "picture"
                if name:
                    yield Passage("paragraph", "", at, name=name[1])
        if content:
            yield Passage("paragraph", "", at, asides=[Aside(sort, content, at)])

    def _table(self, tokens: list[Token]) -> Iterator[Passage]:
        number = len(self.book.sheets)
        sheet = Sheet("")
        self.book.sheets.append(sheet)
        inside: list[Passage] = []
        asides: list[Aside] = []
        line, column = 0, 0
        for token in tokens:
            if token.type == "tr_open":
                line, column = (token.map or [line + 1, 0])[0], 0
            elif token.type in ("th_open", "td_open"):
                column += 1
            elif token.type == "inline" and token.content.strip():
                text = _Inline(self, line, token, column, number)
                if text.words:
                    sheet.rows.setdefault(line + 1, {})[column] = text.words
                    inside.append(Passage("paragraph", text.words, text.at))
                asides += text.asides
        self.sheet = Sheet("")
        self.book.sheets.append(self.sheet)
        if sheet.rows:
            first = next(iter(sheet.rows))
            at = Where(number, first, min(sheet.rows[first]))
            yield Passage("table", "", at, asides=asides, table=number, inside=inside)


class _Inline:
    """The text of a heading, a paragraph or a cell, and what stands beside it."""

    def __init__(
        self, reader: _Reader, line: int, token: Token, column: int = 1, sheet: int = -1
    ) -> None:
        words: list[str] = []
        found: list[tuple[str, str]] = []
        self.name = ""
        self.is_bold = False
        within = without = 0
        comments = []
        links: list[tuple[str, int]] = []
        strong = 0
        weak = False
        for child in token.children or ():
            if child.type in ("text", "code_inline"):
                words.append(child.content)
                if child.content.strip():
                    within += bool(links and links[-1][0].startswith("#"))
                    without += not (links and links[-1][0].startswith("#"))
                    weak = weak or not strong
            elif child.type == "softbreak":
                words.append(" ")
            elif child.type == "hardbreak":
                words.append("\n")
            elif child.type == "strong_open":
                strong += 1
            elif child.type == "strong_close":
                strong -= 1
            elif child.type == "link_open":
                links.append((str(child.attrGet("href") or ""), len(words)))
            elif child.type == "link_close":
                url, start = links.pop()
                reader.urls.add(url)
                shown = "".join(words[start:])
                if not url.startswith("#") and url.removeprefix("mailto:").rstrip("/") not in shown:
                    found.append(("link", url))
            elif child.type == "image":
                url = str(child.attrGet("src") or "")
                reader.urls.add(url)
                title = str(child.attrGet("title") or "")
                found.append(
                    ("picture", " ".join(filter(None, (child.content, title, f"({url})"))))
                )
            elif child.type == "html_inline":
                tag, comment = _TAG.fullmatch(child.content), _COMMENT.fullmatch(child.content)
                name = re.search(r"\s(?:id|name)=[\"']?([\w.-]+)", child.content)
                if tag and tag[1].lower() in _PLAIN_TAGS:
                    self.name = self.name or (name[1] if name else "")
                    if tag[1].lower() == "br":
                        words.append("\n")
                elif comment:
                    comments.append(comment[1].strip())
                else:
                    found.append(("html", child.content))
        self.words = re.sub(r"[^\S\n]+", " ", "".join(words)).strip()
        first = next((each.strip() for each in words if each.strip()), "")
        self.at = reader.place(line, first, column, sheet)
        self.asides = [Aside(sort, text, self.at) for sort, text in found]
        self.is_bold = bool(self.words) and not weak
        self.leads_within = bool(within and not without)
        for comment in filter(None, comments):
            reader.book.tell("SP957", self.at, {"written": comment}, "comment")


def _together(text: str) -> str:
    text = re.sub(r"<[^<>]*>|[\\*_`]|&#?\w+;", "", text)
    return "".join(re.findall(r"\w+", text.casefold()))
