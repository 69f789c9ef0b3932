"""Colours and their contrast, as WCAG 2.1 reckons it."""

from __future__ import annotations

import re


def parsed(text: str) -> tuple[int, int, int] | None:
    """Red, green and blue of ``#0b5f4b`` or ``#fff``; ``None`` for anything else."""
    if re.fullmatch(r"#[0-9a-fA-F]{3}", text):
        text = "#" + "".join(2 * sign for sign in text[1:])
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        return None
    red, green, blue = (int(text[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 for black to 1 for white."""
    found = parsed(colour)
    if found is None:
        raise ValueError(f"{colour!r} is no colour like #0b5f4b")
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in found)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: str) -> str:
    """Black or white, whichever can be read better on a colour."""
    return max("#ffffff", "#000000", key=lambda ink: contrast(ink, colour))
