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


@attrs.frozen
class ChangedFile:
    """A file that is another one than it was in a commit; its names go from the folder asked about."""

    before: str
    """What it was called; empty for a file that is new."""
    after: str
    """What it is called; empty for a file that is gone."""
    data: bytes
    """What stood in it."""


def changed_files(folder: str, since: str) -> tuple[ChangedFile, ...]:
    """The files of a folder that changed since a commit, by the files as they lie there now.

    Compared is with the last commit that both lines of work have; where the copy of the
    repository does not go that far back, with `since` itself. What git does not know is
    left out.
    """
    # A name with a hyphen in front would be an option.
    commit = since if not since.startswith("-") else f"refs/heads/{since}"
    commit = (
        git(folder, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}").decode().strip()
    )
    common = git(folder, "merge-base", commit, "HEAD", most=1).decode().strip()
    answer = git(
        folder,
        "diff",
        "--raw",
        "-z",
        "--no-abbrev",
        "--relative",
        "--find-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--ignore-submodules",
        common or commit,
    )
    words = [os.fsdecode(each) for each in answer.split(b"\0")]
    found = []
    place = 0
    while place + 1 < len(words):
        _, _, blob, _, status = words[place].split(" ")
        before = after = words[place + 1]
        if status.startswith("R"):
            after = words[place + 2]
        place += 3 if status.startswith("R") else 2
        if status == "A":
            found.append(ChangedFile("", after, b""))
        else:
            data = git(folder, "cat-file", "blob", blob)
            found.append(ChangedFile(before, "" if status == "D" else after, data))
    return tuple(found)
