"""How indicators stand on a day: as a table for a terminal, as Markdown, and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, get_args

from ..diagnostics import format_path
from ..indicators import IndicatorStatus, Verdict
from ..messages import Speaker, visible
from ..model import Measurement, in_language

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_MARKS: dict[Verdict, str] = {
    "reached": "✓",
    "on-track": "✓",
    "behind": "✗",
    "missed": "✗",
    "cannot-tell": "?",
}
_COLOURS: dict[Verdict, str] = {
    "reached": "32;1",
    "on-track": "32",
    "behind": "33;1",
    "missed": "31;1",
    "cannot-tell": "2",
}
_BARS = "▁▂▃▄▅▆▇█"
_TITLE, _TREND, _NUMBER = 38, 10, 18
"""The widths of the columns, in characters."""


def trend_line(values: Sequence[Decimal], longest: int = _TREND) -> str:
    """A small picture of the last numbers, one block for each: "▁▄█"."""
    shown = values[-longest:]
    if not shown:
        return ""
    low, high = min(shown), max(shown)
    if low == high:
        return _BARS[3] * len(shown)
    top = len(_BARS) - 1
    return "".join(_BARS[int((value - low) / (high - low) * top)] for value in shown)


def to_text(statuses: Sequence[IndicatorStatus], speaker: Speaker, *, colour: bool = False) -> str:
    """A table with a trend line and the reason for each indicator, and a line that sums up."""
    if not statuses:
        return f"{_upper(speaker.phrase('status/none'))}\n"
    heading = speaker.phrase("status/heading", date=speaker.date(statuses[0].on))
    lines = [_paint(_upper(heading), "1", colour), ""]
    columns = [_upper(speaker.phrase(f"status/{name}")) for name in _COLUMNS]
    lines.append(_paint(_row(*columns[:4]) + columns[4], "2", colour))
    for status in statuses:
        lines += [*_block(status, speaker, colour), ""]
    lines.append(summary(statuses, speaker))
    return "\n".join(lines) + "\n"


_COLUMNS = ("indicator", "trend", "latest", "target", "status")


def _row(title: str, trend: str, latest: str, target: str) -> str:
    """The columns before the last."""
    return f"{title:<{_TITLE}}  {trend:<{_TREND}}  {latest:<{_NUMBER}}  {target:<{_NUMBER}}  "


def _block(status: IndicatorStatus, speaker: Speaker, colour: bool) -> Iterator[str]:
    wrapped = [
        textwrap.wrap(text, width) or [""]
        for text, width in (
            (_title(status, speaker, 400), _TITLE),
            (_trend(status), _TREND),
            (_latest(status, speaker), _NUMBER),
            (_target(status, speaker), _NUMBER),
        )
    ]
    for number in range(max(map(len, wrapped))):
        cells = [column[number] if number < len(column) else "" for column in wrapped]
        if number:
            yield _row(*cells).rstrip()
        else:
            yield _row(*cells) + _paint(_verdict(status, speaker), _COLOURS[status.verdict], colour)
    for words in _reasons(status, speaker):
        yield _paint(f"  {words}", "2", colour)


def summary(statuses: Sequence[IndicatorStatus], speaker: Speaker) -> str:
    """How many stand how: "8 in all: 2 on track, 6 cannot tell"."""
    counts = Counter(status.verdict for status in statuses)
    parts = [
        f"{counts[verdict]} {speaker.phrase(f'verdict/{verdict}')}"
        for verdict in VERDICTS
        if counts[verdict]
    ]
    return speaker.phrase("status/total", count=len(statuses), parts=", ".join(parts))


def _verdict(status: IndicatorStatus, speaker: Speaker) -> str:
    return f"{_MARKS[status.verdict]} {speaker.phrase(f'verdict/{status.verdict}')}"


def _title(status: IndicatorStatus, speaker: Speaker, longest: int) -> str:
    item = status.indicator
    title = visible(in_language(item.title, speaker.language), longest)
    words = [visible(item.code, 20), title or visible(item.id, 40)]
    return " ".join(filter(None, words)) or speaker.phrase("untitled")


def _trend(status: IndicatorStatus) -> str:
    return trend_line([each.value for each in status.series if each.value is not None])


def _amount(number: Decimal, status: IndicatorStatus, speaker: Speaker) -> str:
    unit = visible(in_language(status.indicator.unit, speaker.language), 30)
    return f"{speaker.number(number)} {unit}".rstrip()


def _latest(status: IndicatorStatus, speaker: Speaker) -> str:
    return _measured(status.latest, status, speaker)


def _measured(measurement: Measurement | None, status: IndicatorStatus, speaker: Speaker) -> str:
    if measurement is None:
        return ""
    if measurement.value is not None:
        words = _amount(measurement.value, status, speaker)
    else:
        words = visible(in_language(measurement.text, speaker.language))
    return f"{words} ({measurement.date})" if words and measurement.date else words


def _target(status: IndicatorStatus, speaker: Speaker) -> str:
    """The target in numbers, else in words, else the direction alone."""
    item = status.indicator
    words = _measured(item.target, status, speaker)
    if not words and item.direction:
        words = speaker.phrase(f"direction/{item.direction}")
    return words


def _reasons(status: IndicatorStatus, speaker: Speaker) -> Iterator[str]:
    """Why it stands so, and what the plan says itself."""
    values = {}
    if status.expected is not None:
        # As exactly as the number that it is compared with, and one more.
        values["expected"] = _amount(_rounded(status.expected), status, speaker)
    if status.reason == "direction":
        values["first"] = _measured(status.series[0], status, speaker)
    words = [] if status.reason == "band" else [speaker.phrase(f"why/{status.reason}", **values)]
    if status.band:
        band = speaker.quote(in_language(status.band.title, speaker.language))
        words.append(speaker.phrase("status/band", band=band))
    yield "; ".join(words)
    item = status.indicator
    said = [speaker.phrase(f"trend/{item.trend}")] if item.trend else []
    said += [visible(in_language(item.verdict, speaker.language))] if item.verdict else []
    if said:
        yield speaker.phrase("status/says", words=", ".join(said))


def _rounded(number: Decimal) -> Decimal:
    """A computed number with four digits that count, at most."""
    places = max(3 - number.adjusted(), 0) if number else 0
    return Decimal(f"{number:.{min(places, 30)}f}").normalize()


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text


def to_markdown(statuses: Sequence[IndicatorStatus], speaker: Speaker) -> str:
    """The same as a Markdown table; nothing that a plan says becomes markup."""
    if not statuses:
        return f"{_upper(speaker.phrase('status/none'))}\n"
    heading = speaker.phrase("status/heading", date=speaker.date(statuses[0].on))
    columns = [_upper(speaker.phrase(f"status/{name}")) for name in _COLUMNS]
    lines = [f"## {_upper(heading)}", "", _cells(columns), _cells(["---"] * len(columns))]
    for status in statuses:
        reasons = "; ".join(_reasons(status, speaker))
        cells = [_title(status, speaker, 400), _trend(status), _latest(status, speaker)]
        cells += [_target(status, speaker), f"{_verdict(status, speaker)}: {reasons}"]
        lines.append(_cells([_escaped(cell) for cell in cells]))
    return "\n".join([*lines, "", summary(statuses, speaker)]) + "\n"


def _cells(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return "".join(f"\\{each}" if each in "\\`*_[]<>|~&" else each for each in text)


def to_json(statuses: Sequence[IndicatorStatus]) -> str:
    """The same for programs; numbers as text, as exactly as they are written."""
    return json.dumps(to_data(statuses), ensure_ascii=False, indent=2) + "\n"


def to_data(statuses: Sequence[IndicatorStatus]) -> dict[str, Any]:
    """The same as plain Python values."""
    return {
        "version": 1,
        "on": statuses[0].on.isoformat() if statuses else None,
        "indicators": [_data(status) for status in statuses],
    }


def _data(status: IndicatorStatus) -> dict[str, Any]:
    item = status.indicator
    return {
        "id": item.id,
        "title": str(item.title),
        "path": format_path(status.path),
        "unit": str(item.unit),
        "direction": item.direction,
        "verdict": status.verdict,
        "reason": status.reason,
        "latest": _point(status.latest),
        "target": _point(item.target),
        "expected": str(_rounded(status.expected)) if status.expected is not None else None,
        "band": str(status.band.title) if status.band else None,
        "series": [_point(each) for each in status.series],
    }


def _point(measurement: Measurement | None) -> dict[str, Any] | None:
    if measurement is None:
        return None
    return {
        "date": str(measurement.date) if measurement.date else None,
        "value": str(measurement.value) if measurement.value is not None else None,
        "text": str(measurement.text),
    }
