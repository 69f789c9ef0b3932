"""Prints the ratios; see the package's docstring."""

from __future__ import annotations

import compileall
import functools
import gc
import io
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

import attrs
import yaml

import strategiplan
from strategiplan import Plan, check, coverage, dumps, load_profile, reference_file, render
from strategiplan.binding import bind
from strategiplan.checks import FAMILIES, run
from strategiplan.memory import collector_paused
from strategiplan.profiles import by_code
from strategiplan.reading import read_bytes
from strategiplan.report.formats import FORMATS
from strategiplan.report.json import to_data
from strategiplan.walk import Index, walk

from .editing import editing
from .flaws import FLAWS, dangling
from .plans import (
    make_municipalities,
    make_plan,
    make_rules,
    make_workspace,
    plan_text,
    plan_text_for,
)

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
    """Read, bind, and run every check that is on: all until there is something to report."""

    def work() -> None:
        plan = bind(read_bytes(data), Plan).value
        assert plan
        profile = load_profile(plan.profile or "generic")
        off = {code for code, each in by_code(profile).items() if each.severity == "off"}
        with collector_paused():
            run(Index(plan), profile, off=off)

    return work


def whole_check(data: bytes) -> Work:
    """The same, and every finding with its place in the file and in words."""
    return lambda: check(read_bytes(data))


def reading() -> None:
    """The whole way from bytes to findings."""
    small = reference_file().read_bytes()
    large = plan_text(2_000_000).encode()
    flawed = large.replace(b"responsible: [aktor-1]", b"responsible: [aktor-9]")
    print(f"{'÷ …':<56}{'load':>7}{'gc off':>8}{'events':>8}")
    for name, data, rounds in (
        (f"reference plan, {len(small) / 1000:.0f} KB", small, 25),
        (f"generated, {len(large) / 1e6:.1f} MB", large, 9),
        (f"generated with faults, {len(large) / 1e6:.1f} MB", flawed, 5),
    ):
        findings = len(check(read_bytes(data)).findings)
        bases = {
            "load": bare_load(data),
            "gc off": bare_load_without_collector(data),
            "events": bare_events(data),
        }
        for words, work in (
            ("read + bind + all checks", all_checks),
            (f"… and {findings} findings placed and worded", whole_check),
        ):
            found = ratios(work(data), bases, rounds)
            line = "".join(f"{value:8.2f}" for value in found.values())
            print(f"{name + ': ' + words if work is all_checks else '  ' + words:<55}{line}")


def law() -> None:
    """What the law's rules add to a whole check of a large plan that is judged by them."""
    data = plan_text(2_000_000).replace(
        "language: nb", "language: nb\nprofile: norsk-samfunnsdel", 1
    )
    encoded = data.encode()
    codes = [check.rule.code for check in FAMILIES["law"]]
    # These are made from the same steps; without them too, no step is worked out.
    codes += ["SP702", "SP703", "SP704", "SP708", "SP710"]
    found = ratios(
        lambda: check(read_bytes(encoded)),
        {"without": lambda: check(read_bytes(encoded), ignore=codes)},
        9,
    )
    print(f"whole check with the law's rules ÷ without them, 2.0 MB: {found['without']:.3f}")


def own_rules() -> None:
    """What rules of a profile's own cost."""
    data = plan_text(2_000_000).encode()
    profile = make_rules(50)
    report = check(read_bytes(data), profile)
    assert not [each for each in report.findings if each.name in profile.own_rules]
    found = ratios(
        lambda: check(read_bytes(data), profile), {"without": lambda: check(read_bytes(data))}, 9
    )
    print(f"check with 50 own rules, 2 MB ÷ the same without them: {found['without']:.2f}")


def findings() -> None:
    """Many findings in one file: what they cost, and whether that grows with their number."""
    print(f"{'many findings in one file':<44}{'÷ clean':>9}{'growth':>8}{'':4}(1 is linear)")
    clean = {count: plan_text_for(count).encode() for count in (1_000, 10_000, 20_000)}
    for name, (spoil, form) in FLAWS.items():
        times: dict[int, float] = {}
        for count, text in clean.items():
            flawed = spoil(form(text))
            assert len(check(read_bytes(flawed)).findings) > count // 2, name
            times[count] = statistics.median(cpu(whole_check(flawed)) for _ in range(5))
        base = statistics.median(cpu(whole_check(form(clean[10_000]))) for _ in range(5))
        grown = times[20_000] / times[10_000] / 2
        print(f"{name + ': found, placed, worded':<44}{times[10_000] / base:9.2f}{grown:8.2f}")
    base = statistics.median(cpu(whole_check(clean[10_000])) for _ in range(5))
    reports = {count: check(read_bytes(dangling(text))) for count, text in clean.items()}
    for format in FORMATS:
        times = {
            count: statistics.median(cpu(lambda: render(report, format)) for _ in range(5))  # noqa: B023
            for count, report in reports.items()
        }
        grown = times[20_000] / times[10_000] / 2
        print(f"{'as ' + format:<44}{times[10_000] / base:9.2f}{grown:8.2f}")
    ready = to_data([reports[10_000]])
    found = ratios(
        lambda: render(reports[10_000], "json"),
        {"json": lambda: json.dumps(ready, ensure_ascii=False, indent=2)},
        5,
    )
    print(f"JSON of 10,000 findings ÷ json.dumps of the ready values: {found['json']:.2f}")


