"""Plans side by side as a person reads it: in a terminal, as Markdown, as CSV; and as JSON."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, get_args

import attrs

from ..comparison import LEVELS, ComparedPlan, Comparison, Near, Shared, Worded
from ..comparison.sdgs import SdgProfile
from ..comparison.sharing import Sort
from ..diagnostics import format_path
from ..messages import Speaker, names, spoken, visible
from ..model import in_language
from ..vocabulary import sdg_label
from .escaping import in_csv, in_markdown
from .paragraphs import hanging

GOALS = tuple(str(goal) for goal in range(1, 18))
MOST_PAIRS = 20
"""How many pairs of goals a terminal shows."""
MOST_PAIRS_ON_A_PAGE = 200
"""How many pairs of goals a page shows; JSON and CSV hold them all."""
MOST_NAMES = 8
"""How many plans are named in a line."""
MOST_SHARED = 60
"""How many of the things that plans share are named, of each sort."""
_NAME = 28
"""The width of a plan's name in a terminal, in characters."""
_WIDTH = 100


@attrs.frozen
class PairInWords:
    """Two goals that are near each other, ready to be shown."""

    heading: str
    """How much they have in common: "mye felles, 0,76"."""
    goals: tuple[tuple[str, str], tuple[str, str]]
    """For each the plan's name, and the goal's kind, number and title."""
    words: str
    """The words that they share, each with its part of the likeness."""


