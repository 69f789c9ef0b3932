"""Several plans: references from one to another, and what only shows when they are read together.

What one file tells is found by the checks here. The other rules are about plans that
belong together; `strategiplan.workspace` finds what breaks them.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Problem, Rule, Target
from ..model import LinkedPlan
from ..model.profile import Profile
from ..model.values import BETWEEN, plan_and_element
from ..walk import Index
from .base import at, check

ALONE = "SP941"
"""What is said of a plan that is checked alone, and not of one that is checked with the others."""


@check("SP941", "unchecked-plan-reference")
def unchecked_plan_reference(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A plan refers to another plan, which is not read here.

    Whether `other-plan#goal-id` leads anywhere shows only when both plans are read.
    Checking the folder that both lie in does that, and this note is gone.

    Bad:
        id: handlingsprogram
        title: Handlingsprogram 2026-2029
        measures:
          - {id: sykkelvei, title: Bygge sykkelvei til skolen, supports: [samfunnsdel#trygg-skolevei]}
    Good:
        id: samfunnsdel
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: trygg-skolevei, title: Alle barn har en trygg skolevei}
    """
    own = plan.plan.id
    named: dict[str, list[Target]] = {}
    for node, name, position, identifier in plan.references:
        if BETWEEN in identifier and identifier not in plan.by_id:
            other, element = plan_and_element(identifier)
            if _is_whole(other, element) and other != own:
                steps = (name,) if position < 0 else (name, position)
                named.setdefault(other, []).append(at(node, *steps))
    for node in plan.of(LinkedPlan):
        if node.item.plan:
            named.setdefault(node.item.plan, []).append(at(node, "plan"))
    for other, places in named.items():
        yield Problem(
            "SP941",
            places[0],
            {"plan": other, "count": len(places)},
            variant="one" if len(places) == 1 else "",
            mark=other,
            home=(),
        )


def _is_whole(plan: str, element: str) -> bool:
    return bool(plan and element) and BETWEEN not in element


@check("SP942", "odd-plan-reference")
def odd_plan_reference(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A reference with # does not name one element of one other plan.

    The plan's identifier stands before the #, the element's after it. An element of
    the same plan is named by its identifier alone.

    Bad:
        id: handlingsprogram
        title: Handlingsprogram 2026-2029
        measures:
          - {id: sykkelvei, title: Bygge sykkelvei til skolen, supports: [samfunnsdel#]}
    Bad:
        id: samfunnsdel
        title: Kommuneplanens samfunnsdel
        goals:
          - {id: trygg-skolevei, title: Alle barn har en trygg skolevei}
          - {id: levende-sentrum, title: Sentrum er levende, related: [samfunnsdel#trygg-skolevei]}
    Good:
        id: handlingsprogram
        title: Handlingsprogram 2026-2029
        measures:
          - {id: sykkelvei, title: Bygge sykkelvei til skolen, supports: [samfunnsdel#trygg-skolevei]}
    """
    own = plan.plan.id
    for node, name, position, identifier in plan.references:
        if BETWEEN not in identifier or identifier in plan.by_id:
            continue
        other, element = plan_and_element(identifier)
        if not _is_whole(other, element):
            variant = ""
        elif other == own:
            variant = "own"
        else:
            continue
        yield Problem(
            "SP942",
            at(node, name) if position < 0 else at(node, name, position),
            {"value": identifier, "key": name, "element": element},
            variant=variant,
            mark=identifier,
        )


RULES: tuple[Rule, ...] = (
    Rule(
        "SP943",
        "unknown-plan",
        """A plan is named that is not among those that are read together.

        Its identifier is misspelt, the file has another one in `id`, or the file lies
        elsewhere. While a file of the workspace cannot be read, nobody can tell.
        """,
    ),
    Rule(
        "SP944",
        "dangling-plan-reference",
        """A reference leads to another plan, and to no element of it.

        Either the identifier is misspelt, or the other plan has given up the element.
        What was done for it is then done for nothing that holds.
        """,
    ),
    Rule(
        "SP945",
        "plan-reference-to-wrong-kind",
        """A reference to another plan leads to an element of another kind than its place is for.

        A measure supports a goal; an actor in that place is a slip.
        """,
    ),
    Rule(
        "SP946",
        "reference-to-superseded-edition",
        """A plan refers to what only an edition says that is not in force.

        References lead to the edition in force: the adopted one, and of several adopted
        ones the one that no other revises. What was taken out of it, or is proposed and
        not decided yet, is nothing to build on without a word.
        """,
    ),
    Rule(
        "SP947",
        "goal-not-followed-up",
        """No plan follows a goal up.

        It is about the lowest goals of a samfunnsdel that other plans build on, and of
        the plans under `followed_up` in `strategiplan.yaml`. A goal is followed up where
        another plan refers to it, or to something below it, with `supports`, `indicates`
        or `concerns`, or where it has measures of its own.
        """,
    ),
    Rule(
        "SP948",
        "goal-worded-anew",
        """A goal is written once more in another plan, though it has an identifier to refer to.

        New words and variants of the same goal are what readers of many plans get lost
        in: nobody can tell whether it is the same goal or another one, and when one is
        revised the other stays. Plans are compared that refer to each other, directly or
        over others, or that a `strategiplan.yaml` names together. Where a goal says that
        it supports the other one, its words are to be the same, or clearly others.
        """,
    ),
    Rule(
        "SP949",
        "plans-in-a-circle",
        """Goals of several plans support each other in a circle, or plans build on each other.

        If each is the reason for the other, none of them is. What should merely be read
        together belongs in `related`, or is linked with `relation: together-with`.
        """,
    ),
    Rule(
        "SP950",
        "plan-twice",
        """Two files hold the same edition of the same plan.

        A reference to the plan can mean either of them. A copy belongs elsewhere; another
        edition has another name in `edition`; another plan has another `id`.
        """,
    ),
    Rule(
        "SP951",
        "not-a-workspace",
        """The file strategiplan.yaml is something else than a workspace.

        A workspace is a file of that name which lists plans that belong together, under
        `plans`, as paths from where it lies.
        """,
    ),
    Rule(
        "SP952",
        "unusable-plan-path",
        """A path in strategiplan.yaml leads to no plan that can be read.

        Paths lead from the file's folder to plans in it or below it. `*` stands for any
        part of a name, and `**` for any folders. A path that leads out of the folder is
        not followed, also where a link leads out, and a workspace cannot hold another one
        or itself.
        """,
    ),
)
"""The rules on plans that are read together, and on the file that names them."""

CODES = frozenset(rule.code for rule in RULES)
"""Their codes; nobody can tell from one plan alone whether they are kept."""
