"""Every way in which a file can be wrong: what is found, and where.

Findings are written as `code@line:column`. Only those of the file itself are
compared (SP0xx and SP1xx); what the checks say of such plans is another matter.
"""

from __future__ import annotations

import io
import os
import random
import re
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml

from strategiplan import PlanError, Report, check, load, loads
from strategiplan.diagnostics import Target
from strategiplan.messages import messages
from strategiplan.reading import read, read_bytes, yaml_events
from strategiplan.reading.json_events import json_events

Format = Literal["yaml", "json"]


def report_of(data: bytes | str, format: Format | None = None, language: str = "en") -> Report:
    encoded = data.encode() if isinstance(data, str) else data
    return check(read_bytes(encoded, name="plan.yaml", format=format), language=language)


def of_the_file(report: Report) -> list[str]:
    return [
        f"{each.code}@{each.place.line}:{each.place.column}"
        for each in report.findings
        if each.place and re.match("SP[01]", each.code)
    ]


def found_in(data: bytes | str, format: Format | None = None) -> list[str]:
    return of_the_file(report_of(data, format))


def message_of(data: bytes | str, code: str, format: Format | None = None) -> tuple[str, str]:
    first = next(each for each in report_of(data, format).findings if each.code == code)
    return first.message, first.hint


