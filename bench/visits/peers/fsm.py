"""aiogram: a finite state machine over a small SQLite storage, a commit a change (synchronous FULL)."""

from __future__ import annotations

import asyncio
import json
import os
from typing import Any

import aiosqlite
from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from questions import QUESTIONS, buttons, words


class Storage(BaseStorage):
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self.connection = connection

    async def _set(self, column: str, key: StorageKey, value: str | None) -> None:
        await self.connection.execute(
            f"INSERT INTO fsm (chat, {column}) VALUES (?, ?) "
            f"ON CONFLICT (chat) DO UPDATE SET {column} = excluded.{column}",
            (key.chat_id, value),
        )
        await self.connection.commit()

    async def _get(self, column: str, key: StorageKey) -> str | None:
        async with self.connection.execute(f"SELECT {column} FROM fsm WHERE chat = ?", (key.chat_id,)) as rows:
            row = await rows.fetchone()
        return row[0] if row else None

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        await self._set("state", key, state.state if isinstance(state, State) else state)

    async def get_state(self, key: StorageKey) -> str | None:
        return await self._get("state", key)

    async def set_data(self, key: StorageKey, data: Any) -> None:
        await self._set("data", key, json.dumps(data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return json.loads(await self._get("data", key) or "{}")

    async def close(self) -> None:
        await self.connection.close()


class Visit(StatesGroup):
    at = State()


def keyboard(place: int) -> InlineKeyboardMarkup | None:
    if place == len(QUESTIONS):
        return None
    rows = [[InlineKeyboardButton(text=label, callback_data=data)] for label, data in buttons(place)]
    return InlineKeyboardMarkup(inline_keyboard=rows)


async def start(message: Message, state: FSMContext) -> None:
    await state.set_state(Visit.at)
    await state.set_data({"place": 0})
    await message.answer(words(0, None), reply_markup=keyboard(0))


async def _step(state: FSMContext, answer: str) -> int:
    data = await state.get_data()
    place = data["place"]
    await state.set_data({**data, QUESTIONS[place][0]: answer, "place": place + 1})
    if place + 1 == len(QUESTIONS):
        await state.set_state(None)
    return place + 1


async def pressed(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    place = await _step(state, query.data)
    await query.message.answer(words(place, query.data), reply_markup=keyboard(place))


async def typed(message: Message, state: FSMContext) -> None:
    place = await _step(state, message.text)
    await message.answer(words(place, message.text), reply_markup=keyboard(place))


async def main() -> None:
    connection = await aiosqlite.connect(os.environ["STATE"])
    await connection.execute("PRAGMA journal_mode = WAL")
    await connection.execute("PRAGMA synchronous = FULL")
    await connection.execute("CREATE TABLE IF NOT EXISTS fsm (chat INTEGER PRIMARY KEY, state TEXT, data TEXT)")
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"]))
    bot = Bot(os.environ["TELEGRAM_TOKEN"], session=session)
    dispatcher = Dispatcher(storage=Storage(connection))
    dispatcher.message.register(start, CommandStart())
    dispatcher.callback_query.register(pressed, Visit.at)
    dispatcher.message.register(typed, Visit.at, F.text)
    await dispatcher.start_polling(bot, handle_signals=True)


if __name__ == "__main__":
    asyncio.run(main())
