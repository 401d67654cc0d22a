"""What can go wrong, in one small tree of exceptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


class InspectionGraphError(Exception):
    """Anything that went wrong between this client and the server."""


class ServerUnreachableError(InspectionGraphError):
    """Nothing answers at the address; the message says how to start a server."""


class ServerTimeoutError(InspectionGraphError):
    """The server took longer than the client was told to wait."""


class ServerBusyError(InspectionGraphError):
    """The server kept turning the request away (429, 502, 503 or 504)."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class UnexpectedResponseError(InspectionGraphError):
    """Something answers at the address that does not speak as Inspection Graph does."""


@dataclass(frozen=True, slots=True)
class ErrorDetail:
    """One error of an answer, as the API words it."""

    message: str
    #: What kind of error it is, such as `BAD_USER_INPUT`; docs/api.md lists them.
    code: str | None = None
    #: The field of the query that it is about, outermost first.
    path: tuple[str | int, ...] = ()
    #: The argument that is wrong, such as `filter.theme`.
    argument: str | None = None

    def __str__(self) -> str:
        """One line: where, what, and the code."""
        where = ".".join(str(part) for part in self.path)
        code = "" if self.code is None else f" ({self.code})"
        return f"{where}: {self.message}{code}" if where else f"{self.message}{code}"


class GraphQLError(InspectionGraphError):
    """The API turned the query away, or could not answer a part of it."""

    def __init__(self, errors: Sequence[ErrorDetail], data: Mapping[str, Any] | None = None) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        #: Every error of the answer, in its order.
        self.errors: tuple[ErrorDetail, ...] = tuple(errors)
        #: The part of the answer that there is all the same.
        self.data = data

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the errors, in their order, those without one left out."""
        return tuple(error.code for error in self.errors if error.code is not None)
