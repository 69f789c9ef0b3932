"""The protocol: an editor's questions are put to the other modules, and their answers given back.

Nothing here waits for an editor. Findings are made in a thread of their own, one file at a
time, and those of a text that has changed meanwhile are thrown away.
"""

from __future__ import annotations

import asyncio
import datetime
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method
from pygls.uris import from_fs_path, to_fs_path

from ..version import VERSION
from .actions import Action, actions
from .completion import completion
from .desk import Desk
from .explaining import explained
from .findings import Mark, marks
from .naming import RenameError, Spot, definitions, name_at, references, renamed
from .outline import Entry, folds, lenses, outline
from .positions import Encoding, Position, Range
from .sheet import Sheet

T = TypeVar("T")

LONGEST_PAUSE = 0.15
"""How many seconds are waited for another keystroke before a check, at most."""

_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_COMPLETIONS = {
    "key": types.CompletionItemKind.Property,
    "word": types.CompletionItemKind.EnumMember,
    "reference": types.CompletionItemKind.Reference,
    "sdg": types.CompletionItemKind.Value,
    "date": types.CompletionItemKind.Constant,
}
_SYMBOLS = {
    "plan": types.SymbolKind.File,
    "focus_area": types.SymbolKind.Namespace,
    "goal": types.SymbolKind.Class,
    "subgoal": types.SymbolKind.Method,
    "strategy": types.SymbolKind.Function,
    "measure": types.SymbolKind.Event,
    "indicator": types.SymbolKind.Number,
    "actor": types.SymbolKind.Interface,
    "source": types.SymbolKind.String,
}
_ENCODINGS: dict[types.PositionEncodingKind | str, Encoding] = {
    types.PositionEncodingKind.Utf8: "utf-8",
    types.PositionEncodingKind.Utf32: "utf-32",
}


class _Protocol(LanguageServerProtocol):
    """The protocol with the texts of open files kept by `Desk`, which knows what ends a line."""

    _server: PlanServer

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """A file was opened."""
        document = params.text_document
        self._server.opened(document.uri, document.text, document.version)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """A file was changed in the editor."""
        changes = [
            (
                _own_range(each.range)
                if isinstance(each, types.TextDocumentContentChangePartial)
                else None,
                each.text,
            )
            for each in params.content_changes
        ]
        document = params.text_document
        self._server.changed(document.uri, changes, document.version)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """A file was closed."""
        self._server.closed(params.text_document.uri)


