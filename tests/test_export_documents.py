"""A plan as a document: one description of it, in Markdown, for Word and as a PDF."""

from __future__ import annotations

import datetime
import io
import itertools
import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from conftest import needs_program
from documents_reading import Words, paragraphs, rendered
from full_plan import full_plan
from strategies import plans
from strategiplan import (
    Actor,
    Consultation,
    Contribution,
    Decision,
    Export,
    Goal,
    Localized,
    Plan,
    Strategy,
    Subgoal,
    Term,
    Terms,
    Vision,
    export,
    formats,
    load,
    loads,
)
from strategiplan.exporting.documents.contents import document
from strategiplan.exporting.documents.outline import (
    Block,
    Document,
    Facts,
    Figure,
    Heading,
    Items,
    Paragraph,
    Run,
    Table,
    plain,
)
from strategiplan.exporting.documents.signs import _STRETCHES, shown, unshown

TODAY = datetime.date(2026, 1, 1)
NORDVIK = load(Path(__file__).parent / "documents" / "nordvik.yaml")
NAMES = ("markdown", "docx", "pdf")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(plan: Plan, name: str, **options: Any) -> Export:
    format = formats()[name]
    if format.missing:
        pytest.skip(f"needs {', '.join(format.missing)}: {format.command}")
    return export(plan, name, today=TODAY, **options)


def outline(plan: Plan, **options: Any) -> Document:
    return document(export(plan, "markdown", today=TODAY, **options).material)


def opened(found: Export) -> Any:
    import docx

    return docx.Document(io.BytesIO(found.content()))


def pages(found: Export | bytes) -> Any:
    import pypdf

    return pypdf.PdfReader(io.BytesIO(found if isinstance(found, bytes) else found.content()))


def headings(plan: Plan, **options: Any) -> list[Heading]:
    return [each for each in outline(plan, **options).blocks if isinstance(each, Heading)]


def runs_of(block: Block) -> list[Run]:
    """Every run of a block, and of what stands in it."""
    if isinstance(block, (Heading, Paragraph)):
        return list(block.runs)
    if isinstance(block, Facts):
        return [run for fact in block.rows for value in fact.values for run in value]
    if isinstance(block, Table):
        return [run for row in block.rows for cell in row for run in cell]
    found: list[Run] = []
    # Documents of words have no figures.
    assert isinstance(block, Items)
    for item in block.items:
        found += item.runs
        for below in item.below:
            found += runs_of(below)
    return found


