"""The pages of the documentation that are derived from the code, so that they cannot lag behind.

`pages` makes them, `write` puts them into a folder; Sphinx's ``conf.py`` does both at
every build. By hand: ``python docs/generate.py``.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_overloads

import attrs

import strategiplan
from strategiplan.checks import (
    FAMILIES,
    exemptions,
    importing_rules,
    intake_rules,
    prose_rules,
    reading_rules,
    rules,
    spreadsheet_rules,
    submission_rules,
    workspace,
)
from strategiplan.checks.advice import MEASURED
from strategiplan.diagnostics import Example, Rule
from strategiplan.exporting.table import to_markdown
from strategiplan.graph.relations import CONTAINS, SDG_KINDS, relations
from strategiplan.messages import LANGUAGES, Speaker, names
from strategiplan.model import Element, Plan, in_language
from strategiplan.model.base import Cited, Record
from strategiplan.model.elements import Aim
from strategiplan.model.plan import Term
from strategiplan.model.profile import (
    Condition,
    Count,
    Having,
    Links,
    Options,
    OwnRule,
    Profile,
    RuleSetting,
    RuleVersion,
)
from strategiplan.model.shape import Field, element_classes, shape
from strategiplan.profiles import BUILT_IN, built_in, by_code, load_profile
from strategiplan.report.formats import FORMATS
from strategiplan.report.rule import heading_of, severities, summary, why

ENGLISH, BOKMAL, NYNORSK = SPEAKERS = tuple(map(Speaker, LANGUAGES))
GENERATED = "% Made by docs/generate.py from the code: change the code, not this page.\n"


def pages() -> dict[str, str]:
    """Every generated page by the name of its file."""
    return {
        "format.md": format_page(),
        "profile-format.md": profile_format_page(),
        "rules.md": rules_page(ENGLISH),
        "rules.nb.md": rules_page(BOKMAL),
        "rules.nn.md": rules_page(NYNORSK),
        "law.md": law_page(ENGLISH),
        "law.nb.md": law_page(BOKMAL),
        "law.nn.md": law_page(NYNORSK),
        "profiles.md": profiles_page(),
        "graph-edges.md": edges_page(),
        "api.md": api_page(),
        "formats.md": formats_table(),
        "exports.md": exports_page(),
    }


def write(folder: Path) -> None:
    """Write the pages into a folder; one that is as it should be keeps its time."""
    folder.mkdir(exist_ok=True)
    for name, text in pages().items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def main() -> None:
    """Write the pages to where Sphinx looks for them."""
    write(Path(__file__).resolve().parent / "_generated")


# The format


FORMAT_HEAD = """\
# The plan file

Every key that a plan file may hold, class by class. The page is made from the classes
themselves.

A plan file is YAML, saved as UTF-8, with a name that ends in `.yaml` or `.yml`. The same
keys may be written as JSON, with a name that ends in `.json`.

- The keys are English. The texts are in the plan's language, which the key `language` names.
- The order of the keys is free. The order of a list is kept.
- A key that you have nothing to say about is left out.
- A key that is not on this page is an error, so a slip of the pen is found.

(format-takes)=
## What a key takes

(format-text)=
Text
: Words for people. Plain, in the plan's language, or in several languages:
  `title: {nb: Et grønnere samfunn, en: A greener society}`. The language that stands first
  is the one that is read when nobody asks for another.

Characters
: Kept exactly as they are written. `1.10`, `0301` and `20/46547` need no quotation marks.

(format-identifier)=
Identifier
: The name that the rest of the file points at an element with. It is unique in the whole
  plan. Letters, digits and hyphens are best.

Reference
: The identifier of another element. Beside it stands which kinds it may be.

Word
: One of the words that are listed, as they are written there.

Date
: `2022-11-17`: year, month and day.

(format-partial-date)=
Date as far as it is known
: `2032`, `2022-11` or `2022-11-17`.

(format-sdgcode)=
SDG code
: One of the UN's Sustainable Development Goals `11`, targets `11.2` or indicators `11.2.1`.

(format-languagetag)=
Language tag
: `nb`, `nn`, `en`, `se` …, after BCP 47.

(format-profilename)=
Profile name
: One of the [profiles that come with the library](profiles.md), or a file beside the plan
  that ends in `.yaml`.

List of …
: `[a, b]`, or one line for each with a hyphen in front. A list of one is still a list.

