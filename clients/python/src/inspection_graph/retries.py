"""When a request is sent again, and how long to wait before that."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import httpx

#: The server, or one in front of it, is overloaded or restarting: the same request may well succeed soon.
BUSY = frozenset({429, 502, 503, 504})

#: The request did not get there, or the connection broke. Asking again is safe: the API only reads.
CONNECTION_FAILURES = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.ReadError,
    httpx.WriteError,
    httpx.RemoteProtocolError,
)


@dataclass(frozen=True, slots=True)
class Retries:
    """How often a request is sent, and the waits between.

    A wait doubles from attempt to attempt and is cut by a random part of its half, so that clients
    that were turned away together do not come back together. A server that says `Retry-After` is
    given at least that time, unless it asks for more than `most_patience`.
    """

    #: How often a request is sent in all; 1 never sends one again.
    attempts: int = 5
    #: Seconds before the second attempt, at most.
    first_wait: float = 0.25
    #: Seconds between two attempts, at most, unless the server asks for more.
    longest_wait: float = 10.0
    #: The longest `Retry-After`, in seconds, that is waited for.
    most_patience: float = 60.0

    def __post_init__(self) -> None:
        if self.attempts < 1:
            raise ValueError(f"attempts has to be 1 or more, not {self.attempts}")

    def wait(
        self,
        attempt: int,
        asked: float | None = None,
        uniform: Callable[[float, float], float] = random.uniform,
    ) -> float | None:
        """Seconds to wait after the attempt with this number, or None to give up.

        :param attempt: 1 for the first.
        :param asked: what the server asked for by `Retry-After`, in seconds.
        """
        if attempt >= self.attempts:
            return None
        if asked is not None and asked > self.most_patience:
            return None
        most = min(self.longest_wait, self.first_wait * 2 ** (attempt - 1))
        return max(uniform(most / 2, most), asked or 0.0)


def retry_after(response: httpx.Response, now: datetime | None = None) -> float | None:
    """The seconds that a response asks to wait, or None when it does not say (RFC 9110, 10.2.3)."""
    said = response.headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=timezone.utc)
    return max(0.0, (until - (now or datetime.now(timezone.utc))).total_seconds())