def anchors_of(blocks: tuple[Block, ...]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            found.append(block.anchor)
        if isinstance(block, Items):
            for item in block.items:
                found += [item.anchor, *anchors_of(item.below)]
    return [each for each in found if each]


# What a person reads


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_planner_reads_this(golden: Callable[[str, str], None], language: str) -> None:
    found = export(NORDVIK, "markdown", today=TODAY, language=language)
    golden(f"export/nordvik.{language}.md", found.content().decode())


def test_what_the_owner_does_is_headed_by_what_the_owner_is() -> None:
    def shall(*owners: Actor) -> str:
        plan = Plan(
            owners=("nobody", *(each.id for each in owners)),  # type: ignore[arg-type]
            actors=owners,
            goals=(Goal(strategies=(Strategy(title="x"),)),),
        )
        return plain(next(each for each in headings(plan, language="nn") if not each.listed).runs)

    assert shall(Actor(id="k", type="municipality")) == "Kommunen skal"  # type: ignore[arg-type]
    assert shall(Actor(id="f", type="county")) == "Fylkeskommunen skal"  # type: ignore[arg-type]
    assert shall(Actor(id="s", type="state")) == "Strategiar"  # type: ignore[arg-type]
    assert shall() == "Strategiar"


def test_every_language_is_written_where_it_is_asked_for() -> None:
    options = {"translations": "yes"}
    one, both = (
        export(NORDVIK, "markdown", today=TODAY, language="nb", options=each)
        for each in ({}, options)
    )
    assert both.lost == ()
    assert [(each.field, each.count) for each in one.lost] == [("translations", 2)]
    assert b"# Nordvik mot 2036\n" in one.content()
    assert b'# Nordvik mot 2036 / <span lang="en">Nordvik towards 2036</span>\n' in both.content()
    english = export(NORDVIK, "markdown", today=TODAY, language="en").content().decode()
    assert "\n# Nordvik towards 2036\n" in f"\n{english}"
    assert '<span lang="nb">Skolen er et sted å høre til</span>' in english


def test_the_nearest_language_is_taken_and_an_odd_one_is_no_mark() -> None:
    plan = Plan(title=Localized({"en": "Plan", "nb": "Planen"}), language="not a tag")
    assert outline(plan, language="nn").title == (Run("Planen", "nb"),)
    odd = Plan(title=Localized({"<x>": "Plan"}))
    assert outline(odd, language="nb").title == (Run("Plan"),)
    coded = Plan(goals=(Goal(code="1", title=Localized({"en": "Green"})),))
    assert b'lang="en">Green' in export(coded, "markdown", language="nb").content()


def test_words_for_levels_that_are_empty_are_told_too() -> None:
    plan = Plan(terms=Terms(goal=Term(one="satsing")))
    assert "Slik leser du planen" in [plain(each.runs) for each in headings(plan, language="nb")]
    assert "How to read" not in export(Plan(), "markdown", language="en").content().decode()


def test_words_that_are_everybodys_are_not_told_as_the_plans_own() -> None:
    usual = Plan(terms=Terms(vision=Term(one="visjon"), goal=Term(one="hovedmål", many="hovedmål")))
    assert "Slik leser du planen" not in made(usual, "markdown", language="nb").content().decode()
    own = Plan(terms=Terms(vision=Term(one="visjon", years=20), subgoal=Term(one="delmål")))
    text = made(own, "markdown", language="nb").content().decode()
    assert "| Visjon | visjon |" in text
    assert "| Delmål |" not in text


OUT = """
language: nb
status: consultation
consultations:
  - title: Planprogrammet
    subject: planning-programme
    deadline: 2026-09-01
    channels: [{type: email, address: feil@example.org}]
  - title: Høring
    deadline: 2026-03-20
    extended_to: 2026-04-07
    reference: 24/117
    url: https://example.org/plan
    channels:
      - {type: form, title: Svarskjemaet, url: 'https://example.org/svar'}
      - {type: email, title: Postmottaket, address: post@example.org}
      - {type: meeting, date: 2026-03-03, time: '18:00', note: Kom}
      - {type: reading-place, title: Biblioteket, address: Storgata 1}
      - {address: Brygga}
"""


def test_how_to_answer_comes_first_while_the_plan_is_out() -> None:
    text = made(loads(OUT), "markdown", language="nb").content().decode()
    asked = text.partition("</a>Slik svarer du")[2].partition("\n## ")[0]
    assert asked.strip().splitlines() == [
        "- **Siste dag å svare:** 7. april 2026 (utvidet; den var 20. mars 2026)",
        "- **Svar hit:**",
        "  - Svarskjemaet: <https://example.org/svar>",
        "  - Postmottaket (e-post): <post@example.org>",
        "  - Møte: 3. mars 2026, 18:00 (Kom)",
        "  - Brygga",
        "- **Merk svaret med:** 24/117",
        "- **Her kan du lese forslaget:**",
        "  - <https://example.org/plan>",
        "  - Biblioteket (lesested): Storgata 1",
    ]
    assert plain(headings(loads(OUT), language="nb")[0].runs) == "Slik svarer du"
    assert "Slik blir planen til" in text
    for status in ("draft", "adopted"):
        other = made(attrs.evolve(loads(OUT), status=status), "markdown", language="nb")
        assert "Slik svarer du" not in other.content().decode()
    for empty in (Consultation(), Consultation(subject="planning-programme")):
        silent = Plan(status="consultation", language="nb", consultations=(empty,))
        assert "Slik svarer du" not in made(silent, "markdown").content().decode()
    day = datetime.date(2026, 4, 7)
    dated = Plan(status="consultation", language="nb", consultations=(Consultation(deadline=day),))
    lines = made(dated, "markdown").content().decode().splitlines()
    assert "- **Siste dag å svare:** 7. april 2026" in lines


def test_a_short_document_has_no_table_of_contents() -> None:
    for name in ("markdown", "docx", "pdf"):
        for plan, listed in ((Plan(title="Ny", language="nb"), False), (NORDVIK, True)):
            found = made(plan, name, language="nb")
            if name == "pdf":
                texts = [page.extract_text() for page in pages(found).pages]
            elif name == "docx":
                texts = paragraphs({"": found.content()})
            else:
                texts = [found.content().decode()]
            assert any("Innhold" in each for each in texts) == listed, name


def test_facts_stand_on_one_page_where_they_are_short() -> None:
    """A short run of facts is kept together, a long one fact by fact."""
    bodies = [
        Decision(
            title=f"Vedtak {n}", date=datetime.date(2026, 1, 1), case_number=f"26/{n}", note="Ja"
        )
        for n in range(60)
    ]
    for page in pages(made(Plan(language="nb", decisions=tuple(bodies)), "pdf")).pages:
        text = page.extract_text()
        assert text.count("Saksnummer:") == text.count("Merknad:")
        assert text.count("Dato:") == text.count("Merknad:")
    xml = opened(made(Plan(decisions=tuple(bodies[:1])), "docx")).part.element.body
    facts = xml.xpath("//w:p[w:pPr/w:pStyle/@w:val='Fact']")
    assert [bool(each.xpath("w:pPr/w:keepNext")) for each in facts[:3]] == [True, True, False]
    long = Plan(language="nb", goals=(Goal(title="Mål", note="Ord " * 2000, scope=("community",)),))
    assert len(pages(made(long, "pdf")).pages) > 4
    loose = opened(made(long, "docx")).part.element.body.xpath(
        "//w:p[w:pPr/w:pStyle/@w:val='Fact']"
    )
    assert not any(each.xpath("w:pPr/w:keepNext") for each in loose)


def test_letters_and_pages_can_be_reached() -> None:
    text = export(NORDVIK, "markdown", today=TODAY).content().decode()
    assert "<postmottak@example.org>" in text
    assert "<https://example.org/il?a=1&b=2>" in text
    links = opened(made(NORDVIK, "docx")).part.rels
    targets = {each.target_ref for each in links.values() if each.is_external}
    assert targets == {
        "mailto:postmottak@example.org",
        "https://example.org/il?a=1&b=2",
        "https://example.org/plan.pdf",
    }
    twice = Plan(actors=(Actor(url="https://example.org"), Actor(url="https://example.org")))
    found = opened(made(twice, "docx")).part
    assert sum(each.is_external for each in found.rels.values()) == 1
    assert len(found.element.body.xpath("//w:hyperlink[@r:id]")) == 2


# One description, three writers


def test_every_word_is_in_every_document() -> None:
    found = outline(NORDVIK, language="nb")
    words = [plain((run,)) for block in found.blocks for run in runs_of(block)]
    texts = {
        "markdown": Words(
            re.sub(r"<[^>]*>", "", rendered({"": made(NORDVIK, "markdown").content()}))
        ),
        "docx": Words("\n".join(paragraphs({"": made(NORDVIK, "docx").content()}))),
        "pdf": Words("\n".join(page.extract_text() for page in pages(made(NORDVIK, "pdf")).pages)),
    }
    for name, text in texts.items():
        # An address is all mark in Markdown, and was looked for above.
        lacking = [each for each in words if each.strip() and each not in text and "@" not in each]
        assert [each for each in lacking if "://" not in each] == [], name


@settings(max_examples=60, deadline=None)
@given(plans())
def test_headings_skip_no_level_and_links_lead_somewhere(plan: Plan) -> None:
    found = outline(plan)
    levels = [each.level for each in found.blocks if isinstance(each, Heading)]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in itertools.pairwise(levels))
    anchors = anchors_of(found.blocks)
    assert len(anchors) == len(set(anchors))
    to = {run.to for block in found.blocks for run in runs_of(block) if run.to}
    assert to <= set(anchors)


