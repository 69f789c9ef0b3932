"""The web edition: what a page says, what it never becomes, and how it looks to a program."""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given, settings

from full_plan import full_plan
from strategies import plans
from strategiplan import (
    Contribution,
    Exemption,
    Goal,
    Indicator,
    Localized,
    Measurement,
    OptionError,
    PartialDate,
    Plan,
    Strategy,
    Subgoal,
    UnusableError,
    export,
    load,
    loads,
    reference_plan,
)
from strategiplan.cli import command
from strategiplan.exporting.web.addresses import anchors, file_name, fragment, mail, outward
from strategiplan.exporting.web.colours import contrast, ink_on, luminance
from strategiplan.exporting.web.markup import clean
from strategiplan.exporting.web.picture import COLOURS, picture
from strategiplan.exporting.web.theme import DARK, LIGHT, PAIRS, Theme
from strategiplan.graph.adjacency import Adjacency

ROOT = Path(__file__).parents[1]
FJORDVIK = Path(__file__).parent / "web" / "fjordvik.yaml"
TODAY = datetime.date(2026, 1, 1)

pytest.importorskip(
    "jinja2", reason="the web edition needs Jinja2: pip install 'strategiplan[html]'"
)


def page_of(plan: Any, **more: Any) -> str:
    return export(plan, "html", today=TODAY, **more).content().decode()


_VOID = {"meta", "link", "br", "input", "img", "circle", "line", "path", "polyline", "wbr"}


class Page(HTMLParser):
    """A page as a tree of what stands open: headings, ids, links, and what is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.tags.add(tag)
        self.attributes |= set(said)
        if said.get("id") is not None:
            self.ids.append(str(said["id"]))
        if tag == "a":
            self.links.append(str(said["href"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, (tag, self.getpos())

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["script"], ["style"]):
            self.text += data


def sound(text: str) -> Page:
    """The page, after what every page promises was looked at."""
    page = Page(text)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert not any(re.search(r"\s", name) or not name for name in page.ids)
    targets = {fragment(name) for name in page.ids}
    assert {link for link in page.links if link.startswith("#")} <= targets
    assert not any(re.match(r"\s*(javascript|data|vbscript)", link, re.I) for link in page.links)
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    for before, after in zip(page.headings, page.headings[1:], strict=False):
        assert after <= before + 1, page.headings
    assert not {name for name in page.attributes if name.startswith("on")}
    assert page.tags.isdisjoint({"iframe", "object", "embed", "form", "base", "font"})
    return page


# What a page says


def test_the_page_of_a_small_plan(golden: Callable[[str, str], None]) -> None:
    text = page_of(load(FJORDVIK))
    sound(text)
    # The style sheet and the script are files of their own in the source.
    text = re.sub(r"<style>.*?</style>", "<style></style>", text, flags=re.S)
    text = re.sub(r"<script>.*?</script>", "<script></script>", text, flags=re.S)
    text = re.sub(r"'sha256-[^']*'", "'sha256-'", text)
    golden("export/fjordvik.html", text)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_speaks_three_languages(language: str) -> None:
    page = page_of(load(FJORDVIK), language=language)
    assert f'<html lang="{language}">' in page
    words = {
        "nb": ("Kommunen skal", "Du kan bidra", "Slik svarer du", "Siste dag å svare"),
        "nn": ("Kommunen skal", "Du kan bidra", "Slik svarar du", "Slik blir planen til"),
        "en": ("The municipality will", "You can contribute", "How to answer"),
    }
    for each in words[language]:
        assert each in page
    # A text in another language than the page's says so.
    marked = (
        "Alle barn vokser opp trygt"
        if language == "nb"
        else ('<span lang="nb">Alle barn vokser opp trygt</span>')
    )
    assert marked in page
    if language == "en":
        assert "The water is clean enough to swim in" in page


def test_what_is_known_and_not_written_down_is_said() -> None:
    page = html.unescape(page_of(reference_plan()))
    assert "Finnes, men er ikke registrert her: strategier og bidrag." in page
    assert "Ordlyden er ikke registrert" in page
    assert "Det som ikke er registrert, " in page
    # In one list the heading says it once.
    listed = page.partition("Det som ikke er registrert, ")[2]
    assert "Trondheim er en klimanøytral by</a>: strategier og bidrag</li>" in listed
    assert "Finnes, men" not in listed.partition("</ul>")[0]


def test_the_head_says_what_the_page_is_and_asks_for_nothing() -> None:
    page = page_of(load(FJORDVIK))
    assert "<title>Fjordvik mot 2036 – Fjordvik kommune</title>" in page
    about = re.findall('<meta (?:name|property)="(?:og:)?description" content="([^"]*)"', page)
    assert len(about) == 2
    assert about[0] == about[1]
    assert about[0].startswith("Kommuneplanens samfunnsdel, 2024–2036, på høring. Fjordvik er en")
    assert '<meta property="og:locale" content="nb_NO">' in page
    icon = re.findall('<link rel="icon" href="([^"]*)">', page)
    assert [each[:19] for each in icon] == ["data:image/svg+xml,"]
    assert '<meta name="description" content="Ny plan">' in page_of(Plan(title="Ny plan"))
    long = page_of(attrs.evolve(load(FJORDVIK), title="Fjordvik kommune mot 2036"))
    assert "<title>Fjordvik kommune mot 2036</title>" in long


def test_who_publishes_is_said_where_it_is_known() -> None:
    page = page_of(Plan(title="Ny plan", language="nb"))
    assert '<p class="owner">' not in page
    assert "<p>Ny plan</p>" in page


def test_ways_to_answer_read_as_a_person_would_write_them() -> None:
    plan = loads("""
