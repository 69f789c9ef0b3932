"""Files of submissions, as the commands read them: what is wrong with one is said, and counts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import attrs
import click

from ..messages import Speaker
from ..model import Submission
from ..submissions import Entry, read_submissions, write_submissions
from ..submissions.keeping import LayoutError, spool, write_keeping
from ..submissions.reading import SUFFIXES
from ..submissions.telling import Telling
from .common import coloured, refusal


@attrs.define
class SubmissionFile:
    """The submissions of a file that a command was given, one at a time, as often as they are asked for.

    Where the file cannot be opened, the command ends with 2.
    """

    name: str
    speaker: Speaker
    whole: bool = False
    """Whether the command ends at the first thing that cannot be used, since it would be lost."""
    kept: frozenset[str] = frozenset()
    """The codes of what is not lost, since the text that it is about stays as it is."""
    telling: Telling = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.telling = Telling(self.name, self.speaker)

    def entries(self) -> Iterator[Entry]:
        """Every entry; what is wrong with it is kept to be told."""
        self.telling = Telling(self.name, self.speaker)
        try:
            for entry in read_submissions(self.name):
                for note in entry.notes:
                    self.telling.tell(note)
                lost = not self.kept.issuperset(each.code for each in entry.problems)
                if self.whole and lost and self.telling.failed:
                    self.tell()
                    raise refusal("cannot/submissions-whole", self.speaker.language, file=self.name)
                yield entry
        except OSError as error:
            name = os.fspath(error.filename or self.name)
            raise refusal(
                "cannot/columns-open", self.speaker.language, file=name, reason=error
            ) from None

    def __iter__(self) -> Iterator[Submission]:
        for entry in self.entries():
            if entry.usable:
                yield entry.submission

    def tell(self) -> bool:
        """Say on standard error what is wrong with the file; gives whether anything is lost by it."""
        for line in told(self.telling):
            click.echo(line, err=True)
        return self.telling.failed


def saved(output: str, submissions: Iterable[Submission], lang: str | None) -> None:
    """Write submissions to a file, whole or not at all; where that cannot be, the command ends."""
    try:
        write_submissions(output, submissions)
    except ValueError:
        ends = ", ".join(SUFFIXES)
        raise refusal("cannot/submissions-end", lang, file=output, ends=ends) from None
    except OSError as error:
        raise refusal("cannot/write", lang, file=output, reason=error) from None


def saved_in_text(output: str, old: SubmissionFile, submissions: Iterable[Submission]) -> None:
    """Write the submissions of a file, changed or not, in that file's text as far as it goes.

    Where something would be lost by it, or nothing can be written, the command ends.
    """
    lang = old.speaker.language
    try:
        beside = spool(output, ".jsonl")
        try:
            write_submissions(beside, submissions)
            write_keeping(output, old.name, beside, whole=not old.telling.failed)
        finally:
            beside.unlink()
    except LayoutError:
        old.tell()
        raise refusal("cannot/submissions-whole", lang, file=old.name) from None
    except OSError as error:
        raise refusal("cannot/write", lang, file=output, reason=error) from None


def told(telling: Telling) -> Iterator[str]:
    """What is told of a file, a paragraph for each finding, and how many there are besides."""
    from ..checks import rules
    from ..report.text import lines_of

    for finding in telling.findings:
        yield from lines_of(finding, telling.speaker, coloured())
        yield ""
    for code, count in sorted(telling.more.items()):
        rule = f"{code} {rules()[code].name}"
        yield telling.speaker.phrase("more", count=count, rule=rule)
    if telling.more:
        yield ""
