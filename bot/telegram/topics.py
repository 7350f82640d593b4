"""A topic of a forum, as the outbox names it: behind its chat."""

from __future__ import annotations


def named(chat: str, topic: int | None) -> str:
    """The place where something is to be said.

    >>> named("-1001", 45), named("-1001", None)
    ('-1001/45', '-1001')
    """
    return chat if topic is None else f"{chat}/{topic}"


def chat_and_topic(place: str) -> tuple[str, str | None]:
    """What ``named`` was given, in the form in which it is sent."""
    chat, _, topic = place.partition("/")
    return chat, topic or None
