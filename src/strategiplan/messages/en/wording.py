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
    "SP804": ("the quotation marks in {text} are part of the title", "write {inside} without them"),
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
