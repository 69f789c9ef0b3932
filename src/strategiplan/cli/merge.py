"""``strategiplan merge``: two people's edits of one plan made into one."""

from __future__ import annotations

import click

from ..model import Plan
from ..reading import Document, read
from .common import language_option, opened_edition, output_option, refusal, written


@click.command()
@click.argument("base", metavar="BASE")
@click.argument("ours", metavar="OURS")
@click.argument("theirs", metavar="THEIRS")
@output_option
@language_option
def merge(base: str, ours: str, theirs: str, output: str | None, lang: str | None) -> int:
    """Make one plan of two people's edits.

    BASE is the plan that both began with, OURS and THEIRS what each made of it.
    The edits are put together element by element and field by field, so that they
    meet only where both changed the same field of the same element. There OURS is
    kept, and what THEIRS says is named.

    Comments, order and layout are those of OURS; a comment of THEIRS that has no
    place in the result is named. Without -o the merged plan is printed, and no file
    is changed.

    \b
    Exit code: 0 merged, 1 something has to be decided, 2 could not run.
    """
    names = (base, ours, theirs)
    if "-" in names:
        raise refusal("cannot/merge-stdin", lang)
    (old, _), (one, speaker), (other, _) = (opened_edition(name, lang) for name in names)
    from ..editions.merging import merge as merged
    from ..report.merging import conflicts_in_words
    from ..writing.revision import RevisionError

    documents = tuple(read(name) for name in names)
    for document in documents:
        if any(problem.code == "SP008" for problem in document.problems):
            raise refusal("cannot/merge-imported", lang, file=document.name)
    found = merged(old, one, other)
    lines = list(conflicts_in_words(found, speaker))
    try:
        text = _text(documents, one, found.plan, whole=not lines)
    except RevisionError:
        lines.append(speaker.phrase("merge/layout"))
        text = documents[1].text
    lines += [
        speaker.phrase("merge/comment", comment=speaker.quote(comment))
        for comment in _lost_comments(documents, text)
    ]
    for line in lines:
        click.echo(f"{speaker.words.SEVERITIES['warning'][0]}: {line}", err=True)
    written(text, output, speaker.language)
    return int(bool(lines))


def _text(documents: tuple[Document, ...], one: Plan, wanted: Plan, *, whole: bool) -> str:
    """The text of the merge: by lines where that says what it should, else ours revised."""
    from ..writing.merging import merged_by_lines, says
    from ..writing.revision import revised

    base, ours, theirs = (each.text for each in documents)
    if whole and ours == base:
        return theirs
    if whole and theirs == base:
        return ours
    if whole:
        # By lines, the comments of both are kept.
        by_lines, clean = merged_by_lines(base, ours, theirs)
        if clean and says(by_lines, wanted, documents):
            return by_lines
    return revised(documents[1], one, wanted)


def _lost_comments(documents: tuple[Document, ...], text: str) -> list[str]:
    """The comments that theirs has written and the result has not."""
    from ..writing.merging import comments

    base, _, theirs = (comments(each.text) for each in documents)
    kept = {*base, *comments(text)}
    return [each for each in theirs if each not in kept]
