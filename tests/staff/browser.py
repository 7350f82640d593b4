"""A real headless Chromium, driven through its DevTools protocol: what it needs is aiohttp alone.

A page is looked at as a person does: by what stands on it, with clicks and keys that the browser itself makes.
"""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, Self

import aiohttp

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", "--lang=fr-FR",
)  # fmt: skip
PATIENCE = 30.0


class PageFailed(AssertionError):
    """A script in the page failed, or something never came."""


class Tab:
    """One tab of the browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._loaded = asyncio.Event()
        self.requests: list[str] = []  # every address that the page asked for
        self.complaints: list[str] = []  # what the browser's console says against it
        self._reader = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for message in self._socket:
            told = json.loads(message.data)
            if "id" in told:
                self._waiting.pop(told["id"]).set_result(told)
            else:
                self._note(told["method"], told["params"])

    def _note(self, method: str, params: dict[str, Any]) -> None:
        match method:
            case "Page.loadEventFired":
                self._loaded.set()
            case "Network.requestWillBeSent":
                self.requests.append(params["request"]["url"])
            case "Log.entryAdded" if params["entry"]["level"] == "error":
                self.complaints.append(params["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(params["exceptionDetails"]))

    async def does(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self._numbers)
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": params})
        told = await asyncio.wait_for(answer, PATIENCE)
        if "error" in told:
            raise PageFailed(f"{method}: {told['error']}")
        result: dict[str, Any] = told["result"]
        return result

    async def begin(self) -> Self:
        for domain in ("Page", "Runtime", "Network", "Log"):
            await self.does(f"{domain}.enable")
        return self

    async def opens(self, address: str) -> None:
        self._loaded.clear()
        await self.does("Page.navigate", url=address)
        await asyncio.wait_for(self._loaded.wait(), PATIENCE)

    async def says(self, expression: str) -> Any:
        """The value of a JavaScript expression, awaited if it is a promise."""
        told = await self.does("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in told:
            raise PageFailed(str(told["exceptionDetails"]))
        return told["result"].get("value")

    async def text(self, selector: str = "body") -> str:
        found: str | None = await self.says(f"document.querySelector({selector!r})?.innerText")
        if found is None:
            raise PageFailed(f"nothing on the page is {selector}")
        return found

    async def fills(self, selector: str, words: str) -> None:
        """Types into a field, as the keyboard does."""
        await self.says(f"document.querySelector({selector!r}).select()")
        await self.says(f"document.querySelector({selector!r}).focus()")
        await self.does("Input.insertText", text=words)

    async def clicks(self, selector: str, *, leaves: bool = True) -> None:
        """Clicks where the element is; waits for the page it leads to."""
        await self.says(f"document.querySelector({selector!r}).scrollIntoView({{block: 'center'}})")
        box = await self.says(
            f"(() => {{ const b = document.querySelector({selector!r}).getBoundingClientRect();"
            " return [b.x + b.width / 2, b.y + b.height / 2]; })()"
        )
        self._loaded.clear()
        for kind in ("mousePressed", "mouseReleased"):
            await self.does("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)
        if leaves:
            await asyncio.wait_for(self._loaded.wait(), PATIENCE)

    async def presses(self, key: str, *, leaves: bool = False) -> None:
        """Presses one key: Tab, Enter, Space."""
        codes = {"Tab": (9, ""), "Enter": (13, "\r"), "Space": (32, " ")}
        code, text = codes[key]
        self._loaded.clear()
        named = {"key": " " if key == "Space" else key, "code": key, "windowsVirtualKeyCode": code}
        await self.does("Input.dispatchKeyEvent", type="keyDown", text=text, **named)
        await self.does("Input.dispatchKeyEvent", type="keyUp", **named)
        if leaves:
            await asyncio.wait_for(self._loaded.wait(), PATIENCE)

    async def waits_for(self, condition: str) -> None:
        """Until a JavaScript expression holds."""
        for _ in range(int(PATIENCE * 20)):
            if await self.says(condition):
                return
            await asyncio.sleep(0.05)
        raise PageFailed(f"never came: {condition}")

    async def is_sized(self, width: int, height: int) -> None:
        await self.does(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    async def without_javascript(self, *, off: bool = True) -> None:
        await self.does("Emulation.setScriptExecutionDisabled", value=off)

    async def picture(self, to: Path, *, whole: bool = False) -> None:
        shot = await self.does("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        to.write_bytes(base64.b64decode(shot["data"]))  # noqa: ASYNC240 - nothing else runs here

    async def close(self) -> None:
        self._reader.cancel()
        await self._socket.close()


@contextmanager
def chromium() -> Iterator[str]:
    """A browser while inside; gives the address of its own socket."""
    assert CHROMIUM is not None
    with tempfile.TemporaryDirectory(prefix="quatorze-chromium-", ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [CHROMIUM, *OPTIONS, f"--user-data-dir={folder}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield _address(Path(folder))
        finally:
            process.terminate()
            process.wait()


def _address(folder: Path) -> str:
    """Where the browser listens: it writes it down when it is ready, the port and the path."""
    file = folder / "DevToolsActivePort"
    for _ in range(int(PATIENCE * 20)):
        if file.exists() and (written := file.read_text().split()[:2])[1:]:
            return f"ws://127.0.0.1:{''.join(written)}"
        time.sleep(0.05)
    raise PageFailed("Chromium did not start")


@asynccontextmanager
async def browsing(browser: str) -> AsyncIterator[Tab]:
    """A tab that knows nothing of any other: its cookies and pages are its own, and forgotten afterwards."""
    async with aiohttp.ClientSession() as client, client.ws_connect(browser, max_msg_size=0) as socket:
        whole = Tab(socket)
        own = {"browserContextId": (await whole.does("Target.createBrowserContext"))["browserContextId"]}
        target = (await whole.does("Target.createTarget", url="about:blank", **own))["targetId"]
        page = f"{browser.partition('/devtools/')[0]}/devtools/page/{target}"
        async with client.ws_connect(page, max_msg_size=0) as socket_of_page:
            tab = await Tab(socket_of_page).begin()
            yield tab
            await tab.close()
        await whole.does("Target.disposeBrowserContext", **own)
        await whole.close()
