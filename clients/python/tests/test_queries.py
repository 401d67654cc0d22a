"""Questions in GraphQL, asked of a real server."""

from __future__ import annotations

from datetime import date

import httpx
import numpy as np
import pytest

from inspection_graph import Client, GraphQLError, InspectionGraphError, Retries

from .carried import Carrier, data


def test_an_answer_is_its_data(client: Client) -> None:
    answer = client.query("query ($slug: String!) { force(slug: $slug) { name } }", {"slug": "kent"})
    assert answer == {"force": {"name": "Kent Police"}}


def test_dates_are_variables(client: Client) -> None:
    answer = client.query(
        "query ($by: Date) { recommendations(filter: { dueBefore: $by }) { totalCount } }", {"by": date(2015, 3, 31)}
    )
    assert answer["recommendations"]["totalCount"] == 4


def test_numbers_and_dates_of_a_data_frame_are_variables(client: Client) -> None:
    document = """query ($first: Int, $by: Date) {
      recommendations(first: $first, filter: { dueBefore: $by }) { nodes { dueOn } }
    }"""
    answer = client.query(document, {"first": np.int64(2), "by": np.datetime64("2015-03-31", "D")})
    assert len(answer["recommendations"]["nodes"]) == 2


def test_one_operation_of_several_is_asked_by_its_name(client: Client) -> None:
    document = 'query A { force(slug: "kent") { name } } query B { force(slug: "kent") { region } }'
    assert client.query(document, operation="B") == {"force": {"region": "South East"}}


def test_what_is_wrong_with_a_question_is_raised_with_its_place_and_code(client: Client) -> None:
    with pytest.raises(GraphQLError) as caught:
        client.query('{ findings(filter: { force: "kentt" }) { totalCount } }')
    (error,) = caught.value.errors
    assert error.path == ("findings",)
    assert error.argument == "filter.force"
    assert caught.value.codes == ("BAD_USER_INPUT",)
    assert str(caught.value) == (
        'findings: filter.force: there is no force with the slug "kentt"; did you mean "kent"? (BAD_USER_INPUT)'
    )


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        (
            "{ forces(first: 500) { nodes { findings(first: 500) { nodes { evidence { quote } } } } } }",
            "QUERY_TOO_LARGE",
        ),
    ],
)
def test_the_codes_of_the_api_come_with_its_errors(client: Client, document: str, code: str) -> None:
    with pytest.raises(GraphQLError) as caught:
        client.query(document)
    assert code in caught.value.codes


def test_what_could_be_answered_is_kept_beside_the_errors() -> None:
    told = httpx.Response(200, json={"data": {"force": None}, "errors": [{"message": "no", "path": ["force", 0]}]})
    with (
        Client("http://graph", transport=httpx.MockTransport(Carrier(told))) as client,
        pytest.raises(GraphQLError, match=r"^force\.0: no$") as caught,
    ):
        client.query("{ force }")
    assert caught.value.data == {"force": None}


def test_the_address_comes_from_the_call_then_the_environment_then_the_usual_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("INSPECTION_GRAPH_URL", raising=False)
    assert Client().url == "http://127.0.0.1:4000"
    monkeypatch.setenv("INSPECTION_GRAPH_URL", "http://graph.example:8080/graphql")
    assert Client().url == "http://graph.example:8080"
    assert Client("https://other.example").url == "https://other.example"


def test_a_password_in_the_address_is_sent_and_never_shown() -> None:
    carrier = Carrier(data({}), httpx.Response(404, text="Not here"), httpx.ConnectError)
    address = "https://ana:p%40ss@graph.example"
    retries = Retries(attempts=1)
    with Client(address, retries=retries, transport=httpx.MockTransport(carrier)) as client:
        client.query("{ ok }")
        assert client.url == "https://graph.example"
        for _ in range(2):
            with pytest.raises(InspectionGraphError, match=r"https://graph\.example"):
                client.query("{ ok }")
    assert [request.headers["authorization"] for request in carrier.requests] == ["Basic YW5hOnBAc3M="] * 3


@pytest.mark.parametrize("address", ["graph.example", "ftp://graph.example", "http://", "http://[::1", "http://h:port"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="is not an address"):
        Client(address)


def test_headers_are_sent_along() -> None:
    carrier = Carrier(data({}))
    with Client("http://graph", headers={"x-team": "analysts"}, transport=httpx.MockTransport(carrier)) as client:
        client.query("{ ok }")
    (request,) = carrier.requests
    assert request.headers["x-team"] == "analysts"
    assert request.headers["user-agent"].startswith("inspection-graph-python/")


def test_what_json_cannot_hold_is_no_variable() -> None:
    with (
        Client("http://graph", transport=httpx.MockTransport(Carrier())) as client,
        pytest.raises(TypeError, match="cannot be a variable"),
    ):
        client.query("{ ok }", {"of": {1, 2}})
