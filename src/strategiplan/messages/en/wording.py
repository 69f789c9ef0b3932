"""English: texts that are not finished or came to harm."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP801": (
        "“{text}” is a placeholder",
        "write the text; if it exists and is not known, write `not_recorded: [title]` instead",
    ),
    "SP802/character": (
        "“{text}” holds a character that nobody sees: {character}",
        "delete it, and type a space if one belongs there",
    ),
    "SP802/ends": ("“{text}” begins or ends with a space", "remove the space"),
    "SP802/double": ("“{text}” has two spaces in a row", "remove one of them"),
    "SP803": (
        "“{text}” is also the wording of {first}",
        "reword one of them, or keep one and refer to it from the other",
    ),
    "SP804": (
        "the title is read as {text}, with its quotation marks, which are part of it",
        "write {inside} without them",
    ),
    "SP804/one": (
        "the title has one quotation mark, and nothing that opens or closes it: {text}",
        "remove it, or write the other one, and put the whole title in single quotation marks",
    ),
    "SP805": (
        "“{found}” in this text was probably “{meant}”",
        "write the letters again, and save the file as UTF-8",
    ),
    "SP805/lost": (
        "a letter of this text is lost: {found}",
        "look the text up in its source and write it again",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
