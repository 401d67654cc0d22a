"""Tables come as data frames with the types of the API, by Arrow and without it."""

from __future__ import annotations

import importlib.util
import re
import typing
from typing import Any

import httpx
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from inspection_graph import AsyncClient, Client, GraphQLError, TableFilter, UnexpectedResponseError, tables
from inspection_graph.filters import camel
from inspection_graph.tables import TableName, from_ndjson

from .carried import Carrier
from .conftest import CLONE

QUESTION = """query ($force: String!) {
  force(slug: $force) {
    name
    statistics { measure value margin periodEnd evidence { start } themes { slug } }
  }
}"""


@pytest.fixture(params=["arrow", "ndjson"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How tables travel: as Arrow, or as they do where pyarrow is not installed."""
    if request.param == "ndjson":
        monkeypatch.setattr(tables, "find_spec", lambda _: None)
    else:
        assert importlib.util.find_spec("pyarrow") is not None
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_a_ready_table_has_the_rows_of_its_list_with_their_types(client: Client) -> None:
    table = client.table("findings", force="kent", polarity="WEAKNESS")
    findings = list(client.findings(force="kent", polarity="WEAKNESS"))
    assert list(table["slug"]) == [finding.slug for finding in findings]
    assert list(table["statement"]) == [finding.statement for finding in findings]
    assert [day.date() for day in table["asOf"]] == [finding.as_of for finding in findings]
    assert list(table["themes"]) == [list(finding.themes) for finding in findings]
    assert list(table["link"]) == [finding.evidence[0].link for finding in findings]
    types = {name: str(table[name].dtype) for name in ("slug", "asOf", "start", "themes")}
    assert types == {"slug": "string", "asOf": "datetime64[s]", "start": "Int64", "themes": "object"}


@pytest.mark.usefixtures("way")
def test_an_answer_is_a_table_with_dotted_columns(client: Client) -> None:
    frame = client.frame(QUESTION, {"force": "kent"})
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == {
        "force.name": "string",
        "force.statistics.measure": "string",
        "force.statistics.value": "Float64",
        "force.statistics.margin": "Float64",
        "force.statistics.periodEnd": "datetime64[s]",
        "force.statistics.evidence.start": "Int64",
        "force.statistics.themes.slug": "string",
    }
    assert (frame["force.name"] == "Kent Police").all()
    answer = client.query(QUESTION, {"force": "kent"})["force"]["statistics"]
    assert len(frame) == sum(max(1, len(one["evidence"])) * max(1, len(one["themes"])) for one in answer)


def test_both_ways_give_the_same_frame(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    by_arrow = client.table("findings"), client.frame(QUESTION, {"force": "kent"})
    monkeypatch.setattr(tables, "find_spec", lambda _: None)
    by_lines = client.table("findings"), client.frame(QUESTION, {"force": "kent"})
    for one, other in zip(by_arrow, by_lines, strict=True):
        # A column in which nothing is said has no type where types follow from the values.
        said = [name for name in one if one[name].notna().any()]
        assert_frame_equal(one[said], other[said])
        assert list(one) == list(other)


@pytest.mark.usefixtures("way")
def test_a_table_without_rows_has_its_columns(client: Client) -> None:
    table = client.table("findings", force="kent", published_after="2100-01-01")
    assert len(table) == 0
    assert list(table) == list(client.table("findings", force="kent"))


@pytest.mark.usefixtures("way")
def test_filters_of_a_table_are_those_of_the_api(client: Client) -> None:
    assert len(client.table("findings", timing=["PAST", "PLANNED"])) == len(
        list(client.findings(timing=["PAST", "PLANNED"]))
    )
    assert len(client.table("findings", theme="victims", include_narrower=False)) == len(
        list(client.findings(theme="victims", include_narrower=False))
    )
    due = client.table("recommendations", due_before="2015-03-31")["dueOn"]
    assert (due <= pd.Timestamp("2015-03-31")).all()
    assert len(due) == 4
    with pytest.raises(GraphQLError, match='did you mean "kent"'):
        client.table("findings", force="kentt")
    with pytest.raises(GraphQLError, match="BAD_REQUEST"):
        client.table("findings", due_before="2015-03-31")
    with pytest.raises(TypeError, match="did you mean 'polarity'"):
        client.table("findings", polarty="WEAKNESS")  # type: ignore[call-arg]


@pytest.mark.usefixtures("way")
def test_judgments_and_figures_are_tables_too(client: Client) -> None:
    judgments = client.table("judgments", grade="GOOD")
    assert set(judgments["grade"]) == {"GOOD"}
    assert len(judgments) == 3
    figures = client.table("statistics", theme="victim-satisfaction", area="Kent")
    assert set(figures["area"]) == {"Kent"}
    assert str(figures["value"].dtype) == "Float64"


@pytest.mark.asyncio
async def test_the_other_client_gives_the_same_frames(address: str, client: Client) -> None:
    async with AsyncClient(address) as other:
        assert_frame_equal(await other.table("findings"), client.table("findings"))
        assert_frame_equal(await other.frame(QUESTION, {"force": "kent"}), client.frame(QUESTION, {"force": "kent"}))


def described(client: Client) -> list[dict[str, Any]]:
    """What the server says of its tables."""
    described: list[dict[str, Any]] = httpx.get(f"{client.url}/tables").json()["tables"]
    return described


def test_the_names_and_filters_are_those_of_the_server(client: Client) -> None:
    ready = described(client)
    assert sorted(one["name"] for one in ready) == sorted(typing.get_args(TableName))
    taken = {parameter["name"] for one in ready for parameter in one["parameters"]}
    assert taken - {"first", "orderBy"} <= {camel(name) for name in TableFilter.__annotations__}
    assert {camel(name) for name in TableFilter.__annotations__} <= taken


def test_the_guide_for_analysts_lists_the_columns_of_findings(client: Client) -> None:
    (findings,) = (one for one in described(client) if one["name"] == "findings")
    guide = (CLONE / "docs" / "analysts.md").read_text(encoding="utf-8")
    section = guide.split("\n## What the columns mean\n")[1].split("\n## ")[0]
    listed = [
        name for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    ]
    assert sorted(listed) == sorted(column["name"] for column in findings["columns"])


def test_what_is_no_table_is_refused() -> None:
    told = httpx.Response(200, html="<p>Log in")
    with (
        Client("http://graph", transport=httpx.MockTransport(Carrier(told))) as client,
        pytest.raises(UnexpectedResponseError, match="text/html"),
    ):
        client.table("findings")


def test_lines_of_json_take_the_types_of_their_values() -> None:
    frame = from_ndjson(
        '{"a": 1, "b": "2014-11-27", "c": ["x"], "d": 1.5, "e": null, "f": "x\u2028y", "g": true, "h": "2012"}\n'
        '{"a": null, "b": null, "c": null, "d": 2, "e": null, "f": null, "g": null, "h": "a"}\n'
    )
    assert [str(dtype) for dtype in frame.dtypes] == [
        "Int64",
        "datetime64[s]",
        "object",
        "Float64",
        "string",
        "string",
        "boolean",
        "string",
    ]
    assert frame["f"][0] == "x\u2028y"
    assert frame["b"][0] == pd.Timestamp("2014-11-27")
