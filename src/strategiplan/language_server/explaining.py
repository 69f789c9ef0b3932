"""What stands at a place: what a key is, what an identifier refers to, what a rule rests on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import attrs

from ..diagnostics import Finding, Span
from ..messages import visible
from ..messages.words import Named
from ..model.base import Exemption
from ..model.shape import Field
from ..model.values import PartialDate
from ..report.escaping import in_markdown
from ..report.rule import severities, summary, why
from ..vocabulary import sdg_codes, sdg_label
from ..walk import elements_on
from .desk import Desk
from .naming import Name, Spot, definitions, name_at, plan_id, references
from .sheet import Sheet
from .tree import Branch, at, leaf

MOST_COUNTED = 200_000
"""The longest text, in characters, of which a mouse that rests on a word has all places counted."""


@attrs.frozen
class Explanation:
    """What is shown of a place, in Markdown, and the stretch that it is about."""

    text: str
    span: Span | None


def explained(
    desk: Desk, sheet: Sheet, offset: int, findings: Iterable[Finding] = ()
) -> Explanation | None:
    """What is to be said of a place; `findings` are those that are marked there."""
    parts: list[str] = []
    span: Span | None = None
    found = at(sheet.tree, offset) if sheet.kind == "plan" else None
    if found is not None:
        branch, is_key = found
        words = _key(sheet, branch) if is_key else _value(desk, sheet, branch, offset)
        if words:
            parts.append(words)
            span = branch.key if is_key else branch.span
    parts += dict.fromkeys(_rule(sheet, finding.code) for finding in findings)
    parts = list(filter(None, parts))
    return Explanation("\n\n---\n\n".join(parts), span) if parts else None


def _key(sheet: Sheet, branch: Branch) -> str:
    if branch.owner is None or branch.field is None:
        return ""
    return key_explained(sheet, branch.owner, branch.field)


def key_explained(sheet: Sheet, owner: type, field: Field) -> str:
    """What a key is called and what it means, with the words to choose from."""
    say = sheet.key_words
    title = say.title(owner, field)
    text = f"**{in_markdown(title[:1].upper() + title[1:])}** `{field.name}`\n\n"
    text += in_markdown(say.description(owner, field), 2_000)
    if field.choices:
        text += "\n\n" + "\n".join(
            f"- `{word}`: {in_markdown(say.choice(field.name, word))}" for word in field.choices
        )
    return text


def _value(desk: Desk, sheet: Sheet, branch: Branch, offset: int) -> str:
    if branch.rows is not None or not branch.value:
        return ""
    name = name_at(sheet, offset)
    if name is not None:
        return _name(desk, sheet, name)
    owner, field = leaf(branch)
    if owner is None or field is None:
        return ""
    say, value = sheet.key_words, branch.value
    if field.choices:
        return (
            f"`{value}`: {in_markdown(say.choice(field.name, value))}"
            if value in field.choices
            else ""
        )
    if field.type_name == "SdgCode":
        return sdg_explained(value, sheet.speaker.language)
    if (owner, field.name) == (Exemption, "rule"):
        return _rule(sheet, value)
    known = say.known(owner, field)
    if value in known:
        return f"`{value}`: {in_markdown(known[value])}"
    if field.form in ("date", "partial-date"):
        return _date(sheet, value)
    return ""


def sdg_explained(code: str, language: str) -> str:
    """An SDG's code and what it is about, with what it belongs to; empty for no such code."""
    if code not in sdg_codes():
        return ""
    steps = code.split(".")
    codes = [".".join(steps[:end]) for end in range(1, len(steps) + 1)]
    return "  \n".join(f"**SDG {each}** {in_markdown(sdg_label(each, language))}" for each in codes)


def _date(sheet: Sheet, value: str) -> str:
    try:
        date = PartialDate.parse(value)
    except ValueError:
        return ""
    if not date.day:
        return ""
    return sheet.speaker.date(datetime.date(date.year, date.month, date.day))


def _rule(sheet: Sheet, code: str) -> str:
    """A rule by its code or its name: what it finds, why, and what it rests on."""
    rules = sheet.key_words.rules
    rule = rules.get(code) or next((each for each in rules.values() if each.name == code), None)
    if rule is None:
        return ""
    speaker, profile = sheet.speaker, sheet.used_profile
    heading = " ".join(dict.fromkeys((rule.code, rule.name)))
    lines = [f"**{in_markdown(heading)}**", in_markdown(summary(rule, speaker, profile), 2_000)]
    lines += [in_markdown(why(rule, speaker), 4_000)]
    for name, words in severities(rule, speaker, {profile.name: profile}):
        said = speaker.phrase("severity", profile=visible(name))
        lines.append(f"{in_markdown(said)}: {in_markdown(words, 2_000)}")
    return "\n\n".join(filter(None, lines))


def _name(desk: Desk, sheet: Sheet, name: Name) -> str:
    """What an identifier stands for, and how often it is referred to."""
    spots = list(definitions(desk, sheet, name))
    if not spots:
        return in_markdown(sheet.speaker.phrase("story/missing", name=name.element or name.plan))
    lines = [_element(sheet, spot) for spot in dict.fromkeys(spots)]
    if len(sheet.text) <= MOST_COUNTED:
        count = sum(1 for _ in references(desk, sheet, name, declaration=False))
        lines.append(sheet.speaker.phrase("lsp/used", count=count))
    return "\n\n".join(lines)


def _element(sheet: Sheet, spot: Spot) -> str:
    element = element_at(spot.sheet, spot.span.start)
    if element is None:
        return ""
    found, where = element
    text = f"**{in_markdown(sheet.speaker.name(found))}**"
    if where:
        text += f"  \n{in_markdown(where, 1_000)}"
    if spot.sheet is not sheet:
        title = spot.sheet.plan.title if spot.sheet.plan else ""
        of = title or plan_id(spot.sheet) or spot.sheet.name
        text += f"  \n{in_markdown(sheet.speaker.phrase('story/in', plan=sheet.speaker.quote(of)))}"
    return text


def element_at(sheet: Sheet, offset: int) -> tuple[Named, str] | None:
    """The element that is called by what stands at an offset, and where it is, in words."""
    found = at(sheet.tree, offset)
    if found is None or sheet.plan is None:
        return None
    path = found[0].path
    steps = elements_on(sheet.plan, path)
    element = steps[-1][0] if steps else sheet.plan
    return Named.of(element), sheet.speaker.way(steps[:-1])
