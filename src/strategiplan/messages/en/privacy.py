"""English: what may not be made public about private persons."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "SP761": (
        "{shown} is somebody's national identity number",
        "take it out, here and in every copy of the file; it may never be published",
    ),
    "SP762": (
        "{shown} is a private person's e-mail address",
        "use the address of a task, such as the municipality's postmottak, or leave it out",
    ),
    "SP763": (
        "{shown} looks like somebody's mobile number",
        "use the switchboard's number; a number that everybody may call is the address of a "
        "channel of the type `phone`",
    ),
    "SP764": (
        "this text says at which address somebody lives",
        "leave the address out, or say which part of the town it is",
    ),
    "SP765": (
        "this text seems to tell something sensitive about a named person",
        "read it once more: leave out the name or what is said of it",
    ),
    "SP766": (
        "this text names a private person",
        "leave the name out, or say what the person speaks for, such as a role or an association",
    ),
}
"""What is wrong, and what to do about it, by code and variant."""
