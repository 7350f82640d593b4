"""Every table, in one place to read. What a person says is sealed (``Encrypted``); what is searched is hashed.

``migrations/`` makes them; a test compares the two.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    event,
    text,
)

from storage.columns import Encrypted, Instant, Serial

metadata: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


#: Who can be reminded at all.
REMINDED: Final = "due_at IS NOT NULL AND blocked_at IS NULL"


def _partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index over the few rows that somebody waits for."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


def _of_conversation(*, on_delete: str = "CASCADE", nullable: bool = False, **more: Any) -> Column[int]:
    reference = ForeignKey("conversations.id", ondelete=on_delete)
    return Column("conversation", Serial, reference, nullable=nullable, **more)


# What the database knows of itself: the fingerprints of its keys, the oldest release that may use it.
meta: Final = Table(
    "meta",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

# One person in one chat. The id is the day it began and a random number: it says nothing about how many there are, and
# may stand in an audit.
conversations: Final = Table(
    "conversations",
    metadata,
    Column("id", Serial, primary_key=True, autoincrement=False),
    Column("channel", String, nullable=False),  # telegram, terminal
    Column("chat", String, nullable=False),
    Column("code", String, nullable=False),  # short, told to the person and to the exam service
    Column("name", Encrypted("conversations.name")),  # JSON: how the channel names the person
    Column(
        "state", Encrypted("conversations.state"), nullable=False
    ),  # lines of JSON: all but the facts, then each fact
    Column("version", Integer, nullable=False),  # goes up with each change of the state: the second net under the locks
    Column("created_at", Instant, nullable=False),
    Column("heard_at", Instant),  # when the person did something last
    Column("blocked_at", Instant),  # the person blocked the bot, and has not come back
    Column("keep_until", Date, index=True),  # the last day it is kept; told anew at each turn
    Column("due_at", Instant),  # when the next reminder falls, told anew at each turn; null: none is to come
    Column("due_by", Date),  # the day that it is about, there with due_at: what ends first is sent first
    UniqueConstraint("channel", "chat"),
    UniqueConstraint("code"),
    # Whether anything is due, and who is next: both without a look at the rows, which are long.
    _partial("ix_conversations_due", "channel", "due_at", where=REMINDED),
    _partial("ix_conversations_next", "channel", "due_by", "due_at", "id", where=REMINDED),
)

# The ledger: nothing is overwritten, the newest fact of a field (and period) is in force.
facts: Final = Table(
    "facts",
    metadata,
    Column("id", Serial, primary_key=True),
    _of_conversation(index=True),
    Column("field", String, nullable=False),
    Column("period", Integer),
    Column("at", Instant, nullable=False),
    Column("fact", Encrypted("facts.fact"), nullable=False),  # JSON: the value, its words, how they were read
)

# What was heard, one row an update: it makes a repeat harmless, and with the outbox it is the transcript.
received: Final = Table(
    "received",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("channel", String, nullable=False),
    Column("update_id", BigInteger),  # null where the channel has none, and once no repeat can come any more
    _of_conversation(on_delete="SET NULL", nullable=True),
    Column("kind", String, nullable=False),  # wrote, edited, pressed, sent_other; empty when erased
    Column("ask", String),  # the question that was open
    Column("words", Encrypted("received.words")),
    Column("at", Instant, nullable=False),
    _partial("uq_received_channel_update_id", "channel", "update_id", where="update_id IS NOT NULL", unique=True),
    _partial("ix_received_conversation", "conversation", where="conversation IS NOT NULL"),
)

# What is said. Rows are written with the turn and sent after it; a row without a conversation goes once it is sent.
outbox: Final = Table(
    "outbox",
    metadata,
    Column("id", Serial, primary_key=True),
    _of_conversation(nullable=True),
    Column("channel", String, nullable=False),
    Column("chat", String, nullable=False),
    Column("kind", String, nullable=False),  # reply, reminder
    Column("payload", Encrypted("outbox.payload"), nullable=False),  # JSON: text, choices, ask, number, language, easy
    Column("state", String, nullable=False, server_default="pending"),  # see storage/outbox.py
    Column("created_at", Instant, nullable=False),
    Column("sent_at", Instant),
    Column("message_id", BigInteger),
    Column("reason", String),  # why it was refused
    Column("parts_sent", Integer, nullable=False, server_default="0"),  # of one in parts, while it is on its way
    _partial("ix_outbox_pending", "channel", "chat", "id", where="state = 'pending'"),
    _partial("ix_outbox_sending", "channel", where="state = 'sending'"),
    _partial("ix_outbox_conversation", "conversation", where="conversation IS NOT NULL"),
    sqlite_autoincrement=True,  # an id never comes back: a message that is on its way when its row is erased has it
)

# What the exam service reads.
summaries: Final = Table(
    "summaries",
    metadata,
    _of_conversation(primary_key=True, autoincrement=False),
    Column("computed_on", Date, nullable=False, index=True),
    Column("rule", Integer, nullable=False, server_default="0", index=True),  # the revision of the dates in force
    Column("data", Encrypted("summaries.data"), nullable=False),  # JSON, as the engine computed it
)

# Accounts of the exam service. A name is what one signs in with; what opens a door is kept as a hash, or sealed.
staff: Final = Table(
    "staff",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),  # reader, agent, administrator
    Column("password", String),  # as argon2 writes it; null: none yet
    Column("link", LargeBinary),  # hash of the one-time link by which a password is set
    Column("link_until", Instant),
    Column("totp", Encrypted("staff.totp")),  # the secret of the second factor; null: none
    Column("totp_step", BigInteger),  # the last code that was used: it opens nothing again
    Column("subject", String),  # who this is for the provider: its issuer and its subject
    Column("created_at", Instant, nullable=False),
    Column("disabled_at", Instant),
    UniqueConstraint("name"),
    UniqueConstraint("subject"),
)

# Who is signed in, by the machine's clock. The token itself is only in the browser.
logins: Final = Table(
    "logins",
    metadata,
    Column("token", LargeBinary, primary_key=True),  # its hash
    Column("staff", Serial, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
)

# Sign-ins that failed, by the keyed hash of a name or of an address: the next one has to wait.
sign_ins: Final = Table(
    "sign_ins",
    metadata,
    Column("who", LargeBinary, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", Instant, nullable=False),
)

# A narrow row a file, in plain columns, by which lists are ordered and filtered; a filter and a count pass all of them.
listings: Final = Table(
    "listings",
    metadata,
    _of_conversation(primary_key=True, autoincrement=False),
    Column("session", Integer),
    Column("verdict", String),
    Column("candidate_kind", String),
    Column("missing_hours", Float),
    Column("deadline", Date, nullable=False),  # the last day there is, while none is known
    Column("uploaded", Integer, nullable=False),  # 0 or 1: as the person said
    Column("heard_at", Instant),
    Column("need", Integer, nullable=False),  # how much the summary calls for a human
    Column("settled", Integer),  # the need that the service has dealt with
    Column("priority", Integer, nullable=False),
    Column("assignee", Serial, ForeignKey("staff.id", ondelete="SET NULL"), nullable=True),
    Index("ix_listings_order", "priority", "deadline", "conversation"),
    Index("ix_listings_counted", "priority", "verdict", "session", "deadline"),  # all that counts need, in their order
)

# What staff write to each other about a file; the person reads it in their copy.
notes: Final = Table(
    "notes",
    metadata,
    Column("id", Serial, primary_key=True),
    _of_conversation(index=True),
    Column("staff", Serial, ForeignKey("staff.id"), nullable=False),
    Column("at", Instant, nullable=False),
    Column("words", Encrypted("notes.words"), nullable=False),
)

# Who read, searched, exported or changed which file. Nothing in it is a name or a word of anybody; a trigger refuses
# every change, and lets only what is old be deleted. No foreign keys: it outlives the file.
audit: Final = Table(
    "audit",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("at", Instant, nullable=False),  # by the machine's clock
    Column("staff", Serial, nullable=True),
    Column("act", String, nullable=False),  # a code
    Column("conversation", Serial, nullable=True),
    Column("detail", String),  # codes: a format, a filter
    Column("search", LargeBinary),  # keyed hash of what was searched
    Index("ix_audit_conversation", "conversation"),
)

# Who waits for a human of the service, and why; open until somebody has closed it.
handovers: Final = Table(
    "handovers",
    metadata,
    Column("id", Serial, primary_key=True),
    _of_conversation(),
    Column("reason", String, nullable=False),  # a code: asked, angry, no_topic, third_misunderstanding, failed, …
    Column("at", Instant, nullable=False),
    Column("closed_at", Instant),
    Index("ix_handovers_conversation", "conversation"),
    _partial("uq_handovers_open", "conversation", "reason", where="closed_at IS NULL", unique=True),
)

# Every certificate that was given, as it was: it is not changed when the answers or the rule change later.
certificates: Final = Table(
    "certificates",
    metadata,
    Column("id", Serial, primary_key=True),
    _of_conversation(index=True),
    Column("at", Instant, nullable=False),
    Column("rule", Integer, nullable=False),  # the revision of the dates that the turn was played with
    Column("data", Encrypted("certificates.data"), nullable=False),  # JSON: boxes, facts, rule, form, marks
)

# Every reminder that fell, said or not: a slot is a day, or what was asked for beside it, and is taken once.
reminders: Final = Table(
    "reminders",
    metadata,
    Column("id", Serial, primary_key=True),
    _of_conversation(),
    Column("slot", String, nullable=False),  # the person's own day, with more behind it for what does not wait for 9:00
    Column("kinds", String, nullable=False),  # codes of what fell together, with commas
    Column("skipped", String),  # why nothing was said, a code; null when something was
    Column("at", Instant, nullable=False),
    UniqueConstraint("conversation", "slot"),
)

# What the exam service says of a session's dates, laid over the rule file; the newest of a key is in force. The highest
# id is the revision of all of them. Key ``file`` (session 0) notes that another rule file came into force.
dates: Final = Table(
    "dates",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("diploma", String, nullable=False),
    Column("session", Integer, nullable=False),
    Column("key", String, nullable=False),
    Column("value", String),  # ISO, with an hour or without; null: the file's own date again
    Column("at", Instant, nullable=False),
    Column("by", Encrypted("dates.by")),  # who said so, and why
    Column("why", Encrypted("dates.why")),
)

# The life signs of those who send reminders, by the machine's clock.
beats: Final = Table(
    "beats",
    metadata,
    Column("worker", String, primary_key=True),
    Column("started_at", Instant, nullable=False),
    Column("at", Instant, nullable=False),
)

# Addresses that the service has loaded, so that people are told where to go near them. Nobody's data: they are public.
contacts: Final = Table(
    "contacts",
    metadata,
    Column("id", Serial, primary_key=True),
    Column("code", String, nullable=False),  # of the rule file's contacts: mission_locale, france_travail, …
    Column("postal_code", String, nullable=False),  # five signs, or the first ones of them
    Column("name", String, nullable=False),
    Column("address", String, nullable=False),
    Column("phone", String, nullable=False),
    Column("page", String, nullable=False),
)

#: Rows of the audit are never changed, and deleted only when they are older than a year.
AUDIT_GUARDS: Final = {
    "sqlite": (
        """CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END""",
        """CREATE TRIGGER audit_is_kept_a_year BEFORE DELETE ON audit
        WHEN OLD.at > (CAST(strftime('%s', 'now') AS INTEGER) - 365 * 86400) * 1000000
        BEGIN SELECT RAISE(ABORT, 'the audit is kept for a year'); END""",
    ),
    "postgresql": (
        """CREATE FUNCTION audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' AND OLD.at <= now() - interval '365 days' THEN RETURN OLD; END IF;
            RAISE EXCEPTION 'the audit is append-only, and kept for a year';
        END $$""",
        "CREATE TRIGGER audit_guard BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_guard()",
    ),
}


@event.listens_for(audit, "after_create")
def _guard(_audit: Table, connection: Connection, **_: Any) -> None:
    for guard in AUDIT_GUARDS[connection.dialect.name]:
        connection.exec_driver_sql(guard)


# Keyed hashes of whole folded words, by which staff find a file.
search_words: Final = Table(
    "search_words",
    metadata,
    _of_conversation(primary_key=True, autoincrement=False),
    Column("kind", String, primary_key=True),
    Column("hash", LargeBinary, primary_key=True),
    Index("ix_search_words_hash", "hash", "conversation"),  # a common word is found without its rows
    sqlite_with_rowid=False,
)

# All that remains of what was deleted: how many, on which day, and why.
erasures: Final = Table(
    "erasures",
    metadata,
    Column("day", Date, primary_key=True),
    Column("reason", String, primary_key=True),  # asked, or over: its time had come
    Column("number", Integer, nullable=False),
)

# Updates that could not be settled, with the tries; beyond three they are left alone, and listed.
set_aside: Final = Table(
    "set_aside",
    metadata,
    Column("channel", String, primary_key=True),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("tries", Integer, nullable=False),
    Column("since", Instant, nullable=False),
    Column("why", String),  # the kind of error and the place in our code; nobody's words
)

# Presses that Telegram takes no answer to at the moment, by its own numbers for them; gone within a minute.
presses: Final = Table(
    "presses",
    metadata,
    Column("query", String, primary_key=True),
    Column("at", Instant, nullable=False),  # by the machine's clock
)
