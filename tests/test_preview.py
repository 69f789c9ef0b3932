"""``strategiplan serve``: what a page shows of a file as it stands, who may see it, and that it follows."""

from __future__ import annotations

import html
import http.client
import os
import re
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

import strategies
from full_plan import full_plan
from strategiplan import check, dumps, export, load, reference_file
from strategiplan.cli import command
from strategiplan.exporting import UnusableError, catalogue
from strategiplan.exporting.web.edition import page as rendered
from strategiplan.exporting.web.rendering import Overlay as Laid
from strategiplan.exporting.web.theme import files_of as theme_files
from strategiplan.graph.adjacency import Adjacency
from strategiplan.messages import LANGUAGES
from strategiplan.preview import notes, server, watching
from strategiplan.preview.making import Preview
from strategiplan.preview.server import EVENTS, HOST, Board, Server, Showing
from strategiplan.preview.watching import MISSING, STILL, Watch
from test_web_in_browser import SCHEMES, WCAG, browser, needs_library

__all__ = ["browser"]

pytest.importorskip("jinja2", reason="needs Jinja2: pip install 'strategiplan[html]'")

PLAN = """\
id: fjordvik
title: Fjordvik mot 2040
language: nb
owners: [kommunen]
actors:
  - {id: kommunen, title: Fjordvik kommune, type: municipality}
goals:
  - id: fjorden
    code: 1
    title: Fjorden lever
    strategies:
      - {id: avlop, title: Koble alle hus til avløp, responsible: [kommunne]}
  - id: trivsel
    code: 2
    title: Alle trives
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def shown(preview: Preview) -> str:
    return preview.make().page.decode()


def words(page: str) -> str:
    """What a page says: its text, without tags, styles and scripts."""
    bare = re.sub(r"<(style|script)\b.*?</\1>|<[^>]*>", " ", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"\s+", " ", bare))


def beside(page: str, anchor: str) -> str:
    """What stands in the element with this `id`, up to the next that has one of its own."""
    start = page.index(f'id="{anchor}"')
    following = re.compile(r' id="(?!_found)').search(page, start + 5)
    return page[start : following.start() if following else None]


# What is on the page


def test_what_is_wrong_stands_beside_what_it_concerns(plan: Path) -> None:
    page = shown(Preview(str(plan)))
    note = words(beside(page, "avlop"))
    assert "Feil responsible viser til «kommunne»" in note
    assert "Mente du kommunen ?" in note
    assert "linje 12" in note
    assert "SP211 dangling-reference" in note
    assert "Advarsel Hovedmål 2 «Alle trives» har ingen strategier" in words(
        beside(page, "trivsel")
    )
    # And in the list on top, with the numbers, each leading to its note.
    top = page[: page.index('class="top"')]
    assert check(plan).summary().capitalize() in words(top)
    links = re.findall(r'href="#(_found-\d+)"', top)
    assert len(links) == len(check(plan).findings)
    assert all(page.count(f'id="{each}"') == 1 for each in links)
    # Everything is there without a script, which says itself what to do then.
    assert "Last siden på nytt selv når du har lagret." in words(top)


def test_the_page_is_the_exported_one_with_what_is_laid_on_it(plan: Path) -> None:
    page = shown(Preview(str(plan)))
    exported = export(plan, "html").content().decode()
    assert "preview" not in exported
    laid = set(page.split("\n")) - set(exported.split("\n"))
    missing = set(exported.split("\n")) - set(page.split("\n"))
    assert [each for each in missing if "Content-Security-Policy" not in each] == []
    assert laid
    assert "http-equiv" not in page  # the server says what a browser may do


class Everywhere:
    """An overlay that marks every place that a page gives it."""

    style = script = Markup("")

    def above(self) -> Markup:
        return Markup("")

    def beside(self, number: int) -> Markup:
        return Markup("[[{}]]").format(number)


def test_every_element_has_a_place_for_what_is_wrong_with_it() -> None:
    for plan in (full_plan(), load(reference_file())):
        material = export(plan, "html", internal=True).material
        overlay: Laid = Everywhere()
        page = b"".join(rendered(material, overlay)).decode()
        found = [int(each) for each in re.findall(r"\[\[(\d+)\]\]", page)]
        assert sorted(found) == list(range(len(Adjacency(plan).elements)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_wished_language(plan: Path, language: str) -> None:
    page = shown(Preview(str(plan), language=language))
    assert f'<html lang="{language}">' in page
    name = {"en": "Preview", "nb": "Forhåndsvisning", "nn": "Førehandsvising"}[language]
    assert f"<strong>{name}</strong> <span>plan.yaml</span>" in page


def test_a_clean_plan_has_no_list(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "title: Ny plan\nlanguage: nb\nperiod: {start: 2025, end: 2036}\nowners: [k]\n"
        "vision: {id: v, title: Sammen}\nactors: [{id: k, title: Kommunen}]\ngoals:\n"
        "  - {id: a, title: Godt, sdgs: [11], strategies: [{id: s, title: Bygge, responsible: [k]}]}\n",
        encoding="utf-8",
    )
    report = check(plan)
    page = shown(Preview(str(plan)))
    assert report.findings == ()
    assert '<p class="preview-list" id="_findings">Ingen funn</p>' in page


# What cannot be shown


@pytest.mark.parametrize(
    ("broken", "words_of_it"),
    [
        ("", "SP002"),
        ("goals: [\n", "SP0"),
        ("\x00\x01\x02", "SP0"),
        ("- a list\n- and no plan\n", "SP0"),
        ("title: &a [*a]\n", "SP0"),
        (PLAN + "goalz: []\n", "goalz"),
        (PLAN.replace("code: 2", "code: [2]"), "Alle trives"),
    ],
)
def test_the_last_page_stays_under_a_notice(plan: Path, broken: str, words_of_it: str) -> None:
    preview = Preview(str(plan))
    first = preview.make()
    plan.write_text(broken, encoding="utf-8")
    page = shown(preview)
    assert "Koble alle hus til avløp" in page
    assert "slik den var kl." in words(page) or "as it was at" in words(page)
    assert words_of_it in page
    assert "Traceback" not in page
    plan.write_text(PLAN, encoding="utf-8")
    assert preview.make().version == first.version


def test_on_the_last_page_only_a_name_tells_what_is_meant(plan: Path) -> None:
    preview = Preview(str(plan))
    preview.make()
    plan.write_text(
        PLAN.replace("  - id: trivsel\n    code: 2", "  - id: trivsel\n    code: [2]")
        + "  - {id: ny, title: [Nytt mål]}\n",
        encoding="utf-8",
    )
    page = shown(preview)
    assert "linje 14" in words(beside(page, "trivsel"))
    assert "linje 16" not in words(page[page.index("<main") :])
    assert "linje 16" in words(page)


def test_without_a_last_page_what_could_be_read_is_shown(plan: Path) -> None:
    plan.write_text(PLAN.replace("code: 2", "code: [2]"), encoding="utf-8")
    page = shown(Preview(str(plan)))
    assert "Ikke alt i filen kan leses" in words(page)
    assert "linje 14" in words(beside(page, "trivsel"))


def test_a_file_that_shows_nothing_has_a_page_of_what_is_wrong(tmp_path: Path) -> None:
    gone = tmp_path / "borte.yaml"
    page = shown(Preview(str(gone), language="nb"))
    assert "<h1>borte.yaml kan ikke vises ennå</h1>" in page
    assert 'id="_findings" open' in page
    assert "SP001" in page
    gone.write_text("name: egen\nextends: generic\n", encoding="utf-8")
    (tmp_path / "egen.yaml").write_text("rules: {SP301: {severity: error}}\n", encoding="utf-8")
    profile = shown(Preview(str(tmp_path / "egen.yaml"), language="nb"))
    assert "er en profil, ikke en plan" in words(profile)


def test_a_text_that_cannot_be_read_is_shown_with_its_line(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("- en liste\n", encoding="utf-8")
    page = shown(Preview(str(plan), language="nb"))
    assert 'class="preview-excerpt"' in page
    assert "<mark>" in page


@settings(max_examples=60, deadline=None)
@given(plan=strategies.plans(), cut=st.integers(0, 4000), junk=st.binary(max_size=20))
def test_whatever_a_file_holds_there_is_a_page(
    tmp_path_factory: pytest.TempPathFactory, plan: Any, cut: int, junk: bytes
) -> None:
    path = tmp_path_factory.mktemp("hostile") / "plan.yaml"
    text = dumps(plan).encode()
    path.write_bytes(text[:cut] + junk)
    preview = Preview(str(path))
    assert preview.make().page.endswith(b"</html>")
    path.write_bytes(text)
    assert preview.make().page.endswith(b"</html>")
    path.write_bytes(text[:cut] + junk + text[cut:])
    assert preview.make().page.endswith(b"</html>")


def test_half_a_character_is_no_crash(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text('{"title": "a\\ud800b", "goals": [{"title": "\\udc00"}]}', encoding="utf-8")
    assert "</html>" in shown(Preview(str(plan)))


def test_nothing_that_a_plan_says_becomes_markup(plan: Path) -> None:
    bad = "<script>alert(1)</script><b>"
    plan.write_text(PLAN.replace("kommunne", f'"{bad}"').replace("Alle trives", f"'{bad}'"))
    page = shown(Preview(str(plan)))
    assert bad not in page
    assert "alert(1)" in html.unescape(page)


def test_of_very_many_findings_the_worst_are_shown(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    goals = "".join(
        f"  - {{id: m{number}, title: Mål {number}}}\n" for number in range(notes.MOST + 50)
    )
    plan.write_text(
        f"title: Stor\nlanguage: nb\ngoals:\n{goals}  - {{id: siste, title: Siste, related: [ingen]}}\n"
    )
    page = shown(Preview(str(plan)))
    assert page.count('class="preview-note ') == notes.MOST
    assert "SP211" in page
    assert re.search(r"\d+ til; strategiplan check viser alle", words(page))


# What may not be shown


def test_what_is_shown_is_what_would_be_published(plan: Path) -> None:
    secret = "kari.nordmann@gmail.com"
    plan.write_text(PLAN.replace("title: Alle trives", f"title: Spør {secret}"), encoding="utf-8")
    page = shown(Preview(str(plan)))
    assert secret not in page
    assert "nordmann" not in page.lower()
    assert "Holdt tilbake" in words(page)
    assert "SP76" in page


# The profile and the theme


def test_a_profile_and_a_theme_are_followed_with_all_their_files(plan: Path) -> None:
    folder = plan.parent
    plan.write_text(f"profile: egen.yaml\n{PLAN}", encoding="utf-8")
    (folder / "egen.yaml").write_text("extends: grunn.yaml\n", encoding="utf-8")
    (folder / "grunn.yaml").write_text("rules: {SP301: {severity: error}}\n", encoding="utf-8")
    (folder / "maler").mkdir()
    (folder / "maler" / "footer.html").write_text("<footer>bunn</footer>", encoding="utf-8")
    theme = folder / "tema.yaml"
    theme.write_text("header: topp.html\ntemplates: maler\n", encoding="utf-8")
    (folder / "topp.html").write_text("<header>topp</header>", encoding="utf-8")
    found = Preview(str(plan), theme=str(theme)).make()
    assert {os.path.basename(each) for each in found.files} == {
        *("plan.yaml", "egen.yaml", "grunn.yaml", "tema.yaml", "topp.html", "maler", "footer.html")
    }
    assert b"<header>topp</header>" in found.page
    assert "Feil Hovedmål 2" in words(found.page.decode())
    given_one = Preview(str(plan), profile=str(folder / "grunn.yaml")).make()
    assert {os.path.basename(each) for each in given_one.files} == {"plan.yaml", "grunn.yaml"}
    assert theme_files(str(folder / "ingen.yaml"), export(plan, "html").material.speaker) == [
        str(folder / "ingen.yaml")
    ]


def test_a_theme_that_cannot_be_used_is_told_and_the_page_is_there(plan: Path) -> None:
    theme = plan.parent / "tema.yaml"
    theme.write_text('colours: {light: {muted: "#8a8a8a"}}\n', encoding="utf-8")
    page = shown(Preview(str(plan), theme=str(theme)))
    assert "Temaet kan ikke brukes" in words(page)
    assert "#8a8a8a" in words(page)
    assert "kommunne" in beside(page, "avlop")
    theme.write_text("footer: bunn.html\n", encoding="utf-8")
    (plan.parent / "bunn.html").write_text("{{ 1 / 0 }}{{ ikke.noe }}", encoding="utf-8")
    assert "ZeroDivisionError" in words(shown(Preview(str(plan), theme=str(theme))))
    with pytest.raises(UnusableError):
        export(plan, "html", options={"theme": str(theme)}).content()


def test_a_theme_whose_frame_has_no_place_still_gets_the_list(plan: Path) -> None:
    folder = plan.parent / "maler"
    folder.mkdir()
    (folder / "base.html").write_text(
        "<!DOCTYPE html><title>x</title>{% block body %}{% endblock %}"
    )
    theme = plan.parent / "tema.yaml"
    theme.write_text("templates: maler\n", encoding="utf-8")
    page = shown(Preview(str(plan), theme=str(theme)))
    assert page.count('id="_findings"') == 1
    assert "kommunne" in beside(page, "avlop")


def test_what_is_wrong_in_a_profile_is_in_the_list_only(plan: Path) -> None:
    plan.write_text(f"profile: egen.yaml\n{PLAN}", encoding="utf-8")
    (plan.parent / "egen.yaml").write_text("rules: {SP9999: {severity: error}}\n")
    page = shown(Preview(str(plan)))
    assert "egen.yaml, linje 1" in words(page)
    assert "SP903" not in page[page.index("<main") :]


# Telling when a file was saved


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_save_counts_when_the_file_stands_still(plan: Path) -> None:
    clock = Clock()
    watch = Watch((str(plan),), clock)
    assert not watch.changed()
    plan.write_text("half", encoding="utf-8")
    assert not watch.changed()
    clock.now += STILL
    plan.write_text("half and more", encoding="utf-8")
    assert not watch.changed()
    clock.now += STILL
    assert watch.changed()
    assert not watch.changed()


def test_a_file_that_is_gone_between_two_moments_of_a_save_is_waited_for(plan: Path) -> None:
    clock = Clock()
    watch = Watch((str(plan),), clock)
    plan.unlink()
    assert not watch.changed()
    clock.now += STILL
    assert not watch.changed()
    plan.write_text(PLAN + "\n", encoding="utf-8")
    assert not watch.changed()
    clock.now += STILL
    assert watch.changed()
    plan.write_text("", encoding="utf-8")
    watch.changed()
    clock.now += STILL
    assert not watch.changed()
    clock.now += MISSING
    assert watch.changed()


def test_another_file_of_the_same_size_and_time_is_another(plan: Path) -> None:
    before = watching.mark_of(str(plan))
    other = plan.with_suffix(".new")
    other.write_text(PLAN.replace("Alle", "Ille"), encoding="utf-8")
    stat = plan.stat()
    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    os.replace(other, plan)
    assert watching.mark_of(str(plan)) != before
    assert watching.mark_of("\0") is None


def test_a_file_that_is_followed_anew_is_read_once_more(plan: Path) -> None:
    clock = Clock()
    theme = str(plan.parent / "tema.yaml")
    watch = Watch((str(plan),), clock)
    watch.follow((str(plan), theme))
    watch.changed()
    clock.now += MISSING
    assert watch.changed()
    watch.follow((str(plan), theme))
    clock.now += MISSING
    assert not watch.changed()


# Who is answered


@pytest.fixture
def showing(plan: Path) -> Iterator[Showing]:
    found = Showing.begin(Preview(str(plan)), 0)
    stop = threading.Event()
    thread = threading.Thread(target=found.follow, args=(stop,))
    thread.start()
    yield found
    stop.set()
    thread.join()
    found.close()


def asked(
    showing: Showing, path: str = "/", method: str = "GET", **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection(HOST, showing.server.server_port, timeout=10)
    connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, answer.headers, content


def raw(showing: Showing, request: bytes) -> bytes:
    with socket.create_connection((HOST, showing.server.server_port), timeout=10) as one:
        one.sendall(request)
        found = b""
        while piece := one.recv(65_536):
            found += piece
        return found


def test_the_page_comes_with_what_keeps_it_to_itself(showing: Showing) -> None:
    status, headers, content = asked(showing)
    assert (status, content) == (200, showing.server.board.shown.page)
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline' 'self'" not in policy
    assert headers.get("Access-Control-Allow-Origin") is None
    assert "Python" not in headers["Server"]
    head = asked(showing, method="HEAD")
    assert (head[0], head[2], head[1]["Content-Length"]) == (200, b"", str(len(content)))
    assert asked(showing, "/?x=1")[0] == 200
    assert asked(showing, "/events", "HEAD")[0] == 200


def test_it_listens_to_this_machine_alone(showing: Showing) -> None:
    assert showing.server.socket.getsockname()[0] == "127.0.0.1"
    assert showing.server.address == f"http://127.0.0.1:{showing.server.server_port}/"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "", "localhost",
             "127.0.0.1:1", "[::1]:{port}", "localhost:{port}@evil.example"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", EVENTS])
def test_another_name_is_not_answered(showing: Showing, host: str, path: str) -> None:
    host = host.replace("{port}", str(showing.server.server_port))
    status, _, content = asked(showing, path, Host=host)
    assert (status, content) == (421, b"421 Misdirected Request\n")


def test_no_name_and_two_names_are_not_answered(showing: Showing) -> None:
    own = f"Host: localhost:{showing.server.server_port}\r\n".encode()
    assert raw(showing, b"GET / HTTP/1.1\r\n" + own + b"\r\n").startswith(b"HTTP/1.1 200 ")
    for bad in (b"", own + own, own + b"Host: evil.example\r\n"):
        assert b" 421 " in raw(showing, b"GET / HTTP/1.1\r\n" + bad + b"\r\n").split(b"\r\n")[0]
    assert b" 421 " in raw(showing, b"GET / HTTP/1.0\r\n\r\n").split(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/", EVENTS])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1"])
def test_other_pages_are_told_nothing(showing: Showing, path: str, origin: str) -> None:
    assert asked(showing, path, Origin=origin)[0] == 403


def test_a_link_from_elsewhere_may_lead_here_and_nothing_else(showing: Showing) -> None:
    for site in ("cross-site", "same-site"):
        assert asked(showing, Sec_Fetch_Site=site, Sec_Fetch_Mode="navigate")[0] == 200
        assert asked(showing, Sec_Fetch_Site=site, Sec_Fetch_Mode="no-cors")[0] == 403
        assert asked(showing, EVENTS, Sec_Fetch_Site=site, Sec_Fetch_Mode="navigate")[0] == 403
    assert asked(showing, Sec_Fetch_Site="same-origin")[0] == 200


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get"]
)
def test_nothing_but_looking_is_allowed(showing: Showing, method: str) -> None:
    status, headers, _ = asked(showing, method=method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "path",
    ["/plan.yaml", "/../plan.yaml", "/%2e%2e/plan.yaml", "/etc/passwd", "/favicon.ico",
     "http://localhost/plan.yaml", "*", "/events/", "/index.html"],
)  # fmt: skip
def test_no_file_is_served(showing: Showing, path: str) -> None:
    own = f"{HOST}:{showing.server.server_port}"
    assert asked(showing, path, Host=own)[0] == 404


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n", b"414"),
        (b"GET\r\n", b"400"),
        (b"GET / HTTP/9.9\r\n", b"505"),
        (b"\xff\xfe\r\n", b"400"),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200, b"431"),
    ],
)
def test_nonsense_is_refused_in_the_same_words(
    showing: Showing, request_line: bytes, status: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_connection((HOST, showing.server.server_port), timeout=10) as one:
        one.sendall(request_line + b"\r\n")
        answer = one.recv(65_536)
    assert status in answer
    assert b"Traceback" not in answer
    assert asked(showing)[0] == 200
    assert "Traceback" not in capfd.readouterr().err


def test_a_browser_that_goes_away_is_no_error(
    showing: Showing, capfd: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        one = socket.create_connection((HOST, showing.server.server_port))
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        one.sendall(b"GET /")
        one.close()
    assert asked(showing)[0] == 200
    assert capfd.readouterr().err == ""


def test_an_error_of_our_own_is_not_hidden(
    showing: Showing, capfd: pytest.CaptureFixture[str]
) -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        showing.server.handle_error(None, (HOST, 1))
    assert "ZeroDivisionError" in capfd.readouterr().err
    try:
        raise BrokenPipeError
    except BrokenPipeError:
        showing.server.handle_error(None, (HOST, 1))
    assert capfd.readouterr().err == ""


def test_the_usual_port_of_the_web_is_left_out_by_browsers(
    monkeypatch: pytest.MonkeyPatch, plan: Path
) -> None:
    def bound(self: Server) -> None:
        self.server_name, self.server_port = HOST, 80

    monkeypatch.setattr(Server, "server_bind", bound)
    monkeypatch.setattr(Server, "server_activate", lambda self: None)
    found = Server(Board(Preview(str(plan)).make()))
    assert {"127.0.0.1", "localhost", "127.0.0.1:80"} <= found.names
    found.server_close()


# Being told of changes


class Stream:
    """A page that waits to be told."""

    def __init__(self, showing: Showing) -> None:
        self.socket = socket.create_connection((HOST, showing.server.server_port), timeout=10)
        request = f"GET {EVENTS} HTTP/1.1\r\nHost: {HOST}:{showing.server.server_port}\r\n\r\n"
        self.socket.sendall(request.encode())
        self.text = b""

    def until(self, words: str, seconds: float = 10) -> str:
        end = time.monotonic() + seconds
        while words.encode() not in self.text:
            assert select.select([self.socket], [], [], max(0, end - time.monotonic()))[0], words
            piece = self.socket.recv(65_536)
            assert piece, self.text
            self.text += piece
        return self.text.decode()

    def ended(self) -> bool:
        """Whether the server has hung up."""
        self.socket.settimeout(10)
        while self.socket.recv(65_536):
            pass
        return True

    def close(self) -> None:
        self.socket.close()


def changed_to(showing: Showing, before: str, seconds: float = 10) -> str:
    """The version that comes after that one."""
    end = time.monotonic() + seconds
    while showing.server.board.shown.version == before:
        assert time.monotonic() < end
        time.sleep(0.02)
    return showing.server.board.shown.version


def test_every_page_is_told_when_the_file_is_saved(showing: Showing, plan: Path) -> None:
    first = showing.server.board.shown.version
    streams = [Stream(showing), Stream(showing)]
    for each in streams:
        assert "event: edition" in each.until(f"data: {first}\n\n")
    # Over the file, and by another file in its place.
    plan.write_text(PLAN.replace("Alle trives", "Alle har det godt"), encoding="utf-8")
    second = changed_to(showing, first)
    for each in streams:
        each.until(f"data: {second}\n\n")
    assert "Alle har det godt" in asked(showing)[2].decode()
    other = plan.with_suffix(".tmp")
    other.write_text(PLAN.replace("Alle trives", "Alle har det bra"), encoding="utf-8")
    os.replace(other, plan)
    third = changed_to(showing, second)
    for each in streams:
        each.until(f"data: {third}\n\n")
        each.close()
    assert "Alle har det bra" in asked(showing)[2].decode()
    plan.unlink()
    changed_to(showing, third)
    page = asked(showing)[2].decode()
    assert "Alle har det bra" in page
    assert "SP001" in page


def test_a_save_that_changes_nothing_tells_nothing(plan: Path) -> None:
    showing = Showing.begin(Preview(str(plan)), 0)
    try:
        version = showing.server.board.shown.version
        assert not showing.look()
        plan.write_text(PLAN, encoding="utf-8")
        showing.look()
        time.sleep(STILL)
        assert showing.look()
        assert showing.server.board.shown.version == version
    finally:
        showing.close()


def test_a_silent_stream_says_that_it_is_there(
    showing: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "HEARTBEAT", 0.1)
    monkeypatch.setattr(server, "_GLANCE", 0.05)
    stream = Stream(showing)
    stream.until("data: ")
    stream.socket.sendall(b"what nobody asked for")
    stream.until("\n:\n\n")
    stream.close()


def test_there_are_only_so_many_streams_and_who_leaves_makes_room(
    showing: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_GLANCE", 0.05)
    streams = [Stream(showing) for _ in range(server.MOST_STREAMS)]
    for each in streams:
        each.until("data: ")
    assert asked(showing, EVENTS)[0] == 503
    assert asked(showing)[0] == 200
    streams.pop().close()
    end = time.monotonic() + 10
    while (again := Stream(showing)) and b" 200" not in again.socket.recv(12):
        assert time.monotonic() < end
        again.close()
    for each in (*streams, again):
        each.close()


def test_who_says_nothing_holds_up_nobody(
    showing: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = [
        socket.create_connection((HOST, showing.server.server_port))
        for _ in range(server.MOST_CONNECTIONS - 2)
    ]
    assert asked(showing)[0] == 200
    more = [socket.create_connection((HOST, showing.server.server_port)) for _ in range(4)]
    # One too many is closed unheard.
    assert any(select.select([each], [], [], 5)[0] and not each.recv(1) for each in more)
    for each in (*silent, *more):
        each.close()


def test_a_connection_too_many_is_closed_unheard(showing: Showing) -> None:
    # In this thread, so that no clock has a say in it.
    taken = 0
    while showing.server._connections.acquire(blocking=False):
        taken += 1
    assert taken == server.MOST_CONNECTIONS
    here, there = socket.socketpair()
    showing.server.process_request(there, (HOST, 1))
    assert here.recv(1) == b""
    here.close()
    for _ in range(taken):
        showing.server._connections.release()
    assert asked(showing)[0] == 200


def test_what_is_closed_ends_all_streams_and_gives_the_port_back(plan: Path) -> None:
    showing = Showing.begin(Preview(str(plan)), 0)
    port = showing.server.server_port
    stream = Stream(showing)
    stream.until("data: ")
    showing.close()
    assert stream.ended()
    stream.close()
    with pytest.raises(OSError):
        socket.create_connection((HOST, port), timeout=1)
    again = Showing.begin(Preview(str(plan)), port)
    assert again.server.server_port == port
    again.close()


def test_where_the_usual_port_is_taken_another_is_found(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(server, "FIRST_PORT", port)
        showing = Showing.begin(Preview(str(plan)))
        assert showing.server.server_port != port
        showing.close()
        with pytest.raises(OSError):
            Showing.begin(Preview(str(plan)), port)


# The command


def ran(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(command, ["serve", *arguments])
    assert found.exception is None or isinstance(found.exception, SystemExit)
    return found.exit_code, found.output


def test_what_cannot_be_shown_at_all_is_refused_in_words(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ran(str(plan.parent), "--lang", "nb") == (
        2, f"feil: {plan.parent} er en mappe; oppgi én planfil\n",
    )  # fmt: skip
    code, said = ran("-", "--lang", "nn")
    assert (code, "standard inn (-)" in said) == (2, True)
    code, said = ran(str(plan), "--profile", "trondhiem", "--lang", "en")
    assert (code, "trondhiem" in said) == (2, True)
    code, said = ran(str(plan), "--theme", "kari.nordmann@gmail.com", "--lang", "nb")
    assert (code, "--theme" in said) == (2, True)
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        code, said = ran(str(plan), "--port", str(port), "--lang", "nb")
        assert (code, said) == (
            2, f"feil: port {port} er opptatt av et annet program; velg en annen med --port, "
            "eller ta bort --port\n",
        )  # fmt: skip

    def denied(*_: object) -> Showing:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Showing, "begin", denied)
    assert ran(str(plan), "--port", "80", "--lang", "en") == (
        2, "error: port 80 cannot be used here; choose a higher one, such as 8420\n",
    )  # fmt: skip


def test_a_library_that_is_missing_is_named(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without = attrs.evolve(catalogue.format_named("html"), needs=("no_such_library",))
    monkeypatch.setattr("strategiplan.exporting.format_named", lambda name: without)
    code, said = ran(str(plan), "--lang", "en")
    assert (code, "pip install 'strategiplan[html]'" in said) == (2, True)


def test_the_browser_is_opened_and_ctrl_c_ends_quietly(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)

    def interrupted(self: Showing, stop: threading.Event) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Showing, "follow", interrupted)
    code, said = ran(str(plan), "--open", "--lang", "nb")
    assert code == 0
    assert said == (
        f"forhåndsvisning av {plan}: {opened[0]}\n"
        "Siden fornyes hver gang filen lagres. Ctrl-C stopper.\n"
    )
    assert ran(str(plan))[0] == 0
    assert len(opened) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_the_command_itself_shows_follows_and_ends(plan: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "strategiplan", "serve", str(plan), "--lang", "en"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        # A shell that starts programs beside itself keeps Ctrl-C from them.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as running:  # fmt: skip
        assert running.stdout
        assert running.stderr
        line = running.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        assert found, line
        assert "Ctrl-C" in running.stdout.readline()
        connection = http.client.HTTPConnection(HOST, int(found[1]), timeout=10)
        connection.request("GET", "/")
        assert "Alle trives" in connection.getresponse().read().decode()
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == 0
        assert running.stdout.read() == ""
        assert running.stderr.read() == ""


# In a browser


def test_the_page_in_a_browser_follows_the_file(browser: Any, showing: Showing, plan: Path) -> None:
    page = browser.new_page(viewport={"width": 1000, "height": 600}, reduced_motion="reduce")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(showing.server.address)
    page.wait_for_selector(".preview-state >> text=Følger filen.")
    assert page.locator("#trivsel .preview-note").count() == 1
    # The list leads to the note, and from there back.
    page.focus(".preview-list summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.locator("details.preview-list[open]").count() == 0
    page.keyboard.press("Enter")
    page.click(".preview-list a >> text=Alle trives")
    assert page.locator("details.preview-list[open]").count() == 0
    page.click("#trivsel .preview-note >> text=til listen")
    assert page.locator("details.preview-list[open]").count() == 1
    page.keyboard.press("Escape")
    # Where one reads, and where one is, stay.
    page.locator("#trivsel").evaluate("it => it.scrollIntoView({behavior: 'instant'})")
    page.locator("#trivsel .preview-note a").focus()
    before = page.locator("#trivsel").evaluate("it => it.getBoundingClientRect().top")
    plan.write_text(
        PLAN.replace("Fjorden lever", "Fjorden lever " + "og lever " * 100).replace(
            "Alle trives", "Alle har det godt"
        ),
        encoding="utf-8",
    )
    page.wait_for_selector("#trivsel h2 >> text=Alle har det godt")
    page.wait_for_selector(".preview-state >> text=Fornyet.")
    after = page.locator("#trivsel").evaluate("it => it.getBoundingClientRect().top")
    assert abs(after - before) < 2
    assert page.evaluate("document.activeElement.closest('#trivsel') !== null")
    # What is wrong appears beside what it concerns, and goes again.
    plan.write_text(PLAN.replace("code: 2", "code: 2\n    related: [ukjent]"), encoding="utf-8")
    page.wait_for_selector("#trivsel .preview-error >> text=ukjent")
    plan.write_text("goals: [", encoding="utf-8")
    page.wait_for_selector(".preview-urgent")
    assert page.is_visible("#trivsel")
    assert said == []
    page.close()


def test_a_lost_connection_is_told(browser: Any, plan: Path) -> None:
    showing = Showing.begin(Preview(str(plan)), 0)
    page = browser.new_page()
    page.goto(showing.server.address)
    page.wait_for_selector(".preview-state >> text=Følger filen.")
    showing.close()
    page.wait_for_selector(".preview-state >> text=Ingen forbindelse.")
    again = Showing.begin(Preview(str(plan)), showing.server.server_port)
    page.wait_for_selector(".preview-state >> text=Følger filen.")
    page.close()
    again.close()


def test_without_a_script_everything_is_there(browser: Any, showing: Showing) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(showing.server.address)
    assert page.inner_text(".preview-state") == "Last siden på nytt selv når du har lagret."
    assert page.is_visible("#avlop .preview-note")
    page.click(".preview-list summary")
    page.click(".preview-list a >> text=Alle trives")
    assert re.search(r"#_found-\d+$", page.url)
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_any_preview(browser: Any, plan: Path, scheme: str) -> None:
    needs_library("axe_playwright_python")
    from axe_playwright_python.sync_playwright import Axe

    preview = Preview(str(plan))
    texts = {
        "beside": PLAN,
        "stale": "goals: [\n",
        "withheld": PLAN.replace("Alle trives", "Spør kari.nordmann@gmail.com"),
        "alone": "",
    }
    found = {}
    for name, text in texts.items():
        plan.write_text(text, encoding="utf-8")
        showing = Showing.begin(Preview(str(plan)) if name == "alone" else preview, 0)
        page = browser.new_page(color_scheme=scheme, viewport={"width": 320, "height": 640})
        page.goto(showing.server.address)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        answer = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]}).response
        for each in answer["violations"]:
            found[f"{name}: {each['id']}"] = each["nodes"][0]["html"][:200]
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            found[f"{name}: width"] = "too wide"
        page.close()
        showing.close()
    assert found == {}


def test_another_page_of_the_browser_reads_nothing(browser: Any, showing: Showing) -> None:
    """A page of somebody else's, here from another port of the same machine."""
    other = Showing.begin(Preview(str(reference_file())), 0)
    page = browser.new_page(bypass_csp=True)
    page.goto(other.server.address)
    read = page.evaluate(
        """async address => { try { return await (await fetch(address)).text(); }
          catch (error) { return "refused"; } }""",
        showing.server.address,
    )
    assert read == "refused"
    page.close()
    other.close()
