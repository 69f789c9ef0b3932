"""Repairs: what real documents do otherwise than the standard, put right and told, one by one.

Nothing that says something is dropped. What the standard has no place for is taken out of
the document's order and handed on as a leftover, which the plan then keeps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from decimal import Decimal
from typing import Any
from urllib.parse import quote

import attrs

from ..binding.scalars import days_meant, number_meant
from ..diagnostics import Problem, Span
from ..reading.events import ReadingError
from ..reading.imported import Offsets
from ..reading.markup import Aside, Node, Tree
from .grammar import (
    ATTRIBUTES,
    CONTENT,
    MOST,
    NAMES,
    NAMESPACES,
    OLD_NAMES,
    ONLY_PART_2,
    PLACES,
    REQUIRED,
    ROOT,
    ROOTS,
    WORDS,
    XSI,
    PartNumber,
    is_known,
)
from .serial import fragment, writable

PLACEHOLDER = "[To be determined]"
"""What StratML editors put where nothing is known yet."""
_PLACEHOLDER = re.compile(
    r"[\[(<{]?\s*(?:to[ _]be[ _][\w ]{1,40}|tbd|tba|placeholder[_ ]?\d*)\s*[\])>}]?\.?", re.I
)
_CARET = re.compile(r"(?<!\S)\^{1,2}(?!\S)")
_BESIDE = (
    "\t\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""White space that ends no line."""
NAME = re.compile(r"[A-Za-z_À-ÖØ-öø-ÿ][A-Za-z0-9_.\-À-ÖØ-öø-ÿ]*")
"""An identifier as XML wants it: it begins with a letter or `_`, and has no `:` and no space."""
_DATES = frozenset({"StartDate", "EndDate", "PublicationDate"})
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:Z|[+-]\d{2}:\d{2})?")
_CHARACTERS = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=@{}]|%[0-9A-Fa-f]{{2}})"
_REST = _CHARACTERS.format(":/") + "*"
ADDRESS = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.\-]*:(?://[A-Za-z0-9\-._~@%]*(?::\d{1,5})?(?=[/?#]|\Z)|(?!//))"
    rf"|(?!{_CHARACTERS.format('')}*:)(?!//))"
    rf"{_REST}(?:\?{_CHARACTERS.format(':/?')}*)?(?:#{_CHARACTERS.format(':/?')}*)?"
)
"""A web address, or a part of one, as both validators take it."""


_SAYS_NOTHING = {
    "Stakeholder": "stakeholder",
    "Role": "role",
    "MeasurementInstance": "measurement",
    "TargetResult": "measurement",
    "ActualResult": "measurement",
    "Descriptor": "measurement",
}
"""The elements that are more than a text, by what is said where they say nothing."""


def is_placeholder(text: str) -> bool:
    """Whether a text stands for one that nobody has written yet."""
    return len(text) < 80 and bool(_PLACEHOLDER.fullmatch(text.strip()))


def as_written(text: str) -> str:
    """A text as it stands in StratML: a caret of its own would be read as the end of a line."""
    text = writable(text).strip()
    return _CARET.sub(lambda found: "ˆ" * len(found[0]), text) if "^" in text else text


def read_as(text: str) -> str:
    """What a text is read as after it was written as StratML."""
    text = as_written(text)
    return "" if is_placeholder(text) else text


@attrs.frozen(eq=False)
class Flaw:
    """Something that was put right, or could not be."""

    code: str
    owner: Node
    """The element that is left and that it belongs to."""
    at: int
    until: int
    variant: str = ""
    values: dict[str, Any] = attrs.field(factory=dict)


@attrs.frozen
class Leftover:
    """What a document says in a way that the standard has no place for."""

    name: str
    """What it is: an element, ``@`` and an attribute, or ``Identifier`` for one as it was written."""
    value: str


