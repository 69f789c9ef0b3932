"""English: submissions that are imported."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP851/kind": (
        "nobody knows how to take submissions from this file",
        "is it the right file? Known are exports from Decidim, mailboxes (.mbox), messages (.eml), spreadsheets (.xlsx, .csv), and folders of files; `--from` says which of these it is",
    ),
    "SP851/archive": (
        "the file is an archive of other files, and is not unpacked",
        "unpack it, and import the files or the folder",
    ),
    "SP851/outlook": (
        "the file is in Outlook's own format",
        "save the message in Outlook as .eml, or export the folder as a mailbox (.mbox) from another mail program",
    ),
    "SP851/large": (
        "the file is larger than the {limit} MB that are read",
        "save a workbook as CSV, which may be of any size; or import it in parts",
    ),
    "SP851/columns": (
        "the table has more than {limit} columns",
        "delete those that are empty or do not belong to the submissions",
    ),
    "SP851/quote": (
        "a quotation mark in or above this row is not closed, so nobody can tell where a cell ends",
        "close it, or write it twice where it belongs to the text; saving the file anew as CSV UTF-8 from a spreadsheet does that",
    ),
    "SP851/json": (
        "the file is no list of proposals or comments as Decidim writes it, or it is cut off here",
        "export it from Decidim once more, as JSON or CSV",
    ),
    "SP852": (
        "found no row of headings with words such as “Submission”, “Sender” or “Concerns”",
        "write the headings in one row above the table, or say in a file what the columns hold: `--mapping columns.yaml`, with a line such as `Opinion: text` for each below `columns:`",
    ),
    "SP852/mapping": (
        "no row has the headings that the file of columns names",
        "compare its words with those of the headings, and the name of the sheet",
    ),
    "SP852/empty": (
        "there is nothing in the file",
        "is it the right file?",
    ),
    "SP852/decidim": (
        "this is none of the tables of proposals, comments or results that Decidim writes",
        "export proposals, comments or results from Decidim; another table is imported with `--from spreadsheet`",
    ),
    "SP852/folder": (
        "there are no files in the folder",
        "is it the right folder?",
    ),
    "SP853/withdrawn": (
        "was withdrawn by whoever wrote it, and is left out",
        "if it was imported before, it stays in the file; delete it there if it is not to count",
    ),
    "SP853/hidden": (
        "was hidden by a moderator, and is left out",
        "look at why it was hidden before it is made a submission",
    ),
    "SP853/plan-text": (
        "is the plan's own text, laid out to be commented on, and no submission",
        "comments on it and proposals to change it are taken as submissions about that part of the plan",
    ),
    "SP853/empty": (
        "says nothing, and is left out",
        "look at it where it came from if something should have been there",
    ),
    "SP853/automatic": (
        "is an automatic reply or a message that something was not delivered, and is left out",
        "nothing needs to be done",
    ),
    "SP853/sheet": (
        "the sheet “{sheet}” is not read, since one sheet with submissions was found already",
        "name the sheet in the file of columns (`--mapping`) to read that one instead",
    ),
    "SP854/none": (
        "has no day that it came in",
        "write it in `received`: it tells whether the answer came in time",
    ),
    "SP854/future": (
        "is dated after today, so the day is left out",
        "write the right day in `received`",
    ),
    "SP854/wrong": (
        "is dated before there was e-mail, so the day is left out",
        "write the right day in `received`",
    ),
    "SP854/server": (
        "has no date that can be right; it is taken to have come in on {day}, when the mail server had it",
        "look at it if the deadline is near",
    ),
    "SP854/file": (
        "has no day in the file's name; that on which the file was last saved says nothing of when it came in",
        "write the day in `received`, or in the file's name: 2022-05-12 Storvik vel.docx",
    ),
    "SP855": (
        "does not say who sent it",
        "write it in `sender` if it is known",
    ),
    "SP855/decidim": (
        "does not say who wrote it; exports of proposals from older releases of Decidim do not",
        "look it up in Decidim if it matters; what private people are called is not published anyway",
    ),
    "SP855/file": (
        "does not say who sent it: that is not looked for in a text",
        "write it in `sender`",
    ),
    "SP856": (
        "the state “{state}” does not say for sure what came of it, so `outcome` is left empty",
        "write the outcome: followed, partly-followed, not-followed, noted or outside-the-plan",
    ),
    "SP856/amendment": (
        "this would change somebody's proposal, and “{state}” is what that person said of it, not the municipality",
        "write the outcome if the municipality has weighed it",
    ),
    "SP857/choice": (
        "“{written}” is no word that the column “{name}” takes; it stands in the note",
        "write one of {allowed}, in the table or in the submission, or let the column be something else with `--mapping`",
    ),
    "SP857/date": (
        "“{written}” in the column “{name}” is no day that can be told for sure; it stands in the note",
        "write days as 2022-05-12",
    ),
    "SP857/concerns": (
        "“{written}” in the column “{name}” names no element of the plan for sure; it stands in the note",
        "write its identifier, its number or its whole title; `--plan` says which plan it is",
    ),
    "SP858": (
        "the letters are in another encoding than the message says ({charset})",
        "look at a word with æ, ø or å",
    ),
    "SP858/cut": (
        "the text is longer than {limit} characters, and cut off there",
        "look at it where it came from; attach what is that long",
    ),
    "SP858/large": (
        "the message is larger than {limit} MB, and only its beginning was read",
        "look at it in the mail program: what is attached last may not be named",
    ),
    "SP859/deep": (
        "the message is made of parts in parts beyond all measure; only its head was read",
        "look at it in the mail program",
    ),
    "SP859/parts": (
        "the message has more than {limit} parts, and those after them were not looked at",
        "look at it in the mail program",
    ),
    "SP859/encrypted": (
        "the message is encrypted or packed into its signature, and what it says is not read",
        "open it in the mail program and save it as a text",
    ),
    "SP859/winmail": (
        "what is attached is packed into winmail.dat, as Outlook does it for itself, and is not named",
        "open the message in Outlook, or ask the sender for the attachments",
    ),
    "SP859/forwarded": (
        "holds a message that somebody forwards; its words stand after the message's own",
        "if the one who wrote it first is the sender, write that in `sender`",
    ),
    "SP860": (
        "holds earlier messages that are quoted; they are kept with the text",
        "delete what is not the sender's own before the text is published",
    ),
    "SP861": (
        "{id} says the same as {other}, from the same sender",
        "both are kept; delete one if it was sent twice, or let `--mark-same` write which one it repeats",
    ),
    "SP862": (
        "{id} says the same as {other}, from another sender",
        "each counts as a submission; `--mark-same` writes which one it repeats, so that all can be answered at once",
    ),
    "SP863/text": (
        "says something else now than {id} does in the file, which stays as it is",
        "compare the two; `--update` takes the newer text and keeps what the municipality has written",
    ),
    "SP863/answer": (
        "has been answered where it came from; {id} in the file has no such answer",
        "`--update` takes the answer",
    ),
    "SP863/outcome": (
        "has another outcome where it came from than {id} has in the file, which stays as it is",
        "decide which of the two holds",
    ),
    "SP863/updated": (
        "{id} has what it says now; what the municipality has written is kept",
        "look at whether the assessment still holds",
    ),
    "SP863/result": (
        "a result in Decidim tells what came of {id}, and the file does not say so",
        "`--update` writes it into the assessment where that is empty",
    ),
    "SP864/kind": (
        "files of this kind, {written}, are left out",
        "save it as .docx, .txt, .md or .eml; what only belongs to a submission is named under its `attachments`",
    ),
    "SP864/link": (
        "is only a link to another file, and is left out",
        "copy the file itself into the folder",
    ),
    "SP864/large": (
        "is larger than {limit} MB, and is left out",
        "no submission is that long; save its text alone",
    ),
    "SP864/closed": (
        "cannot be opened, and is left out",
        "look at who may read it",
    ),
    "SP864/document": (
        "is damaged, protected by a password, or something else than its name says, and is left out",
        "open it in Word or LibreOffice, and save it anew",
    ),
    "SP865": (
        "the column “{written}” is taken for `{field}`",
        "look it over; a file of columns changes it: `--mapping columns.yaml`",
    ),
    "SP866": (
        "{id} in the file has faults, and the file is not written: something would be lost of it",
        "mend the file first",
    ),
    "SP866/unreadable": (
        "the file that is to be added to cannot be read as submissions, and stays as it is",
        "is it the right file? Give another name with `--into`",
    ),
}
