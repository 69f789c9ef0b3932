"""Texts as they are kept: HTML as plain paragraphs, without what acts on a screen.

The reader of HTML here goes through a text once from its beginning to its end,
whatever it holds: that of the standard library takes the square of the time for tags that nobody
has closed.
"""

from __future__ import annotations

import html
import re

MAX_TEXT = 1_000_000
"""How long a text is kept, in characters; longer ones are cut, and that is told."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_TAG = re.compile(r"<(?:(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s/>])|!--|!doctype)", re.I)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
_STOP = re.compile("[>\"']")
_SPACES = re.compile(r"[ \t\r\n\x0c]+")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_DROPPED = frozenset(["script", "style", "head", "title", "template", "svg", "object", "noscript"])
_PARAGRAPH = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "blockquote",
        "ul",
        "ol",
        "table",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "form",
    ]
)
_LINE = frozenset(["br", "li", "tr", "dt", "dd"])


def clean(text: str) -> str:
    """A text of several lines without control characters and half characters."""
    if text.isprintable():
        return text.strip()
    # Most texts have lines of what can be printed, and nothing else.
    if not text.replace("\n", "").isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = text.replace("\x0b", "\n").replace("\x0c", "\n")
        text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\u00a0", " ")
        text = _CONTROL.sub("", text)
        text = "\n".join(map(str.rstrip, text.split("\n")))
    elif " \n" in text:
        text = "\n".join(map(str.rstrip, text.split("\n")))
    text = text.strip("\n ")
    while "\n\n\n" in text:
        # What is left of many is two thirds each time.
        text = text.replace("\n\n\n", "\n\n")
    return text


def one_line(text: str, longest: int = 500) -> str:
    """A text in one line, such as a heading or a name."""
    text = text[: longest * 4]
    text = " ".join((text if text.isprintable() else clean(text)).split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def cut(text: str) -> tuple[str, bool]:
    """A text that is not too long, and whether something was cut."""
    return (text, False) if len(text) <= MAX_TEXT else (text[:MAX_TEXT], True)


def from_html(text: str) -> str:
    """A text that may be HTML, in plain paragraphs.

    >>> print(from_html("<p>Flere <b>trær</b> &amp; busker</p><script>x()</script><p>Takk</p>"))
    Flere trær & busker
    <BLANKLINE>
    Takk
    """
    if "<" not in text or not _TAG.search(text):
        return clean(html.unescape(text) if "&" in text and _ENTITY.search(text) else text)
    return clean("".join(_pieces(text)))


def _pieces(text: str) -> list[str]:
    out: list[str] = []
    at = 0
    closed: dict[str, bool] = {}
    link = ""
    since = 0
    while at < len(text):
        tag = _TAG.search(text, at)
        if tag is None:
            out.append(_words(text[at:]))
            break
        start, behind = tag.span()
        if start > at:
            out.append(_words(text[at:start]))
        if tag[0] == "<!--":
            end = text.find("-->", behind) if closed.get("-->", True) else -1
            closed["-->"] = end >= 0
            at = end + 3 if end >= 0 else behind
            continue
        end = _end_of_tag(text, behind, closed) if text[behind] != ">" else behind + 1
        if end < 0:
            # Nothing closes it, nor any other that follows.
            out.append(_words(text[start:]))
            break
        name = (tag[2] or "").lower()
        closing = tag[1] == "/"
        at = end
        if name in _DROPPED and not closing and text[end - 2] != "/":
            at = _after(text, name, end, closed)
        elif name in _PARAGRAPH:
            out.append("\n\n")
        elif name in _LINE:
            if not (closing and name in ("li", "tr")):
                out.append("\n")
            if name == "li" and not closing:
                out.append("- ")
        elif name in ("td", "th") and not closing:
            out.append(" ")
        elif name == "a":
            if closing and link and "".join(out[since:]).strip().rstrip("/") not in (
                link, link.rstrip("/"), link.partition(":")[2],
            ):  # fmt: skip
                out.append(f" ({link})")
            link = "" if closing else _address(text[start:end])
            since = len(out)
    return out


def _words(text: str) -> str:
    if "&" in text:
        text = html.unescape(text)
    if "  " not in text and text.isprintable():
        return text
    return _SPACES.sub(" ", text)


def _end_of_tag(text: str, at: int, closed: dict[str, bool]) -> int:
    """Where a tag ends; -1 where it never does. A ``>`` in an attribute is no end."""
    while True:
        stop = _STOP.search(text, at)
        if stop is None:
            return -1
        sign = stop[0]
        if sign == ">":
            return stop.end()
        at = stop.end()
        if text[max(stop.start() - 1, 0)] in "= " and closed.get(sign, True):
            end = text.find(sign, at)
            closed[sign] = end >= 0
            at = end + 1 if end >= 0 else at


def _after(text: str, name: str, at: int, closed: dict[str, bool]) -> int:
    """Behind the end of an element whose contents are no words."""
    if not closed.get(name, True):
        return at
    found = re.compile(rf"</{name}\s*>", re.I).search(text, at)
    closed[name] = found is not None
    return found.end() if found else len(text) if name in ("script", "style") else at


def _address(tag: str) -> str:
    found = _HREF.search(tag) if len(tag) < 4000 else None
    address = html.unescape(found[1] or found[2] or found[3] or "").strip() if found else ""
    return address if address.lower().startswith(("https://", "http://", "mailto:")) else ""
