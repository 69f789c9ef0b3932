"""``strategiplan git-setup``: git compares and merges plans goal by goal."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

import click

from .. import api
from ..messages import Speaker, visible
from ..reading import read
from ..reading.document import format_of
from ..reading.git_versions import GitError, git
from ..writing.git_attributes import line_of, pattern_of, with_lines, without_lines
from .common import language_option, refusal, speaker

LEAST_GIT = (2, 18)
"""The oldest git that this is for, of 2018: it takes the heading of settings out with the last one."""
HEADING = r"^[[:space:]]*((-[[:space:]]+)?(id|title|code):.*)$"
"""What stands behind @@ in an ordinary difference: the nearest line that names an element."""


@click.command("git-setup")
@click.argument("folder", required=False, default=".", metavar="[FOLDER]")
@click.option(
    "--files",
    "patterns",
    multiple=True,
    metavar="PATTERN",
    help="Which files are plans, from the top of the repository: 'plans/*.yaml'. May be given "
    "several times. Without it: the plans that there are in FOLDER now, each by its name.",
)
@click.option("--remove", is_flag=True, help="Take out what git-setup has written, nothing else.")
@language_option
def git_setup(folder: str, patterns: tuple[str, ...], remove: bool, lang: str | None) -> int:
    """Let git compare and merge plans goal by goal, and not line by line.

    FOLDER is in a git repository. Two things are written: lines in its file
    .gitattributes, which say what files are plans and which you commit, so that they
    hold for everybody; and settings of this copy of the repository, which say how git
    calls strategiplan. Each colleague runs the command once in their own copy.

    Then `git diff` tells what changed in a plan, and `git merge`, `git rebase` and
    `git cherry-pick` put two people's edits together field by field. What strategiplan
    cannot read, git treats as it always did.

    \b
    Exit code: 0 done, 2 could not run.
    """
    say = speaker(lang)
    if remove and patterns:
        raise refusal("cannot/files-and-remove", lang)
    top = _top(folder, lang)
    target = Path(top, ".gitattributes")
    before = _attributes(target, lang)
    if remove:
        _remove(top, target, before, say, lang)
        return 0
    wanted = [_usable(pattern, lang) for pattern in patterns]
    files = _files(top, folder if not patterns else top)
    if not patterns:
        files = [file for file in files if _is_plan(top, file)]
        if not files:
            raise refusal("cannot/no-plan-for-git", lang, folder=folder)
        wanted = [pattern_of(file) for file in files]
    covered = _matched(top, wanted, files)
    _refuse_others(top, covered, lang)
    if not patterns:
        done = _handed_over(top, covered)
        wanted = [pattern_of(file) for file in covered if file not in done]
    after, count = with_lines(before or b"", [line_of(pattern) for pattern in wanted])
    settings = _settings()
    fresh = {key: value for key, value in settings.items() if _setting(top, key) != value}
    if count:
        _write(target, before, after, lang)
    try:
        for key, value in fresh.items():
            git(top, "config", "--local", "--replace-all", key, value)
    except GitError as error:
        if count:
            _write(target, after, before, lang)
        raise refusal("cannot/git-settings", lang, reason=str(error)) from None
    _tell(say, top, target, covered, count, bool(fresh), given=bool(patterns))
    return 0


def _tell(
    say: Speaker,
    top: str,
    target: Path,
    covered: list[str],
    count: int,
    fresh: bool,
    *,
    given: bool,
) -> None:
    plans = [file for file in covered if not given or _is_plan(top, file)]
    others = [file for file in covered if file not in plans]
    name = _shown(target)
    if plans:
        _line(say, "git/covered", names=_named(say, plans))
    else:
        _line(say, "git/covered-none", folder=visible(top, 500))
    if others:
        _line(say, "git/not-plans", names=_named(say, others))
    if count:
        _line(say, "git/attributes", file=name, count=_counted(say, count))
    else:
        _line(say, "git/attributes-same", file=name)
    if fresh:
        _line(say, "git/settings", command=visible(_command(), 500))
    else:
        _line(say, "git/settings-same")
    _line(say, "git/colleagues")
    _line(say, "git/log")


def _line(say: Speaker, key: str, **values: str) -> None:
    click.echo(f"{say.phrase(key, **values)}.")


def _shown(target: Path) -> str:
    """The file as the user would name it from where they are."""
    try:
        return visible(os.path.relpath(target), 500)
    except ValueError:  # another drive
        return visible(str(target), 500)


def _named(say: Speaker, files: list[str]) -> str:
    return say.listed(visible(file, 200) for file in files)


def _counted(say: Speaker, count: int) -> str:
    return say.phrase("git/line" if count == 1 else "git/lines", count=count)


# The repository


def _top(folder: str, lang: str | None) -> str:
    """The top of the repository that a folder is in; it refuses where there is none."""
    if not os.path.isdir(folder):
        raise refusal("cannot/no-folder", lang, folder=folder)
    if not shutil.which("git"):
        raise refusal("cannot/no-git", lang)
    try:
        said = git(folder, "--version").decode()
        version = re.search(r"(\d+)\.(\d+)", said)
        if not version or (int(version[1]), int(version[2])) < LEAST_GIT:
            least = ".".join(map(str, LEAST_GIT))
            raise refusal("cannot/old-git", lang, least=least, version=said.strip())
        return os.fsdecode(git(folder, "rev-parse", "--show-toplevel")).removesuffix("\n")
    except GitError as error:
        raise refusal("cannot/no-repository", lang, folder=folder, reason=str(error)) from None


def _files(top: str, folder: str) -> list[str]:
    """The files below a folder that may be plans, by their path from the top; what git ignores not."""
    said = git(
        folder, "ls-files", "-z", "--full-name", "--cached", "--others", "--exclude-standard"
    )
    names = dict.fromkeys(os.fsdecode(name) for name in said.split(b"\0") if name)
    return [
        name
        for name in names
        # JSON files are mostly something else; who has a plan in one names it.
        if (format_of(name) == "yaml" or (folder == top and format_of(name)))
        and not re.search("[\ud800-\udfff]", name)  # no name in UTF-8
        and os.path.isfile(os.path.join(top, name))
    ]


def _is_plan(top: str, file: str) -> bool:
    """Whether a file is a plan, be it one with faults."""
    report = api.check(read(os.path.join(top, file)))
    return report.plan is not None


def _ask(top: str, files: list[str], *attributes: str, before: tuple[str, ...] = ()) -> list[str]:
    """What git says of the attributes of files: the answers, in the order of the questions."""
    given = b"".join(os.fsencode(file) + b"\0" for file in files)
    said = git(top, *before, "check-attr", "-z", "--stdin", *attributes, given=given)
    return [os.fsdecode(each) for each in said.split(b"\0")[2::3]]


def _matched(top: str, patterns: list[str], files: list[str]) -> list[str]:
    """Those of the files that one of the patterns means, as git itself understands it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "attributes")
        mark = "strategiplan-plan"
        lines = [line_of(pattern).split(" diff=strategiplan")[0] for pattern in patterns]
        text = "".join(f"{line} {mark}\n" for line in lines)
        path.write_bytes(text.encode(errors="surrogateescape"))
        said = _ask(top, files, mark, before=("-c", f"core.attributesFile={path}"))
    return [file for file, value in zip(files, said, strict=True) if value == "set"]


