"""Elements of a plan as a page shows them: what stands out, what stands below, what is missing."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

import attrs
from markupsafe import Markup, escape

from ...graph.relations import relations
from ...messages import names
from ...model import Element, FocusArea, Goal, Indicator
from ...report.story import ElementWords, capital
from .markup import Markings, clean, rows
from .submissions import Answers, SubmissionsShown
from .trend import Trend, trend

_SHOWN = {"id", "code", "title", "description", "not_recorded", "exemptions"}
"""The fields that have a place of their own, or none."""
_BELOW_ALL = {"note", "wordings", "misprints", "sources"}
"""What the keepers of the data say, which stands last."""
_LEAD = {
    *("responsible", "partners", "addresses", "themes", "supports", "related", "period"),
    *("sdgs", "contributors", "indicates", "direction", "baseline", "target", "trend", "verdict"),
    *("concerns", "statutory_subjects"),
}
"""What stands out on goals and what is done; the rest is behind "more"."""
_OPEN = {
    *("consultation", "participation", "decision", "publication", "linked_plan"),
    *("actor", "source", "priority", "theme", "challenge"),
}
"""The kinds of which all stands out but what the keepers say."""
_WITHIN = ("focus_area", "goal", "subgoal", "strategy", "measure", "indicator")
AIMS = ("focus_area", "goal", "subgoal")


@attrs.frozen
class Row:
    """A field and what it says."""

    key: str
    label: str
    values: list[Markup]


@attrs.frozen
class View:
    """One element as it is shown, with what stands in it."""

    number: int
    kind: str
    word: str
    """What its kind is called, with a capital letter."""
    code: str
    title: Markup
    """Its title; what stands in its place where it has none."""
    titled: bool
    anchor: str
    href: str
    level: int
    """The level of its heading."""
    description: Markup
    lead: list[Row]
    rest: list[Row]
    gap: str
    """What is known to be in the plan and is not written down."""
    links: list[Row]
    """What refers to it, by how."""
    trend: Trend | None
    below: dict[str, list[View]]
    """What stands in it, by kind."""
    contributions: list[View]
    """What others can do: its own and those of its strategies."""
    answers: Answers | None = None
    """What people answered about it, where submissions are shown."""

    @property
    def brief(self) -> bool:
        """Whether nothing stands in it."""
        return not self.contributions and not any(self.below.values())

    @property
    def heading(self) -> int:
        """The level of its heading as HTML has it."""
        return min(self.level, 6)


class Views:
    """Makes the views of a page."""

    def __init__(self, markings: Markings, submissions: SubmissionsShown | None = None) -> None:
        self.markings = markings
        self.submissions = submissions
        self.lists = markings.lists
        self.say = markings.speaker.phrase
        self.children: dict[int, list[int]] = {}

    def of(self, number: int, level: int, *, deep: bool = True, aims: bool = True) -> View:
        """An element; with `deep` all that stands in it, without `aims` no goals that do."""
        lists, markings = self.lists, self.markings
        element = lists.elements[number]
        below: dict[str, list[View]] = {kind: [] for kind in _WITHIN}
        contributions: list[View] = []
        for child in lists.children[number] if deep else ():
            kind = lists.elements[child].kind
            if kind == "contribution":
                contributions.append(self.of(child, level))
            elif aims or not isinstance(lists.elements[child], (FocusArea, Goal)):
                # What is done is a list: it has no headings of its own.
                step = 1 if kind in AIMS or kind == "indicator" else 0
                below.setdefault(kind, []).append(self.of(child, level + step, aims=aims))
        if element.kind != "strategy":
            contributions += [
                each for view in below.get("strategy", ()) for each in view.contributions
            ]
        lead, rest = self._rows(number, element)
        return View(
            number=number,
            kind=element.kind,
            word=markings.kind(element.kind),
            code=markings.plain(element.code, 40),
            title=self.title(number),
            titled=bool(element.title),
            anchor=markings.addresses.anchors[number],
            href=markings.addresses.href(number, markings.page),
            level=level,
            description=markings.said(element.description),
            lead=lead,
            rest=rest,
            gap=self.gap(element),
            links=list(self.links(number)),
            trend=trend(element, markings) if isinstance(element, Indicator) else None,
            below=below,
            contributions=contributions,
            answers=self.submissions.answers(element.id, markings) if self.submissions else None,
        )

    def several(self, numbers: Iterable[int], level: int, *, deep: bool = True) -> list[View]:
        """Several elements."""
        return [self.of(number, level, deep=deep) for number in numbers]

    def title(self, number: int) -> Markup:
        """An element's title; in its place what is known of it."""
        element = self.lists.elements[number]
        if element.title:
            return self.markings.said(element.title)
        known = "web/no_wording" if "title" in element.not_recorded else "untitled"
        return escape(capital(self.say(known).strip("()")))

    def gap(self, element: Element) -> str:
        """What is known to exist and is not written down, in a sentence."""
        fields = self.unrecorded(element)
        return clean(self.say("web/not_recorded", fields=fields)) if fields else ""

    def unrecorded(self, element: Element) -> str:
        """The same by name only: "strategier og bidrag"."""
        words = ElementWords(element, self.markings.speaker)
        fields = [words.field(name) for name in element.not_recorded]
        return clean(self.markings.speaker.listed(fields))

    def _rows(self, number: int, element: Element) -> tuple[list[Row], list[Row]]:
        lead: list[Row] = []
        rest: list[Row] = []
        for name, label, values in rows(self.markings, number, _SHOWN):
            stands_out = element.kind in _OPEN or name in _LEAD
            (lead if stands_out and name not in _BELOW_ALL else rest).append(
                Row(name, label, values)
            )
        return lead, sorted(rest, key=lambda row: row.key in _BELOW_ALL)

    def links(self, number: int) -> Iterator[Row]:
        """What refers to an element, by how it does; nothing for a source, which everything does."""
        lists, markings = self.lists, self.markings
        if lists.elements[number].kind == "source":
            return
        groups: dict[str, list[int]] = {}
        for edge in lists.incoming[number]:
            groups.setdefault(lists.relations[edge].name, []).append(lists.sources[edge])
        words = names(markings.language).RELATIONS
        for relation in _in_order():
            if relation in groups and relation != "sources":
                found = [markings.link(each) for each in dict.fromkeys(groups[relation])]
                yield Row(relation, capital(words[relation][1]), found)


@functools.cache
def _in_order() -> tuple[str, ...]:
    """The relations in the order of the model, but what an actor answers for first."""
    found = [each.name for _, each in relations() if each.form == "reference"]
    first = ("responsible", "partners", "contributors", "owners")
    return tuple(dict.fromkeys((*first, *found)))
