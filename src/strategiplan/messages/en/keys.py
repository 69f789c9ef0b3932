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
    "SP105": ("“{value}” is not a word that `{key}` takes", "it takes {allowed}"),
    "SP106": ("“{value}” is no date that exists", "write year, month, day: 2022-05-27"),
    "SP106/swapped": ("“{value}” is not written as a date", "write year, month, day: {suggestion}"),
    "SP106/partial": ("“{value}” is no date that exists", "write 2022, 2022-05 or 2022-05-27"),
    "SP106/period": (
        "“{value}” is no period",
        "write two years with a hyphen, 2020-2032, or `start` and `end`",
    ),
    "SP107": (
        "“{value}” is not a number",
        "write digits only, with a full stop for the decimals: 7000 or 7.5",
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
}
"""What is wrong, and what to do about it, by code and variant."""
