"""From bytes to text: what kind of file it is, its encoding, characters that do not belong.

A file that is not quite right is read as well as it can be, so that its other
mistakes are found in the same run.
"""

from __future__ import annotations

import codecs
import re

from ..diagnostics import Edit, Problem, Span
from ..text import character_name

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read; a plan of 200,000 elements takes some 40 MB."""
MAX_LINE = 1_000_000
"""The longest line of YAML, in characters; one line of JSON may hold the whole plan."""
MAX_REPEATS = 20
"""How often the same kind of wrong character is reported before it is enough."""

_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old-office"),
    (b"{\\rtf", "rtf"),
    (b"<", "markup"),
)
_MARKS = tuple(
    re.compile(rb"^%b(?:[ \r]|$)" % mark, re.M) for mark in (b"<{7,99}", b"={7,99}", b">{7,99}")
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a clean text does not hold, in UTF-8: looked for in the bytes first, since
# a regular expression over the whole text takes longer than to parse it.
_HARMLESS = bytes(byte for byte in range(256) if byte in b"\t\n\r" or 0x20 <= byte != 0x7F)
_SUSPECT = re.compile(
    b"\xc2[\x80-\xa0]|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f|\xe3\x80\x80"
    b"|\xef(?:\xbb\xbf|\xbf[\xbe\xbf])"
)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_SEPARATOR = re.compile("[\x85\u2028\u2029]")
# A space that is none to YAML, where it wants one: before the first word of a line,
# after the dash of a list item, after the colon of a key.
_ODD = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_STRUCTURAL_SPACE = re.compile(
    rf"^[ \t]*[{_ODD}][ \t{_ODD}]*(?:-[ {_ODD}]+)?|^[ \t]*-[{_ODD}]+"
    rf"|^[ \t]*(?:- +)?[^\W\d]\w*:[{_ODD}]+",
    re.M,
)
_ODD_SPACE = re.compile(rf"[{_ODD}]")


def decode(data: bytes, *, lines: bool) -> tuple[bytes, list[Problem]]:
    """The text of a file in UTF-8 without a mark, and what is wrong with its characters.

    `lines` says whether the format is one of lines, as YAML is. When nothing
    can be read at all, the text is empty and a problem says why.
    """
    if len(data) > MAX_BYTES:
        return b"", [
            Problem("SP003", values={"size": len(data) // 2**20, "limit": MAX_BYTES // 2**20})
        ]
    if not data.removeprefix(b"\xef\xbb\xbf").strip(b" \t\r\n\x00"):
        return b"", [Problem("SP002")]
    line = _conflict(data) if b"\n>>>>>>>" in data else 0
    if line:
        return b"", [Problem("SP010", values={"line": line}, variant="conflict")]
    beginning = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, variant in _SIGNATURES:
        if beginning.startswith(signature):
            return b"", [Problem("SP008", variant=variant)]
    encoding, rest = encoding_of(data)
    if encoding == "utf-8" and _is_clean(rest):
        return rest, []
    text, problems = _to_text(encoding, rest)
    if not text.strip("\ufeff \t\r\n\x00"):
        return b"", [*problems, Problem("SP002")]
    if lines:
        # A line that ends as on an old Mac ends as everywhere else.
        text = re.sub(r"\r(?!\n)", "\n", text)
        long = _long_line(text)
        if long:
            return b"", [*problems, long]
    text = _replace(text, _CONTROL, "SP005", problems, "\ufffd")
    text = _replace(text, _LINE_SEPARATOR, "SP023", problems)
    if lines:
        text = _mend_spaces(text, problems)
    return text.encode(), problems


def _conflict(data: bytes) -> int:
    """The line where two versions begin that a merge left to choose from; 0 where there are none."""
    at = [0]
    for mark in _MARKS:
        found = mark.search(data, at[-1])
        if found is None:
            return 0
        at.append(found.start())
    return data.count(b"\n", 0, at[1]) + 1


def _is_clean(data: bytes) -> bool:
    """Whether there is nothing to mend: most files are so, and need no second copy."""
    if data.translate(None, _HARMLESS) or _SUSPECT.search(data):
        return False
    if re.search(rb"\r(?!\n)", data) if b"\r" in data else False:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    start = 0
    while start + MAX_LINE < len(data):
        start = data.rfind(b"\n", start, start + MAX_LINE + 1) + 1
        if not start:
            return False
    return True


def _long_line(text: str) -> Problem | None:
    start = 0
    while start + MAX_LINE < len(text):
        end = text.rfind("\n", start, start + MAX_LINE + 1)
        if end < 0:
            return Problem("SP006", span=Span(start, start + 1), values={"limit": MAX_LINE})
        start = end + 1
    return None


def _to_text(encoding: str, rest: bytes) -> tuple[str, list[Problem]]:
    try:
        return rest.decode(encoding), []
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            text = rest.decode(encoding, errors="replace")
            return text, [Problem("SP004", values={"encoding": encoding}, variant="broken")]
        first = error.start
    start = len(rest[:first].decode())
    wrong = rest[first : first + 1]
    # One byte a character, so that the offset of the byte is that of the character.
    text = rest.decode("cp1252", errors="replace") if _looks_western(rest) else ""
    values = {"character": wrong.decode("cp1252", errors="replace")}
    if text:
        return text, [Problem("SP004", span=Span(first, first + 1), values=values)]
    text = rest.decode("utf-8", errors="replace")
    return text, [Problem("SP004", span=Span(start, start + 1), values=values, variant="broken")]


def encoding_of(data: bytes) -> tuple[str, bytes]:
    """The encoding that a byte-order mark tells, and the data without it; else UTF-8."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    # Two bytes a character, saved without a mark: every other byte of ASCII is zero.
    if len(data) >= 4 and b"\0\0" in (data[:4:2], data[1:4:2]):
        return "utf-16-be" if data[0] == 0 else "utf-16-le", data
    return "utf-8", data


