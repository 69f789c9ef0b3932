"""English: spreadsheets that are read as plans."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP983/password": (
        "the workbook is protected by a password",
        "open it in Excel or LibreOffice, save it without a password under another name, and import that",
    ),
    "SP983/kind": (
        "this is a workbook in another format, {kind}, whatever its name says",
        "open it in Excel or LibreOffice, save it as .xlsx, and import that",
    ),
    "SP983/other": (
        "this is no workbook, whatever its name says",
        "is it the right file? A workbook is saved as .xlsx, a table of text as .csv",
    ),
    "SP983/broken": (
        "the workbook is damaged and cannot be opened",
        "open it in Excel or LibreOffice, let it be repaired, save it as .xlsx, and import that; if it came by e-mail, fetch it again",
    ),
    "SP983/swells": (
        "the workbook grows to {size} MB in {count} parts when it is opened, and is not opened",
        "{limit} MB are read, and no plan needs more; where does the file come from?",
    ),
    "SP983/declares": (
        "a part of the workbook declares a document type, which no spreadsheet program writes, and nothing of it is read",
        "where does the file come from? Open it in LibreOffice and save it anew, if you trust it",
    ),
    "SP983/library": (
        "workbooks cannot be read here: the library openpyxl is missing",
        "install it with `pip install 'strategiplan[xlsx]'`, or save the sheet as CSV",
    ),
    "SP983/cells": (
        "the spreadsheet has more than {limit} cells",
        "no plan needs that many; delete the sheets that have nothing to do with the plan",
    ),
    "SP984": (
        "no header was found with words such as “Hovedmål”, “Delmål” or “Strategi”",
        "write the header's words in one row above the table, or say in a file what the columns hold: `--mapping columns.yaml`",
    ),
    "SP984/mapping": (
        "no header has the words that the file of columns names",
        "compare the words in it with those in the header, and the name of the sheet",
    ),
    "SP984/empty": (
        "there is nothing in any cell of the file",
        "is it the right file?",
    ),
    "SP984/into": (
        "this is not a table that strategiplan has written, so it cannot bring a plan up to date",
        "export the plan with `strategiplan export plan.yaml --to xlsx` and change that; or import this as a new plan with `-o`",
    ),
    "SP985": (
        "the identifier `{old}` has become `{new}`, and what refers to it in the plan follows: {count}",
        "other files that refer to `{old}` have to be changed by themselves",
    ),
    "SP986/value": (
        "“{written}” is nothing that can stand in the column `{name}`",
        "the row above the table says what the column is for; the sheet of words lists what can be chosen",
    ),
    "SP986/twice": (
        "another row has the key “{written}” already",
        "a row that was copied is a new one: leave its key empty, and give it an identifier of its own",
    ),
    "SP986/owner": (
        "the row belongs to “{written}”, and no row has that key",
        "write the key of the row that it belongs to",
    ),
    "SP986/deleted": (
        "the row stands under “{written}”, which was deleted",
        "delete this row too, or write the key of the row that it now stands under",
    ),
    "SP986/field": (
        "what the row belongs to has nothing called “{written}” that could hold it",
        "write where it belongs as the other rows have it",
    ),
    "SP986/several": (
        "there can be only one of these, and another row has it already",
        "delete one of the two rows",
    ),
    "SP986/quote": (
        "a quotation mark here is not closed, or stands in the middle of a cell: “{written}”",
        "everything up to the next one is read as one cell; close it, or write it twice where it belongs to the text",
    ),
    "SP986/level": (
        "“{written}” stands under nothing that can hold {target}",
        "write the goal that it belongs to in the same row, or take the column for something else with `--mapping`",
    ),
    "SP987": (
        "the file holds no result of the formula `{formula}`",
        "open the file in Excel or LibreOffice and save it, or write the value itself",
    ),
    "SP987/error": (
        "a formula comes to an error: {formula}",
        "mend the formula, or write the value itself",
    ),
    "SP988/serial": (
        "“{written}” is read as the day {meant}, as spreadsheets count days",
        "is it a number after all, take the column for something else with `--mapping`",
    ),
    "SP988/sdg-date": (
        "the spreadsheet has made the day {written} of what was most likely {meant}; it is read as that",
        "look it over, and format the column as text in the spreadsheet",
    ),
    "SP988/range": (
        "“{written}” is read as {meant}",
        "if only the first and the last are meant, write a comma between them",
    ),
    "SP988/list": (
        "the list in this cell is read as {count} elements of their own",
        "is it one text, take away the signs before its lines",
    ),
    "SP988/as-note": (
        "there is no other place for this than a note: “{written}”",
        "look at it in the plan, and put it where it belongs",
    ),
    "SP988/hidden-rows": (
        "rows that are hidden in the spreadsheet are read like the others: {rows}",
        "delete them there if they are not part of the plan; a filter only hides them",
    ),
    "SP988/hidden-column": (
        "the column “{header}” is hidden in the spreadsheet, and is read all the same",
        "write `-` for it in the file that `--mapping` makes if it is not meant for the plan",
    ),
    "SP989": (
        "the file is not in UTF-8; it is read as {encoding}",
        "look at a word with æ, ø or å; if it is wrong, save the file as “CSV UTF-8”",
    ),
    "SP989/broken": (
        "the file is in {encoding} and damaged: some characters are lost",
        "save it once more as “CSV UTF-8”",
    ),
    "SP990/macros": (
        "the workbook has macros; they are neither run nor read",
        "nothing in a plan needs them",
    ),
    "SP990/sheet": (
        "the sheet “{sheet}” is not read, since it has no table of the plan",
        "does something of it belong in the plan, write it into one of the tables",
    ),
    "SP990/hidden": (
        "the hidden sheet “{sheet}” is not read",
        "show it in the spreadsheet if it belongs to the plan",
    ),
    "SP990/column": (
        "“{written}” stands in a column that the table does not have, and is not read",
        "write it into the column for notes if it belongs in the plan",
    ),
    "SP990/left-out": (
        "the column “{header}” is left out, as the file of columns says",
        "write `note` there, and it goes into the notes",
    ),
    "SP990/columns-missing": (
        "the table has no column {headers}, which the file of columns names",
        "has the column got another name, write it in the file of columns",
    ),
    "SP990/total": (
        "the row “{written}” adds up the others, and is not read",
        "nothing need be done; a plan has no row of sums",
    ),
    "SP990/below": (
        "another table below the plan's is not read: {written}",
        "does something of it belong in the plan, write it into the table above, or into a sheet with its own headers",
    ),
    "SP990/no-row": (
        "“{written}” belongs to no goal and no measure, and stands in the note of the plan",
        "write in the same row what it belongs to",
    ),
    "SP994/moved": (
        "rows stand in another order than their places say, and are moved in the plan: {count}",
        "was it not meant so, sort the sheet by the column of places",
    ),
    "SP994/sorted": (
        "the sheet was sorted by another column; the plan keeps its order",
        "change the numbers in the column of places to change the order of the plan",
    ),
    "SP994/sheet-gone": (
        "the table `{table}` is not in the file; the plan keeps what it has of it",
        "delete the rows and not the sheet to take them out of the plan",
    ),
    "SP994/column-gone": (
        "columns are gone from the sheet; the plan keeps what it has of them: {columns}",
        "empty the cells and do not delete the column to take them out of the plan",
    ),
    "SP996": (
        "{conflict}",
        "write what it shall be into the spreadsheet or the plan file, so that both say the same, and import again",
    ),
    "SP997": (
        "the plan has been changed since the spreadsheet was exported; the changes of both are kept",
        "`--diff` shows what the spreadsheet changes",
    ),
    "SP997/unknown": (
        "nobody can tell how the plan was when it was exported; what has been changed in the plan file since becomes as it is in the spreadsheet",
        "look with `--diff`, or name the plan file as it was with `--base`",
    ),
    "SP995": (
        "the column “{header}” is taken for `{target}`",
        "`--mapping columns.yaml` writes down what the columns hold; change it there if it is something else",
    ),
    "SP995/unknown": (
        "it cannot be told what the column “{header}” holds; it goes into the notes",
        "`--mapping columns.yaml` writes down what the columns hold; say there what this one does, or `-` to leave it out",
    ),
    "SP995/new": (
        "the file of columns does not know the column “{header}”; it goes into the notes",
        "write into the file of columns what it holds",
    ),
    "SP995/title": (
        "“{written}” is taken for the title of the plan",
        "change `title` in the plan file if it is something else",
    ),
    "SP995/above": (
        "“{written}” stands above the table and goes into the note of the plan",
        "put it where it belongs in the plan file",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
