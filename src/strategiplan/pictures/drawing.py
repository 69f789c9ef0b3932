"""What all pictures are drawn with: shapes, and texts that fit their places."""

from __future__ import annotations

import re

import attrs

from ..messages import Speaker
from ..report.escaping import in_html

FONT = "'Source Sans 3', 'Source Sans Pro', system-ui, -apple-system, 'Segoe UI', sans-serif"

MARGIN = 24
_LONGEST_SAID = 1_000
"""How many characters of description are read aloud before a page's own text does better."""

LIGHT = """\
.pic{fill:#1c2422;color:#1c2422}.pic .ground{fill:#fff}.pic .box{fill:#f4f6f5;stroke:#9aa7a2}
.pic .deep{fill:#0b5f4b;stroke:none}.pic .on-deep{fill:#fff}.pic .mid{fill:#cfe3db;stroke:#0b5f4b}
.pic .soft{fill:#5b6763}.pic .line{fill:none;stroke:#7d8a85}.pic .mark{fill:#0b5f4b;stroke:#0b5f4b}
.pic .hollow{fill:#fff;stroke:#0b5f4b}.pic .flow{fill:#dfe7e4;stroke:none}.pic .stripe{fill:#f3f5f4}"""
STYLE = f"""
{LIGHT}
@media (prefers-color-scheme:dark){{.pic{{fill:#e8eeeb;color:#e8eeeb}}.pic .ground{{fill:#141a18}}
.pic .box{{fill:#1e2724;stroke:#64736d}}.pic .deep{{fill:#7fd6bb}}.pic .on-deep{{fill:#0c1512}}
.pic .mid{{fill:#24443a;stroke:#7fd6bb}}.pic .soft{{fill:#aab6b1}}.pic .line{{stroke:#7d8a85}}
.pic .mark{{fill:#7fd6bb;stroke:#7fd6bb}}.pic .hollow{{fill:#141a18;stroke:#7fd6bb}}.pic .flow{{fill:#2a3733}}
.pic .stripe{{fill:#1b2320}}}}
@media print{{.pic{{fill:#000}}.pic .ground{{fill:#fff}}}}
"""

_NARROW = set("iljtfrI.,:;'|!()[]-/ ")
_WIDE = set("mwMWÆæØ@—…%&")


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide a text is, in pixels; on the safe side for the fonts of most machines."""
    units = 0.0
    for letter in text:
        if letter in _NARROW:
            units += 0.37
        elif letter in _WIDE or ord(letter) > 0x2E80:
            units += 1.0
        else:
            units += 0.7 if letter.isupper() else 0.61
    return units * size * (1.12 if bold else 1)


def wrapped(text: str, width: float, size: float, most: int, *, bold: bool = False) -> list[str]:
    """A text in lines that are no wider; what `most` lines have no room for ends in ``…``."""
    # A bold text needs as much more room as if its lines were narrower.
    width = width / 1.12 if bold else width
    lines = _filled(text, width, size, most)
    if len(lines) > 1 and not lines[-1].endswith("…"):
        # Lines of about the same length: no word stands alone in the last one.
        for part in (0.6, 0.7, 0.8, 0.9):
            narrower = _filled(text, width * part, size, len(lines) + 1)
            if len(narrower) == len(lines) and not _breaks(narrower, text):
                return narrower
    return lines


def _breaks(lines: list[str], text: str) -> bool:
    """Whether words are broken that were whole."""
    return " ".join(lines) != " ".join(text.split())


def _filled(text: str, width: float, size: float, most: int) -> list[str]:
    """A text in lines that are as full as they can be."""
    lines: list[str] = []
    line = ""
    for word in _words(" ".join(text.split()), width, size):
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size) > width:
            lines.append(line)
            if len(lines) == most:
                lines[-1] = _shortened(lines[-1], width, size)
                return lines
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines or [""]


def _words(text: str, width: float, size: float) -> list[str]:
    """The words; one that is wider than a line is broken where it has to be."""
    found: list[str] = []
    for word in text.split(" "):
        # A hundred thousand letters in a row are looked at as far as they can be shown.
        rest = word[:2000]
        while text_width(rest, size) > width and len(rest) > 1:
            fits = (
                max(
                    1,
                    next(
                        (n for n in range(len(rest), 1, -1) if text_width(rest[:n], size) <= width),
                        1,
                    ),
                )
                if len(rest) < 200
                else max(1, int(width / size))
            )
            found.append(rest[:fits])
            rest = rest[fits:]
        found.append(rest)
    return found


def _shortened(line: str, width: float, size: float) -> str:
    """A line with room for what says that there is more; no word in it is cut if it has several."""
    while line and text_width(f"{line} …", size) > width:
        line = line.rpartition(" ")[0] or line[:-1]
    return f"{line.rstrip(' ,;:–-')} …"


@attrs.frozen
class Picture:
    """What is drawn, with what it is called and what it says in words."""

    width: float
    height: float
    top: float
    """Where it begins under its own title."""
    title: str
    description: str
    """Everything that it shows, in words."""
    in_short: str
    """The same for a page that says all of it in its text as well."""
    head: tuple[str, ...]
    """Its title as it is drawn; a page has that as a heading or a caption."""
    parts: tuple[str, ...]
    cut: str = ""
    """What is only counted in it or left out of it, in a sentence; empty where all is drawn."""
    empty: bool = False
    """Whether the plan has nothing to show in it."""

    def alone(self, name: str) -> str:
        """The picture as a file of its own, with its title and its colours, dark on a dark screen."""
        height = self.height + (_FOOT if self.cut else 0)
        foot = [_text(MARGIN, height - 16, self.cut, 12, ' class="soft"')] if self.cut else []
        size = f"{_number(self.width)} {_number(height)}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" '
            f'width="{_number(self.width)}" height="{_number(height)}" role="img" class="pic" '
            f'aria-labelledby="{name}-title {name}-desc" font-family="{FONT}">\n'
            f'<title id="{name}-title">{_said(self.title, 2000)}</title>\n'
            f'<desc id="{name}-desc">{_said(self.description, 10_000_000)}</desc>\n'
            f"<style>{STYLE}</style>\n"
            f'<rect width="{_number(self.width)}" height="{_number(height)}" class="ground"/>\n'
            + "\n".join([*self.head, *self.parts, *foot])
            + "\n</svg>\n"
        )

    def on_page(self, name: str) -> str:
        """The picture as a part of a page, which gives it its colours, its letters and its heading.

        `name` keeps its identifiers apart from those of everything else there.
        """
        return (
            f'<svg viewBox="{self._below_title}" role="img" class="pic" '
            f'aria-labelledby="{name}-title" aria-describedby="{name}-desc">\n'
            f'<title id="{name}-title">{_said(self.title, 2000)}</title>\n'
            f'<desc id="{name}-desc">{_said(self.in_short, 2 * _LONGEST_SAID)}</desc>\n'
            + "\n".join(self.parts)
            + "\n</svg>"
        )

    def in_document(self) -> str:
        """The picture for paper: light, and without the title, which is its caption there."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{self._below_title}" '
            f'width="{_number(self.width)}" height="{_number(self.height - self.top)}" '
            f'class="pic" font-family="{FONT}">\n<style>{LIGHT}</style>\n'
            f'<rect y="{_number(self.top)}" width="{_number(self.width)}" '
            f'height="{_number(self.height - self.top)}" class="ground"/>\n'
            + "\n".join(self.parts)
            + "\n</svg>\n"
        )

    @property
    def _below_title(self) -> str:
        numbers = (0, self.top, self.width, self.height - self.top)
        return " ".join(map(_number, numbers))


