"""The overview of a round for the case file: every submission, the answer, and what changed.

Submissions are taken one at a time. Each is put into words at once and waits on a shelf
until the last has come, so that they can stand under the goal that they are about.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, Literal, TypeVar

import attrs

from ..editions.rewording import Piece
from ..exporting.documents.outline import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
)
from ..exporting.documents.wording import clean, language_tag
from ..messages import Speaker, visible
from ..model import Consultation, Element, Plan, Submission, in_language
from ..report.editions import Line, spaced
from ..report.story import capital
from .discretion import Discreet, Discretion, internally
from .ground import Ground
from .revision import Revised, Revision, Side
from .shelf import Sections, Shelf
from .state import OUTCOMES, Counts, Tally, is_answered
from .state_forms import Sort, word_for

TextChoice = Literal["whole", "beginning", "none"]
"""How much of what a submission says is in the overview."""
MadeFor = Literal["everybody", "internal"]

BEGINNING = 400
"""How much of a text is its beginning, in characters."""
_AT_ONCE = 400
"""How many senders are listed in one piece."""
OTHER, UNSORTED, UNANSWERED = "other", "unsorted", "unanswered"
"""The sections that are no goals: other parts of the plan, what names no part, what waits."""
_PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*")

T = TypeVar("T")


@attrs.frozen
class Answer:
    """One submission as it stands in the overview."""

    place: int
    """Which one it is, from 1."""
    submission: Submission
    about: tuple[int, ...]
    """The elements that it is about, by their numbers."""
    unknown: tuple[str, ...]
    """What it says it is about, and nothing in the plan is called."""
    groups: tuple[int, ...]
    """The goals that those stand in; 0 for the other parts of the plan."""
    revised: tuple[Revised, ...]
    """What became of the elements that were changed because of it."""

    @property
    def number(self) -> str:
        """The number that it goes by: its identifier, else its place."""
        return clean(self.submission.id) or str(self.place)

    @property
    def anchor(self) -> str:
        """The place where it stands."""
        return anchor_of(self.place)


def anchor_of(place: int) -> str:
    """The place where the submission of that number stands."""
    return f"submission-{place}"


@attrs.frozen(kw_only=True)
class Overview:
    """What an overview is made of, and for whom."""

    plan: Plan
    """The plan as it was read."""
    consultation: Consultation
    speaker: Speaker
    before: Plan | None = None
    """The edition that was sent out; ``None`` where it is not at hand."""
    after: Plan | None = None
    """The edition that came of it."""
    texts: TextChoice = "whole"
    made_for: MadeFor = "everybody"
    discreet: Discreet | None = None
    """What makes submissions fit for everybody; without it, `Discretion`."""

    def ground(self) -> Ground:
        """What submissions are about: the edition that was sent out, and what came to it."""
        old = self.before or self.after or self.plan
        return Ground(old, self.after if self.before else None)

    def shown(self, text: str) -> str:
        """As much of what a submission says as was asked for."""
        if self.texts == "none":
            return ""
        if self.texts == "beginning" and len(text) > BEGINNING:
            return f"{text[:BEGINNING].rsplit(maxsplit=1)[0].rstrip()} […]"
        return text

    def gather(
        self,
        submissions: Iterable[Submission],
        shelf: Shelf[T],
        render: Callable[[Answer], T],
    ) -> Gathered[T]:
        """Take every submission of the round, and keep what `render` makes of each."""
        found = Gathered(self, shelf)
        shown: Discreet = internally
        if self.made_for == "everybody":
            shown = self.discreet or Discretion(self.speaker)
        for submission in submissions:
            if submission.consultation in ("", self.consultation.id):
                found.take(shown(submission), render)
        found.settle()
        return found


class Gathered(Generic[T]):
    """All submissions of a round, in words and in their sections."""

    def __init__(self, overview: Overview, shelf: Shelf[T]) -> None:
        self.overview = overview
        self.shelf = shelf
        self.speaker = overview.speaker
        self.ground = overview.ground()
        self.revision = Revision(overview.before, overview.after, overview.speaker)
        self.tally = Tally(self.ground, overview.consultation)
        self.sections = Sections()
        self.numbers: list[str] = []
        """What each submission goes by, by its place."""
        self.references: dict[int, array[int]] = {}
        """By a goal, the places of submissions about it that stand elsewhere."""
        self.waiting: dict[int, array[int]] = {}
        """By a goal, the places of those about it that nobody has assessed."""
        self.senders: dict[tuple[bool, str, str], array[int]] = {}
        """By sender, the places of what they sent; private persons stand last."""
        self.asked: set[str] = set()
        self.named: dict[str, int] = {}
        """By an element's identifier, how many submissions are about it."""
        self._repeats: list[tuple[int, str, Answer]] = []

    def take(self, submission: Submission, render: Callable[[Answer], T]) -> None:
        """Take one submission."""
        self.tally.take(submission)
        about, unknown = self.ground.about(submission.concerns)
        groups = tuple(dict.fromkeys(self.ground.group(number) for number in about))
        place = len(self.numbers) + 1
        revised = tuple(self._revised(name) for name in dict.fromkeys(submission.changed))
        answer = Answer(place, submission, about, unknown, groups, revised)
        self.numbers.append(answer.number)
        self.asked.update(submission.changed)
        for name in dict.fromkeys(submission.concerns):
            self.named[name] = self.named.get(name, 0) + 1
        private = submission.sender_type in (None, "private-person")
        key = (private, clean(submission.sender), submission.sender_type or "")
        if key[1]:
            self.senders.setdefault(key, array("q")).append(place)
        self.shelf.put(render(answer))
        if not is_answered(submission) and submission.same_as:
            self._repeats.append((place, submission.same_as, attrs.evolve(answer, revised=())))
        else:
            self._place(answer, answered=is_answered(submission))

    def _revised(self, identifier: str) -> Revised:
        return self.revision.of(identifier, self.named_element(identifier))

    def named_element(self, identifier: str) -> str:
        """What an identifier names; the identifier where nothing is called so."""
        number = self.ground.by_id.get(identifier)
        return visible(identifier) if number is None else self.ground.name(number, self.speaker)

    def settle(self) -> None:
        """Put the submissions that repeat others where those lead them."""
        outcomes = self.tally.resolved()
        for _, same, answer in self._repeats:
            self._place(answer, answered=outcomes[same] is not None)
        self._repeats.clear()

    def _place(self, answer: Answer, *, answered: bool) -> None:
        part = answer.place - 1
        if not answer.groups:
            self.sections.add(UNSORTED, part)
            return
        first, *others = answer.groups
        if answered:
            self.sections.add(first or OTHER, part)
        else:
            self.sections.add(UNANSWERED, part)
            others = [first, *others]
        known = self.references if answered else self.waiting
        for group in others:
            known.setdefault(group, array("q")).append(answer.place)

    # In order

    def goals(self) -> list[int]:
        """The goals that anything is said about, in the order of the plan; 0 last."""
        wanted = {*self.references, *self.waiting}
        found = [
            number
            for number in self.ground.in_order()
            if number in wanted or self.sections.count(number)
        ]
        return [*found, *([0] if 0 in wanted or self.sections.count(OTHER) else [])]

    def in_order(self) -> Iterator[tuple[str | int, int]]:
        """Each section with each of its parts, in the order of the overview."""
        order: list[str | int] = [group or OTHER for group in self.goals()]
        for section in (*order, UNSORTED, UNANSWERED):
            for part in self.sections.of(section):
                yield section, part

    def section_name(self, section: str | int) -> str:
        """What a section is called."""
        if isinstance(section, int):
            return capital(self.ground.name(section, self.speaker, kind=False))
        return self.speaker.phrase(f"answers/section_{section}")


