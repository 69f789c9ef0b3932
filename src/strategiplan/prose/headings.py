"""What the headings and lists of a document hold: proposed by words and levels, kept in a file."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping

import attrs
import yaml

from ..spreadsheets.columns import LEVELS, MAX_FILE, Columns, meant, plain
from ..spreadsheets.flat import Head as TableHead
from ..spreadsheets.flat import columns_of, head_of
from ..text import nearest
from .passages import Passage, Writing
from .words import (
    AIMS,
    DESCRIPTION,
    NOTE,
    SDGS,
    SECTION,
    SEVERAL,
    TITLE,
    VISION,
    Claim,
    claim,
    heading_number,
    label,
    promises,
    tells_of_plan,
)

LIST, SUBLIST, BOLD = "list", "list 2", "bold"
TARGETS = (*LEVELS, *SEVERAL, VISION, SDGS, SECTION, DESCRIPTION, NOTE, TITLE)
"""What a heading may be, or hold."""
ITEMS = (*LEVELS, DESCRIPTION, NOTE)
"""What an item of a list may be."""
LOW = 10
"""The level of what only looks like a heading: below all that are some."""
_NEXT = {"focus_area": "goal", "goal": "subgoal", "subgoal": "subgoal", "strategy": "measure"}
_PARENT = " / "
SHORT = 300
"""How long a paragraph may be that is an element of its own."""
_FEW = 3


@attrs.frozen
class Headings:
    """What the headings and the lists of a document hold."""

    levels: Mapping[str, str]
    """By level (`heading 1`, `bold`, `list`, `list 2`): the kind of element, or `note`, `section` …"""
    headings: Mapping[str, str] = attrs.field(factory=dict)
    """By its words, a heading that is something else than its level tells."""
    columns: Mapping[str, str] = attrs.field(factory=dict)
    """What the columns of tables of goals hold, by the words in their headers."""

    def target(self, text: str, above: str) -> str:
        """What somebody has said of a heading; empty where nobody has."""
        by_words = self._by_words()
        words = key_of(text)
        return by_words.get(f"{key_of(above)}{_PARENT}{words}", by_words.get(words, ""))

    def _by_words(self) -> dict[str, str]:
        return {
            _PARENT.join(map(key_of, name.split(_PARENT))): target
            for name, target in self.headings.items()
        }


class HeadingsError(ValueError):
    """A file of headings cannot be used: the variant of the message and what it names."""

    def __init__(self, variant: str, **values: object) -> None:
        super().__init__(variant)
        self.variant = variant
        self.values = values


def key_of(text: str) -> str:
    """The words of a heading as they are compared: without its number."""
    return plain(heading_number(text)[1]).replace(_PARENT, " ")


def headings_to_yaml(headings: Headings, comment: str = "") -> str:
    """A file of headings, to be looked at, changed and used again."""
    data = {
        name: dict(each)
        for name, each in (
            ("levels", headings.levels),
            ("headings", headings.headings),
            ("columns", headings.columns),
        )
        if each
    }
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
    return "".join(f"# {line}\n" for line in comment.splitlines()) + str(text)


def is_of_headings(data: bytes) -> bool:
    """Whether a file says what headings hold, and not columns only."""
    try:
        found = yaml.safe_load(data[:MAX_FILE])
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and bool({"levels", "headings"} & found.keys())


def headings_from_yaml(data: bytes) -> Headings:
    """What a file of headings says; `HeadingsError` where it cannot be used."""
    found = yaml.safe_load(data) if len(data) <= MAX_FILE and is_of_headings(data) else None
    if not isinstance(found, dict):
        raise HeadingsError("text")
    strange = [str(key) for key in found if key not in ("levels", "headings", "columns")]
    if strange:
        raise HeadingsError("key", name=strange[0])
    read: dict[str, dict[str, str]] = {}
    for name in ("levels", "headings", "columns"):
        part = found.get(name) or {}
        if not isinstance(part, dict):
            raise HeadingsError("part", name=name)
        read[name] = {str(key): str(value or NOTE) for key, value in part.items()}
    for name, target in (*read["levels"].items(), *read["headings"].items()):
        known = ITEMS if name in (LIST, SUBLIST) else TARGETS
        if target not in known:
            near = nearest(target, known) or NOTE
            raise HeadingsError("target", header=name, written=target, near=near)
    return Headings(read["levels"], read["headings"], read["columns"])


@attrs.define(eq=False)
class Head:
    """A heading, while it is asked what it is."""

    passage: Passage
    level: int
    key: str
    """What its level is called in a file of headings."""
    above: Head | None
    claim: Claim | None
    label: str
    in_note: bool = False
    target: str = ""
    items: int = 0
    """How many items of lists stand right under it."""
    goals: int = 0
    """How many paragraphs right under it say that they are goals: “Hovedmål: Alle hører til”."""
    below: list[Head] = attrs.field(factory=list)

    def all_below(self) -> Iterator[Head]:
        """The headings under it, at all levels."""
        for each in self.below:
            yield each
            yield from each.all_below()

    @property
    def is_plain(self) -> bool:
        """Whether its words do not tell what it is."""
        return not self.claim and not self.label and not self.in_note

    @property
    def gathers(self) -> bool:
        """Whether goals stand under it, as far as words tell."""
        return any(
            (each.claim and each.claim.kind in LEVELS) or each.label in AIMS or each.goals
            for each in self.all_below()
        )


def only_bold(writing: Writing) -> bool:
    """Whether a document has no other headings than paragraphs in bold."""
    return not any(each.sort == "heading" and each.level for each in writing.passages)


def level_of(passage: Passage, bold: bool) -> tuple[int, str]:
    """The level of a heading and its name; `bold` where the document has no true headings."""
    if passage.level:
        return passage.level, f"heading {passage.level}"
    code = heading_number(passage.text)[0]
    depth = min(code.count(".") + 1, 9) if code else 1
    if not bold or claim(passage.text):
        return LOW, BOLD
    return depth, BOLD if depth == 1 else f"{BOLD} {depth}"


def tree_of(writing: Writing) -> list[Head]:
    """The headings of a document in their order, each with what stands above it."""
    bold = only_bold(writing)
    found: list[Head] = []
    open_: list[Head] = []
    for passage in writing.passages:
        if passage.sort == "item" and open_:
            open_[-1].items += 1
        if passage.sort == "paragraph" and open_ and len(passage.text) <= SHORT:
            said = claim(passage.text)
            open_[-1].goals += bool(said and said.kind == "goal" and said.title)
        if passage.sort != "heading":
            continue
        level, key = level_of(passage, bold)
        while open_ and open_[-1].level >= level:
            open_.pop()
        above = open_[-1] if open_ else None
        claimed = claim(passage.text)
        labelled = "" if claimed else label(passage.text)
        head = Head(passage, level, key, above, claimed, labelled)
        head.in_note = bool(above and (above.in_note or above.label == NOTE))
        if head.label not in ("", NOTE) and head.label != VISION and head.in_note:
            head.label = ""
        if above:
            above.below.append(head)
        open_.append(head)
        found.append(head)
    return found


def title_of(writing: Writing, heads: list[Head]) -> Passage | None:
    """The heading that is the title of the whole: the only one of the highest level, and the first."""
    if not heads or any(each.style == "title" for each in writing.passages):
        return None
    first = heads[0]
    highest = min(each.level for each in heads)
    same = [each for each in heads if each.level == highest]
    if tells_of_plan(first.passage.text) and all(
        heading_number(each.passage.text)[0] for each in same[1:]
    ):
        # All the others are numbered, and the name of the plan is not.
        same = same[:1] if not heading_number(first.passage.text)[0] else same
    if len(same) > 1 or same[0] is not first or first.claim or first.label:
        return None
    alone = len(heads) == 1 and not tells_of_plan(first.passage.text)
    others = (each.text for each in writing.passages if each.sort != "heading")
    return None if alone and not any(map(claim, others)) else first.passage


def proposed(writing: Writing) -> Headings:
    """What the headings and lists of a document most likely hold, and whether words tell so."""
    heads = tree_of(writing)
    title = title_of(writing, heads)
    if title:
        top = heads.pop(0)
        for each in top.below:
            each.above = None
    plain_ones = [each for each in heads if each.is_plain and each.level != LOW]
    levels, told = _anchors(heads)
    keys = sorted({(each.level, each.key) for each in plain_ones})
    if levels:
        _around(levels, keys, heads, plain_ones)
    else:
        _chain(levels, keys, plain_ones)
    if any(each.key == BOLD and each.level == LOW for each in heads):
        listed = any(each.items and each.is_plain for each in heads if each.key == BOLD)
        levels.setdefault(BOLD, "subgoal" if listed else DESCRIPTION)
    for each in plain_ones:
        each.target = _target(each, levels, told, plain_ones)
    levels[LIST] = "strategy"
    levels[SUBLIST] = "measure"
    order = [key for _, key in sorted({(each.level, each.key) for each in heads})]
    ordered = {key: levels[key] for key in (*order, LIST, SUBLIST) if key in levels}
    said: dict[str, str] = {title.text: TITLE} if title else {}
    by_words: dict[str, set[str]] = {}
    for each in heads:
        target = each.label or each.target
        by_words.setdefault(key_of(each.passage.text), set()).add(
            target or levels.get(each.key, "")
        )
    for each in heads:
        target = each.label or each.target
        if not target or (
            target == levels.get(each.key) and len(by_words[key_of(each.passage.text)]) == 1
        ):
            continue
        words = " ".join(heading_number(each.passage.text)[1].replace(_PARENT, " ").split())[:200]
        if len(by_words[key_of(each.passage.text)]) > 1 and each.above:
            above = heading_number(each.above.passage.text)[1].replace(_PARENT, " ")
            words = f"{' '.join(above.split())[:200]}{_PARENT}{words}"
        said.setdefault(words, target)
    return Headings(ordered, said, _columns(writing))


def _anchors(heads: list[Head]) -> tuple[dict[str, str], dict[str, str]]:
    """The levels whose kind words tell: by the headings themselves, or by the one above."""
    votes: dict[str, Counter[tuple[str, str]]] = {}
    for each in heads:
        if each.claim and each.claim.kind in LEVELS and each.level != LOW:
            votes.setdefault(each.key, Counter())[each.claim.kind, "words"] += 1
        if each.goals and each.is_plain and each.level != LOW:
            votes.setdefault(each.key, Counter())["focus_area", "inside"] += 1
        if each.label in AIMS and not each.in_note:
            for child in each.below:
                if child.is_plain and child.level != LOW:
                    votes.setdefault(child.key, Counter())[SEVERAL[each.label], "label"] += 1
    levels, told = {}, {}
    for key, counts in votes.items():
        kind, how = max(counts, key=lambda vote: (counts[vote], vote[1] == "words", vote))
        levels[key] = kind
        told[key] = "words" if any(vote[1] == "words" for vote in counts) else how
    return levels, told


def _around(
    levels: dict[str, str], keys: list[tuple[int, str]], heads: list[Head], plain_ones: list[Head]
) -> None:
    """The levels above and below those that words tell."""
    anchored = sorted({(each.level, each.key) for each in heads if each.key in levels})
    first_level, first = anchored[0]
    for level, key in reversed(keys):
        if level < first_level:
            gathering = sum(each.gathers for each in plain_ones if each.key == key)
            lower = levels.get(first, "")
            can = lower == "goal" and gathering > 1
            levels[key] = "focus_area" if can else SECTION
            first = key if can else first
    before = ""
    for _, key in sorted({*keys, *anchored}):
        if key not in levels:
            levels[key] = _NEXT.get(before, "subgoal")
        before = levels[key] if levels[key] != SECTION else before


def _chain(levels: dict[str, str], keys: list[tuple[int, str]], plain_ones: list[Head]) -> None:
    """The levels where no words tell any: from the highest down."""
    counts = Counter(each.key for each in plain_ones)
    chain = ["goal", "subgoal", "subgoal"]
    if len(keys) > 2 and counts[keys[2][1]] >= counts[keys[1][1]]:
        chain = ["focus_area", "goal", "subgoal"]
    for (_, key), kind in zip(
        keys, itertools.chain(chain, itertools.repeat("subgoal")), strict=False
    ):
        levels[key] = kind


def _target(
    head: Head, levels: Mapping[str, str], told: Mapping[str, str], plain_ones: list[Head]
) -> str:
    """What a heading is whose own words do not tell."""
    kind = levels[head.key]
    above = head.above
    if head.goals and kind == "focus_area":
        return kind
    if not told:
        top = min(each.level for each in plain_ones)
        if head.level > top and above is not None and above.is_plain:
            return NOTE if above.target == NOTE else kind
        bare = [each for each in plain_ones if each.level == top and not (each.below or each.items)]
        some = len(bare) < sum(each.level == top for each in plain_ones)
        return NOTE if some and head in bare else kind
    if above is not None and SEVERAL.get(above.label) == kind:
        return kind
    if told.get(head.key):
        return SECTION if head.gathers else NOTE
    anchor = (
        min(each.level for each in plain_ones if each.key in told)
        if any(each.key in told for each in plain_ones)
        else LOW
    )
    if head.level < anchor and kind in (SECTION, "focus_area"):
        return kind if head.gathers else NOTE
    while above is not None:
        if above.claim or above.label in AIMS or above.target in LEVELS:
            return kind
        above = above.above
    return SECTION if head.gathers else NOTE


def _columns(writing: Writing) -> dict[str, str]:
    """What the columns of tables most likely hold."""
    found: dict[str, str] = {}
    for passage in writing.passages:
        head = head_in(writing, passage, None)
        if head:
            for name, target in columns_of(writing.book, [head], None).taken.items():
                # The goal that they stand under may be a heading above the table.
                is_below = target == "goal" and meant(name) == "subgoal"
                found.setdefault(name, "subgoal" if is_below else target)
    return found


def head_in(writing: Writing, passage: Passage, wanted: Columns | None) -> TableHead | None:
    """The header of a table of goals; `None` for any other table, and for what is none."""
    sheet = writing.book.sheets[passage.table]
    if passage.sort != "table" or len(sheet.rows) < 2:
        return None
    head = head_of(passage.table, sheet, wanted)
    # “Hovedmål 1: Grønn by” is a goal itself, and not what a column is called.
    return None if head is None or any(map(claim, head.names.values())) else head


def has_evidence(writing: Writing, name: str) -> bool:
    """Whether anything tells that a document is a plan: its words, its title, its name, its promises."""
    heads = tree_of(writing)
    if any(each.claim or (each.label not in ("", NOTE)) for each in heads):
        return True
    texts = [text.text for each in writing.passages for text in (*each.inside, each)]
    if _columns(writing) or any(claim(text) for text in texts if len(text) < 400):
        return True
    if any(aside.sort == "code" for each in writing.passages for aside in each.asides):
        return False
    titles = [
        writing.title,
        name,
        *(each.text for each in writing.passages if each.style == "title"),
    ]
    titles += [each.passage.text for each in heads[:1]]
    items = [each.text for each in writing.passages if each.sort == "item"]
    promised = sum(map(promises, items))
    return any(map(tells_of_plan, titles)) or promised >= max(_FEW, len(items) / 3)


def known_columns(headings: Headings) -> Columns | None:
    """What is said of the columns of tables; `None` where nothing is."""
    is_table = any(target in LEVELS for target in headings.columns.values())
    return Columns(headings.columns) if is_table else None
