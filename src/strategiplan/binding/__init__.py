"""Binding: a document's events become objects of the model, its mistakes problems.

One pass, straight from the events into the classes, with no tree between. What a
field takes comes from its class (`strategiplan.model.shape`); scalars are text
until a field's type asks for more. A value that cannot be used is reported and
left out, and an item of a list that cannot be used leaves an empty one in its
place, so that the paths of all the others stay true.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any, Generic, TypeVar

import attrs

from ..diagnostics import Path, Problem, Span, Target
from ..memory import collector_paused
from ..model import Element
from ..model.shape import Field, Shape, shape
from ..model.values import Localized
from ..reading.document import MAX_REPAIRED, MAX_REPAIRS, READING_ERRORS, Document
from ..reading.events import (
    MAX_DEPTH,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ReadingError,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from ..reading.guesses import WORDS, guess
from ..reading.slips import slips
from ..reading.yaml_events import second_document
from ..reading.yaml_faults import may_be_swallowed, swallowed
from ..text import nearest
from ..vocabulary import sdg_codes
from .doubts import misread
from .scalars import (
    SCALARS,
    Convert,
    choice,
    days_meant,
    number_meant,
    period_meant,
    without_curly_quotes,
)

T = TypeVar("T")

MAX_PROBLEMS = 20_000
"""After how many problems a file is not read on."""


class _Missing:
    """Stands for a value that could not be used."""


MISSING: Any = _Missing()
_EMPTY = {"", "~", "null"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@attrs.frozen(eq=False)
class Bound(Generic[T]):
    """What a document was read as, and everything that is wrong with it."""

    value: T | None
    """The object. With problems, it holds what could be used, to name things by."""
    problems: list[Problem]
    document: Document
    """The document as it was read in the end: places are looked up in this one."""


def bind(document: Document, cls: type[T]) -> Bound[T]:
    """Read a document as an object of `cls`, which is a plan or a profile.

    A fault of the text that can be mended without doubt is reported, mended in
    memory and read past, so that the others are found in the same run.
    """
    problems = list(document.problems)
    found: T | None = None
    if not document.data or document.refused:
        return Bound(found, problems, document)
    expected = shape(cls)
    with collector_paused():
        done = 0
        looked = document.format != "yaml"
        while True:
            binder = _Binder(document.events())
            failure: Exception | None = None
            try:
                found = binder.document(expected)
            except READING_ERRORS as error:
                failure = error
            if not looked and (failure or _may_be_a_slip(binder.problems)):
                # What looks like a fault may be the consequence of a slip.
                looked = True
                slipped, edits = slips(document.text, keys_below(cls))  # type: ignore[arg-type] # a class is hashable
                problems += slipped
                if edits:
                    document = document.edited(sorted(edits))
                    continue
            if failure is None:
                break
            problem = document.explain(failure)
            if not _follows_from_a_tab(document, problem):
                problems.append(_in_original(document, problem))
            if problem.code in ("SP008", "SP009"):
                # Places are only looked up in what was read.
                document = document.up_to(binder.next)
                break
            mended = document.mended(problem)
            done += 1
            if mended and (done == MAX_REPAIRS or done * len(document.data) > MAX_REPAIRED):
                limit = Problem("SP009", span=problem.span, values={"limit": done})
                problems.append(attrs.evolve(_in_original(document, limit), variant="repairs"))
                mended = None
            if mended is None:
                break
            document = mended
        problems += [_in_original(document, each) for each in binder.problems]
        if failure is None and document.format == "yaml" and may_be_swallowed(document.data):
            problems += [
                _in_original(document, problem)
                for problem in swallowed(document.text, document.events())
            ]
    return Bound(found, _with_known_references(problems, found), document)


_OF_SLIPS = {"SP008", "SP102", "SP104"}
"""What is found where a slip did not stop the reading."""


def _may_be_a_slip(problems: list[Problem]) -> bool:
    return any(problem.code in _OF_SLIPS for problem in problems)


@functools.cache
def keys_below(cls: type[Any]) -> frozenset[str]:
    """Every key that stands somewhere in a file that is read as an object of `cls`."""
    found: set[str] = set()
    waiting = [cls]
    seen: set[type[Any]] = set()
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            fields = shape(each).fields
            found.update(fields)
            waiting += [field.cls for field in fields.values() if field.cls]
    return frozenset(found)


def _follows_from_a_tab(document: Document, problem: Problem) -> bool:
    """Whether a line stands wrong only since its tab, reported already, was read as spaces."""
    if problem.code != "SP013" or not problem.span:
        return False
    start = document.original(problem.span).start
    line = document.lines.line(document.lines.position(start)[0])
    return "\t" in line[: len(line) - len(line.lstrip())]


def _in_original(document: Document, problem: Problem) -> Problem:
    return attrs.evolve(problem, span=document.original(problem.span)) if problem.span else problem


Read = Callable[["_Binder", Any, str | int], Any]
"""Reads the value that begins with an event, at a step of the path."""


class _Binder:
    """Goes through the events once; `stack` is the path of the open collections."""

    __slots__ = ("known", "next", "number", "problems", "root", "stack")

    def __init__(self, next_event: NextEvent) -> None:
        self.next = next_event
        self.problems: list[Problem] = []
        self.number = 0
        self.stack: list[str | int] = []
        # Identifiers that are referred to a thousand times are kept once.
        self.known: dict[str, str] = {}
        # What the known keys of the outermost mapping hold.
        self.root: dict[str, Any] = {}

    def problem(self, code: str, step: str | int | None = None, /, **values: Any) -> Any:
        """Report a problem at a step below the open collection; gives `MISSING`."""
        variant = values.pop("variant", "")
        part = values.pop("part", "value")
        occurrence = values.pop("occurrence", 0)
        path: Path = tuple(self.stack) if step is None else (*self.stack, step)
        self.report(Problem(code, Target(path, part, occurrence), values, variant))
        return MISSING

    def report(self, problem: Problem) -> None:
        """Note a problem; with too many of them, reading ends."""
        self.problems.append(problem)
        self.count()

    def count(self) -> None:
        """Count a problem, noted or told of already at the same place."""
        self.number += 1
        if self.number >= MAX_PROBLEMS:
            keys = [each.values["key"] for each in self.problems if each.code == "SP102"]
            if self.root or len(keys) < len(self.problems):
                raise ReadingError(Problem("SP009", values={"limit": MAX_PROBLEMS}))
            self.problems.clear()
            raise ReadingError(Problem("SP008", values={"keys": tuple(keys)}, variant="keys"))

    def odd_key(self, event: Any) -> None:
        """Report a list or a mapping in the place of a key, and pass over it and its value."""
        span = Span(event.start_mark.index, event.end_mark.index)
        self.report(Problem("SP109", Target(tuple(self.stack)), span=span))
        self.skip(event)
        self.skip(self.next())

    def repeated_key(self, key: str, repeats: dict[str, int], variant: str = "") -> None:
        """Report a key that is written again, and pass over its value."""
        repeats[key] = repeats.get(key, 0) + 1
        path = (*self.stack, key)
        first = Target(path, "key")
        again = Target(path, "key", repeats[key])
        self.report(Problem("SP101", again, {"key": key}, variant, related=(first,)))
        self.skip(self.next())

    def document(self, root: Shape) -> Any:
        """The object that the whole text describes; ``None`` when it describes none."""
        next_event = self.next
        event: Any = next_event()
        while event.__class__ not in (
            ScalarEvent,
            MappingStartEvent,
            SequenceStartEvent,
            StreamEndEvent,
        ):
            event = next_event()
        if event.__class__ is StreamEndEvent:
            self.report(Problem("SP002", span=Span(0, 1)))
            return None
        if event.__class__ is ScalarEvent and not event.value and not event.style:
            # Nothing but `---`, or JSON's `null`.
            self.report(Problem("SP002", span=Span(0, 1)))
            found = None
        elif event.__class__ is not MappingStartEvent:
            variant = "list" if event.__class__ is SequenceStartEvent else "text"
            self.problem("SP008", variant=variant, value=getattr(event, "value", ""))
            self.skip(event)
            found = None
        else:
            found = _bind_object(root, self)
            # Without a number that it needs, the whole says nothing.
            found = None if found is MISSING else found
            keys = [each.values["key"] for each in self.problems if each.code == "SP102"]
            if keys and not self.root and not any(key.lower() in root.fields for key in keys):
                # Not one key is known: another file got here by mistake.
                self.problems.clear()
                self.problem("SP008", variant="keys", keys=tuple(keys))
                found = None
        event = next_event()
        while event.__class__ is not StreamEndEvent:
            problem = second_document(event)
            if problem:
                self.problems.append(problem)
                break
            event = next_event()
        return found

    def skip(self, event: Any) -> None:
        """Pass over a value, whatever it is."""
        depth = 0
        next_event = self.next
        while True:
            kind = event.__class__
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                depth += 1
                if depth + len(self.stack) > MAX_DEPTH:
                    raise ReadingError(_too_deep(event))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                depth -= 1
            if depth == 0:
                return
            event = next_event()

    def refuse(self, event: Any, step: str | int, field: Field) -> Any:
        """Report a value of the wrong form and pass over it."""
        found = _FOUND[event.__class__]
        value = event.value if found == "text" else ""
        # A list that holds something else than it should, item by item; a table, name by name.
        inside = "list" if field.many == "lists" and isinstance(step, str) else "one"
        self.problem(
            "SP104",
            step,
            form=field.form,
            many=field.many if step == field.name else inside,
            found=found,
            value=value,
            kinds=field.kinds,
            key=step if inside == "list" and step != field.name else field.name,
            example=_example(field, value, alone=not isinstance(step, int)) if value else "",
            variant=_variant(event, field),
        )
        self.skip(event)
        return MISSING


def _variant(event: Any, field: Field) -> str:
    """Which of the messages on a wrong form tells best what happened."""
    if event.__class__ is MappingStartEvent and field.many == "list":
        return "dash"
    written_in_brackets = event.__class__ is SequenceStartEvent and event.flow_style
    words = field.many == "one" and field.form in ("text", "string")
    return "brackets" if written_in_brackets and words else ""


def _main_key(field: Field) -> str:
    """The key that a plain text would stand under in a nested object: title, or text."""
    names = shape(field.cls).fields if field.cls else ()
    return next((name for name in ("title", "text") if name in names), "")


def _example(field: Field, value: str, *, alone: bool) -> str:
    """How a plain text is written where a list or an object is due; empty where nobody can tell.

    `alone` says that it stands in the place of the whole list.
    """
    inner = shape(field.cls) if field.cls else None
    if inner and not inner.short:
        key = _main_key(field)
        words = f"{key}: {_in_quotes(value)}" if key else ""
        return f"- {words}" if words and alone and field.many == "list" else words
    if not alone or field.many != "list":
        return ""
    main = inner.fields[inner.short] if inner else field
    items = tuple(
        each for each in re.split(r"\s*[,;]\s*|\s+(?:og|and|&)\s+", value.strip("()")) if each
    )
    right = items and not any(re.search(r"[][{}#:\"']", each) for each in items)
    if main.form == "choice":
        right = right and set(items) <= set(main.choices)
    elif main.type_name == "SdgCode":
        right = right and set(items) <= sdg_codes()
    return f"{field.name}: [{', '.join(items)}]" if right else ""


def _in_quotes(text: str) -> str:
    """The text as it is written after a key."""
    plain = not re.search(r": |:$| #", text) and text[0] not in "[]{}&*!|>'\"%@`,#?-"
    return text if plain else "'" + text.replace("'", "''") + "'"


def _with_known_references(problems: list[Problem], found: Any) -> list[Problem]:
    """The same problems, where a text that is no identifier is not said to be one of a list."""
    kinds: dict[str, str] | None = None
    for index, problem in enumerate(problems):
        values = problem.values
        if problem.code != "SP104" or values["form"] != "reference" or not values["example"]:
            continue
        kinds = _kinds_by_id(found) if kinds is None else kinds
        written = values["example"].partition("[")[2].rstrip("]").split(", ")
        if any(kinds.get(each) not in values["kinds"] for each in written):
            near = [each for each, kind in kinds.items() if kind in values["kinds"]]
            name = nearest(values["value"], near) or (near[0] if near else "…")
            values = {**values, "example": f"{values['key']}: [{name}]"}
            problems[index] = attrs.evolve(problem, values=values, variant="reference")
    return problems


def _kinds_by_id(found: Any) -> dict[str, str]:
    """The kind of every element by its identifier."""
    kinds: dict[str, str] = {}
    waiting = [found] if found is not None else []
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, Element) and item.id:
            kinds.setdefault(item.id, item.kind)
        for field in shape(type(item)).of_form("object"):
            value = getattr(item, field.name)
            waiting += value if isinstance(value, tuple) else [value] if value else []
    return kinds


_FOUND = {ScalarEvent: "text", MappingStartEvent: "mapping", SequenceStartEvent: "list"}


def _too_deep(event: Any) -> Problem:
    start = event.start_mark.index
    return Problem("SP007", span=Span(start, start + 1), values={"limit": MAX_DEPTH})


def _bind_object(expected: Shape, binder: _Binder) -> Any:
    """An object of the class, its mapping's start having been read."""
    readers = _READERS.get(expected.cls) or _readers(expected)
    next_event = binder.next
    stack = binder.stack
    if len(stack) > MAX_DEPTH:
        raise ReadingError(Problem("SP007", Target(tuple(stack)), values={"limit": MAX_DEPTH}))
    problems = len(binder.problems)
    values: dict[str, Any] = {}
    repeats: dict[str, int] = {}
    if not stack:
        binder.root = values
    while True:
        event = next_event()
        if event.__class__ is not ScalarEvent:
            if event.__class__ is MappingEndEvent:
                break
            binder.odd_key(event)
            continue
        key = event.value
        reader = readers.get(key, MISSING)
        if reader is MISSING or key in values:
            _odd_key(expected, binder, event, values, repeats)
            continue
        event = next_event()
        if reader is None:
            # A text or an identifier: most of a plan is these two lines.
            if event.__class__ is ScalarEvent:
                value = event.value
                if value and value[-1] != "\n":
                    values[key] = value
                    continue
            value = _read_text(expected.fields[key], binder, event, key)
        else:
            value = reader(binder, event, key)
        values[key] = value
    if expected.required or len(binder.problems) != problems:
        return _mend(expected, binder, values)
    return expected.cls(**values)


