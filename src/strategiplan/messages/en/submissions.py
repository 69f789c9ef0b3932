"""English: submissions, as they stand in files and as they are held against the plan."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP775/kind": (
        "a file of submissions does not end like this",
        "give it a name that ends in one of {ends}, as what is in it",
    ),
    "SP775/outside": (
        "this leads out of the folder of submissions, and is not read",
        "put the file itself there",
    ),
    "SP775/closed": (
        "the submissions cannot be read: {reason}",
        "look who may read it",
    ),
    "SP775/header": (
        "no column is named as a field of submissions",
        "write the fields' names over the columns, such as `id`, `received`, `sender` and `text`; a table with other headings is taken in by `strategiplan submissions import`",
    ),
    "SP775/empty": (
        "there is nothing in the file",
        "is it the right file?",
    ),
    "SP775/folder": (
        "there is no file of submissions in the folder",
        "names of such files end in one of {ends}",
    ),
    "SP775/device": (
        "this is no file but a pipe or a device, and is not read",
        "save the submissions as a file",
    ),
    "SP775/columns": (
        "the table has more than {limit} columns",
        "delete those that are empty or do not belong to the submissions",
    ),
    "SP775/repeated": (
        "columns have the same heading: {columns}",
        "keep one of each",
    ),
    "SP775/quote": (
        "a quotation mark in this row is not closed, or stands in the middle of a cell, so nobody can tell where cells end",
        "close it, or write it twice where it belongs to the text; saving the file again from a spreadsheet does that",
    ),
    "SP775/yaml": (
        "the file cannot be read from here on",
        "look at this line and the one before: at their spaces, colons and quotation marks",
    ),
    "SP775/alias": (
        "`&` or `*` before a word means something else than a sign here, and is not read",
        "put quotation marks around the text",
    ),
    "SP775/list": (
        "there is no list of submissions here",
        "begin each submission with a hyphen: `- id: …`",
    ),
    "SP775/keys": (
        "a file of submissions has `consultation` and `submissions` at its outermost, and nothing else",
        "write the submissions as a list under `submissions`",
    ),
    "SP775/deep": (
        "too many lists and fields stand inside each other here",
        "a submission has fields with texts and lists of texts, and nothing deeper",
    ),
    "SP775/second": (
        "a second list begins here, and is not read",
        "take the line `---` away, and write all of it as one list",
    ),
    "SP775/late": (
        "`consultation` stands after the submissions that it holds for",
        "move it above `submissions`",
    ),
    "SP776/json": (
        "the line is no object of JSON",
        'write it as {{"id": …, "text": …}} on one line',
    ),
    "SP776/large": (
        "the submission is longer than {limit} characters",
        "put what is attached beside it, and name it under `attachments`",
    ),
    "SP776/half": (
        "the text has half a character in it (`\\ud800`), which nothing can show",
        "write the sign itself, or leave it out",
    ),
    "SP776/item": (
        "here should be a submission with its fields",
        "write it as `- id: …`, with each field on a line of its own",
    ),
    "SP776/twice": (
        "`{key}` is there twice, and the first is used",
        "delete one of them",
    ),
    "SP776/beyond": (
        "the row has a cell beyond the last heading, or under a column without one",
        "give the column a heading, or look for a separator too many in the row",
    ),
    "SP777": (
        "submissions have no field `{key}`",
        "the fields are {allowed}",
    ),
    "SP778/choice": (
        "`{key}` cannot be “{value}”",
        "write one of {allowed}",
    ),
    "SP778/date": (
        "`{key}` is no day: “{value}”",
        "write it as 2026-05-27",
    ),
    "SP778/list": (
        "`{key}` should be a list of texts",
        "write it as [a, b]",
    ),
    "SP778/text": (
        "`{key}` should be a text",
        "put quotation marks around it, or take what stands under it away",
    ),
    "SP779": (
        "the submission has no `id`",
        "give it one of its own, such as the number that it has in the archive",
    ),
    "SP780": (
        "another submission has the identifier “{id}” already",
        "give one of them another",
    ),
    "SP781": (
        "the file is in {encoding} and not in UTF-8; it is read as that",
        "save it as UTF-8, so that everybody reads the same letters",
    ),
    "SP781/broken": (
        "the file is said to be in {encoding}, and some of it is not; those letters are lost",
        "save it again as UTF-8 from where it comes",
    ),
    "SP782/beyond": (
        "the plan refers to `{name}`, which does not lie in its folder, and is not read",
        "put the submissions beside the plan, and name them from there",
    ),
    "SP782/missing": (
        "the plan refers to `{name}`, and there is no such file or folder",
        "look at the name under `submissions`, or take it away there",
    ),
    "SP785": (
        "submission {id} came in on {day}, after the deadline on {deadline}",
        "say in its assessment whether it is taken into account all the same; if the deadline was extended, write that in the plan",
    ),
    "SP786": (
        "submission {id} came in on {day}, before the round was open on {opened}",
        "look at the day, or at which round it answers",
    ),
    "SP787": (
        "submission {id} is about “{value}”, which is not in the plan",
        "write the identifier of an element, or leave it unsorted",
    ),
    "SP788": (
        "the plan is adopted, and submission {id} has no outcome",
        "write under `outcome` what came of it",
    ),
    "SP788/reason": (
        "the plan is adopted, and submission {id} has no assessment",
        "write under `assessment` what the municipality makes of it",
    ),
    "SP788/neither": (
        "the plan is adopted, and submission {id} has neither assessment nor outcome",
        "write under `assessment` what the municipality makes of it, and under `outcome` what came of it",
    ),
    "SP789": (
        "submission {id} was followed, and it is not said what it changed",
        "name the elements under `changed`; where it agreed with the plan as it was, its outcome is `noted`",
    ),
    "SP789/equal": (
        "submission {id} was followed, and {elements} are as they were in the edition that was sent out",
        "look at what was changed because of it",
    ),
    "SP790": (
        "“{title}” was changed after the consultation, and no submission says that it changed it",
        "if somebody asked for it, write `{id}` under `changed` there",
    ),
    "SP791": (
        "submission {id} is marked “{value}”, and the round's case is {expected}",
        "look whether it belongs to another case",
    ),
    "SP792": (
        "submission {id} answers the round “{value}”, which is not in the plan",
        "the rounds are {allowed}",
    ),
    "SP792/which": (
        "submission {id} does not say which round it answers",
        "write one of {allowed} under `consultation`",
    ),
    "SP792/none": (
        "submission {id} answers a round, and the plan has none",
        "write the round in the plan, under `consultations`, with an `id`",
    ),
    "SP793": (
        "the plan says {said} submissions to “{round}”, and the file has {count}",
        "look which of them is right",
    ),
    "SP794": (
        "submission {id} is said to repeat “{other}”, which is not in the file",
        "write the identifier of the other submission under `same_as`",
    ),
    "SP794/itself": (
        "submission {id} is said to repeat itself",
        "write the identifier of the other submission under `same_as`, or take it away",
    ),
    "SP794/circle": (
        "submission {id} repeats itself by way of others: {circle}",
        "let each repeat the one that is answered",
    ),
    "SP795": (
        "submission {id} is said to have changed “{value}”, which is not in the plan",
        "write the identifier of what was changed",
    ),
    "SP796": (
        "there are {count} more of {rule} in the file",
        "mend those that are told, and check again",
    ),
    "SP871": (
        "the personal data in submission {id} were to be kept until {day}, and are still there",
        "take them out with `strategiplan forget --expired`, or write another day under `delete_after`",
    ),
}
