"""A server of the tests' own making, for what a real one does too seldom: it answers as it is told to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import httpx

Told = httpx.Response | type[httpx.RequestError]


class Carrier:
    """Answers requests with what it is told, one after the other, and keeps the requests."""

    def __init__(self, *told: Told) -> None:
        self._told: Iterator[Told] = iter(told)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer the next request."""
        self.requests.append(request)
        told = next(self._told)
        if isinstance(told, httpx.Response):
            # A response can be read by one client only; the tests tell the same one to both.
            return httpx.Response(told.status_code, headers=told.headers, content=told.content)
        raise told("said by the test", request=request)

    @property
    def bodies(self) -> Sequence[dict[str, object]]:
        """What the requests said, as JSON."""
        return [json.loads(request.content) for request in self.requests]


def data(value: object) -> httpx.Response:
    """An answer of GraphQL without errors."""
    return httpx.Response(200, json={"data": value})
