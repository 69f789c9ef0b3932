"""The rules on submissions that are imported, with their documentation.

There are no examples beside them, since what they are about is no plan; `tests/intake_files.py`
makes what shows them.
"""

from __future__ import annotations

from ..diagnostics import Rule

REFUSALS: tuple[Rule, ...] = (
    Rule(
        "SP851",
        "source-of-submissions-unusable",
        """Nothing can be taken from the file.

        It is of a kind that is not known here, is an archive, is too large, or is damaged.
        Nothing of the whole import is written then, since nobody could tell afterwards what
        is missing.
        """,
    ),
    Rule(
        "SP852",
        "no-submissions-in-source",
        """A table or folder holds nothing that could be told to be submissions.

        A table of submissions is known by the words in its headings, such as “Sender” and
        “Submission”; one from Decidim by the names that Decidim gives its columns.
        """,
    ),
    Rule(
        "SP866",
        "file-of-submissions-has-faults",
        """The file that submissions are to be added to has faults of its own.

        It is written anew when something is added, and what could not be read would be lost
        of it. So it is left as it is.
        """,
    ),
)
"""What makes an import stop; no profile and no option hides it."""

NOTES: tuple[Rule, ...] = (
    Rule(
        "SP853",
        "no-submission",
        """Something in a source is no submission, and is left out.

        Proposals that were withdrawn or hidden, automatic replies, rows that say nothing,
        and the plan's own text that was laid out to be commented on.
        """,
    ),
    Rule(
        "SP854",
        "submission-without-day",
        """It is not known on which day a submission came in.

        The day decides whether an answer came within the deadline. It is never guessed from
        when a file was saved.
        """,
    ),
    Rule(
        "SP855",
        "submission-without-sender",
        """A submission does not say who sent it.

        It counts all the same. Who sent it shows what sort of interest stands behind it,
        and where the answer is to go.
        """,
    ),
    Rule(
        "SP856",
        "state-without-outcome",
        """A state in Decidim does not say for sure what the municipality made of a proposal.

        Accepted and rejected do. Since version 0.29 everybody makes states of their own,
        and nobody but they can tell what those mean; and what an author says of changes to
        a proposal is not the municipality's answer.
        """,
    ),
    Rule(
        "SP857",
        "cell-not-understood",
        """A cell of a spreadsheet of submissions does not say what its column is for.

        What it says is kept in the submission's note, so that nothing is lost.
        """,
    ),
    Rule(
        "SP858",
        "submission-not-read-whole",
        """Some of a submission may not be as it was written.

        Its letters are in another encoding than it says, or it is longer than anything that
        is read.
        """,
    ),
    Rule(
        "SP859",
        "message-not-all-read",
        """Parts of a message are not read.

        Nothing that is attached is opened; it is named. Encrypted parts, what Outlook packs
        for itself, and messages in messages need somebody to look at them.
        """,
    ),
    Rule(
        "SP860",
        "message-quotes-others",
        """A message holds what others have written before.

        Replies carry the earlier messages with them. They are kept, since nobody can tell
        for sure where the sender's own words end; but they are not the sender's.
        """,
    ),
    Rule(
        "SP861",
        "submission-sent-twice",
        """The same sender has sent the same text twice.

        It often comes both by e-mail and through the portal. Counted twice it would weigh
        twice.
        """,
    ),
    Rule(
        "SP862",
        "same-text-from-several",
        """Several senders have sent the same text.

        That is a campaign, and everybody's right. Each counts, and all of them can be given
        one answer.
        """,
    ),
    Rule(
        "SP863",
        "submission-changed-at-source",
        """A submission that is in the file says something else where it came from.

        Whoever wrote it has changed it, or it has been answered there. Nothing is changed
        silently, and never what the municipality has written itself.
        """,
    ),
    Rule(
        "SP864",
        "file-left-out-of-import",
        """A file in a folder of submissions is not read.

        It is of a kind that no text is taken from, cannot be opened, or only leads
        somewhere else.
        """,
    ),
    Rule(
        "SP865",
        "column-of-submissions-taken-for",
        """What a column of a spreadsheet of submissions was taken for.

        It is told by the words in the heading. Whoever wants it otherwise writes it into
        the file that `--mapping` names.
        """,
    ),
)
"""What is told of an import."""
