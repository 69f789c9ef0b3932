"""Bokmål: profiles."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP901": (
        "det finnes ingen profil som heter «{value}»",
        "bruk {allowed}, som følger med strategiplan, eller en egen fil som slutter på .yaml",
    ),
    "SP901/file": (
        "profilen {value} finnes ikke eller kan ikke leses",
        "kontroller navnet; profilen letes opp i mappen til filen som viser til den",
    ),
    "SP901/outside": (
        "profilen {value} ligger utenfor mappen til planen",
        "legg den ved siden av planen, eller oppgi den med --profile",
    ),
    "SP902": (
        "profilen bygger på seg selv: {circle}",
        "fjern `extends` i en av dem",
    ),
    "SP903": ("regelen «{value}» finnes ikke", "kjør `strategiplan rules` for å se alle reglene"),
    "SP904/none": (
        "profilen sier ikke hvor mange {kind} det skal være",
        "skriv `exactly`, `at_least` eller `at_most`",
    ),
    "SP904/negative": (
        "profilen krever {number} {kind}, altså færre enn ingen",
        "skriv 0 der det ikke skal være noen",
    ),
    "SP904/crossed": (
        "profilen krever minst {least} {kind} og høyst {most}",
        "har de to byttet plass?",
    ),
    "SP904/both": (
        "profilen krever nøyaktig {exactly} {kind}, men setter også grenser",
        "behold enten `exactly` eller `at_least` og `at_most`",
    ),
    "SP905": ("det finnes ingen elementtype som heter «{value}»", "bruk {allowed}"),
    "SP905/subject": ("en høring kan ikke gjelde «{value}»", "en høring kan gjelde {allowed}"),
    "SP905/field": (
        "{kind} har ingen nøkkel som heter «{value}»",
        "oppgi en nøkkel fra planfilen, for eksempel `title`",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""

EXPLANATIONS: dict[str, tuple[str, str]] = {
    "SP901": (
        "Profilen finnes ikke.",
        (
            "En plan viser til en profil som følger med strategiplan, eller til en fil som ligger "
            "ved siden av planen og slutter på .yaml."
        ),
    ),
    "SP902": (
        "En profil bygger på seg selv.",
        (
            "Den ene profilen bygger på den andre, som bygger på den første. Da kan ingen si "
            "hvilken av dem som har det siste ordet."
        ),
    ),
    "SP903": (
        "En profil eller en innstilling viser til en regel som ikke finnes.",
        (
            "En regel oppgis med koden, for eksempel SP301, eller med navnet, for eksempel "
            "goal-without-strategy."
        ),
    ),
    "SP904": (
        "En profil krever et antall som ingen plan kan ha.",
        (
            "Det minste antallet er større enn det største, tallet er under null, eller det "
            "mangler helt."
        ),
    ),
    "SP905": (
        "En profil viser til en elementtype eller et felt som ikke finnes.",
        (
            "Elementtypene skrives som `goal` og `focus_area`, og feltene skrives som nøklene i "
            "planfilen."
        ),
    ),
}
"""Each rule by its code: what is wrong, and why it matters."""
