"""The server in a process of its own, so that it neither slows the bot nor dies with it."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Self

from .api import TOKEN, Api
from .lines import HttpLine

ROOT = Path(__file__).resolve().parents[2]


class RemoteBotApi(Api):
    """`async with RemoteBotApi() as api: …` starts `python -m tests.botapi` and stops it at the end.

    options: as on its command line, for example `("--no-pace", "--speed", "10")`. url: attach to one that runs.
    """

    def __init__(self, *options: str, token: str = TOKEN, url: str = "") -> None:
        self.token = token
        self.url = url
        self._options = options
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        if not self.url:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.botapi", "--token", self.token, *self._options,
                cwd=ROOT, stdout=asyncio.subprocess.PIPE,
            )  # fmt: skip
            assert self._process.stdout is not None
            first = await self._process.stdout.readline()
            if not first:
                raise RuntimeError("the Bot API server did not start")
            self.url = json.loads(first)["url"]
        self.line: HttpLine = HttpLine(self.url)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.line.close()
        if self._process is not None:
            self._process.terminate()
            await self._process.wait()
