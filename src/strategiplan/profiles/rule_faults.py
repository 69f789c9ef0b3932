"""What is wrong with a profile's own rules, although they can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from ..binding.scalars import SCALARS
from ..checks import codes_by_name, rules
from ..checks.clauses import (
    AROUND,
    NUMBERS,
    ORDERS,
    VALUES,
    amount,
    date_in,
    has_numbers,
    limits,
    value_keys,
)
from ..checks.own_rules import LEVELS, is_possible
from ..checks.routes import (
    WORDS,
    Classes,
    Route,
    UnknownStepError,
    classes_with,
    find_route,
    kinds_to_classes,
)
from ..diagnostics import Path, Problem, Target
from ..messages import GAP
from ..messages.words import Key, Kind, Kinds
from ..model import Localized
from ..model.profile import Condition, Having, Links, OwnRule, Profile
from ..model.shape import holders, kinds_above, shape
from ..pattern import PatternError, compile_pattern

_NAME = re.compile(r"[a-zæøå0-9]+(-[a-zæøå0-9]+)*")
_CODE = re.compile(r"(?!SP[0-9])[A-ZÆØÅ][A-ZÆØÅ0-9-]{1,15}")
LONGEST_NAME = 60
"""How long the name of a rule may be, in characters."""

MILD = frozenset({"SP912", "SP913"})
"""Faults with which a rule can be tried all the same."""


def check_own_rules(
    profile: Profile, own: Mapping[str, OwnRule], base: Profile
) -> Iterator[Problem]:
    """The faults of the own rules of a profile.

    `own` are its rules with what they inherit, `base` is what the profile builds on.
    """
    codes: dict[str, str] = {}
    for name, rule in {**base.own_rules, **own}.items():
        codes.setdefault(rule.code or name, name)
    for name, rule in own.items():
        path: Path = ("own_rules", name)
        yield from _name_faults(name, rule, path, codes)
        found = list(_rule_faults(rule, path, base))
        yield from found
        if not found:
            yield from _levels_faults(rule, path, profile.levels or base.levels)


def _name_faults(
    name: str, rule: OwnRule, path: Path, codes: Mapping[str, str]
) -> Iterator[Problem]:
    if not _NAME.fullmatch(name) or len(name) > LONGEST_NAME:
        yield Problem("SP906", Target(path, "key"), {"value": name})
    elif name in codes_by_name():
        yield Problem("SP906", Target(path, "key"), {"value": name}, "built-in")
    code = rule.code
    if code and not _CODE.fullmatch(code):
        variant = "reserved" if code.upper() in rules() or code.upper()[:2] == "SP" else "code"
        yield Problem("SP906", Target((*path, "code")), {"value": code}, variant)
    elif codes[code or name] != name:
        target = Target((*path, "code")) if code else Target(path, "key")
        values = {"value": code or name, "other": Key(codes[code or name])}
        yield Problem("SP906", target, values, "taken")


def _rule_faults(rule: OwnRule, path: Path, base: Profile) -> Iterator[Problem]:
    """What is wrong with a rule by itself."""
    if not rule.kinds and not rule.must:
        names = tuple(base.own_rules)
        yield Problem(
            "SP907", Target(path, "key"), {"value": path[-1], "allowed": names}, "nothing"
        )
        return
    for key in ("kinds", "must"):
        if not getattr(rule, key):
            yield Problem("SP907", Target(path, "key"), {"key": Key(key)})
            return
    classes = kinds_to_classes(rule.kinds)
    found = [
        fault
        for key in ("when", "must")
        if (condition := getattr(rule, key))
        for fault in _condition_faults(condition, classes, (*path, key))
    ]
    yield from found
    if not found and rule.must:
        yield from _placeholder_faults(rule, path)
        yield from _contradictions({str(path[-1]): rule}, {})


def _levels_faults(rule: OwnRule, path: Path, levels: Sequence[str]) -> Iterator[Problem]:
    """A rule that the levels of its profile leave nothing to find."""
    lost = tuple(kind for kind in rule.kinds if kind in LEVELS and levels and kind not in levels)
    if len(lost) == len(rule.kinds):
        kinds = Kinds(lost, several=True)
        yield Problem("SP913", Target((*path, "kinds")), {"kinds": kinds}, "level")
    elif rule.must and not is_possible(rule.must, levels):
        named = tuple(Kind(kind, several=True) for kind in levels)
        yield Problem("SP913", Target((*path, "must")), {"levels": named}, "asks")


# Conditions


def _condition_faults(condition: Condition, classes: Classes, path: Path) -> Iterator[Problem]:
    if condition == Condition():
        yield Problem("SP907", Target(path), variant="empty")
        return
    if condition.field:
        yield from _field_faults(condition, classes, path)
    else:
        names = ("present", "unique", *VALUES, *NUMBERS, *ORDERS)
        said = [name for name in names if getattr(condition, name) not in (None, "", ())]
        if said:
            yield Problem("SP907", Target(path), {"key": Key(said[0])}, "field")
    if condition.has:
        yield from _has_faults(condition.has, classes, (*path, "has"))
    if condition.links_to:
        yield from _links_to_faults(condition.links_to, classes, (*path, "links_to"))
    if condition.linked_from:
        yield from _linked_from_faults(condition.linked_from, classes, (*path, "linked_from"))
    for name, reached in AROUND.items():
        inner = getattr(condition, name)
        if not inner:
            continue
        there = reached(classes)
        if inner.kinds:
            there = tuple(cls for cls in there if cls.kind in inner.kinds)
        if there:
            yield from _condition_faults(inner, there, (*path, name))
        else:
            yield _nowhere("above", inner.kinds, classes, (*path, name))
    for name in ("all", "any", "none"):
        for index, each in enumerate(getattr(condition, name)):
            yield from _condition_faults(each, classes, (*path, name, index))


def _nowhere(variant: str, kinds: tuple[str, ...], classes: Classes, path: Path) -> Problem:
    """A place that the model does not have."""
    values = {
        "kinds": Kinds(kinds, several=True),
        "within": Kinds(tuple(cls.kind for cls in classes)),
    }
    return Problem("SP911", Target(path), values, variant)


def _field_faults(condition: Condition, classes: Classes, path: Path) -> Iterator[Problem]:
    try:
        whole = find_route(classes, condition.field, value=False)
        route = find_route(classes, condition.field)
    except UnknownStepError as error:
        values = {"value": error.step, "allowed": error.allowed}
        yield Problem("SP905", Target((*path, "field")), values, "step")
        return
    said = [name for name in (*VALUES, *NUMBERS, *ORDERS) if getattr(condition, name) not in _NOT]
    if not said and condition.present is None and not condition.unique:
        yield Problem("SP907", Target((*path, "field")), {"key": Key(condition.field)}, "test")
    for key in said:
        yield from _fitting_faults(condition, key, whole, route, path)
    for key in value_keys(condition, route):
        yield from _value_faults(condition, key, route, path)
    if whole.several or route.field.form in WORDS:
        yield from _number_faults(condition, path, whole=True)
    else:
        yield from _number_faults(condition, path)
    for order in ORDERS:
        operand = getattr(condition, order)
        if operand and not date_in(operand):
            yield from _operand_faults(operand, classes, (*path, order))


_NOT = (None, "", ())


def _fitting_faults(
    condition: Condition, key: str, whole: Route, route: Route, path: Path
) -> Iterator[Problem]:
    """A key that cannot be asked of a field of that form."""
    form = route.field.form
    fits = {
        **dict.fromkeys(("equals", "one_of"), form != "object"),
        "includes": whole.several and form != "object",
        "matches": form in WORDS,
        **dict.fromkeys(NUMBERS, whole.several or form in (*WORDS, "integer", "number")),
        **dict.fromkeys(ORDERS, form in ("date", "partial-date")),
    }
    if not fits[key]:
        values: dict[str, Any] = {"key": Key(key), "field": Key(condition.field)}
        variant = ""
        if form == "object" and key != "includes" and key not in NUMBERS and route.field.cls:
            names = tuple(shape(route.field.cls).fields)
            values["keys"] = tuple(Key(f"{condition.field}/{name}") for name in names)
            variant = "part"
        elif key == "includes":
            variant = "single"
        yield Problem("SP910", Target((*path, key)), values, variant)


def _value_faults(condition: Condition, key: str, route: Route, path: Path) -> Iterator[Problem]:
    """A value that the field can never have, or a pattern that cannot be used."""
    field = route.field
    if key == "matches":
        try:
            compile_pattern(condition.matches)
        except PatternError as error:
            values = {"position": error.position, "value": error.sign or condition.matches}
            yield Problem("SP909", Target((*path, key)), values, error.reason)
        return
    if key in ("text", "number"):
        return
    written = condition.one_of if key == "one_of" else (getattr(condition, key),)
    for index, text in enumerate(written):
        target = Target((*path, key, index) if key == "one_of" else (*path, key))
        allowed = field.choices or (("true", "false") if field.form == "boolean" else ())
        if allowed and text not in allowed:
            values = {"value": text, "allowed": allowed, "field": Key(condition.field)}
            yield Problem("SP910", target, values, "choice")
        elif field.form in SCALARS and not allowed:
            try:
                SCALARS[field.form](text)
            except (ValueError, ArithmeticError):
                values = {"value": text, "field": Key(condition.field)}
                yield Problem("SP910", target, values, "value")


def _operand_faults(operand: str, classes: Classes, path: Path) -> Iterator[Problem]:
    try:
        form = find_route(classes, operand).field.form
    except UnknownStepError as error:
        values = {"value": operand, "allowed": error.allowed}
        yield Problem("SP910", Target(path), values, "operand")
        return
    if form not in ("date", "partial-date"):
        yield Problem("SP910", Target(path), {"value": operand}, "operand")


def _number_faults(
    stated: Having | Links | Condition, path: Path, *, whole: bool = False
) -> Iterator[Problem]:
    """Numbers that nothing can have."""
    low, high = limits(stated)
    numbers = [getattr(stated, name) for name in NUMBERS]
    given = [number for number in numbers if number is not None]
    variant = ""
    if whole and any(number < 0 or number != int(number) for number in given):
        variant = "number"
    elif stated.exactly is not None and len(given) > 1:
        variant = "both"
    elif low is not None and high is not None and low > high:
        variant = "crossed"
    if variant:
        yield Problem("SP911", Target(path), variant=variant)


def _has_faults(having: Having, classes: Classes, path: Path) -> Iterator[Problem]:
    yield from _number_faults(having, path, whole=True)
    within = {cls.kind for cls in classes}
    kinds = [cls.kind for cls in kinds_to_classes(having.kinds)]
    if having.directly:
        fits = any(holder in within for kind in kinds for holder, _ in holders()[kind])
    else:
        fits = any(within & kinds_above(kind) for kind in kinds)
    if not fits and amount(having)[0] > 0:
        yield _nowhere("below", having.kinds, classes, path)
    if having.where:
        inner = kinds_to_classes(having.kinds)
        yield from _condition_faults(having.where, inner, (*path, "where"))


def _links_to_faults(links: Links, classes: Classes, path: Path) -> Iterator[Problem]:
    yield from _number_faults(links, path, whole=True)
    within = {cls.kind for cls in classes}
    sources = [
        cls
        for cls in classes_with(links.field)
        if cls.kind in within or (links.below and within & kinds_above(cls.kind))
    ]
    if not sources:
        yield from _no_link(links, classes, path)
        return
    kinds = {kind for cls in sources for kind in shape(cls).fields[links.field].kinds}
    if links.kinds and not kinds & set(links.kinds) and amount(links)[0] > 0:
        values = {"field": Key(links.field), "kinds": Kinds(links.kinds, several=True)}
        yield Problem("SP911", Target(path), values, "link")
    if links.where:
        inner = kinds_to_classes(links.kinds or tuple(kinds))
        yield from _condition_faults(links.where, inner, (*path, "where"))


def _linked_from_faults(links: Links, classes: Classes, path: Path) -> Iterator[Problem]:
    yield from _number_faults(links, path, whole=True)
    sources = classes_with(links.field, links.kinds)
    if not sources:
        yield from _no_link(links, kinds_to_classes(links.kinds), path)
        return
    within = {cls.kind for cls in classes}
    kinds = {kind for cls in sources for kind in shape(cls).fields[links.field].kinds}
    if links.below:
        kinds |= {above for kind in kinds for above in kinds_above(kind)}
    if not kinds & within and amount(links)[0] > 0:
        values = {
            "field": Key(links.field),
            "kinds": Kinds(tuple(cls.kind for cls in classes), several=True),
        }
        yield Problem("SP911", Target(path), values, "link")
    if links.where:
        yield from _condition_faults(links.where, sources, (*path, "where"))


def _no_link(links: Links, classes: Classes, path: Path) -> Iterator[Problem]:
    """No field of that name that names other elements."""
    if not links.field:
        yield Problem("SP907", Target(path), {"key": Key("field")}, "link")
        return
    allowed = dict.fromkeys(
        field.name for cls in classes for field in shape(cls).of_form("reference")
    )
    values = {"value": links.field, "allowed": tuple(allowed)}
    yield Problem("SP905", Target((*path, "field")), values, "link")


# Messages


def _placeholder_faults(rule: OwnRule, path: Path) -> Iterator[Problem]:
    allowed = ("element", "kind", "parent", *_filled(rule.must))
    for key in ("message", "hint"):
        text = getattr(rule, key)
        texts = text.by_language if isinstance(text, Localized) else {"": text}
        for language, words in texts.items():
            for gap in GAP.findall(words):
                if gap not in allowed:
                    target = Target((*path, key, language) if language else (*path, key))
                    yield Problem("SP908", target, {"value": gap, "allowed": allowed})


def _filled(condition: Condition | None) -> Iterator[str]:
    """The gaps of a message that a condition can fill, each once."""
    found: dict[str, None] = {}
    waiting = [condition] if condition else []
    while waiting:
        each = waiting.pop()
        if each.field:
            found |= dict.fromkeys(("field", "value", "expected"))
            if has_numbers(each):
                found["found"] = None
            if each.unique or any(getattr(each, order) for order in ORDERS):
                found["other"] = None
        if each.has or each.links_to or each.linked_from:
            found |= dict.fromkeys(("found", "expected", "kinds"))
        if each.links_to or each.linked_from:
            found["field"] = None
        waiting += [*each.all, *each.any]
    yield from found


# Rules that cannot all be kept


@attrs.define
class _Bounds:
    """What some rules together leave open for one thing, and which rule set each bound."""

    low: tuple[Any, str] | None = None
    high: tuple[Any, str] | None = None
    present: tuple[bool, str] | None = None
    allowed: tuple[frozenset[str], str] | None = None

    def add(self, ask: _Ask, name: str) -> str | None:
        """Take one more rule in; the name of a rule that it cannot be kept together with."""
        if ask.low is not None and (self.low is None or ask.low > self.low[0]):
            self.low = (ask.low, name)
        if ask.high is not None and (self.high is None or ask.high < self.high[0]):
            self.high = (ask.high, name)
        against = None
        if self.low and self.high and self.low[0] > self.high[0]:
            against = self.high[1] if self.low[1] == name else self.low[1]
        if ask.present is not None:
            if self.present and self.present[0] != ask.present:
                against = self.present[1]
            self.present = self.present or (ask.present, name)
        if ask.allowed is not None:
            before = self.allowed
            both = before[0] & ask.allowed if before else ask.allowed
            if before and not both:
                against = before[1]
            self.allowed = (both, name)
        return against


@attrs.frozen
class _Ask:
    """What a rule asks of one thing."""

    subject: tuple[Any, ...]
    low: Any = None
    high: Any = None
    present: bool | None = None
    allowed: frozenset[str] | None = None


def _asks(condition: Condition, classes: Classes) -> Iterator[_Ask]:
    """What a condition asks in any case, thing by thing."""
    if condition.field:
        several = find_route(classes, condition.field, value=False).several
        subject = ("field", condition.field)
        low, high = limits(condition)
        if several and condition.present is not None:
            # To say something is to have one item or more.
            yield _Ask(subject, 1 if condition.present else None, None if condition.present else 0)
        else:
            yield _Ask(subject, present=condition.present)
        if has_numbers(condition):
            yield _Ask(subject, low, high)
        values = condition.one_of or ((condition.equals,) if condition.equals else ())
        if values and not several:
            yield _Ask(subject, allowed=frozenset(values))
    for key in ("has", "links_to", "linked_from"):
        stated = getattr(condition, key)
        if stated:
            subject = (key, *(getattr(stated, name) for name in _TELLS_APART[type(stated)]))
            yield _Ask(subject, *amount(stated))
    for each in condition.all:
        yield from _asks(each, classes)


_TELLS_APART: Mapping[type[Any], tuple[str, ...]] = {
    Having: ("kinds", "directly", "where"),
    Links: ("field", "kinds", "below", "where"),
}


def contradictions(
    profile: Profile, own: Mapping[str, OwnRule], base: Profile
) -> Iterator[Problem]:
    """Own rules that cannot be kept together with each other or with the rest of the profile."""
    given: dict[str, list[tuple[str, _Ask]]] = {}
    for kind, names in {**base.required, **profile.required}.items():
        classes = kinds_to_classes((kind,))
        given[kind] = [
            ("required", ask)
            for name in names
            for ask in _asks(Condition(field=name, present=True), classes)
        ]
    counts = {(count.kind, count.within): count for count in (*base.counts, *profile.counts)}
    for count in counts.values():
        low, high = limits(count)
        # Those right below are no more than those on the nearest level, and these no
        # more than all.
        given.setdefault(count.within, []).extend(
            ("counts", ask)
            for ask in (
                _Ask(("has", (count.kind,), True, None), high=high),
                _Ask(("has", (count.kind,), None, None), low=low),
            )
        )
    inherited = {name: rule for name, rule in base.own_rules.items() if name not in own}
    yield from _contradictions({**inherited, **own}, given, of=own)


def _contradictions(
    own: Mapping[str, OwnRule],
    given: Mapping[str, Sequence[tuple[str, _Ask]]],
    of: Mapping[str, OwnRule] | None = None,
) -> Iterator[Problem]:
    """Rules that exclude each other, found by going through them once."""
    bounds: dict[tuple[Any, ...], _Bounds] = {}
    for kind, asks in given.items():
        for name, ask in asks:
            bounds.setdefault((kind, ask.subject), _Bounds()).add(ask, name)
    reported: set[tuple[str, str]] = set()
    # What holds in any case comes before what holds under a condition.
    for name, rule in sorted(own.items(), key=lambda item: item[1].when is not None):
        if not rule.must or not rule.kinds or rule.severity == "off":
            continue
        asked = list(_asks(rule.must, kinds_to_classes(rule.kinds)))
        for kind in rule.kinds:
            for ask in asked:
                always = bounds.setdefault((kind, ask.subject), _Bounds())
                found = always
                if rule.when is not None:
                    key = (kind, ask.subject, rule.when)
                    found = bounds.setdefault(key, attrs.evolve(always))
                other = found.add(ask, name)
                if (
                    other is None
                    or (name, other) in reported
                    or (of is not None and name not in of and other not in of)
                ):
                    continue
                reported.add((name, other))
                yield _contradiction(name, other, ask, of)


def _contradiction(name: str, other: str, ask: _Ask, of: Mapping[str, OwnRule] | None) -> Problem:
    values = {"value": name, "other": Key(other), "what": Key(str(ask.subject[1]))}
    if ask.subject[0] == "has":
        values["what"] = Kinds(ask.subject[1], several=True)
    if name == other:
        return Problem("SP911", Target(("own_rules", name, "must")), values, "contradiction")
    if of is not None and name not in of:
        # It is the rule of this profile that has come to the other's.
        name, other = other, name
        values |= {"value": name, "other": Key(other)}
    related = (Target(("own_rules", other), "key"),) if of and other in of else ()
    return Problem("SP912", Target(("own_rules", name), "key"), values, related=related)
