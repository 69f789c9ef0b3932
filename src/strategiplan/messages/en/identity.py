"""English: identifiers, codes and numbers."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP201": (
        "the identifier “{id}” is used twice; {first} has it too",
        "give one of the two another identifier, and change the references to it",
    ),
    "SP202": (
        "the identifier “{id}” has characters that other programs stumble over",
        "use letters, digits and hyphens: {better}",
    ),
    "SP203": (
        "the identifier “{id}” is a printed number",
        "put the number in `code`, and choose an identifier that tells what it is about",
    ),
    "SP204": (
        "the code “{code}” is printed for two {kind} in the same place",
        "give one of them another code",
    ),
    "SP205": (
        "the code “{code}” does not begin with “{above_code}”, the code of {above}",
        "was it moved from another goal? change the code or its place",
    ),
    "SP206": (
        "“{number}” cannot be an organisation number",
        "it has nine digits, and the last is computed from the others; look it up in the register of units (Enhetsregisteret)",
    ),
    "SP207": (
        "no municipality has the number “{number}” now",
        "it has four digits with the leading zero kept; numbers changed in 2018, 2020 and 2024",
    ),
    "SP208": (
        "the case number “{number}” is not written as year and number",
        "write it as 20/46547; a case number of a meeting belongs in `meeting_case`",
    ),
    "SP209": (
        "“{value}” is not a language tag",
        "write nb for bokmål, nn for nynorsk, en for English, se for Northern Sámi",
    ),
    "SP210": (
        "“{address}” cannot be what addresses begin with",
        "write it from https:// on, without spaces or ?, with # at its end only",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
