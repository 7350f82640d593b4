"""Asks a service of known vulnerabilities about every version that the locks pin, through uv; skipped aloud without it.

audit.py UV [option of `uv audit`…]: exit status 1 when one is known.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-tools.lock")
PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)
HEAD = 'version = 1\nrevision = 3\nrequires-python = ">=3.11"\n'
ROOT_PACKAGE = '\n[[package]]\nname = "{root}"\nversion = "0"\nsource = {{ virtual = "." }}\ndependencies = [{names}]\n'
PACKAGE = '\n[[package]]\nname = "{name}"\nversion = "{version}"\nsource = {{ registry = "index" }}\n'
PROJECT = '[project]\nname = "{root}"\nversion = "0"\nrequires-python = ">=3.11"\ndependencies = []\n'
OF_UV = {"UV_HTTP_RETRIES": "1", "UV_HTTP_TIMEOUT": "20"}


def pinned() -> dict[str, str]:
    """Every package that a lock names, with its version."""
    return {name: version for lock in LOCKS for name, version in PIN.findall((ROOT / lock).read_text("utf-8"))}


def lay_down(folder: Path, packages: dict[str, str]) -> None:
    """The pins as a project of uv's own form."""
    root = "what-the-locks-pin"
    names = ", ".join(f'{{ name = "{name}" }}' for name in packages)
    listed = [PACKAGE.format(name=name, version=version) for name, version in packages.items()]
    (folder / "uv.lock").write_text("".join([HEAD, ROOT_PACKAGE.format(root=root, names=names), *listed]), "utf-8")
    (folder / "pyproject.toml").write_text(PROJECT.format(root=root), "utf-8")


def main(uv: str, *options: str) -> int:
    """Asks; an error that is not the network's is one of ours."""
    packages = pinned()
    with tempfile.TemporaryDirectory() as folder:
        lay_down(Path(folder), packages)
        command = [str(Path(uv).resolve()), "audit", "--frozen", "--preview", *options]
        asked = subprocess.run(  # noqa: S603 - uv, as the Makefile names it
            command, cwd=folder, env={**os.environ, **OF_UV}, capture_output=True, text=True, check=False
        )
    if asked.returncode == 0:
        print(f"No vulnerability is known of the {len(packages)} packages that the locks pin.")
        return 0
    if asked.returncode != 1 and ("sending request" in asked.stderr or "HTTP status" in asked.stderr):
        print("The locks are NOT audited: no service of known vulnerabilities answers here.")
        return 0
    print(asked.stdout + asked.stderr, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