FOR_EDITORS = ("$schema", "$comment")
"""Keys at the top of a file that say nothing of the plan: what JSON has instead of a comment."""


def _odd_key(
    expected: Shape,
    binder: _Binder,
    key_event: Any,
    values: Mapping[str, Any],
    repeats: dict[str, int],
) -> None:
    """Report a key that is written twice or that nobody knows, and pass over its value."""
    key = key_event.value
    if key in values:
        variant = "list" if expected.fields[key].many == "list" else ""
        if key == "id" and binder.stack and isinstance(binder.stack[-1], int):
            variant = "item"
        binder.repeated_key(key, repeats, variant)
        return
    event = binder.next()
    if not binder.stack and key in FOR_EDITORS:
        binder.skip(event)
        return
    if key in repeats:
        binder.skip(event)
        binder.count()
        return
    repeats[key] = 0
    # `{title: Bredt, åpent samfunn}`: what follows a comma in braces is a key,
    # and its value begins where it ends, since there is no colon.
    split = event.__class__ is ScalarEvent and not event.value
    split = split and event.start_mark.index == key_event.end_mark.index
    head, colon, tail = key.partition(":")
    if split and colon and head in expected.fields:
        # `{title:Godt}`: without a space after it, the colon is a letter like any other.
        values = {"value": key, "meant": f"{head}: {tail.strip()}"}
        binder.report(Problem("SP018", Target((*binder.stack, key), "key"), values, "space"))
        binder.skip(event)
        return
    variant = "comma" if split else ""
    allowed = () if split else _names(expected)
    binder.problem("SP102", key, key=key, allowed=allowed, part="key", variant=variant)
    binder.skip(event)


