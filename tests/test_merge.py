"""Two people's edits of one plan: by element and field, in ours's own text."""

from __future__ import annotations

import subprocess
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings

from strategies import plans
from strategiplan import Plan, dumps, loads, walk
from strategiplan.cli import command
from strategiplan.editions.merging import Conflict, merge
from strategiplan.messages import LANGUAGES, Speaker
from strategiplan.reading.document import read_bytes
from strategiplan.report.merging import conflicts_in_words
from strategiplan.writing.revision import RevisionError, revised

law = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))

BASE = """\
# Planen vår
id: p
title: Samfunnsdelen   # slik den heter
vision: En god kommune
goals:
  # Det første målet
  - id: hjem
    code: 1
    title: Alle har et hjem
    responsible: [a]

    # Delmålene kom i 2020
    subgoals:
      - {id: bolig, title: Boliger for alle}
      - {id: gater, title: Trygge gater}
  - id: klima
    title: "Kommunen er klimanøytral"
    subgoals:
      - id: sol
        title: Mer sol
      - id: vind
        title: Mer vind
  - id: skole
    title: God skole
actors:
  - {id: a, title: A}
  - {id: b, title: B}
"""


def merged(ours: str, theirs: str, base: str = BASE) -> tuple[Plan, tuple[Conflict, ...]]:
    found = merge(loads(base), loads(ours), loads(theirs))
    return found.plan, found.conflicts


@law
@given(base=plans(), ours=plans(), theirs=plans())
def test_a_merge_keeps_what_one_side_left_alone(base: Plan, ours: Plan, theirs: Plan) -> None:
    assert repr(merge(base, base, theirs).plan) == repr(theirs)
    assert repr(merge(base, ours, base).plan) == repr(ours)
    assert merge(base, ours, ours).plan is ours
    found = merge(base, ours, theirs)
    if not found.conflicts:
        ids = {item.id for _, item in walk(found.plan)}
        for one, other in ((ours, theirs), (theirs, ours)):
            added = {i.id for _, i in walk(one)} - {i.id for _, i in walk(base)}
            assert added <= ids | {i.id for _, i in walk(other)}
    for language in LANGUAGES:
        assert len(list(conflicts_in_words(found, Speaker(language)))) == len(found.conflicts)


@law
@given(old=plans(), new=plans())
def test_a_revised_text_says_exactly_what_it_should(old: Plan, new: Plan) -> None:
    for form in ("yaml", "json"):
        text = dumps(old, format=form)
        document = read_bytes(text.encode(), format=form)
        assert loads(revised(document, old, new), format=form) == new
        assert revised(document, old, old) in (text, dumps(old))


def revision(new: str, old: str = BASE) -> str:
    return revised(read_bytes(old.encode()), loads(old), loads(new))


def test_a_revision_changes_the_least() -> None:
    new = BASE.replace("Mer vind", "Mye mer vind").replace("Trygge gater", "Trygge veier")
    text = revision(new)
    assert "title: Samfunnsdelen   # slik den heter" in text
    assert 'title: "Kommunen er klimanøytral"' in text
    assert "      - {id: bolig, title: Boliger for alle}\n      - id: gater\n" in text
    assert loads(text) == loads(new)
    assert (
        sum(one != other for one, other in zip(BASE.split("\n"), text.split("\n"), strict=False))
        > 1
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - id: skole\n    title: God skole\n", ""),
        ("    code: 1\n", ""),
        ("    code: 1\n", "    code: 1\n    description: Nytt\n"),
        ("      - id: vind\n        title: Mer vind\n", ""),
        ("  - id: skole\n", "  - id: ny\n    title: Nytt\n  - id: skole\n"),
        ("  - id: skole\n    title: God skole\n", "  - title: God skole\n"),
        ("vision: En god kommune\n", ""),
        ("vision: En god kommune\n", "vision: {id: v, title: En bedre kommune}\n"),
        ("vision: En god kommune\n", "vision: En bedre kommune\n"),
        ("actors:\n  - {id: a, title: A}\n  - {id: b, title: B}\n", ""),
        (BASE, "{}\n"),
        (
            "{id: bolig, title: Boliger for alle}",
            "{id: bolig, title: Boliger til alle, subgoals: [{id: x, title: X}]}",
        ),
        (
            "      - {id: bolig, title: Boliger for alle}\n      - {id: gater, title: Trygge gater}\n",
            "      - {id: gater, title: Trygge gater nå}\n      - {id: bolig, title: Boliger for alle}\n",
        ),
        ("    responsible: [a]\n", "    responsible: [b]\n    strategies: [Gjøre mer]\n"),
    ],
)
def test_every_kind_of_revision_can_be_written(old: str, new: str) -> None:
    changed = BASE.replace(old, new).replace("strategies: [Gjøre mer]", "strategies: [{title: X}]")
    assert changed != BASE
    assert loads(revision(changed)) == loads(changed)
    assert loads(revision(BASE, changed)) == loads(BASE)
    assert revision(BASE.rstrip("\n"), BASE.rstrip("\n")).rstrip("\n") == BASE.rstrip("\n")


