"""The wordings of goals through the editions: for a terminal, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs

from ..editions.history import History, Stage, Thread, Version
from ..messages import Speaker, visible
from ..model import Decision, in_language
from .escaping import in_markdown
from .paragraphs import hanging
from .story import capital

WIDTH = 90
LONGEST = 500


@attrs.frozen
class Row:
    """One wording, with the versions that it stood in."""

    when: str
    words: str


class HistoryTeller:
    """Puts a history into words."""

    def __init__(self, history: History, speaker: Speaker) -> None:
        self.history = history
        self.speaker = speaker

    def title(self) -> str:
        """What the plan is called in its last version."""
        title = next((plan.title for plan in reversed(self.history.plans) if plan.title), "")
        words = visible(in_language(title, self.speaker.language), 200)
        return words or capital(self.speaker.kind("plan"))

    def warnings(self) -> Iterator[str]:
        """What makes the order doubtful."""
        for doubt in self.history.doubts:
            names = [visible(each) for each in doubt.names]
            if doubt.trouble == "circle":
                circle = " → ".join((*names, names[0]))
                yield self.speaker.phrase("history/circle", circle=circle)
            elif doubt.trouble == "other_plan":
                listed = self.speaker.listed(f"`{each}`" for each in names)
                yield self.speaker.phrase("history/other_plan", names=listed)
            else:
                yield self.speaker.phrase(
                    f"history/{doubt.trouble}", name=names[0], other=names[-1]
                )

    def versions(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each version in words, with what was decided on it."""
        for number, version in enumerate(self.history.versions):
            yield self._version(version), tuple(self._decisions(number))

    def _version(self, version: Version) -> str:
        words = [visible(version.name)]
        if version.plan.edition and version.plan.edition != version.name:
            words.append(visible(version.plan.edition))
        if version.plan.status:
            words.append(self.speaker.phrase(f"status/{version.plan.status}"))
        if version.plan.revises:
            words.append(
                self.speaker.phrase("history/revises", edition=visible(version.plan.revises))
            )
        return ", ".join(words)

    def _decisions(self, number: int) -> Iterator[str]:
        for decision, body in self.history.decisions(number):
            yield self._decision(decision, body)

    def _decision(self, decision: Decision, body: str) -> str:
        language = self.speaker.language
        title = visible(in_language(decision.title, language), LONGEST)
        words = title or visible(decision.id) or self.speaker.kind("decision")
        if body:
            words += f", {visible(in_language(body, language))}"
        return f"{self.speaker.date(decision.date)}: {words}" if decision.date else words

    def threads(self) -> Iterator[tuple[str, tuple[Row, ...]]]:
        """Each goal and subgoal with its wordings, the oldest first."""
        for thread in self.history.threads:
            element = thread.element
            head = f"{self.speaker.kind(element.kind)} {visible(element.code, 20)}".rstrip()
            if not element.code:
                title = in_language(element.title, self.speaker.language)
                head += f" {self.speaker.quote(title or element.id)}"
            yield head, tuple(self._rows(thread))

    def _rows(self, thread: Thread) -> Iterator[Row]:
        groups: list[tuple[list[int], Stage]] = []
        for number, stage in enumerate(thread.stages):
            if groups and self._words(groups[-1][1]) == self._words(stage):
                groups[-1][0].append(number)
            else:
                groups.append(([number], stage))
        if groups[0][1].element is None:
            # It came later; that it was not there before goes without saying.
            groups = groups[1:]
        for numbers, stage in groups:
            names = [visible(self.history.versions[number].name) for number in numbers]
            when = names[0] if len(names) == 1 else f"{names[0]} – {names[-1]}"
            words = self._words(stage)
            if stage.sure < 1:
                percent = min(99, int(stage.sure * 100))
                words += f" ({self.speaker.phrase('diff/probably', percent=percent)})"
            yield Row(when, words)

    def _words(self, stage: Stage) -> str:
        if stage.element is None:
            return f"({self.speaker.phrase('change/dropped')})"
        title = visible(in_language(stage.element.title, self.speaker.language), LONGEST)
        return title or f"({self.speaker.phrase('history/no_wording')})"


def to_text(teller: HistoryTeller, *, colour: bool = False) -> str:
    """The history for a terminal."""
    say = teller.speaker
    word = say.words.SEVERITIES["warning"][0]
    lines = [f"{word}: {each}" for each in teller.warnings()]
    lines += [_paint(teller.title(), "1", colour), ""]
    lines.append(_paint(say.phrase("history/versions"), "1;36", colour))
    for version, decisions in teller.versions():
        lines += hanging(version, WIDTH, "  ", "    ")
        for decision in decisions:
            lines += hanging(decision, WIDTH, "    ", "      ")
    for head, rows in teller.threads():
        lines += ["", _paint(capital(head), "1", colour)]
        for row in rows:
            lines += hanging(f"{row.when}: {row.words}", WIDTH, "  ", "    ")
    return "\n".join(lines) + "\n"


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text


def to_markdown(teller: HistoryTeller) -> str:
    """The history as Markdown."""
    word = capital(teller.speaker.words.SEVERITIES["warning"][0])
    lines = [f"# {_escaped(teller.title())}", ""]
    for warning in teller.warnings():
        lines += [f"**{word}: {_escaped(warning)}**", ""]
    lines += [f"## {teller.speaker.phrase('history/versions')}", ""]
    for version, decisions in teller.versions():
        lines.append(f"- {_escaped(version)}")
        lines += [f"  - {_escaped(decision)}" for decision in decisions]
    for head, rows in teller.threads():
        lines += ["", f"## {_escaped(capital(head))}", ""]
        lines += [f"- **{_escaped(row.when)}:** {_escaped(row.words)}" for row in rows]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return in_markdown(text, 2 * LONGEST)


def to_json(teller: HistoryTeller) -> str:
    """The history for programs, keys in a fixed order."""
    return json.dumps(to_data(teller), ensure_ascii=False, indent=2) + "\n"


def to_data(teller: HistoryTeller) -> dict[str, Any]:
    """The same as plain Python values."""
    language = teller.speaker.language
    history = teller.history
    return {
        "version": 1,
        "language": language,
        "warnings": list(teller.warnings()),
        "versions": [
            {
                "name": version.name,
                "edition": version.plan.edition,
                "revises": version.plan.revises,
                "status": version.plan.status,
                "day": version.day.isoformat() if version.day else None,
                "decisions": [
                    {
                        "id": decision.id,
                        "title": str(in_language(decision.title, language)),
                        "date": decision.date.isoformat() if decision.date else None,
                        "body": str(in_language(body, language)),
                    }
                    for decision, body in history.decisions(number)
                ],
            }
            for number, version in enumerate(history.versions)
        ],
        "elements": [
            {
                "kind": thread.element.kind,
                "id": thread.element.id,
                "code": thread.element.code,
                "wordings": [
                    None
                    if stage.element is None
                    else {
                        "title": str(in_language(stage.element.title, language)),
                        "code": stage.element.code,
                        "sure": stage.sure,
                    }
                    for stage in thread.stages
                ],
            }
            for thread in history.threads
        ],
    }
