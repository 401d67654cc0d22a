"""The client that does not block: for servers, and for asking many things at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from types import TracebackType
from typing import Any, TypeVar

import httpx
import pandas as pd

from . import listings
from .claims import Finding, Force, Partner, Recommendation, Report, Theme
from .exchange import Exchange, Outcome, Send, ask
from .filters import (
    FindingFilter,
    FindingOrder,
    ForceFilter,
    PartnerFilter,
    RecommendationFilter,
    RecommendationOrder,
    ReportFilter,
    ThemeFilter,
    Unpack,
)
from .listings import Listing
from .paging import check_document, connection_at, next_cursor, nodes_of
from .retries import Retries
from .settings import settings
from .tables import TableFilter, TableName, answer_as_table, ready_table

T = TypeVar("T")


class AsyncClient:
    """Asks a server of Inspection Graph, as `Client` does, without blocking.

    Use it in an `async with` block, or close it.

    :param url: the address of the server; that in `INSPECTION_GRAPH_URL` unless given, or else
        `http://127.0.0.1:4000`.
    :param timeout: seconds to wait for an answer.
    :param retries: when and how often to ask again.
    :param headers: headers to send along, for a proxy that wants them.
    :param transport: what carries the requests, instead of the network.
    """

    def __init__(
        self,
        url: str | None = None,
        *,
        timeout: float | httpx.Timeout = 60.0,
        retries: Retries | None = None,
        headers: Mapping[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._settings = settings(url, timeout, retries, headers)
        self._http = httpx.AsyncClient(
            auth=self._settings.auth,
            timeout=self._settings.timeout,
            headers=self._settings.headers,
            transport=transport,
        )

    @property
    def url(self) -> str:
        """The address of the server."""
        return self._settings.origin

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def query(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        operation: str | None = None,
    ) -> dict[str, Any]:
        """Ask a GraphQL operation.

        :param document: the operation, or several of which `operation` names one.
        :param variables: its variables; dates may be `datetime.date`.
        :returns: the `data` of the answer.
        :raises GraphQLError: when the answer has errors; it holds them with their codes.
        """
        return await self._run(ask(self._settings.base, self._settings.retries, document, variables, operation))

    async def pages(
        self, document: str, variables: Mapping[str, Any] | None = None, *, at: str | None = None
    ) -> AsyncIterator[dict[str, Any]]:
        """Follow the pages of any list, each asked for when it is needed.

        :param document: an operation that takes `$after: String`, gives it to the list, and
            selects its `pageInfo { hasNextPage endCursor }`.
        :param variables: its variables; with `after`, the pages begin after that cursor.
        :param at: where the list is in the answer, such as `force.findings`; may be left out when
            the answer has one only.
        :returns: the pages as the API gives them.
        :raises ValueError: when the operation is not of that kind.
        """
        check_document(document)
        asked = {"after": None, **(variables or {})}
        while True:
            page = connection_at(await self.query(document, asked), at)
            yield page
            asked["after"] = next_cursor(page)
            if asked["after"] is None:
                return

    async def nodes(
        self, document: str, variables: Mapping[str, Any] | None = None, *, at: str | None = None
    ) -> AsyncIterator[dict[str, Any]]:
        """The things of any list, one by one, as `pages` follows it."""
        async for page in self.pages(document, variables, at=at):
            for node in nodes_of(page):
                yield node

    def findings(
        self,
        *,
        order_by: FindingOrder = "READING_ORDER",
        page_size: int = 200,
        **filters: Unpack[FindingFilter],
    ) -> AsyncIterator[Finding]:
        """The findings to which all filters apply, a page at a time as they are taken."""
        return self._list(listings.findings, filters, page_size, order_by)

    def recommendations(
        self,
        *,
        order_by: RecommendationOrder = "READING_ORDER",
        page_size: int = 200,
        **filters: Unpack[RecommendationFilter],
    ) -> AsyncIterator[Recommendation]:
        """The recommendations to which all filters apply."""
        return self._list(listings.recommendations, filters, page_size, order_by)

    def forces(self, *, page_size: int = 200, **filters: Unpack[ForceFilter]) -> AsyncIterator[Force]:
        """The forces to which all filters apply, by slug."""
        return self._list(listings.forces, filters, page_size)

    def themes(self, *, page_size: int = 200, **filters: Unpack[ThemeFilter]) -> AsyncIterator[Theme]:
        """The themes to which all filters apply, by slug."""
        return self._list(listings.themes, filters, page_size)

    def partners(self, *, page_size: int = 200, **filters: Unpack[PartnerFilter]) -> AsyncIterator[Partner]:
        """The partners to which all filters apply, by slug."""
        return self._list(listings.partners, filters, page_size)

    def reports(self, *, page_size: int = 200, **filters: Unpack[ReportFilter]) -> AsyncIterator[Report]:
        """The reports and publications to which all filters apply, by slug."""
        return self._list(listings.reports, filters, page_size)

    async def text(self, report: str) -> str | None:
        """The whole text of a report, in whose code points evidence counts.

        :returns: None for a publication known by its title alone.
        :raises LookupError: when there is no report with that slug.
        """
        return listings.text_of(await self.query(listings.TEXT, {"slug": report}), report)

    async def table(self, name: TableName, **filters: Unpack[TableFilter]) -> pd.DataFrame:
        """A ready table, all its rows.

        Texts are `string`, whole numbers `Int64`, other numbers `Float64`, dates `datetime64`;
        several slugs of one cell are a list.
        """
        return await self._run(ready_table(self._settings.base, self._settings.retries, name, filters))

    async def frame(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        operation: str | None = None,
    ) -> pd.DataFrame:
        """The answer of a GraphQL operation as a table: dotted columns, a row for each item of a list.

        The types are those of `table`. A list gives the page that the operation asks for.
        """
        return await self._run(
            answer_as_table(self._settings.base, self._settings.retries, document, variables, operation)
        )

    def _list(
        self,
        listing: Listing[T],
        filters: Mapping[str, Any],
        page_size: int,
        order: str | None = None,
    ) -> AsyncIterator[T]:
        # Not a generator itself: what is wrong with the filters is said at once.
        variables = listing.variables(filters, page_size, order)
        nodes = self.nodes(listing.document, variables, at=listing.field)
        return (listing.read(node, self.url) async for node in nodes)

    async def _run(self, exchange: Exchange[T]) -> T:
        outcome: Outcome = None
        try:
            while True:
                step = exchange.send(outcome)
                if isinstance(step, Send):
                    outcome = await self._sent(step.request)
                else:
                    await asyncio.sleep(step.seconds)
                    outcome = None
        except StopIteration as end:
            result: T = end.value
            return result

    async def _sent(self, request: httpx.Request) -> Outcome:
        try:
            return await self._http.send(
                self._http.build_request(request.method, request.url, headers=request.headers, content=request.content)
            )
        except httpx.RequestError as error:
            return error
