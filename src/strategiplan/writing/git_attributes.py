"""Lines of a ``.gitattributes`` that belong to strategiplan, among lines that belong to others."""

from __future__ import annotations

import re

BEGIN = "# strategiplan git-setup: git compares and merges these plans goal by goal"
END = "# strategiplan git-setup: end"
ATTRIBUTES = "diff=strategiplan merge=strategiplan"
_MARK = b"\xef\xbb\xbf"


def line_of(pattern: str) -> str:
    """The line that hands the files of a pattern over."""
    if re.search(r'[\s"\x00-\x1f\x7f]', pattern):
        # Git reads such a name as C does.
        inside = re.sub(
            r'[\\"\x00-\x1f\x7f]',
            lambda found: "\\" + (found[0] if found[0] in '\\"' else f"{ord(found[0]):03o}"),
            pattern,
        )
        pattern = f'"{inside}"'
    return f"{pattern} {ATTRIBUTES}"


def pattern_of(path: str) -> str:
    """The pattern that one file matches and no other, by its path from the top."""
    return "/" + re.sub(r"([\\*?\[])", r"\\\1", path)


def with_lines(data: bytes, lines: list[str]) -> tuple[bytes, int]:
    """The file with those lines among its own, and how many were not there before.

    They stand at the top: so nothing else in the file changes, and what its owner says of
    the same files goes before them.
    """
    start, end, held = _block(data)
    new = [line for line in dict.fromkeys(lines) if line not in held]
    if not new:
        return data, 0
    mark = _MARK if data.startswith(_MARK) else b""
    begin = max(start, len(mark))
    newline = "\r\n" if b"\r\n" in data else "\n"
    block = "".join(f"{line}{newline}" for line in (BEGIN, *held, *new, END))
    return data[:begin] + block.encode(errors="surrogateescape") + data[max(end, len(mark)) :], len(
        new
    )


def without_lines(data: bytes) -> tuple[bytes, int]:
    """The file without what `with_lines` put into it, and how many lines that was.

    What somebody else wrote in between stays.
    """
    start, end, held = _block(data)
    if not end:
        return data, 0
    newline = "\r\n" if b"\r\n" in data else "\n"
    ours = [line for line in held if line.endswith(f" {ATTRIBUTES}")]
    rest = "".join(f"{line}{newline}" for line in held if line not in ours)
    kept = data[:start] + rest.encode(errors="surrogateescape") + data[end:]
    return kept, len(ours)


def _block(data: bytes) -> tuple[int, int, list[str]]:
    """Where the lines begin and end, and what stands between; nothing where they are not there."""
    found = re.search(
        rb"^%s\r?\n(.*?)^%s[ \t]*(?:\r?\n|\Z)"
        % (re.escape(BEGIN.encode()), re.escape(END.encode())),
        data.removeprefix(_MARK),
        flags=re.M | re.S,
    )
    if not found:
        return 0, 0, []
    shift = len(_MARK) if data.startswith(_MARK) else 0
    text = found[1].decode(errors="surrogateescape").replace("\r\n", "\n")
    held = text.removesuffix("\n").split("\n") if text else []
    return found.start() + shift, found.end() + shift, held
