"""The conversation with the server, written once for `Client` and `AsyncClient`.

An exchange is a generator: it says what to do next, a request or a wait, and is told how it went.
It does no input or output itself; the two clients do, one blocking and one not.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias, TypeVar

import httpx
import numpy as np

from .errors import (
    ErrorDetail,
    GraphQLError,
    InspectionGraphError,
    ServerBusyError,
    ServerTimeoutError,
    ServerUnreachableError,
    UnexpectedResponseError,
)
from .retries import BUSY, CONNECTION_FAILURES, Retries, retry_after

T = TypeVar("T")

_GRAPHQL = "application/graphql-response+json, application/json;q=0.9"


@dataclass(frozen=True, slots=True)
class Send:
    """A request to send."""

    request: httpx.Request


@dataclass(frozen=True, slots=True)
class Wait:
    """A time to wait, in seconds."""

    seconds: float


Step: TypeAlias = Send | Wait
#: How a step went: the response or the failure of a request, None after a wait.
Outcome: TypeAlias = httpx.Response | httpx.RequestError | None
Exchange: TypeAlias = Generator[Step, Outcome, T]


def ask(
    base: httpx.URL,
    retries: Retries,
    document: str,
    variables: Mapping[str, Any] | None = None,
    operation: str | None = None,
) -> Exchange[dict[str, Any]]:
    """Ask one GraphQL operation; the exchange ends with the `data` of the answer."""
    request = graphql_request(base, document, variables, operation, _GRAPHQL)
    response = yield from send(request, retries)
    return data_of(response)


def graphql_request(
    base: httpx.URL,
    document: str,
    variables: Mapping[str, Any] | None,
    operation: str | None,
    accept: str,
) -> httpx.Request:
    """The request that asks an operation. Dates among the variables are written as the API has them."""
    body: dict[str, Any] = {"query": document}
    if variables:
        body["variables"] = variables
    if operation is not None:
        body["operationName"] = operation
    return httpx.Request(
        "POST",
        base.join("/graphql"),
        headers={"accept": accept, "content-type": "application/json"},
        content=json.dumps(body, default=_as_json),
    )


def send(request: httpx.Request, retries: Retries) -> Exchange[httpx.Response]:
    """Send a request until it is answered, as the retries have it."""
    attempt = 0
    while True:
        attempt += 1
        outcome = yield Send(request)
        asked: float | None = None
        if isinstance(outcome, httpx.Response):
            if outcome.status_code not in BUSY:
                return outcome
            asked = retry_after(outcome)
        elif not isinstance(outcome, CONNECTION_FAILURES):
            raise _failure(request, outcome, attempt)
        seconds = retries.wait(attempt, asked)
        if seconds is None:
            raise _failure(request, outcome, attempt)
        yield Wait(seconds)


def data_of(response: httpx.Response) -> dict[str, Any]:
    """The `data` of an answer.

    :raises GraphQLError: when the answer has errors.
    :raises UnexpectedResponseError: when it is no answer of GraphQL.
    """
    raise_errors(response)
    body = _json_of(response)
    data = body.get("data") if isinstance(body, dict) else None
    if not isinstance(data, dict):
        raise _not_ours(response)
    return data


def raise_errors(response: httpx.Response, expected: str | None = None) -> None:
    """Raise what a response says went wrong; a response without errors passes.

    :param expected: the media type that it has to have, when it is not an answer in JSON.
    """
    if expected is not None and response.is_success and media_type(response) == expected:
        return
    body = _json_of(response)
    errors = body.get("errors") if isinstance(body, dict) else None
    if isinstance(body, dict) and errors and isinstance(errors, list) and all(isinstance(one, dict) for one in errors):
        raise GraphQLError([_detail(error) for error in errors], body.get("data"))
    if not response.is_success or expected is not None:
        raise _not_ours(response)


def media_type(response: httpx.Response) -> str:
    """The media type of a response without its parameters."""
    said: str = response.headers.get("content-type", "")
    return said.partition(";")[0].strip().lower()


def _failure(request: httpx.Request, outcome: Outcome, attempts: int) -> InspectionGraphError:
    origin = _origin(request.url)
    tried = "once" if attempts == 1 else f"{attempts} times"
    if isinstance(outcome, httpx.Response):
        return _turned_away(outcome, origin, tried)
    failure = _not_reached(outcome, origin, tried)
    failure.__cause__ = outcome
    return failure


def _turned_away(response: httpx.Response, origin: str, tried: str) -> InspectionGraphError:
    try:
        raise_errors(response)
    except GraphQLError as error:
        return error
    except UnexpectedResponseError:
        pass
    later = response.headers.get("retry-after")
    when = "" if later is None else f"; it says to come back later (Retry-After: {later})"
    return ServerBusyError(
        f"{origin} answered {response.status_code} {response.reason_phrase}, asked {tried}{when}", response.status_code
    )


def _not_reached(error: httpx.RequestError | None, origin: str, tried: str) -> InspectionGraphError:
    if isinstance(error, httpx.DecodingError):
        return UnexpectedResponseError(f"what {origin} answered cannot be unpacked: {error}")
    if isinstance(error, httpx.TimeoutException) and not isinstance(error, httpx.ConnectTimeout):
        return ServerTimeoutError(
            f"{origin} did not answer in time; ask for less at once (shorter pages, fewer fields), "
            "or give the client a longer timeout"
        )
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.ProxyError)):
        return ServerUnreachableError(f"{origin} cannot be asked: {error}")
    return ServerUnreachableError(
        f"no server answers at {origin} (tried {tried}: {error}). Start one with `npm start` in a clone of "
        "Inspection Graph, or give the address of another: Client('http://host:port')"
    )


def _not_ours(response: httpx.Response) -> UnexpectedResponseError:
    kind = response.headers.get("content-type", "no content type")
    start = " ".join(response.text[:200].split())
    return UnexpectedResponseError(
        f"{response.request.url} answered {response.status_code} with {kind}, not as Inspection Graph does: {start}"
    )


def _json_of(response: httpx.Response) -> Any:
    try:
        return response.json()
    except ValueError:
        return None


def _detail(error: Any) -> ErrorDetail:
    said = error.get("extensions")
    extensions = said if isinstance(said, dict) else {}
    return ErrorDetail(
        message=str(error.get("message", "")),
        code=extensions.get("code"),
        path=tuple(error.get("path") or ()),
        argument=extensions.get("argument"),
    )


def _as_json(value: object) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, np.generic):
        return value.item()  # As a cell or a count of a data frame is.
    raise TypeError(f"{value!r} cannot be a variable: give text, numbers, booleans, dates, lists or dicts")


def _origin(url: httpx.URL) -> str:
    return str(url.copy_with(raw_path=b"/")).rstrip("/")
