"""A plan to start from: a commented file that asks for what a profile asks for.

What is not written yet is said with `not_recorded`, so that the file is honest
from its first minute and passes its own check as far as an empty plan can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .messages import Speaker, message_language, spoken
from .model.profile import Profile
from .writing.yaml import scalar

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "top": """\
A plan in strategiplan's format. Lines that begin with # are comments, for you alone.
Check it with:  strategiplan check {file}
See it with:    strategiplan show {file}

`id` is a name that stays: it is never changed, not even when the numbering is.
Give each one a word that tells what it is about before anybody refers to it.
`code` is the number that is printed. `not_recorded` names what is not written
down yet: take a word off the list as you fill it in.""",
        "title": "Our new plan",
        "period": "The years that the plan holds for.",
        "status": "draft, consultation, adopted or superseded.",
        "terms": "What the plan calls its own levels.",
        "vision": "The future that the plan wants: take away the # and write it.",
        "vision_text": "A good place to live",
        "challenges": "The long-term challenges. Goals name them under `addresses`.",
        "levels": "The levels of the plan: what belongs to each stands further in.",
        "sdgs": "the UN's Sustainable Development Goals, such as [11, 13.2]",
        "responsible": "who answers for it, by the `id` of an actor below",
        "actors": "Everybody who answers for something or takes part.",
        "actor": "The municipality",
        "sources": "Where it is all taken from.",
        "source": "The plan itself",
    },
    "nb": {
        "top": """\
En plan i strategiplans format. Linjer som begynner med #, er kommentarer til deg selv.
Sjekk den med:  strategiplan check {file}
Se den med:     strategiplan show {file}

`id` er et navn som blir stående: det endres aldri, heller ikke når numrene gjør
det. Gi hver `id` et ord som sier hva det handler om, før noen viser til den.
`code` er nummeret som trykkes. `not_recorded` nevner det som ikke er skrevet inn
ennå: ta et ord av listen etter hvert som du fyller ut.""",
        "title": "Vår nye plan",
        "period": "Årene planen gjelder for.",
        "status": "draft (utkast), consultation (på høring), adopted (vedtatt) eller superseded (erstattet).",
        "terms": "Det planen kaller nivåene sine.",
        "vision": "Framtiden planen vil ha: ta bort # og skriv den inn.",
        "vision_text": "Et godt sted å leve",
        "challenges": "De langsiktige utfordringene. Målene nevner dem under `addresses`.",
        "levels": "Nivåene i planen: det som hører til hvert av dem, står lenger inn.",
        "sdgs": "FNs bærekraftsmål, for eksempel [11, 13.2]",
        "responsible": "hvem som har ansvaret, med `id` til en aktør nedenfor",
        "actors": "Alle som har ansvar for noe eller deltar.",
        "actor": "Kommunen",
        "sources": "Hvor alt er hentet fra.",
        "source": "Planen selv",
    },
    "nn": {
        "top": """\
Ein plan i formatet til strategiplan. Linjer som byrjar med #, er kommentarar til deg sjølv.
Sjekk han med:  strategiplan check {file}
Sjå han med:    strategiplan show {file}

