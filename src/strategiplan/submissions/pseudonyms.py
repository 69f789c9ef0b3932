"""Names for private persons that tell them apart within a round, and tell nobody who they are.

A person is known by name and way to be reached. What they are called is worked out of
that with a secret (HMAC-SHA256), so that nobody without the secret can try out whether a
neighbour is behind a name; and with a key for each round, so that nobody can follow a
person from one round to the next.
"""

from __future__ import annotations

import functools
import hashlib
import hmac
import os
import re
import secrets
import stat
import unicodedata
from pathlib import Path

from ..messages import LANGUAGES, catalogue, message_language
from ..model import Submission
from ..text import late_pattern

ENVIRONMENT = "STRATEGIPLAN_SECRET"
"""The environment variable that the secret may stand in."""
SHORTEST_SECRET = 32
"""How many characters a secret has at least."""
MOST_SECRET = 4096
"""How many bytes of a file are taken for a secret at most."""
LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ"
"""What a pseudonym is written with: nothing that is taken for another, and no words."""
LENGTH = 8
"""How many of them: among 5,000 persons two get the same name once in 20,000 rounds."""

PRIVATE = ("private-person", None)
"""The sorts of senders that are held to be private persons; also those of whom no sort is known."""


class SecretError(ValueError):
    """A secret that cannot be used; `reason` says why: the key of a phrase without its family."""

    def __init__(self, reason: str, file: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file


class Pseudonyms:
    """What private persons are called in public, by one secret and, as a rule, in one round."""

    def __init__(self, secret: bytes, consultation: str = "", language: str = "nb") -> None:
        """`consultation` is the round of what names none; `language` that of the names."""
        self._secret = secret
        self._consultation = consultation
        self._called = str(
            catalogue(message_language(language)).PHRASES["submission/private_person"]
        )
        self._keys: dict[str, bytes] = {}

    def __repr__(self) -> str:
        """Nothing of the secret."""
        return f"Pseudonyms(consultation={self._consultation!r})"

    def round_of(self, submission: Submission) -> str:
        """The round that a submission counts in; empty where nobody says."""
        return submission.consultation or self._consultation

    def name_of(self, submission: Submission) -> str:
        """What its sender is called: ``Privatperson 7K3M-2QPD``.

        A name that is one already stays. Who has neither a name nor a way to be
        reached is somebody else in each submission.
        """
        if is_pseudonym(submission.sender):
            return submission.sender
        who = _normal(submission.sender), _normal(submission.contact)
        said = ("person", *who) if any(who) else ("submission", submission.id)
        code = self._code(self.round_of(submission), said)
        return f"{self._called} {code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"

    def identifier(self, written: str, consultation: str = "") -> str:
        """Another identifier in the place of one that is personal data: ``withheld-7k3m2qpd``."""
        return f"withheld-{self._code(consultation or self._consultation, ('id', written)).lower()}"

    def _code(self, consultation: str, said: tuple[str, ...]) -> str:
        key = self._keys.get(consultation)
        if key is None:
            key = self._keys[consultation] = _hmac(self._secret, "pseudonyms", consultation)
        number = int.from_bytes(_hmac(key, *said), "big")
        letters = []
        for _ in range(LENGTH):
            number, place = divmod(number, len(LETTERS))
            letters.append(LETTERS[place])
        return "".join(letters)


def fingerprint(secret: bytes, *said: str) -> str:
    """What knows something again without saying it, for whoever has the secret."""
    return _hmac(secret, "fingerprint", *map(_normal, said)).hex()


def _hmac(key: bytes, *said: str) -> bytes:
    # Each with its length before it, so that no two lists of texts are the same bytes.
    message = b"".join(
        len(part).to_bytes(8, "big") + part
        for part in (text.encode("utf-8", "surrogatepass") for text in said)
    )
    return hmac.digest(key, message, hashlib.sha256)


def _normal(text: str) -> str:
    """A name or an address without what a hurried writer changes: case, spaces, order by comma."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    last, comma, first = plain.partition(",")
    if comma and "@" not in plain and "," not in first:
        plain = f"{first} {last}"
    return re.sub(r"[\s.]+", " ", plain).strip()


_PSEUDONYM = late_pattern(rf"[^\W\d_]+(?: [^\W\d_]+)? [{LETTERS}]{{4}}-[{LETTERS}]{{4}}")


def is_pseudonym(sender: str) -> bool:
    """Whether a sender is called by a pseudonym, or was forgotten."""
    if not _PSEUDONYM().fullmatch(sender):
        return sender in _said("forget/name")
    return sender[: -LENGTH - 2] in _said("submission/private_person")


def is_forgotten(contact: str) -> bool:
    """Whether a way to reach somebody says no more than that it was deleted."""
    for word in _said("forget/other") | _said("forget/name"):
        contact = contact.replace(word, "")
    return not re.search(r"\w", contact)


@functools.cache
def _said(key: str) -> frozenset[str]:
    """A phrase in all of the languages."""
    return frozenset({str(catalogue(language).PHRASES[key]) for language in LANGUAGES})


# The secret


def new_secret() -> bytes:
    """A secret that nobody can guess."""
    return secrets.token_urlsafe(SHORTEST_SECRET).encode()


def usable_secret(written: bytes, file: str = "") -> bytes:
    """A secret without the white space around it; `SecretError` where it is easily guessed."""
    secret = written.strip()
    if len(secret) < SHORTEST_SECRET:
        raise SecretError("short", file)
    if len(set(secret)) < SHORTEST_SECRET // 4:
        raise SecretError("simple", file)
    return secret


def secret_from(
    file: str | os.PathLike[str] | None, beside: tuple[str | os.PathLike[str], ...] = ()
) -> bytes | None:
    """The secret of a file, else of the environment; ``None`` where neither is given.

    Raises `SecretError` for a file that goes where the plan goes: into a git
    repository, or into the folder of one of the files `beside` which it is used. `OSError`
    where the file cannot be read.
    """
    if file is not None:
        name = os.fspath(file)
        kept_apart(name, beside)
        with open(name, "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                raise SecretError("no_file", name)
            written = opened.read(MOST_SECRET + 1)
        if len(written) > MOST_SECRET:
            raise SecretError("long", name)
        return usable_secret(written, name)
    said = os.environ.get(ENVIRONMENT)
    return usable_secret(os.fsencode(said)) if said is not None else None


def kept_apart(
    file: str | os.PathLike[str], beside: tuple[str | os.PathLike[str], ...] = ()
) -> None:
    """Raises `SecretError` where a file with a secret would go along with the plan."""
    path = Path(file).resolve()
    if any((folder / ".git").exists() for folder in path.parents):
        raise SecretError("in_git", os.fspath(file))
    for other in beside:
        place = Path(other).resolve()
        folder = place if place.is_dir() else place.parent
        if path.is_relative_to(folder):
            raise SecretError("beside", os.fspath(file))


def write_secret(file: str | os.PathLike[str]) -> None:
    """Make a new secret in a file that only its owner can read.

    Raises `SecretError` where it would go along with a plan, `FileExistsError` where
    there is one already, other `OSError` where it cannot be written.
    """
    kept_apart(file)
    handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(new_secret() + b"\n")