@functools.cache
def _names(expected: Shape) -> tuple[str, ...]:
    """The keys of a class, one tuple for all problems that name them."""
    return tuple(expected.fields)


def _mend(expected: Shape, binder: _Binder, values: dict[str, Any]) -> Any:
    """The object without the values that could not be used."""
    values = dict(values)
    for name, field in expected.fields.items():
        if field.required and name not in values:
            binder.problem("SP103", key=name, part="element")
            values[name] = MISSING
        if values.get(name) is MISSING:
            if not field.required:
                del values[name]
            elif field.form == "integer":
                # No number stands for one that nobody knows: the whole part says nothing.
                return MISSING
            else:
                values[name] = ""
    return expected.cls(**values)


_READERS: dict[type[Any], dict[str, Read | None]] = {}


def _readers(expected: Shape) -> dict[str, Read | None]:
    """How each field is read; ``None`` for plain text, which the caller reads itself."""
    found = _READERS.get(expected.cls)
    if found is None:
        found = {name: _reader(field) for name, field in expected.fields.items()}
        _READERS[expected.cls] = found
    return found


def _reader(field: Field) -> Read | None:
    """How the field is read; ``None`` for one plain text."""
    one: Read
    if field.cls:
        expected = shape(field.cls)
        if field.many == "list":
            return functools.partial(_read_objects, field, expected)
        one = functools.partial(_read_object, field, expected)
    elif field.form == "choice":
        one = functools.partial(_read_scalar, field, functools.partial(choice, field.choices))
    elif field.form in SCALARS:
        one = functools.partial(_read_scalar, field, SCALARS[field.form])
    elif field.many == "one":
        return None
    else:
        one = functools.partial(_read_text, field)
    if field.many == "one":
        return one
    if field.many == "table":
        return functools.partial(_read_table, field, one)
    items = functools.partial(_read_list, field, one)
    if field.many == "lists":
        return functools.partial(_read_table, field, items)
    return items


