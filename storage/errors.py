"""What can be wrong with a database, in the words of whoever runs it. No message holds a row's values."""

from __future__ import annotations


class DatabaseAway(Exception):
    """The database cannot answer now (server away, file locked, disk full): the same work may be tried again."""


class NotWritten(DatabaseAway):
    """It may be read, and takes nothing now: its disk is full, another program holds it, the server only reads."""


class DatabaseUnusable(Exception):
    """Trying again is useless: the message says what, where, and what to do."""


class ValueUnreadable(DatabaseUnusable):
    """One value cannot be opened: the trouble of the person whose value it is, and of nobody else."""


class Moved(Exception):
    """Somebody else was quicker with the same conversation or update: nothing is written, play the turn again."""
