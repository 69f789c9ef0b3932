"""The public interface, name by name: whoever changes it does so knowingly.

``tests/goldens/public_names.txt`` holds every name that a program may rely on, with its
arguments. ``UPDATE_GOLDENS=1`` writes it anew; CONTRIBUTING.md says what a change means
for the version.
"""

from __future__ import annotations

import importlib
import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import click
import pytest

import strategiplan
import strategiplan.testing
from strategiplan.cli import command

MODULES = (strategiplan, strategiplan.testing)


def arguments(function: Any) -> str:
    """What a function takes, without the words of its types that a Python may write otherwise."""
    found = []
    star = False
    for each in inspect.signature(function).parameters.values():
        if each.name in ("self", "cls"):
            continue
        if each.kind is each.KEYWORD_ONLY and not star:
            found.append("*")
            star = True
        star = star or each.kind is each.VAR_POSITIONAL
        sign = "*" if each.kind is each.VAR_POSITIONAL else ""
        sign = "**" if each.kind is each.VAR_KEYWORD else sign
        found.append(f"{sign}{each.name}" + ("" if each.default is each.empty else "=…"))
    return f"({', '.join(found)})"


def lines_of(module: Any, name: str) -> Iterator[str]:
    """A name of a module, and if it is a class what it has."""
    value = getattr(module, name)
    title = f"{module.__name__}.{name}"
    if not inspect.isclass(value):
        yield title + (arguments(value) if inspect.isfunction(value) else "")
        return
    bases = [each.__name__ for each in value.__mro__[1:] if each.__module__ == "builtins"]
    yield f"class {title}" + (f"({bases[0]})" if bases[:1] != ["object"] else "")
    fields = {each.name for each in attrs.fields(value)} if attrs.has(value) else set()
    if attrs.has(value):
        for field in attrs.fields(value):
            if not field.name.startswith("_"):
                needed = "" if field.default is not attrs.NOTHING or not field.init else " (needed)"
                yield f"{title}.{field.name}{needed}"
    # What stands in a base class without a name of its own is the class's to its users.
    bases = [
        each
        for each in value.__mro__[1:]
        if each.__module__.startswith("strategiplan") and each.__name__ not in strategiplan.__all__
    ]
    members = {name: what for each in (*bases[::-1], value) for name, what in vars(each).items()}
    for member, what in sorted(members.items()):
        if member.startswith("_") or member in fields:
            continue
        if isinstance(what, staticmethod | classmethod):
            what = what.__func__
        yield f"{title}.{member}" + (arguments(what) if inspect.isfunction(what) else "")


def options_of(name: str) -> Iterator[str]:
    """A command of the command line with its arguments and options."""
    found = command.get_command(click.Context(command), name)
    assert found is not None
    yield f"$ strategiplan {name}" + (" (hidden)" if found.hidden else "")
    for each in found.params:
        words = each.opts if each.param_type_name == "option" else [each.human_readable_name]
        yield f"$ strategiplan {name} {' '.join(words)}"


def test_no_public_name_appears_or_disappears_unnoticed(golden: Callable[[str, str], None]) -> None:
    lines = [
        line
        for module in MODULES
        for name in sorted(module.__all__)
        for line in lines_of(module, name)
    ]
    lines += [
        line for name in command.list_commands(click.Context(command)) for line in options_of(name)
    ]
    golden("public_names.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.__name__))
def test_every_public_name_is_there_and_said_once(module: Any) -> None:
    assert list(module.__all__) == sorted(set(module.__all__))
    for name in module.__all__:
        assert getattr(module, name) is getattr(importlib.import_module(module.__name__), name)
    with pytest.raises(AttributeError):
        module.no_such_name  # noqa: B018 # asking for it is the test


def test_what_is_not_private_is_public_or_a_module() -> None:
    """A name that is imported by the way looks like one to rely on."""
    program = (
        "import strategiplan, types\n"
        "names = [name for name, value in vars(strategiplan).items()"
        " if not name.startswith('_') and not isinstance(value, types.ModuleType)]\n"
        "print(*sorted(set(names) - set(strategiplan.__all__)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["Any", "TYPE_CHECKING", "VERSION", "annotations"]


def test_python_dash_m_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "strategiplan", "--version"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == f"strategiplan, version {strategiplan.__version__}\n"
