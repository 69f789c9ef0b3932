"""What every element of a plan has in common, and the parts that elements share."""

import datetime
import re
from decimal import Decimal
from typing import Any, ClassVar, Self

import attrs
from attrs import frozen

from .fields import maybe, needed, several, words
from .values import (
    BandVerdict,
    CountPrecision,
    PartialDate,
    SdgCode,
    SdgRole,
    SourceId,
    Text,
)


class Record:
    """What the model's classes are: frozen values that compare by what they say.

    Comparing and showing are written here once. attrs would write them anew for
    each class, at every start of the command, and that took as long as a check.
    """

    __slots__ = ()
    __attrs_attrs__: ClassVar[Any]

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, field.name) for field in self.__attrs_attrs__)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self is other or self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        """The fields that say something."""
        said = [
            f"{field.name}={getattr(self, field.name)!r}"
            for field in self.__attrs_attrs__
            if field.default is attrs.NOTHING or getattr(self, field.name) != field.default
        ]
        return f"{type(self).__name__}({', '.join(said)})"


class Part(Record):
    """Something that belongs to an element and has no identifier of its own."""

    __slots__ = ()

    short: ClassVar[str] = ""
    """The field that stands for the whole where a plain text is written."""
    short_pattern: ClassVar[str] = ""
    """The pattern of a plain text that stands for more than one field."""

    @classmethod
    def from_short(cls, _text: str, /) -> Self | None:
        """The part that a plain text stands for, where that is more than one field."""
        return None

    def to_short(self) -> str:
        """The plain text that says all of it; empty where there is none."""
        return ""


@frozen(kw_only=True, eq=False, repr=False)
class Misprint(Part):
    """A place where a source says something else than it means.

    A text stays in its field as the source writes it. A date or a number that
    cannot be right stands here as written, and its field holds what was meant
    or is left out.
    """

    field: str = needed("the field that it concerns, such as `title`")
    written: Text = needed("the words as they are written")
    meant: Text = words("what was meant; left out when nobody knows")
    note: Text = words("how this is known")
    sources: tuple[SourceId, ...] = several("where it is written so")


@frozen(kw_only=True, eq=False, repr=False)
class Wording(Part):
    """The same element in another source's words."""

    short: ClassVar[str] = "text"

    text: Text = needed("the words as that source writes them")
    note: Text = words("what should be known of this wording")
    sources: tuple[SourceId, ...] = several("where it is worded so")


@frozen(kw_only=True, eq=False, repr=False)
class Kept(Part):
    """Something that a file in another format said, and that a plan has no key for.

    Importers write it, so that exporting to the same format loses nothing. What has
    an `instead_of` takes the place of what the export would write itself, for as long as that is
    what it was; once the plan says something else there, the plan holds.
    """

    format: str = needed("the format that it comes from, such as `stratml`")
    name: str = needed("what that format calls it, such as `Acronym`")
    value: str = words("what it said, in that format's own form")
    instead_of: str = words(
        "what it stands in the place of: a digest of what would be written without it"
    )


@frozen(kw_only=True, eq=False, repr=False)
class Exemption(Part):
    """A rule that does not apply to an element (unntak), with the reason why.

    It holds for what is found about the element itself: its fields and their
    parts. What can be found but not excused, such as a fault of the text, has no
    exemption.
    """

    rule: str = needed("the rule, by its name or its code")
    reason: Text = needed("why it does not apply here")
    until: datetime.date | None = maybe("the last day that the exemption holds")
    below: bool | None = maybe("`true` where it holds for everything under the element too")


@frozen(kw_only=True, eq=False, repr=False)
class SdgLink(Part):
    """A link to one of the UN's Sustainable Development Goals (bærekraftsmål).

    Written short, ``sdgs: [11, 11.2]``, or as a mapping with its role and note.
    """

    short: ClassVar[str] = "sdg"

    sdg: SdgCode = needed("goal `11`, target `11.2` or indicator `11.2.1`")
    role: SdgRole | None = maybe("how the element relates to it")
    note: Text = words("why, in a few words")
    sources: tuple[SourceId, ...] = several("where the link is stated")


