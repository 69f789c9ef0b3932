"""A document as one page of HTML that needs nothing beside it: no scripts, nothing fetched."""

from __future__ import annotations

import html
import urllib.parse

from .outline import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    Runs,
    Table,
    in_table_of_contents,
    on_one_line,
    plain,
)

_STYLE = """\
:root { color-scheme: light dark; --paper: #ffffff; --soft: #eef4f1; --ink: #1b2522;
  --muted: #525e5a; --line: #cfd6d2; --accent: #0b5f4b; --gone: #9b1c1c; --new: #0b5f4b; }
@media (prefers-color-scheme: dark) { :root { --paper: #111716; --soft: #1e2f2a; --ink: #e8eeeb;
  --muted: #a5b3ad; --line: #34423d; --accent: #7fd6ba; --gone: #f2a0a0; --new: #7fd6ba; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 1.3rem + 2vw, 2.4rem); margin-top: .5em; }
h2 { font-size: 1.5rem; border-top: 3px solid var(--accent); padding-top: .7em; margin-top: 2.2em; }
h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, table { margin: 0 0 .9em; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
:target { scroll-margin-top: 1rem; background: var(--soft); }
.skip { position: absolute; left: 1rem; top: 0; padding: .5rem 1rem; background: var(--paper); }
.skip:not(:focus) { clip-path: inset(50%); }
.subtitle { color: var(--muted); font-size: 1.1rem; }
.marking { border-left: .3rem solid var(--gone); padding-left: .75rem; font-weight: 600; }
.lead { font-size: 1.2rem; }
.contents { background: var(--soft); border-radius: 10px; padding: 1rem 1.25rem; margin: 1.5rem 0; }
.contents h2 { border: 0; padding: 0; margin: 0 0 .4em; font-size: 1.1rem; }
.contents ul { list-style: none; padding: 0; margin: 0; } .contents li { padding: .2rem 0; }
article { border-top: 1px solid var(--line); padding-top: .2rem; margin-top: 1.8rem; }
article h3 { margin-top: .9em; }
dl { display: grid; grid-template-columns: minmax(6.5rem, max-content) minmax(0, 1fr);
  gap: .1rem 1.1rem; font-size: .97rem; }
dt { color: var(--muted); max-width: 15rem; } dd { margin: 0; } dd ul { margin: 0; padding-left: 1.1rem; }
.scroll { overflow-x: auto; margin-bottom: .9em; }
table { border-collapse: collapse; width: 100%; margin: 0; font-size: .97rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; padding: .3rem 0 .5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 600; font-size: .9rem; overflow-wrap: normal; }
tbody th { font-weight: 600; }
td, th { min-width: 4.5rem; } tbody th { min-width: 8rem; }
del { color: var(--gone); } ins { color: var(--new); font-weight: 600; text-decoration-thickness: .1em; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dt { font-size: .9rem; max-width: none; }
  dd { margin-bottom: .35rem; } }
@media print { @page { margin: 18mm 16mm 20mm; }
  :root { --paper: #fff; --soft: #fff; --ink: #000; --muted: #333; --line: #999; --accent: #000;
    --gone: #7a1010; --new: #0b4a3c; color-scheme: light; }
  body { font-size: 10.5pt; line-height: 1.45; } main { max-width: none; padding: 0; }
  .skip { display: none; } .contents { padding: 0; } a { text-decoration: none; }
  h1, h2, h3, h4, h5, h6, caption, dt { break-after: avoid; } tr, dl { break-inside: avoid; }
  .scroll { overflow: visible; } table { font-size: 9.5pt; } }"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def beginning(found: Document, skip: str) -> bytes:
    """What stands before the blocks; `skip` is what the link past the contents says."""
    blocks = found.blocks
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{_safe(found.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        *(['<meta name="robots" content="noindex">'] if found.marking else []),
        f"<title>{_safe(plain(found.title))}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
    ]
    headings = in_table_of_contents(blocks)
    if headings:
        lines.append(f'<a class="skip" href="{_href(headings[0].anchor)}">{_safe(skip)}</a>')
    lines += ["<main>", f"<h1>{_line(found.title)}</h1>"]
    if found.subtitle:
        lines.append(f'<p class="subtitle">{_safe(found.subtitle)}</p>')
    if found.marking:
        lines.append(f'<p class="marking">{_safe(found.marking)}</p>')
    if not headings:
        return "\n".join([*lines, ""]).encode()
    lines.append('<nav class="contents" aria-labelledby="contents">')
    lines += [f'<h2 id="contents">{_safe(found.contents)}</h2>', "<ul>"]
    lines += [
        f'<li><a href="{_href(each.anchor)}">{_safe(plain(each.runs))}</a></li>'
        for each in headings
    ]
    return "\n".join([*lines, "</ul>", "</nav>", ""]).encode()


def end() -> bytes:
    """What stands after the blocks."""
    return b"</main>\n</body>\n</html>\n"


def block_bytes(block: Block) -> bytes:
    """A block."""
    return f"{_block(block)}\n".encode()


def article_bytes(blocks: tuple[Block, ...]) -> bytes:
    """Blocks that belong together and stand for themselves, under the heading that comes first."""
    first = blocks[0]
    label = f' aria-labelledby="{_safe(first.anchor)}"' if isinstance(first, Heading) else ""
    inside = "\n".join(map(_block, blocks))
    return f"<article{label}>\n{inside}\n</article>\n".encode()


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        level = min(block.level + 1, 6)
        return f"<h{level}{_id(block.anchor)}>{_line(block.runs)}</h{level}>"
    if isinstance(block, Paragraph):
        lead = ' class="lead"' if block.lead else ""
        return f"<p{lead}>{_line(block.runs)}</p>"
    if isinstance(block, Facts):
        return f"<dl>{''.join(map(_fact, block.rows))}</dl>"
    if isinstance(block, Items):
        element = "ol" if block.numbered else "ul"
        return f"<{element}>{''.join(map(_item, block.items))}</{element}>"
    # What is written as a page of its own has no pictures.
    assert isinstance(block, Table)
    head = "".join(f'<th scope="col">{_safe(each)}</th>' for each in block.header)
    rows = []
    for first, *others in block.rows:
        cells = "".join(f"<td>{_line(cell)}</td>" for cell in others)
        rows.append(f'<tr><th scope="row">{_line(first)}</th>{cells}</tr>')
    about = _safe(block.about)
    hidden = ' class="hidden"' if block.told else ""
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{about}"><table>'
        f"<caption{hidden}>{about}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _fact(fact: Fact) -> str:
    if on_one_line(fact):
        values = ", ".join(map(_line, fact.values))
    else:
        values = f"<ul>{''.join(f'<li>{_line(value)}</li>' for value in fact.values)}</ul>"
    return f"<dt>{_safe(fact.term)}</dt><dd>{values}</dd>"


def _item(item: Item) -> str:
    below = "".join(map(_block, item.below))
    return f"<li{_id(item.anchor)}>{_line(item.runs)}{below}</li>"


def _line(runs: Runs) -> str:
    return "".join(map(_run, runs))


_FATES = {"gone": "del", "new": "ins"}


def _run(run: Run) -> str:
    text = _safe(run.text)
    for element in filter(None, (_FATES.get(run.fate), "strong" if run.strong else "")):
        text = f"<{element}>{text}</{element}>"
    if run.language:
        text = f'<span lang="{_safe(run.language)}">{text}</span>'
    if run.to or run.url:
        text = f'<a href="{_safe(run.url) if run.url else _href(run.to)}">{text}</a>'
    return text


def _id(anchor: str) -> str:
    return f' id="{_safe(anchor)}"' if anchor else ""


def _href(anchor: str) -> str:
    return f"#{urllib.parse.quote(anchor)}"


def _safe(text: str) -> str:
    return html.escape(text)
