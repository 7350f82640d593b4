"""Days and stretches of time, from words to dates."""