@frozen(kw_only=True, eq=False, repr=False)
class Measurement(Part):
    """A value of an indicator at a time (måling): number, words, or both."""

    date: PartialDate | None = maybe("when it was or shall be so")
    value: Decimal | None = maybe("the number, with a full stop for the decimals")
    text: Text = words("the value in words, where it is no number")
    note: Text = words("what should be known of it")
    sources: tuple[SourceId, ...] = several("where it is stated")


@frozen(kw_only=True, eq=False, repr=False)
class Band(Part):
    """A stretch of an indicator's values and what the plan says of it (terskelverdi, trafikklys)."""

    title: Text = needed("what the plan calls it: grønn, god, kritisk")
    at_least: Decimal | None = maybe("the lowest value in it; no lower limit when left out")
    below: Decimal | None = maybe("the lowest value above it; no upper limit when left out")
    verdict: BandVerdict | None = maybe("whether a value in it is good, to be watched, or bad")

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies in the band."""
        return (self.at_least is None or value >= self.at_least) and (
            self.below is None or value < self.below
        )


@frozen(kw_only=True, eq=False, repr=False)
class Period(Part):
    """The time that something holds for (planperiode). Short form: ``2020-2032``."""

    short_pattern: ClassVar[str] = r"([0-9]{4})\s?[-–]\s?([0-9]{4})"

    start: PartialDate | None = maybe("the first year, month or day")
    end: PartialDate | None = maybe("the last year, month or day")
    note: Text = words("what should be known of it")

    @classmethod
    def from_short(cls, text: str, /) -> Self | None:
        """Read two years with a hyphen or a dash between them; `ValueError` for anything else."""
        years = re.fullmatch(cls.short_pattern, text)
        if not years:
            raise ValueError(text)
        return cls(start=PartialDate.parse(years[1]), end=PartialDate.parse(years[2]))

    def to_short(self) -> str:
        """Two years as ``2020-2032``; empty where the period says more or less."""
        if not self.start or not self.end or self.note or self.start.month or self.end.month:
            return ""
        return f"{self.start}-{self.end}"


@frozen(kw_only=True, eq=False, repr=False)
class SubmissionCount(Part):
    """How many submissions (innspill) came in, and where they are. Short form: the number."""

    short: ClassVar[str] = "received"

    received: int | None = maybe("how many; counted in `file` where that is given instead")
    file: str = words("the file or folder that holds them, relative to the plan file")
    answered: int | None = maybe("how many of them the case presentation assesses")
    objections: int | None = maybe("how many of them were formal objections (innsigelser)")
    precision: CountPrecision | None = maybe("whether the number is exact; exact when left out")
    note: Text = words("what was counted")
    sources: tuple[SourceId, ...] = several("where the number is stated")


@frozen(kw_only=True, eq=False, repr=False)
class Element(Record):
    """Anything in a plan that can be named, numbered, cited and pointed at."""

    kind: ClassVar[str] = ""
    """The kind of element, in messages and terms: ``goal``, ``subgoal`` …"""
    short: ClassVar[str] = ""
    """The field that stands for the whole where a plain text is written."""

    id: str = words("stable identifier, unique in the plan; never reused, never renumbered")
    code: str = words("the number or letter that is printed, such as `1.3`")
    title: Text = words("the wording, as the plan prints it")
    description: Text = words("the plan's own text about it")
    note: Text = words("what the keeper of these data wants a reader to know")
    wordings: tuple[Wording, ...] = several("how other sources word the same")
    misprints: tuple[Misprint, ...] = several("places that are written otherwise than meant")
    not_recorded: tuple[str, ...] = several(
        "fields that are known to exist in the plan and are not written down here"
    )
    exemptions: tuple[Exemption, ...] = several("rules that do not apply to it, and why (unntak)")
    kept: tuple[Kept, ...] = several(
        "what the file that it was imported from says and a plan has no key for"
    )


@frozen(kw_only=True, eq=False, repr=False)
class Cited(Element):
    """An element that says where it is taken from: every one but the plan itself."""

    sources: tuple[SourceId, ...] = several("where this is stated (kilder)")
