"""A plan to start from: a commented file that asks for what a profile asks for.

What is not written yet is said with `not_recorded`, so that the file is honest
from its first minute and passes its own check as far as an empty plan can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .messages import Speaker
from .model.profile import Profile

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "top": """\
A plan for strategiplan. Lines that begin with # are comments, for you alone.
Check it with:  strategiplan check {file}
See it with:    strategiplan show {file}

`id` is a name that stays: it is never changed, not even when the numbering is.
`code` is the number that is printed. `not_recorded` names what is not written
down yet: take a word off the list as you fill it in.""",
        "title": "Our new plan",
        "period": "The years that the plan holds for.",
        "status": "draft, consultation, adopted or superseded.",
        "terms": "What the plan calls its own levels.",
        "vision": "The future that the plan wants: take away the # and write it.",
        "vision_text": "A good place to live",
        "challenges": "The long-term challenges. Goals name them under `addresses`.",
        "goals": "Goals, with what belongs to each standing further in.",
        "sdgs": "the UN's Sustainable Development Goals, such as [11, 13.2]",
        "responsible": "who answers for it, by the `id` of an actor below",
        "actors": "Everybody who answers for something or takes part.",
        "actor": "The municipality",
        "sources": "Where it is all taken from.",
        "source": "The plan itself",
    },
    "nb": {
        "top": """\
En plan for strategiplan. Linjer som begynner med #, er kommentarer til deg selv.
Sjekk den med:  strategiplan check {file}
Se den med:     strategiplan show {file}

`id` er et navn som blir stående: det endres aldri, heller ikke når numrene gjør
det. `code` er nummeret som trykkes. `not_recorded` nevner det som ikke er
skrevet inn ennå: ta et ord av listen etter hvert som du fyller ut.""",
        "title": "Vår nye plan",
        "period": "Årene planen gjelder for.",
        "status": "draft (utkast), consultation (på høring), adopted (vedtatt) eller superseded (erstattet).",
        "terms": "Det planen kaller nivåene sine.",
        "vision": "Framtiden planen vil ha: ta bort # og skriv den inn.",
        "vision_text": "Et godt sted å leve",
        "challenges": "De langsiktige utfordringene. Målene nevner dem under `addresses`.",
        "goals": "Mål, med det som hører til hvert av dem, lenger inn.",
        "sdgs": "FNs bærekraftsmål, for eksempel [11, 13.2]",
        "responsible": "hvem som har ansvaret, med `id` til en aktør nedenfor",
        "actors": "Alle som har ansvar for noe eller deltar.",
        "actor": "Kommunen",
        "sources": "Hvor alt er hentet fra.",
        "source": "Planen selv",
    },
}


def starter(
    profile: Profile, name: str, language: str, *, file: str = "plan.yaml", year: int = 2026
) -> str:
    """The text of a new plan for a profile, in a language that there are messages in."""
    words = _WORDS[language]
    speaker = Speaker(language, (profile.terms,) if profile.language == language else ())
    lines = [f"# {line}".rstrip() for line in words["top"].format(file=file).split("\n")]
    lines += [
        "",
        "id: plan",
        f"title: {words['title']}",
        f"profile: {name}",
        f"language: {language}",
        f"status: draft  # {words['status']}",
        f"# {words['period']}",
        f"period: {year}-{year + 12}",
        "",
        f"# {words['terms']}",
        "terms:",
        *(
            f"  {kind}: {{one: {speaker.kind(kind)}, many: {speaker.kind(kind, True)}}}"
            for kind in _levels(profile)
        ),
        "",
        f"# {words['vision']}",
        f"# vision: {words['vision_text']}",
        "",
        f"# {words['challenges']}",
        "challenges:",
        "  - id: challenge-1",
        *_unwritten(4, profile, "challenge"),
        "",
        f"# {words['goals']}",
        *_goals(profile, words),
        "",
        f"# {words['actors']}",
        "actors:",
        "  - id: municipality",
        f"    title: {words['actor']}",
        "    type: municipality",
        *_source(4, profile, "actor"),
    ]
    if profile.options and profile.options.sources_for:
        lines += ["", f"# {words['sources']}", "sources:", "  - id: plan-document"]
        lines.append(f"    title: {words['source']}")
    return "\n".join(lines) + "\n"


def _levels(profile: Profile) -> Iterator[str]:
    wanted = profile.levels or ("goal", "subgoal", "strategy")
    for kind in ("focus_area", "goal", "subgoal", "strategy", "measure"):
        if kind in wanted:
            yield kind


def _count(profile: Profile, kind: str, within: str) -> int:
    for count in profile.counts:
        if (count.kind, count.within) == (kind, within):
            number = count.exactly if count.exactly is not None else count.at_least
            return number if number is not None else min(1, count.at_most or 0)
    return 1


def _goals(profile: Profile, words: Mapping[str, str]) -> Iterator[str]:
    levels = list(_levels(profile))
    yield "goals:"
    for goal in range(1, _count(profile, "goal", "plan") + 1):
        yield f"  - id: goal-{goal}"
        yield f'    code: "{goal}"'
        yield from _unwritten(4, profile, "goal", () if "subgoal" in levels else ("strategies",))
        if goal == 1:
            yield "    addresses: [challenge-1]"
            yield f"    # sdgs: [11]  # {words['sdgs']}"
        if "subgoal" not in levels:
            continue
        yield "    subgoals:"
        for subgoal in range(1, _count(profile, "subgoal", "goal") + 1):
            yield f"      - id: goal-{goal}-subgoal-{subgoal}"
            yield f'        code: "{goal}.{subgoal}"'
            if (goal, subgoal) == (1, 1):
                yield from _unwritten(8, profile, "subgoal")
                yield "        strategies:"
                yield "          - id: strategy-1"
                yield from _unwritten(12, profile, "strategy")
                yield f"            responsible: [municipality]  # {words['responsible']}"
            else:
                yield from _unwritten(8, profile, "subgoal", ("strategies",))


def _unwritten(
    indent: int, profile: Profile, kind: str, more: tuple[str, ...] = ()
) -> Iterator[str]:
    yield f"{' ' * indent}not_recorded: [{', '.join(('title', *more))}]"
    yield from _source(indent, profile, kind)


def _source(indent: int, profile: Profile, kind: str) -> Iterator[str]:
    if profile.options and kind in profile.options.sources_for:
        yield f"{' ' * indent}sources: [plan-document]"
