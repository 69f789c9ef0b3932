"""English: several plans that are read together."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP941": (
        "{count} references lead to the plan “{plan}”, which is not read here",
        "check the folder that both plans lie in: `strategiplan check FOLDER`",
    ),
    "SP941/one": (
        "a reference leads to the plan “{plan}”, which is not read here",
        "check the folder that both plans lie in: `strategiplan check FOLDER`",
    ),
    "SP942": (
        "`{key}` names “{value}”, which does not name one element of one plan",
        "write the plan's identifier, # and the element's identifier: `samfunnsdel#trygg-skolevei`",
    ),
    "SP942/own": (
        "`{key}` names “{value}”, which is in this plan itself",
        "write only `{element}`",
    ),
    "SP943": (
        "`{key}` refers to the plan “{value}”, and none of the plans here has that identifier",
        "correct it to what stands under `id` in the other plan, or put that plan beside this one",
    ),
    "SP943/followed": (
        "`followed_up` names the plan “{value}”, and none of the plans here has that identifier",
        "correct it to what stands under `id` in the plan",
    ),
    "SP944": (
        "`{key}` refers to “{value}” in {plan}, and nothing there has that identifier",
        "correct the identifier, or refer to what has taken its place",
    ),
    "SP945": (
        "`{key}` refers to {found} in {plan}, and can refer only to {expected}",
        "refer to another element, or move the reference to the key that it belongs under",
    ),
    "SP946": (
        "`{key}` refers to “{value}”, which stands only in the edition “{edition}” of {plan}, and that one is not in force",
        "refer to what has taken its place in the edition in force",
    ),
    "SP946/plan": (
        "`{key}` refers to {plan}, which is superseded",
        "refer to the plan that has replaced it",
    ),
    "SP946/linked": (
        "the edition “{value}” of {plan} is named, and “{edition}” is the one in force",
        "see what has changed with `strategiplan diff`, and name the edition in force",
    ),
    "SP947": (
        "no plan follows up {goal}",
        "let a measure or a goal of another plan refer to it: `supports: [{reference}]`",
    ),
    "SP948": (
        "{goal} puts {other} in {plan} into other words ({percent} % alike)",
        "if it is the same goal, use the same words and refer to it: `supports: [{reference}]`",
    ),
    "SP948/same": (
        "{goal} stands word for word in {plan}, and does not refer to it",
        "refer to it, so that everybody sees that it is the same goal: `supports: [{reference}]`",
    ),
    "SP948/changed": (
        "{goal} refers to {other} in {plan} and puts it into other words ({percent} % alike)",
        "use the words of the plan that it refers to, or say clearly what is another goal here",
    ),
    "SP949": (
        "goals of several plans support each other in a circle: {circle}",
        "remove one of the links; what should be read together belongs in `related`",
    ),
    "SP949/plans": (
        "plans build on each other in a circle: {circle}",
        "correct `relation` in one of them; `together-with` says that two plans are read together",
    ),
    "SP950": (
        "the plan “{value}” stands in another file too: {other}",
        "remove the copy; another edition has another name under `edition`, another plan another `id`",
    ),
    "SP951": (
        "this file names no plans",
        "list plans that belong together: `plans: [samfunnsdel.yaml, temaplaner/*.yaml]`",
    ),
    "SP952": (
        "“{value}” leads to no file",
        "correct the path; it begins at the folder of this file",
    ),
    "SP952/pattern": (
        "“{value}” fits no .yaml or .yml file here",
        "`*` stands for a part of a name, `**` for folders: `temaplaner/**/*.yaml`",
    ),
    "SP952/many": (
        "“{value}” is one path with `*` too many; {most} are followed",
        "name a folder instead: all plans in it and below are taken",
    ),
    "SP952/outside": (
        "“{value}” leads out of the folder of this file, and is not followed",
        "put the plan into the folder or below it",
    ),
    "SP952/itself": (
        "“{value}” is this file itself",
        "name the plans that it is to hold together",
    ),
    "SP952/workspace": (
        "“{value}” names plans itself, and is no plan",
        "name the plans here: one file holds all of them together",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
