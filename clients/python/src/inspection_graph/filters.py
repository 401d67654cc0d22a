"""The words and filters of the API, as types. A test holds them against the schema of a server."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias, TypedDict

if sys.version_info >= (3, 11):
    from typing import Unpack
else:
    from typing_extensions import Unpack

__all__ = [
    "DateCertainty",
    "DeadlineKind",
    "FindingFilter",
    "FindingOrder",
    "ForceFilter",
    "Grade",
    "PartnerFilter",
    "PartnerKind",
    "Polarity",
    "RecommendationFilter",
    "RecommendationOrder",
    "ReportFilter",
    "ReportKind",
    "ReviewStatus",
    "SaidBy",
    "ThemeFilter",
    "Timing",
    "Unpack",
    "as_variables",
]

#: Whether a finding is a strength, a weakness or neither.
Polarity: TypeAlias = Literal["STRENGTH", "WEAKNESS", "NEUTRAL"]
#: What time a finding speaks of.
Timing: TypeAlias = Literal["PAST", "PRESENT", "PLANNED"]
#: Who says what a finding states.
SaidBy: TypeAlias = Literal["INSPECTORATE", "FORCE", "PARTNERS", "OTHERS"]
#: Whether a person has confirmed a claim.
ReviewStatus: TypeAlias = Literal["REVIEWED", "PROPOSED"]
#: What sort of thing a partner is.
PartnerKind: TypeAlias = Literal[
    "AGENCY",
    "SYSTEM",
    "SERVICE",
    "PROGRAMME",
    "UNIT",
    "BOARD",
    "SCHEME",
    "FRAMEWORK",
    "TOOL",
    "LEGAL_POWER",
]
#: What sort of publication a report is.
ReportKind: TypeAlias = Literal[
    "FORCE_REPORT", "NEWS_RELEASE", "THEMATIC_REPORT", "REPORT_SERIES", "REVIEW", "PLAN", "CODE"
]
#: A grade of a judgment; grades of different scales cannot be compared directly.
Grade: TypeAlias = Literal["OUTSTANDING", "GOOD", "ADEQUATE", "REQUIRES_IMPROVEMENT", "INADEQUATE"]
#: How a deadline is worded.
DeadlineKind: TypeAlias = Literal["IMMEDIATE", "WITHIN", "BY"]
#: How sure a publication date is.
DateCertainty: TypeAlias = Literal["CERTAIN", "INFERRED"]
#: How a list of findings is sorted.
FindingOrder: TypeAlias = Literal["READING_ORDER", "NEWEST", "OLDEST"]
#: How a list of recommendations is sorted.
RecommendationOrder: TypeAlias = Literal["READING_ORDER", "DUE", "NEWEST", "OLDEST"]


class FindingFilter(TypedDict, total=False):
    """Which findings to take: those to which everything given applies."""

    polarity: Polarity
    theme: str
    include_narrower: bool
    force: str
    region: str
    partner: str
    inspection: str
    report: str
    review_status: ReviewStatus
    min_confidence: float
    timing: Sequence[Timing]
    said_by: SaidBy
    published_after: date | str
    published_before: date | str


class RecommendationFilter(TypedDict, total=False):
    """Which recommendations to take: those to which everything given applies."""

    theme: str
    include_narrower: bool
    force: str
    region: str
    partner: str
    inspection: str
    report: str
    review_status: ReviewStatus
    due_after: date | str
    due_before: date | str


class ForceFilter(TypedDict, total=False):
    """Which forces to take: those to which everything given applies."""

    region: str
    country: str
    reported_on: bool


class ThemeFilter(TypedDict, total=False):
    """Which themes to take: those to which everything given applies."""

    depth: int
    narrower_than: str


class PartnerFilter(TypedDict, total=False):
    """Which partners to take: those to which everything given applies."""

    kind: PartnerKind
    force: str
    report: str


class ReportFilter(TypedDict, total=False):
    """Which reports to take: those to which everything given applies."""

    force: str
    inspection: str
    kind: ReportKind
    has_text: bool
    published_after: date | str
    published_before: date | str


def as_variables(filters: Mapping[str, Any], known: type) -> dict[str, Any]:
    """The filters under the names of the API: `published_after` as `publishedAfter`.

    :param known: the typed dictionary that has them.
    :raises TypeError: for a name that it does not have; the message names the nearest one.
    """
    names = list(known.__annotations__)
    for name in filters:
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(names)}"
            raise TypeError(f"there is no filter {name!r}; {hint}")
    return {camel(name): value for name, value in filters.items()}


def camel(name: str) -> str:
    """A name as the API has it: `said_by` is `saidBy`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
