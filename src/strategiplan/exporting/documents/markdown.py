"""A document as Markdown, for a repository and for a case file: CommonMark with tables."""

from __future__ import annotations

import html
import re
import urllib.parse
from collections.abc import Iterator

from ...report.escaping import in_markdown
from ..formats import Material
from .contents import document
from .outline import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    Runs,
    Table,
    in_table_of_contents,
    on_one_line,
)
from .wording import MAIL

_NUMBER = re.compile(r"[0-9 ]+")
_FATES = {"gone": "del", "new": "ins"}
_ACTS_FIRST = re.compile(r"^([#+=-])|^(\d{1,9})([.)])")


def write(material: Material) -> Iterator[bytes]:
    """The plan as a Markdown file."""
    found = document(material)
    yield beginning(found)
    yield from map(block_bytes, found.blocks)


def beginning(found: Document) -> bytes:
    """What stands before the blocks: what it is, and its table of contents."""
    blocks = found.blocks
    lines = [f"# {_line(found.title)}", ""]
    if found.subtitle:
        lines += [_guarded(_text(found.subtitle)), ""]
    if found.marking:
        lines += [f"> **{_text(found.marking)}**", ""]
    headings = in_table_of_contents(blocks)
    if headings:
        lines += [f"**{_text(found.contents)}**", ""]
    for heading in headings:
        link = Run("".join(run.text for run in heading.runs), to=heading.anchor)
        lines.append(f"{'  ' * (heading.level - 1)}- {_line((link,))}")
    return "\n".join([*lines, *([""] if headings else [])]).encode()


def block_bytes(block: Block) -> bytes:
    """A block, with an empty line before it."""
    return "\n".join(["", *_block(block)]).encode() + b"\n"


def _block(block: Block) -> list[str]:
    if isinstance(block, Heading):
        marks = "#" * min(block.level + 1, 6)
        return [f"{marks} {_anchor(block.anchor)}{_line(block.runs)}"]
    if isinstance(block, Paragraph):
        return [f"**{_line(block.runs)}**" if block.lead else _guarded(_line(block.runs))]
    if isinstance(block, Facts):
        return [line for fact in block.rows for line in _fact(fact)]
    if isinstance(block, Items):
        lines: list[str] = []
        for place, item in enumerate(block.items, 1):
            lines += _item(item, f"{place}." if block.numbered else "-")
        return lines
    # It is one file, so it has no pictures.
    assert isinstance(block, Table)
    return _table(block)


def _fact(fact: Fact) -> list[str]:
    if on_one_line(fact):
        return [f"- **{_text(fact.term)}:** {', '.join(map(_line, fact.values))}"]
    return [
        f"- **{_text(fact.term)}:**",
        *(f"  - {_guarded(_line(value))}" for value in fact.values),
    ]


def _item(item: Item, mark: str) -> list[str]:
    lines = [f"{mark} {_anchor(item.anchor)}{_guarded(_line(item.runs))}".rstrip()]
    margin = " " * (len(mark) + 1)
    for block in item.below:
        # A list may follow a line; a paragraph must not be drawn into it.
        gap = [""] if isinstance(block, Paragraph) else []
        lines += [f"{margin}{line}".rstrip() for line in (*gap, *_block(block))]
    return lines


def _table(table: Table) -> list[str]:
    rows = [tuple(map(_text, table.header)), ("---",) * len(table.header)]
    rows += [tuple(map(_line, row)) for row in table.rows]
    return [f"| {' | '.join(row)} |" for row in rows]


def _anchor(anchor: str) -> str:
    return f'<a id="{html.escape(anchor)}"></a>' if anchor else ""


def _line(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _text(text: str) -> str:
    # A number is left alone, so that whoever copies it gets the number and nothing else.
    return text if _NUMBER.fullmatch(text) else in_markdown(text, len(text) + 1)


def _guarded(line: str) -> str:
    """The beginning of a line, which becomes no heading, list or rule."""
    return _ACTS_FIRST.sub(
        lambda found: f"&#{ord(found[1])};" if found[1] else f"{found[2]}&#{ord(found[3])};", line
    )


def _run(run: Run) -> str:
    if run.url:
        # Nothing else than an address comes here, and none holds a `>`.
        return f"<{run.url.removeprefix(MAIL)}>"
    text = _text(run.text)
    if run.fate != "stayed":
        # Signs such as `~~` count only where they stand right before or after a letter.
        text = f"<{_FATES[run.fate]}>{text}</{_FATES[run.fate]}>"
    if run.strong:
        text = f"**{text}**"
    if run.language:
        text = f'<span lang="{run.language}">{text}</span>'
    if run.to:
        text = f"[{text}](#{urllib.parse.quote(run.to)})"
    return text