@attrs.define(eq=False)
class Repaired:
    """A document after its repairs: of Part 2's form, whichever part it is of."""

    root: Node
    part: PartNumber
    before: list[Aside]
    after: list[Aside]
    flaws: list[Flaw] = attrs.field(factory=list)
    leftovers: dict[int, list[Leftover]] = attrs.field(factory=dict)
    """By the `id` of the element that they belong to."""


def recognise(tree: Tree, data: bytes) -> PartNumber:
    """Which part of StratML a document is of; `ReadingError` where it only looks like it, or not."""
    root = tree.root
    start = Offsets(data).character(root.at)
    span = Span(start, start + len(root.name) + 1)
    names = [child.name for child in root.elements()]
    if root.name not in ROOTS:
        raise ReadingError(Problem("SP961", span=span, variant="root", values={"found": root.name}))
    if not is_known(root.space):
        raise ReadingError(Problem("SP961", span=span, values={"found": root.space}))
    if "StrategicPlanCore" not in names:
        strange = next((child for child in root.elements() if child.name not in NAMES), None)
        if strange is not None:
            start = Offsets(data).character(strange.at)
            span = Span(start, start + len(strange.name) + 1)
        found = strange.name if strange is not None else ", ".join(dict.fromkeys(names[:5]))
        values = {"found": found, "root": root.name}
        raise ReadingError(
            Problem("SP961", span=span, variant="core" if found else "empty", values=values)
        )
    return ROOTS[root.name]


def repair(tree: Tree, part: PartNumber) -> Repaired:
    """Put right in a document what can be, and tell each repair."""
    root = tree.root
    found = Repaired(root, part, tree.before, tree.after)
    mender = _Mender(found)
    spaces = {root.space}
    if root.space != NAMESPACES[part]:
        variant = "old" if root.space else "none"
        mender.tell("SP965", root, root, variant, found=root.space, meant=NAMESPACES[part])
        for name in [name for name in root.attributes if name.startswith(f"{{{XSI}}}")]:
            # It says where to find the schema of another namespace.
            mender.leave(root, f"@{_local(name)}", root.attributes.pop(name))
    mender.spaces = spaces
    root.name = ROOT
    mender.element(root)
    if not tree.declared:
        mender.tell("SP977", root, root, "declaration")
    mender.identifiers(root)
    return found


def faultless(name: str, nodes: Iterable[Node]) -> bool:
    """Whether elements could stand under a parent of that name without a repair."""
    nodes = list(nodes)
    parent = Node(name, children=[*nodes])
    found = Repaired(parent, 2, [], [])
    mender = _Mender(found, partial=True)
    mender.spaces = {""}
    mender.element(parent)
    # A placeholder is told and left as it is.
    flaws = [flaw for flaw in found.flaws if flaw.code != "SP971"]
    return not flaws and [*parent.elements()] == nodes


