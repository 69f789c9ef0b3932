"""Making the page of a plan file as it stands: whatever it holds, there is something to show."""

from __future__ import annotations

import datetime
import os

import attrs
from markupsafe import Markup

from .. import profiles
from ..api import Selection, open_document
from ..exporting import UnusableError, exported
from ..exporting.formats import Material
from ..exporting.web.edition import page
from ..exporting.web.rendering import hash_of, style_sheet
from ..exporting.web.rendering import script as page_script
from ..exporting.web.theme import Theme
from ..exporting.web.theme import files_of as theme_files
from ..judgement import Asked, Judged, judged_plan, report_of, said_at_the_top
from ..memory import collector_paused
from ..messages import Speaker, visible
from ..model import Plan
from ..report import Report
from .fragments import fragment, script
from .notes import Notices, Overlay, beside, notes_of


@attrs.frozen
class Shown:
    """A page, and what it was made of."""

    page: bytes
    version: str
    """What tells it from every other page."""
    files: tuple[str, ...]
    """The files that it depends on, also those that are not there."""


def policy() -> str:
    """What a browser may do with a page: run the library's own two scripts, and ask the preview."""
    scripts = " ".join(f"'{hash_of(each)}'" for each in (page_script(), script()))
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; "
        "img-src data: https:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


@attrs.frozen
class _Edition:
    """A plan that could be shown: as it would be published, and when that was."""

    material: Material
    withheld: list[str]
    time: str


@attrs.define
class Preview:
    """Makes the page of a plan file, again and again, and remembers the last that could be shown."""

    file: str
    profile: str | None = None
    language: str | None = None
    theme: str = ""
    _last: _Edition | None = attrs.field(default=None, init=False)

    def make(self, now: datetime.datetime | None = None) -> Shown:
        """The page of the files as they stand now.

        Raises `PrivateOptionError` where the theme's name is personal data; whatever
        the files hold, nothing is raised.
        """
        now = now or datetime.datetime.now()
        with collector_paused():
            asked = Asked(self.profile, self.language, Selection(), now.date())
            judged = judged_plan(open_document(self.file), asked)
            report = report_of(judged, None)
            content, version = self._page(judged, report, now)
        return Shown(content, version, tuple(dict.fromkeys(self._files(judged))))

    def _page(self, judged: Judged, report: Report, now: datetime.datetime) -> tuple[bytes, str]:
        say = judged.speaker.phrase
        notices = Notices()
        edition: _Edition | None = None
        if report.plan is not None:
            edition = self._last = self._edition(report.plan, judged.speaker, now)
        elif self._last is not None:
            edition = self._last
            notices.urgent.append(say("preview/stale", time=edition.time))
        elif judged.plan is not None:
            edition = self._edition(judged.plan, judged.speaker, now)
            notices.urgent.append(say("preview/partial"))
        notes = notes_of(report, judged.speaker)
        overlay = Overlay(report, judged.speaker, [note for _, note in notes], notices)
        if edition is None:
            overlay.alone = True
            if judged.of_profile:
                notices.urgent.append(say("cannot/profile-shown", file=visible(report.name, 200)))
            return overlay.laid_on(self._alone(overlay, judged.speaker))
        notices.withheld = edition.withheld
        plan = edition.material.plan
        stale = report.plan is None and edition is self._last
        overlay.by_element = beside(notes, plan, report.name, by_name=stale)
        return overlay.laid_on(self._rendered(edition.material, overlay))

    def _edition(self, plan: Plan, speaker: Speaker, now: datetime.datetime) -> _Edition:
        options = {"theme": self.theme} if self.theme else {}
        found = exported(plan, "html", speaker, options=options, today=now.date())
        return _Edition(found.material, found.withheld_in_words(), f"{now:%H.%M}")

    def _rendered(self, material: Material, overlay: Overlay) -> str:
        before = dict(overlay.by_element)
        try:
            return b"".join(page(material, overlay)).decode()
        except UnusableError as error:
            overlay.notices.theme = error.reasons
            overlay.by_element = before
            usual = attrs.evolve(material, options={**material.options, "theme": ""})
            return b"".join(page(usual, overlay)).decode()

    def _alone(self, overlay: Overlay, speaker: Speaker) -> str:
        """The page of a file that has nothing to show."""
        return fragment(
            "alone.html",
            overlay=overlay,
            language=speaker.language,
            heading=speaker.phrase(
                "preview/nothing", file=visible(os.path.basename(self.file), 200)
            ),
            sheet=Markup(style_sheet(Theme())),  # noqa: S704 # the library's own
            say=speaker.phrase,
        )

    def _files(self, judged: Judged) -> list[str]:
        files = [self.file]
        document, plan = judged.document, judged.plan
        if self.profile:
            files += profiles.files_of(self.profile)
        elif document is not None and not judged.of_profile:
            name = plan.profile if plan else said_at_the_top(document, "profile")
            if name:
                files += profiles.files_of(name, document.folder, trusted=False)
        if self.theme:
            files += theme_files(self.theme, judged.speaker)
        return files
