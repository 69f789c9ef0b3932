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
    "SP713": (
        (
            "`extended_to` moves the deadline of {round} to {extended}, and the last of "
            "`extensions` to {last}"
        ),
        ("both shall say the same day; correct the one that is wrong, or leave `extended_to` out"),
    ),
    "SP714": (
        "an extension leads to {day}, which is not after the deadline {before}",
        (
            "an extension makes the consultation longer; check both dates, and write the "
            "extensions in their order"
        ),
    ),
    "SP714/from": (
        "an extension is said to be from {day}, and the deadline was {before} until then",
        (
            "check both dates; the first extension is from the deadline, each other from "
            "the one before it"
        ),
    ),
    "SP714/none": (
        "an extension of {round} does not say what the new deadline is",
        "add `extended_to` with the last day to answer",
    ),
    "SP714/decided": (
        "the extension is said to be decided on {day}, and {decision} is dated {date}",
        "check both dates, and correct the one that is wrong",
    ),
    "SP715": (
        "{round} is said to repeat {other}, which came later: {before}, against {day}",
        "let the later round name the earlier one under `repeats`, or correct the dates",
    ),
    "SP715/itself": (
        "{round} is said to repeat itself",
        "write the identifier of the earlier round under `repeats`, or take it out",
    ),
    "SP715/circle": (
        "rounds repeat each other in a circle: {circle}",
        "only the later round says which one it repeats; take the others out",
    ),
    "SP716": (
        "{round} has a meeting on {day}, after the last day to answer, {deadline}",
        "check both dates; people must be able to answer after the meeting",
    ),
    "SP716/activity": (
        "an activity of {round} begins on {day}, after the last day to answer, {deadline}",
        ("check both dates; if they are right, take `consultation` out: it came after the round"),
    ),
    "SP717": (
        "answers to {round} shall be marked {reference}, without the case number {number}",
        ("write the case number into `reference` too, so that the archive finds the answers"),
    ),
    "SP717/other": (
        "answers to {round} shall be marked with {other}, and its case number is {number}",
        "check both numbers; answers with a wrong one end in another case",
    ),
    "SP718": (
        "{round} opened on {opened}, while {other} was open; both are open until {until}",
        ("check the dates; if there are to be two rounds, say in `concerns` which part each is on"),
    ),
    "SP719": (
        (
            "{round} is on the edition “{edition}”, and there is none of that name; the "
            "plan has “{meant}”"
        ),
        "write the edition exactly as the plan does: `edition: {meant}`",
    ),
    "SP719/open": (
        (
            "the plan is said to be on consultation, and {round} is on the edition "
            "“{edition}”; this one is “{meant}”"
        ),
        "correct the edition of the round, or add the round on this edition",
    ),
    "SP719/decision": (
        ("{round} is on the edition “{edition}”, and {decision} sent out the edition “{other}”"),
        "check both; what was decided on is what is sent out",
    ),
    "SP720": (
        "the deadline of {round}, {deadline}, is in the holidays: {holidays}",
        "no legal fault; consider a day when those who should answer are back",
    ),
    "SP771": (
        "{time} is no time of day",
        "write hours and minutes, such as `18:00`, or from when to when: `18:00-20:00`",
    ),
    "SP771/no-day": (
        "the meeting is at {time}, and no day is given",
        "add `date` with the day of the meeting",
    ),
    "SP772": (
        "{element} mentions submissions, and neither how many nor where they are",
        ("add `received` with the number, or `file` with the file or folder that holds them"),
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
