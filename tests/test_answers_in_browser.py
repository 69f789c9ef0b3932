"""The overview of answers in a real browser: no violations of axe, nothing wider than a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from strategiplan import answers_overview, model
from test_answers import FILE, LATER, SENT_OUT, small
from test_web_in_browser import SCHEMES, WCAG, browser, needs_library, opened

__all__ = ["browser"]

BAD = '<img src=x onerror="window.hacked=1">'


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("answers")
    submission: Any = model.Submission
    hostile = [submission(id=BAD, text=BAD, sender=BAD, sender_type="group", concerns=("a", BAD))]
    long = [submission(id="1" * 90, title="ord" * 200, concerns=("a",), text="å" * 900)]
    made = {
        "example": answers_overview(LATER, FILE, "html", against=SENT_OUT),
        "internal": answers_overview(LATER, FILE, "html", against=SENT_OUT, internal=True),
        "empty": answers_overview(small(), [], "html"),
        "hostile": answers_overview(small(), hostile, "html", internal=True),
        "long": answers_overview(small(), long, "html", internal=True),
    }
    for name, each in made.items():
        each.write(folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in made}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_violations(browser: Any, pages: dict[str, Path], scheme: str) -> None:
    needs_library("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    found = {}
    for name, path in pages.items():
        page = opened(browser, path, color_scheme=scheme)
        answer = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]}).response
        for each in answer["violations"]:
            found[f"{name}: {each['id']}"] = each["nodes"][0]["html"][:200]
        assert page.evaluate("window.hacked") is None
        page.close()
    assert found == {}


def test_a_phone_scrolls_one_way_only(browser: Any, pages: dict[str, Path]) -> None:
    for name, path in pages.items():
        page = opened(browser, path, viewport={"width": 320, "height": 640})
        width = page.evaluate("document.documentElement.scrollWidth")
        page.close()
        assert width <= 320, name


def test_every_link_leads_somewhere(browser: Any, pages: dict[str, Path]) -> None:
    for name, path in pages.items():
        page = opened(browser, path)
        lost = page.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
            ".filter(id => !document.getElementById(decodeURIComponent(id)))"
        )
        page.close()
        assert lost == [], name
