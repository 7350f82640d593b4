"""Run by Alembic, on the connection and inside the transaction of ``take_steps``."""

from __future__ import annotations

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is already open, on both databases
)
context.run_migrations()
