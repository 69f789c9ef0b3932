"""A coverage matrix as an HTML table, whole in one file; as a picture it is in `pictures.heat_map`."""

from __future__ import annotations

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
