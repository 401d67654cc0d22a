"""Tables of the server as data frames: what to ask for, and how to read it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from typing import Any, Literal, TypeAlias

import httpx
import numpy as np
import pandas as pd

from .exchange import Exchange, graphql_request, raise_errors, send
from .filters import FindingFilter, FindingOrder, Grade, RecommendationOrder, as_variables
from .retries import Retries

#: The tables that are ready without a query.
TableName: TypeAlias = Literal[
    "findings",
    "recommendations",
    "judgments",
    "statistics",
    "shared-weaknesses",
    "force-theme-matrix",
]


class TableFilter(FindingFilter, total=False):
    """What narrows a ready table down. Each table takes a part of these; the server refuses the others."""

    due_after: date | str
    due_before: date | str
    grade: Grade
    area: str
    min_forces: int
    theme_depth: int
    order_by: FindingOrder | RecommendationOrder


_ARROW = "application/vnd.apache.arrow.file"
_NDJSON = "application/x-ndjson"
_CSV = "text/csv"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def ready_table(base: httpx.URL, retries: Retries, name: str, filters: Mapping[str, Any]) -> Exchange[pd.DataFrame]:
    """Ask for a ready table."""
    words = as_variables(filters, TableFilter)
    parameters = httpx.QueryParams([(word, text) for word, value in words.items() for text in _texts(value)])
    address = base.join(f"/tables/{name}").copy_merge_params(parameters)
    return (yield from _frame(lambda accept: _get(address, accept), retries))


def answer_as_table(
    base: httpx.URL,
    retries: Retries,
    document: str,
    variables: Mapping[str, Any] | None,
    operation: str | None,
) -> Exchange[pd.DataFrame]:
    """Ask for the answer of an operation as a table."""

    def request(accept: str) -> httpx.Request:
        return graphql_request(base, document, variables, operation, accept)

    return (yield from _frame(request, retries))


def _get(address: httpx.URL, accept: str) -> httpx.Request:
    return httpx.Request("GET", address, headers={"accept": accept})


def _frame(request: Callable[[str], httpx.Request], retries: Retries) -> Exchange[pd.DataFrame]:
    if find_spec("pyarrow") is not None:
        response = yield from send(request(_ARROW), retries)
        raise_errors(response, _ARROW)
        return from_arrow(response.content)
    response = yield from send(request(_NDJSON), retries)
    raise_errors(response, _NDJSON)
    if response.content:
        return from_ndjson(response.text)
    # A table without rows: only its CSV still says which columns it has.
    response = yield from send(request(_CSV), retries)
    raise_errors(response, _CSV)
    names = next(csv.reader(io.StringIO(response.text)), [])
    return pd.DataFrame({name: pd.Series([], dtype="string") for name in names})


def from_arrow(content: bytes) -> pd.DataFrame:
    """A table in Arrow's file format, in the nullable types of pandas: dates as `datetime64[s]`."""
    import pyarrow as pa

    table = pa.ipc.open_file(pa.BufferReader(content)).read_all()
    columns: dict[str, pd.Series[Any]] = {}
    for field, column in zip(table.schema, table.columns, strict=True):
        values = column.to_pylist()
        if pa.types.is_date(field.type):
            columns[field.name] = _dates(values)
        elif pa.types.is_integer(field.type):
            columns[field.name] = pd.Series(values, dtype="Int64")
        elif pa.types.is_floating(field.type):
            columns[field.name] = pd.Series(values, dtype="Float64")
        elif pa.types.is_boolean(field.type):
            columns[field.name] = pd.Series(values, dtype="boolean")
        elif pa.types.is_list(field.type):
            columns[field.name] = pd.Series(values, dtype="object")
        else:
            columns[field.name] = pd.Series(values, dtype="string")
    return pd.DataFrame(columns)


def from_ndjson(text: str) -> pd.DataFrame:
    """A table as lines of JSON, in the types that its values show."""
    # Not splitlines(): a text may hold one of the other line ends that it knows.
    rows = [json.loads(line) for line in text.split("\n") if line]
    names = list(rows[0]) if rows else []
    return pd.DataFrame({name: _column([row[name] for row in rows]) for name in names})


def _column(values: Sequence[Any]) -> pd.Series[Any]:
    present = [value for value in values if value is not None]
    kinds = {type(value) for value in present}
    if kinds == {bool}:
        return pd.Series(values, dtype="boolean")
    if kinds == {int}:
        return pd.Series(values, dtype="Int64")
    if kinds and kinds <= {int, float}:
        return pd.Series(values, dtype="Float64")
    if kinds == {list}:
        return pd.Series(values, dtype="object")
    if present and all(_DAY.fullmatch(value) for value in present):
        return _dates([None if value is None else date.fromisoformat(value) for value in values])
    return pd.Series(values, dtype="string")


def _dates(values: Sequence[date | None]) -> pd.Series[Any]:
    return pd.Series(np.array(values, dtype="datetime64[s]"))


def _texts(value: object) -> list[str]:
    """A filter as it stands in an address; several words become several parameters."""
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, date):
        return [value.isoformat()]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [text for each in value for text in _texts(each)]
    return [str(value)]
