"""A document as a PDF that everybody can read: tagged as PDF/UA-1 asks, by typst.

typst is one wheel with its fonts in it. It refuses what would break PDF/UA-1, and the same
document gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ...package_data import read_data
from ..formats import Material
from .contents import document
from .outline import (
    LISTED,
    Block,
    Document,
    Fact,
    Facts,
    Figure,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    Runs,
    in_table_of_contents,
    is_fact_kept_together,
    is_kept_together,
    on_one_line,
    plain,
)
from .signs import in_signs, number_of, shown, unshown

LONGEST_CELL = 1_000
"""From how many characters on the row of a table may go on on the next page."""
MOST_NAMED = 10
"""How many characters without a sign are named in a remark."""


_PDF: dict[str, Any] = {"format": "pdf", "pdf_standards": ["ua-1"]}


def write(material: Material) -> Iterator[bytes]:
    """The plan as a PDF."""
    yield compiled(document(material, pictures=True), **_PDF)


def written(found: Document) -> bytes:
    """A document of whatever it says, as the whole file."""
    made: bytes = compiled(found, **_PDF)
    return made


def compiled(found: Document, **form: Any) -> Any:
    """What typst makes of a document; `form` are typst's own words for what that shall be."""
    import typst

    plain_document = json.dumps(_document(found), ensure_ascii=False)
    return typst.compile(
        read_data(__package__, "plan.typ"),
        ignore_system_fonts=True,
        sys_inputs={"document": plain_document},
        **form,
    )


def remarks(material: Material) -> tuple[str, ...]:
    """Which characters the PDF has by their numbers only."""
    text = json.dumps(_document(document(material), lambda text: text), ensure_ascii=False)
    missing = sorted(unshown(text))
    if not missing:
        return ()
    signs = ", ".join(f"{sign} ({number_of(sign)})" for sign in missing[:MOST_NAMED])
    signs += " …" if len(missing) > MOST_NAMED else ""
    form = "one" if len(missing) == 1 else "many"
    key = f"documents/unshown/{form}"
    return (material.speaker.phrase(key, count=len(missing), signs=signs),)


def _document(found: Document, text: Any = shown) -> dict[str, Any]:
    return _Plain(text).document(found)


class _Plain:
    """The document as plain values, every text with a sign for each character."""

    def __init__(self, text: Any) -> None:
        self.text = text

    def document(self, found: Document) -> dict[str, Any]:
        return {
            "title": self.runs(found.title),
            "plain_title": self.text(plain(found.title)),
            "language": found.language,
            "subtitle": self.text(found.subtitle),
            "marking": self.text(found.marking),
            "authors": [self.text(each) for each in found.authors],
            "contents": found.contents if in_table_of_contents(found.blocks) else "",
            "depth": LISTED,
            "page": found.page,
            "blocks": [self.block(each) for each in found.blocks],
        }

    def block(self, block: Block) -> dict[str, Any]:
        if isinstance(block, Heading):
            return {
                "is": "heading",
                "runs": self.runs(block.runs),
                "level": block.level,
                "listed": block.listed,
                "new_page": block.new_page,
                **_anchor(block.anchor),
            }
        if isinstance(block, Paragraph):
            return {"is": "paragraph", "runs": self.runs(block.runs), "lead": block.lead}
        if isinstance(block, Facts):
            rows = [self.fact(each) for each in block.rows]
            return {"is": "facts", "kept": is_kept_together(block), "rows": rows}
        if isinstance(block, Items):
            items = [self.item(each) for each in block.items]
            return {"is": "items", "numbered": block.numbered, "items": items}
        if isinstance(block, Figure):
            return {
                "is": "figure",
                "svg": in_signs(block.svg),
                "caption": self.text(block.caption),
                "alternative": self.text(block.alternative),
                "width": block.width,
            }
        longest = max((len(plain(cell)) for row in block.rows for cell in row), default=0)
        return {
            "is": "table",
            "header": [self.text(each) for each in block.header],
            "widths": block.widths,
            "breakable": longest > LONGEST_CELL,
            "rows": [[{"runs": self.runs(cell)} for cell in row] for row in block.rows],
        }

    def fact(self, fact: Fact) -> dict[str, Any]:
        return {
            "term": self.text(fact.term),
            "kept": is_fact_kept_together(fact),
            "inline": on_one_line(fact),
            "values": [self.runs(each) for each in fact.values],
        }

    def item(self, item: Item) -> dict[str, Any]:
        return {
            "runs": self.runs(item.runs),
            "below": [self.block(each) for each in item.below],
            "kept": bool(item.below) and all(map(is_kept_together, item.below)),
            **_anchor(item.anchor),
        }

    def runs(self, runs: Runs) -> list[dict[str, Any]]:
        return [self.run(each) for each in runs]

    def run(self, run: Run) -> dict[str, Any]:
        found: dict[str, Any] = {"text": self.text(run.text)}
        if run.strong:
            found["strong"] = True
        if run.fate != "stayed":
            found["fate"] = run.fate
        if run.language:
            found["language"] = run.language.partition("-")[0].lower()
        if run.to:
            found["to"] = run.to
        if run.url:
            found["url"] = run.url
        return found


def _anchor(anchor: str) -> dict[str, str]:
    return {"anchor": anchor} if anchor else {}
