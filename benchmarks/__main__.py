"""Prints the ratios; see the package's docstring."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import yaml

from strategiplan import check, dumps, load, reference_file
from strategiplan.reading import read_bytes

from .plans import plan_text

Work = Callable[[], object]


def cpu(work: Work) -> float:
    """The CPU time of one call, in seconds."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def ratios(ours: Work, bases: dict[str, Work], rounds: int) -> dict[str, float]:
    """The median of ours to each base, measured by turns."""
    found: dict[str, list[float]] = {name: [] for name in bases}
    ours()
    for _ in range(rounds):
        for name, base in bases.items():
            below = cpu(base)
            found[name].append(cpu(ours) / below)
    return {name: statistics.median(values) for name, values in found.items()}


def bare_load(data: bytes) -> Work:
    """What every other tool pays before it has checked anything."""
    return lambda: yaml.load(data, yaml.CSafeLoader)


def bare_load_without_collector(data: bytes) -> Work:
    """The same with the garbage collector off."""

    def work() -> None:
        gc.disable()
        try:
            yaml.load(data, yaml.CSafeLoader)
        finally:
            gc.enable()

    return work


def bare_events(data: bytes) -> Work:
    """A bare loop over the C parser's events: the limit in Python."""

    def work() -> None:
        next_event = yaml.CSafeLoader(data).get_event
        while next_event().__class__ is not yaml.StreamEndEvent:
            pass

    return work


def all_checks(data: bytes) -> Work:
    """Read with positions, bind, and run every check."""
    return lambda: check(read_bytes(data))


def reading() -> None:
    """The whole way from bytes to findings."""
    small = reference_file().read_bytes()
    large = plan_text(2_000_000).encode()
    print(f"read + bind + all checks ÷ …      {'load':>7}{'gc off':>9}{'events':>9}")
    for name, data, rounds in (
        (f"reference plan, {len(small) / 1000:.0f} KB", small, 25),
        (f"generated, {len(large) / 1e6:.1f} MB", large, 9),
    ):
        report = check(read_bytes(data))
        found = ratios(
            all_checks(data),
            {
                "load": bare_load(data),
                "gc off": bare_load_without_collector(data),
                "events": bare_events(data),
            },
            rounds,
        )
        line = "".join(f"{value:9.2f}" for value in found.values())
        print(f"  {name:<30}{line}   ({len(report.findings)} findings)")


def growth() -> None:
    """How time and memory grow with the size."""
    sizes = [2_000_000, 20_000_000]
    texts = [plan_text(size).encode() for size in sizes]
    times = [statistics.median(cpu(all_checks(data)) for _ in range(3)) for data in texts]
    grown = (times[1] / times[0]) / (len(texts[1]) / len(texts[0]))
    print(
        f"time from {sizes[0] // 10**6} to {sizes[1] // 10**6} MB ÷ growth of the text: {grown:.2f}"
    )
    for data in texts:
        program = (
            "import sys, resource\n"
            "from strategiplan import check\n"
            "from strategiplan.reading import read\n"
            "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
            "report = check(read('-'))\n"
            "after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
            "print((after - before) * 1024)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], input=data, capture_output=True, check=True
        )
        ratio = int(done.stdout) / len(data)
        print(f"peak memory at {len(data) / 1e6:.0f} MB ÷ size of the text: {ratio:.1f}")


def start() -> None:
    """Whole processes: the command against bare imports."""
    command = [sys.executable, "-m", "strategiplan", "check", str(reference_file())]
    for imports in ("yaml, attrs, cattrs, click", "attrs, yaml"):
        base = [sys.executable, "-c", f"import {imports}"]
        pairs = [(_wall(command), _wall(base)) for _ in range(15)]
        ratio = statistics.median(ours / theirs for ours, theirs in pairs)
        print(f"check of the reference plan ÷ python -c 'import {imports}': {ratio:.2f}")
        help_pairs = [(_wall([*command[:3], "--version"]), _wall(base)) for _ in range(9)]
        ratio = statistics.median(ours / theirs for ours, theirs in help_pairs)
        print(f"strategiplan --version ÷ the same: {ratio:.2f}")


def _wall(command: list[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begin


def writing() -> None:
    """YAML out against PyYAML's own C emitter on the ready values."""
    from strategiplan import loads
    from strategiplan.writing.plain import to_plain

    plan = loads(plan_text(500_000))
    plain = to_plain(plan)
    found = ratios(
        lambda: dumps(plan),
        {
            "yaml": lambda: yaml.dump(
                plain, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
            )
        },
        5,
    )
    print(f"dumps(plan) ÷ yaml.dump(CSafeDumper) of the ready values: {found['yaml']:.2f}")


def main() -> None:
    """Run all of it."""
    load(reference_file())
    reading()
    writing()
    growth()
    start()


if __name__ == "__main__":
    main()