@pytest.fixture(params=["libyaml", "pyyaml"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of the parsers that PyYAML has: libyaml's, and its own where that is missing."""
    name: str = request.param
    if name == "pyyaml":
        monkeypatch.setattr(yaml_events, "_Parser", yaml.SafeLoader)
    elif not hasattr(yaml, "CSafeLoader"):
        pytest.skip("this PyYAML comes without libyaml")
    return name


# Faults of the text: name, text, findings in the order of the file.
SYNTAX: tuple[tuple[str, str, str], ...] = (
    # SP002: nothing in it
    ("empty", "", "SP002@1:1"),
    ("only-spaces", "  \n\n", "SP002@1:1"),
    ("only-comments", "# Her kommer planen.\n# Snart.\n", "SP002@1:1"),
    ("only-a-document-mark", "---\n", "SP002@1:1"),
    # SP005: characters that no text has
    ("null-character", "title: a\x00b\n", "SP005@1:9"),
    ("bell", "title: a\nnote: b\x07\n", "SP005@2:8"),
    ("byte-order-mark-inside", "title: a\nnote: \ufeffb\n", "SP005@2:7"),
    ("delete", "title: a\x7f\n", "SP005@1:9"),
    # SP007: too deep
    ("too-deep", "a: " + "[" * 80 + "]" * 80 + "\n", "SP102@1:1 SP007@1:64"),
    ("too-deep-in-a-list", "[" * 80 + "]" * 80 + "\n", "SP008@1:1 SP007@1:61"),
    # SP008: something else
    ("list", "- Et grønnere samfunn\n- Et varmere samfunn\n", "SP008@1:1"),
    ("only-a-text", "Et grønnere samfunn\n", "SP008@1:1"),
    ("other-keys", "name: Build\non: push\n", "SP008@1:1"),
    ("web-page", "<!DOCTYPE html>\n<html></html>\n", "SP008@1:1"),
    ("xml", "\n  <?xml version='1.0'?><plan/>\n", "SP008@1:1"),
    ("pdf", "%PDF-1.7\n", "SP008@1:1"),
    ("rich-text", "{\\rtf1\\ansi}\n", "SP008@1:1"),
    # SP011: a colon in a text
    ("colon", "title: Vi skaper: en by\n", "SP011@1:8"),
    ("colon-at-the-end", "title: Plan\nnote: Vi skaper:\n", "SP011@2:7"),
    ("colon-in-an-item", "goals:\n  - title: Sammen: en by\n", "SP011@2:12"),
    ("colon-after-guillemets", "title: «Plan»: en by\n", "SP011@1:8"),
    ("colon-after-emoji", "title: 🌱🌱 Plan\nnote: 🌱 Vi: en by\n", "SP011@2:7"),
    ("colon-windows", "title: Plan\r\nnote: a: b\r\nlanguage: nb\r\n", "SP011@2:7"),
    ("colon-old-mac", "title: Plan\rnote: a: b\rlanguage: nb\r", "SP011@2:7"),
    # SP012: tabs
    ("tab", "title: Plan\ngoals:\n\t- title: A\n", "SP012@3:1"),
    ("tab-after-spaces", "goals:\n  - id: a\n  \ttitle: A\n", "SP012@3:3"),
    ("tab-windows", "title: Plan\r\ngoals:\r\n\t- title: A\r\n", "SP012@3:1"),
    # SP013: indentation
    ("too-far-in", "goals:\n  - id: a\n    title: A\n   code: 1\n", "SP013@4:4"),
    ("too-far-out", "goals:\n  - title: A\n  id: b\n", "SP013@3:3"),
    ("deeper-than-a-value", "title: A\n  language: nb\n", "SP013@2:3"),
    ("list-on-the-line-of-its-key", "title: Plan\ngoals: - title: A\n", "SP013@2:8"),
    (
        "item-without-its-hyphen",
        "goals:\n  - id: a\n    title: A\n  id: b\n    title: B\n  - rank: x\n",
        "SP013@4:3 SP107@6:11",
    ),
    (
        "item-without-its-hyphen-and-not-further-in",
        "goals:\n  - id: a\n  id: b\n  title: B\n  rank: x\n\n  - code: 1\n",
        "SP013@3:3 SP107@5:9",
    ),
    (
        "keys-left-of-their-item",
        "goals:\n  - title: A\n  id: b\n  rank: x\nnote: c\n",
        "SP013@3:3 SP107@4:9",
    ),
    (
        "out-of-line-far-below",
        "goals:\n  - id: a\n" + "    # b\n" * 600 + "   title: c\n",
        "SP013@603:4",
    ),
    (
        "quote-opened-far-above",
        'note: "a\n' + "  b\n" * 600 + 'title: "c"\n',
        "SP013@602:1",
    ),
    ("left-of-the-first-line", "  title: A\nlanguage: nb\n", "SP013@2:1"),
    # SP014: quotation marks
    ("unclosed-double-quote", 'title: "Plan\nlanguage: nb\n', "SP014@1:8"),
    ("unclosed-single-quote", "title: Plan\nnote: 'en\nlanguage: nb\n", "SP014@2:7"),
    ("unclosed-quote-and-others", 'title: "Plan\nstatus: x\n', "SP014@1:8 SP105@2:9"),
    ("closed-by-a-curly-quote", 'title: "Plan”\nstatus: x\n', "SP014@1:8 SP105@2:9"),
    (
        "closed-by-the-next-text",
        'goals:\n  - title: "Grønt\n    code: 1\n  - title: "Varmt"\n    rank: x\n',
        "SP014@2:12 SP107@5:11",
    ),
    ("closed-by-the-next-item", "values:\n  - 'åpen\n  - 'modig'\n", "SP014@2:5"),
    # SP015: brackets
    ("unclosed-list", "title: Plan\nsdgs: [11, 13\nlanguage: nb\n", "SP015@2:7"),
    ("unclosed-mapping", "title: Plan\nterms: {goal: mål\nlanguage: nb\n", "SP015@2:8"),
    ("unclosed-at-the-end", "title: Plan\nsdgs: [11, 13\n", "SP015@2:7"),
    ("unclosed-list-and-others", "sdgs: [11, 13\nstatus: x\n", "SP015@1:7 SP105@2:9"),
    ("unclosed-twice", "vision: {wordings: ['a]'\nstatus: x\n", "SP015@1:9 SP015@1:20 SP105@2:9"),
    ("unclosed-over-two-lines", "title: a\nsdgs: [11,\n  13\nnote: b\n", "SP015@2:7"),
    ("closed-twice", "title: Plan\nsdgs: [11, 13]]\nstatus: x\n", "SP015@2:15 SP105@3:9"),
    # SP016: characters that mean something else
    ("at-sign", "title: Plan\nnote: @trondheim\n", "SP016@2:7"),
    ("backtick", "title: Plan\nnote: `kode`\n", "SP016@2:7"),
    ("percent", "title: Plan\nnote: %-andel\n", "SP016@2:7"),
    ("comma", "title: Plan\nnote: , og\n", "SP016@2:7"),
    ("closing-bracket", "title: Plan\nnote: ] og\n", "SP016@2:7"),
    ("closing-brace", "title: Plan\nnote: } og\n", "SP016@2:7"),
    ("at-sign-in-an-item", "title: Plan\nvalues:\n  - @her\n", "SP016@3:5"),
    ("star", "title: Plan\nnote: *Viktig* for alle\n", "SP016@2:7"),
    ("ampersand", "title: Plan\nnote: & så videre\n", "SP016@2:7"),
    ("question-mark", "title: Plan\nnote: ? hva nå\n", "SP016@2:7"),
    ("only-a-question-mark", "title: Plan\nnote: ?\n", "SP016@2:7"),
    ("words-after-brackets", "title: [Utkast] Plan\nstatus: x\n", "SP016@1:8 SP105@2:9"),
    ("boxes-to-tick", "values:\n  - [ ] åpen\n  - [x] modig\n", "SP016@2:5 SP016@3:5"),
    # SP017: after the quotation mark
    ("after-double-quote", 'title: "Løftet" mot 2032\n', "SP017@1:8"),
    ("after-single-quote", "title: Plan\nnote: 'Løftet' mot 2032\nedition: a\n", "SP017@2:7"),
    ("after-a-quote-below-half-a-pair", 'note: sa "ja\ntitle: "Løftet"mot\n', "SP017@2:8"),
    ("after-a-quote-on-the-first-line", 'title: "Løftet"mot\n', "SP017@1:8"),
    # SP018: no colon
    ("key-without-colon", "title: Plan\nlanguage\nstatus: draft\n", "SP018@2:1"),
    ("key-without-space", "title: Plan\nlanguage:nb\nstatus: draft\n", "SP018@2:1"),
    ("key-without-colon-last", "title: Plan\nlanguage\n", "SP018@2:1"),
    # SP019: anchors and aliases
    ("anchor", "title: Plan\nnote: &a b\n", "SP019@2:7"),
    ("alias", "title: Plan\nnote: *a\n", "SP019@2:7"),
    ("merge-key", "title: Plan\n<<: *a\n", "SP102@2:1 SP019@2:5"),
    ("anchor-of-a-key", "title: Plan\n&a note: b\n", "SP019@2:1"),
    ("anchor-of-a-list", "title: Plan\ntopics: &a [b]\n", "SP019@2:9"),
    # SP020: tags
    ("tag", "title: Plan\nnote: !viktig for alle\n", "SP020@2:7"),
    ("standard-tag", "title: Plan\nnote: !!str b\n", "SP020@2:7"),
    (
        "python-tag",
        "title: Plan\nnote: !!python/object/apply:os.system [a]\n",
        "SP020@2:7 SP104@2:39",
    ),
    # SP021: several documents
    ("two-documents", "title: Plan\n---\ntitle: B\n", "SP021@2:1"),
    ("three-documents", "---\ntitle: Plan\n---\ntitle: B\n---\ntitle: C\n", "SP021@3:1"),
    # SP022: swallowed by a comment
    ("hash", "title: Tiltak #1 for byen\n", "SP022@1:15"),
    ("hash-in-an-item", "title: a\nvalues:\n  - Tiltak #1\n", "SP022@3:12"),
    ("hash-at-the-second-line", "title: Tiltak\n  som er #1 for byen\n", "SP022@2:10"),
    # SP023: odd line breaks
    ("line-separator", "title: a\u2028b\n", "SP023@1:9"),
    ("paragraph-separator", "title: a\nnote: a\u2029b\n", "SP023@2:8"),
    ("next-line", "title: a\x85b\nnote: c: d\n", "SP023@1:9 SP011@2:7"),
    # SP025: backslashes
    ("backslash", 'title: "C:\\planer"\n', "SP025@1:11"),
    ("backslash-x", 'title: Plan\nnote: "a\\x4"\n', "SP025@2:9"),
    ("backslash-surrogate", 'title: Plan\nnote: "a\\ud800b"\n', "SP025@2:9"),
    ("backslash-beyond-unicode", 'title: Plan\nnote: "a\\U00110000"\n', "SP025@2:9"),
    # SP026: | and >
    ("bar", "title: Plan\nnote: | strek\n", "SP026@2:7"),
    ("greater-than", "title: > 50 prosent skal sykle\n", "SP026@1:8"),
    # SP027: no-break spaces
    ("no-break-space-after-colon", "title:\u00a0Plan\n", "SP027@1:7"),
    ("no-break-space-after-dash", "values:\n  -\u00a0åpen\n", "SP027@2:4"),
    ("no-break-space-in-front", "values:\n\u00a0\u00a0- åpen\n", "SP027@2:1"),
    ("narrow-space-after-colon", "title:\u202fPlan\n", "SP027@1:7"),
    ("wide-space-in-front", "title: a\ngoals:\n\u3000- id: a\n", "SP027@3:1"),
    ("no-break-space-after-a-norwegian-key", "title: a\nmål:\u00a0x\n", "SP102@2:1 SP027@2:5"),
    ("unseen-space-in-a-key", "title: a\n\u200blanguage: nb\n", "SP027@2:1"),
    ("soft-hyphen-in-a-key", "title: a\nlang\u00aduage: nb\n", "SP027@2:5"),
    ("byte-order-mark-in-a-key", "title: a\n\ufefflanguage: nb\n", "SP005@2:1"),
    # SP028: what is no mark of an item
    ("bullets", "title: a\nvalues:\n  • åpen\n  • modig\n", "SP028@3:3"),
    ("bullets-with-tabs", "title: a\nvalues:\n•\tåpen\n•\tmodig\n", "SP028@3:1"),
    ("bullets-from-word", "title: a\nvalues:\n\uf0b7\tåpen\n", "SP028@3:1"),
    ("round-bullets", "title: a\nvalues:\n  o åpen\n  o modig\n", "SP028@3:3"),
    ("stars", "title: a\nvalues:\n  * åpen\n  * modig\n", "SP028@3:3"),
    ("check-marks", "title: a\nvalues:\n  ✅ åpen\n", "SP028@3:3"),
    ("en-dashes", "title: a\nvalues:\n  – åpen\n  – modig\n", "SP028@3:3"),
    ("en-dashes-without-space", "title: a\nvalues:\n  –åpen\n", "SP028@3:3"),
    ("em-dashes", "title: a\nvalues:\n  — åpen\n", "SP028@3:3"),
    ("minus-signs", "title: a\nvalues:\n  − åpen\n", "SP028@3:3"),
    ("no-break-hyphens", "title: a\nvalues:\n  \u2011 åpen\n", "SP028@3:3"),
    ("two-hyphens", "goals:\n  -- id: a\n     title: b\n", "SP028@2:3"),
    (
        "en-dashes-of-elements",
        "title: a\ngoals:\n  – id: a\n    title: A\n  – id: b\n    rank: x\n",
        "SP028@3:3 SP107@6:11",
    ),
    (
        "one-dash-among-hyphens",
        "title: a\nvalues:\n  - åpen\n  – modig\n  - raus\n",
        "SP028@4:3",
    ),
    (
        "bullets-of-two-lists",
        "title: a\nvalues:\n  • åpen\n  • modig\ntopics:\n  • By\n",
        "SP028@3:3 SP028@6:3",
    ),
    (
        "bullets-within-bullets",
        "goals:\n  • title: a\n    subgoals:\n      • title: b\n  • title: c\n",
        "SP028@2:3 SP028@4:7",
    ),
    ("numbers-as-marks", "title: a\nvalues:\n  1. åpen\n  2) modig\n", "SP028@3:3"),
    ("hyphen-without-space", "title: a\nvalues:\n  -åpen\n  -modig\n", "SP028@3:3"),
    (
        "hyphen-without-space-of-elements",
        "goals:\n  -id: a\n   title: A\n  -id: b\n   rank: x\n",
        "SP028@2:3 SP107@5:10",
    ),
    ("hyphen-without-space-in-front-of-one-key", "goals:\n  -title: A\n", "SP028@2:3"),
    ("tab-after-a-hyphen", "values:\n  -\tåpen\n  -\tmodig\n", "SP012@2:4 SP012@3:4"),
    (
        "tab-after-the-hyphen-of-an-element",
        "goals:\n  -\tid: a\n    rank: x\n",
        "SP012@2:4 SP107@3:11",
    ),
    # SP029: out of a chat
    ("fences", "```yaml\ntitle: Plan\nstatus: x\n```\n", "SP029@1:1 SP105@3:9"),
    ("tildes", "~~~\ntitle: Plan\n~~~\n", "SP029@1:1"),
    (
        "fences-with-words-around",
        "Her er planen din:\n\n```yaml\ntitle: Plan: en by\n```\n\nLykke til!\n",
        "SP029@3:1 SP011@4:8",
    ),
    ("fence-at-the-end", "title: Plan\n```\nSi fra!\n", "SP029@2:1"),
    ("fence-at-the-beginning", "```\ntitle: Plan\n", "SP029@1:1"),
    # SP030: curly quotation marks where a word is due
    ("curly-keys", "“title”: Plan\n“status”: x\n", "SP030@1:1 SP030@2:1 SP105@2:11"),
    ("guillemets-around-a-key", "title: a\n«note»: b\n", "SP030@2:1"),
    ("curly-choice", "title: a\nstatus: “adopted”\n", "SP030@2:9"),
    ("curly-period", "title: a\nperiod: “2020-2032”\n", "SP030@2:9"),
    ("curly-date", "decisions:\n  - date: “2022-05-27”\n", "SP030@2:11"),
    ("curly-nonsense", "title: a\nstatus: “tull”\n", "SP105@2:9"),
    ("curly-nonsense-for-a-period", "title: a\nperiod: “snart”\n", "SP106@2:9"),
    # SP031: what begins no comment
    ("slashes", "// Planen\ntitle: Plan\nstatus: x\n", "SP031@1:1 SP105@3:9"),
    ("comment-of-a-web-page", "title: Plan\n<!-- Planen -->\nnote: b\n", "SP031@2:1"),
    ("line-of-hyphens", "title: Plan\n----------\nnote: b\n", "SP031@2:1"),
    ("line-of-equals-signs", "title: Plan\n==========\nnote: b\n", "SP031@2:1"),
    # SP018: other signs for the colon
    ("no-space-after-any-colon", "title:Plan\nnote:b\n", "SP018@1:1 SP018@2:1"),
    (
        "no-space-after-a-colon-in-an-item",
        "goals:\n  - id:a\n    rank: x\n",
        "SP018@2:5 SP107@3:11",
    ),
    ("full-width-colon", "title：Plan\nstatus：x\n", "SP018@1:1 SP018@2:1 SP105@2:8"),
    ("equals-signs", "title = Plan\nstatus = x\n", "SP018@1:1 SP018@2:1 SP105@2:10"),
    ("semicolon-for-a-colon", "title; Plan\nnote: b\n", "SP018@1:1"),
    ("out-of-a-spreadsheet", "title\tPlan\nnote\tb\n", "SP018@1:1 SP018@2:1"),
    # SP101 to SP110
    ("duplicate-key", "title: A\ntitle: B\n", "SP101@2:1"),
    ("unknown-key", "title: A\nhovedmål: []\n", "SP102@2:1"),
    ("comma-in-braces", "title: A\nvision: {title: Bredt, åpent samfunn}\n", "SP102@2:24"),
    ("missing-key", "title: A\nsdgs:\n  - {note: a}\n", "SP103@3:5"),
    ("wrong-form", "title: A\nsdgs: 11\n", "SP104@2:7"),
    ("unknown-choice", "title: A\nstatus: vedtatt\n", "SP105@2:9"),
    ("invalid-date", "title: A\ndecisions:\n  - date: 26.22.2020\n", "SP106@3:11"),
    ("invalid-number", "title: A\ngoals:\n  - rank: første\n", "SP107@3:11"),
    ("empty-value", "title: A\nvision:\n", "SP108@2:1"),
    ("empty-value-tilde", "title: A\nvision: ~\n", "SP108@2:9"),
    ("key-not-text", "title: A\n{goals}: B\n", "SP109@2:1"),
    ("question-mark-list-key", "title: A\n? [a]\n: b\n", "SP109@2:3"),
    ("invalid-language", "title: {bokmål: A, en: B}\n", "SP110@1:9"),
    # SP111: read otherwise elsewhere
    ("octal", "actors:\n  - municipality_number: 0301\n", "SP111@2:26"),
    ("decimals", "goals:\n  - {id: a, code: 1.10}\n", "SP111@2:19"),
    ("truth", "title: no\n", "SP111@1:8"),
    ("time", "title: 12:30\nvision: 2022-05-27 10:00\n", "SP111@1:8 SP111@2:9"),
    ("nothing", "title: ~\nvalues: [null]\n", "SP111@1:8 SP108@2:10"),
    ("no-such-day-as-a-text", "title: 2022-13-01\n", "SP111@1:8"),
    ("language", "title: {no: a, en: b}\n", "SP111@1:9"),
    # SP112, SP114: cut by a comma
    ("decimal-comma", "title: a\nsdgs: [13, 15,1]\n", "SP112@2:12"),
    ("only-a-decimal-comma", "title: a\nsdgs: [15,1]\n", "SP112@2:8"),
    ("comma-in-curly-quotes", "topics: [By, “Næring, miljø”]\n", "SP114@1:14"),
    ("comma-in-guillemets", "topics: [«Næring, by, miljø»]\n", "SP114@1:10"),
    # Several at once
    (
        "six-faults",
        (
            "title: Plan: en\n"
            "note: 'a' b\n"
            "vision: c: d #e\n"
            'mission: "\\p: q"\n'
            "goals:\n"
            "  - title: e: f\n"
            "    rank: x\n"
            "    code: @1\n"
            "status: vedtatt\n"
        ),
        "SP011@1:8 SP017@2:7 SP011@3:9 SP025@4:11 SP011@6:12 SP107@7:11 SP016@8:11 SP105@9:9",
    ),
    (
        "after-a-repair-on-the-same-line",
        'title: a\ngoals:\n  - {title: "\\p \\q", rank: x, kode: 1}\n',
        "SP025@3:14 SP025@3:17 SP107@3:28 SP102@3:31",
    ),
    (
        "four-backslashes",
        'title: "\\p\\q \\k"\nnote: "\\k"\nstatus: x\n',
        "SP025@1:9 SP025@1:11 SP025@1:14 SP025@2:8 SP105@3:9",
    ),
    (
        "apostrophes-that-are-doubled-in-memory",
        "title: it's it's: b\nnote: c's: d's\nstatus: x\n",
        "SP011@1:8 SP011@2:7 SP105@3:9",
    ),
    (
        "tabs-and-others",
        "title: a\ngoals:\n\t- title: b: c\n\t  rank: x\n",
        "SP012@3:1 SP011@3:11 SP107@4:10",
    ),
    (
        "no-break-space-and-others",
        "title:\u00a0a: b\nstatus:\u00a0x\n",
        "SP027@1:7 SP011@1:8 SP027@2:8 SP105@2:9",
    ),
    (
        "duplicates-and-unknown",
        "title: a\ngoals:\n  - {id: a, id: b, tittel: c}\n  - {id: d, id: e}\ntitle: b\n",
        "SP101@3:13 SP102@3:20 SP101@4:13 SP101@5:1",
    ),
    (
        "anchor-then-others",
        "title: &a A\nnote: *b\nstatus: !c x\nedition: d: e\n",
        "SP019@1:8 SP019@2:7 SP020@3:9 SP105@3:9 SP011@4:10",
    ),
)

syntax = pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in SYNTAX], ids=[row[0] for row in SYNTAX]
)