def test_what_moves_takes_its_comments_along() -> None:
    first = BASE.index("  # Det første målet")
    second = BASE.index("  - id: klima")
    third = BASE.index("actors:")
    moved = BASE[:first] + BASE[second:third] + BASE[first:second] + BASE[third:]
    assert revision(moved) == moved
    sol = "      - id: sol\n        title: Mer sol\n"
    inward = BASE.replace(sol, "").replace(
        "    title: God skole\n", "    title: God skole\n    subgoals:\n" + sol
    )
    assert revision(inward) == inward
    assert revision(BASE, inward).count("Mer sol") == 1


def test_a_layout_that_cannot_be_edited_is_refused() -> None:
    old = "title: P\ngoals:\n  -\n    id: a\n    title: A\n  -\n    id: b\n    title: B\n"
    assert loads(revision(old.replace("title: A", "title: Å"), old)).goals[0].title == "Å"
    with pytest.raises(RevisionError, match="its dash"):
        revision(old.replace("  -\n    id: b\n    title: B\n", ""), old)


def test_edits_of_different_fields_meet_in_peace() -> None:
    ours = BASE.replace("Alle har et hjem", "Alle har et trygt hjem").replace(
        "- id: skole", "- id: skole\n    code: 3"
    )
    theirs = BASE.replace("responsible: [a]", "responsible: [b]").replace(
        "God skole", "Bedre skole"
    )
    plan, conflicts = merged(ours, theirs)
    assert not conflicts
    assert plan.goals[0].title == "Alle har et trygt hjem"
    assert plan.goals[0].responsible == ("b",)
    assert (plan.goals[2].code, plan.goals[2].title) == ("3", "Bedre skole")


def test_lists_merge_where_the_sides_touch_different_elements() -> None:
    ours = BASE.replace("  - id: skole\n    title: God skole\n", "").replace(
        "  - id: klima", "  - id: vann\n    title: Rent vann\n  - id: klima"
    )
    theirs = BASE.replace("actors:", "  - id: havn\n    title: Åpen havn\nactors:").replace(
        "      - id: vind\n        title: Mer vind\n", "      - id: vind\n        title: Vind nok\n"
    )
    plan, conflicts = merged(ours, theirs)
    assert not conflicts
    assert [goal.id for goal in plan.goals] == ["hjem", "vann", "klima", "havn"]
    assert plan.goals[2].subgoals[1].title == "Vind nok"


