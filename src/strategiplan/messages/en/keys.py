"""English: keys and values."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP101": ("`{key}` stands twice here", "keep one of the two; until then the first is read"),
    "SP101/list": (
        "`{key}` stands twice here",
        "move what stands here to the first `{key}`; until then only the first is read",
    ),
    "SP101/item": (
        "`{key}` stands twice in one element",
        "does a new element begin here? then write `- ` in front of it, as in the elements above",
    ),
    "SP102": ("`{key}` is not a key that belongs here", "keys that belong here: {allowed}"),
    "SP102/comma": (
        "“{key}” is read as a key, since a comma separates keys between {{ and }}",
        "put a text that has a comma in quotation marks, or write each key on a line of its own",
    ),
    "SP103": ("`{key}` is missing here", "add `{key}:` with its value"),
    "SP104": (
        "`{key}` should be {expected}, and {found} stands here",
        "write it as {expected}{example}",
    ),
    "SP104/dash": (
        "`{key}` should be a list, and a single element stands here",
        "write `- ` in front of the first key of each element",
    ),
    "SP104/reference": (
        "`{key}` should be a list of identifiers, and “{value}” is none that belongs here",
        "write identifiers between brackets{example}",
    ),
    "SP104/brackets": (
        "`{key}` should be {expected}, and {found} stands here",
        "write it as {expected}; in quotation marks, if the brackets belong to it",
    ),
    "SP105": ("“{value}” is not a word that `{key}` takes", "it takes {allowed}"),
    "SP106": ("“{value}” is read as a text, and is no date", "write year, month, day: 2022-05-27"),
    "SP106/swapped": (
        "“{value}” is read as a text, where the date {meant} is meant",
        "write year, month, day: {suggestion}",
    ),
    "SP106/partial": (
        "“{value}” is read as a text, and is no date",
        "write 2022, 2022-05 or 2022-05-27",
    ),
    "SP106/period": (
        "“{value}” is no period",
        "write two years with a hyphen, 2020-2032, or `start` and `end`",
    ),
    "SP106/impossible": (
        "there is no day {value}; other programs cannot read the file because of it",
        "write a day that exists; a misprint of the source is recorded under `misprints`",
    ),
    "SP106/guess": (
        "“{value}” is read as a text, where perhaps the date {meant} is meant",
        "if so, write year, month, day: {suggestion}",
    ),
    "SP106/either": (
        "“{value}” is read as a text, and can mean {meant} or {other}",
        "write the one that is meant: {suggestion} or {second}",
    ),
    "SP106/period-meant": (
        "“{value}” is read as a text, and is no period",
        "write {suggestion}, if that is meant",
    ),
    "SP106/exchanged": (
        "there is no day {value}, and other programs cannot read the file because of it; perhaps {meant} is meant",
        "if so, write year, month, day: {suggestion}",
    ),
    "SP107": (
        "“{value}” is not a number",
        "write digits only, with a full stop for the decimals: 7000 or 7.5",
    ),
    "SP107/meant": (
        "“{value}” is read as a text, and is no number",
        "write {suggestion}, if that is meant",
    ),
    "SP108": ("`{key}` has no value", "write the value after the colon, or remove the line"),
    "SP109": (
        "a list or a set of keys stands where a key is expected",
        "write the key first; put a text that begins with {{ or [ in quotation marks",
    ),
    "SP110": (
        "“{language}” is not a language that a text can be given in",
        "use nb for bokmål, nn for nynorsk, en for English, se for Northern Sámi",
    ),
    "SP111": (
        "“{value}” is read as it is written here; other programs read the number {shown}",
        "write {quoted}, with the quotation marks",
    ),
    "SP111/true": (
        "“{value}” is read as a word here; other programs read it as true",
        "write {quoted}, with the quotation marks",
    ),
    "SP111/false": (
        "“{value}” is read as a word here; other programs read it as false",
        "write {quoted}, with the quotation marks",
    ),
    "SP111/nothing": (
        "“{value}” is read as it is written here; other programs read no value at all",
        "write {quoted}, with the quotation marks, or remove the line",
    ),
    "SP111/moment": (
        "“{value}” is read as it is written here; other programs read the moment {shown}",
        "write {quoted}, with the quotation marks",
    ),
    "SP111/unreadable": (
        "“{value}” is read as it is written here; other programs cannot read the file because of it",
        "write {quoted}, with the quotation marks",
    ),
    "SP111/key": (
        "the key `{value}` is read as a word here; other programs read it as {shown}",
        "write {quoted} in front of the colon, with the quotation marks",
    ),
    "SP111/more": (
        "and {count} more words that other programs read as something else",
        "write them in quotation marks",
    ),
    "SP112": (
        "“{written}” is read as two numbers, {first} and {second}",
        "write {meant} if one number is meant; {spaced}, with a space, if there are two",
    ),
    "SP112/more": ("and {count} more such commas", "mend them in the same way"),
    "SP113": (
        "{element} stands on the wrong level: by its number it is {kind} {code} of {near}",
        "begin it further in, under {key} of {near}",
    ),
    "SP113/in": (
        "{element} stands on the wrong level: by its number it is {kind} {code}, beside {near}",
        "begin it further out, in the same column as {near}",
    ),
    "SP114": (
        "“{value}” is read as {count} texts, since a comma separates them",
        "put straight quotation marks around the whole: {quoted}",
    ),
    "SP114/more": ("and {count} more such texts", "mend them in the same way"),
}
"""What is wrong, and what to do about it, by code and variant."""