A class, such as [Period](#format-period)
: A mapping with that class's keys. Some classes have a short form, which their section
  names.
"""

SHARED: tuple[tuple[type[Any], str, str], ...] = (
    (
        Element,
        "every element",
        "The plan and everything in it that can be named, numbered, cited and pointed at.",
    ),
    (Cited, "every element but the plan", "What every element has beside that."),
    (
        Aim,
        "every aim",
        "What focus areas, goals, subgoals, strategies and measures have in common.",
    ),
)
"""The classes that others take fields from, with the words for those that do."""


def format_page() -> str:
    """The reference of the plan file: one section for each class."""
    elements = list(element_classes().values())
    parts = [cls for cls in _reachable(Plan) if cls not in elements]
    lines = [GENERATED, FORMAT_HEAD]
    lines += _section(Plan)
    lines += ["(format-shared)=", "## What elements have in common", ""]
    for cls, who, text in SHARED:
        own = [field for field in shape(cls).fields.values() if _home(cls, field.name) is cls]
        lines += [f"(format-{cls.__name__.lower()})=", f"### {_capital(who)}", "", text, ""]
        lines += [*_table(own), ""]
    for cls in [*elements[1:], *parts]:
        lines += _section(cls)
    return _joined(lines)


def profile_format_page() -> str:
    """The reference of the profile file."""
    lines = [
        GENERATED,
        "# The profile file",
        "",
        "A profile holds a municipality's own words and rules. It is a YAML file like the plan",
        "itself; [](../another-municipality.md) shows one. What a key takes is said in",
        "[the plan file](#format-takes).",
        "",
        "Whatever a profile leaves out is taken from the one that it `extends`:",
        "",
        "- `counts`: one by one, by their pair of `kind` and `within`.",
        "- `required`: one by one, by the kind of element. A list replaces the inherited list.",
        "- `rules`, `terms` and `options`: one by one, by their keys.",
        "- `own_rules`: one by one, by their names, and in each what it leaves out. One with another",
        "  `must` has words of its own, too.",
        "- `levels`: as a whole.",
        "",
        "[](../own-rules.md) explains the rules of a profile's own with examples.",
        "",
    ]
    for cls in (
        Profile,
        Count,
        RuleSetting,
        RuleVersion,
        OwnRule,
        Condition,
        Having,
        Links,
        Options,
    ):
        lines += _section(cls)
    lines += [
        "(format-kinds)=",
        "## Kinds of element",
        "",
        "In `levels`, `counts`, `required` and",
        "`sources_for` a kind of element is one of these words:",
        "",
    ]
    lines += [
        f"- `{kind}`: [{cls.__name__}](#format-{cls.__name__.lower()}), {BOKMAL.kind(kind)}"
        for kind, cls in element_classes().items()
    ]
    return _joined(lines)


def _reachable(cls: type[Any]) -> list[type[Any]]:
    """A class and those that its fields hold, each once, the nearest first."""
    found = [cls]
    for each in found:
        for field in shape(each).of_form("object"):
            if field.cls and field.cls not in found:
                found.append(field.cls)
    return found


def _section(cls: type[Any]) -> list[str]:
    lines = [f"(format-{cls.__name__.lower()})=", f"## {cls.__name__}", "", _prose(cls), ""]
    found = shape(cls)
    if found.short and not re.search("short", cls.__doc__ or "", re.I):
        lines += [f"Short form: a plain text, which is the `{found.short}`.", ""]
    own = [
        field
        for field in found.fields.values()
        if _home(cls, field.name) not in (Element, Cited, Aim)
        and not (field.form == "identifier" and cls is not Plan)
    ]
    if own:
        lines += [*_table(own), ""]
    for shared, who, _ in SHARED:
        names = [
            name
            for name, field in found.fields.items()
            if _home(cls, name) is shared
            or (shared is Element and field.form == "identifier" and cls is not Plan)
        ]
        if issubclass(cls, shared) and names:
            keys = ", ".join(f"`{name}`" for name in names)
            lines += [f"As [{who}](#format-{shared.__name__.lower()}): {keys}.", ""]
    return lines


def _home(cls: type[Any], name: str) -> type[Any]:
    """The class that a field is declared in last."""
    return next(each for each in cls.__mro__ if name in inspect.get_annotations(each))


def _table(fields: list[Field]) -> Iterator[str]:
    yield "| Key | Takes | Meaning |"
    yield "|---|---|---|"
    for field in fields:
        key = f"`{field.name}`"
        if field.required:
            key += " (needed)"
        yield f"| {key} | {_takes(field)} | {_meaning(field)} |"


_ONE = {
    "text": "[text](#format-text)",
    "string": "characters",
    "identifier": "[identifier](#format-identifier)",
    "choice": "word",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true` or `false`",
    "date": "date",
    "partial-date": "[date as far as it is known](#format-partial-date)",
}
_MANY = {
    "text": "[texts](#format-text)",
    "string": "characters",
    "choice": "words",
}
_NOTATIONS = {
    "SdgCode": "SDG code",
    "LanguageTag": "language tag",
    "ProfileName": "profile name",
}


def _takes(field: Field) -> str:
    words = _MANY.get(field.form, "") if field.many == "list" else ""
    words = words or _ONE.get(field.form, "")
    if field.name == "id":
        words = _ONE["identifier"]
    if field.type_name in _NOTATIONS:
        words = f"[{_NOTATIONS[field.type_name]}](#format-{field.type_name.lower()})"
        if field.many == "list":
            words = words.replace("]", "s]")
    if field.form == "object" and field.cls:
        words = f"[{field.cls.__name__}](#format-{field.cls.__name__.lower()})"
    if field.form == "reference":
        words = f"reference to {_kinds(field)}"
        if field.many == "list":
            return words.replace("reference", "list of references", 1)
    if field.many == "list":
        return f"list of {words}"
    if field.many == "table":
        return f"mapping of names to {words}" + ("s" if field.form == "integer" else "")
    if field.many == "lists":
        return f"mapping of names to lists of {words}"
    return words


def _kinds(field: Field) -> str:
    classes = element_classes()
    if set(field.kinds) >= set(classes) - {"plan"}:
        return "any element"
    names = [
        f"[{classes[kind].__name__}](#format-{classes[kind].__name__.lower()})"
        for kind in field.kinds
    ]
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _meaning(field: Field) -> str:
    text = field.doc.replace("|", "\\|")
    if set(field.choices) == set(element_classes()):
        return f"{text}; a [kind of element](#format-kinds)"
    if field.choices and not all(f"`{word}`" in text for word in field.choices):
        return f"{text}. One of {_words(field)}"
    return text


def _words(field: Field) -> str:
    """The words of a choice, with the Norwegian for those that the command puts into words."""
    norwegian = BOKMAL.words.PHRASES
    return ", ".join(
        f"`{word}`"
        + (f" ({norwegian[key]})" if (key := f"{field.name}/{word}") in norwegian else "")
        for word in field.choices
    )


def _prose(item: Any) -> str:
    """A docstring as Markdown: the code in it has one tick each side already, or two."""
    text = re.sub(r"``([^`]+)``", r"`\1`", inspect.getdoc(item) or "")
    # A doctest begins its own block.
    return re.sub(
        r"(?m)^>>> (?:.*\n?)+", lambda found: f"```pycon\n{found[0].rstrip()}\n```\n", text
    ).rstrip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


# Rules


FAMILY_TITLES: Mapping[str, tuple[str, str, str]] = {
    "file": ("The file", "Filen", "Fila"),
    "keys": ("Keys and values", "Nøkler og verdier", "Nøklar og verdiar"),
    "levels": ("Levels", "Nivåer", "Nivå"),
    "identity": ("Identity", "Identitet", "Identitet"),
    "references": ("References", "Henvisninger", "Tilvisingar"),
    "structure": ("Structure", "Oppbygning", "Oppbygging"),
    "completeness": ("Completeness", "Fullstendighet", "Kor fullstendig planen er"),
    "sdgs": ("The UN's goals", "FNs bærekraftsmål", "Berekraftsmåla til FN"),
    "dates": ("Dates and periods", "Datoer og perioder", "Datoar og periodar"),
    "indicators": ("Indicators", "Indikatorer", "Indikatorar"),
    "consultations": ("Consultations and decisions", "Høringer og vedtak", "Høyringar og vedtak"),
    "law": ("The law", "Loven", "Lova"),
    "privacy": ("Personal data", "Personopplysninger", "Personopplysningar"),
    "wording": ("Wording", "Ordlyd", "Ordlyd"),
    "advice": ("Advice on wording", "Råd om ordlyd", "Råd om ordlyd"),
    "profiles": ("Profiles", "Profiler", "Profilar"),
    "exemptions": ("Exemptions", "Unntak", "Unntak"),
    "baseline": ("Baselines", "Oversikt over kjente funn", "Oversikt over kjende funn"),
    "workspace": ("Several plans", "Flere planer", "Fleire planar"),
    "stratml": (
        "StratML and other importers",
        "StratML og andre importører",
        "StratML og andre importørar",
    ),
    "submissions": ("Submissions", "Innspill", "Innspel"),
    "intake": (
        "Submissions that are imported",
        "Innspill som importeres",
        "Innspel som blir importerte",
    ),
    "spreadsheets": ("Spreadsheets", "Regneark", "Rekneark"),
    "prose": ("Documents", "Dokumenter", "Dokument"),
}

RULES_HEAD = {
    "en": """\
# The rules

Everything that can be found in a plan file, with examples. `strategiplan explain SP301` says
the same in the terminal, `strategiplan rules` lists all of them.

An **error** has to be mended. A **warning** is most often a mistake. A **note** is something
to know. How severe a rule is, the profile decides; each rule says what the profiles that come
with the library have decided. A profile of your own
[may decide otherwise](../another-municipality.md).

In the examples `→` stands for a tab and `⍽` for a no-break space.
""",
    "nb": """\
# Reglene

Alt som kan bli funnet i en planfil, med eksempler. `strategiplan explain SP301` sier det samme
i terminalen, og `strategiplan rules` lister opp alle.

En **feil** må rettes. En **advarsel** er som regel en feil. En **merknad** er noe du bør vite.
Profilen bestemmer hvor alvorlig en regel er. Under hver regel står det hva profilene som følger
med, har bestemt. En egen profil [kan bestemme noe annet](../another-municipality.md).

I eksemplene står `→` for en tabulator og `⍽` for et hardt mellomrom.
""",
    "nn": """\
# Reglane

Alt som kan bli funne i ei planfil, med døme. `strategiplan explain SP301` seier det same i
terminalen, og `strategiplan rules` listar opp alle.

Ein **feil** må rettast. Ei **åtvaring** er som regel ein feil. Ein **merknad** er noko du bør
vite. Profilen avgjer kor alvorleg ein regel er. Under kvar regel står det kva profilane som
følgjer med, har avgjort. Ein eigen profil [kan avgjere noko anna](../another-municipality.md).

I døma står `→` for ein tabulator og `⍽` for eit hardt mellomrom.
""",
}


def families() -> dict[str, list[Rule]]:
    """Every rule by family, in the order of their codes."""
    return {
        "file": list(reading_rules.FILE_RULES),
        "keys": list(reading_rules.KEY_RULES),
        **{
            name: [check.rule for check in checks]
            for name, checks in FAMILIES.items()
            if name not in ("exemptions", "workspace")
        },
        "profiles": list(reading_rules.PROFILE_RULES),
        "exemptions": [
            *(check.rule for check in FAMILIES["exemptions"]),
            exemptions.EXPIRED,
            exemptions.NEEDLESS,
        ],
        "baseline": list(reading_rules.BASELINE_RULES),
        "workspace": [*(check.rule for check in FAMILIES["workspace"]), *workspace.RULES],
        "submissions": [
            *submission_rules.REFUSALS,
            *submission_rules.NOTES,
            *submission_rules.AGAINST,
        ],
        "intake": [*intake_rules.REFUSALS, *intake_rules.NOTES],
        "stratml": list(importing_rules.OWN),
        "spreadsheets": [
            *spreadsheet_rules.REFUSALS,
            *spreadsheet_rules.LOSSES,
            *spreadsheet_rules.NOTES,
        ],
        "prose": [*prose_rules.REFUSALS, *prose_rules.NOTES],
    }


def formats_table() -> str:
    """The forms that a report is given in."""
    rows = (f"| `{name}` | {words} |" for name, words in FORMATS.items())
    return _joined([GENERATED, "| `--format` | is |", "|---|---|", *rows])


def exports_page() -> str:
    """Every format of `strategiplan export` and what it loses, in three languages."""
    parts = [GENERATED, "# The formats of `strategiplan export`", ""]
    for speaker, name in ((ENGLISH, "English"), (BOKMAL, "Bokmål"), (NYNORSK, "Nynorsk")):
        parts += [f"## {name}", "", to_markdown(speaker)]
    return _joined(parts)


def rules_page(speaker: Speaker) -> str:
    """All rules in a language."""
    language = LANGUAGES.index(speaker.language)
    lines = [GENERATED, RULES_HEAD[speaker.language]]
    lines += [f"{_in_other_languages(speaker, '')}\n"]
    for name, members in families().items():
        lines += [f"## {FAMILY_TITLES[name][language]}", ""]
        if name == "advice":
            lines += _measured(speaker)
        for rule in members:
            lines += _rule(rule, speaker)
    return _joined(lines)


MEASURED_HEAD = {
    "en": """\
Nothing here is wrong, so these rules are off until a profile switches them on. Each was tried
on texts that nobody wrote for it, and every hit was judged by hand. `norsk-samfunnsdel` shows as
notes those that were right at least four times in five; the others had too little to go by.

| Rule | Texts | Hits | Of those wrong |
|---|---|---|---|""",
    "nb": """\
Ikke noe av dette er galt, så reglene er av til en profil slår dem på. Hver regel er prøvd på
tekster som ingen skrev for den, og hvert treff er vurdert for hånd. `norsk-samfunnsdel` viser som
merknader de reglene som hadde rett minst fire ganger av fem. For de andre var det for lite å gå
etter.

| Regel | Tekster | Treff | Gale av dem |
|---|---|---|---|""",
    "nn": """\
Ikkje noko av dette er gale, så reglane er av til ein profil slår dei på. Kvar regel er prøvd på
tekstar som ingen skreiv for han, og kvart treff er vurdert for hand. `norsk-samfunnsdel` viser som
merknader dei reglane som hadde rett minst fire gonger av fem. For dei andre var det for lite å gå
etter.

| Regel | Tekstar | Treff | Gale av dei |
|---|---|---|---|""",
}


def _measured(speaker: Speaker) -> Iterator[str]:
    """How often each rule of advice was right."""
    yield MEASURED_HEAD[speaker.language]
    for code, each in MEASURED.items():
        name = rules()[code].name
        yield f"| {code} {name} | {each.texts} | {each.hits} | {each.wrong} |"
    yield ""


def _rule(rule: Rule, speaker: Speaker) -> Iterator[str]:
    # A label is Sphinx's own and stands on one page only; the other gets a plain anchor,
    # so that both pages have the same address for a rule: #sp301.
    anchor = rule.code.lower()
    yield f"({anchor})=" if speaker.language == "en" else f'<span id="{anchor}"></span>'
    if speaker.language != "en":
        yield ""
    yield f"### {rule.code} {rule.name}"
    yield f"\n{_in_other_languages(speaker, f'#{anchor}')}"
    yield f"\n**{summary(rule, speaker)}**\n"
    yield f"{why(rule, speaker)}\n"
    for heading, examples in (("wrong", rule.bad), ("right", rule.good)):
        for example in examples:
            yield f"{heading_of(example, heading, speaker)}\n"
            yield from _example(example)
    yield f"{IN_PROFILES[speaker.language]}\n"
    for name, words in severities(rule, speaker):
        yield f"- `{name}`: {words}"
    yield ""


IN_PROFILES = {"en": "In the profiles:", "nb": "I profilene:", "nn": "I profilane:"}
PAGES = {"en": ("rules", "English"), "nb": ("rules.nb", "bokmål"), "nn": ("rules.nn", "nynorsk")}
"""The page of the rules in each language, and what the language calls itself."""


def _in_other_languages(speaker: Speaker, anchor: str) -> str:
    """Links to the same in the other languages, as HTML: a plain anchor is none of Sphinx's."""
    links = [
        f'<a href="{page}.html{anchor}" hreflang="{language}">{name}</a>'
        for language, (page, name) in PAGES.items()
        if language != speaker.language
    ]
    return f'<span class="other-languages">{" · ".join(links)}</span>'


def _example(example: Example) -> Iterator[str]:
    # What shows how not to write YAML cannot be coloured as YAML without force.
    yield f"```{{code-block}} {example.format}\n:force:\n"
    yield _seen(example.shown).rstrip("\n")
    yield "```\n"


def _seen(text: str) -> str:
    return text.replace("\t", "→").replace("\u00a0", "⍽")


# The law


LAW_HEAD = {
    "en": """\
# The law

What the profile `norsk-samfunnsdel` asks of a samfunnsdel because a law, or the national
expectations, do so. `strategiplan process plan.yaml` goes through the process step by step;
`strategiplan check plan.yaml` finds the same.

A process is judged by the text of its own time: a consultation by the day that it opened, a
decision by its own day, everything else by the day that the plan was adopted. Where a number or
a word has changed, each has its days.

What the file does not say is not held against the plan. It is *not yet*, where the plan has not
come so far; it *cannot be told*, where the file names it in `not_recorded` or says too little; and
it is *missing*, where a later step presupposes it and nothing says that it took place.

The law gives no rule for counting days. They are counted as calendar days from the latest of
announced, sent and laid out, to the last day to answer. This page is no legal advice.
""",
    "nb": """\
# Loven

Det profilen `norsk-samfunnsdel` krever av en samfunnsdel fordi en lov eller de nasjonale
forventningene gjør det. `strategiplan process plan.yaml` går gjennom prosessen trinn for trinn, og
`strategiplan check plan.yaml` finner det samme.

En prosess blir vurdert etter teksten på sin egen tid: en høring etter dagen den begynte, et vedtak
etter sin egen dag, og alt annet etter dagen planen ble vedtatt. Der et tall eller et ord er endret,
har hvert av dem sine dager.

Det filen ikke sier, blir ikke regnet som feil. Det *gjenstår* når planen ikke er kommet så langt,
det *kan ikke avgjøres* når filen nevner det i `not_recorded` eller sier for lite, og det *mangler*
når et senere trinn forutsetter det og ingenting sier at det er gjort.

Loven sier ikke hvordan dager skal telles. De telles som kalenderdager fra den siste av datoene for
kunngjøring, utsending og utlegging, til siste dag for å uttale seg. Denne siden er ikke juridisk
rådgivning.
""",
    "nn": """\
# Lova

Det profilen `norsk-samfunnsdel` krev av ein samfunnsdel fordi ei lov eller dei nasjonale
forventningane gjer det. `strategiplan process plan.yaml` går gjennom prosessen steg for steg, og
`strategiplan check plan.yaml` finn det same.

Ein prosess blir vurdert etter teksten på si eiga tid: ei høyring etter dagen ho starta, eit vedtak
etter sin eigen dag, og alt anna etter dagen planen vart vedteken. Der eit tal eller eit ord er
endra, har kvart av dei sine dagar.

Det fila ikkje seier, blir ikkje rekna som feil. Det *står att* når planen ikkje er komen så langt,
det *kan ikkje avgjerast* når fila nemner det i `not_recorded` eller seier for lite, og det
*manglar* når eit seinare steg føreset det og ingenting seier at det er gjort.

Lova seier ikkje korleis dagar skal teljast. Dei blir talde som kalenderdagar frå den siste av
datoane for kunngjering, utsending og utlegging, til siste dagen for å uttale seg. Denne sida er
ikkje juridisk rådgiving.
""",
}
LAW_COLUMNS = {
    "en": ("Rests on", "Rule", "Severity", "Holds", "How it is decided"),
    "nb": ("Bygger på", "Regel", "Alvor", "Gjelder", "Slik blir det avgjort"),
    "nn": ("Byggjer på", "Regel", "Alvor", "Gjeld", "Slik blir det avgjort"),
}


def law_page(speaker: Speaker) -> str:
    """The rules of the Norwegian profile that rest on something, by what they rest on."""
    settings = by_code(built_in("norsk-samfunnsdel"))
    resting = [code for code in rules() if code in settings and settings[code].basis]
    columns = LAW_COLUMNS[speaker.language]
    lines = [GENERATED, LAW_HEAD[speaker.language]]
    lines += [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    lines += [_law_row(code, settings[code], speaker) for code in sorted(resting, key=_paragraph)]
    return _joined(lines)


def _paragraph(code: str) -> list[tuple[int, str]]:
    """A key that sorts by law and paragraph: § 4-1 before § 11-2."""
    basis = in_language(by_code(built_in("norsk-samfunnsdel"))[code].basis, "nb")
    parts = re.findall(r"([0-9]+)|([^0-9]+)", basis)
    return [(int(number) if number else -1, words) for number, words in parts]


def _law_row(code: str, setting: RuleSetting, speaker: Speaker) -> str:
    basis = in_language(setting.basis, speaker.language)
    if setting.url:
        basis = f"[{basis}]({setting.url})"
    # The pages in Norwegian have plain anchors, which only a plain link leads to.
    link = f"[{code}](#{code.lower()})"
    if speaker.language != "en":
        link = f'<a href="rules.{speaker.language}.html#{code.lower()}">{code}</a>'
    rule = rules()[code]
    severity = setting.severity or "error"
    cells = (
        basis,
        f"{link} {rule.name}",
        speaker.words.SEVERITIES[severity][0],
        "; ".join(_held(setting, speaker)),
        f"**{summary(rule, speaker)}** {why(rule, speaker)}".replace("\n", " ").replace("|", "\\|"),
    )
    return f"| {' | '.join(cells)} |"


def _held(setting: RuleSetting, speaker: Speaker) -> Iterator[str]:
    """When a rule holds, and what its numbers and words are in each time."""
    versions = setting.versions or (RuleVersion(),)
    for version in versions:
        start, end = version.valid_from or setting.valid_from, version.valid_to
        days = " ".join(
            f"{word} {day}"
            for word, day in zip(_FROM_TO[speaker.language], (start, end), strict=True)
            if day
        )
        said = ", ".join(_said(version, speaker))
        yield f"{days}: {said}" if said else days


_FROM_TO = {"en": ("from", "to"), "nb": ("fra", "til"), "nn": ("frå", "til")}
_NUMBERS = {
    "en": {"days": ("day", "days"), "years": ("year", "years")},
    "nb": {"days": ("dag", "dager"), "years": ("år", "år")},
    "nn": {"days": ("dag", "dagar"), "years": ("år", "år")},
}


def _said(version: RuleVersion, speaker: Speaker) -> Iterator[str]:
    if version.basis:
        yield in_language(version.basis, speaker.language)
    for field, words in _NUMBERS[speaker.language].items():
        number = getattr(version, field)
        if number is not None:
            yield f"{number} {words[number != 1]}"
    phrases = {"media": version.media, "sent_to": version.recipients, "contents": version.contents}
    for field, values in phrases.items():
        if values:
            yield speaker.listed(speaker.phrase(f"{field}/{value}") for value in values)


# Profiles


def profiles_page() -> str:
    """The profiles that come with the library: what each asks for beyond the one below it."""
    lines = [
        GENERATED,
        "# The profiles",
        "",
        "A plan names its profile under `profile`; without one it is `generic`. A profile takes",
        "over everything from the one that it builds on, and each section here says only what it",
        "adds or changes. [](profile-format.md) explains the keys.",
        "",
    ]
    for name in BUILT_IN:
        lines += _profile(name)
    return _joined(lines)


def _profile(name: str) -> Iterator[str]:
    own = built_in(name)
    base_name = "" if name == "generic" else own.extends or "generic"
    yield f"(profile-{name})=\n## {name}\n"
    yield f"**{in_language(own.title, 'en')}** ({in_language(own.title, 'nb')})\n"
    yield f"{in_language(own.description, 'en')}\n"
    if base_name:
        yield f"It builds on [{base_name}](#profile-{base_name}).\n"
    if own.language:
        yield f"Language of a plan that does not say: `{own.language}`.\n"
    if own.levels:
        yield f"Levels: {', '.join(f'`{level}`' for level in own.levels)}.\n"
    if own.counts:
        yield "How many of what:\n"
        for count in own.counts:
            yield f"- {_count(count)}"
        yield ""
    if own.required:
        yield "Needed:\n\n| Kind | Keys |\n|---|---|"
        for kind, names in own.required.items():
            yield f"| `{kind}` | {', '.join(f'`{each}`' for each in names)} |"
        yield ""
    if own.terms:
        terms = [
            f"`{each.name}`: {_term(term)}"
            for each in attrs.fields(type(own.terms))
            if (term := getattr(own.terms, each.name))
        ]
        yield f"Words: {'; '.join(terms)}.\n"
    if own.options:
        yield "Options:\n"
        for each in attrs.fields(Options):
            value = getattr(own.options, each.name)
            if value not in (None, (), {}):
                yield f"- `{each.name}` ({each.metadata['doc']}): {_option(value)}"
        yield ""
    if base_name:
        yield from _changed_rules(name, base_name)
    else:
        yield "It says for every rule how severe it is: [the rules](rules.md).\n"


def _term(term: Term) -> str:
    """The words of a term, in each Norwegian where they differ."""
    words = [
        ", ".join(in_language(text, language) for text in (term.one, term.many) if text)
        for language in ("nb", "nn")
    ]
    return words[0] if words[0] == words[1] else f"{words[0]} (nynorsk: {words[1]})"


def _count(count: Count) -> str:
    numbers = (
        ("exactly", count.exactly),
        ("at least", count.at_least),
        ("at most", count.at_most),
    )
    said = " and ".join(f"{words} {number}" for words, number in numbers if number is not None)
    text = f"`{count.kind}` in each `{count.within}`: {said}"
    return f"{text} ({in_language(count.note, 'en')})" if count.note else text


def _option(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(
            f"`{name}` {', '.join(each) if isinstance(each, tuple) else each}"
            for name, each in value.items()
        )
    if isinstance(value, tuple):
        return ", ".join(f"`{each}`" for each in value)
    return str(value)


def _changed_rules(name: str, base_name: str) -> Iterator[str]:
    base = by_code(load_profile(base_name)[0])
    own = by_code(built_in(name))
    changed = {code: setting for code, setting in sorted(own.items()) if setting != base.get(code)}
    if not changed:
        return
    yield "Rules that it takes otherwise:\n"
    yield f"| Rule | `{base_name}` | `{name}` | Rests on |\n|---|---|---|---|"
    for code, setting in changed.items():
        basis = in_language(setting.basis, "en")
        if setting.url:
            basis = f"[{basis}]({setting.url})"
        if setting.valid_from:
            basis += f", from {setting.valid_from}"
        if setting.valid_to:
            basis += f", to {setting.valid_to}"
        before = base[code].severity
        yield (
            f"| [{code} {rules()[code].name}](#{code.lower()}) | {_severity(before)} "
            f"| {_severity(setting.severity or before)} | {basis} |"
        )
    yield ""


def _severity(severity: str | None) -> str:
    word = severity or "error"
    return "off" if word == "off" else str(ENGLISH.words.SEVERITIES[word][0])


# The graph


def edges_page() -> str:
    """The table of the graph's kinds of edges; ``graph.md`` takes it in."""
    found: dict[str, tuple[list[str], list[str], list[str]]] = {}
    for kind, relation in relations():
        sources, targets, fields = found.setdefault(relation.name, ([], [], []))
        for words, more in ((sources, [kind]), (targets, relation.to_kinds)):
            words += [each for each in more if each not in words]
        if relation.field not in fields:
            fields.append(relation.field)
    lines = [
        GENERATED,
        "| Edge | From | To | The key of the plan file | It says | Norwegian |",
        "|---|---|---|---|---|---|",
    ]
    kinds = len(element_classes())
    for name, (sources, targets, fields) in found.items():
        words = [
            names(speaker.language).RELATIONS.get(name, ("contains", "")) for speaker in SPEAKERS
        ]
        if name == CONTAINS:
            words[1] = ("inneholder", "")
            targets = [*targets, *SDG_KINDS]
        cells = [
            f"`{name}`",
            _kinds_listed(sources, kinds),
            _kinds_listed(targets, kinds),
            ", ".join(f"`{field}`" for field in fields),
            words[0][0],
            words[1][0],
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _kinds_listed(kinds: list[str], every: int) -> str:
    if len(kinds) >= every - 1:
        left_out = [kind for kind in element_classes() if kind not in kinds]
        return f"any but `{left_out[0]}`" if left_out else "any"
    return ", ".join(f"`{kind}`" for kind in kinds)


# The interface


def api_page() -> str:
    """Every public name with its signature and its docstring; ``api.md`` takes it in."""
    groups: dict[str, list[str]] = {
        "Functions": [],
        "Reports and files": [],
        "The graph": [],
        "Editions": [],
        "The plan": [],
        "Values": [],
        "Identifiers": [],
    }
    for name in strategiplan.__all__:
        groups[_group(getattr(strategiplan, name))].append(name)
    lines = [
        GENERATED,
    ]
    for title, members in groups.items():
        lines += [f"## {title}", ""]
        if title == "The plan":
            lines += [
                "Frozen attrs classes, made with keyword arguments. A class's attributes have the",
                "names of the keys in the file, so [the plan file](#format-plan) is their reference:",
                'an absent text or identifier is `""`, an absent list `()`, anything else that is',
                "absent `None`.",
                "",
            ]
        if title == "Identifiers":
            lines += [
                "One `NewType` of `str` for each kind of element. They cost nothing when the",
                "program runs and let a type checker find a goal's identifier in an actor's place.",
                "",
            ]
        for name in members:
            lines += _public(name)
    return _joined(lines)


def _group(item: Any) -> str:
    if isinstance(item, type):
        if issubclass(item, Record):
            return "The plan" if item is not Profile else "Reports and files"
        if item in (strategiplan.Localized, strategiplan.PartialDate):
            return "Values"
        if item.__module__.startswith("strategiplan.graph"):
            return "The graph"
        if item.__module__.startswith("strategiplan.editions"):
            return "Editions"
        return "Reports and files"
    if hasattr(item, "__supertype__"):
        return "Identifiers"
    return "Functions" if callable(item) else "Values"


def _public(name: str) -> Iterator[str]:
    item = getattr(strategiplan, name)
    yield f"({_anchor(name)})="
    if hasattr(item, "__supertype__"):
        yield f"`{name}`\n"
    elif not callable(item):
        yield f"```{{py:data}} {name}\n:value: {item!r}\n```\n"
    elif isinstance(item, type):
        yield from _class(name, item)
    else:
        forms = [_signature(each) for each in get_overloads(item) or [item]]
        first, *more = [f"{name}{form}" for form in forms]
        yield from (f"```{{py:function}} {each}\n```\n" for each in [first, *more][:-1])
        yield f"````{{py:function}} {[first, *more][-1]}"
        yield f"{':no-index:' if more else ''}\n{_prose(item)}\n````\n"


def _anchor(name: str) -> str:
    """Where a name is linked to; the class `Trace` stands aside for the function `trace`."""
    low = name.lower()
    return f"api-{low}-class" if name != low and low in strategiplan.__all__ else f"api-{low}"


def _class(name: str, cls: type[Any]) -> Iterator[str]:
    what = "exception" if issubclass(cls, Exception) else "class"
    yield f"`````{{py:{what}}} {name}\n{_prose(cls)}\n"
    if issubclass(cls, Record):
        anchor = f"#format-{cls.__name__.lower()}"
        names = ", ".join(f"`{field}`" for field in shape(cls).fields)
        yield f"[Its keys]({anchor}): {names}.\n"
    elif attrs.has(cls):
        docs = _attribute_docs(cls)
        for field in attrs.fields(cls):
            if not field.name.startswith("_"):
                text = docs.get(field.name, "")
                yield f"- `{field.name}`: `{_type(field.type, cls)}`{f'. {text}' if text else ''}"
        yield ""
    yield from _members(cls)
    yield "`````\n"


def _members(cls: type[Any]) -> Iterator[str]:
    """The methods and properties of a class, those that speak of public names.

    What it has of a base class that is no public name is its own to a reader.
    """
    hidden = [
        base
        for base in cls.__mro__[1:]
        if base.__module__.startswith("strategiplan") and base.__name__ not in strategiplan.__all__
    ]
    for name, member in {
        k: v for base in (*hidden[::-1], cls) for k, v in vars(base).items()
    }.items():
        if name.startswith("_") or name in ("from_short", "to_short"):
            continue
        if isinstance(member, property) and member.fget:
            found = _type(inspect.signature(member.fget).return_annotation, member.fget)
            if _is_public(found):
                yield f"````{{py:property}} {name}\n:type: {found}\n\n{_prose(member)}\n````\n"
        elif isinstance(member, classmethod):
            bound: Callable[..., Any] = getattr(cls, name)
            yield f"````{{py:method}} {name}{_signature(bound)}\n:classmethod:\n\n{_prose(bound)}\n````\n"
        elif inspect.isfunction(member) and _is_public(_signature(member)):
            signature = re.sub(r"^\(self(, )?", "(", _signature(member))
            yield f"````{{py:method}} {name}{signature}\n{_prose(member)}\n````\n"


_KNOWN = {
    "Any",
    "Decimal",
    "IO",
    "Iterable",
    "Iterator",
    "Literal",
    "Mapping",
    "MultiDiGraph",
    "None",
}


def _is_public(signature: str) -> bool:
    """Whether a signature names nothing but public names and those of the standard library."""
    names = set(re.findall(r"\b[A-Z]\w*", signature))
    return names <= {*strategiplan.__all__, *_KNOWN, "Path", "PathLike"}


def _attribute_docs(cls: type[Any]) -> dict[str, str]:
    """The texts that stand below a class's attributes in its source."""
    (node,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    assert isinstance(node, ast.ClassDef)
    docs = {}
    for field, text in zip(node.body, node.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            docs[field.target.id] = re.sub(r"``([^`]+)``", r"`\1`", str(text.value.value))
    return docs


def _signature(item: Callable[..., Any]) -> str:
    """A signature on one line, its annotations as they are written in the source."""
    signature = inspect.signature(item)
    parameters = [
        each.replace(annotation=_Written(_type(each.annotation, item)))
        if each.annotation is not each.empty
        else each
        for each in signature.parameters.values()
    ]
    returned = signature.return_annotation
    if returned is not inspect.Signature.empty:
        returned = _Written(_type(returned, item))
    return str(signature.replace(parameters=parameters, return_annotation=returned))


class _Written:
    """An annotation that shows itself as it is written."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def _type(annotation: Any, owner: Any) -> str:
    """An annotation as text; the names that its module has for longer types are written out."""
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    names = vars(sys.modules[owner.__module__])

    def written(found: re.Match[str]) -> str:
        value = names.get(found[0])
        if get_origin(value) is Union:
            return " | ".join(map(inspect.formatannotation, get_args(value)))
        if get_origin(value) is not None and not isinstance(value, type):
            return inspect.formatannotation(value)
        return found[0]

    text = re.sub(r"\b[A-Z]\w*", written, text)
    return re.sub(
        r"\b(?:strategiplan|collections|typing|datetime)(?:\.[a-z]\w*)*\.(?=[A-Za-z])", "", text
    )


if __name__ == "__main__":
    main()