class _Mender:
    """Goes through a document and puts right what it meets."""

    def __init__(self, found: Repaired, *, partial: bool = False) -> None:
        self.found = found
        self.spaces: set[str] = set()
        self.contacts: list[tuple[list[Aside], Node]] = []
        """What stands among the administrative information, to be put under the root."""
        self.partial = partial
        """Whether only a part of an element is at hand, so that nothing is missing."""

    def tell(self, code: str, owner: Node, where: Node, variant: str = "", **values: Any) -> None:
        """Note what was put right at an element."""
        self.found.flaws.append(Flaw(code, owner, where.at, where.until, variant, values))

    def leave(self, owner: Node, name: str, value: str) -> None:
        """Hand on what the standard has no place for."""
        self.found.leftovers.setdefault(id(owner), []).append(Leftover(name, value))

    def element(self, node: Node) -> None:
        """Put an element right, and all that stands in it."""
        self.attributes(node)
        places = CONTENT.get(node.name)
        if places is None:
            self.leaf(node)
        else:
            self.container(node)

    def attributes(self, node: Node) -> None:
        """The attributes: their names as they are now, and one of the words that they take."""
        known = ATTRIBUTES.get(node.name, {})
        for name, value in list(node.attributes.items()):
            wanted = OLD_NAMES.get(name, name)
            if name == f"{{{XSI}}}schemaLocation" and node.name == ROOT:
                continue
            if wanted not in known:
                del node.attributes[name]
                self.tell("SP973", node, node, "attribute", name=_local(name), value=value)
                self.leave(node, f"@{_local(name)}", value)
                continue
            if wanted != name:
                del node.attributes[name]
                self.tell("SP967", node, node, "attribute", old=name, new=wanted)
                if wanted in node.attributes:
                    self.leave(node, f"@{name}", value)
                    continue
                node.attributes[wanted] = value
            meant = _word_meant(value, known[wanted])
            if meant and meant == value:
                continue
            node.attributes.pop(wanted)
            if meant:
                node.attributes[wanted] = meant
                self.tell("SP974", node, node, "word", name=wanted, value=value, meant=meant)
            elif not value.strip():
                self.tell("SP968", node, node, "attribute", name=wanted)
            else:
                self.tell("SP974", node, node, "kept", name=wanted, value=value)
            if value.strip():
                self.leave(node, f"@{wanted}", value)
        untyped = node.name == ROOT and self.found.part == 2 and "Type" not in node.attributes
        if untyped and not self.partial:
            node.attributes["Type"] = "Strategic_Plan"
            self.tell("SP975", node, node, "type", meant="Strategic_Plan")

    def container(self, node: Node) -> None:
        """The elements in an element: those that it may have, in their order."""
        places = PLACES[node.name]
        blocks: list[tuple[list[Aside], Node]] = []
        asides: list[Aside] = []
        for child in node.children:
            if isinstance(child, Aside):
                asides.append(child)
            elif isinstance(child, str):
                if not child.isspace():
                    self.tell("SP973", node, node, "text", name=node.name, value=child.strip())
                    self.leave(node, "text", child.strip())
            else:
                if child.name not in CONTENT and {child.name, OLD_NAMES.get(child.name)} & {
                    *places
                }:
                    asides += self.asides_inside(node, child)
                if self.child(node, child, places):
                    blocks.append((asides, child))
                    asides = []
                elif self.contacts and self.contacts[-1][1] is child:
                    self.contacts[-1][0].extend(asides)
                    asides = []
        order = [places[child.name] for _, child in blocks]
        if order != sorted(order):
            first = next(
                child
                for (_, child), here, after in zip(blocks[1:], order, order[1:], strict=False)
                if after < here
            )
            self.tell("SP966", node, first, name=first.name, parent=node.name)
            blocks.sort(key=lambda each: places[each[1].name])
        blocks = self.not_too_many(node, blocks)
        node.children = joined(blocks)
        node.children += asides
        if not self.partial:
            self.required(node)
        if node.name == ROOT:
            self.submitter(node)

    def asides_inside(self, node: Node, child: Node) -> list[Aside]:
        """Take comments and instructions out of a text: they stand before it."""
        inside = [each for each in child.children if isinstance(each, Aside)]
        if inside:
            child.children = [each for each in child.children if not isinstance(each, Aside)]
            self.tell("SP966", node, child, "aside", name=child.name)
        return inside

    def child(self, node: Node, child: Node, places: dict[str, int]) -> bool:
        """Put an element right that stands in another; whether it stays there."""
        if child.name not in places and OLD_NAMES.get(child.name) in places:
            self.tell("SP967", node, child, old=child.name, new=OLD_NAMES[child.name])
            child.name = OLD_NAMES[child.name]
        misplaced = node.name == "AdministrativeInformation" and child.name == "Submitter"
        if child.space not in self.spaces:
            if not is_known(child.space):
                return self.unknown(node, child)
            self.spaces.add(child.space)
            self.tell("SP965", node, child, "mixed", found=child.space)
        if child.name not in places and not misplaced:
            return self.unknown(node, child)
        if self.found.part == 1 and child.name in ONLY_PART_2 and not self.partial:
            self.tell("SP973", node, child, "part", name=child.name)
        self.element(child)
        if misplaced:
            if self.kept_or_dropped(node, child):
                self.contacts.append(([], child))
            return False
        required = child.name in REQUIRED[node.name] and child.name not in ("Goal",)
        return required or self.kept_or_dropped(node, child)

    def unknown(self, node: Node, child: Node) -> bool:
        """An element that the standard does not have: told, and kept where it says something."""
        if child.says_something() or child.attributes:
            self.tell("SP973", node, child, "element", name=child.name, parent=_shown(node))
            self.leave(node, child.name, fragment([child]))
        else:
            self.tell("SP968", node, child, "unknown", name=child.name)
        return False

    def kept_or_dropped(self, node: Node, child: Node) -> bool:
        """Drop an element that says nothing."""
        if child.name in ("Goal", "StrategicPlanCore"):
            return True
        if child.name == "Relationship" and not any(
            each.says_something() for each in child.elements() if each.name != "Identifier"
        ):
            self.tell("SP969", node, child, "relationship")
            if child.says_something():
                self.leave(node, child.name, fragment([child]))
        elif child.says_something():
            nameless = child.name == "Stakeholder" and not child.words("Name")
            if nameless and not self.partial:
                self.tell("SP969", child, child, "nameless")
            return True
        elif child.name in _SAYS_NOTHING:
            self.tell("SP969", node, child, _SAYS_NOTHING[child.name])
        elif child.name != "AdministrativeInformation" or not self.contacts:
            # Some forms have no room for an empty text, others only for one that says nothing.
            optional = child.name not in ("Identifier", "Source", *_DATES, *WORDS)
            self.tell("SP982" if optional else "SP968", node, child, name=child.name)
        self.inherit(node, child)
        return False

    def inherit(self, node: Node, child: Node) -> None:
        """What was left over in an element that goes is left over in the one around it."""
        for each in self.found.leftovers.pop(id(child), ()):
            self.leave(node, each.name, each.value)
        for below in child.elements():
            self.inherit(node, below)

    def not_too_many(
        self, node: Node, blocks: list[tuple[list[Aside], Node]]
    ) -> list[tuple[list[Aside], Node]]:
        """Of what may stand once, the first stays in its place."""
        most = MOST[node.name]
        seen: dict[str, int] = {}
        left: list[tuple[list[Aside], Node]] = []
        for block in blocks:
            child = block[1]
            seen[child.name] = seen.get(child.name, 0) + 1
            if seen[child.name] <= most.get(child.name, seen[child.name]):
                left.append(block)
            else:
                self.tell("SP976", node, child, name=child.name, parent=_shown(node))
                self.leave(node, child.name, fragment(joined([block])))
                self.inherit(node, child)
        return left

    def required(self, node: Node) -> None:
        """What has to be there and is not is put there, and says nothing."""
        there = {child.name for child in node.elements()}
        for name in REQUIRED[node.name]:
            if name in there:
                continue
            self.tell("SP975", node, node, name=name, parent=_shown(node))
            made = Node(name, at=node.at, until=node.at)
            if name == "Goal":
                made.children = [Node("Name", children=[PLACEHOLDER]), Node("Description")]
            places = PLACES[node.name]
            blocks, asides = blocks_of(node)
            blocks.append(([], made))
            blocks.sort(key=lambda each: places[each[1].name])
            node.children = joined(blocks)
            node.children += asides

    def submitter(self, root: Node) -> None:
        """The contact stands under the root in Part 2, and among the administrative in Part 1."""
        outside = root.named("Submitter")
        inside = [child for _, child in self.contacts]
        for each in outside if self.found.part == 1 else inside:
            self.tell("SP966", root, each, "submitter")
        for before, each in self.contacts:
            if outside:
                self.tell("SP976", root, each, name="Submitter", parent=_shown(root))
                self.leave(root, "Submitter", fragment([*before, each]))
                self.inherit(root, each)
            else:
                outside.append(each)
                root.children += [*before, each]

    def leaf(self, node: Node) -> None:
        """An element that holds only a text: the text, put right."""
        inner = list(node.elements())
        if inner:
            self.tell("SP973", node, node, "markup", name=node.name, inner=inner[0].name)
            self.leave(node, node.name, fragment([node]))
            node.children = [_flat(node)]
        text = node.text
        mended = text.strip()
        if mended != text:
            if mended:
                self.tell("SP978", node, node, name=node.name)
            node.children = [mended] if mended else []
        if not mended:
            return
        if node.name in WORDS:
            mended = self.word(node, mended)
        elif node.name in _DATES:
            mended = self.date(node, mended)
        elif node.name == "NumberOfUnits":
            mended = self.number(node, mended)
        elif node.name == "Source":
            mended = self.address(node, mended)
        elif node.name not in ("Identifier", "ReferentIdentifier"):
            if "^" in mended:
                mended = self.lines(node, mended)
            if len(mended) < 80 and is_placeholder(mended):
                self.tell("SP971", node, node, name=node.name, value=mended)
        if mended != text.strip():
            node.children = [mended] if mended else []

    def word(self, node: Node, text: str) -> str:
        """One of a few words."""
        meant = _word_meant(text, WORDS[node.name])
        if meant != text:
            variant = "word" if meant else "kept"
            self.tell("SP974", node, node, variant, name=node.name, value=text, meant=meant)
            self.leave(node, node.name, text)
        return meant

    def date(self, node: Node, text: str) -> str:
        """A day as XML writes it; a year or a month is its first or its last day."""
        if _DATE.fullmatch(text) and days_meant(text[:10])[1] and days_meant(text[:10])[0]:
            return text
        meant = ""
        days, sure = days_meant(text)
        whole = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text)
        if days and sure:
            meant = days[0].isoformat()
        elif whole and node.name != "PublicationDate":
            from ..model import PartialDate

            try:
                known = PartialDate.parse(text)
            except ValueError:
                known = None
            if known:
                day = known.last_day if node.name == "EndDate" else known.first_day
                meant = day.isoformat()
        return self.mended(node, text, meant)

    def number(self, node: Node, text: str) -> str:
        """A number without a sign for thousands, a unit or an exponent."""
        if re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", text):
            return text
        meant = number_meant(text, whole=False)
        return self.mended(node, text, f"{Decimal(meant):f}" if meant else "")

    def address(self, node: Node, text: str) -> str:
        """A web address as it is sent over the wire."""
        if ADDRESS.fullmatch(text):
            return text
        meant = quote(text, safe="-._~:/?#@!$&'()*+,;=%")
        return self.mended(node, text, meant if ADDRESS.fullmatch(meant) else "")

    def mended(self, node: Node, text: str, meant: str) -> str:
        """What a text is taken for, told; what nobody can tell is kept beside."""
        variant = "mended" if meant else "kept"
        self.tell("SP974", node, node, variant, name=node.name, value=text, meant=meant)
        self.leave(node, node.name, text)
        return meant

    def lines(self, node: Node, text: str) -> str:
        """The text with lines where carets stand for their ends."""
        mended = _in_lines(text).strip("\n")
        if mended != text:
            self.tell("SP972", node, node, name=node.name)
        return mended

    def identifiers(self, root: Node) -> None:
        """Identifiers that XML takes, each of them once."""
        used: set[str] = set()
        numbers: dict[str, int] = {}
        waiting = [*root.elements()][::-1]
        referred: list[tuple[Node, Node]] = []
        while waiting:
            node = waiting.pop()
            waiting += [*node.elements()][::-1]
            for each in node.elements():
                if each.name == "ReferentIdentifier" and each.text:
                    referred.append((node, each))
                if each.name != "Identifier":
                    continue
                written = text = each.text
                if not NAME.fullmatch(text):
                    text = "_" + re.sub(r"[^A-Za-z0-9_.\-À-ÖØ-öø-ÿ]", "-", text)
                    text = unused(text, used, numbers)
                    self.tell("SP970", node, each, value=written, meant=text)
                elif text in used:
                    text = unused(text, used, numbers)
                    self.tell("SP970", node, each, "twice", value=written, meant=text)
                if text != written:
                    each.children = [text]
                    self.leave(each, "Identifier", written)
                used.add(text)
        for node, each in referred:
            elsewhere = "/" in each.text or ":" in each.text
            if not elsewhere and not {each.text, f"_{each.text}"} & used:
                self.tell("SP981", node, each, value=each.text)


