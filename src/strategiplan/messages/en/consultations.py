"""English: consultations and decisions."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP701": (
        "{round} closes on {deadline}, before it opens on {opened}",
        "check both dates, and correct the one that is wrong",
    ),
    "SP702": (
        "{round} is open for {days}, and must be open for at least {least}",
        "counted from {opened} to {closes}; its last day can be {earliest} at the earliest",
    ),
    "SP703": (
        "{decision} is dated {date}, and everybody could answer until {deadline}",
        "check both dates; if they are right, the decision came too early",
    ),
    "SP704": (
        "{body} cannot adopt the plan",
        "the council itself adopts it; enter the right body, or the right `type` of actor",
    ),
    "SP705": ("{round} has no deadline", "add `deadline` with the last day to answer"),
    "SP706": (
        "{round} does not say where to answer",
        "add at least one under `channels`, such as a portal or an e-mail address",
    ),
    "SP707": (
        "{weeks} weeks were announced, and there are {days} from {opened} to {deadline}",
        "correct the dates or the number of weeks",
    ),
    "SP708": (
        "the plan is called adopted, and no decision says when",
        "add the adoption under `decisions`, with `type: adoption` and its date",
    ),
    "SP709/draft": (
        "the plan is called a draft, and was adopted on {date}",
        "write `status: adopted`, or put the decision in the edition that it belongs to",
    ),
    "SP709/consultation": (
        "the plan is said to be on consultation, and was adopted on {date}",
        "write `status: adopted`, or put the decision in the edition that it belongs to",
    ),
    "SP710": (
        "{step} is dated {day}, before {before} on {before_day}",
        "each step builds on the one before; check both dates",
    ),
    "SP710/announced": (
        "{step} was announced on {day}, before it was made on {before_day}",
        "one of the two dates is wrong",
    ),
    "SP710/published": (
        "the plan was last published {written}, before {before} on {before_day}",
        "add the publication of the adopted plan, or correct the dates",
    ),
    "SP711": (
        "the deadline was extended to {extended}, before the first deadline {deadline}",
        "check both dates, and correct the one that is wrong",
    ),
    "SP712": (
        "{round} opened on {opened}, before it was decided on {decided}",
        "check both dates, and correct the one that is wrong",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