def lines_only(findings: list[str]) -> list[str]:
    return [each.rpartition(":")[0] for each in findings]


@syntax
def test_what_is_wrong_is_found_where_it_is(text: str, expected: str, parser: str) -> None:
    found = found_in(text, "yaml")
    if parser == "libyaml":
        assert found == expected.split()
    else:
        # The two parsers do not stop at quite the same character.
        assert lines_only(found) == lines_only(expected.split())


@syntax
def test_what_is_wrong_is_said_in_words(text: str, expected: str) -> None:
    for language in ("en", "nb"):
        for finding in report_of(text, "yaml", language).findings:
            for words in (finding.message, finding.hint):
                assert words
                assert not re.search(r"\{[a-z_]+\}", words), words


@syntax
def test_a_wrong_file_is_no_plan_to_load(text: str, expected: str) -> None:
    errors = [each for each in report_of(text, "yaml").findings if each.severity == "error"]
    of_file = [each for each in errors if re.match("SP[01]", each.code)]
    if of_file:
        with pytest.raises(PlanError) as raised:
            loads(text, format="yaml", language="en")
        assert [str(each).replace("<string>", "plan.yaml") for each in raised.value.findings] == [
            str(each) for each in of_file
        ]
    else:
        assert loads(text, format="yaml")


