"""Which files are files of submissions (innspill), told by their beginning; what is in them is read elsewhere."""

from __future__ import annotations

import json
import re

from .decoding import encoding_of

_BEGINNING = 200_000
_TELLING = [
    "sender",
    "sender_type",
    "received",
    "assessment",
    "outcome",
    "same_as",
    "changed",
    "delete_after",
]
"""Fields of submissions by which their files are told from plans, and from the tables of plans."""
_KEY = rf"(?<![\w.-])(?:{'|'.join(_TELLING)})[ ]*:"


def holds_submissions(path: str) -> bool:
    """Whether a file is one of submissions and nothing else, by its name and its beginning.

    A plan is a mapping without `submissions` at its outermost; a table of a plan has none of
    the columns that are looked for.
    """
    ending = path.lower().rpartition(".")[2]
    if ending not in ("yaml", "yml", "jsonl", "csv"):
        return False
    try:
        with open(path, "rb") as file:
            coding, rest = encoding_of(file.read(_BEGINNING))
    except (OSError, ValueError):
        return False
    text = rest.decode(coding, "replace")
    if ending == "jsonl":
        line = text.lstrip().partition("\n")[0]
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            return False
        return isinstance(said, dict) and not said.keys().isdisjoint((*_TELLING, "text"))
    if ending == "csv":
        lines = text.split("\n", 2)
        head = lines[1] if lines[0].lower().startswith("sep=") and len(lines) > 1 else lines[0]
        words = {word.strip(' "\r').casefold() for word in re.split(r"[;,\t|]", head)}
        telling = words.intersection(_TELLING)
        return "id" in words and bool(telling) and (len(telling) > 1 or "text" in words)
    if re.search(r"(?m)^(?:title|goals|plans|extends)[ ]*:", text):
        return False
    listed = re.match(r"(?:\s*(?:#[^\n]*)?\n)*\s*(?:---\s*)?(?:\[|- )", text)
    outermost = re.search(r"(?m)^submissions[ ]*:", text)
    return bool(outermost or (listed and re.search(_KEY, text)))
