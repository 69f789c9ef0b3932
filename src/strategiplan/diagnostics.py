"""What can be wrong and where: paths, rules, problems and the findings made of them."""

from __future__ import annotations

import datetime
import inspect
import re
from collections.abc import Mapping
from typing import Any, Literal

import attrs

Path = tuple[str | int, ...]
"""A place in a plan, whatever it was read from: ``("goals", 0, "title")``."""

Severity = Literal["error", "warning", "info", "off"]
Part = Literal["value", "key", "element"]
"""What of a path a problem is about: its value, its key, or the element as a whole."""


def format_path(path: Path) -> str:
    """The path as it is shown: ``goals/0/title``; empty for the plan as a whole."""
    return "/".join(map(str, path))


@attrs.frozen
class Example:
    """A piece of a plan file that shows a rule, run as a test."""

    text: str
    profile: str = "generic"
    format: Literal["yaml", "json"] = "yaml"
    files: tuple[tuple[str, str], ...] = ()
    """The names and texts of the files that lie beside the plan's."""

    @property
    def shown(self) -> str:
        """All of it, each file after its name."""
        return self.text + "".join(f"# {name}:\n{text}" for name, text in self.files)


@attrs.frozen
class Rule:
    """Something that can be wrong, with its code, its name and its documentation.

    The documentation is written like a docstring: what is wrong in one line, why
    it matters, then examples under ``Bad:`` and ``Good:``. Severities belong to
    profiles.
    """

    code: str
    name: str
    docstring: str
    message: str = ""
    """What a profile has said for it, in one or more languages; most words are in a catalogue."""
    hint: str = ""
    """What a profile has said to do about it."""

    @property
    def documentation(self) -> str:
        """The whole documentation, without the indentation of the source."""
        return inspect.cleandoc(self.docstring)

    @property
    def summary(self) -> str:
        """The first line: what is wrong."""
        return self.documentation.split("\n", 1)[0]

    @property
    def why(self) -> str:
        """The paragraphs between the summary and the examples."""
        text = re.split(r"^(?:Bad|Good)\b.*:$", self.documentation, maxsplit=1, flags=re.M)[0]
        return text.partition("\n")[2].strip()

    @property
    def bad(self) -> tuple[Example, ...]:
        """Examples that give this finding."""
        return self._examples("Bad")

    @property
    def good(self) -> tuple[Example, ...]:
        """Examples that do not."""
        return self._examples("Good")

    def _examples(self, heading: str) -> tuple[Example, ...]:
        found = re.findall(
            rf"^{heading}(?: \((\w+ )?([\w-]+)\))?:\n((?:\n|    .*\n?)+)",
            self.documentation,
            flags=re.M,
        )
        return tuple(
            _example(
                # A tab cannot be seen, so documentation writes it as an arrow.
                inspect.cleandoc("\n" + text).replace("→", "\t") + "\n",
                profile=name if kind == "profile " else "generic",
                format="json" if name == "json" else "yaml",
            )
            for kind, name, text in found
        )


_FILE_BESIDE = r"^# ([\w-]+\.(?:yaml|jsonl|csv)):\n"
"""The line before another file than the plan's, in an example."""


def _example(text: str, **said: Any) -> Example:
    text, *files = re.split(_FILE_BESIDE, text, flags=re.MULTILINE)
    return Example(text, files=tuple(zip(files[::2], files[1::2], strict=True)), **said)


@attrs.frozen
class Span:
    """A stretch of a text by its offsets, in characters; the end is just after the last."""

    start: int
    end: int


@attrs.frozen
class Edit:
    """A stretch of a file that something else is to be written for."""

    span: Span
    """Offsets in the file's characters, its byte-order mark not counted."""
    text: str
    """What is to stand there; empty where the stretch is to go."""
    place: Place | None = None
    """The same stretch in lines and columns, which may end on a later line."""


@attrs.frozen
class Repair:
    """How something can be mended without doubt: edits that belong together."""

    edits: tuple[Edit, ...]


@attrs.frozen
class Target:
    """Something that a problem points at: a path, and what of it."""

    path: Path
    part: Part = "value"
    occurrence: int = 0
    """Which one, where the same key is written several times."""
    words: str = ""
    """The words of the value that it is about, where that is not all of it."""


@attrs.frozen
class Elsewhere:
    """A place in another file than the one that a problem is in."""

    file: str
    """The file's name, as the user wrote it."""
    target: Target
    named: Any = None
    """What stands there, for the words of a message."""
    place: Place | None = None
    """The place itself, where somebody has looked it up."""