language: nb
status: consultation
consultations:
  - title: Høring
    channels:
      - {type: form, title: Svarskjemaet, url: 'https://example.org/svar'}
      - {type: email, title: Postmottaket, address: post@example.org}
      - {type: email, address: post@example.org}
      - {type: portal, url: 'https://example.org/a/b'}
      - {type: meeting, title: Spør ordføreren, address: Rådhuset, date: 2026-03-03, time: '18:00'}
      - {type: phone, address: '72 54 00 00', note: Mellom 10 og 14}
      - {title: Torget}
      - {address: Brygga}
      - {type: reading-place, title: Biblioteket, address: Storgata 1}
      - {type: reading-place, address: Storgata 2}
""")
    page = page_of(plan)
    sound(page)
    said = [
        re.sub("<.*?>", "", each)
        for each in re.findall('<li class="doing">(.*?)</li>', page, re.DOTALL)
    ]
    assert said == [
        "Svarskjemaet",
        "Postmottaket (e-post): post@example.org",
        "E-post: post@example.org",
        "Portal: https://example.org/a/b",
        "Spør ordføreren (møte): Rådhuset, 3. mars 2026, 18:00",
        "Telefon: 72 54 00 00 (Mellom 10 og 14)",
        "Torget",
        "Brygga",
        "Biblioteket: Storgata 1",
        "Lesested: Storgata 2",
    ]
    assert '<a class="out named" href="https://example.org/svar">Svarskjemaet</a>' in page
    # A long address is broken where one reads it anyway.
    assert ">https://<wbr>example.org/<wbr>a/<wbr>b</a>" in page
    assert ">post@<wbr>example.org</a>" in page


@pytest.mark.parametrize(
    ("status", "heading"),
    [
        ("draft", "Slik blir planen til"),
        ("consultation", "Slik blir planen til"),
        ("adopted", "Slik ble planen til"),
        ("superseded", "Slik ble planen til"),
        (None, "Slik ble planen til"),
    ],
)
def test_what_has_not_come_about_yet_is_not_told_as_past(status: Any, heading: str) -> None:
    plan = attrs.evolve(load(FJORDVIK), status=status)
    assert page_of(plan).count(heading) == 2


@pytest.mark.parametrize(
    ("language", "start", "end", "said"),
    [
        ("nb", "2023-10-12", "2023-10-13", "12.–13. oktober 2023"),
        ("nn", "2023-04-08", "2023-05-27", "8. april–27. mai 2023"),
        ("nb", "2023-12-30", "2024-01-02", "30. desember 2023–2. januar 2024"),
        ("en", "2023-10-12", "2023-10-13", "12–13 October 2023"),
        ("en", "2023-04-08", "2023-05-27", "8 April – 27 May 2023"),
        ("nb", "2023-10", "2024", "oktober 2023–2024"),
        ("nb", "2023-10-13", "2023-10-12", "13. oktober 2023–12. oktober 2023"),
    ],
)
def test_days_say_their_month_and_year_once(language: str, start: str, end: str, said: str) -> None:
    plan = loads(f"participation: [{{title: Ting, period: {{start: {start}, end: {end}}}}}]\n")
    page = page_of(plan, language=language)
    lines = re.findall('<p class="when">(.*?)</p>|Perio[^<]*</dt>\n<dd>(.*?)</dd>', page)
    shown = {re.sub("<.*?>", "", each) for pair in lines for each in pair if each}
    assert shown == {said}
    assert f'<time datetime="{start}">' in page
    assert f'<time datetime="{end}">' in page
    document = export(plan, "markdown", today=TODAY, language=language).content().decode()
    assert said in document


def test_words_of_the_machine_are_nowhere() -> None:
    page = page_of(load(FJORDVIK))
    assert '<dt>Språk</dt>\n<dd><data value="nb">bokmål</data></dd>' in page
    assert "Det som ikke er registrert, ett sted" in page
    assert '<data value="se-x">se-x</data>' in page_of(Plan(language="se-x"))


def test_the_plans_own_words_are_said_where_they_are_its_own() -> None:
    plan = loads("""