def every_message() -> set[str]:
    return {key for key in messages("en") if re.match("SP[01]", key)}


def test_every_code_of_a_file_is_tried_here() -> None:
    tried = {found.split("@")[0] for _, _, expected in SYNTAX for found in expected.split()}
    # The rest have tests of their own below: what is not text, and what is not YAML.
    # SP010 is for what nobody has foreseen.
    elsewhere = {"SP001", "SP003", "SP004", "SP006", "SP009", "SP010", "SP024", "SP113"}
    assert tried | elsewhere == {key.split("/")[0] for key in every_message()}


# What a message says


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("title: Vi skaper: en by\n", "SP011", "title: 'Vi skaper: en by'"),
        ("title: it's: so\n", "SP011", "title: 'it''s: so'"),
        ("title: Vi skaper: en by\r\nnote: a\r\n", "SP011", "title: 'Vi skaper: en by'"),
        ('title: "Løftet" mot 2032\n', "SP017", "'\"Løftet\" mot 2032'"),
        ("title: Tiltak #1 for byen\n", "SP022", "'Tiltak #1 for byen'"),
        ("title: @her\n", "SP016", "'@her'"),
        ("title: a\nlanguage:nb\nnote: b\n", "SP018", "space after the colon"),
        ("title: a\nstatus: adoptd\n", "SP105", "did you mean `adopted`?"),
        ("- a\n", "SP008", "belongs under `goals:`"),
        ("name: a\non: b\n", "SP008", "name and on"),
        ("title: {a b: c}\n", "SP110", "nb for bokmål"),
        ("tittel: a\nspråk: nb\n", "SP008", "`title` for tittel and `language` for språk"),
        ("Title: a\nGoals: []\n", "SP102", "did you mean `title`?"),
        ("title: [Sett inn]\n", "SP104", "in quotation marks, if the brackets belong to it"),
        ("title: a\nvision: {title:Godt}\n", "SP018", "a space after the colon: title: Godt"),
        ("title: a\nvision: {title:\u00a0Godt}\n", "SP018", "after the colon: title: Godt"),
        ('title: Grønt"\n', "SP804", "one quotation mark"),
        ("vision: {note: x:y, title: Vi: en by}\n", "SP011", "title: 'Vi: en by'"),
        ("title: a\ngoals: - b\n", "SP013", "put the first “-” on a line of its own"),
        ("title: a\n  note: b\n", "SP013", "begin it in column 1, as line 1 does"),
        ("  title: a\nnote: b\n", "SP013", "same column as the first line"),
        ("title: a\nvision: {title: Bredt, åpent samfunn}\n", "SP102", "between { and }"),
        ("title: a\n[b]: c\n", "SP109", "that begins with { or ["),
        ("title: a\nperiod: 2020\n", "SP106", "2020-2032"),
        ("title: > 50 prosent\n", "SP026", "title: '> 50 prosent'"),
        ("title: | strek\n", "SP026", "title: '| strek'"),
        ("title: a\nx: y\n", "SP102", "keys that belong here: "),
        # What YAML makes of it, and what is meant
        ("title: Vi skaper: en by\n", "SP011", "YAML takes “Vi skaper” for a key"),
        ("title: Vi skaper:\n", "SP011", "for a key with the value “”"),
        ("title: Tiltak #1\n", "SP022", "YAML reads only “Tiltak”"),
        ("title: a\n\tnote: b\n", "SP012", "read as two spaces here"),
        ("title: a\n  note: b\n", "SP013", "YAML takes it for more of the text “a”"),
        ("goals:\n  - id: a\n   title: b\n", "SP013", "begin it in column 3 or 5"),
        ("goals:\n  - id: a\n  id: b\n", "SP013", "a new element with its own `id` is meant"),
        ("goals:\n  - id: a\n  title: b\n", "SP013", "`title` of the element above is meant"),
        ('title: "Plan\nnote: b\n', "SP014", 'close it at the end of the text: "Plan"'),
        ('title: "Plan”\nnote: b\n', "SP014", 'close it at the end of the text: "Plan"'),
        ('values:\n  - "a\n  - "b"\n', "SP014", "YAML reads on to the next mark"),
        ("sdgs: [11\nnote: b\n", "SP015", "close it at the end of the line: [11]"),
        ("sdgs: [11]]\n", "SP015", "closes nothing"),
        ("title:\u00a0a\n", "SP027", "reads as a letter and not as a space"),
        ("title: a\n\u200bnote: b\n", "SP027", "type the key again: note"),
        ("title: “Plan”\n", "SP804", "read as “Plan”, with its quotation marks"),
        ("values:\n  • åpen\n", "SP028", "a hyphen and a space in front of each item: - åpen"),
        ("values:\n  -åpen\n", "SP028", "YAML reads “-åpen” as a text"),
        ("values:\n  1. åpen\n", "SP028", "a printed number belongs under `code`"),
        ("Hei!\n```\ntitle: a\n```\n", "SP029", "only what stands inside is read"),
        ("“title”: a\n", "SP030", "write title without them"),
        ("title: a\nstatus: “adopted”\n", "SP030", "write adopted without them"),
        ("title = a\n", "SP018", "write title: a"),
        ("title:a\n", "SP018", "write a space after the colon: title: a"),
        ("title: a\nTittel:a\n", "SP018", "write a space after the colon: Tittel: a"),
        ("code: 0301\n", "SP111", "other programs read the number 193"),
        ("title: {no: a}\n", "SP111", "other programs read it as false"),
        ("sdgs: [13, 15,1]\n", "SP112", "write 15.1 if one number is meant; 15, 1, with a space"),
        ("topics: [«a, b»]\n", "SP114", "'«a, b»'"),
    ],
)
def test_a_message_tells_what_to_do(text: str, code: str, words: str) -> None:
    assert words in " ".join(message_of(text, code))