# Texts that would rather be something else

UGLY = (
    "😀 漢字 \u202eabc\x00\x07 ]]> <script>alert(1)</script> <a href='x'>y</a> #import \"x\" $x$ "
    "[link](javascript:x) ![p](http://x) | `code` **b** _i_ \\ \uffff \x85 \u2028 عربي &amp; @navn "
    "#12 https://evil.example/<x> «»\"'” \xad"
)
STARTS = ("# x", "- x", "+ x", "1. x", "2) x", "= x", "> x", "    x", "***", "~~~", "| a |")


def _ugly() -> Plan:
    text: Any = UGLY
    return Plan(
        id=text,
        title=text,
        language=text,
        edition=text,
        description="\n\n".join((UGLY, *STARTS)),
        owners=(text, "no"),  # type: ignore[arg-type]
        terms=Terms(goal=Term(one=text, many=text, meaning=text)),
        goals=(
            Goal(id=text, code=text, title=text, note=text, responsible=(text,), sources=(text,)),
            Goal(id="/chapter/about", title="t"),  # type: ignore[arg-type]
            Goal(id="place_1", strategies=tuple(Strategy(title=each) for each in STARTS)),  # type: ignore[arg-type]
            Goal(contributions=(Contribution(), Contribution(title="x" * 100))),
        ),
        actors=(
            Actor(id=text, url="javascript:alert(1)"),
            Actor(id="a-b", url="https://x.example/<y>"),  # type: ignore[arg-type]
            Actor(id="a_b", title="to"),  # type: ignore[arg-type]
            Actor(id="a_b", title="tre", part_of="a-b"),  # type: ignore[arg-type]
        ),
        not_recorded=("goals", text),
    )


