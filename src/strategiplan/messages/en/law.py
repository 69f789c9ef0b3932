"""English: what the law asks for."""

from __future__ import annotations

_NOT_RECORDED = (
    "; if it took place and is not written down here, say so with `not_recorded: [{key}]` {where}"
)


def _add(what: str, key: str, where: str = "on the plan") -> str:
    return what + _NOT_RECORDED.format(key=key, where=where)


MESSAGES: dict[str, tuple[str, str]] = {
    "SP721": (
        "for {element} it cannot be told: {undecided}",
        "the key in brackets would tell; what is known to exist and not known further stays "
        "under `not_recorded`",
    ),
    "SP722": (
        "{step} is dated {date}, too long after {before} on {before_day}",
        "check both dates; the last day was {earliest}",
    ),
    "SP723": (
        "the proposal for {step} was public for {days}, and must be public for at least {least}",
        "counted from {opened} to {closes}; the decision can be made on {earliest} at the earliest",
    ),
    "SP724": (
        "no start of planning is recorded, and the process has come further",
        _add("add a decision with `type: start`", "decisions"),
    ),
    "SP725": (
        "{step} was not announced in: {lacking}",
        "add what is lacking under `announcements`, with `date` and `media`",
    ),
    "SP725/none": (
        "nothing says where {step} was announced",
        _add(
            "add `announcements` with `date` and `media`; the law asks for: {lacking}",
            "announcements",
            "on the decision",
        ),
    ),
    "SP726": (
        "no consultation on the planning programme is recorded, and the process has come further",
        _add("add it under `consultations` with `subject: planning-programme`", "consultations"),
    ),
    "SP727": (
        "no adoption of the planning programme is recorded, and the process has come further",
        _add("add a decision with `type: planning-programme`", "decisions"),
    ),
    "SP728": (
        "{element} does not set out: {lacking}",
        "add it to `contents` when the programme has it",
    ),
    "SP729": (
        "no consultation on the plan proposal is recorded",
        _add("add it under `consultations` with `subject: plan-proposal`", "consultations"),
    ),
    "SP730": (
        "{round} lacks: {lacking}",
        _add("write `modes: [hearing, public-inspection]`", "modes", "on the consultation"),
    ),
    "SP731": (
        "{round} was not announced in: {lacking}",
        "add what is lacking under `announcements`, with `date` and `media`",
    ),
    "SP731/none": (
        "nothing says where {round} was announced",
        _add(
            "add `announcements` with `date` and `media`; the law asks for: {lacking}",
            "announcements",
            "on the consultation",
        ),
    ),
    "SP732": (
        "{round} does not say whom it was sent to",
        _add("name them under `recipients`", "recipients", "on the consultation"),
    ),
    "SP733": (
        "{round} has no address on the internet where it can be read",
        _add("add `url`", "url", "on the consultation"),
    ),
    "SP734": (
        "no participation of children and young people is recorded",
        _add(
            "add an activity under `participation` with `audience: [children-and-youth]`",
            "participation",
        ),
    ),
    "SP735": (
        "{number} of {wanted} submissions to {round} were assessed",
        "assess the others in the case presentation, or correct the numbers",
    ),
    "SP736": (
        "{decision} has no case presentation",
        _add(
            "add `case_presentation` with what it `covers`", "case_presentation", "on the decision"
        ),
    ),
    "SP737": (
        "the case presentation of {decision} does not cover the submissions",
        "add `submissions` to `covers` when it shows how they were assessed",
    ),
    "SP738": (
        "{decision} was not announced in: {lacking}",
        "add what is lacking under `announcements`, with `date` and `media`",
    ),
    "SP738/none": (
        "nothing says that {decision} was announced",
        _add(
            "add `announcements` with `date` and `media`; the law asks for: {lacking}",
            "announcements",
            "on the decision",
        ),
    ),
    "SP739": (
        "nothing says where on the internet the adopted plan is",
        _add("add a publication with `medium: web` and its `url`", "publications"),
    ),
    "SP740": (
        "{decision} was not sent to: {lacking}",
        _add("name all who got a copy under `sent_to`", "sent_to", "on the decision"),
    ),
    "SP741": (
        "{step} is recorded, and the adoption of the plan cannot be appealed",
        "name the decision that it is about under `concerns`, or correct its `type`",
    ),
    "SP742": (
        "{round} counts formal objections ({number}), and none can be made to this plan",
        "count them as statements: take `objections` away",
    ),
    "SP743": (
        "the plan is adopted, and no action part is recorded",
        _add("add it under `linked_plans` with `type: implementation-programme`", "linked_plans"),
    ),
    "SP744": (
        "{element} looks less than {wanted} years ahead",
        "from {opened} to {closes}; correct the period, or make it longer",
    ),
    "SP745": (
        "{element} was not revised in {lacking}",
        _add("add the days to `revised`", "revised", "on the linked plan"),
    ),
    "SP746": (
        "the proposal for {element} was public for {days}, and must be public for at least {least}",
        "counted from {opened} to {closes}; it can be adopted on {earliest} at the earliest",
    ),
    "SP747": (
        "the deadline of {round}, {deadline}, is a day off: {day_off}",
        "no legal fault; consider the working day after",
    ),
    "SP748": (
        "nothing in the plan is marked as being for public health: {lacking}",
        "write `statutory_subjects: [public-health]` on at least one goal and one strategy, or "
        "link them to SDG 3",
    ),
    "SP749": (
        "the municipality is in the administrative area for Sámi languages, and the plan has no "
        "goal for them",
        "write `statutory_subjects: [sami-language]` on the goal, or on the thematic plan under "
        "`linked_plans`",
    ),
    "SP750": (
        "the plan does not say which language it is in",
        "add `language`: `nb`, `nn`, `se`, `smj`, `sma`, `en` …",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
