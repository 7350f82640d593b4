"""A small real Bot API server on loopback: `{url}/bot{token}/{method}`, files under `{url}/file/bot{token}/{path}`."""

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any, Self

from aiohttp import web

from . import housekeeping, sending
from .acts import CannotAct
from .answers import JSON, after, before, refusal
from .api import TOKEN, Api
from .bodies import parameters_of
from .calls import Call
from .clock import Clock
from .faults import What
from .lines import LocalLine
from .pace import USUAL_PACE, Pace
from .refusals import Refused
from .rules_of_telegram import UPLOAD_BYTES
from .world import World

WAITING = frozenset({"getupdates"})
METHODS: dict[str, Callable[[World, dict[str, Any]], Any]] = {
    name.replace("_", ""): method
    for room in (sending, housekeeping)
    for name, method in vars(room).items()
    if callable(method) and getattr(method, "__module__", "") == room.__name__ and not name.startswith("_")
}


class BotApi(Api):
    """The server in this process: `async with BotApi() as api: …`.

    port: 0 takes a free one. pace: None lets the bot send without limit. speed: see Clock. record: whether every call
    is kept. first_update: the number of the first update. now: the wall clock that dates messages.
    """

    def __init__(
        self, *, token: str = TOKEN, port: int = 0, pace: Pace | None = USUAL_PACE, speed: float = 1.0,
        record: bool = True, first_update: int = 1, now: Callable[[], float] = time.time,
    ) -> None:  # fmt: skip
        self.token = token
        self._port = port
        self._world: Callable[[], World] = lambda: World(token, Clock(speed), pace, record, first_update, now)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        self.world = self._world()
        self.line: LocalLine = LocalLine(self.world)
        server = web.Server(self._serve, request_factory=_request, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        self.world.updates.end_poll()
        if self.world.webhook is not None:
            await self.world.webhook.close()
        await self._runner.cleanup()

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        room, _, rest = request.path.removeprefix("/").partition("/")
        if room.startswith("bot"):
            return await self._call(request, room.removeprefix("bot"), rest.lower())
        if room == "file":
            return self._file(rest)
        if room == "admin":
            return await self._admin(request, rest)
        return refusal(Refused(404, "Not Found"))

    async def _call(self, request: web.BaseRequest, token: str, method: str) -> web.StreamResponse:
        """One call of the bot: what goes wrong before it, the call, what goes wrong after it."""
        calls, at = self.world.calls, time.monotonic()
        waiting = method in WAITING
        if not waiting:
            calls.under_way += 1
            calls.last_at = at
        message, chat, lost = 0, None, ""
        try:
            self._check(token, method)
            parameters = await parameters_of(request)
            chat = _chat(parameters)
            faults = self.world.faults.due(method, chat) if self.world.faults.planned else []
            for fault in faults:
                lost = lost if fault.what is What.REPEAT else fault.what
                if (instead := before(fault, self.world, request)) is not None:
                    return self._noted(Call(at, method, chat, instead.status, 0, lost), instead)
            result = await self._result(method, parameters)
            message = result["message_id"] if isinstance(result, dict) and "message_id" in result else 0
            for fault in faults:
                await after(fault, request)
            response = _success(method, result)
        except Refused as refused:
            response = refusal(refused)
        finally:
            if not waiting:
                calls.under_way -= 1
                calls.last_at = time.monotonic()
        return self._noted(Call(at, method, chat, response.status, message, lost), response)

    def _noted(self, call: Call, response: web.Response) -> web.Response:
        self.world.calls.note(call)
        return response

    def _check(self, token: str, method: str) -> None:
        if token != self.token:
            raise Refused(401, "Unauthorized" if ":" in token else "Unauthorized: invalid token specified")
        if self.world.logged_out:
            raise Refused(400, "Logged out")
        if method not in METHODS:
            raise Refused(404, "Not Found: method not found")

    async def _result(self, method: str, parameters: dict[str, Any]) -> Any:
        result = METHODS[method](self.world, parameters)
        return await result if asyncio.iscoroutine(result) else result

    def _file(self, rest: str) -> web.Response:
        room, _, path = rest.partition("/")
        stored = self.world.files.at(path)
        if room != f"bot{self.token}" or stored is None:
            return refusal(Refused(404, "Not Found"))
        return web.Response(body=stored.content, content_type="application/octet-stream")

    async def _admin(self, request: web.BaseRequest, verb: str) -> web.Response:
        """The tests' own door: one verb with its values in JSON (see lines.py)."""
        try:
            answer = await self.line.ask(verb, **json.loads(await request.read() or b"{}"))
        except (CannotAct, KeyError, TypeError, ValueError) as error:
            answer = {"cannot": f"{type(error).__name__}: {error}"}
        return web.Response(body=json.dumps(answer).encode(), headers=JSON)


def _request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=2 * UPLOAD_BYTES)


def _chat(parameters: dict[str, Any]) -> int | None:
    try:
        return int(parameters["chat_id"])
    except (KeyError, ValueError):
        return None


def _success(method: str, result: Any) -> web.Response:
    told = b"[" + b",".join(result) + b"]" if method in WAITING else json.dumps(result).encode()
    return web.Response(body=b'{"ok":true,"result":' + told + b"}", headers=JSON)