def _deep(levels: int) -> Subgoal:
    below = (_deep(levels - 1),) if levels else ()
    return Subgoal(title=f"nivå {levels}", subgoals=below, strategies=(Strategy(title="s"),))


LONG: Any = "b"
EDGES = {
    "empty": Plan(),
    "idle": Plan(actors=(Actor(title="Noen"),)),
    "ugly": _ugly(),
    "long": Plan(
        title="x" * 100_000,
        goals=(Goal(title="y" * 20_000, description="ord " * 5_000, responsible=(LONG,)),),
        actors=(Actor(id=LONG, title="w" * 20_000),),
        terms=Terms(goal=Term(one="mål", meaning="v " * 1_000)),
    ),
    "deep": Plan(goals=(Goal(title="g", subgoals=(_deep(40),)),)),
    "many": Plan(
        goals=(
            Goal(
                title="g",
                subgoals=tuple(Subgoal(code=f"1.{n}", title=f"Delmål {n}") for n in range(300)),
            ),
        )
    ),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("edge", EDGES)
def test_every_plan_becomes_a_document(edge: str, name: str) -> None:
    found = made(EDGES[edge], name, language="nb", internal=True)
    if name == "markdown":
        assert rendered({"": found.content()})
    elif name == "docx":
        assert opened(found).paragraphs
    else:
        assert pages(found).trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_nothing_becomes_markup_in_markdown() -> None:
    plan = EDGES["ugly"]
    raw = made(plan, "markdown", internal=True).content().decode()
    tokens = MarkdownIt("commonmark").enable("table").parse(raw)
    kinds = {each.type for each in tokens}
    assert not kinds & {"fence", "code_block", "hr"}
    assert sum(each.type == "heading_open" for each in tokens) == 1 + len(headings(plan))
    inline = [child for each in tokens for child in each.children or ()]
    assert not any(each.type in ("image", "code_inline", "em_open") for each in inline)
    hrefs = [str(each.attrs["href"]) for each in inline if each.type == "link_open"]
    assert hrefs
    assert all(each.startswith("#") for each in hrefs)
    tags = {each.content for each in inline if each.type == "html_inline"}
    assert all(re.fullmatch(r'<a id="[^<>"]*">|</a>|</?span( lang="\w+")?>', tag) for tag in tags)


# Word


def test_word_knows_what_is_what() -> None:
    found = opened(made(NORDVIK, "docx", language="nb"))
    styled = [
        (each.style.name, each.text)
        for each in found.paragraphs
        if each.style.name.startswith("Heading")
    ]
    assert styled == [
        (f"Heading {each.level}", plain(each.runs)) for each in headings(NORDVIK, language="nb")
    ]
    assert all(found.styles[f"Heading {n}"].paragraph_format.keep_with_next for n in range(1, 10))
    about = found.core_properties
    assert (about.title, about.author, about.language) == (
        "Nordvik mot 2036",
        "Nordvik kommune",
        "nb-NO",
    )
    languages = found.styles.element.xpath("//w:docDefaults//w:lang/@w:val")
    assert languages == ["nb-NO"]
    english = opened(made(NORDVIK, "docx", language="en"))
    assert english.styles.element.xpath("//w:docDefaults//w:lang/@w:val") == ["en-GB"]
    assert set(english.element.body.xpath("//w:r/w:rPr/w:lang/@w:val")) == {"nb-NO"}


def test_tables_in_word_have_header_rows_and_keep_their_rows_whole() -> None:
    body = opened(made(NORDVIK, "docx")).element.body
    for table in body.iter(f"{W}tbl"):
        first, *others = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert not any(row.find(f"{W}trPr/{W}tblHeader") is not None for row in others)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *others))
        assert table.find(f"{W}tblPr/{W}tblDescription").get(f"{W}val")
        assert table.getnext().tag == f"{W}p"
    long = opened(made(EDGES["long"], "docx")).element.body
    rows = [row for table in long.iter(f"{W}tbl") for row in table.findall(f"{W}tr")]
    assert any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows)