class Drawing:
    """Shapes and texts on a ground, in the order in which they were drawn."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = 14,
        css: str = "",
        bold: bool = False,
        anchor: str = "start",
    ) -> None:
        """A line of text; `y` is its base line."""
        more = f' class="{css}"' if css else ""
        more += ' font-weight="600"' if bold else ""
        more += f' text-anchor="{anchor}"' if anchor != "start" else ""
        self.parts.append(_text(x, y, words, size, more))

    def turned_text(self, x: float, y: float, words: str, *, size: float) -> None:
        """A line of text that runs upwards from where it begins."""
        place = f'transform="translate({_number(x)},{_number(y)}) rotate(-90)"'
        self.parts.append(f'<text {place} font-size="{_number(size)}">{_said(words, 2000)}</text>')

    def box(
        self, x: float, y: float, width: float, height: float, css: str, radius: float = 4
    ) -> None:
        """A rectangle with round corners."""
        self.parts.append(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" '
            f'height="{_number(height)}" rx="{_number(radius)}" class="{css}"/>'
        )

    def tile(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A rectangle in a colour of its own, which means nothing that words do not say."""
        size = f'width="{_number(width)}" height="{_number(height)}"'
        self.parts.append(f'<rect x="{_number(x)}" y="{_number(y)}" {size} fill="{colour}"/>')

    def path(self, d: str, css: str, *, width: float = 1.5, dashed: bool = False) -> None:
        """A line or a shape by its path; numbers in it are rounded."""
        d = re.sub(r"-?\d+\.\d+", lambda found: _number(float(found[0])), d)
        dash = ' stroke-dasharray="5 4"' if dashed else ""
        self.parts.append(f'<path d="{d}" class="{css}" stroke-width="{_number(width)}"{dash}/>')

    def begin(self, title: str) -> None:
        """Begin a group that says what it is to whoever points at it or hears it."""
        self.parts.append(f"<g><title>{_said(title, 100_000)}</title>")

    def end(self) -> None:
        """End the group that was begun last."""
        self.parts.append("</g>")

    def picture(
        self,
        width: float,
        height: float,
        title: str,
        description: str,
        speaker: Speaker,
        *,
        top: float,
        cut: str = "",
        empty: bool = False,
    ) -> Picture:
        """What was drawn, under its title; `top` is where it begins."""
        lines = wrapped(title, width - 2 * MARGIN, 20, 2, bold=True)
        short = description
        if len(title) + len(description) > _LONGEST_SAID:
            short = speaker.phrase("picture/in_text")
        return Picture(
            width=width,
            height=height,
            top=top,
            title=title,
            description=description,
            in_short=short,
            head=tuple(
                _text(MARGIN, 36 + 24 * number, words, 20, ' font-weight="600"')
                for number, words in enumerate(lines)
            ),
            parts=tuple(self.parts),
            cut=cut,
            empty=empty,
        )


_FOOT = 24


def _text(x: float, y: float, words: str, size: float, more: str) -> str:
    place = f'x="{_number(x)}" y="{_number(y)}" font-size="{_number(size)}"'
    return f"<text {place}{more}>{_said(words, 2000)}</text>"


_IN_NO_XML = {0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}


def _said(text: str, longest: int) -> str:
    """A text in an SVG: what a plan says acts on nothing, and holds no character that XML refuses."""
    return in_html(text, longest).translate(_IN_NO_XML)


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
