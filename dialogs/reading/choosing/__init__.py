"""One of few: what is chosen, and what else it may be."""
