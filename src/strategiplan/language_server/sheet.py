"""One open file: its text at one moment, and everything that is known of it."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from typing import Any

import attrs

from ..binding import Bound, bind
from ..diagnostics import Problem, Span
from ..judgement import (
    Asked,
    Selection,
    judged_plan,
    profile_of,
    report_of,
    said_at_the_top,
    speaker_for,
)
from ..memory import collector_paused
from ..messages import Speaker, message_language
from ..model import Plan
from ..model.profile import Profile
from ..plan_schema import KeyWords
from ..profiles import is_profile
from ..reading import Document, read_bytes
from ..reading.document import format_of
from ..report import Report
from .mended import read_past
from .positions import MARK, Encoding, Positions
from .tree import Branch, grown, leaf


@attrs.frozen(eq=False)
class Names:
    """The identifiers of a plan: where each is given, and where it is referred to."""

    given: dict[str, list[Branch]]
    used: dict[str, list[Branch]]
    """By the reference as it is written, ``other-plan#element`` included."""
    plans: dict[str, list[Branch]]
    """Where another plan is named as a whole."""


@attrs.frozen(eq=False, slots=False)
class Sheet:
    """A file as it stands in an editor, or on disk. A change makes another sheet."""

    name: str
    """The file's name, as findings show it."""
    text: str
    folder: str = ""
    """The folder that a profile is looked for in."""
    encoding: Encoding = "utf-16"
    language: str | None = None
    """The language that somebody asked for; without one, the plan's own."""
    locale: str | None = None
    """The language of the editor, for a plan that does not say its own."""
    profile: str | None = None
    """The profile that somebody asked for; without one, the plan's own."""
    near: int | None = None
    """The offset where the text was changed last."""
    version: int | None = None
    """What the editor calls this moment of the text."""

    @functools.cached_property
    def positions(self) -> Positions:
        """Its offsets as the editor's positions."""
        return Positions(self.text, self.encoding)

    @property
    def source(self) -> str:
        """The text without a byte-order mark."""
        return self.text.removeprefix(MARK)

    @functools.cached_property
    def document(self) -> Document:
        """The text as the library reads it."""
        return read_bytes(
            self.source.encode(errors="replace"),
            name=self.name,
            folder=self.folder,
            format=format_of(self.name),
        )

    @functools.cached_property
    def bound(self) -> Bound[Plan]:
        """The plan, with lines that cannot be read left out."""
        with collector_paused():
            bound = bind(self.document, Plan)
            past = read_past(bound, self.near) if bound.value is None else None
            return bind(past, Plan) if past else bound

    @property
    def plan(self) -> Plan | None:
        """The plan, as far as it can be read."""
        return self.bound.value

    @functools.cached_property
    def whole(self) -> bool:
        """Whether every line of it was read."""
        return bind(self.document, Plan).value is not None

    @functools.cached_property
    def kind(self) -> str:
        """``plan``, ``profile``, or ``other`` for a file that is neither."""
        if is_profile(self.bound.value, self.bound.problems):
            return "profile"
        codes = {problem.code for problem in self.bound.problems}
        return "other" if codes & {"SP002", "SP008"} else "plan"

    @functools.cached_property
    def tree(self) -> Branch | None:
        """Its keys and values with their places."""
        return grown(self.bound.document) if self.document.data else None

    @functools.cached_property
    def names(self) -> Names:
        """Its identifiers and where they are used."""
        given: dict[str, list[Branch]] = {}
        used: dict[str, list[Branch]] = {}
        plans: dict[str, list[Branch]] = {}
        for branch in self.tree.walk() if self.tree else ():
            if branch.rows is not None or not branch.value:
                continue
            owner, field = leaf(branch)
            if field is None:
                continue
            if field.form == "identifier":
                given.setdefault(branch.value, []).append(branch)
            elif field.form == "reference":
                used.setdefault(branch.value, []).append(branch)
            elif names_a_plan(owner, field.name):
                plans.setdefault(branch.value, []).append(branch)
        return Names(given, used, plans)

    @functools.cached_property
    def used_profile(self) -> Profile:
        """The profile that it is held to."""
        return profile_of(self.profile, self.plan, self.document)[0]

    @property
    def wish(self) -> str | None:
        """The language to speak in; ``None`` for the plan's own."""
        own = said_at_the_top(self.document, "language")
        # There are messages in it if nothing that is wished after it makes a difference.
        known = own and message_language(own, "nb") == message_language(own, "nn")
        return self.language or (None if known else self.locale)

    @functools.cached_property
    def speaker(self) -> Speaker:
        """Somebody who speaks of the plan, in the language for it."""
        wish = self.wish
        if wish is None and self.plan is None:
            wish = said_at_the_top(self.document, "language") or None
        return speaker_for(self.plan, self.used_profile, wish)

    @functools.cached_property
    def key_words(self) -> KeyWords:
        """What the keys of a plan are called and mean, in the language for it."""
        return KeyWords(self.used_profile, self.speaker.language)

    def report(
        self,
        today: datetime.date | None = None,
        across: Sequence[Problem] | None = None,
        fallback: Profile | None = None,
    ) -> Report:
        """Everything that is found in it, with lines left out that cannot be read.

        `across` is what was found between it and other plans.
        """
        day = today or datetime.date.today()
        asked = Asked(self.profile, self.wish, Selection(), day, across=across, fallback=fallback)
        with collector_paused():
            judged = judged_plan(self.document, asked, self.bound)
            return report_of(judged, None)

    def inner(self, branch: Branch) -> Span:
        """Where the words of a text stand, without quotation marks around them."""
        start, end = branch.span.start, branch.span.end
        if self.source[start + 1 : end - 1] == branch.value and branch.style in ("'", '"'):
            return Span(start + 1, end - 1)
        return branch.span


def names_a_plan(owner: type[Any] | None, field: str) -> bool:
    """Whether a field holds the identifier of another plan."""
    return owner is not None and owner.__name__ == "LinkedPlan" and field == "plan"
