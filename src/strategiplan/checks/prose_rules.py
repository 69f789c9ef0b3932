"""The rules on documents of running text that are read as plans, with their documentation.

What shows them is made in `tests/test_catalogue.py`, since a Word document is no text.
"""

from __future__ import annotations

from ..diagnostics import Rule

REFUSALS: tuple[Rule, ...] = (
    Rule(
        "SP953",
        "not-a-document",
        """The file is no document that can be read.

        It is protected by a password, in another format whatever its name says, damaged, or grows
        beyond all measure when it is opened. Nothing of it is read.
        """,
    ),
    Rule(
        "SP954",
        "no-plan-in-document",
        """Nothing in the document could be told to be a plan.

        Goals are known by their headings: by words such as “Hovedmål 1” and “Strategier”, by the
        title of a plan, and by lists of what somebody shall do. A text without any of these may be a
        plan all the same; then whoever imports it says what its headings are.
        """,
    ),
)
"""What makes a document unreadable as a plan; no profile and no option hides it."""

NOTES: tuple[Rule, ...] = (
    Rule(
        "SP955",
        "headings-taken-for",
        """What the headings, lists and paragraphs of a document were taken for.

        It is told by their words, their numbers and their levels, and each guess is said. Whoever
        wants it otherwise writes it into the file that `--mapping` names.
        """,
    ),
    Rule(
        "SP956",
        "kept-from-document",
        """Something in a document has no place of its own in a plan, and is kept.

        Forewords, tables, footnotes, addresses and the words of pictures go into a note, so that
        somebody can put them where they belong.
        """,
    ),
    Rule(
        "SP957",
        "left-out-of-document",
        """Something in a document is not in the plan.

        Comments, hidden text, the table of contents, and what stands at the top and the foot of the
        pages are no text of the plan. What they say is shown here, and nowhere else.
        """,
    ),
    Rule(
        "SP958",
        "tracked-changes",
        """A document has tracked changes that nobody has accepted or rejected.

        The text is read as if all of them were accepted: what was put in is in the plan, what was
        deleted is not.
        """,
    ),
    Rule(
        "SP959",
        "doubtful-heading",
        """What was read in a document is less certain than the rest.

        A line in bold may be a heading or only a line in bold, a subgoal without a goal may have lost
        it, and a table may only be there for the looks.
        """,
    ),
)
"""What is told of a document that was read."""
