"""Lists are followed page by page, each page only when it is needed."""

from __future__ import annotations

from datetime import date
from itertools import islice

import httpx
import pytest

from inspection_graph import AsyncClient, Client, FindingFilter, GraphQLError, cite

from .carried import Carrier, data

PAGED = """query ($after: String) {
  force(slug: "kent") {
    findings(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { slug } }
  }
}"""


def test_all_pages_of_a_list_together_are_the_list(client: Client) -> None:
    pages = list(client.pages(PAGED))
    total = pages[0]["totalCount"]
    assert len(pages) == -(-total // 50) > 1
    slugs = [node["slug"] for node in client.nodes(PAGED, at="force.findings")]
    assert len(slugs) == len(set(slugs)) == total


def test_pages_begin_after_the_cursor_that_is_given(client: Client) -> None:
    first, *others = client.pages(PAGED)
    assert list(client.pages(PAGED, {"after": first["pageInfo"]["endCursor"]})) == others


def test_edges_are_followed_too(client: Client) -> None:
    document = """query ($after: String) {
      forces(first: 20, after: $after) { pageInfo { hasNextPage endCursor } edges { node { slug } } }
    }"""
    assert len(list(client.nodes(document))) == 43


@pytest.mark.parametrize(
    ("document", "at", "says"),
    [
        ("{ forces { nodes { slug } } }", None, r"takes the variable \$after: String"),
        ("query ($after: String) { forces(after: $after) { nodes { slug } } }", None, "has to select pageInfo"),
        (PAGED, "findings", "no list with pageInfo at 'findings'; it has force.findings"),
        (
            "query ($after: String) { forces(after: $after) { pageInfo { hasNextPage endCursor } } "
            "themes { pageInfo { hasNextPage endCursor } } }",
            None,
            "the answer has forces, themes: say which",
        ),
        (
            "query ($after: String) { forces(after: $after) { pageInfo { hasNextPage endCursor } } }",
            None,
            "has to select nodes",
        ),
    ],
)
def test_what_cannot_be_followed_is_refused_with_what_is_missing(
    client: Client, document: str, at: str | None, says: str
) -> None:
    with pytest.raises(ValueError, match=says):
        list(client.nodes(document, at=at))


def test_a_page_is_asked_for_when_it_is_needed_and_not_before() -> None:
    def page(slugs: list[str], after: str | None) -> httpx.Response:
        nodes = [{"slug": slug, "name": "", "kind": "TOOL", "description": ""} for slug in slugs]
        return data({"partners": {"pageInfo": {"hasNextPage": after is not None, "endCursor": after}, "nodes": nodes}})

    carrier = Carrier(page(["a", "b"], "cursor"), page(["c"], None))
    with Client("http://graph", transport=httpx.MockTransport(carrier)) as client:
        partners = client.partners(kind="TOOL", page_size=2)
        assert carrier.requests == []
        assert [partner.slug for partner in islice(partners, 2)] == ["a", "b"]
        assert len(carrier.requests) == 1
        assert [partner.slug for partner in partners] == ["c"]
    assert [body["variables"] for body in carrier.bodies] == [
        {"first": 2, "filter": {"kind": "TOOL"}, "after": None},
        {"first": 2, "filter": {"kind": "TOOL"}, "after": "cursor"},
    ]


def test_findings_come_as_they_are_typed(client: Client) -> None:
    (finding,) = client.findings(force="derbyshire", theme="asb-supervision", polarity="WEAKNESS")
    assert finding.polarity == "WEAKNESS"
    assert finding.said_by == "INSPECTORATE"
    assert finding.as_of == date(2012, 6, 21)
    assert finding.forces == ("derbyshire",)
    assert "asb-supervision" in finding.themes
    assert finding.report.slug == "derbyshire-asb-2012"
    assert finding.report.published_on == date(2012, 6, 21)
    assert finding.evidence[0].link == f"{client.url}/reports/derbyshire-asb-2012#char=1289,1381"


def test_every_quote_stands_in_its_text_where_its_offsets_say(client: Client) -> None:
    texts = {report.slug: client.text(report.slug) or "" for report in client.reports(has_text=True)}
    spans = [span for finding in client.findings() for span in finding.evidence]
    spans += [span for recommendation in client.recommendations() for span in recommendation.evidence]
    assert len(spans) > 228
    for span in spans:
        text = texts[span.report]
        assert text[span.start : span.end] == span.quote
        assert text[: span.start].endswith(span.prefix)
        assert text[span.end :].startswith(span.suffix)


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({}, 228),
        ({"force": "derbyshire"}, 14),
        ({"force": "derbyshire", "timing": ["PAST", "PLANNED"]}, 1),
        ({"published_after": date(2014, 1, 1), "said_by": "PARTNERS"}, 3),
        ({"theme": "anti-social-behaviour", "include_narrower": False, "polarity": "STRENGTH"}, 28),
    ],
)
def test_filters_are_those_of_the_api(client: Client, filters: FindingFilter, count: int) -> None:
    camel = {"published_after": "publishedAfter", "said_by": "saidBy", "include_narrower": "includeNarrower"}
    same = {camel.get(name, name): value for name, value in filters.items()}
    asked = client.query("query ($f: FindingFilter) { findings(filter: $f) { totalCount } }", {"f": same})
    assert len(list(client.findings(**filters))) == asked["findings"]["totalCount"] == count


