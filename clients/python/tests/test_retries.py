"""Requests that fail are sent again where that may help, and no sooner than the server asks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timezone

import httpx
import pytest

from inspection_graph import (
    AsyncClient,
    Client,
    GraphQLError,
    InspectionGraphError,
    Retries,
    ServerBusyError,
    ServerTimeoutError,
    ServerUnreachableError,
    UnexpectedResponseError,
)
from inspection_graph.retries import retry_after

from .carried import Carrier, Told, data

Ask = Callable[..., object]


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits of a client, which nobody waits for."""
    waited: list[float] = []

    async def no_sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(asyncio, "sleep", no_sleep)
    return waited


def ask_blocking(carrier: Carrier, retries: Retries | None = None) -> object:
    with Client("http://graph", transport=httpx.MockTransport(carrier), retries=retries) as client:
        return client.query("{ ok }")


def ask_async(carrier: Carrier, retries: Retries | None = None) -> object:
    async def ask() -> object:
        async with AsyncClient("http://graph", transport=httpx.MockTransport(carrier), retries=retries) as client:
            return await client.query("{ ok }")

    return asyncio.run(ask())


both = pytest.mark.parametrize("ask", [ask_blocking, ask_async], ids=["Client", "AsyncClient"])


@both
@pytest.mark.parametrize(
    "failure",
    [
        httpx.ConnectError,
        httpx.ConnectTimeout,
        httpx.ReadError,
        httpx.RemoteProtocolError,
        *(httpx.Response(status) for status in (429, 502, 503, 504)),
    ],
    ids=str,
)
def test_what_may_pass_is_asked_again(ask: Ask, failure: Told, waits: list[float]) -> None:
    carrier = Carrier(failure, failure, data({"ok": True}))
    assert ask(carrier) == {"ok": True}
    assert len(carrier.requests) == 3
    assert len(waits) == 2


@both
@pytest.mark.parametrize(
    ("failure", "error", "says"),
    [
        (httpx.ReadTimeout, ServerTimeoutError, "did not answer in time"),
        (httpx.UnsupportedProtocol, ServerUnreachableError, "cannot be asked"),
        (httpx.Response(404, text="Not here"), UnexpectedResponseError, "answered 404 .* Not here"),
        (httpx.Response(200, html="<p>Log in"), UnexpectedResponseError, "text/html.*Log in"),
        (httpx.Response(200, json=[1]), UnexpectedResponseError, "not as Inspection Graph does"),
        (httpx.Response(400, json={"errors": ["no"]}), UnexpectedResponseError, "answered 400 .*no"),
        (httpx.Response(400, json={"errors": [{"message": "no", "extensions": ["x"]}]}), GraphQLError, "^no$"),
        (httpx.DecodingError, UnexpectedResponseError, "http://graph answered cannot be unpacked"),
        (httpx.Response(500, json={"errors": [{"message": "no"}]}), GraphQLError, "^no$"),
        (httpx.Response(400, json={"errors": [{"message": "no"}]}), GraphQLError, "^no$"),
    ],
    ids=str,
)
def test_what_will_not_pass_is_said_at_once(
    ask: Ask, failure: Told, error: type[InspectionGraphError], says: str, waits: list[float]
) -> None:
    carrier = Carrier(failure)
    with pytest.raises(error, match=says):
        ask(carrier)
    assert waits == []


@both
def test_a_server_that_is_not_there_is_said_to_be_started(ask: Ask, waits: list[float]) -> None:
    carrier = Carrier(*[httpx.ConnectError] * 5)
    with pytest.raises(ServerUnreachableError, match=r"no server answers at http://graph \(tried 5 times.*npm start"):
        ask(carrier)
    assert len(waits) == 4


@both
def test_a_server_that_stays_busy_is_named_with_its_status(ask: Ask, waits: list[float]) -> None:
    carrier = Carrier(*[httpx.Response(503)] * 2)
    with pytest.raises(ServerBusyError, match="503 Service Unavailable, asked 2 times") as caught:
        ask(carrier, Retries(attempts=2))
    assert caught.value.status == 503
    assert len(waits) == 1


@both
def test_the_words_of_the_api_come_through_a_busy_status(ask: Ask, waits: list[float]) -> None:
    said = {"errors": [{"message": "the graph is away", "extensions": {"code": "GRAPH_UNAVAILABLE"}}]}
    with pytest.raises(GraphQLError, match="the graph is away") as caught:
        ask(Carrier(*[httpx.Response(503, json=said)] * 2), Retries(attempts=2))
    assert caught.value.codes == ("GRAPH_UNAVAILABLE",)
    assert len(waits) == 1


@both
def test_retry_after_is_waited_for(ask: Ask, waits: list[float]) -> None:
    ask(Carrier(httpx.Response(429, headers={"retry-after": "7"}), data({"ok": True})))
    assert waits == [7.0]


@both
def test_a_retry_after_beyond_patience_gives_up(ask: Ask, waits: list[float]) -> None:
    with pytest.raises(ServerBusyError, match="Retry-After: 3600"):
        ask(Carrier(httpx.Response(429, headers={"retry-after": "3600"})))
    assert waits == []


@pytest.mark.parametrize(
    ("attempt", "asked", "shortest", "longest"),
    [(1, None, 0.125, 0.25), (2, None, 0.25, 0.5), (3, None, 0.5, 1.0), (9, None, 2.0, 4.0), (1, 3.0, 3.0, 3.0)],
)
def test_waits_double_up_to_the_longest_with_a_random_half(
    attempt: int, asked: float | None, shortest: float, longest: float
) -> None:
    retries = Retries(attempts=10, first_wait=0.25, longest_wait=4.0)
    assert retries.wait(attempt, asked, uniform=lambda low, _: low) == shortest
    assert retries.wait(attempt, asked, uniform=lambda _, high: high) == longest


def test_after_the_last_attempt_there_is_no_wait() -> None:
    assert Retries(attempts=3).wait(3) is None
    with pytest.raises(ValueError, match="1 or more"):
        Retries(attempts=0)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 59.0),
        ("Fri, 31 Dec 1999 23:00:00 GMT", 0.0),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(said: str, seconds: float | None) -> None:
    response = httpx.Response(503, headers={"retry-after": said})
    assert retry_after(response, datetime(1999, 12, 31, 23, 59, 0, tzinfo=timezone.utc)) == seconds