@pytest.mark.parametrize("edge", ["nordvik", "full", *EDGES])
def test_links_and_lists_in_word_lead_to_what_is_there(edge: str) -> None:
    plan = {"nordvik": NORDVIK, "full": full_plan()}.get(edge) or EDGES[edge]
    found = opened(made(plan, "docx"))
    body = found.element.body
    names = body.xpath("//w:bookmarkStart/@w:name")
    numbers = body.xpath("//w:bookmarkStart/@w:id")
    assert len(set(names)) == len(names) == len(set(numbers))
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", name) for name in names)
    assert set(body.xpath("//w:hyperlink/@w:anchor")) <= set(names)
    lists = found.part.numbering_part.element.xpath("./w:num/@w:numId")
    assert set(body.xpath("//w:numPr/w:numId/@w:val")) <= set(lists)
    assert len(set(lists)) == len(lists)


def test_places_in_word_have_names_of_their_own() -> None:
    vision = Vision(id="place_3", title="v")  # type: ignore[arg-type]
    plan = Plan(vision=vision, goals=(Goal(title="g"),))
    names = opened(made(plan, "docx")).element.body.xpath("//w:bookmarkStart/@w:name")
    assert names == ["place_3", "place_2", "place_3_", "place_4", "place_5"]


def test_a_numbered_list_in_word_begins_with_one() -> None:
    body = opened(made(NORDVIK, "docx")).element.body
    used = [each for each in body.xpath("//w:numPr/w:numId/@w:val") if each != "100"]
    # The strategies of a subgoal, the measures of a strategy and the sources.
    assert len(set(used)) == 3