language: nb
terms:
  vision: visjon
  goal: {one: satsing, many: satsinger, meaning: Det vi legger krefter i.}
  strategy: {one: strategi, many: strategier, years: 4}
""")
    page = page_of(plan)
    words = page.partition("Planens egne ord")[2]
    assert "<dt>Visjon</dt>" not in words
    assert "<dd>satsing, satsinger</dd>\n<dd>Det vi legger krefter i.</dd>" in words
    assert "<dd>strategi, strategier</dd>\n<dd>år fram: 4</dd>" in words
    assert "Planens egne ord" not in page_of(loads("language: nb\nterms: {vision: visjon}\n"))


def test_a_county_and_others_say_what_they_will_in_their_own_words() -> None:
    def shall(owner: str) -> str:
        plan = loads(
            "owners: [a]\nstrategies: [{id: s, title: Gjøre det}]\n"
            f"actors: [{{id: a, type: {owner}}}]\n"
        )
        return page_of(plan, language="nb")

    assert "Kommunen skal" in shall("municipality")
    assert "Fylkeskommunen skal" in shall("county")
    assert "skal</p>" not in shall("state")
    assert '<p class="side-name">Strategier</p>' in shall("state")


def test_the_deadline_is_said_and_what_it_means_is_left_to_the_readers_clock() -> None:
    page = page_of(load(FJORDVIK))
    assert 'data-closes="2024-04-26"' in page
    assert '<time datetime="2024-04-26">26. april 2024</time>' in page
    assert '<a href="mailto:postmottak@example.org">' in page
    adopted = attrs.evolve(load(FJORDVIK), status="adopted")
    assert "data-closes" not in re.sub("<script>.*", "", page_of(adopted), flags=re.S)
    round_ = attrs.evolve(load(FJORDVIK).consultations[0], url="", deadline=None)
    undated = page_of(attrs.evolve(load(FJORDVIK), consultations=(round_,)))
    assert 'id="_answer"' in undated
    assert "Siste dag å svare</span> Dagen er ikke kjent</p>" in undated
    assert "Hvor du kan svare, er ikke registrert." not in undated
    nowhere = page_of(
        attrs.evolve(load(FJORDVIK), consultations=(attrs.evolve(round_, channels=()),))
    )
    assert "Hvor du kan svare, er ikke registrert." in nowhere
    assert 'data-closes="' not in undated
    silent = attrs.evolve(load(FJORDVIK), consultations=())
    assert 'id="_answer"' not in page_of(silent)


def test_a_trend_is_judged_by_its_own_last_number() -> None:
    page = page_of(load(FJORDVIK))
    assert 'class="verdict good">I rute' in page
    assert page.count('<svg class="trend"') == 2


@pytest.mark.parametrize(
    "values",
    [
        [],
        [("2020", "1")],
        [("2020", "1"), ("2020", "1")],
        [("2020", "1e400"), ("2021", "2")],
        [("2020-02", "-4"), ("2021-01-01", "4")],
    ],
)
def test_any_numbers_make_a_line_or_none(values: list[tuple[str, str]]) -> None:
    from decimal import Decimal

    measured = tuple(
        Measurement(date=PartialDate.parse(day), value=Decimal(number)) for day, number in values
    )
    target = Measurement(value=Decimal(7))
    plan = Plan(indicators=(Indicator(title="x", values=measured, target=target),))
    page = page_of(plan)
    sound(page)
    assert ('<svg class="trend"' in page) == (len(values) == 2 and "e400" not in values[0][1])


def test_the_numbers_of_fields_stand_where_there_is_room() -> None:
    found = picture(Adjacency(load(FJORDVIK)))
    assert [field.label for field in found.fields] == ["1", "1.1", "1.2", "2", "2.1"]
    assert not found.cut
    alone = picture(Adjacency(Plan(goals=(Goal(title="a"),))))
    # Two whole circles, with no seam where they begin.
    assert alone.fields[0].way.count("M") == alone.fields[0].way.count("Z") == 2
    assert "L" not in alone.fields[0].way
    assert picture(Adjacency(Plan())).fields == []


def test_of_a_large_plan_the_picture_shows_the_upper_levels() -> None:
    many = tuple(Subgoal(title=f"{n}") for n in range(500))
    wide = picture(Adjacency(Plan(goals=(Goal(title="a", subgoals=many),))))
    assert wide.cut
    assert [field.depth for field in wide.fields] == [0]
    flat = picture(Adjacency(Plan(goals=tuple(Goal(title=f"{n}") for n in range(900)))))
    assert len(flat.fields) == 400
    assert "Bare de øverste nivåene" in page_of(
        Plan(goals=(Goal(title="a", subgoals=many),), language="nb")
    )


def test_what_changed_is_on_the_page_where_an_older_edition_is_given() -> None:
    older = load(FJORDVIK)
    newer = attrs.evolve(
        older, edition="vedtatt-2025", revises="horing-2024", title="Fjordvik 2036"
    )
    page = page_of(newer, before=[older])
    assert "Fra horing-2024 til vedtatt-2025" in page
    assert "<del>" in page
    with pytest.raises(OptionError):
        export(newer, "json", before=[older])


def test_an_older_edition_comes_through_the_gate_too() -> None:
    older = attrs.evolve(load(FJORDVIK), title="Ring Kari på 912 34 567")
    found = export(load(FJORDVIK), "html", today=TODAY, before=[older], language="nb")
    assert "912 34 567" not in found.content().decode()
    assert found.withheld_in_words() == ["1 telefonnummer: utgaven horing-2024, plan, ordlyd"]
    assert found.to_plain()["withheld"][0]["edition"] == 1


# What a page never becomes

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "</style></title></script><!-- -->",
    "&lt;b&gt; & 'enkle' \"doble\" `skrå`",
    "høyre\u202etil venstre\u202c",
    "null\x00 og bjelle\x07, \x9b31m, \ufffe, \U0001ffff, \ufeff",
    "🌱 👩‍👩‍👧 Čálli",
    "a" * 100_000,
    "linje\r\nskift\rher",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_everything_a_plan_says_is_escaped(text: str) -> None:
    written: Any = text
    plan = Plan(
        id=written,
        title=text,
        description=text,
        edition=text,
        language="nb",
        owners=(written,),
        goals=(
            Goal(
                id=written,
                code=text,
                title=text,
                strategies=(Strategy(title=text, contributions=(Contribution(title=text),)),),
                not_recorded=(text,),
                supports=(written + "!",),
            ),
            Goal(id=written, title=Localized({text: text, "nb": text})),
        ),
    )
    made = page_of(plan)
    assert clean(text) in sound(made).text
    assert made.count("<script") == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe]", made)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTP://example.org/a b", ""),
        ("https://example.org/æ?q=<b>#å#", "https://example.org/%C3%A6?q=%3Cb%3E#%C3%A5%23"),
        ("https://example.org:8080/a%20b%", "https://example.org:8080/a%20b%25"),
        ("https://blåbær.no/", "https://blåbær.no/"),
        ("javascript:alert(1)", ""),
        (" javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,<script>", ""),
        ("//example.org", ""),
        ("https://", ""),
        ("https://user@example.org", ""),
        ("https://example.org\\@evil", ""),
        ("www.example.org", ""),
    ],
)
def test_an_address_is_linked_to_only_where_it_is_one(address: str, link: str) -> None:
    assert outward(address) == link
    plan = load(FJORDVIK)
    actor = attrs.evolve(plan.actors[0], url=address)
    page = sound(page_of(attrs.evolve(plan, actors=(actor, *plan.actors[1:]))))
    assert (link in page.links) == bool(link)
    assert clean(address) in page.text


def test_a_mail_address_is_linked_to_only_where_it_is_one() -> None:
    assert mail("post@kommune.no") == "mailto:post@kommune.no"
    assert mail("post@kommune.no?cc=x@y.no") == ""
    assert mail("Postboks 1") == ""


def test_an_indicator_that_stands_elsewhere_is_told_under_what_it_measures() -> None:
    plan = loads("goals: [{id: a, title: A}]\nindicators: [{id: i, title: I, indicates: [a]}]\n")
    assert '<dd><a href="#i">I</a></dd>' in page_of(plan)


def test_the_anchors_of_elements_are_their_identifiers_and_each_its_own() -> None:
    assert anchors(["a", "b c", "_main", "b-c", "", "/goals/0", "å"]) == [
        "a", "b-c", "-_main", "b-c+", "-", "/goals/0", "å",
    ]  # fmt: skip
    assert fragment("a%b<") == "#a%25b%3C"


def test_the_names_of_files_are_the_same_on_every_system() -> None:
    taken: set[str] = set()
    names = [
        file_name(key, taken)
        for key in ("Mål", "mål", "../x", "con", "con.a", "", "a b", "x" * 300)
    ]
    assert names[:7] == ["Mål", "mål-2", "x", "con-", "con.a-", "-", "a-b"]
    assert len(names[7]) == 89


@settings(max_examples=25, deadline=None)
@given(plans())
def test_any_plan_makes_a_sound_page(plan: Plan) -> None:
    sound(page_of(plan, internal=True))


def test_a_deep_plan_makes_a_page() -> None:
    subgoal = Subgoal(title="innerst")
    for depth in range(40):
        subgoal = Subgoal(title=f"{depth}", subgoals=(subgoal,))
    assert "innerst" in sound(page_of(Plan(goals=(Goal(title="a", subgoals=(subgoal,)),)))).text


def test_a_large_plan_is_drawn_as_it_is_looked_at() -> None:
    many = tuple(Subgoal(title=f"Delmål {n}") for n in range(500))
    page = page_of(Plan(goals=(Goal(title="a", subgoals=many),)))
    assert '<body class="large">' in page
    assert '<body class="">' in page_of(Plan())


def test_a_plan_for_internal_use_says_so_on_the_page() -> None:
    page = page_of(full_plan(), internal=True, language="nb")
    assert '<aside class="internal"' in page
    assert "noindex" in page
    sound(page)


def test_exemptions_are_no_reading_for_the_public() -> None:
    plan = Plan(
        goals=(Goal(title="a", exemptions=(Exemption(rule="x", reason="hemmelig grunn"),)),)
    )
    assert "hemmelig grunn" not in page_of(plan)


# Themes


def themed(tmp_path: Path, text: str, **files: str) -> str:
    for name, content in files.items():
        (tmp_path / name.replace("__", "/")).parent.mkdir(exist_ok=True)
        (tmp_path / name.replace("__", "/").replace("_html", ".html")).write_text(content, "utf-8")
    path = tmp_path / "tema.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def test_the_librarys_own_colours_can_be_read() -> None:
    for palette in (LIGHT, DARK):
        for word, ground in PAIRS:
            assert contrast(palette[word], palette[ground]) >= 4.5, (word, ground)
    for colour in COLOURS:
        assert contrast(colour, "#ffffff") >= 4.5
        assert contrast(colour, LIGHT["paper"]) >= 3
        assert contrast(colour, DARK["paper"]) >= 2.6


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert ink_on("#fcc30b") == "#000000"
    assert ink_on("#19486a") == "#ffffff"
    with pytest.raises(ValueError, match="is no colour"):
        luminance("green")


def test_a_theme_gives_colours_header_footer_style_and_templates(tmp_path: Path) -> None:
    path = themed(
        tmp_path,
        "name: Fjordvik kommune\nurl: https://fjordvik.example\ncontact: post@fjordvik.example\n"
        "accessibility_statement: https://uustatus.example/1\n"
        "colours: {light: {accent: '#005a9c', band: '#003a66'}, dark: {accent: '#8cc8ff'},\n"
        "  goals: ['#005a9c', '#7a4a94']}\n"
        "fonts: {title: 'Georgia, serif'}\nheader: top.txt\nfooter: bunn.txt\n"
        "style: own.txt\ntemplates: maler\n",
        **{
            "top.txt": '<header class="top">Vår egen topp for {{ page.title }}</header>',
            "bunn.txt": "<footer>{{ theme.contact_href }}</footer>",
            "own.txt": "h1 { color: red; } </style>",
            "maler__parts_html": (
                ROOT / "src/strategiplan/exporting/web/templates/parts.html"
            ).read_text("utf-8"),
        },
    )
    text = page_of(load(FJORDVIK), options={"theme": path})
    sound(text)
    assert "--accent: #005a9c" in text
    assert "--title-font: Georgia, serif" in text
    assert "Vår egen topp for Fjordvik mot 2036" in text
    assert "<footer>mailto:post@fjordvik.example</footer>" in text
    assert "h1 { color: red; } <\\/style>" in text
    assert 'style="--hue:#7a4a94"' in text


def test_the_usual_header_and_footer_say_who_publishes(tmp_path: Path) -> None:
    path = themed(
        tmp_path,
        "name: Fjordvik\nurl: https://fjordvik.example\ncontact: https://fjordvik.example/kontakt\n"
        "accessibility_statement: https://uustatus.example/1\n",
    )
    page = sound(page_of(load(FJORDVIK), options={"theme": path}))
    assert {"https://fjordvik.example", "https://fjordvik.example/kontakt"} <= set(page.links)
    assert "https://uustatus.example/1" in page.links
    assert Theme().name == ""


@pytest.mark.parametrize(
    ("theme", "said"),
    [
        (
            "colours: {light: {muted: '#999999'}}",
            "colours.light.muted (#999999) på colours.light.paper (#faf9f5) har kontrasten 2,70; "
            "ord trenger minst 4,5 (WCAG 2.1, 1.4.3)",
        ),
        ("colours: {goals: ['#dda63a']}", "colours.goals.0 (#dda63a) på hvitt (#ffffff) har kont"),
        ("colours: {goals: [rød]}", "`colours.goals.0` er ingen farge: rød"),
        ("colours: {goals: []}", "`colours.goals` må være en liste med farger"),
        ("colours: {light: {ink: green}}", "`colours.light.ink` er ingen farge: green"),
        ("colours: {light: {acent: '#000'}}", "ukjent nøkkel: `acent`; kanskje mente du accent"),
        ("colours: red", "`colours` må ha egne nøkler under seg"),
        ("name: [a]", "`name` må være én tekst"),
        ("url: javascript:alert(1)", "`url` er ingen adresse som kan lenkes til: javascript:alert"),
        ("contact: Storgata 1", "`contact` er ingen adresse som kan lenkes til: Storgata 1"),
        ("fonts: {title: 'x; } body { color: red'}", "`fonts.title` er ingen liste med skrifter"),
        ("header: nowhere.html", "`header` viser til "),
        ("templates: nowhere", "`templates` viser til "),
        ("- a\n- b", "lar seg ikke lese"),
        ("a: &b c\nd: *b", "lar seg ikke lese"),
        ("d: *b", "lar seg ikke lese"),
        ("a: {{b: c}: d}", "lar seg ikke lese"),
        ("a: [[[[[[[b]]]]]]]", "lar seg ikke lese"),
        ("a: 'b", "lar seg ikke lese"),
    ],
)
def test_what_is_wrong_with_a_theme_is_said(tmp_path: Path, theme: str, said: str) -> None:
    path = themed(tmp_path, theme)
    with pytest.raises(UnusableError) as caught:
        page_of(load(FJORDVIK), options={"theme": path}, language="nb")
    assert said in str(caught.value)


def test_an_empty_theme_changes_nothing(tmp_path: Path) -> None:
    path = themed(tmp_path, "# ingenting ennå\n")
    assert page_of(load(FJORDVIK), options={"theme": path}) == page_of(load(FJORDVIK))


def test_the_picture_of_the_whole_has_the_themes_colours(tmp_path: Path) -> None:
    path = themed(tmp_path, "colours: {goals: ['#005a9c', '#7a4a94']}")
    page = page_of(load(FJORDVIK), options={"theme": path})
    assert page.count('fill="#005a9c"') == 3
    assert page.count('fill="#7a4a94"') == 2
    assert COLOURS[0] not in page


@pytest.mark.parametrize(
    "theme",
    ["header: /etc/hosts", "style: ../hemmelig.css", "templates: ..", "footer: lenke.html"],
)
def test_a_theme_publishes_nothing_from_outside_its_folder(tmp_path: Path, theme: str) -> None:
    (tmp_path / "hemmelig.css").write_text("/* hemmelig */")
    folder = tmp_path / "tema"
    folder.mkdir()
    (folder / "lenke.html").symlink_to(tmp_path / "hemmelig.css")
    path = themed(folder, theme)
    with pytest.raises(UnusableError, match="som ligger utenfor mappen til temaet; legg filen"):
        page_of(load(FJORDVIK), options={"theme": path}, language="nb")


def test_a_publisher_without_a_name_has_a_link_with_words(tmp_path: Path) -> None:
    path = themed(tmp_path, "url: https://fjordvik.example")
    assert '<a href="https://fjordvik.example">Fjordvik kommune</a>' in page_of(
        load(FJORDVIK), options={"theme": path}
    )
    assert '<a href="https://fjordvik.example">Ny plan</a>' in page_of(
        Plan(title="Ny plan"), options={"theme": path}
    )


@pytest.mark.parametrize(
    "template",
    [
        "{{ nothing.at_all }}",
        "{% if %}",
        "{% include 'nei.html' %}",
        "{% include '../../../../../../../../etc/hosts' %}",
        "{% include '../theme.py' %}",
        "{{ page.__class__.__mro__ }}",
        "{{ page.contents.material.options }}",
    ],
)
def test_a_template_that_does_not_work_is_said(tmp_path: Path, template: str) -> None:
    path = themed(tmp_path, "header: top.txt", **{"top.txt": template})
    with pytest.raises(UnusableError, match=r"malene i temaet .* virker ikke"):
        page_of(load(FJORDVIK), options={"theme": path}, language="nb")


def test_a_fault_in_the_librarys_own_templates_is_not_blamed_on_a_theme(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from jinja2 import Environment, FunctionLoader, TemplateError

    environment = Environment(loader=FunctionLoader(lambda _: "{{ nothing.at }}"))
    monkeypatch.setattr(
        "strategiplan.exporting.web.rendering._usual_environment", lambda: environment
    )
    with pytest.raises(TemplateError):
        page_of(load(FJORDVIK))


# The command


def test_the_command_writes_refuses_and_compares(tmp_path: Path) -> None:
    def invoke(*words: str) -> Any:
        return CliRunner().invoke(command, ["export", *words, "--lang", "nb"])

    out = tmp_path / "plan.html"
    path = themed(tmp_path, "colours: {light: {ink: '#aaaaaa', muted: '#bbbbbb'}}")
    done = invoke(str(FJORDVIK), "-o", str(out), "-O", f"theme={path}")
    assert done.exit_code == 2
    assert done.stderr.count("feil: temaet ") == 6
    assert not out.exists()
    older = ROOT / "examples" / "trondheim_2032_consultation.yaml"
    newer = ROOT / "examples" / "trondheim_2032.yaml"
    done = invoke(str(newer), "-o", str(out), "-O", f"before={older}", "-O", f"before={newer}")
    assert done.exit_code == 0, done.stderr
    assert "Hva er endret" in out.read_text("utf-8")
    broken = tmp_path / "broken.yaml"
    broken.write_text("goals: ja\n")
    done = invoke(str(newer), "-o", str(out), "-O", f"before={broken}")
    assert done.exit_code == 1


# Pictures


def test_pictures_have_names_of_their_own_and_what_is_empty_is_left_out() -> None:
    page = page_of(load(ROOT / "tests" / "web" / "fjordvik.yaml"))
    names = re.findall(r' id="(_drawn-[^"]+)"', page)
    assert len(names) == len(set(names)) == 15
    assert sound(page)
    assert '<figure class="drawn"' not in page_of(Plan(title="Ny plan"))


def test_a_picture_that_is_too_high_is_a_sentence() -> None:
    plan = Plan(title="P", language="nb", goals=tuple(Goal(title=f"Mål {n}") for n in range(600)))
    page = page_of(plan)
    assert "Det er for mye på dette bildet til at det kan leses her" in page
    assert '<figure class="drawn"' not in page


def test_a_picture_says_what_is_only_counted() -> None:
    below = tuple(Subgoal(title=f"Delmål {n}") for n in range(100))
    page = page_of(Plan(title="P", language="nb", goals=(Goal(title="Mål", subgoals=below),)))
    assert "For delmål vises bare antallet." in page