@attrs.frozen
class Exempted:
    """Why something that was found is let pass: the exemption that the plan itself states."""

    reason: str
    until: datetime.date | None = None
    """The last day that the exemption holds."""


@attrs.frozen
class Problem:
    """One thing that is wrong, as a reader, the binder or a check states it.

    It knows neither severity nor language nor line: those belong to the profile,
    the reader and the document, and are put to it when it is shown.
    """

    code: str
    target: Target = Target(())
    values: Mapping[str, Any] = attrs.field(factory=dict)
    """What the message names: texts, numbers, dates, and the words of `messages`."""
    variant: str = ""
    """Which of the rule's messages it takes, where it has several."""
    span: Span | None = None
    """The place itself, where there is no path to it (a file that is no YAML)."""
    related: tuple[Target, ...] = ()
    """The other places that it is about."""
    elsewhere: tuple[Elsewhere, ...] = ()
    """Those in other files."""
    on: datetime.date | None = None
    """The day by whose rules it is judged, where it is about a day."""
    confidential: bool = False
    """Whether what stands there is not to be repeated: a report may be read by everybody."""
    rule: Rule | None = None
    """The rule, where a profile states it; those of the library are known by their codes."""
    mark: str = ""
    """What tells it apart from another of its rule in the same place: the identifier, say."""
    home: Path | None = None
    """Where it belongs, where several elements are equally concerned and it is reported on one."""
    edits: tuple[Edit, ...] = ()
    """How it is mended, where whoever finds it knows that without doubt."""
    exempted: Exempted | None = None
    """The exemption that lets it pass."""
    lapsed: datetime.date | None = None
    """The last day of an exemption that let it pass and does so no more."""
    place: Place | None = None
    """Where it stands, where that is a file that is about the plan and not the plan's own."""
    excerpt: str = ""
    """The beginning of what stands there."""


@attrs.frozen
class Resolved:
    """A finding that a baseline knows and that is found no more."""

    rule: str
    """The name of its rule."""
    element: str
    """What it was about: the subject of the finding that was."""


@attrs.frozen
class Cell:
    """A cell of a spreadsheet, as the program that shows it names it."""

    sheet: str
    """The sheet's name; empty in a file that has only one and no name for it."""
    row: int
    column: str
    """Its letters."""

    def __str__(self) -> str:
        address = f"{self.column}{self.row}"
        if not self.sheet:
            return address
        plain = self.sheet.replace("_", "").replace(".", "").isalnum()
        sheet = self.sheet if plain else "'{}'".format(self.sheet.replace("'", "''"))
        return f"{sheet}!{address}"


@attrs.frozen
class Place:
    """A place in a file. Lines and columns count from one; the end is just after it.

    In a spreadsheet, `cell` says where it is; the line and its columns are then those
    of the text that the sheet's row is shown by.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    cell: Cell | None = None

    @property
    def address(self) -> str:
        """Where in the file it is: ``4:12``, or ``Mål!C4`` in a spreadsheet."""
        return str(self.cell) if self.cell else f"{self.line}:{self.column}"


@attrs.frozen
class Related:
    """Another place that a finding is about."""

    path: Path
    where: str
    """The place in the plan, in words."""
    place: Place | None


@attrs.frozen
class Finding:
    """Something that a check found, ready to be read: in a language, with its places."""

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    path: Path
    element: str
    """The identifier of the element that it is about; of the nearest around it that has one.

    One of more than 200 characters is cut, with a digest at its end."""
    key: str
    """What knows it again in one report: code and subject, ``SP203 gronnere/id``."""
    where: str
    """The place in the plan, in words: ``hovedmål 2 › delmål 2.3 «…»``."""
    place: Place | None
    """The place in the file; ``None`` for a plan that was made in Python."""
    related: tuple[Related, ...] = ()
    excerpt: str = ""
    """The line of the file that the place begins in."""
    subject: str = ""
    """What it is about, in identifiers and keys without numbers: ``gronnere/id``.

    It stays when elements are moved, renumbered and reworded; several findings of
    one rule may have the same.
    """
    exempted: Exempted | None = None
    """The exemption that lets it pass; such findings stand in `Report.exempted`."""
    fix: Repair | None = None
    """How `strategiplan check --fix` mends it; ``None`` for what only a person can mend."""
    meant: str = ""
    """The word that was most likely meant, where its hint asks; empty where it asks nothing."""

    def __str__(self) -> str:
        where = f"{format_path(self.path)}: " if self.path else ""
        if self.place:
            where = f"{self.place.file}:{self.place.address}: "
        return f"{where}{self.severity} {self.code} {self.message}"
