"""The pictures of the page that shows what strategiplan makes, drawn by strategiplan at every build.

Those of the screen are taken by Chromium, where it and Playwright are there; where they
are not, the page says so. By hand: ``python docs/gallery.py``.
"""

from __future__ import annotations

import datetime
import hashlib
import importlib.util
import shutil
import tempfile
from pathlib import Path
from typing import Any

import attrs

import strategiplan
from strategiplan.exporting import Export

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples"
FULLER = EXAMPLES / "excerpts" / "sunndal.yaml"
"""A plan with links to the UN's goals: Trondheim's has one, from the plan as a whole."""
DAY = datetime.date(2026, 1, 1)
GALLERY, SITE = "gallery", "site/plan"

PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1200, "height": 850}


@attrs.frozen
class Shot:
    """A picture of the screen: what of the page, how large a window, in which colours."""

    name: str
    about: str
    window: dict[str, int]
    scheme: str = "light"
    part: str = ""
    paper: bool = False


SHOTS = (
    Shot("desktop", "The top of the page on a wide screen: title, vision and numbers.", DESKTOP),
    Shot("desktop-dark", "The same for those whose screen is dark.", DESKTOP, "dark"),
    Shot("whole", "Every goal as a field that leads to it, and the table that says the same.", DESKTOP, part="#_whole"),
    Shot("tree", "The goal tree in the page's own colours.", DESKTOP, "dark", "#_pictures"),
    Shot("phone", "The page on a phone.", PHONE),
    Shot("phone-dark", "A goal on a phone at night.", PHONE, "dark", "#gronnere-samfunn"),
    Shot("paper", "The process as it is printed.", {"width": 700, "height": 990}, part="#_process .drawn", paper=True),
)  # fmt: skip
_PAGES = (1, 4, 5, 9)
"""The pages of the document that are shown."""

HEAD = """\
% Made by docs/gallery.py: change the code, not this page.

"""


def write(folder: Path) -> None:
    """Write the pictures, the site and the text around the pictures into a folder."""
    pictures = folder / GALLERY
    pictures.mkdir(parents=True, exist_ok=True)
    plan = strategiplan.reference_plan()
    older = strategiplan.load(EXAMPLES / "trondheim_2032_consultation.yaml")
    site = folder / SITE
    # A page that there is no more must not stay.
    shutil.rmtree(site, ignore_errors=True)
    site.parent.mkdir(exist_ok=True)
    exported(plan, "site", before=[older]).write(site)
    text = HEAD + _web(plan, pictures) + _documents(plan, pictures) + _pictures(plan, pictures)
    (folder / "gallery.md").write_text(text, encoding="utf-8")


def exported(plan: strategiplan.Plan, form: str, **more: Any) -> Export:
    """A plan in a format, the same on every day."""
    return strategiplan.export(plan, form, today=DAY, **more)


def _image(name: str, words: str) -> str:
    return f"![{words}](_generated/{GALLERY}/{name})\n\n{words}\n\n"


# The web edition


def _web(plan: strategiplan.Plan, folder: Path) -> str:
    text = f"## The web edition\n\n{SITE_LINK}, which was made with this page.\n\n"
    program = shutil.which("chromium")
    if not program or importlib.util.find_spec("playwright") is None:
        return text + (
            "```{note}\nChromium or Playwright was not there when this page was built, so there are no\n"
            "pictures of the screen here: `apt-get install chromium`, `pip install 'strategiplan[browser]'`.\n"
            "```\n\n"
        )
    page = exported(plan, "html").content()
    made = hashlib.sha256(page + Path(__file__).read_bytes()).hexdigest()
    mark = folder / "made.txt"
    if not mark.exists() or mark.read_text(encoding="utf-8") != made:
        _take(program, page, folder)
        mark.write_text(made, encoding="utf-8")
    return text + "".join(_image(f"{shot.name}.png", shot.about) for shot in SHOTS)


SITE_LINK = '<a href="plan/index.html">Trondheim\'s plan as a site</a>'


def _take(program: str, content: bytes, folder: Path) -> None:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as own, sync_playwright() as started:
        path = Path(own) / "plan.html"
        path.write_bytes(content)
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for shot in SHOTS:
            page = browser.new_page(
                viewport=shot.window, color_scheme=shot.scheme, reduced_motion="reduce"
            )
            if shot.paper:
                page.emulate_media(media="print")
            page.goto(path.as_uri())
            if shot.part:
                page.locator(shot.part).evaluate("each => each.scrollIntoView()")
            if shot.part and shot.window is not PHONE:
                page.locator(shot.part).screenshot(path=folder / f"{shot.name}.png", scale="css")
            else:
                page.screenshot(path=folder / f"{shot.name}.png", scale="css")
            page.close()
        browser.close()


# The documents


def _documents(plan: strategiplan.Plan, folder: Path) -> str:
    text = "## The documents\n\nPages of the PDF; the document for Word says the same.\n\n"
    if importlib.util.find_spec("typst") is None:
        return text + (
            "```{note}\ntypst was not there when this page was built: `pip install 'strategiplan[pdf]'`.\n```\n\n"
        )
    from strategiplan.exporting.documents.contents import document
    from strategiplan.exporting.documents.pdf import compiled

    material = exported(plan, "pdf").material
    pages = compiled(document(material, pictures=True), format="png", ppi=90)
    for number in _PAGES:
        (folder / f"page-{number}.png").write_bytes(pages[number - 1])
    return text + "".join(
        _image(f"page-{number}.png", f"Page {number} of {len(pages)} of the document.")
        for number in _PAGES
    )


# The pictures


def _pictures(plan: strategiplan.Plan, folder: Path) -> str:
    text = "## The pictures\n\n"
    fuller = strategiplan.load(FULLER)
    for name, of, words in (
        ("tree", plan, "The goal tree: the vision, the goals under it, and what stands under those."),
        ("timeline", plan, "The process: decisions, deadlines, and what lasted how long."),
        ("sdgs", fuller, "Goals and subgoals against the UN's goals, in an excerpt of another municipality's plan."),
        ("way", fuller, "How much of that plan carries each of its goals."),
        ("actors", plan, "Goals against those who answer for them; what is not recorded is said."),
    ):  # fmt: skip
        options = {"picture": name}
        svg = exported(of, "svg", options=options).content()
        (folder / f"{name}.svg").write_bytes(svg)
        text += _image(f"{name}.svg", words)
    return text


if __name__ == "__main__":
    write(HERE / "_generated")