def test_a_finding_shows_the_line_as_it_was_written() -> None:
    text = "title: a's: b\nnote: c's: d\nstatus: x\n"
    report = report_of(text)
    for finding in report.findings:
        assert finding.place
        assert finding.excerpt == text.splitlines()[finding.place.line - 1]


def test_findings_name_the_file() -> None:
    (finding, *_) = report_of("title: a: b\n").findings
    assert str(finding).startswith("plan.yaml:1:8: error SP011 ")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_count_as_one(end: str, parser: str) -> None:
    text = "title: a\n\ngoals:\n  - id: b\n    rank: x\nvision: c\ntitle: d\n".replace("\n", end)
    assert found_in(text) == ["SP107@5:11", "SP101@7:1"]
    (related,) = next(each for each in report_of(text).findings if each.code == "SP101").related
    assert related.place
    assert (related.place.line, related.place.column) == (1, 1)


def test_repairs_end_at_some_time() -> None:
    found = found_in("title: x\n" + "note: a: b\n" * 1000)
    assert found[0] == "SP011@2:7"
    assert len([each for each in found if each.startswith("SP011")]) == 300
    assert "SP009@301:7" in found


# Characters that are right


@pytest.mark.parametrize(
    "text",
    [
        "0301",
        "1.10",
        "11.2",
        "010",
        "no",
        "yes",
        "on",
        "12:30",
        "2022-05-27",
        "1e3",
        "0x1F",
        "1_000",
        ".5",
        "+47 12345678",
        "5001",
        "«Løftet»",
        "“Løftet”",
        "‘Løftet’ mot 2032",
        "it's",
        "a#b",
        "C#",
        "a:b",
        "http://example.org/#top",
        "50 % & mer * !",
        "fast\u00a0mellomrom",
        "🌱 Grønt",
        "Čálli sámi",
        "x [y] {z}, og",
        "<<",
        "=",
        "true",
    ],
)
def test_a_text_is_read_as_it_is_written(text: str, parser: str) -> None:
    plan = loads(f"title: {text}\ncode: {text}\nvision: {text}\nvalues:\n  - {text}\n")
    assert plan.vision
    assert (plan.title, plan.code, plan.vision.title, plan.values[0].title) == (text,) * 4


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("'null'", "null"),
        ("'~'", "~"),
        ("'  a '", "  a "),
        ('"a\\nb"', "a\nb"),
        ('"\\U0001F331"', "🌱"),
        ("'it''s'", "it's"),
        ("a\n  b\n  c", "a b c"),
        (">-\n  a\n  b\n\n  c", "a b\nc"),
        (">\n  a\n  b", "a b"),
        ("|\n  a\n   b\n\n", "a\n b"),
        ("|+\n  a\n\n", "a"),
        ("a  # en kommentar", "a"),
        ("a # en kommentar", "a"),
    ],
)
def test_notation_is_no_part_of_a_text(written: str, read: str, parser: str) -> None:
    plan = loads(f"title: {written}\nvision:\n  title: x\n")
    assert plan.title == read
    assert (
        loads(f"vision: {written}\ntitle: x\n").vision
        == loads(f"vision:\n  title: {written.replace(chr(10), chr(10) + '  ')}\ntitle: x\n").vision
    )


def test_a_tab_inside_a_text_belongs_to_it() -> None:
    assert loads("title: a\tb\n").title == "a\tb"


def test_a_comment_after_a_value_is_none_of_it() -> None:
    assert found_in("title: Tiltak for byen  # det første\nnote: a # b #c\n") == []


def test_a_list_may_stand_in_the_column_of_its_key() -> None:
    assert [each.title for each in loads("values:\n- a\n- b\n").values] == ["a", "b"]


