"""What a format is that a plan is exported to: what its writer gets, what it declares of itself.

`catalogue` has the formats themselves.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import attrs

from ..messages import Speaker
from ..model import Plan
from .losses import Losses


@attrs.frozen(kw_only=True)
class Material:
    """What a format's writer gets: a plan that may go out, and how it is to be written."""

    plan: Plan
    """The plan, from which the privacy gate has taken what must not go out."""
    speaker: Speaker
    """Puts kinds, fields and choices into the words of the wished language and of the plan."""
    base: str = ""
    """The address that those of the plan's elements begin with; empty where none is known."""
    internal: str = ""
    """The sentence that marks a file for internal use only, to be written into it; else empty."""
    options: Mapping[str, str] = attrs.field(factory=dict)
    """The format's own options, by name."""
    before: tuple[Plan, ...] = ()
    """Older editions of the plan, the oldest first, which came through the same gate."""

    @property
    def language(self) -> str:
        """The language of the words that are not the plan's own: ``nb``, ``nn`` or ``en``."""
        return self.speaker.language


Content = Iterable[bytes]
"""What a file holds, piece by piece."""
Folder = Mapping[str, Content]
"""The files of a folder by name; a name may lead into folders below: ``goals/gronnere.html``."""


class Writer(Protocol):
    """What writes a plan in a format. The same material gives the same bytes, always."""

    def __call__(self, material: Material, /) -> Content | Folder:
        """The file, or the files of the folder where the format is one."""


@attrs.frozen
class Option:
    """An option that one format has, given as ``-O name`` or ``-O name=value``."""

    name: str
    help: str
    """What it does; a `Localized` text where it is said in several languages."""
    choices: tuple[str, ...] = ("yes", "no")
    """The values that it takes, its default last; any value where there are none."""
    editions: bool = False
    """Whether it names files with older editions of the plan, which `Material.before` then holds.

    It may be given several times, the oldest edition first; in Python it is the names
    with a line end between them.
    """
    several: bool = False
    """Whether it takes several of them, with commas between."""

    def refused(self, value: str) -> str | None:
        """The part of a value that it does not take; ``None`` where it takes all of it."""
        parts = value.split(",") if self.several else [value]
        return next((each for each in parts if self.choices and each not in self.choices), None)


@attrs.frozen(kw_only=True)
class ExportFormat:
    """A format that a plan is exported to."""

    name: str
    """What it is asked for by: ``csv``."""
    title: str
    """What it is, for people; a `Localized` text where it is said in several languages."""
    writer: str
    """Where the function that writes it is: ``package.module:function``."""
    losses: Losses = attrs.field(factory=Losses)
    """What it cannot carry."""
    losses_by_options: str = ""
    """Where the function is that says so for other options than the usual: ``package.module:function``.
    It gets the options by name. Empty where they change nothing."""
    remarks: str = ""
    """Where the function is that gives, in sentences, what whoever uses the file must know:
    ``package.module:function``. It gets the writer's `Material`. Empty where there is nothing."""
    suffix: str = ""
    """How the names of its files end, with the full stop; empty where it is a folder."""
    media_type: str = ""
    text: bool = True
    """Whether it is text in UTF-8, which may be shown on a terminal."""
    needs: tuple[str, ...] = ()
    """The modules of other packages that it needs."""
    extra: str = ""
    """The extra of the package that brings them: ``xlsx``."""
    reads: bool = False
    """Whether strategiplan reads it back."""
    options: tuple[Option, ...] = ()
    package: str = "strategiplan"
    """The package that brings it."""

    @property
    def folder(self) -> bool:
        """Whether it is a folder with several files."""
        return not self.suffix

    @property
    def missing(self) -> tuple[str, ...]:
        """The modules that it needs and that are not installed."""
        # Of `a.b` only `a` can be looked for without importing anything.
        return tuple(
            name for name in self.needs if importlib.util.find_spec(name.split(".")[0]) is None
        )

    @property
    def command(self) -> str:
        """The command that installs what it needs; empty where it needs nothing."""
        if self.extra:
            return f"pip install '{self.package}[{self.extra}]'"
        return f"pip install {' '.join(self.needs)}" if self.needs else ""

    def load_writer(self) -> Writer:
        """The function that writes it. Raises `ImportError` where it needs what is not there."""
        writer: Writer = _loaded_function(self.writer)
        return writer

    def losses_with(self, options: Mapping[str, str]) -> Losses:
        """What it cannot carry with these options."""
        if not self.losses_by_options:
            return self.losses
        losses: Losses = _loaded_function(self.losses_by_options)(options)
        return losses

    def remarks_on(self, material: Material) -> tuple[str, ...]:
        """What whoever uses the file must know, in sentences."""
        return tuple(_loaded_function(self.remarks)(material)) if self.remarks else ()


def _loaded_function(where: str) -> Any:
    module, _, function = where.partition(":")
    return getattr(importlib.import_module(module), function)


class MissingExtraError(ImportError):
    """A format needs another library, which is not installed."""

    def __init__(self, format: ExportFormat) -> None:
        super().__init__(format.name)
        self.format = format

    def __str__(self) -> str:
        needed = ", ".join(self.format.missing)
        return f"the format {self.format.name} needs {needed}: {self.format.command}"


class UnusableError(ValueError):
    """What an option names cannot be used; every reason is a sentence for whoever asked."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(*reasons)
        self.reasons = reasons

    def __str__(self) -> str:
        return "\n".join(self.reasons)
