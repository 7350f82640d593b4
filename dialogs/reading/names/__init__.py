"""Which words are somebody's name, and which never are."""
