"""The audit of the locks: a known vulnerability fails the lint, and a missing service is said."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
UV = ROOT / ".venv-tools" / "bin" / "uv"

pytestmark = pytest.mark.skipif(not UV.exists(), reason="uv is not in .venv-tools: make sets it up")


class Service(BaseHTTPRequestHandler):
    """Knows one vulnerability, of one package."""

    of = ""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        found = [{"vulns": [{"id": "T-1"}]} if it["package"]["name"] == self.of else {} for it in asked]
        self._give({"results": found})

    def do_GET(self) -> None:
        self._give({"id": "T-1", "modified": "2026-01-01T00:00:00Z", "summary": "it is broken", "affected": []})

    def _give(self, value: Any) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        return


@pytest.fixture
def service(request: pytest.FixtureRequest) -> Iterator[str]:
    handler = type("Knowing", (Service,), {"of": request.param})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def audit(service: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / ".ci" / "audit.py"), str(UV), "--service-url", service]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.parametrize("service", ["starlette"], indirect=True)
def test_a_known_vulnerability_fails(service: str) -> None:
    ran = audit(service)
    assert ran.returncode == 1
    assert "starlette" in ran.stderr
    assert "it is broken" in ran.stderr


@pytest.mark.parametrize("service", ["nothing-of-ours"], indirect=True)
def test_without_one_it_says_how_much_was_looked_at(service: str) -> None:
    ran = audit(service)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "No vulnerability is known of the" in ran.stdout


def test_without_a_service_it_says_that_nothing_was_looked_at() -> None:
    ran = audit("http://127.0.0.1:9")
    assert ran.returncode == 0
    assert "NOT audited" in ran.stdout
