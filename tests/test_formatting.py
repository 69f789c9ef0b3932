"""Formatting: one style, and neither a word nor a comment is lost or says something else."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import strategiplan
from strategies import plans
from strategiplan import FormattingError, Plan, PlanError, dumps, load_profile, loads
from strategiplan.binding import bind
from strategiplan.messages import LANGUAGES
from strategiplan.profiles import BUILT_IN
from strategiplan.reading.document import Format, read_bytes
from strategiplan.starter import starter
from strategiplan.writing import formatting
from strategiplan.writing.formatting import formatted

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def styled(text: str, format: Format = "yaml") -> str:
    """The text in the house style, which is the style of itself."""
    document = read_bytes(text.encode(), format=format)
    bound = bind(document, Plan)
    assert bound.value is not None
    once = formatted(document, bound.value)
    assert bind(read_bytes(once.encode(), format=format), Plan).value == bound.value
    again = formatted(read_bytes(once.encode(), format=format), bound.value)
    assert again == once
    return once


def is_whole(text: str) -> bool:
    """Whether it can be read as it stands."""
    bound = bind(read_bytes(text.encode(), format="yaml"), Plan)
    return bound.value is not None and {each.code for each in bound.problems} <= {"SP108"}


# Laws


@settings(max_examples=150, deadline=None)
@given(plans())
def test_what_is_written_here_is_in_the_style(plan: Plan) -> None:
    text = dumps(plan)
    if is_whole(text):
        assert styled(text) == text
    text = dumps(plan, format="json")
    if bind(read_bytes(text.encode(), format="json"), Plan).problems == []:
        assert styled(text, "json") == text


@settings(max_examples=150, deadline=None)
@given(plans(), st.sampled_from([True, False, None]), st.sampled_from([20, 80, 400]), st.booleans())
def test_whatever_the_layout_was_the_style_is_one(
    plan: Plan, flow: bool | None, width: int, sort: bool
) -> None:
    """Other programs' layouts: in brackets or not, folded here or there, sorted or not."""
    data = yaml.load(dumps(plan), yaml.BaseLoader)
    data = _shuffled(data) if sort else data
    text = yaml.safe_dump(
        data, default_flow_style=flow, width=width, sort_keys=False, allow_unicode=True
    )
    if is_whole(text) and bind(read_bytes(text.encode()), Plan).value == plan:
        assert styled(text) == dumps(plan)


def _shuffled(value: Any) -> Any:
    """The same with the keys of the format the other way round; languages keep their order."""
    if isinstance(value, list):
        return [_shuffled(each) for each in value]
    if isinstance(value, dict):
        languages = all(re.fullmatch("[a-z]{2}|zh-Hant", key) for key in value)
        pairs = list(value.items()) if languages else list(reversed(value.items()))
        return {key: _shuffled(each) for key, each in pairs}
    return value


@st.composite
def commented(draw: st.DrawFn) -> str:
    """A plan's text with comments and empty lines where one may stand, and where none may."""
    plan = draw(plans())
    text = dumps(plan)
    flow = draw(st.sampled_from([None, None, True, False]))
    if flow is not None:
        text = yaml.safe_dump(
            yaml.load(text, yaml.BaseLoader),
            default_flow_style=flow,
            width=30,
            sort_keys=False,
            allow_unicode=True,
            indent=draw(st.sampled_from([2, 4])),
        )
    lines = text.split("\n")
    for number in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(lines) - 1))
        kind = draw(st.sampled_from(["above", "above", "behind", "empty", "value"]))
        if kind == "above":
            column = draw(st.integers(0, 9))
            lines.insert(place, f"{' ' * column}# nr. {number}: a [b] {{c}} 'd")
        elif kind == "behind" and lines[place]:
            lines[place] += f"  #nr. {number}"
        elif kind == "empty":
            lines.insert(place, draw(st.sampled_from(["", "  ", "\t"])))
        elif kind == "value" and re.match(r" *[a-z_]+: ", lines[place]):
            lines[place] = lines[place].split(": ")[0] + ":"
    return "\n".join(lines)


@settings(max_examples=200, deadline=None)
@given(commented())
def test_no_comment_is_lost_and_nothing_is_said_otherwise(text: str) -> None:
    if not is_whole(text):
        return
    found = styled(text)
    assert _numbers(found) == _numbers(text)


def _numbers(text: str) -> Counter[str]:
    """How often each number is written; in comments, and in texts that look like one."""
    return Counter(re.findall(r"# ?nr\. (\d)", text))


# Where comments go

