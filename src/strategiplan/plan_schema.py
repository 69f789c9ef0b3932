"""The JSON Schema of a plan file, for editors: made from the classes and a profile.

It has two parts. The classes say what every plan file looks like; what is refused there
is refused by every check. What a profile asks for can be excused by an exemption on
anything above, which a schema cannot look up to. So the profile's part holds only for a
plan that has no exemption from those rules; the other plans leave it to `check`.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from .binding import FOR_EDITORS
from .checks import rules_of
from .checks.exemptions import excusable
from .checks.own_rules import LEVELS
from .messages import Speaker, catalogue, descriptions, names, spoken
from .messages.words import Amount
from .model import Element, Misprint, Plan, Submission, in_language
from .model.base import Exemption
from .model.plan import Terms
from .model.profile import Count, Profile
from .model.shape import Field, Shape, element_classes, shape
from .profiles import BUILT_IN, built_in, by_code
from .report.rule import summary
from .version import VERSION
from .vocabulary import sdg_codes, sdg_label

JsonSchema = dict[str, Any]

ASKED = ("SP209", "SP302", "SP305", "SP401", "SP404", "SP501")
"""The rules that a schema can hold a plan to where the profile says that they are errors."""

_WORD = ["string", "number", "boolean", "null"]
"""What a text without quotation marks may look like to an editor."""
_LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
_DAY = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_MONTH = "(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?"
_WHOLE = "^(-?[0-9]{1,18})?$"

_FORMS: Mapping[str, JsonSchema] = {
    "text": {
        "type": [*_WORD, "object"],
        "propertyNames": {"pattern": f"^{_LANGUAGE}$"},
        "additionalProperties": {"type": _WORD},
    },
    "word": {"type": _WORD},
    # An empty value is a warning to a check, and so no fault here.
    "date": {"type": ["string", "null"], "pattern": f"^([0-9]{{4}}-{_DAY})?$"},
    "partial-date": {
        "type": ["integer", "string", "null"],
        "minimum": 1,
        "maximum": 9999,
        "pattern": f"^([0-9]{{4}}(-{_MONTH})?)?$",
    },
    "integer": {"type": ["integer", "string", "null"], "pattern": _WHOLE},
    "number": {
        "type": ["number", "string", "null"],
        "pattern": r"^(-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?)?$",
    },
    "boolean": {"type": ["boolean", "string", "null"], "pattern": "^(true|false)?$"},
}
"""What each form of value looks like."""

_NOTHING: JsonSchema = {
    "maxLength": 0,
    "not": {"type": ["number", "boolean", "object", "array"]},
}
"""An empty text or no value at all; said by its opposite, or an editor would propose `null`."""

_EXAMPLES: Mapping[str, list[Any]] = {
    "code": ["1.3"],
    "url": ["https://www.example.org/plan"],
    "case_number": ["20/46547"],
    "case_numbers": [["20/46547"]],
    "meeting_case": ["PS 22/142"],
    "municipality_number": ["5001"],
    "language": ["nb"],
    "languages": [["nb", "en"]],
    "period": ["2020-2032"],
    "sdgs": [[11, 11.2]],
    "not_recorded": [["title"]],
    "date": ["2022-11-17"],
    "partial-date": [2032, "2022-11", "2022-11-17"],
    "number": [44.75],
}
"""Examples by the key, else by the form of the value."""


def plan_schema(profile: Profile, language: str) -> JsonSchema:
    """The schema of plans with a profile, in a language that there are messages in."""
    return _Writer(profile, language).schema()


def submissions_schema(profile: Profile, language: str) -> JsonSchema:
    """The schema of files of submissions in YAML: a list, or the list under `submissions`."""
    return _Writer(profile, language).submissions()


def schema_text(schema: JsonSchema) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def is_made_here(text: str) -> bool:
    """Whether a text is that of a schema that was made here, of whatever version."""
    head = text[:400]
    return '"$comment"' in head and "strategiplan schema" in head


@functools.cache
def schema_classes() -> tuple[type[Any], ...]:
    """Every class that a plan file can hold an object of, the plan first."""
    found: list[type[Any]] = [Plan]
    for cls in found:
        for field in shape(cls).fields.values():
            if field.cls and field.cls not in found:
                found.append(field.cls)
    return tuple(found)


def class_description(cls: type[Any]) -> str:
    """What a class is, in the one sentence that its documentation begins with."""
    first = (cls.__doc__ or "").split("\n", 1)[0]
    return re.sub(r" Short form.*", "", first)


def one_of(words: Iterable[str]) -> str:
    """A pattern for some words; a text of several lines ends with a line end that does not count."""
    return f"^({'|'.join(map(re.escape, words))})?\\n*$".replace(r"\-", "-")


class KeyWords:
    """What the keys of a plan file are called and what they mean, with a profile, in a language."""

    def __init__(self, profile: Profile, language: str) -> None:
        self.profile = profile
        self.speaker = Speaker(language, (spoken(profile.terms, profile.language, language),))
        self.words = descriptions(language)
        self.rules = rules_of(profile)

    def said(self, english: str) -> str:
        """What a class or a field says of itself, in the language."""
        return _sentence(self.words.DESCRIPTIONS.get(english, english))

    def title(self, cls: type[Any], field: Field) -> str:
        """What a key is called."""
        own, known = self.words.TITLES, names(self.speaker.language)
        special = own.get(f"{cls.__name__}.{field.name}")
        if special:
            return str(special)
        if cls is Terms:
            return self.speaker.kind(field.name)
        if field.cls and issubclass(field.cls, Element):
            return self.speaker.kind(field.cls.kind, several=field.many == "list")
        if field.name in own:
            return str(own[field.name])
        return str(known.FIELDS.get(field.name) or known.RELATIONS[field.name][0])

    def description(self, cls: type[Any], field: Field) -> str:
        """What a key means, what the profile asks of it, and how it is written short."""
        say = self.words.SCHEMA
        parts = [self.said(field.doc)]
        short = self._short_example(field)
        if short:
            parts.append(say["short"].format(example=short))
        if field.kinds:
            every = len(field.kinds) >= len(element_classes()) - 1
            kinds = [] if every else [self.speaker.kind(kind) for kind in field.kinds]
            if kinds:
                parts.append(say["kinds"].format(kinds=self.speaker.listed(kinds, "OR")))
        if _is_element(cls):
            kind = cls.kind
            if field.name in self.profile.required.get(kind, ()):
                parts.append(say["needed"])
            for count in self.profile.counts:
                if count.within == kind and field.cls is element_classes()[count.kind]:
                    amount = self.speaker.amount(_amount(count))
                    parts.append(say["counted"].format(amount=amount))
        if self.is_unexpected(field):
            parts.append(say["unexpected"])
        return self._plain(" ".join(parts))

    def _plain(self, text: str) -> str:
        """A text without Markdown's marks, which editors show as they are."""
        return re.sub(r"`([^`]*)`", lambda found: self.speaker.quote(found[1]), text)

    def _short_example(self, field: Field) -> str:
        """How the field is written short, where its values have a short form."""
        if field.cls is None:
            return ""
        inner = shape(field.cls)
        if getattr(inner.cls, "short_pattern", ""):
            return f"`{_EXAMPLES['period'][0]}`"
        if not inner.short:
            return ""
        main = inner.fields[inner.short]
        example = {"integer": "12", "string": "11.2"}.get(main.form, "")
        if _is_element(field.cls):
            example = self.words.EXAMPLES[field.cls.kind]
        if not example:
            return ""
        return f"`{field.name}: {f'[{example}]' if field.many == 'list' else example}`"

    def choice(self, name: str, word: str) -> str:
        """What a word to choose means."""
        key = f"{name}/{word}"
        language = self.speaker.language
        known = {**catalogue(language).PHRASES, **names(language).CHOICES, **self.words.CHOICES}
        return _capital(str(known[key]))

    def known(self, cls: type[Any], field: Field) -> dict[str, str]:
        """The words that a field of free words is mostly filled with, and what they mean."""
        if (cls, field.name) == (Exemption, "rule"):
            return {
                rule.name: summary(rule, self.speaker, self.profile)
                for code, rule in self.rules.items()
                if excusable(code)
            }
        if field.name == "not_recorded" and _is_element(cls):
            return {
                name: _capital(self.title(cls, each)) for name, each in shape(cls).fields.items()
            }
        if field.type_name == "ProfileName":
            return {
                name: in_language(built_in(name).title, self.speaker.language) for name in BUILT_IN
            }
        return {}

    def is_unexpected(self, field: Field) -> bool:
        """Whether a field holds a level that the profile does not have."""
        levels = self.profile.levels
        kind = field.cls.kind if field.cls and _is_element(field.cls) else ""
        return bool(levels) and kind in LEVELS and kind not in levels


