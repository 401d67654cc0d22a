"""A server of one's own, for notebooks and tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspection_graph import Client, Retries, ServerUnreachableError
from inspection_graph.local import local_server


def test_it_serves_what_it_is_told_and_stops_at_the_end(clone: Path, tmp_path: Path) -> None:
    with local_server(clone, data=tmp_path, ingest=False) as address, Client(address) as client:
        assert client.query("{ findings { totalCount } }") == {"findings": {"totalCount": 0}}
    with (
        Client(address, retries=Retries(attempts=1)) as client,
        pytest.raises(ServerUnreachableError, match="tried once"),
    ):
        client.query("{ __typename }")


def test_what_keeps_it_from_starting_is_said(clone: Path, tmp_path: Path) -> None:
    with (
        pytest.raises(ServerUnreachableError, match=r"ended with exit status 1 (.|\n)*nowhere"),
        local_server(clone, data=tmp_path, seeds=tmp_path / "nowhere"),
    ):
        pass


def test_one_that_never_listens_is_not_waited_for_without_end(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "inspection-graph.js").write_text("console.log('loading'); setInterval(() => {}, 1000);")
    with (
        pytest.raises(ServerUnreachableError, match=r"before it listened:\nloading"),
        local_server(tmp_path, data=tmp_path / "graph", wait=2),
    ):
        pass