class Chapters(Generic[T]):
    """Puts what was gathered into blocks: totals, senders, goals, and what is left."""

    def __init__(self, gathered: Gathered[T]) -> None:
        self.gathered = gathered
        self.overview = gathered.overview
        self.speaker = gathered.speaker
        self.say = gathered.speaker.phrase
        self.counts: Counts = gathered.tally.counts()

    def document(self) -> Document:
        """What stands around the chapters, and the headings of those."""
        overview, item = self.overview, self.overview.consultation
        title = clean(in_language(item.title, self.speaker.language))
        plan = clean(in_language(overview.plan.title, self.speaker.language))
        parts = [plan] if plan else []
        if item.edition:
            parts.append(self.say("answers/edition", edition=clean(item.edition)))
        if item.open_from and item.closes:
            parts.append(
                self.say(
                    "process/span",
                    start=self.speaker.date(item.open_from),
                    end=self.speaker.date(item.closes),
                )
            )
        internal = overview.made_for == "internal"
        return Document(
            title=(
                Run(self.say("answers/title", round=title or self.speaker.kind("consultation"))),
            ),
            language=self.speaker.language,
            subtitle=", ".join(parts),
            marking=self.say("export/internal") if internal else "",
            authors=(),
            contents=self.say("documents/contents"),
            page=self.say("documents/page", page="{page}", pages="{pages}"),
            blocks=tuple(self._headings()),
        )

    def _headings(self) -> Iterator[Heading]:
        yield self._heading("totals")
        yield self._heading("senders")
        for group in self.gathered.goals():
            yield self.goal_heading(group)
        yield self._heading(UNSORTED)
        yield self._heading(UNANSWERED)
        yield self._heading("nobody")

    def _heading(self, key: str, level: int = 1) -> Heading:
        return Heading((Run(self.say(f"answers/section_{key}")),), level, f"chapter-{key}")

    def goal_heading(self, group: int) -> Heading:
        """The heading of a goal."""
        if not group:
            return self._heading(OTHER)
        name = self.gathered.section_name(group)
        return Heading((Run(name),), 1, f"goal-{group}")

    # What stands first

    def beginning(self) -> Iterator[Block]:
        """What the overview is, how many there are of what, and who sent them."""
        yield from self.numbers()
        yield self._heading("senders")
        yield _paragraph(self.say("answers/senders_order"))
        yield from self._senders()

    def numbers(self) -> Iterator[Block]:
        """What the overview is, and how many there are of what."""
        first = self._heading("totals")
        yield attrs.evolve(first, new_page=True)
        for words in self._remarks():
            yield _paragraph(words)
        yield from self._totals()

    def _remarks(self) -> Iterator[str]:
        overview, revision = self.overview, self.gathered.revision
        everybody = overview.made_for == "everybody"
        yield self.say("answers/discreet" if everybody else "answers/open")
        if overview.texts != "whole":
            yield self.say(f"answers/texts_{overview.texts}")
        if revision.known:
            assert overview.before is not None
            assert overview.after is not None
            yield self.say(
                "answers/compared",
                old=clean(overview.before.edition) or self.say("answers/sent_out"),
                new=clean(overview.after.edition) or self.say("answers/next"),
            )
        else:
            lacking = "old" if overview.before is None else "new"
            yield self.say(f"answers/no_{lacking}")

    def _totals(self) -> Iterator[Block]:
        counts, say = self.counts, self.say
        rows = [("received", counts.received), ("answered", counts.answered)]
        rows += [("unanswered", counts.unanswered), ("unsorted", counts.unsorted)]
        rows += [
            (key, number)
            for key, number in (
                ("repeats", counts.repeated),
                ("latecomers", counts.late),
                ("undated_ones", counts.undated),
            )
            if number
        ]
        yield Table(
            say("answers/all_table"),
            (say("answers/what"), say("answers/number")),
            tuple((_runs(capital(say(f"answers/{key}"))), _runs(str(n))) for key, n in rows),
            (6, 2),
        )
        numbers: tuple[tuple[Sort, Mapping[str, int]], ...] = (
            ("outcome", counts.outcomes),
            ("sender", counts.senders),
            ("channel", counts.channels),
        )
        for sort, found in numbers:
            if found:
                yield Table(
                    capital(say(f"answers/by_{sort}")),
                    (capital(say(f"answers/by_{sort}")), say("answers/number")),
                    tuple(
                        (_runs(capital(word_for(sort, word, self.speaker))), _runs(str(number)))
                        for word, number in found.items()
                    ),
                    (6, 2),
                )
        yield from self._by_goal()

    def _by_goal(self) -> Iterator[Block]:
        """How many are about each goal, and what came of them."""
        ground = self.gathered.ground
        rows = [
            each
            for each in self.counts.elements
            if each.element.kind in ("focus_area", "goal", "subgoal")
        ]
        if not rows:
            return
        used = [key for key in (*OUTCOMES, "") if any(key in each.outcomes for each in rows)]
        head = [self.say("answers/about"), self.say("answers/number")]
        head += [self.say(f"answers/short_{key or 'none'}") for key in used]
        head.append(self.say("answers/short_waiting"))
        known = {id(ground.elements[group]): group for group in self.gathered.goals() if group}
        lines = []
        for each in rows:
            group = known.get(id(each.element), 0)
            name = Run(
                self._short(each.element),
                to=f"goal-{group}" if group else "",
                strong=each.depth == 0,
            )
            cells = [each.received, *(each.outcomes.get(key, 0) for key in used)]
            cells.append(each.received - each.answered)
            lines.append(((name,), *(_runs(str(number)) for number in cells)))
        yield Table(
            self.say("answers/goals_table"), tuple(head), tuple(lines), (6, *[2] * (len(head) - 1))
        )
        yield _paragraph(self.say("answers/rolled_up"))

    def _short(self, element: Element) -> str:
        title = visible(in_language(element.title, self.speaker.language), 90)
        words = f"{clean(element.code)} {title}".strip()
        return words or self.speaker.kind(element.kind)

    def _senders(self) -> Iterator[Block]:
        gathered = self.gathered
        keys = sorted(gathered.senders, key=lambda key: (key[0], _natural(key[1]), key[2]))
        for start in range(0, len(keys), _AT_ONCE):
            yield Facts(
                tuple(
                    Fact(self._sender(key[1], key[2]), (self.links(gathered.senders[key]),))
                    for key in keys[start : start + _AT_ONCE]
                )
            )
        nameless = len(gathered.numbers) - sum(map(len, gathered.senders.values()))
        if nameless:
            yield _paragraph(self.say("answers/nameless", count=nameless))

    def _sender(self, name: str, kind: str) -> str:
        if kind in ("", "private-person"):
            return name
        return f"{name} ({word_for('sender', kind, self.speaker)})"

    def links(self, places: Iterable[int]) -> Runs:
        """The numbers of submissions, each leading to where it stands."""
        found: list[Run] = []
        for place in places:
            found += [Run(", ")] if found else []
            found.append(Run(self.gathered.numbers[place - 1], to=anchor_of(place)))
        return tuple(found)

    # The goals

    def goal_beginning(self, group: int) -> Iterator[Block]:
        """The heading of a goal, and where else there is something about it."""
        yield self.goal_heading(group)
        gathered = self.gathered
        if group in gathered.references:
            found = self.links(gathered.references[group])
            yield Paragraph((Run(f"{self.say('answers/also')} "), *found))
        if group in gathered.waiting:
            found = self.links(gathered.waiting[group])
            yield Paragraph((Run(f"{self.say('answers/also_waiting')} "), *found))

    def section_beginning(self, section: str) -> Iterator[Block]:
        """The heading of what is unsorted or unanswered, and that there is nothing of it."""
        yield self._heading(section)
        if section == UNANSWERED:
            count = self.counts.unanswered
            unsorted = count - self.gathered.sections.count(UNANSWERED)
        else:
            count, unsorted = self.gathered.sections.count(UNSORTED), 0
        if not count:
            yield _paragraph(self.say(f"answers/all_{section}"))
        else:
            yield _paragraph(self.say(f"answers/some_{section}", count=count))
        if unsorted:
            yield _paragraph(self.say("answers/some_above", count=unsorted))

    def end(self) -> Iterator[Block]:
        """What changed and no submission is said to have changed."""
        yield self._heading("nobody")
        gathered = self.gathered
        if not gathered.revision.known:
            lacking = "old" if self.overview.before is None else "new"
            yield _paragraph(self.say(f"answers/no_{lacking}"))
            return
        found = list(gathered.revision.nobody_asked(gathered.asked))
        yield _paragraph(self.say("answers/some_nobody" if found else "answers/all_nobody"))
        for name, revised in found:
            yield from revision_blocks(revised, self.speaker)
            count = gathered.named.get(name, 0)
            if count:
                yield _paragraph(self.say("answers/about_it", count=count))


