"""Plans side by side as a page of HTML and as a picture (SVG), each whole in one file."""

from __future__ import annotations

import math
from collections.abc import Iterator

from ..comparison import ComparedPlan
from ..vocabulary import sdg_label
from .comparison import GOALS, MOST_PAIRS_ON_A_PAGE, ComparisonTeller, percent
from .escaping import in_html

_STYLE = """\
:root { color-scheme: light dark; --line: #8886; --mark: #0b5f4b; --quiet: #595959;
  --ground: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --mark: #6fd3b5; --quiet: #b0b0b0; --ground: #121212; } }
body { font: 1rem/1.45 system-ui, sans-serif; margin: 1.5rem auto; max-width: 80rem;
  padding: 0 1rem; background: var(--ground); }
h1 { font-size: 1.4rem; }
h2 { font-size: 1.15rem; margin-top: 2.25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin-bottom: .25rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; vertical-align: top;
  text-align: left; }
thead th { font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 600; position: sticky; left: 0; background: var(--ground);
  min-width: 8rem; max-width: min(16rem, 42vw); overflow-wrap: anywhere; hyphens: auto; }
th small { font-weight: 400; }
.number { font-size: 1.1rem; font-weight: 600; font-variant-numeric: tabular-nums; }
small { display: block; color: var(--quiet); font-size: .8rem; }
.sdgs thead th:not(:last-child) { font-weight: 500; writing-mode: vertical-rl;
  transform: rotate(180deg); max-height: 16rem; padding: .6rem .3rem; }
.sdgs td.use { text-align: center; min-width: 2.4rem; padding: .4rem .25rem;
  background: color-mix(in srgb, var(--mark) calc(var(--share) * 90%), transparent); }
.sdgs td.use small { color: inherit; }
.none, .unknown, .note { color: var(--quiet); }
.none, .unknown { text-align: center; }
ul { padding-left: 1.25rem; } li { margin: .3rem 0; }
.pairs { list-style: none; padding: 0; display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); }
.pairs > li { border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; margin: 0; }
.pairs p { margin: .5rem 0 0; overflow-wrap: anywhere; }
.pairs h3 { margin: 0; font-size: .95rem; }
.bar { display: block; height: .3rem; margin-top: .35rem; background: var(--line);
  border-radius: .15rem; }
.bar > span { display: block; height: 100%; width: calc(var(--share) * 100%);
  background: var(--mark); border-radius: inherit; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }"""


def to_html(teller: ComparisonTeller) -> str:
    """The comparison as a page of its own, readable by eye and by ear, without scripts."""
    title = in_html(teller.title())
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{teller.speaker.language}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{title}</h1>",
        *_structure(teller),
        *_sdgs(teller),
        *_shared(teller),
        *_near(teller),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _region(teller: ComparisonTeller, section: str, cls: str) -> Iterator[str]:
    """The heading of a section, and the beginning of the table in it."""
    yield f'<h2 id="{section}">{in_html(teller.say(section))}</h2>'
    yield f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{section}">'
    yield f'<table class="{cls}" aria-labelledby="{section}">'


def _heads(heads: list[str]) -> str:
    cells = "".join(f'<th scope="col">{in_html(head)}</th>' for head in heads)
    return f"<thead><tr>{cells}</tr></thead>"


def _structure(teller: ComparisonTeller) -> Iterator[str]:
    say = teller.say
    yield from _region(teller, "structure", "structure")
    yield _heads([say("plan"), *teller.level_names(), say("depth")])
    yield "<tbody>"
    for place, each in enumerate(teller.comparison.plans):
        # Under the name, so that a phone has room for the levels.
        facts = "".join(f"<small>{in_html(fact)}</small>" for fact in teller.known_facts(each))
        cells = "".join(_level(teller, place, kind) for kind in teller.levels)
        depth = f'<td class="number">{each.structure.depth}</td>'
        yield f"<tr>{_plan(teller, place, facts)}{cells}{depth}</tr>"
    yield from ("</tbody>", "</table>", "</div>")
    yield f'<p class="note">{in_html(say("legend"))}</p>'


def _plan(teller: ComparisonTeller, place: int, facts: str = "") -> str:
    return f'<th scope="row">{in_html(teller.name(place))}{facts}</th>'