BEFORE_AND_AFTER = """\
# Hele filen

# om tittelen
title:   "Et grønnere samfunn"   # bak tittelen
id: p
goals:
# om mål a
- title: A  # bak A
  id: a
  # sdgs: [17]
  sdgs: [ 11, # elleve
     {sdg: 11.2, note: x}
     # sist i listen
     ]
  # sist i a

# om b
- {id: b, title: B}   # bak b
    # sist i målene
vision:   # visjonen
  # om ordene
  title: Visjon
period:
  start: 2020
  end: 2032
status:
   # ikke ennå
note: >-   # merknaden
  En lang tekst
  her
# om verdiene
values: [Åpen,
   Modig]


language: nb
actors:
  -   # om aktøren
    title: Kommunen
    id: k
challenges: [{id: u, title: U}] # én
# slutt
"""
AFTERWARDS = """\
# Hele filen

id: p
# om tittelen
title: Et grønnere samfunn  # bak tittelen
note: En lang tekst her  # merknaden

language: nb
status:
  # ikke ennå
period: 2020-2032
vision:  # visjonen
  # om ordene
  title: Visjon
# om verdiene
values: [Åpen, Modig]
challenges:  # én
  - id: u
    title: U
goals:
  # om mål a
  - id: a
    title: A  # bak A
    # sdgs: [17]
    sdgs:
      - 11  # elleve
      - {sdg: 11.2, note: x}
      # sist i listen
    # sist i a

  # om b
  # bak b
  - id: b
    title: B
  # sist i målene
actors:
  # om aktøren
  - id: k
    title: Kommunen
# slutt
"""


def test_comments_stay_with_what_they_are_about() -> None:
    assert styled(BEFORE_AND_AFTER) == AFTERWARDS