def answer_blocks(answer: Answer, overview: Overview, ground: Ground) -> tuple[Block, ...]:
    """One submission in words."""
    return tuple(_Wording(answer, overview, ground).blocks())


class _Wording:
    def __init__(self, answer: Answer, overview: Overview, ground: Ground) -> None:
        self.answer = answer
        self.overview = overview
        self.ground = ground
        self.speaker = overview.speaker
        self.say = overview.speaker.phrase

    def blocks(self) -> Iterator[Block]:
        answer, submission = self.answer, self.answer.submission
        title = self.say("answers/one", number=answer.number)
        sender = clean(submission.sender)
        if sender:
            title = f"{title}: {sender}"
        yield Heading((Run(title),), 2, answer.anchor, listed=False)
        yield Facts(tuple(self._facts()))
        tag = language_tag(submission.language)
        language = "" if tag == self.speaker.language else tag
        text = self.overview.shown(submission.text)
        yield from self._part("answers/text", text, language)
        yield from self._part("answers/assessment", submission.assessment)
        outcome = submission.outcome
        if outcome:
            words = Run(capital(word_for("outcome", outcome, self.speaker)), strong=True)
            yield Paragraph((*self._label("answers/outcome_is"), words))
        elif is_answered(submission):
            without = Run(self.say("answers/no_outcome"))
            yield Paragraph((*self._label("answers/outcome_is"), without))
        elif submission.same_as:
            yield _paragraph(self.say("answers/see", number=clean(submission.same_as)))
        else:
            yield Paragraph((Run(self.say("answers/not_answered"), strong=True),))
        yield from self._part("answers/reason", submission.reason)
        for revised in answer.revised:
            yield from revision_blocks(revised, self.speaker)

    def _label(self, key: str) -> Runs:
        return _labelled(self.say(key))

    def _part(self, key: str, text: str, language: str = "") -> Iterator[Paragraph]:
        parts = [clean(part) for part in _PARAGRAPHS.split(text.replace("\r\n", "\n"))]
        for place, part in enumerate(filter(None, parts)):
            label = self._label(key) if place == 0 else ()
            yield Paragraph((*label, Run(part, language)))

    def _facts(self) -> Iterator[Fact]:
        submission, say = self.answer.submission, self.say
        if submission.received:
            yield _fact(say("answers/received_on"), self.speaker.date(submission.received))
        if submission.sender_type:
            words = word_for("sender", submission.sender_type, self.speaker)
            yield _fact(say("answers/by_sender"), words)
        if submission.channel:
            words = word_for("channel", submission.channel, self.speaker)
            yield _fact(say("answers/by_channel"), words)
        if submission.reference:
            yield _fact(say("answers/reference"), clean(submission.reference))
        if submission.title:
            yield _fact(say("answers/heading"), clean(submission.title))
        names = [self.ground.name(number, self.speaker) for number in self.answer.about]
        names += [say("answers/unknown_name", name=visible(each)) for each in self.answer.unknown]
        names = names or [say("answers/nothing")]
        yield Fact(say("answers/concerns"), tuple(_runs(clean(name)) for name in names))
        if submission.same_as:
            yield _fact(say("answers/same_as"), clean(submission.same_as))
        if submission.attachments:
            found = tuple(_runs(clean(each)) for each in submission.attachments)
            yield Fact(say("answers/attachments"), found)