def _bound(data: bytes) -> object:
    from strategiplan.stratml import read_stratml

    return bind(read_stratml(data), Plan)


def _checked(data: bytes) -> object:
    from strategiplan.stratml import read_stratml

    return check(read_stratml(data))


def stratml() -> None:
    """Reading StratML, against lxml's bare parse of the same file and a walk of its elements."""
    from lxml import etree

    from strategiplan.stratml import read_stratml, write

    def bare(data: bytes) -> Work:
        return lambda: [(each.tag, each.text) for each in etree.fromstring(data).iter()]

    print(f"{'StratML ÷ lxml parse and walk':<52}{'read':>8}{'+ bind':>8}{'check':>8}{'write':>8}")
    for words, text, plain in (
        ("reference plan", reference_file().read_bytes(), False),
        ("generated, with marks", plan_text(200_000).encode(), False),
        ("generated, without marks", plan_text(600_000).encode(), True),
    ):
        plan = bind(read_bytes(text), Plan).value
        assert plan
        data = write(plan, 2, plain=plain)
        document = read_stratml(data)
        assert bind(document, Plan).value
        name = f"{words}, {len(data) / 1e6:.1f} MB, {data.count(b'</'):,} elements"
        columns: tuple[Work, ...] = (
            functools.partial(read_stratml, data),
            functools.partial(_bound, data),
            functools.partial(_checked, data),
            functools.partial(write, plan, 2, plain=plain),
        )
        found = [ratios(work, {"lxml": bare(data)}, 3)["lxml"] for work in columns]
        print(f"{name:<52}" + "".join(f"{value:8.1f}" for value in found))