def test_a_yaml_directive_and_document_marks_are_passed_over() -> None:
    assert loads("%YAML 1.1\n---\ntitle: a\n...\n").title == "a"


# Encodings


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-lines"],
)
def test_unicode_is_read_in_every_encoding(encoding: str) -> None:
    text = "title: Bærekraft på øya 🌱\nvision: «Sammen»\n"
    if encoding == "utf-8-lines":
        data = text.replace("\n", "\r\n").encode()
    else:
        data = text.encode(encoding)
    plan = loads(data)
    assert plan.title == "Bærekraft på øya 🌱"
    assert plan.vision
    assert plan.vision.title == "«Sammen»"
    assert found_in(data) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_places_do_not_depend_on_the_encoding(encoding: str) -> None:
    text = "title: Bærekraft 🌱\nnote: å: b\n"
    assert found_in(text.encode(encoding)) == ["SP011@2:7"]
    json = '{"title": "Bærekraft 🌱", "x": 1}'
    assert found_in(json.encode(encoding)) == ["SP102@1:26"]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_western_letters_are_read_and_reported(encoding: str) -> None:
    data = "title: Plan\nvision: Bærekraft på øya\nnote: å: b\n".encode(encoding)
    assert found_in(data) == ["SP004@2:10", "SP011@3:7"]
    message, hint = message_of(data, "SP004")
    assert "“æ”" in message
    assert "UTF-8" in hint


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"title: \xff\x81\x8d\x90\n", ["SP004@1:8"]),
        (b"title: \xc3\xa6\nnote: \xc3\n", ["SP004@2:7"]),
        ("title: æ\n".encode("utf-16") + b"x", ["SP004@1:1"]),
    ],
)
def test_bytes_that_are_no_text_are_reported(data: bytes, expected: list[str]) -> None:
    found = found_in(data)
    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", "spreadsheet"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word or Excel"),
        (b"{\\rtf1\\ansi title: a}", "formatted document"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "web page"),
        (b"<?xml version='1.0'?>", "XML"),
    ],
)
@pytest.mark.parametrize("format", [None, "yaml", "json"])
def test_other_files_are_told_by_their_first_bytes(
    data: bytes, words: str, format: Format | None
) -> None:
    assert found_in(data, format) == ["SP008@1:1"]
    assert words in message_of(data, "SP008", format)[0]


def test_the_same_wrong_character_is_not_reported_for_ever() -> None:
    found = report_of("title: a\nnote: b" + "\x07" * 500 + "\n").findings
    bells = [each for each in found if each.code == "SP005"]
    assert len(bells) < 50
    assert any("480 more" in each.message for each in bells)
    breaks = [
        each for each in report_of("title: a" + "\u2028b" * 500).findings if each.code == "SP023"
    ]
    assert any("480 more such line breaks" in each.message for each in breaks)


def test_blanks_in_another_encoding_are_nothing() -> None:
    assert found_in("  \n \n".encode("utf-16")) == ["SP002@1:1"]


def test_places_are_found_up_to_where_reading_ended() -> None:
    for end in ("", "note: b: c\n", "note: [\n", '"\n'):
        report = report_of("title: a\n" + "x: b\n" * 25_000 + end)
        assert of_the_file(report) == ["SP009@1:1", "SP102@2:1"]
    # The fault stands right where reading ended.
    report = report_of("title: a\n" + "x: b\n" * 20_000 + "]\n")
    assert of_the_file(report) == ["SP009@1:1", "SP102@2:1"]
    many = "title: a\nvalues: [" + "'', " * 25_000 + "'']\n"
    assert {each.code for each in report_of(many).findings} >= {"SP009", "SP108"}


# JSON

JSON: tuple[tuple[str, str, str], ...] = (
    ("empty", "", "SP002@1:1"),
    ("spaces", " \n ", "SP002@1:1"),
    ("null", "null", "SP002@1:1"),
    ("list", "[1]", "SP008@1:1"),
    ("text", '"a"', "SP008@1:1"),
    ("other-keys", '{"a": 1}', "SP008@1:1"),
    ("trailing-comma", '{"title": "a",}', "SP024@1:15"),
    ("trailing-comma-in-a-list", '{"title": "a",\n "topics": ["b",]}', "SP024@2:17"),
    ("comma-too-many", '{"title": "a", "topics": [,"b"]}', "SP024@1:27"),
    ("no-comma", '{"title": "a"\n "note": "b"}', "SP024@2:2"),
    ("no-comma-in-a-list", '{"topics": ["a" "b"]}', "SP024@1:17"),
    ("no-colon", '{"title" "a"}', "SP024@1:10"),
    ("key-without-marks", '{title: "a"}', "SP024@1:2"),
    ("single-marks", "{'title': 'a'}", "SP024@1:2"),
    ("value-without-marks", '{"title": a}', "SP024@1:11"),
    ("no-number", '{"title": NaN}', "SP024@1:11"),
    ("leading-zero", '{"title": 0301}', "SP024@1:12"),
    ("cut-off-after-colon", '{"title":', "SP024@1:10"),
    ("cut-off-after-comma", '{"title": "a",', "SP024@1:15"),
    ("cut-off-after-value", '{"title": "a"', "SP024@1:14"),
    ("cut-off-in-a-text", '{"title": "a', "SP024@1:11"),
    ("line-break-in-a-text", '{"title": "a\nb"}', "SP024@1:13"),
    ("wrong-escape", '{"title": "a\\q"}', "SP024@1:13"),
    ("short-escape", '{"title": "a\\u12"}', "SP024@1:14"),
    ("after-the-end", '{"title": "a"}\n{}', "SP024@2:1"),
    ("comment", '{"title": "a", // b\n "note": "c"}', "SP024@1:16"),
    ("half-a-character", '{"title": "a \\ud83d"}', "SP005@1:11"),
    ("half-a-character-in-a-key", '{"title": "a", "\\udc00": 1}', "SP005@1:16"),
    ("halves-the-wrong-way", '{"title": "\\ude00\\ud83d"}', "SP005@1:11"),
    ("null-character", '{"title": "a\x00b"}', "SP005@1:13"),
    ("line-separator", '{"title": "a\u2028b"}', "SP023@1:13"),
    ("duplicate-keys", '{"title": "a",\n "title": "b"}', "SP101@2:2"),
    ("duplicate-languages", '{"title": {"nb": "a", "nb": "b"}}', "SP101@1:23"),
    ("unknown-key", '{"title": "a",\n "hovedmål": []}', "SP102@2:2"),
    ("empty-value", '{"title": null}', "SP108@1:11"),
    ("empty-text", '{"title": ""}', "SP108@1:11"),
    ("wrong-form", '{"title": "a", "goals": {}}', "SP104@1:25"),
    ("number-for-a-list", '{"title": "a", "goals": 1}', "SP104@1:25"),
    ("number-too-long", '{"title": "a", "goals": [{"rank": 1' + "0" * 40 + "}]}", "SP107@1:35"),
    ("number-no-integer", '{"title": "a", "goals": [{"rank": 1e3}]}', "SP107@1:35"),
    ("too-deep", '{"a":' * 80, "SP007@1:301"),
    ("too-deep-in-a-list", "[" * 80, "SP007@1:61"),
    ("too-deep-in-goals", '{"goals": [' * 40, "SP007@1:331"),
    ("windows", '{\r\n"title": "a",\r\n"x": 1\r\n}', "SP102@3:1"),
    ("several", '{"titel": "a", "goals": [{"rank": "x", "b": 1}], "status": "c"}', "*"),
)


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in JSON], ids=[row[0] for row in JSON]
)
def test_what_is_wrong_with_json_is_found_where_it_is(text: str, expected: str) -> None:
    found = found_in(text, "json")
    if expected == "*":
        assert found == ["SP102@1:2", "SP107@1:35", "SP102@1:40", "SP105@1:60"]
    elif expected.startswith("SP007"):
        assert found[-1:] == [expected]
    else:
        assert found == [expected]
    for language in ("en", "nb"):
        for finding in report_of(text, "json", language).findings:
            assert not re.search(r"\{[a-z_]+\}", finding.message + finding.hint)


