"""Takes the pictures of the web edition, with Chromium: ``python docs/pictures/web.py``."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import strategiplan

HERE = Path(__file__).parent
SHOTS = {
    "web-desktop.png": ({"width": 1200, "height": 850}, "light"),
    "web-phone-dark.png": ({"width": 390, "height": 844}, "dark"),
}
"""The pictures: how large the window is, and the reader's colours."""


def main() -> None:
    """Take them all."""
    program = shutil.which("chromium")
    assert program, "apt-get install chromium"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        path = Path(folder) / "plan.html"
        strategiplan.export(strategiplan.reference_plan(), "html").write(path)
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for name, (size, scheme) in SHOTS.items():
            page = browser.new_page(viewport=size, color_scheme=scheme)
            page.goto(path.as_uri())
            page.screenshot(path=HERE / name, scale="css")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
