"""The vocabulary that every room shares: texts, facts, events, effects, the conversation."""
