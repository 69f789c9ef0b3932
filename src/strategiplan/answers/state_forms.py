"""The state of consultations as a person reads it: in a terminal, as Markdown; and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from ..diagnostics import format_path
from ..messages import Speaker, names, visible
from ..messages.words import Named
from ..model import Consultation, in_language
from ..report.escaping import in_markdown
from ..report.paragraphs import hanging
from ..report.story import ElementWords, capital
from .ground import AIMS
from .state import ConsultationState, Counts, ElementCount, RoundState

WIDTH = 90
_TITLE = 66
_MOST_NAMES = 30
"""How many elements that nobody answered about, and unknown names, are named."""

Sort = Literal["channel", "sender", "outcome"]


class StateTeller:
    """Puts the state of consultations into words."""

    def __init__(self, state: ConsultationState, speaker: Speaker) -> None:
        self.state = state
        self.speaker = speaker
        self.say = speaker.phrase

    def title(self) -> str:
        """What the plan is called."""
        title = in_language(self.state.plan.title, self.speaker.language)
        return visible(title, WIDTH) or capital(self.speaker.kind("plan"))

    def name(self, each: RoundState) -> str:
        """What a round is called."""
        title = visible(in_language(each.consultation.title, self.speaker.language), WIDTH)
        return title or capital(self.speaker.name(Named.of(each.consultation)))

    def facts(self, each: RoundState) -> Iterator[str]:
        """What is known of a round before its answers, a line each."""
        item = each.consultation
        words = ElementWords(item, self.speaker)
        first = [words.choice("subject", item.subject)] if item.subject else []
        if item.edition:
            first.append(self.say("answers/edition", edition=visible(item.edition)))
        if first:
            yield " · ".join(first)
        yield self._days(each)
        yield from self._length(each)

    def _days(self, each: RoundState) -> str:
        item, say = each.consultation, self.say
        left = each.days_left
        if left is None or item.closes is None:
            return say("answers/no_deadline")
        words = say("answers/closes", date=self.speaker.date(item.closes))
        if item.deadline and item.deadline != item.closes:
            words += say("answers/extended", date=self.speaker.date(item.deadline))
        if each.days_to_start:
            return f"{words} · {say('answers/opens', days=self.speaker.days(each.days_to_start))}"
        form = "left" if left > 0 else "today" if left == 0 else "over"
        return f"{words} · {say(f'answers/{form}', days=self.speaker.days(abs(left)))}"

    def _length(self, each: RoundState) -> Iterator[str]:
        days, step = each.consultation.days, each.step
        if days is None:
            return
        if step is None or step.least is None:
            yield self.say("answers/lasted", days=self.speaker.days(days))
            return
        basis = visible(in_language(step.basis, self.speaker.language), 60)
        key = "answers/too_short" if days < step.least else "answers/long_enough"
        yield self.say(key, days=self.speaker.days(days), least=step.least, basis=basis)

    def came(self, each: RoundState) -> Iterator[str]:
        """How many answers came and how far they are, a line each."""
        counts, item = each.counts, each.consultation
        stated = item.submissions
        if counts is None:
            yield self.say("answers/no_file")
        else:
            yield self.say(
                "answers/came",
                received=counts.received,
                answered=counts.answered,
                unanswered=counts.unanswered,
            )
            yield self.say("answers/sorted", sorted=counts.sorted, unsorted=counts.unsorted)
            for key in ("repeated", "late", "undated"):
                if getattr(counts, key):
                    yield self.say(f"answers/{key}", count=getattr(counts, key))
        if stated and stated.received is not None:
            precision = ElementWords(item, self.speaker).choice(
                "precision", stated.precision or "exact"
            )
            number = precision.format(number=stated.received)
            differ = counts is not None and counts.received != stated.received
            yield self.say("answers/stated_other" if differ else "answers/stated", number=number)

    def by(self, sort: Sort, counts: Counts) -> str:
        """Numbers by channel, kind of sender or outcome: "portal 40, e-post 12"."""
        tables: Mapping[Sort, Mapping[str, int]] = {
            "channel": counts.channels,
            "sender": counts.senders,
            "outcome": counts.outcomes,
        }
        return ", ".join(
            f"{word_for(sort, word, self.speaker)} {count}" for word, count in tables[sort].items()
        )

    def row(self, each: ElementCount) -> str:
        """What an element is called, without its kind where it is a goal."""
        item = each.element
        title = visible(in_language(item.title, self.speaker.language), 200)
        words = " ".join(filter(None, (visible(item.code, 20), title))) or visible(item.id, 40)
        aim = isinstance(item, AIMS)
        return words if aim and words else f"{self.speaker.kind(item.kind)} {words}".rstrip()

    def silence(self, counts: Counts) -> Iterator[str]:
        """What nobody answered about: the goals by name, what else there is by number."""
        above: set[tuple[str | int, ...]] = set()
        named: list[str] = []
        others: Counter[str] = Counter()
        for each in counts.silent:
            inside = any(each.path[:end] in above for end in range(2, len(each.path), 2))
            if isinstance(each.element, AIMS):
                above.add(each.path)
                if not inside:
                    named.append(self.row(each))
            elif not inside:
                others[each.element.kind] += 1
        if named:
            more = len(named) - _MOST_NAMES
            words = "; ".join(named[:_MOST_NAMES])
            words += f"; {self.say('story/more', count=more)}" if more > 0 else ""
            yield self.say("answers/silent", names=words)
        if others:
            listed = self.speaker.listed(
                self.speaker.count(number, kind) for kind, number in others.items()
            )
            if named:
                yield self.say("answers/silent_others", what=listed)
            else:
                yield self.say("answers/silent", names=listed)
        if not counts.silent:
            yield self.say("answers/none_silent")

    def unknown(self, counts: Counts) -> Iterator[str]:
        """Names that submissions give and that nothing in the plan has."""
        if counts.unknown:
            words = [
                f"`{visible(name, 60)}` ({count})"
                for name, count in list(counts.unknown.items())[:_MOST_NAMES]
            ]
            more = " …" if len(counts.unknown) > _MOST_NAMES else ""
            yield self.say("answers/unknown", names=", ".join(words) + more)

    def end(self) -> Iterator[str]:
        """What is said of the plan as a whole."""
        if not self.state.rounds:
            yield self.say("answers/no_round")
        if self.state.elsewhere:
            yield self.say("answers/elsewhere", count=self.state.elsewhere)


def word_for(sort: Sort, word: str, speaker: Speaker) -> str:
    """What a channel, a kind of sender or an outcome is called."""
    if not word:
        return speaker.phrase(f"answers/no_{sort}")
    if sort == "channel":
        return str(names(speaker.language).CHOICES.get(f"type/{word}", word))
    return speaker.phrase(f"answers/{sort}/{word}")


_SORTS: tuple[Sort, ...] = ("channel", "sender", "outcome")


def to_text(state: ConsultationState, speaker: Speaker, *, colour: bool = False) -> str:
    """The state for a terminal."""
    teller = StateTeller(state, speaker)
    lines = [_paint(teller.title(), "1", colour), speaker.date(state.on)]
    for each in state.rounds:
        lines += ["", _paint(teller.name(each), "1;36", colour)]
        for words in (*teller.facts(each), *teller.came(each)):
            lines += hanging(capital(words), WIDTH)
        if each.counts and each.counts.received:
            lines += _numbers(teller, each.counts, colour)
    lines += [line for words in teller.end() for line in ("", *hanging(words, WIDTH, "", ""))]
    return "\n".join(lines) + "\n"


def _numbers(teller: StateTeller, counts: Counts, colour: bool) -> Iterator[str]:
    say = teller.say
    yield ""
    for sort in _SORTS:
        words = teller.by(sort, counts)
        if words:
            yield from hanging(f"{say(f'answers/by_{sort}')}: {words}", WIDTH)
    if counts.elements:
        head = f"  {say('answers/about'):<{_TITLE}} {say('answers/received'):>9}"
        yield ""
        yield _paint(f"{head} {say('answers/answered'):>9}", "2", colour)
        yield from _table(teller, counts.elements)
    yield ""
    for words in (*teller.silence(counts), *teller.unknown(counts)):
        yield from hanging(words, WIDTH)


def _table(teller: StateTeller, elements: Sequence[ElementCount]) -> Iterator[str]:
    for each in elements:
        margin = "  " * min(each.depth, 6)
        lines = hanging(teller.row(each), _TITLE, margin, f"{margin}  ")
        yield f"  {lines[0]:<{_TITLE}} {each.received:>9} {each.answered:>9}"
        yield from (f"  {line}" for line in lines[1:])


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text


def to_markdown(state: ConsultationState, speaker: Speaker) -> str:
    """The same as Markdown; nothing that a plan says becomes markup."""
    teller = StateTeller(state, speaker)
    lines = [f"# {_safe(teller.title())}", "", speaker.date(state.on)]
    for each in state.rounds:
        lines += ["", f"## {_safe(teller.name(each))}", ""]
        lines += [
            f"- {_safe(capital(words))}" for words in (*teller.facts(each), *teller.came(each))
        ]
        counts = each.counts
        if not counts or not counts.received:
            continue
        for sort in _SORTS:
            words = teller.by(sort, counts)
            if words:
                lines.append(f"- {teller.say(f'answers/by_{sort}')}: {_safe(words)}")
        if counts.elements:
            head = [teller.say(f"answers/{key}") for key in ("about", "received", "answered")]
            lines += ["", f"| {' | '.join(head)} |", "| --- | ---: | ---: |"]
            lines += [
                f"| {'&nbsp;&nbsp;' * min(row.depth, 6)}{_safe(teller.row(row))} "
                f"| {row.received} | {row.answered} |"
                for row in counts.elements
            ]
        for words in (*teller.silence(counts), *teller.unknown(counts)):
            lines += ["", _safe(words)]
    lines += [line for words in teller.end() for line in ("", _safe(words))]
    return "\n".join(lines) + "\n"


def _safe(text: str) -> str:
    return in_markdown(text, 20_000)


def to_json(state: ConsultationState) -> str:
    """The same for programs."""
    return json.dumps(to_data(state), ensure_ascii=False, indent=2) + "\n"


def to_data(state: ConsultationState) -> dict[str, Any]:
    """The same as plain Python values; ``null`` is what is not known."""
    return {
        "version": 1,
        "on": state.on.isoformat(),
        "plan": {
            "id": state.plan.id,
            "title": str(state.plan.title),
            "edition": state.plan.edition,
        },
        "rounds": [_round(each) for each in state.rounds],
        "elsewhere": state.elsewhere,
    }


def _round(each: RoundState) -> dict[str, Any]:
    item: Consultation = each.consultation
    days = {"opens": item.open_from, "closes": item.closes, "deadline": item.deadline}
    days["extended_to"] = item.extended_to
    stated = item.submissions
    return {
        "id": item.id,
        "path": format_path(each.path),
        "title": str(item.title),
        "subject": item.subject,
        "edition": item.edition,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "days": item.days,
        "least": each.step.least if each.step else None,
        "basis": str(each.step.basis) if each.step else "",
        "days_left": each.days_left,
        "stated": {"received": stated.received, "precision": stated.precision or "exact"}
        if stated and stated.received is not None
        else None,
        "submissions": _counts(each.counts) if each.counts else None,
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        "received": counts.received,
        "answered": counts.answered,
        "unanswered": counts.unanswered,
        "sorted": counts.sorted,
        "unsorted": counts.unsorted,
        "repeated": counts.repeated,
        "late": counts.late,
        "undated": counts.undated,
        "channels": dict(counts.channels),
        "senders": dict(counts.senders),
        "outcomes": dict(counts.outcomes),
        "elements": [
            {
                **_element(each),
                "received": each.received,
                "directly": each.directly,
                "answered": each.answered,
                "outcomes": dict(each.outcomes),
            }
            for each in counts.elements
        ],
        "silent": [_element(each) for each in counts.silent],
        "unknown": dict(counts.unknown),
    }


def _element(each: ElementCount) -> dict[str, Any]:
    item = each.element
    return {
        "kind": item.kind,
        "id": item.id,
        "code": item.code,
        "title": str(item.title),
        "path": format_path(each.path),
    }