def _refuse_others(top: str, files: list[str], lang: str | None) -> None:
    """Refuse where somebody has told git to treat the files in another way."""
    said = _ask(top, files, "diff", "merge")
    other = [
        f"{file} ({name}={value})"
        for file, pair in zip(files, zip(said[::2], said[1::2], strict=True), strict=True)
        for name, value in zip(("diff", "merge"), pair, strict=True)
        if value not in ("unspecified", "strategiplan")
    ]
    if other:
        names = Speaker().listed(other[:14])
        raise refusal("cannot/other-attribute", lang, names=names)


def _handed_over(top: str, files: list[str]) -> set[str]:
    """The files that git hands over already, whoever wrote that down."""
    said = _ask(top, files, "diff", "merge")
    pairs = zip(said[::2], said[1::2], strict=True)
    ours = ("strategiplan", "strategiplan")
    return {file for file, pair in zip(files, pairs, strict=True) if pair == ours}


def _usable(pattern: str, lang: str | None) -> str:
    """The pattern as git takes it; it refuses what means nothing to git, or everything."""
    plain = pattern.strip().replace(os.sep, "/").removeprefix("./")
    if (
        plain[:1] in ("", "!", "#")
        or plain.endswith("/")
        or ".." in plain.split("/")
        or not plain.strip("*/")
        or plain != "".join(filter(str.isprintable, plain))
    ):
        raise refusal("cannot/pattern", lang, pattern=pattern)
    return plain


