"""The extension for VS Code: its manifest, what it does when it starts, and its package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it has no types

import strategiplan
from conftest import lacks
from language_server import node

FOLDER = Path(__file__).parents[1] / "editors" / "vscode"
MANIFEST: dict[str, Any] = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
SCRIPT = (FOLDER / "extension.js").read_text(encoding="utf-8")

# What VS Code asks of an extension's manifest, as far as this one uses it.
SCHEMA = {
    "type": "object",
    "required": ["name", "version", "publisher", "engines", "main", "activationEvents"],
    "properties": {
        "name": {"pattern": "^[a-z0-9][a-z0-9-]*$"},
        "version": {"pattern": r"^\d+\.\d+\.\d+$"},
        "publisher": {"pattern": "^[a-z0-9][a-z0-9-]*$"},
        "engines": {
            "required": ["vscode"],
            "properties": {"vscode": {"pattern": r"^\^\d+\.\d+\.\d+$"}},
        },
        "main": {"const": "./extension.js"},
        "activationEvents": {"items": {"pattern": "^onLanguage:(yaml|json)$"}, "minItems": 1},
        "contributes": {
            "additionalProperties": False,
            "properties": {
                "commands": {"items": {"required": ["command", "title"]}},
                "configuration": {
                    "required": ["title", "properties"],
                    "properties": {
                        "properties": {
                            "propertyNames": {"pattern": "^strategiplan\\.[a-z]+$"},
                            "additionalProperties": {"required": ["type", "default"]},
                        }
                    },
                },
            },
        },
    },
}

# A VS Code of which only that is there which the extension uses.
STAND_IN = """
const Module = require("node:module");
const told = [];
const config = { command: ["strategiplan", "lsp"], language: "nb", profile: "" };
config.get = (name) => config[name];
let onChange;
let restart;
const vscode = {
  workspace: {
    getConfiguration: () => config,
    createFileSystemWatcher: (pattern) => pattern,
    onDidChangeConfiguration: (listener) => { onChange = listener; return {}; },
  },
  commands: {
    registerCommand: (name, work) => { told.push(["command", name]); restart = work; return {}; },
    executeCommand: async (...words) => told.push(["execute", ...words]),
  },
  window: { showErrorMessage: async (text, wish) => { told.push(["error", text]); return wish; } },
};
class LanguageClient {
  constructor(id, name, server, client) { told.push(["client", id, server, client]); this.server = server; }
  async start() {
    told.push(["start"]);
    if (this.server.command === "borte") throw new Error("ENOENT");
  }
  async stop() { told.push(["stop"]); }
  async sendNotification(...words) { told.push(["send", ...words]); }
}
const load = Module._load;
Module._load = (name, ...rest) =>
  name === "vscode" ? vscode
  : name === "vscode-languageclient/node" ? { LanguageClient, TransportKind: { stdio: 0 } }
  : load(name, ...rest);
const extension = require(process.argv[2]);
(async () => {
  const context = { subscriptions: [] };
  await extension.activate(context);
  config.language = "nn";
  await onChange({ affectsConfiguration: (name) => name === "strategiplan" });
  await onChange({ affectsConfiguration: () => false });
  await restart();
  config.command = ["borte"];
  await onChange({ affectsConfiguration: () => true });
  await onChange({ affectsConfiguration: (name) => name === "strategiplan" });
  await extension.deactivate();
  console.log(JSON.stringify(told));
})();
"""


def test_the_manifest_is_what_vs_code_asks_for() -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(MANIFEST)) == []
    assert MANIFEST["version"] == strategiplan.__version__
    assert (FOLDER / "LICENSE").read_bytes() == (FOLDER.parents[1] / "LICENSE").read_bytes()


def test_the_script_uses_what_the_manifest_declares() -> None:
    settings = {
        name.partition(".")[2] for name in MANIFEST["contributes"]["configuration"]["properties"]
    }
    assert settings == {"command", "language", "profile"}
    for name in settings:
        assert re.search(rf"\b{name}\b", SCRIPT)
    assert [each["command"] for each in MANIFEST["contributes"]["commands"]] == [
        "strategiplan.restart"
    ]
    needed = set(re.findall(r'require\("([^"/]+)', SCRIPT)) - {"vscode"}
    assert needed == set(MANIFEST["dependencies"])


@pytest.mark.node
def test_it_starts_the_server_and_restarts_it_when_asked(tmp_path: Path) -> None:
    program = node() or shutil.which("node")
    if not program:
        lacks("there is no Node: make editor installs it")
    script = tmp_path / "stand-in.js"
    script.write_text(STAND_IN, encoding="utf-8")
    done = subprocess.run(
        [program, str(script), str(FOLDER / "extension.js")],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    told = json.loads(done.stdout)
    kinds = [each[0] for each in told]
    assert kinds == [
        "command", "client", "start", "send", "stop", "client", "start",
        "stop", "client", "start", "error", "execute",
    ]  # fmt: skip
    _, name, server, client = told[1]
    assert name == "strategiplan"
    assert (server["command"], server["args"]) == ("strategiplan", ["lsp"])
    assert client["initializationOptions"] == {"language": "nb", "profile": ""}
    assert told[3][2] == {"settings": {"strategiplan": {"language": "nn", "profile": ""}}}
    assert "strategiplan[lsp]" in told[-2][1]


@pytest.mark.node
def test_it_can_be_packaged(tmp_path: Path) -> None:
    npm, npx = shutil.which("npm"), shutil.which("npx")
    if not npm or not npx:
        lacks("there is no npm, which makes the package")
    folder = tmp_path / "vscode"
    ignored = shutil.ignore_patterns("node_modules", "*.vsix", "package-lock.json")
    shutil.copytree(FOLDER, folder, ignore=ignored)
    install = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    installed = subprocess.run(install, cwd=folder, capture_output=True, text=True)
    if installed.returncode:
        lacks(f"npm cannot install what the extension needs: {installed.stderr[-300:]}")
    package = [
        npx,
        "--no-install",
        "vsce",
        "package",
        "--out",
        "made.vsix",
        "--allow-missing-repository",
    ]
    made = subprocess.run(
        package, cwd=folder, capture_output=True, text=True, env={**os.environ, "CI": "1"}
    )
    assert made.returncode == 0, made.stdout + made.stderr
    with zipfile.ZipFile(folder / "made.vsix") as archive:
        names = archive.namelist()
    assert "extension/extension.js" in names
    assert any(name.startswith("extension/node_modules/vscode-languageclient/") for name in names)
    assert not any("node_modules/@vscode/vsce" in name for name in names)
