"""The conversation in the terminal: for a person at the keyboard, and as lines of JSON for programs."""