class PlanServer(LanguageServer):
    """A language server for plans."""

    protocol: _Protocol

    def __init__(self, language: str | None = None, profile: str | None = None) -> None:
        """`language` and `profile` are for all plans, whatever the plans and the editor say."""
        super().__init__("strategiplan", VERSION, protocol_cls=_Protocol)
        self.desk = Desk(language=language, profile=profile)
        self.uris: dict[str, str] = {}
        """The address of each open file, as the editor writes it, by the file's name."""
        self.marked: dict[str, tuple[Sheet, list[Mark]]] = {}
        """What was marked last in each open file, and in which text."""
        self.due: dict[str, None] = {}
        """The files to check, the one that was changed last at the end."""
        self.pause = 0.0
        self.checking: asyncio.Task[None] | None = None
        self.checker = ThreadPoolExecutor(1, "check")
        self.answerer = ThreadPoolExecutor(1, "answer")

    def report_server_error(self, error: Exception, source: Any) -> None:
        """What an editor sends that nobody understands is noted; the planner is not disturbed."""
        logging.getLogger(__name__).warning("%s: %s", source.__name__, error)

    # Open files

    def name_of(self, uri: str) -> str:
        """What a file is called in findings: its path, or its address where it has none."""
        path = to_fs_path(uri) if uri.startswith("file:") else None
        return path or uri

    def uri_of(self, name: str) -> str:
        """The address of a file, as the editor writes it where it is open."""
        return self.uris.get(name) or from_fs_path(name) or name

    def sheet(self, uri: str) -> Sheet | None:
        """An open file as it stands."""
        return self.desk.open.get(self.name_of(uri))

    def opened(self, uri: str, text: str, version: int | None) -> None:
        """Take in a file, and check it."""
        name = self.name_of(uri)
        self.uris[name] = uri
        self.desk.put(name, text, version)
        self.check(name)

    def changed(
        self, uri: str, changes: list[tuple[Range | None, str]], version: int | None
    ) -> None:
        """Take in what was written, and check the file when its writer pauses."""
        name = self.name_of(uri)
        self.uris.setdefault(name, uri)
        self.desk.change(name, changes, version)
        self.check(name)

    def closed(self, uri: str) -> None:
        """Forget a file, and what was marked in it."""
        name = self.name_of(uri)
        self.desk.close(name)
        self.due.pop(name, None)
        self.marked.pop(name, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))
        self.uris.pop(name, None)

    def again(self) -> None:
        """Check every open file again: what they are held to, or what is beside them, has changed."""
        self.desk.refresh()
        for name in self.desk.open:
            self.check(name)

    # Findings

    def check(self, name: str) -> None:
        """See to it that a file is checked soon."""
        self.due.pop(name, None)
        self.due[name] = None
        if self.checking is None or self.checking.done():
            self.checking = asyncio.get_running_loop().create_task(self._check_due())

    async def _check_due(self) -> None:
        while self.due:
            await asyncio.sleep(self.pause)
            # It may have been closed meanwhile.
            name = next(reversed(self.due), "")
            self.due.pop(name, None)
            sheet = self.desk.open.get(name)
            if sheet is not None:
                await self._check(sheet)

    async def _check(self, sheet: Sheet) -> None:
        begun = time.perf_counter()
        try:
            found = await self._away(self.checker, self._found, sheet)
        except Exception:
            # Nothing that a plan says may end the server.
            logging.getLogger(__name__).exception("%s cannot be checked", sheet.name)
            found = []
        self.pause = min(LONGEST_PAUSE, time.perf_counter() - begun)
        if self.desk.open.get(sheet.name) is sheet:
            self.marked[sheet.name] = (sheet, found)
            self._publish(sheet, found)

    def _found(self, sheet: Sheet) -> list[Mark]:
        across, fallback = self.desk.across(sheet)
        return marks(sheet, sheet.report(across=across, fallback=fallback))

    def _publish(self, sheet: Sheet, found: list[Mark]) -> None:
        diagnostics = [self.diagnostic(mark) for mark in found]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(self.uri_of(sheet.name), diagnostics, sheet.version)
        )

    def diagnostic(self, mark: Mark) -> types.Diagnostic:
        """A finding as an editor is told of it."""
        return types.Diagnostic(
            range=_range(mark.range),
            message=mark.message,
            severity=_SEVERITIES[mark.severity],
            code=mark.code,
            source="strategiplan",
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(self.uri_of(each.name), _range(each.range)), each.message
                )
                for each in mark.related
            ],
        )

    def marks_at(self, sheet: Sheet, where: types.Range) -> Iterator[Mark]:
        """What is marked in a stretch of a file, while its text is still the one that was checked."""
        checked, found = self.marked.get(sheet.name, (None, []))
        for mark in found if checked is sheet else ():
            if not (_before(mark.range.end, where.start) or _before(where.end, mark.range.start)):
                yield mark

    # Answers

    async def answer(self, work: Callable[..., T], *arguments: Any) -> T:
        """An answer that may take long in a large file, while the editor goes on asking."""
        return await self._away(self.answerer, work, *arguments)

    @staticmethod
    async def _away(pool: ThreadPoolExecutor, work: Callable[..., T], *arguments: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(pool, work, *arguments)

    def locations(self, spots: Iterable[Spot]) -> list[types.Location]:
        """Places as an editor goes to them, each once."""
        found = {
            (self.uri_of(spot.sheet.name), spot.span): _range(
                spot.sheet.positions.range(spot.span.start, spot.span.end)
            )
            for spot in spots
        }
        return [types.Location(uri, where) for (uri, _), where in found.items()]


def _own_range(given: types.Range) -> Range:
    return Range(
        Position(given.start.line, given.start.character),
        Position(given.end.line, given.end.character),
    )


def _range(own: Range) -> types.Range:
    return types.Range(
        types.Position(own.start.line, own.start.character),
        types.Position(own.end.line, own.end.character),
    )


def _before(end: Position | types.Position, start: Position | types.Position) -> bool:
    return (end.line, end.character) < (start.line, start.character)


def make_server(language: str | None = None, profile: str | None = None) -> PlanServer:
    """A language server, ready to be started."""
    server = PlanServer(language, profile)
    _settings(server)
    _words(server)
    _names(server)
    _views(server)
    _actions(server)
    return server


def _settings(server: PlanServer) -> None:
    desk = server.desk
    given = (desk.language, desk.profile)

    def take(settings: Any) -> None:
        """What an editor's settings say; what the command said goes before it."""
        wished = settings if isinstance(settings, dict) else {}
        language, profile = (
            value if isinstance(value, str) and value else None
            for value in (wished.get("language"), wished.get("profile"))
        )
        desk.language = given[0] or language
        desk.profile = given[1] or profile

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        desk.locale = params.locale
        take(params.initialization_options)
        desk.encoding = _ENCODINGS.get(server.workspace.position_encoding or "", "utf-16")
        folders()

    def folders() -> None:
        uris = list(server.workspace.folders) or [server.workspace.root_uri]
        desk.folders = [path for uri in uris if uri and (path := to_fs_path(uri))]

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(_params: types.DidChangeWorkspaceFoldersParams) -> None:
        folders()
        server.again()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(params: types.DidChangeConfigurationParams) -> None:
        settings = params.settings
        if isinstance(settings, dict) and "strategiplan" in settings:
            take(settings["strategiplan"])
            server.again()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(_params: types.DidChangeWatchedFilesParams) -> None:
        server.again()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(_params: types.DidSaveTextDocumentParams) -> None:
        # It may be a profile, or a plan that others refer to.
        server.again()


def _offset(sheet: Sheet, position: types.Position) -> int:
    return sheet.positions.offset(position.line, position.character)


def _words(server: PlanServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        sheet = server.sheet(params.text_document.uri)
        if sheet is None:
            return None
        here = types.Range(params.position, params.position)
        marked = [mark.finding for mark in server.marks_at(sheet, here)]
        found = explained(server.desk, sheet, _offset(sheet, params.position), marked)
        if found is None:
            return None
        where = None
        if found.span is not None:
            where = _range(sheet.positions.range(found.span.start, found.span.end))
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, found.text), where)

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION,
        types.CompletionOptions(trigger_characters=[" ", "[", ",", "#", "-"]),
    )
    def complete(params: types.CompletionParams) -> types.CompletionList | None:
        sheet = server.sheet(params.text_document.uri)
        if sheet is None:
            return None
        today = datetime.date.today()
        found = completion(server.desk, sheet, _offset(sheet, params.position), today)
        if found is None:
            return None
        where = _range(sheet.positions.range(found.span.start, found.span.end))
        items = [
            types.CompletionItem(
                each.label,
                kind=_COMPLETIONS[each.kind],
                detail=each.detail or None,
                documentation=types.MarkupContent(types.MarkupKind.Markdown, each.explanation)
                if each.explanation
                else None,
                sort_text=f"{number:05d}",
                filter_text=f"{each.label} {each.detail}".strip(),
                text_edit=types.TextEdit(where, each.text),
            )
            for number, each in enumerate(found.proposals)
        ]
        return types.CompletionList(is_incomplete=not found.complete, items=items)


