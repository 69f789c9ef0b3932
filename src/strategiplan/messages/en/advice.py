"""English: advice on wording."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP821": (
        "“{text}” names a theme, but does not say how it shall be",
        "write it with a verb, as others do: “Every child has a safe way to school”; or say it "
        "under `description`",
    ),
    "SP822": (
        "“{found}” in “{text}” can be read as a guess",
        "write what is so when the goal is reached, or what shall be",
    ),
    "SP823": (
        "“{found}” takes back what “{text}” promises",
        "say what is done, and put the reservation into the description",
    ),
    "SP824/infinitive": (
        "“{text}” does not say who shall do it, as the other strategies do",
        "begin with who: “The municipality shall …”, “We shall …” or the name of an actor",
    ),
    "SP824/passive": (
        "“{text}” does not say who shall do it, as the other strategies do",
        "say who does it: “The municipality shall reduce …” for “… shall be reduced”",
    ),
    "SP825": (
        "“{text}” is {length} characters long, and a title of at most {most} fits a web page",
        "keep what the reader has to remember, and move the rest to `description`",
    ),
    "SP826": (
        "“{text}” is nearly the wording of {first}",
        "say where they differ, or keep one and refer to it from the other",
    ),
    "SP827/nb": (
        "a text in bokmål has words of nynorsk: {words}",
        "in bokmål: {meant}; a text that is in nynorsk is written as `nn: …`",
    ),
    "SP827/nn": (
        "a text in nynorsk has words of bokmål: {words}",
        "in nynorsk: {meant}; a text that is in bokmål is written as `nb: …`",
    ),
    "SP827/plan": (
        "the plan's language is `{form}`, but {number} of {texts} texts have words of the other "
        "written form",
        "write `language: {other}` if that is what the plan is written in",
    ),
    "SP828": (
        "“{text}” does not say what {number} counts",
        "write the unit after the number: 50 per cent, 50 tonnes, 50 homes",
    ),
    "SP828/year": (
        "“{text}” does not say whether it is so in, from or by {number}",
        "write the word before the year: by {number}, from {number}",
    ),
    "SP829": (
        "“{text}” holds two goals",
        "make two goals of it, so that each can be reached on its own",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
