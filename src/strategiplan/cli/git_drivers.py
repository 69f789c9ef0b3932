"""What git calls for a plan: ``merge-driver`` and ``diff-driver``, as `git-setup` tells it to.

Nobody types these. Whatever they cannot do, git then does as it does with any text.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .. import api
from ..messages import Speaker, visible
from ..model import Plan
from ..profiles import BUILT_IN, DEFAULT
from ..reading.document import Document, format_of, read_bytes
from ..reading.git_versions import GitError, git
from .common import speaker, wished_language

if TYPE_CHECKING:
    from ..writing.merging import MergedText

DECIDE = 3
"""The exit code of ``merge-driver`` that says: the file is written, and somebody has to decide.

No other will do: 1 is what Python ends with where it does not even begin, and 2 says
that the file cannot be read as a plan. At both, git merges by lines.
"""


@click.command("merge-driver", hidden=True)
@click.argument("base", metavar="%O")
@click.argument("ours", metavar="%A")
@click.argument("theirs", metavar="%B")
@click.argument("size", metavar="%L")
@click.argument("path", metavar="%P")
@click.argument("names", metavar="%S %X %Y", nargs=-1)
def merge_driver(
    base: str, ours: str, theirs: str, size: str, path: str, names: tuple[str, ...]
) -> int:
    """Merge three versions of a plan for git, which calls this; see `git-setup`.

    \b
    Exit code: 0 merged, 3 written and something has to be decided, 2 left to git.
    """
    from ..writing import write_file
    from ..writing.merging import merged_text

    data = tuple(Path(name).read_bytes() for name in (base, ours, theirs))
    ends = [_line_end(each) for each in data]
    texts = [each.replace(b"\r\n", b"\n") for each in data]
    first, second, third = (_document(path, text) for text in texts)
    documents = (first, second, third)
    virtual = _is_virtual(path, size)
    try:
        one, two, three = map(api.load_document, documents)
    except api.PlanError:
        if not virtual:
            _say(speaker(None), "git/by-lines", file=path)
        return 2
    say = _speaker_of(two)
    labels = _labels(names)
    marks = (f"BASE{labels[0]}", f"OURS{labels[1]}", f"THEIRS{labels[2]}")
    if any(each.data != text for each, text in zip(documents, texts, strict=True)):
        # What was mended in memory while reading would be mended in the file.
        if not virtual:
            _say(say, "git/by-lines-after-all", file=path)
        return 2
    found = merged_text(documents, (one, two, three), names=marks, size=int(size))
    if found.text is not None:
        end = ends[2] if ends[1] == ends[0] else ends[1]
        write_file(ours, found.text.replace("\n", end))
        if not (found.conflicts or found.marked or found.doubtful):
            return 0
    if not virtual:
        _tell_conflicts(found, two, say, path, marks)
    return 2 if found.text is None else DECIDE


def _tell_conflicts(
    found: MergedText, ours: Plan, say: Speaker, path: str, marks: tuple[str, str, str]
) -> None:
    """Say what has to be decided, and how."""
    from ..editions.merging import Merge
    from ..report.merging import conflicts_in_words

    marked = found.marked or found.text is None
    _say(say, "git/decide", file=path, ours=marks[1], theirs=marks[2])
    words = conflicts_in_words(
        Merge(ours, found.conflicts), say, kept=not (marked or found.doubtful)
    )
    for line in words:
        click.echo(f"  {line}", err=True)
    if found.text is None:
        _say(say, "git/by-lines-after-all", file=path)
    elif found.doubtful:
        click.echo(f"  {say.phrase('git/doubtful')}", err=True)
    elif not found.conflicts:
        click.echo(f"  {say.phrase('git/comments-meet')}", err=True)
    _say(say, "git/finish-marked" if marked else "git/finish", file=path)


def _document(path: str, data: bytes) -> Document:
    return read_bytes(data, name=path, folder=os.path.dirname(path), format=format_of(path))


def _line_end(data: bytes) -> str:
    """How the lines of a file end: as most of them do."""
    return "\r\n" if data.count(b"\r\n") * 2 > data.count(b"\n") else "\n"


def _is_virtual(path: str, size: str) -> bool:
    """Whether git makes a common ancestor of several for itself: nobody will see the result.

    Its marks are longer then than those that the user sees.
    """
    try:
        said = git("", "check-attr", "-z", "conflict-marker-size", "--", path).decode()
    except GitError:
        said = ""
    value = said.split("\0")[2] if said.count("\0") == 3 else ""
    return int(size) > (int(value) if value.isdecimal() else 7)


def _labels(names: tuple[str, ...]) -> list[str]:
    """What git calls the three versions, in parentheses; an older git does not say."""
    told = [name if name and not re.fullmatch("%[SXY]", name) else "" for name in names]
    return [f" ({visible(name, 100)})" if name else "" for name in (*told, "", "", "")[:3]]


def _say(say: Speaker, key: str, **values: str) -> None:
    shown = {name: visible(value, 500) for name, value in values.items()}
    click.echo(f"strategiplan: {say.phrase(key, **shown)}", err=True)


def _speaker_of(plan: Plan) -> Speaker:
    """Somebody who speaks of a plan; the file of its own profile is not at hand."""
    profile = api.load_profile(plan.profile if plan.profile in BUILT_IN else DEFAULT)
    return api.speaker_for(plan, profile, wished_language(None))


@click.command("diff-driver", hidden=True)
@click.argument("parameters", metavar="PATH [OLD HEX MODE NEW HEX MODE [PATH META]]", nargs=-1)
def diff_driver(parameters: tuple[str, ...]) -> int:
    """Compare two versions of a plan for git, which calls this; see `git-setup`.

    Where a person reads, it says what changed in the plan. Into a file or to a program
    goes git's ordinary difference, so that a patch stays a patch.
    """
    try:
        for piece in _difference(parameters):
            # A patch is bytes: what is no UTF-8 in it stays what it is.
            click.echo(piece.encode(errors="surrogateescape"), nl=False, color=True)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has left the pager. Git would tell that the driver died.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 0


def _difference(parameters: tuple[str, ...]) -> Iterator[str]:
    read_by_a_person = sys.stdout.isatty() or bool(os.environ.get("GIT_PAGER_IN_USE"))
    if len(parameters) < 7:
        yield f"* {speaker(None).phrase('git/unmerged', file=visible(parameters[0], 500))}\n"
        return
    path, old, _, old_mode, new, _, new_mode = parameters[:7]
    ordinary = _Ordinary(parameters, colour=read_by_a_person and _git_colours())
    told: tuple[str, ...] = ()
    if read_by_a_person and old_mode == new_mode:
        documents = [_document(path, Path(name).read_bytes()) for name in (old, new)]
        told = tuple(_told(documents, ordinary))
    yield from told or ordinary.pieces()


def _git_colours() -> bool:
    """Whether the user's git writes in colours to a person."""
    if os.environ.get("NO_COLOR"):
        return False
    try:
        return git("", "config", "--get-colorbool", "color.diff", "true").strip() == b"true"
    except GitError:
        return False


