"""What a turn does: one file for each kind of act, put together by the engine."""
