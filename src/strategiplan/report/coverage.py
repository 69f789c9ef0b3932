"""A coverage matrix as a person reads it: in a terminal, as Markdown, as CSV; and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ..matrix import Column, CoverageMatrix, Link, Row, SdgInterplay
from ..messages import Speaker, visible
from ..model import Plan, in_language
from .escaping import in_csv, in_markdown

MARKS: dict[Link | None, str] = {"direct": "●", "below": "▾", "above": "▴", None: "·"}
MOST_COLUMNS = 17
"""How many columns are shown one by one; with more, the links of each row are counted."""
_TITLE = 44
"""The width of the rows' names, in characters."""


def heading(coverage: CoverageMatrix, plan: Plan, speaker: Speaker) -> str:
    """What is held against what: "Trondheimsløftet: hovedmål og delmål mot aktører"."""
    kinds = dict.fromkeys(row.element.kind for row in coverage.rows if row.path)
    return speaker.phrase(
        "coverage/heading",
        title=visible(in_language(plan.title, speaker.language)) or speaker.kind("plan"),
        rows=speaker.listed([speaker.kind(kind, several=True) for kind in kinds]),
        by=speaker.phrase(f"coverage/by/{coverage.by}"),
    )


def row_name(row: Row, speaker: Speaker, longest: int) -> str:
    """What a row is called: its code and title, indented by its depth."""
    if not row.path:
        return speaker.phrase("coverage/whole")
    element = row.element
    title = in_language(element.title, speaker.language)
    words = " ".join(filter(None, (visible(element.code, 20), visible(title, longest))))
    words = words or visible(element.id, 40) or speaker.phrase("untitled")
    return visible("  " * min(row.depth, 6) + words, longest)


def column_name(column: Column, speaker: Speaker) -> str:
    """What a column is called: an SDG by its number and name, an element by its title."""
    if column.group:
        return f"{column.key} {column.label(speaker.language)}"
    if column.element is None:
        return speaker.phrase(f"dimension/{column.key}")
    title = in_language(column.element.title, speaker.language)
    words = [visible(column.element.code, 20), visible(title)]
    return " ".join(filter(None, words)) or visible(column.key)


def link_word(link: Link | None, speaker: Speaker) -> str:
    """What a link is called, and the lack of one."""
    return speaker.phrase(f"link/{link or 'none'}")


def to_text(
    coverage: CoverageMatrix,
    plan: Plan,
    speaker: Speaker,
    interplay: SdgInterplay | None = None,
    *,
    colour: bool = False,
) -> str:
    """The matrix for a terminal, with its legend and its holes."""
    if not coverage.rows:
        return f"{_upper(speaker.phrase('coverage/no_rows'))}\n"
    bold = "\033[1m{}\033[0m" if colour else "{}"
    lines = [bold.format(heading(coverage, plan, speaker)), ""]
    if 0 < len(coverage.columns) <= MOST_COLUMNS:
        lines += _matrix(coverage, speaker)
    else:
        lines += _counts(coverage, speaker)
    lines += ["", *_holes(coverage, speaker)]
    if interplay:
        lines += list(_interplay(interplay, speaker))
    return "\n".join(lines) + "\n"


def _matrix(coverage: CoverageMatrix, speaker: Speaker) -> Iterator[str]:
    names = [
        column.key if column.group else str(number)
        for number, column in enumerate(coverage.columns, 1)
    ]
    yield " " * _TITLE + "".join(f"{name:>3}" for name in names)
    for row in coverage.rows:
        links = row.links
        marks = "".join(f"  {MARKS[links.get(column.key)]}" for column in coverage.columns)
        unknown = f"  {speaker.phrase('coverage/unknown')}" if row.unknown else ""
        yield f"{row_name(row, speaker, _TITLE - 1):<{_TITLE}}{marks}{unknown}".rstrip()
    yield ""
    yield "  ".join(f"{mark} {link_word(link, speaker)}" for link, mark in MARKS.items())
    if not coverage.columns[0].group:
        for name, column in zip(names, coverage.columns, strict=True):
            yield f"{name:>3} {column_name(column, speaker)}"


def _counts(coverage: CoverageMatrix, speaker: Speaker) -> Iterator[str]:
    kinds: tuple[Link, ...] = ("direct", "below", "above")
    names = [speaker.phrase(f"link/{kind}") for kind in kinds]
    yield " " * _TITLE + "".join(f"{name:>13}" for name in names)
    for row in coverage.rows:
        counts = Counter(row.links.values())
        cells = "".join(f"{counts[kind] or '·':>13}" for kind in kinds)
        unknown = f"  {speaker.phrase('coverage/unknown')}" if row.unknown else ""
        yield f"{row_name(row, speaker, _TITLE - 1):<{_TITLE}}{cells}{unknown}"