def blocks_of(node: Node) -> tuple[list[tuple[list[Aside], Node]], list[Aside]]:
    """The elements in an element, each with the asides before it, and the asides at its end."""
    blocks: list[tuple[list[Aside], Node]] = []
    asides: list[Aside] = []
    for child in node.children:
        if isinstance(child, Aside):
            asides.append(child)
        elif isinstance(child, Node):
            blocks.append((asides, child))
            asides = []
    return blocks, asides


def joined(blocks: Iterable[tuple[list[Aside], Node]]) -> list[Node | Aside | str]:
    """Elements with the asides before them, in one list."""
    found: list[Node | Aside | str] = []
    for before, child in blocks:
        found += before
        found.append(child)
    return found


def unused(text: str, used: Container[str], numbers: dict[str, int]) -> str:
    """The text, with the first number behind it that makes it another than those in use.

    `numbers` remembers how far each text has come: ten thousand of the same are not
    counted from the beginning ten thousand times.
    """
    if text not in used:
        return text
    number = numbers.get(text, 2)
    while f"{text}-{number}" in used:
        number += 1
    numbers[text] = number + 1
    return f"{text}-{number}"


def _in_lines(text: str) -> str:
    """The text with the end of a line for each caret, and no other end of a line beside it."""
    found: list[str] = []
    end = 0
    for caret in _CARET.finditer(text):
        before = text[end : caret.start()]
        if found:
            before = _without_line(before, str.lstrip, str.removeprefix)
        found.append(_without_line(before, str.rstrip, str.removesuffix))
        found.append("\n" * len(caret[0]))
        end = caret.end()
    if not found:
        return text
    found.append(_without_line(text[end:], str.lstrip, str.removeprefix))
    return "".join(found)


