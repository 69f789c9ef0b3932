"""The participatory text for Decidim: each block is read back with its words and its element."""

from __future__ import annotations

import html
import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import needs_program
from strategies import plans
from strategiplan import export, loads, reference_plan
from strategiplan.exporting.formats import Material
from strategiplan.exporting.participatory_text import remarks
from strategiplan.messages import Speaker
from strategiplan.model import Goal, Plan, Strategy, Subgoal

PLAN = """\
title: Samfunnsdelen for Eksempelvik
language: nb
vision: {id: visjonen, title: Sammen skaper vi framtida}
goals:
  - id: gronn
    code: '1'
    title: Et *grønt* <b>samfunn</b>
    description: |
      Vi kutter utslippene.

      Og vi tar vare på
      naturen.
    subgoals:
      - id: sykkel_vei
        code: '1.1'
        title: 1. Flere sykler
        strategies: [{id: sti, title: Vi bygger stier, description: Hvert år.}]
        contributions: [{title: Du kan sykle}]
      - {id: uten, code: '1.2'}
    indicators: [{id: utslipp, title: Utslipp}]
"""


def blocks(text: bytes) -> list[tuple[str, str]]:
    """What Decidim makes of a text: the kind of each block and its words, as a reader sees them."""
    ruby = needs_program("ruby", "Debian's ruby-redcarpet")
    reader = Path(__file__).parent / "decidim_read.rb"
    found = subprocess.run([ruby, reader], input=text, capture_output=True, check=True)
    lines = map(json.loads, found.stdout.decode().splitlines())
    return [(kind, html.unescape(words)) for kind, words in lines]


def written(plan: Plan, language: str = "nb") -> bytes:
    return export(plan, "decidim", language=language).content()


def test_the_text_as_it_is_written() -> None:
    assert written(loads(PLAN)).decode() == (
        "# Sammen skaper vi framtida \\[visjonen\\]\n"
        "\n"
        "# 1 Et \\*grønt\\* &lt;b&gt;samfunn&lt;/b&gt; \\[gronn\\]\n"
        "\n"
        "Vi kutter utslippene. \\[gronn\\]\n"
        "\n"
        "Og vi tar vare på naturen. \\[gronn\\]\n"
        "\n"
        "## 1\\.1 1. Flere sykler \\[sykkel\\_vei\\]\n"
        "\n"
        "Strategi: Vi bygger stier Hvert år. \\[sti\\]\n"
        "\n"
        "Bidrag: Du kan sykle\n"
        "\n"
        "## Delmål 1.2 \\[uten\\]\n"
    )


def test_what_cannot_be_told_by_an_identifier_is_said() -> None:
    material = Material(plan=loads(PLAN), speaker=Speaker("nb"))
    assert remarks(material) == (
        "deler av teksten uten identifikator: 1; svar på dem kommer usortert tilbake",
    )
    assert remarks(Material(plan=reference_plan(), speaker=Speaker("nb"))) == ()
    assert written(Plan()) == b""


def test_a_file_for_internal_use_says_so_first() -> None:
    found = export(loads(PLAN), "decidim", language="nb", internal=True)
    assert b"\n\n# Sammen skaper" in found.content()
    assert not found.content().startswith(b"#")


@pytest.mark.program
def test_decidims_reader_finds_each_part_with_its_element() -> None:
    assert blocks(written(loads(PLAN))) == [
        ("heading1", "Sammen skaper vi framtida [visjonen]"),
        ("heading1", "1 Et *grønt* <b>samfunn</b> [gronn]"),
        ("paragraph", "Vi kutter utslippene. [gronn]"),
        ("paragraph", "Og vi tar vare på naturen. [gronn]"),
        ("heading2", "1.1 1. Flere sykler [sykkel_vei]"),
        ("paragraph", "Strategi: Vi bygger stier Hvert år. [sti]"),
        ("paragraph", "Bidrag: Du kan sykle"),
        ("heading2", "Delmål 1.2 [uten]"),
    ]
    assert len(blocks(written(reference_plan()))) == 19


SIGNS = st.text(
    st.sampled_from("ab1 .-+*_#>`~|[]()<&\"'=!:/\\^$@{}"), min_size=1, max_size=30
).filter(str.strip)


@pytest.mark.program
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(SIGNS, min_size=20, max_size=60))
def test_no_sign_of_a_title_means_anything_to_decidim(titles: list[str]) -> None:
    plan = Plan(
        language="nb",
        goals=(
            Goal(
                title=titles[0],
                subgoals=tuple(Subgoal(title=title) for title in titles[1:10]),
                strategies=tuple(Strategy(title=title) for title in titles[10:]),
            ),
        ),
    )
    # A text of ours has entities for `&` only, so that what a reader sees is what was written.
    found = [words for _, words in blocks(written(plan))]
    expected = [" ".join(title.split()) for title in titles[:10]]
    expected += ["Strategi: " + " ".join(title.split()) for title in titles[10:]]
    said = [" ".join(words.split()) for words in found]
    assert sorted(said) == sorted(expected)


@pytest.mark.program
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_any_plan_is_headings_and_paragraphs(plan: Plan) -> None:
    text = written(plan)
    found = blocks(text)
    assert len(found) == text.decode().count("\n\n") + bool(text)
    assert all(kind == "paragraph" or kind.startswith("heading") for kind, _ in found)
