"""What all pictures are drawn with: shapes, and texts that fit their places."""

from __future__ import annotations

import re

from ..report.escaping import in_html

FONT = "'Source Sans 3', 'Source Sans Pro', system-ui, -apple-system, 'Segoe UI', sans-serif"

STYLE = """
.pic{fill:#1c2422;color:#1c2422}.pic .ground{fill:#fff}.pic .box{fill:#f4f6f5;stroke:#9aa7a2}
.pic .deep{fill:#0b5f4b;stroke:none}.pic .on-deep{fill:#fff}.pic .mid{fill:#cfe3db;stroke:#0b5f4b}
.pic .soft{fill:#5b6763}.pic .line{fill:none;stroke:#7d8a85}.pic .mark{fill:#0b5f4b;stroke:#0b5f4b}
.pic .hollow{fill:#fff;stroke:#0b5f4b}.pic .flow{fill:#dfe7e4;stroke:none}
@media (prefers-color-scheme:dark){.pic{fill:#e8eeeb;color:#e8eeeb}.pic .ground{fill:#141a18}
.pic .box{fill:#1e2724;stroke:#64736d}.pic .deep{fill:#7fd6bb}.pic .on-deep{fill:#0c1512}
.pic .mid{fill:#24443a;stroke:#7fd6bb}.pic .soft{fill:#aab6b1}.pic .line{stroke:#7d8a85}
.pic .mark{fill:#7fd6bb;stroke:#7fd6bb}.pic .hollow{fill:#141a18;stroke:#7fd6bb}.pic .flow{fill:#2a3733}}
@media print{.pic{fill:#000}.pic .ground{fill:#fff}}
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
    while line and text_width(f"{line} …", size) > width:
        line = line[:-1].rstrip()
    return f"{line} …"


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
        place = f'x="{_number(x)}" y="{_number(y)}" font-size="{_number(size)}"'
        self.parts.append(f"<text {place}{more}>{in_html(words, 2000)}</text>")

    def box(
        self, x: float, y: float, width: float, height: float, css: str, radius: float = 4
    ) -> None:
        """A rectangle with round corners."""
        self.parts.append(
            f'<rect x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" '
            f'height="{_number(height)}" rx="{_number(radius)}" class="{css}"/>'
        )

    def path(self, d: str, css: str, *, width: float = 1.5, dashed: bool = False) -> None:
        """A line or a shape by its path; numbers in it are rounded."""
        d = re.sub(r"-?\d+\.\d+", lambda found: _number(float(found[0])), d)
        dash = ' stroke-dasharray="5 4"' if dashed else ""
        self.parts.append(f'<path d="{d}" class="{css}" stroke-width="{_number(width)}"{dash}/>')

    def begin(self, title: str) -> None:
        """Begin a group that says what it is to whoever points at it or hears it."""
        self.parts.append(f"<g><title>{in_html(title, 100_000)}</title>")

    def end(self) -> None:
        """End the group that was begun last."""
        self.parts.append("</g>")

    def svg(self, width: float, height: float, title: str, description: str, name: str) -> str:
        """The whole picture. `name` keeps its identifiers apart from those of others on a page."""
        size = f"{_number(width)} {_number(height)}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" '
            f'width="{_number(width)}" height="{_number(height)}" role="img" class="pic" '
            f'aria-labelledby="{name}-title {name}-desc" font-family="{FONT}">\n'
            f'<title id="{name}-title">{in_html(title, 2000)}</title>\n'
            f'<desc id="{name}-desc">{in_html(description, 10_000_000)}</desc>\n'
            f"<style>{STYLE}</style>\n"
            f'<rect width="{_number(width)}" height="{_number(height)}" class="ground"/>\n'
            + "\n".join(self.parts)
            + "\n</svg>\n"
        )


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