def _holes(coverage: CoverageMatrix, speaker: Speaker) -> Iterator[str]:
    """The empty rows and the empty columns, by name."""
    rows = [row for row in coverage.rows if row.path]
    empty = [row for row in coverage.empty_rows if row.path]
    unknown = sum(row.unknown and row.empty for row in rows)
    if empty:
        words = speaker.phrase("coverage/empty_rows", count=len(empty), all=len(rows))
        yield f"{_upper(words)}: {_named(_row_names(empty, speaker))}"
    elif not unknown:
        yield _upper(speaker.phrase("coverage/no_empty_rows"))
    if unknown:
        yield _upper(speaker.phrase("coverage/unknown_rows", count=unknown, all=len(rows)))
    columns = coverage.empty_columns
    if not coverage.columns:
        yield _upper(speaker.phrase("coverage/no_columns"))
    elif columns:
        words = speaker.phrase(
            "coverage/empty_columns", count=len(columns), all=len(coverage.columns)
        )
        yield f"{_upper(words)}: {_named(column_name(each, speaker) for each in columns)}"
    else:
        yield _upper(speaker.phrase("coverage/no_empty_columns"))


_MOST_NAMES = 20


def _named(names: Iterable[str]) -> str:
    every = list(names)
    # Names with a comma of their own are told apart by semicolons.
    shown = ("; " if any("," in name for name in every) else ", ").join(every[:_MOST_NAMES])
    return f"{shown} …" if len(every) > _MOST_NAMES else shown


def _row_names(rows: Sequence[Row], speaker: Speaker) -> Iterator[str]:
    return (visible(row.element.code, 20) or row_name(row, speaker, 40).strip() for row in rows)


def _interplay(interplay: SdgInterplay, speaker: Speaker) -> Iterator[str]:
    yield ""
    covered = speaker.phrase("sdgs/covered", count=len(interplay.covered))
    groups = ", ".join(
        f"{speaker.phrase(f'group/{group}')} {linked}/{count}"
        for group, (linked, count) in interplay.groups.items()
    )
    yield f"{_upper(covered)} ({groups})"
    goals, targets, indicators = (
        sum(levels[level] for levels in interplay.levels.values()) for level in range(3)
    )
    yield _upper(speaker.phrase("sdgs/levels", goals=goals, targets=targets, indicators=indicators))
    if interplay.once:
        yield _upper(speaker.phrase("sdgs/once", codes=", ".join(interplay.once)))
    if interplay.together:
        pairs = [
            speaker.phrase("sdgs/pair", first=first, second=second, count=count)
            for first, second, count in interplay.together
        ]
        yield _upper(speaker.phrase("sdgs/together", pairs=_named(pairs)))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def to_markdown(
    coverage: CoverageMatrix, plan: Plan, speaker: Speaker, interplay: SdgInterplay | None = None
) -> str:
    """The matrix as a Markdown table, with its legend and its holes."""
    columns = [column_name(column, speaker) for column in coverage.columns]
    lines = [f"## {in_markdown(heading(coverage, plan, speaker))}", ""]
    lines.append(_cells(["", *map(in_markdown, columns)]))
    lines.append(_cells(["---"] * (len(columns) + 1)))
    for row in coverage.rows:
        links = row.links
        name = in_markdown(row_name(row, speaker, 400).strip())
        name = "&nbsp;&nbsp;" * min(row.depth, 6) + name
        if row.unknown:
            name += f" ({speaker.phrase('coverage/unknown')})"
        marks = [MARKS[links[each.key]] if each.key in links else "" for each in coverage.columns]
        lines.append(_cells([name, *marks]))
    legend = ", ".join(f"{mark} {link_word(link, speaker)}" for link, mark in MARKS.items() if link)
    lines += ["", legend, ""]
    said = [*_holes(coverage, speaker), *(_interplay(interplay, speaker) if interplay else ())]
    lines += [f"- {in_markdown(line)}" for line in said if line]
    return "\n".join(lines) + "\n"


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def to_csv(coverage: CoverageMatrix, speaker: Speaker) -> str:
    """The matrix as CSV: a line for each row, a column for each thing, the links in words."""
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    columns = [in_csv(column_name(column, speaker)) for column in coverage.columns]
    write(["kind", "id", "code", "title", *columns])
    for row in coverage.rows:
        links = row.links
        words = [
            speaker.phrase(f"link/{links[each.key]}") if each.key in links else ""
            for each in coverage.columns
        ]
        element = row.element
        title = in_language(element.title, speaker.language)
        write([element.kind, in_csv(element.id), in_csv(element.code), in_csv(title), *words])
    return out.getvalue()


def to_json(coverage: CoverageMatrix, interplay: SdgInterplay | None = None) -> str:
    """The matrix for programs."""
    return json.dumps(to_data(coverage, interplay), ensure_ascii=False, indent=2) + "\n"


def to_data(coverage: CoverageMatrix, interplay: SdgInterplay | None = None) -> dict[str, Any]:
    """The same as plain Python values."""
    data: dict[str, Any] = {
        "version": 1,
        "by": coverage.by,
        "columns": [
            {"key": column.key, "label": column.label("en"), "group": column.group}
            for column in coverage.columns
        ],
        "links": list(coverage.records()),
        "empty_rows": ["/".join(map(str, row.path)) for row in coverage.empty_rows],
        "unknown_rows": ["/".join(map(str, row.path)) for row in coverage.rows if row.unknown],
        "empty_columns": [column.key for column in coverage.empty_columns],
    }
    if interplay:
        data["interplay"] = {
            "covered": list(interplay.covered),
            "levels": {goal: list(levels) for goal, levels in interplay.levels.items()},
            "once": list(interplay.once),
            "together": [list(pair) for pair in interplay.together],
            "groups": {group: list(counts) for group, counts in interplay.groups.items()},
        }
    return data
