"""Where keys, values and their neighbours stand in a text that is to be edited."""

from __future__ import annotations

from strategiplan.reading.document import read_bytes
from strategiplan.reading.layout import layout, texts_at

TEXT = "title: 'P'\ngoals:\n  - {id: a, title: A}\n  - id: b\n    title: >-\n      B\n"


def test_spots_know_their_key_their_row_and_how_they_are_written() -> None:
    spots = layout(read_bytes(TEXT.encode()), [("title",), ("goals", 1, "title")])
    (title,) = spots[("title",)]
    assert title.key is not None
    assert TEXT[title.key.start : title.key.end] == "title"
    assert TEXT[title.value.start : title.value.end] == "'P'"
    assert (title.style, title.text, title.index) == ("'", "P", 0)
    (goal,) = spots[("goals", 1)]
    assert goal.row is not None
    assert next(TEXT[each.start : each.end] for each in goal.row.entries) == "{id: a, title: A}"
    assert (goal.row.flow, goal.row.mapping, goal.style) == (False, False, "row")
    assert spots[("goals", 1, "title")][0].style == ">"


def test_texts_are_found_by_where_they_begin() -> None:
    starts = {TEXT.index("'P'"), TEXT.index("A}"), TEXT.index("id: b")}
    found = texts_at(read_bytes(TEXT.encode()), starts)
    assert found[TEXT.index("'P'")] == (("title",), "'", "P")
    assert found[TEXT.index("A}")] == (("goals", 0, "title"), "", "A")
    assert found[TEXT.index("id: b")] == (("goals", 1, "id"), "", "id")


def test_what_cannot_be_read_on_ends_where_it_ends() -> None:
    for text in ("", "# bare en kommentar\n"):
        assert not layout(read_bytes(text.encode()), [("title",)])
        assert not texts_at(read_bytes(text.encode()), {0})
    broken = b"title: P\ngoals: [a\n"
    assert ("title",) in layout(read_bytes(broken), [("title",), ("goals", 0)])
    assert texts_at(read_bytes(broken), {7})
    deep = b"title: P\ngoals: " + b"[" * 500 + b"]" * 500 + b"\n"
    assert ("title",) in layout(read_bytes(deep), [("title",)])


def test_json_has_no_brackets_that_say_flow() -> None:
    spots = layout(read_bytes(b'{"title": "P", "goals": [{"id": "a"}]}'), [("goals", 0, "id")])
    (spot,) = spots[("goals", 0, "id")]
    assert spot.row is not None
    assert spot.row.flow
