"""Walking: every element once, with its path, parents first."""

from __future__ import annotations

from strategiplan import (
    Element,
    Goal,
    GoalId,
    Period,
    Plan,
    SdgLink,
    Strategy,
    StrategyId,
    Subgoal,
    SubgoalId,
    Vision,
    reference_plan,
    walk,
)
from strategiplan.walk import Index

PLAN = Plan(
    title="P",
    vision=Vision(title="V"),
    goals=(
        Goal(
            id=GoalId("a"),
            sdgs=(SdgLink(sdg="11"),),
            subgoals=(Subgoal(id=SubgoalId("b"), strategies=(Strategy(id=StrategyId("c")),)),),
            strategies=(Strategy(id=StrategyId("d")),),
        ),
        Goal(id=GoalId("e")),
    ),
)


def test_elements_come_in_the_order_of_the_document_parents_first() -> None:
    assert [(path, type(element).__name__) for path, element in walk(PLAN)] == [
        ((), "Plan"),
        (("vision",), "Vision"),
        (("goals", 0), "Goal"),
        (("goals", 0, "subgoals", 0), "Subgoal"),
        (("goals", 0, "subgoals", 0, "strategies", 0), "Strategy"),
        (("goals", 0, "strategies", 0), "Strategy"),
        (("goals", 1), "Goal"),
    ]


def test_classes_choose_and_parts_are_walked_when_asked_for() -> None:
    assert [goal.id for _, goal in walk(PLAN, Goal)] == ["a", "e"]
    assert [path for path, _ in walk(PLAN, SdgLink)] == [("goals", 0, "sdgs", 0)]
    assert {type(each) for _, each in walk(PLAN, Strategy, Subgoal)} == {Strategy, Subgoal}
    assert not list(walk(PLAN, Period))


def test_the_index_knows_the_same_elements_and_their_paths() -> None:
    plan = reference_plan()
    index = Index(plan)
    walked = dict(walk(plan))
    assert {node.path: node.item for node in index.of(Element)} == walked
    for node in index.elements:
        assert walked[node.path] is node.item
    assert index.by_id["gronnere-samfunn"][0].path == ("goals", 0)


def test_a_path_leads_to_its_element() -> None:
    plan = reference_plan()
    for path, element in walk(plan):
        item: object = plan
        for step in path:
            item = item[step] if isinstance(step, int) else getattr(item, step)  # type: ignore[index] # a path knows what it steps into
        assert item is element