class _Writer(KeyWords):
    """Writes the schema of one profile in one language."""

    def __init__(self, profile: Profile, language: str) -> None:
        super().__init__(profile, language)
        settings = by_code(profile)
        self.asked = {
            code
            for code in ASKED
            if (setting := settings[code]).severity == "error"
            and not (setting.valid_from or setting.valid_to)
        }

    def schema(self) -> JsonSchema:
        """The whole schema."""
        say, named = self.words.SCHEMA, self.profile.name or "?"
        defs = {name: dict(form) for name, form in _FORMS.items()}
        for name, form in defs.items():
            form["errorMessage"] = say[name]
        defs["text"]["propertyNames"] = {
            **defs["text"]["propertyNames"],
            "errorMessage": say["language"],
        }
        defs["sdg"] = self._sdg()
        for cls in schema_classes():
            defs[cls.__name__] = self._class(cls)
        asking: dict[str, JsonSchema] = {}
        for cls in schema_classes():
            found = self._asked(cls)
            if found or _is_element(cls):
                asking[_asked_name(cls)] = found
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$comment": say["made"].format(version=VERSION, profile=named),
            "title": say["title"].format(profile=named),
            "description": say["header"],
            "type": "object",
            "allOf": [{"$ref": _ref(Plan.__name__)}],
            "if": {"$ref": _ref("exempted")},
            "else": {"$ref": _ref(_asked_name(Plan))},
            "$defs": {**defs, "exempted": self._exempted(), **asking},
        }

    def submissions(self) -> JsonSchema:
        """The schema of a file of submissions."""
        said, cls = self.words.SCHEMA, Submission
        forms = {name: {**form, "errorMessage": said[name]} for name, form in _FORMS.items()}
        # Their reader takes days, lists and choices as people write them, in CSV too.
        del forms["date"]["pattern"]
        made = self._class(cls)
        for name, field in shape(cls).fields.items():
            key = made["properties"][name]
            if field.many == "list":
                key["type"] = ["array", *_WORD]
                del key["pattern"], key["errorMessage"]
            elif field.choices:
                key["anyOf"].append({"type": "string", "pattern": _in_any_case(field.choices)})
        items = {"type": "array", "items": {"$ref": _ref(cls.__name__)}}
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$comment": said["made"].format(version=VERSION, profile=self.profile.name or "?"),
            "description": self.said(class_description(cls)),
            "anyOf": [
                items,
                {
                    "type": "object",
                    "properties": {
                        "consultation": self._property(cls, shape(cls).fields["consultation"]),
                        "submissions": {"type": ["array", "null"], "items": items["items"]},
                    },
                    "additionalProperties": False,
                },
            ],
            "$defs": {**forms, cls.__name__: made},
        }

    # What every plan file looks like

    def _class(self, cls: type[Any]) -> JsonSchema:
        expected = shape(cls)
        types, more = self._short(expected)
        found: JsonSchema = {
            **({"title": _capital(self.speaker.kind(cls.kind))} if _is_element(cls) else {}),
            "description": self._plain(self.said(class_description(cls))),
            "type": ["object", *types],
            "properties": {
                **{name: self._property(cls, field) for name, field in expected.fields.items()},
                # What a file says to editors and readers may be anything.
                **({key: {"doNotSuggest": True} for key in FOR_EDITORS} if cls is Plan else {}),
            },
            "additionalProperties": False,
            **({"required": sorted(expected.required)} if expected.required else {}),
            **more,
        }
        if expected.short and expected.fields[expected.short].type_name == "SdgCode":
            head: JsonSchema = {
                key: found.pop(key) for key in ("title", "description") if key in found
            }
            return {**head, "anyOf": [{"$ref": _ref("sdg")}, {**found, "type": "object"}]}
        return found

    def _short(self, expected: Shape) -> tuple[list[str], JsonSchema]:
        """The types that a short form has, and what else is said of it."""
        pattern = getattr(expected.cls, "short_pattern", "")
        if pattern:
            said = {
                "pattern": f"^({pattern})?$",
                "patternErrorMessage": self.words.SCHEMA["period"],
            }
            return ["string", "null"], said
        if not expected.short:
            said = {"pattern": "^$", "patternErrorMessage": self.words.SCHEMA["object"]}
            return ["null", "string"], said
        main = expected.fields[expected.short]
        form = _FORMS.get(main.form, _FORMS["word"])
        said = {"pattern": form["pattern"]} if "pattern" in form else {}
        return [each for each in form["type"] if each != "object"], said

    def _property(self, cls: type[Any], field: Field) -> JsonSchema:
        value: JsonSchema = self._value(cls, field)
        if field.many == "list":
            value = {
                "type": ["array", "null", "string"],
                "items": value,
                "pattern": "^$",
                "errorMessage": self.words.SCHEMA["list"],
            }
        examples = self._examples(cls, field)
        found: JsonSchema = {
            "title": _capital(self.title(cls, field)),
            "description": self.description(cls, field),
            **value,
        }
        if examples:
            found["examples"] = examples
        if self.is_unexpected(field):
            found["doNotSuggest"] = True
        return found

    def _value(self, cls: type[Any], field: Field) -> JsonSchema:
        if field.cls:
            return {"$ref": _ref(field.cls.__name__)}
        if field.form == "choice":
            # Only words can be chosen; nothing at all is a warning to a check.
            return {
                "anyOf": [
                    {
                        "enum": list(field.choices),
                        "enumDescriptions": [
                            self.choice(field.name, word) for word in field.choices
                        ],
                    },
                    _NOTHING,
                ]
            }
        if field.form in ("text", "date", "partial-date", "integer", "number", "boolean"):
            return {"$ref": _ref(field.form)}
        known = self.known(cls, field)
        word = {"$ref": _ref("sdg" if field.type_name == "SdgCode" else "word")}
        if not known:
            return word
        listed = {"enum": list(known), "enumDescriptions": list(known.values())}
        return {"anyOf": [listed, word]}

    def _sdg(self) -> JsonSchema:
        """A code of the UN's list, as an editor reads it: 11 and 11.2 are numbers to it.

        Each goal is a list of its own, since an editor shows the whole list beside a code.
        """
        language = self.speaker.language
        by_goal: dict[str, list[str]] = {}
        for code in sorted(sdg_codes(), key=_in_order):
            by_goal.setdefault(code.partition(".")[0], []).append(code)
        lists: list[JsonSchema] = [
            {
                "title": f"{goal} {sdg_label(goal, language)}",
                "enum": [_as_read(code) for code in codes],
                "enumDescriptions": [sdg_label(code, language) for code in codes],
            }
            for goal, codes in by_goal.items()
        ]
        return {"anyOf": [*lists, {"$ref": _ref("word")}]}

    def _examples(self, cls: type[Any], field: Field) -> list[Any]:
        if _is_element(cls) and field.name == "title":
            return [self.words.EXAMPLES[cls.kind]]
        if _is_element(cls) and field.name == "id":
            return [f"{cls.kind.replace('_', '-')}-1"]
        if field.cls is not None and field.name not in ("period", "sdgs"):
            return []
        return _EXAMPLES.get(
            field.name, _EXAMPLES.get(field.form if field.many == "one" else "", [])
        )

    # What the profile asks for

    def _exempted(self) -> JsonSchema:
        """A plan, or a part of one, with an exemption from a rule that is asked for here."""
        rules = [word for code in sorted(self.asked) for word in (code, self.rules[code].name)]
        own = {
            "required": ["exemptions"],
            "properties": {
                "exemptions": {
                    "type": "array",
                    "contains": {
                        "type": "object",
                        "required": ["rule"],
                        "properties": {"rule": {"type": "string", "pattern": one_of(rules)}},
                    },
                }
            },
        }
        here = {"$ref": _ref("exempted")}
        below: dict[str, JsonSchema] = {}
        for cls in element_classes().values():
            for name, field in shape(cls).fields.items():
                if field.cls and _is_element(field.cls):
                    many = field.many == "list"
                    below[name] = {"type": "array", "contains": here} if many else here
        inside = [
            {"required": [name], "properties": {name: value}} for name, value in below.items()
        ]
        return {"type": "object", "anyOf": [own, *inside]}

    def _asked(self, cls: type[Any]) -> JsonSchema:
        """What the profile asks of objects of a class and of what stands in them."""
        properties: dict[str, JsonSchema] = {}
        for name, field in shape(cls).fields.items():
            found = self._asked_of_field(cls, field)
            if found:
                properties[name] = {"items": found} if field.many == "list" else found
            if self.is_unexpected(field) and "SP305" in self.asked:
                properties.setdefault(name, {}).update(maxItems=0, doNotSuggest=True)
        lacks = self._lacks(cls)
        counts = self._counts(cls, properties)
        more = [*lacks, *counts]
        found = {"properties": properties} if properties else {}
        if more:
            found["allOf"] = more
        main = shape(cls).fields.get(shape(cls).short)
        if main and main.type_name == "SdgCode" and "SP501" in self.asked:
            # A code alone stands for the whole.
            found |= self._sdg_asked()
        return found

    def _sdg_asked(self) -> JsonSchema:
        codes = sorted(sdg_codes(), key=_in_order)
        say = self.words.SCHEMA["sdg"]
        numbers: dict[int, list[int | float]] = {}
        for number in map(_as_read, codes):
            if not isinstance(number, str):
                numbers.setdefault(int(number), []).append(number)
        goals = sorted(numbers)
        # One by one, since an editor shows the whole of a list beside a code in it.
        steps: list[JsonSchema] = [
            {
                "if": {"type": "number", "minimum": goal, "exclusiveMaximum": goal + 1},
                "then": {"enum": numbers[goal], "errorMessage": say},
            }
            for goal in goals
        ]
        outside = [{"exclusiveMaximum": goals[0]}, {"minimum": goals[-1] + 1}]
        none = {"type": "string", "errorMessage": say}
        steps.append({"if": {"type": "number", "anyOf": outside}, "then": none})
        return {"pattern": one_of(codes), "patternErrorMessage": say, "allOf": steps}

    def _asked_of_field(self, cls: type[Any], field: Field) -> JsonSchema:
        say = self.words.SCHEMA
        if field.cls is Misprint:
            if "SP404" not in self.asked:
                return {}
            return {"properties": {"field": self._names(cls)}}
        if field.cls:
            return {"$ref": _ref(_asked_name(field.cls))} if self._asks(field.cls) else {}
        if field.name == "not_recorded" and "SP404" in self.asked:
            return self._names(cls)
        if field.type_name == "LanguageTag" and "SP209" in self.asked:
            return {
                "pattern": f"^((?!no\\n*$){_LANGUAGE})?\\n*$",
                "patternErrorMessage": say["language"],
            }
        if field.type_name == "SdgCode" and "SP501" in self.asked:
            return self._sdg_asked()
        return {}

    def _names(self, cls: type[Any]) -> JsonSchema:
        """The name of a key of a class."""
        kind = self.speaker.kind(cls.kind)
        return {
            "pattern": one_of(shape(cls).fields),
            "patternErrorMessage": self.words.SCHEMA["name"].format(kind=kind),
        }

    def _asks(self, cls: type[Any]) -> bool:
        """Whether anything is asked of the objects of a class."""
        if _is_element(cls):
            # Each of them has `not_recorded`, or may hold one that has.
            return True
        return any(
            (field.type_name == "SdgCode" and "SP501" in self.asked)
            or (field.type_name == "LanguageTag" and "SP209" in self.asked)
            for field in shape(cls).fields.values()
        )

    def _lacks(self, cls: type[Any]) -> list[JsonSchema]:
        """What elements of a class must say, or say that it is not recorded."""
        if not _is_element(cls) or "SP401" not in self.asked:
            return []
        found: list[JsonSchema] = []
        for name in self.profile.required.get(cls.kind, ()):
            kind = _capital(self.speaker.kind(cls.kind))
            said = self._plain(self.words.SCHEMA["lack"].format(kind=kind, field=name))
            present = {"required": [name], "errorMessage": said}
            found.append({"anyOf": [present, _not_recorded(name, said)]})
        return found

    def _counts(self, cls: type[Any], properties: dict[str, JsonSchema]) -> list[JsonSchema]:
        """How many there must be of what; the most is noted with the fields that hold them."""
        found: list[JsonSchema] = []
        if not _is_element(cls) or "SP302" not in self.asked:
            return found
        for count in self.profile.counts:
            if count.within != cls.kind:
                continue
            wanted = element_classes()[count.kind]
            fields = shape(cls).fields
            own = [name for name, field in fields.items() if field.cls is wanted]
            others = [
                name
                for name, field in fields.items()
                if field.cls and name not in own and wanted in _classes_below(field.cls)
            ]
            low = count.exactly if count.exactly is not None else count.at_least
            high = count.exactly if count.exactly is not None else count.at_most
            for name in own:
                if high is not None and fields[name].many == "list":
                    of_list = properties.setdefault(name, {})
                    of_list["maxItems"] = min(high, of_list.get("maxItems", high))
            if low and len(own) == 1 and fields[own[0]].many == "list":
                (name,) = own
                enough = {"required": [name], "properties": {name: {"minItems": low}}}
                elsewhere = [{"required": [other]} for other in others]
                said = self._plain(
                    f"{_capital(self.speaker.kind(cls.kind))}: "
                    + self.words.SCHEMA["counted"].format(
                        amount=self.speaker.amount(_amount(count))
                    )
                )
                enough = {**enough, "errorMessage": said}
                found.append({"anyOf": [enough, *elsewhere, _not_recorded(name, said)]})
        return found