# The file


def _attributes(target: Path, lang: str | None) -> bytes | None:
    """What stands in .gitattributes; ``None`` where there is none. It refuses what cannot be changed."""
    try:
        if target.is_symlink():
            # Git does not follow one, and what it leads to may be somebody else's.
            raise refusal("cannot/git-attributes", lang, file=str(target), reason="symbolic link")
        if not target.exists():
            return None
        data = target.read_bytes()
    except OSError as error:
        raise refusal("cannot/git-attributes", lang, file=str(target), reason=error) from None
    return data


def _write(target: Path, before: bytes | None, after: bytes | None, lang: str | None) -> None:
    """Put other bytes into the file, or take it away, where there was or is to be none."""
    from ..writing import replace_file, write_file

    try:
        if after is None:
            target.unlink()
        elif before is None:
            write_file(target, after.decode(errors="surrogateescape"))
        else:
            replace_file(target, before, after)
    except OSError as error:
        raise refusal("cannot/git-attributes", lang, file=str(target), reason=error) from None


# The settings


def _command() -> str:
    """How git calls strategiplan: by its name where that will be found, else by the way to it."""
    found = shutil.which("strategiplan")
    # In an environment that somebody has activated, the name is gone when the window is.
    passing = sys.prefix != sys.base_prefix and found and Path(found).is_relative_to(sys.prefix)
    if found and not passing:
        return "strategiplan"
    # -P: what lies in the repository is not mistaken for a module.
    return f"{shlex.quote(Path(sys.executable).as_posix())} -P -m strategiplan"


def _settings() -> dict[str, str]:
    """The settings that make git call strategiplan for a plan.

    Whatever happens to strategiplan (it is taken away, say, or fails), git is left with
    what it would have done itself: in a merge nothing is lost.
    """
    command = _command()
    return {
        "merge.strategiplan.name": "plans, goal by goal",
        "merge.strategiplan.driver": (
            f"{command.replace('%', '%%')} merge-driver -- %O %A %B %L %P %S %X %Y || "
            'if [ "$?" = 3 ]; then exit 1; else '
            "git merge-file -L OURS -L BASE -L THEIRS --marker-size=%L %A %O %B || exit 1; fi"
        ),
        "diff.strategiplan.command": (
            f'show_plan() {{ {command} diff-driver -- "$@" || '
            'git --no-pager diff --no-index --no-ext-diff -- "$2" "$5" || :; }; show_plan'
        ),
        "diff.strategiplan.xfuncname": HEADING,
    }


def _setting(top: str, key: str) -> str | None:
    try:
        return git(top, "config", "--local", "--get-all", key).decode().removesuffix("\n")
    except GitError:
        return None


def _remove(top: str, target: Path, before: bytes | None, say: Speaker, lang: str | None) -> None:
    """Take out the lines and the settings, and leave what is somebody else's."""
    after, count = without_lines(before or b"")
    held = {key: _setting(top, key) for key in _settings()}
    ours = [key for key, value in held.items() if value is not None and _is_ours(key, value)]
    left = [key for key, value in held.items() if value is not None and key not in ours]
    if before is not None and after != before:
        _write(target, before, after or None, lang)
    try:
        for key in ours:
            git(top, "config", "--local", "--unset-all", key)
    except GitError as error:
        if before is not None and after != before:
            _write(target, after or None, before, lang)
        raise refusal("cannot/git-settings", lang, reason=str(error)) from None
    if before is not None and after != before:
        _line(
            say,
            "git/removed-attributes",
            file=_shown(target),
            count=_counted(say, count),
        )
    if ours:
        _line(say, "git/removed-settings")
    if not ours and after == (before or b""):
        _line(say, "git/removed-nothing")
    if left:
        _line(say, "git/left", names=_named(say, left))


def _is_ours(key: str, value: str) -> bool:
    """Whether git-setup wrote a setting, be it with another way to strategiplan."""
    words = {
        "merge.strategiplan.driver": " merge-driver -- ",
        "diff.strategiplan.command": " diff-driver -- ",
    }
    return words[key] in value if key in words else value == _settings()[key]
