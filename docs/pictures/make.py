"""Makes the pictures of real output: ``make pictures``."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

# rich's own frame fetches a font from the network; a picture of ours fetches nothing.
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="TITLE">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
 font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
<rect width="100%" height="100%" rx="8" fill="#1e222a"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def output_of(*arguments: str) -> str:
    """What a command prints on a terminal, colours and all."""
    program = (
        "import sys; sys.stdout.isatty = lambda: True\nfrom strategiplan.cli import main\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=HERE,
        env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "", "PYTHONUTF8": "1"},
        check=False,
    )
    return done.stdout


def picture(name: str, *arguments: str) -> None:
    """Write the picture of a command and its output."""
    text = Text.from_ansi(
        f"\033[32m$\033[0m strategiplan {' '.join(arguments)}\n" + output_of(*arguments)
    )
    width = max(len(line) for line in text.plain.splitlines())
    console = Console(record=True, width=width, file=open(os.devnull, "w"))  # noqa: SIM115
    console.print(text, end="")
    svg = console.export_svg(
        title=f"strategiplan {' '.join(arguments)}", code_format=SVG, unique_id=name
    )
    (HERE / f"{name}.svg").write_text(
        "\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8"
    )


def graph_picture() -> None:
    """Write the picture that the page on the graph makes, by running that page's own lines."""
    import doctest

    import matplotlib

    # The same file on every run.
    matplotlib.rcParams["svg.hashsalt"] = "strategiplan"
    page = (HERE.parent / "graph.md").read_text(encoding="utf-8")
    lines = doctest.DocTestParser().get_examples(page)
    names: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for line in lines:
            source = line.source.replace('"plan.svg"', '"plan.svg", metadata={"Date": None}')
            exec(source, names)
        shutil.copy("plan.svg", HERE / "graph.svg")


def comparison_picture() -> None:
    """Write the picture of the plans that come with the project, side by side."""
    examples = ROOT / "examples"
    files = [examples / "trondheim_2032.yaml", *sorted((examples / "excerpts").glob("*.yaml"))]
    text = output_of("compare", *map(str, files), "--lang", "en", "--format", "svg")
    (HERE / "compare.svg").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    picture("check", "check", "broken.yaml")
    comparison_picture()
    graph_picture()
