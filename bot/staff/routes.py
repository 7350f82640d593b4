"""Every page, and the files that they are dressed with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.staff.acts import act_pages
from bot.staff.answering import route
from bot.staff.dates_page import dates_pages
from bot.staff.doors import doors
from bot.staff.file_page import file_pages
from bot.staff.list_page import list_pages
from bot.staff.oidc_door import oidc_pages
from bot.staff.other_pages import other_pages
from bot.staff.pages import Page
from bot.staff.paper_pages import paper_pages

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

    from bot.web.desk import Desk


def all_pages() -> list[Page]:
    """Every page; those without a role are the doors."""
    of_files = (*list_pages(), *file_pages(), *paper_pages(), *act_pages())
    return [*doors(), *oidc_pages(), *of_files, *dates_pages(), *other_pages()]


def staff_routes(desk: Desk) -> list[BaseRoute]:
    """The routes of the pages, and of what stands beside them: style sheets and a script, the same for everybody."""
    beside = StaticFiles(directory=Path(str(files("bot.staff"))) / "static")
    return [
        *(route(desk, page) for page in all_pages()),
        Route("/", _to_the_list),
        Route("/staff/", _to_the_list),
        Mount("/static", beside, name="static"),
    ]


async def _to_the_list(_request: Request) -> Response:
    return RedirectResponse("/staff", 303)
