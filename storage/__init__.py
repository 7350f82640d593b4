"""Rows on SQLite and PostgreSQL: plain synchronous code. Begin with ``Database.open``, then ``database.work()``."""