def revision_blocks(revised: Revised, speaker: Speaker) -> Iterator[Block]:
    """What became of one element: what it was called, and before and after side by side."""
    say = speaker.phrase
    word = "" if revised.became == "changed" else f" – {say(f'answers/became_{revised.became}')}"
    label = _labelled(say("answers/change"))
    yield Paragraph((*label, Run(f"{clean(revised.name)}{word}")))
    told = [side for side in revised.sides if side.label]
    for side in revised.sides:
        if not side.label:
            yield Paragraph(_marked(side.after))
    if told:
        yield Table(
            say("answers/sides_table", element=clean(revised.name)),
            (say("answers/field"), say("answers/before"), say("answers/after")),
            tuple(_row(side, say("answers/nothing_there")) for side in told),
            (3, 7, 7),
            told=True,
        )


def _row(side: Side, nothing: str) -> tuple[Runs, Runs, Runs]:
    sides = [_marked(line) or _runs(nothing) for line in (side.before, side.after)]
    return _runs(side.label), sides[0], sides[1]


def _marked(line: Line) -> Runs:
    found = (Piece(piece.fate, piece.text) for piece in spaced(line))
    return tuple(Run(visible(each.text, len(each.text) + 1), fate=each.fate) for each in found)


def _labelled(words: str) -> Runs:
    return (Run(f"{words}:", strong=True), Run(" "))


def _runs(text: str) -> Runs:
    return (Run(text),)


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _fact(term: str, text: str) -> Fact:
    return Fact(term, (_runs(text),))


def _natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """What sorts names as people do: "privatperson 2" before "privatperson 10"."""
    return tuple(
        (not part.isdecimal(), int(part) if part.isdecimal() and len(part) < 19 else 0, part)
        for part in re.split(r"(\d+)", text.casefold())
    )
