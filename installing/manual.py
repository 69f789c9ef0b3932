"""Pages of the manual (``man strategiplan``), made from what the command says of itself."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import click

import strategiplan
from strategiplan.cli import command

ENVIRONMENT = (
    (
        "STRATEGIPLAN_LANG",
        "Language of the messages: en, nb or nn; before LC_ALL, LC_MESSAGES and LANG.",
    ),
    ("STRATEGIPLAN_TODAY", "The day that exemptions are judged by, YYYY-MM-DD."),
    ("NO_COLOR", "Where it is set, nothing is coloured."),
)


def roff(text: str) -> str:
    """A text in which no sign is a command of the manual's own notation."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("'", "\\(aq")
    return "\n".join(f"\\&{line}" if line[:1] in "." else line for line in text.split("\n"))


def paragraphs(text: str) -> list[str]:
    """A command's help; what stands after a line with a mark keeps its lines."""
    lines: list[str] = []
    for paragraph in inspect.cleandoc(text).split("\n\n"):
        kept = paragraph.startswith("\b\n")
        lines += [".PP"]
        if kept:
            lines += [".nf", roff(paragraph.removeprefix("\b\n")), ".fi"]
        else:
            lines += [roff(" ".join(paragraph.split()))]
    return lines


def page(name: str, found: click.Command) -> str:
    """The page of one command."""
    title = name.replace(" ", "-")
    context = click.Context(found, info_name=name)
    lines = [
        "'\\\" -*- coding: utf-8 -*-",
        f'.TH "{roff(title.upper())}" "1" "" "strategiplan {strategiplan.__version__}" "strategiplan"',
        ".SH NAME",
        f"{roff(title)} \\- {roff(found.get_short_help_str(200).rstrip('.'))}",
        ".SH SYNOPSIS",
        f".B {roff(name)}",
        roff(" ".join(found.collect_usage_pieces(context))),
        ".SH DESCRIPTION",
        *paragraphs(found.help or ""),
    ]
    lines.append(".SH OPTIONS")
    for option in found.get_params(context):
        record = option.get_help_record(context) if isinstance(option, click.Option) else None
        if record:
            lines += [".TP", f".B {roff(record[0])}", roff(" ".join(record[1].split()))]
    if isinstance(found, click.Group):
        lines.append(".SH COMMANDS")
        for word, each in below(found):
            words = roff(each.get_short_help_str(200))
            lines += [".TP", f".BR {roff(name)}\\-{roff(word)} (1)", words]
    if name == "strategiplan":
        lines.append(".SH ENVIRONMENT")
        for word, words in ENVIRONMENT:
            lines += [".TP", f".B {roff(word)}", roff(words)]
    else:
        lines += [".SH SEE ALSO", ".BR strategiplan (1)"]
    return "\n".join(lines) + "\n"


def pages() -> dict[str, str]:
    """All pages by the names of their files."""
    found = {"strategiplan.1": page("strategiplan", command)}
    for word, each in below(command):
        found[f"strategiplan-{word}.1"] = page(f"strategiplan {word}", each)
        for inner, one in below(each) if isinstance(each, click.Group) else ():
            found[f"strategiplan-{word}-{inner}.1"] = page(f"strategiplan {word} {inner}", one)
    return found


def below(group: click.Group) -> Iterator[tuple[str, click.Command]]:
    """The commands of a group that are shown, by their names."""
    context = click.Context(group)
    for word in group.list_commands(context):
        found = group.get_command(context, word)
        if found is not None and not found.hidden:
            yield word, found


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(folder)
