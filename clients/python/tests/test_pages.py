"""The blocks of Python on the pages of the repository run, and print what the pages show below them."""

from __future__ import annotations

import contextlib
import io
import re
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pytest

from inspection_graph import Client
from inspection_graph.settings import ADDRESS_VARIABLE, USUAL_ADDRESS

from .conftest import CLONE

#: Every page that has blocks of Python. tests/docs/commands.test.ts fails when one is missing here.
PAGES = ["clients/python/README.md", "docs/analysts.md"]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Snippet:
    """A block of Python, and what the page shows below it, if it shows anything."""

    place: str
    code: str
    prints: str | None


def snippets(page: str) -> list[Snippet]:
    text = (CLONE / page).read_text(encoding="utf-8")
    blocks = [
        (match.group(1), match.group(2), text.count("\n", 0, match.start()) + 1) for match in BLOCK.finditer(text)
    ]
    return [
        Snippet(f"{page}:{line}", code, after[1] if after[0] == "text" else None)
        for (language, code, line), after in zip_longest(blocks, blocks[1:], fillvalue=("", "", 0))
        if language == "python"
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_followed_from_top_to_bottom_prints_what_it_shows(
    page: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS_VARIABLE, address)
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    assert snippets(page) != []
    try:
        follow(page, address, names)
    finally:
        for value in names.values():
            if isinstance(value, Client):
                value.close()  # A reader's console closes it at its end.


def follow(page: str, address: str, names: dict[str, object]) -> None:
    for snippet in snippets(page):
        printed = io.StringIO()
        code = compile(snippet.code.replace(USUAL_ADDRESS, address), snippet.place, "exec")
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # The code of our own pages.
        shown = [line.rstrip() for line in printed.getvalue().replace(address, USUAL_ADDRESS).splitlines()]
        assert shown == (snippet.prints or "").splitlines(), snippet.place
