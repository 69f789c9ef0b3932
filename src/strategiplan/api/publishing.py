"""Plans written: as plan files, and in the formats of others."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..judgement import speaker_for
from ..memory import collector_paused
from ..model import Plan
from ..model.profile import Profile
from ..reading import Document
from ..reading.document import Format, format_of
from ..walk import verify
from .loading import Readable, read_whole

if TYPE_CHECKING:
    from ..exporting import Export, ExportFormat


def dumps(plan: Plan, *, format: Format = "yaml") -> str:
    """The text of a plan in a format, which `loads` reads back to an equal plan."""
    from ..writing import WRITERS

    if format not in WRITERS:
        raise ValueError(f"there is no format {format!r}: {', '.join(WRITERS)}")
    verify(plan)
    return WRITERS[format](plan)


def dump(plan: Plan, path: str | os.PathLike[str], *, format: Format | None = None) -> None:
    """Write a plan to a file, whole or not at all; the format follows the name.

    Comments of a file that is replaced are lost. Raises `OSError` where the file
    cannot be written.
    """
    from ..writing import write_file

    write_file(path, dumps(plan, format=format or format_of(os.fspath(path)) or "yaml"))


def export(
    source: Readable | Document | Plan,
    to: str | ExportFormat,
    *,
    profile: str | Profile | None = None,
    language: str | None = None,
    base: str = "",
    internal: bool = False,
    options: Mapping[str, str] | None = None,
    today: datetime.date | None = None,
    before: Iterable[Readable | Document | Plan] = (),
) -> Export:
    """A plan in another format, ready to be written, with what it cannot carry.

    `to` is the name of a format (`strategiplan.formats` has them all). Words that are
    not the plan's own are in `language`, else in the plan's. `base` is the address
    that those of the plan's elements begin with, for formats that have addresses; it goes
    before the plan's own `base_url`.
    `options` are the format's own. `before` are older editions of the plan, the oldest
    first, for formats that tell what changed.

    Private persons' data are withheld, unless the plan has an exemption with a reason
    that holds `today`; with `internal` nothing is withheld, and the file is marked.

    Raises `PlanError` with all findings where the file or the profile cannot be read as
    it stands, `UnknownFormatError`, `OptionError`, `PrivateOptionError` where `base` or an
    option holds personal data, `BaseAddressError` where addresses cannot begin with `base`, and `MissingExtraError` where the format needs a library
    that is not installed.

    >>> found = export(reference_plan(), "json")
    >>> len(loads(found.content()).goals), found.lost, found.withheld
    (3, (), ())
    """
    from ..exporting import exported, older_editions

    with collector_paused():
        # The profile that a plan names only gives words here; without it they are the usual ones.
        plan, used = read_whole(source, profile, language, needed=profile is not None)
        older = [
            read_whole(each, None, language, needed=False)[0]
            for each in (*before, *older_editions(to, options or {}))
        ]
    speaker = speaker_for(plan, used, language)
    return exported(
        plan,
        to,
        speaker,
        base=base,
        internal=internal,
        options=options,
        today=today,
        before=older,
    )
