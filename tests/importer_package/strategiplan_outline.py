"""An importer of outlines: a title, goals with `-` before them, subgoals with `--`."""

from typing import Any

from strategiplan import Document
from strategiplan.importing import Importer, Note, Options, Said, imported


def recognises(beginning: bytes, name: str) -> bool:
    return name.endswith(".outline")


def read(data: bytes, options: Options) -> Document:
    goals: list[dict[str, Any]] = []
    notes = []
    title = None
    at = 0
    for line in data.splitlines(keepends=True):
        words = line.decode(errors="replace").strip()
        said = Said(words.lstrip("- "), at, at + len(line))
        if words.startswith("-- ") and goals:
            goals[-1].setdefault("subgoals", []).append({"title": said})
        elif words.startswith("- "):
            goals.append({"title": said})
        elif words and title is None:
            title = said
        elif words:
            notes.append(Note(f"“{words}” is left out", at, at + len(line), "begin it with a -"))
        at += len(line)
    if title is None:
        notes.append(Note("the outline has no title", hint="write one in its first line"))
        return imported(data, None, options, importer="outline", notes=notes)
    plan = {"title": title, "goals": goals}
    return imported(data, plan, options, importer="outline", notes=notes)


OUTLINE = Importer("outline", "outlines, one line for each goal", recognises, read)