def _read_text(field: Field, binder: _Binder, event: Any, step: str | int) -> Any:
    """A text, in the plan's language or in several; or a bare string."""
    if event.__class__ is ScalarEvent:
        value: str = event.value
        if not value:
            return _empty_value(field, binder, step)
        if value[-1] == "\n" and event.style in ("|", ">"):
            # The line end of a block text is part of the notation, not of the text.
            return value.rstrip("\n") or _empty_value(field, binder, step)
        if field.form != "text":
            return binder.known.setdefault(value, value)
        return value
    if event.__class__ is MappingStartEvent and field.form == "text":
        return _read_languages(field, binder, step)
    return binder.refuse(event, step, field)


def _read_languages(field: Field, binder: _Binder, step: str | int) -> Any:
    binder.stack.append(step)
    problems = len(binder.problems)
    texts: dict[str, str] = {}
    repeats: dict[str, int] = {}
    while True:
        event = binder.next()
        if event.__class__ is MappingEndEvent:
            break
        if event.__class__ is not ScalarEvent:
            binder.odd_key(event)
            continue
        language = event.value
        if language in texts:
            binder.repeated_key(language, repeats)
            continue
        if not _LANGUAGE.fullmatch(language):
            binder.problem("SP110", language, key=field.name, language=language, part="key")
            binder.skip(binder.next())
            continue
        if language in WORDS and not event.style:
            found = guess(language)
            assert found  # every one of them means something to others
            binder.report(misread(language, found, Target((*binder.stack, language), "key")))
        event = binder.next()
        if event.__class__ is not ScalarEvent:
            binder.refuse(event, language, field)
        else:
            text = event.value
            if text[-1:] == "\n" and event.style in ("|", ">"):
                text = text.rstrip("\n")
            if text:
                texts[language] = text
            else:
                _empty_value(field, binder, language)
    binder.stack.pop()
    if not texts and len(binder.problems) == problems:
        return _empty_value(field, binder, step)
    return Localized(texts) if texts else MISSING


