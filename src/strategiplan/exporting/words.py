"""What is lost, in words: the fields, the declaration of a format, what one plan loses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from ..diagnostics import Path
from ..messages import Speaker, names
from .losses import TRANSLATIONS, Losses, Lost, classes
from .privacy import Withheld


def field_in_words(field: str, speaker: Speaker) -> str:
    """What a field is called; its key where it has no name of its own, as parts' fields have not."""
    if field == TRANSLATIONS:
        return speaker.phrase("export/translations")
    words = names(speaker.language)
    if field in words.FIELDS:
        return str(words.FIELDS[field])
    if field in words.RELATIONS:
        return str(words.RELATIONS[field][0])
    return f"`{field}`"


def field_of(path: Path, speaker: Speaker) -> str:
    """What the innermost field of a path is called."""
    steps = [step for step in path if isinstance(step, str)]
    known = names(speaker.language).FIELDS
    return field_in_words(next((step for step in reversed(steps) if step in known), "id"), speaker)


def withheld_in_words(
    withheld: Iterable[Withheld], speaker: Speaker, place: Callable[[Withheld], str]
) -> list[str]:
    """What was withheld and where, a line each; the data are not repeated."""
    return [
        speaker.phrase(
            "export/withheld_at",
            count=each.count,
            what=speaker.phrase(f"personal/{each.kind}"),
            place=place(each),
            field=field_of(each.path, speaker),
        )
        for each in withheld
    ]


def lost_in_words(lost: Iterable[Lost], speaker: Speaker) -> str:
    """What one plan loses: "12 contributions, 3 sources; note (4)"; empty where that is nothing."""
    lost = list(lost)
    whole = speaker.listed(speaker.count(each.count, each.name) for each in lost if not each.field)
    counts: Counter[str] = Counter()
    for each in lost:
        if each.field:
            counts[field_in_words(each.field, speaker)] += each.count
    parts = ", ".join(f"{words} ({count})" for words, count in counts.items())
    return "; ".join(filter(None, (whole, parts)))


def losses_in_words(losses: Losses, speaker: Speaker) -> str:
    """What a format does not carry, by its declaration: "contributions; note everywhere"."""
    parts = [_several(kind, speaker) for kind in classes() if kind in losses.names]
    kinds_of: dict[str, list[str]] = {}
    for name in sorted(losses.names):
        kind, dot, field = name.partition(".")
        if dot:
            kinds_of.setdefault(field, []).append(kind)
    for field, kinds in kinds_of.items():
        words = field_in_words(field, speaker)
        if "*" in kinds:
            parts.append(speaker.phrase("formats/every", field=words))
        else:
            of = speaker.listed(_several(kind, speaker) for kind in kinds)
            parts.append(speaker.phrase("formats/of", field=words, kind=of))
    if losses.only:
        parts = [speaker.phrase("formats/only", what="; ".join(parts))]
    if losses.translations:
        parts.append(speaker.phrase("export/translations"))
    return "; ".join(parts) or speaker.phrase("formats/nothing")


def _several(kind: str, speaker: Speaker) -> str:
    """Elements of a kind in words; a part by its name in a declaration."""
    is_element = bool(getattr(classes()[kind], "kind", ""))
    return speaker.kind(kind, several=True) if is_element else f"`{kind}`"
