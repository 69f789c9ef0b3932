"""The versions of a file that git keeps, by calling the real git: no shell, no network."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
from collections.abc import Iterator

import attrs


class GitError(Exception):
    """Git is not there, or says no; the text is what it said."""


@attrs.frozen
class FileVersion:
    """A file as it was in one commit."""

    commit: str
    """The short hash."""
    day: datetime.date
    data: bytes


def git(folder: str, *arguments: str, given: bytes = b"", most: int = 0) -> bytes:
    """What git answers in a folder; `GitError` where it refuses or is not installed.

    `most` is the highest exit code that is an answer and no refusal.
    Nothing is fetched, no pager and no program of the user's configuration is started.
    """
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "LC_ALL": "C",
    }
    try:
        # A list of arguments and no shell; which git it is, is the user's own choice.
        done = subprocess.run(  # noqa: S603 # no shell
            ["git", "--no-pager", "--literal-pathspecs", *arguments],  # noqa: S607 # the user's git
            cwd=folder or ".",
            env=environment,
            input=given,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise GitError(error.strerror or str(error)) from None
    if not 0 <= done.returncode <= most:
        said = done.stderr.decode(errors="replace").strip()
        raise GitError(said.partition("\n")[0].removeprefix("fatal: "))
    return done.stdout


def file_versions(path: str) -> tuple[FileVersion, ...]:
    """Every version of a file in the commits that lead to the present one, the oldest first.

    Its earlier names are followed.
    """
    folder, name = os.path.split(os.path.abspath(path))
    answer = git(
        folder,
        "log",
        "--follow",
        "--no-show-signature",
        "--no-ext-diff",
        "--no-textconv",
        "--raw",
        "-z",
        "--format=%x01%h %cs",
        "--",
        # With the dot, a name that begins with a hyphen or a colon is a name.
        f"./{name}",
    )
    commits = [
        (found[1].decode(), datetime.date.fromisoformat(found[2].decode()), found[3].decode())
        for found in re.finditer(
            rb"\x01([0-9a-f]+) ([0-9-]{10})[^\x01:]*:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]", answer
        )
    ]
    commits = [each for each in reversed(commits) if set(each[2]) != {"0"}]
    # A new name alone makes no new version.
    commits = [
        each
        for last, each in zip([None, *commits], commits, strict=False)
        if not last or last[2] != each[2]
    ]
    if not commits:
        return ()
    blobs = git(
        folder, "cat-file", "--batch", given="".join(f"{blob}\n" for _, _, blob in commits).encode()
    )
    return tuple(
        FileVersion(commit, day, data)
        for (commit, day, _), data in zip(commits, _contents(blobs), strict=True)
    )


def _contents(answer: bytes) -> Iterator[bytes]:
    """The contents of what ``git cat-file --batch`` gave, one after the other."""
    position = 0
    while position < len(answer):
        end = answer.index(b"\n", position)
        head = answer[position:end].split()
        if len(head) != 3 or head[1] != b"blob":
            # A submodule, or what a partial clone has not fetched.
            yield b""
            position = end + 1
            continue
        start = end + 1
        size = int(head[2])
        yield answer[start : start + size]
        position = start + size + 1