SOL = "      - id: sol\n        title: Mer sol\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "what", "words"),
    [
        (
            BASE.replace("God skole", "Trygg skole"),
            BASE.replace("God skole", "Bedre skole"),
            ["field"],
            "ordlyd: begge har endret det, OURS til «Trygg skole» og THEIRS til «Bedre skole»",
        ),
        (
            BASE.replace("responsible: [a]", "responsible: [b]"),
            BASE.replace("    responsible: [a]\n", ""),
            ["field"],
            "OURS til b og THEIRS til ingenting",
        ),
        (
            BASE.replace(SOL, ""),
            BASE.replace("Mer sol", "Mye sol"),
            ["dropped"],
            "OURS har tatt det ut",
        ),
        (
            BASE.replace("Mer sol", "Mye sol"),
            BASE.replace(SOL, ""),
            ["kept"],
            "THEIRS har tatt det ut",
        ),
        (
            BASE.replace(
                "vision: En god kommune\n",
                "mission: {id: m, title: Å tjene}\nvision: En god kommune\n",
            ),
            BASE.replace(
                "vision: En god kommune\n",
                "mission: {id: n, title: Å lede}\nvision: En god kommune\n",
            ),
            ["both"],
            "plass til ett",
        ),
        (
            BASE.replace("actors:", "  - {id: x, title: Et mål}\nactors:"),
            BASE + "  - {id: x, title: En aktør}\n",
            ["twice"],
            "`id` «x»",
        ),
        (
            BASE.replace("- id: skole", "- id: skole\n    responsible: [b]"),
            BASE.replace("  - {id: b, title: B}\n", ""),
            ["dangling"],
            "viser til «b»",
        ),
        (
            BASE.replace(SOL, "").replace(
                "title: God skole", "title: God skole\n    subgoals: [{id: sol, title: Mer sol}]"
            ),
            BASE.replace(SOL, "").replace(
                "      - {id: gater, title: Trygge gater}\n",
                "      - {id: gater, title: Trygge gater}\n" + SOL,
            ),
            ["place"],
            "til hvert sitt sted",
        ),
    ],
)
def test_a_conflict_is_named_and_ours_is_kept(
    ours: str, theirs: str, what: list[str], words: str
) -> None:
    found = merge(loads(BASE), loads(ours), loads(theirs))
    assert [each.what for each in found.conflicts] == what
    (line,) = conflicts_in_words(found, Speaker("nb"))
    assert words in line


def test_orders_that_differ_are_a_conflict() -> None:
    text = "title: P\ngoals: [{{id: a}}, {{id: b}}, {{id: c}}]\n".replace("{{", "{").replace(
        "}}", "}"
    )
    ours = text.replace("{id: a}, {id: b}", "{id: b}, {id: a}")
    theirs = text.replace("{id: b}, {id: c}", "{id: c}, {id: b}")
    plan, conflicts = merged(ours, theirs, text)
    assert [each.what for each in conflicts] == ["order"]
    assert [goal.id for goal in plan.goals] == ["b", "a", "c"]
    assert not merged(ours, ours.replace("{id: c}", "{id: c, title: C}"), text)[1]


def test_what_each_side_put_into_the_other_is_not_lost() -> None:
    text = "title: P\ngoals: [{id: g, title: G, subgoals: [%s]}]\n"
    base = text % "{id: x, title: X}, {id: y, title: Y}"
    ours = text % "{id: y, title: Y, subgoals: [{id: x, title: X}]}"
    theirs = text % "{id: x, title: X, subgoals: [{id: y, title: Y}]}"
    plan, conflicts = merged(ours, theirs, base)
    assert "place" in [each.what for each in conflicts]
    assert sorted(item.id for _, item in walk(plan)) == ["", "g", "x", "y"]


def test_what_is_added_below_what_the_other_side_dropped_is_named() -> None:
    ours = BASE.replace("  - id: skole\n    title: God skole\n", "")
    theirs = BASE.replace(
        "title: God skole", "title: God skole\n    subgoals: [{id: ny, title: Ny}]"
    )
    plan, conflicts = merged(ours, theirs)
    assert [each.what for each in conflicts] == ["dropped"]
    assert len(plan.goals) == 2
    plan, conflicts = merged(theirs, ours)
    assert [each.what for each in conflicts] == ["kept"]
    assert plan.goals[2].subgoals[0].id == "ny"


