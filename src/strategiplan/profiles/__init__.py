"""Profiles: a municipality's own words and rules, found, read, checked and joined.

The profiles that come with the library are the files in ``data``.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Collection, Sequence
from typing import Any
from weakref import WeakValueDictionary

import attrs

from ..binding import bind
from ..checks import codes_by_name, rules
from ..checks.own_rules import LEVELS, own_codes
from ..diagnostics import Problem, Target
from ..messages.synonyms import SYNONYMS
from ..messages.words import Counted, Kind
from ..model import Consultation, Plan, Terms
from ..model.profile import Count, OwnRule, Profile, RuleSetting
from ..model.shape import element_classes, kinds_above, shape
from ..package_data import read_data
from ..reading.document import Document, format_of, read, read_bytes
from ..text import nearest
from .rule_faults import MILD, check_own_rules, contradictions

DEFAULT = "generic"
"""The profile of a plan that names none."""
BUILT_IN = ("generic", "norsk-samfunnsdel", "trondheim")
"""The profiles that come with the library."""

Found = tuple[Document | None, Problem]
"""A problem and the document that it is in; ``None`` for the plan that names the profile."""


def load_profile(
    source: str | os.PathLike[str] | Document,
    folder: str = "",
    *,
    trusted: bool = True,
) -> tuple[Profile, list[Found]]:
    """A profile with all that it inherits, and what is wrong with it.

    `source` is the name of a built-in profile, a file relative to `folder`, or a
    document that was read already. A name that comes from a plan is not
    `trusted`: it may only lead to that folder and below. Where a profile cannot
    be read, the generic one takes its place.
    """
    if isinstance(source, str) and source in BUILT_IN:
        return _built_in_whole(source), []
    problems: list[Found] = []
    if isinstance(source, Document):
        chain = _chain(os.path.basename(source.name), source.folder, True, problems, source)
    else:
        chain = _chain(os.fspath(source), folder, trusted, problems)
    return _joined(chain, problems), problems


def files_of(source: str, folder: str = "", *, trusted: bool = True) -> list[str]:
    """The files that a profile is made of, also those that cannot be read; `load_profile` names them."""
    files: list[str] = []
    _chain(source, folder, trusted, [], files=files)
    return files


def joined(profile: Profile) -> tuple[Profile, list[Found]]:
    """A profile that was made in Python, with all that it inherits, and what is wrong with it.

    One that was loaded has all of it, and may build on a file that only its own file
    knows the way to.
    """
    if _WHOLE.get(id(profile)) is profile:
        return profile, []
    base, problems = load_profile(profile.extends or DEFAULT)
    found, more = _checked(base, profile)
    return _whole(found), [*((None, problem) for problem in more), *problems]


_WHOLE: WeakValueDictionary[int, Profile] = WeakValueDictionary()
"""The profiles that have all that they inherit, as long as somebody has them."""


def _whole(profile: Profile) -> Profile:
    _WHOLE[id(profile)] = profile
    return profile


@functools.cache
def _built_in_whole(name: str) -> Profile:
    return _joined(_chain(name, "", True, []), [])


@attrs.frozen
class _Link:
    """A profile of a chain, as it was read."""

    profile: Profile
    document: Document | None = None
    """Where it was read from; ``None`` for one that comes with the library."""
    unread: frozenset[str] = frozenset()
    """Its own rules that could not be read whole."""


def _joined(chain: list[_Link], problems: list[Found]) -> Profile:
    """One profile of several, the nearest first; what is wrong with each is added to the problems."""
    profile = chain[-1].profile
    for link in reversed(chain[:-1]):
        if link.document is None:
            profile = _join(profile, link.profile)
            continue
        profile, found = _checked(profile, link.profile, link.unread)
        problems += [(link.document, problem) for problem in found]
    # One that inherits nothing names its rules; those who ask go by codes.
    return _whole(attrs.evolve(profile, rules=_settings(profile)))


def _checked(
    base: Profile, nearer: Profile, unread: Collection[str] = ()
) -> tuple[Profile, list[Problem]]:
    """A profile with what it builds on, without what cannot be used, and what is wrong with it."""
    own = {
        name: _over(base.own_rules.get(name), rule)
        for name, rule in nearer.own_rules.items()
        if name not in unread and rule != base.own_rules.get(name)
    }
    known = own_codes({**base.own_rules, **nearer.own_rules, **own})
    problems = check_profile(nearer, (*known, *known.values()))
    problems += levels_faults(nearer, base)
    problems += check_own_rules(nearer, own, base)
    faulty = {
        problem.target.path[1]
        for problem in problems
        if problem.target.path[:1] == ("own_rules",) and problem.code not in MILD
    }
    own = {name: rule for name, rule in own.items() if name not in faulty}
    usable = _usable(nearer)
    problems += contradictions(usable, own, base)
    return _join(base, attrs.evolve(usable, own_rules=own)), problems


def _chain(
    name: str,
    folder: str,
    trusted: bool,
    problems: list[Found],
    given: Document | None = None,
    files: list[str] | None = None,
) -> list[_Link]:
    """The profile and those that it builds on, the nearest first and generic last.

    `files` takes the names of the files that they are read from.
    """
    chain: list[_Link] = []
    seen: list[str] = []
    origin: Document | None = None
    target = Target(("profile",))
    while True:
        is_file = given is not None or format_of(name) is not None
        if "\0" in name:
            problems.append((origin, Problem("SP901", target, {"value": name}, variant="file")))
            break
        key = os.path.realpath(os.path.join(folder, name)) if is_file else name
        if key in seen:
            problems.append(
                (origin, Problem("SP902", target, {"circle": (*map(_short, seen), _short(key))}))
            )
            break
        seen.append(key)
        if not is_file:
            if name not in BUILT_IN:
                problems.append(
                    (origin, Problem("SP901", target, {"value": name, "allowed": BUILT_IN}))
                )
                break
            chain.append(_Link(built_in(name)))
        else:
            if not trusted and not _is_below(name, folder):
                problems.append(
                    (origin, Problem("SP901", target, {"value": name}, variant="outside"))
                )
                break
            if files is not None:
                files.append(os.path.join(folder, name))
            document = given or read(os.path.join(folder, name))
            given = None
            bound = bind(document, Profile)
            profile, document = bound.value, bound.document
            if any(problem.code == "SP001" for problem in bound.problems):
                problems.append((origin, Problem("SP901", target, {"value": name}, variant="file")))
                break
            problems += [(document, problem) for problem in bound.problems]
            if profile is None:
                break
            unread = frozenset(
                str(problem.target.path[1])
                for problem in bound.problems
                if problem.target.path[:1] == ("own_rules",) and len(problem.target.path) > 1
            )
            chain.append(_Link(profile, document, unread))
            folder = document.folder
            origin, target = document, Target(("extends",))
        if name == DEFAULT:
            return chain
        name = chain[-1].profile.extends or DEFAULT
    chain.append(_Link(built_in(DEFAULT)))
    return chain


def _usable(profile: Profile) -> Profile:
    """The profile without what could not be read or cannot be met."""
    classes = element_classes()
    return attrs.evolve(
        profile,
        counts=tuple(
            count
            for count in profile.counts
            if count.kind in classes and count.within in classes and not _impossible(count)
        ),
        required={
            kind: tuple(name for name in names if name in shape(classes[kind]).fields)
            for kind, names in profile.required.items()
            if kind in classes
        },
    )


def _short(key: str) -> str:
    return os.path.basename(key)


def _is_below(name: str, folder: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    if not parts[0] or ".." in parts or ":" in name:
        return False
    # A link may lead out of the folder all the same.
    inside = os.path.join(os.path.realpath(folder), "")
    return os.path.realpath(os.path.join(folder, name)).startswith(inside)


@functools.cache
def built_in(name: str) -> Profile:
    """A profile that comes with the library, without what it inherits."""
    data = read_data(__name__, f"data/{name}.yaml")
    bound = bind(read_bytes(data, name=f"{name}.yaml"), Profile)
    assert bound.value
    assert not bound.problems, bound.problems
    return bound.value


def _said(base: Profile, language: str) -> Terms | None:
    """A profile's terms for one that builds on it, which may be in another language."""
    other = base.terms and base.language and language not in ("", base.language)
    return base.terms.marked(base.language) if base.terms and other else base.terms


