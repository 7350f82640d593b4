"""How a test reaches the server: in the same process, or over HTTP under /admin."""

import inspect
from collections.abc import Callable
from typing import Any, Protocol

import aiohttp

from . import acts, groups, pressing, watching
from .acts import CannotAct
from .world import World

VERBS: dict[str, Callable[..., Any]] = {
    name: verb
    for room in (acts, pressing, groups, watching)
    for name, verb in vars(room).items()
    if inspect.isfunction(verb) and verb.__module__ == room.__name__ and not name.startswith("_")
    if next(iter(inspect.signature(verb).parameters)) == "world"
}
LONGEST_WAIT = 3600.0


class Line(Protocol):
    """One verb at a time, with its values; CannotAct when the server says that it cannot be done."""

    async def ask(self, verb: str, **values: Any) -> dict[str, Any]: ...


class LocalLine:
    """The server is in this process."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def ask(self, verb: str, **values: Any) -> dict[str, Any]:
        result: Any = VERBS[verb](self.world, **values)
        answer: dict[str, Any] = await result if inspect.isawaitable(result) else result
        return answer

    def ask_now(self, verb: str, **values: Any) -> dict[str, Any]:
        """For the verbs that never wait."""
        result: dict[str, Any] = VERBS[verb](self.world, **values)
        return result


class HttpLine:
    """The server is another process. url: its address."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=LONGEST_WAIT), connector=aiohttp.TCPConnector(limit=0)
        )

    async def ask(self, verb: str, **values: Any) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/admin/{verb}", json=values) as response:
            result: dict[str, Any] = await response.json()
        if "cannot" in result:
            raise CannotAct(result["cannot"])
        return result

    async def close(self) -> None:
        await self._session.close()
