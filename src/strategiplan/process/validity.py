"""Which rules hold on which day: a process of 2021 is judged by the text of 2021."""

from __future__ import annotations

import datetime

from ..model import Plan
from ..model.profile import RuleSetting, RuleVersion


def plan_date(plan: Plan | None) -> datetime.date | None:
    """The day by whose rules a plan as a whole is judged: its adoption, else what comes nearest."""
    if plan is None:
        return None
    adopted = [each.date for each in plan.decisions if each.type == "adoption" and each.date]
    if adopted:
        return max(adopted)
    opened = [each.open_from for each in plan.consultations if each.open_from]
    if opened:
        return max(opened)
    return plan.period.start.first_day if plan.period and plan.period.start else None


def in_force(setting: RuleSetting | RuleVersion, day: datetime.date | None) -> bool:
    """Whether a rule, or a version of one, holds on a day; on an unknown day every one does."""
    if day is None:
        return True
    early = setting.valid_from and day < setting.valid_from
    late = setting.valid_to and day > setting.valid_to
    return not early and not late


def version_on(setting: RuleSetting, day: datetime.date | None) -> RuleVersion | None:
    """What a rule said on a day; the latest on an unknown day, nothing where it has no versions."""
    held = [version for version in setting.versions if in_force(version, day)]
    return held[-1] if held else None


def days_after(day: datetime.date, days: int) -> datetime.date:
    """The day that many days later; the last that there is, where there is no such day."""
    left = (datetime.date.max - day).days
    return day + datetime.timedelta(days=max(0, min(days, left)))


def years_after(day: datetime.date, years: int) -> datetime.date:
    """The same day that many years later; 1 March for 29 February."""
    year = max(day.year + years, datetime.MINYEAR)
    if year > datetime.MAXYEAR:
        return datetime.date.max
    try:
        return day.replace(year=year)
    except ValueError:
        return datetime.date(year, 3, 1)
