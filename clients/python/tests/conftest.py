"""A real server for the tests, started from this clone with the reports that come with the product."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspection_graph import Client
from inspection_graph.local import local_server

CLONE = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def clone() -> Path:
    """The folder of the repository."""
    return CLONE


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with a graph of its own."""
    with local_server(CLONE, data=tmp_path_factory.mktemp("graph")) as url:
        yield url


@pytest.fixture
def client(address: str) -> Iterator[Client]:
    """A client of that server."""
    with Client(address) as one:
        yield one