def _join(base: Profile, nearer: Profile) -> Profile:
    """The profile `nearer`, with everything that it does not say taken from `base`."""
    counts = {(count.kind, count.within): count for count in (*base.counts, *nearer.counts)}
    own = {**base.own_rules}
    own |= {name: _over(own.get(name), rule) for name, rule in nearer.own_rules.items()}
    names = {code: name for name, code in own_codes(own).items()}
    rules_of_base = _settings(base)
    settings: dict[str, RuleSetting] = {}
    for code, setting in _settings(nearer).items():
        name = names.get(code, code)
        if name in own:
            # What is said of an own rule is kept with the rule.
            own[name] = _over(own[name], _as_own(setting))
        else:
            settings[code] = _overlay(rules_of_base.get(code), setting)
    changes: dict[str, Any] = {
        "own_rules": own,
        "counts": tuple(counts.values()),
        "required": {**base.required, **nearer.required},
        "rules": {**rules_of_base, **settings},
        "levels": nearer.levels or base.levels,
        "terms": _overlay(_said(base, nearer.language), nearer.terms),
        "options": _overlay(base.options, nearer.options),
        "language": nearer.language or base.language,
    }
    return attrs.evolve(nearer, **changes)


def by_code(profile: Profile) -> dict[str, RuleSetting]:
    """The settings of a profile's rules by the rules' codes, those of its own rules with them."""
    own = {rule.code or name: _as_setting(rule) for name, rule in profile.own_rules.items()}
    return {**_settings(profile), **own}


