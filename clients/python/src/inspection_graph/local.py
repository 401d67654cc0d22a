"""A server of one's own, from a clone of Inspection Graph: for notebooks, tests and one-off analyses."""

from __future__ import annotations

import os
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import ServerUnreachableError

_LISTENS = re.compile(r"listens at (http://[^\s/]+)/")
# A server of one's own has the embedded graph, whatever this process is told about a shared one.
_NOT_PASSED_ON = ("NEO4J_", "DATA_DIR", "HOST", "PORT", "PUBLIC_URL")


@contextmanager
def local_server(
    clone: str | Path, *, data: str | Path, seeds: str | Path | None = None, ingest: bool = True, wait: float = 300
) -> Iterator[str]:
    """Start a server on a free port, give its address, and stop it at the end.

    :param clone: the folder of a clone in which `npm ci` has been run.
    :param data: the folder of its graph; made when it is not there.
    :param seeds: the folder of reports to load, instead of those that come with the product.
    :param ingest: False serves the graph in `data` as it is.
    :param wait: how long to wait for it to listen, in seconds; it loads its reports first.
    :raises ServerUnreachableError: when it does not start; the message is what it printed.
    """
    command = [
        "node",
        str(Path(clone) / "bin" / "inspection-graph.js"),
        "serve",
        "--port=0",
        "--host=127.0.0.1",
        f"--data={data}",
        *([f"--seeds={seeds}"] if seeds is not None else []),
        *([] if ingest else ["--no-ingest"]),
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_PASSED_ON)}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env=environment,
    )
    with process:
        try:
            yield _address(process, wait)
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str], wait: float) -> str:
    assert process.stdout is not None  # It was asked for.
    printed: list[str] = []
    deadline = threading.Timer(wait, process.kill)
    deadline.start()
    try:
        for line in process.stdout:
            printed.append(line)
            found = _LISTENS.search(line)
            if found is not None:
                # What it prints from now on has to go somewhere, or it would stop at a full pipe.
                threading.Thread(target=process.stdout.read, daemon=True).start()
                return found.group(1)
    finally:
        # Also when someone interrupts: Python itself would not end before the deadline.
        deadline.cancel()
    status = process.wait()
    raise ServerUnreachableError(f"the server ended with exit status {status} before it listened:\n{''.join(printed)}")