CASES = [
    ("title: A", "title: A\n"),
    ("---\n# om A\ntitle: A\n...\n", "# om A\ntitle: A\n"),
    ("--- # x\ntitle: A\n", "# x\ntitle: A\n"),
    ("%YAML 1.2\n---\ntitle: A\n", "title: A\n"),
    ("\n\n\ntitle: A\n\n\nid: a\n\n\n", "id: a\ntitle: A\n"),
    ("title: A\n\n\n\nlanguage: nb\n", "title: A\n\nlanguage: nb\n"),
    ("# én\n\n\n# to\ntitle: A\n", "# én\n\n# to\ntitle: A\n"),
    ("{title: A, id: a}\n", "id: a\ntitle: A\n"),
    ("title: 'A'\ncode: 1.10\n", "code: '1.10'\ntitle: A\n"),
    ("title: {en: B, nb: A}\n", "title: {en: B, nb: A}\n"),
    ("title: {en: B, # b\n  nb: A}\n", "title:\n  en: B  # b\n  nb: A\n"),
    ("title: |\n  A\n  B\n", "title: |-\n  A\n  B\n"),
    (
        "title: | # linjer\n  A\n  B\n# om id\nid: a\n",
        "# om id\nid: a\ntitle: |-  # linjer\n  A\n  B\n",
    ),
    ("title: A\nid:\n  # b\n  b\n", "# b\nid: b\ntitle: A\n"),
    ("title: A\nstatus:\ngoals: []\nterms: {}\n", "title: A\nstatus:\nterms: {}\ngoals: []\n"),
    ("title: A\nstatus: ~ # senere\n", "title: A\nstatus:  # senere\n"),
    ("title: A\ngoals:\n  # - id: b\nid: a\n", "id: a\ntitle: A\ngoals:\n  # - id: b\n"),
    ("title: A\nvision: {title: V}\n", "title: A\nvision: V\n"),
    ("title: A\nvision:\n  title: V # v\n", "title: A\nvision:\n  title: V  # v\n"),
    ("title: A\nvision:\n  title: V\n  # v\n", "title: A\nvision:\n  title: V\n  # v\n"),
    ("title: A\nvision: {title: V, note: }\n", "title: A\nvision:\n  title: V\n  note:\n"),
    ("title: A\nperiod: {end: 2032, start: 2020}\n", "title: A\nperiod: 2020-2032\n"),
    (
        "title: A\nperiod:\n  end: 2032 # slutt\n  start: 2020\n",
        "title: A\nperiod:\n  start: 2020\n  end: 2032  # slutt\n",
    ),
    (
        "title: A\nlinked_plans:\n- title: B\n  statutory_subjects: [public-health, '']\n",
        "title: A\nlinked_plans:\n  - title: B\n    statutory_subjects: [public-health, '']\n",
    ),
    ("title: A\ngoals: [~, {id: b}]\n", "title: A\ngoals:\n  - ''\n  - id: b\n"),
    ("title: A\n# a\n\n# b\n", "title: A\n# a\n\n# b\n"),
    ("title: A\n   # innrykket\nid: b\n", "# innrykket\nid: b\ntitle: A\n"),
    ("# a\n{} # b\n# c\n", "# a\n{}\n# c\n# b\n"),
    ("# a\n{ # b\n title: A # c\n } # d\n", "# a\n# b\ntitle: A  # c\n# d\n"),
    (
        "goals:\n  - id: a\n    # dypt\n   # midt\n  # ytterst\ntitle: A\n",
        "title: A\ngoals:\n  - id: a\n    # dypt\n  # midt\n  # ytterst\n",
    ),
    (
        "# yaml-language-server: $schema=plan.schema.json\n# om tittelen\ntitle: A\nid: a\n",
        "# yaml-language-server: $schema=plan.schema.json\n# om tittelen\nid: a\ntitle: A\n",
    ),
    (
        "title: A\nexemptions:\n  # hvorfor\n  - {reason: Skrives i vår, rule: SP301}  # til våren\n",
        "title: A\nexemptions:\n  # hvorfor\n  - {rule: SP301, reason: Skrives i vår}  # til våren\n",
    ),
    ("# fil\n\n# om A\ntitle: A\nid: a\n", "# fil\n\nid: a\n# om A\ntitle: A\n"),
    (
        "# fil\n\n# yaml-language-server: x\n# om A\ntitle: A\nid: a\n",
        "# fil\n\n# yaml-language-server: x\nid: a\n# om A\ntitle: A\n",
    ),
    (
        "goals:\n  -\n    # om a\n    id: a\n  -\n    # om b\n    id: b\n  - # om c\n    # mer\n    id: c\n",
        "goals:\n  # om a\n  - id: a\n  # om b\n  - id: b\n  # om c\n  # mer\n  - id: c\n",
    ),
    (
        "goals:\n  # tom\n  -\n  # om b\n  - id: b\n",
        "goals:\n  - ''\n  # tom\n  # om b\n  - id: b\n",
    ),
    ("goals:\n  - id: a\n  -\n# slutt\n", "goals:\n  - id: a\n  - ''\n# slutt\n"),
    ("title: A\nowners:\n\n- a\n\n- b\n", "title: A\nowners: [a, b]\n"),
    ("terms:\n  goal: a\n\n  plan: b\n", "terms: {plan: b, goal: a}\n"),
    (
        "goals:\n\n- id: a\n\n  title: A\n\n\n- id: b\n",
        "goals:\n  - id: a\n\n    title: A\n\n  - id: b\n",
    ),
    ("title: A\nnote: {}\n", "title: A\nnote: {}\n"),
    ("title: A\nvision: V\n  # under\n", "title: A\nvision: V\n# under\n"),
    ("title: A # b # c\n", "title: A  # b # c\n"),
    ("title: 'A # b'\n", "title: 'A # b'\n"),
    ("title: A\ttab\nid: a\t# tab\n", 'id: a  # tab\ntitle: "A\\ttab"\n'),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_text_in_the_style(text: str, wanted: str) -> None:
    assert styled(text) == wanted


def test_line_ends_stay_and_a_byte_order_mark_goes() -> None:
    data = b"\xef\xbb\xbftitle: A # b\r\nid: a\r\n"
    done = strategiplan.format(io.BytesIO(data))
    assert done.after == b"id: a\r\ntitle: A  # b\r\n"
    again = strategiplan.format(io.BytesIO(done.after))
    assert not again.changed
    assert again.diff() == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", BUILT_IN)
def test_a_new_plan_is_in_the_style(profile: str, language: str) -> None:
    text = starter(load_profile(profile), profile, language, schema="plan.schema.json")
    assert styled(text) == text


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_examples_keep_all_their_comments(path: Path) -> None:
    if path.name.endswith("-profile.yaml") or path.name == "strategiplan.yaml":
        return
    text = path.read_text(encoding="utf-8")
    comment = re.compile(r"^ *(#.*)$", re.M)
    assert Counter(comment.findall(styled(text))) == Counter(comment.findall(text))


def test_json_is_formatted_too() -> None:
    text = '{"title": "A", "id": "a", "status": null, "vision": {"title": "V"}, "goals": []}'
    assert styled(text, "json") == (
        '{\n  "id": "a",\n  "title": "A",\n  "status": null,\n  "vision": "V",\n  "goals": []\n}\n'
    )


# What is left alone


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "SP002"),
        ("title: [a", "SP015"),
        ("title: A\ntittel: B\n", "SP102"),
        ("title: &a A\n", "SP019"),
        ("title: !!str A\n", "SP020"),
        ("title: A\n---\ntitle: B\n", "SP021"),
        ("title: A\ntitle: B\n", "SP101"),
        ("title: A\n\tid: a\n", "SP012"),
        ("title: A\x85B\n", "SP023"),
        ("{}", ""),
        ("- a\n", "SP008"),
        ("name: vår\nlevels: [goal]\n", "SP008"),
    ],
)
def test_what_cannot_be_read_whole_is_told(text: str, code: str) -> None:
    if not code:
        assert strategiplan.format(io.BytesIO(text.encode())).after == b"{}\n"
        return
    with pytest.raises(PlanError) as raised:
        strategiplan.format(io.BytesIO(text.encode()))
    assert code in {finding.code for finding in raised.value.findings}


