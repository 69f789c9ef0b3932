"""The law's rules for how a plan comes about; each is one step of the process."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Path, Problem, Target
from ..messages.words import Named, Undecided
from ..model.profile import Profile
from ..process import Step, steps_of
from ..walk import Index
from .base import check
from .steps import found


@check("SP721", "cannot-tell", whole=True)
def cannot_tell(plan: Index, profile: Profile) -> Iterator[Problem]:
    """It cannot be told whether the law was followed.

    The file names something as not recorded, or says too little of it. That is no
    fault. The finding gathers for each element what cannot be told, with the key
    that would tell it, and `strategiplan process` shows the same in its place in
    the process.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal, deadline: 2022-05-27}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: draft
    """
    together: dict[Path, list[Step]] = {}
    for step in steps_of(plan, profile):
        if step.status == "unknown":
            together.setdefault(step.path, []).append(step)
    for path, steps in together.items():
        element = steps[0].element
        yield Problem(
            "SP721",
            Target(path, "element"),
            {
                "element": Named.of(element or plan.plan),
                "undecided": tuple(Undecided(f"step/{step.name}", step.keys) for step in steps),
            },
        )


@check("SP722", "planning-strategy-late")
def planning_strategy_late(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The planning strategy was adopted more than a year after the council was constituted.

    A new council adopts a planning strategy within a year of its constitution
    (pbl § 10-1). It is judged where both days are given: the constitution as a
    decision with `type: constitution`, the strategy as a decision with `type:
    planning-strategy` or as a linked plan with the day in `adopted`.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {title: Kommunestyret konstituert, type: constitution, date: 2019-10-10}
          - {title: Planstrategien vedtatt, type: planning-strategy, date: 2020-12-17}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {title: Kommunestyret konstituert, type: constitution, date: 2019-10-10}
          - {title: Planstrategien vedtatt, type: planning-strategy, date: 2020-09-24}
    """
    yield from found(plan, profile, "SP722")


