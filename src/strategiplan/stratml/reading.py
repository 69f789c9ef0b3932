"""A StratML file as a document: events that the binder reads, with their places in the XML."""

from __future__ import annotations

import re

from ..diagnostics import Path, Problem, Span, Target
from ..memory import collector_paused
from ..reading.document import Document
from ..reading.events import ReadingError
from ..reading.imported import Offsets, imported_document
from ..reading.markup import Node, decoded, parse
from .grammar import ROOTS, PartNumber
from .mapping import Mapped, map_plan, path_of
from .repairs import Repaired, recognise, repair

FORMATS: dict[PartNumber, str] = {1: "stratml1", 2: "stratml2"}
"""What the two parts are called."""
_ROOT = re.compile(
    rb"(?:<\?[^>]{0,2000}>|<!--.{0,20000}?-->|<!DOCTYPE[^<>]{0,2000}(?:\[.{0,20000}?\]\s*)?>|\s)*+"
    rb"<(?:[A-Za-z_][\w.-]{0,40}:)?(" + b"|".join(name.encode() for name in ROOTS) + rb")[\s/>]",
    re.S,
)


def looks_like_stratml(data: bytes) -> bool:
    """Whether the root of an XML file is called what a root of StratML is called."""
    beginning = data[:60_000]
    if b"\0" in beginning[:40]:
        beginning = beginning.replace(b"\0", b"")[:60_000].lstrip(b"\xff\xfe")
    return bool(_ROOT.match(beginning.removeprefix(b"\xef\xbb\xbf")))


def read_stratml(
    data: bytes, *, name: str = "<string>", folder: str = "", levels: bool = False
) -> Document:
    """Read the bytes of a StratML file into a `Document`; nothing is raised.

    With `levels`, objectives whose numbers tell that they belong below another are put
    there. What the file does otherwise than the standard is told by the document's
    `problems`; a file that is no StratML, or not to be trusted, is empty and says why.
    """
    text, problems = decoded(data)
    importer = "stratml"
    plan = None
    if text:
        try:
            with collector_paused():
                repaired, mapped = opened(text, levels=levels)
        except ReadingError as error:
            problems.append(error.problem)
        else:
            late = any(each.variant == "late" for each in problems)
            problems += [
                each
                for each in _problems(repaired, mapped, text)
                if not (late and each.variant == "declaration")
            ]
            importer, plan = FORMATS[repaired.part], mapped.plan
    return imported_document(
        text, plan, importer=importer, name=name, folder=folder, problems=problems
    )


def opened(text: bytes, *, levels: bool = False) -> tuple[Repaired, Mapped]:
    """A text in UTF-8 after its repairs, and as a plan; `ReadingError` where it is none."""
    tree = parse(text)
    part = recognise(tree, text)
    repaired = repair(tree, part)
    return repaired, map_plan(repaired, levels=levels)


def _problems(repaired: Repaired, mapped: Mapped, text: bytes) -> list[Problem]:
    """What was put right, with its place in the file and in the plan."""
    if not repaired.flaws:
        return []
    offsets = Offsets(text)
    paths = path_of(mapped.plan)
    of_node = {id(node): paths.get(id(item), ()) for node, item in mapped.pairs}
    above: dict[int, Path] = {}
    waiting: list[tuple[Node, Path]] = [(repaired.root, ())]
    while waiting:
        node, path = waiting.pop()
        path = of_node.get(id(node), path)
        above[id(node)] = path
        waiting += [(child, path) for child in node.elements()]
    found = []
    for flaw in repaired.flaws:
        start = offsets.character(max(flaw.at, 0))
        tag = re.match(rb"<[^\s<>/]{1,200}", text[flaw.at : flaw.at + 240])
        length = len(tag[0].decode()) if tag else 1
        words = " ".join(str(value) for value in flaw.values.values())[:80]
        found.append(
            Problem(
                flaw.code,
                Target(above.get(id(flaw.owner), ()), "element"),
                flaw.values,
                flaw.variant,
                span=Span(start, start + length),
                mark=words or flaw.variant or "file",
            )
        )
    return found
