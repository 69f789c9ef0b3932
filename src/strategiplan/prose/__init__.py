"""Documents of running text, Word and Markdown, read as the first draft of a plan.

A file becomes passages (`word`, `markdown`). What its headings and lists hold is proposed by
their words and levels (`headings`, `words`), and said; by that the passages become a plan
(`taking`). What has no place in a plan is kept in a note or told, and nothing vanishes.
"""

from __future__ import annotations

from .headings import Headings, headings_from_yaml, headings_to_yaml
from .reading import looks_like_docx, looks_like_markdown, read_docx, read_markdown

__all__ = [
    "Headings",
    "headings_from_yaml",
    "headings_to_yaml",
    "looks_like_docx",
    "looks_like_markdown",
    "read_docx",
    "read_markdown",
]