def test_json_is_read_as_it_is_written() -> None:
    plan = loads(
        '\ufeff {"title": "\\ud83c\\udf31 \\u00e6 \\n \\/ \\"", "code": 1.10, "edition": true,'
        ' "topics": [0.0, 1E3, "0301", "", "null"], "vision": "null"}\n'
    )
    assert plan.title == '🌱 æ \n / "'
    assert (plan.code, plan.edition) == ("1.10", "true")
    assert plan.topics == ("0.0", "1E3", "0301", "", "null")
    assert plan.vision
    assert plan.vision.title == "null"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"title":', "cut off"),
        ('{"title": "a"} x', "“x” stands after the end"),
        ('{"title" "a"}', "after “title”"),
        ('{"title": "a",}', "remove a comma"),
        ('{"title": "a" 1}', "a comma or }"),
        ('{"title": "a\\q"}', "backslash as \\\\"),
    ],
)
def test_a_message_about_json_tells_what_to_do(text: str, words: str) -> None:
    assert words in " ".join(message_of(text, "SP024", "json"))


def test_the_format_is_told_by_the_name_then_by_the_text(tmp_path: Path) -> None:
    for name, text in [("a.json", "title: a\n"), ("a.yaml", '{"title": "a",}')]:
        (tmp_path / name).write_text(text)
    assert of_the_file(check(tmp_path / "a.json")) == ["SP024@1:1"]
    # What JSON forbids, YAML allows.
    assert of_the_file(check(tmp_path / "a.yaml")) == []
    (tmp_path / "a.txt").write_text('{"title": "a",}')
    assert of_the_file(check(tmp_path / "a.txt")) == ["SP024@1:15"]


# Where a plan is read from


def test_a_missing_file_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    report = check("plan.yaml", language="en")
    (finding,) = report.findings
    assert (finding.code, finding.place, report.ok) == ("SP001", None, False)
    assert "there is no file" in finding.message
    assert "plan.yaml" in finding.message


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (finding,) = check(tmp_path, language="en").findings
    assert finding.code == "SP001"
    assert "is a folder" in finding.message


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: a\n")
    path.chmod(0)
    (finding,) = check(path, language="en").findings
    assert finding.code == "SP001"
    assert "you may not read" in finding.message


def test_a_file_that_may_not_be_read_is_told_from_one_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "plan.yaml"
    path.write_text("title: a\n")
    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("io.open", refuse)
    (finding,) = check(path, language="en").findings
    assert finding.code == "SP001"
    assert "you may not read" in finding.message


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 5000 + ".yaml", ""])
def test_an_impossible_name_is_a_finding(name: str) -> None:
    (finding,) = check(name).findings
    assert finding.code == "SP001"
    with pytest.raises(PlanError):
        load(name)