def _in_any_case(words: Iterable[str]) -> str:
    """A pattern for some words, in small letters or capitals."""
    found = "|".join("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in w) for w in words)
    return rf"^\s*({found})\s*$"


def _not_recorded(name: str, message: str) -> JsonSchema:
    """That an element says a field not to be recorded, and what is said where it does not."""
    says = {"type": "array", "contains": {"const": name}, "errorMessage": message}
    return {
        "required": ["not_recorded"],
        "properties": {"not_recorded": says},
        "errorMessage": message,
    }


def _classes_below(cls: type[Any]) -> set[type[Any]]:
    """A class and all that can stand in it."""
    found: set[type[Any]] = set()
    waiting = [cls]
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += [field.cls for field in shape(each).fields.values() if field.cls]
    return found


def _amount(count: Count) -> Amount:
    low = count.exactly if count.exactly is not None else count.at_least
    high = count.exactly if count.exactly is not None else count.at_most
    return Amount(low, high, (count.kind,), "elements")


def _is_element(cls: type[Any]) -> bool:
    return issubclass(cls, Element)


def _ref(name: str) -> str:
    return f"#/$defs/{name}"


def _asked_name(cls: type[Any]) -> str:
    return f"asked-{cls.__name__}"


def _as_read(code: str) -> str | int | float:
    """An SDG code as an editor reads it without quotation marks; one that changes stays a text."""
    if code.isdigit():
        return int(code)
    number = re.fullmatch(r"[0-9]+\.[0-9]*[1-9]", code)
    return float(code) if number else code


def _in_order(code: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (999, part) for part in code.split(".")]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentence(text: str) -> str:
    return _capital(text) + ("" if text.endswith((".", "…")) else ".")
