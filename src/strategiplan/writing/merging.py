"""The text of a merge: comments and layout of both, and marks only where both changed the same."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

import attrs

from ..binding import bind
from ..editions.merging import Conflict, Side, merge
from ..model import Plan
from ..reading.document import Document, Format, read_bytes
from ..reading.git_versions import GitError, git
from .revision import RevisionError, revised

SIDES: tuple[Side, Side, Side] = ("base", "ours", "theirs")
MARKS = 7
"""How many characters a mark of git's has, where nothing else is said."""


@attrs.frozen
class MergedText:
    """What two people's edits became, as a text."""

    text: str | None
    """``None`` where only git's merge by lines, with its marks, keeps everything."""
    conflicts: tuple[Conflict, ...] = ()
    marked: bool = False
    """Whether the text holds git's marks, between which somebody has to choose."""
    doubtful: bool = False
    """Whether it may say something else than the plans do together."""


def merged_by_lines(
    base: str,
    ours: str,
    theirs: str,
    *,
    favour: str = "",
    names: tuple[str, str, str] = ("BASE", "OURS", "THEIRS"),
    size: int = MARKS,
) -> tuple[str, bool]:
    """What git makes of three texts, and whether it did without marks.

    `favour` is the side (``ours``, ``theirs``) that is taken where they meet. Where there
    is no git, the text is empty.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder, side)) for side in SIDES]
        for file, text in zip(files, (base, ours, theirs), strict=True):
            Path(file).write_text(text, encoding="utf-8", newline="\n")
        options = [f"--{favour}"] if favour else []
        for name in (names[1], names[0], names[2]):
            options += ["-L", name]
        try:
            # Here, and not in the folder of the files: the user's style of marks is this place's.
            merged = git(
                "",
                "merge-file",
                "-p",
                f"--marker-size={size}",
                *options,
                files[1],
                files[0],
                files[2],
                most=127,
            ).decode()
        except GitError:
            return "", False
    return merged, not re.search(rf"^<{{{size}}} {re.escape(names[1])}$", merged, flags=re.M)


def merged_text(
    documents: tuple[Document, Document, Document],
    plans: tuple[Plan, Plan, Plan],
    *,
    names: tuple[str, str, str] = ("BASE", "OURS", "THEIRS"),
    size: int = MARKS,
) -> MergedText:
    """The text that says what both sides made of the base: each three are base, ours, theirs.

    Each side is first written out in its own text, with everything in it that there is no
    dispute about. Then only disputes and comments differ, and git merges the three by
    lines. Whoever takes one side at every mark gets a plan that says exactly what the
    merge of the plans does when that side is kept; what is not so is not given.
    """
    found = merge(*plans)
    base, ours, theirs = (each.text for each in documents)
    plain, whole = merged_by_lines(base, ours, theirs)
    if whole and not found.conflicts and says(plain, found.plan, documents):
        return MergedText(plain)
    wanted = {side: merge(*plans, keep=side).plan for side in SIDES}
    try:
        texts = [
            revised(document, plan, wanted[side])
            for document, plan, side in zip(documents, plans, SIDES, strict=True)
        ]
    except RevisionError:
        texts = []
    if texts:
        text, clean = merged_by_lines(*texts, names=names, size=size)
        favours: tuple[Side, Side] = ("ours", "theirs")
        if all(
            says(merged_by_lines(*texts, favour=side)[0], wanted[side], documents)
            for side in favours
        ):
            return MergedText(text, found.conflicts, marked=not clean)
        if not found.conflicts and _remarks(theirs) <= _remarks(base) | _remarks(texts[1]):
            # Nothing is in dispute but where things stand, and no remark of theirs is lost.
            return MergedText(texts[1])
    # By lines nothing is lost; whether it says what it should, somebody has to see.
    return MergedText(plain if whole else None, found.conflicts, doubtful=True)


def says(text: str, wanted: Plan, documents: Sequence[Document]) -> bool:
    """Whether a text says what a plan says, with nothing wrong in it that is not in the documents."""
    known = {problem.code for each in documents for problem in bind(each, Plan).problems}
    form: Format = "json" if documents[0].format == "json" else "yaml"
    bound = bind(read_bytes(text.encode(), format=form), Plan)
    return bound.value == wanted and known.issuperset(each.code for each in bound.problems)


def _remarks(text: str) -> set[str]:
    """All that may be a comment, also behind a value; too many rather than too few."""
    return {found[1].strip() for found in re.finditer(r"(?:^|[ ])(#.*)$", text, flags=re.M)}


def comments(text: str) -> list[str]:
    """The lines of a text that are comments."""
    return [found[1].strip() for found in re.finditer(r"^[ ]*(#[^\n]*)$", text, flags=re.M)]
