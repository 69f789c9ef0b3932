"""XML as a tree with positions, read as if whoever wrote it meant harm.

The standard library's expat is enough and better here than a larger parser: it gives
the place of every element, fetches nothing, and is stopped at the first declaration of
a document type, before an entity can be made. Sizes, depths and numbers are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

import attrs

from ..diagnostics import Problem, Span
from .decoding import MAX_BYTES, encoding_of
from .events import ReadingError

MAX_DEPTH = 60
"""How deep elements may stand inside each other; StratML needs nine levels."""
MAX_ELEMENTS = 500_000
"""How many elements are read; a performance plan of 1.5 MB has some 30,000."""
MAX_ATTRIBUTES = 64
"""How many attributes an element may have; StratML has two at most."""


@attrs.define(eq=False)
class Aside:
    """What stands beside the elements: a comment, or an instruction to another program."""

    target: str
    """The program that an instruction is for; empty for a comment."""
    text: str
    at: int = 0

    def __str__(self) -> str:
        return f"<?{self.target} {self.text}?>" if self.target else f"<!--{self.text}-->"


@attrs.define(eq=False)
class Node:
    """An element of an XML file."""

    name: str
    """Without its prefix."""
    attributes: dict[str, str] = attrs.field(factory=dict)
    """By their names; one of a namespace as ``{namespace}name``."""
    children: list[Node | Aside | str] = attrs.field(factory=list)
    """What stands in it, in its order."""
    at: int = -1
    """Where it begins: its offset in the bytes of the text; -1 for one that was made."""
    until: int = -1
    """Where what stands in it ends."""
    space: str = ""
    """Its namespace."""

    def elements(self) -> Iterator[Node]:
        """The elements in it."""
        for child in self.children:
            if child.__class__ is Node:
                yield child

    def named(self, name: str) -> list[Node]:
        """The elements of that name in it."""
        return [child for child in self.elements() if child.name == name]

    def first(self, name: str) -> Node | None:
        """The first element of that name in it."""
        for child in self.elements():
            if child.name == name:
                return child
        return None

    @property
    def text(self) -> str:
        """The text that stands in it directly."""
        return "".join(child for child in self.children if isinstance(child, str))

    def words(self, name: str) -> str:
        """The text of the first element of that name in it; empty where there is none."""
        found = self.first(name)
        return found.text if found else ""

    def says_something(self) -> bool:
        """Whether there is a text, an attribute or an aside anywhere in it.

        The type of a stakeholder whom nobody has named says nothing.
        """
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if node.attributes and node.name != "Stakeholder":
                return True
            for child in node.children:
                if isinstance(child, Node):
                    waiting.append(child)
                elif isinstance(child, Aside) or not child.isspace():
                    return True
        return False


@attrs.define(eq=False)
class Tree:
    """An XML file that was read."""

    root: Node
    before: list[Aside]
    """What stands before the root."""
    after: list[Aside]
    """What stands after it."""
    declared: bool
    """Whether it begins with an XML declaration."""
    elements: int


_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_LATE = re.compile(r"\s+(<\?xml\s[^<>]{0,200}\?>)")
"""A declaration behind white space, which no reader of XML takes."""
_TRUSTED = re.compile(
    r"utf-?(8|16)(-?[bl]e)?|us-ascii|ascii|iso-?8859-?\d{1,2}|windows-?125\d|cp\d{3,4}|koi8-[ru]"
    r"|gb(2312|k|18030)|big5|shift_jis|euc-(jp|kr)|macintosh"
)
"""Encodings of text. Others that Python knows do more than that, such as `unicode_escape`."""


def decoded(data: bytes) -> tuple[bytes, list[Problem]]:
    """The text of an XML file in UTF-8 without a mark, and what is wrong with its bytes."""
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 2**20
        return b"", [Problem("SP003", values={"size": len(data) // 2**20, "limit": limit})]
    encoding, rest = encoding_of(data)
    problems: list[Problem] = []
    if len(rest) != len(data):
        problems.append(Problem("SP977", span=Span(0, 1), variant="mark", mark="mark"))
    elif encoding == "utf-8":
        said = _DECLARED.match(rest[:400])
        encoding = said[1].decode().lower() if said else encoding
        if not _TRUSTED.fullmatch(encoding) or "16" in encoding:
            problems.append(
                Problem("SP977", span=Span(0, 1), variant="encoding", values={"value": encoding})
            )
            encoding = "utf-8"
    try:
        text = rest.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        text = rest.decode("cp1252", errors="replace")
        values = {"value": encoding}
        problems.append(Problem("SP977", span=Span(0, 1), variant="broken", values=values))
    if not text.strip():
        return b"", [Problem("SP002")]
    late = _LATE.match(text)
    if late:
        # What a program wrote before the declaration would end the reading: nothing of it is
        # read, and every place in the text stays what it was.
        text = re.sub(r"[^\n]", " ", late[0]) + text[late.end() :]
        problems.append(Problem("SP977", span=Span(late.start(1), late.end(1)), variant="late"))
    return text.encode("utf-8", "replace"), problems


class _Refused(Exception):  # noqa: N818 # it stops a parser, and is never seen outside
    """Stops the parser from inside one of its handlers."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def parse(data: bytes, *, deepest: int = MAX_DEPTH, most: int | None = None) -> Tree:
    """The tree of a text in UTF-8; `ReadingError` where it is no XML or not to be trusted.

    `deepest` is how deep elements may stand inside each other, `most` how many there may be.
    """
    most = MAX_ELEMENTS if most is None else most
    # With a separator, expat joins namespace and name; a name never holds a space.
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    stack: list[Node] = []
    open_children: list[list[Node | Aside | str]] = []
    before: list[Aside] = []
    after: list[Aside] = []
    roots: list[Node] = []
    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        space, _, local = name.rpartition(" ")
        at = parser.CurrentByteIndex
        if len(stack) >= deepest:
            raise _refused(data, at, "SP964", "depth", deepest)
        if count > most:
            raise _refused(data, at, "SP964", "elements", most)
        if attributes:
            if len(attributes) > MAX_ATTRIBUTES:
                raise _refused(data, at, "SP964", "attributes", MAX_ATTRIBUTES)
            attributes = {_clark(key): value for key, value in attributes.items()}
        children: list[Node | Aside | str] = []
        node = Node(local, attributes, children, at, at, space)
        if stack:
            open_children[-1].append(node)
        else:
            roots.append(node)
        stack.append(node)
        open_children.append(children)

    def end(_name: str) -> None:
        stack.pop().until = parser.CurrentByteIndex
        open_children.pop()

    def characters(text: str) -> None:
        open_children[-1].append(text)

    def aside(target: str, text: str) -> None:
        found = Aside(target, text, parser.CurrentByteIndex)
        if stack:
            open_children[-1].append(found)
        else:
            (after if roots else before).append(found)

    def doctype(*_: object) -> None:
        raise _refused(data, parser.CurrentByteIndex, "SP963", "", 0)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.CommentHandler = lambda text: aside("", text)
    parser.ProcessingInstructionHandler = aside
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except _Refused as error:
        raise ReadingError(error.problem) from None
    except expat.ExpatError as error:
        open_element = stack[-1] if stack else None
        problem = _fault(data, parser.ErrorByteIndex, error, open_element, begun=bool(roots))
        raise ReadingError(problem) from None
    declared = data.startswith(b"<?xml")
    return Tree(roots[0], before, after, declared, count)


