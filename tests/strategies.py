"""Plans for the project's own tests: those that users get, and some more."""

from __future__ import annotations

import datetime

import attrs
from hypothesis import strategies as st

from strategiplan import Consultation, Decision, Plan
from strategiplan.model.shape import shape
from strategiplan.testing import plans, texts
from strategiplan.testing.strategies import NASTY, values

__all__ = ["NASTY", "RICH", "plans", "processes", "texts"]

PROCESS_FIELDS = (
    "status",
    "type",
    "owners",
    "goals",
    "themes",
    "actors",
    "consultations",
    "participation",
    "decisions",
    "publications",
    "linked_plans",
)
"""The fields of a plan that the law's rules look at."""
_NOT_RECORDED = st.lists(
    st.sampled_from(
        (
            "decisions",
            "consultations",
            "participation",
            "publications",
            "linked_plans",
            "announcements",
            "recipients",
            "audience",
            "date",
            "case_presentation",
            "sent_to",
            "goals",
        )
    ),
    unique=True,
    max_size=2,
).map(tuple)


@st.composite
def processes(draw: st.DrawFn) -> Plan:
    """A plan that says much of its process, most of it in a few years and with known kinds."""
    chosen = draw(st.lists(st.sampled_from(PROCESS_FIELDS), unique=True, min_size=3))
    given = {name: draw(values(Plan, name, 3)) for name in chosen}
    plan = Plan(**given, not_recorded=draw(_NOT_RECORDED))
    days = st.dates(datetime.date(2018, 1, 1), datetime.date(2026, 12, 31))
    return attrs.evolve(
        plan,
        decisions=tuple(
            attrs.evolve(
                each,
                type=draw(st.sampled_from(shape(Decision).fields["type"].choices)),
                date=draw(st.one_of(st.none(), days)),
                not_recorded=draw(_NOT_RECORDED),
            )
            for each in plan.decisions
        ),
        consultations=tuple(
            attrs.evolve(
                each,
                subject=draw(st.sampled_from(shape(Consultation).fields["subject"].choices)),
                opened=draw(st.one_of(st.none(), days)),
                deadline=draw(st.one_of(st.none(), days)),
                not_recorded=draw(_NOT_RECORDED),
            )
            for each in plan.consultations
        ),
    )


RICH = """\
# En plan med litt av alt.
id: plan
title: Kommuneplanens samfunnsdel
profile: norsk-samfunnsdel
language: nb
type: social-element
status: adopted
edition: vedtatt
period: 2020-2032
owners: [kommunen]
topics: ['Næring, miljø', Byutvikling]
terms:
  goal: {one: hovedmål, many: hovedmål}
  subgoal: delmål
vision: {id: visjon, title: 'Sammen: en by'}
values: [åpen, modig]
challenges:
  - {id: klima, title: Klimakrisen, dimensions: [environmental]}
sdgs: [11, 11.2, {sdg: 17, role: primary, note: Samarbeid}]
goals:
  - id: gronn
    code: 1
    title: {nb: Et grønnere samfunn, en: A greener society}
    rank: 1
    prioritised: true
    addresses: [klima]
    responsible: [kommunen]
    subgoals:
      - id: by
        code: 1.1
        title: >-
          Trondheim er en by der det er mulig å leve klimavennlig, uansett hvor i byen
          man bor
        strategies:
          - id: sykkel
            code: 1.1.1
            title: "Vi bygger \\"sykkelveier\\""
            measures:
              - {id: vei, title: Ny vei, period: 2024-2026}
    indicators:
      - id: utslipp
        title: Utslipp
        unit: tonn
        baseline: {date: 2019, value: 1.10}
        target: {date: 2030-06, value: 0, text: null utslipp}
actors:
  - {id: kommunen, title: Kommunen, type: municipality, municipality_number: '5001'}
  - id: bystyret
    title: Bystyret
    type: council
    part_of: kommunen
consultations:
  - id: horing
    title: Høring
    subject: plan-proposal
    opened: 2022-04-08
    deadline: 2022-05-27
    channels:
      - {type: email, address: post@kommunen.no}
    submissions: 120
    note: |-
      Første linje

      Tredje linje
decisions:
  - {id: vedtak, title: Vedtatt, type: adoption, date: 2022-11-17, body: bystyret}
sources:
  - {id: kilde, title: Kilden, url: 'https://example.org/#1'}
"""
"""A plan with something of every form, to be spoiled."""
