"""Answers that are not a success: refusals, and what a planned fault makes of a call."""

import asyncio
import socket
import struct

from aiohttp import web

from .faults import Fault, What
from .refusals import Refused, bad, too_many
from .world import World

JSON = {"Content-Type": "application/json"}
HTML_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body><center>nginx</center></body></html>"
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


def refusal(refused: Refused) -> web.Response:
    headers = dict(JSON)
    if "retry_after" in refused.parameters:
        headers["Retry-After"] = str(refused.parameters["retry_after"])
    return web.Response(status=refused.code, body=refused.body(), headers=headers)


def before(fault: Fault, world: World, request: web.BaseRequest) -> web.Response | None:
    """The answer in place of the call, or None when the call goes on."""
    match fault.what:
        case What.REPEAT:
            world.updates.repeat(fault.back)
        case What.SERVER_ERROR:
            return refusal(Refused(500, "Internal Server Error"))
        case What.REFUSED:
            return refusal(bad(fault.reason))
        case What.BAD_GATEWAY:
            return web.Response(status=502, body=HTML_PAGE, content_type="text/html")
        case What.ON_THE_WAY:
            return web.Response(status=fault.status, body=HTML_PAGE, content_type="text/html")
        case What.FLOOD:
            world.pacer.close(fault.chat, fault.retry_after)
            return refusal(too_many(fault.retry_after))
        case What.RESET_BEFORE:
            return _reset(request)
    return None


async def after(fault: Fault, request: web.BaseRequest) -> None:
    """The call is done; the bot does not learn it, or late."""
    if fault.what in (What.SLOW, What.LOST_ANSWER):
        await asyncio.sleep(fault.seconds)
    if fault.what is What.LOST_ANSWER and request.transport is not None:
        request.transport.close()
    if fault.what is What.RESET_AFTER:
        _reset(request)


def _reset(request: web.BaseRequest) -> web.Response:
    """Cut the connection so that the other side sees a reset; what is answered then goes nowhere."""
    if request.transport is not None:
        connection = request.transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        request.transport.abort()
    return web.Response(status=500)
