"""English: documents of running text that are read as plans."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP953/password": (
        "the document is protected by a password",
        "open it in Word or LibreOffice, save it without a password under another name, and import that",
    ),
    "SP953/kind": (
        "this is a file in another format, {kind}, whatever its name says",
        "open it in Word or LibreOffice, save it as .docx, and import that",
    ),
    "SP953/other": (
        "this is no Word document, whatever its name says",
        "is it the right file? A document is saved as .docx",
    ),
    "SP953/other-text": (
        "this is no text, whatever the name of the file says",
        "is it the right file? Markdown is plain text",
    ),
    "SP953/broken": (
        "the document is damaged and cannot be opened",
        "open it in Word or LibreOffice, let it be repaired, save it as .docx, and import that; if it came by e-mail, fetch it again",
    ),
    "SP953/swells": (
        "the document grows to {size} MB in {count} parts when it is opened, and is not opened",
        "{limit} MB are read, and no plan needs more; where does the file come from?",
    ),
    "SP953/large": (
        "the text of the document is larger than {limit} MB, and is not read",
        "no plan needs that much; divide the document, or take out what does not belong to the plan",
    ),
    "SP953/declares": (
        "a part of the document declares a document type, which no word processor writes, and nothing of it is read",
        "where does the file come from? Open it in LibreOffice and save it anew, if you trust it",
    ),
    "SP953/deep": (
        "the document is nested deeper or has more parts than any text, and nothing of it is read",
        "where does the file come from? Open it in Word or LibreOffice and save it anew, if you trust it",
    ),
    "SP953/library": (
        "Markdown cannot be read here: the library markdown-it-py is missing",
        "install it with `pip install 'strategiplan[markdown]'`",
    ),
    "SP954": (
        "none of the headings could be told to be a goal: {headings}",
        "say what they are: `--mapping headings.yaml` writes down what they were taken for; change it there and import again",
    ),
    "SP954/plain": (
        "the document has no headings and no list that goals could be told by",
        "give the goals a heading style (Heading 1, Heading 2) in the document, or begin them with words such as “Hovedmål 1:”",
    ),
    "SP954/unsure": (
        "nothing in the words of the document tells that it is a plan; its headings are {headings}",
        "is it one all the same, `--mapping headings.yaml` writes down what the headings would be taken for; look it over and import again",
    ),
    "SP954/empty": (
        "there is no text in the document",
        "is it the right file?",
    ),
    "SP955": (
        "headings at level {level} are taken for `{target}` ({count}), the first of them “{written}”",
        "`--mapping headings.yaml` writes down what the headings were taken for; change it there if they are something else",
    ),
    "SP955/words": (
        "what begins with “{written}” is taken for `{target}` ({count}), and the number after it for its number",
        "change it in the plan file if it is something else",
    ),
    "SP955/label": (
        "what stands under “{written}” is taken for `{target}` ({count})",
        "write in the file of headings (`--mapping headings.yaml`) what it is, if it is something else",
    ),
    "SP955/list": (
        "items of lists, {depth} deep, are taken for `{target}` ({count})",
        "`list` and `list 2` in the file of headings (`--mapping headings.yaml`) say what they are",
    ),
    "SP955/section": (
        "“{written}” only gathers what stands under it",
        "write in the file of headings (`--mapping headings.yaml`) what it is, if it is a goal or a focus area itself",
    ),
    "SP955/text": (
        "paragraphs under goals and strategies are taken for their descriptions ({count}), the first of them “{written}”",
        "move in the plan file what is something else",
    ),
    "SP955/property": (
        "lines that begin with “{written}:” are taken for `{target}` ({count})",
        "change it in the plan file if they say something else",
    ),
    "SP955/title": (
        "“{written}” is taken for the title of the plan",
        "change `title` in the plan file if it is something else",
    ),
    "SP955/title-name": (
        "the document has no title; the plan is called “{written}” after the file",
        "write `title` in the plan file",
    ),
    "SP955/encoding": (
        "the file is not in UTF-8; it is read as {encoding}",
        "look at a word with æ, ø or å; if it is wrong, save the file as UTF-8",
    ),
    "SP956/section": (
        "“{written}” and what stands under it is no goal; it stands in a note",
        "move in the plan file what belongs elsewhere, or write in the file of headings (`--mapping headings.yaml`) what it is",
    ),
    "SP956/text": (
        "text that stands under no goal is kept in the note of the plan ({count}): “{written}”",
        "move in the plan file what belongs elsewhere",
    ),
    "SP956/item": (
        "items of lists that can be no element where they stand are kept as text ({count}): “{written}”",
        "move in the plan file what belongs elsewhere",
    ),
    "SP956/vision": (
        "the plan has a vision already; “{written}” stands in the note of the plan",
        "choose in the plan file which of them is the vision",
    ),
    "SP956/table": (
        "the table that begins with “{written}” is no table of goals; it stands row by row in a note",
        "move in the plan file what belongs elsewhere; a table of goals has a header with words such as “Hovedmål” and “Strategi”",
    ),
    "SP956/footnote": (
        "the footnote “{written}” stands in the note of what it belongs to",
        "make it a source in the plan file if it is one",
    ),
    "SP956/picture": (
        "a picture is not in the plan; its words “{written}” stand in a note",
        "does the picture say something that belongs to the plan, write it as text",
    ),
    "SP956/link": (
        "the address “{written}” stands in the note of what it was a link in",
        "move it to `url` or a source in the plan file",
    ),
    "SP956/box": (
        "a text box is read as if it stood here: “{written}”",
        "look whether it came under the right goal",
    ),
    "SP956/code": (
        "a block of code is kept in a note: “{written}”",
        "does it belong in a plan?",
    ),
    "SP956/html": (
        "HTML is kept in a note as it stands: “{written}”",
        "write it as Markdown if it belongs to the plan",
    ),
    "SP956/front": (
        "a line before the text is kept in the note of the plan: “{written}”",
        "move it in the plan file to the key that it belongs to",
    ),
    "SP956/unread": (
        "a line that is no text of the document is kept in a note: “{written}”",
        "move it in the plan file, or take it out",
    ),
    "SP957/macros": (
        "the document has macros; they are neither run nor read",
        "nothing in a plan needs them",
    ),
    "SP957/contents": (
        "the table of contents is left out ({count} lines)",
        "the plan has its own order",
    ),
    "SP957/contents-line": (
        "a line of the table of contents is no heading of the document, and is left out: “{written}”",
        "update the table of contents in the document, or write the heading into the plan",
    ),
    "SP957/comment": (
        "a comment is left out: “{written}”",
        "write it into the plan if it belongs there",
    ),
    "SP957/around": (
        "what stands at the top or the foot of the pages is left out: “{written}”",
        "write it into the plan if it belongs there",
    ),
    "SP957/drawn": (
        "a diagram or a chart is left out, with the words “{written}”",
        "write as text what of it belongs to the plan",
    ),
    "SP957/hidden": (
        "hidden text is left out: “{written}”",
        "show it in the document if it belongs to the plan",
    ),
    "SP957/embedded": (
        "another document stands in this one and is not read: {name}",
        "open the document in Word and save it anew; then it is text of it",
    ),
    "SP958/inserted": (
        "the document has tracked changes; what was put in is read as text ({count})",
        "accept or reject the changes in Word if that is not what was decided",
    ),
    "SP958/deleted": (
        "text that was deleted with tracked changes is left out: “{written}”",
        "reject the deletion in Word if it is still to hold",
    ),
    "SP959": (
        "“{written}” is no heading by its style but in bold, and is taken for `{target}` ({count} such)",
        "give it a heading style in the document, or say with `bold` in the file of headings what such lines are",
    ),
    "SP959/promoted": (
        "“{written}” is a subgoal by its level or its words, but stands under no goal; it is taken for a goal",
        "move it in the plan file to the goal that it belongs to",
    ),
    "SP959/cells": (
        "the table that begins with “{written}” is read cell by cell, as if it were text below text",
        "look whether what stands in its cells came under the right goal",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
