"""What changed from one edition to the next: the laws that a difference keeps."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from strategies import plans
from strategiplan import Goal, GoalId, Plan, reference_plan
from strategiplan.editions import diff, matches, patch
from strategiplan.writing.difference import difference_from_json, difference_to_json

CHANGED = (
    '{{"version": 1, "matched": [], "changed": [{{"old": "goals/0", "new": "goals/0",'
    ' "kind": "{kind}", "field": "{field}", "was": null, "is": {value}}}]}}'
)

law = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


@law
@given(plan=plans())
def test_nothing_is_different_between_a_plan_and_itself(plan: Plan) -> None:
    assert not diff(plan, plan)
    assert patch(plan, diff(plan, plan)) is plan


@law
@given(old=plans(), new=plans())
def test_a_difference_leads_there_and_back(old: Plan, new: Plan) -> None:
    there = diff(old, new)
    assert bool(there) == (old != new or repr(old) != repr(new))
    assert repr(patch(old, there)) == repr(new)
    assert diff(new, old) == there.mirrored()
    assert repr(patch(new, there.mirrored())) == repr(old)
    assert there.mirrored().mirrored() == there


def test_the_editions_of_the_reference_plan_lead_to_each_other() -> None:
    old, new = reference_plan("consultation"), reference_plan()
    there = diff(old, new)
    assert patch(old, there) == new
    assert [each.pair.new for each in there.changed if each.field == "title"] == [
        ("goals", 0),
        ("goals", 1),
        ("goals", 2),
    ]


def test_a_difference_of_another_plan_is_refused() -> None:
    old = Plan(title="A", goals=(Goal(id=GoalId("a"), title="En by"),))
    new = Plan(title="A", goals=(Goal(id=GoalId("a"), title="En grønn by"),))
    with pytest.raises(ValueError, match="title: the plan does not hold"):
        patch(new, diff(old, new))
    with pytest.raises(ValueError, match="the plan has nothing at goals/0"):
        patch(Plan(title="A"), diff(new, Plan(title="A", goals=(*old.goals, *new.goals))))


def test_without_identifiers_likeness_says_what_is_the_same() -> None:
    old = Plan(goals=(Goal(title="Trondheim er en grønn by"), Goal(title="Alle har et hjem")))
    new = Plan(
        goals=(Goal(title="Alle har et trygt hjem"), Goal(title="Trondheim er en grønnere by"))
    )
    found = {match.old: match for match in matches(old, new)}
    assert found[("goals", 0)].new == ("goals", 1)
    assert found[("goals", 1)].new == ("goals", 0)
    assert 0.55 < found[("goals", 0)].sure < 1


@law
@given(old=plans(), new=plans())
def test_a_difference_survives_being_written_and_read(old: Plan, new: Plan) -> None:
    there = diff(old, new)
    assert repr(difference_from_json(difference_to_json(there, old, new))) == repr(there)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no version"),
        ('{"version": 2}', "form 2"),
        ('{"version": 1}', "no whole difference"),
        ('{"version": 1, "matched": [], "changed": [3]}', "no whole difference"),
        (CHANGED.format(kind="goal", field="titel", value='"A"'), "no field 'titel'"),
        (CHANGED.format(kind="gaol", field="title", value='"A"'), "no kind of element 'gaol'"),
        (CHANGED.format(kind="goal", field="rank", value='"first"'), "goal cannot be read: SP"),
    ],
)
def test_what_is_no_difference_is_refused(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        difference_from_json(text)


def test_the_same_number_makes_it_surer_and_little_in_common_is_not_enough() -> None:
    def only(old: Goal, new: Goal) -> float:
        found = [each.sure for each in matches(Plan(goals=(old,)), Plan(goals=(new,))) if each.new]
        return found[0] if found else 0

    one, other = "Trygge gater for alle", "Trygge veier for alle"
    plain = only(Goal(title=one), Goal(title=other))
    assert plain < only(Goal(title=one, code="1"), Goal(title=other, code="1")) < 1
    assert not only(Goal(title="Sykkelveier"), Goal(title="Trondheim bygger mange nye sykkelveier"))
