"""Public code lists: the UN's Sustainable Development Goals and Norway's municipalities.

``sdg.json``: the UN's global indicator framework after the 2025 comprehensive
review (A/RES/71/313, refinements up to E/CN.3/2025/6): codes, short names,
colours and addresses of 17 goals, 169 targets and the indicators; the grouping
into biosphere, society and economy is the Stockholm Resilience Centre's (CC BY
4.0). ``sdg_labels.json``: what each target is about in a few words of
strategiplan's own (the UN's sentences are longer, and are not here), in English,
bokmål and nynorsk. ``municipalities.json``: numbers and names of the 357 municipalities in
force since 2024-01-01 (Kartverket, CC BY 4.0).
"""

from __future__ import annotations

import functools
import json
import re
from typing import Any

from ..package_data import read_data


@functools.cache
def _load(name: str) -> Any:
    return json.loads(read_data(__name__, name))


@functools.cache
def sdg_codes() -> frozenset[str]:
    """Every code of the framework: ``11``, ``11.2``, ``11.2.1``."""
    data = _load("sdg.json")
    return frozenset(
        row["code"] for part in ("goals", "targets", "indicators") for row in data[part]
    )


def sdg_from_text(text: str) -> str:
    """The code that somebody meant who wrote ``SDG 11`` or ``11.02``; empty if there is none."""
    # 15,1 has a decimal comma; 11; 13 names two, which are said one after the other.
    text = text.lower()
    words = re.findall(r"[0-9]+(?:[.,][0-9a-z]+)*", text)
    codes = [".".join(part.lstrip("0") for part in re.split("[.,]", word)) for word in words]
    meant = ", ".join(codes)
    return meant if codes and set(codes) <= sdg_codes() and meant != text else ""


def sdg_label(code: str, language: str = "en") -> str:
    """What a goal, a target or an indicator is about, in at most six words; empty for no such code.

    A goal has the name that the UN's short list gives it, a target strategiplan's
    own words, an indicator those of its target. `language` is ``en``, ``nb`` or
    ``nn``; any other gets English.

    >>> sdg_label("11.2", "nb")
    'Tilgjengelig og bærekraftig transport for alle'
    """
    if code not in sdg_codes():
        return ""
    used = language if language in ("en", "nb", "nn") else "en"
    if "." not in code:
        return str(_goals()[code][f"name_{used}"])
    target = ".".join(code.split(".")[:2])
    return str(_load("sdg_labels.json")[target][used])


@functools.cache
def _goals() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in _load("sdg.json")["goals"]}


def sdg_address(code: str) -> str:
    """The UN's own address of a goal, a target or an indicator; empty for no such code.

    An indicator's is made from its code at the UN's statistics division, which cannot
    be told from its number.

    >>> sdg_address("11.2"), sdg_address("11.2.1")
    ('http://metadata.un.org/sdg/11.2', 'http://metadata.un.org/sdg/C110201')
    """
    return _sdg_addresses().get(code, "")


@functools.cache
def _sdg_addresses() -> dict[str, str]:
    data = _load("sdg.json")
    return {
        row["code"]: row["iri"] for part in ("goals", "targets", "indicators") for row in data[part]
    }


def sdg_group(code: str) -> str:
    """The part of the wedding cake that a code's goal stands in: biosphere, society, economy.

    Goal 17 is ``partnership``, on top of the three; empty for no such code.
    """
    goal = _goals().get(code.partition(".")[0])
    return goal["wedding_cake"] if goal and code in sdg_codes() else ""


def sdg_colour(code: str) -> str:
    """The UN's colour of the goal that a code belongs to: ``#fd9d24``; empty for no such code."""
    goal = _goals().get(code.partition(".")[0])
    return str(goal["color"]).lower() if goal and code in sdg_codes() else ""


def municipality_name(number: str) -> str:
    """The name of the municipality with that number today; empty where there is none."""
    return str(_load("municipalities.json").get(number, ""))