def _says_nothing(event: Any) -> bool:
    """Whether a scalar is empty, or one of YAML's words for nothing without quotation marks."""
    return not event.value or (event.value in _EMPTY and not event.style)


def _empty_value(field: Field, binder: _Binder, step: str | int) -> Any:
    binder.problem("SP108", step, key=step if isinstance(step, str) else field.name)
    return MISSING


def _read_scalar(
    field: Field, convert: Convert, binder: _Binder, event: Any, step: str | int
) -> Any:
    """A value that is written as one word and means more: a date, a number, a choice."""
    if event.__class__ is not ScalarEvent:
        return binder.refuse(event, step, field)
    text = event.value
    if _says_nothing(event):
        return _empty_value(field, binder, step)
    try:
        return convert(text)
    except (ValueError, ArithmeticError):
        code = _WRONG[field.form]
        inside = without_curly_quotes(text)
        if inside:
            try:
                value = convert(inside)
            except (ValueError, ArithmeticError):
                text = inside
            else:
                binder.problem("SP030", step, value=text, inside=inside, key=field.name)
                return value
        if code == "SP106":
            return binder.problem(code, step, **_date_meant(text, event.style, field.form))
        if code == "SP107":
            meant = number_meant(text, whole=field.form == "integer")
            variant = "meant" if meant else ""
            return binder.problem(code, step, value=text, variant=variant, suggestion=meant)
        allowed = field.choices or ("true", "false")
        return binder.problem(code, step, value=text, key=field.name, allowed=allowed)


def _date_meant(text: str, style: str | None, form: str) -> dict[str, Any]:
    """What is said of a text that is no date: the days that it can mean, and how surely."""
    days, sure = days_meant(text)
    values: dict[str, Any] = {"value": text}
    # Written like a date, and no day that there is: others stop at it.
    stops = not style and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)
    if not days:
        partial = "partial" if form == "partial-date" else ""
        return values | {"variant": "impossible" if stops else partial}
    values |= {"meant": days[0], "suggestion": days[0].isoformat()}
    if len(days) == 2:
        values |= {"other": days[1], "second": days[1].isoformat()}
        return values | {"variant": "either"}
    return values | {"variant": "swapped" if sure else "exchanged" if stops else "guess"}


