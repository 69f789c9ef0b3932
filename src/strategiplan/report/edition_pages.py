"""What changed between two editions for a terminal, as Markdown and as a page of HTML."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from ..editions.rewording import Fate
from .editions import LONGEST_TEXT, MARKS, EditionTeller, Entry, Line, spaced
from .escaping import in_html, in_markdown
from .paragraphs import hanging

WIDTH = 90

# While lines are broken, a mark is one character that no text holds.
_SIGNS: dict[Fate, tuple[str, str]] = {
    "stayed": ("", ""),
    "gone": ("\ue000", "\ue001"),
    "new": ("\ue002", "\ue003"),
}
_COLOURS: dict[Fate, str] = {"stayed": "1", "gone": "31;9", "new": "32;1"}
_BEFORE: dict[Fate, str] = {"stayed": "", "gone": "− ", "new": "+ "}


def to_text(teller: EditionTeller, *, colour: bool = False) -> str:
    """What changed, for a terminal; readable without colours as well."""
    say = teller.speaker.phrase
    lines = [*_warned(teller), _paint(teller.title(), "1", colour), teller.editions(), ""]
    lines += textwrap.wrap(_capital(teller.summary()), WIDTH)
    marks = False
    for chapter in teller.chapters():
        lines += ["", _paint(chapter.heading, "1;36", colour)]
        for entry in chapter.entries:
            lines += _entry(entry, colour)
            marks = marks or any(piece.fate != "stayed" for line in entry.lines for piece in line)
    if marks and not colour:
        lines += ["", say("diff/legend", gone="[-…-]", new="{+…+}")]
    return "\n".join(lines) + "\n"


def _warned(teller: EditionTeller) -> Iterator[str]:
    word = teller.speaker.words.SEVERITIES["warning"][0]
    for warning in teller.warnings():
        yield f"{word}: {warning}"


def _entry(entry: Entry, colour: bool) -> Iterator[str]:
    head = f"  {_BEFORE[entry.fate]}{_plain(entry.name)}"
    for line in hanging(head, WIDTH, "", "    "):
        yield _paint(
            line, _COLOURS[entry.fate], colour and bool(entry.lines or entry.fate != "stayed")
        )
    for words in entry.lines:
        text = "".join(
            f"{_SIGNS[piece.fate][0]}{_plain(piece.text)}{_SIGNS[piece.fate][1]}"
            for piece in spaced(words)
        )
        yield from (
            _shown(line) for line in _coloured(hanging(text, WIDTH, "    ", "      "), colour)
        )


def _plain(text: str) -> str:
    return re.sub("[\ue000-\ue003]", "\ufffd", text)


def _coloured(lines: list[str], colour: bool) -> Iterator[str]:
    """The lines with colours for marks; a mark that goes over a line's end begins again on the next."""
    fate: Fate = "stayed"
    for line in lines:
        if not colour:
            yield line
            continue
        margin = line[: len(line) - len(line.lstrip())]
        done = margin + (f"\033[{_COLOURS[fate]}m" if fate != "stayed" else "")
        for part in re.split("([\ue000-\ue003])", line.lstrip()):
            if part in ("\ue000", "\ue002"):
                fate = "gone" if part == "\ue000" else "new"
                done += f"\033[{_COLOURS[fate]}m"
            elif part in ("\ue001", "\ue003"):
                fate = "stayed"
                done += "\033[0m"
            else:
                done += part
        yield done + ("\033[0m" if fate != "stayed" else "")


def _shown(line: str) -> str:
    for fate in MARKS:
        for sign, mark in zip(_SIGNS[fate], MARKS[fate], strict=True):
            line = line.replace(sign, mark) if sign else line
    return line


def _paint(text: str, colour: str, on: bool) -> str:
    return f"\033[{colour}m{text}\033[0m" if on else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_MARKDOWN: dict[Fate, str] = {"stayed": "", "gone": "~~", "new": "**"}


def to_markdown(teller: EditionTeller) -> str:
    """What changed as Markdown: what is gone is struck out, what is new is bold."""
    lines = [f"# {_escaped(teller.title())}", ""]
    for warning in _warned(teller):
        lines += [f"**{_escaped(_capital(warning))}**", ""]
    lines += [_escaped(_capital(teller.editions())), "", _escaped(_capital(teller.summary()))]
    for chapter in teller.chapters():
        lines += ["", f"## {_escaped(chapter.heading)}", ""]
        for entry in chapter.entries:
            mark = _MARKDOWN[entry.fate]
            lines.append(f"- {mark}{_escaped(entry.name)}{mark}")
            lines += [f"  - {_markdown(line)}" for line in entry.lines]
    return "\n".join(lines) + "\n"


def _markdown(line: Line) -> str:
    words = ""
    for piece in spaced(line):
        mark, text = _MARKDOWN[piece.fate], _escaped(piece.text)
        inner = text.strip()
        # A mark counts only where it stands right before or after a word.
        words += text.replace(inner, f"{mark}{inner}{mark}", 1) if inner else text
    return words


def _escaped(text: str) -> str:
    return in_markdown(text, LONGEST_TEXT)


_STYLE = """\
:root { color-scheme: light dark; --gone: #9b1c1c; --new: #0b5f4b; --line: #8886; }
@media (prefers-color-scheme: dark) { :root { --gone: #f2a0a0; --new: #6fd3b5; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 50rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; border-bottom: 1px solid var(--line); }
ul { padding-left: 1.25rem; } li { margin: .35rem 0; }
del { color: var(--gone); } ins { color: var(--new); font-weight: 600; }
.warning { border-left: .3rem solid var(--gone); padding-left: .75rem; font-weight: 600; }"""


def to_html(teller: EditionTeller) -> str:
    """What changed as a page of its own, without scripts."""
    title = _safe(teller.title())
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{teller.speaker.language}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}: {_safe(teller.editions())}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{title}</h1>",
    ]
    lines += [f'<p class="warning">{_safe(_capital(each))}</p>' for each in _warned(teller)]
    lines.append(f"<p>{_safe(_capital(teller.editions()))}</p>")
    lines.append(f"<p>{_safe(_capital(teller.summary()))}</p>")
    for chapter in teller.chapters():
        lines += [f"<h2>{_safe(chapter.heading)}</h2>", "<ul>"]
        for entry in chapter.entries:
            lines.append(f"<li>{_html_name(entry)}{_html_lines(entry)}</li>")
        lines.append("</ul>")
    lines += ["</main>", "</body>", "</html>"]
    return "\n".join(lines) + "\n"


_ELEMENTS: dict[Fate, str] = {"stayed": "", "gone": "del", "new": "ins"}


def _html_name(entry: Entry) -> str:
    return _html_piece(entry.fate, _BEFORE[entry.fate] + entry.name)


def _html_lines(entry: Entry) -> str:
    if not entry.lines:
        return ""
    items = (
        "".join(_html_piece(piece.fate, piece.text) for piece in spaced(line))
        for line in entry.lines
    )
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _html_piece(fate: Fate, text: str) -> str:
    element = _ELEMENTS[fate]
    return f"<{element}>{_safe(text)}</{element}>" if element else _safe(text)


def _safe(text: str) -> str:
    return in_html(text, LONGEST_TEXT)
