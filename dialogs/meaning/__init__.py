"""From what was typed to what is meant, while a question is open."""
