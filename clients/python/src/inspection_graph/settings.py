"""What both clients are told: where the server is, how patient to be, what to send along."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

import httpx

from .retries import Retries

#: The variable that names the server when a client is not told.
ADDRESS_VARIABLE = "INSPECTION_GRAPH_URL"
USUAL_ADDRESS = "http://127.0.0.1:4000"
USER_AGENT = f"inspection-graph-python/{version('inspection-graph')}"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a client, checked."""

    #: Without the name and the password that it may have been given with: links and messages are made of it.
    base: httpx.URL
    auth: tuple[str, str] | None
    retries: Retries
    timeout: httpx.Timeout
    headers: Mapping[str, str]

    @property
    def origin(self) -> str:
        """The address of the server without a path."""
        return str(self.base).rstrip("/")


def settings(
    url: str | None,
    timeout: float | httpx.Timeout,
    retries: Retries | None,
    headers: Mapping[str, str] | None,
) -> Settings:
    """Check what a client is told.

    :raises ValueError: for an address that is none.
    """
    address = url or os.environ.get(ADDRESS_VARIABLE) or USUAL_ADDRESS
    try:
        base = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise ValueError(f"{address!r} is not an address: {error}") from error
    if base.scheme not in ("http", "https") or not base.host:
        raise ValueError(f"{address!r} is not an address: give one like {USUAL_ADDRESS}")
    return Settings(
        base=base.copy_with(raw_path=b"/", userinfo=b""),
        auth=(base.username, base.password) if base.userinfo else None,
        retries=retries or Retries(),
        timeout=timeout if isinstance(timeout, httpx.Timeout) else httpx.Timeout(timeout, connect=min(timeout, 10.0)),
        headers={"user-agent": USER_AGENT, **(headers or {})},
    )
