"""Exporting: a plan goes out in another format, and what that costs is said.

Every export takes the same way: through the privacy gate (`privacy`), to the format's
writer (`formats`, one module for each), and with it goes what the format lost
(`losses`) and what the gate withheld.
"""

from __future__ import annotations

import datetime
import errno
import os
import pathlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..messages import Speaker, visible
from ..model import Plan
from ..personal_data import PersonalDataKind, find_personal_data
from ..text import late_pattern
from ..walk import Index
from ..web_addresses import BaseAddressError, base_address, is_base
from ..writing import write_bytes, write_files
from .catalogue import UnknownFormatError, broken_formats, format_named, formats
from .formats import (
    Content,
    ExportFormat,
    Folder,
    Material,
    MissingExtraError,
    Option,
    UnusableError,
)
from .losses import Losses, Lost, carries_only, loses, lost_of
from .privacy import Withheld, discreet, public
from .words import lost_in_words, withheld_in_words

__all__ = [
    "BaseAddressError",
    "Export",
    "ExportFormat",
    "Losses",
    "Lost",
    "Material",
    "MissingExtraError",
    "Option",
    "OptionError",
    "PrivateOptionError",
    "UnknownFormatError",
    "UnusableError",
    "Withheld",
    "broken_formats",
    "carries_only",
    "exported",
    "format_named",
    "formats",
    "loses",
    "older_editions",
]

_HALF_A_CHARACTER = late_pattern("[\ud800-\udfff]")


class OptionError(ValueError):
    """A format has no such option, or the option no such value."""

    def __init__(self, format: ExportFormat, name: str, value: str) -> None:
        super().__init__(format.name, name, value)
        self.format = format
        self.name = name
        self.value = value

    @property
    def option(self) -> Option | None:
        """The option that was given another value than it takes; ``None`` where there is none."""
        return next((each for each in self.format.options if each.name == self.name), None)

    def __str__(self) -> str:
        if self.option:
            allowed = ", ".join(self.option.choices)
            return f"{self.name} of {self.format.name} is one of {allowed}, not {self.value!r}"
        known = ", ".join(each.name for each in self.format.options) or "none"
        return f"{self.format.name} has no option {self.name!r}; it has: {known}"


class PrivateOptionError(ValueError):
    """What was given for an export holds personal data, and would stand in the file."""

    def __init__(self, name: str, kind: PersonalDataKind) -> None:
        super().__init__(name, kind)
        self.name = name
        """The option, or ``base``."""
        self.kind = kind

    def __str__(self) -> str:
        return f"{self.name} holds personal data ({self.kind}), and the export is not internal"


@attrs.frozen(eq=False)
class Export:
    """A plan in a format: to be written or taken as bytes, with what is not in it."""

    format: ExportFormat
    lost: tuple[Lost, ...]
    """What the plan says and the format cannot carry."""
    withheld: tuple[Withheld, ...]
    """Personal data that was taken out; empty for internal use."""
    material: Material
    """What the writer gets."""

    def written(self) -> Content | Folder:
        """What the format's writer makes of the plan: pieces of a file, or files by name.

        Making or taking them raises `UnusableError` where what an option names, such as
        a theme, cannot be used.
        """
        return self.format.load_writer()(self.material)

    def pieces(self) -> Iterator[bytes]:
        """The file, piece by piece. Raises `ValueError` where the format is a folder."""
        if self.format.folder:
            raise ValueError(f"{self.format.name} is a folder; files() gives what it holds")
        written: Any = self.written()
        yield from written

    def content(self) -> bytes:
        """The whole file. Raises `ValueError` where the format is a folder."""
        return b"".join(self.pieces())

    def files(self) -> dict[str, bytes]:
        """The files of a folder by name. Raises `ValueError` where the format is one file."""
        if not self.format.folder:
            raise ValueError(f"{self.format.name} is one file; content() gives it")
        written: Any = self.written()
        return {name: b"".join(pieces) for name, pieces in written.items()}

    def write(
        self,
        path: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        watch: Callable[[int], None] | None = None,
    ) -> None:
        """Write it to a file or a folder, whole or not at all.

        A file that is there is replaced. A folder that is not empty raises
        `FileExistsError` unless `overwrite` is given; then the files of these names
        are replaced and others left alone. `watch` is told the size of each piece that
        was made, in bytes. Raises `OSError` where it cannot be written.
        """
        if not self.format.folder:
            write_bytes(path, _watched(self.pieces(), watch))
            return
        folder = pathlib.Path(path)
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))
        if not overwrite and folder.is_dir() and next(folder.iterdir(), None):
            raise FileExistsError(errno.ENOTEMPTY, "the folder is not empty", str(path))
        written: Any = self.written()
        write_files(folder, {name: _watched(each, watch) for name, each in written.items()})

    def lost_in_words(self) -> str:
        """What is not in it: "12 contributions, 3 sources; note (4)"; empty where all of it is."""
        return lost_in_words(self.lost, self.material.speaker)

    def remarks(self) -> tuple[str, ...]:
        """What whoever uses the file must know, in sentences; mostly nothing."""
        return self.format.remarks_on(self.material)

    def withheld_in_words(self) -> list[str]:
        """What was withheld and where, a line each; the data are not repeated."""
        return withheld_in_words(self.withheld, self.material.speaker, self._place)

    def _place(self, withheld: Withheld) -> str:
        say, plan = self.material.speaker, self.material.plan
        if not withheld.edition:
            return say.where(plan, withheld.path) or say.kind("plan")
        older = self.material.before[withheld.edition - 1]
        name = visible(older.edition) or str(withheld.edition)
        place = say.where(older, withheld.path) or say.kind("plan")
        return say.phrase("export/withheld_in", edition=name, place=place)

    def to_plain(self) -> dict[str, Any]:
        """What was lost and withheld, as plain values for a program."""
        return {
            "format": self.format.name,
            "lost": [attrs.asdict(each) for each in self.lost],
            "withheld": [
                {
                    "kind": each.kind,
                    "path": "/".join(map(str, each.path)),
                    "count": each.count,
                    "edition": each.edition,
                }
                for each in self.withheld
            ],
            "internal": bool(self.material.internal),
            "remarks": list(self.remarks()),
        }