def _without_line(
    text: str, stripped: Callable[[str, str], str], without: Callable[[str, str], str]
) -> str:
    """The text without the white space at one of its ends, and one end of a line in it."""
    return stripped(without(stripped(text, _BESIDE), "\n"), _BESIDE)


def _word_meant(text: str, words: tuple[str, ...]) -> str:
    folded = re.sub(r"[\s_-]+", "", text).casefold()
    return next((word for word in words if word.replace("_", "").casefold() == folded), "")


def _local(name: str) -> str:
    space, _, local = name.rpartition("}")
    known = {f"{{{XSI}": "xsi:", "{http://www.w3.org/XML/1998/namespace": "xml:"}
    return known.get(space, "") + local


def _shown(node: Node) -> str:
    return "StrategicPlan" if node.name == ROOT else node.name


def _flat(node: Node) -> str:
    pieces: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            pieces.append(child)
        elif isinstance(child, Node):
            inner = _flat(child)
            joined = pieces and pieces[-1][-1:].strip() and inner[:1].strip()
            # What were two paragraphs does not become one word.
            block = child.name.lower() in ("p", "br", "li", "div", "tr", "ul", "ol")
            pieces.append(
                "\n" + inner if block and (joined or child.name.lower() == "br") else inner
            )
    return "".join(pieces)
