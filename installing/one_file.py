"""strategiplan as one file, for people who can install nothing: ``python strategiplan.pyz``.

It holds strategiplan and what it needs, taken from the environment that this runs in, so nothing
is fetched. Compiled parts are left out, since they are for one system only: PyYAML then
reads with its own parser. The same versions give the same bytes.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
MAIN = b"""\
import sys

if sys.version_info < (3, 11):
    sys.exit("strategiplan needs Python 3.11 or newer; this is " + sys.version.split()[0])
sys.argv[0] = "strategiplan"
from strategiplan.cli import main

main()
"""
DATE = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = {".so", ".pyd", ".dylib", ".pyc", ".pyi", ".c", ".h", ".pyx", ".pxd"}
TESTS = re.compile(r"(^|/)(tests?|conftest\.py|__pycache__)(/|$)")


SYSTEMS = (
    {"extra": "", "python_version": "3.11", "python_full_version": "3.11.0"},
    {"extra": "", "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
"""The file is for every system and for the oldest Python, wherever it is made."""


def needed(name: str) -> dict[str, Distribution]:
    """What a distribution needs at least, without extras, by name."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        for line in distribution(waiting.pop()).requires or ():
            wanted = Requirement(line)
            marker = wanted.marker
            if wanted.name in found or (
                marker and not any(marker.evaluate(system) for system in SYSTEMS)
            ):
                continue
            found[wanted.name] = distribution(wanted.name)
            waiting.append(wanted.name)
    return found


def contents() -> Iterator[tuple[str, bytes]]:
    """The files of the archive, by their names in it."""
    yield "__main__.py", MAIN
    source = ROOT / "src"
    for path in sorted((source / "strategiplan").rglob("*")):
        name = path.relative_to(source).as_posix()
        if path.is_file() and path.suffix not in LEFT_OUT and "__pycache__" not in name:
            yield name, path.read_bytes()
    for name in ("trondheim_2032.yaml", "trondheim_2032_consultation.yaml"):
        yield f"strategiplan/examples/{name}", (ROOT / "examples" / name).read_bytes()
    for distribution_name, found in sorted(needed("strategiplan").items()):
        for file in sorted(found.files or (), key=str):
            name = PurePosixPath(file).as_posix()
            licence = re.search(r"\.dist-info/(licenses/)?(licen[cs]e|copying|notice)", name, re.I)
            if name.startswith("..") or TESTS.search(name) or file.suffix in LEFT_OUT:
                continue
            if ".dist-info/" in name and not (
                licence or name.endswith(("METADATA", "entry_points.txt"))
            ):
                continue
            path = Path(str(found.locate_file(file)))
            if not path.is_file():
                sys.exit(f"{distribution_name}: {name} is not installed")
            yield name, path.read_bytes()


def write(target: Path) -> None:
    """Write the archive."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        file.write(b"#!/usr/bin/env python3\n")
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name, data in contents():
                info = zipfile.ZipInfo(name, DATE)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                archive.writestr(info, data)
    target.chmod(0o755)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
    print(sys.argv[1])