def _watched(pieces: Content, watch: Callable[[int], None] | None) -> Iterator[bytes]:
    for piece in pieces:
        if watch:
            watch(len(piece))
        yield piece


def exported(
    plan: Plan,
    to: str | ExportFormat,
    speaker: Speaker,
    *,
    base: str = "",
    internal: bool = False,
    options: Mapping[str, str] | None = None,
    today: datetime.date | None = None,
    before: Iterable[Plan] = (),
) -> Export:
    """A plan in a format, through the privacy gate unless it is for internal use.

    `base` goes before the base address that the plan itself gives. `before` are older
    editions of it, for formats that tell what changed.

    Raises `UnknownFormatError`, `OptionError`, `PrivateOptionError`, `BaseAddressError`,
    `MissingExtraError`, and
    `ValueError` where a text of the plan holds half a character, which no file can.
    """
    editions = (plan, *before)
    for each in editions:
        for node, steps, _ in Index(each).texts(lambda text: _HALF_A_CHARACTER().search(text)):
            raise ValueError(f"half a character in {'/'.join(map(str, (*node.path, *steps)))}")
    format = format_named(to) if isinstance(to, str) else to
    given = _options(format, options or {})
    if len(editions) > 1 and not any(option.editions for option in format.options):
        raise OptionError(format, "before", "")
    if format.missing:
        raise MissingExtraError(format)
    withheld: list[Withheld] = []
    if not internal:
        for name, value in {"base": base, **given}.items():
            if found := find_personal_data(value):
                raise PrivateOptionError(name, found[0].kind)
        day = today or datetime.date.today()
        gated = [public(each, today=day) for each in editions]
        editions = tuple(each for each, _ in gated)
        for number, (_, found_there) in enumerate(gated):
            withheld += [attrs.evolve(each, edition=number) for each in found_there]
        speaker = discreet(speaker, plan, editions[0])
    plan = editions[0]
    if not base and is_base(plan.base_url):
        base = plan.base_url
    material = Material(
        plan=plan,
        speaker=speaker,
        base=base_address(base) if base else "",
        internal=speaker.phrase("export/internal") if internal else "",
        options=given,
        before=editions[1:],
    )
    return Export(format, lost_of(plan, format.losses_with(given)), tuple(withheld), material)


def older_editions(to: str | ExportFormat, options: Mapping[str, str]) -> list[str]:
    """The files with older editions that a format's options name, the oldest first."""
    format = format_named(to) if isinstance(to, str) else to
    given = (options.get(each.name, "") for each in format.options if each.editions)
    return [name for value in given for name in value.split("\n") if name]


def _options(format: ExportFormat, given: Mapping[str, str]) -> dict[str, str]:
    found = {each.name: each.choices[-1] if each.choices else "" for each in format.options}
    for name, value in given.items():
        option = next((each for each in format.options if each.name == name), None)
        refused = value if option is None else option.refused(value)
        if refused is not None:
            raise OptionError(format, name, refused)
        found[name] = value
    return found