GOAL = BASE[BASE.index("  - id: klima") : BASE.index("  - id: skole")]


def test_what_is_kept_is_kept_with_all_that_stands_in_it() -> None:
    changed = BASE.replace("klimanøytral", "klok")
    for ours, theirs, what in (
        (changed, BASE.replace(GOAL, ""), "kept"),
        (BASE.replace(GOAL, ""), changed, "dropped"),
    ):
        plans = (loads(BASE), loads(ours), loads(theirs))
        found = merge(*plans)
        assert [each.what for each in found.conflicts] == [what]
        # Nothing else is in dispute: each way out is what one of them had.
        assert found.plan == plans[1]
        assert merge(*plans, keep="theirs").plan == plans[2]
        assert merge(*plans, keep="base").plan == plans[0]


def test_what_was_moved_out_before_the_rest_was_dropped_stays_where_it_is() -> None:
    moved = BASE.replace(SOL, "").replace(
        "    title: God skole\n", "    title: God skole\n    subgoals:\n" + SOL
    )
    plan, conflicts = merged(moved, BASE.replace(GOAL, ""))
    assert [each.what for each in conflicts] == ["kept"]
    assert [each.id for each in plan.goals[2].subgoals] == ["sol"]
    assert [each.id for each in plan.goals[1].subgoals] == ["vind"]


def test_what_was_moved_out_and_changed_is_what_was_made_of_it_whoever_is_kept() -> None:
    changed = SOL.replace("Mer sol", "Sol og bølger")
    moved = BASE.replace(GOAL, "").replace(
        "    title: God skole\n", "    title: God skole\n    subgoals:\n" + changed
    )
    plans = (loads(BASE), loads(moved), loads(BASE.replace(GOAL, "")))
    for keep in ("ours", "theirs", "base"):
        for base, ours, theirs in (plans, (plans[0], plans[2], plans[1])):
            found = merge(base, ours, theirs, keep=keep)
            assert not found.conflicts
            assert [each.title for each in found.plan.goals[-1].subgoals] == ["Sol og bølger"]


def test_what_stands_in_what_was_moved_out_comes_with_it_whoever_is_kept() -> None:
    base = BASE.replace(
        "title: Mer sol\n", "title: Mer sol\n        strategies: [{title: Solceller}]\n"
    )
    sun = base[base.index("      - id: sol") : base.index("      - id: vind")]
    goal = base[base.index("  - id: klima") : base.index("  - id: skole")]
    moved = base.replace(goal, "").replace(
        "    title: God skole\n", "    title: God skole\n    subgoals:\n" + sun
    )
    for keep in ("ours", "theirs", "base"):
        found = merge(loads(base), loads(moved), loads(base.replace(goal, "")), keep=keep)
        assert not found.conflicts
        assert found.plan == loads(moved)


@law
@given(base=plans(), ours=plans(), theirs=plans())
def test_whose_word_holds_changes_nothing_where_there_is_no_conflict(
    base: Plan, ours: Plan, theirs: Plan
) -> None:
    found = merge(base, ours, theirs)
    others = [merge(base, ours, theirs, keep=side) for side in ("theirs", "base")]
    if all(each.what in ("twice", "dangling") for each in found.conflicts):
        assert all(each.plan == found.plan for each in others)


# The command


