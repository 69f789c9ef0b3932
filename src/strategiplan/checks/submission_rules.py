"""The rules that submissions are held to, with their documentation.

There are no examples beside them, since what they are about is no plan; `tests/submission_files.py`
makes what shows them.
"""

from __future__ import annotations

from ..diagnostics import Rule

REFUSALS: tuple[Rule, ...] = (
    Rule(
        "SP775",
        "submissions-file-unreadable",
        """A file of submissions cannot be read, or not from this place on.

        It is of a kind that is not known, its first row names none of a submission's fields, or
        it breaks off. What comes after that place is not read, so nothing that is counted
        or made of the file is complete.
        """,
    ),
    Rule(
        "SP776",
        "submission-unreadable",
        """A submission, or a part of it, cannot be read.

        The line is no object of JSON, the item is no list of fields, a field is there twice,
        or a cell stands beyond the last heading. The others are read all the same.
        """,
    ),
)
"""What keeps a submission from being read; no profile and no option hides it."""

NOTES: tuple[Rule, ...] = (
    Rule(
        "SP777",
        "unknown-submission-field",
        """A submission has a field that submissions do not have.

        What it says would be lost when the file is written again.
        """,
    ),
    Rule(
        "SP778",
        "submission-value-unusable",
        """A field of a submission says something that it cannot hold.

        Days are written 2026-05-27, or otherwise without doubt (27.5.2026); sorts of
        sender, channels and outcomes have words of their own; lists hold texts.
        """,
    ),
    Rule(
        "SP779",
        "submission-without-id",
        """A submission has no identifier.

        By the identifier it is answered, referred to and found again. It is never used for
        another one.
        """,
    ),
    Rule(
        "SP780",
        "repeated-submission-id",
        """Two submissions have the same identifier.

        Nobody can tell then which of them was answered.
        """,
    ),
    Rule(
        "SP781",
        "submissions-in-another-encoding",
        """A file of submissions is not in UTF-8.

        It is read as what it seems to be. Look at a name with æ, ø or å to see whether that
        was right.
        """,
    ),
    Rule(
        "SP785",
        "submission-after-deadline",
        """A submission came in after the deadline.

        An extension of the deadline counts. The municipality may take it into account all
        the same; that is decided and said, and treats all alike.
        """,
    ),
    Rule(
        "SP786",
        "submission-before-opening",
        """A submission came in before the round was open.

        Either the day is wrong, or it answers something else: an earlier round, or the
        participation before it.
        """,
    ),
    Rule(
        "SP787",
        "submission-about-nothing",
        """A submission is about an element that is in no edition of the plan at hand.

        What is said about it can be found nowhere then.
        """,
    ),
    Rule(
        "SP788",
        "submission-without-answer",
        """The plan is adopted, and a submission has no assessment or no outcome.

        The case presentation shows how the statements were assessed and what weight they
        were given (plan- og bygningsloven § 11-14).
        """,
    ),
    Rule(
        "SP789",
        "followed-without-change",
        """A submission was followed, and nothing was changed.

        The outcome says so, and `changed` names no element, or only elements that are as they
        were in the edition that was sent out. Where it agreed with the plan as it was, it
        was taken note of.
        """,
    ),
    Rule(
        "SP790",
        "change-without-origin",
        """An element was changed after the consultation, and no submission says that it changed it.

        That may be quite right: the municipality changes its mind too. Those who read
        the plan want to know why.
        """,
    ),
    Rule(
        "SP791",
        "wrong-case-reference",
        """A submission is marked with another case than the round's.

        It may have been filed in the wrong case, or be meant for another one.
        """,
    ),
    Rule(
        "SP792",
        "submission-to-no-round",
        """A submission answers a round that the plan does not have, or nobody can tell which.

        The round tells the deadline, the edition and the case that a submission is held against.
        """,
    ),
    Rule(
        "SP793",
        "submission-count-differs",
        """The plan says another number of submissions than the file has.

        Both are read by the same people: one of them is wrong, or the file is not complete.
        """,
    ),
    Rule(
        "SP794",
        "same-as-nowhere",
        """A submission is said to repeat one that is not in the file, or itself.

        What a submission repeats is answered once, where it stands first.
        """,
    ),
    Rule(
        "SP795",
        "change-of-nothing",
        """A submission is said to have changed an element that is in no edition of the plan at hand.

        Nobody can follow what came of it then.
        """,
    ),
    Rule(
        "SP871",
        "personal-data-kept-too-long",
        """The last day that personal data in a submission are kept has passed, and they are still there.

        `strategiplan forget --expired` takes the name and the ways to reach the sender out, and
        keeps what the submission says (GDPR article 5 (1) e).
        """,
    ),
)
"""What is told of submissions."""