_WRONG = {
    "choice": "SP105",
    "date": "SP106",
    "partial-date": "SP106",
    "integer": "SP107",
    "number": "SP107",
    "boolean": "SP105",
}


def _read_object(
    field: Field, expected: Shape, binder: _Binder, event: Any, step: str | int
) -> Any:
    """A nested object, as a mapping or as the plain text that stands for it."""
    if event.__class__ is MappingStartEvent:
        binder.stack.append(step)
        found = _bind_object(expected, binder)
        binder.stack.pop()
        return found
    if event.__class__ is ScalarEvent:
        if _says_nothing(event):
            return _empty_value(field, binder, step)
        return _read_short(field, expected, binder, event, step)
    return binder.refuse(event, step, field)


def _read_short(field: Field, expected: Shape, binder: _Binder, event: Any, step: str | int) -> Any:
    if expected.short:
        main = expected.fields[expected.short]
        reader = _readers(expected)[expected.short]
        value = reader(binder, event, step) if reader else _read_text(main, binder, event, step)
        return MISSING if value is MISSING else expected.cls(**{main.name: value})
    from_short = getattr(expected.cls, "from_short", None)
    inside = without_curly_quotes(event.value)
    try:
        found = from_short(inside or event.value) if from_short else None
        if found and inside:
            binder.problem("SP030", step, value=event.value, inside=inside, key=field.name)
    except ValueError:
        meant = period_meant(inside or event.value)
        variant = "period-meant" if meant else "period"
        return binder.problem("SP106", step, value=event.value, variant=variant, suggestion=meant)
    if found is None:
        return binder.refuse(event, step, field)
    return found


def _read_objects(
    field: Field, expected: Shape, binder: _Binder, event: Any, step: str | int
) -> Any:
    """A list of nested objects."""
    if event.__class__ is not SequenceStartEvent:
        return _not_a_list(field, binder, event, step)
    stack, next_event = binder.stack, binder.next
    stack.append(step)
    found: list[Any] = []
    while True:
        event = next_event()
        if event.__class__ is MappingStartEvent:
            stack.append(len(found))
            found.append(_bind_object(expected, binder))
            stack.pop()
        elif event.__class__ is SequenceEndEvent:
            break
        else:
            one = _read_object(field, expected, binder, event, len(found))
            found.append(_blank(expected) if one is MISSING else one)
    stack.pop()
    return tuple(found)


@functools.cache
def _blank(expected: Shape) -> Any:
    """An object that says nothing, in the place of one that could not be used."""
    return expected.cls(**dict.fromkeys(expected.required, ""))


def _read_list(field: Field, one: Read, binder: _Binder, event: Any, step: str | int) -> Any:
    """A list of words: references, choices, texts."""
    if event.__class__ is not SequenceStartEvent:
        return _not_a_list(field, binder, event, step)
    binder.stack.append(step)
    found: list[Any] = []
    known, next_event = binder.known, binder.next
    plain = field.form in ("reference", "string")
    while True:
        event = next_event()
        if event.__class__ is SequenceEndEvent:
            break
        if plain and event.__class__ is ScalarEvent and event.value:
            found.append(known.setdefault(event.value, event.value))
            continue
        value = one(binder, event, len(found))
        if value is not MISSING:
            found.append(value)
        elif field.form != "choice":
            # Those after it keep their paths.
            found.append("")
    binder.stack.pop()
    return tuple(found)


def _not_a_list(field: Field, binder: _Binder, event: Any, step: str | int) -> Any:
    if event.__class__ is ScalarEvent and _says_nothing(event):
        return _empty_value(field, binder, step)
    return binder.refuse(event, step, field)


def _read_table(field: Field, one: Read, binder: _Binder, event: Any, step: str | int) -> Any:
    """A mapping from names to values."""
    if event.__class__ is not MappingStartEvent:
        return _not_a_list(field, binder, event, step)
    binder.stack.append(step)
    found: dict[str, Any] = {}
    repeats: dict[str, int] = {}
    while True:
        event = binder.next()
        if event.__class__ is MappingEndEvent:
            break
        if event.__class__ is not ScalarEvent:
            binder.odd_key(event)
            continue
        key = event.value
        if key in found:
            binder.repeated_key(key, repeats)
            continue
        value = one(binder, binder.next(), key)
        if value is not MISSING:
            found[key] = value
    binder.stack.pop()
    return found
