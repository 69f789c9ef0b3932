"""How an element's story goes on in other plans: sections of the story, and data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..diagnostics import format_path
from ..graph.answers import Found, Missing
from ..messages import Speaker, names, spoken, visible
from ..model import Plan, in_language
from ..workspace.joined import PlanLink, WorkspaceTrace
from .story import MOST, Item, Section, name_of, quoted


def sections(trace: WorkspaceTrace, speaker: Speaker) -> list[Section]:
    """What it builds on in other plans, and what follows it up there."""
    teller = _Teller(trace, speaker)
    found = []
    for key, links in (("follows", trace.follows), ("followed_by", trace.followed_by)):
        if links:
            items = tuple(teller.items(links, backwards=key == "followed_by"))
            found.append(Section(speaker.phrase(f"story/{key}"), items))
    return found


class _Teller:
    def __init__(self, trace: WorkspaceTrace, speaker: Speaker) -> None:
        self._speaker = speaker
        self._speakers: dict[int, Speaker] = {id(trace.story.plan): speaker}

    def _speaker_of(self, plan: Plan) -> Speaker:
        """Somebody who speaks of another plan's elements as that plan does."""
        if id(plan) not in self._speakers:
            language = self._speaker.language
            terms = spoken(plan.terms, plan.language, language)
            self._speakers[id(plan)] = Speaker(language, (terms,))
        return self._speakers[id(plan)]

    def items(self, links: tuple[PlanLink, ...], *, backwards: bool) -> Iterator[Item]:
        """A line for each link; where it is not of the element itself, it says of what."""
        for link in links[:MOST]:
            known = names(self._speaker.language).RELATIONS.get(link.relation)
            relation = known[backwards] if known else f"`{link.relation}`"
            near, far = self._at(link), self._to(link)
            if backwards:
                near, far = far, near
            line = self._speaker.phrase("story/link", relation=relation, element=far)
            direct = link.distance == 1 and link.origin == "here"
            yield Item(line if direct else f"{near} – {line}")
        if len(links) > MOST:
            yield Item(self._speaker.phrase("story/more", count=len(links) - MOST))

    def _at(self, link: PlanLink) -> str:
        return self._named(link.at, link.at_plan)

    def _to(self, link: PlanLink) -> str:
        if isinstance(link.to, Missing) or link.to_plan is None:
            name = link.to.name if isinstance(link.to, Missing) else ""
            return self._speaker.phrase("story/missing", name=visible(name))
        return self._named(link.to, link.to_plan)

    def _named(self, found: Found, plan: Plan) -> str:
        words = name_of(found, self._speaker_of(plan))
        return self._speaker.phrase(
            "story/in_plan", element=words, plan=_title(plan, self._speaker)
        )


def _title(plan: Plan, speaker: Speaker) -> str:
    return quoted(in_language(plan.title, speaker.language) or plan.id, speaker)


def to_data(trace: WorkspaceTrace, speaker: Speaker) -> dict[str, Any]:
    """The links as plain Python values."""

    def end(found: Found | Missing, plan: Plan | None) -> dict[str, Any]:
        if isinstance(found, Missing):
            return {"plan": plan.id if plan else "", "kind": "missing", "id": found.name}
        return {
            "plan": plan.id if plan else "",
            "kind": found.element.kind,
            "id": found.element.id,
            "code": found.element.code,
            "title": str(in_language(found.element.title, speaker.language)),
            "path": format_path(found.path),
        }

    def link(each: PlanLink) -> dict[str, Any]:
        return {
            "relation": each.relation,
            "origin": each.origin,
            "distance": each.distance,
            "at": end(each.at, each.at_plan),
            "to": end(each.to, each.to_plan),
        }

    return {
        "follows": [link(each) for each in trace.follows],
        "followed_by": [link(each) for each in trace.followed_by],
    }