@pytest.mark.parametrize("name", ["a\\0b.yaml", "x" * 5000 + ".yaml", "ingen.yaml", "../a.yaml"])
def test_an_impossible_profile_is_a_finding(name: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(f'title: a\nprofile: "{name}"\n')
    codes = [each.code for each in check(path).findings]
    assert "SP901" in codes


def test_an_open_file_and_standard_input_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(b"title: a: b\n")

    monkeypatch.setattr("sys.stdin", Stdin())
    (finding, *_) = check("-").findings
    assert finding.place
    assert finding.place.file == "<stdin>"
    (finding, *_) = check(io.BytesIO(b"title: a: b\n")).findings
    assert finding.code == "SP011"


def test_a_document_is_read_once_and_for_all(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: a\n")
    document = read(path)
    path.write_text("title: b: c\n")
    assert of_the_file(check(document)) == []


def test_a_document_knows_the_place_of_every_value() -> None:
    document = read_bytes("title: å\ngoals:\n  - {id: b, sdgs: [11]}\n".encode())
    found = [
        ("/".join(map(str, path)), key and (key.line, key.column), (place.line, place.column))
        for path, key, place in document.places()
    ]
    assert found == [
        ("", None, (1, 1)),
        ("title", (1, 1), (1, 8)),
        ("goals", (2, 1), (3, 3)),
        ("goals/0", None, (3, 5)),
        ("goals/0/id", (3, 6), (3, 10)),
        ("goals/0/sdgs", (3, 13), (3, 19)),
        ("goals/0/sdgs/0", None, (3, 20)),
    ]


@pytest.mark.parametrize("text", ["title: [a", "{{", "? {[a: b}", "title: {[nb: a}", "- - -\n -"])
def test_the_places_of_a_broken_document_end_quietly(text: str, parser: str) -> None:
    assert isinstance(list(read_bytes(text.encode(), format="yaml").places()), list)
    assert found_in(text, "yaml")


# Files that were made to do harm: each gives a finding, soon, and nothing else


def bomb() -> bytes:
    rows = [b"title: a\na: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [
        b"%c: &%c [%s]" % (letter, letter, b", ".join([b"*%c" % (letter - 1)] * 9))
        for letter in range(ord("b"), ord("k"))
    ]
    return b"\n".join(rows) + b"\n"


HOSTILE: dict[str, tuple[Any, Format | None, str]] = {
    "two-million-brackets": (lambda: b"[" * 2_000_000, "json", "SP007"),
    "two-million-brackets-in-yaml": (lambda: b"[" * 2_000_000, "yaml", "SP006"),
    "two-million-brackets-on-lines": (lambda: b"a: " + b"[\n" * 2_000_000, "yaml", "SP007"),
    "nested-dashes": (lambda: b"- " * 200_000, None, "SP007"),
    "nested-dashes-in-a-key": (lambda: b"goals:\n  " + b"- " * 200_000, None, "SP007"),
    "nested-question-marks": (lambda: b"? " * 200_000, None, "SP007"),
    "recursive-alias": (lambda: b"title: &a [*a]\n", None, "SP019"),
    "alias-bomb": (bomb, None, "SP019"),
    "one-long-line": (lambda: b"title: " + b"x" * 10_000_000, None, "SP006"),
    "null-bytes": (lambda: b"\0" * 1_000_000, None, "SP002"),
    "null-bytes-between": (lambda: b"title: a\n" + b"b\0" * 400_000, None, "SP005"),
    "random-bytes": (lambda: random.Random(2032).randbytes(1_000_000), None, "SP004"),
    "duplicates": (lambda: b"a: b\n" * 2_000_000, None, "SP008"),
    "large-file": (lambda: b"title: a\n" * (65 * 2**20 // 9), None, "SP003"),
    "large-file-of-spaces": (lambda: b" \n" * (32 * 2**20), None, "SP002"),
    "long-key": (lambda: b"title: a\n" + b"k" * 1_000_000 + b": b\n", None, "SP006"),
    "long-key-under-the-limit": (lambda: b"title: a\n" + b"k" * 900_000 + b": b\n", None, "SP018"),
    "long-key-in-json": (
        lambda: b'{"title": "a", "' + b"k" * 1_000_000 + b'": 1}',
        None,
        "SP102",
    ),
    "deep-json": (lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000, None, "SP007"),
    "deep-json-lists": (lambda: b'{"goals": ' + b"[" * 100_000, None, "SP007"),
    "deep-json-goals": (
        lambda: b'{"goals":[' + b'{"subgoals":[' * 100_000,
        None,
        "SP007",
    ),
    "deep-yaml-goals": (
        lambda: b"goals: [" + b"{subgoals: [\n" * 100_000,
        None,
        "SP007",
    ),
    "long-number": (lambda: b"goals:\n  - rank: 1" + b"0" * 900_000 + b"\n", None, "SP107"),
    "long-date": (lambda: b"period: {start: " + b"2" * 900_000 + b"}\n", None, "SP106"),
    "great-exponent": (
        lambda: b"indicators:\n  - baseline: {value: 1e999999999}\n",
        None,
        "SP107",
    ),
    "open-quote": (lambda: b'title: "' + b"x\n" * 2_000_000, None, "SP014"),
    "backslashes": (lambda: b'title: "' + b"\\p" * 400_000 + b'"\n', None, "SP025"),
    "colons": (lambda: b"title: " + b"a: " * 300_000, None, "SP011"),
    "colons-on-lines": (lambda: b"title: a\n" + b"note: b: c\n" * 100_000, None, "SP011"),
    "quotes": (lambda: b"title: " + b"'a " * 300_000, None, "SP017"),
    "indentation": (lambda: b"title: a\n" + b" " * 900_000 + b"x: y\n", None, "SP013"),
    "tabs": (lambda: b"title: a\n" + b"\t" * 900_000 + b"x: y\n", None, "SP012"),
    "line-separators": (lambda: b"title: a" + b"\xe2\x80\xa8" * 900_000, None, "SP023"),
    "no-break-spaces": (lambda: b"title: a\n" + b"\xc2\xa0" * 400_000 + b"b\n", None, "SP027"),
    "hashes": (lambda: b"title: a" + b" #b" * 300_000, None, "SP022"),
    "anchors": (lambda: b"title: a\n" + b"note: &a b\n" * 50_000, None, "SP019"),
    "empty-items": (lambda: b"title: a\nvalues: [" + b"'',\n" * 20_000 + b"]", None, "SP108"),
    "unknown-keys": (
        lambda: b"title: a\n" + b"".join(b"k%d: b\n" % number for number in range(20_000)),
        None,
        "SP102",
    ),
    "long-dates-in-words": (lambda: b"title: a\nperiod: " + b"2020 " * 150_000, None, "SP106"),
}


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_file_made_to_do_harm_gives_a_finding(name: str) -> None:
    make, format, code = HOSTILE[name]
    report = report_of(make(), format)
    assert code in {each.code for each in report.findings}
    severities = {each.severity for each in report.findings if each.code == code}
    assert severities == {"error"} or code in ("SP023", "SP108")
    for finding in report.findings[:50]:
        assert len(finding.message) < 1500
        assert len(finding.hint) < 1500


def test_a_large_file_may_be_all_comments() -> None:
    assert found_in(b"title: a\n" + b"# b\n" * 2_500_000) == []


def test_a_line_with_many_findings_is_kept_once() -> None:
    # A copy for each would fill the memory: the square of what stands on one line.
    findings = report_of("title: a\nvalues: [" + "''," * 3000 + "]\n").findings
    lines = {id(each.excerpt) for each in findings if each.place and each.place.line == 2}
    assert len(findings) > 3000
    assert len(lines) == 1


# Where things are, when there is next to nothing


def test_a_document_without_content_has_no_places_and_points_at_its_beginning() -> None:
    nothing = read_bytes(b"# bare en kommentar\n")
    assert not list(nothing.places())
    target = Target(("goals", 0, "title"))
    place = nothing.locate([target])[target]
    assert (place.line, place.column) == (1, 1)


def test_a_key_that_is_missing_is_looked_for_at_the_element_around_it() -> None:
    document = read_bytes(b"goals:\n  - code: 1\n")
    target = Target(("goals", 0, "subgoals", 3, "title"))
    place = document.locate([target])[target]
    assert (place.line, place.column) == (2, 5)


def test_two_hundred_no_break_spaces_are_not_two_hundred_findings() -> None:
    report = check(read_bytes("note:\u00a0x\n".encode() * 200), language="en")
    found = [each for each in report.findings if each.code == "SP027"]
    assert len(found) == 21
    assert any("180 more" in each.message for each in found)


def test_the_events_of_json_end() -> None:
    next_event = json_events(b"{}")
    for _ in range(6):
        last = next_event()
    assert type(last).__name__ == "StreamEndEvent"
    with pytest.raises(StopIteration):
        next_event()


def test_a_file_with_nothing_but_a_mark_is_empty() -> None:
    for data in (b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"):
        assert [each.code for each in check(read_bytes(data)).findings] == ["SP002"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<<<<<<< OURS\n# a\n=======\n# b\n>>>>>>> THEIRS\ntitle: P\n", 1),
        ("title: P\r\n<<<<<<<<< HEAD\r\n# a\r\n=========\r\n>>>>>>>>> x\r\n", 2),
        ('{"title": "P",\n<<<<<<< HEAD\n"id": "a"\n=======\n"id": "b"\n>>>>>>> x\n}\n', 2),
        ("title: P\nnote: |\n  <<<<<<< a\n  =======\n  >>>>>>> b\n", 0),
        ("title: P\n# a\n# =======\n>>>>>>> b\n", 0),
        ("<<<<<<< a\n" * 30_000 + ">>>>>>>b\n", 0),
    ],
)
def test_versions_that_nobody_has_chosen_from_are_told_as_that(text: str, line: int) -> None:
    problems = read_bytes(text.encode()).problems
    found = [each.values["line"] for each in problems if each.variant == "conflict"]
    assert found == ([line] if line else [])
    assert not line or len(problems) == 1
