"""The rules on spreadsheets that are read as plans, with their documentation.

There are no examples beside them, since a workbook is no text; `tests/test_catalogue.py`
makes those that show them.
"""

from __future__ import annotations

from ..diagnostics import Rule

REFUSALS: tuple[Rule, ...] = (
    Rule(
        "SP983",
        "not-a-workbook",
        """The file is no workbook that can be read.

        It is protected by a password, in another format whatever its name says,
        damaged, or grows beyond all measure when it is opened. Nothing of it is read.
        """,
    ),
    Rule(
        "SP984",
        "no-table-found",
        """Nothing in the spreadsheet could be told to be a plan.

        A table of goals is known by the words in its header, such as “Hovedmål” and “Strategi”.
        The header may stand below a title, but all its words stand in one row.
        """,
    ),
)
"""What makes a spreadsheet unreadable; no profile and no option hides it."""

LOSSES: tuple[Rule, ...] = (
    Rule(
        "SP986",
        "cell-not-in-plan",
        """What a cell or a row says cannot be put into the plan.

        A value is none that its column takes, a row belongs to one that is not there,
        or two rows have the same key. As long as that is so, no plan is made, since
        something would be lost of it.
        """,
    ),
    Rule(
        "SP987",
        "formula-without-result",
        """A formula has no result that could be read.

        The file holds what a formula came to when it was last saved. Some programs save no
        results, and some formulas come to an error. Nothing is calculated here.
        """,
    ),
    Rule(
        "SP996",
        "changed-on-both-sides",
        """The spreadsheet and the plan file say different things of what both have changed since the export.

        Whoever brings the spreadsheet back decides what is right, and writes it in one of the two.
        As long as that is not done, nothing is changed, since one of the two would be lost.
        """,
    ),
)
"""What would be lost if the plan were made all the same."""

NOTES: tuple[Rule, ...] = (
    Rule(
        "SP985",
        "identifier-changed",
        """An element has another identifier in the spreadsheet than it had.

        Whatever in the plan refers to it follows. Other files may still know it by the old one:
        an earlier edition, the files of submissions, an action programme.
        """,
    ),
    Rule(
        "SP988",
        "cell-read-as",
        """A cell is read as something else than it says.

        Spreadsheets count days, and make days of the target 11.3. What was most likely meant is
        read, and said so that somebody can look. What fits in nowhere else is
        put into a note.
        """,
    ),
    Rule(
        "SP989",
        "odd-encoding",
        """A CSV file is not in UTF-8.

        It is read as Windows-1252, which older programs on Windows write. Look at a word with
        æ, ø or å.
        """,
    ),
    Rule(
        "SP990",
        "left-out-of-import",
        """Something in the spreadsheet is not read.

        Macros, hidden sheets, sheets without a table and columns that are left out stay where
        they are. The plan says nothing of them.
        """,
    ),
    Rule(
        "SP994",
        "rows-in-another-order",
        """Rows, columns or sheets of an exported plan were moved or taken out.

        A row that was moved is moved in the plan too. A sheet that was sorted as a whole keeps the
        order of the plan, since whoever sorts a sheet only wants to look at it. What a whole
        column or sheet held that is gone stays in the plan.
        """,
    ),
    Rule(
        "SP997",
        "plan-changed-since-export",
        """The plan file has been changed since the spreadsheet was exported.

        A workbook keeps the plan as it was in a hidden sheet, and a folder of CSV files in
        `datapackage.json`, so both people's changes are made. Where that is gone, the plan file
        becomes what the tables say, unless `--base` names the plan file as it was.
        """,
    ),
    Rule(
        "SP995",
        "columns-taken-for",
        """What a column of somebody's own table was taken for.

        It is told by the words in the header. Whoever wants it otherwise writes it into
        the file that `--mapping` names.
        """,
    ),
)
"""What is told of a spreadsheet that was read."""
