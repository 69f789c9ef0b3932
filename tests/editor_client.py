"""An editor as a language server sees it: it speaks over the server's standard streams."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

PATIENCE = 60.0
"""How many seconds an answer is waited for: a machine with much to do is slow."""


class Editor:
    """A `strategiplan lsp` that runs, with one folder open."""

    def __init__(
        self, folder: Path, *options: str, program: list[str] | None = None, **initialize: Any
    ) -> None:
        self.folder = folder
        self.program = program or [sys.executable, "-m", "strategiplan", "lsp", "--stdio"]
        self.options = options
        self.initialize = initialize
        self.number = 0
        self.messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.marked: dict[str, dict[str, Any]] = {}
        self.shown: list[str] = []
        self.versions: dict[str, int] = {}

    def __enter__(self) -> Editor:
        self.process = subprocess.Popen(
            [*self.program, *self.options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        threading.Thread(target=self._drain, daemon=True).start()
        root = self.folder.as_uri()
        params: dict[str, Any] = {
            "processId": os.getpid(),
            "rootUri": root,
            "workspaceFolders": [{"uri": root, "name": "planer"}],
            "capabilities": {"textDocument": {"rename": {"prepareSupport": True}}},
        }
        self.capabilities = self.ask("initialize", **{**params, **self.initialize})["capabilities"]
        self.tell("initialized")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.ask("shutdown")
            self.tell("exit")
            self.process.wait(PATIENCE)
        self.process.kill()
        self.process.wait()

    # Files

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, version: int = 1) -> list[dict[str, Any]]:
        """Open a file and wait for what is wrong in it."""
        self.open_only(name, text, version)
        return self.findings(name)

    def open_only(self, name: str, text: str, version: int = 1) -> None:
        uri = self.uri(name)
        self.versions[name] = version
        self.marked.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)

    def write(self, name: str, text: str, *range: int) -> None:
        """Write a text over a stretch (line, character, line, character), or over everything."""
        self.versions[name] += 1
        change: dict[str, Any] = {"text": text}
        if range:
            start, end = range[:2], range[2:] or range[:2]
            change["range"] = {"start": _position(*start), "end": _position(*end)}
        document = {"uri": self.uri(name), "version": self.versions[name]}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[change])

    def findings(self, name: str) -> list[dict[str, Any]]:
        """What is wrong in the file as it stands now."""
        uri = self.uri(name)
        while self.marked.get(uri, {}).get("version") != self.versions[name]:
            self.take()
        found: list[dict[str, Any]] = self.marked[uri]["diagnostics"]
        return found

    def at(self, name: str, line: int, character: int) -> dict[str, Any]:
        """A place in a file, as the parameters of a request."""
        return {
            "textDocument": {"uri": self.uri(name)},
            "position": _position(line, character),
        }

    # Messages

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request, and wait for its answer."""
        answer = self.reply(self.request(method, **params))
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def request(self, method: str, **params: Any) -> int:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        return self.number

    def reply(self, number: int) -> dict[str, Any]:
        while True:
            message = self.take()
            if message.get("id") == number and "method" not in message:
                return message

    def tell(self, method: str, **params: Any) -> None:
        self.send({"method": method, "params": params})

    def send(self, message: dict[str, Any]) -> None:
        self.send_bytes(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def send_bytes(self, data: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self.process.stdin.flush()

    def take(self) -> dict[str, Any]:
        """The next message of the server."""
        message = self.messages.get(timeout=PATIENCE)
        assert message is not None, "the language server has ended"
        if message.get("method") == "textDocument/publishDiagnostics":
            self.marked[message["params"]["uri"]] = message["params"]
        elif message.get("method") == "window/showMessage":
            self.shown.append(message["params"]["message"])
        return message

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream
        while True:
            length = 0
            while line := stream.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                self.messages.put(None)
                return
            self.messages.put(json.loads(stream.read(length)))

    def _drain(self) -> None:
        assert self.process.stderr
        self.errors = self.process.stderr.read().decode(errors="replace")


def _position(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}