@check("SP723", "planning-strategy-not-public-in-time")
def planning_strategy_not_public_in_time(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The proposal for the planning strategy was public for too short a time.

    It is made public at least 30 days before the council takes it up (pbl § 10-1).
    The days are counted from `proposal_published`, else from the opening of the
    consultation on the strategy, to the decision.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Planstrategien vedtatt
            type: planning-strategy
            proposal_published: 2020-09-01
            date: 2020-09-24
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Planstrategien vedtatt
            type: planning-strategy
            proposal_published: 2020-08-20
            date: 2020-09-24
    """
    yield from found(plan, profile, "SP723")


@check("SP724", "start-not-announced", whole=True)
def start_not_announced(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Planning went on, and nothing says that its start was announced.

    The start of planning is announced (pbl § 11-12). It is written as a decision
    with `type: start`. A plan that has come no further than that is not judged.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planprogrammet på høring, subject: planning-programme}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planprogrammet på høring, subject: planning-programme}
        decisions:
          - {title: Oppstart av planarbeidet, type: start, date: 2020-09-02}
    """
    yield from found(plan, profile, "SP724")


@check("SP725", "start-announcement-incomplete", whole=True)
def start_announcement_incomplete(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The start of planning was not announced in all the media that the law names.

    At least one newspaper that is commonly read in the place, and the internet
    (pbl § 11-12). Before 21 June 2024 the law said "electronic media", and any
    electronic one will do.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Oppstart av planarbeidet
            type: start
            date: 2020-09-02
            announcements: [{date: 2020-09-04, media: [web]}]
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Oppstart av planarbeidet
            type: start
            date: 2020-09-02
            announcements: [{date: 2020-09-04, media: [newspaper, web]}]
    """
    yield from found(plan, profile, "SP725")


@check("SP726", "programme-without-consultation", whole=True)
def programme_without_consultation(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Planning went on, and no consultation on the planning programme is recorded.

    The samfunnsdel too begins with a planning programme, which is sent on
    consultation and laid out (pbl §§ 4-1 and 11-13).

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planprogrammet på høring, subject: planning-programme}
          - {title: Planforslaget på høring, subject: plan-proposal}
    """
    yield from found(plan, profile, "SP726")


@check("SP727", "programme-not-adopted", whole=True)
def programme_not_adopted(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Planning went on, and nothing says that the planning programme was adopted.

    The council adopts the programme, or whom it has delegated that to (pbl
    § 11-13), before the proposal is sent out.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal}
        decisions:
          - {title: Planprogrammet fastsatt, type: planning-programme, date: 2021-02-11}
    """
    yield from found(plan, profile, "SP727")


@check("SP728", "programme-incomplete", whole=True)
def programme_incomplete(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The planning programme lacks something that it must set out.

    The purpose of the planning, the process with its deadlines and participants,
    participation, the alternatives that will be considered, and the need for
    studies (pbl § 4-1). The programme is a linked plan with its `contents`;
    where none are given, nothing can be told.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - {title: Planprogrammet, type: planning-programme, contents: [purpose, process]}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - title: Planprogrammet
            type: planning-programme
            contents: [purpose, process, participation, alternatives, studies]
    """
    yield from found(plan, profile, "SP728")


@check("SP729", "proposal-without-consultation", whole=True)
def proposal_without_consultation(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan is on consultation or adopted, and no consultation on the proposal is recorded.

    The proposal is sent on consultation and laid out for public inspection (pbl
    § 11-14).

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: consultation
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: consultation
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal, deadline: 2022-05-27}
    """
    yield from found(plan, profile, "SP729")


@check("SP730", "proposal-not-laid-out", whole=True)
def proposal_not_laid_out(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan proposal was not both sent on consultation and laid out.

    Høring og offentlig ettersyn: those affected are asked, and everybody can see
    it (pbl § 11-14). It is enough that one of several rounds was both.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal, modes: [hearing]}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            modes: [hearing, public-inspection]
    """
    yield from found(plan, profile, "SP730")


@check("SP731", "proposal-announcement-incomplete", whole=True)
def proposal_announcement_incomplete(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The consultation on the proposal was not announced in all the media that the law names.

    At least one newspaper that is commonly read in the place, and the internet
    (pbl § 11-14). Before 21 June 2024 the law said "electronic media", and any
    electronic one will do. It is enough that one of several rounds was.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            announcements: [{date: 2024-09-02, media: [newspaper, social-media]}]
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            announcements:
              - {date: 2024-09-02, media: [newspaper]}
              - {date: 2024-09-02, media: [web], url: 'https://kommunen.example/horing'}
    """
    yield from found(plan, profile, "SP731")


@check("SP732", "consultation-without-recipients", whole=True)
def consultation_without_recipients(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation does not say whom it was sent to.

    A proposal is sent to all public bodies, organisations and institutions that
    are affected, with a deadline (pbl § 5-2).

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            recipients: [Statsforvalteren, Fylkeskommunen, Nabokommunene, Ungdomsrådet]
    """
    yield from found(plan, profile, "SP732")


@check("SP733", "consultation-not-on-the-internet", whole=True)
def consultation_not_on_the_internet(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A consultation does not say where on the internet its documents can be read.

    A proposal is presented electronically and is easy to reach for all (pbl
    § 5-2). The address stands in the round's own `url`, or in the `url` of one of
    its channels.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            url: https://kommunen.example/horing
    """
    yield from found(plan, profile, "SP733")


@check("SP734", "children-not-heard", whole=True)
def children_not_heard(plan: Index, profile: Profile) -> Iterator[Problem]:
    """No participation of children and young people is recorded.

    The municipality has a special duty toward children and young people, and
    toward other groups that need it (pbl §§ 3-3 and 5-1). From the consultation
    on the proposal on, at least one activity has `children-and-youth` in its
    `audience`.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: consultation
        participation:
          - {title: Folkemøte, type: meeting, audience: [inhabitants]}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: consultation
        participation:
          - {title: Verksted i ungdomsrådet, type: workshop, audience: [children-and-youth]}
    """
    yield from found(plan, profile, "SP734")


@check("SP735", "submissions-not-answered")
def submissions_not_answered(plan: Index, profile: Profile) -> Iterator[Problem]:
    """Not every submission to the consultation was assessed.

    The case presentation shows how the statements that came were assessed and
    what weight they were given (pbl § 11-14): all of them. The numbers stand under
    `submissions`: `received`, and `answered` for those assessed.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            submissions: {received: 87, answered: 80}
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            submissions: {received: 87, answered: 87}
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    """
    yield from found(plan, profile, "SP735")


@check("SP736", "adopted-without-case-presentation", whole=True)
def adopted_without_case_presentation(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan was adopted, and no case presentation is recorded.

    The council decides on a case presentation that shows how the effects of the
    plan and the statements that came were assessed (pbl § 11-14).

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Planen vedtatt
            type: adoption
            date: 2022-11-17
            case_presentation:
              covers: [submissions, effects, national-and-regional-interests]
              url: https://kommunen.example/sak/142-22
    """
    yield from found(plan, profile, "SP736")


@check("SP737", "submissions-not-assessed", whole=True)
def submissions_not_assessed(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The case presentation does not show what became of the submissions.

    It shows how the statements that came were assessed and what weight they were
    given (pbl § 11-14). What it covers stands in `covers`; where nothing does,
    nothing can be told.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Planen vedtatt
            type: adoption
            date: 2022-11-17
            case_presentation: {covers: [effects]}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Planen vedtatt
            type: adoption
            date: 2022-11-17
            case_presentation: {covers: [submissions, effects]}
    """
    yield from found(plan, profile, "SP737")


@check("SP738", "adoption-not-announced", whole=True)
def adoption_not_announced(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The adoption of the plan was not announced as the law asks.

    The adopted plan is announced and made available on the internet (pbl
    § 11-15). Before 21 June 2024 the law said "electronic media".

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Planen vedtatt
            type: adoption
            date: 2022-11-17
            announcements: [{date: 2022-11-24, media: [newspaper, web]}]
    """
    yield from found(plan, profile, "SP738")


@check("SP739", "plan-not-on-the-internet", whole=True)
def plan_not_on_the_internet(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan was adopted, and nothing says where on the internet it is.

    The adopted plan is made available on the internet (pbl § 11-15): a publication
    with `medium: web`, or with a `url`.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: adopted
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: adopted
        publications:
          - {title: Planen på nett, medium: web, url: 'https://kommunen.example/planen'}
    """
    yield from found(plan, profile, "SP739")


@check("SP740", "copies-not-sent", whole=True)
def copies_not_sent(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The adopted plan was not sent to all who get a copy.

    A copy goes to the ministry, the statsforvalter, the regional planning
    authority and the state bodies that are affected (pbl § 11-15).

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {title: Planen vedtatt, type: adoption, date: 2022-11-17, sent_to: [ministry]}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - title: Planen vedtatt
            type: adoption
            date: 2022-11-17
            sent_to: [ministry, county-governor, regional-planning-authority, state-bodies]
    """
    yield from found(plan, profile, "SP740")


@check("SP741", "adoption-appealed")
def adoption_appealed(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An appeal against the adoption is recorded, and it cannot be appealed.

    The council's decision on a municipal plan cannot be appealed (pbl § 11-15), so
    the appeal belongs to another decision: name that one under `concerns`, or
    correct the type.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {id: vedtaket, title: Planen vedtatt, type: adoption, date: 2022-11-17}
          - {title: Klagen avvist, type: appeal, date: 2023-01-12, concerns: [vedtaket]}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        decisions:
          - {id: vedtaket, title: Planen vedtatt, type: adoption, date: 2022-11-17}
    """
    yield from found(plan, profile, "SP741")


@check("SP742", "objection-to-social-element")
def objection_to_social_element(plan: Index, profile: Profile) -> Iterator[Problem]:
    """A formal objection to a samfunnsdel is recorded, and there is no such thing.

    Innsigelse can be made to the land-use element and to zoning plans only (pbl
    § 5-4). What came to a samfunnsdel is a statement like the others.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        type: social-element
        consultations:
          - title: Planforslaget på høring
            subject: plan-proposal
            submissions: {received: 87, objections: 2}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        type: social-element
        consultations:
          - {title: Planforslaget på høring, subject: plan-proposal, submissions: 87}
    """
    yield from found(plan, profile, "SP742")


@check("SP743", "adopted-without-action-part", whole=True)
def adopted_without_action_part(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The plan was adopted, and no action part belongs to it.

    An action part says how the plan is followed up in the next four years or more
    (pbl § 11-1). It is a linked plan with `type: implementation-programme`, or an
    economic plan with `relation: implements`.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: adopted
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        status: adopted
        linked_plans:
          - {title: Handlingsdel 2023-2026, type: implementation-programme, period: 2023-2026}
    """
    yield from found(plan, profile, "SP743")


@check("SP744", "action-part-too-short")
def action_part_too_short(plan: Index, profile: Profile) -> Iterator[Problem]:
    """An action part looks less than four years ahead.

    It is for the next four years or more (pbl § 11-1). First and last year count
    in: 2023-2026 are four.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - {title: Handlingsdel, type: implementation-programme, period: 2023-2025}
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - {title: Handlingsdel, type: implementation-programme, period: 2023-2026}
    """
    yield from found(plan, profile, "SP744")


@check("SP745", "action-part-not-revised", whole=True)
def action_part_not_revised(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The action part was not revised every year.

    It is revised yearly (pbl § 11-1). Every year between the first and the last
    that is recorded, in `adopted` and `revised` of the action parts, should have
    one. What lies after the last is not judged.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - title: Handlingsdel
            type: implementation-programme
            adopted: 2022-12-15
            revised: [2025-12-11]
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - title: Handlingsdel
            type: implementation-programme
            adopted: 2022-12-15
            revised: [2023-12-14, 2024-12-12, 2025-12-11]
    """
    yield from found(plan, profile, "SP745")


@check("SP746", "action-part-not-public-in-time")
def action_part_not_public_in_time(plan: Index, profile: Profile) -> Iterator[Problem]:
    """The proposal for an action part was public for too short a time.

    It is made public at least 14 days before the council takes it up, and until
    31 October 2019 it was at least 30 (pbl § 11-4). The days are counted from
    `proposal_published` to `adopted`.

    Bad (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - title: Handlingsdel
            type: implementation-programme
            proposal_published: 2022-12-05
            adopted: 2022-12-15
    Good (profile norsk-samfunnsdel):
        title: Kommuneplanens samfunnsdel
        linked_plans:
          - title: Handlingsdel
            type: implementation-programme
            proposal_published: 2022-11-24
            adopted: 2022-12-15
    """
    yield from found(plan, profile, "SP746")
