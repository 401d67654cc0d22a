"""The lists that the client knows by name: the operation of each, and what it makes of a node."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .claims import (
    Finding,
    Force,
    Partner,
    Recommendation,
    Report,
    Theme,
    read_finding,
    read_force,
    read_partner,
    read_recommendation,
    read_report,
    read_theme,
)
from .filters import (
    FindingFilter,
    ForceFilter,
    PartnerFilter,
    RecommendationFilter,
    ReportFilter,
    ThemeFilter,
    as_variables,
)

T = TypeVar("T")

TEXT = "query ($slug: String!) { report(slug: $slug) { text } }"

REPORT = "slug title kind publishedOn dateCertainty publisher url attribution"
CLAIM = f"""slug reviewStatus madeBy confidence
      forces {{ slug }} themes {{ slug }} partners {{ slug }}
      report {{ {REPORT} }}
      evidence {{ quote prefix suffix start end section report {{ slug }} }}"""
FINDING = f"{CLAIM} statement polarity timing saidBy asOf"
RECOMMENDATION = f"{CLAIM} text parts {{ label text }} deadlines {{ text kind dueOn }} dueOn"
FORCE = "slug name shortName onsCode region country"
THEME = "slug label definition depth broader { slug }"
PARTNER = "slug name kind description"


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list of the API, page by page, each node read as a `T`."""

    #: The field of the query, such as `findings`.
    field: str
    document: str
    #: The typed dictionary of its filters.
    filters: type
    #: A node, and the address of the server, to what the client gives out.
    read: Callable[[Mapping[str, Any], str], T]

    def variables(self, filters: Mapping[str, Any], page_size: int, order: str | None) -> dict[str, Any]:
        """The variables of its operation."""
        variables: dict[str, Any] = {
            "first": page_size,
            "filter": as_variables(filters, self.filters),
        }
        if order is not None:
            variables["orderBy"] = order
        return variables


def _document(field: str, selection: str, filter_type: str, order_type: str | None = None) -> str:
    order_variable = "" if order_type is None else f", $orderBy: {order_type}"
    order_argument = "" if order_type is None else ", orderBy: $orderBy"
    return f"""query ($first: Int, $after: String, $filter: {filter_type}{order_variable}) {{
  {field}(first: $first, after: $after, filter: $filter{order_argument}) {{
    pageInfo {{ hasNextPage endCursor }}
    nodes {{
      {selection}
    }}
  }}
}}"""


findings: Listing[Finding] = Listing(
    "findings",
    _document("findings", FINDING, "FindingFilter", "FindingOrder"),
    FindingFilter,
    read_finding,
)
recommendations: Listing[Recommendation] = Listing(
    "recommendations",
    _document("recommendations", RECOMMENDATION, "RecommendationFilter", "RecommendationOrder"),
    RecommendationFilter,
    read_recommendation,
)
forces: Listing[Force] = Listing("forces", _document("forces", FORCE, "ForceFilter"), ForceFilter, read_force)
themes: Listing[Theme] = Listing("themes", _document("themes", THEME, "ThemeFilter"), ThemeFilter, read_theme)
partners: Listing[Partner] = Listing(
    "partners", _document("partners", PARTNER, "PartnerFilter"), PartnerFilter, read_partner
)
reports: Listing[Report] = Listing("reports", _document("reports", REPORT, "ReportFilter"), ReportFilter, read_report)


def text_of(data: Mapping[str, Any], slug: str) -> str | None:
    """The text in the answer to `TEXT`.

    :raises LookupError: when there is no such report.
    """
    report = data["report"]
    if report is None:
        raise LookupError(f"there is no report with the slug {slug!r}")
    text: str | None = report["text"]
    return text
