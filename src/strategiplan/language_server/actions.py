"""What an editor can do about a finding: mend it, write the word that was meant, exempt from the rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from ..checks.exemptions import excusable
from ..diagnostics import Finding, Path, Span
from ..messages import visible
from ..model import Element
from ..model.values import BETWEEN
from .sheet import Sheet
from .tree import Branch, at

Kind = Literal["mend", "meant", "exempt"]


@attrs.frozen
class Change:
    """A stretch of the text that something else is to be written for."""

    span: Span
    text: str


@attrs.frozen
class Action:
    """Something that an editor offers to do about a finding."""

    title: str
    kind: Kind
    changes: tuple[Change, ...]
    finding: Finding


def actions(sheet: Sheet, findings: Iterable[Finding]) -> Iterator[Action]:
    """What can be done about some findings of a file, in the order in which it should be offered."""
    later: list[Action] = []
    for finding in findings:
        say = sheet.speaker
        if finding.fix is not None:
            changes = tuple(Change(edit.span, edit.text) for edit in finding.fix.edits)
            title = say.phrase("lsp/mend", message=visible(finding.message, 100))
            yield Action(title, "mend", changes, finding)
        else:
            meant = _meant(sheet, finding)
            if meant is not None:
                title = say.phrase("lsp/write", word=say.quote(finding.meant))
                yield Action(title, "meant", (meant,), finding)
        exempt = _exemption(sheet, finding)
        if exempt is not None:
            title = say.phrase("lsp/exempt", rule=finding.name)
            later.append(Action(title, "exempt", (exempt,), finding))
    yield from later


def _meant(sheet: Sheet, finding: Finding) -> Change | None:
    """The word that was meant, in the place of the one that is written."""
    if not finding.meant or finding.place is None or finding.place.file != sheet.name:
        return None
    offset = sheet.positions.of_place(finding.place.line, finding.place.column)
    found = at(sheet.tree, offset)
    if found is None or (found[0].rows is not None and not found[1]):
        return None
    branch, is_key = found
    if is_key:
        assert branch.key is not None
        start, end = branch.key.start, branch.key.end
        if sheet.source[start : start + 1] in ("'", '"'):
            start, end = start + 1, end - 1
        return Change(Span(start, end), finding.meant)
    inner = sheet.inner(branch)
    if inner.end - inner.start != len(branch.value):
        return None
    middle = inner.start + branch.value.find(BETWEEN)
    if finding.code == "SP944":
        return Change(Span(middle + 1, inner.end), finding.meant)
    if finding.code == "SP943" and BETWEEN in branch.value:
        return Change(Span(inner.start, middle), finding.meant)
    return Change(inner, finding.meant)


def _exemption(sheet: Sheet, finding: Finding) -> Change | None:
    """An exemption from a finding's rule, with room for the reason.

    Until there is a reason, it lets nothing pass, and that is a finding of its own.
    """
    if not excusable(finding.code) or sheet.document.format != "yaml" or sheet.tree is None:
        return None
    if finding.place is None or finding.place.file != sheet.name:
        return None
    element = _element(sheet.tree, finding.path)
    if element is None or not element.rows:
        return None
    source = sheet.source
    held = element.row("exemptions")
    if held is not None:
        return _one_more(sheet, held, finding.name)
    if element.flow:
        new = f", exemptions: [{{rule: {finding.name}, reason: }}]"
        end = element.rows[-1].span.end
        return Change(Span(end, end), new)
    named = [row for row in element.rows if row.step in ("id", "code", "title")]
    anchor = named[-1] if named else element.rows[0]
    first = element.rows[0].key
    assert first is not None
    margin = " " * (first.start - _line_start(source, first.start))
    end = _line_end(source, anchor.span.end)
    lines = (f"{margin}exemptions:", f"{margin}  - rule: {finding.name}", f"{margin}    reason: ")
    return Change(Span(end, end), "".join(f"\n{line}" for line in lines))


def _one_more(sheet: Sheet, held: Branch, rule: str) -> Change | None:
    """One more exemption in a list of them."""
    if not held.rows:
        return None
    last = held.rows[-1]
    if held.flow:
        return Change(Span(last.span.end, last.span.end), f", {{rule: {rule}, reason: }}")
    source = sheet.source
    dash = source.rfind("-", _line_start(source, last.span.start), last.span.start)
    if dash < 0:
        return None
    margin = " " * (dash - _line_start(source, dash))
    end = _line_end(source, last.span.end)
    return Change(Span(end, end), f"\n{margin}- rule: {rule}\n{margin}  reason: ")


def _element(tree: Branch, path: Path) -> Branch | None:
    """The innermost element on a path that can say of which rules it is exempt."""
    found = tree if tree.rows is not None else None
    branch = tree
    for step in path:
        below = branch.row(step)
        if below is None:
            break
        branch = below
        is_item = not (branch.field and branch.field.many == "list") or isinstance(step, int)
        if branch.cls is not None and issubclass(branch.cls, Element) and is_item:
            found = branch if branch.rows is not None else None
    return found


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" else end