def test_nothing_in_word_tells_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(made(NORDVIK, "docx").content())) as files:
        assert {each.date_time for each in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = files.read("docProps/core.xml").decode()
        assert not any("thumbnail" in name for name in files.namelist())
    assert not re.search(r"created|modified|20\d\d-\d\d-\d\dT", about)


def test_a_document_for_internal_use_says_so_on_every_page() -> None:
    found = opened(made(NORDVIK, "docx", internal=True, language="nb"))
    section = found.sections[0]
    for place in (section.header, section.first_page_header):
        assert place.paragraphs[0].text.startswith("Bare til intern bruk")
    for page in pages(made(NORDVIK, "pdf", internal=True, language="nb")).pages:
        assert "Bare til intern bruk" in page.extract_text()


# PDF


@pytest.mark.parametrize("plan", [NORDVIK, full_plan(), EDGES["empty"]])
def test_a_pdf_has_what_a_screen_reader_needs(plan: Plan) -> None:
    found = pages(made(plan, "pdf", language="nb"))
    root = found.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nb"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert found.metadata.title == plain(outline(plan, language="nb").title)
    assert "<pdfuaid:part>1</pdfuaid:part>" in found.xmp_metadata.stream.get_data().decode()
    tags = [node["/S"] for node in _nodes(root["/StructTreeRoot"])]
    assert "/H1" in tags
    if plan is NORDVIK:
        assert {"/Table", "/TH", "/TD", "/L", "/LI", "/Link", "/P", "/TOC", "/H2"} <= set(tags)
    marked = _bookmarks(found.outline)
    listed = [plain(e.runs) for e in headings(plan, language="nb") if e.listed]
    assert [each for each in marked if each != "Innhold"] == listed
    for page in found.pages:
        assert page["/Tabs"] == "/S"
        for name in page["/Resources"].get("/Font", {}).values():
            descendant = name.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            assert "/FontFile3" in descriptor or "/FontFile2" in descriptor
    assert not re.search(rb"CreationDate|ModDate", made(plan, "pdf").content())


def _nodes(node: Any) -> list[Any]:
    found: list[Any] = []
    waiting = [node]
    while waiting:
        each = waiting.pop().get_object()
        if isinstance(each, dict):
            if "/S" in each:
                found.append(each)
            below = each.get("/K", [])
            waiting += [below] if not isinstance(below, list) else below
        elif isinstance(each, list):
            waiting += each
    return found


def _bookmarks(outline: Any) -> list[str]:
    found: list[str] = []
    for each in outline:
        found += _bookmarks(each) if isinstance(each, list) else [str(each.title)]
    return found


def test_words_of_another_language_are_marked_in_a_pdf() -> None:
    root = pages(made(NORDVIK, "pdf", language="en")).trailer["/Root"]
    assert "nb" in {str(each.get("/Lang")) for each in _nodes(root["/StructTreeRoot"])}


def test_the_places_of_a_pdf_have_their_identifiers() -> None:
    names = pages(made(NORDVIK, "pdf")).named_destinations
    assert {"oppvekst", "skole", "horing", "trivsel"} <= set(names)


def test_a_character_without_a_sign_is_written_by_its_number_and_told() -> None:
    def remarks(title: str, language: str = "nb") -> tuple[str, ...]:
        return made(Plan(title=title), "pdf", language=language).remarks()

    assert remarks("Skuvla čáhci ŋ đ") == ()
    assert remarks("😀 og 😀") == (
        "Skriften i PDF-en har ikke noe tegn for ett av tegnene, som er skrevet med nummeret "
        "sitt: 😀 (U+1F600).",
    )
    (many,) = remarks("".join(map(chr, range(0x4E00, 0x4E20))), "en")
    assert "no signs for 32 different characters" in many
    assert many.endswith("(U+4E09) ….")
    found = pages(made(Plan(title="😀"), "pdf")).pages[0].extract_text()
    assert "[U+1F600]" in found


def test_the_table_of_signs_is_true() -> None:
    typst = pytest.importorskip("typst")
    ends = [each.partition("-") for each in _STRETCHES.split()]
    signs = "".join(chr(int(code, 16)) for a, _, b in ends for code in (a, b or a))
    source = (
        '#set document(title: "x")\n#set text(font: ("Libertinus Serif", "New Computer Modern", '
        '"DejaVu Sans Mono"))\n#sys.inputs.signs #strong(sys.inputs.signs)'
    )
    assert typst.compile(
        source.encode(),
        format="pdf",
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        sys_inputs={"signs": signs},
    )
    assert unshown(signs) == set()


def test_a_long_word_may_be_parted_and_a_loose_hyphen_goes() -> None:
    assert shown("x" * 61) == "x" * 30 + "\u200b" + "x" * 30 + "\u200bx"
    assert shown("kom\xadmune\xad") == "kom\xadmune"


# In LibreOffice


@pytest.mark.program
@pytest.mark.parametrize("edge", ["nordvik", "ugly", "many"])
def test_libreoffice_shows_what_is_in_it(tmp_path: Path, edge: str) -> None:
    program = needs_program("soffice", "apt-get install --no-install-recommends libreoffice-writer")
    needs_program("lowriter", "apt-get install --no-install-recommends libreoffice-writer")
    plan = NORDVIK if edge == "nordvik" else EDGES[edge]
    source = tmp_path / "plan.docx"
    source.write_bytes(made(plan, "docx", language="nb").content())
    subprocess.run(
        [program, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    found = pages(source.with_suffix(".pdf").read_bytes())
    text = Words("\n".join(page.extract_text() for page in found.pages))
    if edge != "ugly":
        for block in outline(plan, language="nb").blocks:
            for run in runs_of(block):
                assert run.text in text
        assert f"Side2av{len(found.pages)}" in text
    else:
        assert "evil.example" in text


@pytest.mark.program
def test_libreoffice_repeats_the_header_row_of_a_long_table(tmp_path: Path) -> None:
    program = needs_program("soffice", "apt-get install --no-install-recommends libreoffice-writer")
    needs_program("lowriter", "apt-get install --no-install-recommends libreoffice-writer")
    actors = tuple(Actor(id=f"a{n}", title=f"Aktør nummer {n}") for n in range(80))  # type: ignore[arg-type]
    plan = Plan(language="nb", owners=tuple(each.id for each in actors), actors=actors)
    source = tmp_path / "plan.docx"
    source.write_bytes(made(plan, "docx", language="nb").content())
    subprocess.run(
        [program, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    found = pages(source.with_suffix(".pdf").read_bytes())
    with_table = [page.extract_text() for page in found.pages]
    assert sum("For hva" in text for text in with_table) >= 2
    ours = pages(made(plan, "pdf", language="nb"))
    assert sum("For hva" in page.extract_text() for page in ours.pages) >= 2


# Pictures


def figures_of(plan: Plan) -> list[Figure]:
    found = document(export(plan, "docx", today=TODAY, language="nb").material, pictures=True)
    return [each for each in found.blocks if isinstance(each, Figure)]


def test_pictures_stand_in_their_chapters_and_fit_on_a_page() -> None:
    found = figures_of(full_plan())
    assert len(found) == 5
    assert all(0 < each.width <= 16 and 0 < each.height <= 20 for each in found)
    assert all(each.alternative.startswith(each.caption.split(". ")[0]) for each in found)
    assert figures_of(Plan(title="P")) == []
    assert not [e for e in outline(full_plan()).blocks if isinstance(e, Figure)]


def test_a_picture_that_nobody_could_read_is_a_sentence() -> None:
    plan = Plan(title="P", goals=tuple(Goal(title=f"Mål {n}") for n in range(400)))
    assert figures_of(plan) == []
    found = document(export(plan, "docx", today=TODAY, language="nb").material, pictures=True)
    words = [plain(each.runs) for each in found.blocks if isinstance(each, Paragraph)]
    assert any(each.startswith("Det er for mye på dette bildet") for each in words)


def test_a_picture_in_word_has_words_and_a_caption() -> None:
    file = opened(made(NORDVIK, "docx", language="nb"))
    shapes = file.element.xpath("//wp:docPr")
    captions = [each.text for each in file.paragraphs if each.style.name == "Caption"]
    assert len(shapes) == len(captions) == len(figures_of(NORDVIK)) > 0
    assert [each.get("id") for each in shapes] == [str(n + 1) for n in range(len(shapes))]
    assert all(each.get("descr") for each in shapes)
    assert made(NORDVIK, "docx").content() == made(NORDVIK, "docx").content()


def test_a_picture_in_a_pdf_is_a_figure_with_words() -> None:
    root = pages(made(NORDVIK, "pdf", language="nb")).trailer["/Root"]
    figures = [node for node in _nodes(root["/StructTreeRoot"]) if node["/S"] == "/Figure"]
    assert sorted(str(each["/Alt"]) for each in figures) == sorted(
        each.alternative for each in figures_of(NORDVIK)
    )