def _told(documents: list[Document], ordinary: _Ordinary) -> Iterator[str]:
    """What changed in the plan, in words; where there are none for it, the ordinary difference."""
    from ..report import edition_pages as pages
    from ..report.editions import Comparison, EditionTeller

    name = visible(ordinary.new_path, 500)
    try:
        before, after = map(api.load_document, documents)
    except api.PlanError:
        yield f"{speaker(None).phrase('git/lines-only', file=name)}\n"
        yield from ordinary.pieces()
        return
    say = _speaker_of(after)
    comparison = Comparison.of(before, after)
    if not comparison.difference:
        yield f"{say.phrase('git/same-plan', file=name)}\n"
        yield from ordinary.pieces()
        return
    if ordinary.path != ordinary.new_path:
        name = f"{visible(ordinary.path, 500)} → {name}"
    colour = ordinary.colour
    yield f"\033[1m{name}\033[0m\n" if colour else f"{name}\n"
    words = (say.phrase("git/before"), say.phrase("git/after"))
    yield pages.to_text(EditionTeller(comparison, say, words), colour=colour)
    yield from _comments(documents, say, colour)
    yield "\n"


def _comments(documents: list[Document], say: Speaker, colour: bool) -> Iterator[str]:
    """The lines that are comments and are gone, or new."""
    from ..writing.merging import comments

    old, new = (comments(each.text) for each in documents)
    lines = [("-", each) for each in old if each not in new]
    lines += [("+", each) for each in new if each not in old]
    if not lines:
        return
    heading = say.phrase("git/comments")
    yield f"\n\033[1;36m{heading}\033[0m\n" if colour else f"\n{heading}\n"
    for sign, text in lines:
        words = visible(text, 500)
        if colour:
            shown = f"\033[{'31;9' if sign == '-' else '32;1'}m{words}\033[0m"
        else:
            shown = f"[-{words}-]" if sign == "-" else f"{{+{words}+}}"
        yield f"  {shown}\n"


