"""One date as it is said: in figures, in words, in seasons, counted from today; and lengths of time."""
