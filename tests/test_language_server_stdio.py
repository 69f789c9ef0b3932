"""The language server as an editor meets it: started as a command, asked over its streams."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip(
    "pygls", reason="the language server needs pygls: pip install 'strategiplan[lsp]'"
)

from editor_client import Editor
from strategiplan import reference_file
from strategiplan.language_server.server import make_server

REFERENCE = reference_file().read_text(encoding="utf-8")
PLAN = (
    "edition: en\ntitle: 🏙 P\nlanguage: nb\nowners: [kommunen]\n"
    "actors: [{id: kommunen, title: K}]\ngoals:\n  - id: a\n    code: '1'\n    title: A\n"
)


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    with Editor(tmp_path_factory.mktemp("våre planer")) as editor:
        yield editor


def codes(findings: list[dict[str, Any]]) -> set[str]:
    return {each["code"].split()[0] for each in findings}


def test_it_says_what_it_can_do(editor: Editor) -> None:
    can = editor.capabilities
    assert can["positionEncoding"] == "utf-16"
    assert can["textDocumentSync"]["change"] == 2
    for each in ("hover", "definition", "references", "documentSymbol", "foldingRange"):
        assert can[f"{each}Provider"]
    assert can["renameProvider"] == {"prepareProvider": True}
    assert can["codeLensProvider"]
    assert can["codeActionProvider"]["codeActionKinds"] == ["quickfix"]


def test_findings_come_while_one_writes(editor: Editor) -> None:
    found = editor.open("skriver.yaml", PLAN)
    assert "SP301" in codes(found)
    (first,) = [each for each in found if each["code"].startswith("SP301")]
    assert first["source"] == "strategiplan"
    assert first["severity"] == 2
    editor.write("skriver.yaml", "type: slag\n", 9, 0)
    # Half a key, then a whole one with a wrong word, then the right one.
    editor.write("skriver.yaml", "stat\n", 2, 0)
    assert {"SP018", "SP105"} <= codes(editor.findings("skriver.yaml"))
    editor.write("skriver.yaml", "us: vedtat", 2, 4)
    wrong = [each for each in editor.findings("skriver.yaml") if "vedtat" in each["message"]]
    assert wrong[0]["range"] == {
        "start": {"line": 2, "character": 8},
        "end": {"line": 2, "character": 14},
    }
    editor.write("skriver.yaml", "adopted", 2, 8, 2, 14)
    assert {"SP105"} <= codes(editor.findings("skriver.yaml"))
    assert "vedtat" not in str(editor.findings("skriver.yaml"))


def test_the_reference_plan_has_its_own_findings_and_no_errors(editor: Editor) -> None:
    found = editor.open("trondheim.yaml", REFERENCE)
    assert found
    assert all(each["severity"] > 1 for each in found)


def test_everything_else_is_answered(editor: Editor) -> None:
    editor.open("alt.yaml", PLAN.replace("🏙 P", "🏙🏘 P # x"))
    document = {"textDocument": {"uri": editor.uri("alt.yaml")}}
    hover = editor.ask("textDocument/hover", **editor.at("alt.yaml", 3, 10))
    assert "aktør «K»" in hover["contents"]["value"]
    assert hover["range"]["start"] == {"line": 3, "character": 9}
    ruled = editor.ask("textDocument/hover", **editor.at("alt.yaml", 8, 12))
    assert "goal-without-strategy" in ruled["contents"]["value"]
    assert "range" not in ruled or ruled["range"] is None
    (given,) = editor.ask("textDocument/definition", **editor.at("alt.yaml", 3, 10))
    assert given["range"]["start"] == {"line": 4, "character": 14}
    used = editor.ask(
        "textDocument/references",
        context={"includeDeclaration": False},
        **editor.at("alt.yaml", 4, 15),
    )
    assert [each["range"]["start"]["line"] for each in used] == [3]
    (plan,) = editor.ask("textDocument/documentSymbol", **document)
    assert [each["name"] for each in plan["children"]] == ["aktør 1", "hovedmål 1"]
    folds = editor.ask("textDocument/foldingRange", **document)
    assert {"startLine": 5, "endLine": 8, "kind": "region"} in folds
    (lens,) = editor.ask("textDocument/codeLens", **document)
    assert lens["command"]["title"] == "hovedmål 1: 0 strategier"
    editor.write("alt.yaml", "status: \n", 2, 0)
    words = editor.ask("textDocument/completion", **editor.at("alt.yaml", 2, 8))
    assert [each["label"] for each in words["items"]] == [
        "draft",
        "consultation",
        "adopted",
        "superseded",
    ]
    keys = editor.ask("textDocument/completion", **editor.at("alt.yaml", 10, 0))
    assert any("documentation" in each for each in keys["items"])


def test_a_name_is_changed_everywhere(editor: Editor) -> None:
    editor.open("navn.yaml", PLAN)
    where = editor.at("navn.yaml", 3, 10)
    assert editor.ask("textDocument/prepareRename", **where)["start"]["character"] == 9
    edit = editor.ask("textDocument/rename", newName="by", **where)
    changes = edit["changes"][editor.uri("navn.yaml")]
    assert sorted(each["range"]["start"]["line"] for each in changes) == [3, 4]
    assert {each["newText"] for each in changes} == {"by"}
    refused = editor.reply(editor.request("textDocument/rename", newName="a", **where))
    assert refused["error"]["message"] == "«a» er allerede identifikatoren til noe annet"


def test_what_can_be_done_is_offered_and_done(editor: Editor) -> None:
    text = PLAN.replace("language: nb", "language: nb\nstatus: vedtatt")
    found = editor.open("gjort.yaml", text)
    (wrong,) = [each for each in found if each["code"].startswith("SP105")]
    offered = editor.ask(
        "textDocument/codeAction",
        textDocument={"uri": editor.uri("gjort.yaml")},
        range=wrong["range"],
        context={"diagnostics": [wrong]},
    )
    (action,) = offered
    assert action["title"].startswith("Rett: ")
    assert action["isPreferred"]
    (change,) = action["edit"]["changes"][editor.uri("gjort.yaml")]
    where = change["range"]
    editor.write(
        "gjort.yaml",
        change["newText"],
        where["start"]["line"],
        where["start"]["character"],
        where["end"]["line"],
        where["end"]["character"],
    )
    assert "SP105" not in codes(editor.findings("gjort.yaml"))


def test_of_a_place_where_nothing_stands_nothing_is_said(editor: Editor) -> None:
    editor.open("tomt.yaml", "title: P\n")
    for name in ("tomt.yaml", "aldri-åpnet.yaml"):
        where = editor.at(name, 7, 70)
        document = {"textDocument": where["textDocument"]}
        assert editor.ask("textDocument/hover", **where) is None
        assert editor.ask("textDocument/definition", **where) is None
        assert editor.ask("textDocument/prepareRename", **where) is None
        assert editor.ask("textDocument/rename", newName="x", **where) is None
        context = {"includeDeclaration": True}
        assert editor.ask("textDocument/references", context=context, **where) is None
        if name != "tomt.yaml":
            assert editor.ask("textDocument/completion", **where) is None
            assert editor.ask("textDocument/documentSymbol", **document) == []
            assert editor.ask("textDocument/foldingRange", **document) == []
            assert editor.ask("textDocument/codeLens", **document) == []
            stretch = {"start": where["position"], "end": where["position"]}
            params = {"range": stretch, "context": {"diagnostics": []}, **document}
            assert editor.ask("textDocument/codeAction", **params) == []
    comment = editor.open("kommentar.yaml", "# bare en kommentar\n")
    assert comment == []
    assert editor.ask("textDocument/completion", **editor.at("kommentar.yaml", 0, 5)) is None


def test_a_file_that_is_closed_has_no_findings_left(editor: Editor) -> None:
    assert editor.open("lukkes.yaml", PLAN)
    editor.tell("textDocument/didClose", textDocument={"uri": editor.uri("lukkes.yaml")})
    while editor.marked[editor.uri("lukkes.yaml")]["diagnostics"]:
        editor.take()


def test_a_file_that_is_closed_before_it_could_be_checked_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Any] = []
    server = make_server()
    monkeypatch.setattr(server, "text_document_publish_diagnostics", told.append)

    async def edit() -> None:
        server.pause = 0.05
        server.opened("file:///planer/straks.yaml", PLAN, 1)
        # It has begun to wait for another keystroke.
        await asyncio.sleep(0)
        server.closed("file:///planer/straks.yaml")
        assert server.checking
        await server.checking

    asyncio.run(edit())
    assert [each.diagnostics for each in told] == [[]]


def test_a_file_outside_the_folder_is_checked_alone(editor: Editor, tmp_path: Path) -> None:
    name = str(tmp_path / "utenfor.yaml")
    assert "SP301" in codes(editor.open(name, PLAN))
    untitled = {"uri": "untitled:Untitled-1", "languageId": "yaml", "version": 1, "text": PLAN}
    editor.tell("textDocument/didOpen", textDocument=untitled)
    while not editor.marked.get("untitled:Untitled-1", {}).get("diagnostics"):
        editor.take()


def test_ten_thousand_edits_in_a_row_leave_it_quick_and_right(editor: Editor) -> None:
    editor.open("mange.yaml", PLAN)
    for number in range(5_000):
        editor.write("mange.yaml", "é🏙"[number % 2], 1, 10)
        # What was written last is taken away again.
        editor.write("mange.yaml", "", 1, 10, 1, 11 + number % 2)
    editor.write("mange.yaml", "status: utkast\n", 2, 0)
    assert "SP105" in codes(editor.findings("mange.yaml"))
    editor.write("mange.yaml", "", 2, 0, 3, 0)
    found = editor.findings("mange.yaml")
    assert found == editor.open("igjen.yaml", PLAN)


NONSENSE = [
    b"{",
    b"[]",
    b"null",
    b"\xff\xfe",
    b'{"jsonrpc": "2.0", "method": "finnes/ikke", "params": {}}',
    b'{"jsonrpc": "2.0", "id": 99001, "method": "finnes/ikke", "params": {}}',
    b'{"jsonrpc": "2.0", "id": 99002, "result": "et svar ingen spurte etter"}',
    b'{"jsonrpc": "2.0", "id": 99003, "error": {"code": 1, "message": "x"}}',
    b'{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 424242}}',
    b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {}}}',
    b'{"jsonrpc": "2.0", "id": 99004, "method": "textDocument/hover", "params": {"x": 1}}',
    b'{"jsonrpc": "2.0", "id": 99005, "method": "textDocument/hover", "params": null}',
    b'{"jsonrpc": "2.0", "method": "workspace/didChangeConfiguration", "params": {"settings": 7}}',
]


@pytest.mark.parametrize("message", NONSENSE)
def test_nonsense_does_not_disturb_it(editor: Editor, message: bytes) -> None:
    editor.shown.clear()
    editor.send_bytes(message)
    editor.open("rolig.yaml", PLAN)
    assert editor.ask("textDocument/hover", **editor.at("rolig.yaml", 3, 10))
    assert editor.shown == []


def test_places_that_are_not_in_the_text_are_taken_for_the_nearest(editor: Editor) -> None:
    editor.open("steder.yaml", PLAN)
    editor.write("steder.yaml", "# slutt\n", 400, 0, 500, 3)
    editor.write("steder.yaml", "", 0, 900, 0, 901)
    assert "SP301" in codes(editor.findings("steder.yaml"))
    uri = editor.uri("steder.yaml")
    document = {"uri": editor.uri("aldri.yaml"), "version": 3}
    editor.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": PLAN}])
    assert editor.ask("textDocument/codeLens", textDocument={"uri": uri})


def test_two_open_files_may_have_one_identifier(editor: Editor) -> None:
    editor.open("en.yaml", PLAN)
    editor.open("to.yaml", PLAN)
    given = editor.ask("textDocument/definition", **editor.at("to.yaml", 3, 10))
    assert [each["uri"] for each in given] == [editor.uri("to.yaml")]


def test_a_change_of_what_is_beside_a_plan_is_seen_when_it_is_saved(editor: Editor) -> None:
    profile = editor.folder / "egen.yaml"
    profile.write_text("name: egen\nrules: {SP301: {severity: off}}\n", encoding="utf-8")
    text = PLAN.replace("language: nb", "language: nb\nprofile: egen.yaml")
    assert "SP301" not in codes(editor.open("med.yaml", text))
    profile.write_text("name: egen\nrules: {SP301: {severity: error}}\n", encoding="utf-8")
    editor.marked.clear()
    editor.tell("textDocument/didSave", textDocument={"uri": editor.uri("med.yaml")})
    assert "SP301" in codes(editor.findings("med.yaml"))
    changed = {"changes": [{"uri": profile.as_uri(), "type": 2}]}
    profile.write_text("name: egen\nrules: {SP301: {severity: info}}\n", encoding="utf-8")
    editor.marked.clear()
    editor.tell("workspace/didChangeWatchedFiles", **changed)
    assert "SP301" in codes(editor.findings("med.yaml"))


def test_folders_and_settings_may_change_while_it_runs(tmp_path: Path) -> None:
    other = tmp_path / "to"
    other.mkdir()
    (tmp_path / "en").mkdir()
    text = PLAN.replace("language: nb\n", "")
    with Editor(tmp_path / "en", locale="nn") as editor:
        assert " ikkje " in str(editor.open("p.yaml", text.replace("id: a", "id: 'a b'")))
        editor.marked.clear()
        settings = {"strategiplan": {"language": "en", "profile": "trondheim"}}
        editor.tell("workspace/didChangeConfiguration", settings=settings)
        found = editor.findings("p.yaml")
        assert " not " in str(found)
        assert "SP302" in codes(found)
        (other / "q.yaml").write_text(text, encoding="utf-8")
        event = {"added": [{"uri": other.as_uri(), "name": "to"}], "removed": []}
        editor.marked.clear()
        editor.tell("workspace/didChangeWorkspaceFolders", event=event)
        assert editor.findings("p.yaml")


@pytest.mark.parametrize(
    ("encodings", "chosen", "character"),
    [(["utf-8", "utf-16"], "utf-8", 24), (["utf-32"], "utf-32", 21), (["utf-16"], "utf-16", 22)],
)
def test_positions_are_counted_as_the_editor_wishes(
    encodings: list[str], chosen: str, character: int, tmp_path: Path
) -> None:
    capabilities = {"general": {"positionEncodings": encodings}}
    with Editor(tmp_path, capabilities=capabilities) as editor:
        assert editor.capabilities["positionEncoding"] == chosen
        found = editor.open("p.yaml", "title: P\ngoals: [{title: 🏙, id: a, titel: b}]\n")
        (unknown,) = [each for each in found if each["code"].startswith("SP102")]
        assert unknown["range"]["start"] == {"line": 1, "character": character + 5}


def test_the_command_may_say_language_and_profile(tmp_path: Path) -> None:
    options: dict[str, Any] = {
        "initializationOptions": {"language": "nb", "profile": ""},
        "workspaceFolders": None,
    }
    with Editor(tmp_path, "--lang", "en", "--profile", "trondheim", **options) as editor:
        found = editor.open("p.yaml", PLAN)
        assert "SP302" in codes(found)
        assert "goal" in str(found)


def test_two_thousand_goals_are_no_trouble(editor: Editor) -> None:
    goals = "".join(f"  - {{id: m{number}, title: Mål {number}}}\n" for number in range(2_000))
    editor.open("stor.yaml", f"title: P\ngoals:\n{goals}")
    document = {"textDocument": {"uri": editor.uri("stor.yaml")}}
    # Asked at once, and one of them taken back before it is answered.
    numbers = [editor.request("textDocument/documentSymbol", **document) for _ in range(3)]
    editor.tell("$/cancelRequest", id=numbers[2])
    assert len(editor.reply(numbers[0])["result"][0]["children"]) == 2_000
    assert editor.ask("textDocument/codeLens", **document)


def test_without_its_package_the_command_says_what_to_do() -> None:
    code = (
        "import sys; sys.modules['pygls'] = None; "
        "sys.argv = ['strategiplan', 'lsp', '--lang', 'nn']; "
        "from strategiplan.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == (
        "feil: språktenaren treng ei pakke som ikkje er installert: "
        "pip install 'strategiplan[lsp]'\n"
    )


def test_an_error_of_another_kind_is_not_hidden() -> None:
    code = (
        "import sys; sys.modules['strategiplan.language_server.desk'] = None; "
        "sys.argv = ['strategiplan', 'lsp']; from strategiplan.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1
    assert "ImportError" in done.stderr or "ModuleNotFoundError" in done.stderr


def test_a_plan_that_breaks_a_check_does_not_end_it(tmp_path: Path) -> None:
    """A fault of the library itself is noted, and the next file is checked."""
    site = tmp_path / "site"
    site.mkdir()
    script = site / "run.py"
    script.write_text(
        "from strategiplan.language_server import server\n"
        "right = server.marks\n"
        "def marks(sheet, report):\n"
        "    if 'vondt' in sheet.text:\n"
        "        raise RuntimeError('vondt')\n"
        "    return right(sheet, report)\n"
        "server.marks = marks\n"
        "server.make_server().start_io()\n",
        encoding="utf-8",
    )
    with Editor(tmp_path, program=[sys.executable, str(script)]) as editor:
        assert editor.open("vond.yaml", f"{PLAN}# vondt\n") == []
        assert editor.open("god.yaml", PLAN)
    assert json.dumps(editor.capabilities)