class ComparisonTeller:
    """Puts a comparison into words."""

    def __init__(self, comparison: Comparison, speaker: Speaker) -> None:
        self.comparison = comparison
        self.speaker = speaker
        language = speaker.language
        self._names = names(language)
        self._speakers = [
            Speaker(language, (spoken(each.plan.terms, each.plan.language, language),))
            for each in comparison.plans
        ]
        self.levels = tuple(
            kind
            for kind in LEVELS
            if any(kind in each.structure.levels for each in comparison.plans)
        )
        """The levels that any of the plans has."""
        self.pairs = comparison.pairs

    def say(self, key: str, **values: Any) -> str:
        """A phrase of comparing, beginning with a capital letter."""
        return capital(self.speaker.phrase(f"compare/{key}", **values))

    def title(self) -> str:
        """What is held against what."""
        return self.say("heading", count=len(self.comparison.plans))

    def name(self, place: int, longest: int = 80) -> str:
        """What a plan is called."""
        return visible(self.comparison.plans[place].name, longest)

    def several(self, places: Iterable[int]) -> str:
        """Some plans by their names; all of them in two words."""
        every = list(places)
        if len(every) == len(self.comparison.plans) > 2:
            return self.speaker.phrase("compare/all", count=len(every))
        shown = "; ".join(self.name(place) for place in every[:MOST_NAMES])
        rest = len(every) - MOST_NAMES
        return f"{shown} {self.speaker.phrase('compare/and', count=rest)}" if rest > 0 else shown

    # Structure

    def facts(self, each: ComparedPlan) -> tuple[str, str, str]:
        """A plan's type, status and period in words; ``?`` for what the file does not say."""
        plan = each.plan
        phrases = self.speaker.words.PHRASES
        kind = phrases[f"type/{plan.type}"] if plan.type else "?"
        status = phrases[f"status/{plan.status}"] if plan.status else "?"
        return kind, status, _years(each)

    def known_facts(self, each: ComparedPlan) -> list[str]:
        """The type, the status and the period, those of them that the file says."""
        return [fact for fact in self.facts(each) if fact != "?"]

    def level_names(self) -> list[str]:
        """What the levels are called in general: the heads of the columns."""
        return [capital(self.speaker.kind(kind, several=True)) for kind in self.levels]

    def counts(self, each: ComparedPlan) -> list[str]:
        """How many of each level a plan has."""
        levels = each.structure.levels
        return [str(levels[kind].count) if kind in levels else "–" for kind in self.levels]

    def term(self, each: ComparedPlan, kind: str) -> str:
        """What a plan calls a level, in its own language and quoted; empty where it does not say."""
        level = each.structure.levels.get(kind)
        if level is None or not level.term:
            return ""
        return visible(level.term, 40).join(self.speaker.words.QUOTES)

    def under(self, place: int, kind: str) -> list[str]:
        """How many there are under each element above: "1–2 per delmål"."""
        level = self.comparison.plans[place].structure.levels.get(kind)
        return [
            self.speaker.phrase(
                "compare/under" if whole else "compare/under_partly",
                number=str(least) if least == most else f"{least}–{most}",
                holder=self._speakers[place].kind(holder),
            )
            for holder, (least, most, whole) in (level.under if level else {}).items()
        ]

    # SDGs

    def profile_note(self, profile: SdgProfile) -> str:
        """What has to be said of a plan's links as a whole; empty where they are all there."""
        if profile.state == "stated":
            return ""
        return self.speaker.phrase(f"compare/state/{profile.state}")

    def roles(self, profile: SdgProfile) -> str:
        """How many of the links say each role: "først og fremst 3, bidrar 2"."""
        counts: dict[str, int] = {}
        for use in profile.uses.values():
            for role, count in use.roles.items():
                counts[role] = counts.get(role, 0) + count
        return ", ".join(
            f"{self._names.CHOICES[f'role/{role}']} {counts[role]}"
            for role in ("primary", "contributes", "equals", "hinders")
            if role in counts
        )

    def sdg_name(self, goal: str) -> str:
        """One of the UN's goals by its number and name."""
        return f"{goal} {sdg_label(goal, self.speaker.language)}"

    def sdg_lines(self) -> Iterator[str]:
        """What all plans are linked to, what only one of them is, and how certain that is."""
        found = self.comparison
        linked = sum(bool(each.sdgs.uses) for each in found.plans)
        if linked > 1:
            every = "; ".join(map(self.sdg_name, found.sdgs_of_all))
            yield self.say(
                "sdgs_all", count=linked, codes=every or self.speaker.phrase("link/none")
            )
            alone: dict[int, list[str]] = {}
            for goal, place in found.sdgs_of_one.items():
                alone.setdefault(place, []).append(self.sdg_name(goal))
            if alone:
                codes = ". ".join(
                    f"{self.name(place)}: {'; '.join(goals)}"
                    for place, goals in list(alone.items())[:MOST_NAMES]
                )
                yield self.say("sdgs_one", codes=codes)
        if not found.sdgs_certain:
            yield self.say(
                "sdgs_uncertain",
                names=self.several(
                    place for place, each in enumerate(found.plans) if each.sdgs.state != "stated"
                ),
            )

    # What they share

    def shared_by_sort(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """For each sort of thing its name, and what of it is shared by which plans."""
        for sort in get_args(Sort):
            every = [each for each in self.comparison.shared if each.sort == sort]
            if every:
                lines = [
                    (self._thing(each), self.several(each.plans)) for each in every[:MOST_SHARED]
                ]
                if len(every) > MOST_SHARED:
                    lines.append(
                        (self.speaker.phrase("compare/and", count=len(every) - MOST_SHARED), "")
                    )
                yield self.say(f"sort/{sort}"), lines

    def _thing(self, shared: Shared) -> str:
        if shared.sort == "sdg":
            return self.sdg_name(shared.key)
        if shared.sort == "statutory_subject":
            return str(self._names.CHOICES[f"statutory_subjects/{shared.key}"])
        words = " / ".join(visible(way) for way in shared.written[:4])
        if shared.sort == "term":
            return f"{words} ({self.speaker.kind(shared.key)})"
        if shared.sort == "actor":
            return f"{words} ({self.speaker.phrase(f'compare/by_{shared.evidence}')})"
        return words

    # Goals

    def pair(self, near: Near) -> PairInWords:
        """Two goals that are near each other."""
        likeness = f"{near.likeness:.2f}".replace(".", self.speaker.words.DECIMAL)
        words = [
            f"{_written(each.written)} {round(100 * each.weight)} %" for each in near.words[:8]
        ]
        if len(near.words) > 8:
            words.append("…")
        return PairInWords(
            f"{self.say(f'sure/{near.sure}')}, {likeness}",
            (self._goal(near.one), self._goal(near.other)),
            ", ".join(words),
        )

    def _goal(self, goal: Worded) -> tuple[str, str]:
        element = goal.element
        words = self._speakers[goal.plan].kind(element.kind)
        if element.code:
            words += f" {visible(element.code, 20)}"
        title = in_language(element.title, self.speaker.language)
        opened, closed = self.speaker.words.QUOTES
        return self.name(goal.plan), f"{words} {opened}{visible(title, 400)}{closed}"

    def near_notes(self) -> Iterator[str]:
        """What was not compared, and why."""
        found = self.comparison
        goalless = [
            place
            for place, each in enumerate(found.plans)
            if not {"focus_area", "goal", "subgoal"} & each.structure.levels.keys()
        ]
        if goalless:
            yield self.say("no_goals", names=self.several(goalless))
        unworded = [place for place, each in enumerate(found.plans) if each.unworded]
        if unworded:
            yield self.say(
                "unworded",
                count=sum(each.unworded for each in found.plans),
                names=self.several(unworded),
            )
        without = [place for place, each in enumerate(found.plans) if not each.plan.language]
        if without and len(without) < len(found.plans):
            yield self.say("no_language", names=self.several(without))
        if found.searched == "rare":
            yield self.say("rare")
        by_id: dict[str, list[int]] = {}
        for place, each in enumerate(found.plans):
            if each.plan.id:
                by_id.setdefault(each.plan.id, []).append(place)
        for key, places in by_id.items():
            if len(places) > 1:
                yield self.say("one_id", id=visible(key), names=self.several(places))


def _years(each: ComparedPlan) -> str:
    period = each.plan.period
    if period is None or not (period.start or period.end):
        return "?"
    return f"{period.start or ''}–{period.end or ''}"


def _written(written: tuple[str, str]) -> str:
    """A shared word as both write it, once where that is the same."""
    one, other = (visible(word, 40).casefold() for word in written)
    return one if one == other else f"{one}/{other}"


def capital(words: str) -> str:
    """The words with a capital letter at the beginning."""
    return words[:1].upper() + words[1:]


# In a terminal


def to_text(teller: ComparisonTeller, *, colour: bool = False) -> str:
    """The comparison for a terminal."""
    bold = "\033[1m{}\033[0m" if colour else "{}"
    lines = [bold.format(teller.title()), "", bold.format(teller.say("structure")), ""]
    lines += _structure(teller)
    lines += ["", bold.format(teller.say("sdgs")), "", *_sdgs(teller)]
    lines += ["", bold.format(teller.say("shared")), "", *_shared(teller)]
    lines += ["", bold.format(teller.say("near")), "", *_near(teller)]
    return "\n".join(lines) + "\n"


def _structure(teller: ComparisonTeller) -> Iterator[str]:
    plans = teller.comparison.plans
    heads = [teller.say("period"), *teller.level_names(), teller.say("depth")]
    widths = [max(11, len(heads[0]) + 2), *(max(7, len(head) + 2) for head in heads[1:])]
    yield " " * _NAME + "".join(f"{h:>{w}}" for h, w in zip(heads, widths, strict=True))
    for place, each in enumerate(plans):
        cells = [teller.facts(each)[2], *teller.counts(each), str(each.structure.depth)]
        row = "".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
        yield f"{teller.name(place, _NAME - 1):<{_NAME}}{row}"
    yield ""
    yield from textwrap.wrap(teller.say("legend"), _WIDTH)
    for place, each in enumerate(plans):
        yield ""
        known = ", ".join(teller.known_facts(each))
        yield teller.name(place) + (f" ({known})" if known else "")
        for kind in teller.levels:
            if kind in each.structure.levels:
                said = [
                    word for word in (teller.term(each, kind), *teller.under(place, kind)) if word
                ]
                if said:
                    level = teller.speaker.kind(kind, several=True)
                    yield from hanging(f"{level}: {'; '.join(said)}", _WIDTH)


def _sdgs(teller: ComparisonTeller) -> Iterator[str]:
    yield " " * _NAME + "".join(f"{goal:>3}" for goal in GOALS)
    for place, each in enumerate(teller.comparison.plans):
        name = f"{teller.name(place, _NAME - 1):<{_NAME}}"
        note = teller.profile_note(each.sdgs)
        if each.sdgs.uses:
            cells = "".join(f"{each.sdgs.cell(goal):>3}" for goal in GOALS)
            said = ", ".join(filter(None, (note, teller.roles(each.sdgs))))
            yield f"{name}{cells}  {said}".rstrip()
        else:
            yield f"{name}  {note}"
    yield ""
    yield teller.say("sdg_legend")
    for line in teller.sdg_lines():
        yield from textwrap.wrap(line, _WIDTH, subsequent_indent="  ")


def _shared(teller: ComparisonTeller) -> Iterator[str]:
    nothing = True
    for sort, things in teller.shared_by_sort():
        nothing = False
        yield sort
        for thing, plans in things:
            yield from hanging(f"{thing}: {plans}" if plans else thing, _WIDTH)
    if nothing:
        yield teller.say("nothing_shared")


def _near(teller: ComparisonTeller) -> Iterator[str]:
    yield from textwrap.wrap(teller.say("near_explained"), _WIDTH)
    for near in teller.pairs[:MOST_PAIRS]:
        pair = teller.pair(near)
        yield ""
        yield pair.heading
        for plan, goal in pair.goals:
            yield from hanging(f"{plan}: {goal}", _WIDTH)
        yield from hanging(f"{teller.speaker.phrase('compare/words')}: {pair.words}", _WIDTH)
    left = len(teller.pairs) - MOST_PAIRS
    if left > 0:
        yield ""
        yield teller.say("more", count=left)
    if not teller.pairs:
        yield ""
        yield teller.say("no_near")
    notes = list(teller.near_notes())
    if notes:
        yield ""
    for note in notes:
        yield from textwrap.wrap(note, _WIDTH, subsequent_indent="  ")


# As Markdown


def to_markdown(teller: ComparisonTeller) -> str:
    """The comparison as Markdown."""
    plans = teller.comparison.plans
    say = teller.say
    lines = [f"# {teller.title()}", "", f"## {say('structure')}", ""]
    heads = [say("plan"), say("type"), say("status"), say("period")]
    lines += _table_head([*heads, *teller.level_names(), say("depth")])
    for place, each in enumerate(plans):
        cells = [_levels_cell(teller, place, kind) for kind in teller.levels]
        facts = map(in_markdown, teller.facts(each))
        name = in_markdown(teller.name(place))
        lines.append(_row([name, *facts, *cells, str(each.structure.depth)]))
    lines += ["", in_markdown(say("legend")), "", f"## {say('sdgs')}", ""]
    lines += _table_head([say("plan"), *map(teller.sdg_name, GOALS), say("remarks")])
    for place, each in enumerate(plans):
        cells = [_sdg_cell(each.sdgs, goal) for goal in GOALS]
        said = (teller.profile_note(each.sdgs), teller.roles(each.sdgs))
        lines.append(
            _row(
                [
                    in_markdown(teller.name(place)),
                    *cells,
                    in_markdown(", ".join(filter(None, said))),
                ]
            )
        )
    lines += ["", in_markdown(say("sdg_legend")), ""]
    lines += [f"- {in_markdown(line, 4_000)}" for line in teller.sdg_lines()]
    lines += ["", f"## {say('shared')}", ""]
    sorts = list(teller.shared_by_sort())
    for sort, things in sorts:
        lines += [f"### {in_markdown(sort)}", ""]
        lines += [f"- {in_markdown(': '.join(filter(None, each)), 4_000)}" for each in things]
        lines.append("")
    lines += [] if sorts else [in_markdown(say("nothing_shared")), ""]
    lines += [f"## {say('near')}", "", in_markdown(say("near_explained"), 4_000), ""]
    for near in teller.pairs[:MOST_PAIRS_ON_A_PAGE]:
        pair = teller.pair(near)
        lines.append(f"- **{in_markdown(pair.heading)}**")
        lines += [f"  - {in_markdown(f'{plan}: {goal}', 600)}" for plan, goal in pair.goals]
        words = f"{teller.speaker.phrase('compare/words')}: {pair.words}"
        lines.append(f"  - {in_markdown(words, 600)}")
    left = len(teller.pairs) - MOST_PAIRS_ON_A_PAGE
    lines += [f"- {in_markdown(say('more', count=left))}"] if left > 0 else []
    lines += [] if teller.pairs else [in_markdown(say("no_near"))]
    notes = [f"- {in_markdown(note, 4_000)}" for note in teller.near_notes()]
    return "\n".join([*lines, *([""] if notes else []), *notes]) + "\n"


def _levels_cell(teller: ComparisonTeller, place: int, kind: str) -> str:
    each = teller.comparison.plans[place]
    level = each.structure.levels.get(kind)
    if level is None:
        return "–"
    more = [word for word in (teller.term(each, kind), *teller.under(place, kind)) if word]
    return "<br>".join([str(level.count), *map(in_markdown, more)])


def _sdg_cell(profile: SdgProfile, goal: str) -> str:
    use = profile.uses.get(goal)
    share = f" ({percent(use.share)})" if use and profile.state == "stated" else ""
    return profile.cell(goal) + share


def percent(share: float) -> str:
    """A share of a whole in percent: "12 %"."""
    return f"{round(100 * share)} %"


def _table_head(heads: Sequence[str]) -> list[str]:
    return [_row(list(map(in_markdown, heads))), _row(["---"] * len(heads))]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


# For programs


def to_csv(teller: ComparisonTeller) -> str:
    """The comparison as CSV: one line a plan, with its structure and its links to the UN's goals.

    A cell is empty where the file does not say, not 0.
    """
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    write(
        [
            *("name", "id", "title", "owners", "type", "status", "start", "end"),
            *(column for kind in LEVELS for column in (kind, f"{kind}_complete", f"{kind}_term")),
            *("depth", "depth_complete", "sdgs"),
            *(f"sdg_{goal}" for goal in GOALS),
        ]
    )
    for each in teller.comparison.plans:
        plan, period = each.plan, each.plan.period
        cells: list[str] = [
            *(each.name, plan.id, in_language(plan.title, plan.language), "; ".join(each.owners)),
            *(plan.type or "", plan.status or ""),
            *(str(day or "") for day in (period and period.start, period and period.end)),
        ]
        for kind in LEVELS:
            level = each.structure.levels.get(kind)
            if level is None:
                cells += ["", "", ""]
            else:
                number = str(level.count.number) if str(level.count) != "?" else ""
                cells += [number, _yes(level.count.complete), level.term]
        cells += [str(each.structure.depth.number), _yes(each.structure.depth.complete)]
        cells.append(each.sdgs.state)
        for goal in GOALS:
            use = each.sdgs.uses.get(goal)
            cells.append(str(use.elements) if use else "0" if each.sdgs.state == "stated" else "")
        write([in_csv(cell) for cell in cells])
    return out.getvalue()


def pairs_to_csv(teller: ComparisonTeller) -> str:
    """The nearest goals as CSV: one line a pair."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    ends = [
        f"{side}_{column}"
        for side in ("one", "other")
        for column in ("plan", "kind", "code", "title")
    ]
    write(["likeness", "sure", *ends, "words"])
    for near in teller.pairs:
        cells = [f"{near.likeness:.4f}", near.sure]
        for goal in (near.one, near.other):
            element = goal.element
            title = in_language(element.title, teller.speaker.language)
            plan = teller.comparison.plans[goal.plan].name
            cells += [plan, element.kind, element.code, title]
        cells.append("; ".join(_written(word.written) for word in near.words))
        write([in_csv(cell) for cell in cells])
    return out.getvalue()


def _yes(value: bool) -> str:
    return "true" if value else "false"


def to_json(teller: ComparisonTeller) -> str:
    """The whole comparison for programs."""
    return json.dumps(to_data(teller.comparison), ensure_ascii=False, indent=2) + "\n"


def to_data(comparison: Comparison) -> dict[str, Any]:
    """The same as plain Python values."""
    return {
        "version": 1,
        "plans": [_plan_data(each) for each in comparison.plans],
        "shared": [
            {
                "sort": each.sort,
                "key": each.key,
                "written": list(each.written),
                "plans": list(each.plans),
                "evidence": each.evidence,
            }
            for each in comparison.shared
        ],
        "sdgs": {
            "all": list(comparison.sdgs_of_all),
            "one": comparison.sdgs_of_one,
            "certain": comparison.sdgs_certain,
        },
        "near": [
            {
                "one": _goal_data(near.one),
                "other": _goal_data(near.other),
                "likeness": near.likeness,
                "sure": near.sure,
                "language": near.language,
                "words": [
                    {"one": each.written[0], "other": each.written[1], "weight": each.weight}
                    for each in near.words
                ],
            }
            for near in comparison.near
        ],
        "searched": comparison.searched,
    }


def _plan_data(each: ComparedPlan) -> dict[str, Any]:
    plan, period = each.plan, each.plan.period
    return {
        "name": each.name,
        "id": plan.id,
        "title": str(plan.title),
        "language": plan.language,
        "owners": list(each.owners),
        "type": plan.type,
        "status": plan.status,
        "period": {
            "start": str(period.start) if period and period.start else None,
            "end": str(period.end) if period and period.end else None,
        },
        "levels": {
            kind: {
                "number": level.count.number,
                "complete": level.count.complete,
                "term": level.term,
                "under": {
                    holder: {"least": least, "most": most, "complete": whole}
                    for holder, (least, most, whole) in level.under.items()
                },
            }
            for kind, level in each.structure.levels.items()
        },
        "depth": {
            "number": each.structure.depth.number,
            "complete": each.structure.depth.complete,
        },
        "sdgs": {
            "state": each.sdgs.state,
            "uses": {
                goal: {
                    "elements": use.elements,
                    "share": round(use.share, 4),
                    "roles": dict(use.roles),
                }
                for goal, use in each.sdgs.uses.items()
            },
        },
        "unworded": each.unworded,
    }


def _goal_data(goal: Worded) -> dict[str, Any]:
    element = goal.element
    return {
        "plan": goal.plan,
        "path": format_path(goal.path),
        "kind": element.kind,
        "id": element.id,
        "code": element.code,
        "title": str(element.title),
    }
