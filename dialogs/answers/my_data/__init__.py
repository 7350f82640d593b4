"""The copy of one's data: what is held, and where each figure comes from."""
