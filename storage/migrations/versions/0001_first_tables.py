"""The first tables."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0001"
down_revision: Final = None

SERIAL: Final = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT: Final = sa.DateTime(timezone=True).with_variant(sa.BigInteger(), "sqlite")
SEALED: Final = sa.LargeBinary()


def upgrade() -> None:
    """Makes them."""
    _about_itself()
    _conversations()
    _facts()
    _received()
    _outbox()
    _for_staff()
    _accounts()
    _work_of_staff()
    _audit()
    _reminders()
    _behind_the_scenes()


def downgrade() -> None:
    """Removes them, with all they hold."""
    _forget_guards()
    for table in (
        "presses",
        "audit",
        "notes",
        "listings",
        "sign_ins",
        "logins",
        "staff",
        "contacts",
        "beats",
        "dates",
        "reminders",
        "set_aside",
        "search_words",
        "certificates",
        "handovers",
        "summaries",
        "outbox",
        "received",
        "facts",
        "conversations",
        "erasures",
        "meta",
    ):
        op.drop_table(table)


def _about_itself() -> None:
    meta = op.create_table(
        "meta",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.bulk_insert(meta, [{"name": "min_release", "value": "1"}])
    op.create_table(
        "erasures",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "reason", name="pk_erasures"),
    )


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", SERIAL, autoincrement=False, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", SEALED),
        sa.Column("state", SEALED, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("heard_at", INSTANT),
        sa.Column("blocked_at", INSTANT),
        sa.Column("keep_until", sa.Date()),
        sa.Column("due_at", INSTANT),
        sa.Column("due_by", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint("channel", "chat", name="uq_conversations_channel_chat"),
        sa.UniqueConstraint("code", name="uq_conversations_code"),
    )
    op.create_index("ix_conversations_keep_until", "conversations", ["keep_until"])
    waits = sa.text("due_at IS NOT NULL AND blocked_at IS NULL")
    for name, columns in (("due", ["channel", "due_at"]), ("next", ["channel", "due_by", "due_at", "id"])):
        op.create_index(
            f"ix_conversations_{name}", "conversations", columns, sqlite_where=waits, postgresql_where=waits
        )


def _facts() -> None:
    op.create_table(
        "facts",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("conversation", SERIAL, nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("period", sa.Integer()),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("fact", SEALED, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_facts"),
        _owner("facts"),
    )
    op.create_index("ix_facts_conversation", "facts", ["conversation"])


def _received() -> None:
    op.create_table(
        "received",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("update_id", sa.BigInteger()),
        sa.Column("conversation", SERIAL),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ask", sa.String()),
        sa.Column("words", SEALED),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_received"),
        _owner("received", on_delete="SET NULL"),
    )
    known = sa.text("update_id IS NOT NULL")
    op.create_index(
        "uq_received_channel_update_id", "received", ["channel", "update_id"], unique=True,
        sqlite_where=known, postgresql_where=known,
    )  # fmt: skip
    _index_of_owner("received")


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("conversation", SERIAL),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("chat", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", SEALED, nullable=False),
        sa.Column("state", sa.String(), nullable=False, server_default="pending"),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("sent_at", INSTANT),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("reason", sa.String()),
        sa.Column("parts_sent", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        _owner("outbox"),
        sqlite_autoincrement=True,
    )
    pending = sa.text("state = 'pending'")
    op.create_index(
        "ix_outbox_pending", "outbox", ["channel", "chat", "id"], sqlite_where=pending, postgresql_where=pending
    )
    sending = sa.text("state = 'sending'")
    op.create_index("ix_outbox_sending", "outbox", ["channel"], sqlite_where=sending, postgresql_where=sending)
    _index_of_owner("outbox")


def _reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("conversation", SERIAL, nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("kinds", sa.String(), nullable=False),
        sa.Column("skipped", sa.String()),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sa.UniqueConstraint("conversation", "slot", name="uq_reminders_conversation_slot"),
        _owner("reminders"),
    )
    op.create_table(
        "dates",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("diploma", sa.String(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String()),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("by", SEALED),
        sa.Column("why", SEALED),
        sa.PrimaryKeyConstraint("id", name="pk_dates"),
    )
    op.create_table(
        "beats",
        sa.Column("worker", sa.String(), nullable=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("worker", name="pk_beats"),
    )


def _for_staff() -> None:
    op.create_table(
        "summaries",
        sa.Column("conversation", SERIAL, autoincrement=False, nullable=False),
        sa.Column("computed_on", sa.Date(), nullable=False),
        sa.Column("rule", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("data", SEALED, nullable=False),
        sa.PrimaryKeyConstraint("conversation", name="pk_summaries"),
        _owner("summaries"),
    )
    op.create_index("ix_summaries_computed_on", "summaries", ["computed_on"])
    op.create_index("ix_summaries_rule", "summaries", ["rule"])
    op.create_table(
        "handovers",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("conversation", SERIAL, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("closed_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_handovers"),
        _owner("handovers"),
    )
    op.create_index("ix_handovers_conversation", "handovers", ["conversation"])
    still = sa.text("closed_at IS NULL")
    op.create_index(
        "uq_handovers_open", "handovers", ["conversation", "reason"], unique=True,
        sqlite_where=still, postgresql_where=still,
    )  # fmt: skip
    op.create_table(
        "certificates",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("conversation", SERIAL, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("rule", sa.Integer(), nullable=False),
        sa.Column("data", SEALED, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_certificates"),
        _owner("certificates"),
    )
    op.create_index("ix_certificates_conversation", "certificates", ["conversation"])
    op.create_table(
        "contacts",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("postal_code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contacts"),
    )
    op.create_table(
        "search_words",
        sa.Column("conversation", SERIAL, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("conversation", "kind", "hash", name="pk_search_words"),
        _owner("search_words"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_search_words_hash", "search_words", ["hash", "conversation"])


def _accounts() -> None:
    op.create_table(
        "staff",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("password", sa.String()),
        sa.Column("link", sa.LargeBinary()),
        sa.Column("link_until", INSTANT),
        sa.Column("totp", SEALED),
        sa.Column("totp_step", sa.BigInteger()),
        sa.Column("subject", sa.String()),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("disabled_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("name", name="uq_staff_name"),
        sa.UniqueConstraint("subject", name="uq_staff_subject"),
    )
    op.create_table(
        "logins",
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("staff", SERIAL, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_logins"),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_logins_staff", ondelete="CASCADE"),
    )
    op.create_index("ix_logins_staff", "logins", ["staff"])
    op.create_table(
        "sign_ins",
        sa.Column("who", sa.LargeBinary(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("who", name="pk_sign_ins"),
    )


def _work_of_staff() -> None:
    op.create_table(
        "listings",
        sa.Column("conversation", SERIAL, autoincrement=False, nullable=False),
        sa.Column("session", sa.Integer()),
        sa.Column("verdict", sa.String()),
        sa.Column("candidate_kind", sa.String()),
        sa.Column("missing_hours", sa.Float()),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("uploaded", sa.Integer(), nullable=False),
        sa.Column("heard_at", INSTANT),
        sa.Column("need", sa.Integer(), nullable=False),
        sa.Column("settled", sa.Integer()),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("assignee", SERIAL),
        sa.PrimaryKeyConstraint("conversation", name="pk_listings"),
        _owner("listings"),
        sa.ForeignKeyConstraint(["assignee"], ["staff.id"], name="fk_listings_assignee", ondelete="SET NULL"),
    )
    op.create_index("ix_listings_order", "listings", ["priority", "deadline", "conversation"])
    op.create_index("ix_listings_counted", "listings", ["priority", "verdict", "session", "deadline"])
    op.create_table(
        "notes",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("conversation", SERIAL, nullable=False),
        sa.Column("staff", SERIAL, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("words", SEALED, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notes"),
        _owner("notes"),
        sa.ForeignKeyConstraint(["staff"], ["staff.id"], name="fk_notes_staff"),
    )
    op.create_index("ix_notes_conversation", "notes", ["conversation"])


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("staff", SERIAL),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("conversation", SERIAL),
        sa.Column("detail", sa.String()),
        sa.Column("search", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_conversation", "audit", ["conversation"])
    for guard in GUARDS[op.get_bind().dialect.name]:
        op.get_bind().exec_driver_sql(guard)


#: Rows of the audit are never changed, and deleted only when they are older than a year.
GUARDS: Final = {
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


def _forget_guards() -> None:
    """On PostgreSQL the function stays when its table goes."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION audit_guard CASCADE")


def _behind_the_scenes() -> None:
    op.create_table(
        "set_aside",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("why", sa.String()),
        sa.PrimaryKeyConstraint("channel", "update_id", name="pk_set_aside"),
    )
    op.create_table(
        "presses",
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("query", name="pk_presses"),
    )


def _owner(table: str, on_delete: str = "CASCADE") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["conversation"], ["conversations.id"], name=f"fk_{table}_conversation", ondelete=on_delete
    )


def _index_of_owner(table: str) -> None:
    theirs = sa.text("conversation IS NOT NULL")
    op.create_index(f"ix_{table}_conversation", table, ["conversation"], sqlite_where=theirs, postgresql_where=theirs)