def run(folder: Path, *texts: str, more: tuple[str, ...] = ()) -> tuple[int, str, str]:
    names = ("base.yaml", "ours.yaml", "theirs.yaml")
    for name, text in zip(names, texts, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    paths = [str(folder / name) for name in names]
    result = CliRunner().invoke(
        command, ["merge", *paths, "--lang", "nb", *more], standalone_mode=False
    )
    if isinstance(result.exception, click.exceptions.Exit):
        return result.exception.exit_code, result.stdout, result.stderr
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.stdout, result.stderr


def test_the_command_keeps_the_text_of_ours(tmp_path: Path) -> None:
    ours = BASE.replace("# Planen vår", "# Planen vår, ny utgave").replace("Mer sol", "Mye sol")
    theirs = BASE.replace("Mer vind", "Mye vind")
    code, output, errors = run(tmp_path, BASE, ours, theirs)
    assert (code, errors) == (0, "")
    assert output == ours.replace("Mer vind", "Mye vind")
    target = tmp_path / "ours.yaml"
    assert run(tmp_path, BASE, ours, theirs, more=("-o", str(target))) == (0, "", "")
    assert target.read_text(encoding="utf-8") == output


def test_what_only_one_side_touched_is_taken_word_for_word(tmp_path: Path) -> None:
    changed = BASE.replace("# Planen vår", "# Planen").replace("Mer sol", "Mye sol")
    assert run(tmp_path, BASE, BASE, changed) == (0, changed, "")
    assert run(tmp_path, BASE, changed, BASE) == (0, changed, "")


def test_a_comment_of_theirs_that_has_no_place_is_named(tmp_path: Path) -> None:
    ours = BASE.replace("# Planen vår", "# Planen vår (ola)")
    theirs = BASE.replace("# Planen vår", "# Planen vår (kari)").replace("Mer sol", "Mye sol")
    code, output, errors = run(tmp_path, BASE, ours, theirs)
    assert code == 1
    assert output == ours.replace("Mer sol", "Mye sol")
    assert errors == "advarsel: en kommentar i THEIRS er ikke tatt med: «# Planen vår (kari)»\n"


def test_without_git_the_merge_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    ours, theirs = BASE.replace("Mer sol", "Mye sol"), BASE.replace("Mer vind", "Mye vind")
    code, output, _ = run(tmp_path, BASE, ours, theirs)
    assert (code, output) == (0, ours.replace("Mer vind", "Mye vind"))


def test_a_merge_by_lines_that_would_say_something_else_is_not_taken(tmp_path: Path) -> None:
    # By lines, the two additions stand on different lines: one key would be there twice.
    base = "title: P\na_note: x\n".replace(
        "a_note: x\n", "language: nb\nstatus: draft\nedition: e\n"
    )
    ours = base.replace("title: P\n", "title: P\nprofile: generic\n")
    theirs = base + "profile: generic\n"
    code, output, _ = run(tmp_path, base, ours, theirs)
    assert code == 0
    assert output == ours


def test_conflicts_and_broken_files_have_their_exit_codes(tmp_path: Path) -> None:
    ours = BASE.replace("God skole", "Trygg skole")
    theirs = BASE.replace("God skole", "Bedre skole").replace("Mer sol", "Mye sol")
    code, output, errors = run(tmp_path, BASE, ours, theirs)
    assert code == 1
    assert output == ours.replace("Mer sol", "Mye sol")
    assert errors.startswith("advarsel: hovedmål «Trygg skole», ordlyd: begge har endret det")
    code, output, errors = run(tmp_path, BASE, BASE + "titel: x\n", BASE)
    assert (code, output) == (2, "")
    assert "SP102" in errors
    result = CliRunner().invoke(
        command, ["merge", "-", "a", "b", "--lang", "nb"], standalone_mode=False
    )
    assert isinstance(result.exception, click.ClickException)
    assert "merge trenger tre filer" in result.exception.message


def test_where_ours_cannot_be_edited_it_is_left_as_it_is(tmp_path: Path) -> None:
    old = "title: P\ngoals:\n  -\n    id: a\n    title: A\n  -\n    id: b\n    title: B\n"
    ours = old.replace("title: A", "title: Å")
    theirs = old.replace(
        "  -\n    id: a\n    title: A\n", "  - {id: a, title: A, code: 1}\n"
    ).replace("  -\n    id: b\n    title: B\n", "")
    code, output, errors = run(tmp_path, old, ours, theirs)
    assert (code, output) == (1, ours)
    assert "kan ikke skrives inn i OURS" in errors


def test_git_can_use_it_as_a_merge_driver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "repo"
    folder.mkdir()

    def git(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, text=True, check=check
        )

    def commit(text: str) -> None:
        (folder / "plan.yaml").write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", "Endring")

    git("init", "-q", "-b", "main")
    for key, value in (
        ("user.name", "P"),
        ("user.email", "p@example.org"),
        ("merge.strategiplan.name", "plans by element"),
        ("merge.strategiplan.driver", f"'{sys.executable}' -m strategiplan merge %O %A %B -o %A"),
    ):
        git("config", key, value)
    (folder / ".gitattributes").write_text("*.yaml merge=strategiplan\n", encoding="utf-8")
    commit(BASE)
    git("checkout", "-q", "-b", "kari")
    commit(BASE.replace("title: Mer vind", "title: Mye vind"))
    git("checkout", "-q", "main")
    # The same lines, so that git alone could not.
    commit(BASE.replace("- id: vind\n", "- id: vind\n        code: 2.2\n"))
    git("merge", "-q", "--no-edit", "kari")
    merged_text = (folder / "plan.yaml").read_text(encoding="utf-8")
    assert "      - id: vind\n        code: 2.2\n        title: Mye vind\n" in merged_text
    git("checkout", "-q", "-b", "ola", "main~1")
    commit(BASE.replace("title: Mer vind", "title: Nok vind"))
    refused = git("rebase", "main", check=False)
    assert refused.returncode != 0
    assert "CONFLICT" in refused.stdout + refused.stderr
    git("rebase", "--abort")


def test_lists_on_one_line_are_written_anew_where_they_change() -> None:
    old = "title: P\ngoals: [{id: a, title: A, subgoals: [{id: x, title: X}]}, {id: b, title: B}]\n"
    for new in (
        old.replace("title: B", "title: Å"),
        old.replace("{id: b, title: B}", "{id: b, title: B}, {id: c, title: C}"),
        old.replace("id: b, title: B", "id: b, title: B, subgoals: [{id: y, title: Y}]"),
    ):
        assert revision(new, old).startswith("title: P\ngoals:\n  - ")
    out = "title: P\ngoals:\n  - id: a\n    subgoals: [{id: x, title: X}]\n  - {id: b, title: B}\n"
    into = (
        "title: P\ngoals:\n  - id: a\n  - id: b\n    title: B\n"
        "    subgoals:\n      - id: x\n        title: X\n"
    )
    assert revision(into, out) == into


def test_what_moves_out_is_moved_to_the_left() -> None:
    old = """\
title: P
goals:
  - id: a
    subgoals:
      - id: x
        title: X
        subgoals:
 # langt ute
          # Dypt nede
          - id: y
            title: Y
      - id: z
"""
    new = """\
title: P
goals:
  - id: a
    subgoals:
      - id: x
        title: X
 # langt ute
      # Dypt nede
      - id: y
        title: Y
      - id: z
"""
    assert loads(revision(new, old)) == loads(new)
    assert "      # Dypt nede\n      - id: y\n" in revision(new, old)
    assert "          # Dypt nede\n          - id: y\n" in revision(
        old.replace(" # langt ute\n", ""), new.replace(" # langt ute\n", "")
    ).replace("      - id: z\n", "")


def test_a_revision_that_would_say_something_else_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import strategiplan.writing.revision as module

    monkeypatch.setattr(module._Revision, "text", lambda _: "title: Noe annet\n")
    with pytest.raises(RevisionError, match="would not say"):
        revision(BASE.replace("Mer sol", "Mye sol"))


def test_what_is_changed_inside_what_the_other_side_dropped_is_named_once() -> None:
    start, end = BASE.index("  - id: klima"), BASE.index("  - id: skole")
    gone, changed = BASE[:start] + BASE[end:], BASE.replace("Mer sol", "Mye sol")
    for ours, theirs, what in ((changed, gone, "kept"), (gone, changed, "dropped")):
        _, conflicts = merged(ours, theirs)
        assert [(each.what, each.element.id) for each in conflicts] == [(what, "klima")]