def _looks_western(data: bytes) -> bool:
    """Whether the bytes beyond ASCII are letters of a western one-byte encoding."""
    beyond = [byte for byte in data[:100_000] if byte > 0x7F]
    letters = sum(
        byte >= 0xC0 or byte in b"\x91\x92\x93\x94\x96\x97\xa0\xa7\xab\xbb" for byte in beyond
    )
    return letters >= 0.8 * len(beyond) and not re.search(rb"[\x00-\x08\x0e-\x1f]", data[:100_000])


def _replace(
    text: str, pattern: re.Pattern[str], code: str, problems: list[Problem], by: str = " "
) -> str:
    """The text with each such character replaced by one that does no harm, and reported."""
    found = list(pattern.finditer(text))
    # What is read as a space can be written as one; a character that is lost stays lost.
    edits: list[tuple[Edit, ...]] = [
        (Edit(Span(*each.span()), by),) if by == " " else () for each in found
    ]
    problems += [
        Problem(
            code, span=Span(*each.span()), values={"character": character_name(each[0])}, edits=edit
        )
        for each, edit in zip(found[:MAX_REPEATS], edits, strict=False)
    ]
    _and_more(code, [Span(*each.span()) for each in found], edits, problems)
    return pattern.sub(by, text) if found else text


def _and_more(
    code: str, spans: list[Span], edits: list[tuple[Edit, ...]], problems: list[Problem]
) -> None:
    """Report those of a kind that are too many to be reported one by one."""
    rest = spans[MAX_REPEATS:]
    if rest:
        together = tuple(edit for each in edits[MAX_REPEATS:] for edit in each)
        values = {"count": len(rest)}
        more = Problem(code, span=rest[0], values=values, variant="more", edits=together)
        problems.append(more)


def _mend_spaces(text: str, problems: list[Problem]) -> str:
    spans: list[tuple[Span, str]] = []
    edits: list[tuple[Edit, ...]] = []

    def mend(found: re.Match[str]) -> str:
        odd = _ODD_SPACE.search(found[0])
        assert odd  # it is what was looked for
        start = found.start() + odd.start()
        spans.append((Span(start, start + 1), odd[0]))
        mended = _ODD_SPACE.sub(" ", found[0])
        edits.append((Edit(Span(*found.span()), mended),))
        return mended

    text = _STRUCTURAL_SPACE.sub(mend, text)
    for (span, odd), edit in zip(spans[:MAX_REPEATS], edits, strict=False):
        values = {"character": character_name(odd)}
        variant = "" if odd == "\u00a0" else "other"
        problems.append(Problem("SP027", span=span, values=values, variant=variant, edits=edit))
    _and_more("SP027", [span for span, _ in spans], edits, problems)
    return text
