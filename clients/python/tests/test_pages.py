"""The blocks of Python on the pages of the repository run, and print what the pages show below them."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspection_graph.settings import ADDRESS_VARIABLE, USUAL_ADDRESS

from .conftest import CLONE

LEFT_OUT = {"node_modules", "data", "drafts", "coverage"}
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Snippet:
    """A block of Python, and what the page shows below it, if it shows anything."""

    place: str
    code: str
    prints: str | None


def snippets(page: Path) -> list[Snippet]:
    text = page.read_text(encoding="utf-8")
    blocks = [
        (match.group(1), match.group(2), text.count("\n", 0, match.start()) + 1) for match in BLOCK.finditer(text)
    ]
    following = [*blocks[1:], ("", "", 0)]
    return [
        Snippet(f"{page.relative_to(CLONE)}:{line}", code, after[1] if after[0] == "text" else None)
        for (language, code, line), after in zip(blocks, following, strict=True)
        if language == "python"
    ]


def pages() -> Iterator[Path]:
    for page in sorted(CLONE.rglob("*.md")):
        folders = page.relative_to(CLONE).parts[:-1]
        if not any(folder in LEFT_OUT or folder.startswith(".") for folder in folders) and snippets(page):
            yield page


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(CLONE)))
def test_a_page_followed_from_top_to_bottom_prints_what_it_shows(
    page: Path, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS_VARIABLE, address)
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    for snippet in snippets(page):
        printed = io.StringIO()
        code = compile(snippet.code.replace(USUAL_ADDRESS, address), snippet.place, "exec")
        with contextlib.redirect_stdout(printed):
            exec(code, names)  # The code of our own pages.
        shown = [line.rstrip() for line in printed.getvalue().replace(address, USUAL_ADDRESS).splitlines()]
        assert shown == (snippet.prints or "").splitlines(), snippet.place


def test_there_are_pages_with_python() -> None:
    assert {"docs/analysts.md", "clients/python/README.md"} <= {str(page.relative_to(CLONE)) for page in pages()}
