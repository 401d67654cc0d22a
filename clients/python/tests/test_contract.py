"""The types of the client are those of the server's schema, and the two clients have the same methods."""

from __future__ import annotations

import inspect
import typing
from typing import Any

import pytest

from inspection_graph import AsyncClient, Client, filters
from inspection_graph.filters import camel

WORDS = {
    "Polarity": filters.Polarity,
    "Timing": filters.Timing,
    "SaidBy": filters.SaidBy,
    "ReviewStatus": filters.ReviewStatus,
    "PartnerKind": filters.PartnerKind,
    "ReportKind": filters.ReportKind,
    "Grade": filters.Grade,
    "DeadlineKind": filters.DeadlineKind,
    "DateCertainty": filters.DateCertainty,
    "FindingOrder": filters.FindingOrder,
    "RecommendationOrder": filters.RecommendationOrder,
}
FILTERS = {
    "FindingFilter": filters.FindingFilter,
    "RecommendationFilter": filters.RecommendationFilter,
    "ForceFilter": filters.ForceFilter,
    "ThemeFilter": filters.ThemeFilter,
    "PartnerFilter": filters.PartnerFilter,
    "ReportFilter": filters.ReportFilter,
}
SCALARS = {"String": str, "Int": int, "Float": float, "Boolean": bool}


@pytest.mark.parametrize("name", WORDS)
def test_the_words_are_those_of_the_schema(client: Client, name: str) -> None:
    answer = client.query("query ($name: String!) { __type(name: $name) { enumValues { name } } }", {"name": name})
    assert list(typing.get_args(WORDS[name])) == [value["name"] for value in answer["__type"]["enumValues"]]


@pytest.mark.parametrize("name", FILTERS)
def test_the_filters_are_those_of_the_schema(client: Client, name: str) -> None:
    answer = client.query(
        """query ($name: String!) {
          __type(name: $name) { inputFields { name type { kind name ofType { kind ofType { name } } } } }
        }""",
        {"name": name},
    )
    hints = typing.get_type_hints(FILTERS[name])
    ours = {camel(key): hint for key, hint in hints.items()}
    theirs = {field["name"]: _hint(field["type"]) for field in answer["__type"]["inputFields"]}
    assert ours == theirs


def _hint(type_: dict[str, Any]) -> Any:
    if type_["kind"] == "LIST":
        return typing.get_type_hints(filters.FindingFilter)["timing"]
    if type_["name"] == "Date":
        return typing.get_type_hints(filters.FindingFilter)["published_after"]
    return SCALARS.get(type_["name"]) or WORDS[type_["name"]]


def test_the_two_clients_have_the_same_methods_with_the_same_arguments() -> None:
    def methods(of: type) -> dict[str, list[tuple[str, Any, Any]]]:
        return {
            name: [(one.name, one.kind, one.default) for one in inspect.signature(member).parameters.values()]
            for name, member in inspect.getmembers(of, inspect.isfunction)
            if not name.startswith("_") and name not in ("close", "aclose")
        }

    assert methods(Client) == methods(AsyncClient)
    assert len(methods(Client)) >= 12
