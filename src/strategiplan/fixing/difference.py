"""What is different between two editions of a file, for people and for `patch`."""

from __future__ import annotations

from ..reading.decoding import encoding_of


def unified(before: bytes, after: bytes, name: str) -> str:
    """The changes as a unified diff; empty where there are none.

    Line ends are shown as they are, so that the difference can be applied.
    """
    import difflib  # it is needed only when it is asked for

    old, new = (_lines(data) for data in (before, after))
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in difflib.unified_diff(old, new, name, name)
    )


def _lines(data: bytes) -> list[str]:
    encoding, rest = encoding_of(data)
    # Only a line feed ends a line of a difference.
    lines = rest.decode(encoding, errors="replace").split("\n")
    return [f"{line}\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])