def _clark(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return f"{{{space}}}{local}" if space else local


def _refused(data: bytes, at: int, code: str, variant: str, limit: int) -> _Refused:
    start = characters_before(data, at)
    return _Refused(
        Problem(code, span=Span(start, start + 1), variant=variant, values={"limit": limit})
    )


_FAULTS = {
    expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: "entity",
    expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: "tag",
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: "end",
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: "end",
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "after",
    expat.errors.codes[expat.errors.XML_ERROR_UNBOUND_PREFIX]: "prefix",
    expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "twice",
}
"""The faults of XML that have words of their own; the others are told by their place."""
_INVALID = frozenset(
    {
        expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN],
        expat.errors.codes[expat.errors.XML_ERROR_SYNTAX],
        expat.errors.codes[expat.errors.XML_ERROR_BAD_CHAR_REF],
    }
)
"""What expat calls everything that it cannot make out: what it was, is seen in the text."""


def _fault(
    data: bytes, at: int, error: expat.ExpatError, open_element: Node | None, *, begun: bool
) -> Problem:
    """Why the reading stopped: in words of its own where it is one of the faults that people make."""
    at = min(max(at, 0), max(len(data) - 1, 0))
    # Expat points behind the sign that made it stumble.
    stumbled = re.search(rb"(?:</?|&[\w.-]{0,40})\Z", data[max(at - 41, 0) : at])
    if stumbled:
        at -= len(stumbled[0])
    start = characters_before(data, at)
    word = re.match(rb"</?[^<>/\s]{1,60}|&[^\s;<&]{0,40};?|[^<\s]{1,30}", data[at : at + 200])
    found = word[0].decode(errors="replace") if word else ""
    variant = _FAULTS.get(error.code, "")
    values = {"found": found}
    sign = data[at : at + 1]
    if error.code in _INVALID:
        if not begun and not data[:at].strip() and sign != b"<":
            variant = "beginning"
        elif sign < b" ":
            variant, values = "character", {"found": f"U+{ord(sign):04X}"}
        elif found.startswith("&#"):
            variant = "character"
        elif sign in (b"&", b"<") and not re.match(rb"[\w:/!?]", data[at + 1 : at + 2]):
            variant, found = "sign", sign.decode()
            values = {"found": found, "meant": "&amp;" if found == "&" else "&lt;"}
        elif sign == b"&":
            variant, values = "sign", {"found": found, "meant": "&amp;"}
    elif variant == "tag" and open_element is not None:
        tag = re.match(rb"<[^<>/\s]{1,60}", data[open_element.at : open_element.at + 61])
        opened = tag[0].decode(errors="replace") if tag else "<"
        values = {"found": f"{found}>", "open": f"{opened}>"}
    span = Span(start, start + max(len(found), 1))
    return Problem("SP962", span=span, variant=variant, values=values)


def characters_before(data: bytes, at: int) -> int:
    """How many characters stand before a byte."""
    return len(data[:at].decode(errors="replace"))
