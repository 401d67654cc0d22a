"""A server of one's own, for notebooks and tests."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from inspection_graph import Client, Retries, ServerUnreachableError, local
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


def test_links_lead_to_it_whatever_the_address_of_a_shared_one(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://inspections.example.org")
    with local_server(clone, data=tmp_path) as address, Client(address) as client:
        assert client.table("judgments")["link"].str.startswith(f"{address}/reports/").all()


def test_who_interrupts_the_start_does_not_wait_for_its_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted:
        def search(self, _: str) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr(local, "_LISTENS", Interrupted())
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "inspection-graph.js").write_text("console.log('loading'); setInterval(() => {}, 1000);")
    with pytest.raises(KeyboardInterrupt), local_server(tmp_path, data=tmp_path / "graph", wait=20):
        pass
    deadlines = [one for one in threading.enumerate() if isinstance(one, threading.Timer)]
    for deadline in deadlines:
        deadline.join(1)
    assert not any(deadline.is_alive() for deadline in deadlines)
