"""What a plan tells when it is asked: its process, its graph, an element's story, its schema."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from .. import profiles
from ..memory import collector_paused
from ..messages import Speaker, message_language
from ..model import Element, Plan
from ..model.profile import Profile
from ..process import Step, steps_of
from ..profiles import DEFAULT, by_code
from ..reading import Document
from ..report import Located, make_findings
from ..walk import Index
from .loading import PlanError, Readable, load_profile, read_whole

if TYPE_CHECKING:
    import networkx

    from ..graph.trace import Trace


def process(
    source: Readable | Document | Plan,
    profile: str | Profile | None = None,
    *,
    language: str | None = None,
) -> tuple[Step, ...]:
    """The steps that the law, or another profile, asks of a plan's process.

    `source` and `profile` are as `check` takes them. Each `Step` says how far it
    has come, what it rests on, and its days; what the data do not say has the
    status ``unknown``, which is no fault. The profile ``generic`` asks for next to
    nothing. Raises `PlanError` with all findings where the file or the profile
    cannot be read as it stands.
    """
    with collector_paused():
        plan, used = read_whole(source, profile, language)
        return steps_of(Index(plan), used)


def graph(plan: Plan, *, language: str = "") -> networkx.MultiDiGraph[str]:
    """The plan as a graph of networkx: a node for each element, an edge for each connection.

    A node's key is the element's identifier; without one, its path behind a slash
    (``/goals/0``). Attributes are ``kind``, ``code``, ``title`` (in `language`, else the
    plan's own), ``path`` and ``identifier``. Each linked SDG is a node ``sdg:11.2``
    of kind ``sdg_goal``, ``sdg_target`` or ``sdg_indicator``, and so is what it belongs
    to. What a reference names and nothing is has a node of kind ``missing``; what is in
    another plan (``other-plan#goal-id``), one of kind ``elsewhere``. Of
    elements that share an identifier, the first has it as its key.

    An edge's attributes are its ``relation`` (the key of the plan file that it comes
    from, such as ``responsible``; ``contains`` for what stands in an element), the
    ``field`` where that key stands, and an SDG link's ``role`` where one is given. All
    attributes are plain texts. The order is that of the document.

    >>> found = graph(reference_plan())
    >>> found.nodes["gronnere-samfunn"]["kind"]
    'goal'
    >>> found.edges["trondheimsloftet", "sdg:17", 0]
    {'relation': 'sdgs', 'field': 'sdgs'}
    """
    from ..graph.plan_graph import PlanGraph

    return PlanGraph(plan).network(language)


def trace(plan: Plan, name: str | Element) -> Trace:
    """One element's whole story, by its identifier, printed code or path, or the element itself.

    Raises `ElementLookupError` where that is not exactly one element; its
    `candidates` are those that it may mean.

    >>> story = trace(reference_plan(), "1.3")
    >>> [found.element.kind for found in story.above], story.vision.element.id
    (['plan', 'goal'], 'visjon')
    >>> [(link.relation, link.origin) for link in story.actors[:2]]
    [('owners', 'above'), ('partners', 'above')]
    """
    from ..graph.plan_graph import PlanGraph

    return PlanGraph(plan).trace(name)


def schema(
    profile: str | os.PathLike[str] | Profile | None = None, language: str | None = None
) -> dict[str, Any]:
    """The JSON Schema (2020-12) of plan files with a profile, for editors and other programs.

    `profile` is a name, a file or a `Profile`; without one, ``generic``. Titles,
    descriptions, examples and the words to choose from are in `language`, else in the
    profile's own, else in English. What the schema refuses, `check` with that profile
    refuses; the schema's description names what only `check` finds. Raises
    `PlanError` with all findings where the profile is not as it should be.

    >>> sorted(schema("trondheim", "nb")["$defs"]["Goal"]["properties"])[:3]
    ['addresses', 'code', 'contributions']
    """
    from ..plan_schema import plan_schema

    if isinstance(profile, Profile):
        used, problems = profiles.joined(profile)
        speaker = Speaker(message_language(language, used.language))
        located: list[Located] = list(problems)
        findings = make_findings(located, None, by_code(used), speaker)
        errors = tuple(finding for finding in findings if finding.severity == "error")
        if errors:
            raise PlanError(errors)
    else:
        used = load_profile(profile or DEFAULT, language=language)
    return plan_schema(used, message_language(language, used.language))