def _names(server: PlanServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def define(params: types.DefinitionParams) -> list[types.Location] | None:
        sheet = server.sheet(params.text_document.uri)
        name = name_at(sheet, _offset(sheet, params.position)) if sheet else None
        if sheet is None or name is None:
            return None
        return server.locations(definitions(server.desk, sheet, name))

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def refer(params: types.ReferenceParams) -> list[types.Location] | None:
        sheet = server.sheet(params.text_document.uri)
        name = name_at(sheet, _offset(sheet, params.position)) if sheet else None
        if sheet is None or name is None:
            return None
        declaration = params.context.include_declaration
        return server.locations(references(server.desk, sheet, name, declaration=declaration))

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(params: types.PrepareRenameParams) -> types.Range | None:
        sheet = server.sheet(params.text_document.uri)
        name = name_at(sheet, _offset(sheet, params.position)) if sheet else None
        if sheet is None or name is None:
            return None
        return _range(sheet.positions.range(name.span.start, name.span.end))

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        sheet = server.sheet(params.text_document.uri)
        name = name_at(sheet, _offset(sheet, params.position)) if sheet else None
        if sheet is None or name is None:
            return None
        try:
            spots = renamed(server.desk, sheet, name, params.new_name)
        except RenameError as error:
            quoted = sheet.speaker.quote(error.name)
            raise JsonRpcInvalidParams(sheet.speaker.phrase(error.key, name=quoted)) from None
        edits: dict[str, list[types.TextEdit]] = {}
        for spot in spots:
            where = spot.sheet.positions.range(spot.span.start, spot.span.end)
            edits.setdefault(server.uri_of(spot.sheet.name), []).append(
                types.TextEdit(_range(where), params.new_name.strip())
            )
        return types.WorkspaceEdit(changes=edits)


def _views(server: PlanServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        sheet = server.sheet(params.text_document.uri)
        if sheet is None:
            return []
        return [_symbol(entry) for entry in await server.answer(outline, sheet)]

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def fold(params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        sheet = server.sheet(params.text_document.uri)
        if sheet is None:
            return []
        return [
            types.FoldingRange(each.start, each.end, kind=types.FoldingRangeKind(each.kind))
            for each in await server.answer(folds, sheet)
        ]

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lens(params: types.CodeLensParams) -> list[types.CodeLens]:
        sheet = server.sheet(params.text_document.uri)
        if sheet is None:
            return []
        return [
            types.CodeLens(_range(each.range), types.Command(each.text, ""))
            for each in await server.answer(lenses, sheet)
        ]


def _symbol(entry: Entry) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        entry.name,
        _SYMBOLS.get(entry.kind, types.SymbolKind.Object),
        _range(entry.range),
        _range(entry.selection),
        detail=entry.detail,
        children=[_symbol(each) for each in entry.below],
    )


def _actions(server: PlanServer) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    def act(params: types.CodeActionParams) -> list[types.CodeAction]:
        sheet = server.sheet(params.text_document.uri)
        if sheet is None:
            return []
        marked = {id(mark.finding): mark for mark in server.marks_at(sheet, params.range)}
        found = actions(sheet, [mark.finding for mark in marked.values()])
        return [_action(server, sheet, each, marked[id(each.finding)]) for each in found]


def _action(server: PlanServer, sheet: Sheet, action: Action, mark: Mark) -> types.CodeAction:
    edits = [
        types.TextEdit(
            _range(sheet.positions.range(change.span.start, change.span.end)), change.text
        )
        for change in action.changes
    ]
    return types.CodeAction(
        action.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[server.diagnostic(mark)],
        is_preferred=action.kind == "mend",
        edit=types.WorkspaceEdit(changes={server.uri_of(sheet.name): edits}),
    )