`id` er eit namn som blir ståande: det blir aldri endra, heller ikkje når numra blir
det. Gi kvar `id` eit ord som seier kva det handlar om, før nokon viser til han.
`code` er nummeret som blir trykt. `not_recorded` nemner det som ikkje er skrive inn
enno: ta eit ord av lista etter kvart som du fyller ut.""",
        "title": "Den nye planen vår",
        "period": "Åra planen gjeld for.",
        "status": "draft (utkast), consultation (på høyring), adopted (vedteken) eller superseded (erstatta).",
        "terms": "Det planen kallar nivåa sine.",
        "vision": "Framtida planen vil ha: ta bort # og skriv ho inn.",
        "vision_text": "Ein god stad å leve",
        "challenges": "Dei langsiktige utfordringane. Måla nemner dei under `addresses`.",
        "levels": "Nivåa i planen: det som høyrer til kvart av dei, står lenger inn.",
        "sdgs": "berekraftsmåla til FN, til dømes [11, 13.2]",
        "responsible": "kven som har ansvaret, med `id` til ein aktør nedanfor",
        "actors": "Alle som har ansvar for noko eller deltek.",
        "actor": "Kommunen",
        "sources": "Kor alt er henta frå.",
        "source": "Planen sjølv",
    },
}
"""What a new plan says, by language."""

_KEYS = {
    "focus_area": "focus_areas",
    "goal": "goals",
    "subgoal": "subgoals",
    "strategy": "strategies",
    "measure": "measures",
}
"""The levels from the outside in, with the key that each stands under."""


def starter(
    profile: Profile,
    name: str,
    language: str,
    *,
    file: str = "plan.yaml",
    year: int = 2026,
    schema: str = "",
) -> str:
    """The text of a new plan for a profile, in a language that there are messages in.

    The levels and numbers are the profile's, and so is the plan's language
    where its messages come in the one that is asked for. `schema` is the file of a
    schema beside the plan, which the first line names for editors.
    """
    words = WORDS[language]
    own = bool(profile.language) and message_language(profile.language) == language
    speaker = Speaker(language, (spoken(profile.terms, profile.language, language),))
    levels: list[str] = [
        kind for kind in _KEYS if kind in (profile.levels or ("goal", "subgoal", "strategy"))
    ]
    lines = [f"# yaml-language-server: $schema={schema}", "#"] if schema else []
    lines += [f"# {line}".rstrip() for line in words["top"].format(file=file).split("\n")]
    lines += [
        "",
        "id: plan",
        f"title: {words['title']}",
        f"profile: {scalar(name)}",
        f"language: {profile.language if own else language}",
        f"status: draft  # {words['status']}",
        f"# {words['period']}",
        f"period: {year}-{year + 12}",
        "",
        f"# {words['terms']}",
        "terms:",
        *(f"  {kind}: {_term(speaker, kind)}" for kind in levels),
        "",
        f"# {words['vision']}",
        f"# vision: {words['vision_text']}",
        "",
        f"# {words['challenges']}",
        "challenges:",
        "  - id: challenge-1",
        *_unwritten(4, profile, "challenge"),
        "",
        f"# {words['levels']}",
        *_level(profile, words, levels, "plan", 0, ""),
        "",
        f"# {words['actors']}",
        "actors:",
        "  - id: municipality",
        f"    title: {words['actor']}",
        *_source(4, profile, "actor"),
        "    type: municipality",
    ]
    if profile.options and profile.options.sources_for:
        lines += ["", f"# {words['sources']}", "sources:", "  - id: plan-document"]
        lines.append(f"    title: {words['source']}")
    return "\n".join(lines) + "\n"


def _term(speaker: Speaker, kind: str) -> str:
    one, many = speaker.kind(kind), speaker.kind(kind, several=True)
    return one if one == many else f"{{one: {one}, many: {many}}}"


def _count(profile: Profile, kind: str, within: str) -> int:
    for count in profile.counts:
        if (count.kind, count.within) == (kind, within):
            number = count.exactly if count.exactly is not None else count.at_least
            return number if number is not None else min(1, count.at_most or 0)
    return 1


def _level(
    profile: Profile,
    words: Mapping[str, str],
    levels: list[str],
    within: str,
    indent: int,
    above: str,
) -> Iterator[str]:
    """A level with all below it; the first element of each is laid out further than the others."""
    if not levels:
        return
    kind, *below = levels
    number = _count(profile, kind, within)
    if not number:
        return
    margin = " " * indent
    yield f"{margin}{_KEYS[kind]}:"
    first = all(part == "1" for part in above.split(".") if part)
    for place in range(1, number + 1):
        code = f"{above}.{place}" if above else f"{place}"
        yield f"{margin}  - id: {kind.replace('_', '-')}-{code.replace('.', '-')}"
        if kind not in ("strategy", "measure"):
            yield f"{margin}    code: {code}"
        laid_out = first and place == 1
        # Every subgoal has its place; strategies are shown once.
        goes_on = bool(below) and (laid_out or below[0] in ("goal", "subgoal"))
        missing = [_KEYS[below[0]]] if below and not goes_on else []
        yield from _unwritten(indent + 4, profile, kind, missing)
        if kind == "goal" and laid_out:
            yield f"{margin}    addresses: [challenge-1]"
            yield f"{margin}    # sdgs: [11]  # {words['sdgs']}"
        if kind in ("strategy", "measure") and laid_out:
            yield f"{margin}    responsible: [municipality]  # {words['responsible']}"
        if goes_on:
            yield from _level(profile, words, below, kind, indent + 4, code)


def _unwritten(indent: int, profile: Profile, kind: str, more: Iterable[str] = ()) -> Iterator[str]:
    yield f"{' ' * indent}not_recorded: [{', '.join(('title', *more))}]"
    yield from _source(indent, profile, kind)


def _source(indent: int, profile: Profile, kind: str) -> Iterator[str]:
    if profile.options and kind in profile.options.sources_for:
        yield f"{' ' * indent}sources: [plan-document]"
