"""A workspace: plans that belong together, as its file names them."""

from attrs import frozen

from .base import Part
from .fields import several, words
from .values import ProfileName


@frozen(kw_only=True, eq=False, repr=False)
class WorkspaceFile(Part):
    """A workspace as it stands in ``strategiplan.yaml`` (plansamling)."""

    plans: tuple[str, ...] = several(
        "the plans, as paths from this file; `*` for a part of a name, `**` for folders"
    )
    profile: ProfileName = words("the profile of the plans that name none themselves")
    followed_up: tuple[str, ...] = several(
        "the plans whose goals the others are to follow up, by identifier"
    )
