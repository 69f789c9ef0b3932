"""What came of each submission, in the forms that Decidim imports: answers, and results.

Source of the columns: Decidim's own importers (`proposal_answer_creator.rb` with its verifier,
and `results_csv_importer.rb`, versions 0.25 to 0.31). Both read CSV with ``;`` between the cells.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ..messages import Speaker
from ..model import Plan, Submission
from ..model.values import Outcome
from ..personal_data import hide
from ..report.escaping import in_csv
from ..walk import walk
from .origins import origins

STATES: Mapping[Outcome, str] = {
    "followed": "accepted",
    "partly-followed": "accepted",
    "not-followed": "rejected",
    "outside-the-plan": "rejected",
}
"""Decidim's states for outcomes, as it comes. It has none for what was taken note of."""
_PROPOSAL = re.compile(r"(?:/proposals/|^decidim:[0-9]*/)([0-9]{1,18})/?$")


@attrs.define
class Answers:
    """Writes the answers to proposals, and counts what cannot be written.

    `states` are Decidim's states by outcome; `locale` is the language that Decidim has the
    answers in. What is in no file of Decidim's is counted under ``elsewhere``, what has
    no outcome yet under ``unanswered``, an outcome without a state under its own name.
    """

    plan: Plan
    speaker: Speaker
    locale: str
    states: Mapping[Outcome, str] = STATES
    written: int = 0
    left_out: Counter[str] = attrs.field(factory=Counter)

    def write(self, submissions: Iterable[Submission]) -> Iterator[str]:
        """The file, line by line: ``id``, ``state``, and the answer in one language.

        One version of Decidim asks for a column `status`; it has the same.
        """
        yield _line("id", "state", "status", f"answer/{self.locale}")
        places = {item.id: path for path, item in walk(self.plan) if item.id}
        for submission in submissions:
            proposal = _PROPOSAL.search(submission.origin)
            if not proposal:
                self.left_out["elsewhere"] += 1
            elif submission.outcome is None:
                self.left_out["unanswered"] += 1
            elif submission.outcome not in self.states:
                self.left_out[submission.outcome] += 1
            else:
                state = self.states[submission.outcome]
                named = [
                    self.speaker.where(self.plan, places[each]) if each in places else each
                    for each in submission.changed
                ]
                self.written += 1
                yield _line(proposal[1], state, state, self._answer(submission, named))

    def _answer(self, submission: Submission, changed: list[str]) -> str:
        say = self.speaker.phrase
        parts = [
            say(f"outcome/{submission.outcome}"),
            *re.split(r"\n\s*\n", submission.assessment),
            *re.split(r"\n\s*\n", submission.reason),
        ]
        if changed:
            parts.append(say("outcome/changed", elements=self.speaker.listed(changed)))
        return _paragraphs(parts)


def results(
    plan: Plan, submissions: Iterable[Submission], speaker: Speaker, locale: str
) -> Iterator[str]:
    """A result for each element that was changed, with the submissions that it goes back to.

    The column `proposal_urls` is left out: Decidim's importer takes the last digit of each
    address for the proposal's number, and would link others.
    """
    yield _line(f"title/{locale}", f"description/{locale}")
    asked = origins(submissions)
    for path, item in walk(plan):
        found = asked.get(item.id) if path else None
        if found:
            named = [*found.named]
            more = found.count - len(named)
            named += [speaker.phrase("diff/more", count=more)] if more > 0 else []
            words = speaker.phrase("diff/asked", submissions=speaker.listed(named))
            yield _line(in_csv(speaker.where(plan, path)), _paragraphs([words]))


def _paragraphs(parts: Iterable[str]) -> str:
    """Texts as the paragraphs of a web page; what is personal data in them is hidden."""
    return "".join(
        f"<p>{html.escape(hide(words, whole=True), quote=False)}</p>"
        for part in parts
        if (words := " ".join(part.split()))
    )


def _line(*cells: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerow(cells)
    return out.getvalue()
