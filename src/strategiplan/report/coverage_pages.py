"""A coverage matrix as an HTML table and as a picture (SVG), each whole in one file."""

from __future__ import annotations

from collections.abc import Iterator

from ..matrix import CoverageMatrix, Link
from ..messages import Speaker
from ..model import Plan
from .coverage import MARKS, column_name, heading, link_word, row_name
from .escaping import in_html

_STYLE = """\
:root { color-scheme: light dark; --line: #8886; --direct: #0b5f4b; --other: #4a6b8a; }
@media (prefers-color-scheme: dark) { :root { --direct: #6fd3b5; --other: #9dbfe0; } }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 1.5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
h1 { font-size: 1.25rem; font-weight: 600; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; vertical-align: bottom; }
tbody th { font-weight: 400; text-align: left; min-width: 18rem; max-width: 34rem; }
thead th { font-weight: 500; writing-mode: vertical-rl; transform: rotate(180deg); text-align: left;
  max-height: 16rem; }
td { text-align: center; }
.direct { color: var(--direct); } .below, .above { color: var(--other); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }"""


def to_html(coverage: CoverageMatrix, plan: Plan, speaker: Speaker) -> str:
    """The matrix as a page of its own: one table, readable by eye and by ear, without scripts."""
    language = speaker.language
    title = in_html(heading(coverage, plan, speaker))
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{language}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        f'<h1 id="title">{title}</h1>',
        '<div class="scroll" role="region" tabindex="0" aria-labelledby="title">',
        '<table aria-labelledby="title">',
        "<thead><tr><td></td>",
    ]
    lines += [
        f'<th scope="col">{in_html(column_name(column, speaker))}</th>'
        for column in coverage.columns
    ]
    lines += ["</tr></thead>", "<tbody>"]
    words = {link: link_word(link, speaker) for link in MARKS}
    for row in coverage.rows:
        name = in_html(row_name(row, speaker, 400).strip())
        unknown = f" ({speaker.phrase('coverage/unknown')})" if row.unknown else ""
        indent = f' style="padding-left:{0.5 + 1.25 * min(row.depth, 6)}rem"' if row.depth else ""
        lines.append(f'<tr><th scope="row"{indent}>{name}{unknown}</th>')
        links = row.links
        lines += [_cell(links.get(column.key), words) for column in coverage.columns]
        lines.append("</tr>")
    legend = ", ".join(f"{mark} {words[link]}" for link, mark in MARKS.items())
    lines += ["</tbody>", "</table>", "</div>", f"<p>{legend}</p>", "</main>", "</body>", "</html>"]
    return "\n".join(lines) + "\n"


def _cell(link: Link | None, words: dict[Link | None, str]) -> str:
    mark = f'<span aria-hidden="true">{MARKS[link]}</span>'
    return f'<td class="{link or "none"}">{mark}<span class="hidden">{words[link]}</span></td>'


_CELL = 26
_LEFT = 400
_ROW_TEXT, _COLUMN_TEXT = 54, 52
"""How many characters of a name there is room for."""


def to_svg(coverage: CoverageMatrix, plan: Plan, speaker: Speaker) -> str:
    """The matrix as a picture: a filled circle for a direct link, a triangle for another."""
    names = [column_name(column, speaker) for column in coverage.columns]
    top = 56 + 13 * max((min(len(name), _COLUMN_TEXT) for name in names), default=0) // 2
    width = _LEFT + _CELL * max(len(names), 4) + 120
    height = top + _CELL * len(coverage.rows) + 50
    title = in_html(heading(coverage, plan, speaker))
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    font = 'font-family="system-ui, sans-serif" font-size="13" fill="#1b1b1b"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title desc" {font}>',
        f'<title id="title">{title}</title>',
        f'<desc id="desc">{in_html(_in_words(coverage, speaker), 10_000_000)}</desc>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="16" y="28" font-size="17" font-weight="600">{title}</text>',
    ]
    for number, name in enumerate(names):
        x = _LEFT + _CELL * number + _CELL // 2
        shown = in_html(_cut(name, _COLUMN_TEXT))
        lines.append(
            f'<text transform="translate({x + 4},{top - 8}) rotate(-90)" font-size="12">{shown}</text>'
        )
    for number, row in enumerate(coverage.rows):
        y = top + _CELL * number
        name = in_html(_cut(row_name(row, speaker, 400).strip(), _ROW_TEXT - 2 * row.depth))
        if number % 2 == 0:
            lines.append(
                f'<rect x="8" y="{y}" width="{width - 16}" height="{_CELL}" fill="#f3f5f4"/>'
            )
        lines.append(f'<text x="{16 + 14 * min(row.depth, 6)}" y="{y + 17}">{name}</text>')
        links = row.links
        for place, column in enumerate(coverage.columns):
            if column.key in links:
                lines += _mark(
                    links[column.key], _LEFT + _CELL * place + _CELL // 2, y + _CELL // 2
                )
    y = top + _CELL * len(coverage.rows) + 30
    x = 24
    for link in ("direct", "below", "above"):
        words = speaker.phrase(f"link/{link}")
        lines += _mark(link, x, y - 4)
        lines.append(f'<text x="{x + 14}" y="{y}">{words}</text>')
        x += 40 + 8 * len(words)
    lines.append("</svg>")
    return "\n".join(lines) + "\n"


def _in_words(coverage: CoverageMatrix, speaker: Speaker) -> str:
    """What each row is linked to, for whoever does not see the picture."""
    names = {column.key: column_name(column, speaker) for column in coverage.columns}
    none = speaker.phrase("link/none")
    return "; ".join(
        f"{row_name(row, speaker, 400).strip()}: "
        + (", ".join(names[key] for key in row.links if key in names) or none)
        for row in coverage.rows
    )


def _mark(link: str, x: int, y: int) -> Iterator[str]:
    if link == "direct":
        yield f'<circle cx="{x}" cy="{y}" r="7" fill="#0b5f4b"/>'
    elif link == "below":
        yield f'<path d="M{x - 6} {y - 4}h12l-6 10z" fill="#4a6b8a"/>'
    else:
        yield f'<path d="M{x - 6} {y + 4}h12l-6 -10z" fill="#4a6b8a"/>'


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
