"""How fast the web edition is made and how fast a browser can use it: ``python -m benchmarks.web``.

Making is held against Jinja2 rendering the same bytes from values that lie ready, in the
same run. The browser is Chromium, where it and Playwright are installed.
"""

from __future__ import annotations

import importlib.util
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from strategiplan import Contribution, Goal, Plan, Strategy, Subgoal, export, reference_plan
from strategiplan.exporting.web import edition, site
from strategiplan.exporting.web.rendering import Rendering

from .plans import make_plan

ROUNDS = 5


class Ready:
    """Gives what an object gave before, without asking it again."""

    def __init__(self, item: Any) -> None:
        self._item = item
        self._known: dict[Any, Any] = {}

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._item, name)
        if name == "markings":
            return self._known.setdefault(name, Ready(value))
        if not callable(value):
            return value

        def again(*args: Any, **more: Any) -> Any:
            key = (name, args, tuple(sorted(more.items())))
            if key not in self._known:
                found = value(*args, **more)
                self._known[key] = list(found) if hasattr(found, "__next__") else found
            return self._known[key]

        return again


def recorded(write: Callable[[Any], Any], plan: Plan, form: str) -> Callable[[], list[bytes]]:
    """What renders the same pages from what lies ready."""
    calls: list[tuple[Rendering, tuple[Any, ...], dict[str, Any]]] = []
    usual = Rendering.page

    def page(self: Rendering, *args: Any, **more: Any) -> Any:
        calls.append((self, args, more))
        return usual(self, *args, **more)

    Rendering.page = page  # type: ignore[method-assign] # for this one run
    try:
        joined(write(export(plan, form, internal=True).material))
    finally:
        Rendering.page = usual  # type: ignore[method-assign]
    ready: dict[str, Any] = {}
    for rendering, args, _ in calls:
        name = args[1] if len(args) > 1 else ""
        ready[name] = Ready(rendering.contents.page(name))
    for rendering, _, _ in calls:
        rendering.contents.page = lambda name="": ready[name]  # type: ignore[method-assign]

    def render() -> list[bytes]:
        return [b"".join(usual(rendering, *args, **more)) for rendering, args, more in calls]

    render()
    return render


def joined(written: Any) -> list[bytes]:
    """The files that a writer gives."""
    if isinstance(written, dict):
        return [b"".join(pieces) for name, pieces in written.items() if name.endswith(".html")]
    pieces: Iterable[bytes] = written
    return [b"".join(pieces)]


def make(write: Callable[[Any], Any], material: Any) -> list[bytes]:
    """What the library does for one export."""
    return joined(write(material))


def seconds(work: Callable[[], Any]) -> float:
    """The CPU time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(name: str, plan: Plan) -> None:
    """Print how long the page and the site of a plan take, against Jinja2 alone."""
    for form, write in (("html", edition.write), ("site", site.write)):
        material = export(plan, form, internal=True).material
        ready = recorded(write, plan, form)
        pages = joined(write(material))
        assert sorted(map(len, pages)) == sorted(map(len, ready()))
        times = [(seconds(partial(make, write, material)), seconds(ready)) for _ in range(ROUNDS)]
        ours = statistics.median(each for each, _ in times)
        ratio = statistics.median(each / other for each, other in times)
        size = sum(map(len, pages))
        print(
            f"{name}, {form}: {len(pages)} pages of {size / 1e6:.2f} MB, "
            f"{len(pages) / ours:.0f} pages/s, {size / ours / 1e6:.1f} MB/s, "
            f"{ratio:.2f} times Jinja2 with everything ready"
        )


def large_plan() -> Plan:
    """300 subgoals under one goal."""
    subgoals = tuple(
        Subgoal(
            code=f"1.{number}",
            title=f"Delmål {number}: alle har et sted å høre til",
            strategies=(
                Strategy(
                    title="Samarbeide om møteplasser",
                    contributions=(Contribution(title="Åpne døra for en nabo"),),
                ),
                Strategy(title="Holde bibliotekene åpne"),
            ),
        )
        for number in range(1, 301)
    )
    goals = (Goal(code="1", title="Alt", subgoals=subgoals),)
    return Plan(title="En stor plan", language="nb", goals=goals)


def in_a_browser() -> None:
    """Print how long a page of 300 subgoals takes until it answers a reader."""
    program = shutil.which("chromium")
    if not program or importlib.util.find_spec("playwright") is None:
        print("no Chromium and Playwright here: the browser is not measured")
        return
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        path = Path(folder) / "plan.html"
        export(large_plan(), "html").write(path)
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        times = []
        for _ in range(ROUNDS):
            page = browser.new_page()
            page.goto(path.as_uri())
            times.append(
                page.evaluate(
                    """() => new Promise(done => {
                      document.querySelector("details.more, summary, a").focus();
                      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
                    })"""
                )
            )
            page.close()
        browser.close()
    print(f"300 subgoals in Chromium: answers after {statistics.median(times):.0f} ms")


def main() -> None:
    """Measure and print."""
    measure("the reference plan", reference_plan())
    measure("10,000 elements", make_plan(476))
    in_a_browser()


if __name__ == "__main__":
    main()
