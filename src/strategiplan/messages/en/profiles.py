"""English: profiles."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP901": (
        "there is no profile “{value}”",
        "these come with strategiplan: {allowed}; a file of your own ends in .yaml",
    ),
    "SP901/file": (
        "the profile {value} cannot be found or read",
        "it is looked for beside the file that names it",
    ),
    "SP901/outside": (
        "the profile {value} lies outside the plan's folder",
        "put it beside the plan, or name it with --profile",
    ),
    "SP902": (
        "the profile builds on itself: {circle}",
        "take `extends` out of one of them",
    ),
    "SP903": ("there is no rule “{value}”", "`strategiplan rules` lists them all"),
    "SP904/none": (
        "the profile does not say how many {kind} there shall be",
        "write `exactly`, `at_least` or `at_most`",
    ),
    "SP904/negative": (
        "the profile asks for {number} {kind}, fewer than none",
        "write 0 where there shall be none",
    ),
    "SP904/crossed": (
        "the profile asks for at least {least} {kind} and at most {most}",
        "have the two changed places?",
    ),
    "SP904/both": (
        "the profile asks for exactly {exactly} {kind} and gives limits beside it",
        "keep either `exactly`, or `at_least` and `at_most`",
    ),
    "SP904/place": (
        "there can be no {kind} within a {within}",
        "see under “Kinds of element” in the documentation what can stand where",
    ),
    "SP904/twice": (
        "how many {kind} there are within a {within} is said twice",
        "keep one of the two; the last one holds",
    ),
    "SP905": ("there is no kind of element “{value}”", "kinds are {allowed}"),
    "SP905/subject": ("a consultation cannot have the subject “{value}”", "subjects are {allowed}"),
    "SP905/field": (
        "{kind} has no key “{value}”",
        "name a key of the plan file, such as `title`",
    ),
    "SP905/step": ("there is no field “{value}” here", "use a key of the plan file"),
    "SP905/link": (
        "there is no field “{value}” here that names other elements",
        "such fields are {allowed}",
    ),
    "SP906": (
        "“{value}” is no name for a rule",
        "use small letters, digits and hyphens, such as `hvem-skal`",
    ),
    "SP906/built-in": (
        "strategiplan has a rule “{value}” already",
        "change that one under `rules`, or give yours another name",
    ),
    "SP906/code": (
        "“{value}” is no code for a rule",
        "use two or more capital letters and digits, such as `TRD01`",
    ),
    "SP906/reserved": (
        "the code “{value}” begins with SP, as those of strategiplan do",
        "begin with something of your own, such as `TRD01`",
    ),
    "SP906/taken": ("“{value}” is used by the rule {other} already", "give each its own"),
    "SP907": ("the rule does not say its {key}", "add {key}"),
    "SP907/nothing": (
        "no profile that this one builds on has a rule “{value}” to change",
        "check the name; a new rule needs `kinds` and `must`",
    ),
    "SP907/empty": ("the condition says nothing", "say what shall hold, or take it out"),
    "SP907/field": ("{key} does not say which field it is about", "add `field`"),
    "SP907/test": (
        "nothing is asked of {key}",
        "add what shall hold for it, such as `present: true`",
    ),
    "SP907/link": (
        "the link has no {key}",
        "add the field that names the others, such as `supports`",
    ),
    "SP908": ("the message has a gap {{{value}}} that nothing fills", "gaps are {allowed}"),
    "SP909/long": ("the pattern is longer than {position} characters", "shorten it"),
    "SP909/large": (
        "the pattern is too large with all its repeats written out",
        "ask for the length of a text with `at_least` and `at_most`",
    ),
    "SP909/deep": ("too many brackets stand inside each other in the pattern", "simplify it"),
    "SP909/open": (
        "the bracket at character {position} of the pattern is not closed: “{value}”",
        "close it, or write a backslash in front of it if it belongs to the text",
    ),
    "SP909/closed": (
        "the bracket at character {position} of the pattern was not opened: “{value}”",
        "open it, or write a backslash in front of it if it belongs to the text",
    ),
    "SP909/around": (
        "a pattern cannot look around or change its manner on the way: “{value}”",
        "write two rules, or `all` and `none` in one; `(?i)` stands first in the pattern",
    ),
    "SP909/again": (
        "a pattern cannot ask for what was found before: “{value}”",
        "write out what shall stand there",
    ),
    "SP909/repeat": (
        "“{value}” in the pattern cannot be repeated so",
        "one sign of repetition is enough; put brackets around what is to be repeated",
    ),
    "SP909/nothing": (
        "there is nothing to repeat at character {position} of the pattern: “{value}”",
        "write a backslash in front of it if it belongs to the text",
    ),
    "SP909/crossed": (
        "“{value}” in the pattern repeats more at least than at most",
        "have the two changed places?",
    ),
    "SP909/range": (
        "“{value}” in the pattern is no range of characters",
        "write the first before the last, as in `a-z`; æ, ø and å stand beside it",
    ),
    "SP909/backslash": (
        "“{value}” means nothing in a pattern",
        "a letter after a backslash is one of `\\d`, `\\w`, `\\s`, `\\b` and their opposites",
    ),
    "SP910": (
        "{key} cannot be asked of {field}",
        "see in the documentation what can be asked of what",
    ),
    "SP910/part": ("{field} has parts, and {key} is about one of them", "name one of {keys}"),
    "SP910/single": ("{field} holds one value, not a list", "use `equals` or `one_of`"),
    "SP910/choice": ("{field} is never “{value}”", "it takes {allowed}"),
    "SP910/value": ("{field} cannot be “{value}”", "write it as it would stand in the plan"),
    "SP910/operand": (
        "“{value}” is neither a date nor a field that holds one",
        "write 2022-11-17, or a field such as `deadline` or `plan/period/end`",
    ),
    "SP911/number": ("a number of this kind is whole and not below zero", "correct it"),
    "SP911/both": (
        "there are an exact number and limits",
        "keep either `exactly`, or `at_least` and `at_most`",
    ),
    "SP911/crossed": ("there are more at least than at most", "have the two changed places?"),
    "SP911/below": ("there can never be {kinds} below {within}", "check both kinds"),
    "SP911/above": ("{within} can never stand in {kinds}", "check both kinds"),
    "SP911/link": ("{field} can never name {kinds}", "check the field and the kinds"),
    "SP911/contradiction": (
        "the rule asks for two things of {what} that exclude each other",
        "keep one of them",
    ),
    "SP912": (
        "“{value}” and {other} ask for things of {what} that exclude each other",
        "change one of them, or switch it off with `severity: off`",
    ),
    "SP913/level": (
        "the rule is about {kinds}, which are none of the profile's levels",
        "add the level under `levels`, or take the rule out",
    ),
    "SP913/asks": (
        "the rule asks for something that the profile's levels do not have",
        "the levels are {levels}; add one, or take the rule out",
    ),
    "SP913/required": (
        "fields are asked of {kind}, which is none of the profile's levels",
        "add the level under `levels`, or take this line out",
    ),
    "SP914": (
        "there shall be {expected}, but {kind} are none of the profile's levels",
        "add the level under `levels`, or take the count out",
    ),
    "SP914/inherited": (
        "a profile that this one builds on asks for {expected} within each {within}, but {kind} are none of the levels here",
        "add the level, or change the number under `counts`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
