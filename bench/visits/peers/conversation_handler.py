"""python-telegram-bot: ConversationHandler with PicklePersistence, as the library's examples have it."""

from __future__ import annotations

import os

from questions import QUESTIONS, buttons, words
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PersistenceInput,
    PicklePersistence,
    filters,
)

Context = ContextTypes.DEFAULT_TYPE


def keyboard(place: int) -> InlineKeyboardMarkup | None:
    if place == len(QUESTIONS):
        return None
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)] for label, data in buttons(place)])


async def start(update: Update, _context: Context) -> int:
    await update.message.reply_text(words(0, None), reply_markup=keyboard(0))
    return 0


def step(place: int):
    async def pressed(update: Update, context: Context) -> int:
        query = update.callback_query
        await query.answer()
        context.user_data[QUESTIONS[place][0]] = query.data
        await query.message.reply_text(words(place + 1, query.data), reply_markup=keyboard(place + 1))
        return place + 1 if place + 1 < len(QUESTIONS) else ConversationHandler.END

    async def typed(update: Update, context: Context) -> int:
        text = update.message.text
        context.user_data[QUESTIONS[place][0]] = text
        await update.message.reply_text(words(place + 1, text), reply_markup=keyboard(place + 1))
        return place + 1 if place + 1 < len(QUESTIONS) else ConversationHandler.END

    return [CallbackQueryHandler(pressed), MessageHandler(filters.TEXT & ~filters.COMMAND, typed)]


def main() -> None:
    persistence = PicklePersistence(os.environ["STATE"], store_data=PersistenceInput(bot_data=False, chat_data=False))
    url = os.environ["TELEGRAM_API_URL"]
    application = (
        Application.builder().token(os.environ["TELEGRAM_TOKEN"]).base_url(f"{url}/bot").persistence(persistence)
        .build()
    )  # fmt: skip
    states = {place: step(place) for place in range(len(QUESTIONS))}
    application.add_handler(
        ConversationHandler([CommandHandler("start", start)], states, [], name="visit", persistent=True)
    )
    application.run_polling(drop_pending_updates=False)


if __name__ == "__main__":
    main()