class _Ordinary:
    """The difference as git itself shows it, under the names that the file has in the repository."""

    def __init__(self, parameters: tuple[str, ...], *, colour: bool) -> None:
        self.path, self.old, self.old_hex, self.old_mode = parameters[:4]
        self.new, self.new_hex, self.new_mode = parameters[4:7]
        self.new_path, self.meta = parameters[7:9] if len(parameters) > 8 else (self.path, "")
        self.colour = colour

    def pieces(self) -> Iterator[str]:
        """The head, then the lines as git gives them."""
        body = git(
            "",
            "diff",
            "--no-index",
            "--no-ext-diff",
            "--no-textconv",
            f"--color={'always' if self.colour else 'never'}",
            "--",
            self.old,
            self.new,
            most=1,
        ).decode(errors="surrogateescape")
        ansi = r"(?:\033\[[0-9;]*m)*"
        start = re.search(rf"^{ansi}(@@|Binary files)", body, flags=re.M)
        head = list(self._head())
        if start:
            names = [
                "/dev/null" if name == "/dev/null" else _quoted(f"{side}/{path}")
                for name, side, path in ((self.old, "a", self.path), (self.new, "b", self.new_path))
            ]
            if start[1] == "@@":
                tabs = ["\t" if " " in name else "" for name in names]
                head += [f"--- {names[0]}{tabs[0]}", f"+++ {names[1]}{tabs[1]}"]
                rest = body[start.start() :]
            else:
                rest = f"Binary files {names[0]} and {names[1]} differ\n"
        else:
            rest = ""
        for line in head:
            yield f"\033[1m{line}\033[0m\n" if self.colour else f"{line}\n"
        yield rest

    def _head(self) -> Iterator[str]:
        yield f"diff --git {_quoted(f'a/{self.path}')} {_quoted(f'b/{self.new_path}')}"
        if self.meta:
            yield from self.meta.rstrip("\n").split("\n")
            return
        index = f"index {self.old_hex[:12]}..{self.new_hex[:12]}"
        nothing = "0" * 12
        if self.old == "/dev/null":
            yield f"new file mode {self.new_mode}"
            index = f"index {nothing}..{self.new_hex[:12]}"
        elif self.new == "/dev/null":
            yield f"deleted file mode {self.old_mode}"
            index = f"index {self.old_hex[:12]}..{nothing}"
        elif self.old_mode != self.new_mode:
            yield f"old mode {self.old_mode}"
            yield f"new mode {self.new_mode}"
        else:
            index += f" {self.new_mode}"
        if self.new_hex.strip("0") and self.old_hex != self.new_hex:
            # What is not in the repository yet has no name there.
            yield index


def _quoted(name: str) -> str:
    """A name as it stands in a patch: with quotation marks where it holds what a line cannot."""
    if not re.search(r'["\\\x00-\x1f\x7f]', name):
        return name
    inside = re.sub(
        r'["\\\x00-\x1f\x7f]',
        lambda found: "\\" + (found[0] if found[0] in '"\\' else f"{ord(found[0]):03o}"),
        name,
    )
    return f'"{inside}"'
