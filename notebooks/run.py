"""Run the notebooks from a clean kernel against a server of their own.

    python notebooks/run.py             compare fresh outputs with the committed ones; exit status 1 when they differ
    python notebooks/run.py --write     write the fresh outputs
    python notebooks/run.py 01 04       only those that begin so

What is compared is what a reader reads: texts and tables. Of pictures only their presence and size count, since
another version of a font or a renderer may draw them otherwise.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from inspection_graph.local import local_server
from inspection_graph.settings import ADDRESS_VARIABLE, USUAL_ADDRESS

FOLDER = Path(__file__).resolve().parent
CLONE = FOLDER.parent
#: The address of a server, whatever its port: it is shown as the usual one.
SERVER = re.compile(r"http://127\.0\.0\.1:\d+")
#: What says on which machine a notebook ran, and nothing about what it shows.
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def main() -> int:
    """Run what the command line asks for; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("only", nargs="*", help="how the names of the notebooks to run begin; all unless given")
    parser.add_argument("--write", action="store_true", help="write the fresh outputs")
    asked = parser.parse_args()
    paths = [path for path in sorted(FOLDER.glob("*.ipynb")) if path.name.startswith(tuple(asked.only or [""]))]
    if not paths:
        parser.error(f"no notebook begins with {' or '.join(asked.only)}")
    differ = 0
    with (
        tempfile.TemporaryDirectory() as data,
        local_server(CLONE, data=data) as address,
    ):
        os.environ[ADDRESS_VARIABLE] = address
        for path in paths:
            committed = nbformat.read(path, as_version=4)
            fresh = run(committed)
            if asked.write:
                nbformat.write(fresh, path)
                print(f"{path.name}: written")
                continue
            difference = list(differences(path.name, committed, fresh))
            print(f"{path.name}: {'differs' if difference else 'as committed'}")
            print("\n".join(difference), end="\n" if difference else "")
            differ += bool(difference)
    if differ:
        print("\n`python notebooks/run.py --write` writes the fresh outputs; look at them before they are committed.")
    return 1 if differ else 0


def run(notebook: NotebookNode) -> NotebookNode:
    """Give a copy with the outputs of a clean kernel. Raises when a cell does."""
    fresh: NotebookNode = nbformat.from_dict(notebook)
    for cell in fresh.cells:
        if cell.cell_type == "code":
            cell.outputs = []
            cell.execution_count = None
    NotebookClient(
        fresh,
        timeout=300,
        kernel_name="python3",
        # The kernel warns that it listens on this machine without encryption; it is gone in seconds.
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
        record_timing=False,
        resources={"metadata": {"path": str(FOLDER)}},
    ).execute()
    fresh.metadata = nbformat.from_dict(METADATA)
    for cell in fresh.cells:
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", []):
            for holder, key in texts_of(output):
                holder[key] = SERVER.sub(USUAL_ADDRESS, holder[key])
                if str(CLONE) in holder[key] or tempfile.gettempdir() + "/" in holder[key]:
                    raise ValueError(f"cell {cell.id} shows a path of this machine: {holder[key]}")
    nbformat.validate(fresh)
    return fresh


def texts_of(output: NotebookNode) -> Iterator[tuple[NotebookNode, str]]:
    """Where the texts of an output are."""
    if output.output_type == "stream":
        yield output, "text"
    for kind in sorted(output.get("data", {})):
        if kind.startswith("text/"):
            yield output.data, kind


def differences(name: str, committed: NotebookNode, fresh: NotebookNode) -> Iterator[str]:
    """Give the lines in which the outputs of two runs differ."""
    for before, after in zip(committed.cells, fresh.cells, strict=True):
        yield from difflib.unified_diff(
            shown(before), shown(after), f"{name} {before.id} (committed)", f"{name} {after.id} (fresh)", lineterm=""
        )


def shown(cell: NotebookNode) -> list[str]:
    """Give what a cell shows, line by line; a picture is a line that says so."""
    lines: list[str] = []
    for output in cell.get("outputs", []):
        lines.append(f"[{output.output_type} {output.get('name', '')}]")
        for holder, key in texts_of(output):
            lines.extend(f"{key}: {line}" for line in holder[key].splitlines())
        lines.extend(f"[picture: {kind}]" for kind in sorted(output.get("data", {})) if kind.startswith("image/"))
    return lines


if __name__ == "__main__":
    sys.exit(main())