def _level(teller: ComparisonTeller, place: int, kind: str) -> str:
    each = teller.comparison.plans[place]
    level = each.structure.levels.get(kind)
    if level is None:
        return _sign(teller, "–")
    words = [word for word in (teller.term(each, kind), *teller.under(place, kind)) if word]
    more = "".join(f"<small>{in_html(word)}</small>" for word in words)
    return f'<td><span class="number">{level.count}</span>{more}</td>'


def _sdgs(teller: ComparisonTeller) -> Iterator[str]:
    yield from _region(teller, "sdgs", "sdgs")
    heads = "".join(f'<th scope="col">{in_html(teller.sdg_name(goal))}</th>' for goal in GOALS)
    remarks = f'<th scope="col">{in_html(teller.say("remarks"))}</th>'
    yield f"<thead><tr><td></td>{heads}{remarks}</tr></thead>"
    yield "<tbody>"
    for place, each in enumerate(teller.comparison.plans):
        note = in_html(teller.profile_note(each.sdgs))
        if each.sdgs.uses:
            cells = "".join(_use(teller, each, goal) for goal in GOALS)
            said = ", ".join(filter(None, (note, in_html(teller.roles(each.sdgs)))))
            cells += f'<td class="note">{said}</td>'
        else:
            cells = f'<td colspan="{len(GOALS) + 1}" class="note">{note}</td>'
        yield f"<tr>{_plan(teller, place)}{cells}</tr>"
    yield from ("</tbody>", "</table>", "</div>")
    yield f'<p class="note">{in_html(teller.say("sdg_legend"))} {in_html(teller.say("share"))}</p>'
    lines = (f"<li>{in_html(line, 4_000)}</li>" for line in teller.sdg_lines())
    yield f"<ul>{''.join(lines)}</ul>"


def _sign(teller: ComparisonTeller, sign: str) -> str:
    """A cell with a sign for what there is none of or what is unknown, in words for the ear."""
    unknown = sign == "?"
    words = teller.speaker.phrase("compare/unknown" if unknown else "link/none")
    shown = f'<span aria-hidden="true">{sign}</span><span class="hidden">{words}</span>'
    return f'<td class="{"unknown" if unknown else "none"}">{shown}</td>'


def _use(teller: ComparisonTeller, each: ComparedPlan, goal: str) -> str:
    use = each.sdgs.uses.get(goal)
    cell = each.sdgs.cell(goal)
    if use is None:
        return _sign(teller, cell)
    if each.sdgs.state != "stated":
        # A part of what is written down says nothing of the whole.
        return f'<td class="use" style="--share:.15">{cell}</td>'
    # What is more than half of all links is no darker, so that the number can be read on it.
    share = f'style="--share:{min(use.share, 0.5):.3f}"'
    return f'<td class="use" {share}>{cell}<small>{percent(use.share)}</small></td>'


def _shared(teller: ComparisonTeller) -> Iterator[str]:
    yield f'<h2 id="shared">{in_html(teller.say("shared"))}</h2>'
    nothing = True
    for sort, things in teller.shared_by_sort():
        nothing = False
        yield f"<h3>{in_html(sort)}</h3>"
        items = (
            f"<li>{in_html(thing, 1_000)}{': ' if plans else ''}"
            f'<span class="note">{in_html(plans, 2_000)}</span></li>'
            for thing, plans in things
        )
        yield f"<ul>{''.join(items)}</ul>"
    if nothing:
        yield f"<p>{in_html(teller.say('nothing_shared'))}</p>"


def _near(teller: ComparisonTeller) -> Iterator[str]:
    yield f'<h2 id="near">{in_html(teller.say("near"))}</h2>'
    yield f'<p class="note">{in_html(teller.say("near_explained"), 1_000)}</p>'
    if not teller.pairs:
        yield f"<p>{in_html(teller.say('no_near'))}</p>"
    else:
        yield '<ul class="pairs">'
        for near in teller.pairs[:MOST_PAIRS_ON_A_PAGE]:
            pair = teller.pair(near)
            bar = f'<span style="--share:{near.likeness:.3f}"></span>'
            yield f"<li><h3>{in_html(pair.heading)}</h3>"
            yield f'<span class="bar" aria-hidden="true">{bar}</span>'
            for plan, goal in pair.goals:
                yield f"<p><strong>{in_html(plan)}</strong><br>{in_html(goal, 600)}</p>"
            words = f"{teller.say('words')}: {pair.words}"
            yield f'<p class="note">{in_html(words, 1_000)}</p></li>'
        yield "</ul>"
    left = len(teller.pairs) - MOST_PAIRS_ON_A_PAGE
    notes = [teller.say("more", count=left)] if left > 0 else []
    items = [f"<li>{in_html(note, 4_000)}</li>" for note in (*notes, *teller.near_notes())]
    if items:
        yield f'<ul class="note">{"".join(items)}</ul>'


