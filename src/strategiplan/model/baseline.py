"""A baseline: what was known to be wrong in some plans when somebody began to mend them, as data."""

from collections.abc import Mapping

from attrs import frozen

from .base import Part
from .fields import needed, several, table, words


@frozen(kw_only=True, eq=False, repr=False)
class KnownFindings(Part):
    """What was known of one plan: under each element, the rules that it broke."""

    plan: str = words("the plan's identifier")
    edition: str = words("its edition, where it has one")
    file: str = words("the name of its file, where the plan has no identifier")
    known: Mapping[str, tuple[str, ...]] = table(
        "by element, the rules that it broke; a rule stands as often as it was broken"
    )


@frozen(kw_only=True, eq=False, repr=False)
class BaselineFile(Part):
    """A baseline as it stands in its file."""

    version: int = needed("the version of this format: 1")
    plans: tuple[KnownFindings, ...] = several("what was known, plan by plan")
