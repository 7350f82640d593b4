"""Stories: people with phones, the real bot, a real database, a small real Bot API."""
