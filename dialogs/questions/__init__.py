"""What we ask: each question with the reading of its reply, under a field name that never changes."""
