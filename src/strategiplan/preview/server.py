"""Showing the preview to browsers on this machine: two addresses, read only, and nobody else.

Programs on other pages of a browser can reach this machine too. So the server listens on the
loopback address alone, answers only where it is called by its own name (a name of
somebody else's may be led here), tells other pages nothing, and opens no file by what
anybody asks for.
"""

from __future__ import annotations

import select
import socket
import socketserver
import threading
from collections.abc import Iterable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import attrs

from .making import Preview, Shown, policy
from .watching import POLL, Watch

HOST = "127.0.0.1"
FIRST_PORT = 8420
"""The port that is tried first, so that the address stays the same from day to day."""
PAGE = "/"
EVENTS = "/events"
MOST_STREAMS = 16
"""How many pages are told of changes at once."""
MOST_CONNECTIONS = 64
"""How many connections are open at once; one more is closed unheard."""
PATIENCE = 10.0
"""How long a browser may take to ask or to listen, in seconds."""
HEARTBEAT = 15.0
"""How often a stream that has nothing to tell says that it is there, in seconds."""
_GLANCE = 0.5
"""How often a stream looks whether its browser is still there, in seconds."""


class Board:
    """The page that is shown now, and those who wait for another."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.closed = False
        self._news = threading.Condition()

    def put(self, shown: Shown) -> None:
        """Show another page."""
        with self._news:
            self.shown = shown
            self._news.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._news:
            self.closed = True
            self._news.notify_all()

    def wait(self, version: str, seconds: float) -> str:
        """The version that is shown as soon as it is another, or when the time is up."""
        with self._news:
            self._news.wait_for(
                lambda: self.closed or self.shown.version != version, timeout=seconds
            )
            return self.shown.version


class Server(ThreadingHTTPServer):
    """The server. It is one as long as it is open; `close` gives the port back."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, board: Board, port: int = 0) -> None:
        """Raises `OSError` where the port cannot be had; port 0 is any that is free."""
        self.board = board
        self.policy = policy()
        self.streams = threading.BoundedSemaphore(MOST_STREAMS)
        self._connections = threading.BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__((HOST, port), _Handler)
        names = [f"{name}:{self.server_port}" for name in (HOST, "localhost")]
        # A browser leaves the usual port out.
        names += [HOST, "localhost"] if self.server_port == 80 else []
        self.names = frozenset(names)

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self.server_port}/"

    def server_bind(self) -> None:
        """Take the port, without asking who this machine is on the net, which may take long."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Hear a connection out in a thread of its own, if there are not too many."""
        if self._connections.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """The same, in the thread."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._connections.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away is no error."""
        import sys

        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)

    def open(self) -> None:
        """Begin to answer, in a thread."""
        threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()

    def close(self) -> None:
        """End all streams, answer nobody any more and give the port back."""
        self.board.close()
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    """One request. Every connection is for one only."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "strategiplan"
    sys_version = ""
    timeout = PATIENCE
    methods: ClassVar[Iterable[str]] = ("GET", "HEAD")

    def handle_one_request(self) -> None:
        """Answer it, whatever its method is."""
        self.close_connection = True
        self.raw_requestline = self.rfile.readline(65_537)
        if len(self.raw_requestline) > 65_536:
            self.requestline, self.request_version, self.command = "", "", ""
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
        elif self.raw_requestline and self.parse_request():
            self.close_connection = True
            self._answer()

    def _answer(self) -> None:
        refused = self._refused()
        path = self.path.partition("?")[0]
        if refused:
            self.send_error(refused)
        elif self.command not in self.methods:
            self.send_error(HTTPStatus.METHOD_NOT_ALLOWED)
        elif path == PAGE:
            self._send(HTTPStatus.OK, "text/html; charset=utf-8", self.server.board.shown.page)
        elif path == EVENTS:
            self._stream()
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _refused(self) -> HTTPStatus | None:
        """Why a request is not one of this page's own, or of somebody who opens it."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or hosts[0].strip().lower() not in self.server.names:
            return HTTPStatus.MISDIRECTED_REQUEST
        origins = self.headers.get_all("Origin", [])
        own = {f"http://{name}" for name in self.server.names}
        if any(origin.strip().lower() not in own for origin in origins):
            return HTTPStatus.FORBIDDEN
        # A link from elsewhere may lead here; a page from elsewhere may read nothing.
        site = self.headers.get("Sec-Fetch-Site", "none")
        opened = self.headers.get("Sec-Fetch-Mode") == "navigate"
        if site not in ("none", "same-origin") and not (opened and self.path == PAGE):
            return HTTPStatus.FORBIDDEN
        return None

    def _head(self, status: HTTPStatus, kind: str, length: int | None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", ", ".join(self.methods))
        for name, value in (
            ("Cache-Control", "no-store"),
            ("Content-Security-Policy", self.server.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Referrer-Policy", "no-referrer"),
            ("Connection", "close"),
        ):
            self.send_header(name, value)
        self.end_headers()

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self._head(status, kind, len(content))
        if self.command != "HEAD":
            self.wfile.write(content)

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        """Say no, in the same way whatever is wrong."""
        status = HTTPStatus(code)
        self._send(status, "text/plain; charset=utf-8", f"{code} {status.phrase}\n".encode())

    def _stream(self) -> None:
        """Tell which page is shown, now and each time it is another."""
        if self.command == "HEAD":
            self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", None)
            return
        if not self.server.streams.acquire(blocking=False):
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        try:
            self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", None)
            self._tell()
        finally:
            self.server.streams.release()

    def _tell(self) -> None:
        board, told, silent = self.server.board, "", 0.0
        while not board.closed and not self._gone():
            version = board.wait(told, _GLANCE)
            silent += _GLANCE
            if version != told:
                told, silent = version, 0.0
                self.wfile.write(f"retry: 1000\nevent: edition\ndata: {version}\n\n".encode())
            elif silent >= HEARTBEAT:
                silent = 0.0
                self.wfile.write(b":\n\n")

    def _gone(self) -> bool:
        """Whether the browser has hung up; what else it may say is passed over."""
        connection: socket.socket = self.connection
        while select.select([connection], [], [], 0)[0]:
            if not connection.recv(65_536):
                return True
        return False

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: whoever writes has the terminal for other things."""


@attrs.define
class Showing:
    """A preview that is shown: the page follows its files until it is closed."""

    preview: Preview
    server: Server
    watch: Watch

    @classmethod
    def begin(cls, preview: Preview, port: int | None = None) -> Showing:
        """Make the first page and show it, at a port or at the usual one, else at one that is free.

        Raises `OSError` where a port that was asked for cannot be had, and what
        `Preview.make` raises.
        """
        watch = Watch((preview.file,))
        board = Board(preview.make())
        watch.follow(board.shown.files)
        try:
            server = Server(board, FIRST_PORT if port is None else port)
        except OSError:
            if port is not None:
                raise
            server = Server(board)
        server.open()
        return cls(preview, server, watch)

    def look(self) -> bool:
        """Show the files as they are now where one was saved; whether that was so."""
        if not self.watch.changed():
            return False
        shown = self.preview.make()
        self.watch.follow(shown.files)
        self.server.board.put(shown)
        return True

    def follow(self, stop: threading.Event) -> None:
        """Look again and again, until that is set."""
        while not stop.wait(POLL):
            self.look()

    def close(self) -> None:
        """Show nothing any more, and give the port back."""
        self.server.close()
