"""The pages in a real browser, over 1,001 invented files: signed in, found, decided, by keyboard, without JavaScript.

Skipped, aloud, where there is no Chromium (``make browser`` installs it).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.demo.files import make
from bot.staff.nowhere import nowhere
from bot.staff.routes import staff_routes
from bot.web.app import web_app
from bot.web.desk import Desk
from bot.web.server import serving
from dialogs.words.effects import HandOver, Learn, Summarize
from dialogs.words.facts import TYPED, Fact, Key
from storage import files, staff
from storage.database import Database
from storage.files import Filter
from storage.work import Work
from tests.staff.browser import CHROMIUM, Tab, browsing, chromium
from tests.staff.clients import HASHED, PASSWORD, code_of
from tests.storage.turns import AT, SUMMARY
from tests.web.desks import desk_over

AXE = Path(__file__).parent / "vendor" / "axe-4.14.1.min.js"
INVENTED = 120  # whose visits are invented: they take their time
LAPTOP, TABLET, PHONE = (1366, 768), (820, 1180), (360, 740)
A4_UPRIGHT = (718, 1047)  # less a centimetre on each side
#: Names that are as long as a field takes, without a place to break, or written from the right.
HARD_NAMES = (("X" * 80, "Y" * 60), ("الحسيني", "محمد عبد الرحمن (علي)"))
#: With them there are more than a thousand files: figures are told in groups.
NAMES = (*HARD_NAMES, *((f"Nom {number}", "Awa") for number in range(1001 - INVENTED - len(HARD_NAMES))))
#: What axe finds by the rules of WCAG 2.2 A and AA and by its own best practice, of whatever weight.
RUN_AXE = """
axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(found =>
  found.violations.map(
    one => one.id + ": " + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")))
"""
#: The end of the conversation stands in its box without anybody scrolling.
LAST_WORDS_IN_SIGHT = """
[".transcript", ".transcript li:last-child"].map(one => document.querySelector(one).getBoundingClientRect().bottom)
  .every((bottom, _, both) => Math.abs(bottom - both[0]) < 20)
"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: 'make browser' installs it")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Made once for all tests of this file."""
    with Database.open(f"sqlite:///{tmp_path_factory.mktemp('demo')}/demo.db") as database:
        desk = desk_over(database)
        for _ in make(desk.runner, INVENTED):
            pass
        with database.work() as work:
            for number, (last_name, first_names) in enumerate(NAMES):
                with work.turn():
                    named(work, f"named-{number}", last_name=last_name, first_names=first_names)
            member = staff.add(work.connection, "marie", "administrator", AT)
            assert member is not None
            staff.set_password(work.connection, member.id, HASHED)
        yield desk


@pytest.fixture(scope="module")
def browser() -> Iterator[str]:
    """Started once; each test has a tab that knows nothing of the others."""
    with chromium() as address:
        yield address


@asynccontextmanager
async def at_the_pages(browser: str, desk: Desk, size: tuple[int, int] = LAPTOP) -> AsyncIterator[tuple[Tab, str]]:
    app = web_app(desk, staff_routes(desk), nowhere(desk))
    async with serving(app, desk.settings) as address, browsing(browser) as tab:
        await tab.is_sized(*size)
        yield tab, address
        assert tab.complaints == [], "the browser complains: the policy, an address that is not there, a script"
        elsewhere = [url for url in tab.requests if not url.startswith((address, "data:"))]
        assert elsewhere == [], "a page asks somebody else"


async def sign_in(tab: Tab, address: str) -> None:
    await tab.opens(f"{address}/staff")
    await tab.fills("#name", "marie")
    await tab.fills("#password", PASSWORD)
    await tab.clicks(".door button")


def a_doubtful_file(desk: Desk) -> str:
    with desk.database.look() as look:
        listed = files.page(look, Filter(verdict="to_confirm"), None, 50)
    return next(one.code for one in listed if any(period["sector"] == "unsure" for period in one.data["periods"]))


async def test_a_morning_at_the_service(browser: str, demo: Desk) -> None:
    code = a_doubtful_file(demo)
    async with at_the_pages(browser, demo) as (tab, address):
        await sign_in(tab, address)
        assert "1\u202f001 dossiers" in await tab.text("#results")
        await tab.says("document.querySelector('#verdict').value = 'to_confirm'")
        await tab.says("document.querySelector('#verdict').dispatchEvent(new Event('change', {bubbles: true}))")
        await tab.waits_for("!document.querySelector('.totals').innerText.includes('1\u202f001')")
        await tab.waits_for("location.search.includes('verdict=to_confirm')")  # htmx, without another page
        assert set((await tab.text(".files tbody")).split("\n")[0].split()) & {"À"}
        await tab.fills("#q", code)
        await tab.clicks(".filter .actions button")
        assert code in await tab.text("h1")
        assert await tab.says("document.querySelector('.picture img').naturalWidth > 0")
        opened = ".period details[open] "
        await tab.clicks(f"{opened}input[value=yes]", leaves=False)
        await tab.fills(f"{opened}input[name=reason]", "Fiche de paie vue")
        await tab.clicks(f"{opened}button")
        assert "Secteur décidé par le service" in await tab.text()
        await tab.fills("#reply", "Bonjour, c'est vu.")
        await tab.clicks("form[action$='/reply'] button")
        assert "Message de : DEC de Lyon" in await tab.text(".transcript")
        assert await tab.says(LAST_WORDS_IN_SIGHT)
        await tab.fills("#words", "À rappeler lundi")
        await tab.clicks("form[action$='/note'] button")
        assert "À rappeler lundi" in await tab.text(".notes")
        await tab.opens(f"{address}/staff/audit")
        assert "a décidé un point" in await tab.text("tbody")


def named(work: Work, chat: str, **names: str) -> None:
    """A file of somebody with these names."""
    facts = [Fact(Key(field), name, name, TYPED, AT) for field, name in names.items()]
    stored = work.conversation("demo", chat, AT, {"first_name": names["first_names"]})
    after = stored.conversation.with_facts(*facts)
    summarized = Summarize({**SUMMARY, "who": names, "verdict": "too_late"})
    work.apply(stored, after, [*map(Learn, facts), summarized, HandOver("asked")], AT)


async def test_no_name_spoils_a_page(browser: str, demo: Desk) -> None:
    codes = [code_of(demo, f"named-{number}") for number in range(len(HARD_NAMES))]
    async with at_the_pages(browser, demo) as (tab, address):
        await sign_in(tab, address)
        for page in (*(f"/staff/files/{code}" for code in codes), "/staff?need=1"):
            await tab.opens(address + page)
            assert await looked_at(tab, LAPTOP, TABLET, PHONE) == [], page
        for size in (LAPTOP, PHONE):  # on a tablet the rows of the list may be pushed, within their frame
            await tab.is_sized(*size)
            assert await tab.says("document.querySelector('.wide').scrollWidth <= innerWidth"), size


PAGES = ("/staff", "/staff?verdict=met&need=5", "/staff/files/{code}", "/staff/dates", "/staff/audit", "/staff/account",
         "/staff/files/222-222")  # fmt: skip


@pytest.mark.parametrize(
    ("sizes", "language", "scheme"),
    [((LAPTOP, PHONE), "fr", "light"), ((TABLET,), "en", "light"), ((LAPTOP,), "fr", "dark")],
    ids=["laptop and phone", "tablet", "dark"],
)
async def test_axe_finds_nothing_and_no_page_is_too_wide(
    browser: str, demo: Desk, sizes: tuple[tuple[int, int], ...], language: str, scheme: str
) -> None:
    code, found = a_doubtful_file(demo), {}
    async with at_the_pages(browser, demo, sizes[0]) as (tab, address):
        await tab.does("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        await tab.opens(f"{address}/staff?lang={language}")
        dark = await tab.says("getComputedStyle(document.body).backgroundColor") != "rgb(243, 245, 248)"
        assert dark == (scheme == "dark")
        found["/staff/login"] = await looked_at(tab, *sizes)
        await sign_in(tab, address)
        for page in PAGES:
            await tab.opens(address + page.format(code=code))
            tab.complaints.clear()  # the page that says 404 is one of them
            found[page] = await looked_at(tab, *sizes)
    assert {page: what for page, what in found.items() if what} == {}


async def looked_at(tab: Tab, *sizes: tuple[int, int]) -> list[str]:
    """What axe says on windows of these sizes, and whether the page has to be pushed sideways."""
    told: list[str] = []
    await tab.says(AXE.read_text("utf-8"))
    for size in sizes:
        await tab.is_sized(*size)
        found = await tab.says(RUN_AXE)
        if await tab.says("document.documentElement.scrollWidth > window.innerWidth + 1"):
            found.append("the page is wider than its window")
        told += [f"{size}: {one}" for one in found]
    return told


async def test_the_ways_of_every_page_stand_apart_and_say_where_one_is(browser: str, demo: Desk) -> None:
    for size in (LAPTOP, PHONE):
        async with at_the_pages(browser, demo, size) as (tab, address):
            await sign_in(tab, address)
            await tab.opens(f"{address}/staff/dates")
            boxes = await tab.says(
                "[...document.querySelectorAll('.links a')].map(a => a.getBoundingClientRect())"
                ".map(b => [b.x, b.right, b.y])"
            )
            assert all(after[0] >= before[1] + 8 or after[2] > before[2] for before, after in pairwise(boxes)), boxes
            assert await tab.text(".links [aria-current=page]") == "Dates"


async def test_the_keyboard_alone_does(browser: str, demo: Desk) -> None:
    async with at_the_pages(browser, demo) as (tab, address):
        await tab.opens(f"{address}/staff")  # the name has the focus
        await tab.does("Input.insertText", text="marie")
        await tab.presses("Tab")
        await tab.does("Input.insertText", text=PASSWORD)
        await tab.presses("Enter", leaves=True)
        assert "1\u202f001 dossiers" in await tab.text("#results")
        await tab.presses("Tab")
        assert await focused(tab) == "Aller au contenu"
        seen = await reach(tab, ".files tbody th a")
        assert {"Se déconnecter", "Chercher", "Tout afficher"} <= seen
        outline = await tab.says("getComputedStyle(document.activeElement).outlineWidth")
        assert outline == "3px"  # where one is can be seen
        await tab.presses("Enter", leaves=True)
        await reach(tab, "#reply")


async def focused(tab: Tab) -> str:
    return str(await tab.says("(document.activeElement.innerText || document.activeElement.id || '').trim()"))


async def reach(tab: Tab, selector: str) -> set[str]:
    """Presses Tab until the focus is there; what had it on the way."""
    seen: set[str] = set()
    for _ in range(150):
        await tab.presses("Tab")
        seen.add(await focused(tab))
        if await tab.says(f"document.activeElement.matches({selector!r})"):
            return seen
    raise AssertionError(f"{selector} is never reached; on the way were {sorted(seen)}")


async def test_what_is_printed_shows_no_forms_and_no_ways(browser: str, demo: Desk) -> None:
    code = a_doubtful_file(demo)
    async with at_the_pages(browser, demo) as (tab, address):
        await sign_in(tab, address)
        await tab.does("Emulation.setEmulatedMedia", media="print")
        await tab.opens(f"{address}/staff/files/{code}")
        seen = "[...document.querySelectorAll('form, button, input, textarea')].some(one => one.checkVisibility())"
        assert await tab.says(seen) is False
        assert "Verdict et raisons" in await tab.text()


async def test_a_list_is_printed_with_all_its_columns(browser: str, demo: Desk) -> None:
    """What could be pushed sideways on a screen would be cut off on paper."""
    async with at_the_pages(browser, demo, A4_UPRIGHT) as (tab, address):
        await sign_in(tab, address)
        await tab.does("Emulation.setEmulatedMedia", media="print")
        assert await tab.says("document.querySelector('.files').offsetWidth <= innerWidth")


async def test_a_sorted_list_needs_no_other_page(browser: str, demo: Desk) -> None:
    async with at_the_pages(browser, demo) as (tab, address):
        await sign_in(tab, address)
        await tab.says("document.querySelector('#sort').value = 'missing'")
        await tab.says("document.querySelector('#sort').dispatchEvent(new Event('change', {bubbles: true}))")
        await tab.waits_for("location.search.includes('sort=missing')")  # htmx, without another page
        hours = "[...document.querySelectorAll('td.figure')].map(cell => parseFloat(cell.innerText) || 0)"
        shown = await tab.says(hours)
        assert len(shown) == 50
        assert shown == sorted(shown, reverse=True)


async def test_everything_works_without_javascript(browser: str, demo: Desk) -> None:
    code = a_doubtful_file(demo)
    async with at_the_pages(browser, demo) as (tab, address):
        await tab.without_javascript()
        await sign_in(tab, address)
        await tab.fills("#q", code)
        await tab.clicks(".filter .actions button")
        assert code in await tab.text("h1")
        await tab.fills("#words", "Sans script")
        await tab.clicks("form[action$='/note'] button")
        assert "Sans script" in await tab.text(".notes")