def _settings(profile: Profile) -> dict[str, RuleSetting]:
    names = codes_by_name()
    return {names.get(name, name): setting for name, setting in profile.rules.items()}


_SHARED = tuple(
    field.name
    for field in attrs.fields(RuleSetting)
    if field.name in {own.name for own in attrs.fields(OwnRule)}
)
"""What can be said of every rule, whoever states it."""


def _as_setting(rule: OwnRule) -> RuleSetting:
    setting = RuleSetting(**{name: getattr(rule, name) for name in _SHARED})
    return setting if setting.severity else attrs.evolve(setting, severity="warning")


def _as_own(setting: RuleSetting) -> OwnRule:
    return OwnRule(**{name: getattr(setting, name) for name in _SHARED})


def _over(base: OwnRule | None, nearer: OwnRule) -> OwnRule:
    """An own rule with what it leaves out taken from the one of the same name."""
    if base and nearer.must:
        # The words were about what was asked for before.
        base = attrs.evolve(base, message="", hint="", description="")
    found: OwnRule = _overlay(base, nearer)
    return found


def _overlay(base: Any, nearer: Any) -> Any:
    """An object with the fields that `nearer` leaves out taken from `base`."""
    if base is None or nearer is None:
        return nearer or base
    values = {}
    for field in attrs.fields(type(base)):
        own = getattr(nearer, field.name)
        values[field.name] = own if own not in (None, "", (), {}) else getattr(base, field.name)
    return type(base)(**values)


def check_profile(profile: Profile, own: Collection[str] = ()) -> list[Problem]:
    """What is wrong with a profile although it can be read; `own` is what own rules are called."""
    known = {*codes_by_name(), *rules(), *own}
    problems = [
        Problem(
            "SP903",
            Target(("rules", name), "key"),
            {"value": name, "allowed": (*own, *codes_by_name())},
        )
        for name in profile.rules
        if name not in known
    ]
    for index, count in enumerate(profile.counts):
        variant = _impossible(count) or _pair_fault(profile.counts, index)
        # A kind that could not be read has been reported already.
        if variant and count.kind:
            problems.append(
                Problem(
                    "SP904",
                    Target(("counts", index), "element"),
                    {
                        "kind": Kind(count.kind, several=True),
                        "within": Kind(count.within),
                        "least": count.at_least,
                        "most": count.at_most,
                        "exactly": count.exactly,
                        "number": min(_numbers(count), default=None),
                    },
                    variant,
                )
            )
    subjects = shape(Consultation).fields["subject"].choices
    problems += [
        Problem(
            "SP905",
            Target(("options", "minimum_days", subject), "key"),
            {"value": subject, "allowed": subjects},
            variant="subject",
        )
        for subject in (profile.options.minimum_days if profile.options else ())
        if subject not in subjects
    ]
    classes = element_classes()
    for kind, names in profile.required.items():
        if kind not in classes:
            problems.append(
                Problem(
                    "SP905",
                    Target(("required", kind), "key"),
                    {"value": kind, "allowed": tuple(classes)},
                )
            )
            continue
        fields = shape(classes[kind]).fields
        problems += [
            Problem(
                "SP905",
                Target(("required", kind, index)),
                {"value": name, "allowed": tuple(fields), "kind": Kind(kind)},
                variant="field",
            )
            for index, name in enumerate(names)
            if name not in fields
        ]
    return problems