def test_a_filter_that_does_not_exist_is_refused_before_anything_is_asked(client: Client) -> None:
    with pytest.raises(TypeError, match="no filter 'publishedAfter'; did you mean 'published_after'"):
        client.findings(publishedAfter="2014-01-01")  # type: ignore[call-arg]


def test_a_slug_that_does_not_exist_is_an_error_of_the_api(client: Client) -> None:
    with pytest.raises(GraphQLError, match='did you mean "kent"'):
        next(client.findings(force="kentt"))


def test_recommendations_have_their_parts_and_deadlines(client: Client) -> None:
    due = list(client.recommendations(order_by="DUE", due_before="2015-03-31"))
    assert [one.due_on for one in due] == sorted(one.due_on for one in due if one.due_on is not None)
    two = next(one for one in due if len(one.deadlines) == 2)
    assert [(each.text, each.kind, each.due_on) for each in two.deadlines] == [
        ("Within three months", "WITHIN", date(2015, 2, 27)),
        ("By March 2015", "BY", date(2015, 3, 31)),
    ]
    assert [part.label for one in due for part in one.parts][:2] == ["a", "b"]


def test_forces_themes_partners_and_reports_are_lists_too(client: Client) -> None:
    assert [force.slug for force in client.forces(reported_on=True)] == [
        "cambridgeshire",
        "derbyshire",
        "kent",
        "northamptonshire",
    ]
    assert {theme.broader for theme in client.themes(depth=1)} == {None}
    assert all(theme.broader for theme in client.themes(depth=2))
    assert "themis" in {partner.slug for partner in client.partners(kind="SYSTEM", force="kent")}
    assert [report.slug for report in client.reports(force="kent", has_text=True)] == [
        "kent-asb-2012",
        "kent-crime-2014",
    ]


def test_a_text_is_there_is_none_or_the_report_does_not_exist(client: Client) -> None:
    assert (client.text("kent-asb-2012") or "").lstrip("\n*").startswith("Kent Police")
    titles = [report.slug for report in client.reports(has_text=False)]
    assert client.text(titles[0]) is None
    with pytest.raises(LookupError, match="no report with the slug 'atlantis'"):
        client.text("atlantis")


def test_a_citation_says_where_the_words_stand_and_under_which_licence(client: Client) -> None:
    (finding,) = client.findings(force="derbyshire", theme="asb-supervision", polarity="WEAKNESS")
    assert cite(finding) == (
        "“their plans to deal with specific local problems are not supervised as well as they could be” "
        "Derbyshire Constabulary: anti-social behaviour inspection 2012 (news release), 21 June 2012 (date inferred), "
        f"characters 1289 to 1381. {client.url}/reports/derbyshire-asb-2012#char=1289,1381. "
        "Her Majesty's Inspectorate of Constabulary, Crown copyright, Open Government Licence v3.0."
    )


@pytest.mark.asyncio
async def test_the_other_client_gives_the_same(address: str, client: Client) -> None:
    async with AsyncClient(address) as other:
        assert [one async for one in other.findings(force="kent", page_size=50)] == list(
            client.findings(force="kent", page_size=50)
        )
        assert [one async for one in other.recommendations()] == list(client.recommendations())
        assert [one async for one in other.forces()] == list(client.forces())
        assert [one async for one in other.themes()] == list(client.themes())
        assert [one async for one in other.partners()] == list(client.partners())
        assert [one async for one in other.reports()] == list(client.reports())
        assert await other.text("kent-asb-2012") == client.text("kent-asb-2012")
        assert [page async for page in other.pages(PAGED)] == list(client.pages(PAGED))