_ROW = 34
_LEFT = 300
_CELL = 34
_GAP = 30
_INK, _QUIET, _MARK, _PARTLY = "#1b1b1b", "#5f6368", "#0b5f4b", "#4a6b8a"


def to_svg(teller: ComparisonTeller) -> str:
    """The structures and the links to the UN's goals as a picture: the larger a circle, the more."""
    say = teller.say
    plans = teller.comparison.plans
    levels = [*teller.level_names(), say("depth")]
    goals = [f"{goal} {sdg_label(goal, teller.speaker.language)}" for goal in GOALS]
    top = 80 + 13 * max(len(name) for name in (*levels, *goals)) // 2
    start = _LEFT + _CELL * len(levels) + _GAP
    width = start + _CELL * len(GOALS) + 90
    height = top + _ROW * len(plans) + 74
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    font = f'font-family="system-ui, sans-serif" font-size="13" fill="{_INK}"'
    title = in_html(teller.title())
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title" {font}>',
        f'<title id="title">{title}</title>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="16" y="30" font-size="17" font-weight="600">{title}</text>',
    ]
    for left, names in ((_LEFT, levels), (start, goals)):
        for number, name in enumerate(names):
            x = left + _CELL * number + _CELL // 2 + 4
            lines.append(
                f'<text transform="translate({x},{top - 8}) rotate(-90)" font-size="12">'
                f"{in_html(name)}</text>"
            )
    for place, each in enumerate(plans):
        y = top + _ROW * place
        if place % 2 == 0:
            lines.append(
                f'<rect x="8" y="{y}" width="{width - 16}" height="{_ROW}" fill="#f3f5f4"/>'
            )
        lines.append(f'<text x="16" y="{y + 22}">{in_html(teller.name(place, 40))}</text>')
        for number, count in enumerate([*teller.counts(each), str(each.structure.depth)]):
            x = _LEFT + _CELL * number + _CELL // 2
            lines.append(_centred(x, y, count, _INK if count not in "–?" else _QUIET))
        lines += _circles(teller, each, start, y)
    y = top + _ROW * len(plans) + 26
    legends = (say("legend"), f"{say('sdg_legend')} {say('picture')}")
    for number, legend in enumerate(legends):
        lines.append(
            f'<text x="16" y="{y + 18 * number}" font-size="12" fill="{_QUIET}">{in_html(legend)}</text>'
        )
    lines.append("</svg>")
    return "\n".join(lines) + "\n"


def _circles(teller: ComparisonTeller, each: ComparedPlan, left: int, y: int) -> Iterator[str]:
    profile = each.sdgs
    if not profile.uses:
        note = in_html(teller.profile_note(profile))
        yield f'<text x="{left + 8}" y="{y + 22}" fill="{_QUIET}">{note}</text>'
        return
    colour = _MARK if profile.state == "stated" else _PARTLY
    for number, goal in enumerate(GOALS):
        x = left + _CELL * number + _CELL // 2
        use = profile.uses.get(goal)
        cell = profile.cell(goal)
        if use is None:
            yield _centred(x, y, cell, _QUIET)
        else:
            # The area says the share; the smallest still has room for its number.
            share = min(use.share, 0.5) if profile.state == "stated" else 0.0
            radius = round(11 + 5 * math.sqrt(share / 0.5), 1)
            yield f'<circle cx="{x}" cy="{y + _ROW // 2}" r="{radius}" fill="{colour}"/>'
            yield _centred(x, y, cell, "#ffffff", 11)


def _centred(x: int, y: int, text: str, colour: str, size: int = 13) -> str:
    down = y + _ROW // 2 + size // 3
    return (
        f'<text x="{x}" y="{down}" text-anchor="middle" font-size="{size}" fill="{colour}">'
        f"{text}</text>"
    )
