"""The rules that importers hold a file to, with their documentation: StratML and the frame.

There is no function to hang the documentation on, as with `reading_rules`; and no
examples beside it, since what they are about is XML: `tests/catalogue` has them.
"""

from __future__ import annotations

from ..diagnostics import Rule
from . import intake_rules, prose_rules, spreadsheet_rules, submission_rules

REFUSALS: tuple[Rule, ...] = (
    Rule(
        "SP961",
        "not-stratml",
        """The XML file is something else than StratML.

        StratML's root is `StrategicPlan` (Part 1) or `PerformancePlanOrReport` (Part
        2), in a namespace of the standard or in none, and its goals stand in
        `StrategicPlanCore`. Files that only borrow some of its words cannot be read as
        a plan.
        """,
    ),
    Rule(
        "SP962",
        "broken-xml",
        """The file is not correct XML at this place.

        The reader stops here, since nobody can tell what the rest means.
        """,
    ),
    Rule(
        "SP963",
        "xml-with-declarations",
        """The XML file declares a document type.

        StratML needs none, and what it can hold is how an XML file is made to swell, to
        read other files or to call other machines. So nothing of such a file is read.
        """,
    ),
    Rule(
        "SP964",
        "xml-out-of-bounds",
        """The XML file is larger or deeper than any plan.

        Sixty levels and half a million elements are read; real plans have nine and some
        thirty thousand. A file with more is broken or was made to do harm.
        """,
    ),
    Rule(
        "SP991",
        "several-importers",
        """More than one importer knows the file.

        Which of them is right cannot be told from the file, so none of them is asked.
        """,
    ),
    Rule(
        "SP992",
        "importer-failed",
        """An importer could not read the file.

        Either the file is not what it seems, or the importer has a fault that whoever
        wrote it should hear of.
        """,
    ),
)
"""What makes a file unreadable; no profile and no option hides it."""

REPAIRS: tuple[Rule, ...] = (
    Rule(
        "SP965",
        "stratml-namespace",
        """A StratML document is in another namespace than that of the standard.

        Drafts had namespaces of their own, and forms often leave it out. Programs that
        hold to the standard then see no plan at all.
        """,
    ),
    Rule(
        "SP966",
        "stratml-order",
        """Elements stand in another order or place than StratML asks for.

        The standard gives every element its place, and strict programs refuse a
        document where two have changed theirs. The meaning is the same.
        """,
    ),
    Rule(
        "SP967",
        "stratml-old-name",
        """An element or attribute has the name that it had in a draft of StratML.

        The standard renamed it; programs that hold to the standard do not know the old
        name.
        """,
    ),
    Rule(
        "SP968",
        "stratml-empty",
        """An element or attribute is empty where StratML allows no empty one.

        Forms write out every field, also those that nobody filled in. A date, an
        identifier or a choice cannot be empty; left out, it means the same.
        """,
    ),
    Rule(
        "SP969",
        "stratml-says-nothing",
        """A part of a StratML document says nothing.

        Forms leave behind stakeholders without a name, roles, measurements and
        relationships that nobody filled in. They would become actors and values that
        nobody meant.
        """,
    ),
    Rule(
        "SP970",
        "stratml-identifier",
        """An identifier is none to XML, or is used twice.

        An identifier begins with a letter or `_` and has no space and no colon: a bare
        UUID that begins with a digit is none. Each is used once. The one that was
        written is kept with the plan.
        """,
    ),
    Rule(
        "SP971",
        "stratml-placeholder",
        """A placeholder stands where a text should.

        `[To be determined]` says that nobody has written anything yet. The plan gets no
        text there; a StratML file that is made of it has the placeholder again.
        """,
    ),
    Rule(
        "SP972",
        "stratml-caret-lines",
        """A `^` stands for the end of a line.

        Forms that cannot hold lines write `^` for a new line and `^^` for a new
        paragraph. They are read as that.
        """,
    ),
    Rule(
        "SP973",
        "stratml-unknown",
        """A StratML document holds what the standard does not know.

        Other elements, attributes and texts between elements have no place in StratML.
        What they say is kept with the plan and nothing of it is lost, but nothing is
        done with it.
        """,
    ),
    Rule(
        "SP974",
        "stratml-value",
        """A date, number, choice or address is not written as StratML asks for.

        Where only one thing can be meant, that is read; where nobody can tell, the
        value is left out. In both cases what was written is kept with the plan.
        """,
    ),
    Rule(
        "SP975",
        "stratml-missing",
        """Something that StratML requires is missing.

        The standard wants it even where there is nothing to say. The repaired document
        has it, empty.
        """,
    ),
    Rule(
        "SP976",
        "stratml-too-many",
        """There are more of something than StratML allows.

        A plan has one vision and one mission to StratML, and each element one name. The
        first one holds; the others are kept with the plan.
        """,
    ),
    Rule(
        "SP977",
        "xml-beginning",
        """The XML file begins or is saved otherwise than most programs expect.

        It is read as it was meant. A repaired document is in UTF-8 without a mark, and
        says so in its first line.
        """,
    ),
    Rule(
        "SP978",
        "stratml-white-space",
        """White space stands around a text.

        Line ends and spaces before and after a text come from how the file was laid
        out. They say nothing and are left out.
        """,
    ),
    Rule(
        "SP979",
        "stratml-hidden-levels",
        """The numbers of objectives tell of levels that StratML does not have.

        StratML has goals and objectives and nothing below. `EX1.2.1` after `EX1.2` most
        often stands for a strategy of a subgoal. Nothing is made of it unless it is
        asked for.
        """,
    ),
    Rule(
        "SP980",
        "stratml-mark",
        """A marked line of strategiplan and its element do not agree.

        The line carries what StratML has no place for. Where the element was changed
        since, the element holds. A line that was changed by hand may say what cannot be
        used.
        """,
    ),
    Rule(
        "SP981",
        "stratml-unknown-referent",
        """A relationship refers to an identifier that is not in the document.

        It may be in another document, or the element was removed. It is kept as it is.
        """,
    ),
    Rule(
        "SP982",
        "stratml-empty-text",
        """A text that nobody filled in is left out.

        StratML allows an empty text, and it means the same as none.
        """,
    ),
    Rule(
        "SP993",
        "importer-note",
        """An importer tells something of the file.

        It has put something right, left something out, or is in doubt. What it says is
        its own.
        """,
    ),
)
"""What was put right or told, in a file that was read."""

OWN: tuple[Rule, ...] = (*REFUSALS, *REPAIRS)
"""Those of StratML and of the frame."""
_OTHERS = (spreadsheet_rules, prose_rules, submission_rules, intake_rules)
REFUSALS = (
    *REFUSALS,
    *spreadsheet_rules.LOSSES,
    *(rule for module in _OTHERS for rule in module.REFUSALS),
)
REPAIRS = (*REPAIRS, *(rule for module in _OTHERS for rule in module.NOTES))
