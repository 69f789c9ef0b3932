"""English: what must be there, what is not recorded."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP401": (
        "{element} lacks {key}",
        "add it; if it exists and is not known, write it under `not_recorded`",
    ),
    "SP402": (
        "not recorded for {element}: {keys}",
        "add it when it is found, and take it off the list",
    ),
    "SP403": (
        "{key} is said not to be recorded for {element}, and is given all the same",
        "take {key} off `not_recorded`",
    ),
    "SP404": (
        "{element} has no key “{value}”",
        "name a key of the file, such as `title`",
    ),
    "SP405": (
        "“{written}” does not stand in {key}",
        "write the words as they stand in the text, or remove the record of the misprint",
    ),
    "SP406": ("{element} cites no source", "name where it is taken from under `sources`"),
    "SP407": (
        "the plan describes no alternative strategies",
        "describe them under `alternatives`, if there were any",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