def test_a_text_that_would_say_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "to_plain", lambda plan: {"title": "B"})
    with pytest.raises(FormattingError, match="something else"):
        strategiplan.format(io.BytesIO(b"title: A\n"))
    monkeypatch.undo()
    monkeypatch.setattr(formatting._Writer, "_after", lambda self, path: "")
    with pytest.raises(FormattingError, match="comment"):
        strategiplan.format(io.BytesIO(b"title: A  # b\n"))


# The command


def run(*arguments: str, folder: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "strategiplan", "format", *arguments],
        capture_output=True,
        input=text,
        encoding="utf-8",
        cwd=folder,
        check=False,
    )


def test_files_are_formatted_and_named(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: A\nid: a\n", encoding="utf-8")
    done = run("plan.yaml", "--check", "--lang", "nb", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "plan.yaml: ikke i husets stil\n")
    done = run("plan.yaml", "--diff", "--lang", "nb", folder=tmp_path)
    assert done.returncode == 0
    assert "+id: a" in done.stdout
    done = run("plan.yaml", "--check", "--diff", folder=tmp_path)
    assert done.returncode == 1
    done = run("plan.yaml", "--stdout", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "id: a\ntitle: A\n")
    assert plan.read_text(encoding="utf-8") == "title: A\nid: a\n"
    done = run("plan.yaml", "--lang", "nn", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "plan.yaml: skriven om til stilen i huset\n")
    assert plan.read_text(encoding="utf-8") == "id: a\ntitle: A\n"
    for more in ([], ["--check"]):
        done = run("plan.yaml", *more, folder=tmp_path)
        assert (done.returncode, done.stdout) == (0, "")
    done = run("-", folder=tmp_path, text="title: A\nid: b\n")
    assert (done.returncode, done.stdout) == (0, "id: b\ntitle: A\n")
    assert run("-", "--check", folder=tmp_path, text="title: A\nid: b\n").returncode == 1


def test_what_is_wrong_is_told_and_the_others_are_formatted(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("title: *A*\nid: a\n", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"title": "B", "id": "b"}), encoding="utf-8")
    done = run("a.yaml", "b.json", "--lang", "en", folder=tmp_path)
    assert done.returncode == 1
    assert "a.yaml:1:8: error:" in done.stderr
    assert done.stdout == "b.json: put into the house style\n"
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "title: *A*\nid: a\n"
    done = run("borte.yaml", "a.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("title: A\nid: a\n", encoding="utf-8")
    done = strategiplan.format(plan)
    plan.write_text("title: B\nid: a\n", encoding="utf-8")
    with pytest.raises(OSError, match="changed"):
        done.write()
    plan.chmod(0o444)
    refused = run("plan.yaml", "--lang", "en", folder=tmp_path)
    assert refused.returncode == 2
    assert "cannot be written" in refused.stderr
    assert plan.read_text(encoding="utf-8") == "title: B\nid: a\n"
    assert list(tmp_path.iterdir()) == [plan]


def test_the_refusal_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from strategiplan.cli import command

    def fails(*_: Any) -> str:
        raise FormattingError("x")

    monkeypatch.setattr(formatting, "formatted", fails)
    (tmp_path / "plan.yaml").write_text("title: A\n", encoding="utf-8")
    code = command.main(
        ["format", str(tmp_path / "plan.yaml"), "--lang", "nb"], standalone_mode=False
    )
    assert code == 1
    assert "er ikke rørt" in capsys.readouterr().err


def test_formatting_is_no_part_of_a_plan_s_words() -> None:
    assert loads(AFTERWARDS) == loads(BEFORE_AND_AFTER)


def test_what_is_in_the_style_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("title: A\n", encoding="utf-8")
    path.chmod(0o444)
    strategiplan.format(path).write()
    assert path.read_text("utf-8") == "title: A\n"