def _bare_workbook(data: bytes) -> object:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    rows = [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
    book.close()
    return rows


def _bound_workbook(data: bytes) -> object:
    from strategiplan.spreadsheets import read_workbook
    from strategiplan.spreadsheets.reading import Asked

    return bind(read_workbook(data, Asked("plan.xlsx")), Plan)


def _own_table(rows: int) -> bytes:
    """A table of somebody's own with that many strategies."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Mål")
    sheet.append(["Satsingsområde", "Hovedmål", "Strategi", "Ansvarlig", "FN-mål", "Frist"])
    for row in range(rows):
        words = [f"Satsing {row // 100}", f"Mål {row // 10}", f"Vi skal løfte nummer {row}"]
        sheet.append([*words, f"Enhet {row % 40}", "11, 13 og 17", 46_000 + row % 900])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def spreadsheets() -> None:
    """Reading workbooks, against openpyxl's bare reading of all rows of the same file."""
    from strategiplan import export
    from strategiplan.spreadsheets import read_workbook
    from strategiplan.spreadsheets.reading import Asked

    asked = Asked("plan.xlsx")
    print(f"{'XLSX ÷ openpyxl read-only':<52}{'read':>8}{'+ bind':>8}")
    plan = bind(read_bytes(plan_text(500_000).encode()), Plan).value
    assert plan
    for words, data in (
        ("reference plan", export(strategiplan.reference_plan(), "xlsx", internal=True).content()),
        ("exported", export(plan, "xlsx", internal=True).content()),
        ("own table of 2,000 rows", _own_table(2_000)),
        ("own table of 4,000 rows", _own_table(4_000)),
    ):
        columns: tuple[Work, ...] = (
            functools.partial(read_workbook, data, asked),
            functools.partial(_bound_workbook, data),
        )
        base: dict[str, Work] = {"openpyxl": functools.partial(_bare_workbook, data)}
        found = [ratios(work, base, 3)["openpyxl"] for work in columns]
        name = f"{words}, {len(data) / 1e6:.2f} MB"
        print(f"{name:<52}" + "".join(f"{value:8.2f}" for value in found))


def growth() -> None:
    """How time and memory grow with the size."""
    sizes = [2_000_000, 20_000_000]
    texts = [plan_text(size).encode() for size in sizes]
    times = [statistics.median(cpu(all_checks(data)) for _ in range(3)) for data in texts]
    grown = (times[1] / times[0]) / (len(texts[1]) / len(texts[0]))
    print(
        f"time from {sizes[0] // 10**6} to {sizes[1] // 10**6} MB ÷ growth of the text: {grown:.2f}"
    )
    if not sys.platform.startswith("linux"):
        print("peak memory is only measured on Linux")
        return
    for data in texts:
        program = (
            "from strategiplan import check\n"
            "def kilobytes(name):\n"
            "    lines = open('/proc/self/status').read().splitlines()\n"
            "    return int(next(line for line in lines if line.startswith(name)).split()[1])\n"
            "before = kilobytes('VmRSS')\n"
            "open('/proc/self/clear_refs', 'w').write('5')  # begin to note the peak anew\n"
            "report = check('-')\n"
            "print((kilobytes('VmHWM') - before) * 1024)\n"
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


def formatting() -> None:
    """A text put into the house style, against a load and a dump that lose every comment."""
    texts = {
        "reference plan": reference_file().read_bytes(),
        **{f"{size / 1e6:.2f} MB": plan_text(size).encode() for size in (250_000, 1_000_000)},
    }
    print("formatting ÷ yaml.load + yaml.dump of libyaml, which keep no comment:")
    for name, data in texts.items():
        commented = re.sub(rb"(?m)^(( *)- id: .*)$", rb"\2# om denne\n\1  # bak", data)
        bases: dict[str, Work] = {
            "both": lambda data=data: yaml.dump(  # type: ignore[misc] # of this round
                yaml.load(data, yaml.CSafeLoader),
                Dumper=yaml.CSafeDumper,
                allow_unicode=True,
                sort_keys=False,
            )
        }
        found = [
            ratios(lambda text=text: strategiplan.format(io.BytesIO(text)), bases, 3)["both"]  # type: ignore[misc]
            for text in (data, commented)
        ]
        print(f"  {name:<30}{found[0]:8.2f}   with two comments an element{found[1]:8.2f}")


def matrices() -> None:
    """Coverage against walking the same plan once, and how it grows to 200,000 elements."""
    plans = [make_plan(count) for count in (770, 7700)]
    for by in ("sdg", "actor", "strategy"):
        found = ratios(
            lambda by=by: coverage(plans[0], by),  # type: ignore[misc] # bound in its round
            {"walk": lambda: Index(plans[0])},
            5,
        )
        times = [
            statistics.median(cpu(lambda plan=plan, by=by: coverage(plan, by)) for _ in range(3))  # type: ignore[misc] # the same
            for plan in plans
        ]
        grown = times[1] / times[0] / 10
        print(
            f"coverage by {by} of 20,000 elements ÷ one walk: {found['walk']:.1f};"
            f" time to 200,000 ÷ growth: {grown:.2f}"
        )


def plan_as_graph() -> None:
    """The graph against networkx's own adding of ready lists, and the questions to it."""
    import networkx

    from strategiplan import PlanGraph, graph
    from strategiplan.graph.answers import Sdg

    plan = make_plan(7_700)
    ready = graph(plan)
    count = len(PlanGraph(plan).node_records())
    nodes = [(key, dict(data)) for key, data in ready.nodes(data=True)]
    edges = [(source, target, dict(data)) for source, target, data in ready.edges(data=True)]
    del ready

    def add() -> None:
        made: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        made.add_nodes_from(nodes)
        made.add_edges_from(edges)

    def add_without_collector() -> None:
        with collector_paused():
            add()

    bases: dict[str, Work] = {"add": add, "gc off": add_without_collector}
    found = ratios(lambda: graph(plan), bases, 5)
    print(f"graph of {count} nodes and {len(edges)} edges ÷ networkx adding them from ready lists:")
    print(f"{'graph(plan)':<40}{found['add']:8.2f}{found['gc off']:8.2f}  (collector off)")
    found = ratios(lambda: PlanGraph(plan), bases, 5)
    print(f"{'PlanGraph(plan)':<40}{found['add']:8.2f}{found['gc off']:8.2f}")
    base = statistics.median(cpu(add) for _ in range(3))
    asked = PlanGraph(plan)
    asked.trace("mal-1"), asked.find("1.1")  # what is made once, at the first question
    deep = "strategi-7000-3-1"
    questions: dict[str, Work] = {
        "trace of a strategy": lambda: asked.trace(deep),
        "trace of an actor": lambda: asked.trace("aktor-1"),
        "leads_to(goal)": lambda: asked.leads_to("mal-7000"),
        "leads_to(challenge): 155,000 elements": lambda: asked.leads_to("klima"),
        "way to the vision": lambda: asked.way(deep, "vision"),
        "way to an SDG": lambda: asked.way(deep, Sdg("13")),
        "hangs_on(actor): 38,000 elements": lambda: asked.hangs_on("aktor-1"),
        "breaks_without(actor)": lambda: asked.breaks_without("aktor-1"),
        "parts": asked.parts,
        "teams": lambda: asked.teams("partners"),
        "keystones by references": asked.keystones,
        "keystones by what they hold": lambda: asked.keystones("cut-off"),
        "node_records": asked.node_records,
        "edge_records": asked.edge_records,
    }
    for words, ask in questions.items():
        print(f"  {words:<38}{statistics.median(cpu(ask) for _ in range(3)) / base:8.3f}")
    small = make_plan(770)
    growths: dict[str, tuple[Work, Work]] = {
        "graph(plan)": (lambda: graph(small), lambda: graph(plan)),
        "PlanGraph(plan)": (lambda: PlanGraph(small), lambda: PlanGraph(plan)),
    }
    for words, works in growths.items():
        few, many = (statistics.median(cpu(work) for _ in range(5)) for work in works)
        print(f"{words}: time from 20,000 to 200,000 elements ÷ growth: {many / few / 10:.2f}")


def editions() -> None:
    """Two editions of 10,000 elements against difflib on their text, and their merge."""
    import difflib

    import attrs

    from strategiplan import changes, diff
    from strategiplan.editions.merging import merge
    from strategiplan.writing.revision import revised

    old = make_plan(385)
    goals = [
        attrs.evolve(goal, title=f"{goal.title}, hele året") if number % 10 == 0 else goal
        for number, goal in enumerate(old.goals)
    ]
    new = attrs.evolve(old, goals=(*goals[:50], *goals[60:], goals[55]))
    other = attrs.evolve(old, goals=tuple(attrs.evolve(goal, rank=1) for goal in old.goals))
    texts = [dumps(plan).splitlines(keepends=True) for plan in (old, new)]
    document = read_bytes("".join(texts[0]).encode())
    bases: dict[str, Work] = {"difflib": lambda: list(difflib.unified_diff(texts[0], texts[1]))}
    works: dict[str, Work] = {
        "diff(old, new)": lambda: diff(old, new),
        "… and changes in a planner's words": lambda: changes(old, new),
        "merge(old, new, other)": lambda: merge(old, new, other),
        "the text of the one revised to say the other": lambda: revised(document, old, new),
    }
    print(f"editions of {sum(1 for _ in walk(old))} elements ÷ difflib.unified_diff of their text:")
    for words, work in works.items():
        print(f"  {words:<46}{ratios(work, bases, 3)['difflib']:8.2f}")


def exports() -> None:
    """Each format of 10,000 elements against `json.dumps` of the same plan, and how it grows."""
    from strategiplan import export, formats
    from strategiplan.writing.plain import to_plain

    plans = [make_plan(385 * times) for times in (1, 2)]
    plain = to_plain(plans[0])
    base: dict[str, Work] = {
        "json": lambda: json.dumps(plain, ensure_ascii=False, indent=2).encode()
    }
    print(f"exports of {sum(1 for _ in walk(plans[0]))} elements ÷ json.dumps of the ready values,")
    print("and time to twice as many ÷ 2:")
    for name, format in formats().items():
        if format.missing:
            print(f"  {name:<14} not installed: {format.command}")
            continue

        def write(plan: Plan, name: str = name) -> object:
            found = export(plan, name, base="https://example.org/plan/")
            return found.files() if found.format.folder else found.content()

        ratio = ratios(lambda: write(plans[0]), base, 3)["json"]
        few, many = (
            statistics.median(cpu(lambda plan=plan: write(plan)) for _ in range(3))  # type: ignore[misc]
            for plan in plans
        )
        print(f"  {name:<14}{ratio:8.1f}{many / few / 2:8.2f}")


def answers() -> None:
    """A consultation of 100,000 submissions, against `json.loads` of each line of their file."""
    from strategiplan import answers_overview, consultation_state
    from strategiplan.model import Submission
    from strategiplan.submissions import write_submissions

    plan = make_plan(10)
    names = [item.id for _, item in walk(plan) if item.kind in ("goal", "subgoal", "strategy")]
    round_ = strategiplan.Consultation(id=strategiplan.ConsultationId("h"))
    plan = attrs.evolve(plan, consultations=(round_,))
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "innspill.jsonl"
        write_submissions(
            file,
            (
                Submission(
                    id=str(number),
                    sender=f"Lag {number % 500}",
                    sender_type="organisation",
                    text="Et innspill med noen ord om det som skal skje. " * 8,
                    concerns=(names[number % len(names)],),  # type: ignore[arg-type] # of any kind
                    outcome="noted" if number % 3 else None,
                )
                for number in range(100_000)
            ),
        )

        def bare() -> None:
            with file.open(encoding="utf-8") as lines:
                for line in lines:
                    json.loads(line)

        print("a consultation of 100,000 submissions ÷ json.loads of each line:")
        works: dict[str, Work] = {
            "consultation_state": lambda: consultation_state(plan, file),
            "answers_overview as HTML": lambda: sum(
                map(len, answers_overview(plan, file, "html").pieces())
            ),
        }
        for words, work in works.items():
            print(f"  {words:<38}{ratios(work, {'json': bare}, 1)['json']:8.2f}")


def municipalities() -> None:
    """Many plans held against each other, against the bare stemming of the same titles."""
    import snowballstemmer  # type: ignore[import-untyped] # it comes without types

    from strategiplan import FocusArea, Goal, Subgoal, compare

    every = make_municipalities(357, 50)
    titles = [str(item.title) for plan in every for _, item in walk(plan, FocusArea, Goal, Subgoal)]
    stem = snowballstemmer.stemmer("norwegian").stemWord

    def bare() -> None:
        for title in titles:
            for word in title.lower().split():
                stem(word)

    found = ratios(lambda: compare(every), {"stem": bare}, 3)
    print(
        f"compare(357 plans of 50 goals) ÷ snowballstemmer on each word of the same"
        f" {len(titles)} titles: {found['stem']:.2f}"
    )
    many = [*every, *make_municipalities(357, 50)]
    times = {count: cpu(lambda: compare(many[:count])) for count in (178, 357, 714)}  # noqa: B023
    for less, more in ((178, 357), (357, 714)):
        grown = times[more] / times[less] / (more / less)
        print(f"compare: time from {less} to {more} plans ÷ growth: {grown:.2f}")


def workspace() -> None:
    """A folder with a samfunnsdel for each of 357 municipalities' plans, against each alone."""
    import tempfile
    import tracemalloc

    from strategiplan import check_workspace, load_workspace
    from strategiplan.workspace.survey import survey

    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, plan in enumerate(make_workspace(357)):
            names.append(pathlib.Path(folder) / f"plan-{number:03}.yaml")
            names[-1].write_text(dumps(plan), encoding="utf-8")
        size = sum(name.stat().st_size for name in names)

        def alone() -> None:
            for name in names:
                check(name)

        def together() -> int:
            return sum(len(report.findings) for report in check_workspace(folder))

        found = ratios(together, {"alone": alone}, 3)
        print(f"check of a workspace of {len(names)} plans, {size / 1e6:.1f} MB ÷ of each alone:")
        print(f"  {'check_workspace':<38}{found['alone']:8.2f}")
        found = ratios(lambda: survey(folder), {"alone": alone}, 3)
        print(f"  {'of that the survey of them':<38}{found['alone']:8.2f}")
        # Tracing takes long; some of the plans tell as much.
        for name in names[80:]:
            name.unlink()
        del names[80:]
        peaks = []
        for work in (alone, together, lambda: load_workspace(folder)):
            tracemalloc.start()
            work()
            peaks.append(tracemalloc.get_traced_memory()[1] / 1e6)
            tracemalloc.stop()
        print(f"most memory of {len(names)} of them ÷ checking each alone:")
        print(f"  {'check_workspace':<38}{peaks[1] / peaks[0]:8.2f}")
        print(f"  {'load_workspace':<38}{peaks[2] / peaks[0]:8.2f}")


def main() -> None:
    """Run all of it, or the parts that are named."""
    # Byte code is compiled once, at installation; here it may not have been.
    compileall.compile_dir(str(pathlib.Path(strategiplan.__file__).parent), quiet=1)
    parts = {
        "reading": reading,
        "law": law,
        "own rules": own_rules,
        "findings": findings,
        "writing": writing,
        "formatting": formatting,
        "matrices": matrices,
        "stratml": stratml,
        "spreadsheets": spreadsheets,
        "growth": growth,
        "graph": plan_as_graph,
        "editions": editions,
        "exports": exports,
        "answers": answers,
        "municipalities": municipalities,
        "workspace": workspace,
        "editing": editing,
        "start": start,
    }
    for name in sys.argv[1:] or parts:
        parts[name]()


if __name__ == "__main__":
    main()
