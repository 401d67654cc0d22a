"""What the client gives out, as frozen dataclasses, and how they are read from an answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from .filters import (
    DateCertainty,
    DeadlineKind,
    PartnerKind,
    Polarity,
    ReportKind,
    ReviewStatus,
    SaidBy,
    Timing,
)

_Node: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Report:
    """One document: a report with its text and claims, or a publication known by its title alone."""

    slug: str
    title: str
    kind: ReportKind
    published_on: date | None
    #: Whether a source dates this very publication.
    date_certainty: DateCertainty | None
    publisher: str | None
    #: Where it was published, where that is known.
    url: str | None
    #: The attribution that its licence asks for.
    attribution: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim span of a report's text. `text[start:end]` of that text is the quote."""

    quote: str
    #: Up to 32 characters before the span, and after it.
    prefix: str
    suffix: str
    #: Code points of the text before the span, and up to its end.
    start: int
    end: int
    #: The heading above the span, where there is one.
    section: str | None
    #: The slug of the report whose text the span is in.
    report: str
    #: The address that opens the report with the span marked.
    link: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim about a force. Forces, themes and partners are slugs."""

    slug: str
    statement: str
    polarity: Polarity
    timing: Timing
    said_by: SaidBy
    #: The date it speaks of.
    as_of: date | None
    forces: tuple[str, ...]
    themes: tuple[str, ...]
    partners: tuple[str, ...]
    report: Report
    evidence: tuple[Evidence, ...]
    review_status: ReviewStatus
    made_by: str
    #: How sure the rule that proposed it is, 0 to 1; None for a reading by a person.
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time by which a recommendation asks for something."""

    text: str
    kind: DeadlineKind
    due_on: date | None


@dataclass(frozen=True, slots=True)
class RecommendationPart:
    """A lettered part of a recommendation."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Action that the inspectorate says a force should take. Forces, themes and partners are slugs."""

    slug: str
    text: str
    parts: tuple[RecommendationPart, ...]
    deadlines: tuple[Deadline, ...]
    #: The last of its deadlines.
    due_on: date | None
    forces: tuple[str, ...]
    themes: tuple[str, ...]
    partners: tuple[str, ...]
    report: Report
    evidence: tuple[Evidence, ...]
    review_status: ReviewStatus
    made_by: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Force:
    """One of the 43 territorial police forces of England and Wales."""

    slug: str
    name: str
    short_name: str
    #: The code of the Office for National Statistics.
    ons_code: str
    region: str
    country: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject that findings and recommendations concern."""

    slug: str
    label: str
    definition: str
    #: 1 for a theme at the top of the scheme.
    depth: int
    #: The slug of the theme above it; None at the top.
    broader: str | None


@dataclass(frozen=True, slots=True)
class Partner:
    """Anything that a report says a force works with or through."""

    slug: str
    name: str
    kind: PartnerKind
    description: str


def cite(claim: Finding | Recommendation, evidence: Evidence | None = None) -> str:
    """A citation of a claim: its words, its report, the place in the text, the address and the licence.

    :param evidence: which of its pieces of evidence; the first unless given.
    """
    span = evidence or claim.evidence[0]
    report = claim.report
    words = " ".join(span.quote.split())
    when = report.published_on
    day = "no date" if when is None else f"{when.day} {when:%B %Y}"
    if when is not None and report.date_certainty == "INFERRED":
        day += " (date inferred)"
    source = ", ".join(part for part in (report.publisher, report.title, day) if part)
    place = f"characters {span.start} to {span.end}"
    if span.section is not None:
        place = f"“{span.section}”, {place}"
    address = f" {report.url}." if report.url is not None else ""
    rights = f" {report.attribution}." if report.attribution is not None else ""
    return f"“{words}” {source}, {place}.{address} {span.link}.{rights}"


def link(origin: str, report: str, start: int, end: int) -> str:
    """The address that opens a report with a span of its text marked (RFC 5147, in code points)."""
    return f"{origin}/reports/{report}#char={start},{end}"


def read_finding(node: _Node, origin: str) -> Finding:
    """A finding from the selection `FINDING`."""
    return Finding(
        slug=node["slug"],
        statement=node["statement"],
        polarity=node["polarity"],
        timing=node["timing"],
        said_by=node["saidBy"],
        as_of=_day(node["asOf"]),
        forces=_slugs(node["forces"]),
        themes=_slugs(node["themes"]),
        partners=_slugs(node["partners"]),
        report=read_report(node["report"], origin),
        evidence=_evidence(node, origin),
        review_status=node["reviewStatus"],
        made_by=node["madeBy"],
        confidence=node["confidence"],
    )


def read_recommendation(node: _Node, origin: str) -> Recommendation:
    """A recommendation from the selection `RECOMMENDATION`."""
    return Recommendation(
        slug=node["slug"],
        text=node["text"],
        parts=tuple(RecommendationPart(part["label"], part["text"]) for part in node["parts"]),
        deadlines=tuple(Deadline(each["text"], each["kind"], _day(each["dueOn"])) for each in node["deadlines"]),
        due_on=_day(node["dueOn"]),
        forces=_slugs(node["forces"]),
        themes=_slugs(node["themes"]),
        partners=_slugs(node["partners"]),
        report=read_report(node["report"], origin),
        evidence=_evidence(node, origin),
        review_status=node["reviewStatus"],
        made_by=node["madeBy"],
        confidence=node["confidence"],
    )


def read_report(node: _Node, _origin: str) -> Report:
    """A report from the selection `REPORT`."""
    return Report(
        slug=node["slug"],
        title=node["title"],
        kind=node["kind"],
        published_on=_day(node["publishedOn"]),
        date_certainty=node["dateCertainty"],
        publisher=node["publisher"],
        url=node["url"],
        attribution=node["attribution"],
    )


def read_force(node: _Node, _origin: str) -> Force:
    """A force from the selection `FORCE`."""
    return Force(
        slug=node["slug"],
        name=node["name"],
        short_name=node["shortName"],
        ons_code=node["onsCode"],
        region=node["region"],
        country=node["country"],
    )


def read_theme(node: _Node, _origin: str) -> Theme:
    """A theme from the selection `THEME`."""
    broader = node["broader"]
    return Theme(
        slug=node["slug"],
        label=node["label"],
        definition=node["definition"],
        depth=node["depth"],
        broader=None if broader is None else broader["slug"],
    )


def read_partner(node: _Node, _origin: str) -> Partner:
    """A partner from the selection `PARTNER`."""
    return Partner(node["slug"], node["name"], node["kind"], node["description"])


def _evidence(node: _Node, origin: str) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            quote=each["quote"],
            prefix=each["prefix"],
            suffix=each["suffix"],
            start=each["start"],
            end=each["end"],
            section=each["section"],
            report=each["report"]["slug"],
            link=link(origin, each["report"]["slug"], each["start"], each["end"]),
        )
        for each in node["evidence"]
    )


def _slugs(nodes: list[_Node]) -> tuple[str, ...]:
    return tuple(node["slug"] for node in nodes)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