def _numbers(count: Count) -> list[int]:
    """The numbers that a count names."""
    return [n for n in (count.exactly, count.at_least, count.at_most) if n is not None]


def _impossible(count: Count) -> str:
    numbers = _numbers(count)
    if not numbers:
        return "none"
    if min(numbers) < 0:
        return "negative"
    if count.at_least is not None and count.at_most is not None and count.at_least > count.at_most:
        return "crossed"
    if count.exactly is not None and (count.at_least is not None or count.at_most is not None):
        return "both"
    wanted = count.exactly or count.at_least or 0
    known = element_classes()
    if not {count.kind, count.within} <= set(known):
        return ""
    if wanted and count.within not in kinds_above(count.kind):
        return "place"
    return ""


def _pair_fault(counts: Sequence[Count], index: int) -> str:
    pair = (counts[index].kind, counts[index].within)
    return "twice" if any((each.kind, each.within) == pair for each in counts[:index]) else ""


def levels_faults(profile: Profile, base: Profile) -> list[Problem]:
    """Where the levels of a profile and what it asks of levels say different things."""
    levels = profile.levels or base.levels
    if not levels:
        return []
    problems = [
        Problem("SP913", Target(("required", kind), "key"), {"kind": Kind(kind)}, "required")
        for kind, fields in profile.required.items()
        # A profile that is given again, with all that it inherits, asks nothing anew.
        if kind in LEVELS and kind not in levels and base.required.get(kind) != fields
    ]
    pairs = {(count.kind, count.within) for count in profile.counts}
    inherited = [each for each in base.counts if (each.kind, each.within) not in pairs]
    for index, count in enumerate((*profile.counts, *inherited)):
        wanted = count.exactly or count.at_least or 0
        lost = [kind for kind in (count.kind, count.within) if kind in LEVELS]
        lost = [kind for kind in lost if kind not in levels]
        if wanted and lost:
            own = index < len(profile.counts)
            problems.append(
                Problem(
                    "SP914",
                    Target(("counts", index), "element") if own else Target(("levels",), "key"),
                    {
                        "kind": Kind(lost[0], several=True),
                        "expected": Counted(wanted, count.kind),
                        "within": Kind(count.within),
                    },
                    variant="" if own else "inherited",
                    related=(Target(("levels",), "key"),) if own and profile.levels else (),
                )
            )
    return problems


_SHARED_KEYS = {field.name for field in attrs.fields(Profile)}


_PLAN_KEYS = {field.name for field in attrs.fields(Plan)}


_PROFILE_KEYS = _SHARED_KEYS - _PLAN_KEYS - {"name"}


def is_profile(plan: Plan | None, problems: Sequence[Problem]) -> bool:
    """Whether a file that was read as a plan is a profile, by the keys that it has at the top."""
    strange: set[str] = set()
    for problem in problems:
        if problem.code == "SP102" and len(problem.target.path) == 1:
            strange.add(problem.values["key"])
        elif problem.code == "SP008" and problem.variant == "keys":
            strange.update(problem.values["keys"])
    if plan and any(getattr(plan, name) for name in _PLAN_KEYS - _SHARED_KEYS):
        return False
    if strange & _PROFILE_KEYS or ("name" in strange and plan and plan.title):
        return True
    # The one key that would tell is written wrong, or in another language.
    return any(
        nearest(key, (*_PLAN_KEYS, *_PROFILE_KEYS)) in _PROFILE_KEYS
        or _PROFILE_KEYS.intersection(SYNONYMS.get(key.casefold(), ())[:1])
        for key in sorted(strange)[:20]
    )
