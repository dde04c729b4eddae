"""Who may do what: the loopback rule, two roles, signed sessions, CSRF tokens, a brake on guessing.

On a loopback address nothing is needed: whoever can connect is on this machine. Any other address refuses to start
without a password. A viewer reads, an operator acts as well. There are no accounts: a person gives a name, for the
audit log, and the password of a role.
"""

from __future__ import annotations

import hmac
import ipaddress
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from itsdangerous import BadSignature, URLSafeTimedSerializer

from resume_analysis.errors import ConfigurationError
from resume_analysis.settings import Settings
from resume_analysis.web.records import Who

Role = Literal["viewer", "operator"]

COOKIE = "resume_analysis_session"
SESSION_SECONDS = 12 * 3600
MIN_PASSWORD_CHARS = 12
TRIES, TRIES_SECONDS = 5, 60.0
_NAME_CHARS = 80


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who may see the page. ``session`` is a nonce that their CSRF token is made from."""

    name: str
    role: Role
    session: str

    @property
    def operates(self) -> bool:
        """Whether they may do more than read."""
        return self.role == "operator"

    @property
    def who(self) -> Who:
        """Who they are, for the audit log."""
        return Who(self.name, self.role)


class Access:
    """Decides who gets in."""

    def __init__(
        self,
        passwords: dict[Role, str],
        *,
        secret_key: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._passwords = passwords
        self._key = (secret_key or secrets.token_urlsafe(32)).encode()
        self._sessions = URLSafeTimedSerializer(self._key, salt="session", signer_kwargs={"digest_method": sha256})
        self._clock = clock
        self._refused: dict[str, list[float]] = {}

    @classmethod
    def of(cls, settings: Settings) -> Access:
        """Read the settings. Raises ConfigurationError where the page would be open to strangers."""
        given = {"viewer": settings.web_viewer_password, "operator": settings.web_operator_password}
        passwords: dict[Role, str] = {role: word.get_secret_value() for role, word in given.items() if word}  # type: ignore[misc]
        if not is_loopback(settings.web_host) and "operator" not in passwords:
            raise ConfigurationError(
                f"The page would be open to everybody who can reach {settings.web_host}. Nothing was started. "
                "Set RESUME_ANALYSIS_WEB_OPERATOR_PASSWORD (and, for those who only read, "
                "RESUME_ANALYSIS_WEB_VIEWER_PASSWORD), or listen on 127.0.0.1."
            )
        for role, password in passwords.items():
            if len(password) < MIN_PASSWORD_CHARS:
                raise ConfigurationError(
                    f"The {role}'s password has fewer than {MIN_PASSWORD_CHARS} characters. Nothing was started. "
                    f"Set RESUME_ANALYSIS_WEB_{role.upper()}_PASSWORD to a longer one."
                )
        if len(set(passwords.values())) < len(passwords):
            raise ConfigurationError("Viewer and operator have the same password. Nothing was started; change one.")
        key = settings.web_secret_key
        return cls(passwords, secret_key=key.get_secret_value() if key else None)

    @property
    def asks(self) -> bool:
        """Whether anybody has to sign in."""
        return bool(self._passwords)

    def sign_in(self, name: str, password: str, address: str) -> Visitor | None:
        """Return a new visitor, or None for a wrong password. Raises TooManyTriesError."""
        self._brake(address)
        role: Role | None = None
        for candidate, expected in self._passwords.items():  # every one, so that the time tells nothing
            if hmac.compare_digest(password.encode(), expected.encode()):
                role = candidate
        if role is None:
            self._refused.setdefault(address, []).append(self._clock())
            return None
        self._refused.pop(address, None)
        shown = "".join(c for c in name if c.isprintable()).strip()[:_NAME_CHARS]
        return Visitor(shown or role, role, secrets.token_urlsafe(16))

    def local_visitor(self) -> Visitor:
        """Return the visitor of a page that asks nobody to sign in."""
        return Visitor("local", "operator", secrets.token_urlsafe(16))

    def seal(self, visitor: Visitor) -> str:
        """Return the session cookie of a visitor."""
        return self._sessions.dumps({"name": visitor.name, "role": visitor.role, "session": visitor.session})

    def unseal(self, cookie: str | None) -> Visitor | None:
        """Return the visitor of a cookie; None when it is forged, too old, or of a role that has no password now."""
        if not cookie:
            return None
        try:
            data: dict[str, Any] = self._sessions.loads(cookie, max_age=SESSION_SECONDS)
            visitor = Visitor(**data)
        except (BadSignature, TypeError):
            return None
        return visitor if not self.asks or visitor.role in self._passwords else None

    def csrf_token(self, visitor: Visitor) -> str:
        """Return what every form of this visitor carries."""
        return hmac.new(self._key, b"csrf:" + visitor.session.encode(), sha256).hexdigest()

    def csrf_matches(self, visitor: Visitor, token: str) -> bool:
        """Whether a form came from a page that was made for this visitor."""
        return hmac.compare_digest(self.csrf_token(visitor).encode(), token.encode())

    def _brake(self, address: str) -> None:
        since = self._clock() - TRIES_SECONDS
        self._refused = {
            other: recent for other, tries in self._refused.items() if (recent := [t for t in tries if t > since])
        }
        if len(self._refused.get(address, [])) >= TRIES:
            raise TooManyTriesError


class TooManyTriesError(Exception):
    """Somebody guesses passwords."""


def is_loopback(host: str) -> bool:
    """Whether only this machine can connect to a host of this name."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
